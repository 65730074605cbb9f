/* test-table-paper.c: ledgers on paper, measured page by page and read back from the PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "notice-fixture.h"

#include "cg-files.h"
#include "cg-table-paper.h"

#include <string.h>

#define MARGIN 15.0
#define N_COLUMNS 11

static const struct
{
  const char *heading;
  CgTableColumnKind kind;
  double weight;
} columns[N_COLUMNS] = {
  { "时限状态", CG_TABLE_SHORT, 118 },    { "问题编号", CG_TABLE_SHORT, 132 },
  { "反映出的问题", CG_TABLE_TEXT, 278 }, { "案发单位", CG_TABLE_WORDS, 120 },
  { "责任单位", CG_TABLE_WORDS, 104 },    { "牵头领导", CG_TABLE_WORDS, 68 },
  { "责任人", CG_TABLE_WORDS, 60 },       { "办理状态", CG_TABLE_WORDS, 92 },
  { "进展（%）", CG_TABLE_SHORT, 84 },    { "销号日期", CG_TABLE_SHORT, 92 },
  { "现行时限", CG_TABLE_SHORT, 84 },
};

/* What a table says: rows of cells, or a group's heading alone. */
typedef struct
{
  GPtrArray *rows; /* of GStrv */
  CgTablePaper *paper;
  CgNoticePages *pages;
  GArray *items;
} Sheet;

static void
sheet_clear (Sheet *sheet)
{
  g_ptr_array_unref (sheet->rows);
  cg_table_paper_free (sheet->paper);
  g_clear_pointer (&sheet->items, g_array_unref);
  g_clear_pointer (&sheet->pages, cg_notice_pages_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

static void
sheet_init (Sheet *sheet, CgTableSize size)
{
  sheet->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  sheet->paper = cg_table_paper_new ("双河镇以案促改整改台账");
  sheet->items = NULL;
  sheet->pages = NULL;
  cg_table_paper_set_size (sheet->paper, size);
  cg_table_paper_set_nothing (sheet->paper, "无（零报告）");
  cg_table_paper_set_note (sheet->paper, CG_TABLE_ABOVE_LEFT, "填报单位：某县水务局");
  cg_table_paper_set_note (sheet->paper, CG_TABLE_ABOVE_MIDDLE, "填报日期：2026年11月24日");
  cg_table_paper_set_note (sheet->paper, CG_TABLE_ABOVE_RIGHT, "单位：条");
  cg_table_paper_set_note (sheet->paper, CG_TABLE_BELOW_LEFT, "填报人：");
  cg_table_paper_set_note (sheet->paper, CG_TABLE_BELOW_MIDDLE, "审核人：");
  cg_table_paper_set_note (sheet->paper, CG_TABLE_BELOW_RIGHT, "负责人：");
  for (guint i = 0; i < N_COLUMNS; i++)
    cg_table_paper_add_column (sheet->paper, columns[i].heading, columns[i].kind,
                               columns[i].weight);
}

static char *
random_words (guint longest)
{
  return notice_fixture_random_body (1, (guint) g_test_rand_int_range (1, (int) longest), TRUE);
}

static char **
random_row (guint number)
{
  char **cells = g_new0 (char *, N_COLUMNS + 1);

  cells[0] = g_strdup_printf ("超期 %d 天", g_test_rand_int_range (1, 400));
  cells[1] = g_strdup_printf ("WZ-2026-%04u-01", number);
  cells[2] = random_words (160);
  cells[3] = g_strdup ("某县水务局河道管理站");
  cells[4] = g_strdup (number % 3 == 0 ? "某县自然资源执法大队" : "双河镇");
  cells[5] = g_strdup ("方某");
  cells[6] = g_strdup ("沈某甲");
  cells[7] = g_strdup ("整改中");
  cells[8] = g_strdup_printf ("%d", g_test_rand_int_range (0, 101));
  cells[9] = g_strdup (number % 2 == 0 ? "" : "2026-11-09");
  cells[10] = g_strdup ("2026-12-31");
  return cells;
}

static void
add_row (Sheet *sheet, char **cells)
{
  cg_table_paper_add_row (sheet->paper, (const char *const *) cells);
  g_ptr_array_add (sheet->rows, cells);
}

static void
add_group (Sheet *sheet, const char *heading)
{
  char **cells = g_new0 (char *, 2);

  cells[0] = g_strdup (heading);
  cg_table_paper_add_group (sheet->paper, heading);
  g_ptr_array_add (sheet->rows, cells);
}

static void
lay_out (Sheet *sheet)
{
  sheet->pages = cg_table_paper_layout (sheet->paper);
  sheet->items = cg_notice_pages_get_items (sheet->pages);
  notice_fixture_require_fonts (sheet->pages);
}

/* ---- reading the paper back ---- */

/* The text between two rules across and two down, line by line. */
static char *
text_between (const Sheet *sheet, guint page, double top, double bottom, double left, double right)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < sheet->items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (sheet->items, i);
      double middle = item->y + item->height / 2;

      if (item->page != page || item->role == CG_NOTICE_ROLE_RULE || middle < top ||
          middle > bottom || item->x < left || item->x > right)
        continue;
      g_assert_cmpfloat (item->x + item->width, <, right);
      g_assert_cmpfloat (item->y, >, top);
      g_assert_cmpfloat (item->y + item->height, <, bottom);
      notice_fixture_append_visible (text, item->text);
    }

  return g_string_free (text, FALSE);
}

