/* cg-file-drop.c: a widget that takes files dropped on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-file-drop.h"

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  CgFilesDropped dropped = (CgFilesDropped) data;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  for (GSList *file = g_value_get_boxed (value); file != NULL; file = file->next)
    {
      g_autofree char *path = g_file_get_path (file->data);
      g_autofree char *address = path == NULL ? g_file_get_parse_name (file->data) : NULL;

      g_strv_builder_add (builder, path != NULL ? path : address);
    }

  paths = g_strv_builder_end (builder);
  return paths[0] != NULL &&
         dropped (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)),
                  (const char *const *) paths);
}

void
cg_file_drop_accept (GtkWidget *widget, CgFilesDropped dropped)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_return_if_fail (GTK_IS_WIDGET (widget));

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), (gpointer) dropped);
  gtk_widget_add_css_class (widget, "takes-files");
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
