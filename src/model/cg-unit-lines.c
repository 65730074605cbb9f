/* cg-unit-lines.c: the lines of a pasted list: cells, headings, indentation, numbering.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-unit-lines.h"

#include <string.h>

#include "cg-choices.h"
#include "cg-fold.h"
#include "cg-unit-guess.h"

/* A cell to the right stands as deep as a tab, whatever width an editor gives it. */
#define TAB_WIDTH 8
#define LONGEST_NAME 50

typedef enum
{
  HEADING_NAME,
  HEADING_SUPERIOR,
  HEADING_KIND,
  HEADING_LEVEL,
  N_HEADINGS
} Heading;

/* What clerks write over such columns, folded, separated by spaces. */
static const char *const heading_words[N_HEADINGS] = {
  [HEADING_NAME] = "单位 单位名称 单位全称 名称 全称 机构名称 部门名称",
  [HEADING_SUPERIOR] = "上级单位 主管单位 主管部门 所属单位 上级 上级部门 隶属单位 隶属",
  [HEADING_KIND] = "类别 单位类别 类型 单位类型 性质 单位性质",
  [HEADING_LEVEL] = "层级 级别 单位层级",
};

typedef struct
{
  GPtrArray *lines; /* of CgUnitLine */
  int columns[N_HEADINGS];
  gboolean has_headings;
} Reader;

void
cg_unit_line_free (CgUnitLine *line)
{
  g_free (line->name);
  g_free (line->superior);
  g_free (line);
}

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x200b || c == 0xfeff;
}

/* Without blanks at its ends, full-width ones included. */
static char *
strip (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);

  return g_strndup (text, (gsize) (end - text));
}

/* A spreadsheet puts cells with line ends or quotation marks in quotation marks. */
static char *
unquote (char *cell)
{
  gsize length = strlen (cell);
  g_auto (GStrv) parts = NULL;

  if (length < 2 || cell[0] != '"' || cell[length - 1] != '"')
    return cell;

  cell[length - 1] = '\0';
  parts = g_strsplit (cell + 1, "\"\"", -1);
  g_free (cell);
  return g_strjoinv ("\"", parts);
}

/* "1、", "（二）", "- " before a name, punctuation after it. */
static char *
clean_name (const char *cell)
{
  static GRegex *numbering;
  static gsize once = 0;
  g_autofree char *stripped = unquote (strip (cell));
  g_autofree char *name = NULL;

  if (g_once_init_enter (&once))
    {
      numbering =
          g_regex_new ("^(?:[0-9]{1,3}\\s*[.、．)）]|[（(][0-9一二三四五六七八九十]{1,3}[)）]"
                       "|[一二三四五六七八九十]{1,3}、|[①-⑳]|[-*•·●○▪◆—]+)"
                       "|[，,。；;、]+$",
                       0, 0, NULL);
      g_once_init_leave (&once, 1);
    }

  name = g_regex_replace_literal (numbering, stripped, -1, 0, "", 0, NULL);
  return strip (name != NULL ? name : stripped);
}

