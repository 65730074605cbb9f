/* cg-notice-compare.c: two versions of a document beside each other, part by part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-compare.h"

#include <glib/gi18n.h>

typedef enum
{
  TOLD_IF_CHANGED,
  TOLD_ALWAYS,
  TOLD_AS_STEP, /* a step writes it, nobody the text */
} Telling;

/* As they stand on paper, from the head to the foot. */
static const struct
{
  int field;
  Telling telling;
} parts[] = {
  { CG_NOTICE_KIND, TOLD_IF_CHANGED },
  { CG_NOTICE_LAYOUT, TOLD_IF_CHANGED },
  { CG_NOTICE_COPY_NO, TOLD_IF_CHANGED },
  { CG_NOTICE_SECRECY_MARK, TOLD_IF_CHANGED },
  { CG_NOTICE_URGENCY, TOLD_IF_CHANGED },
  { CG_NOTICE_ORGAN_MARK, TOLD_IF_CHANGED },
  { CG_NOTICE_DOC_CODE, TOLD_IF_CHANGED },
  { CG_NOTICE_DOC_NO, TOLD_AS_STEP },
  { CG_NOTICE_HEAD_SIGNERS, TOLD_IF_CHANGED },
  { CG_NOTICE_TITLE, TOLD_ALWAYS },
  { CG_NOTICE_RECIPIENTS, TOLD_ALWAYS },
  { CG_NOTICE_BODY, TOLD_ALWAYS },
  { CG_NOTICE_ATTACHMENTS_NOTE, TOLD_IF_CHANGED },
  { CG_NOTICE_SIGNER_ORG, TOLD_IF_CHANGED },
  { CG_NOTICE_SIGNER_POST, TOLD_IF_CHANGED },
  { CG_NOTICE_SIGNER, TOLD_AS_STEP },
  { CG_NOTICE_SIGN_DATE, TOLD_AS_STEP },
  { CG_NOTICE_SEAL, TOLD_IF_CHANGED },
  { CG_NOTICE_CONTACT, TOLD_IF_CHANGED },
  { CG_NOTICE_ATTENDED, TOLD_IF_CHANGED },
  { CG_NOTICE_EXCUSED, TOLD_IF_CHANGED },
  { CG_NOTICE_OBSERVERS, TOLD_IF_CHANGED },
  { CG_NOTICE_CC, TOLD_IF_CHANGED },
  { CG_NOTICE_PRINT_ORG, TOLD_IF_CHANGED },
};

static void
difference_free (gpointer data)
{
  CgNoticeDifference *difference = data;

  g_free (difference->label);
  g_free (difference->before);
  g_free (difference->after);
  g_array_unref (difference->runs);
  g_free (difference);
}

/* Takes @label, @before and @after. */
static CgNoticeDifference *
append (GPtrArray *differences, const char *field, char *label, char *before, char *after)
{
  CgNoticeDifference *difference = g_new0 (CgNoticeDifference, 1);

  difference->field = field;
  difference->label = label;
  difference->before = before;
  difference->after = after;
  difference->runs = cg_text_diff (before, after);
  g_ptr_array_add (differences, difference);
  return difference;
}

static void
compare_field (GPtrArray *differences,
               const CgNoticeText *before,
               const CgNoticeText *after,
               int field,
               Telling telling)
{
  g_autofree char *earlier = cg_record_display (before->record, field);
  g_autofree char *later = cg_record_display (after->record, field);
  CgNoticeDifference *difference;

  if (telling != TOLD_ALWAYS && g_str_equal (earlier, later))
    return;

  difference = append (differences, cg_field_get (CG_ENTITY_NOTICE, field)->id,
                       g_strdup (cg_field_label (CG_ENTITY_NOTICE, field)),
                       g_steal_pointer (&earlier), g_steal_pointer (&later));
  difference->by_step = telling == TOLD_AS_STEP;
}

/* ---- attachments: those of the later version, then those that it has no more ---- */

static const CgRecord *
find_attachment (const CgNoticeText *text, gint64 id)
{
  for (guint i = 0; i < text->attachments->len; i++)
    if (cg_record_get_id (g_ptr_array_index (text->attachments, i)) == id)
      return g_ptr_array_index (text->attachments, i);

  return NULL;
}

static char *
text_of (const CgRecord *attachment)
{
  return attachment == NULL
             ? g_strdup ("")
             : g_strdup_printf ("%s\n%s", cg_record_text (attachment, CG_NOTICE_ATTACHMENT_TITLE),
                                cg_record_text (attachment, CG_NOTICE_ATTACHMENT_BODY));
}

static void
compare_attachment (GPtrArray *differences,
                    guint number,
                    const CgRecord *before,
                    const CgRecord *after)
{
  g_autofree char *earlier = text_of (before);
  g_autofree char *later = text_of (after);

  if (!g_str_equal (earlier, later))
    append (differences, "attachment", g_strdup_printf (_ ("Attachment %u"), number),
            g_steal_pointer (&earlier), g_steal_pointer (&later));
}

static gboolean
is_set (const CgRecord *attachment, int field)
{
  return cg_record_integer (attachment, field) > 0;
}

