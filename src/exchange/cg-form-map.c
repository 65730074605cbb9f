/* cg-form-map.c: which cells of a superior's blank form take which figures, remembered per form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-form-map.h"

#include "cg-export-end.h"
#include "cg-fault.h"
#include "cg-form-figures.h"
#include "cg-sheet-reader.h"
#include "cg-xlsx-fill.h"

/* Words below this row are no headings. */
#define HEADING_ROWS 40

static void
cell_free (gpointer data)
{
  CgFormCell *cell = data;

  g_free (cell->sheet);
  g_free (cell->key);
  g_free (cell);
}

void
cg_form_map_free (CgFormMap *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->first);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/* ---- which form it is ---- */

/* Numbers name a period: they are left out. */
static gboolean
counts (gunichar c)
{
  static const gunichar numerals[] = { 0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e0a, 0x4e0b, 0x534a };

  for (guint i = 0; i < G_N_ELEMENTS (numerals); i++)
    if (c == numerals[i])
      return TRUE;

  return g_unichar_isdigit (c) || g_unichar_isspace (c);
}

static void
append_words (GString *words, const char *text, gsize length)
{
  g_autofree char *whole = g_strndup (text, length);

  if (!g_utf8_validate (whole, -1, NULL))
    return;
  for (const char *at = whole; *at != '\0'; at = g_utf8_next_char (at))
    if (!counts (g_utf8_get_char (at)))
      g_string_append_unichar (words, g_utf8_get_char (at));
  g_string_append_c (words, '\n');
}

static gboolean
row_cb (const CgSheetRow *row, gpointer data)
{
  if (row->number > HEADING_ROWS)
    return FALSE;

  for (guint i = 0; i < row->n_cells; i++)
    if (row->cells[i].kind == CG_CELL_TEXT)
      append_words (data, row->cells[i].text, row->cells[i].length);
  return TRUE;
}

static gboolean
recognise (CgFormMap *self, CgSheetFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *sum = NULL;

  for (guint i = 0; i < cg_sheet_file_get_n_sheets (file); i++)
    {
      const char *name = cg_sheet_file_get_sheet_name (file, i);
      g_auto (CgSheetEnd) end = { NULL };

      if (self->first == NULL && !cg_sheet_file_is_sheet_hidden (file, i))
        self->first = g_strdup (name);
      append_words (words, name, strlen (name));
      if (!cg_sheet_file_read (file, i, row_cb, words, &end, cancellable, error))
        return FALSE;
    }
  if (self->first == NULL)
    self->first = g_strdup (cg_sheet_file_get_sheet_name (file, 0));

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, words->str, -1);
  self->id = g_strndup (sum, 16);
  return TRUE;
}

static char *
setting_name (const CgFormMap *self)
{
  return g_strconcat (CG_FORM_SETTINGS, self->id, NULL);
}

/* The file's name, then its cells. What is not understood of it, as a figure of a newer program, is
 * passed over. */
static gboolean
load (CgFormMap *self, CgStore *store, GError **error)
{
  g_autofree char *name = setting_name (self);
  g_autoptr (GHashTable) settings = cg_store_settings (store, name, error);
  const char *text = settings != NULL ? g_hash_table_lookup (settings, name) : NULL;
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 1; i < g_strv_length (lines); i++)
    if (strchr (lines[i], '=') != NULL)
      cg_form_map_add (self, lines[i], NULL, NULL);

  return settings != NULL;
}

CgFormMap *
cg_form_map_open (CgStore *store, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (CgSheetFile) file = cg_sheet_file_open (path, NULL, cancellable, error);
  g_autoptr (CgFormMap) self = g_new0 (CgFormMap, 1);

  self->cells = g_ptr_array_new_with_free_func (cell_free);
  if (file == NULL)
    return NULL;

  self->name = g_strdup (cg_sheet_file_get_name (file));
  if (!recognise (self, file, cancellable, error) || !load (self, store, error))
    return NULL;

  return g_steal_pointer (&self);
}

