/* test-form-dialog.c: the small window around one form, on a real store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-banner.h"
#include "cg-clock.h"
#include "cg-doc-number.h"
#include "cg-fault.h"
#include "cg-form-dialog.h"
#include "cg-pick-array.h"
#include "cg-record-kinds.h"
#include "cg-steps.h"
#include "ui-test.h"

static void
confirmed_cb (CgFormDialog *dialog, guint *n)
{
  (*n)++;
}

static void
test_dialog (Fixture *fixture, gconstpointer data)
{
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("台账");
  GtkWidget *window = ui_test_open (label, 600, 400);
  CgForm *form = CG_FORM (cg_form_new_for_action (cg_action_find ("problem.extend")));
  CgFormDialog *dialog = cg_form_dialog_new (label, office, "申请延期", form, "申请延期");
  g_autoptr (GError) refused = cg_fault_new (CG_FAULT_NO_ROLE, "沈某", "经办", "申请延期");
  gpointer weak = dialog;
  guint confirmed = 0;
  int height;

  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  g_signal_connect (dialog, "confirmed", G_CALLBACK (confirmed_cb), &confirmed);
  cg_form_begin (form);
  gtk_window_present (GTK_WINDOW (dialog));
  ui_test_settle (GTK_WIDGET (dialog));
  height = gtk_widget_get_height (GTK_WIDGET (dialog));

  /* What is missing is said, and the window grows with it. */
  g_assert_true (ui_test_press (GTK_WIDGET (dialog), "<Control>Return"));
  g_assert_cmpuint (confirmed, ==, 0);
  ui_test_settle (GTK_WIDGET (dialog));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (dialog)), >, height);
  ui_test_picture (GTK_WIDGET (dialog), "form-dialog");

  /* Confirmed once, however often it is asked for, until it is answered. */
  cg_form_set_text (form, "to_date", "2026-12-31");
  cg_form_set_text (form, "reason", "需与公安机关会商");
  ui_test_press (GTK_WIDGET (dialog), "<Control>Return");
  ui_test_press (GTK_WIDGET (dialog), "<Control>Return");
  g_assert_cmpuint (confirmed, ==, 1);
  cg_form_dialog_fail (dialog, refused);
  g_assert_cmpstr (
      cg_banner_get_sentence (CG_BANNER (ui_test_find (GTK_WIDGET (dialog), CG_TYPE_BANNER))), ==,
      refused->message);
  ui_test_picture (GTK_WIDGET (dialog), "form-dialog-refused");
  ui_test_press (GTK_WIDGET (dialog), "<Control>Return");
  g_assert_cmpuint (confirmed, ==, 2);

  gtk_window_destroy (GTK_WINDOW (dialog));
  while (weak != NULL && g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (weak);
  ui_test_close (window, NULL);
  g_object_unref (office);
}

/* ---- what is typed wrong, on the real store ---- */

static const CgFormItem case_items[] = {
  { CG_ITEM_FIELD, CG_CASE_CASE_NO },
  { CG_ITEM_FIELD, CG_CASE_DECIDED_ON },
  { CG_ITEM_END },
};