static void
assert_text (const char *text, const char *wanted)
{
  g_autoptr (GString) visible = g_string_new (NULL);

  notice_fixture_append_visible (visible, wanted);
  g_assert_cmpstr (text, ==, visible->str);
}

/* The row between two rules has the cells of @row and all of them. */
static void
check_row (const Sheet *sheet, guint page, double top, double bottom, char **row)
{
  g_autoptr (GArray) down = notice_fixture_rules (sheet->items, page, FALSE);
  guint n = g_strv_length (row);

  for (guint i = 0; i < n; i++)
    {
      double left = g_array_index (down, double, n == 1 ? 0 : i);
      double right = g_array_index (down, double, n == 1 ? down->len - 1 : i + 1);
      g_autofree char *text = text_between (sheet, page, top, bottom, left, right);

      assert_text (text, row[i]);
    }
}

/* Every page begins with the headings; between the rules stand the rows, whole and in order. */
static void
check_rows (const Sheet *sheet)
{
  guint row = 0;
  g_autoptr (GPtrArray) headings = g_ptr_array_new ();

  for (guint i = 0; i < N_COLUMNS; i++)
    g_ptr_array_add (headings, (gpointer) columns[i].heading);
  g_ptr_array_add (headings, NULL);

  for (guint page = 0; page < cg_notice_pages_count (sheet->pages); page++)
    {
      g_autoptr (GArray) across = notice_fixture_rules (sheet->items, page, TRUE);

      if (across->len == 0 && page > 0)
        continue;
      for (guint i = 0; i + 1 < across->len; i++)
        check_row (sheet, page, g_array_index (across, double, i),
                   g_array_index (across, double, i + 1),
                   i == 0 ? (char **) headings->pdata : sheet->rows->pdata[row++]);
    }
  g_assert_cmpuint (row, ==, sheet->rows->len);
}

static void
check_page (const Sheet *sheet, guint page)
{
  double width, height;
  guint n = cg_notice_pages_count (sheet->pages);
  g_autofree char *number = g_strdup_printf ("Page %u of %u", page + 1, n);
  guint numbers = 0;

  cg_notice_pages_get_size (sheet->pages, &width, &height);
  width *= 25.4 / 72;
  height *= 25.4 / 72;
  for (guint i = 0; i < sheet->items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (sheet->items, i);
      double edge = item->role == CG_NOTICE_ROLE_PAGE_NUMBER ? 0 : MARGIN;

      if (item->page != page)
        continue;
      g_assert_cmpfloat (item->x, >=, MARGIN - 0.01);
      g_assert_cmpfloat (item->x + item->width, <=, width - MARGIN + 0.01);
      g_assert_cmpfloat (item->y, >=, MARGIN - 0.3);
      g_assert_cmpfloat (item->y + (*item->text != '\0' ? item->height : 0), <=,
                         height - edge + 0.3);
      if (item->role == CG_NOTICE_ROLE_PAGE_NUMBER)
        {
          numbers++;
          g_assert_cmpstr (item->text, ==, number);
          assert_near (item->x + item->width / 2, width / 2, 0.5);
        }
    }
  g_assert_cmpuint (numbers, ==, 1);
}

