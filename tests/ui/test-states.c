/* test-states.c: stores that cannot be opened or written: what the window says, what is kept.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>
#include <unistd.h>

#include "../core/store-fixture.h"
#include "cg-application.h"
#include "cg-banner.h"
#include "cg-case-page.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-form.h"
#include "cg-office-frame.h"
#include "cg-section.h"
#include "cg-start-page.h"
#include "cg-store-private.h"
#include "cg-store-set.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  gint64 case_id;
  CgWindow *window;
} State;

/* One for all tests, as it is one for all stores that a person opens. */
static CgApplication *application;

/* ---- the program on a store ---- */

static void
set_up (State *state, gconstpointer data)
{
  fixture_set_up (&state->store, NULL);
  state->case_id = fixture_add_case (&state->store);
}

static gboolean
is_open (gpointer data)
{
  State *state = data;

  state->window = cg_application_get_window (application);
  return cg_application_get_office (application) != NULL &&
         gtk_widget_get_mapped (GTK_WIDGET (state->window)) &&
         !cg_page_get_busy (cg_window_get_page (state->window));
}

/* The fixture's own connection stays beside the window's, as of another process. */
static void
open_store (State *state)
{
  cg_application_open (application, state->store.folder);
  ui_test_wait (is_open, state);
  ui_test_settle (GTK_WIDGET (state->window));
}

static void
close_fixture (State *state)
{
  cg_store_close (state->store.store);
  g_clear_object (&state->store.store);
}

static void
reopen_fixture (State *state)
{
  g_autoptr (GError) error = NULL;

  state->store.store = cg_store_open (state->store.folder, &error);
  g_assert_no_error (error);
}

static gboolean
is_gone (gpointer weak)
{
  return *(gpointer *) weak == NULL;
}

static void
tear_down (State *state, gconstpointer data)
{
  gpointer office = cg_application_get_office (application);

  if (office != NULL)
    g_object_add_weak_pointer (office, &office);
  cg_application_show_start (application, NULL, NULL);
  ui_test_wait (is_gone, &office);
  if (state->store.store == NULL)
    reopen_fixture (state);
  fixture_tear_down (&state->store, NULL);
}

/* ---- what is said ---- */

