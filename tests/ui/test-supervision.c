/* test-supervision.c: the tabs of 督查 on a real store: a matter is read, decided, and so written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "../core/store-fixture.h"
#include "cg-acceptance-tab.h"
#include "cg-date-entry.h"
#include "cg-escalation-tab.h"
#include "cg-form-dialog.h"
#include "cg-incoming-tab.h"
#include "cg-steps.h"
#include "cg-inspection-tab.h"
#include "cg-matter-list.h"
#include "cg-matter-view.h"
#include "cg-revisit-tab.h"
#include "cg-score-sheet.h"
#include "ui-test.h"

typedef struct
{
  CgOffice *office;
  GtkWidget *tab, *window;
  char *place;
} Desk;

static char *
text_of (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static gint64
add_case (Fixture *fixture, gint64 *case_unit)
{
  g_autofree char *type = text_of (fixture->case_type);
  g_autofree char *unit = text_of (fixture_add (fixture, CG_ENTITY_UNIT, "name", "县水利局", NULL));
  gint64 id =
      fixture_add (fixture, CG_ENTITY_CASE, "title", "县水利局河道监管不力案", "case_type", type,
                   "decided_on", "2026-10-12", "decided_by", "某县纪委", "decision_no", "无", NULL);
  g_autofree char *number = text_of (id);

  *case_unit = fixture_add (fixture, CG_ENTITY_CASE_UNIT, "case", number, "unit", unit, NULL);
  return id;
}

static void
desk_open (Desk *desk, Fixture *fixture, GType type)
{
  desk->office = cg_office_new (fixture->store);
  cg_office_set_actor (desk->office, fixture->clerk);
  desk->tab = g_object_new (type, "office", desk->office, NULL);
  desk->window = ui_test_open (desk->tab, 1180, 820);
  ui_test_keep_place (desk->window, &desk->place);
}

static void
desk_close (Desk *desk)
{
  ui_test_close_reading (desk->window, desk->tab);
  g_clear_object (&desk->office);
  g_clear_pointer (&desk->place, g_free);
}

static gboolean
has_chosen (gpointer tab)
{
  return cg_matters_tab_get_chosen (tab) != NULL;
}

static void
press (GtkWidget *widget, const char *label)
{
  GtkWidget *button = ui_test_find_labelled (widget, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
has_dialog (gpointer data)
{
  return ui_test_find_window (CG_TYPE_FORM_DIALOG) != NULL;
}

/* ---- 督办 ---- */

static gboolean
is_decided (gpointer tab)
{
  const CgMatter *matter = cg_matters_tab_get_chosen (tab);

  return matter != NULL && g_str_has_prefix (matter->key, "decided-");
}

static void
add_overdue (Fixture *fixture)
{
  gint64 unit;
  g_autofree char *number = text_of (add_case (fixture, &unit));

  fixture_add (fixture, CG_ENTITY_PROBLEM, "case", number, "text", "巡查流于形式", "deadline",
               "2026-11-10", NULL);
}

/* What is not taken up needs a reason, what is put off a day; each is told where it was asked. */
static void
test_escalation (Fixture *fixture, gconstpointer data)
{
  Desk desk = { 0 };
  GtkWidget *view, *decline;

  add_overdue (fixture);
  desk_open (&desk, fixture, CG_TYPE_ESCALATION_TAB);
  ui_test_wait (has_chosen, desk.tab);
  ui_test_settle (desk.window);
  ui_test_picture (desk.window, "escalation");
  view = ui_test_find (desk.tab, CG_TYPE_MATTER_VIEW);
  decline = ui_test_find_labelled (view, GTK_TYPE_BUTTON, _ ("Do not take up"));
  g_assert_false (gtk_widget_get_sensitive (decline));

  /* It can be urged from here. */
  press (view, cg_action_label ("problem.urge"));
  ui_test_wait (has_dialog, NULL);
  gtk_window_destroy (ui_test_find_window (CG_TYPE_FORM_DIALOG));

  /* What was typed stays when the list is read anew. */
  gtk_editable_set_text (GTK_EDITABLE (ui_test_find (view, GTK_TYPE_ENTRY)), "汛期");
  cg_page_tab_search (CG_PAGE_TAB (desk.tab), "县水利局");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (ui_test_find (view, GTK_TYPE_ENTRY))), ==,
                   "汛期");

  cg_date_entry_set_date (CG_DATE_ENTRY (ui_test_find (view, CG_TYPE_DATE_ENTRY)),
                          cg_date_from_ymd (2026, 12, 4));
  press (view, _ ("Put off"));
  cg_matters_tab_choose (CG_MATTERS_TAB (desk.tab), "decided");
  ui_test_wait (is_decided, desk.tab);
  ui_test_settle (desk.window);
  ui_test_picture (desk.window, "escalation-decided");
  g_assert_cmpint (fixture_integer (fixture, NULL,
                                    "SELECT count(*) FROM escalation_decision"
                                    " WHERE decision = 'later' AND until_on = '2026-12-04'"),
                   ==, 1);
  desk_close (&desk);
}

