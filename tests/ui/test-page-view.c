/* test-page-view.c: a PDF on its desk: pages, zoom, keys, selection, faults.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <signal.h>

#include "cg-empty.h"
#include "cg-page-sheet.h"
#include "cg-page-turn.h"
#include "cg-page-view.h"
#include "cg-zoom.h"
#include "page-desk.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设"

static void
test_shown (void)
{
  g_autofree char *path = test_pdf_make ("shown.pdf", 5, TEXT);
  GtkWidget *first;
  PageDesk desk;

  page_desk_open (&desk, path);
  ui_test_picture (desk.window, "page-view");
  first = page_desk_find_sheet (&desk, 1);
  g_assert_nonnull (first);
  g_assert_null (page_desk_find_sheet (&desk, 2));
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 0);
  g_assert_cmpint (gtk_widget_get_width (first), >, 600);
  /* There is nothing left to do: a page that is there is not drawn once more later. */
  g_assert_null (g_main_context_find_source_by_user_data (NULL, first));
  gtk_test_accessible_assert_role (first, GTK_ACCESSIBLE_ROLE_IMG);
  page_desk_close (&desk);
}

/* A page (from 1) as its sheet is drawn now, a number a pixel. */
static guint32 *
draw_sheet (PageDesk *desk, guint number, int *width, int *height)
{
  GtkWidget *sheet = page_desk_find_sheet (desk, number);
  g_autoptr (GBytes) pixels = ui_test_draw (sheet);

  *width = gtk_widget_get_width (sheet);
  *height = gtk_widget_get_height (sheet);
  return g_memdup2 (g_bytes_get_data (pixels, NULL), g_bytes_get_size (pixels));
}

/* What is drawn at a point of the first page. */
static guint32
pixel_at (PageDesk *desk, const guint32 *pixels, int width, double x, double y)
{
  double zoom = cg_page_view_get_zoom (desk->view);
  CgPdfSize size = cg_pdf_document_get_page_sizes (desk->document)[0];

  cg_page_turn_point (size, cg_page_view_get_turn (desk->view, 0), &x, &y);
  return pixels[(int) (y * zoom) * width + (int) (x * zoom)];
}

/* The pixel in the middle of the page's black square and one beside it, as they are drawn. */
static void
check_square (PageDesk *desk)
{
  int width, height;
  g_autofree guint32 *pixels = draw_sheet (desk, 1, &width, &height);

  g_assert_cmphex (pixel_at (desk, pixels, width, 100, 100), ==, 0xff000000);
  g_assert_cmphex (pixel_at (desk, pixels, width, 60, 100), ==, 0xffffffff);
  g_assert_cmphex (pixel_at (desk, pixels, width, 73, 73), ==, 0xff000000);
  g_assert_cmphex (pixel_at (desk, pixels, width, 71, 71), ==, 0xffffffff);
}

static void
test_zoom (void)
{
  g_autofree char *path = test_pdf_make ("zoom.pdf", 40, TEXT);
  double fitting;
  PageDesk desk;

  page_desk_open (&desk, path);
  check_square (&desk);
  fitting = cg_page_view_get_zoom (desk.view);
  g_assert_cmpint (cg_page_view_get_fit (desk.view), ==, CG_PAGE_FIT_WIDTH);

  /* Beyond what a whole page may take only a part is drawn sharp. */
  cg_page_view_zoom_around (desk.view, 4 * CG_ZOOM_FULL, 0, 0);
  page_desk_wait_shown (&desk);
  ui_test_picture (desk.window, "page-view-400");
  g_assert_cmpint (cg_page_view_get_fit (desk.view), ==, CG_PAGE_FIT_FREE);
  g_assert_true (cg_page_loader_is_sharp (cg_page_view_get_loader (desk.view), 0));
  check_square (&desk);

  /* Many pages at once: more sheets than there were. */
  cg_page_view_set_zoom (desk.view, 0.1 * CG_ZOOM_FULL);
  page_desk_wait_shown (&desk);
  ui_test_picture (desk.window, "page-view-10");
  g_assert_nonnull (page_desk_find_sheet (&desk, 1));
  g_assert_nonnull (page_desk_find_sheet (&desk, 5));

  /* As far in as it goes: the corner of the square alone. */
  cg_page_view_set_place (desk.view, &(CgPagePlace){ 0, 72, 71, 100, CG_PAGE_FIT_FREE });
  page_desk_wait_shown (&desk);
  ui_test_picture (desk.window, "page-view-3200");
  g_assert_cmpint (cg_zoom_percent (cg_page_view_get_zoom (desk.view)), ==, 3200);
  g_assert_true (cg_page_loader_is_sharp (cg_page_view_get_loader (desk.view), 0));

  cg_page_view_set_fit (desk.view, CG_PAGE_FIT_WIDTH);
  page_desk_wait_shown (&desk);
  g_assert_cmpfloat_with_epsilon (cg_page_view_get_zoom (desk.view), fitting, 1e-9);
  check_square (&desk);

  cg_page_view_set_fit (desk.view, CG_PAGE_FIT_PAGE);
  page_desk_wait_shown (&desk);
  g_assert_cmpfloat (cg_page_view_get_zoom (desk.view), <, fitting);
  page_desk_close (&desk);
}