/* How those that both versions have are ordered and bound, by the titles that they have now. */
static char *
list_attachments (const CgNoticeText *text, const CgNoticeText *other, const CgNoticeText *now)
{
  static const int ways[] = { CG_NOTICE_ATTACHMENT_TURNED, CG_NOTICE_ATTACHMENT_APART };
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < text->attachments->len; i++)
    {
      const CgRecord *one = g_ptr_array_index (text->attachments, i);
      const CgRecord *titled = find_attachment (now, cg_record_get_id (one));

      if (titled == NULL || find_attachment (other, cg_record_get_id (one)) == NULL)
        continue;
      g_string_append (list, cg_record_text (titled, CG_NOTICE_ATTACHMENT_TITLE));
      for (guint k = 0; k < G_N_ELEMENTS (ways); k++)
        if (is_set (one, ways[k]))
          g_string_append_printf (list, "  %s",
                                  cg_field_label (CG_ENTITY_NOTICE_ATTACHMENT, ways[k]));
      g_string_append_c (list, '\n');
    }

  return g_string_free (list, FALSE);
}

static void
compare_lists (GPtrArray *differences, const CgNoticeText *before, const CgNoticeText *after)
{
  g_autofree char *earlier = list_attachments (before, after, after);
  g_autofree char *later = list_attachments (after, before, after);

  if (!g_str_equal (earlier, later))
    append (differences, "attachments", g_strdup (cg_entity_label (CG_ENTITY_NOTICE_ATTACHMENT)),
            g_steal_pointer (&earlier), g_steal_pointer (&later));
}

static void
compare_attachments (GPtrArray *differences, const CgNoticeText *before, const CgNoticeText *after)
{
  for (guint i = 0; i < after->attachments->len; i++)
    {
      const CgRecord *later = g_ptr_array_index (after->attachments, i);

      compare_attachment (differences, i + 1, find_attachment (before, cg_record_get_id (later)),
                          later);
    }
  for (guint i = 0; i < before->attachments->len; i++)
    {
      const CgRecord *earlier = g_ptr_array_index (before->attachments, i);

      if (find_attachment (after, cg_record_get_id (earlier)) == NULL)
        compare_attachment (differences, i + 1, earlier, NULL);
    }
  compare_lists (differences, before, after);
}

GPtrArray *
cg_notice_compare (const CgNoticeText *before, const CgNoticeText *after)
{
  GPtrArray *differences = g_ptr_array_new_with_free_func (difference_free);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    compare_field (differences, before, after, parts[i].field, parts[i].telling);
  compare_attachments (differences, before, after);
  return differences;
}

static gboolean
attachments_equal (const CgNoticeText *before, const CgNoticeText *after)
{
  gboolean equal = before->attachments->len == after->attachments->len;

  for (guint i = 0; equal && i < after->attachments->len; i++)
    {
      const CgRecord *later = g_ptr_array_index (after->attachments, i);
      const CgRecord *earlier = find_attachment (before, cg_record_get_id (later));
      g_autofree char *text = text_of (earlier);
      g_autofree char *other = text_of (later);

      equal = earlier != NULL && g_str_equal (text, other);
    }

  if (equal)
    {
      g_autofree char *list = list_attachments (before, after, after);
      g_autofree char *other = list_attachments (after, before, after);

      equal = g_str_equal (list, other);
    }

  return equal;
}

gboolean
cg_notice_text_equal (const CgNoticeText *before, const CgNoticeText *after)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *earlier = cg_record_display (before->record, parts[i].field);
      g_autofree char *later = cg_record_display (after->record, parts[i].field);

      if (parts[i].telling != TOLD_AS_STEP && !g_str_equal (earlier, later))
        return FALSE;
    }

  return attachments_equal (before, after);
}

guint
cg_notice_compare_count (const GPtrArray *differences)
{
  guint places = 0;

  for (guint i = 0; i < differences->len; i++)
    {
      const CgNoticeDifference *difference = g_ptr_array_index (differences, i);

      if (!difference->by_step)
        places += cg_text_diff_count (difference->runs);
    }

  return places;
}

/* ---- as plain text ---- */

static void
append_runs (GString *text, const CgNoticeDifference *difference)
{
  /* Translators: words of a text that went, in brackets */
  const char *const formats[] = { "%s", _ ("[-%s-]"),
                                  /* Translators: words of a text that came, in brackets */
                                  _ ("[+%s+]") };

  for (guint i = 0; i < difference->runs->len; i++)
    {
      const CgDiffRun *run = &g_array_index (difference->runs, CgDiffRun, i);
      g_autofree char *part =
          g_strndup (cg_text_diff_text (run, difference->before, difference->after), run->length);

      g_string_append_printf (text, formats[run->kind], part);
    }
}

char *
cg_notice_compare_to_text (const GPtrArray *differences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++)
    {
      const CgNoticeDifference *difference = g_ptr_array_index (differences, i);

      /* Translators: what a part of a document is, before its text */
      g_string_append_printf (text, _ ("%s:"), difference->label);
      g_string_append_c (text, '\n');
      append_runs (text, difference);
      g_string_append (text, i + 1 < differences->len ? "\n\n" : "\n");
    }

  return g_string_free (text, FALSE);
}
