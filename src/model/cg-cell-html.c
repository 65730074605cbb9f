/* cg-cell-html.c: the cells of the tables of an HTML text, as office programs write it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-cell-block-private.h"

#include <string.h>

/* What is known while a text is read. */
typedef struct
{
  CgCellBlock *block;
  GString *cell;  /* (nullable): of the cell that is open */
  gboolean space; /* white space stood before what comes next */
  gboolean in_row;
  guint span;                              /* columns of the open cell */
  guint depth;                             /* of its rows */
  guint below[CG_CELL_BLOCK_MOST_COLUMNS]; /* rows that a cell above still covers */
  gboolean full;
} Reader;

static guint
current_column (const Reader *reader)
{
  const GPtrArray *row = reader->block->rows->pdata[reader->block->rows->len - 1];

  return row->len;
}

static void
take (Reader *reader, char *text)
{
  if (!cg_cell_block_take_cell (reader->block, text))
    reader->full = TRUE;
}

/* Cells of the rows above that reach down here. */
static void
pass_covered (Reader *reader)
{
  guint column;

  while (!reader->full && (column = current_column (reader)) < CG_CELL_BLOCK_MOST_COLUMNS &&
         reader->below[column] > 0)
    {
      reader->below[column]--;
      take (reader, g_strdup (""));
    }
}

static void
end_cell (Reader *reader)
{
  if (reader->cell == NULL)
    return;

  for (guint i = 0; i < reader->span && !reader->full; i++)
    {
      guint column = current_column (reader);

      if (column < CG_CELL_BLOCK_MOST_COLUMNS)
        reader->below[column] = reader->depth - 1;
      take (reader, i == 0 ? g_strdup (reader->cell->str) : g_strdup (""));
    }
  g_string_free (g_steal_pointer (&reader->cell), TRUE);
}

static void
end_row (Reader *reader)
{
  end_cell (reader);
  if (reader->in_row)
    pass_covered (reader);
  reader->in_row = FALSE;
}

static void
begin_row (Reader *reader)
{
  end_row (reader);
  if (!cg_cell_block_add_row (reader->block))
    reader->full = TRUE;
  else
    reader->in_row = TRUE;
}

/* The number after @name= in a tag, at least 1. */
static guint
read_span (const char *tag, gsize length, const char *name)
{
  g_autofree char *text = g_ascii_strdown (tag, (gssize) length);
  const char *found = strstr (text, name);
  guint64 span = 1;

  if (found != NULL)
    {
      found += strlen (name);
      found += strspn (found, " =\"'");
      span = g_ascii_strtoull (found, NULL, 10);
    }
  return (guint) CLAMP (span, 1, CG_CELL_BLOCK_MOST_ROWS);
}

static void
begin_cell (Reader *reader, const char *tag, gsize length)
{
  end_cell (reader);
  if (!reader->in_row)
    begin_row (reader);
  if (reader->full)
    return;
  pass_covered (reader);
  reader->cell = g_string_new (NULL);
  reader->space = FALSE;
  reader->span = MIN (read_span (tag, length, "colspan"), CG_CELL_BLOCK_MOST_COLUMNS);
  reader->depth = read_span (tag, length, "rowspan");
}

/* ---- texts ---- */

static void
append (Reader *reader, const char *text, gsize length)
{
  if (reader->cell == NULL)
    return;
  if (reader->space && reader->cell->len > 0 && reader->cell->str[reader->cell->len - 1] != '\n')
    g_string_append_c (reader->cell, ' ');
  reader->space = FALSE;
  g_string_append_len (reader->cell, text, (gssize) length);
}

/* A reference to a character; its length, or 0 when the & stands for itself. */
static gsize
read_entity (Reader *reader, const char *at)
{
  static const struct
  {
    const char *name;
    const char *text;
  } names[] = { { "&amp;", "&" },   { "&lt;", "<" },   { "&gt;", ">" },
                { "&quot;", "\"" }, { "&apos;", "'" }, { "&nbsp;", " " } };
  char text[8];
  char *end;
  guint64 code;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (at, names[i].name))
      {
        append (reader, names[i].text, strlen (names[i].text));
        return strlen (names[i].name);
      }
  if (at[1] != '#')
    return 0;
  code = at[2] == 'x' || at[2] == 'X' ? g_ascii_strtoull (at + 3, &end, 16)
                                      : g_ascii_strtoull (at + 2, &end, 10);
  if (*end != ';' || code == 0 || code > 0x10FFFF || !g_unichar_validate ((gunichar) code))
    return 0;
  append (reader, text, (gsize) g_unichar_to_utf8 (code == 0xA0 ? ' ' : (gunichar) code, text));
  return (gsize) (end + 1 - at);
}