static void
activate (PageDesk *desk, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (desk->view), action, NULL));
  page_desk_wait_shown (desk);
}

static void
test_pages (void)
{
  g_autofree char *path = test_pdf_make ("pages.pdf", 300, TEXT);
  guint page = 0;
  PageDesk desk;

  page_desk_open (&desk, path);
  activate (&desk, "pages.next");
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 1);
  g_assert_nonnull (page_desk_find_sheet (&desk, 2));
  activate (&desk, "pages.last");
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 299);
  activate (&desk, "pages.next");
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 299);
  activate (&desk, "pages.previous");
  activate (&desk, "pages.zoom-in");
  g_object_get (desk.view, "page", &page, NULL);
  g_assert_cmpuint (page, ==, 298);
  activate (&desk, "pages.first");
  activate (&desk, "pages.previous");
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 0);
  page_desk_close (&desk);
}

/* Back from each jump to what was read before it, at its zoom; turning leaves is no jump, and what
 * nobody has seen is no place to come back to. */
static void
test_history (void)
{
  g_autofree char *path = test_pdf_make ("history.pdf", 40, TEXT);
  CgPagePlace before, after;
  gboolean back = TRUE;
  PageDesk desk;

  page_desk_open (&desk, path);
  activate (&desk, "pages.next");
  g_assert_false (cg_page_view_can_travel (desk.view, -1));
  g_assert_false (cg_page_view_travel (desk.view, -1));
  cg_page_view_scroll_by (desk.view, 0, 130);
  page_desk_wait_shown (&desk);
  before = cg_page_view_get_place (desk.view);

  cg_page_view_show_place (desk.view, 20, 300);
  cg_page_view_zoom_into (desk.view, &(CgPageRectangle){ 100, 100, 200, 100 });
  activate (&desk, "pages.last");
  g_assert_true (cg_page_view_travel (desk.view, -1));
  g_assert_true (cg_page_view_travel (desk.view, -1));
  g_assert_cmpint (cg_page_view_get_fit (desk.view), ==, CG_PAGE_FIT_WIDTH);
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 39);
  page_desk_wait_shown (&desk);
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 20);
  g_assert_true (cg_page_view_travel (desk.view, -1));
  after = cg_page_view_get_place (desk.view);
  g_assert_cmpuint (after.page, ==, before.page);
  g_assert_cmpfloat_with_epsilon (after.y, before.y, 0.01);
  g_assert_cmpfloat_with_epsilon (after.zoom, before.zoom, 1e-6);

  g_object_get (desk.view, "can-go-back", &back, NULL);
  g_assert_false (back);
  while (cg_page_view_travel (desk.view, 1))
    continue;
  page_desk_wait_shown (&desk);
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 39);
  page_desk_close (&desk);
}

static void
test_spreads (void)
{
  g_autofree char *path = test_pdf_make ("spreads.pdf", 7, TEXT);
  PageDesk desk;

  page_desk_open (&desk, path);
  g_object_set (desk.view, "spread", CG_PAGE_SPREAD_COVER, NULL);
  page_desk_wait_shown (&desk);
  g_assert_nonnull (page_desk_find_sheet (&desk, 1));
  g_assert_nonnull (page_desk_find_sheet (&desk, 3));
  activate (&desk, "pages.next");
  ui_test_picture (desk.window, "page-view-cover");
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 1);
  g_assert_cmpint (gtk_widget_get_width (page_desk_find_sheet (&desk, 2)), <, 350);

  /* One at a time: over its foot a key turns to the next one's top, and back. */
  cg_page_view_set_spread (desk.view, CG_PAGE_SPREAD_SINGLE);
  page_desk_wait_shown (&desk);
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 1);
  g_assert_null (page_desk_find_sheet (&desk, 1));
  g_assert_null (page_desk_find_sheet (&desk, 3));
  cg_page_view_scroll_by (desk.view, 0, 10000);
  page_desk_wait_shown (&desk);
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 1);
  g_assert_true (ui_test_press (GTK_WIDGET (desk.view), "Page_Down"));
  page_desk_wait_shown (&desk);
  ui_test_picture (desk.window, "page-view-single");
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 2);
  g_assert_null (page_desk_find_sheet (&desk, 2));
  g_assert_true (ui_test_press (GTK_WIDGET (desk.view), "Page_Up"));
  page_desk_wait_shown (&desk);
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 1);
  g_assert_true (ui_test_press (GTK_WIDGET (desk.view), "Page_Up"));
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 1);
  page_desk_close (&desk);
}

