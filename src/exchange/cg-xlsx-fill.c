/* cg-xlsx-fill.c: a blank form, an .xlsx of somebody else's, with numbers put into its cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-xlsx-fill.h"

#include <glib/gstdio.h>
#include <zip.h>

#include "cg-export-end.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-sheet-private.h"
#include "cg-xlsx-package.h"
#include "cg-xlsx-styles.h"
#include "cg-xlsx-workbook.h"

/* One part and what it is from now on. */
typedef struct
{
  guint64 index;
  GBytes *bytes;
} Part;

static void
part_clear (gpointer data)
{
  g_clear_pointer (&((Part *) data)->bytes, g_bytes_unref);
}

typedef struct
{
  CgSheetFile *file; /* its list of sheets and its limits */
  CgXlsxPackage *package;
  CgXlsxWorkbook workbook;
  GArray *shown;
  GArray *parts; /* of Part */
  gboolean computes;
  const CgXlsxFilling *fillings;
  guint n;
} Form;

static void
form_clear (Form *self)
{
  g_clear_pointer (&self->package, cg_xlsx_package_free);
  cg_xlsx_workbook_clear (&self->workbook);
  g_clear_pointer (&self->file, cg_sheet_file_free);
  g_clear_pointer (&self->shown, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Form, form_clear)

/* The sheet that has no name in a filling is the first that can be seen. */
static guint
sheet_of (const Form *self, const char *name)
{
  const GPtrArray *sheets = self->file->sheets;

  for (guint i = 0; i < sheets->len; i++)
    {
      const CgSheetInfo *sheet = g_ptr_array_index (sheets, i);

      if (name != NULL ? g_str_equal (sheet->name, name) : !sheet->hidden)
        return i;
    }

  return name == NULL ? 0 : G_MAXUINT;
}

static void
take_part (Form *self, guint64 index, GBytes *bytes)
{
  Part part = { index, bytes };

  g_array_append_val (self->parts, part);
}

static gboolean
fill_sheet (Form *self, guint sheet, GCancellable *cancellable, GError **error)
{
  const CgSheetInfo *info = g_ptr_array_index (self->file->sheets, sheet);
  g_autoptr (GArray) puts = g_array_new (FALSE, FALSE, sizeof (CgXlsxPut));
  g_autoptr (GBytes) xml = NULL;
  GBytes *filled;
  gboolean computes = FALSE;
  guint64 index;

  for (guint i = 0; i < self->n; i++)
    if (sheet_of (self, self->fillings[i].sheet) == sheet)
      g_array_append_val (puts, self->fillings[i].put);
  if (puts->len == 0)
    return TRUE;

  xml = cg_xlsx_package_read (self->package, info->part, &index, cancellable, error);
  filled = xml != NULL ? cg_xlsx_cells_put (self->file->name, xml, (const CgXlsxPut *) puts->data,
                                            puts->len, self->shown, &computes, error)
                       : NULL;
  if (filled == NULL)
    return FALSE;

  self->computes |= computes;
  take_part (self, index, filled);
  return TRUE;
}

/* A list of what is computed is there where anything is. */
static gboolean
recompute (Form *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) xml = NULL;
  GBytes *changed;
  guint64 index;

  if (!self->computes && !cg_xlsx_package_has (self->package, "xl/calcChain.xml"))
    return TRUE;

  xml = cg_xlsx_package_read (self->package, self->workbook.part, &index, cancellable, error);
  changed = xml != NULL ? cg_xlsx_cells_recompute (self->file->name, xml, error) : NULL;
  if (changed == NULL)
    return FALSE;

  take_part (self, index, changed);
  return TRUE;
}