static void
break_line (Reader *reader)
{
  reader->space = FALSE;
  if (reader->cell != NULL)
    g_string_append_c (reader->cell, '\n');
}

/* ---- tags ---- */

static gboolean
is_tag (const char *tag, gsize length, const char *name)
{
  gsize n = strlen (name);

  return length >= n && g_ascii_strncasecmp (tag, name, n) == 0 &&
         (length == n || !g_ascii_isalnum (tag[n]));
}

/* @tag is what stands between < and >. */
static void
read_tag (Reader *reader, const char *tag, gsize length)
{
  if (is_tag (tag, length, "tr"))
    begin_row (reader);
  else if (is_tag (tag, length, "td") || is_tag (tag, length, "th"))
    begin_cell (reader, tag, length);
  else if (is_tag (tag, length, "/td") || is_tag (tag, length, "/th"))
    end_cell (reader);
  else if (is_tag (tag, length, "/tr") || is_tag (tag, length, "/table"))
    end_row (reader);
  else if (is_tag (tag, length, "br"))
    break_line (reader);
  else if ((is_tag (tag, length, "p") || is_tag (tag, length, "div")) && reader->cell != NULL &&
           reader->cell->len > 0)
    break_line (reader);
}

/* Where what begins at @at ends and is not read: comments, styles, scripts; NULL for nothing. */
static const char *
skip_hidden (const char *at)
{
  static const struct
  {
    const char *begin;
    const char *end;
  } hidden[] = {
    { "<!--", "-->" }, { "<style", "</style" }, { "<script", "</script" }, { "<xml", "</xml" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    if (g_ascii_strncasecmp (at, hidden[i].begin, strlen (hidden[i].begin)) == 0)
      for (const char *end = at + 1;; end++)
        if (*end == '\0' || g_ascii_strncasecmp (end, hidden[i].end, strlen (hidden[i].end)) == 0)
          return *end == '\0' || *hidden[i].end == '-' ? end + (*end != '\0' ? 3 : 0) : end;
  return NULL;
}

static const char *
read_markup (Reader *reader, const char *at)
{
  const char *end = skip_hidden (at);

  if (end != NULL)
    return end;
  if (!g_ascii_isalpha (at[1]) && at[1] != '/' && at[1] != '!' && at[1] != '?')
    {
      append (reader, at, 1);
      return at + 1;
    }
  end = strchr (at, '>');
  if (end == NULL)
    return at + strlen (at);
  read_tag (reader, at + 1, (gsize) (end - at - 1));
  return end + 1;
}

static const char *
read_text (Reader *reader, const char *at)
{
  gsize length;

  if (g_ascii_isspace (*at))
    {
      reader->space = TRUE;
      return at + 1;
    }
  if (*at == '&')
    {
      length = read_entity (reader, at);
      if (length > 0)
        return at + length;
      append (reader, at, 1);
      return at + 1;
    }
  length = strcspn (at, "<& \t\r\n\f\v");
  append (reader, at, length);
  return at + length;
}

CgCellBlock *
cg_cell_block_parse_html (const char *text, gsize length)
{
  g_autofree char *valid = NULL;
  g_autoptr (CgCellBlock) block = cg_cell_block_new ();
  Reader reader = { .block = block };
  const char *at;

  if (length > CG_CELL_BLOCK_MOST_BYTES)
    return NULL;

  valid = g_utf8_make_valid (text, (gssize) length);
  for (at = valid; *at != '\0' && !reader.full;)
    at = *at == '<' ? read_markup (&reader, at) : read_text (&reader, at);
  end_row (&reader);
  return reader.full ? NULL : g_steal_pointer (&block);
}
