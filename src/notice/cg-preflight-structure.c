/* cg-preflight-structure.c: checks of headings and attachments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-preflight-private.h"

#include <string.h>

#include "cg-notice-outline.h"

/* ---- 结构层次序数 (7.3.3) ---- */

#define N_LEVELS 5

static void
add_order (CgPreflight *self, const CgNoticeBlock *block, guint due)
{
  g_autofree char *found = NULL;
  g_autofree char *wanted = cg_notice_heading_words (block->level, due);
  guint length;

  cg_notice_heading_number (block->text, &length);
  found = g_utf8_substring (block->text, 0, length);

  cg_preflight_add (self, CG_FINDING_HEADING_ORDER, CG_NOTICE_FIELD_BODY, block->offset,
                    block->offset + length, found, wanted);
}

/* Each level counts from one below the heading above it. After a wrong number it goes on from
 * there, so that one slip is told once. */
static void
check_heading (CgPreflight *self, const CgNoticeBlock *block, guint *last)
{
  guint length;
  guint number = cg_notice_heading_number (block->text, &length);

  if (number != last[block->level] + 1)
    add_order (self, block, last[block->level] + 1);
  last[block->level] = number;
  for (int deeper = block->level + 1; deeper < N_LEVELS; deeper++)
    last[deeper] = 0;
}

/* “1、” and “（一）、” are no numbers of the standard. */
static void
check_heading_mark (CgPreflight *self, const CgNoticeBlock *block)
{
  g_autoptr (GRegex) regex = g_regex_new (
      "^([0-9]{1,2}、|[（(][一二三四五六七八九十0-9]{1,3}[）)][、.．]|[一二三四五六七八九十]{1,3}"
      "[.．])",
      0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *found = NULL;

  if (!g_regex_match (regex, block->text, 0, &match))
    return;

  found = g_match_info_fetch (match, 0);
  cg_preflight_add (self, CG_FINDING_HEADING_MARK, CG_NOTICE_FIELD_BODY, block->offset,
                    block->offset + (guint) g_utf8_strlen (found, -1), found, NULL);
}

static void
check_headings (CgPreflight *self)
{
  const GPtrArray *blocks = cg_notice_document_get_blocks (self->document);
  guint last[N_LEVELS] = { 0 };

  for (guint i = 0; i < blocks->len; i++)
    {
      const CgNoticeBlock *block = g_ptr_array_index (blocks, i);

      if (block->level > 0)
        check_heading (self, block, last);
      check_heading_mark (self, block);
    }
}

/* ---- 附件说明 (7.3.4) ---- */

/* The name of an attachment and where it is written. */
typedef struct
{
  CgNoticeField field;
  guint source; /* its first character in the field */
  char *text;   /* without the spaces around it */
} Name;

static void
add_in_name (
    CgPreflight *self, CgFindingId id, const Name *name, guint start, guint end, const char *detail)
{
  cg_preflight_add (self, id, name->field, name->source + start, name->source + end, detail, NULL);
}

static void
check_name_end (CgPreflight *self, const Name *name, guint length)
{
  const char *last = g_utf8_offset_to_pointer (name->text, length - 1);
  g_autofree char *mark = g_strdup (last);

  if (cg_preflight_among ("，。、；：？！,.;:?!", g_utf8_get_char (last)))
    add_in_name (self, CG_FINDING_ATTACHMENT_END, name, length - 1, length, mark);
}

static void
check_name (CgPreflight *self, const Name *name)
{
  guint length = (guint) g_utf8_strlen (name->text, -1);
  g_autoptr (GRegex) regex = g_regex_new ("^(附件)?[0-9]+[.．、：:]|^附件[0-9]*[：:]", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  if (length == 0)
    return;

  check_name_end (self, name, length);
  if (g_str_has_prefix (name->text, "《") && g_str_has_suffix (name->text, "》"))
    add_in_name (self, CG_FINDING_ATTACHMENT_BOOK_MARKS, name, 0, length, name->text);
  if (g_regex_match (regex, name->text, 0, &match))
    {
      g_autofree char *number = g_match_info_fetch (match, 0);

      add_in_name (self, CG_FINDING_ATTACHMENT_NUMBER, name, 0, (guint) g_utf8_strlen (number, -1),
                   number);
    }
}

/* The names in the list of attachments, where their texts do not lie with the document. */
static guint
check_list (CgPreflight *self)
{
  g_auto (GStrv) names =
      g_strsplit (cg_preflight_text (self, CG_NOTICE_FIELD_ATTACHMENTS), "\n", -1);
  guint source = 0, n = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint length = (guint) g_utf8_strlen (names[i], -1);
      Name name = { CG_NOTICE_FIELD_ATTACHMENTS, source, g_strchomp (names[i]) };

      check_name (self, &name);
      n += *names[i] != '\0';
      source += length + 1;
    }

  return n;
}

static guint
check_names (CgPreflight *self)
{
  guint n = cg_notice_document_count_attachments (self->document);

  if (n == 0)
    return check_list (self);

  for (guint i = 0; i < n; i++)
    {
      CgNoticeField field = cg_notice_field_attachment_title (i);
      g_autofree char *title = g_strchomp (g_strdup (cg_preflight_text (self, field)));
      Name name = { field, 0, title };

      check_name (self, &name);
    }

  return n;
}

/* “附件3” in the text of a document with two of them. */
static void
check_references (CgPreflight *self, guint n)
{
  const char *text = cg_preflight_text (self, CG_NOTICE_FIELD_BODY);
  g_autoptr (GRegex) regex = g_regex_new ("附件([0-9]{1,2})", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *words = g_match_info_fetch (match, 0);
      g_autofree char *number = g_match_info_fetch (match, 1);
      int start, end;

      if (atoi (number) >= 1 && atoi (number) <= (int) n)
        continue;
      g_match_info_fetch_pos (match, 0, &start, &end);
      cg_preflight_add (self, CG_FINDING_ATTACHMENT_REFERENCE, CG_NOTICE_FIELD_BODY,
                        (guint) g_utf8_strlen (text, start), (guint) g_utf8_strlen (text, end),
                        words, NULL);
    }
}

void
cg_preflight_check_structure (CgPreflight *self)
{
  check_headings (self);
  check_references (self, check_names (self));
}