/* Taken up, the document of the rule is drafted in the same edit. */
static void
test_taken_up (Fixture *fixture, gconstpointer data)
{
  Desk desk = { 0 };
  GtkWidget *view;

  add_overdue (fixture);
  desk_open (&desk, fixture, CG_TYPE_ESCALATION_TAB);
  ui_test_wait (has_chosen, desk.tab);
  view = ui_test_find (desk.tab, CG_TYPE_MATTER_VIEW);
  g_signal_emit_by_name (ui_test_find_class (view, "suggested-action"), "clicked");
  cg_matters_tab_choose (CG_MATTERS_TAB (desk.tab), "decided");
  ui_test_wait (is_decided, desk.tab);
  g_assert_cmpint (fixture_integer (fixture, NULL,
                                    "SELECT count(*) FROM escalation_decision d JOIN notice n"
                                    " ON n.id = d.notice WHERE d.decision = 'taken'"
                                    " AND n.kind <> 'inquiry'"),
                   ==, 1);
  press (view, _ ("Open the document"));
  g_assert_true (g_str_has_prefix (desk.place, "notices/"));
  desk_close (&desk);
}

/* ---- 来文 ---- */

static gboolean
has_place (gpointer desk)
{
  return ((Desk *) desk)->place != NULL;
}

static gboolean
waits_for_nothing (gpointer tab)
{
  const CgMatter *matter = cg_matters_tab_get_chosen (tab);

  return matter != NULL && !matter->waits;
}

/* Sent back with an opinion, the letter of it holds the opinion; passed, its rows go into the
 * ledger. */
static void
test_incoming (Fixture *fixture, gconstpointer data)
{
  Desk desk = { 0 };
  gint64 unit, paper;
  g_autofree char *number = text_of (add_case (fixture, &unit));
  g_autofree char *sender =
      text_of (cg_store_find (fixture->store, CG_ENTITY_UNIT, "县水利局", NULL));
  g_autofree char *wanted = NULL;

  paper = fixture_add (fixture, CG_ENTITY_INCOMING, "unit", sender, "title", "整改方案", "kind",
                       "plan", "received_on", "2026-11-30", NULL);
  desk_open (&desk, fixture, CG_TYPE_INCOMING_TAB);
  ui_test_wait (has_chosen, desk.tab);
  g_assert_cmpuint (cg_matters_tab_get_chosen (CG_MATTERS_TAB (desk.tab))->group, ==, 0);

  fixture_do (fixture, fixture->reviewer, NULL, "incoming.return", paper, "opinion",
              "措施没有责任人", NULL);
  ui_test_wait (waits_for_nothing, desk.tab);
  ui_test_settle (desk.window);
  ui_test_picture (desk.window, "incoming-returned");
  press (desk.tab, _ ("Draft the letter of return"));
  ui_test_wait (has_place, &desk);
  g_assert_true (g_str_has_prefix (desk.place, "notices/"));
  g_assert_cmpint (fixture_integer (fixture, NULL,
                                    "SELECT count(*) FROM notice n JOIN incoming_review r"
                                    " ON r.letter = n.id WHERE n.body LIKE '%措施没有责任人%'"),
                   ==, 1);

  /* One who passes a plan goes on with its rows. */
  g_clear_pointer (&desk.place, g_free);
  cg_office_set_actor (desk.office, fixture->reviewer);
  cg_steps_run (desk.tab, desk.office, "incoming.pass",
                cg_records_tab_get_record (CG_RECORDS_TAB (desk.tab)));
  ui_test_wait (has_dialog, NULL);
  gtk_widget_activate_action (ui_test_find_window (CG_TYPE_FORM_DIALOG), "dialog.confirm", NULL);
  ui_test_wait (has_place, &desk);
  wanted = g_strdup_printf ("ledger/import-%" G_GINT64_FORMAT, paper);
  g_assert_cmpstr (desk.place, ==, wanted);
  g_assert_cmpint (
      fixture_integer (fixture, NULL, "SELECT count(*) FROM incoming WHERE state = 'passed'"), ==,
      1);

  /* And later from the paper. */
  g_clear_pointer (&desk.place, g_free);
  while (ui_test_find_labelled (desk.tab, GTK_TYPE_BUTTON, _ ("Bring its rows into the ledger…")) ==
         NULL)
    g_main_context_iteration (NULL, TRUE);
  press (desk.tab, _ ("Bring its rows into the ledger…"));
  g_assert_cmpstr (desk.place, ==, wanted);
  desk_close (&desk);
}

