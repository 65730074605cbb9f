/* test-cell-block.c: blocks of cells as spreadsheets exchange them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>
#include <string.h>

#include "cg-cell-block.h"
#include "cg-cell-writer.h"

static void
test_writes (void)
{
  g_autoptr (CgCellWriter) writer = cg_cell_writer_new ();
  g_autofree char *tsv = NULL;
  g_autofree char *html = NULL;

  cg_cell_writer_append (writer, "0012", FALSE);
  cg_cell_writer_append (writer, "2026-03-05", TRUE);
  cg_cell_writer_append (writer, "", FALSE);
  cg_cell_writer_end_row (writer);
  cg_cell_writer_append (writer, "甲\n乙", FALSE);
  cg_cell_writer_append (writer, "<“a\"\tb&c>", FALSE);
  cg_cell_writer_append (writer, "=1+1", FALSE);
  cg_cell_writer_end_row (writer);
  g_assert_cmpuint (cg_cell_writer_get_size (writer), >, 0);
  cg_cell_writer_finish (writer, &tsv, &html);

  g_assert_cmpstr (tsv, ==, "0012\t2026-03-05\t\n\"甲\n乙\"\t\"<“a\"\"\tb&c>\"\t=1+1\n");
  /* What is no number stays none. */
  g_assert_nonnull (
      strstr (html, "<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">0012</td>"
                    "<td sdval=\"46086\" sdnum=\"1033;0;YYYY-MM-DD\">2026-03-05</td><td></td>"));
  g_assert_nonnull (
      strstr (html, "<td style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\">=1+1</td>"));
  g_assert_nonnull (strstr (html, "甲<br style=\"mso-data-placement:same-cell\">乙"));
  g_assert_nonnull (strstr (html, "&lt;“a\"&#9;b&amp;c&gt;"));
}

/* ---- random blocks there and back ---- */

static char *
random_text (GRand *rand)
{
  static const char *const parts[] = { "整改", "\n", "\"", "\t", " ",    "a", "<td>", "&amp;", "0",
                                       ",",    "，", "=",  "'",  "\"\"", "&", "－",   "\r" };
  GString *text = g_string_new (NULL);

  for (int n = g_rand_int_range (rand, 0, 7); n > 0; n--)
    g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
  return g_string_free (text, FALSE);
}

static void
assert_same (const CgCellBlock *block, GPtrArray *texts, guint n_rows, guint n_columns)
{
  g_assert_nonnull (block);
  g_assert_cmpuint (cg_cell_block_get_n_rows (block), ==, n_rows);
  g_assert_cmpuint (cg_cell_block_get_n_columns (block), ==, n_columns);
  for (guint i = 0; i < texts->len; i++)
    g_assert_cmpstr (cg_cell_block_get (block, i / n_columns, i % n_columns), ==, texts->pdata[i]);
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261130);

  for (int round = 0; round < 400; round++)
    {
      guint n_rows = (guint) g_rand_int_range (rand, 1, 6);
      guint n_columns = (guint) g_rand_int_range (rand, 1, 5) + (n_rows == 1);
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (CgCellWriter) writer = cg_cell_writer_new ();
      g_autofree char *tsv = NULL;
      g_autofree char *html = NULL;
      g_autoptr (CgCellBlock) from_tsv = NULL;
      g_autoptr (CgCellBlock) from_html = NULL;

      for (guint i = 0; i < n_rows * n_columns; i++)
        {
          g_ptr_array_add (texts, random_text (rand));
          cg_cell_writer_append (writer, texts->pdata[i], i % 3 == 0);
          if (i % n_columns == n_columns - 1)
            cg_cell_writer_end_row (writer);
        }
      cg_cell_writer_finish (writer, &tsv, &html);
      from_tsv = cg_cell_block_parse_tsv (tsv, strlen (tsv));
      from_html = cg_cell_block_parse_html (html, strlen (html));
      assert_same (from_tsv, texts, n_rows, n_columns);
      assert_same (from_html, texts, n_rows, n_columns);
    }
}

/* As other programs write it: quotes that belong to the text, line ends of Windows, rows of
 * different length. */
