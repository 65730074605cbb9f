/* cg-list-page.c: base of the pages that are a list of records: grid, filters, status, pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-page-private.h"

#include <glib/gi18n.h>

#include "cg-list-columns.h"
#include "cg-list-rows.h"
#include "cg-list-sums.h"
#include "cg-sheet.h"
#include "cg-tip.h"

/* Searching begins when typing pauses, ms. */
#define SEARCH_PAUSE_MS 200

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (CgListPage,
                                  cg_list_page,
                                  CG_TYPE_PAGE,
                                  G_ADD_PRIVATE (CgListPage)
                                      G_IMPLEMENT_INTERFACE (CG_TYPE_OUTPUT_SOURCE,
                                                             cg_list_source_init))

static CgListPagePrivate *
get_private (CgListPage *self)
{
  return cg_list_page_get_instance_private (self);
}

CgListPagePrivate *
cg_list_page_get_private (CgListPage *self)
{
  return get_private (self);
}

/* ---- what is listed ---- */

static CgQuery *
make_query (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);
  CgListPageClass *klass = CG_LIST_PAGE_GET_CLASS (self);
  CgQuery *before = cg_listing_get_query (priv->listing);
  CgQuery *query = cg_query_new (klass->entity);

  if (before != NULL)
    g_array_append_vals (query->sorts, before->sorts->data, before->sorts->len);
  else if (klass->sort != NULL)
    klass->sort (self, query);
  cg_list_filters_apply (self, query);
  cg_list_view_apply (self, query);
  cg_query_set_text (query, cg_page_get_search_text (CG_PAGE (self)));
  cg_list_groups_apply (self, query);
  return query;
}

void
cg_list_page_update_query (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);
  g_autoptr (CgQuery) query = make_query (self);
  g_autofree char *no_match = cg_list_filters_no_match (self, query->text);

  cg_grid_set_filtered (CG_GRID (priv->grid), no_match != NULL);
  cg_grid_set_no_match (CG_GRID (priv->grid), no_match);
  cg_listing_set_query (priv->listing, query);
}

/* ---- going to a place ---- */

/* Who goes to a record or a filter wants to see it: what was begun stays as a draft. */
static void
put_sheet_away (CgListPage *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (get_private (self)->overlay); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CG_IS_SHEET (child) && cg_sheet_is_open (CG_SHEET (child)))
      cg_sheet_close (CG_SHEET (child));
}

/* The record is shown, whatever was searched for before; a comparison may leave it out. */
static void
show_record_of_place (CgListPage *self, gint64 id)
{
  if (!cg_listing_find (get_private (self)->listing, id, NULL))
    {
      cg_page_set_search_text (CG_PAGE (self), NULL);
      cg_compare_mode_end (get_private (self)->compare);
    }
  cg_list_page_select (self, id);
}

static void
cg_list_page_show_place (CgPage *page, const char *place)
{
  CgListPage *self = CG_LIST_PAGE (page);
  const char *mark = place != NULL ? strchr (place, '?') : NULL;
  g_autofree char *filter = mark != NULL ? g_strndup (place, (gsize) (mark - place)) : NULL;
  gint64 id;

  if (place != NULL)
    put_sheet_away (self);
  if (cg_compare_mode_show_place (get_private (self)->compare, place) ||
      cg_list_view_show_place (self, place))
    return;
  if (place != NULL && g_ascii_string_to_signed (place, 10, 1, G_MAXINT64, &id, NULL))
    {
      show_record_of_place (self, id);
      return;
    }

  if (place != NULL)
    cg_compare_mode_end (get_private (self)->compare);
  cg_list_view_leave (self);
  /* What a number counts is shown whole, whatever was searched for before. */
  if (place != NULL)
    {
      cg_page_set_search_text (page, mark != NULL ? mark + 1 : NULL);
      cg_list_filters_clear (self);
    }
  cg_list_filters_set_named (self, cg_filter_find (CG_LIST_PAGE_GET_CLASS (self)->entity,
                                                   filter != NULL ? filter : place));
  cg_list_page_update_query (self);
}

/* ---- searching ---- */

static gboolean
search_cb (gpointer data)
{
  CgListPage *self = data;

  get_private (self)->search_timeout = 0;
  cg_list_page_update_query (self);
  cg_page_set_busy (CG_PAGE (self), cg_listing_get_busy (get_private (self)->listing));
  return G_SOURCE_REMOVE;
}

