/* test-reader-side.c: what stands beside the pages of a document, with real keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-outline-list.h"
#include "cg-outline-pane.h"
#include "cg-page-strip.h"
#include "cg-pdf-reader.h"
#include "cg-reader-bar.h"
#include "cg-reader-side.h"
#include "cg-settings.h"
#include "test-pdf.h"
#include "ui-test.h"

#define N_PAGES 10000

typedef struct
{
  GtkWidget *window;
  CgPdfReader *reader;
  CgPageView *view;
  CgReaderSide *side;
  CgThumbStrip *strip;
} Side;

/* Pages that share what is drawn on them: the first four are labelled i to iv, others 1, 2 … */
static char *
make_long (guint n_pages)
{
  g_autoptr (GPtrArray) objects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) kids = g_string_new (NULL);

  for (guint i = 0; i < n_pages; i++)
    g_string_append_printf (kids, "%u 0 R ", i + 4);
  g_ptr_array_add (objects, g_strdup ("<< /Type /Catalog /Pages 2 0 R /PageLabels << /Nums "
                                      "[0 << /S /r >> 4 << /S /D >>] >> >>"));
  g_ptr_array_add (objects, g_strdup_printf ("<< /Type /Pages /Count %u /Kids [%s] /MediaBox "
                                             "[0 0 595 842] >>",
                                             n_pages, kids->str));
  g_ptr_array_add (objects, g_strdup ("<< /Length 18 >>\nstream\n72 600 200 99 re f\nendstream"));
  for (guint i = 0; i < n_pages; i++)
    g_ptr_array_add (objects, g_strdup ("<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>"));
  g_ptr_array_add (objects, NULL);
  return test_pdf_assemble ("long.pdf", (const char *const *) objects->pdata, "");
}

static gboolean
is_there (gpointer data)
{
  Side *self = data;

  return !cg_pdf_reader_get_busy (self->reader) && !cg_pdf_reader_get_filling (self->reader) &&
         gtk_window_is_active (GTK_WINDOW (self->window));
}

static void
settle (Side *self)
{
  ui_test_settle (self->window);
  ui_test_wait (is_there, self);
  ui_test_settle (self->window);
}

static void
open_file (Side *self, const char *path)
{
  self->reader = CG_PDF_READER (cg_pdf_reader_new ());
  self->window = ui_test_open (GTK_WIDGET (self->reader), 1000, 700);
  self->view = cg_pdf_reader_get_view (self->reader);
  self->side = CG_READER_SIDE (ui_test_find (GTK_WIDGET (self->reader), CG_TYPE_READER_SIDE));
  self->strip = CG_THUMB_STRIP (ui_test_find (GTK_WIDGET (self->reader), CG_TYPE_PAGE_STRIP));
  cg_pdf_reader_open (self->reader, path, "整改情况报告.pdf");
  settle (self);
}

static void
close_reader (Side *self)
{
  gpointer document = cg_pdf_reader_get_document (self->reader);

  g_object_add_weak_pointer (document, &document);
  ui_test_close (self->window, self->reader);
  while (document != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
send (Side *self, const char *keys)
{
  ui_test_send ("key", keys);
  settle (self);
}

static const char *
label_of (Side *self, guint page)
{
  GtkWidget *thumb = GTK_WIDGET (cg_thumb_strip_get_thumb (self->strip, page));

  return gtk_inscription_get_text (GTK_INSCRIPTION (ui_test_find (thumb, GTK_TYPE_INSCRIPTION)));
}

static void
enter (Side *self, GtkWidget *number, const char *text, guint page)
{
  gtk_editable_set_text (GTK_EDITABLE (number), text);
  g_signal_emit_by_name (number, "activate");
  settle (self);
  g_assert_cmpuint (cg_page_view_get_page (self->view), ==, page);
}

/* The entry takes what is printed on a page, else its number in the file. */
static void
test_number (Side *self)
{
  GtkWidget *bar = ui_test_find (GTK_WIDGET (self->reader), CG_TYPE_READER_BAR);
  GtkWidget *number = ui_test_find (bar, GTK_TYPE_ENTRY);

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "6998");
  g_assert_nonnull (ui_test_find_labelled (bar, GTK_TYPE_LABEL, "（7002 / 10000）"));
  enter (self, number, "ＩＩＩ", 2);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (number)), ==, "iii");
  enter (self, number, "12", 15);
  enter (self, number, "9998", 9997); /* no page carries it */
  enter (self, number, "10001", 9997);
  enter (self, number, "v", 9997);
  gtk_widget_grab_focus (GTK_WIDGET (self->strip));
}

