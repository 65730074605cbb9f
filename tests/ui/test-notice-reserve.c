/* test-notice-reserve.c: 套打: where the printed head ends is what the layout takes, or nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-mode.h"
#include "cg-notice-reserve.h"
#include "ui-test.h"

static void
assert_shows (GtkSpinButton *field, double value, const char *words)
{
  g_assert_cmpfloat (gtk_spin_button_get_value (field), ==, value);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (field)), ==, words);
}

static GtkSpinButton *
open_field (double value, GtkWidget **window)
{
  GtkWidget *field = cg_notice_reserve_new (value);

  gtk_widget_set_valign (field, GTK_ALIGN_CENTER);
  *window = ui_test_open (field, 240, 80);
  return GTK_SPIN_BUTTON (field);
}

/* Nobody hears of a length that the sheet cannot have. */
static void
heard_cb (GtkSpinButton *field, guint *n_heard)
{
  double value = gtk_spin_button_get_value (field);

  g_assert_true (value == 0 || value >= CG_NOTICE_LEAST_RESERVE);
  ++*n_heard;
}

/* By the arrows, the wheel and the page keys. */
static void
test_steps (void)
{
  static const struct
  {
    GtkSpinType spin;
    double value;
    const char *words;
  } steps[] = {
    { GTK_SPIN_STEP_BACKWARD, 0, "按版式" },    { GTK_SPIN_STEP_FORWARD, 37, "37.0" },
    { GTK_SPIN_STEP_FORWARD, 37.5, "37.5" },    { GTK_SPIN_PAGE_BACKWARD, 37, "37.0" },
    { GTK_SPIN_STEP_BACKWARD, 0, "按版式" },    { GTK_SPIN_PAGE_FORWARD, 37, "37.0" },
    { GTK_SPIN_PAGE_BACKWARD, 0, "按版式" },    { GTK_SPIN_END, 130, "130.0" },
    { GTK_SPIN_STEP_BACKWARD, 129.5, "129.5" }, { GTK_SPIN_HOME, 0, "按版式" },
  };
  GtkWidget *window;
  GtkSpinButton *field = open_field (0, &window);
  guint n_heard = 0;

  g_signal_connect (field, "value-changed", G_CALLBACK (heard_cb), &n_heard);
  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gtk_spin_button_spin (field, steps[i].spin, 0);
      assert_shows (field, steps[i].value, steps[i].words);
    }
  g_assert_cmpuint (n_heard, ==, G_N_ELEMENTS (steps) - 1);
  ui_test_picture (window, "notice-reserve");
  ui_test_close (window, field);
}

static void
test_typed (void)
{
  static const struct
  {
    const char *text;
    double value;
    const char *words;
  } typed[] = {
    { "20", 37, "37.0" },      { "101.5", 101.5, "101.5" }, { "纸边", 101.5, "101.5" },
    { "36.9", 37, "37.0" },    { "36.5", 37, "37.0" },      { "500", 130, "130.0" },
    { "按版式", 0, "按版式" }, { "60", 60, "60.0" },        { "", 0, "按版式" },
    { "60", 60, "60.0" },      { "-1", 0, "按版式" },
  };
  GtkWidget *window;
  GtkSpinButton *field = open_field (0, &window);

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (field), typed[i].text);
      gtk_spin_button_update (field);
      assert_shows (field, typed[i].value, typed[i].words);
    }
  ui_test_close (window, field);
}

/* What was remembered before such lengths were refused. */
static void
test_remembered (void)
{
  static const double lengths[][2] = { { 0, 0 }, { 12, 37 }, { 37, 37 }, { 90.5, 90.5 } };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      GtkWidget *window;
      GtkSpinButton *field = open_field (lengths[i][0], &window);

      g_assert_cmpfloat (gtk_spin_button_get_value (field), ==, lengths[i][1]);
      ui_test_close (window, field);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/notice-reserve/steps", test_steps);
  g_test_add_func ("/notice-reserve/typed", test_typed);
  g_test_add_func ("/notice-reserve/remembered", test_remembered);
  return ui_test_run ();
}
