/* cg-grid-paste.c: a block of cells from the clipboard, handed to the page with its place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-cell-block.h"
#include "cg-grid-private.h"

/* What LibreOffice offers beside its plain text, in which a line break or a tab within a cell
 * is a space. */
#define LIBREOFFICE_TSV "application/x-libreoffice-tsvc"
#define HTML "text/html"

/* The block and the cells that it is to fill. */
typedef struct
{
  CgCellBlock *block;
  guint n_rows;
  GPtrArray *columns; /* of CgColumn, copies */
} Paste;

static void
paste_free (Paste *paste)
{
  cg_cell_block_free (paste->block);
  g_ptr_array_unref (paste->columns);
  g_free (paste);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Paste, paste_free)

static void
records_cb (CgGrid *self, GPtrArray *records, gpointer data)
{
  g_autoptr (Paste) paste = data;

  if (records != NULL && records->len > 0 && self->edit.editing != NULL)
    cg_grid_editing_paste (self->edit.editing, GTK_WIDGET (self), paste->block, records,
                           paste->columns, paste->n_rows);
}

/* From the cursor on; a single text fills all cells of the range. */
static void
place_block (CgGrid *self, CgCellBlock *block)
{
  Paste *paste = g_new0 (Paste, 1);
  guint n_columns = cg_cell_block_get_n_columns (block);
  guint n = cg_listing_get_n_items (self->listing);
  CgGridRange range;

  paste->block = block;
  paste->n_rows = cg_cell_block_get_n_rows (block);
  paste->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);
  if (!cg_grid_get_range (self, &range) || paste->n_rows == 0)
    {
      paste_free (paste);
      return;
    }
  if (paste->n_rows == 1 && n_columns == 1)
    {
      n_columns = range.right - range.left + 1;
      paste->n_rows = MIN (range.bottom - range.top + 1, CG_CELL_BLOCK_MOST_ROWS);
    }
  for (guint i = 0; i < n_columns && range.left + i < self->style.columns->len; i++)
    g_ptr_array_add (paste->columns, cg_column_copy (self->style.columns->pdata[range.left + i]));
  cg_grid_read_records (self, range.top, MIN (range.top + paste->n_rows, n) - 1, records_cb, paste);
}

static void
take_text (CgGrid *self, const char *text, gsize length, gboolean is_html)
{
  CgCellBlock *block =
      is_html ? cg_cell_block_parse_html (text, length) : cg_cell_block_parse_tsv (text, length);

  if (self->listing == NULL || self->edit.editing == NULL)
    g_clear_pointer (&block, cg_cell_block_free);
  else if (block != NULL)
    place_block (self, block);
  else
    cg_grid_tell (self, _ ("That is more than 10,000 rows or 100 columns: import it as a file."));
}

/* ---- the clipboard ---- */

static void
read_text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgGrid) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);

  if (text != NULL)
    take_text (self, text, strlen (text), FALSE);
  else
    cg_grid_tell (self, _ ("There is no text in the clipboard."));
}

static void
take_stream (CgGrid *self, GObject *memory, GAsyncResult *result, gboolean is_html)
{
  g_autoptr (GBytes) bytes = NULL;
  gsize size;
  const char *text;

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (memory), result, NULL) < 0)
    return;
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
  text = g_bytes_get_data (bytes, &size);
  take_text (self, text != NULL ? text : "", size, is_html);
}

static void
html_spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgGrid) self = data;

  take_stream (self, source, result, TRUE);
}

static void
tsv_spliced_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgGrid) self = data;

  take_stream (self, source, result, FALSE);
}

static void
read_stream_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgGrid) self = data;
  const char *mime_type;
  g_autoptr (GInputStream) stream =
      gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, &mime_type, NULL);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();

  if (stream == NULL)
    cg_grid_tell (self, _ ("There is no text in the clipboard."));
  else
    g_output_stream_splice_async (
        memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
        G_PRIORITY_DEFAULT, NULL, g_str_equal (mime_type, HTML) ? html_spliced_cb : tsv_spliced_cb,
        g_object_ref (self));
}

static void
read_stream (CgGrid *self, const char *mime_type)
{
  gdk_clipboard_read_async (gtk_widget_get_clipboard (GTK_WIDGET (self)),
                            (const char *[]){ mime_type, NULL }, G_PRIORITY_DEFAULT, NULL,
                            read_stream_cb, g_object_ref (self));
}

void
cg_grid_paste (CgGrid *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);
  gboolean has_text = gdk_content_formats_contain_gtype (formats, G_TYPE_STRING) ||
                      gdk_content_formats_contain_mime_type (formats, "text/plain;charset=utf-8") ||
                      gdk_content_formats_contain_mime_type (formats, "text/plain");

  if (self->edit.editing == NULL)
    return;
  if (gdk_content_formats_contain_mime_type (formats, LIBREOFFICE_TSV))
    read_stream (self, LIBREOFFICE_TSV);
  else if (!has_text && gdk_content_formats_contain_mime_type (formats, HTML))
    read_stream (self, HTML);
  else
    gdk_clipboard_read_text_async (clipboard, NULL, read_text_cb, g_object_ref (self));
}
