/* test-page-preview.c: the notice on paper in a window: zoom, pages, clicks, marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-colors.h"
#include "cg-page-preview.h"
#include "cg-paper-ruler.h"
#include "notice-fixture.h"
#include "ui-test.h"

static CgNoticePages *
pages_new (void)
{
  g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");

  return cg_notice_layout (document, profile);
}

static GtkWidget *
open_preview (GtkWidget **window, int width, int height)
{
  g_autoptr (CgNoticePages) pages = pages_new ();
  GtkWidget *preview = cg_page_preview_new ();

  cg_page_preview_set_pages (CG_PAGE_PREVIEW (preview), pages);
  *window = ui_test_open (preview, width, height);

  return preview;
}

static CgPaperCanvas *
canvas_of (GtkWidget *preview)
{
  return CG_PAPER_CANVAS (ui_test_find (preview, CG_TYPE_PAPER_CANVAS));
}

static graphene_rect_t
sheet_of (GtkWidget *preview, guint page)
{
  graphene_rect_t sheet;

  g_assert_true (cg_paper_canvas_get_sheet (canvas_of (preview), page, &sheet));
  return sheet;
}

static void
test_fit (void)
{
  GtkWidget *window, *preview = open_preview (&window, 620, 700);
  graphene_rect_t sheet = sheet_of (preview, 0);
  int width = gtk_widget_get_width (GTK_WIDGET (canvas_of (preview)));
  int height = gtk_widget_get_height (GTK_WIDGET (canvas_of (preview)));

  g_assert_cmpfloat_with_epsilon (sheet.size.width, width - 36, 1);
  g_assert_cmpfloat_with_epsilon (sheet.size.height, sheet.size.width * 297 / 210, 2);
  ui_test_picture (window, "page-preview-width");

  cg_page_preview_set_zoom (CG_PAGE_PREVIEW (preview), CG_PAPER_FIT_PAGE, 1);
  ui_test_settle (window);
  sheet = sheet_of (preview, 0);
  g_assert_cmpfloat_with_epsilon (sheet.size.height, height - 36, 1);
  g_assert_cmpfloat_with_epsilon (sheet.origin.x + sheet.size.width / 2, width / 2.0, 1);

  cg_page_preview_set_zoom (CG_PAGE_PREVIEW (preview), CG_PAPER_FIT_NONE, 1);
  ui_test_settle (window);
  g_assert_cmpfloat_with_epsilon (sheet_of (preview, 0).size.width, 210 / 25.4 * 96, 1);
  ui_test_close (window, preview);
}

static double
zoom_of (GtkWidget *preview)
{
  double zoom;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_object_get (preview, "zoom", &zoom, NULL);
  return zoom;
}

static void
test_steps (void)
{
  GtkWidget *window, *preview = open_preview (&window, 620, 700);
  double before;

  cg_page_preview_set_zoom (CG_PAGE_PREVIEW (preview), CG_PAPER_FIT_NONE, 1);
  ui_test_settle (window);
  for (int i = 0; i < 20; i++)
    {
      before = zoom_of (preview);
      cg_page_preview_step_zoom (CG_PAGE_PREVIEW (preview), 1);
      g_assert_cmpfloat (zoom_of (preview), >=, before);
    }
  g_assert_cmpfloat_with_epsilon (zoom_of (preview), 4, 0.01);
  for (int i = 0; i < 40; i++)
    cg_page_preview_step_zoom (CG_PAGE_PREVIEW (preview), -1);
  g_assert_cmpfloat_with_epsilon (zoom_of (preview), 0.25, 0.01);
  ui_test_picture (window, "page-preview-small");
  ui_test_close (window, preview);
}

typedef struct
{
  GtkWidget *preview;
  guint page;
} Wanted;

static gboolean
on_page (gpointer data)
{
  Wanted *wanted = data;
  guint page;

  g_object_get (wanted->preview, "page", &page, NULL);
  return page == wanted->page;
}

static void
test_pages (void)
{
  GtkWidget *window, *preview = open_preview (&window, 620, 900);
  guint n_pages;

  g_object_get (preview, "n-pages", &n_pages, NULL);
  g_assert_cmpuint (n_pages, >=, 3);
  for (guint page = 0; page < n_pages; page++)
    {
      cg_page_preview_go_to_page (CG_PAGE_PREVIEW (preview), page);
      ui_test_wait (on_page, &(Wanted){ preview, page });
    }
  cg_page_preview_set_pages (CG_PAGE_PREVIEW (preview), NULL);
  ui_test_settle (window);
  g_object_get (preview, "n-pages", &n_pages, NULL);
  g_assert_cmpuint (n_pages, ==, 0);
  ui_test_picture (window, "page-preview-empty");
  ui_test_close (window, preview);
}

/* Typing must not move the paper under the eyes. */
static void
test_stays (void)
{
  GtkWidget *window, *preview = open_preview (&window, 620, 500);
  graphene_rect_t before, after;
  g_autoptr (CgNoticePages) again = pages_new ();

  cg_page_preview_go_to_page (CG_PAGE_PREVIEW (preview), 1);
  ui_test_settle (window);
  before = sheet_of (preview, 1);
  cg_page_preview_set_pages (CG_PAGE_PREVIEW (preview), again);
  ui_test_settle (window);
  after = sheet_of (preview, 1);
  g_assert_true (graphene_rect_equal (&before, &after));
  ui_test_close (window, preview);
}

