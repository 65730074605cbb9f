/* cg-notice-finder.c: the left of 文书: which documents, by a filter and a text, in their list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-finder.h"

#include <glib/gi18n.h>

#include "cg-filters.h"
#include "cg-notice-list.h"
#include "cg-notice-state.h"
#include "cg-scale.h"

/* More documents than this are found by searching. */
#define MOST_LISTED 500

/* px at 100 % */
#define LIST_WIDTH 268

/* px; with large text the document beside it needs the room more. */
#define MOST_LIST_WIDTH 372

/* What the list can be narrowed to; NULL: everything. */
static const char *const filters[] = { NULL,         "under-way",  "to-number",
                                       "to-deliver", "no-receipt", "reply-over" };

struct _CgNoticeFinder
{
  GtkWidget parent_instance;

  GtkWidget *column;
  GtkDropDown *filter;
  CgNoticeList *list;
  CgOffice *office;
  char *text;
  CgIds *ids; /* of all found, in the order of the list */
  guint n_under_way;
  guint reading;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticeFinder, cg_notice_finder, GTK_TYPE_WIDGET)

/* ---- reading ---- */

static gboolean
is_under_way (const CgRecord *record)
{
  return cg_notice_phase (record) <= CG_NOTICE_PHASE_DELIVER;
}

static void
show_records (CgNoticeFinder *self, GPtrArray *records)
{
  self->n_under_way = 0;
  for (guint i = 0; i < records->len; i++)
    self->n_under_way += is_under_way (g_ptr_array_index (records, i)) ? 1 : 0;
  cg_notice_list_set_records (self->list, records);
}

static void
records_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgNoticeFinder) self = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);

  self->reading--;
  if (self->column == NULL)
    return;

  if (records != NULL)
    show_records (self, records);
  g_signal_emit (self, signals[SIGNAL_READ], 0);
}

static void
ids_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgNoticeFinder) self = data;
  g_autoptr (CgIds) ids = cg_store_query_finish (CG_STORE (source), result, NULL);

  if (self->column == NULL || ids == NULL)
    {
      self->reading--;
      return;
    }

  cg_ids_unref (self->ids);
  self->ids = g_steal_pointer (&ids);
  cg_store_fetch_async (CG_STORE (source), CG_ENTITY_NOTICE, cg_ids_data (self->ids),
                        MIN (cg_ids_length (self->ids), MOST_LISTED), NULL, records_cb,
                        g_object_ref (self));
}

/* In the order of the work, as the list has them; the newest first in each state. */
void
cg_notice_finder_read (CgNoticeFinder *self)
{
  g_autoptr (CgQuery) query = NULL;

  g_return_if_fail (CG_IS_NOTICE_FINDER (self));

  query = cg_filter_query (CG_ENTITY_NOTICE, filters[gtk_drop_down_get_selected (self->filter)]);
  cg_query_set_text (query, self->text);
  cg_query_add_sort (query, CG_NOTICE_STATE, FALSE);
  cg_query_add_sort (query, -1, TRUE);
  self->reading++;
  cg_store_query_async (cg_office_get_store (self->office), query, NULL, ids_cb,
                        g_object_ref (self));
}

/* ---- what is asked for ---- */

void
cg_notice_finder_set_text (CgNoticeFinder *self, const char *text)
{
  g_return_if_fail (CG_IS_NOTICE_FINDER (self));

  if (g_str_equal (text, self->text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  cg_notice_finder_read (self);
}

void
cg_notice_finder_set_filter (CgNoticeFinder *self, const char *id)
{
  g_return_if_fail (CG_IS_NOTICE_FINDER (self));

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    if (g_strcmp0 (filters[i], id) == 0 && gtk_drop_down_get_selected (self->filter) != i)
      {
        gtk_drop_down_set_selected (self->filter, i);
        return;
      }

  cg_notice_finder_read (self);
}

void
cg_notice_finder_select (CgNoticeFinder *self, gint64 id)
{
  g_return_if_fail (CG_IS_NOTICE_FINDER (self));

  cg_notice_list_select (self->list, id);
}

/* ---- what was found ---- */

gint64
cg_notice_finder_first (CgNoticeFinder *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_FINDER (self), 0);

  return cg_notice_list_first (self->list);
}

gboolean
cg_notice_finder_is_busy (CgNoticeFinder *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_FINDER (self), FALSE);

  return self->reading > 0;
}

gboolean
cg_notice_finder_is_narrowed (CgNoticeFinder *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_FINDER (self), FALSE);

  return gtk_drop_down_get_selected (self->filter) > 0 || *self->text != '\0';
}

guint
cg_notice_finder_count (CgNoticeFinder *self, guint *under_way)
{
  g_return_val_if_fail (CG_IS_NOTICE_FINDER (self), 0);

  *under_way = self->n_under_way;
  return (guint) cg_ids_length (self->ids);
}

CgSheetTable *
cg_notice_finder_make_table (CgNoticeFinder *self, const char *title)
{
  CgSheetTable *table;

  g_return_val_if_fail (CG_IS_NOTICE_FINDER (self), NULL);

  table =
      cg_sheet_table_new (cg_office_get_store (self->office), CG_ENTITY_NOTICE, self->ids, title);
  cg_sheet_table_add_listed (table);
  return table;
}

/* ---- the widget ---- */

static void
chosen_cb (CgNoticeFinder *self, gint64 id)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, id);
}

static GtkWidget *
build_filter (CgNoticeFinder *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      const CgNamedFilter *filter = cg_filter_find (CG_ENTITY_NOTICE, filters[i]);

      gtk_string_list_append (names,
                              filter != NULL ? cg_filter_label (filter) : _ ("All documents"));
    }
  self->filter = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_drop_down_set_model (self->filter, G_LIST_MODEL (names));
  gtk_widget_set_hexpand (GTK_WIDGET (self->filter), TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->filter), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->filter), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which documents"), -1);
  gtk_widget_add_css_class (bar, "page-bar");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->filter));
  g_signal_connect_object (self->filter, "notify::selected", G_CALLBACK (cg_notice_finder_read),
                           self, G_CONNECT_SWAPPED);
  return bar;
}

static gboolean
cg_notice_finder_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CG_NOTICE_FINDER (widget)->list));
}

static void
cg_notice_finder_dispose (GObject *object)
{
  CgNoticeFinder *self = CG_NOTICE_FINDER (object);

  g_clear_pointer (&self->column, gtk_widget_unparent);
  g_clear_pointer (&self->ids, cg_ids_unref);
  g_clear_pointer (&self->text, g_free);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_notice_finder_parent_class)->dispose (object);
}

static void
cg_notice_finder_class_init (CgNoticeFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_notice_finder_dispose;
  widget_class->grab_focus = cg_notice_finder_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_NOTICE_FINDER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_READ] = g_signal_new ("read", CG_TYPE_NOTICE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_notice_finder_init (CgNoticeFinder *self)
{
  self->text = g_strdup ("");
  self->ids = cg_ids_new_empty ();
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->list = CG_NOTICE_LIST (cg_notice_list_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->list), TRUE);
  gtk_widget_add_css_class (self->column, "notice-column");
  gtk_widget_set_size_request (self->column,
                               MIN (cg_scaled (self->column, LIST_WIDTH), MOST_LIST_WIDTH), -1);
  gtk_box_append (GTK_BOX (self->column), build_filter (self));
  gtk_box_append (GTK_BOX (self->column), GTK_WIDGET (self->list));
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
cg_notice_finder_new (CgOffice *office)
{
  CgNoticeFinder *self = g_object_new (CG_TYPE_NOTICE_FINDER, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
