/* test-page-links.c: links on a page are told, gone to and copied, with real keys and pointer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-page-links.h"
#include "test-pdf.h"
#include "ui-test.h"

#define ADDRESS "https://example.invalid/a"

typedef struct
{
  GtkWidget *window;
  CgPageView *view;
  CgPageLinks *links;
  CgPdfDocument *document;
  guint page; /* waited for */
  char *copied;
} Desk;

static void
copied_cb (Desk *self, const char *target)
{
  g_free (self->copied);
  self->copied = g_strdup (target);
}

static gboolean
is_there (gpointer data)
{
  Desk *self = data;

  return cg_page_loader_is_complete (cg_page_view_get_loader (self->view)) &&
         gtk_window_is_active (GTK_WINDOW (self->window));
}

static gboolean
is_on_page (gpointer data)
{
  Desk *self = data;

  return cg_page_view_get_page (self->view) == self->page;
}

static gboolean
has_copied (gpointer data)
{
  return ((Desk *) data)->copied != NULL;
}

static void
wait_page (Desk *self, guint page)
{
  self->page = page;
  ui_test_wait (is_on_page, self);
  ui_test_wait (is_there, self);
}

static void
set_up (Desk *self, gconstpointer data)
{
  g_autofree char *path = test_pdf_make_linked ("linked.pdf");
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->document = test_pdf_open_good (path);
  self->view = CG_PAGE_VIEW (cg_page_view_new ());
  self->links = cg_page_view_get_links (self->view);
  g_signal_connect_swapped (self->links, "copied", G_CALLBACK (copied_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  cg_page_view_set_document (self->view, self->document);
  self->window = ui_test_open (scroller, 500, 400);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  ui_test_wait (is_there, self);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  cg_pdf_document_close (self->document);
  g_object_unref (self->document);
  ui_test_close_reading (self->window, self->document);
  g_clear_pointer (&self->copied, g_free);
}

static const CgPdfLink *
link_at (Desk *self, double top)
{
  const CgPageBox box = { 10, top, 110, top + 20 };
  CgPageRectangle place = cg_page_view_get_rectangle (self->view, 0, &box);

  return cg_page_links_at (self->links, place.x + place.width / 2, place.y + place.height / 2);
}

typedef struct
{
  Desk *desk;
  double top;
} Place;

static gboolean
is_known (gpointer data)
{
  Place *place = data;

  return link_at (place->desk, place->top) != NULL;
}

/* The link @top points from the top of the first page, when the page's links are there. */
static const CgPdfLink *
wait_link (Desk *self, double top)
{
  Place place = { self, top };

  ui_test_wait (is_known, &place);
  return link_at (self, top);
}

static void
click (Desk *self, double top)
{
  const CgPageBox box = { 10, top, 110, top + 20 };
  CgPageRectangle place = cg_page_view_get_rectangle (self->view, 0, &box);
  g_autofree char *x = NULL;
  g_autofree char *y = NULL;
  g_autoptr (GSubprocess) child = NULL;
  graphene_point_t at;

  g_assert_true (
      gtk_widget_compute_point (GTK_WIDGET (self->view), self->window,
                                &GRAPHENE_POINT_INIT ((float) (place.x + place.width / 2),
                                                      (float) (place.y + place.height / 2)),
                                &at));
  x = g_strdup_printf ("%d", (int) at.x);
  y = g_strdup_printf ("%d", (int) at.y);
  child = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "xdotool", "getactivewindow",
                            "mousemove", "--window", "%1", x, y, "click", "1", NULL);
  g_assert_true (g_subprocess_wait_check (child, NULL, NULL));
}

static void
assert_clipboard (Desk *self, const char *text)
{
  GdkContentProvider *content =
      gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (self->view)));
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_nonnull (content);
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, text);
}

static void
test_told (Desk *self, gconstpointer data)
{
  g_autofree char *page = cg_page_links_describe (self->document, wait_link (self, 80));
  g_autofree char *address = cg_page_links_describe (self->document, wait_link (self, 130));
  g_autofree char *file = cg_page_links_describe (self->document, wait_link (self, 180));

  g_assert_cmpstr (page, ==, "转到第 2 页");
  g_assert_true (g_str_has_prefix (address, ADDRESS "\n"));
  g_assert_true (g_str_has_prefix (file, "report.xlsx\n"));
  g_assert_null (link_at (self, 280));
}

/* A click goes within the document, and there is a way back; an address is copied, no more. */
static void
test_clicked (Desk *self, gconstpointer data)
{
  wait_link (self, 80);
  click (self, 80);
  wait_page (self, 1);
  g_assert_null (self->copied);
  g_assert_true (cg_page_view_travel (self->view, -1));
  wait_page (self, 0);

  click (self, 130);
  ui_test_wait (has_copied, self);
  g_assert_cmpstr (self->copied, ==, ADDRESS);
  assert_clipboard (self, ADDRESS);
  g_assert_cmpuint (cg_page_view_get_page (self->view), ==, 0);
}

static gboolean
is_selected (gpointer data)
{
  Place *place = data;
  CgPageArea area;

  return cg_page_view_get_area (place->desk->view, &area) && area.page == 0 &&
         ABS (area.box.y1 - place->top) < 0.01;
}

static void
press_and_wait (Desk *self, const char *key, double top)
{
  Place place = { self, top };

  ui_test_send ("key", key);
  ui_test_wait (is_selected, &place);
}

static void
test_keys (Desk *self, gconstpointer data)
{
  press_and_wait (self, "l", 30);
  press_and_wait (self, "l", 80);
  press_and_wait (self, "l", 130);
  press_and_wait (self, "shift+l", 80);
  ui_test_picture (self->window, "page-links");
  ui_test_send ("key", "Return");
  wait_page (self, 1);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add ("/ui/page-links/told", Desk, NULL, set_up, test_told, tear_down);
  g_test_add ("/ui/page-links/clicked", Desk, NULL, set_up, test_clicked, tear_down);
  g_test_add ("/ui/page-links/keys", Desk, NULL, set_up, test_keys, tear_down);
  result = ui_test_run ();
  test_pdf_remove_folder ();
  return result;
}