typedef struct
{
  int field;
  guint offset;
} Picked;

static void
picked_cb (CgPagePreview *preview, int field, guint offset, Picked *picked)
{
  picked->field = field;
  picked->offset = offset;
}

static GtkGesture *
find_click (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_CLICK (controller))
        return GTK_GESTURE (controller);
    }
  g_assert_not_reached ();
}

/* A click on the title of the first page, wherever it is on the screen. */
static void
test_click (void)
{
  GtkWidget *window, *preview = open_preview (&window, 620, 700);
  GtkWidget *canvas = GTK_WIDGET (canvas_of (preview));
  CgNoticePages *pages = cg_page_preview_get_pages (CG_PAGE_PREVIEW (preview));
  g_autoptr (GArray) parts = cg_notice_pages_locate (pages, CG_NOTICE_FIELD_TITLE, 5, 6);
  const CgNoticePart *part = &g_array_index (parts, CgNoticePart, 0);
  graphene_rect_t sheet = sheet_of (preview, 0);
  double scale = sheet.size.width / (210 * 72 / 25.4);
  Picked picked = { 0, 0 };

  g_signal_connect (preview, "picked", G_CALLBACK (picked_cb), &picked);
  g_signal_emit_by_name (find_click (canvas), "released", 1,
                         sheet.origin.x + (part->x + part->width / 4) * scale,
                         sheet.origin.y + (part->y + part->height / 2) * scale);
  g_assert_cmpint (picked.field, ==, CG_NOTICE_FIELD_TITLE);
  g_assert_cmpuint (picked.offset, ==, 5);
  ui_test_close (window, preview);
}

static void
test_mark (void)
{
  GtkWidget *window, *preview = open_preview (&window, 620, 700);

  cg_page_preview_set_flags (CG_PAGE_PREVIEW (preview),
                             CG_NOTICE_DRAW_CROP_MARKS | CG_NOTICE_DRAW_SEAL_PLACE);
  cg_page_preview_mark (CG_PAGE_PREVIEW (preview), CG_NOTICE_FIELD_SIGNER, 0, 11, TRUE);
  ui_test_settle (window);
  ui_test_wait (on_page, &(Wanted){ preview, 2 });
  ui_test_picture (window, "page-preview-mark");
  ui_test_close (window, preview);
}

static gboolean
is_in_sight (gpointer data)
{
  Wanted *wanted = data;
  graphene_rect_t sheet;

  return cg_paper_canvas_get_sheet (canvas_of (wanted->preview), wanted->page, &sheet) &&
         sheet.origin.y + 100 < gtk_widget_get_height (wanted->preview);
}

/* What is being written is gone to once it has been laid out. */
static void
test_mark_to_come (void)
{
  GtkWidget *window, *preview = open_preview (&window, 620, 700);
  g_autoptr (CgNoticeDocument) document = notice_fixture_rich_document ();
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = NULL;

  cg_notice_document_add_attachment (document, "整改台账", "正文。", FALSE);
  pages = cg_notice_layout (document, profile);
  cg_page_preview_mark (CG_PAGE_PREVIEW (preview), cg_notice_field_attachment_body (0), 0, 3, TRUE);
  ui_test_settle (window);
  cg_page_preview_set_pages (CG_PAGE_PREVIEW (preview), pages);
  ui_test_wait (is_in_sight, &(Wanted){ preview, 3 });
  ui_test_close (window, preview);
}