static void
check_pages (const Sheet *sheet)
{
  for (guint page = 0; page < cg_notice_pages_count (sheet->pages); page++)
    check_page (sheet, page);
}

/* ---- the tests ---- */

static void
test_rows (gconstpointer size)
{
  for (guint n = 1; n < 200; n = n * 5 + 3)
    {
      g_auto (Sheet) sheet;

      sheet_init (&sheet, GPOINTER_TO_UINT (size));
      for (guint i = 0; i < n; i++)
        add_row (&sheet, random_row (i));
      lay_out (&sheet);
      check_pages (&sheet);
      check_rows (&sheet);
      g_assert_cmpuint (cg_notice_pages_count (sheet.pages), >, n / 30);
    }
}

static void
test_words_around (void)
{
  const char *const wanted[] = { "双河镇以案促改整改台账",
                                 "填报单位：某县水务局",
                                 "填报日期：2026年11月24日",
                                 "单位：条",
                                 "填报人：",
                                 "审核人：",
                                 "负责人：" };
  g_auto (Sheet) sheet;
  guint last;

  sheet_init (&sheet, CG_TABLE_A4);
  for (guint i = 0; i < 60; i++)
    add_row (&sheet, random_row (i));
  lay_out (&sheet);
  last = cg_notice_pages_count (sheet.pages) - 1;
  g_assert_cmpuint (last, >, 1);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      guint found = 0;

      for (guint k = 0; k < sheet.items->len; k++)
        {
          const CgNoticeItem *item = notice_fixture_item (sheet.items, k);

          if (!g_str_equal (item->text, wanted[i]))
            continue;
          found++;
          g_assert_cmpuint (item->page, ==, i < 4 ? 0 : last);
          assert_near (item->size, i == 0 ? 18 : 10.5, 0.01);
        }
      g_assert_cmpuint (found, ==, 1);
    }
}

/* Longer than a page, whatever the seed. */
static char *
random_long_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (g_utf8_strlen (text->str, -1) < 4000)
    {
      g_autofree char *body = notice_fixture_random_body (1, 1000, FALSE);

      g_string_append (text, body);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A row taller than a page goes on overleaf, and nothing of it is lost; all others stay whole. */
static void
test_tall_row (void)
{
  g_auto (Sheet) sheet;
  g_autofree char *longest = random_long_text ();
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GString) wanted = g_string_new (NULL);
  char **row = random_row (1);

  g_free (row[2]);
  row[2] = g_strdup (longest);
  sheet_init (&sheet, CG_TABLE_A4);
  add_row (&sheet, random_row (0));
  add_row (&sheet, row);
  add_row (&sheet, random_row (2));
  lay_out (&sheet);
  check_pages (&sheet);

  for (guint page = 0; page < cg_notice_pages_count (sheet.pages); page++)
    {
      g_autoptr (GArray) across = notice_fixture_rules (sheet.items, page, TRUE);
      g_autoptr (GArray) down = notice_fixture_rules (sheet.items, page, FALSE);

      for (guint i = 1; i + 1 < across->len; i++)
        {
          g_autofree char *text =
              text_between (&sheet, page, g_array_index (across, double, i),
                            g_array_index (across, double, i + 1), g_array_index (down, double, 2),
                            g_array_index (down, double, 3));

          g_string_append (found, text);
        }
    }
  notice_fixture_append_visible (wanted, longest);
  g_assert_nonnull (strstr (found->str, wanted->str));
  g_assert_cmpuint (cg_notice_pages_count (sheet.pages), >, 1);
}

