/* test-search.c: a list searched as somebody types: the rows of the last letter, the hit marked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "../core/store-fixture.h"
#include "cg-fold.h"
#include "cg-list-page.h"
#include "cg-pages.h"
#include "cg-window.h"
#include "ui-test.h"

#define PROBLEMS 60
#define ROUNDS 12

typedef struct
{
  Fixture store;
  CgOffice *office;
  GtkWidget *window;
  CgPage *page;
  CgGrid *grid;
  const char *typed;
  guint answers;
} Frame;

static gboolean
is_idle (gpointer window)
{
  return !cg_page_get_busy (cg_window_get_page (CG_WINDOW (window)));
}

static const char *const words[] = { "河道采砂", "河长巡查", "惠民补贴", "危房改造" };

static void
fill_store (Frame *frame)
{
  gint64 case_id = fixture_add_case (&frame->store);
  gint64 unit =
      fixture_add (&frame->store, CG_ENTITY_UNIT, "name", "双河镇水利站", "level", "town", NULL);
  g_autofree char *case_text = g_strdup_printf ("%" G_GINT64_FORMAT, case_id);
  g_autofree char *unit_text = g_strdup_printf ("%" G_GINT64_FORMAT, unit);

  for (guint i = 0; i < PROBLEMS; i++)
    {
      g_autofree char *text = g_strdup_printf ("%s第%u处", words[i % G_N_ELEMENTS (words)], i);

      fixture_add (&frame->store, CG_ENTITY_PROBLEM, "case", case_text, "text", text, "standard",
                   i == 7 ? "每月核对不少于４次，记录齐全" : "台账齐全", "deadline", "2027-01-10",
                   "responsible_unit", i == 9 ? unit_text : "", NULL);
    }
}

static void
set_up (Frame *frame, gconstpointer data)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  fixture_set_up (&frame->store, NULL);
  fill_store (frame);
  frame->office = cg_office_new (frame->store.store);
  frame->window =
      GTK_WIDGET (cg_window_new (application, cg_pages_table (), G_OBJECT (frame->office)));
  gtk_window_set_default_size (GTK_WINDOW (frame->window), 1440, 800);
  cg_window_go (CG_WINDOW (frame->window), "ledger");
  gtk_window_present (GTK_WINDOW (frame->window));
  ui_test_settle (frame->window);
  ui_test_wait (is_idle, frame->window);
  frame->page = cg_window_get_page (CG_WINDOW (frame->window));
  frame->grid = cg_list_page_get_grid (CG_LIST_PAGE (frame->page));
}

static void
tear_down (Frame *frame, gconstpointer data)
{
  ui_test_wait (is_idle, frame->window);
  ui_test_close (frame->window, NULL);
  g_object_unref (frame->office);
  fixture_tear_down (&frame->store, NULL);
}

static void
type (Frame *frame, const char *text)
{
  GtkWidget *entry = ui_test_find (frame->window, GTK_TYPE_SEARCH_ENTRY);

  frame->typed = text;
  gtk_editable_set_text (GTK_EDITABLE (entry), text != NULL ? text : "");
}

static guint
n_rows (Frame *frame)
{
  return cg_listing_get_n_items (cg_grid_get_listing (frame->grid));
}

/* How many of the problems have it in their text. */
static guint
count_with (const char *word)
{
  guint n = 0;

  for (guint i = 0; i < PROBLEMS; i++)
    n += cg_fold_contains (words[i % G_N_ELEMENTS (words)], word);

  return n;
}

/* ---- the last letter ---- */

/* Rows come only for what was typed last. */
static void
updated_cb (CgListing *listing, int change, Frame *frame)
{
  g_assert_cmpstr (cg_listing_get_query (listing)->text, ==, frame->typed);
  frame->answers++;
}

static gboolean
has_answer (gpointer data)
{
  Frame *frame = data;
  CgListing *listing = cg_grid_get_listing (frame->grid);

  return is_idle (frame->window) && cg_listing_get_state (listing) == CG_LISTING_READY &&
         g_strcmp0 (cg_listing_get_query (listing)->text, frame->typed) == 0;
}

