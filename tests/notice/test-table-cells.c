/* test-table-cells.c: how the text of a ledger's cells is broken into lines on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"

#include "cg-table-paper.h"

#include <string.h>

/* A table of one row, laid out. */
typedef struct
{
  CgTablePaper *paper;
  CgNoticePages *pages;
  GArray *items;
} Row;

static void
row_clear (Row *row)
{
  cg_table_paper_free (row->paper);
  g_array_unref (row->items);
  cg_notice_pages_unref (row->pages);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, row_clear)

/* A table of one row, whose columns are @kinds. */
static void
lay_out_row (Row *row,
             const CgTableColumnKind *kinds,
             guint n,
             const char *const *was,
             const char *const *cells)
{
  row->paper = cg_table_paper_new ("台账");
  for (guint i = 0; i < n; i++)
    cg_table_paper_add_column (row->paper, "栏", kinds[i], 10);
  if (was != NULL)
    cg_table_paper_add_changed_row (row->paper, was, cells);
  else
    cg_table_paper_add_row (row->paper, cells);
  row->pages = cg_table_paper_layout (row->paper);
  row->items = cg_notice_pages_get_items (row->pages);
  notice_fixture_require_fonts (row->pages);
}

/* The lines of the only cells between the rules @column and the next, joined by "|". */
static char *
lines_of_column (const Row *row, guint column)
{
  g_autoptr (GArray) down = notice_fixture_rules (row->items, 0, FALSE);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < row->items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (row->items, i);

      if (item->role != CG_NOTICE_ROLE_TABLE_CELL ||
          item->x < g_array_index (down, double, column) ||
          item->x > g_array_index (down, double, column + 1))
        continue;
      if (text->len > 0)
        g_string_append_c (text, '|');
      notice_fixture_append_visible (text, item->text);
    }

  return g_string_free (text, FALSE);
}

/* Numbers of cases and papers are broken before 〔 or not at all. */
static void
test_identifiers (void)
{
  const char *cells[12] = { "WZ-2026-0001-01", "某县自然资发〔2026〕118号" };
  CgTableColumnKind kinds[12] = { CG_TABLE_IDENTIFIER, CG_TABLE_IDENTIFIER };
  g_autofree char *longest = notice_fixture_random_body (1, 300, FALSE);

  for (guint n = 2; n <= G_N_ELEMENTS (cells); n++)
    {
      g_auto (Row) row;
      g_autofree char *case_no = NULL;
      g_autofree char *paper_no = NULL;

      for (guint i = 2; i < n; i++)
        {
          cells[i] = longest;
          kinds[i] = CG_TABLE_TEXT;
        }
      lay_out_row (&row, kinds, n, NULL, cells);
      case_no = lines_of_column (&row, 0);
      paper_no = lines_of_column (&row, 1);
      g_assert_cmpstr (case_no, ==, "WZ-2026-0001-01");
      if (n == 2)
        g_assert_cmpstr (paper_no, ==, "某县自然资发〔2026〕118号");
      else if (!g_str_equal (paper_no, "某县自然资发〔2026〕118号"))
        g_assert_cmpstr (paper_no, ==, "某县自然资发|〔2026〕118号");
    }
}

/* A line that begins with a number hangs from it; what is glued is not parted. */
static void
test_numbered_lines (void)
{
  const char *cells[] = {
    "1. "
    "组织十八个村全面清产核资并逐村公示结果（某某，2\u20600\u20602\u20606\u2060-\u20601\u20600）\n"
    "2. 镇级按季抽查",
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
    "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥"
  };
  CgTableColumnKind kinds[] = { CG_TABLE_TEXT, CG_TABLE_TEXT };
  g_auto (Row) row;
  double first = 0, rest = 0;
  guint dates = 0;

  lay_out_row (&row, kinds, 2, NULL, cells);
  for (guint i = 0; i < row.items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (row.items, i);

      if (item->role != CG_NOTICE_ROLE_TABLE_CELL)
        continue;
      if (g_str_has_prefix (item->text, "1. "))
        first = item->x;
      else if (first > 0 && rest == 0)
        rest = item->x;
      if (g_str_has_prefix (item->text, "2. 镇"))
        assert_near (item->x, first, 0.01);
      dates += strstr (item->text, "10）") != NULL;
    }
  g_assert_cmpfloat (rest, >, first + 3);
  g_assert_cmpuint (dates, ==, 1);
}