static int
indentation (const char *cell)
{
  int width = 0;

  for (; *cell != '\0' && is_blank (g_utf8_get_char (cell)); cell = g_utf8_next_char (cell))
    {
      gunichar c = g_utf8_get_char (cell);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/* A number, a telephone, a dash: nothing that names a unit. */
static gboolean
has_letter (const char *cell)
{
  for (; *cell != '\0'; cell = g_utf8_next_char (cell))
    if (g_unichar_isalpha (g_utf8_get_char (cell)))
      return TRUE;

  return FALSE;
}

static CgUnitLine *
add_line (Reader *self, guint number, int indent, char *name)
{
  CgUnitLine *line = g_new0 (CgUnitLine, 1);

  line->line = number;
  line->indent = indent;
  line->name = name;
  if (g_utf8_strlen (name, -1) > LONGEST_NAME)
    line->fault = CG_UNIT_LINE_TOO_LONG;
  g_ptr_array_add (self->lines, line);
  return line;
}

/* ---- columns with headings ---- */

static Heading
heading_of (const char *cell)
{
  g_autofree char *folded = cg_fold (cell);

  for (guint i = 0; i < N_HEADINGS; i++)
    {
      g_auto (GStrv) words = g_strsplit (heading_words[i], " ", -1);

      if (g_strv_contains ((const char *const *) words, folded))
        return i;
    }

  return N_HEADINGS;
}

static gboolean
read_headings (Reader *self, char **cells)
{
  for (guint i = 0; i < N_HEADINGS; i++)
    self->columns[i] = -1;

  for (int i = 0; cells[i] != NULL; i++)
    {
      Heading heading = heading_of (cells[i]);

      if (heading < N_HEADINGS && self->columns[heading] < 0)
        self->columns[heading] = i;
    }

  self->has_headings = self->columns[HEADING_NAME] >= 0;
  return self->has_headings;
}

static const char *
cell_under (Reader *self, char **cells, Heading heading)
{
  int column = self->columns[heading];

  return column >= 0 && column < (int) g_strv_length (cells) ? cells[column] : "";
}

/* 县级 is 县. */
static const char *
read_level (const char *cell)
{
  g_autofree char *word = strip (cell);

  if (g_str_has_suffix (word, "级"))
    word[strlen (word) - strlen ("级")] = '\0';
  return *word != '\0' ? cg_choices_parse (CG_CHOICES_LEVEL, word) : NULL;
}

static const char *
read_kind (const char *cell)
{
  g_autofree char *word = strip (cell);

  return *word != '\0' ? cg_choices_parse (CG_CHOICES_UNIT_KIND, word) : NULL;
}

static void
read_row (Reader *self, guint number, char **cells)
{
  const char *cell = cell_under (self, cells, HEADING_NAME);
  g_autofree char *name = clean_name (cell);
  g_autofree char *superior = clean_name (cell_under (self, cells, HEADING_SUPERIOR));
  CgUnitLine *line;

  if (!has_letter (name))
    return;

  line = add_line (self, number, indentation (cell), g_steal_pointer (&name));
  line->kind = read_kind (cell_under (self, cells, HEADING_KIND));
  line->level = read_level (cell_under (self, cells, HEADING_LEVEL));
  if (*superior != '\0')
    line->superior = g_steal_pointer (&superior);
}

/* ---- columns without headings: one level each ---- */

static void
read_levels (Reader *self, guint number, char **cells)
{
  CgUnitLine *before = NULL;

  for (int i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *name = clean_name (cells[i]);
      gboolean sure = FALSE;
      CgUnitLine *line;

      if (!has_letter (name))
        continue;

      cg_unit_guess_kind (name, before != NULL ? "dept" : NULL, &sure);
      line =
          add_line (self, number, i * TAB_WIDTH + indentation (cells[i]), g_steal_pointer (&name));
      if (before != NULL && !sure)
        line->fault = CG_UNIT_LINE_NO_UNIT;
      else if (before != NULL)
        before->leads = TRUE;
      if (line->fault == CG_UNIT_LINE_GOOD)
        before = line;
    }
}

/* ---- the text ---- */

/* As a text view counts them. */
static char **
split_lines (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) plain = g_string_new (valid);

  g_string_replace (plain, "\r\n", "\n", 0);
  g_string_replace (plain, "\r", "\n", 0);
  g_string_replace (plain, "\xe2\x80\xa9", "\n", 0);
  return g_strsplit (plain->str, "\n", -1);
}

static void
read_line (Reader *self, guint number, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  g_autofree char *stripped = strip (line);

  if (*stripped == '\0' ||
      (self->lines->len == 0 && !self->has_headings && read_headings (self, cells)))
    return;

  if (self->has_headings)
    read_row (self, number, cells);
  else
    read_levels (self, number, cells);
}

GPtrArray *
cg_unit_lines_read (const char *text, guint most, gboolean *by_heading)
{
  g_auto (GStrv) lines = split_lines (text);
  Reader self = { g_ptr_array_new_with_free_func ((GDestroyNotify) cg_unit_line_free),
                  { -1, -1, -1, -1 },
                  FALSE };

  for (guint i = 0; lines[i] != NULL && i < most; i++)
    read_line (&self, i + 1, lines[i]);
  if (g_strv_length (lines) > most)
    add_line (&self, most + 1, 0, g_strdup (""))->fault = CG_UNIT_LINE_TOO_MANY;

  *by_heading = self.has_headings && self.columns[HEADING_SUPERIOR] >= 0;
  return self.lines;
}

/* A number before a name has its comma too. */
GStrv
cg_unit_lines_names (const char *text, guint most)
{
  g_autoptr (GRegex) between =
      g_regex_new ("(?<![0-9一二三四五六七八九十])[,;:、，；：]", 0, 0, NULL);
  g_autofree char *apart = g_regex_replace_literal (between, text, -1, 0, "\n", 0, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autoptr (GPtrArray) lines = NULL;
  gboolean by_heading;

  lines = cg_unit_lines_read (apart != NULL ? apart : "", most, &by_heading);
  for (guint i = 0; i < lines->len; i++)
    {
      const CgUnitLine *line = g_ptr_array_index (lines, i);

      if (line->fault == CG_UNIT_LINE_GOOD)
        g_strv_builder_add (names, line->name);
    }

  return g_strv_builder_end (names);
}