/* ---- 验收 ---- */

static gboolean
is_scored (gpointer tab)
{
  return ui_test_find (tab, CG_TYPE_SCORE_SHEET) == NULL;
}

/* The grade follows from the points; a unit is accepted only with every element scored. */
static void
test_acceptance (Fixture *fixture, gconstpointer data)
{
  static const int points[] = { 10, 10, 10, 15, 10, 5, 10, 10, 5, 8, 7 };
  Desk desk = { 0 };
  GtkWidget *sheet, *pass;
  gint64 unit;

  add_case (fixture, &unit);
  desk_open (&desk, fixture, CG_TYPE_ACCEPTANCE_TAB);
  cg_office_set_actor (desk.office, fixture->reviewer);
  ui_test_wait (has_chosen, desk.tab);
  sheet = ui_test_find (desk.tab, CG_TYPE_SCORE_SHEET);
  pass = ui_test_find_labelled (desk.tab, GTK_TYPE_BUTTON, _ ("Accept the unit"));
  g_assert_cmpuint (cg_score_sheet_get_missing (CG_SCORE_SHEET (sheet)), ==, G_N_ELEMENTS (points));
  g_assert_false (gtk_widget_get_sensitive (pass));

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    cg_score_sheet_set_points (CG_SCORE_SHEET (sheet), i, points[i]);
  g_assert_cmpstr (cg_score_sheet_get_grade (CG_SCORE_SHEET (sheet)), ==, "A");
  ui_test_settle (desk.window);
  ui_test_picture (desk.window, "acceptance");
  press (desk.tab, _ ("Accept the unit"));
  ui_test_wait (is_scored, desk.tab);
  g_assert_cmpint (fixture_integer (fixture, NULL,
                                    "SELECT count(*) FROM acceptance WHERE result = 'pass'"
                                    " AND grade = 'A' AND total = 100"),
                   ==, 1);
  g_assert_cmpint (fixture_integer (fixture, NULL, "SELECT count(*) FROM score"), ==, 11);
  ui_test_picture (desk.window, "acceptance-accepted");
  desk_close (&desk);
}