/* Of ten thousand pages only those in sight are there; keys go from page to page, and the strip
 * goes with the pages. */
static void
test_thumbnails (void)
{
  Side self = { 0 };
  g_autofree char *path = make_long (N_PAGES);
  guint first, last;

  open_file (&self, path);
  g_assert_cmpstr (cg_reader_side_get_tab (self.side), ==, "thumbs");
  g_assert_cmpstr (label_of (&self, 3), ==, "iv");
  cg_thumb_strip_get_sight (self.strip, &first, &last);
  g_assert_cmpuint (last, <, 8);
  g_assert_cmpuint (cg_page_strip_get_n_kept (CG_PAGE_STRIP (self.strip)), ==, last);
  ui_test_picture (self.window, "reader-thumbnails");

  cg_page_view_set_page (self.view, 7000);
  settle (&self);
  g_assert_cmpuint (cg_thumb_strip_get_current (self.strip), ==, 7000);
  cg_thumb_strip_get_sight (self.strip, &first, &last);
  g_assert_cmpuint (first, <=, 7000);
  g_assert_cmpuint (last, >, 7000);
  g_assert_cmpstr (label_of (&self, 7000), ==, "6997");
  g_assert_cmpuint (cg_page_strip_get_n_kept (CG_PAGE_STRIP (self.strip)), <=, 16);

  gtk_widget_grab_focus (GTK_WIDGET (self.strip));
  send (&self, "Down");
  g_assert_cmpuint (cg_page_view_get_page (self.view), ==, 7001);
  test_number (&self);
  send (&self, "End");
  g_assert_cmpuint (cg_page_view_get_page (self.view), ==, N_PAGES - 1);
  send (&self, "Home");
  g_assert_cmpuint (cg_page_view_get_page (self.view), ==, 0);
  send (&self, "Return");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self.view)));
  close_reader (&self);
}

/* A page that is turned lies turned among the small ones, too. */
static void
test_turned (void)
{
  Side self = { 0 };
  g_autofree char *path = test_pdf_make ("short.pdf", 3, "整改情况");
  graphene_rect_t upright, turned;

  open_file (&self, path);
  cg_paper_thumb_get_sheet (cg_thumb_strip_get_thumb (self.strip, 1), &upright);
  g_assert_cmpfloat (upright.size.height, >, upright.size.width);
  cg_page_view_turn_pages (self.view, 1, 1, 1);
  settle (&self);
  ui_test_picture (self.window, "reader-thumbnails-turned");
  cg_paper_thumb_get_sheet (cg_thumb_strip_get_thumb (self.strip, 1), &turned);
  g_assert_cmpfloat (turned.size.height, <, turned.size.width);
  g_assert_cmpfloat (turned.size.width, <=, upright.size.width);
  cg_page_view_turn_pages (self.view, 1, 1, 1);
  settle (&self);
  cg_paper_thumb_get_sheet (cg_thumb_strip_get_thumb (self.strip, 1), &turned);
  g_assert_true (graphene_rect_equal (&turned, &upright));
  close_reader (&self);
}

