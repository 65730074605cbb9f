/* test-form-dialog.c: the small window around one form, on a real store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-banner.h"
#include "cg-fault.h"
#include "cg-form-dialog.h"
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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/form-dialog/form-dialog", Fixture, NULL, fixture_set_up, test_dialog,
              fixture_tear_down);
  return ui_test_run ();
}
