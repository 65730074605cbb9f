/* test-typical.c: 典型领改: redacted, approved, told to units, what they found, and campaigns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-campaign-gather.h"
#include "cg-banner.h"
#include "cg-fault.h"
#include "cg-office.h"
#include "cg-paste-box.h"
#include "cg-pseudonym-table.h"
#include "cg-redact-view.h"
#include "cg-typical-page.h"
#include "cg-unit-ticks.h"
#include "ui-test.h"

typedef struct
{
  Fixture *fixture;
  CgOffice *office;
  GtkWidget *page;
  GtkWidget *window;
  char *failure; /* (nullable): the last sentence told */
  const char *sql;
  gint64 wanted;
} Desk;

static char *
text_of (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
failed_cb (Desk *self, const char *sentence)
{
  g_free (self->failure);
  self->failure = g_strdup (sentence);
}

static gboolean
has_number (gpointer data)
{
  const Desk *self = data;

  return fixture_integer (self->fixture, NULL, self->sql) == self->wanted;
}

/* Waits until the store says so. */
static void
expect (Desk *self, const char *sql, gint64 wanted)
{
  self->sql = sql;
  self->wanted = wanted;
  ui_test_wait (has_number, self);
}

static gboolean
is_ready (gpointer page)
{
  return !cg_page_get_busy (page);
}

static gboolean
has_failed (gpointer data)
{
  return ((Desk *) data)->failure != NULL;
}

static void
desk_open (Desk *self, Fixture *fixture, const char *place)
{
  *self = (Desk){ .fixture = fixture, .office = cg_office_new (fixture->store) };
  cg_office_set_actor (self->office, fixture->clerk);
  g_signal_connect_swapped (self->office, "failed", G_CALLBACK (failed_cb), self);
  self->page = g_object_new (CG_TYPE_TYPICAL_PAGE, "office", self->office, NULL);
  self->window = ui_test_open (self->page, 1180, 860);
  cg_page_show_place (CG_PAGE (self->page), place);
  ui_test_wait (is_ready, self->page);
  ui_test_settle (self->window);
}

static void
desk_close (Desk *self)
{
  ui_test_close_reading (self->window, self->page);
  g_clear_object (&self->office);
  g_free (self->failure);
}

/* Its button, once it says so. */
typedef struct
{
  GtkWidget *page;
  const char *label;
} Wanted;

static gboolean
has_button (gpointer data)
{
  const Wanted *wanted = data;
  GtkWidget *button = ui_test_find_labelled (wanted->page, GTK_TYPE_BUTTON, wanted->label);

  return button != NULL && gtk_widget_get_mapped (button) && is_ready (wanted->page);
}

static void
press (Desk *self, const char *label)
{
  Wanted wanted = { self->page, label };

  ui_test_wait (has_button, &wanted);
  g_signal_emit_by_name (ui_test_find_labelled (self->page, GTK_TYPE_BUTTON, label), "clicked");
}

static gboolean
has_dialog (gpointer unused)
{
  return ui_test_find_window (CG_TYPE_FORM_DIALOG) != NULL;
}

static gboolean
has_no_dialog (gpointer unused)
{
  return !has_dialog (NULL);
}

static GtkWidget *
dialog_of (void)
{
  ui_test_wait (has_dialog, NULL);
  return GTK_WIDGET (ui_test_find_window (CG_TYPE_FORM_DIALOG));
}

static void
confirm (void)
{
  gtk_widget_activate_action (dialog_of (), "dialog.confirm", NULL);
}

/* ---- what there is ---- */

typedef struct
{
  gint64 case_id;
  gint64 typical;
  gint64 units[2];
} Picked;

static Picked
add_picked (Fixture *fixture)
{
  Picked picked = { .case_id = fixture_add_case (fixture) };
  g_autofree char *number = text_of (picked.case_id);
  g_autofree char *above = NULL;

  fixture_set (fixture, CG_ENTITY_CASE, picked.case_id, "brief", "秦某对河道监管不力。");
  fixture_add (fixture, CG_ENTITY_ACCOUNTABLE, "case", number, "type", "cadre", "name", "秦某",
               "post", "副局长", NULL);
  picked.typical =
      fixture_add (fixture, CG_ENTITY_TYPICAL, "case", number, "name", "河道监管不力案",
                   "typical_group", "county_town", "reason", "易发多发", NULL);
  above = text_of (fixture_add (fixture, CG_ENTITY_UNIT, "name", "某局系统", NULL));
  picked.units[0] = fixture_add (fixture, CG_ENTITY_UNIT, "name", "城关镇", "parent", above, NULL);
  picked.units[1] = fixture_add (fixture, CG_ENTITY_UNIT, "name", "白塔镇", "parent", above, NULL);
  return picked;
}

static gboolean
is_marked (gpointer page)
{
  return ui_test_find_class (page, "leak") != NULL && is_ready (page);
}

static gboolean
is_clean (gpointer page)
{
  return ui_test_find_class (page, "leak") == NULL && is_ready (page);
}

static char *
redacted_text (Desk *self)
{
  return cg_redact_view_dup_text (CG_REDACT_VIEW (ui_test_find (self->page, CG_TYPE_REDACT_VIEW)));
}

/* What leaks is named, leads to its place, and keeps the case from being submitted. */
static void
test_leaks (Fixture *fixture, gconstpointer data)
{
  Picked picked = add_picked (fixture);
  g_autofree char *place = text_of (picked.typical);
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  g_autofree char *found = NULL;
  Desk desk;

  fixture_set (fixture, CG_ENTITY_TYPICAL, picked.typical, "body", "甲某，即秦 某，监管不力。");
  desk_open (&desk, fixture, place);
  ui_test_wait (is_marked, desk.page);
  ui_test_picture (desk.window, "typical-leaks");
  g_signal_emit_by_name (ui_test_find_class (desk.page, "leak"), "clicked");
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtk_root_get_focus (GTK_ROOT (desk.window))));
  g_assert_true (gtk_text_buffer_get_selection_bounds (buffer, &start, &end));
  found = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  g_assert_cmpstr (found, ==, "秦 某");

  press (&desk, cg_action_label ("typical.submit"));
  ui_test_wait (has_failed, &desk);
  g_assert_nonnull (strstr (desk.failure, "秦某"));
  press (&desk, "恢复自动脱敏");
  ui_test_wait (is_clean, desk.page);
  press (&desk, cg_action_label ("typical.submit"));
  expect (&desk, "SELECT count(*) FROM typical WHERE state = 'submitted'", 1);
  g_assert_cmpint (fixture_integer (fixture, NULL, "SELECT count(*) FROM pseudonym"), >, 0);
  desk_close (&desk);
}

