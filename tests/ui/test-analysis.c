/* test-analysis.c: the pages 剖析 and 建章立制 as a board: chains, trees and counts are edited in
 * place and tell what is on record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-analysis-page.h"
#include "cg-board-cell.h"
#include "cg-board-page.h"
#include "cg-branches.h"
#include "cg-chain-item.h"
#include "cg-chain.h"
#include "cg-draft-box.h"
#include "cg-duties-page.h"
#include "cg-heat-table.h"
#include "cg-office.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  CgOffice *office;
  gint64 case_id;
  gint64 unit_id;
  GtkWidget *page;
  GtkWidget *window;
  char *went; /* the place gone to last */
} Desk;

static char *
text_of (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static gboolean
is_shown (gpointer page)
{
  return !cg_page_get_busy (page);
}

static void
set_up (Desk *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  g_autofree char *unit = NULL;

  fixture_set_up (&self->store, NULL);
  self->case_id = fixture_add_case (&self->store);
  self->unit_id = fixture_add (&self->store, CG_ENTITY_UNIT, "name", "某县某局", NULL);
  the_case = text_of (self->case_id);
  unit = text_of (self->unit_id);
  fixture_add (&self->store, CG_ENTITY_CASE_UNIT, "case", the_case, "unit", unit, NULL);
  fixture_add (&self->store, CG_ENTITY_PROBLEM, "case", the_case, "text", "收费不入账", "deadline",
               "2027-01-31", NULL);
  self->office = cg_office_new (self->store.store);
}

static void
open_page (Desk *self, GType type, const char *place)
{
  self->page = g_object_new (type, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1040, 800);
  ui_test_keep_place (self->window, &self->went);
  cg_page_show_place (CG_PAGE (self->page), place);
  ui_test_wait (is_shown, self->page);
  ui_test_settle (self->window);
}

static void
open_tab (Desk *self, const char *tab)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT "/%s", self->case_id, tab);

  open_page (self, CG_TYPE_ANALYSIS_PAGE, place);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  g_free (self->went);
  fixture_check (&self->store);
  fixture_tear_down (&self->store, NULL);
}

/* ---- the chain ---- */

typedef struct
{
  Desk *desk;
  CgChainItemKind kind;
  guint n;
} Items;

static CgChainItem *
nth_item (Desk *self, CgChainItemKind kind, guint position)
{
  GtkWidget *chain = ui_test_find (self->page, CG_TYPE_CHAIN);

  for (GtkWidget *child = gtk_widget_get_first_child (chain); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CG_IS_CHAIN_ITEM (child) && cg_chain_item_get_kind (CG_CHAIN_ITEM (child)) == kind &&
        position-- == 0)
      return CG_CHAIN_ITEM (child);

  return NULL;
}

static gboolean
has_items (gpointer data)
{
  const Items *items = data;

  return nth_item (items->desk, items->kind, items->n - 1) != NULL &&
         nth_item (items->desk, items->kind, items->n) == NULL;
}

static void
wait_for_items (Desk *self, CgChainItemKind kind, guint n)
{
  ui_test_wait (has_items, &(Items){ self, kind, n });
}

static char *
names_on_record (Desk *self)
{
  return fixture_string (&self->store, NULL,
                         "SELECT group_concat(name, '>') FROM (SELECT name FROM pressure_node"
                         " WHERE void_reason IS NULL ORDER BY position, id)");
}

static void
begin_chain (Desk *self)
{
  GtkWidget *button;

  open_tab (self, "pressure");
  button = ui_test_find_labelled (self->page, GTK_TYPE_BUTTON, "从六个环节开始");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  wait_for_items (self, CG_CHAIN_LINK, 6);
  ui_test_settle (self->window);
}

static gboolean
is_first_named (gpointer data)
{
  Desk *self = data;
  g_autofree char *names = names_on_record (self);

  return g_str_has_prefix (names, "县委>");
}

static gboolean
is_moved (gpointer data)
{
  g_autofree char *names = names_on_record (data);

  return strstr (names, "“一把手”>党委（党组）>") != NULL;
}