/* Points that were given wait while another unit is looked at. */
static void
test_points_wait (Fixture *fixture, gconstpointer data)
{
  Desk desk = { 0 };
  gint64 units[2];
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  CgScoreSheet *sheet;

  add_case (fixture, &units[0]);
  add_case (fixture, &units[1]);
  first = g_strdup_printf ("%" G_GINT64_FORMAT, units[0]);
  second = g_strdup_printf ("%" G_GINT64_FORMAT, units[1]);
  desk_open (&desk, fixture, CG_TYPE_ACCEPTANCE_TAB);
  ui_test_wait (has_chosen, desk.tab);
  cg_matters_tab_choose (CG_MATTERS_TAB (desk.tab), first);
  sheet = CG_SCORE_SHEET (ui_test_find (desk.tab, CG_TYPE_SCORE_SHEET));
  cg_score_sheet_set_points (sheet, 0, 9);
  g_assert_cmpuint (cg_score_sheet_get_missing (sheet), ==, 10);

  cg_matters_tab_choose (CG_MATTERS_TAB (desk.tab), second);
  sheet = CG_SCORE_SHEET (ui_test_find (desk.tab, CG_TYPE_SCORE_SHEET));
  g_assert_cmpuint (cg_score_sheet_get_missing (sheet), ==, 11);
  cg_matters_tab_choose (CG_MATTERS_TAB (desk.tab), first);
  sheet = CG_SCORE_SHEET (ui_test_find (desk.tab, CG_TYPE_SCORE_SHEET));
  g_assert_cmpuint (cg_score_sheet_get_missing (sheet), ==, 10);
  desk_close (&desk);
}

/* ---- 检查, 回访 ---- */

static void
test_inspection (Fixture *fixture, gconstpointer data)
{
  Desk desk = { 0 };
  gint64 unit;
  g_autofree char *sender = NULL;

  add_case (fixture, &unit);
  sender = text_of (cg_store_find (fixture->store, CG_ENTITY_UNIT, "县水利局", NULL));
  fixture_add (fixture, CG_ENTITY_INSPECTION, "unit", sender, "subject", "河道巡查落实情况",
               "planned_on", "2026-12-03", NULL);
  desk_open (&desk, fixture, CG_TYPE_INSPECTION_TAB);
  ui_test_wait (has_chosen, desk.tab);
  g_assert_true (cg_matters_tab_get_chosen (CG_MATTERS_TAB (desk.tab))->waits);
  ui_test_settle (desk.window);
  ui_test_picture (desk.window, "inspection");
  desk_close (&desk);
}

/* What is drawn keeps the seed. */
static void
test_draw (Fixture *fixture, gconstpointer data)
{
  Desk desk = { 0 };
  GtkWidget *dialog;
  gint64 unit;

  add_case (fixture, &unit);
  fixture_do (fixture, fixture->reviewer, NULL, "case_unit.accept", unit, "accepted_on",
              "2026-11-20", "grade", "A", NULL);
  desk_open (&desk, fixture, CG_TYPE_REVISIT_TAB);
  cg_page_tab_show (CG_PAGE_TAB (desk.tab), "add");
  ui_test_wait (has_dialog, NULL);
  dialog = ui_test_find_window (CG_TYPE_FORM_DIALOG);
  gtk_editable_set_text (GTK_EDITABLE (gtk_widget_get_ancestor (
                             ui_test_find (dialog, GTK_TYPE_ENTRY), GTK_TYPE_ENTRY)),
                         "4711");
  cg_form_set_text (cg_form_dialog_get_form (CG_FORM_DIALOG (dialog)), "planned_on", "2026-12-20");
  g_signal_emit_by_name (dialog, "confirmed");
  ui_test_wait (has_chosen, desk.tab);
  ui_test_settle (desk.window);
  ui_test_picture (desk.window, "revisit");
  g_assert_cmpint (fixture_integer (fixture, NULL,
                                    "SELECT count(*) FROM revisit WHERE is_sampled"
                                    " AND seed = 4711 AND planned_on = '2026-12-20'"),
                   ==, 1);
  g_assert_cmpint (fixture_integer (fixture, NULL,
                                    "SELECT json_extract(args, '$.seed') FROM journal"
                                    " WHERE action = 'revisit.draw'"),
                   ==, 4711);
  desk_close (&desk);
}

#define TEST(path, function)                                                                       \
  g_test_add ("/supervision/" path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  TEST ("escalation", test_escalation);
  TEST ("taken-up", test_taken_up);
  TEST ("incoming", test_incoming);
  TEST ("acceptance", test_acceptance);
  TEST ("points-wait", test_points_wait);
  TEST ("inspection", test_inspection);
  TEST ("draw", test_draw);
  return ui_test_run ();
}
