/* cg-notice-template.c: templates of notices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-template.h"

#include "cg-notice-case.h"

/* The texts of a template, and the fields of its record. */
static const struct
{
  gsize offset;
  int field;
} parts[] = {
  { G_STRUCT_OFFSET (CgNoticeTemplate, name), CG_TEMPLATE_NAME },
  { G_STRUCT_OFFSET (CgNoticeTemplate, kind), CG_TEMPLATE_KIND },
  { G_STRUCT_OFFSET (CgNoticeTemplate, layout), CG_TEMPLATE_LAYOUT },
  { G_STRUCT_OFFSET (CgNoticeTemplate, title), CG_TEMPLATE_TITLE },
  { G_STRUCT_OFFSET (CgNoticeTemplate, recipients), CG_TEMPLATE_RECIPIENTS },
  { G_STRUCT_OFFSET (CgNoticeTemplate, body), CG_TEMPLATE_BODY },
  { G_STRUCT_OFFSET (CgNoticeTemplate, attachments), CG_TEMPLATE_ATTACHMENTS_NOTE },
  { G_STRUCT_OFFSET (CgNoticeTemplate, organ), CG_TEMPLATE_ORGAN },
  { G_STRUCT_OFFSET (CgNoticeTemplate, doc_code), CG_TEMPLATE_DOC_CODE },
  { G_STRUCT_OFFSET (CgNoticeTemplate, reply_term), CG_TEMPLATE_REPLY_TERM },
};

static char **
part_of (const CgNoticeTemplate *template, gsize part)
{
  return &G_STRUCT_MEMBER (char *, (gpointer) template, parts[part].offset);
}

void
cg_notice_template_free (CgNoticeTemplate *template)
{
  g_return_if_fail (template != NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    g_free (*part_of (template, i));
  g_free (template);
}

static void
copy_numbers (CgNoticeTemplate *template, const CgNoticeTemplate *source)
{
  template->reply_amount = source->reply_amount;
  template->organ_title = source->organ_title;
  template->in_use = source->in_use;
}

CgNoticeTemplate *
cg_notice_template_copy (const CgNoticeTemplate *template)
{
  CgNoticeTemplate *copy = g_new0 (CgNoticeTemplate, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    *part_of (copy, i) = g_strdup (*part_of (template, i));
  copy_numbers (copy, template);
  return copy;
}

CgNoticeTemplate *
cg_notice_template_new_from_record (const CgRecord *record)
{
  CgNoticeTemplate *template = g_new0 (CgNoticeTemplate, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    *part_of (template, i) = g_strdup (cg_record_text (record, parts[i].field));
  template->reply_amount = (int) cg_record_integer (record, CG_TEMPLATE_REPLY_AMOUNT);
  template->organ_title = cg_record_integer (record, CG_TEMPLATE_ORGAN_TITLE) != 0;
  template->in_use = cg_record_integer (record, CG_TEMPLATE_IN_USE) != 0;

  return template;
}

/* 发文机关 + 事由 + 文种. */
static void
put_organ_before_title (CgNoticeTemplate *filled, const CgNoticeData *data)
{
  const char *organ = cg_notice_data_get_text (data, "organ");
  char *title = filled->title;

  if (!filled->organ_title || organ == NULL || *title == '\0' || g_str_has_prefix (title, organ))
    return;

  filled->title = g_strconcat (organ, title, NULL);
  g_free (title);
}

/* Only what holds placeholders by the field table is expanded. */
static char *
fill_part (const char *text, int field, const CgNoticeData *data, GError **error)
{
  if (cg_field_get (CG_ENTITY_TEMPLATE, field)->flags & CG_FIELD_TEMPLATE)
    return cg_notice_template_expand (text, data, error);

  return g_strdup (text);
}

CgNoticeTemplate *
cg_notice_template_fill (const CgNoticeTemplate *template, const CgNoticeData *data, GError **error)
{
  g_autoptr (CgNoticeTemplate) filled = g_new0 (CgNoticeTemplate, 1);

  g_return_val_if_fail (template != NULL && data != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      *part_of (filled, i) = fill_part (*part_of (template, i), parts[i].field, data, error);
      if (*part_of (filled, i) == NULL)
        return NULL;
    }
  copy_numbers (filled, template);
  put_organ_before_title (filled, data);

  return g_steal_pointer (&filled);
}

static GPtrArray *
one_blank (CgEntity entity)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);

  g_ptr_array_add (records, cg_record_new (entity, 0));
  return records;
}

/* A case with one of everything, so that every section is read with its names known: the problem
 * is of each list of problems, and the measure the problem's. */
static CgNoticeData *
blank_data (void)
{
  g_autoptr (CgRecord) record = cg_record_new (CG_ENTITY_CASE, 0);
  g_autoptr (GPtrArray) units = one_blank (CG_ENTITY_UNIT);
  g_autoptr (GPtrArray) accountables = one_blank (CG_ENTITY_ACCOUNTABLE);
  g_autoptr (GPtrArray) problems = one_blank (CG_ENTITY_PROBLEM);
  g_autoptr (GPtrArray) measures = one_blank (CG_ENTITY_MEASURE);
  g_autoptr (GPtrArray) institutions = one_blank (CG_ENTITY_INSTITUTION);
  g_autoptr (GPtrArray) attachments = one_blank (CG_ENTITY_ATTACHMENT);
  g_autoptr (CgRecord) struck = cg_record_new (CG_ENTITY_PROBLEM, 0);
  CgRecord *overdue = g_ptr_array_index (problems, 0);

  cg_value_set_text (cg_record_mutable_value (overdue, CG_PROBLEM_DEVIATION), "political");
  cg_value_set_text (cg_record_mutable_value (overdue, CG_PROBLEM_EFFECTIVE_DEADLINE),
                     "2000-01-01");
  cg_value_set_text (cg_record_mutable_value (struck, CG_PROBLEM_STATUS), "closed");
  g_ptr_array_add (problems, cg_record_ref (struck));

  return cg_notice_case_data (&(CgNoticeCase){ .record = record,
                                               .units = units,
                                               .accountables = accountables,
                                               .problems = problems,
                                               .measures = measures,
                                               .institutions = institutions,
                                               .attachments = attachments,
                                               .office = "" });
}

gboolean
cg_notice_template_check (const CgNoticeTemplate *template, GError **error)
{
  g_autoptr (CgNoticeData) data = blank_data ();
  g_autoptr (CgNoticeTemplate) filled = cg_notice_template_fill (template, data, error);

  return filled != NULL;
}
