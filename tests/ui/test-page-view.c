/* test-page-view.c: a PDF on its desk: pages, zoom, keys, selection, faults.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <signal.h>

#include "cg-page-sheet.h"
#include "cg-page-view.h"
#include "cg-zoom.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设"

typedef struct
{
  CgPdfDocument *document;
  CgPageView *view;
  GtkWidget *window;
  guint n_shown;
} Desk;

static void
shown_cb (Desk *desk)
{
  desk->n_shown++;
}

static gboolean
has_shown (gpointer data)
{
  return ((Desk *) data)->n_shown > 0;
}

static void
wait_shown (Desk *desk)
{
  desk->n_shown = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (desk->view));
  ui_test_settle (desk->window);
  if (!cg_page_loader_is_complete (cg_page_view_get_loader (desk->view)))
    ui_test_wait (has_shown, desk);
}

static void
open_desk (Desk *desk, const char *path)
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

static void
close_desk (Desk *desk)
{
  CgPdfDocument *document = desk->document;

  cg_pdf_document_close (document);
  ui_test_close (desk->window, desk->view);
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &desk->document);
  g_object_unref (document);
  while (desk->document != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The sheet on which @page is shown. */
static GtkWidget *
find_sheet (Desk *desk, const char *name)
{
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

static void
test_shown (void)
{
  g_autofree char *path = test_pdf_make ("shown.pdf", 5, TEXT);
  GtkWidget *first;
  Desk desk;

  open_desk (&desk, path);
  ui_test_picture (desk.window, "page-view");
  first = find_sheet (&desk, "第 1 页，共 5 页");
  g_assert_nonnull (first);
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 0);
  g_assert_cmpint (gtk_widget_get_width (first), >, 600);
  gtk_test_accessible_assert_role (first, GTK_ACCESSIBLE_ROLE_IMG);
  close_desk (&desk);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/ui/page-view/shown", test_shown);
  result = ui_test_run ();
  test_pdf_remove_folder ();
  return result;
}