/* One pseudonym is changed as one edit, and taken back. */
static void
test_pseudonym (Fixture *fixture, gconstpointer data)
{
  Picked picked = add_picked (fixture);
  g_autofree char *place = text_of (picked.typical);
  g_autofree char *before = NULL;
  GtkEditable *entry;
  Desk desk;

  desk_open (&desk, fixture, place);
  before = redacted_text (&desk);
  g_assert_null (strstr (before, "秦某"));
  entry = cg_pseudonym_table_get_entry (
      CG_PSEUDONYM_TABLE (ui_test_find (desk.page, CG_TYPE_PSEUDONYM_TABLE)), "秦某");
  gtk_editable_set_text (entry, "某副局长");
  g_signal_emit_by_name (entry, "activate");
  expect (&desk, "SELECT count(*) FROM pseudonym WHERE pseudonym = '某副局长'", 1);
  cg_office_undo (desk.office);
  expect (&desk, "SELECT count(*) FROM pseudonym", 0);
  desk_close (&desk);
}

static GtkTextBuffer *
redacted_buffer (Desk *desk)
{
  GtkWidget *page = desk->page;
  GtkWidget *view = ui_test_find (page, CG_TYPE_REDACT_VIEW);

  return cg_redact_view_get_buffer (CG_REDACT_VIEW (view));
}