/* A letter right after the other, or once the one before has been asked for but not answered. */
static void
test_last_letter (Frame *frame, gconstpointer data)
{
  static const char *const typed[] = { "巡", "巡查", "惠", "惠民", "危", "危房" };
  CgListing *listing = cg_grid_get_listing (frame->grid);

  g_signal_connect (listing, "updated", G_CALLBACK (updated_cb), frame);
  for (guint i = 0; i < ROUNDS; i++)
    {
      guint last = i % G_N_ELEMENTS (typed);

      for (guint k = 0; k < G_N_ELEMENTS (typed); k++)
        {
          type (frame, typed[(last + 1 + k) % G_N_ELEMENTS (typed)]);
          if (i % 2 == 1 && k + 1 < G_N_ELEMENTS (typed))
            {
              g_autoptr (CgQuery) query = cg_query_copy (cg_listing_get_query (listing));

              cg_query_set_text (query, frame->typed);
              cg_listing_set_query (listing, query);
            }
        }
      g_assert_cmpstr (frame->typed, ==, typed[last]);
      ui_test_wait (has_answer, frame);
      g_assert_cmpuint (n_rows (frame), ==, count_with (typed[last]));
    }
  g_assert_cmpuint (frame->answers, >, 0);
  g_signal_handlers_disconnect_by_data (listing, frame);
}

/* ---- the hit ---- */

/* The first cell that shows @text, whole or in part; NULL when none does. */
static GtkInscription *
find_cell (GtkWidget *widget, const char *text)
{
  GtkInscription *found = NULL;

  if (GTK_IS_INSCRIPTION (widget) && gtk_widget_get_child_visible (widget) &&
      gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL &&
      strstr (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) != NULL)
    return GTK_INSCRIPTION (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_cell (child, text);

  return found;
}

/* What stands out in a cell; "" for nothing. */
static char *
marked_part (GtkInscription *cell)
{
  PangoAttrList *attributes = gtk_inscription_get_attributes (cell);
  g_autoptr (PangoAttrIterator) iterator = NULL;
  GString *marked = g_string_new (NULL);

  if (attributes == NULL)
    return g_string_free (marked, FALSE);

  iterator = pango_attr_list_get_iterator (attributes);
  do
    {
      const char *text = gtk_inscription_get_text (cell);
      int start, end;

      pango_attr_iterator_range (iterator, &start, &end);
      if (pango_attr_iterator_get (iterator, PANGO_ATTR_UNDERLINE) != NULL)
        g_string_append_len (marked, text + start, MIN (end, (int) strlen (text)) - start);
    }
  while (pango_attr_iterator_next (iterator));

  return g_string_free (marked, FALSE);
}

static void
search_for (Frame *frame, const char *text)
{
  type (frame, text);
  ui_test_wait (has_answer, frame);
  ui_test_settle (frame->window);
}

static void
assert_marked (Frame *frame, const char *text, const char *in, const char *marked)
{
  g_autofree char *part = NULL;

  search_for (frame, text);
  g_assert_nonnull (find_cell (GTK_WIDGET (frame->grid), in));
  part = marked_part (find_cell (GTK_WIDGET (frame->grid), in));
  g_assert_cmpstr (part, ==, marked);
}

/* In its cell, in whatever width it was typed; else the row says where it is. */
static void
test_hit (Frame *frame, gconstpointer data)
{
  assert_marked (frame, "河长", "河长巡查第1处", "河长");
  ui_test_picture (frame->window, "search-marked");
  assert_marked (frame, "查第１处", "河长巡查第1处", "查第1处");
}

static void
test_hit_elsewhere (Frame *frame, gconstpointer data)
{
  g_assert_null (find_cell (GTK_WIDGET (frame->grid), "整改标准"));
  assert_marked (frame, "不少于 4 次", "〔整改标准：每月核对不少于４次，记录齐全〕危房改造第7处",
                 "不少于４次");
  g_assert_cmpuint (n_rows (frame), ==, 1);
  ui_test_picture (frame->window, "search-elsewhere");

  /* Marks go when the text goes. */
  assert_marked (frame, NULL, "危房改造第7处", "");
  g_assert_null (find_cell (GTK_WIDGET (frame->grid), "整改标准"));
}

/* By the pinyin of a name: it has a column, so nothing more is said. */
static void
test_reading (Frame *frame, gconstpointer data)
{
  search_for (frame, "shhz");
  g_assert_cmpuint (n_rows (frame), ==, 1);
  g_assert_nonnull (find_cell (GTK_WIDGET (frame->grid), "双河镇水利站"));
  g_assert_null (find_cell (GTK_WIDGET (frame->grid), "责任单位："));
}

int
main (int argc, char *argv[])
{
  static const struct
  {
    const char *path;
    void (*test) (Frame *frame, gconstpointer data);
  } tests[] = {
    { "/search/last-letter", test_last_letter },
    { "/search/hit", test_hit },
    { "/search/hit-elsewhere", test_hit_elsewhere },
    { "/search/reading", test_reading },
  };

  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Frame, NULL, set_up, tests[i].test, tear_down);

  return ui_test_run ();
}
