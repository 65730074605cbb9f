/* test-page-table.c: tables laid out at random are read as they were written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>

#include "cg-page-table.h"

#define EM 10.0
#define MOST_ROWS 9
#define MOST_COLUMNS 6
#define LINE_LETTERS 8

/* Letters as they are set on the page, in whatever order. */
typedef struct
{
  GString *text;
  GArray *boxes;
} Paper;

static void
set_letter (Paper *paper, gunichar letter, double x, double y, double width)
{
  const float box[] = { (float) x, (float) y, (float) (x + width), (float) (y + EM) };

  g_string_append_unichar (paper->text, letter);
  g_array_append_vals (paper->boxes, box, 4);
}

static double
letter_width (gunichar letter)
{
  return letter == ' ' ? EM * 0.3 : g_unichar_iswide (letter) ? EM : EM * 0.5;
}

static double
text_width (const char *text)
{
  double width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += letter_width (g_utf8_get_char (p));

  return width;
}

static void
set_text (Paper *paper, const char *text, double x, double y)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      set_letter (paper, g_utf8_get_char (p), x, y, letter_width (g_utf8_get_char (p)));
      x += letter_width (g_utf8_get_char (p));
    }
}

static char *
read_table (Paper *paper)
{
  g_autoptr (CgPageText) text = cg_page_text_new (
      paper->text->str, (const float *) (gpointer) paper->boxes->data, paper->boxes->len / 4);
  const CgPageBox all = { -1000, -1000, 10000, 10000 };

  return cg_page_table_copy (text, &all);
}

static void
paper_clear (Paper *paper)
{
  g_string_free (paper->text, TRUE);
  g_array_unref (paper->boxes);
}

static Paper
paper_init (void)
{
  return (Paper){ g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (float)) };
}

/* A line of Chinese, numbers or words. */
static char *
random_text (void)
{
  static const char *const words[] = { "整改",   "责任单位", "2026",   "12.5", "县水务局",
                                       "WZ-012", "done",     "办理中", "无",   "第3号" };
  GString *text = g_string_new (words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);

  if (g_test_rand_int_range (0, 3) == 0)
    {
      const char *next = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
      gboolean wide = g_unichar_iswide (g_utf8_get_char (next)) ||
                      g_unichar_iswide (g_utf8_get_char (g_utf8_prev_char (text->str + text->len)));

      g_string_append_printf (text, "%s%s", wide ? "" : " ", next);
    }

  return g_string_free (text, FALSE);
}

/* A table: cells of one line each, each column set to the left, the middle or the right. */
static char *
set_table (Paper *paper, double top, double pitch, guint *n_columns)
{
  guint rows = (guint) g_test_rand_int_range (2, MOST_ROWS), columns;
  g_autoptr (GString) expected = g_string_new (NULL);
  double lefts[MOST_COLUMNS], widths[MOST_COLUMNS], x = g_test_rand_double_range (0, 100);
  double aligned[MOST_COLUMNS];

  columns = *n_columns = (guint) g_test_rand_int_range (1, MOST_COLUMNS + 1);
  for (guint i = 0; i < columns; i++)
    {
      lefts[i] = x;
      widths[i] = EM * LINE_LETTERS * 1.5;
      aligned[i] = g_test_rand_int_range (0, 3) / 2.0;
      x += widths[i] + g_test_rand_double_range (EM * 0.6, EM * 3);
    }

  for (guint row = 0; row < rows; row++)
    for (guint i = 0; i < columns; i++)
      {
        /* Nothing in a cell, but never in a whole row or column: nobody could see those. */
        gboolean empty = row > 0 && i != row % columns && g_test_rand_int_range (0, 4) == 0;
        g_autofree char *text = empty ? g_strdup ("") : random_text ();

        set_text (paper, text, lefts[i] + (widths[i] - text_width (text)) * aligned[i],
                  top + row * pitch);
        g_string_append_printf (expected, "%s%s", i > 0 ? "\t" : row > 0 ? "\n" : "", text);
      }

  return g_strdup (expected->str);
}