/* What is typed is of the case in which it was typed, also when another one is gone to before it is
 * left, and when something else is changed meanwhile. */
static void
test_typed (Fixture *fixture, gconstpointer data)
{
  Picked picked = add_picked (fixture);
  g_autofree char *number = text_of (picked.case_id);
  gint64 second = fixture_add (fixture, CG_ENTITY_TYPICAL, "case", number, "name", "另一案",
                               "typical_group", "county_town", "reason", "易发多发", NULL);
  g_autofree char *first_place = text_of (picked.typical);
  g_autofree char *second_place = text_of (second);
  g_autofree char *typed = NULL;
  Desk desk;

  desk_open (&desk, fixture, first_place);
  gtk_text_buffer_set_text (redacted_buffer (&desk), "某干部监管不力。", -1);
  fixture_set (fixture, CG_ENTITY_TYPICAL, picked.typical, "reason", "另有原因");
  expect (&desk, "SELECT count(*) FROM typical WHERE reason = '另有原因'", 1);
  ui_test_wait (is_ready, desk.page);
  ui_test_settle (desk.window);
  typed = redacted_text (&desk);
  g_assert_cmpstr (typed, ==, "某干部监管不力。");

  cg_page_show_place (CG_PAGE (desk.page), second_place);
  expect (&desk, "SELECT count(*) FROM typical WHERE body = '某干部监管不力。'", 1);
  g_assert_cmpint (fixture_integer (fixture, NULL,
                                    "SELECT count(*) FROM typical WHERE body IS NOT NULL"
                                    " AND name = '另一案'"),
                   ==, 0);
  desk_close (&desk);
}

/* Who types one pseudonym after another loses none of them to what the one before led to. */
static void
test_typed_pseudonym (Fixture *fixture, gconstpointer data)
{
  Picked picked = add_picked (fixture);
  g_autofree char *place = text_of (picked.typical);
  g_autofree char *number = text_of (picked.case_id);
  CgPseudonymTable *table;
  GtkEditable *first, *second;
  Desk desk;

  fixture_add (fixture, CG_ENTITY_ACCOUNTABLE, "case", number, "type", "cadre", "name", "罗某",
               "post", "科长", NULL);
  desk_open (&desk, fixture, place);
  table = CG_PSEUDONYM_TABLE (ui_test_find (desk.page, CG_TYPE_PSEUDONYM_TABLE));
  first = cg_pseudonym_table_get_entry (table, "秦某");
  second = cg_pseudonym_table_get_entry (table, "罗某");
  g_assert_nonnull (second);
  gtk_editable_set_text (first, "某副局长");
  g_signal_emit_by_name (first, "activate");
  gtk_editable_set_text (second, "某科长");
  expect (&desk, "SELECT count(*) FROM pseudonym WHERE pseudonym = '某副局长'", 1);
  ui_test_wait (is_ready, desk.page);
  ui_test_settle (desk.window);
  g_assert_true (cg_pseudonym_table_get_entry (table, "罗某") == second);
  g_assert_cmpstr (gtk_editable_get_text (second), ==, "某科长");
  g_signal_emit_by_name (second, "activate");
  expect (&desk, "SELECT count(*) FROM pseudonym WHERE pseudonym IN ('某科长', '某副局长')", 2);
  desk_close (&desk);
}

static void
choose_units (Desk *desk, const Picked *picked)
{
  GtkWidget *dialog;
  GtkWidget *ticks;

  press (desk, "选定领改单位");
  dialog = dialog_of ();
  ticks = ui_test_find (dialog, CG_TYPE_UNIT_TICKS);
  ui_test_settle (dialog);
  for (guint i = 0; i < G_N_ELEMENTS (picked->units); i++)
    cg_unit_ticks_tick (CG_UNIT_TICKS (ticks), picked->units[i], TRUE);
  ui_test_picture (dialog, "typical-units");
  confirm ();
  expect (desk, "SELECT count(*) FROM learning WHERE void_reason IS NULL", 2);
  ui_test_wait (has_no_dialog, NULL);
}

