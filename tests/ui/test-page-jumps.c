/* test-page-jumps.c: a jump in a PDF shows the pages as soon as they are there, and no white sheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <signal.h>

#include "cg-zoom.h"
#include "page-desk.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设"

/* The view as it is drawn now; while it is being laid out anew it is not. */
static GskRenderNode *
take_drawn (GtkWidget *view)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (view);
  GskRenderNode *node = NULL;

  while (node == NULL)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();

      gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (view),
                              gtk_widget_get_height (view));
      node = gtk_snapshot_free_to_node (snapshot);
      if (node == NULL)
        g_main_context_iteration (NULL, TRUE);
    }

  return node;
}

/* Points of the view that are black: the square of a page. */
static guint
count_black (PageDesk *desk)
{
  GtkWidget *view = GTK_WIDGET (desk->view);
  g_autoptr (GskRenderNode) node = take_drawn (view);
  int width = gtk_widget_get_width (view), height = gtk_widget_get_height (view);
  g_autofree guint32 *pixels = g_new0 (guint32, width * height);
  g_autoptr (GdkTexture) texture =
      gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (desk->window)), node,
                                   &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  guint n = 0;

  gdk_texture_download (texture, (guchar *) pixels, (gsize) width * 4);
  for (int i = 0; i < width * height; i++)
    n += pixels[i] == 0xff000000;
  return n;
}

static gboolean
is_complete (gpointer data)
{
  return cg_page_loader_is_complete (cg_page_view_get_loader (((PageDesk *) data)->view));
}

/* Jumping to a page that takes its time, one sees what was there before it, not a blank sheet; but
 * not for ever. */
static void
test_no_flash (void)
{
  g_autofree char *path = test_pdf_make ("flash.pdf", 90, TEXT);
  gint64 since;
  PageDesk desk;
  GPid helper;

  page_desk_open (&desk, path);
  helper = cg_pdf_document_get_process_id (desk.document);
  g_assert_no_errno (kill (helper, SIGSTOP));
  since = g_get_monotonic_time ();
  cg_page_view_set_page (desk.view, 60);
  g_assert_cmpuint (count_black (&desk), >, 3000);
  while (page_desk_find_sheet (&desk, 61) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - since, >=, 100000);
  g_assert_false (is_complete (&desk));

  g_assert_no_errno (kill (helper, SIGCONT));
  ui_test_wait (is_complete, &desk);
  ui_test_settle (desk.window);
  g_assert_cmpuint (count_black (&desk), >, 3000);
  page_desk_close (&desk);
}

static gboolean
has_whole_page (gpointer data)
{
  PageDesk *desk = data;

  return cg_page_loader_get_tile (cg_page_view_get_loader (desk->view), 60, CG_TILE_BASE).image !=
         NULL;
}

/* What is seen of a page may be there before the whole, which then takes its place. */
static void
test_part_first (void)
{
  g_autofree char *path = test_pdf_make ("part.pdf", 90, TEXT);
  CgPageTile part;
  PageDesk desk;

  page_desk_open (&desk, path);
  cg_page_view_set_zoom (desk.view, CG_ZOOM_FULL);
  page_desk_wait_shown (&desk);
  cg_page_view_set_page (desk.view, 60);
  g_assert_false (is_complete (&desk));
  ui_test_wait (is_complete, &desk);
  part = cg_page_loader_get_tile (cg_page_view_get_loader (desk.view), 60, CG_TILE_DETAIL);
  g_assert_true (part.image != NULL || has_whole_page (&desk));

  ui_test_wait (has_whole_page, &desk);
  g_assert_null (
      cg_page_loader_get_tile (cg_page_view_get_loader (desk.view), 60, CG_TILE_DETAIL).image);
  g_assert_true (is_complete (&desk));
  ui_test_settle (desk.window);
  g_assert_cmpuint (count_black (&desk), >, 3000);
  page_desk_close (&desk);
}

/* Who scrolls while a jump is not shown yet goes on from where it leads. */
static void
test_scroll_in_jump (void)
{
  g_autofree char *path = test_pdf_make ("jump.pdf", 90, TEXT);
  CgPagePlace there, then;
  PageDesk desk;
  GPid helper;

  page_desk_open (&desk, path);
  helper = cg_pdf_document_get_process_id (desk.document);
  g_assert_no_errno (kill (helper, SIGSTOP));
  cg_page_view_set_page (desk.view, 60);
  cg_page_view_scroll_by (desk.view, 0, 40);
  there = cg_page_view_get_place (desk.view);
  g_assert_cmpuint (there.page, ==, 60);
  cg_page_view_scroll_by (desk.view, 0, 40);
  then = cg_page_view_get_place (desk.view);
  g_assert_no_errno (kill (helper, SIGCONT));

  g_assert_cmpuint (then.page, ==, 60);
  g_assert_cmpfloat_with_epsilon ((then.y - there.y) * then.zoom, 40, 1);
  page_desk_wait_shown (&desk);
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 60);
  page_desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/ui/page-jumps/no-flash", test_no_flash);
  g_test_add_func ("/ui/page-jumps/part-first", test_part_first);
  g_test_add_func ("/ui/page-jumps/scroll-in-jump", test_scroll_in_jump);
  result = ui_test_run ();
  test_pdf_remove_folder ();
  return result;
}
