/* test-cell-block.c: blocks of cells as spreadsheets exchange them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib.h>
#include <string.h>

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
  g_assert_nonnull (strstr (html, "<td style=\"mso-number-format:'\\@'\">0012</td>"
                                  "<td>2026-03-05</td><td></td>"));
  g_assert_nonnull (strstr (html, "<td style=\"mso-number-format:'\\@'\">=1+1</td>"));
  g_assert_nonnull (strstr (html, "甲<br style=\"mso-data-placement:same-cell\">乙"));
  g_assert_nonnull (strstr (html, "&lt;“a\"&#9;b&amp;c&gt;"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cell-block/writes", test_writes);

  return g_test_run ();
}