static gboolean
read_form (Form *self, const char *path, GCancellable *cancellable, GError **error)
{
  self->file = cg_sheet_file_open (path, NULL, cancellable, error);
  if (self->file == NULL)
    return FALSE;
  if (self->file->xlsx == NULL)
    {
      cg_fault_set (error, CG_FAULT_SHEET_NOT_SHEET, self->file->name);
      return FALSE;
    }

  /* The list of sheets is read once more, with the parts that it is made of. */
  g_ptr_array_set_size (self->file->sheets, 0);
  self->package = cg_xlsx_package_open (path, self->file->name, &self->file->limits, error);
  if (self->package == NULL ||
      !cg_xlsx_workbook_read (&self->workbook, self->package, self->file, cancellable, error))
    return FALSE;

  self->shown = cg_xlsx_styles_read (self->package, self->workbook.styles, cancellable, error);
  return self->shown != NULL;
}

static gboolean
check_sheets (const Form *self, GError **error)
{
  for (guint i = 0; i < self->n; i++)
    if (sheet_of (self, self->fillings[i].sheet) == G_MAXUINT)
      {
        cg_fault_set (error, CG_FAULT_FORM_PLACE, self->fillings[i].sheet);
        return FALSE;
      }

  return TRUE;
}

/* ---- writing ---- */

static gboolean
replace_part (zip_t *zip, const Part *part)
{
  gsize length;
  const void *bytes = g_bytes_get_data (part->bytes, &length);
  zip_source_t *source = zip_source_buffer (zip, bytes, length, 0);

  if (source != NULL && zip_file_replace (zip, part->index, source, 0) == 0)
    return TRUE;

  zip_source_free (source);
  return FALSE;
}

/* The library copies what is not replaced as it lies in the file. */
static gboolean
replace_parts (const Form *self, const char *path, GError **error)
{
  zip_t *zip = zip_open (path, 0, NULL);
  gboolean good = zip != NULL;

  for (guint i = 0; good && i < self->parts->len; i++)
    good = replace_part (zip, &g_array_index (self->parts, Part, i));
  if (good && zip_close (zip) == 0)
    return TRUE;

  if (good)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, zip_strerror (zip));
  else
    cg_fault_set (error, CG_FAULT_SHEET_DAMAGED, self->file->name);
  if (zip != NULL)
    zip_discard (zip);
  return FALSE;
}

static gboolean
is_same_file (const char *form, const char *path)
{
  GStatBuf one, other;

  return g_stat (form, &one) == 0 && g_stat (path, &other) == 0 && one.st_dev == other.st_dev &&
         one.st_ino == other.st_ino;
}

static gboolean
write_draft (const Form *self, const char *form, const char *path, GError **error)
{
  g_autofree char *draft = cg_files_new_draft (path, error);
  g_autofree char *bytes = NULL;
  gsize length;

  if (draft == NULL)
    return FALSE;

  if (g_file_get_contents (form, &bytes, &length, error) &&
      g_file_set_contents_full (draft, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600,
                                error) &&
      replace_parts (self, draft, error))
    return cg_files_place_draft (draft, path, error);

  g_unlink (draft);
  return FALSE;
}

static gboolean
write_form (const Form *self, const char *form, const char *path, GError **error)
{
  GError *cause = NULL;

  return write_draft (self, form, path, &cause) || cg_export_fail (path, cause, error);
}

gboolean
cg_xlsx_fill (const char *form,
              const char *path,
              const CgXlsxFilling *fillings,
              guint n,
              GCancellable *cancellable,
              GError **error)
{
  g_auto (Form) self = { .fillings = fillings, .n = n };

  if (is_same_file (form, path))
    {
      g_autofree char *name = g_filename_display_basename (form);

      cg_fault_set (error, CG_FAULT_FORM_ITSELF, name);
      return FALSE;
    }

  self.parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self.parts, part_clear);
  if (!read_form (&self, form, cancellable, error) || !check_sheets (&self, error))
    return FALSE;

  for (guint i = 0; i < self.file->sheets->len; i++)
    if (!fill_sheet (&self, i, cancellable, error))
      return FALSE;

  return recompute (&self, cancellable, error) && write_form (&self, form, path, error);
}
