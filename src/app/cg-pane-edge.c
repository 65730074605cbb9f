/* cg-pane-edge.c: dragging the left edge of the details pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pane-edge.h"

#include "cg-columns-layout.h"

#define WIDTH_MIN 320
#define WIDTH_MAX 720

typedef struct
{
  CgColumnsLayout *layout;
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
    cg_columns_layout_set_pane_width (edge->layout, width);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double x, double y, PaneEdge *edge)
{
  if (!edge->dragging)
    return;

  edge->dragging = FALSE;
  edge->resized (edge->user_data, cg_columns_layout_get_pane_width (edge->layout));
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

  data->layout = CG_COLUMNS_LAYOUT (gtk_widget_get_layout_manager (columns));
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
