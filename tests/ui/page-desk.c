/* page-desk.c: a PDF on its desk in a window of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "page-desk.h"

#include <glib/gi18n.h>

#include "test-pdf.h"
#include "ui-test.h"

static void
shown_cb (PageDesk *desk)
{
  desk->n_shown++;
}

static gboolean
has_shown (gpointer data)
{
  return ((PageDesk *) data)->n_shown > 0;
}

void
page_desk_wait_shown (PageDesk *desk)
{
  desk->n_shown = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (desk->view));
  ui_test_settle (desk->window);
  if (!cg_page_loader_is_complete (cg_page_view_get_loader (desk->view)))
    ui_test_wait (has_shown, desk);
}

void
page_desk_open (PageDesk *desk, const char *path)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  desk->document = test_pdf_open_good (path);
  desk->view = CG_PAGE_VIEW (cg_page_view_new ());
  desk->n_shown = 0;
  g_signal_connect_swapped (desk->view, "shown", G_CALLBACK (shown_cb), desk);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (desk->view));
  cg_page_view_set_document (desk->view, desk->document);
  desk->window = ui_test_open (scroller, 700, 600);
  ui_test_wait (has_shown, desk);
}

void
page_desk_close (PageDesk *desk)
{
  CgPdfDocument *document = desk->document;

  cg_pdf_document_close (document);
  ui_test_close (desk->window, desk->view);
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &desk->document);
  g_object_unref (document);
  while (desk->document != NULL)
    g_main_context_iteration (NULL, TRUE);
}

GtkWidget *
page_desk_find_sheet (PageDesk *desk, guint number)
{
  guint n_pages = cg_pdf_document_get_n_pages (desk->document);
  g_autofree char *name = g_strdup_printf (_ ("Page %1$u of %2$u"), number, n_pages);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (desk->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *problem = gtk_test_accessible_check_property (
          GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

      if (gtk_widget_get_child_visible (child) && problem == NULL)
        return child;
    }

  return NULL;
}
