/* cg-sheet-export.c: a list written to a file: as a workbook or as CSV.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet-export.h"

#include <glib/gstdio.h>

#include "cg-csv-writer.h"
#include "cg-export-end.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-sheet-template.h"
#include "cg-xlsx-writer.h"

static const struct
{
  const char *ending;
  gboolean (*write) (CgSheetTable *table, const char *path, CgSheetJob *job, GError **error);
} formats[CG_N_SHEET_FORMATS] = {
  [CG_SHEET_XLSX] = { ".xlsx", cg_xlsx_write },
  [CG_SHEET_CSV] = { ".csv", cg_csv_write },
  [CG_SHEET_TEMPLATE] = { ".xlsx", cg_sheet_template_write },
};

gboolean
cg_sheet_format_of (const char *path, CgSheetFormat *format)
{
  g_autofree char *small = g_ascii_strdown (path, -1);

  for (guint i = 0; i < CG_N_SHEET_FORMATS; i++)
    if (g_str_has_suffix (small, formats[i].ending))
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

const char *
cg_sheet_format_ending (CgSheetFormat format)
{
  return formats[format].ending;
}

gboolean
cg_sheet_job_run (CgSheetJob *job,
                  CgSheetTable *table,
                  gboolean whole,
                  CgSheetRowWriter write,
                  gpointer writer,
                  GError **error)
{
  g_autoptr (CgSheetRows) rows = cg_sheet_rows_new (table, whole);
  guint64 total = cg_ids_length (table->ids), row = 0;

  for (;;)
    {
      g_autoptr (GPtrArray) block = cg_sheet_rows_next (rows, error);

      if (block == NULL || block->len == 0)
        return block != NULL;
      for (guint i = 0; i < block->len; i++)
        if (!write (writer, block->pdata[i], row++, error))
          return FALSE;
      if (job->progress != NULL)
        job->progress (row, total, job->data);
      if (g_cancellable_is_cancelled (job->cancellable))
        {
          cg_fault_set (error, CG_FAULT_CANCELLED);
          return FALSE;
        }
    }
}

gboolean
cg_sheet_export (CgSheetTable *table,
                 CgSheetFormat format,
                 const char *path,
                 gint64 actor,
                 CgSheetJob *job,
                 GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *draft = cg_files_new_draft (path, &cause);

  g_return_val_if_fail (table->columns->len > 0, FALSE);

  if (draft == NULL)
    return cg_export_fail (path, g_steal_pointer (&cause), error);
  if (!formats[format].write (table, draft, job, &cause))
    {
      g_unlink (draft);
      return cg_export_fail (path, g_steal_pointer (&cause), error);
    }
  if (!cg_files_place_draft (draft, path, &cause))
    return cg_export_fail (path, g_steal_pointer (&cause), error);

  return cg_export_note (table->store, table->entity, 0, path, actor, error);
}
