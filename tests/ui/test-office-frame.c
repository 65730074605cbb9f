/* test-office-frame.c: what the window's frame says of the office, on a real store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-banner.h"
#include "cg-fault.h"
#include "cg-office-frame.h"
#include "cg-pages.h"
#include "cg-window.h"
#include "ui-test.h"

typedef struct
{
  Fixture store;
  CgOffice *office;
  CgOfficeFrame *frame;
  GtkWidget *window;
} Frame;

static gboolean
is_idle (gpointer window)
{
  return !cg_page_get_busy (cg_window_get_page (CG_WINDOW (window)));
}

static void
set_up (Frame *frame, gconstpointer width)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  fixture_set_up (&frame->store, NULL);
  frame->office = cg_office_new (frame->store.store);
  frame->window =
      GTK_WIDGET (cg_window_new (application, cg_pages_table (), G_OBJECT (frame->office)));
  frame->frame = cg_office_frame_new (CG_WINDOW (frame->window), frame->office);
  gtk_window_set_default_size (GTK_WINDOW (frame->window), GPOINTER_TO_INT (width), 700);
  cg_window_go (CG_WINDOW (frame->window), "cases");
  gtk_window_present (GTK_WINDOW (frame->window));
  ui_test_settle (frame->window);
  ui_test_wait (is_idle, frame->window);
}

static void
tear_down (Frame *frame, gconstpointer data)
{
  g_clear_object (&frame->frame);
  ui_test_close (frame->window, NULL);
  g_object_unref (frame->office);
  fixture_tear_down (&frame->store, NULL);
}

/* The band that says something of this, NULL when none does. */
static CgBanner *
band_with (Frame *frame, const char *words)
{
  GtkBox *bands = cg_window_get_bands (CG_WINDOW (frame->window));

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (bands)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *sentence = cg_banner_get_sentence (CG_BANNER (child));

      if (sentence != NULL && strstr (sentence, words) != NULL)
        return CG_BANNER (child);
    }

  return NULL;
}

static void
refuse (Frame *frame)
{
  g_autoptr (GError) error =
      cg_fault_new (CG_FAULT_STORE_FULL, "/数据/某县纪委监委/以案促改/二〇二六年度台账数据/store");

  g_signal_emit_by_name (frame->office, "failed", error->message);
  ui_test_settle (frame->window);
}

/* A refusal is to be read to its end, in a narrow window too, and stays until it is closed,
 * outdated by a step that was done, or left behind. */
static void
test_refusal (Frame *frame, gconstpointer width)
{
  GtkWidget *label;

  g_assert_null (band_with (frame, "磁盘已满"));
  refuse (frame);
  g_assert_nonnull (band_with (frame, "磁盘已满"));
  label = ui_test_find (GTK_WIDGET (band_with (frame, "磁盘已满")), GTK_TYPE_LABEL);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  g_assert_cmpint (gtk_widget_get_width (frame->window), <=, GPOINTER_TO_INT (width));
  ui_test_picture (frame->window, "office-frame-refusal");

  g_signal_emit_by_name (frame->office, "done", "登记进展", TRUE);
  g_assert_null (band_with (frame, "磁盘已满"));

  refuse (frame);
  cg_window_go (CG_WINDOW (frame->window), "ledger");
  g_assert_null (band_with (frame, "磁盘已满"));
  ui_test_wait (is_idle, frame->window);
}

/* The bands speak of the office that is open: the page for beginning another does without. */
static void
test_bare (Frame *frame, gconstpointer width)
{
  GtkWidget *bands = GTK_WIDGET (cg_window_get_bands (CG_WINDOW (frame->window)));

  g_assert_true (gtk_widget_get_mapped (bands));
  cg_window_go (CG_WINDOW (frame->window), "start");
  ui_test_settle (frame->window);
  g_assert_false (gtk_widget_get_mapped (bands));

  cg_window_go (CG_WINDOW (frame->window), "cases");
  ui_test_settle (frame->window);
  g_assert_true (gtk_widget_get_mapped (bands));
  ui_test_wait (is_idle, frame->window);
}