/* Names are not left with one character in their last line. */
static void
test_even_words (void)
{
  g_autofree char *longest = notice_fixture_random_body (1, 600, FALSE);
  g_autoptr (GString) name = g_string_new ("某县");

  for (guint n = 3; n < 16; n++)
    {
      const char *cells[9] = { NULL };
      CgTableColumnKind kinds[9];
      g_auto (Row) row;
      g_autofree char *lines = NULL;
      g_auto (GStrv) parts = NULL;
      guint last;

      g_string_append (name, "局");
      for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
        {
          cells[i] = i == 0 ? name->str : longest;
          kinds[i] = i == 0 ? CG_TABLE_WORDS : CG_TABLE_TEXT;
        }
      lay_out_row (&row, kinds, G_N_ELEMENTS (cells), NULL, cells);
      lines = lines_of_column (&row, 0);
      parts = g_strsplit (lines, "|", -1);
      last = g_strv_length (parts) - 1;
      if (last > 0)
        g_assert_cmpint (g_utf8_strlen (parts[last], -1), >, 1);
    }
}

/* Of a changed cell with several lines only those that are others are struck or stand out. */
static void
test_changed_lines (void)
{
  const char *was[] = { "1. 巡河\n2. 补签", "25" };
  const char *cells[] = { "1. 巡河\n2. 监控\n3. 公示", "45" };
  CgTableColumnKind kinds[] = { CG_TABLE_TEXT, CG_TABLE_SHORT };
  g_auto (Row) row;
  g_autofree char *measures = NULL;
  g_autofree char *progress = NULL;
  guint struck = 0;

  lay_out_row (&row, kinds, 2, was, cells);
  measures = lines_of_column (&row, 0);
  progress = lines_of_column (&row, 1);
  g_assert_cmpstr (measures, ==, "1.巡河|2.补签|2.监控|3.公示");
  g_assert_cmpstr (progress, ==, "25|45");

  /* A rule as wide as a line of text goes through it. */
  for (guint i = 0; i < row.items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (row.items, i);

      if (item->role == CG_NOTICE_ROLE_RULE && item->width > item->height && item->width < 20)
        struck++;
    }
  g_assert_cmpuint (struck, ==, 2);
}

/* How many pixels of the only page are rather red than anything else. */
static guint
count_red (const Row *row)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;
  guint n = 0;

  cg_notice_pages_get_size (row->pages, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) width, (int) height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cg_notice_pages_draw (row->pages, 0, cr, 0);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        const guint8 *pixel = cairo_image_surface_get_data (surface) +
                              y * cairo_image_surface_get_stride (surface) + x * 4;

        n += pixel[2] > pixel[1] + 60 && pixel[2] > pixel[0] + 60;
      }
  cairo_surface_destroy (surface);
  return n;
}

/* Lamps have their colour beside their shape; the same words elsewhere have none. */
static void
test_lamps (void)
{
  const char *cells[] = { "■ 超期 14 天\n（延）", "■ 超期 14 天" };
  CgTableColumnKind lamp[] = { CG_TABLE_LAMP, CG_TABLE_SHORT };
  CgTableColumnKind none[] = { CG_TABLE_SHORT, CG_TABLE_SHORT };
  g_auto (Row) colour;
  g_auto (Row) black;
  g_autofree char *words = NULL;

  lay_out_row (&colour, lamp, 2, NULL, cells);
  lay_out_row (&black, none, 2, NULL, cells);
  words = lines_of_column (&colour, 0);
  g_assert_cmpstr (words, ==, "■超期14天|（延）");
  g_assert_cmpuint (count_red (&colour), >, 30);
  g_assert_cmpuint (count_red (&black), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/table-cells/identifiers", test_identifiers);
  g_test_add_func ("/table-cells/numbered-lines", test_numbered_lines);
  g_test_add_func ("/table-cells/even-words", test_even_words);
  g_test_add_func ("/table-cells/changed-lines", test_changed_lines);
  g_test_add_func ("/table-cells/lamps", test_lamps);

  return g_test_run ();
}