static void
type (CgForm *form, const char *key, const char *text)
{
  GtkWidget *entry =
      cg_editor_get_focus_widget (cg_field_row_get_editor (cg_form_get_row (form, key)));

  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static char *
text_of (CgForm *form, const char *key)
{
  return cg_editor_get_text (cg_field_row_get_editor (cg_form_get_row (form, key)));
}

static gboolean
is_refused (gpointer row)
{
  return cg_field_row_get_fault (row) != NULL;
}

typedef struct
{
  Fixture *fixture;
  gint64 id;
} Saved;

static gboolean
is_saved (gpointer data)
{
  Saved *saved = data;
  g_autofree char *number = fixture_text (saved->fixture, CG_ENTITY_CASE, saved->id, "case_no");

  return g_str_equal (number, "WZ-2026-0099");
}

static void
assert_unchanged (Fixture *fixture, const char *before)
{
  g_autofree char *after = fixture_dump (fixture);

  g_assert_cmpstr (before, ==, after);
}

/* A number that another case has and a day that does not exist: the field says so, what was typed
 * stays in it, nothing is written; put right, it is saved. */
static void
test_bad_field (Fixture *fixture, gconstpointer data)
{
  gint64 first = fixture_add_case (fixture);
  gint64 second = fixture_add_case (fixture);
  g_autofree char *used = fixture_text (fixture, CG_ENTITY_CASE, first, "case_no");
  g_autoptr (CgRecord) record = cg_store_get (fixture->store, CG_ENTITY_CASE, second, NULL);
  g_autoptr (GError) duplicate =
      cg_fault_new (CG_FAULT_DUPLICATE, cg_field_label (CG_ENTITY_CASE, CG_CASE_CASE_NO), used);
  g_autofree char *before = fixture_dump (fixture);
  CgOffice *office = cg_office_new (fixture->store);
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_CASE, case_items));
  GtkWidget *window = ui_test_open (GTK_WIDGET (form), 400, 240);
  g_autofree char *number = NULL;
  g_autofree char *date = NULL;
  Saved saved = { fixture, second };

  cg_steps_bind_form (form, office);
  cg_form_set_record (form, record);
  type (form, "case_no", used);
  ui_test_wait (is_refused, cg_form_get_row (form, "case_no"));
  g_assert_cmpstr (cg_field_row_get_fault (cg_form_get_row (form, "case_no")), ==,
                   duplicate->message);
  type (form, "decided_on", "2026-02-30");
  g_assert_nonnull (
      strstr (cg_field_row_get_fault (cg_form_get_row (form, "decided_on")), "2026-02-30"));
  ui_test_picture (window, "form-bad-fields");
  number = text_of (form, "case_no");
  date = text_of (form, "decided_on");
  g_assert_cmpstr (number, ==, used);
  g_assert_cmpstr (date, ==, "2026-02-30");
  assert_unchanged (fixture, before);

  type (form, "case_no", "WZ-2026-0099");
  ui_test_wait (is_saved, &saved);
  g_assert_null (cg_field_row_get_fault (cg_form_get_row (form, "case_no")));
  fixture_check (fixture);
  ui_test_close_reading (window, form);
  g_object_unref (office);
}

static gint64
add_signed_notice (Fixture *fixture)
{
  g_autofree char *the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (fixture));
  gint64 id = fixture_add (fixture, CG_ENTITY_NOTICE, "kind", "notice", "title",
                           "关于以案促改的通知", "recipients", "中共某县水利局党组", "body",
                           "现通知如下。", "doc_code", "某纪改", FIXTURE_ORGAN, NULL);
  g_autofree char *notice = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  fixture_add (fixture, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
  fixture_sign (fixture, id, "2026-03-10");
  return id;
}

static CgFormDialog *
find_dialog (void)
{
  return ui_test_find_window (CG_TYPE_FORM_DIALOG);
}

static gboolean
has_sentence (gpointer dialog)
{
  return cg_banner_get_sentence (CG_BANNER (ui_test_find (dialog, CG_TYPE_BANNER))) != NULL;
}

static gboolean
is_closed (gpointer data)
{
  return find_dialog () == NULL;
}

/* A document number given twice: the small window says so, keeps what was typed, and takes
 * another number. */
static void
test_used_number (Fixture *fixture, gconstpointer data)
{
  gint64 first = add_signed_notice (fixture);
  gint64 second = add_signed_notice (fixture);
  g_autoptr (CgRecord) record = cg_store_get (fixture->store, CG_ENTITY_NOTICE, second, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) duplicate = NULL;
  g_autofree char *used = NULL;
  g_autofree char *before = NULL;
  g_autofree char *typed = NULL;
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("文书");
  GtkWidget *window = ui_test_open (label, 600, 400);
  CgFormDialog *dialog;

  fixture_do (fixture, fixture->clerk, &error, "notice.number", first, NULL);
  g_assert_no_error (error);
  used = fixture_text (fixture, CG_ENTITY_NOTICE, first, "doc_no");
  before = fixture_dump (fixture);
  duplicate =
      cg_fault_new (CG_FAULT_DUPLICATE, cg_field_label (CG_ENTITY_NOTICE, CG_NOTICE_DOC_NO), used);

  cg_steps_run (label, office, "notice.number", record);
  dialog = find_dialog ();
  cg_form_set_text (cg_form_dialog_get_form (dialog), "doc_no", used);
  ui_test_press (GTK_WIDGET (dialog), "<Control>Return");
  ui_test_wait (has_sentence, dialog);
  g_assert_cmpstr (
      cg_banner_get_sentence (CG_BANNER (ui_test_find (GTK_WIDGET (dialog), CG_TYPE_BANNER))), ==,
      duplicate->message);
  ui_test_picture (GTK_WIDGET (dialog), "form-dialog-used-number");
  typed = text_of (cg_form_dialog_get_form (dialog), "doc_no");
  g_assert_cmpstr (typed, ==, used);
  assert_unchanged (fixture, before);

  cg_form_set_text (cg_form_dialog_get_form (dialog), "doc_no", "");
  ui_test_press (GTK_WIDGET (dialog), "<Control>Return");
  ui_test_wait (is_closed, NULL);
  fixture_check (fixture);
  ui_test_close (window, NULL);
  g_object_unref (office);
}