/* In the colours of the night the small ones are as the large ones. */
static void
test_colors (void)
{
  Side self = { 0 };
  g_autofree char *path = test_pdf_make ("dark.pdf", 2, "整改情况");
  g_autoptr (GBytes) by_day = NULL;
  g_autoptr (GBytes) by_night = NULL;
  const guint32 *day, *night;
  graphene_rect_t sheet;
  int width;

  open_file (&self, path);
  by_day = ui_test_draw (GTK_WIDGET (cg_thumb_strip_get_thumb (self.strip, 1)));
  cg_page_view_set_colors (self.view, CG_PAGE_COLORS_NIGHT);
  by_night = ui_test_draw (GTK_WIDGET (cg_thumb_strip_get_thumb (self.strip, 1)));
  ui_test_picture (self.window, "reader-thumbnails-night");
  cg_paper_thumb_get_sheet (cg_thumb_strip_get_thumb (self.strip, 1), &sheet);
  width = gtk_widget_get_width (GTK_WIDGET (cg_thumb_strip_get_thumb (self.strip, 1)));
  day = g_bytes_get_data (by_day, NULL);
  night = g_bytes_get_data (by_night, NULL);
  for (int y = (int) sheet.origin.y; y < (int) (sheet.origin.y + sheet.size.height); y++)
    for (int x = (int) sheet.origin.x; x < (int) (sheet.origin.x + sheet.size.width); x++)
      g_assert_cmphex (night[y * width + x], ==,
                       cg_page_colors_apply (CG_PAGE_COLORS_NIGHT, day[y * width + x]));
  cg_page_view_set_colors (self.view, CG_PAGE_COLORS_NORMAL);
  close_reader (&self);
}

/* F8 hides what stands beside the pages and brings it again; the focus stays in the reader, and
 * every other document has it the same way. */
static void
test_hiding (void)
{
  Side self = { 0 };
  g_autofree char *path = test_pdf_make ("short.pdf", 3, "整改情况");

  open_file (&self, path);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  gtk_widget_grab_focus (GTK_WIDGET (self.strip));
  send (&self, "F8");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self.view)));
  ui_test_picture (self.window, "reader-side-hidden");
  g_assert_false (g_settings_get_boolean (cg_settings_get (), "reader-side"));

  /* A search shows it for as long as it is looked for something. */
  cg_pdf_reader_find (self.reader);
  settle (&self);
  g_assert_cmpstr (cg_reader_side_get_tab (self.side), ==, "hits");
  send (&self, "Escape");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  g_assert_cmpstr (cg_reader_side_get_tab (self.side), ==, "thumbs");
  close_reader (&self);

  open_file (&self, path);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  send (&self, "F8");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  close_reader (&self);
}

/* Where there is no room beside the pages nothing stands there until it is asked for; then it lies
 * over them, and F8, or Escape from a search, takes it away. */
static void
test_narrow (void)
{
  Side self = { 0 };
  g_autofree char *path = test_pdf_make ("short.pdf", 3, "整改情况");
  int least;

  open_file (&self, path);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  gtk_widget_measure (GTK_WIDGET (self.reader), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                      NULL);
  gtk_window_set_default_size (GTK_WINDOW (self.window), least + 8, 700);
  while (gtk_widget_get_width (self.window) > least + 100)
    g_main_context_iteration (NULL, TRUE);
  settle (&self);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  send (&self, "F8");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  ui_test_picture (self.window, "reader-side-over");
  send (&self, "F8");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  send (&self, "F8");
  send (&self, "Down");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  g_assert_cmpuint (cg_page_view_get_page (self.view), ==, 1);
  send (&self, "Return");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  cg_pdf_reader_find (self.reader);
  settle (&self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  send (&self, "Escape");
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self.side)));

  /* In a wider window it is there as before. */
  gtk_window_set_default_size (GTK_WINDOW (self.window), least + 400, 700);
  while (gtk_widget_get_width (self.window) < least + 300)
    g_main_context_iteration (NULL, TRUE);
  settle (&self);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self.side)));
  close_reader (&self);
}

