/* cg-page-focus.c: where the focus stands when a page is gone to, or what had it went away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-focus.h"

/* GTK would also focus what cannot be seen. */
static gboolean
grab (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_grab_focus (widget);
}

/* GTK remembers at each widget which child had the focus last. */
static gboolean
focus_again (GtkWidget *page)
{
  GtkWidget *widget = page;

  while (gtk_widget_get_focus_child (widget) != NULL)
    widget = gtk_widget_get_focus_child (widget);
  return widget != page && grab (widget);
}

/* GtkStack may have put the focus back already; a step forward would move it from there. A
 * page that has nothing to focus yet takes the focus itself when it has been read. */
void
cg_page_focus_enter (GtkWindow *window, GtkWidget *page)
{
  GtkWidget *focus = gtk_window_get_focus (window);

  if (focus != NULL && gtk_widget_is_ancestor (focus, page))
    return;
  if (!focus_again (page) && !gtk_widget_grab_focus (page))
    gtk_window_set_focus (window, NULL);
}

static void
place_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

GPtrArray *
cg_page_focus_trail (GPtrArray *trail, GtkWidget *focus)
{
  GPtrArray *places = g_ptr_array_new_with_free_func (place_free);

  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      GWeakRef *place = g_new0 (GWeakRef, 1);

      g_weak_ref_init (place, widget);
      g_ptr_array_add (places, place);
    }

  if (trail != NULL)
    g_ptr_array_unref (trail);
  return places;
}

void
cg_page_focus_mend (GtkWidget *page, GPtrArray *trail)
{
  for (guint i = 0; trail != NULL && i < trail->len; i++)
    {
      g_autoptr (GtkWidget) widget = g_weak_ref_get (trail->pdata[i]);

      if (widget == NULL || !gtk_widget_get_mapped (widget))
        continue;
      if (gtk_widget_get_parent (widget) == page || !gtk_widget_is_ancestor (widget, page))
        break;
      if (gtk_widget_grab_focus (widget) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD))
        return;
    }

  gtk_widget_grab_focus (page);
}
