/* cg-notice-blocks.c: cuts a text into headings, paragraphs and tables, private to src/notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-blocks.h"

#include <string.h>

/* A line of the text, without its end; a row of a table may have line feeds within its cells. */
typedef struct
{
  const char *start;
  const char *end;
  guint offset; /* of its first character */
} Line;

static void
clear_cell (gpointer data)
{
  g_free (((CgNoticeCell *) data)->text);
}

static void
block_free (gpointer data)
{
  CgNoticeBlock *block = data;

  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block->text);
  g_free (block);
}

GPtrArray *
cg_notice_blocks_new (void)
{
  return g_ptr_array_new_with_free_func (block_free);
}

/* ---- headings ---- */

/* Characters of @text in @set, from @text on. */
static gsize
span (const char *text, const char *set)
{
  const char *end = text;

  while (*end != '\0' && g_utf8_strchr (set, -1, g_utf8_get_char (end)) != NULL)
    end = g_utf8_next_char (end);

  return end - text;
}

#define CHINESE_NUMERALS "一二三四五六七八九十百"
#define DIGITS "0123456789"

/* No heading has a longer number. */
#define LONGEST_NUMBER 9

/* What @set spells and @closer ends. A "." that a digit follows belongs to a number as 12.5. */
static gboolean
numbered (const char *text, const char *set, const char *closer)
{
  gsize length = span (text, set);
  const char *rest = text + length;

  return length > 0 && length <= LONGEST_NUMBER && g_str_has_prefix (rest, closer) &&
         !(*closer == '.' && g_ascii_isdigit (rest[1]));
}

int
cg_notice_heading_level (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  if (numbered (text, CHINESE_NUMERALS, "、"))
    return 1;
  if (numbered (text, DIGITS, ".") || numbered (text, DIGITS, "．"))
    return 3;

  for (int wide = 0; wide < 2; wide++)
    {
      const char *opener = wide ? "（" : "(";
      const char *closer = wide ? "）" : ")";

      if (!g_str_has_prefix (text, opener))
        continue;
      if (numbered (text + strlen (opener), CHINESE_NUMERALS, closer))
        return 2;
      if (numbered (text + strlen (opener), DIGITS, closer))
        return 4;
    }

  return 0;
}

/* The heading of “（一）主体责任悬空。党组会……” ends with its first full stop. */
static guint
heading_length (const char *text)
{
  const char *stop = strstr (text, "。");

  return stop == NULL ? g_utf8_strlen (text, -1) : g_utf8_strlen (text, stop - text) + 1;
}

/* ---- paragraphs ---- */

