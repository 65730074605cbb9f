/* test-find-pane.c: a word is found in a document while it is typed, and gone to place by place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-find-pane.h"
#include "cg-found-groups.h"
#include "cg-found-view.h"
#include "cg-page-sheet.h"
#include "cg-pdf-reader.h"
#include "test-pdf.h"
#include "ui-test.h"

#define TEXT "水费收缴管理办法\n明确收费、开票、解缴三岗分设，水\n费每周盘点"
#define N_PAGES 40

typedef struct
{
  GtkWidget *window;
  CgPdfReader *reader;
  CgFindPane *pane;
  CgPageView *view;
  const char *words; /* that the pane is to say */
} Find;

static gboolean
is_idle (gpointer data)
{
  Find *self = data;

  return !cg_pdf_reader_get_busy (self->reader) && !cg_find_pane_get_busy (self->pane);
}

static void
set_up (Find *self, gconstpointer data)
{
  g_autofree char *path = test_pdf_make ("find.pdf", N_PAGES, TEXT);

  self->reader = CG_PDF_READER (cg_pdf_reader_new ());
  self->window = ui_test_open (GTK_WIDGET (self->reader), 900, 700);
  self->view = cg_pdf_reader_get_view (self->reader);
  self->pane = CG_FIND_PANE (ui_test_find (GTK_WIDGET (self->reader), CG_TYPE_FIND_PANE));
  cg_pdf_reader_open (self->reader, path, "整改情况报告.pdf");
  ui_test_wait (is_idle, self);
  ui_test_settle (self->window);
}

static void
tear_down (Find *self, gconstpointer data)
{
  gpointer document = cg_pdf_reader_get_document (self->reader);

  g_object_add_weak_pointer (document, &document);
  ui_test_close (self->window, self->reader);
  while (document != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
says (gpointer data)
{
  Find *self = data;

  return is_idle (self) &&
         ui_test_find_labelled (GTK_WIDGET (self->pane), GTK_TYPE_LABEL, self->words) != NULL;
}

static void
wait_words (Find *self, const char *words)
{
  self->words = words;
  ui_test_wait (says, self);
  ui_test_settle (self->window);
}

static void
type (Find *self, const char *text)
{
  GtkWidget *entry = ui_test_find (GTK_WIDGET (self->pane), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
assert_hit (Find *self, guint page, int index)
{
  guint now;
  int at;

  cg_page_view_get_hit (self->view, &now, &at);
  g_assert_cmpuint (now, ==, page);
  g_assert_cmpint (at, ==, index);
}

static GtkWidget *
get_list (Find *self)
{
  return ui_test_find (GTK_WIDGET (self->pane), CG_TYPE_FOUND_VIEW);
}

/* What is told of the places in sight, from the first down. */
static GPtrArray *
told_places (Find *self)
{
  GPtrArray *places = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_first_child (get_list (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_child_visible (child) && gtk_widget_has_css_class (child, "hit-words"))
      g_ptr_array_add (places, child);
  return places;
}

/* From the page in hand on, across the end of a line, and round to the first page. */
static void
test_find (Find *self, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;

  cg_page_view_set_page (self->view, 30);
  ui_test_settle (self->window);
  g_assert_true (cg_pdf_reader_find (self->reader));
  type (self, "水费");
  wait_words (self, "第 61 处，共 80 处");
  assert_hit (self, 30, 0);
  ui_test_picture (self->window, "reader-find");

  cg_find_pane_step (self->pane, TRUE);
  assert_hit (self, 30, 1);
  cg_find_pane_step (self->pane, FALSE);
  cg_find_pane_step (self->pane, FALSE);
  assert_hit (self, 29, 1);
  ui_test_settle (self->window);
  g_assert_cmpuint (cg_page_view_get_page (self->view), ==, 29);

  for (int i = 0; i < 21; i++)
    gtk_widget_activate_action (GTK_WIDGET (self->view), "reader.find-next", NULL);
  assert_hit (self, 0, 0);
  wait_words (self, "第 1 处，共 80 处");

  type (self, "没有的词");
  wait_words (self, "没有找到");
  assert_hit (self, 0, -1);
  places = told_places (self);
  g_assert_cmpuint (places->len, ==, 0);
}

static gboolean
is_in_hand (GtkWidget *place)
{
  return gtk_test_accessible_check_state (GTK_ACCESSIBLE (place), GTK_ACCESSIBLE_STATE_SELECTED,
                                          TRUE) == NULL;
}

/* Keys go from place to place and from page to page; the one in hand is in sight, and only a few
 * are there at all. */
static void
test_list (Find *self, gconstpointer data)
{
  GtkWidget *list = get_list (self);
  const struct
  {
    const char *key;
    const char *words;
    guint page;
    int index;
  } steps[] = {
    { "Down", "第 2 处，共 80 处", 0, 1 },      { "Down", "第 3 处，共 80 处", 1, 0 },
    { "Page_Down", "第 5 处，共 80 处", 2, 0 }, { "End", "第 80 处，共 80 处", 39, 1 },
    { "Up", "第 79 处，共 80 处", 39, 0 },      { "Page_Up", "第 77 处，共 80 处", 38, 0 },
    { "Home", "第 1 处，共 80 处", 0, 0 }
  };

  cg_pdf_reader_find (self->reader);
  type (self, "收");
  wait_words (self, "第 1 处，共 80 处");
  gtk_widget_grab_focus (list);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GPtrArray) places = NULL;
      guint n_in_hand = 0;

      g_assert_true (ui_test_press (list, steps[i].key));
      wait_words (self, steps[i].words);
      assert_hit (self, steps[i].page, steps[i].index);
      places = told_places (self);
      g_assert_cmpuint (places->len, <, 20);
      for (guint k = 0; k < places->len; k++)
        n_in_hand += is_in_hand (g_ptr_array_index (places, k));
      g_assert_cmpuint (n_in_hand, ==, 1);
    }

  g_assert_true (ui_test_press (list, "Return"));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->view)));
}

