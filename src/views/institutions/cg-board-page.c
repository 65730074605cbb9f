/* cg-board-page.c: the institutions as a 3×3 board, with those that are not lived by below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-board-page.h"

#include <glib/gi18n.h>

#include "cg-board-cell.h"
#include "cg-institution-life.h"
#include "cg-office.h"
#include "cg-record-pane.h"
#include "cg-steps.h"
#include "cg-supervision-list.h"

#define SIDE 3
#define CELLS (SIDE * SIDE)
#define SPAN 6       /* columns of a cell, all as wide as that of the names at the left */
#define MOST_NAMED 3 /* in a cell */
#define SETTLE_MS 150

struct _CgBoardPage
{
  CgPage parent_instance;

  CgBoardCell *cells[CELLS];
  GArray *counts; /* (nullable) of gint64: all and issued of each cell */
  guint reading;  /* the cell whose institutions are being read */
  CgSupervisionList *tigers;
  CgSupervisionList *failures;
  CgRecordPane *pane;
  gint64 shown; /* 0: none */
  guint timeout;
};

G_DEFINE_FINAL_TYPE (CgBoardPage, cg_board_page, CG_TYPE_PAGE)

static CgOffice *
office_of (CgBoardPage *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
}

/* ---- which cell ---- */

static const char *
chain_at (guint cell)
{
  gsize n;

  return cg_choices_get (CG_CHOICES_CHAIN, &n)[cell / SIDE].id;
}

static const char *
link_at (guint cell)
{
  gsize n;

  return cg_choices_get (CG_CHOICES_LINK, &n)[cell % SIDE].id;
}

static CgQuery *
query_of (guint cell)
{
  CgQuery *query = cg_query_new (CG_ENTITY_INSTITUTION);

  cg_query_filter_text (query, CG_INSTITUTION_CHAIN, CG_FILTER_EQUAL, chain_at (cell));
  cg_query_filter_text (query, CG_INSTITUTION_LINK, CG_FILTER_EQUAL, link_at (cell));
  return query;
}

/* ---- the pane ---- */

static void
show_record (CgBoardPage *self, CgRecord *record)
{
  g_autofree char *place = NULL;

  self->shown = cg_record_get_id (record);
  cg_record_pane_set_record (self->pane, record);
  cg_record_pane_set_aside (self->pane, cg_institution_life_new (office_of (self), record));
  cg_page_set_pane_title (CG_PAGE (self), cg_entity_label (CG_ENTITY_INSTITUTION), NULL);
  place = g_strdup_printf ("%" G_GINT64_FORMAT, self->shown);
  cg_page_set_place (CG_PAGE (self), place);
}

static void
record_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgBoardPage) self = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);

  if (records != NULL && records->len == 1 &&
      cg_record_get_id (g_ptr_array_index (records, 0)) == self->shown)
    show_record (self, g_ptr_array_index (records, 0));
}

static void
read_record (CgBoardPage *self, gint64 id)
{
  self->shown = id;
  if (id != 0)
    cg_store_fetch_async (cg_office_get_store (office_of (self)), CG_ENTITY_INSTITUTION, &id, 1,
                          NULL, record_cb, g_object_ref (self));
}

static void
selected_cb (CgBoardPage *self, CgRecord *record)
{
  show_record (self, record);
  cg_page_set_pane_open (CG_PAGE (self), TRUE);
}

static void
listed_selected_cb (CgBoardPage *self, gint64 id)
{
  read_record (self, id);
  cg_page_set_pane_open (CG_PAGE (self), TRUE);
}

/* ---- reading ---- */

static void read_next (CgBoardPage *self);

static void
cell_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgBoardPage) self = data;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, NULL);

  if (self->reading >= CELLS)
    return;

  cg_board_cell_set (self->cells[self->reading],
                     g_array_index (self->counts, gint64, self->reading * 2 + 1),
                     g_array_index (self->counts, gint64, self->reading * 2), records);
  self->reading++;
  read_next (self);
}