static CgBanner *
find_banner (GtkWidget *widget, const char *sentence)
{
  if (CG_IS_BANNER (widget) &&
      g_strcmp0 (cg_banner_get_sentence (CG_BANNER (widget)), sentence) == 0)
    return CG_BANNER (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      CgBanner *found = find_banner (child, sentence);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The only band that says something. */
static CgBanner *
band_shown (State *state)
{
  GtkWidget *bands = GTK_WIDGET (cg_window_get_bands (state->window));
  CgBanner *shown = NULL;

  for (GtkWidget *child = gtk_widget_get_last_child (bands); child != NULL;
       child = gtk_widget_get_prev_sibling (child))
    if (CG_IS_BANNER (child) && cg_banner_get_sentence (CG_BANNER (child)) != NULL && shown == NULL)
      shown = CG_BANNER (child);

  return shown;
}

static gboolean
is_waiting (gpointer office)
{
  gboolean waiting;

  g_object_get (office, "waiting", &waiting, NULL);
  return waiting;
}

static gboolean
is_not_waiting (gpointer office)
{
  return !is_waiting (office);
}

/* ---- an edit in the case file ---- */

static CgForm *
open_case (State *state)
{
  g_autofree char *place = g_strdup_printf ("cases.file/%" G_GINT64_FORMAT, state->case_id);
  CgPage *page;

  cg_window_go (state->window, place);
  page = cg_window_get_page (state->window);
  cg_page_set_pane_open (page, TRUE);
  ui_test_wait (is_open, state);
  ui_test_settle (GTK_WIDGET (state->window));
  return CG_FORM (ui_test_find (cg_page_get_pane (page), CG_TYPE_FORM));
}

static CgFieldRow *
row_of (CgForm *form)
{
  return cg_form_get_row (form, "title");
}

static void
type_title (CgForm *form, const char *text)
{
  GtkWidget *entry = cg_editor_get_focus_widget (cg_field_row_get_editor (row_of (form)));

  gtk_widget_grab_focus (entry);
  if (GTK_IS_TEXT_VIEW (entry))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (entry)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  cg_form_flush (form);
}

static void
assert_typed (CgForm *form, const char *text)
{
  g_autofree char *typed = cg_editor_get_text (cg_field_row_get_editor (row_of (form)));

  g_assert_cmpstr (typed, ==, text);
}

static gboolean
has_fault (gpointer form)
{
  return cg_field_row_get_fault (row_of (form)) != NULL;
}

static gboolean
has_no_fault (gpointer form)
{
  return cg_field_row_get_fault (row_of (form)) == NULL;
}

static char *
title_of (State *state)
{
  return fixture_text (&state->store, CG_ENTITY_CASE, state->case_id, "title");
}

/* Whether something below takes what is typed. */
static gboolean
can_type (GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;
  if (GTK_IS_TEXT (widget) && gtk_editable_get_editable (GTK_EDITABLE (widget)))
    return TRUE;
  if (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (can_type (child))
      return TRUE;

  return FALSE;
}

#define TITLE "双河镇河道监管不力问责案"

static gboolean
is_written (gpointer state)
{
  g_autofree char *title = title_of (state);

  return g_str_equal (title, TITLE);
}

/* ---- another program holds the store ---- */

static sqlite3 *
hold (State *state)
{
  g_autofree char *path = g_build_filename (state->store.folder, "cugai.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
  return db;
}

/* Said while it lasts; then the edit is written and the band goes. */
static void
test_waiting (State *state, gconstpointer data)
{
  g_autofree char *title = NULL;
  CgOffice *office;
  CgForm *form;
  sqlite3 *db;

  open_store (state);
  office = cg_application_get_office (application);
  form = open_case (state);
  g_assert_true (can_type (GTK_WIDGET (form)));
  db = hold (state);
  type_title (form, TITLE);
  ui_test_wait (is_waiting, office);
  ui_test_settle (GTK_WIDGET (state->window));
  g_assert_nonnull (strstr (cg_banner_get_sentence (band_shown (state)), "正在等待"));
  assert_typed (form, TITLE);
  ui_test_picture (GTK_WIDGET (state->window), "state-waiting");

  sqlite3_close (db);
  ui_test_wait (is_not_waiting, office);
  ui_test_settle (GTK_WIDGET (state->window));
  g_assert_false (has_fault (form));
  assert_typed (form, TITLE);
  title = title_of (state);
  g_assert_cmpstr (title, ==, TITLE);
}

/* It lasts too long: the edit is refused below its field, which keeps what was typed. */
static void
test_locked (State *state, gconstpointer data)
{
  g_autoptr (GError) error = cg_fault_new (CG_FAULT_STORE_LOCKED, state->store.folder);
  g_autofree char *before = title_of (state);
  g_autofree char *between = NULL;
  CgForm *form;
  sqlite3 *db;

  open_store (state);
  form = open_case (state);
  db = hold (state);
  type_title (form, TITLE);
  ui_test_wait (has_fault, form);
  sqlite3_close (db);
  ui_test_wait (is_not_waiting, cg_application_get_office (application));
  g_assert_cmpstr (cg_field_row_get_fault (row_of (form)), ==, error->message);
  assert_typed (form, TITLE);
  between = title_of (state);
  g_assert_cmpstr (between, ==, before);
  ui_test_picture (GTK_WIDGET (state->window), "state-locked");

  cg_form_flush (form);
  ui_test_wait (is_written, state);
  ui_test_wait (has_no_fault, form);
  assert_typed (form, TITLE);
}

/* ---- a full disk ---- */

static void
test_full (State *state, gconstpointer data)
{
  g_autoptr (GError) error = cg_fault_new (CG_FAULT_STORE_FULL, state->store.folder);
  g_autofree char *before = title_of (state);
  g_autofree char *between = NULL;
  CgStore *store;
  CgForm *form;

  open_store (state);
  store = cg_office_get_store (cg_application_get_office (application));
  form = open_case (state);
  store->opened->writer->budget = 3;
  type_title (form, TITLE);
  ui_test_wait (has_fault, form);
  g_assert_cmpstr (cg_field_row_get_fault (row_of (form)), ==, error->message);
  assert_typed (form, TITLE);
  between = title_of (state);
  g_assert_cmpstr (between, ==, before);
  ui_test_picture (GTK_WIDGET (state->window), "state-full");

  /* There is room again: leaving the field writes it. */
  store->opened->writer->budget = -1;
  cg_form_flush (form);
  ui_test_wait (is_written, state);
  ui_test_wait (has_no_fault, form);
  assert_typed (form, TITLE);
  fixture_check (&state->store);
}

/* ---- a date that is none ---- */

/* Said below its field, which keeps it; nothing is written until it is a date. */
static void
test_impossible_date (State *state, gconstpointer data)
{
  static const char *const texts[] = { "2026-02-30", "2026-13-01", "2025-02-29", "绝对" };
  g_autofree char *before = fixture_dump (&state->store);
  g_autofree char *after = NULL;
  CgFieldRow *row;
  GtkWidget *entry;
  CgForm *form;

  open_store (state);
  form = open_case (state);
  row = cg_form_get_row (form, "decided_on");
  entry = cg_editor_get_focus_widget (cg_field_row_get_editor (row));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *typed = NULL;

      gtk_widget_grab_focus (entry);
      gtk_editable_set_text (GTK_EDITABLE (entry), texts[i]);
      cg_form_flush (form);
      ui_test_settle (GTK_WIDGET (state->window));
      g_assert_nonnull (cg_field_row_get_fault (row));
      typed = cg_editor_get_text (cg_field_row_get_editor (row));
      g_assert_cmpstr (typed, ==, texts[i]);
    }
  ui_test_picture (GTK_WIDGET (state->window), "state-impossible-date");

  after = fixture_dump (&state->store);
  g_assert_cmpstr (after, ==, before);
}

/* ---- stores that are none, or can only be read ---- */

/* The first start, with the sentence. */
static gboolean
says_on_start (gpointer error)
{
  CgWindow *window = cg_application_get_window (application);
  CgPage *page = window != NULL ? cg_window_get_page (window) : NULL;

  return CG_IS_START_PAGE (page) && gtk_widget_get_mapped (GTK_WIDGET (page)) &&
         find_banner (GTK_WIDGET (page), ((GError *) error)->message) != NULL;
}

static void
test_not_a_store (State *state, gconstpointer data)
{
  static const char content[] = "hello, not a database at all";
  g_autofree char *folder = g_dir_make_tmp ("cugai-states-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "cugai.db", NULL);
  g_autoptr (GError) error = cg_fault_new (CG_FAULT_NOT_A_STORE, folder);
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  cg_application_open (application, folder);
  ui_test_wait (says_on_start, error);
  state->window = cg_application_get_window (application);
  ui_test_picture (GTK_WIDGET (state->window), "state-not-a-store");

  g_assert_true (g_file_get_contents (path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, content);
  cg_files_remove_tree (folder, NULL);
}

/* Whether a section below offers to add or to edit. */
static gboolean
has_link (GtkWidget *widget)
{
  g_autofree char *link = NULL;

  if (CG_IS_SECTION (widget))
    {
      g_object_get (widget, "link", &link, NULL);
      return *link != '\0';
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_link (child))
      return TRUE;

  return FALSE;
}

static void
assert_read_only (State *state, const char *sentence)
{
  CgForm *form;

  open_store (state);
  g_assert_cmpstr (cg_banner_get_sentence (band_shown (state)), ==, sentence);
  form = open_case (state);
  g_assert_false (can_type (GTK_WIDGET (form)));
  g_assert_false (has_link (GTK_WIDGET (cg_window_get_page (state->window))));
  g_assert_false (
      g_action_get_enabled (g_action_map_lookup_action (G_ACTION_MAP (state->window), "undo")));
}

static void
test_too_new (State *state, gconstpointer data)
{
  g_autoptr (GError) error = cg_fault_new (CG_FAULT_STORE_TOO_NEW, state->store.folder);
  g_autofree char *path = g_build_filename (state->store.folder, "cugai.db", NULL);
  sqlite3 *db = NULL;

  close_fixture (state);
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, "PRAGMA user_version = 999", NULL, NULL, NULL);
  sqlite3_close (db);
  assert_read_only (state, error->message);
  ui_test_picture (GTK_WIDGET (state->window), "state-too-new");
}

static void
change_modes (const char *folder, int folders, int files)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        change_modes (path, folders, files);
      else
        g_chmod (path, files);
    }
  g_chmod (folder, folders);
}

/* As a user for whom permissions hold. */
static void
test_no_permission (State *state, gconstpointer data)
{
  g_autoptr (GError) error = cg_fault_new (CG_FAULT_STORE_READ_ONLY, state->store.folder);
  g_autofree char *around = g_path_get_dirname (state->store.folder);
  uid_t user = getuid ();

  close_fixture (state);
  g_chmod (around, 0711);
  change_modes (state->store.folder, 0555, 0444);
  if (user == 0)
    g_assert_cmpint (setresuid (65534, 65534, 0), ==, 0);
  assert_read_only (state, error->message);
  if (user == 0)
    g_assert_cmpint (setresuid (0, 0, 0), ==, 0);
  ui_test_picture (GTK_WIDGET (state->window), "state-read-only");
  change_modes (state->store.folder, 0700, 0600);
}

/* ---- a large edit that was interrupted ---- */

static gint64
count_entries (State *state)
{
  return fixture_integer (&state->store, NULL, "SELECT count(*) FROM journal");
}

static gboolean
is_half_written (State *state)
{
  g_autoptr (CgPendingSet) set = cg_store_pending_set (state->store.store, NULL);

  return set != NULL && set->written > 0;
}

/* The writer of the tests of the core writes large edits until it is killed. */
static void
interrupt_writer (State *state)
{
  g_autofree char *program =
      g_build_filename (g_getenv ("CG_BUILD_DIR"), "tests", "core", "test-store-large", NULL);
  const char *arguments[] = { program, "--write", state->store.folder, NULL };

  do
    {
      gint64 before = count_entries (state);
      GPid pid;

      g_assert_true (g_spawn_async (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD,
                                    NULL, NULL, &pid, NULL));
      while (count_entries (state) < before + 3)
        g_thread_yield ();
      g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
      g_assert_cmpint (waitpid (pid, NULL, 0), ==, pid);
      g_spawn_close_pid (pid);
    }
  while (!is_half_written (state));
}

static gboolean
is_offered (gpointer data)
{
  CgBanner *band = band_shown (data);

  return band != NULL && strstr (cg_banner_get_sentence (band), "中断") != NULL;
}

static gboolean
is_not_offered (gpointer data)
{
  CgBanner *band = band_shown (data);

  return band == NULL || (strstr (cg_banner_get_sentence (band), "中断") == NULL &&
                          strstr (cg_banner_get_sentence (band), "正在撤回") == NULL);
}

static void
test_interrupted (State *state, gconstpointer complete)
{
  g_autoptr (CgPendingSet) set = NULL;
  g_autofree char *sentence = NULL;

  interrupt_writer (state);
  set = cg_store_pending_set (state->store.store, NULL);
  sentence = cg_pending_set_describe (set);
  open_store (state);
  ui_test_wait (is_offered, state);
  g_assert_cmpstr (cg_banner_get_sentence (band_shown (state)), ==, sentence);
  ui_test_picture (GTK_WIDGET (state->window), "state-interrupted");

  g_signal_emit_by_name (band_shown (state), complete != NULL ? "activated" : "second-activated");
  ui_test_wait (is_not_offered, state);
  g_assert_null (cg_store_pending_set (state->store.store, NULL));
  fixture_check (&state->store);
}

#define ADD(name, data, function)                                                                  \
  g_test_add ("/states/" name, State, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  application = cg_application_new ();
  g_application_register (G_APPLICATION (application), NULL, NULL);
  ui_test_dress ();
  ADD ("waiting", NULL, test_waiting);
  ADD ("locked", NULL, test_locked);
  ADD ("full", NULL, test_full);
  ADD ("impossible-date", NULL, test_impossible_date);
  ADD ("not-a-store", NULL, test_not_a_store);
  ADD ("too-new", NULL, test_too_new);
  ADD ("no-permission", NULL, test_no_permission);
  ADD ("interrupted-completed", GINT_TO_POINTER (TRUE), test_interrupted);
  ADD ("interrupted-withdrawn", NULL, test_interrupted);
  result = ui_test_run ();
  gtk_window_destroy (GTK_WINDOW (cg_application_get_window (application)));
  g_object_unref (application);
  return result;
}