/* The window that a step opens on a record; the caller closes it. */
static CgFormDialog *
run_step (Fixture *fixture, GtkWidget *origin, CgOffice *office, const char *action, gint64 id)
{
  g_autoptr (CgRecord) record =
      cg_store_get (fixture->store, cg_action_find (action)->entity, id, NULL);

  cg_steps_run (origin, office, action, record);
  ui_test_settle (GTK_WIDGET (find_dialog ()));
  return find_dialog ();
}

static void
close_step (CgFormDialog *dialog)
{
  gtk_window_destroy (GTK_WINDOW (dialog));
  ui_test_wait (is_closed, NULL);
}

static void
assert_filled (CgFormDialog *dialog, const char *key, const char *expected)
{
  g_autofree char *text = text_of (cg_form_dialog_get_form (dialog), key);

  g_assert_cmpstr (text, ==, expected);
}

/* What happens today is filled in; a deadline never is, but where one is put right. */
static void
test_days_filled_in (Fixture *fixture, gconstpointer data)
{
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("台账");
  GtkWidget *window = ui_test_open (label, 600, 400);
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());
  g_autofree char *the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (fixture));
  gint64 problem = fixture_add (fixture, CG_ENTITY_PROBLEM, "case", the_case, "text", "巡查不到位",
                                "deadline", "2098-12-10", NULL);
  CgFormDialog *dialog = run_step (fixture, label, office, "problem.submit", problem);

  assert_filled (dialog, "completed_on", today);
  close_step (dialog);
  dialog = run_step (fixture, label, office, "problem.progress", problem);
  assert_filled (dialog, "held_on", today);
  close_step (dialog);
  dialog = run_step (fixture, label, office, "problem.extend", problem);
  assert_filled (dialog, "to_date", "");
  close_step (dialog);
  dialog = run_step (fixture, label, office, "problem.review", problem);
  assert_filled (dialog, "deadline", "");
  close_step (dialog);
  dialog = run_step (fixture, label, office, "problem.correct_deadline", problem);
  assert_filled (dialog, "deadline", "2098-12-10");
  close_step (dialog);
  ui_test_close (window, NULL);
  g_object_unref (office);
}

typedef struct
{
  CgFormDialog *dialog;
  const char *number;
} Hint;

static gboolean
has_hint (gpointer data)
{
  Hint *hint = data;
  GtkWidget *entry = cg_editor_get_focus_widget (
      cg_field_row_get_editor (cg_form_get_row (cg_form_dialog_get_form (hint->dialog), "doc_no")));
  const char *words = gtk_entry_get_placeholder_text (GTK_ENTRY (entry));

  return words != NULL && g_str_has_suffix (words, hint->number);
}

/* The empty number says which one will be given, and that one is given. */
static void
test_next_number (Fixture *fixture, gconstpointer data)
{
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("文书");
  GtkWidget *window = ui_test_open (label, 600, 400);
  int year;

  cg_date_get_ymd (cg_clock_today (), &year, NULL, NULL);
  for (int serial = 1; serial <= 2; serial++)
    {
      gint64 notice = add_signed_notice (fixture);
      g_autofree char *next = cg_doc_number_format ("某纪改", year, serial);
      g_autofree char *given = NULL;
      Hint hint = { run_step (fixture, label, office, "notice.number", notice), next };

      ui_test_wait (has_hint, &hint);
      assert_filled (hint.dialog, "doc_no", "");
      ui_test_picture (GTK_WIDGET (hint.dialog), "form-dialog-next-number");
      ui_test_press (GTK_WIDGET (hint.dialog), "<Control>Return");
      ui_test_wait (is_closed, NULL);
      given = fixture_text (fixture, CG_ENTITY_NOTICE, notice, "doc_no");
      g_assert_cmpstr (given, ==, next);
    }
  ui_test_close (window, NULL);
  g_object_unref (office);
}

