/* cg-grid-clipboard.c: the cells that are selected, copied for spreadsheets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-cell-content.h"
#include "cg-cell-writer.h"
#include "cg-gather.h"
#include "cg-grid-private.h"

/* No more rows than this are copied: spreadsheets take long over more. */
#define MOST_ROWS 100000

/* What is being copied. */
typedef struct
{
  CgGrid *grid;
  GPtrArray *columns; /* of CgColumn, copies */
  CgDate today;
  CgCalendar *calendar;
  CgCellWriter *writer;
  guint n_rows;
  guint n_left_out;
} Copy;

static Copy *
copy_new (CgGrid *self, guint left, guint right)
{
  Copy *copy = g_new0 (Copy, 1);

  copy->grid = g_object_ref (self);
  copy->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);
  for (guint i = left; i <= right && i < self->style.columns->len; i++)
    g_ptr_array_add (copy->columns, cg_column_copy (self->style.columns->pdata[i]));
  copy->today = self->style.today;
  copy->calendar = self->style.calendar != NULL ? cg_calendar_ref (self->style.calendar) : NULL;
  copy->writer = cg_cell_writer_new ();
  return copy;
}

static void
copy_free (Copy *copy)
{
  g_object_unref (copy->grid);
  g_ptr_array_unref (copy->columns);
  g_clear_pointer (&copy->calendar, cg_calendar_unref);
  cg_cell_writer_free (copy->writer);
  g_free (copy);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Copy, copy_free)

static void
write_record (Copy *copy, const CgRecord *record)
{
  for (guint i = 0; i < copy->columns->len; i++)
    {
      const CgColumn *column = copy->columns->pdata[i];
      g_autofree char *text = cg_cell_content_whole (column, record, copy->today, copy->calendar);

      cg_cell_writer_append (copy->writer, text, cg_column_is_number (column));
    }
  cg_cell_writer_end_row (copy->writer);
  copy->n_rows++;
}

static void
write_block (GPtrArray *records, gpointer data)
{
  for (guint i = 0; i < records->len; i++)
    write_record (data, records->pdata[i]);
}

static char *
describe (const Copy *copy)
{
  if (copy->n_left_out > 0)
    /* Translators: %u rows, the first of the selection, stand in the clipboard. */
    return g_strdup_printf (_ ("Only the first %u rows were copied; export the list for more."),
                            copy->n_rows);
  if (copy->n_rows == 1 && copy->columns->len == 1)
    return g_strdup (_ ("Cell copied."));
  return g_strdup_printf (
      ngettext ("%u row of %u columns copied.", "%u rows of %u columns copied.", copy->n_rows),
      copy->n_rows, copy->columns->len);
}

static void
hand_over (Copy *copy)
{
  g_autofree char *tsv = NULL;
  g_autofree char *sentence = describe (copy);
  char *html;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkContentProvider) both = NULL;

  cg_cell_writer_finish (copy->writer, &tsv, &html);
  bytes = g_bytes_new_take (html, strlen (html));
  both = gdk_content_provider_new_union (
      (GdkContentProvider *[]){ gdk_content_provider_new_typed (G_TYPE_STRING, tsv),
                                gdk_content_provider_new_for_bytes ("text/html", bytes) },
      2);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (copy->grid)), both);
  cg_grid_tell (copy->grid, sentence);
}

static void
gathered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Copy) copy = data;
  g_autoptr (GError) error = NULL;

  if (cg_gather_finish (result, &error))
    hand_over (copy);
  else if (!g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    cg_grid_tell (copy->grid, error->message);
}

/* The first ones of @ids, when there are too many. */
static CgIds *
limited (Copy *copy, CgIds *ids)
{
  gsize n = cg_ids_length (ids);

  if (n <= MOST_ROWS)
    return cg_ids_ref (ids);
  copy->n_left_out = (guint) (n - MOST_ROWS);
  return cg_ids_new_take (g_memdup2 (cg_ids_data (ids), MOST_ROWS * sizeof (gint64)), MOST_ROWS);
}

static void
copy_ids (CgGrid *self, Copy *copy, CgIds *ids)
{
  g_autoptr (CgIds) some = limited (copy, ids);
  CgQuery *query = cg_listing_get_query (self->listing);

  self->copying = g_cancellable_new ();
  if (cg_ids_length (some) > 1000)
    cg_grid_tell (self, _ ("Copying…"));
  cg_gather_async (cg_listing_get_store (self->listing), cg_listing_get_past (self->listing),
                   query->entity, some, write_block, copy, self->copying, gathered_cb, copy);
}

/* Records as they stand in their rows, with what stands below the cells. */
static Copy *
copy_of_records (CgGrid *self)
{
  Copy *copy = copy_new (self, 0, self->style.columns->len - 1);
  CgEntity entity = cg_listing_get_query (self->listing)->entity;

  if (self->style.below >= 0 && cg_columns_find (copy->columns, self->style.below) == NULL)
    g_ptr_array_add (copy->columns, cg_column_new (entity, self->style.below));
  return copy;
}

/* What is on the screen is in the clipboard at once. */
static gboolean
copy_loaded (CgGrid *self, Copy *copy, const CgGridRange *range)
{
  if (!cg_listing_is_loaded (self->listing, range->top, range->bottom))
    return FALSE;

  for (guint i = range->top; i <= range->bottom; i++)
    {
      g_autoptr (CgRow) row = cg_listing_get_row (self->listing, i);

      if (cg_row_get_record (row) != NULL)
        write_record (copy, cg_row_get_record (row));
    }
  hand_over (copy);
  copy_free (copy);
  return TRUE;
}

void
cg_grid_copy (CgGrid *self)
{
  CgGridRange range;
  gboolean cells = cg_grid_get_range (self, &range);
  g_autoptr (CgIds) ids = NULL;
  Copy *copy;

  cg_grid_clipboard_dispose (self);
  if (!cells)
    {
      ids = cg_selection_get_ids (self->selection);
      if (cg_ids_length (ids) > 0)
        copy_ids (self, copy_of_records (self), ids);
      return;
    }

  copy = copy_new (self, range.left, range.right);
  if (range.bottom - range.top < 1000 && copy_loaded (self, copy, &range))
    return;
  ids = cg_grid_dup_ids (self, range.top, range.bottom);
  copy_ids (self, copy, ids);
}

void
cg_grid_clipboard_dispose (CgGrid *self)
{
  if (self->copying != NULL)
    g_cancellable_cancel (self->copying);
  g_clear_object (&self->copying);
}
