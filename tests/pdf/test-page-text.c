/* test-page-text.c: hitting, selecting and copying text by its characters' boxes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>
#include <math.h>

#include "cg-page-selection.h"
#include "cg-page-text.h"
#include "cg-zoom.h"

#define EM 10

/* Characters of EM points, lines 2 × EM apart, each line beginning at its indent. */
static CgPageText *
make_text (const char *text, const int *indents)
{
  glong n = g_utf8_strlen (text, -1);
  g_autofree float *boxes = g_new (float, 4 * n + 1);
  const char *p = text;
  int line = 0;
  float x = (float) indents[0];

  for (glong i = 0; i < n; i++, p = g_utf8_next_char (p))
    {
      float y = (float) (2 * EM * line);

      boxes[4 * i] = x;
      boxes[4 * i + 1] = y;
      boxes[4 * i + 2] = x + EM;
      boxes[4 * i + 3] = y + EM;
      x += EM;
      if (*p == '\n')
        x = (float) indents[++line];
    }

  return cg_page_text_new (text, boxes, (gsize) n);
}

static const int flush[] = { 0, 0, 0, 0 };

static void
test_hit (void)
{
  g_autoptr (CgPageText) text = make_text ("整改台账\n问责", flush);

  g_assert_cmpint (cg_page_text_hit (text, 25, 5), ==, 2);
  g_assert_cmpint (cg_page_text_hit (text, 5, 25), ==, 5);
  g_assert_cmpint (cg_page_text_hit (text, 45, 5), ==, -1); /* the line end */
  g_assert_cmpint (cg_page_text_hit (text, 5, 15), ==, -1); /* between lines */
  g_assert_cmpint (cg_page_text_hit (text, -5, 5), ==, -1);
}

static void
test_caret (void)
{
  g_autoptr (CgPageText) text = make_text ("整改台账\n问责", flush);

  g_assert_cmpuint (cg_page_text_caret_at (text, 24, 5), ==, 2);
  g_assert_cmpuint (cg_page_text_caret_at (text, 26, 5), ==, 3);
  g_assert_cmpuint (cg_page_text_caret_at (text, 900, 5), ==, 4);
  g_assert_cmpuint (cg_page_text_caret_at (text, 900, 25), ==, 7);
  g_assert_cmpuint (cg_page_text_caret_at (text, -900, 25), ==, 5);
  g_assert_cmpuint (cg_page_text_caret_at (text, 0, -900), ==, 0);
  g_assert_cmpuint (cg_page_text_caret_at (text, 900, 900), ==, 7);
}

static void
test_rectangles (void)
{
  g_autoptr (CgPageText) text = make_text ("整改台账\n问责办法\n\n完", flush);
  g_autoptr (GArray) rectangles = cg_page_text_rectangles (text, 2, 7);
  g_autoptr (GArray) nothing = cg_page_text_rectangles (text, 3, 3);
  g_autoptr (GArray) everything = cg_page_text_rectangles (text, 0, 1000);
  CgPageBox first, second;

  g_assert_cmpuint (rectangles->len, ==, 2);
  first = g_array_index (rectangles, CgPageBox, 0);
  second = g_array_index (rectangles, CgPageBox, 1);
  g_assert_cmpfloat (first.x1, ==, 20);
  g_assert_cmpfloat (first.x2, ==, 40);
  g_assert_cmpfloat (second.x1, ==, 0);
  g_assert_cmpfloat (second.x2, ==, 20);
  g_assert_cmpfloat (second.y1, ==, 20);
  g_assert_cmpuint (nothing->len, ==, 0);
  g_assert_cmpuint (everything->len, ==, 3);
}

static void
assert_copied (const char *text, const int *indents, const char *expected)
{
  g_autoptr (CgPageText) page = make_text (text, indents);
  g_autofree char *copy = cg_page_text_copy_range (page, 0, G_MAXUINT);
  g_autofree char *slice = cg_page_text_slice (page, 0, G_MAXUINT);

  g_assert_cmpstr (slice, ==, text);
  g_assert_cmpstr (copy, ==, expected);
}