/* Where places stand: one below the other without a gap, and what stands at a height is what is
 * found there. */
static void
test_places (void)
{
  const CgFoundMeasure measure = { 8, 20, 40, 88 };

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (CgFoundGroups) groups = cg_found_groups_new ();
      double end = 0, all;

      for (guint page = 0; page < 60; page++)
        if (g_test_rand_bit ())
          cg_found_groups_add (groups, page * 7 % 60, (guint) g_test_rand_int_range (1, 6));
      all = cg_found_groups_lay (groups, &measure);
      for (guint i = 0; i < cg_found_groups_count (groups); i++)
        {
          const CgFoundGroup *group = cg_found_groups_get (groups, i);

          g_assert_true (i == 0 || cg_found_groups_get (groups, i - 1)->page < group->page);
          g_assert_cmpfloat (group->top, ==, end);
          g_assert_cmpfloat (group->height, >=, measure.least + 2 * measure.padding);
          end = group->top + group->height;
          g_assert_cmpuint (cg_found_groups_find (groups, group->page), ==, i);
          g_assert_cmpuint (cg_found_groups_at (groups, end - 1), ==, i);
          for (guint index = 0; index < group->n; index++)
            {
              double top = cg_found_groups_place_top (groups, i, index);

              g_assert_cmpfloat (top + measure.place, <=, end);
              g_assert_cmpuint (cg_found_groups_place_at (groups, i, top + 1), ==, index);
            }
        }
      g_assert_cmpfloat (all, ==, end);
    }
}

/* What is selected is what is looked for; closing marks nothing any more. */
static void
test_selected (Find *self, gconstpointer data)
{
  CgPageSelection selection = { { 0, 2 }, { 0, 4 } };
  GtkWidget *entry = ui_test_find (GTK_WIDGET (self->pane), GTK_TYPE_SEARCH_ENTRY);

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->pane)));
  cg_page_view_set_selection (self->view, &selection);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "reader.find-next", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "收缴");
  wait_words (self, "第 1 处，共 40 处");

  g_signal_emit_by_name (entry, "stop-search");
  ui_test_settle (self->window);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->pane)));
  assert_hit (self, 0, -1);
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->view)));
}