static void
read_next (CgBoardPage *self)
{
  g_autoptr (CgQuery) query = NULL;

  if (self->reading == CELLS)
    {
      cg_page_set_busy (CG_PAGE (self), FALSE);
      return;
    }

  query = query_of (self->reading);
  cg_query_add_sort (query, CG_INSTITUTION_LAMP, FALSE);
  query->limit = MOST_NAMED;
  cg_store_select_async (cg_office_get_store (office_of (self)), query, NULL, cell_cb,
                         g_object_ref (self));
}

static void
show_sums (CgBoardPage *self)
{
  gint64 all = 0;
  gint64 issued = 0;
  guint blind = 0;
  g_autofree char *words = NULL;

  for (guint i = 0; i < CELLS; i++)
    {
      all += g_array_index (self->counts, gint64, i * 2);
      issued += g_array_index (self->counts, gint64, i * 2 + 1);
      blind += g_array_index (self->counts, gint64, i * 2) == 0;
    }
  words = g_strdup_printf (_ ("%lld items · issued %lld · blind spots %u"), (long long) all,
                           (long long) issued, blind);
  cg_page_set_subtitle (CG_PAGE (self), words);
}

static void
counts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgBoardPage) self = data;
  GArray *counts = cg_store_counts_finish (CG_STORE (source), result, NULL);

  if (counts == NULL)
    {
      cg_page_set_busy (CG_PAGE (self), FALSE);
      return;
    }

  g_clear_pointer (&self->counts, g_array_unref);
  self->counts = counts;
  show_sums (self);
  self->reading = 0;
  read_next (self);
}

static void
read_board (CgBoardPage *self)
{
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);

  for (guint i = 0; i < CELLS; i++)
    {
      CgQuery *issued = query_of (i);

      cg_query_filter_any (issued, CG_INSTITUTION_STATUS, "issued", "enforced", "closed", NULL);
      g_ptr_array_add (queries, query_of (i));
      g_ptr_array_add (queries, issued);
    }
  cg_page_set_busy (CG_PAGE (self), TRUE);
  self->reading = CELLS;
  cg_store_counts_async (cg_office_get_store (office_of (self)), queries, NULL, counts_cb,
                         g_object_ref (self));
  cg_supervision_list_read (self->tigers);
  cg_supervision_list_read (self->failures);
}

static gboolean
settled_cb (gpointer data)
{
  CgBoardPage *self = data;

  self->timeout = 0;
  read_board (self);
  read_record (self, self->shown);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CgBoardPage *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      CgEntity entity = g_array_index (changes, CgStoreChange, i).entity;

      concerned |= entity == CG_ENTITY_INSTITUTION || entity == CG_ENTITY_INSTITUTION_CHECK ||
                   entity == CG_ENTITY_INSTITUTION_TEXT || entity == CG_ENTITY_PROBLEM;
    }
  if (concerned && self->timeout == 0)
    self->timeout = g_timeout_add (SETTLE_MS, settled_cb, self);
}

static void
cg_board_page_show_place (CgPage *page, const char *place)
{
  CgBoardPage *self = CG_BOARD_PAGE (page);
  gint64 id = 0;

  if (place != NULL && g_ascii_string_to_signed (place, 10, 1, G_MAXINT64, &id, NULL) &&
      id != self->shown)
    read_record (self, id);
}

/* ---- the page ---- */

static void
add_cb (CgBoardPage *self)
{
  cg_page_go (GTK_WIDGET (self), "institutions/add");
}

static void
list_cb (CgBoardPage *self)
{
  cg_page_go (GTK_WIDGET (self), "institutions");
}

static void
attach_axis (GtkGrid *grid, const char *label, int column, int row, int width)
{
  GtkWidget *axis = gtk_label_new (label);

  gtk_widget_add_css_class (axis, "board-axis");
  gtk_grid_attach (grid, axis, column, row, width, 1);
}

