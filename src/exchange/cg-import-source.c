/* cg-import-source.c: one table to be imported: its rows, its heading, what its columns hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-source.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-field-synonyms.h"
#include "cg-fold.h"
#include "cg-import-heading.h"

CgImportSource *
cg_import_source_new (const char *file, const char *sheet, const char *encoding, CgSheetGrid *table)
{
  CgImportSource *self = g_new0 (CgImportSource, 1);
  guint header, rows;

  self->file = g_strdup (file);
  self->sheet = g_strdup (sheet);
  self->encoding = g_strdup (encoding);
  self->table = table;
  self->headings = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_array_new (FALSE, FALSE, sizeof (int));
  cg_import_heading_find (table, &header, &rows);
  cg_import_source_set_header (self, header, rows);
  return self;
}

void
cg_import_source_free (CgImportSource *self)
{
  g_free (self->file);
  g_free (self->sheet);
  g_free (self->encoding);
  cg_sheet_grid_free (self->table);
  g_ptr_array_unref (self->headings);
  g_array_unref (self->columns);
  g_free (self);
}

static CgImportSource *
read_sheet (CgSheetFile *file, guint sheet, GCancellable *cancellable, GError **error)
{
  CgSheetGrid *table = cg_sheet_grid_read (file, sheet, cancellable, error);

  return table != NULL ? cg_import_source_new (cg_sheet_file_get_name (file),
                                               cg_sheet_file_get_sheet_name (file, sheet),
                                               cg_sheet_file_get_encoding (file), table)
                       : NULL;
}

/* Sheets that can be seen are looked at before those that cannot. */
static CgImportSource *
read_first_ledger (CgSheetFile *file, gboolean hidden, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < cg_sheet_file_get_n_sheets (file); i++)
    {
      g_autoptr (CgImportSource) source = NULL;

      if (cg_sheet_file_is_sheet_hidden (file, i) != hidden)
        continue;
      source = read_sheet (file, i, cancellable, error);
      if (source == NULL)
        return NULL;
      if (source->header_rows > 0)
        return g_steal_pointer (&source);
    }

  return NULL;
}

CgImportSource *
cg_import_source_read (CgSheetFile *file, int sheet, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) fault = NULL;
  CgImportSource *source;

  if (sheet >= 0)
    return read_sheet (file, (guint) sheet, cancellable, error);

  source = read_first_ledger (file, FALSE, cancellable, &fault);
  if (source == NULL && fault == NULL)
    source = read_first_ledger (file, TRUE, cancellable, &fault);
  if (source == NULL && fault == NULL)
    cg_fault_set (&fault, CG_FAULT_IMPORT_NO_HEADING, cg_sheet_file_get_name (file));
  if (fault != NULL)
    g_propagate_error (error, g_steal_pointer (&fault));
  return source;
}

/* ---- what the columns hold ---- */

int
cg_import_source_column_of (const CgImportSource *self, int kind)
{
  for (guint i = 0; kind >= 0 && i < self->columns->len; i++)
    if (g_array_index (self->columns, int, i) == kind)
      return (int) i;

  return -1;
}

static void
put_column (CgImportSource *self, guint column, int kind)
{
  int other = cg_import_source_column_of (self, kind);

  if (other >= 0)
    g_array_index (self->columns, int, other) = CG_IMPORT_UNUSED;
  g_array_index (self->columns, int, column) = kind;
}

void
cg_import_source_set_column (CgImportSource *self, guint column, int kind)
{
  put_column (self, column, kind);
  self->changed = TRUE;
}

/* Of several columns with like headings the surest holds the field, of equals the first. */
static void
guess_columns (CgImportSource *self)
{
  guint n_kinds;
  g_autofree guint *best = NULL;

  cg_ledger_columns (&n_kinds);
  best = g_new0 (guint, n_kinds);
  for (guint i = 0; i < self->columns->len; i++)
    g_array_index (self->columns, int, i) = CG_IMPORT_UNUSED;
  for (guint i = 0; i < self->columns->len; i++)
    {
      guint points;
      int kind = cg_ledger_column_guess (g_ptr_array_index (self->headings, i), &points);

      if (kind < 0 || points <= best[kind])
        continue;
      best[kind] = points;
      put_column (self, i, kind);
    }
}

void
cg_import_source_set_header (CgImportSource *self, guint header, guint rows)
{
  self->header = header;
  self->header_rows = rows;
  g_ptr_array_set_size (self->headings, 0);
  g_array_set_size (self->columns, self->table->n_columns);
  for (guint i = 0; i < self->table->n_columns; i++)
    g_ptr_array_add (self->headings, cg_import_heading_text (self->table, header, rows, i));

  self->year = cg_import_heading_year (self->table, header, self->file);
  guess_columns (self);
}

/* ---- what is remembered ---- */

char *
cg_import_source_shape (const CgImportSource *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < self->headings->len; i++)
    {
      g_autofree char *folded = cg_fold (g_ptr_array_index (self->headings, i));

      g_checksum_update (checksum, (const guchar *) folded, (gssize) strlen (folded) + 1);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

char *
cg_import_source_mapping (const CgImportSource *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < self->columns->len; i++)
    {
      int kind = g_array_index (self->columns, int, i);
      g_autofree char *id = kind >= 0 ? cg_ledger_column_id ((guint) kind) : NULL;

      if (id != NULL)
        json_builder_add_string_value (builder, id);
      else
        json_builder_add_null_value (builder);
    }
  json_builder_end_array (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

static int
kind_of (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
             ? cg_ledger_column_parse (json_node_get_string (node))
             : CG_IMPORT_UNUSED;
}

gboolean
cg_import_source_apply_mapping (CgImportSource *self, const char *mapping)
{
  g_autoptr (JsonNode) root = json_from_string (mapping, NULL);
  JsonArray *array =
      root != NULL && JSON_NODE_HOLDS_ARRAY (root) ? json_node_get_array (root) : NULL;

  if (array == NULL || json_array_get_length (array) != self->columns->len)
    return FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    g_array_index (self->columns, int, i) = CG_IMPORT_UNUSED;
  for (guint i = 0; i < self->columns->len; i++)
    cg_import_source_set_column (self, i, kind_of (json_array_get_element (array, i)));
  return TRUE;
}