static void
assert_selected (Find *self, const char *words)
{
  g_autofree char *selected = cg_page_view_get_selected_text (self->view);

  g_assert_cmpstr (selected, ==, words);
}

/* Escape closes it from everywhere in it, and what was typed just before is no search any more. */
static void
test_closed (Find *self, gconstpointer data)
{
  g_autoptr (GPtrArray) places = NULL;

  cg_pdf_reader_find (self->reader);
  type (self, "收");
  wait_words (self, "第 1 处，共 80 处");
  places = told_places (self);
  gtk_test_accessible_assert_property (g_ptr_array_index (places, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "第 1 页 水费收缴管理办法明确收费、开票、…");
  gtk_widget_grab_focus (get_list (self));
  cg_page_view_set_page (self->view, 20);
  type (self, "水费");
  g_assert_true (ui_test_press (GTK_WIDGET (self->pane), "Escape"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->pane)));
  g_signal_emit_by_name (ui_test_find (GTK_WIDGET (self->pane), GTK_TYPE_SEARCH_ENTRY),
                         "search-changed");
  g_assert_false (cg_find_pane_get_busy (self->pane));
  ui_test_settle (self->window);
  g_assert_cmpuint (cg_page_view_get_page (self->view), ==, 20);
  assert_hit (self, 0, -1);
  assert_selected (self, "");
}

/* Enter pressed before the entry tells that something was typed searches for that, and shows its
 * first place. */
static void
test_enter_at_once (Find *self, gconstpointer data)
{
  cg_pdf_reader_find (self->reader);
  type (self, "水费");
  wait_words (self, "第 1 处，共 80 处");
  type (self, "解缴");
  cg_find_pane_step (self->pane, TRUE);
  assert_hit (self, 0, -1);
  g_assert_true (cg_find_pane_get_busy (self->pane));
  wait_words (self, "第 1 处，共 40 处");
  assert_hit (self, 0, 0);

  /* That the entry tells it afterwards changes nothing any more. */
  cg_find_pane_step (self->pane, TRUE);
  assert_hit (self, 1, 0);
  g_signal_emit_by_name (ui_test_find (GTK_WIDGET (self->pane), GTK_TYPE_SEARCH_ENTRY),
                         "search-changed");
  assert_hit (self, 1, 0);
  wait_words (self, "第 2 处，共 40 处");
}

/* Begun again with the same word it only selects it; Escape in the pages closes it, and leaves the
 * place found selected, from where keys go on. */
static void
test_again (Find *self, gconstpointer data)
{
  GtkWidget *entry = ui_test_find (GTK_WIDGET (self->pane), GTK_TYPE_SEARCH_ENTRY);

  cg_pdf_reader_find (self->reader);
  type (self, "水费");
  wait_words (self, "第 1 处，共 80 处");
  for (guint i = 0; i < 7; i++)
    cg_find_pane_step (self->pane, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, 0);

  cg_pdf_reader_find (self->reader);
  wait_words (self, "第 8 处，共 80 处");
  assert_hit (self, 3, 1);
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (entry), NULL, NULL));

  gtk_widget_grab_focus (GTK_WIDGET (self->view));
  g_assert_true (ui_test_press (GTK_WIDGET (self->reader), "Escape"));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (self->pane)));
  g_assert_true (gtk_widget_has_focus (GTK_WIDGET (self->view)));
  assert_hit (self, 0, -1);
  assert_selected (self, "水费");
  cg_page_view_move_caret (self->view, CG_SELECTION_STEP_CHARACTER, 1);
  assert_selected (self, "水费每");
  g_assert_false (ui_test_press (GTK_WIDGET (self->reader), "Escape"));
}

/* The sheet of the page in hand as it is drawn, four bytes a pixel. */
static GBytes *
draw_sheet (Find *self)
{
  return ui_test_draw (ui_test_find (GTK_WIDGET (self->view), CG_TYPE_PAGE_SHEET));
}

static gboolean
is_drawn (gpointer data)
{
  return cg_page_loader_is_complete (cg_page_view_get_loader (((Find *) data)->view));
}