/* Said in the bar: no line of the list and no count lies below; undone there or by its keys. */
static void
test_done (Frame *frame, gconstpointer width)
{
  GtkWidget *page = GTK_WIDGET (cg_window_get_page (CG_WINDOW (frame->window)));
  GtkWidget *toasts = GTK_WIDGET (cg_window_get_toasts (CG_WINDOW (frame->window)));
  GtkWidget *search = ui_test_find (frame->window, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *button;
  graphene_rect_t of_page, of_toast, of_search;

  g_assert_null (ui_test_find (toasts, GTK_TYPE_BUTTON));
  g_signal_emit_by_name (frame->office, "done", "登记进展", TRUE);
  ui_test_settle (frame->window);
  button = ui_test_find (toasts, GTK_TYPE_BUTTON);
  g_assert_nonnull (button);
  g_assert_true (gtk_widget_get_focusable (button));
  g_assert_true (gtk_widget_compute_bounds (page, frame->window, &of_page));
  g_assert_true (gtk_widget_compute_bounds (toasts, frame->window, &of_toast));
  g_assert_cmpfloat (of_toast.size.height, >, 0);
  g_assert_cmpfloat (of_toast.origin.y + of_toast.size.height, <=, of_page.origin.y);
  g_assert_cmpfloat (of_toast.origin.x, >=, of_page.origin.x);
  g_assert_true (gtk_widget_compute_bounds (search, frame->window, &of_search));
  g_assert_cmpfloat (of_toast.origin.x + of_toast.size.width, <=, of_search.origin.x);
  ui_test_picture (frame->window, "office-frame-done");
}

static gboolean
has_undo (gpointer office)
{
  g_autofree char *label = NULL;

  g_object_get (office, "undo-label", &label, NULL);
  return label != NULL;
}

static gboolean
has_redo (gpointer office)
{
  g_autofree char *label = NULL;

  g_object_get (office, "redo-label", &label, NULL);
  return label != NULL;
}

static gint64
count_units (Frame *frame)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);

  return cg_store_count (frame->store.store, query, NULL);
}

static gboolean
has_no_unit (gpointer frame)
{
  return count_units (frame) == 0;
}

static gboolean
has_unit (gpointer frame)
{
  return count_units (frame) == 1;
}

/* The keys take back the letters of a text that is being typed in, and never a step of the office
 * while the focus is there. */
static void
test_undo_keys (Frame *frame, gconstpointer width)
{
  GtkWidget *search = ui_test_find (frame->window, GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *text = ui_test_find (search, GTK_TYPE_TEXT);
  GtkEditable *editable = GTK_EDITABLE (text);
  int end = 0;

  cg_office_set_actor (frame->office, frame->store.clerk);
  fixture_add (&frame->store, CG_ENTITY_UNIT, "name", "双河镇", NULL);
  ui_test_wait (has_undo, frame->office);

  gtk_window_set_focus (GTK_WINDOW (frame->window), NULL);
  gtk_editable_set_text (editable, "双河");
  gtk_widget_grab_focus (text);
  end = 2;
  gtk_editable_insert_text (editable, "镇", -1, &end);
  ui_test_settle (frame->window);
  g_assert_true (ui_test_press (frame->window, "<Control>z"));
  g_assert_cmpstr (gtk_editable_get_text (editable), ==, "双河");
  g_assert_true (ui_test_press (frame->window, "<Control><Shift>z"));
  g_assert_cmpstr (gtk_editable_get_text (editable), ==, "双河镇");
  for (int i = 0; i < 3; i++)
    g_assert_true (ui_test_press (frame->window, "<Control>z"));
  g_assert_cmpstr (gtk_editable_get_text (editable), ==, "双河");
  ui_test_settle (frame->window);
  g_assert_cmpint (count_units (frame), ==, 1);

  /* Where nothing is typed any more, as in a grid between its edits, a step is taken back. */
  g_object_set (text, "enable-undo", FALSE, NULL);
  g_assert_true (ui_test_press (frame->window, "<Control>z"));
  ui_test_wait (has_no_unit, frame);
  ui_test_wait (has_redo, frame->office);
  gtk_window_set_focus (GTK_WINDOW (frame->window), NULL);
  g_assert_true (ui_test_press (frame->window, "<Control><Shift>z"));
  ui_test_wait (has_unit, frame);
  ui_test_wait (is_idle, frame->window);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/office-frame/refusal", Frame, GINT_TO_POINTER (1024), set_up, test_refusal,
              tear_down);
  g_test_add ("/office-frame/bare", Frame, GINT_TO_POINTER (1024), set_up, test_bare, tear_down);
  g_test_add ("/office-frame/done", Frame, GINT_TO_POINTER (1024), set_up, test_done, tear_down);
  g_test_add ("/office-frame/undo-keys", Frame, GINT_TO_POINTER (1024), set_up, test_undo_keys,
              tear_down);
  return ui_test_run ();
}
