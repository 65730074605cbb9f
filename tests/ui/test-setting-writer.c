/* test-setting-writer.c: settings changed faster than they are written, by parts that go, while
 * the settings cannot be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <sqlite3.h>

#include "cg-own-row.h"
#include "cg-segments.h"
#include "cg-setting-writer.h"
#include "cg-settings-office.h"
#include "cg-settings-paper.h"
#include "settings-fixture.h"
#include "ui-test.h"

/* Of the database, by a connection of its own. */
static gint64
run_sql (const char *sql)
{
  g_autofree char *path = g_build_filename (folder, "store", "cugai.db", NULL);
  sqlite3_stmt *statement = NULL;
  gint64 result = 0;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, 5000);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    result = sqlite3_column_int64 (statement, 0);
  g_assert_cmpint (sqlite3_finalize (statement), ==, SQLITE_OK);
  sqlite3_close (db);
  return result;
}

static gint64
count_entries (void)
{
  return run_sql ("SELECT count(*) FROM journal");
}

/* Nobody can read or write the settings until they are put back. */
static void
take_settings_away (void)
{
  run_sql ("ALTER TABLE setting RENAME TO setting_away");
}

static void
put_settings_back (void)
{
  run_sql ("ALTER TABLE setting_away RENAME TO setting");
}

/* ---- what a writer tells ---- */

typedef struct
{
  CgSettingWriter *writer;
  guint n_read;
  guint n_unread;
  guint n_written;
  guint n_failed;
} Told;

static void
read_cb (Told *told)
{
  told->n_read++;
}

static void
unread_cb (Told *told, const GError *error)
{
  g_assert_nonnull (error);
  told->n_unread++;
}

static void
written_cb (Told *told, const char *name, const GError *error)
{
  told->n_written++;
  told->n_failed += error != NULL;
}

static gboolean
was_read (gpointer told)
{
  return ((Told *) told)->n_read > 0;
}

static gboolean
was_unread (gpointer told)
{
  return ((Told *) told)->n_unread > 0;
}

static Told
told_new (CgOffice *of)
{
  return (Told){ .writer = cg_setting_writer_new (of) };
}

static void
told_connect (Told *told)
{
  g_signal_connect_swapped (told->writer, "read", G_CALLBACK (read_cb), told);
  g_signal_connect_swapped (told->writer, "unread", G_CALLBACK (unread_cb), told);
  g_signal_connect_swapped (told->writer, "written", G_CALLBACK (written_cb), told);
}

/* As a part does that goes. */
static void
told_let_go (Told *told)
{
  g_signal_handlers_disconnect_by_data (told->writer, told);
  g_clear_object (&told->writer);
}

/* ---- any changes ---- */

static const char *const names[] = { "test.a", "test.b", "test.c", NULL };
static const char *const values[] = { NULL, "1", "2" };

#define N_NAMES (G_N_ELEMENTS (names) - 1)

/* The settings as they are after every change, written down; how many edits that makes. */
typedef struct
{
  const char *texts[N_NAMES];
  guint n_edits;
} Model;

static void
change_one (Model *model, CgSettingWriter *writer)
{
  gsize name = (gsize) g_test_rand_int_range (0, N_NAMES);
  const char *value = values[g_test_rand_int_range (0, G_N_ELEMENTS (values))];

  model->n_edits += g_strcmp0 (model->texts[name], value) != 0;
  model->texts[name] = value;
  cg_setting_writer_write (writer, names[name], value);
}

static void
clear_all (Model *model, CgSettingWriter *writer)
{
  gboolean any = FALSE;

  for (gsize i = 0; i < N_NAMES; i++)
    {
      any |= model->texts[i] != NULL;
      model->texts[i] = NULL;
    }
  model->n_edits += any;
  cg_setting_writer_clear (writer, names);
}

static void
assert_settings (const Model *model, CgSettingWriter *writer)
{
  for (gsize i = 0; i < N_NAMES; i++)
    {
      g_autofree char *stored = cg_store_setting (cg_office_get_store (office), names[i]);

      g_assert_cmpstr (stored, ==, model->texts[i] != NULL ? model->texts[i] : "");
      g_assert_cmpstr (cg_setting_writer_get_text (writer, names[i]), ==, stored);
    }
}

/* Each change that changes anything is one edit, in the order they were made, however quickly; it
 * is told when all of them are there. */
static void
test_any (void)
{
  Model model = { { NULL }, 0 };

  for (guint round = 0; round < 5; round++)
    {
      Told told = told_new (office);
      gint64 before = count_entries ();
      guint n = (guint) g_test_rand_int_range (1, 12);

      model.n_edits = 0;
      told_connect (&told);
      for (guint i = 0; i < n; i++)
        if (g_test_rand_int_range (0, 5) == 0)
          clear_all (&model, told.writer);
        else
          change_one (&model, told.writer);
      ui_test_wait (was_read, &told);
      g_assert_cmpuint (told.n_written, ==, n);
      g_assert_cmpuint (told.n_failed, ==, 0);
      g_assert_cmpint (count_entries () - before, ==, model.n_edits);
      assert_settings (&model, told.writer);
      told_let_go (&told);
    }
}

/* ---- parts that go ---- */

static gboolean
is_idle (gpointer part)
{
  gboolean busy;

  g_object_get (part, "busy", &busy, NULL);
  return !busy;
}

static GtkWidget *
open_part (GType type, GtkWidget **window)
{
  GtkWidget *part = g_object_new (type, "office", office, NULL);

  *window = ui_test_open (part, 900, 700);
  ui_test_wait (is_idle, part);
  return part;
}