static void
search_text_cb (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);

  /* No rows for what was typed before. */
  cg_listing_stop (priv->listing);
  g_clear_handle_id (&priv->search_timeout, g_source_remove);
  priv->search_timeout = g_timeout_add (SEARCH_PAUSE_MS, search_cb, self);
  cg_page_set_busy (CG_PAGE (self), TRUE);
}

/* ---- the record under the cursor ---- */

static void
show_row (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);
  CgListPageClass *klass = CG_LIST_PAGE_GET_CLASS (self);
  CgRecord *record = cg_cursor_row_get_record (priv->cursor);

  if (priv->compare != NULL && cg_compare_mode_show_present (priv->compare, record))
    return;
  if (klass->show_record != NULL)
    klass->show_record (self, record);
}

static void
activate_cb (CgListPage *self, CgRow *row)
{
  CgListPageClass *klass = CG_LIST_PAGE_GET_CLASS (self);

  if (klass->open_record != NULL)
    klass->open_record (self, cg_row_get_id (row));
  else if (cg_page_get_pane (CG_PAGE (self)) != NULL)
    cg_page_set_pane_open (CG_PAGE (self), TRUE);
}

/* ---- the columns ---- */

/* What stands below each row need not stand in it as well. */
static void
leave_out (GPtrArray *columns, int field)
{
  for (guint i = 0; columns->len > 1 && i < columns->len; i++)
    if (((const CgColumn *) columns->pdata[i])->field == field)
      {
        g_ptr_array_remove_index (columns, i);
        return;
      }
}

/* With the pane beside it the list is short of room. */
void
cg_list_page_show_columns (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);
  CgPage *page = CG_PAGE (self);
  gboolean short_of_room = cg_page_get_pane (page) != NULL && cg_page_get_pane_open (page);
  g_autoptr (GPtrArray) fitting = cg_columns_fitting (priv->columns, short_of_room);

  leave_out (fitting, cg_grid_get_below (CG_GRID (priv->grid)));
  if (priv->compare != NULL)
    cg_compare_mode_add_column (priv->compare, fitting);
  cg_grid_set_columns (CG_GRID (priv->grid), fitting);
}

/* ---- the status line ---- */

static void
update_status (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);
  CgListPageClass *klass = CG_LIST_PAGE_GET_CLASS (self);
  CgSelection *selection = cg_grid_get_selection (CG_GRID (priv->grid));
  guint n = cg_listing_get_n_items (priv->listing);
  guint selected = selection != NULL ? cg_selection_get_count (selection) : 0;
  g_autofree char *compared =
      priv->compare != NULL ? cg_compare_mode_dup_count (priv->compare) : NULL;
  g_autofree char *total = compared != NULL
                               ? cg_compare_mode_dup_status (priv->compare)
                               : g_strdup_printf (ngettext ("%u record", "%u records", n), n);
  g_autofree char *count = compared != NULL            ? g_strdup (compared)
                           : klass->count_text != NULL ? klass->count_text (self, n)
                                                       : g_strdup (total);
  g_autofree char *chosen =
      selected > 0 ? g_strdup_printf (ngettext ("%u selected", "%u selected", selected), selected)
                   : NULL;

  gtk_label_set_text (priv->selected, chosen != NULL ? chosen : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->selected), chosen != NULL);
  gtk_label_set_text (priv->total, total);
  cg_page_set_subtitle (CG_PAGE (self), count);
}

static void
told_cb (CgListPage *self, const char *sentence)
{
  CgListPagePrivate *priv = get_private (self);

  gtk_label_set_text (priv->told, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (priv->told), sentence != NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->total), sentence == NULL);
  gtk_widget_set_visible (GTK_WIDGET (priv->status), sentence == NULL);
}

static void
updated_cb (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);

  update_status (self);
  if (priv->wanted != 0 && cg_listing_find (priv->listing, priv->wanted, NULL))
    {
      cg_grid_set_cursor_id (CG_GRID (priv->grid), priv->wanted);
      priv->wanted = 0;
    }
  else if (cg_grid_get_cursor_id (CG_GRID (priv->grid)) == 0)
    cg_grid_step_cursor (CG_GRID (priv->grid), 1);
}

static void update_loading (CgListPage *self);

static gboolean
loading_idle_cb (gpointer data)
{
  CgListPage *self = data;

  get_private (self)->loading_idle = 0;
  update_loading (self);
  return G_SOURCE_REMOVE;
}

static void
update_loading (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);
  CgListPageClass *klass = CG_LIST_PAGE_GET_CLASS (self);
  gboolean also = (klass->is_loading != NULL && klass->is_loading (self)) ||
                  (priv->compare != NULL && cg_compare_mode_is_busy (priv->compare));

  cg_page_set_busy (CG_PAGE (self), also || cg_listing_get_busy (priv->listing));
}