static void
test_chain (Desk *self, gconstpointer data)
{
  GtkWidget *chain;
  GtkWidget *text;

  begin_chain (self);
  chain = ui_test_find (self->page, CG_TYPE_CHAIN);

  /* Renamed in place. */
  gtk_widget_grab_focus (GTK_WIDGET (nth_item (self, CG_CHAIN_LINK, 0)));
  gtk_widget_activate_action (chain, "chain.rename", NULL);
  text = ui_test_find (GTK_WIDGET (nth_item (self, CG_CHAIN_LINK, 0)), GTK_TYPE_TEXT);
  gtk_editable_set_text (GTK_EDITABLE (text), "县委");
  g_signal_emit_by_name (text, "activate");
  ui_test_wait (is_first_named, self);

  /* Moved, and the focus goes with it. */
  gtk_widget_grab_focus (GTK_WIDGET (nth_item (self, CG_CHAIN_LINK, 2)));
  gtk_widget_activate_action (chain, "chain.move", "i", -1);
  ui_test_wait (is_moved, self);

  /* One more. */
  gtk_widget_grab_focus (GTK_WIDGET (nth_item (self, CG_CHAIN_LINK, 5)));
  gtk_widget_activate_action (chain, "chain.add", NULL);
  wait_for_items (self, CG_CHAIN_LINK, 7);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "analysis-chain");
}

static gint64
node_at (Desk *self, int position)
{
  g_autofree char *sql = g_strdup_printf (
      "SELECT id FROM pressure_node ORDER BY position, id LIMIT 1 OFFSET %d", position);

  return fixture_integer (&self->store, NULL, sql);
}

/* An edge with points shows them, one without says that it is clear; the draft counts them. */
static void
test_points (Desk *self, gconstpointer data)
{
  static const char *const kinds[] = { "block", "decay", "block" };
  g_autofree char *the_case = text_of (self->case_id);
  g_autofree char *unit = NULL;
  GtkWidget *draft;
  GtkWidget *label;

  begin_chain (self);
  unit = text_of (fixture_integer (&self->store, NULL, "SELECT min(unit) FROM pressure_node"));
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *from = text_of (node_at (self, i));
      g_autofree char *to = text_of (node_at (self, i + 1));

      fixture_add (&self->store, CG_ENTITY_PRESSURE_POINT, "case", the_case, "unit", unit,
                   "from_node", from, "to_node", to, "kind", kinds[i], "text", "只传达不研究",
                   "is_top_leader", "1", NULL);
    }
  wait_for_items (self, CG_CHAIN_POINT, 3);
  wait_for_items (self, CG_CHAIN_CLEAR, 2);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "analysis-points");

  draft = ui_test_find (
      gtk_widget_get_ancestor (ui_test_find (self->page, CG_TYPE_CHAIN), GTK_TYPE_VIEWPORT),
      CG_TYPE_DRAFT_BOX);
  label = ui_test_find_class (draft, "draft");
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (label)), "梗阻点2处、衰减点1处"));
}

/* ---- tables of counts ---- */

static gboolean
has_one_sign (gpointer data)
{
  Desk *self = data;
  g_autofree char *text =
      cg_heat_table_dup_text (CG_HEAT_TABLE (ui_test_find (self->page, CG_TYPE_HEAT_TABLE)));

  return strstr (text, "形式主义\t0\t1\t0\t1\n") != NULL;
}

static void
test_signs (Desk *self, gconstpointer data)
{
  g_autofree char *the_case = text_of (self->case_id);
  g_autofree char *unit = text_of (self->unit_id);
  g_autofree char *deviation =
      text_of (fixture_add (&self->store, CG_ENTITY_POLITICAL_DEVIATION, "case", the_case, "unit",
                            unit, "benchmark", "deploy", "text", "以转发文件代替研究", NULL));

  open_tab (self, "political");
  fixture_add (&self->store, CG_ENTITY_DEVIATION_SIGN, "case", the_case, "political_deviation",
               deviation, "sign", "formalism", NULL);
  ui_test_wait (has_one_sign, self);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "analysis-signs");
}

