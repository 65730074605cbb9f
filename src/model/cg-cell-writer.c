/* cg-cell-writer.c: a block of cells as other programs take it: TSV and an HTML table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-cell-writer.h"

#include <string.h>

#include "cg-date.h"

/* Excel and WPS show such a cell as it is written; LibreOffice goes by the other attribute, and
 * without it takes 0012 for 12 and computes a formula. */
#define AS_TEXT " style=\"mso-number-format:'\\@'\" sdnum=\"1033;0;@\""

/* What begins with one of these may be read as a number, a date or a formula. */
#define TELLING "0123456789=+-@.,$%(/'"

struct _CgCellWriter
{
  GString *tsv;
  GString *html;
  gsize n_cells;
  gboolean in_row;
};

CgCellWriter *
cg_cell_writer_new (void)
{
  CgCellWriter *writer = g_new0 (CgCellWriter, 1);

  writer->tsv = g_string_new (NULL);
  writer->html = g_string_new (
      "<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\"></head>"
      "<body><table>\n");
  return writer;
}

void
cg_cell_writer_free (CgCellWriter *writer)
{
  g_string_free (writer->tsv, TRUE);
  g_string_free (writer->html, TRUE);
  g_free (writer);
}

static void
append_tsv (GString *tsv, const char *text)
{
  if (strpbrk (text, "\t\n\r\"") == NULL)
    {
      g_string_append (tsv, text);
      return;
    }

  g_string_append_c (tsv, '"');
  for (const char *c = text; *c != '\0'; c++)
    {
      if (*c == '"')
        g_string_append_c (tsv, '"');
      g_string_append_c (tsv, *c);
    }
  g_string_append_c (tsv, '"');
}

static void
append_html (GString *html, const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    switch (*c)
      {
      case '&':
        g_string_append (html, "&amp;");
        break;
      case '<':
        g_string_append (html, "&lt;");
        break;
      case '>':
        g_string_append (html, "&gt;");
        break;
      case '\n':
        /* A line of the same cell, not another cell below. */
        g_string_append (html, "<br style=\"mso-data-placement:same-cell\">");
        break;
      case '\t':
        g_string_append (html, "&#9;");
        break;
      case '\r':
        g_string_append (html, "&#13;");
        break;
      case ' ':
        /* Of several spaces a browser keeps one, and none at the ends. */
        g_string_append (html, c == text || c[1] == '\0' || g_ascii_isspace (c[-1]) ||
                                       g_ascii_isspace (c[1])
                                   ? "&#32;"
                                   : " ");
        break;
      default:
        g_string_append_c (html, *c);
      }
}

/* LibreOffice takes dates and shares for texts unless it is told their values. */
static void
append_value (GString *html, const char *text)
{
  CgDate date;
  char *end;
  gint64 share;

  if (cg_date_parse_iso (text, &date))
    g_string_append_printf (html, " sdval=\"%" G_GINT64_FORMAT "\" sdnum=\"1033;0;YYYY-MM-DD\"",
                            (gint64) date - cg_date_from_ymd (1899, 12, 30));
  share = g_ascii_strtoll (text, &end, 10);
  if (end > text && g_str_equal (end, "%"))
    g_string_append_printf (html, " sdval=\"%g\" sdnum=\"1033;0;0%%\"", (double) share / 100);
}

void
cg_cell_writer_append (CgCellWriter *writer, const char *text, gboolean is_number)
{
  gboolean guarded = !is_number && *text != '\0' && strchr (TELLING, *text) != NULL;

  if (writer->in_row)
    g_string_append_c (writer->tsv, '\t');
  append_tsv (writer->tsv, text);

  if (!writer->in_row)
    g_string_append (writer->html, "<tr>");
  g_string_append_printf (writer->html, "<td%s", guarded ? AS_TEXT : "");
  if (is_number)
    append_value (writer->html, text);
  g_string_append_c (writer->html, '>');
  append_html (writer->html, text);
  g_string_append (writer->html, "</td>");
  writer->in_row = TRUE;
  writer->n_cells++;
}

void
cg_cell_writer_end_row (CgCellWriter *writer)
{
  g_string_append_c (writer->tsv, '\n');
  g_string_append (writer->html, writer->in_row ? "</tr>\n" : "<tr></tr>\n");
  writer->in_row = FALSE;
}

gsize
cg_cell_writer_get_size (const CgCellWriter *writer)
{
  return writer->tsv->len + writer->html->len;
}

void
cg_cell_writer_finish (CgCellWriter *writer, char **tsv, char **html)
{
  if (writer->n_cells == 1 && writer->tsv->len > 0)
    g_string_truncate (writer->tsv, writer->tsv->len - 1);
  g_string_append (writer->html, "</table></body></html>\n");

  *tsv = g_string_free (g_steal_pointer (&writer->tsv), FALSE);
  *html = g_string_free (g_steal_pointer (&writer->html), FALSE);
  writer->tsv = g_string_new (NULL);
  writer->html = g_string_new (NULL);
  writer->n_cells = 0;
}