/* While rows are told to be there, the grid may ask for more of which none have to be read:
 * then nothing follows, so it is looked at once more after that. */
static void
loading_cb (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);

  update_loading (self);
  if (priv->loading_idle == 0 && cg_page_get_busy (CG_PAGE (self)))
    priv->loading_idle = g_idle_add (loading_idle_cb, self);
}

/* ---- a past day ---- */

static void
compare_cb (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);

  if (cg_compare_mode_is_on (priv->compare))
    cg_compare_mode_end (priv->compare);
  else
    cg_compare_mode_begin (priv->compare, 0);
}

static GtkWidget *
make_compare_button (CgListPage *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("document-open-recent-symbolic");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "compare-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _ ("Compare with a past day…"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Compare with a past day…"), -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (compare_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* ---- the widget ---- */

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_status_bar (CgListPagePrivate *priv)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_widget_add_css_class (bar, "statusbar");
  priv->selected = GTK_LABEL (make_label ("strong"));
  priv->total = GTK_LABEL (make_label ("dim"));
  gtk_widget_add_css_class (GTK_WIDGET (priv->selected), "num");
  gtk_widget_add_css_class (GTK_WIDGET (priv->total), "num");
  priv->told = GTK_LABEL (make_label ("told"));
  gtk_label_set_ellipsize (priv->told, PANGO_ELLIPSIZE_END);
  cg_tip_set_cut_off (priv->told);
  gtk_label_set_xalign (priv->told, 0);
  gtk_widget_set_visible (GTK_WIDGET (priv->told), FALSE);
  priv->status = ADW_BIN (adw_bin_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (priv->status), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (priv->status), GTK_ALIGN_END);
  gtk_widget_set_valign (GTK_WIDGET (priv->status), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (priv->selected));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (priv->total));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (priv->told));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (priv->status));
  return bar;
}

static void
build (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);
  GtkWidget *middle;

  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  cg_list_filters_build (self);
  priv->grid = cg_grid_new ();
  priv->overlay = gtk_overlay_new ();
  middle = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_vexpand (priv->grid, TRUE);
  gtk_widget_set_hexpand (priv->grid, TRUE);
  gtk_box_append (GTK_BOX (middle), priv->grid);
  gtk_box_append (GTK_BOX (priv->box), priv->chips);
  gtk_box_append (GTK_BOX (priv->box), middle);
  gtk_box_append (GTK_BOX (priv->box), make_status_bar (priv));
  gtk_overlay_set_child (GTK_OVERLAY (priv->overlay), priv->box);
  adw_bin_set_child (ADW_BIN (self), priv->overlay);
}