static void
test_random (void)
{
  for (int round = 0; round < 300; round++)
    {
      Paper paper = paper_init ();
      guint columns;
      g_autofree char *expected =
          set_table (&paper, 50, g_test_rand_double_range (EM, EM * 4), &columns);
      g_autofree char *found = read_table (&paper);

      g_assert_cmpstr (found, ==, expected);
      paper_clear (&paper);
    }
}

/* A title across all of it leaves the columns as they are. */
static void
test_title (void)
{
  for (int round = 0; round < 100; round++)
    {
      static const char title[] = "表1建章立制情况（截至2026年4月底，按责任单位逐项列出）";
      Paper paper = paper_init ();
      guint columns;
      g_autofree char *body = set_table (&paper, 50, EM * 2, &columns);
      g_autoptr (GString) expected = g_string_new (title);
      g_autofree char *found = NULL;

      set_text (&paper, title, 0, 50 - 2 * EM);
      found = read_table (&paper);
      for (guint i = 1; i < columns; i++)
        g_string_append_c (expected, '\t');
      g_string_append_printf (expected, "\n%s", body);
      g_assert_cmpstr (found, ==, expected->str);
      paper_clear (&paper);
    }
}

/* Text broken into lines in its cell; the number before it stands in the cell's middle. */
static void
test_broken (void)
{
  for (int round = 0; round < 100; round++)
    {
      static const char text[] = "县水务局水费收缴管理办法由财务审计股负责修订并在四月底前印发";
      Paper paper = paper_init ();
      g_autoptr (GString) expected = g_string_new (NULL);
      guint rows = (guint) g_test_rand_int_range (2, 8);
      double y = 30, gap = g_test_rand_double_range (0.1, 0.6) * EM;
      g_autofree char *found = NULL;

      for (guint row = 0; row < rows; row++)
        {
          guint lines = row == 0 ? 2 : (guint) g_test_rand_int_range (1, 4);
          double height = lines * EM + (lines - 1) * gap;
          g_autofree char *number = g_strdup_printf ("%u", row + 1);

          set_text (&paper, number, 10, y + (height - EM) / 2);
          for (guint line = 0; line < lines; line++)
            {
              g_autofree char *part =
                  g_utf8_substring (text, line * LINE_LETTERS, (line + 1) * LINE_LETTERS);

              set_text (&paper, part, 30, y + line * (EM + gap));
            }
          g_string_append_printf (expected, "%s%s\t", row > 0 ? "\n" : "", number);
          for (guint i = 0; i < lines * LINE_LETTERS; i++)
            g_string_append_unichar (expected,
                                     g_utf8_get_char (g_utf8_offset_to_pointer (text, i)));
          y += height + gap * 2 + EM;
        }

      found = read_table (&paper);
      g_assert_cmpstr (found, ==, expected->str);
      paper_clear (&paper);
    }
}

/* Only what is in the area; and where there is nothing, nothing. */
static void
test_area (void)
{
  Paper paper = paper_init ();
  g_autoptr (CgPageText) text = NULL;
  g_autofree char *part = NULL;
  g_autofree char *nothing = NULL;

  set_text (&paper, "单位", 0, 0);
  set_text (&paper, "时限", 60, 0);
  set_text (&paper, "进展", 120, 0);
  set_text (&paper, "局", 0, 20);
  set_text (&paper, "五月", 60, 20);
  set_text (&paper, "办结", 120, 20);
  text = cg_page_text_new (paper.text->str, (const float *) (gpointer) paper.boxes->data,
                           paper.boxes->len / 4);
  part = cg_page_table_copy (text, &(CgPageBox){ 50, -5, 300, 100 });
  nothing = cg_page_table_copy (text, &(CgPageBox){ 500, 500, 600, 600 });
  g_assert_cmpstr (part, ==, "时限\t进展\n五月\t办结");
  g_assert_cmpstr (nothing, ==, "");
  paper_clear (&paper);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/page-table/random", test_random);
  g_test_add_func ("/pdf/page-table/title", test_title);
  g_test_add_func ("/pdf/page-table/broken", test_broken);
  g_test_add_func ("/pdf/page-table/area", test_area);
  return g_test_run ();
}
