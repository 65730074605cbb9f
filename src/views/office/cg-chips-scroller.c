/* cg-chips-scroller.c: a row of chips that is scrolled where it has too little room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chips-scroller.h"

static gboolean
scroll_cb (GtkEventControllerScroll *wheel, double dx, double dy, GtkScrolledWindow *scroller)
{
  GtkAdjustment *place = gtk_scrolled_window_get_hadjustment (scroller);

  /* One in another: that moves which has something out of sight. */
  if (gtk_adjustment_get_upper (place) <= gtk_adjustment_get_page_size (place))
    return GDK_EVENT_PROPAGATE;

  gtk_adjustment_set_value (place, gtk_adjustment_get_value (place) +
                                       dy * gtk_adjustment_get_step_increment (place));
  return GDK_EVENT_STOP;
}

/* A mouse has one wheel: it moves what lies in a row. */
static void
add_wheel (GtkWidget *scroller)
{
  GtkEventController *wheel =
      gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scroll_cb), scroller);
  gtk_widget_add_controller (scroller, wheel);
}

GtkWidget *
cg_chips_scroller_new (GtkWidget *child)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), child);
  add_wheel (scroller);
  return scroller;
}