static void
test_copy (void)
{
  static const int indented[] = { 20, 0, 20, 0 };

  assert_copied ("水费收缴管理\n办法已经印发", flush, "水费收缴管理办法已经印发");
  assert_copied ("水费收缴管理。\n办法\n另一段的文字啊", flush,
                 "水费收缴管理。办法\n另一段的文字啊");
  assert_copied ("full words\ngo on here", flush, "full words go on here");
  assert_copied ("开三印发\n制度已经印发\n另起一段\n接着说的文字", indented,
                 "开三印发制度已经印发\n另起一段接着说的文字");
}

static void
assert_word (CgPageText *text, guint index, const char *expected)
{
  g_autofree char *word = NULL;
  guint start, end;

  cg_page_text_word_at (text, index, &start, &end);
  word = cg_page_text_slice (text, start, end);
  g_assert_cmpstr (word, ==, expected);
}

static void
test_word_and_line (void)
{
  g_autoptr (CgPageText) text = make_text ("发现问题，共12项abc done\n完", flush);
  guint start, end;

  assert_word (text, 1, "发现问题");
  assert_word (text, 4, "，");
  assert_word (text, 6, "12");
  assert_word (text, 9, "abc");
  assert_word (text, 1000, "");

  cg_page_text_line_at (text, 3, &start, &end);
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 17);
  cg_page_text_line_at (text, 18, &start, &end);
  g_assert_cmpuint (start, ==, 18);
  g_assert_cmpuint (end, ==, 19);
}

/* A scan has no text, and what comes from outside need not fit together. */
static void
test_odd (void)
{
  const float odd[] = { 0, 0, NAN, 10, INFINITY, -INFINITY, 0, 0 };
  g_autoptr (CgPageText) empty = cg_page_text_new ("", NULL, 0);
  g_autoptr (CgPageText) shorter = cg_page_text_new ("整改台账", odd, 2);
  g_autoptr (GArray) rectangles = cg_page_text_rectangles (empty, 0, 10);
  guint start, end;

  g_assert_cmpuint (cg_page_text_caret_at (empty, 5, 5), ==, 0);
  g_assert_cmpint (cg_page_text_hit (empty, 5, 5), ==, -1);
  g_assert_cmpuint (rectangles->len, ==, 0);
  cg_page_text_line_at (empty, 0, &start, &end);
  g_assert_cmpuint (end, ==, 0);
  cg_page_text_word_at (empty, 0, &start, &end);
  g_assert_cmpuint (end, ==, 0);

  g_assert_cmpuint (cg_page_text_get_n_characters (shorter), ==, 2);
  g_assert_cmpstr (cg_page_text_get_text (shorter), ==, "整改");
  g_assert_cmpfloat (cg_page_text_get_box (shorter, 0).x2, ==, 0);
}

static void
test_selection (void)
{
  g_autoptr (CgPageText) text = make_text ("发现问题，共12项\n问责", flush);
  CgPageSelection word = cg_page_selection_unit_at (text, 3, 12, 5, CG_SELECTION_WORD);
  CgPageSelection line = cg_page_selection_unit_at (text, 3, 12, 25, CG_SELECTION_LINE);
  CgPageSelection point = cg_page_selection_unit_at (text, 2, 24, 5, CG_SELECTION_CHARACTER);
  CgPageSelection back = cg_page_selection_join (word, point);
  CgPageSelection down = cg_page_selection_join (line, word);
  guint start, end;

  g_assert_true (cg_page_selection_is_empty (&point));
  g_assert_false (cg_page_selection_is_empty (&word));
  g_assert_cmpuint (word.end.caret - word.start.caret, ==, 4);
  g_assert_cmpuint (down.start.caret, ==, 0);
  g_assert_cmpuint (down.end.caret, ==, 12);

  g_assert_true (cg_page_selection_on_page (&back, 2, &start, &end));
  g_assert_cmpuint (start, ==, 2);
  g_assert_cmpuint (end, ==, G_MAXUINT);
  g_assert_true (cg_page_selection_on_page (&back, 3, &start, &end));
  g_assert_cmpuint (start, ==, 0);
  g_assert_cmpuint (end, ==, 4);
  g_assert_false (cg_page_selection_on_page (&back, 1, &start, &end));
  g_assert_false (cg_page_selection_on_page (&back, 4, &start, &end));
}

