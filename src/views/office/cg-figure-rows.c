/* cg-figure-rows.c: the records that a number counts, in a window of their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-figure-rows.h"

#include <glib/gi18n.h>

#include "cg-page.h"
#include "cg-scale.h"

#define MOST_ROWS 300
#define WIDTH 640
#define HEIGHT 480

struct _CgFigureRows
{
  AdwWindow parent_instance;

  GtkWidget *origin;
  GtkListBox *list;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (CgFigureRows, cg_figure_rows, ADW_TYPE_WINDOW)

/* Where a record is at home: on the page of its kind, or in the file of its case. */
static char *
place_of (const CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);
  int field = cg_entity_find_field (entity, "case");
  gint64 id = cg_record_get_id (record);

  if (entity == CG_ENTITY_CASE)
    return g_strdup_printf ("cases.file/%" G_GINT64_FORMAT, id);
  if (entity == CG_ENTITY_PROBLEM)
    return g_strdup_printf ("ledger/%" G_GINT64_FORMAT, id);
  if (entity == CG_ENTITY_INSTITUTION)
    return g_strdup_printf ("institutions/%" G_GINT64_FORMAT, id);
  if (entity == CG_ENTITY_NOTICE)
    return g_strdup_printf ("notices/%" G_GINT64_FORMAT, id);
  if (entity == CG_ENTITY_DELIVERY)
    return g_strdup_printf ("notices/%" G_GINT64_FORMAT,
                            cg_record_integer (record, CG_DELIVERY_NOTICE));
  if (entity == CG_ENTITY_TYPICAL)
    return g_strdup_printf ("typical/%" G_GINT64_FORMAT, id);
  if (entity == CG_ENTITY_LEARNING)
    return g_strdup_printf ("typical/%" G_GINT64_FORMAT,
                            cg_record_integer (record, CG_LEARNING_TYPICAL));

  return field >= 0
             ? g_strdup_printf ("cases.file/%" G_GINT64_FORMAT, cg_record_integer (record, field))
             : g_strdup ("dashboard");
}

static char *
words_of (const CgRecord *record)
{
  CgEntity entity = cg_record_get_entity (record);
  int unit = cg_entity_find_field (entity, "unit");
  g_autofree char *title = cg_record_title (record);
  const char *more = entity == CG_ENTITY_PROBLEM ? cg_record_text (record, CG_PROBLEM_TEXT)
                     : unit >= 0                 ? cg_record_reference_name (record, unit)
                                                 : "";

  return *more != '\0' ? g_strdup_printf ("%s · %s", title, more) : g_strdup (title);
}

static void
add_row (CgFigureRows *self, const CgRecord *record)
{
  g_autofree char *words = words_of (record);
  g_autofree char *place = place_of (record);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, words);
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_name (row, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_list_box_append (self->list, row);
}

static void
selected_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgFigureRows) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  for (guint i = 0; records != NULL && i < records->len; i++)
    add_row (self, g_ptr_array_index (records, i));
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgFigureRows) self = data;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, NULL);
  gint64 n = counts != NULL ? g_array_index (counts, gint64, 0) : 0;
  g_autofree char *text =
      n > MOST_ROWS
          ? g_strdup_printf (C_ ("figure", "%lld records, the first %d are shown"), (long long) n,
                             MOST_ROWS)
          : g_strdup_printf (ngettext ("%lld record", "%lld records", (gulong) n), (long long) n);

  gtk_label_set_text (self->count, text);
}

static void
read_rows (CgFigureRows *self, CgOffice *office, CgQuery *query)
{
  CgStore *store = cg_office_get_store (office);
  g_autoptr (CgQuery) first = cg_query_copy (query);
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);

  first->limit = MOST_ROWS;
  cg_store_select_async (store, first, NULL, selected_cb, g_object_ref (self));
  g_ptr_array_add (queries, cg_query_ref (query));
  cg_store_counts_async (store, queries, NULL, counted_cb, g_object_ref (self));
}

static void
activated_cb (CgFigureRows *self, GtkListBoxRow *row)
{
  g_autofree char *place = g_strdup (gtk_widget_get_name (GTK_WIDGET (row)));
  g_autoptr (GtkWidget) origin = g_object_ref (self->origin);

  gtk_window_destroy (GTK_WINDOW (self));
  cg_page_go (origin, place);
}

static void
cg_figure_rows_dispose (GObject *object)
{
  g_clear_object (&CG_FIGURE_ROWS (object)->origin);

  G_OBJECT_CLASS (cg_figure_rows_parent_class)->dispose (object);
}

static void
cg_figure_rows_class_init (CgFigureRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_figure_rows_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
cg_figure_rows_init (CgFigureRows *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = gtk_header_bar_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim");
  gtk_header_bar_pack_start (GTK_HEADER_BAR (bar), GTK_WIDGET (self->count));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), scroller);
  adw_window_set_content (ADW_WINDOW (self), box);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
}

CgFigureRows *
cg_figure_rows_show (GtkWidget *origin, CgOffice *office, CgQuery *query, const char *title)
{
  GtkRoot *root = gtk_widget_get_root (origin);
  CgFigureRows *self =
      g_object_new (CG_TYPE_FIGURE_ROWS, "title", title, "modal", TRUE, "transient-for",
                    GTK_IS_WINDOW (root) ? root : NULL, "default-width", cg_scaled (origin, WIDTH),
                    "default-height", cg_scaled (origin, HEIGHT), NULL);

  self->origin = g_object_ref (origin);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  read_rows (self, office, query);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