static void
test_foreign_tsv (void)
{
  static const char text[] =
      "他说\"好\"\t\"两\r\n行\"\r\n\"引文\"在前\t\"整句\"\t\"\"\"全\"\"\"\r\n";
  g_autoptr (CgCellBlock) block = cg_cell_block_parse_tsv (text, strlen (text));
  g_autoptr (CgCellBlock) none = cg_cell_block_parse_tsv ("", 0);

  g_assert_cmpuint (cg_cell_block_get_n_rows (block), ==, 2);
  g_assert_cmpuint (cg_cell_block_get_n_columns (block), ==, 3);
  g_assert_cmpstr (cg_cell_block_get (block, 0, 0), ==, "他说\"好\"");
  g_assert_cmpstr (cg_cell_block_get (block, 0, 1), ==, "两\r\n行");
  g_assert_cmpstr (cg_cell_block_get (block, 0, 2), ==, "");
  g_assert_cmpstr (cg_cell_block_get (block, 1, 0), ==, "\"引文\"在前");
  g_assert_cmpstr (cg_cell_block_get (block, 1, 1), ==, "\"整句\"");
  g_assert_cmpstr (cg_cell_block_get (block, 1, 2), ==, "\"全\"");
  g_assert_cmpuint (cg_cell_block_get_n_rows (none), ==, 0);
}

static void
test_foreign_html (void)
{
  static const char text[] =
      "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style><!-- td\n"
      "{mso-ignore:padding;} --></style></head><body><!--StartFragment--><TABLE border=0>\n"
      " <col width=72><tr height=18>\n  <td class=xl65 colspan=2>县水利局</td>\n"
      "  <td rowspan='2' style='mso-number-format:\"\\@\"'>2026&nbsp;年\n   3 月<br>\n"
      "    <font color=red>5</font> 日</td>\n </tr><tr><td><p>甲</p><p>乙</p>\n<td>&#20013;&lt;"
      "</tr>\n</TABLE></body></html>";
  g_autoptr (CgCellBlock) block = cg_cell_block_parse_html (text, strlen (text));

  g_assert_nonnull (block);
  g_assert_cmpuint (cg_cell_block_get_n_rows (block), ==, 2);
  g_assert_cmpuint (cg_cell_block_get_n_columns (block), ==, 3);
  g_assert_cmpstr (cg_cell_block_get (block, 0, 0), ==, "县水利局");
  g_assert_cmpstr (cg_cell_block_get (block, 0, 1), ==, "");
  g_assert_cmpstr (cg_cell_block_get (block, 0, 2), ==, "2026 年 3 月\n5 日");
  g_assert_cmpstr (cg_cell_block_get (block, 1, 0), ==, "甲\n乙");
  g_assert_cmpstr (cg_cell_block_get (block, 1, 1), ==, "中<");
  g_assert_cmpstr (cg_cell_block_get (block, 1, 2), ==, "");
}

/* Whatever comes: an end, and a block within the limits or none. */
static void
test_hostile (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  static const char *const parts[] = {
    "<",  ">",  "<tr>",          "<td",     "\"",   "<!--",  "&#", "x41;",
    "\t", "\n", "colspan=99999", "<style>", "\xff", "</td>", " "
  };
  g_autoptr (GString) many = g_string_new (NULL);

  for (int round = 0; round < 2000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (CgCellBlock) html = NULL;
      g_autoptr (CgCellBlock) tsv = NULL;

      for (int n = g_rand_int_range (rand, 0, 20); n > 0; n--)
        g_string_append (text, parts[g_rand_int_range (rand, 0, G_N_ELEMENTS (parts))]);
      html = cg_cell_block_parse_html (text->str, text->len);
      tsv = cg_cell_block_parse_tsv (text->str, text->len);
      if (html != NULL)
        g_assert_cmpuint (cg_cell_block_get_n_columns (html), <=, CG_CELL_BLOCK_MOST_COLUMNS);
      g_assert_nonnull (tsv);
    }

  for (guint i = 0; i <= CG_CELL_BLOCK_MOST_ROWS; i++)
    g_string_append (many, "a\n");
  g_assert_null (cg_cell_block_parse_tsv (many->str, many->len));
  g_assert_null (cg_cell_block_parse_tsv ("", (gsize) CG_CELL_BLOCK_MOST_BYTES + 1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cell-block/writes", test_writes);
  g_test_add_func ("/cell-block/round-trip", test_round_trip);
  g_test_add_func ("/cell-block/foreign-tsv", test_foreign_tsv);
  g_test_add_func ("/cell-block/foreign-html", test_foreign_html);
  g_test_add_func ("/cell-block/hostile", test_hostile);

  return g_test_run ();
}