static gboolean
has_text (gpointer data)
{
  PageDesk *desk = data;
  guint page = cg_page_view_get_page (desk->view);

  return cg_page_loader_get_text (cg_page_view_get_loader (desk->view), page) != NULL;
}

static void
turned_cb (CgPageView *view, guint first, guint last, guint *turned)
{
  turned[0] = first;
  turned[1] = last;
}

/* Turned by a quarter, the sheet is the same picture turned, marks and all. */
static void
test_turned (void)
{
  const CgPageSelection selection = { { 0, 2 }, { 0, 14 } };
  g_autofree char *path = test_pdf_make ("turned.pdf", 3, TEXT);
  guint turned[2] = { 9, 9 };
  PageDesk desk;
  int width, height, turned_width, turned_height;
  g_autofree guint32 *before = NULL;
  g_autofree guint32 *after = NULL;

  page_desk_open (&desk, path);
  g_signal_connect (desk.view, "turned", G_CALLBACK (turned_cb), turned);
  cg_page_view_set_zoom (desk.view, 0.7);
  ui_test_wait (has_text, &desk);
  cg_page_view_set_selection (desk.view, &selection);
  page_desk_wait_shown (&desk);
  before = draw_sheet (&desk, 1, &width, &height);

  g_assert_true (ui_test_press (GTK_WIDGET (desk.view), "<Shift>r"));
  page_desk_wait_shown (&desk);
  ui_test_picture (desk.window, "page-view-turned");
  g_assert_cmpuint (turned[0], ==, 0);
  g_assert_cmpuint (turned[1], ==, 0);
  g_assert_cmpuint (cg_page_view_get_turn (desk.view, 0), ==, 1);
  after = draw_sheet (&desk, 1, &turned_width, &turned_height);
  g_assert_cmpint (turned_width, ==, height);
  g_assert_cmpint (turned_height, ==, width);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      g_assert_cmphex (before[y * width + x], ==, after[x * height + height - 1 - y]);

  /* All of them, and where only a part is drawn sharp. */
  g_assert_true (ui_test_press (GTK_WIDGET (desk.view), "r"));
  g_assert_cmpuint (turned[1], ==, 2);
  g_assert_cmpuint (cg_page_view_get_turn (desk.view, 0), ==, 2);
  g_assert_cmpuint (cg_page_view_get_turn (desk.view, 2), ==, 1);
  cg_page_view_set_selection (desk.view, NULL);
  for (guint turn = 0; turn < 4; turn++)
    {
      CgPageBox square = { 72, 72, 144, 144 };
      CgPdfSize size = cg_pdf_document_get_page_sizes (desk.document)[0];

      cg_page_view_set_turn (desk.view, 0, turn);
      cg_page_view_set_zoom (desk.view, 4 * CG_ZOOM_FULL);
      square = cg_page_turn_box (size, turn, &square);
      cg_page_view_set_place (desk.view, &(CgPagePlace){ 0, square.x1, square.y1 - 4,
                                                         4 * CG_ZOOM_FULL, CG_PAGE_FIT_FREE });
      page_desk_wait_shown (&desk);
      g_assert_true (cg_page_loader_is_sharp (cg_page_view_get_loader (desk.view), 0));
      check_square (&desk);
    }

  g_assert_cmpuint (turned[1], ==, 2);
  page_desk_close (&desk);
}

