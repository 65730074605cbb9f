/* cg-notice-template.c: templates of notices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-template.h"

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

CgNoticeTemplate *
cg_notice_template_new_from_record (const CgRecord *record)
{
  CgNoticeTemplate *template = g_new0 (CgNoticeTemplate, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    *part_of (template, i) = g_strdup (cg_record_text (record, parts[i].field));

  return template;
}

CgNoticeTemplate *
cg_notice_template_fill (const CgNoticeTemplate *template, const CgNoticeData *data, GError **error)
{
  g_autoptr (CgNoticeTemplate) filled = g_new0 (CgNoticeTemplate, 1);

  g_return_val_if_fail (template != NULL && data != NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      *part_of (filled, i) = cg_notice_template_expand (*part_of (template, i), data, error);
      if (*part_of (filled, i) == NULL)
        return NULL;
    }

  return g_steal_pointer (&filled);
}