/* By keys over the whole page and back, whatever the steps. */
static void
test_move (void)
{
  g_autoptr (CgPageText) text =
      make_text ("发现问题，共12项 done well\n问责\n\n整改台账第3号。\n完",
                 (const int[]){ 0, 20, 0, 5, 0, 0 });
  guint n = cg_page_text_get_n_characters (text);

  for (int step = CG_SELECTION_STEP_CHARACTER; step <= CG_SELECTION_STEP_LINE; step++)
    {
      guint caret = 0, moved;

      for (int direction = 1; direction >= -1; direction -= 2)
        {
          for (guint i = 0; i <= n; i++)
            {
              moved = cg_page_selection_move (text, caret, (CgSelectionStep) step, direction);
              g_assert_true (direction > 0 ? moved > caret || caret == n
                                           : moved < caret || caret == 0);
              caret = moved;
            }
          g_assert_cmpuint (caret, ==, direction > 0 ? n : 0);
        }
    }

  /* A word with what is before it; the same place in the next line; its ends. */
  g_assert_cmpuint (cg_page_selection_move (text, 0, CG_SELECTION_STEP_WORD, 1), ==, 4);
  g_assert_cmpuint (cg_page_selection_move (text, 9, CG_SELECTION_STEP_WORD, 1), ==, 14);
  g_assert_cmpuint (cg_page_selection_move (text, 19, CG_SELECTION_STEP_WORD, -1), ==, 15);
  g_assert_cmpuint (cg_page_selection_move (text, 3, CG_SELECTION_STEP_LINE, 1), ==, 21);
  g_assert_cmpuint (cg_page_selection_move (text, 21, CG_SELECTION_STEP_LINE, -1), ==, 3);
  g_assert_cmpuint (cg_page_selection_move (text, 3, CG_SELECTION_STEP_LINE_END, 1), ==, 19);
  g_assert_cmpuint (cg_page_selection_move (text, 22, CG_SELECTION_STEP_LINE_END, -1), ==, 20);
  g_assert_cmpuint (cg_page_selection_move (text, 999, CG_SELECTION_STEP_CHARACTER, 1), ==, n);
}

static void
test_zoom (void)
{
  double zoom = 0.01;

  for (int i = 0; i < 40; i++)
    {
      double next = cg_zoom_step (zoom, 1);

      g_assert_cmpfloat (next, >=, zoom);
      if (i > 0 && i < 25)
        g_assert_cmpfloat_with_epsilon (cg_zoom_step (next, -1), zoom, 1e-9);
      zoom = next;
    }

  g_assert_cmpint (cg_zoom_percent (zoom), ==, 3200);
  g_assert_cmpint (cg_zoom_percent (cg_zoom_step (0.01, -1)), ==, 10);
  g_assert_cmpint (cg_zoom_percent (cg_zoom_step (CG_ZOOM_FULL * 1.003, 1)), ==, 110);
  g_assert_cmpfloat (cg_zoom_clamp (1000), ==, zoom);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/page-text/hit", test_hit);
  g_test_add_func ("/pdf/page-text/caret", test_caret);
  g_test_add_func ("/pdf/page-text/rectangles", test_rectangles);
  g_test_add_func ("/pdf/page-text/copy", test_copy);
  g_test_add_func ("/pdf/page-text/word-and-line", test_word_and_line);
  g_test_add_func ("/pdf/page-text/odd", test_odd);
  g_test_add_func ("/pdf/page-text/selection", test_selection);
  g_test_add_func ("/pdf/page-text/move", test_move);
  g_test_add_func ("/pdf/page-text/zoom", test_zoom);
  return g_test_run ();
}
