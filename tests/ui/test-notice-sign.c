/* test-notice-sign.c: signing away from the page 文书 asks for the same releases as there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-banner.h"
#include "cg-form-dialog.h"
#include "cg-office.h"
#include "cg-scan-button.h"
#include "cg-step-bar.h"
#include "ui-test.h"

#include <glib/gstdio.h>

typedef struct
{
  Fixture store;
  CgOffice *office;
  gint64 notice;
  GtkWidget *bar; /* as at the foot of a pane */
  char *place;    /* where the window went */
  GtkWidget *window;
} Signing;

/* Without a mark of its organ: an error, which the signer may release. */
static void
set_up (Signing *self, gconstpointer data)
{
  g_autofree char *the_case = NULL;
  g_autofree char *notice = NULL;

  fixture_set_up (&self->store, NULL);
  the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (&self->store));
  self->notice =
      fixture_add (&self->store, CG_ENTITY_NOTICE, "kind", "notice", "title", "关于以案促改的通知",
                   "recipients", "中共某县水利局党组", "body", "现通知如下。", "doc_code", "某纪改",
                   "signer_org", "中共某县纪律检查委员会", NULL);
  notice = g_strdup_printf ("%" G_GINT64_FORMAT, self->notice);
  fixture_add (&self->store, CG_ENTITY_NOTICE_CASE, "notice", notice, "case", the_case, NULL);
  self->office = cg_office_new (self->store.store);
  self->bar = cg_step_bar_new (self->office);
  self->window = ui_test_open (self->bar, 400, 200);
  ui_test_keep_place (self->window, &self->place);
}

static void
tear_down (Signing *self, gconstpointer data)
{
  ui_test_close (self->window, self->bar);
  g_clear_object (&self->office);
  g_free (self->place);
  fixture_tear_down (&self->store, NULL);
}

static GtkWidget *
dialog_of (void)
{
  return ui_test_find_window (CG_TYPE_FORM_DIALOG);
}

static gboolean
has_dialog (gpointer data)
{
  return dialog_of () != NULL && gtk_widget_get_mapped (dialog_of ());
}

static gboolean
has_no_dialog (gpointer data)
{
  return dialog_of () == NULL;
}

static gboolean
is_refused (gpointer data)
{
  CgBanner *banner = CG_BANNER (ui_test_find (dialog_of (), CG_TYPE_BANNER));

  return cg_banner_get_sentence (banner) != NULL;
}

static void
run (Signing *self, const char *step)
{
  g_autoptr (CgRecord) record =
      cg_store_get (self->store.store, CG_ENTITY_NOTICE, self->notice, NULL);

  cg_step_bar_set_record (CG_STEP_BAR (self->bar), record);
  gtk_widget_activate_action (self->bar, "steps.run", "s", step);
  gtk_widget_activate_action (self->bar, "steps.run", "s", step);
  ui_test_wait (has_dialog, self);
  ui_test_settle (dialog_of ());
}

static void
set_person (const char *key, gint64 person, const char *name)
{
  cg_form_set_reference (cg_form_dialog_get_form (CG_FORM_DIALOG (dialog_of ())), key, person,
                         name);
}

/* Refused without a reason, written with it. */
static void
release (Signing *self)
{
  GtkWidget *reason;
  g_autofree char *written = NULL;

  gtk_widget_activate_action (dialog_of (), "dialog.confirm", NULL);
  ui_test_wait (is_refused, self);
  reason = ui_test_find (ui_test_find_class (dialog_of (), "releases"), GTK_TYPE_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (reason), "套打红头纸");
  gtk_widget_activate_action (dialog_of (), "dialog.confirm", NULL);
  ui_test_wait (has_no_dialog, self);
  written = fixture_string (&self->store, NULL, "SELECT reason FROM notice_release");
  g_assert_cmpstr (written, ==, "套打红头纸");
}

static void
assert_state (Signing *self, const char *expected)
{
  g_autofree char *state = fixture_text (&self->store, CG_ENTITY_NOTICE, self->notice, "state");

  g_assert_cmpstr (state, ==, expected);
}

static void
test_sign (Signing *self, gconstpointer data)
{
  fixture_review (&self->store, self->notice);
  run (self, "notice.sign");
  set_person ("signer", self->store.signer, "周某");
  ui_test_picture (dialog_of (), "notice-sign");
  release (self);
  assert_state (self, "signed");
}

static gboolean
is_attached (gpointer data)
{
  g_auto (CgValue) form = CG_VALUE_INIT;

  return cg_form_get_value (cg_form_dialog_get_form (CG_FORM_DIALOG (dialog_of ())), "form",
                            &form) &&
         form.type == CG_VALUE_INTEGER;
}

/* The sheet's scan comes along in the form. */
static void
attach_scan (Signing *self)
{
  g_autofree char *path = g_build_filename (self->store.folder, "..", "发文稿纸.pdf", NULL);
  GtkWidget *button = ui_test_find (dialog_of (), CG_TYPE_SCAN_BUTTON);

  g_assert_true (g_file_set_contents (path, "%PDF-1.4\n", -1, NULL));
  cg_scan_button_attach (CG_SCAN_BUTTON (button), path);
  ui_test_wait (is_attached, self);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

static void
test_paper (Signing *self, gconstpointer data)
{
  g_autofree char *place = g_strdup_printf ("notices/%" G_GINT64_FORMAT "/print", self->notice);

  run (self, "notice.paper");
  attach_scan (self);
  set_person ("reviewer", self->store.reviewer, "陆某");
  set_person ("signer", self->store.signer, "周某");
  ui_test_picture (dialog_of (), "notice-sign-paper");
  release (self);
  assert_state (self, "registered");
  g_assert_cmpint (fixture_integer (&self->store, NULL,
                                    "SELECT count(*) FROM approval a JOIN attachment f"
                                    " ON f.id = a.form AND f.owner_id = a.notice"
                                    " WHERE a.step = 'sign' AND f.name = '发文稿纸.pdf'"),
                   ==, 1);
  g_assert_cmpstr (self->place, ==, place);
}

/* Where nothing is wrong nothing more is asked. */
static void
test_nothing_wrong (Signing *self, gconstpointer data)
{
  fixture_set (&self->store, CG_ENTITY_NOTICE, self->notice, "organ_mark",
               "中共某县纪律检查委员会文件");
  fixture_review (&self->store, self->notice);
  run (self, "notice.sign");
  g_assert_null (ui_test_find_class (dialog_of (), "releases"));
  set_person ("signer", self->store.signer, "周某");
  gtk_widget_activate_action (dialog_of (), "dialog.confirm", NULL);
  ui_test_wait (has_no_dialog, self);
  assert_state (self, "signed");
}

#define ADD(name, test) g_test_add ("/ui/notice-sign/" name, Signing, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("sign", test_sign);
  ADD ("paper", test_paper);
  ADD ("nothing-wrong", test_nothing_wrong);
  return ui_test_run ();
}