/* The headings seen, as TITLE:PAGE, the marked one with a star. */
static char *
describe_outline (Side *self)
{
  GtkWidget *pane = ui_test_find (GTK_WIDGET (self->reader), CG_TYPE_OUTLINE_PANE);
  GtkListView *list = GTK_LIST_VIEW (ui_test_find (pane, GTK_TYPE_LIST_VIEW));
  GtkSelectionModel *model = gtk_list_view_get_model (list);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    {
      g_autoptr (CgOutlineEntry) entry = g_list_model_get_item (G_LIST_MODEL (model), i);
      const CgPdfOutlineItem *item = cg_outline_entry_get_item (entry);

      g_string_append_printf (all, "%s%u%s:%d ",
                              gtk_selection_model_is_selected (model, i) ? "*" : "", item->level,
                              item->title, item->page + 1);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static void
assert_outline (Side *self, const char *expected)
{
  g_autofree char *outline = describe_outline (self);

  g_assert_cmpstr (outline, ==, expected);
}

/* What the file has is shown; where one reads is marked while it is scrolled. */
static void
test_outline (void)
{
  Side self = { 0 };
  g_autofree char *path = test_pdf_make ("outline.pdf", 4, "整改情况");

  g_settings_set_string (cg_settings_get (), "reader-side-tab", "outline");
  open_file (&self, path);
  assert_outline (&self, "0第 1 页:1 0第 2 页:2 0第 3 页:3 0第 4 页:4 ");
  cg_page_view_show_place (self.view, 2, 150);
  settle (&self);
  assert_outline (&self, "0第 1 页:1 0第 2 页:2 *0第 3 页:3 0第 4 页:4 ");
  close_reader (&self);
}

/* A file without one has the headings of its text, as a tree that is gone through with keys. */
static void
test_headings (void)
{
  Side self = { 0 };
  g_autofree char *path = test_pdf_make_plain (
      "headings.pdf", 2,
      "关于整改情况的报告\n　　一、整改情况\n　　（一）健全制度。已印发办法。\n"
      "　　（二）公开账目。每月公示。\n　　二、下一步打算");

  open_file (&self, path);
  /* On the second page the same headings are a running head. */
  assert_outline (&self, "0一、整改情况:1 1（一）健全制度:1 1（二）公开账目:1 0二、下一步打算:1 ");
  ui_test_picture (self.window, "reader-outline");
  gtk_widget_grab_focus (GTK_WIDGET (self.side));
  send (&self, "Right");
  send (&self, "Left");
  assert_outline (&self, "*0一、整改情况:1 0二、下一步打算:1 ");
  send (&self, "Right");
  send (&self, "Right");
  assert_outline (&self, "0一、整改情况:1 *1（一）健全制度:1 1（二）公开账目:1 0二、下一步打算:1 ");
  send (&self, "Down");
  assert_outline (&self, "0一、整改情况:1 1（一）健全制度:1 *1（二）公开账目:1 0二、下一步打算:1 ");
  send (&self, "Left");
  assert_outline (&self, "*0一、整改情况:1 1（一）健全制度:1 1（二）公开账目:1 0二、下一步打算:1 ");
  send (&self, "Return");
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self.view)));
  g_settings_reset (cg_settings_get (), "reader-side-tab");
  close_reader (&self);
}

/* Reading headings can be ended; what was found stays. */
static void
test_cancelled (void)
{
  Side self = { 0 };
  g_autofree char *path = make_long (2000);
  GtkWidget *pane, *cancel;

  open_file (&self, path);
  pane = ui_test_find (GTK_WIDGET (self.reader), CG_TYPE_OUTLINE_PANE);
  cg_reader_side_set_tab (self.side, "outline");
  cancel = ui_test_find_labelled (pane, GTK_TYPE_BUTTON, "取消");
  while (!gtk_widget_get_visible (cancel))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (cg_outline_pane_get_busy (CG_OUTLINE_PANE (pane)));
  g_signal_emit_by_name (cancel, "clicked");
  g_assert_false (cg_outline_pane_get_busy (CG_OUTLINE_PANE (pane)));
  g_assert_false (gtk_widget_get_visible (cancel));
  settle (&self);
  close_reader (&self);
}

