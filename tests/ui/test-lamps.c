/* test-lamps.c: lamps as people see them: shapes that differ without colour, words, 延.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-lamp-glyph.h"
#include "cg-lamp-view.h"
#include "ui-test.h"

#define SIZE 12

/* The shape in black on white. */
static cairo_surface_t *
draw (CgLamp lamp)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  cg_lamp_glyph_draw (cr, lamp, SIZE);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* How many pixels are inked in one of two shapes and blank in the other. */
static int
count_differences (cairo_surface_t *a, cairo_surface_t *b)
{
  int stride = cairo_image_surface_get_stride (a);
  const guint8 *first = cairo_image_surface_get_data (a);
  const guint8 *second = cairo_image_surface_get_data (b);
  int n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      n += ABS (first[y * stride + x] - second[y * stride + x]) > 100;
  return n;
}

static void
test_shapes (void)
{
  cairo_surface_t *shapes[CG_N_LAMPS];

  for (int i = 0; i < CG_N_LAMPS; i++)
    shapes[i] = draw ((CgLamp) i);
  for (int i = 0; i < CG_N_LAMPS; i++)
    for (int j = 0; j < i; j++)
      g_assert_cmpint (count_differences (shapes[i], shapes[j]), >=, 12);
  for (int i = 0; i < CG_N_LAMPS; i++)
    cairo_surface_destroy (shapes[i]);
}

static CgLampFacts
facts_of (CgLamp lamp, CgDate today)
{
  CgLampFacts facts = { .open = TRUE, .deadline = today + 40, .warning = today + 33 };

  switch (lamp)
    {
    case CG_LAMP_SOON:
      facts.deadline = today + 3;
      facts.warning = today - 4;
      break;
    case CG_LAMP_OVER:
      facts.deadline = today - 14;
      facts.has_extension = TRUE;
      break;
    case CG_LAMP_DONE:
      facts.completed = today;
      break;
    case CG_LAMP_DONE_LATE:
      facts.deadline = today - 9;
      facts.completed = today;
      break;
    case CG_LAMP_EXT:
      facts.has_extension = TRUE;
      break;
    case CG_LAMP_NONE:
      facts.deadline = 0;
      break;
    case CG_LAMP_OK:
    default:
      break;
    }
  return facts;
}

static void
test_view (void)
{
  g_autoptr (CgCalendar) calendar = cg_calendar_new_published ();
  CgDate today = cg_date_from_ymd (2026, 11, 24);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  GtkWidget *window;

  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_top (box, 18);
  for (int i = 0; i < CG_N_LAMPS; i++)
    {
      GtkWidget *view = cg_lamp_view_new ();
      CgLampFacts facts = facts_of ((CgLamp) i, today);
      g_autofree char *words = cg_lamp_words (&facts, today, calendar);
      g_autofree char *tooltip = cg_lamp_tooltip (&facts, today, calendar);
      int before, after;

      g_assert_cmpint (cg_lamp_compute (&facts, today), ==, i);
      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &before, NULL, NULL);
      cg_lamp_view_set_facts (CG_LAMP_VIEW (view), &facts, today, calendar);
      gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &after, NULL, NULL);
      g_assert_cmpint (after, >, before);
      g_assert_cmpstr (cg_lamp_view_get_words (CG_LAMP_VIEW (view)), ==, words);
      g_assert_cmpstr (gtk_widget_get_tooltip_text (view), ==, tooltip);
      gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_LABEL);
      gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, words);
      gtk_box_append (GTK_BOX (box), view);
    }

  window = ui_test_open (box, 260, 300);
  ui_test_picture (window, "lamps");
  ui_test_close (window, box);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ui_test_init ();

  g_test_add_func ("/lamps/shapes", test_shapes);
  g_test_add_func ("/lamps/view", test_view);

  return ui_test_run ();
}