/* ---- rulers ---- */

static cairo_surface_t *
draw_widget (GtkWidget *widget)
{
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
pixel_at (cairo_surface_t *surface, int x, int y)
{
  const guchar *row = cairo_image_surface_get_data (surface) +
                      (gsize) y * (gsize) cairo_image_surface_get_stride (surface);

  return ((const guint32 *) (gconstpointer) row)[x] & 0xffffff;
}

static guint32
color_of (GtkWidget *widget, const char *name)
{
  GdkRGBA color = cg_color (widget, name);

  return (guint32) (color.red * 255 + 0.5F) << 16 | (guint32) (color.green * 255 + 0.5F) << 8 |
         (guint32) (color.blue * 255 + 0.5F);
}

/* Along the ruler's upper rim no mark stands: there are the margin, the text area's edges and
 * the text area. */
static void
assert_measures (GtkWidget *ruler, GtkOrientation orientation, const graphene_rect_t *sheet)
{
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  double start = across ? sheet->origin.x : sheet->origin.y;
  double scale = across ? sheet->size.width / 210 : sheet->size.height / 297;
  cairo_surface_t *surface = draw_widget (ruler);
  int length =
      across ? cairo_image_surface_get_width (surface) : cairo_image_surface_get_height (surface);
  const struct
  {
    double mm;
    const char *color;
  } places[] = { { across ? 10 : 20, "cg_ruler_margin" },
                 { across ? 28 : 37, "accent_bg_color" },
                 { 100, "cg_ruler_area" },
                 { across ? 184 : 262, "accent_bg_color" } };
  guint n_seen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      int at = (int) (start + places[i].mm * scale + 0.5);

      if (at < 1 || at >= length)
        continue;
      g_assert_cmphex (pixel_at (surface, across ? at : 4, across ? 4 : at), ==,
                       color_of (ruler, places[i].color));
      n_seen++;
    }
  g_assert_cmpuint (n_seen, >=, 3);
  cairo_surface_destroy (surface);
}

static void
test_rulers (void)
{
  g_autoptr (CgNoticePages) pages = pages_new ();
  GtkWidget *preview = cg_page_preview_new ();
  GtkWidget *across = cg_paper_ruler_new (GTK_ORIENTATION_HORIZONTAL, CG_PAGE_PREVIEW (preview));
  GtkWidget *down = cg_paper_ruler_new (GTK_ORIENTATION_VERTICAL, CG_PAGE_PREVIEW (preview));
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  GtkWidget *window;
  graphene_rect_t sheet;

  gtk_widget_set_hexpand (preview, TRUE);
  gtk_widget_set_vexpand (preview, TRUE);
  gtk_grid_attach (grid, across, 1, 0, 1, 1);
  gtk_grid_attach (grid, down, 0, 1, 1, 1);
  gtk_grid_attach (grid, preview, 1, 1, 1, 1);
  cg_page_preview_set_pages (CG_PAGE_PREVIEW (preview), pages);
  window = ui_test_open (GTK_WIDGET (grid), 640, 700);
  ui_test_settle (window);
  for (int zoom = 0; zoom < 2; zoom++)
    {
      g_assert_true (cg_page_preview_get_sheet (CG_PAGE_PREVIEW (preview), 0, &sheet));
      assert_measures (across, GTK_ORIENTATION_HORIZONTAL, &sheet);
      assert_measures (down, GTK_ORIENTATION_VERTICAL, &sheet);
      cg_page_preview_set_zoom (CG_PAGE_PREVIEW (preview), CG_PAPER_FIT_PAGE, 1);
      ui_test_settle (window);
    }
  ui_test_picture (window, "page-preview-rulers");
  ui_test_close (window, preview);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/page-preview/fit", test_fit);
  g_test_add_func ("/page-preview/steps", test_steps);
  g_test_add_func ("/page-preview/pages", test_pages);
  g_test_add_func ("/page-preview/stays", test_stays);
  g_test_add_func ("/page-preview/click", test_click);
  g_test_add_func ("/page-preview/mark", test_mark);
  g_test_add_func ("/page-preview/mark-to-come", test_mark_to_come);
  g_test_add_func ("/page-preview/rulers", test_rulers);

  return ui_test_run ();
}