/* In other colours every pixel is its own in these colours, and no page is rendered for it. */
static void
test_colors (void)
{
  g_autofree char *path = test_pdf_make ("colors.pdf", 1, TEXT);
  g_autofree guint32 *before = NULL;
  int width, height;
  PageDesk desk;

  page_desk_open (&desk, path);
  before = draw_sheet (&desk, 1, &width, &height);
  for (int colors = CG_PAGE_COLORS_CONTRAST; colors >= CG_PAGE_COLORS_NORMAL; colors--)
    {
      g_autofree guint32 *after = NULL;
      g_autofree char *name =
          g_strdup_printf ("page-view-%s", cg_page_colors_get_id ((CgPageColors) colors));

      g_object_set (desk.view, "colors", colors, NULL);
      g_assert_true (cg_page_loader_is_complete (cg_page_view_get_loader (desk.view)));
      ui_test_picture (desk.window, name);
      after = draw_sheet (&desk, 1, &width, &height);
      for (int i = 0; i < width * height; i++)
        g_assert_cmphex (after[i], ==, cg_page_colors_apply ((CgPageColors) colors, before[i]));
    }
  page_desk_close (&desk);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  char **text = user_data;

  *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  if (*text == NULL)
    *text = g_strdup ("");
}

static gboolean
is_set (gpointer data)
{
  return *(char **) data != NULL;
}

static void
test_selection (void)
{
  const CgPageSelection selection = { { 0, 4 }, { 2, 4 } };
  g_autofree char *path = test_pdf_make ("selection.pdf", 9, TEXT);
  g_autofree char *selected = NULL;
  g_autofree char *copied = NULL;
  gboolean has_selection = FALSE;
  PageDesk desk;

  page_desk_open (&desk, path);
  ui_test_wait (has_text, &desk);
  gtk_test_accessible_assert_property (page_desk_find_sheet (&desk, 1),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "水费收缴管理办法");

  /* The third page was never seen: copying waits for its text. */
  cg_page_view_set_selection (desk.view, &selection);
  ui_test_picture (desk.window, "page-view-selection");
  g_object_get (desk.view, "has-selection", &has_selection, NULL);
  g_assert_true (has_selection);
  selected = cg_page_view_get_selected_text (desk.view);
  g_assert_null (selected);
  gtk_widget_activate_action (GTK_WIDGET (desk.view), "pages.copy", NULL);
  while ((selected = cg_page_view_get_selected_text (desk.view)) == NULL)
    g_main_context_iteration (NULL, TRUE);

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (desk.view)), NULL, read_cb,
                                 &copied);
  ui_test_wait (is_set, &copied);
  g_assert_cmpstr (copied, ==, selected);
  g_assert_true (g_str_has_prefix (copied, "管理办法\n明确收费"));
  g_assert_true (g_str_has_suffix (copied, "水费收缴"));

  cg_page_view_set_selection (desk.view, NULL);
  page_desk_close (&desk);
}

/* Shift with arrows, all of the page, and a part of it as a table. */
static void
test_keyboard_selection (void)
{
  g_autofree char *path = test_pdf_make ("keys.pdf", 3, TEXT);
  g_autofree char *first = NULL;
  g_autofree char *more = NULL;
  g_autofree char *less = NULL;
  g_autofree char *all = NULL;
  g_autofree char *table = NULL;
  gboolean any = TRUE;
  CgPageArea area;
  PageDesk desk;
  GtkWidget *view;

  page_desk_open (&desk, path);
  view = GTK_WIDGET (desk.view);
  ui_test_wait (has_text, &desk);
  for (int i = 0; i < 2; i++)
    g_assert_true (ui_test_press (view, "<Shift>Right"));
  first = cg_page_view_get_selected_text (desk.view);
  g_assert_cmpstr (first, ==, "水费");
  g_assert_true (ui_test_press (view, "<Shift>Down"));
  more = cg_page_view_get_selected_text (desk.view);
  g_assert_cmpstr (more, ==, "水费收缴管理办法\n明确");
  g_assert_true (ui_test_press (view, "<Shift>Up"));
  g_assert_true (ui_test_press (view, "<Shift>Left"));
  less = cg_page_view_get_selected_text (desk.view);
  g_assert_cmpstr (less, ==, "水");

  g_assert_true (ui_test_press (view, "<Control>a"));
  all = cg_page_view_get_selected_text (desk.view);
  g_assert_cmpstr (all, ==, "水费收缴管理办法\n明确收费、开票、解缴三岗分设");
  g_assert_false (cg_page_view_get_area (desk.view, &area));
  g_assert_true (ui_test_press (view, "c"));
  g_assert_true (cg_page_view_get_area (desk.view, &area));
  ui_test_picture (desk.window, "page-view-area");
  table = cg_page_view_get_selected_text (desk.view);
  g_assert_cmpstr (table, ==, all);

  /* Esc: first what is selected, then nothing of the view's own. */
  g_assert_true (ui_test_press (view, "Escape"));
  g_object_get (desk.view, "has-selection", &any, NULL);
  g_assert_false (any);
  g_assert_true (ui_test_press (view, "c"));
  g_assert_cmpint (cg_page_view_get_tool (desk.view), ==, CG_PAGE_TOOL_AREA);
  g_assert_cmpstr (gdk_cursor_get_name (gtk_widget_get_cursor (view)), ==, "crosshair");
  g_assert_true (ui_test_press (view, "Escape"));
  g_assert_cmpint (cg_page_view_get_tool (desk.view), ==, CG_PAGE_TOOL_TEXT);
  page_desk_close (&desk);
}