/* ---- folding ---- */

typedef struct
{
  guint level[40];
  gboolean folded[40];
  GListModel *model;
  guint n_seen; /* as the model told */
} Tree;

static void
changed_cb (Tree *tree, guint position, guint removed, guint added)
{
  g_assert_cmpuint (position + removed, <=, tree->n_seen);
  tree->n_seen += added - removed;
}

/* The list has exactly what is not below something folded. */
static void
assert_tree (Tree *tree)
{
  guint n = 0, hidden = G_MAXUINT;

  for (guint i = 0; i < G_N_ELEMENTS (tree->level); i++)
    {
      g_autoptr (CgOutlineEntry) entry = NULL;
      gboolean below = i + 1 < G_N_ELEMENTS (tree->level) && tree->level[i + 1] > tree->level[i];

      if (tree->level[i] > hidden)
        continue;
      entry = g_list_model_get_item (tree->model, n++);
      g_assert_cmpint (cg_outline_entry_get_item (entry)->page, ==, (int) i);
      g_assert_cmpint (cg_outline_entry_get_folding (entry), ==,
                       !below            ? CG_OUTLINE_LEAF
                       : tree->folded[i] ? CG_OUTLINE_FOLDED
                                         : CG_OUTLINE_UNFOLDED);
      hidden = below && tree->folded[i] ? tree->level[i] : G_MAXUINT;
    }
  g_assert_cmpuint (g_list_model_get_n_items (tree->model), ==, n);
  g_assert_cmpuint (tree->n_seen, ==, n);
}

static void
fold_at_random (Tree *tree, CgOutlineList *list)
{
  guint position = (guint) g_test_rand_int_range (0, (int) tree->n_seen);
  g_autoptr (CgOutlineEntry) entry = g_list_model_get_item (tree->model, position);
  int page = cg_outline_entry_get_item (entry)->page;
  gboolean folded = g_test_rand_bit ();

  if (cg_outline_list_set_folded (list, position, folded))
    tree->folded[page] = folded;
}

/* Whatever the levels and in whatever parts they come. */
static void
test_folding (void)
{
  for (guint round = 0; round < 30; round++)
    {
      g_autoptr (CgOutlineList) list = cg_outline_list_new ();
      Tree tree = { .model = G_LIST_MODEL (list) };
      guint from = (guint) g_test_rand_int_range (0, 4);

      g_signal_connect_swapped (list, "items-changed", G_CALLBACK (changed_cb), &tree);
      for (guint i = 0; i < G_N_ELEMENTS (tree.level); i++)
        {
          CgPdfOutlineItem item = { (guint) g_test_rand_int_range (0, 4), (char *) "标题", (int) i,
                                    0 };

          tree.level[i] = item.level;
          tree.folded[i] = item.level >= from;
          cg_outline_list_append (list, &item, 1, from);
        }
      assert_tree (&tree);
      for (guint i = 0; i < 40; i++)
        {
          fold_at_random (&tree, list);
          assert_tree (&tree);
        }
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  g_test_add_func ("/ui/reader-side/thumbnails", test_thumbnails);
  g_test_add_func ("/ui/reader-side/turned", test_turned);
  g_test_add_func ("/ui/reader-side/colors", test_colors);
  g_test_add_func ("/ui/reader-side/hiding", test_hiding);
  g_test_add_func ("/ui/reader-side/narrow", test_narrow);
  g_test_add_func ("/ui/reader-side/outline", test_outline);
  g_test_add_func ("/ui/reader-side/headings", test_headings);
  g_test_add_func ("/ui/reader-side/cancelled", test_cancelled);
  g_test_add_func ("/ui/reader-side/folding", test_folding);
  result = ui_test_run ();
  test_pdf_remove_folder ();
  return result;
}
