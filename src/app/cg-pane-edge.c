/* cg-pane-edge.c: dragging the left edge of the details pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pane-edge.h"

#define WIDTH_MIN 320
#define WIDTH_MAX 720

typedef struct
{
  GtkWidget *pane;
  GtkWidget *edge;
  CgPaneResized resized;
  gpointer user_data;
  gboolean dragging;
  int width_at_begin;
} PaneEdge;

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, PaneEdge *edge)
{
  GtkWidget *columns = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *picked = gtk_widget_pick (columns, x, y, GTK_PICK_DEFAULT);

  if (picked != edge->edge)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }

  edge->dragging = TRUE;
  edge->width_at_begin = gtk_widget_get_width (edge->pane);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double x, double y, PaneEdge *edge)
{
  int width = CLAMP (edge->width_at_begin - (int) x, WIDTH_MIN, WIDTH_MAX);

  if (edge->dragging)
    gtk_widget_set_size_request (edge->pane, width, -1);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double x, double y, PaneEdge *edge)
{
  int width;

  if (!edge->dragging)
    return;

  edge->dragging = FALSE;
  gtk_widget_get_size_request (edge->pane, &width, NULL);
  edge->resized (edge->user_data, width);
}

static void
free_edge (gpointer data, GClosure *closure)
{
  g_free (data);
}

void
cg_pane_edge_attach (
    GtkWidget *columns, GtkWidget *pane, GtkWidget *edge, CgPaneResized resized, gpointer user_data)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();
  PaneEdge *data = g_new0 (PaneEdge, 1);

  data->pane = pane;
  data->edge = edge;
  data->resized = resized;
  data->user_data = user_data;
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (drag_update_cb), data);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (drag_end_cb), data);
  g_signal_connect_data (gesture, "drag-begin", G_CALLBACK (drag_begin_cb), data, free_edge, 0);
  gtk_widget_add_controller (columns, GTK_EVENT_CONTROLLER (gesture));
}