static gboolean
has_fault (gpointer data)
{
  PageDesk *desk = data;

  return cg_page_loader_get_fault (cg_page_view_get_loader (desk->view), 0) != NULL;
}

/* A page that cannot be drawn says so and can be tried again. */
static void
test_fault (void)
{
  g_autofree char *path = test_pdf_make_endless ("endless.pdf");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  CgPageView *view = CG_PAGE_VIEW (cg_page_view_new ());
  GtkWidget *window;
  PageDesk desk = { document, view, NULL, 0 };

  cg_pdf_document_set_time_limit (document, 0.4);
  cg_page_view_set_document (view, document);
  window = ui_test_open (GTK_WIDGET (view), 500, 600);
  ui_test_wait (has_fault, &desk);
  ui_test_settle (window);
  ui_test_picture (window, "page-view-fault");
  g_assert_nonnull (ui_test_find (GTK_WIDGET (view), CG_TYPE_EMPTY));
  g_assert_true (cg_page_loader_is_complete (cg_page_view_get_loader (view)));

  cg_page_loader_retry (cg_page_view_get_loader (view), 0);
  g_assert_null (ui_test_find (GTK_WIDGET (view), CG_TYPE_EMPTY));
  ui_test_wait (has_fault, &desk);

  cg_page_view_set_document (view, NULL);
  cg_pdf_document_close (document);
  ui_test_close (window, view);
}

/* The process killed: the view goes on with another one. */
static void
test_killed (void)
{
  g_autofree char *path = test_pdf_make ("killed-view.pdf", 30, TEXT);
  PageDesk desk;

  page_desk_open (&desk, path);
  kill (cg_pdf_document_get_process_id (desk.document), SIGKILL);
  while (cg_pdf_document_get_process_id (desk.document) != 0)
    g_main_context_iteration (NULL, TRUE);
  activate (&desk, "pages.last");
  g_assert_nonnull (page_desk_find_sheet (&desk, 30));
  g_assert_null (cg_page_loader_get_fault (cg_page_view_get_loader (desk.view), 29));
  page_desk_close (&desk);
}

/* Another document in the same view, and one that is gone while it is shown. */
static void
test_documents (void)
{
  g_autofree char *path = test_pdf_make ("one.pdf", 3, TEXT);
  g_autofree char *other_path = test_pdf_make ("other.pdf", 7, TEXT);
  g_autoptr (CgPdfDocument) other = test_pdf_open_good (other_path);
  CgPdfDocument *first;
  PageDesk desk;

  page_desk_open (&desk, path);
  first = desk.document;
  desk.document = other;
  cg_page_view_set_page (desk.view, 2);
  cg_page_view_set_document (desk.view, other);
  page_desk_wait_shown (&desk);
  g_assert_nonnull (page_desk_find_sheet (&desk, 1));
  g_assert_cmpuint (cg_page_view_get_page (desk.view), ==, 0);

  cg_page_view_set_document (desk.view, NULL);
  ui_test_settle (desk.window);
  g_assert_null (page_desk_find_sheet (&desk, 1));
  cg_pdf_document_close (other);
  desk.document = first;
  page_desk_close (&desk);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/ui/page-view/shown", test_shown);
  g_test_add_func ("/ui/page-view/zoom", test_zoom);
  g_test_add_func ("/ui/page-view/pages", test_pages);
  g_test_add_func ("/ui/page-view/history", test_history);
  g_test_add_func ("/ui/page-view/spreads", test_spreads);
  g_test_add_func ("/ui/page-view/turned", test_turned);
  g_test_add_func ("/ui/page-view/colors", test_colors);
  g_test_add_func ("/ui/page-view/selection", test_selection);
  g_test_add_func ("/ui/page-view/keyboard-selection", test_keyboard_selection);
  g_test_add_func ("/ui/page-view/fault", test_fault);
  g_test_add_func ("/ui/page-view/killed", test_killed);
  g_test_add_func ("/ui/page-view/documents", test_documents);
  result = ui_test_run ();
  test_pdf_remove_folder ();
  return result;
}