static void
test_groups (void)
{
  g_auto (Sheet) sheet;

  sheet_init (&sheet, CG_TABLE_A4);
  for (guint i = 0; i < 120; i++)
    {
      g_autofree char *heading = g_strdup_printf ("某县第%u局", i);

      if (i % 3 == 0)
        add_group (&sheet, heading);
      add_row (&sheet, random_row (i));
    }
  lay_out (&sheet);
  check_pages (&sheet);
  check_rows (&sheet);

  /* No heading is the last thing on its page. */
  for (guint page = 0; page < cg_notice_pages_count (sheet.pages); page++)
    {
      double group = 0, cell = 0;

      for (guint i = 0; i < sheet.items->len; i++)
        {
          const CgNoticeItem *item = notice_fixture_item (sheet.items, i);

          if (item->page == page && item->role == CG_NOTICE_ROLE_TABLE_GROUP)
            group = MAX (group, item->y);
          if (item->page == page && item->role == CG_NOTICE_ROLE_TABLE_CELL)
            cell = MAX (cell, item->y);
        }
      g_assert_cmpfloat (group, <, cell);
    }
}

static void
test_nothing (void)
{
  g_auto (Sheet) sheet;
  char *nothing[] = { (char *) "无（零报告）", NULL };

  sheet_init (&sheet, CG_TABLE_A4);
  lay_out (&sheet);
  g_ptr_array_add (sheet.rows, g_strdupv (nothing));
  g_assert_cmpuint (cg_notice_pages_count (sheet.pages), ==, 1);
  check_pages (&sheet);
  check_rows (&sheet);
}

/* Eighteen columns: what is short stays on one line, on either paper. */
static void
test_many_columns (gconstpointer size)
{
  g_auto (Sheet) sheet;
  char *cells[N_COLUMNS + 8] = { NULL };
  char **row = random_row (7);
  guint dates = 0;

  sheet_init (&sheet, GPOINTER_TO_UINT (size));
  for (guint i = 0; i < 7; i++)
    cg_table_paper_add_column (sheet.paper, i < 2 ? "整改时限" : "整改措施",
                               i < 2 ? CG_TABLE_SHORT : CG_TABLE_TEXT, 100);
  for (guint i = 0; i < N_COLUMNS + 7; i++)
    cells[i] = i < N_COLUMNS ? row[i] : (char *) (i < N_COLUMNS + 2 ? "2026-10-10" : row[2]);
  cg_table_paper_add_row (sheet.paper, (const char *const *) cells);
  lay_out (&sheet);
  check_pages (&sheet);

  for (guint i = 0; i < sheet.items->len; i++)
    {
      const CgNoticeItem *item = notice_fixture_item (sheet.items, i);

      dates += g_str_equal (item->text, "2026-10-10") || g_str_equal (item->text, "2026-12-31") ||
               g_str_equal (item->text, row[0]) || g_str_equal (item->text, row[1]);
    }
  g_assert_cmpuint (dates, ==, 5);
  g_strfreev (row);
}

/* ---- over the table, and in it ---- */

/* Sentences and the legend stand over the table, on the first page alone. */
static void
test_legend (void)
{
  const char *const wanted[] = { "当时 67 条，现在 80 条", "图例：", "10月31日的值", "11月30日的值",
                                 "新增的在“变化”一栏注明。" };
  g_auto (Sheet) sheet;

  sheet_init (&sheet, CG_TABLE_A4);
  cg_table_paper_add_line (sheet.paper, wanted[0]);
  cg_table_paper_set_legend (sheet.paper, wanted[1], wanted[2], wanted[3], wanted[4]);
  for (guint i = 0; i < 60; i++)
    add_row (&sheet, random_row (i));
  lay_out (&sheet);
  check_pages (&sheet);
  g_assert_cmpuint (cg_notice_pages_count (sheet.pages), >, 1);

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    {
      guint found = 0;

      for (guint k = 0; k < sheet.items->len; k++)
        {
          const CgNoticeItem *item = notice_fixture_item (sheet.items, k);

          if (!g_str_equal (item->text, wanted[i]))
            continue;
          found++;
          g_assert_cmpuint (item->page, ==, 0);
          g_assert_cmpint (item->role, ==, CG_NOTICE_ROLE_TABLE_NOTE);
        }
      g_assert_cmpuint (found, ==, 1);
    }
}