/* ---- its cells ---- */

static guint
index_of (const CgFormMap *self, const char *sheet, guint column, guint row)
{
  guint i;

  for (i = 0; i < self->cells->len; i++)
    {
      const CgFormCell *cell = g_ptr_array_index (self->cells, i);

      if (cell->column == column && cell->row == row && g_str_equal (cell->sheet, sheet))
        break;
    }

  return i;
}

const CgFormCell *
cg_form_map_find (const CgFormMap *self, const char *sheet, guint column, guint row)
{
  guint i = index_of (self, sheet, column, row);

  return i < self->cells->len ? g_ptr_array_index (self->cells, i) : NULL;
}

void
cg_form_map_put (CgFormMap *self,
                 const char *sheet,
                 guint column,
                 guint row,
                 CgFigureId figure,
                 CgGrouping by,
                 const char *key)
{
  guint i = index_of (self, sheet, column, row);
  CgFormCell *cell;

  if (i < self->cells->len)
    g_ptr_array_remove_index (self->cells, i);
  if (figure == CG_N_FIGURES)
    return;

  cell = g_new0 (CgFormCell, 1);
  *cell = (CgFormCell){
    g_strdup (sheet), column, row,
    figure,           by,     g_strdup (key != NULL && by != CG_GROUPING_NONE ? key : "")
  };
  g_ptr_array_add (self->cells, cell);
}

/* "unit:12", or the name of one of @rows. */
static gboolean
parse_row (const char *text, const CgFigures *rows, CgGrouping *by, char **key)
{
  const char *colon = strchr (text, ':');
  g_autofree char *id = colon != NULL ? g_strndup (text, (gsize) (colon - text)) : NULL;

  for (guint i = 0; rows != NULL && i < rows->rows->len; i++)
    {
      const CgFigureRow *row = g_ptr_array_index (rows->rows, i);

      if (g_str_equal (row->label, text) || g_str_equal (row->key, text))
        {
          *by = rows->scope.by;
          *key = g_strdup (row->key);
          return TRUE;
        }
    }
  if (id == NULL || !cg_grouping_parse (id, by) || *by == CG_GROUPING_NONE)
    return FALSE;

  *key = g_strdup (colon + 1);
  return TRUE;
}

gboolean
cg_form_map_add (CgFormMap *self, const char *text, const CgFigures *rows, GError **error)
{
  const char *equal = strrchr (text, '=');
  g_autofree char *place = equal != NULL ? g_strndup (text, (gsize) (equal - text)) : NULL;
  g_auto (GStrv) words = g_strsplit (equal != NULL ? equal + 1 : "", "@", 2);
  char *mark = place != NULL ? strrchr (place, '!') : NULL;
  CgFigureId figure = words[0] != NULL ? cg_figure_parse (words[0]) : CG_N_FIGURES;
  CgGrouping by = CG_GROUPING_NONE;
  g_autofree char *key = NULL;
  guint column, row;

  if (mark != NULL)
    *mark = '\0';
  if (place == NULL || figure == CG_N_FIGURES ||
      !cg_xlsx_place_parse (mark != NULL ? mark + 1 : place, &column, &row) ||
      (words[1] != NULL && !parse_row (words[1], rows, &by, &key)))
    {
      cg_fault_set (error, CG_FAULT_FORM_PLACE, text);
      return FALSE;
    }

  cg_form_map_put (self, mark != NULL ? place : self->first, column, row, figure, by, key);
  return TRUE;
}

CgFormMap *
cg_form_map_copy (const CgFormMap *self)
{
  CgFormMap *copy = g_new0 (CgFormMap, 1);

  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->first = g_strdup (self->first);
  copy->cells = g_ptr_array_new_with_free_func (cell_free);
  for (guint i = 0; i < self->cells->len; i++)
    {
      const CgFormCell *cell = g_ptr_array_index (self->cells, i);

      cg_form_map_put (copy, cell->sheet, cell->column, cell->row, cell->figure, cell->by,
                       cell->key);
    }

  return copy;
}

