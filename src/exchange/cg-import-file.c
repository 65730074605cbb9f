/* cg-import-file.c: a file to be imported, and the one sheet of it that is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-file.h"

#include "cg-fault.h"

/* ---- what is remembered of tables of one make ---- */

static CgRecord *
find_shape (CgStore *store, const CgImportSource *source, gboolean *failed, GError **error)
{
  g_autofree char *shape = cg_import_source_shape (source);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_IMPORT_SHAPE);
  g_autoptr (GPtrArray) records = NULL;

  cg_query_filter_text (query, CG_IMPORT_SHAPE_SHAPE, CG_FILTER_EQUAL, shape);
  records = cg_store_select (store, query, error);
  *failed = records == NULL;
  return records != NULL && records->len > 0 ? cg_record_ref (g_ptr_array_index (records, 0))
                                             : NULL;
}

/* A memory that cannot be read is none: the words of the heading still say what there is. */
static void
recall (CgStore *store, CgImportSource *source)
{
  gboolean failed;
  g_autoptr (CgRecord) record = store != NULL ? find_shape (store, source, &failed, NULL) : NULL;

  if (record != NULL)
    cg_import_source_apply_mapping (source, cg_record_text (record, CG_IMPORT_SHAPE_MAPPING));
}

gboolean
cg_import_shape_remember (CgStore *store,
                          const CgImportSource *source,
                          CgEdit *edit,
                          GError **error)
{
  g_autofree char *shape = cg_import_source_shape (source);
  g_autofree char *mapping = cg_import_source_mapping (source);
  gboolean failed;
  g_autoptr (CgRecord) record = find_shape (store, source, &failed, error);
  gint64 id;

  if (failed)
    return FALSE;
  if (record == NULL && !source->changed)
    return TRUE;
  if (record != NULL && g_str_equal (cg_record_text (record, CG_IMPORT_SHAPE_MAPPING), mapping))
    return TRUE;

  id = record != NULL ? cg_record_get_id (record) : cg_edit_insert (edit, CG_ENTITY_IMPORT_SHAPE);
  if (record == NULL)
    cg_edit_set_text (edit, CG_ENTITY_IMPORT_SHAPE, id, CG_IMPORT_SHAPE_SHAPE, shape);
  cg_edit_set_text (edit, CG_ENTITY_IMPORT_SHAPE, id, CG_IMPORT_SHAPE_MAPPING, mapping);
  return TRUE;
}

/* ---- the file ---- */

static int
sheet_of (const CgSheetFile *file, const CgImportSource *source)
{
  for (guint i = 0; i < cg_sheet_file_get_n_sheets (file); i++)
    if (g_str_equal (cg_sheet_file_get_sheet_name (file, i), source->sheet))
      return (int) i;

  return 0;
}

/* A file in which no ledger is found is shown all the same: a person may see one in it. */
CgImportFile *
cg_import_file_open (CgStore *store, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (CgImportFile) self = g_new0 (CgImportFile, 1);
  g_autoptr (GError) none = NULL;

  self->file = cg_sheet_file_open (path, NULL, cancellable, error);
  if (self->file == NULL)
    return NULL;

  self->source = cg_import_source_read (self->file, -1, cancellable, &none);
  if (self->source == NULL && g_error_matches (none, CG_FAULT, CG_FAULT_IMPORT_NO_HEADING))
    {
      g_clear_error (&none);
      self->source = cg_import_source_read (self->file, 0, cancellable, &none);
    }
  if (self->source == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&none));
      return NULL;
    }

  self->sheet = sheet_of (self->file, self->source);
  recall (store, self->source);
  return g_steal_pointer (&self);
}

void
cg_import_file_free (CgImportFile *self)
{
  g_clear_pointer (&self->source, cg_import_source_free);
  g_clear_pointer (&self->file, cg_sheet_file_free);
  g_free (self);
}

gboolean
cg_import_file_choose (CgImportFile *self,
                       CgStore *store,
                       int sheet,
                       const char *encoding,
                       GCancellable *cancellable,
                       GError **error)
{
  CgImportSource *source;

  if (encoding != NULL && !cg_sheet_file_set_encoding (self->file, encoding, error))
    return FALSE;
  source = cg_import_source_read (self->file, sheet, cancellable, error);
  if (source == NULL)
    return FALSE;

  cg_import_source_free (self->source);
  self->source = source;
  self->sheet = sheet;
  recall (store, source);
  return TRUE;
}