/* Width goes where it saves lines: no table is longer than with columns of equal width. */
static void
test_fitting (void)
{
  g_auto (Sheet) sheet;
  g_autofree char *text = notice_fixture_random_body (1, 240, FALSE);
  guint pages;

  sheet.rows = g_ptr_array_new ();
  sheet.paper = cg_table_paper_new ("台账");
  sheet.items = NULL;
  sheet.pages = NULL;
  for (guint i = 0; i < 6; i++)
    cg_table_paper_add_column (sheet.paper, "栏", CG_TABLE_TEXT, 100);
  for (guint i = 0; i < 40; i++)
    cg_table_paper_add_row (sheet.paper,
                            (const char *[]){ "短文", "短文", "短文", "短文", "短文", text });
  lay_out (&sheet);
  check_pages (&sheet);
  pages = cg_notice_pages_count (sheet.pages);
  /* A sixth of A4 has 11 characters: 22 lines or more a row, one row a page. */
  g_assert_cmpuint (pages, <, 20);
}

/* ---- the PDF ---- */

static char *
run (const char *folder, const char *command, const char *path)
{
  const char *arguments[] = { command, path, g_str_equal (command, "pdftotext") ? "-" : NULL,
                              NULL };
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  int status;

  g_spawn_sync (folder, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
  return output;
}

static int
compare_characters (gconstpointer a, gconstpointer b)
{
  const gunichar *left = a, *right = b;

  return *left < *right ? -1 : *left > *right;
}

/* How often each letter, digit and ideograph comes, whatever their order: marks at the ends of
 * lines are pdftotext's to keep or not. */
static char *
characters_of (const char *text)
{
  g_autoptr (GString) visible = g_string_new (NULL);
  g_autofree gunichar *characters = NULL;
  glong n;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalnum (g_utf8_get_char (text)))
      g_string_append_unichar (visible, g_utf8_get_char (text));
  characters = g_utf8_to_ucs4_fast (visible->str, -1, &n);
  qsort (characters, (gsize) n, sizeof *characters, compare_characters);
  return g_ucs4_to_utf8 (characters, n, NULL, NULL, NULL);
}

static void
test_pdf (void)
{
  g_auto (Sheet) sheet;
  g_autofree char *folder = g_dir_make_tmp ("cugai-table-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "台账.pdf", NULL);
  g_autofree char *pages = NULL;
  g_autofree char *info = NULL;
  g_autofree char *text = NULL;
  g_autofree char *found = NULL;
  g_autofree char *wanted = NULL;
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  sheet_init (&sheet, CG_TABLE_A3);
  for (guint i = 0; i < 1000; i++)
    add_row (&sheet, random_row (i));
  lay_out (&sheet);
  cg_notice_pages_write_pdf (sheet.pages, path, "2026-11-24T00:00:00Z", &error);
  g_assert_no_error (error);

  info = run (folder, "pdfinfo", path);
  pages = g_strdup_printf ("%u\n", cg_notice_pages_count (sheet.pages));
  g_assert_nonnull (strstr (info, pages));
  g_assert_nonnull (strstr (info, "1190.55 x 841.89 pts (A3)"));

  for (guint i = 0; i < sheet.items->len; i++)
    g_string_append (all, notice_fixture_item (sheet.items, i)->text);
  text = run (folder, "pdftotext", path);
  found = characters_of (text);
  wanted = characters_of (all->str);
  g_assert_cmpuint (strlen (found), >, 10000);
  g_assert_true (g_str_equal (found, wanted));
  g_assert_true (cg_files_remove_tree (folder, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/table-paper/rows/a4", GUINT_TO_POINTER (CG_TABLE_A4), test_rows);
  g_test_add_data_func ("/table-paper/rows/a3", GUINT_TO_POINTER (CG_TABLE_A3), test_rows);
  g_test_add_func ("/table-paper/words-around", test_words_around);
  g_test_add_func ("/table-paper/tall-row", test_tall_row);
  g_test_add_func ("/table-paper/groups", test_groups);
  g_test_add_func ("/table-paper/nothing", test_nothing);
  g_test_add_data_func ("/table-paper/many-columns/a4", GUINT_TO_POINTER (CG_TABLE_A4),
                        test_many_columns);
  g_test_add_data_func ("/table-paper/many-columns/a3", GUINT_TO_POINTER (CG_TABLE_A3),
                        test_many_columns);
  g_test_add_func ("/table-paper/legend", test_legend);
  g_test_add_func ("/table-paper/fitting", test_fitting);
  g_test_add_func ("/table-paper/pdf", test_pdf);

  return g_test_run ();
}