static const char *
skip_spaces (const char *text, const char *end)
{
  while (text < end && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static const char *
trim_spaces (const char *start, const char *end)
{
  while (end > start && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return end;
}

/* An empty line is none. */
static void
add_paragraph (GPtrArray *blocks, const Line *line)
{
  const char *start = skip_spaces (line->start, line->end);
  const char *end = trim_spaces (start, line->end);
  CgNoticeBlock *block;

  if (end == start)
    return;

  block = g_new0 (CgNoticeBlock, 1);
  block->text = g_strndup (start, end - start);
  block->offset = line->offset + g_utf8_strlen (line->start, start - line->start);
  block->level = cg_notice_heading_level (block->text);
  block->head = block->level > 0 ? heading_length (block->text) : 0;
  g_ptr_array_add (blocks, block);
}

/* ---- tables ---- */

static gboolean
has_tab (const char *start, const char *end)
{
  return memchr (start, '\t', end - start) != NULL;
}

/* A tab between two words; one before the first word only indents a paragraph. */
static gboolean
parts_words (const Line *line)
{
  const char *start = skip_spaces (line->start, line->end);

  return has_tab (start, trim_spaces (start, line->end));
}

/* A spreadsheet puts a cell with line feeds into quotation marks, its own being doubled: the
 * closing mark, or NULL if the cell at @cell is none such that ends before @end. */
static const char *
closing_quote (const char *cell, const char *end)
{
  const char *quote = *cell == '"' ? strchr (cell + 1, '"') : NULL;

  while (quote != NULL && quote[1] == '"')
    quote = strchr (quote + 2, '"');

  return quote != NULL && quote < end && strchr ("\t\r\n", quote[1]) != NULL ? quote : NULL;
}

/* The tab or line feed after a cell that ends before @end, or the end of the text. */
static const char *
cell_end (const char *cell, const char *end)
{
  const char *quote = closing_quote (cell, end);
  const char *from = quote != NULL ? quote : cell;

  return from + strcspn (from, "\t\n");
}

/* The end of the row that begins at @text; only where it has several cells may line feeds be in
 * them. */
static const char *
row_end (const char *text)
{
  const char *plain = strchrnul (text, '\n');
  const char *last = strchr (text, '\0');
  const char *end = cell_end (text, last);
  gboolean parted = *end == '\t';

  while (*end == '\t')
    end = cell_end (end + 1, last);

  return parted ? end : plain;
}

/* Doubled marks become one, with something unseen beside it so that places stay what they are. */
static char *
unquote (const char *start, const char *end)
{
  g_autofree char *text = g_strndup (start, end - start);
  g_auto (GStrv) parts = g_strsplit (text, "\"\"", -1);

  return g_strjoinv ("\"\u200b", parts);
}

static CgNoticeCell
read_cell (const Line *line, const char *cell, const char *end)
{
  const char *quote = closing_quote (cell, line->end);
  const char *last = quote != NULL ? quote : end;
  const char *start = skip_spaces (quote != NULL ? cell + 1 : cell, last);

  last = trim_spaces (start, last);
  return (CgNoticeCell){ quote != NULL ? unquote (start, last) : g_strndup (start, last - start),
                         line->offset + g_utf8_strlen (line->start, start - line->start) };
}

static GArray *
read_row (const Line *line)
{
  GArray *row = g_array_new (FALSE, FALSE, sizeof (CgNoticeCell));
  const char *cell = line->start;

  g_array_set_clear_func (row, clear_cell);
  while (cell <= line->end)
    {
      const char *end = MIN (cell_end (cell, line->end), line->end);
      CgNoticeCell read = read_cell (line, cell, end);

      g_array_append_val (row, read);
      cell = end + 1;
    }

  return row;
}

/* The lines from @first to before @end. */
static void
add_table (GPtrArray *blocks, const GArray *lines, guint first, guint end)
{
  CgNoticeBlock *block = g_new0 (CgNoticeBlock, 1);

  block->text = g_strdup ("");
  block->offset = g_array_index (lines, Line, first).offset;
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint i = first; i < end; i++)
    {
      GArray *row = read_row (&g_array_index (lines, Line, i));

      block->n_columns = MAX (block->n_columns, row->len);
      g_ptr_array_add (block->rows, row);
    }
  g_ptr_array_add (blocks, block);
}

/* How many lines from @first on hold tabs; none if no tab of theirs parts words. */
static guint
count_rows (const GArray *lines, guint first)
{
  gboolean parted = FALSE;
  guint n = 0;

  for (; first + n < lines->len; n++)
    {
      const Line *line = &g_array_index (lines, Line, first + n);

      if (!has_tab (line->start, line->end))
        break;
      parted |= parts_words (line);
    }

  return parted ? n : 0;
}

/* ---- the text ---- */

static GArray *
read_lines (const char *text)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  guint offset = 0;

  while (*text != '\0')
    {
      const char *end = row_end (text);
      Line line = { text, end, offset };

      g_array_append_val (lines, line);
      offset += g_utf8_strlen (text, end - text) + 1;
      text = *end == '\n' ? end + 1 : end;
    }

  return lines;
}

void
cg_notice_blocks_cut (GPtrArray *blocks, const char *text)
{
  g_autoptr (GArray) lines = read_lines (text);

  g_ptr_array_set_size (blocks, 0);
  for (guint i = 0; i < lines->len; i++)
    {
      guint rows = count_rows (lines, i);

      if (rows > 0)
        {
          add_table (blocks, lines, i, i + rows);
          i += rows - 1;
        }
      else
        {
          add_paragraph (blocks, &g_array_index (lines, Line, i));
        }
    }
}