/* The table of powers and duties is a list without lamps. */
static void
test_duties (Desk *self, gconstpointer data)
{
  g_autofree char *the_case = text_of (self->case_id);
  g_autofree char *unit = text_of (self->unit_id);

  fixture_add (&self->store, CG_ENTITY_POWER_DUTY, "case", the_case, "unit", unit, "mismatch",
               "boundary", "place", "sanding", "power", "河道采砂许可", NULL);
  open_page (self, CG_TYPE_DUTIES_PAGE, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (
                        cg_grid_get_listing (cg_list_page_get_grid (CG_LIST_PAGE (self->page))))),
                    ==, 1);
  ui_test_picture (self->window, "analysis-duties");
}

/* ---- the tree of causes ---- */

static gboolean
is_written (gpointer data)
{
  Desk *self = data;

  return fixture_integer (&self->store, NULL,
                          "SELECT count(*) FROM cause c JOIN cause s ON s.id = c.superior"
                          " WHERE s.text = '监督缺位' AND c.text = '无人复核'") == 1;
}

static gboolean
has_cause (gpointer data)
{
  Desk *self = data;

  return fixture_integer (&self->store, NULL, "SELECT count(*) FROM cause") == 1 &&
         cg_page_get_busy (CG_PAGE (self->page)) == FALSE;
}

static GtkWidget *
last_entry (GtkWidget *tree)
{
  GtkWidget *row = gtk_widget_get_last_child (gtk_widget_get_first_child (tree));

  return ui_test_find (row, GTK_TYPE_ENTRY);
}

static void
type_cause (Desk *self, const char *text)
{
  GtkWidget *tree = ui_test_find (self->page, CG_TYPE_BRANCHES);
  GtkWidget *entry = last_entry (tree);

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_assert_true (ui_test_press (tree, "Return"));
}

static void
test_causes (Desk *self, gconstpointer data)
{
  open_tab (self, "causes");
  type_cause (self, "监督缺位");
  ui_test_wait (has_cause, self);
  ui_test_settle (self->window);

  gtk_widget_grab_focus (last_entry (ui_test_find (self->page, CG_TYPE_BRANCHES)));
  g_assert_true (ui_test_press (ui_test_find (self->page, CG_TYPE_BRANCHES), "Tab"));
  type_cause (self, "无人复核");
  ui_test_wait (is_written, self);
  ui_test_wait (is_shown, self->page);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "analysis-causes");
}

/* ---- the board ---- */

static guint
count_cells (GtkWidget *widget, gboolean blind)
{
  guint n = CG_IS_BOARD_CELL (widget) &&
            (ui_test_find_labelled (widget, GTK_TYPE_LABEL, "空白点") != NULL) == blind;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cells (child, blind);
  return n;
}

static gboolean
has_one_cell (gpointer data)
{
  return count_cells (((Desk *) data)->page, FALSE) == 1;
}

static void
test_board (Desk *self, gconstpointer data)
{
  g_autofree char *the_case = text_of (self->case_id);
  GtkWidget *button;

  open_page (self, CG_TYPE_BOARD_PAGE, NULL);
  g_assert_cmpuint (count_cells (self->page, TRUE), ==, 9);
  fixture_add (&self->store, CG_ENTITY_INSTITUTION, "case", the_case, "name", "某管理办法", "chain",
               "perform", "link", "use", "deadline", "2027-01-31", NULL);
  ui_test_wait (has_one_cell, self);
  ui_test_wait (is_shown, self->page);
  g_assert_cmpuint (count_cells (self->page, TRUE), ==, 8);
  ui_test_settle (self->window);
  ui_test_picture (self->window, "institutions-board");

  button = ui_test_find_labelled (self->page, GTK_TYPE_BUTTON, "补制度…");
  g_signal_emit_by_name (button, "clicked");
  g_assert_cmpstr (self->went, ==, "institutions/add");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

#define ADD(name) g_test_add ("/analysis/" #name, Desk, NULL, set_up, test_##name, tear_down)
  ADD (chain);
  ADD (points);
  ADD (signs);
  ADD (duties);
  ADD (causes);
  ADD (board);
#undef ADD

  return ui_test_run ();
}