/* How many values differ between what is marked and what is not; none may be so the other way:
 * letters get no paler, or by night, no darker. */
static gsize
count_marked (GBytes *before, GBytes *after, int sign)
{
  gsize n, n_marked = 0;
  const guchar *old = g_bytes_get_data (before, &n);
  const guchar *new = g_bytes_get_data (after, NULL);

  g_assert_cmpuint (g_bytes_get_size (after), ==, n);
  for (gsize i = 0; i < n; i++)
    {
      g_assert_cmpint (sign * (new[i] - old[i]), >=, 0);
      n_marked += new[i] != old[i];
    }

  return n_marked;
}

/* What is marked is tinted as by a marker pen: the paper gets darker, the letters no paler. On the
 * dark paper of the night it is the other way about. */
static void
test_marked (Find *self, gconstpointer data)
{
  g_autoptr (GBytes) by_day = NULL;
  g_autoptr (GBytes) by_night = NULL;
  g_autoptr (GBytes) marked = NULL;
  g_autoptr (GBytes) marked_by_night = NULL;

  cg_pdf_reader_find (self->reader);
  type (self, "没有的词");
  wait_words (self, "没有找到");
  ui_test_wait (is_drawn, self);
  by_day = draw_sheet (self);
  cg_page_view_set_colors (self->view, CG_PAGE_COLORS_NIGHT);
  by_night = draw_sheet (self);
  type (self, "水费");
  wait_words (self, "第 1 处，共 80 处");
  marked_by_night = draw_sheet (self);
  ui_test_picture (self->window, "find-by-night");
  cg_page_view_set_colors (self->view, CG_PAGE_COLORS_NORMAL);
  marked = draw_sheet (self);
  ui_test_picture (self->window, "find-marked");
  g_assert_cmpuint (count_marked (by_day, marked, -1), >, 100);
  g_assert_cmpuint (count_marked (by_night, marked_by_night, 1), >, 100);
}

/* What the list of places shows at a point of its own. */
static guint32
list_pixel (Find *self, int x, int y)
{
  GtkWidget *list = get_list (self);
  g_autoptr (GBytes) pixels = ui_test_draw (list);

  return ((const guint32 *) g_bytes_get_data (pixels, NULL))[y * gtk_widget_get_width (list) + x];
}

/* The pictures of pages beside the places lie as the pages do, in their colours: of the first one
 * the upper and the lower edge are looked at. */
static void
test_pictures (Find *self, gconstpointer data)
{
  const int left = 13, upper = 11, lower = 85;
  const guint32 white = 0xffffffff;
  guint32 night = cg_page_colors_apply (CG_PAGE_COLORS_NIGHT, white);

  cg_pdf_reader_find (self->reader);
  type (self, "水费");
  wait_words (self, "第 1 处，共 80 处");
  g_assert_cmphex (list_pixel (self, left, upper), ==, white);
  g_assert_cmphex (list_pixel (self, left, lower), ==, white);

  cg_page_view_set_colors (self->view, CG_PAGE_COLORS_NIGHT);
  g_assert_cmphex (list_pixel (self, left, upper), ==, night);
  g_assert_cmphex (list_pixel (self, left, lower), ==, night);

  cg_page_view_turn_pages (self->view, 0, 0, 1);
  ui_test_picture (self->window, "find-turned-by-night");
  g_assert_cmphex (list_pixel (self, left, upper), ==, night);
  g_assert_cmphex (list_pixel (self, left, lower), !=, night);
  cg_page_view_set_colors (self->view, CG_PAGE_COLORS_NORMAL);
}

#define ADD(name, test) g_test_add ("/ui/find-pane/" name, Find, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();
  ADD ("find", test_find);
  ADD ("list", test_list);
  g_test_add_func ("/ui/find-pane/places", test_places);
  ADD ("selected", test_selected);
  ADD ("closed", test_closed);
  ADD ("enter-at-once", test_enter_at_once);
  ADD ("again", test_again);
  ADD ("pictures", test_pictures);
  ADD ("marked", test_marked);
  result = ui_test_run ();
  test_pdf_remove_folder ();
  return result;
}
