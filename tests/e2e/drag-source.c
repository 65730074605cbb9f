/* drag-source.c: another program's window, from which a file can be dragged.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * usage: drag-source FILE
 */
#include <gtk/gtk.h>
#include <stdlib.h>

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, gpointer file)
{
  return gdk_content_provider_new_typed (G_TYPE_FILE, file);
}

static void
closed_cb (GMainLoop *loop)
{
  g_main_loop_quit (loop);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) file = NULL;
  GtkDragSource *source;
  GtkWidget *window;

  if (argc != 2)
    return EXIT_FAILURE;

  gtk_init ();
  file = g_file_new_for_path (argv[1]);
  source = gtk_drag_source_new ();
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), file);
  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "drag-source");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 160, 120);
  gtk_widget_add_controller (window, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_swapped (window, "close-request", G_CALLBACK (closed_cb), loop);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);
  return EXIT_SUCCESS;
}
