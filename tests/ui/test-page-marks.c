/* test-page-marks.c: annotations on the pages: where they are drawn and hit, turned or not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-sheet.h"
#include "cg-page-view.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设"
#define AUTHOR 7

typedef struct
{
  CgPdfDocument *document;
  CgPageView *view;
  CgPageMarks *marks;
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

static CgRecord *
annotation (gint64 id, const char *kind, const char *places, const char *text, gint64 author)
{
  CgRecord *record = cg_record_new (CG_ENTITY_ANNOTATION, id);

  cg_value_set_integer (cg_record_mutable_value (record, CG_ANNOTATION_PAGE), 1);
  cg_value_set_integer (cg_record_mutable_value (record, CG_ANNOTATION_AUTHOR), author);
  cg_value_set_text (cg_record_mutable_value (record, CG_ANNOTATION_KIND), kind);
  cg_value_set_text (cg_record_mutable_value (record, CG_ANNOTATION_PLACES), places);
  cg_value_set_text (cg_record_mutable_value (record, CG_ANNOTATION_COLOUR), "green");
  cg_value_set_text (cg_record_mutable_value (record, CG_ANNOTATION_LABEL), "已核实");
  if (*text != '\0')
    cg_value_set_text (cg_record_mutable_value (record, CG_ANNOTATION_TEXT), text);
  return record;
}

static GPtrArray *
make_records (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);

  g_ptr_array_add (records, annotation (5, "note", "300 600 318 618", "后看", AUTHOR));
  g_ptr_array_add (records, annotation (2, "highlight", "200 80 300 120", "先看", AUTHOR + 1));
  g_ptr_array_add (records, annotation (3, "rectangle", "200 300 400 400", "", AUTHOR));
  g_ptr_array_add (records, annotation (4, "stamp", "300 450 450 510", "", AUTHOR));
  g_ptr_array_add (records, annotation (6, "strike", "nowhere", "", AUTHOR));
  return records;
}

static void
open_desk (Desk *desk)
{
  g_autofree char *path = test_pdf_make ("marks.pdf", 1, TEXT);
  g_autoptr (GPtrArray) records = make_records ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  desk->document = test_pdf_open_good (path);
  desk->view = CG_PAGE_VIEW (cg_page_view_new ());
  desk->marks = cg_page_marks_new ();
  desk->n_shown = 0;
  cg_page_marks_set_records (desk->marks, records);
  cg_page_marks_set_author (desk->marks, AUTHOR);
  cg_page_view_set_marks (desk->view, desk->marks);
  cg_page_view_set_fit (desk->view, CG_PAGE_FIT_PAGE);
  g_signal_connect_swapped (desk->view, "shown", G_CALLBACK (shown_cb), desk);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (desk->view));
  cg_page_view_set_document (desk->view, desk->document);
  desk->window = ui_test_open (scroller, 700, 800);
  ui_test_wait (has_shown, desk);
}

static void
close_desk (Desk *desk)
{
  CgPdfDocument *document = desk->document;

  cg_pdf_document_close (document);
  g_clear_object (&desk->marks);
  ui_test_close (desk->window, desk->view);
  g_object_add_weak_pointer (G_OBJECT (document), (gpointer *) &desk->document);
  g_object_unref (document);
  while (desk->document != NULL)
    g_main_context_iteration (NULL, TRUE);
}

/* The view as it is drawn now. */
static guint32 *
draw_view (Desk *desk, int *width)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (desk->view));
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int height = gtk_widget_get_height (GTK_WIDGET (desk->view));
  guint32 *pixels;

  *width = gtk_widget_get_width (GTK_WIDGET (desk->view));
  pixels = g_new0 (guint32, *width * height);
  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), *width, height);
  node = gtk_snapshot_to_node (snapshot);
  texture =
      gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (desk->window)), node,
                                   &GRAPHENE_RECT_INIT (0, 0, (float) *width, (float) height));
  gdk_texture_download (texture, (guchar *) pixels, (gsize) *width * 4);
  return pixels;
}

/* Of a point of the page, points. */
static guint32
pixel_at (Desk *desk, const guint32 *pixels, int width, double x, double y)
{
  CgPageRectangle seen =
      cg_page_view_get_rectangle (desk->view, 0, &(CgPageBox){ x, y, x + 0.1, y + 0.1 });

  return pixels[(int) (seen.y + seen.height / 2) * width + (int) (seen.x + seen.width / 2)] &
         0xffffff;
}

