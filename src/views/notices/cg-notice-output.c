/* cg-notice-output.c: a document leaves the program as a PDF, and the journal is told.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-output.h"

#include "cg-pages-output.h"

char *
cg_notice_file_name (const CgRecord *record)
{
  const char *number = cg_record_text (record, CG_NOTICE_DOC_NO);
  const char *title = cg_record_text (record, CG_NOTICE_TITLE);
  g_autofree char *name = g_strconcat (number, *number != '\0' ? " " : "", title, NULL);

  if (*name == '\0')
    return g_strdup_printf ("%s.pdf", cg_entity_label (CG_ENTITY_NOTICE));

  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", '_');
  return g_strconcat (name, ".pdf", NULL);
}

void
cg_notice_save_pdf (GtkWidget *origin, CgOffice *office, CgRecord *record, CgNoticePages *pages)
{
  g_autofree char *name = cg_notice_file_name (record);

  cg_pages_save_pdf (origin, office, pages, CG_ENTITY_NOTICE, cg_record_get_id (record), name);
}
