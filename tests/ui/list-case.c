/* list-case.c: what the tests of filters of a list begin with: the ledger page on a real store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "list-case.h"

#include "cg-chip.h"
#include "cg-filter-cell.h"
#include "cg-filter-choice.h"
#include "cg-ledger-page.h"
#include "grid-fixture.h"
#include "ui-test.h"

static void
open_page (ListCase *self)
{
  self->office = cg_office_new (self->store.store);
  self->page = g_object_new (CG_TYPE_LEDGER_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (GTK_WIDGET (self->page), 1000, 560);
  list_case_settle (self);
}

static void
close_page (ListCase *self)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
}

void
list_case_set_up (ListCase *self, gconstpointer data)
{
  fixture_set_up (&self->store, NULL);
  grid_fixture_fill (&self->store, GPOINTER_TO_UINT (data));
  open_page (self);
}

void
list_case_tear_down (ListCase *self, gconstpointer data)
{
  close_page (self);
  fixture_tear_down (&self->store, NULL);
}

void
list_case_reopen (ListCase *self)
{
  close_page (self);
  open_page (self);
}

/* ---- waiting ---- */

static gboolean
is_waiting (GtkWidget *widget)
{
  if (CG_IS_FILTER_CELL (widget) && cg_filter_cell_is_waiting (CG_FILTER_CELL (widget)))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_waiting (child))
      return TRUE;

  return FALSE;
}

static CgListing *
listing_of (ListCase *self)
{
  return cg_grid_get_listing (cg_list_page_get_grid (self->page));
}

static gboolean
is_settled (gpointer data)
{
  ListCase *self = data;

  return !is_waiting (GTK_WIDGET (self->page)) && !cg_listing_get_busy (listing_of (self)) &&
         cg_listing_get_state (listing_of (self)) == CG_LISTING_READY;
}

void
list_case_settle (ListCase *self)
{
  ui_test_wait (is_settled, self);
  ui_test_settle (self->window);
  ui_test_wait (is_settled, self);
}

/* ---- doing ---- */

static GtkWidget *
cell_of (ListCase *self, int field)
{
  GtkWidget *cell = cg_grid_get_under (cg_list_page_get_grid (self->page), field);

  g_assert_nonnull (cell);
  return cell;
}

void
list_case_type (ListCase *self, int field, const char *text)
{
  GtkWidget *entry = cg_filter_cell_get_entry (CG_FILTER_CELL (cell_of (self, field)));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  list_case_settle (self);
}

const char *
list_case_typed (ListCase *self, int field)
{
  return gtk_editable_get_text (
      GTK_EDITABLE (cg_filter_cell_get_entry (CG_FILTER_CELL (cell_of (self, field)))));
}

void
list_case_tick (ListCase *self, int field, const char *words, gboolean ticked)
{
  CgTickMenu *menu = cg_filter_choice_get_menu (CG_FILTER_CHOICE (cell_of (self, field)));
  GtkWidget *button = cg_tick_menu_get_button (menu);
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  GtkWidget *tick = ui_test_find_labelled (popover, GTK_TYPE_CHECK_BUTTON, words);

  g_assert_nonnull (tick);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), ticked);
  list_case_settle (self);
}

void
list_case_click (ListCase *self, const char *label)
{
  GtkWidget *button = ui_test_find_labelled (GTK_WIDGET (self->page), GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  list_case_settle (self);
}

/* ---- what is shown ---- */

static void
add_chips (GtkWidget *widget, GString *words)
{
  if (CG_IS_CHIP (widget))
    {
      GtkWidget *label = ui_test_find (widget, GTK_TYPE_LABEL);

      g_string_append_printf (words, "%s|", gtk_label_get_text (GTK_LABEL (label)));
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_chips (child, words);
}

char *
list_case_chips (ListCase *self)
{
  GString *words = g_string_new (NULL);

  add_chips (ui_test_find_class (GTK_WIDGET (self->page), "chips"), words);
  return g_string_free (words, FALSE);
}

void
list_case_assert (ListCase *self, ListCaseTest test, gconstpointer data)
{
  g_autoptr (CgQuery) all = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_select (self->store.store, all, &error);
  guint expected = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    {
      CgRecord *record = records->pdata[i];
      gboolean passes = test (record, data);

      g_assert_cmpint (cg_listing_find (listing_of (self), cg_record_get_id (record), NULL), ==,
                       passes);
      expected += passes;
    }
  g_assert_cmpuint (cg_listing_get_n_items (listing_of (self)), ==, expected);
  g_assert_cmpuint (expected, >, 0);
  g_assert_cmpuint (expected, <, records->len);
}