static void
enter_findings (Desk *desk)
{
  GtkWidget *dialog;

  press (desk, "登记对照检查");
  dialog = dialog_of ();
  cg_paste_box_set_text (CG_PASTE_BOX (ui_test_find (dialog, CG_TYPE_PASTE_BOX)),
                         "巡查记录不全\t2026-12-20\n责任人未明确\t2026-12-31");
  ui_test_picture (dialog, "typical-findings");
  confirm ();
  expect (desk, "SELECT count(*) FROM problem WHERE learning IS NOT NULL", 2);
  ui_test_wait (has_no_dialog, NULL);
}

/* Approved, it is told to several units at once, and what they found is in the ledger. */
static void
test_learning (Fixture *fixture, gconstpointer data)
{
  Picked picked = add_picked (fixture);
  g_autofree char *place = text_of (picked.typical);
  g_autofree char *signer = text_of (fixture->signer);
  g_autofree char *body = NULL;
  Desk desk;

  g_assert_true (
      fixture_do (fixture, fixture->clerk, NULL, "typical.submit", picked.typical, NULL));
  g_assert_true (fixture_do (fixture, fixture->clerk, NULL, "typical.approve", picked.typical,
                             "approver", signer, "approved_on", "2026-11-24", NULL));
  desk_open (&desk, fixture, place);
  choose_units (&desk, &picked);
  press (&desk, "制发领改通知");
  expect (&desk, "SELECT count(*) FROM learning WHERE notice IS NOT NULL", 2);
  cg_office_undo (desk.office);
  expect (&desk, "SELECT count(*) FROM learning WHERE notice IS NOT NULL", 0);
  press (&desk, "制发领改通知");
  expect (&desk, "SELECT count(DISTINCT notice) FROM learning WHERE notice IS NOT NULL", 2);
  body = fixture_string (fixture, NULL,
                         "SELECT group_concat(body) FROM notice WHERE kind = 'learning'");
  g_assert_null (strstr (body, "秦某"));
  g_assert_nonnull (strstr (body, "监管不力"));
  ui_test_wait (is_ready, desk.page);
  ui_test_picture (desk.window, "typical-learning");
  desk_close (&desk);
}

/* Each line is a row of the ledger and the comparison done, as one edit. */
static void
test_findings (Fixture *fixture, gconstpointer data)
{
  Picked picked = add_picked (fixture);
  g_autofree char *place = text_of (picked.typical);
  g_autofree char *number = text_of (picked.case_id);
  g_autofree char *unit = text_of (picked.units[0]);
  Desk desk;

  fixture_add (fixture, CG_ENTITY_LEARNING, "typical", place, "case", number, "unit", unit,
               "notified_on", "2026-11-20", "due_on", "2026-12-20", NULL);
  desk_open (&desk, fixture, place);
  enter_findings (&desk);
  expect (&desk, "SELECT count(*) FROM learning WHERE state = 'done'", 1);
  g_assert_cmpint (fixture_integer (fixture, NULL, "SELECT found_count FROM d_learning"), ==, 2);
  cg_office_undo (desk.office);
  expect (&desk, "SELECT count(*) FROM problem WHERE learning IS NOT NULL", 0);
  expect (&desk, "SELECT count(*) FROM learning WHERE state = 'done'", 0);
  desk_close (&desk);
}

/* ---- campaigns ---- */

static gint64
add_problem (Fixture *fixture, const char *text)
{
  g_autofree char *number = text_of (fixture_add_case (fixture));

  return fixture_add (fixture, CG_ENTITY_PROBLEM, "case", number, "text", text, "deadline",
                      "2026-12-31", NULL);
}

