/* test-recurrence.c: the tab 重复发生: what came again beside what it repeats, and its verdict.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-office.h"
#include "cg-recurrence-compare.h"
#include "cg-recurrence-detail.h"
#include "cg-recurrence-matches.h"
#include "cg-recurrence-tab.h"
#include "ui-test.h"

typedef struct
{
  char *type;
  char *unit;
  char *category;
} Ids;

static char *
text_of (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static gint64
add_decided (Fixture *fixture, const Ids *ids, const char *day, const char *text)
{
  gint64 id = fixture_add (fixture, CG_ENTITY_CASE, "title", "县水利局河道监管不力案", "case_type",
                           ids->type, "decided_on", day, "decided_by", "某县纪委", "decision_no",
                           "无", "category", ids->category, NULL);
  g_autofree char *number = text_of (id);

  fixture_add (fixture, CG_ENTITY_CASE_UNIT, "case", number, "unit", ids->unit, NULL);
  fixture_add (fixture, CG_ENTITY_INSTITUTION, "case", number, "name", "河道巡查办法", "chain",
               "perform", "link", "use", "deadline", "2026-12-31", "scope", "single", NULL);
  return fixture_add (fixture, CG_ENTITY_PROBLEM, "case", number, "text", text, "deadline",
                      "2026-12-31", NULL);
}

static void
add_office (Fixture *fixture)
{
  Ids ids = {
    text_of (fixture->case_type),
    text_of (fixture_add (fixture, CG_ENTITY_UNIT, "name", "县水利局", NULL)),
    text_of (cg_store_find (fixture->store, CG_ENTITY_CATEGORY, "生态环境监管", NULL)),
  };

  add_decided (fixture, &ids, "2025-03-03", "河道巡查责任未落实到人，非法采砂反弹");
  add_decided (fixture, &ids, "2026-10-12", "河道巡查责任未落实到岗，非法采砂屡禁不止");
  g_free (ids.type);
  g_free (ids.unit);
  g_free (ids.category);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *css_class)
{
  return ui_test_find_class (widget, css_class);
}

static gboolean
has_pair (gpointer widget)
{
  return cg_matters_tab_get_chosen (widget) != NULL;
}

static gboolean
is_compared (gpointer widget)
{
  return ui_test_find_class (ui_test_find (widget, CG_TYPE_RECURRENCE_COMPARE), "compared") != NULL;
}

static gboolean
is_decided (gpointer widget)
{
  const CgMatter *matter = cg_matters_tab_get_chosen (widget);

  return matter != NULL && ((const CgRecurrence *) matter->data)->state != NULL;
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_get_sensitive (widget);
}

/* A confirmed one is written with the scope of the institution that answers it. */
static void
test_confirm (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgOffice) office = NULL;
  GtkWidget *tab, *window;

  add_office (fixture);
  office = cg_office_new (fixture->store);
  cg_office_set_actor (office, fixture->clerk);
  tab = g_object_new (CG_TYPE_RECURRENCE_TAB, "office", office, NULL);
  window = ui_test_open (tab, 1180, 820);
  ui_test_wait (has_pair, tab);
  ui_test_wait (is_compared, tab);
  ui_test_settle (window);
  ui_test_picture (window, "recurrence");

  g_signal_emit_by_name (find_button (tab, "suggested-action"), "clicked");
  ui_test_wait (is_decided, tab);
  ui_test_picture (window, "recurrence-confirmed");
  g_assert_cmpint (
      fixture_integer (fixture, NULL, "SELECT count(*) FROM recurrence WHERE state = 'confirmed'"),
      ==, 1);
  g_assert_cmpint (
      fixture_integer (fixture, NULL, "SELECT count(*) FROM institution WHERE scope = 'repeat'"),
      ==, 1);
  ui_test_close_reading (window, tab);
}

/* Without a reason nothing is dismissed. */
static void
test_dismiss (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgOffice) office = NULL;
  GtkWidget *tab, *window, *entry, *dismiss;

  add_office (fixture);
  office = cg_office_new (fixture->store);
  cg_office_set_actor (office, fixture->clerk);
  tab = g_object_new (CG_TYPE_RECURRENCE_TAB, "office", office, NULL);
  window = ui_test_open (tab, 1180, 820);
  ui_test_wait (has_pair, tab);
  entry = ui_test_find (ui_test_find (tab, CG_TYPE_RECURRENCE_DETAIL), GTK_TYPE_ENTRY);
  dismiss = gtk_widget_get_next_sibling (entry);
  g_assert_false (gtk_widget_get_sensitive (dismiss));
  gtk_editable_set_text (GTK_EDITABLE (entry), "类别相同而事由不同");
  ui_test_wait (is_sensitive, dismiss);
  g_signal_emit_by_name (dismiss, "clicked");
  ui_test_wait (is_decided, tab);
  g_assert_cmpint (fixture_integer (fixture, NULL,
                                    "SELECT count(*) FROM recurrence WHERE state = 'dismissed'"
                                    " AND reason = '类别相同而事由不同'"),
                   ==, 1);
  ui_test_close_reading (window, tab);
}

static gboolean
is_visible (gpointer widget)
{
  return gtk_widget_get_visible (widget);
}

/* Beside what is being registered stands what it would repeat. */
static void
test_matches (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgOffice) office = NULL;
  GtkWidget *matches, *window;
  CgRecurrenceRow probe = { .decided_on = cg_date_from_ymd (2026, 11, 20) };

  add_office (fixture);
  office = cg_office_new (fixture->store);
  matches = cg_recurrence_matches_new (office);
  window = ui_test_open (matches, 420, 700);
  probe.unit = cg_store_find (fixture->store, CG_ENTITY_UNIT, "县水利局", NULL);
  probe.category = cg_store_find (fixture->store, CG_ENTITY_CATEGORY, "生态环境监管", NULL);
  g_assert_true (probe.unit != 0 && probe.category != 0);
  cg_recurrence_matches_set (CG_RECURRENCE_MATCHES (matches), &probe, 0);
  ui_test_wait (is_visible, matches);
  ui_test_settle (window);
  ui_test_picture (window, "recurrence-matches");
  g_assert_nonnull (ui_test_find_class (matches, "effect"));
  ui_test_close_reading (window, matches);
}

#define TEST(path, function)                                                                       \
  g_test_add ("/recurrence/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  TEST ("confirm", test_confirm);
  TEST ("dismiss", test_dismiss);
  TEST ("matches", test_matches);
  return ui_test_run ();
}