char *
cg_form_map_print (const CgFormMap *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const CgFormCell *cell = g_ptr_array_index (self->cells, i);
      g_autofree char *place = cg_xlsx_place_print (cell->column, cell->row);

      g_string_append_printf (text, "%s!%s=%s", cell->sheet, place,
                              cg_figure_get (cell->figure)->id);
      if (cell->by != CG_GROUPING_NONE)
        g_string_append_printf (text, "@%s:%s", cg_grouping_id (cell->by), cell->key);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

gboolean
cg_form_map_edit (
    const CgFormMap *self, CgStore *store, gint64 actor, CgEdit **edit, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_SETTING);
  g_autoptr (GPtrArray) records = NULL;
  g_autofree char *name = setting_name (self);
  g_autofree char *cells = cg_form_map_print (self);
  g_autofree char *value = g_strconcat (self->name, "\n", cells, NULL);
  const CgRecord *record;
  gint64 id;

  *edit = NULL;
  cg_query_filter_text (query, CG_SETTING_NAME, CG_FILTER_EQUAL, name);
  records = cg_store_select (store, query, error);
  if (records == NULL)
    return FALSE;

  record = records->len > 0 ? g_ptr_array_index (records, 0) : NULL;
  if (record != NULL && g_str_equal (cg_record_text (record, CG_SETTING_VALUE), value))
    return TRUE;

  *edit = cg_edit_new ("set", actor);
  id = record != NULL ? cg_record_get_id (record) : cg_edit_insert (*edit, CG_ENTITY_SETTING);
  if (record == NULL)
    cg_edit_set_text (*edit, CG_ENTITY_SETTING, id, CG_SETTING_NAME, name);
  cg_edit_set_text (*edit, CG_ENTITY_SETTING, id, CG_SETTING_VALUE, value);
  return TRUE;
}

/* ---- filling ---- */

static guint
groupings_of (const CgFormMap *self)
{
  guint groupings = 0;

  for (guint i = 0; i < self->cells->len; i++)
    groupings |= 1u << ((const CgFormCell *) g_ptr_array_index (self->cells, i))->by;

  return groupings;
}

static CgXlsxFilling
filling_of (const CgFormFigures *figures, const CgFormCell *cell)
{
  gboolean rate = cg_figure_get (cell->figure)->kind == CG_FIGURE_IS_RATE;
  gint64 value = cg_form_figures_value (figures, cell->figure, cell->by, cell->key);
  CgXlsxFilling filling = { cell->sheet, { cell->row, cell->column, 0, rate, FALSE } };

  filling.put.none = value == CG_NO_FIGURE;
  if (!filling.put.none)
    filling.put.thousandths = value * (rate ? 100 : 1000);
  return filling;
}

gboolean
cg_form_map_fill (const CgFormMap *self,
                  CgStore *store,
                  const CgFigureScope *scope,
                  const char *form,
                  const char *path,
                  gint64 actor,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (CgFormFigures) figures = NULL;
  g_autoptr (GArray) fillings = g_array_new (FALSE, FALSE, sizeof (CgXlsxFilling));

  if (self->cells->len == 0)
    {
      cg_fault_set (error, CG_FAULT_FORM_UNKNOWN, self->name);
      return FALSE;
    }
  figures = cg_form_figures_read (store, scope, groupings_of (self), cancellable, error);
  if (figures == NULL)
    return FALSE;

  for (guint i = 0; i < self->cells->len; i++)
    {
      CgXlsxFilling filling = filling_of (figures, g_ptr_array_index (self->cells, i));

      g_array_append_val (fillings, filling);
    }
  if (!cg_xlsx_fill (form, path, (const CgXlsxFilling *) fillings->data, fillings->len, cancellable,
                     error))
    return FALSE;

  return cg_export_note (store, CG_ENTITY_FILED_REPORT, 0, path, actor, error);
}
