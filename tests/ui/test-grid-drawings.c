/* test-grid-drawings.c: a grid whose cells use earlier drawings looks like one drawn anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "grid-case.h"
#include "grid-fixture.h"
#include "ui-test.h"

#define PLAIN_ROWS 300
#define STEPS 40
#define SEED 20261130

/* So many pictures alike, one after the other, and nothing moves any more. */
#define TAKES_ALIKE 5

typedef struct
{
  GtkWidget *rows;
  GskRenderNode *node;
} Taking;

/* Nothing of the rows waits to be drawn. The scrollbars beside them fade in their own time. */
static gboolean
is_taken (gpointer data)
{
  Taking *taking = data;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (taking->rows);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (taking->rows),
                          gtk_widget_get_height (taking->rows));
  taking->node = gtk_snapshot_to_node (snapshot);
  return taking->node != NULL;
}

static GBytes *
take_pixels (GridCase *self)
{
  Taking taking = { grid_case_body_of (self), NULL };
  g_autoptr (GdkTexture) texture = NULL;
  guchar *pixels;
  gsize width, height;

  grid_case_settle (self);
  ui_test_wait (is_taken, &taking);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (self->window)),
                                         taking.node, NULL);
  gsk_render_node_unref (taking.node);
  width = (gsize) gdk_texture_get_width (texture);
  height = (gsize) gdk_texture_get_height (texture);
  pixels = g_malloc (width * height * 4);
  gdk_texture_download (texture, pixels, width * 4);
  return g_bytes_new_take (pixels, width * height * 4);
}

/* Nothing comes late any more: the focus that the display gives, a row. */
static void
wait_until_settled (GridCase *self)
{
  g_autoptr (GBytes) pixels = take_pixels (self);
  guint equal = 0;

  while (equal < TAKES_ALIKE)
    {
      GBytes *next = take_pixels (self);

      equal = g_bytes_equal (pixels, next) ? equal + 1 : 0;
      g_bytes_unref (pixels);
      pixels = next;
    }
}

/* ---- what may happen to a grid ---- */

static void
scroll (GridCase *self, GRand *rand, GtkOrientation orientation)
{
  GtkScrollable *body = GTK_SCROLLABLE (grid_case_body_of (self));
  GtkAdjustment *adjustment = orientation == GTK_ORIENTATION_VERTICAL
                                  ? gtk_scrollable_get_vadjustment (body)
                                  : gtk_scrollable_get_hadjustment (body);

  gtk_adjustment_set_value (adjustment,
                            g_rand_double_range (rand, 0, gtk_adjustment_get_upper (adjustment)));
}

static void
change_columns (GridCase *self, GRand *rand)
{
  g_autoptr (GPtrArray) columns = grid_fixture_columns ();

  for (guint i = 0; i < columns->len; i++)
    ((CgColumn *) columns->pdata[i])->width += g_rand_int_range (rand, 0, 3) * 20;
  cg_columns_freeze (columns, (guint) g_rand_int_range (rand, 0, 3));
  cg_grid_set_columns (self->grid, columns);
}

/* Not every problem may be changed any more. */
static void
change_record (GridCase *self, GRand *rand)
{
  static const char *const words[] = { "巡查不到位", "底数不清", "0012", "巡查" };
  guint n = cg_listing_get_n_items (self->listing);
  guint position = n > 0 ? (guint) g_rand_int_range (rand, 0, (int) n) : 0;
  gint64 id = cg_listing_get_id (self->listing, position);
  g_autoptr (GError) refused = NULL;

  fixture_try_set (&self->store, CG_ENTITY_PROBLEM, id, "text",
                   words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))], &refused);
}

static void
change_colors (GRand *rand)
{
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_rand_boolean (rand) ? ADW_COLOR_SCHEME_FORCE_DARK
                                                            : ADW_COLOR_SCHEME_FORCE_LIGHT);
}

static void
change_search (GridCase *self, GRand *rand)
{
  static const char *const words[] = { NULL, "1", "巡查", "问题" };
  g_autoptr (CgQuery) query = grid_fixture_query ();

  cg_query_set_text (query, words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  cg_listing_set_query (self->listing, query);
}

static void
do_something (GridCase *self, GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 9))
    {
    case 0:
      change_columns (self, rand);
      break;
    case 1:
      change_record (self, rand);
      break;
    case 2:
      change_colors (rand);
      break;
    case 3:
      change_search (self, rand);
      break;
    case 4:
      cg_grid_set_lines (self->grid, (guint) g_rand_int_range (rand, 1, 4));
      break;
    case 5:
      scroll (self, rand, GTK_ORIENTATION_HORIZONTAL);
      break;
    case 6:
      cg_selection_extend (self->selection, (guint) g_rand_int_range (rand, 0, 40), FALSE);
      break;
    default:
      scroll (self, rand, GTK_ORIENTATION_VERTICAL);
      break;
    }
}

static void
test_looks_the_same (GridCase *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  wait_until_settled (self);
  for (guint i = 0; i < STEPS; i++)
    {
      g_autoptr (GBytes) drawn = NULL;
      g_autoptr (GBytes) anew = NULL;

      do_something (self, rand);
      drawn = take_pixels (self);
      /* All cells are drawn again, from nothing. */
      cg_grid_refresh_day (self->grid);
      anew = take_pixels (self);
      g_assert_true (g_bytes_equal (drawn, anew));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  g_test_add ("/grid-drawings/looks-the-same", GridCase, GUINT_TO_POINTER (PLAIN_ROWS),
              grid_case_set_up, test_looks_the_same, grid_case_tear_down);

  return ui_test_run ();
}