static void
strike_off (Fixture *fixture, gint64 problem)
{
  g_autofree char *number = text_of (problem);
  gint64 id = fixture_add (fixture, CG_ENTITY_MEASURE, "problem", number, "text", "明确到人",
                           "deadline", "2026-12-31", NULL);

  g_assert_true (fixture_do (fixture, fixture->clerk, NULL, "measure.done", id, NULL));
  fixture_add (fixture, CG_ENTITY_EVIDENCE, "problem", number, "kind", "offline", "name", "台账",
               "place", "三楼档案柜", "keeper", "陆某", NULL);
  g_assert_true (fixture_do (fixture, fixture->clerk, NULL, "problem.submit", problem, "completion",
                             "完成", "completed_on", "2026-11-20", NULL));
  g_assert_true (fixture_do (fixture, fixture->reviewer, NULL, "problem.review", problem, "result",
                             "pass", NULL));
}

static gboolean
says_open (gpointer dialog)
{
  GtkWidget *banner = ui_test_find (dialog, CG_TYPE_BANNER);
  const char *sentence = banner != NULL ? cg_banner_get_sentence (CG_BANNER (banner)) : NULL;

  return sentence != NULL && strstr (sentence, "既未销号也未转长期坚持") != NULL;
}

/* Of two cases into a new one; it does not end before each row is done with. */
static void
test_campaign (Fixture *fixture, gconstpointer data)
{
  gint64 problems[] = { add_problem (fixture, "巡查责任不到人"),
                        add_problem (fixture, "巡查记录不全") };
  g_autoptr (CgIds) ids =
      cg_ids_new_take (g_memdup2 (problems, sizeof problems), G_N_ELEMENTS (problems));
  gint64 unit;
  Desk desk;

  desk_open (&desk, fixture, "campaigns");
  cg_campaign_gather_open (desk.page, desk.office, ids);
  gtk_editable_set_text (GTK_EDITABLE (ui_test_find_class (dialog_of (), "campaign-name")),
                         "河道巡查责任专项整治");
  ui_test_picture (dialog_of (), "campaign-gather");
  confirm ();
  expect (&desk, "SELECT count(*) FROM campaign_problem", 2);
  ui_test_wait (has_no_dialog, NULL);
  cg_office_undo (desk.office);
  expect (&desk, "SELECT count(*) FROM campaign", 0);
  cg_office_redo (desk.office);
  expect (&desk, "SELECT count(*) FROM campaign_problem", 2);

  press (&desk, cg_action_label ("campaign.start"));
  expect (&desk, "SELECT count(*) FROM campaign WHERE state = 'running'", 1);
  ui_test_picture (desk.window, "campaign");
  press (&desk, cg_action_label ("campaign.close"));
  confirm ();
  ui_test_wait (says_open, dialog_of ());
  ui_test_picture (dialog_of (), "campaign-refused");
  gtk_window_destroy (GTK_WINDOW (dialog_of ()));

  for (guint i = 0; i < G_N_ELEMENTS (problems); i++)
    strike_off (fixture, problems[i]);
  while ((unit = fixture_integer (
              fixture, NULL, "SELECT max(id) FROM campaign_unit WHERE report_on IS NULL")) != 0)
    fixture_set (fixture, CG_ENTITY_CAMPAIGN_UNIT, unit, "report_on", "2026-11-24");
  press (&desk, cg_action_label ("campaign.close"));
  confirm ();
  expect (&desk, "SELECT count(*) FROM campaign WHERE state = 'closed' AND closing LIKE '%销号 2%'",
          1);
  desk_close (&desk);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ui_test_dress ();

#define ADD(path, function)                                                                        \
  g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/typical/leaks", test_leaks);
  ADD ("/typical/pseudonym", test_pseudonym);
  ADD ("/typical/typed", test_typed);
  ADD ("/typical/typed-pseudonym", test_typed_pseudonym);
  ADD ("/typical/learning", test_learning);
  ADD ("/typical/findings", test_findings);
  ADD ("/typical/campaign", test_campaign);
#undef ADD

  return ui_test_run ();
}