static void
assert_drawn (Desk *desk)
{
  int width;
  g_autofree guint32 *pixels = draw_view (desk, &width);

  g_assert_cmphex (pixel_at (desk, pixels, width, 100, 700), ==, 0xffffff);
  /* The marker leaves black as it is: the square of every page lies left of 144. */
  g_assert_cmphex (pixel_at (desk, pixels, width, 250, 100), ==, 0xbfeccb);
  g_assert_cmphex (pixel_at (desk, pixels, width, 100, 100), ==, 0x000000);
  g_assert_cmphex (pixel_at (desk, pixels, width, 200.7, 350), !=, 0xffffff);
  g_assert_cmphex (pixel_at (desk, pixels, width, 300, 350), !=, 0x1a7439);
  g_assert_cmphex (pixel_at (desk, pixels, width, 304.5, 609), ==, 0x1a7439);
}

static gint64
hit (Desk *desk, double x, double y)
{
  const CgMark *mark =
      cg_page_marks_hit (desk->marks, 0, x, y, cg_page_view_get_zoom (desk->view), 595);

  return mark != NULL ? cg_record_get_id (mark->record) : 0;
}

static void
test_drawn (void)
{
  Desk desk;

  open_desk (&desk);
  ui_test_picture (desk.window, "page-marks");
  assert_drawn (&desk);
  for (guint turn = 1; turn < 4; turn++)
    {
      cg_page_view_set_turn (desk.view, 0, turn);
      ui_test_settle (desk.window);
      assert_drawn (&desk);
    }

  g_assert_cmpint (hit (&desk, 250, 100), ==, 2);
  g_assert_cmpint (hit (&desk, 310, 350), ==, 3);
  g_assert_cmpint (hit (&desk, 310, 480), ==, 4);
  g_assert_cmpint (hit (&desk, 309, 609), ==, 5);
  g_assert_cmpint (hit (&desk, 595 * 0.913, 100), ==, 2);
  g_assert_cmpint (hit (&desk, 50, 50), ==, 0);
  close_desk (&desk);
}

static void
test_numbers (void)
{
  g_autoptr (GPtrArray) records = make_records ();
  g_autoptr (GPtrArray) marks = cg_marks_new (records);
  static const gint64 order[] = { 2, 3, 4, 5 };
  static const guint numbers[] = { 1, 0, 0, 2 };

  g_assert_cmpuint (marks->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < marks->len; i++)
    {
      const CgMark *mark = g_ptr_array_index (marks, i);

      g_assert_cmpint (cg_record_get_id (mark->record), ==, order[i]);
      g_assert_cmpuint (mark->number, ==, numbers[i]);
    }
}

static void
moved_cb (CgPageMarks *marks, gint64 id, const CgPlace *place, CgPlace *moved)
{
  *moved = *place;
}

static void
framed_cb (CgPageView *view, guint page, const CgPageBox *box, CgPageBox *framed)
{
  *framed = *box;
}

/* A frame of the view is the place of the page that is seen there, however that lies. */
static void
test_framed (void)
{
  CgPageBox asked = { 120, 200, 260, 340 }, framed = { 0 };
  CgPlace moved = { 0 };
  Desk desk;

  open_desk (&desk);
  g_signal_connect (desk.view, "framed", G_CALLBACK (framed_cb), &framed);
  for (guint turn = 0; turn < 4; turn++)
    {
      CgPageRectangle frame;

      cg_page_view_set_turn (desk.view, 0, turn);
      ui_test_settle (desk.window);
      frame = cg_page_view_get_rectangle (desk.view, 0, &asked);
      cg_page_view_set_tool (desk.view, CG_PAGE_TOOL_FRAME);
      cg_page_view_take_frame (desk.view, &frame);
      g_assert_cmpint (cg_page_view_get_tool (desk.view), ==, CG_PAGE_TOOL_TEXT);
      g_assert_cmpfloat_with_epsilon (framed.x1, asked.x1, 0.01);
      g_assert_cmpfloat_with_epsilon (framed.y2, asked.y2, 0.01);
    }

  g_signal_connect (desk.marks, "moved", G_CALLBACK (moved_cb), &moved);
  cg_page_marks_select (desk.marks, 3);
  g_assert_true (cg_page_marks_may_change (desk.marks, cg_page_marks_get_selected (desk.marks)));
  cg_page_marks_move (desk.marks, &(CgPlace){ 1, 2, 3, 4 });
  g_assert_cmpfloat (moved.bottom, ==, 4);
  cg_page_marks_select (desk.marks, 2);
  g_assert_false (cg_page_marks_may_change (desk.marks, cg_page_marks_get_selected (desk.marks)));
  close_desk (&desk);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  g_test_add_func ("/page-marks/numbers", test_numbers);
  g_test_add_func ("/page-marks/drawn", test_drawn);
  g_test_add_func ("/page-marks/framed", test_framed);

  result = ui_test_run ();
  test_pdf_remove_folder ();
  return result;
}