static void
connect_grid (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);
  CgOffice *office = cg_list_page_get_office (self);

  priv->listing = cg_listing_new (cg_office_get_store (office));
  cg_grid_set_calendar (CG_GRID (priv->grid), cg_office_get_calendar (office));
  cg_grid_set_listing (CG_GRID (priv->grid), priv->listing);
  g_signal_connect_object (priv->listing, "updated", G_CALLBACK (updated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->listing, "notify::loading", G_CALLBACK (loading_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->listing, "loaded", G_CALLBACK (loading_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_grid_get_selection (CG_GRID (priv->grid)), "changed",
                           G_CALLBACK (update_status), self, G_CONNECT_SWAPPED);
  if (cg_list_edit_is_for (CG_LIST_PAGE_GET_CLASS (self)->entity))
    {
      priv->editing = cg_list_edit_new (office);
      cg_grid_set_editing (CG_GRID (priv->grid), CG_GRID_EDITING (priv->editing));
    }
  g_signal_connect_object (priv->grid, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (priv->total))),
                              cg_list_sums_new (CG_GRID (priv->grid)), GTK_WIDGET (priv->total));
  priv->cursor = cg_cursor_row_new (CG_GRID (priv->grid));
  g_signal_connect_object (priv->cursor, "changed", G_CALLBACK (show_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->grid, "columns-changed", G_CALLBACK (cg_list_columns_note), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->grid, "activate-row", G_CALLBACK (activate_cb), self,
                           G_CONNECT_SWAPPED);
  cg_list_filters_connect (self);
  cg_list_groups_connect (self);
  cg_list_views_connect (self);
}

static void
cg_list_page_constructed (GObject *object)
{
  CgListPage *self = CG_LIST_PAGE (object);
  CgListPagePrivate *priv = get_private (self);

  G_OBJECT_CLASS (cg_list_page_parent_class)->constructed (object);

  build (self);
  connect_grid (self);
  priv->compare = cg_compare_mode_new (self);
  gtk_box_append (GTK_BOX (gtk_widget_get_parent (GTK_WIDGET (priv->status))),
                  make_compare_button (self));
  priv->columns = cg_list_columns_own (self);
  cg_list_page_show_columns (self);
  cg_list_rows_connect (self);
  cg_list_columns_connect (self);
  g_signal_connect_object (self, "notify::pane", G_CALLBACK (cg_list_page_show_columns), self, 0);
  g_signal_connect_object (self, "notify::pane-open", G_CALLBACK (cg_list_page_show_columns), self,
                           0);
  g_signal_connect_object (self, "notify::search-text", G_CALLBACK (search_text_cb), self, 0);
  cg_list_page_update_query (self);
  cg_page_set_busy (CG_PAGE (self), TRUE);
}

static void
cg_list_page_dispose (GObject *object)
{
  CgListPagePrivate *priv = get_private (CG_LIST_PAGE (object));

  g_clear_handle_id (&priv->search_timeout, g_source_remove);
  g_clear_handle_id (&priv->loading_idle, g_source_remove);
  if (priv->compare != NULL)
    g_object_run_dispose (G_OBJECT (priv->compare));
  g_clear_object (&priv->compare);
  cg_list_filters_dispose (CG_LIST_PAGE (object));
  g_clear_object (&priv->editing);
  g_clear_object (&priv->cursor);
  g_clear_object (&priv->listing);
  g_clear_pointer (&priv->view, cg_view_unref);
  g_clear_pointer (&priv->kept, cg_view_unref);
  g_clear_pointer (&priv->columns, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_list_page_parent_class)->dispose (object);
}

/* Work begins in the list, not in the chips above it. While the list is read nothing is there
 * to begin with: the window asks again when it has been. */
static gboolean
cg_list_page_grab_focus (GtkWidget *widget)
{
  if (gtk_widget_grab_focus (get_private (CG_LIST_PAGE (widget))->grid))
    return TRUE;
  return !cg_page_get_busy (CG_PAGE (widget)) &&
         GTK_WIDGET_CLASS (cg_list_page_parent_class)->grab_focus (widget);
}

static GPtrArray *
listed_columns (CgListPage *self)
{
  return cg_columns_listed (CG_LIST_PAGE_GET_CLASS (self)->entity);
}

static void
cg_list_page_class_init (CgListPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = cg_list_page_constructed;
  object_class->dispose = cg_list_page_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cg_list_page_grab_focus;
  CG_PAGE_CLASS (klass)->show_place = cg_list_page_show_place;
  klass->columns = listed_columns;
  cg_list_filters_install (GTK_WIDGET_CLASS (klass));
  cg_list_rows_install (GTK_WIDGET_CLASS (klass));
}

static void
cg_list_page_init (CgListPage *self)
{
}

CgOffice *
cg_list_page_get_office (CgListPage *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
}

CgGrid *
cg_list_page_get_grid (CgListPage *self)
{
  return CG_GRID (get_private (self)->grid);
}

CgRecord *
cg_list_page_get_record (CgListPage *self)
{
  CgListPagePrivate *priv = get_private (self);
  CgRecord *record = priv->cursor != NULL ? cg_cursor_row_get_record (priv->cursor) : NULL;

  return record != NULL ? cg_record_ref (record) : NULL;
}

void
cg_list_page_set_empty (CgListPage *self, GtkWidget *empty)
{
  cg_grid_set_empty (CG_GRID (get_private (self)->grid), empty);
}

void
cg_list_page_set_banner (CgListPage *self, GtkWidget *banner)
{
  gtk_box_prepend (GTK_BOX (get_private (self)->box), banner);
}

void
cg_list_page_set_status (CgListPage *self, GtkWidget *status)
{
  adw_bin_set_child (get_private (self)->status, status);
}

void
cg_list_page_update (CgListPage *self)
{
  update_status (self);
  update_loading (self);
}

/* A record that the filters hide is shown by taking them away. */
void
cg_list_page_select (CgListPage *self, gint64 id)
{
  CgListPagePrivate *priv = get_private (self);

  if (cg_listing_find (priv->listing, id, NULL))
    {
      cg_grid_set_cursor_id (CG_GRID (priv->grid), id);
      return;
    }

  priv->wanted = id;
  cg_list_view_leave (self);
  cg_list_filters_clear (self);
  cg_list_page_update_query (self);
}

GtkOverlay *
cg_list_page_get_overlay (CgListPage *self)
{
  return GTK_OVERLAY (get_private (self)->overlay);
}