static gboolean
offers_few (gpointer dialog)
{
  CgPickField *picker = CG_PICK_FIELD (
      cg_field_row_get_editor (cg_form_get_row (cg_form_dialog_get_form (dialog), "kind")));

  return cg_pick_array_get_length (CG_PICK_ARRAY (cg_pick_field_get_source (picker))) == 3;
}

/* An organisation is offered the three sanctions of organisations. */
static void
test_sanction (Fixture *fixture, gconstpointer data)
{
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("案卷");
  GtkWidget *window = ui_test_open (label, 600, 400);
  g_autofree char *the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (fixture));
  gint64 party = fixture_add (fixture, CG_ENTITY_ACCOUNTABLE, "case", the_case, "type", "org",
                              "name", "双河镇党委", NULL);

  cg_steps_add (label, office, CG_ENTITY_SANCTION, cg_record_kind_get (CG_ENTITY_SANCTION)->items,
                CG_SANCTION_ACCOUNTABLE, party, "双河镇党委");
  ui_test_wait (offers_few, find_dialog ());
  close_step (find_dialog ());
  ui_test_close (window, NULL);
  g_object_unref (office);
}

static gint64
track_of (Fixture *fixture, const char *track)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_TRACK);
  g_autoptr (GPtrArray) tracks = NULL;

  cg_query_filter_text (query, CG_TRACK_TRACK, CG_FILTER_EQUAL, track);
  tracks = cg_store_select (fixture->store, query, NULL);
  g_assert_cmpuint (tracks->len, ==, 1);
  return cg_record_get_id (g_ptr_array_index (tracks, 0));
}

static gboolean
is_reviewer (gpointer office)
{
  return cg_office_can (office, CG_ROLE_REVIEWER);
}

/* The heading of a step names the one of the three that it is about, however long the unit. */
static void
test_heading (Fixture *fixture, gconstpointer data)
{
  CgOffice *office = cg_office_new (fixture->store);
  GtkWidget *label = gtk_label_new ("案卷");
  GtkWidget *window = ui_test_open (label, 600, 400);
  gsize n;
  const CgChoice *tracks = cg_choices_get (CG_CHOICES_TRACK, &n);

  fixture_add_case (fixture);
  cg_office_set_actor (office, fixture->reviewer);
  ui_test_wait (is_reviewer, office);
  for (gsize i = 0; i < n; i++)
    {
      CgFormDialog *dialog =
          run_step (fixture, label, office, "track.accept", track_of (fixture, tracks[i].id));
      g_autofree char *heading =
          g_strdup_printf ("%s：%s", cg_action_label ("track.accept"),
                           cg_choices_label (CG_CHOICES_TRACK, tracks[i].id));

      g_test_message ("%s", gtk_window_get_title (GTK_WINDOW (dialog)));
      g_assert_true (g_str_has_prefix (gtk_window_get_title (GTK_WINDOW (dialog)), heading));
      ui_test_picture (GTK_WIDGET (dialog), "form-dialog-track");
      close_step (dialog);
    }
  ui_test_close (window, NULL);
  g_object_unref (office);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/form-dialog/form-dialog", Fixture, NULL, fixture_set_up, test_dialog,
              fixture_tear_down);
  g_test_add ("/form-dialog/bad-field", Fixture, NULL, fixture_set_up, test_bad_field,
              fixture_tear_down);
  g_test_add ("/form-dialog/used-number", Fixture, NULL, fixture_set_up, test_used_number,
              fixture_tear_down);
  g_test_add ("/form-dialog/days-filled-in", Fixture, NULL, fixture_set_up, test_days_filled_in,
              fixture_tear_down);
  g_test_add ("/form-dialog/next-number", Fixture, NULL, fixture_set_up, test_next_number,
              fixture_tear_down);
  g_test_add ("/form-dialog/sanction", Fixture, NULL, fixture_set_up, test_sanction,
              fixture_tear_down);
  g_test_add ("/form-dialog/heading", Fixture, NULL, fixture_set_up, test_heading,
              fixture_tear_down);
  return ui_test_run ();
}