static GtkWidget *
build_board (CgBoardPage *self)
{
  GtkWidget *grid = gtk_grid_new ();
  gboolean editable = cg_office_get_read_only (office_of (self)) == NULL;

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  for (guint i = 0; i < CELLS; i++)
    {
      const char *chain = cg_choices_label (CG_CHOICES_CHAIN, chain_at (i));
      const char *link = cg_choices_label (CG_CHOICES_LINK, link_at (i));
      g_autofree char *name = g_strdup_printf ("%s×%s", chain, link);

      self->cells[i] = CG_BOARD_CELL (cg_board_cell_new (name, editable));
      gtk_widget_set_hexpand (GTK_WIDGET (self->cells[i]), TRUE);
      g_signal_connect_object (self->cells[i], "selected", G_CALLBACK (selected_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->cells[i], "listed", G_CALLBACK (list_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->cells[i], "add", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
      if (i < SIDE)
        attach_axis (GTK_GRID (grid), link, (int) i * SPAN + 1, 0, SPAN);
      if (i % SIDE == 0)
        attach_axis (GTK_GRID (grid), chain, 0, (int) (i / SIDE) + 1, 1);
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->cells[i]), (int) (i % SIDE) * SPAN + 1,
                       (int) (i / SIDE) + 1, SPAN, 1);
    }
  return grid;
}

static CgSupervisionList *
append_list (CgBoardPage *self, GtkWidget *box, gboolean failures)
{
  GtkWidget *list = cg_supervision_list_new (office_of (self), failures);

  g_signal_connect_object (list, "selected", G_CALLBACK (listed_selected_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), list);
  return CG_SUPERVISION_LIST (list);
}

static void
build (CgBoardPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 16);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("As a List"));
  GtkWidget *actions = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (box, "analysis-tab");
  gtk_box_append (GTK_BOX (box), build_board (self));
  self->tigers = append_list (self, box, FALSE);
  self->failures = append_list (self, box, TRUE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  adw_bin_set_child (ADW_BIN (self), scroller);

  g_signal_connect_object (button, "clicked", G_CALLBACK (list_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (actions),
                  cg_steps_begin_button_new (office_of (self), _ ("Add Institution"),
                                             "institutions/add", TRUE));
  gtk_box_append (GTK_BOX (actions), button);
  cg_page_set_actions (CG_PAGE (self), actions);
}

static void
cg_board_page_constructed (GObject *object)
{
  CgBoardPage *self = CG_BOARD_PAGE (object);

  G_OBJECT_CLASS (cg_board_page_parent_class)->constructed (object);

  build (self);
  cg_page_set_title (CG_PAGE (self), C_ ("page", "Institutions"));
  self->pane = CG_RECORD_PANE (cg_record_pane_new (office_of (self)));
  cg_record_pane_set_children_first (self->pane);
  cg_page_set_pane (CG_PAGE (self), GTK_WIDGET (self->pane));
  cg_page_set_pane_title (CG_PAGE (self), cg_entity_label (CG_ENTITY_INSTITUTION), NULL);
  g_signal_connect_object (office_of (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_board (self);
}

static void
cg_board_page_dispose (GObject *object)
{
  g_clear_handle_id (&CG_BOARD_PAGE (object)->timeout, g_source_remove);

  G_OBJECT_CLASS (cg_board_page_parent_class)->dispose (object);
}

static void
cg_board_page_finalize (GObject *object)
{
  g_clear_pointer (&CG_BOARD_PAGE (object)->counts, g_array_unref);

  G_OBJECT_CLASS (cg_board_page_parent_class)->finalize (object);
}

static void
cg_board_page_class_init (CgBoardPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_board_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_board_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_board_page_finalize;
  CG_PAGE_CLASS (klass)->show_place = cg_board_page_show_place;
}

static void
cg_board_page_init (CgBoardPage *self)
{
}