static GtkWidget *
find_after (GtkWidget *widget, const char *title)
{
  GtkWidget *label = ui_test_find_labelled (widget, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);
  return gtk_widget_get_next_sibling (gtk_widget_get_parent (label));
}

static void
choose (GtkWidget *segments, const char *value)
{
  cg_segments_set_active (CG_SEGMENTS (segments), value);
  g_signal_emit_by_name (segments, "changed");
}

static void
test_office_closed (void)
{
  Setting organ = { "preflight.organ", "off" }, seal = { "step.seal", "on" };
  GtkWidget *window;
  GtkWidget *part = open_part (CG_TYPE_SETTINGS_OFFICE, &window);

  choose (find_after (part, "署名机关"), "off");
  choose (find_after (part, "署名机关"), "hint");
  choose (find_after (part, "用印登记"), "on");
  choose (find_after (part, "署名机关"), "off");
  ui_test_close (window, part);
  ui_test_wait (setting_is, &organ);
  ui_test_wait (setting_is, &seal);
}

static void
type_number (GtkWidget *part, const char *title, const char *text)
{
  GtkWidget *label = ui_test_find_labelled (part, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, CG_TYPE_OWN_ROW), "commit", text);
}

static void
test_paper_closed (void)
{
  Setting seal = { "profile.seal-diameter", "41" }, gap = { "profile.rule-gap", "5" };
  GtkWidget *window;
  GtkWidget *part = open_part (CG_TYPE_SETTINGS_PAPER, &window);

  type_number (part, "印章直径", "40");
  type_number (part, "红色分隔线在发文字号之下", "5");
  type_number (part, "印章直径", "41");
  ui_test_close (window, part);
  ui_test_wait (setting_is, &gap);
  ui_test_wait (setting_is, &seal);
}

static void
activate_cb (GApplication *application, const Setting *last)
{
  Told told = told_new (office);

  cg_setting_writer_write (told.writer, last->name, "1");
  cg_setting_writer_write (told.writer, last->name, "2");
  cg_setting_writer_write (told.writer, last->name, last->value);
  told_let_go (&told);
}

/* Quitting waits for what was changed before. */
static void
test_quit (void)
{
  Setting last = { "test.quit", "3" };
  GApplication *before = g_application_get_default ();
  g_autoptr (GApplication) application = g_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &last);
  g_application_set_default (application);
  g_application_run (application, 0, NULL);
  g_assert_true (setting_is (&last));
  g_application_set_default (before);
}

/* ---- settings that cannot be read ---- */

/* It is told, and what waits is written after the next reading. */
static void
test_unread (void)
{
  Setting first = { "test.first", "1" }, second = { "test.second", "2" };
  Told told = told_new (office);

  told_connect (&told);
  take_settings_away ();
  cg_setting_writer_write (told.writer, first.name, first.value);
  ui_test_wait (was_unread, &told);
  g_assert_cmpuint (told.n_written, ==, 0);
  put_settings_back ();
  cg_setting_writer_write (told.writer, second.name, second.value);
  ui_test_wait (was_read, &told);
  g_assert_cmpuint (told.n_failed, ==, 0);
  g_assert_true (setting_is (&first));
  g_assert_true (setting_is (&second));
  told_let_go (&told);
}

static void
failed_cb (Told *told, const char *sentence)
{
  told->n_unread++;
}

/* Anything but a setting. */
static void
change_something (void)
{
  CgStore *store = cg_office_get_store (office);
  gint64 template = cg_store_find (store, CG_ENTITY_TEMPLATE, "督办函", NULL);
  g_auto (CgValue) title = CG_VALUE_INIT;

  cg_value_set_text (&title, "督办");
  cg_office_set_field (office, CG_ENTITY_TEMPLATE, template, CG_TEMPLATE_TITLE, &title, NULL, NULL);
}

/* With nobody left the office tells it; any change begins the next reading. */
static void
test_unread_alone (void)
{
  Setting alone = { "test.alone", "1" };
  Told told = told_new (office);

  g_signal_connect_swapped (office, "failed", G_CALLBACK (failed_cb), &told);
  take_settings_away ();
  cg_setting_writer_write (told.writer, alone.name, alone.value);
  told_let_go (&told);
  ui_test_wait (was_unread, &told);
  put_settings_back ();
  change_something ();
  ui_test_wait (setting_is, &alone);
  g_signal_handlers_disconnect_by_data (office, &told);
}

static gboolean
is_nothing (gpointer place)
{
  return *(gpointer *) place == NULL;
}

/* What waits keeps neither the office nor the store open. */
static void
test_office_gone (void)
{
  CgOffice *other = cg_office_new (cg_office_get_store (office));
  Told told = told_new (other);
  gpointer writer = told.writer;

  g_object_add_weak_pointer (G_OBJECT (writer), &writer);
  told_connect (&told);
  take_settings_away ();
  cg_setting_writer_write (told.writer, "test.gone", "1");
  ui_test_wait (was_unread, &told);
  told_let_go (&told);
  put_settings_back ();
  g_assert_nonnull (writer);
  g_object_unref (other);
  ui_test_wait (is_nothing, &writer);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  open_sample ();
  g_test_add_func ("/setting-writer/any", test_any);
  g_test_add_func ("/setting-writer/office-closed", test_office_closed);
  g_test_add_func ("/setting-writer/paper-closed", test_paper_closed);
  g_test_add_func ("/setting-writer/quit", test_quit);
  g_test_add_func ("/setting-writer/unread", test_unread);
  g_test_add_func ("/setting-writer/unread-alone", test_unread_alone);
  g_test_add_func ("/setting-writer/office-gone", test_office_gone);
  result = ui_test_run ();
  close_sample ();
  return result;
}
