/* cg-table-row.c: a row of a table on paper, broken into lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-lamp.h"
#include "cg-notice-punctuation.h"
#include "cg-table-paper-private.h"

#include <math.h>
#include <string.h>

/* Of a cell that has more, those after them stay together: a table of all is made. */
#define MOST_LINES 200

CgTableSetRow *
cg_table_set_row_new (const CgTableSetting *setting, double size)
{
  CgTableSetRow *row = g_new0 (CgTableSetRow, 1);

  row->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  row->paragraphs = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_notice_paragraph_unref);
  row->size = size;
  row->pitch = size * CG_TABLE_LINE_PITCH;
  row->height = row->least = setting->least_row;
  row->settings = setting->settings;
  return row;
}

void
cg_table_set_row_free (CgTableSetRow *row)
{
  g_ptr_array_unref (row->cells);
  g_ptr_array_unref (row->paragraphs);
  g_free (row);
}

static void
add_lines (
    CgTableSetRow *row, GArray *lines, CgNoticeParagraph *paragraph, gboolean struck, guint source)
{
  g_ptr_array_add (row->paragraphs, paragraph);
  for (guint i = 0; i < paragraph->lines->len; i++)
    {
      CgTableLine line = { paragraph, i, struck, source };

      g_array_append_val (lines, line);
    }
}

/* ---- how one line of a cell's text is broken ---- */

/* The width of "2. " at the beginning of a line. */
static double
number_width (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  gsize digits = strspn (text, "0123456789");
  g_autofree char *number = NULL;

  if (digits == 0 || digits > 3 || !g_str_has_prefix (text + digits, ". "))
    return 0;

  number = g_strndup (text, digits + strlen (". "));
  return cg_notice_text_width (fonts, style, number) + style->cell / 2;
}

/* One character alone in the last line takes another one along. */
static CgNoticeParagraph *
keep_from_ending_alone (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  CgNoticeParagraph *usual = cg_notice_paragraph_new (fonts, style, text);
  guint n = usual->lines->len;
  CgNoticeStyle narrow = *style;
  CgNoticeParagraph *other;

  if (n < 2 || cg_notice_paragraph_line (usual, n - 1)->n_places > 1)
    return usual;

  narrow.width -= style->cell;
  other = cg_notice_paragraph_new (fonts, &narrow, text);
  if (other->lines->len > n)
    {
      cg_notice_paragraph_unref (other);
      return usual;
    }

  cg_notice_paragraph_unref (usual);
  return other;
}

static CgNoticeParagraph *
break_text (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  CgNoticeStyle hanging = *style;

  hanging.rest = number_width (fonts, style, text);
  if (hanging.rest > style->width / 2)
    hanging.rest = 0;
  return keep_from_ending_alone (fonts, &hanging, text);
}

/* So wide that the lines of @text become alike, without becoming more. */
static double
even_width (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  double cells = cg_notice_text_width (fonts, style, text) / style->cell;
  double lines = ceil (cells * style->cell / style->width - 0.01);

  return lines > 1 ? MIN (style->width, ceil (cells / lines) * style->cell) : style->width;
}

/* Names look broken by accident where their last line is one character. */
static CgNoticeParagraph *
break_words (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text)
{
  CgNoticeParagraph *usual = cg_notice_paragraph_new (fonts, style, text);
  CgNoticeStyle even = *style;
  CgNoticeParagraph *other;

  if (usual->lines->len < 2)
    return usual;

  even.width = even_width (fonts, style, text);
  other = cg_notice_paragraph_new (fonts, &even, text);
  if (other->lines->len > usual->lines->len)
    {
      cg_notice_paragraph_unref (other);
      return usual;
    }

  cg_notice_paragraph_unref (usual);
  return other;
}

/* Where a name in even lines is parted so that its last line is not one character; %NULL: it is
 * none, or nothing can be spared. */
static const char *
last_line_at (const CgNoticeParagraph *paragraph, const char *text)
{
  guint n = paragraph->lines->len;
  const CgNoticePlace *place;
  const char *parted;

  if (n < 2 || cg_notice_paragraph_line (paragraph, n - 1)->n_places != 1 ||
      cg_notice_paragraph_line (paragraph, n - 2)->n_places < 3)
    return NULL;

  place = &g_array_index (paragraph->places, CgNoticePlace,
                          cg_notice_paragraph_line (paragraph, n - 1)->place);
  parted = g_utf8_offset_to_pointer (text, (glong) place->offset - 1);
  return cg_notice_may_break (g_utf8_get_char (g_utf8_prev_char (parted)), g_utf8_get_char (parted))
             ? parted
             : NULL;
}

static void
add_words (CgTableSetRow *row,
           CgNoticeFonts *fonts,
           const CgNoticeStyle *style,
           GArray *lines,
           const char *text,
           gboolean struck)
{
  CgNoticeParagraph *even = break_words (fonts, style, text);
  const char *last = last_line_at (even, text);
  g_autofree char *before = last != NULL ? g_strndup (text, last - text) : NULL;

  if (before == NULL)
    {
      add_lines (row, lines, even, struck, 0);
      return;
    }

  cg_notice_paragraph_unref (even);
  add_lines (row, lines, cg_notice_paragraph_new (fonts, style, before), struck, 0);
  add_lines (row, lines, cg_notice_paragraph_new (fonts, style, last), struck,
             (guint) g_utf8_strlen (before, -1));
}

const char *
cg_table_identifier_break (const char *text)
{
  const char *year = strstr (text, "〔");

  return year != text ? year : NULL;
}

static void
add_identifier (CgTableSetRow *row,
                CgNoticeFonts *fonts,
                const CgNoticeStyle *style,
                GArray *lines,
                const char *text,
                gboolean struck)
{
  const char *year = cg_table_identifier_break (text);
  g_autofree char *before = year != NULL ? g_strndup (text, year - text) : NULL;

  if (before == NULL || cg_notice_text_width (fonts, style, text) <= style->width)
    {
      add_lines (row, lines, cg_notice_paragraph_new (fonts, style, text), struck, 0);
      return;
    }

  add_lines (row, lines, cg_notice_paragraph_new (fonts, style, before), struck, 0);
  add_lines (row, lines, cg_notice_paragraph_new (fonts, style, year), struck,
             (guint) g_utf8_strlen (before, -1));
}

/* Dark enough on paper to be read, as the lamps on a light screen are (style.css). */
static const guint32 lamp_inks[CG_N_LAMPS] = {
  [CG_LAMP_NONE] = 0x5e5c64, [CG_LAMP_OK] = 0x1a7439,   [CG_LAMP_SOON] = 0x8a5600,
  [CG_LAMP_OVER] = 0xc01c28, [CG_LAMP_DONE] = 0x1a5fb4, [CG_LAMP_DONE_LATE] = 0x1a5fb4,
  [CG_LAMP_EXT] = 0x813d9c,
};

static guint32
lamp_ink (const char *text)
{
  for (guint lamp = 0; lamp < CG_N_LAMPS; lamp++)
    if (g_str_has_prefix (text, cg_lamp_mark ((CgLamp) lamp)))
      return CG_NOTICE_INK (lamp_inks[lamp]);

  return 0;
}

static void
add_lamp (CgTableSetRow *row,
          CgNoticeFonts *fonts,
          const CgNoticeStyle *style,
          GArray *lines,
          const char *text,
          gboolean struck)
{
  guint first = lines->len;

  add_lines (row, lines, cg_notice_paragraph_new (fonts, style, text), struck, 0);
  for (guint i = first; i < lines->len; i++)
    g_array_index (lines, CgTableLine, i).ink = lamp_ink (text);
}

static void
add_part (CgTableSetRow *row,
          CgNoticeFonts *fonts,
          const CgNoticeStyle *style,
          CgTableColumnKind kind,
          GArray *lines,
          const char *text,
          gboolean struck)
{
  if (kind == CG_TABLE_IDENTIFIER)
    add_identifier (row, fonts, style, lines, text, struck);
  else if (kind == CG_TABLE_WORDS)
    add_words (row, fonts, style, lines, text, struck);
  else if (kind == CG_TABLE_LAMP)
    add_lamp (row, fonts, style, lines, text, struck);
  else
    add_lines (row, lines,
               kind == CG_TABLE_TEXT ? break_text (fonts, style, text)
                                     : cg_notice_paragraph_new (fonts, style, text),
               struck, 0);
}

/* ---- cells ---- */

static void
take_cell (CgTableSetRow *row, GArray *lines)
{
  g_ptr_array_add (row->cells, lines);
  row->n_lines = MAX (row->n_lines, lines->len);
  row->height = MAX (row->least, row->n_lines * row->pitch + 2 * CG_TABLE_AIR);
}

static GArray *
new_lines (void)
{
  return g_array_new (FALSE, FALSE, sizeof (CgTableLine));
}

static CgNoticeStyle
style_of (const CgTableSetRow *row, CgNoticeFaceRole role, double width)
{
  CgNoticeStyle style = cg_table_style (role, row->size, MAX (0, width - 2 * CG_TABLE_PADDING));

  style.settings = row->settings;
  return style;
}

void
cg_table_set_row_add (CgTableSetRow *row,
                      CgNoticeFonts *fonts,
                      CgNoticeFaceRole role,
                      const CgTablePlace *place,
                      const char *text)
{
  CgNoticeStyle style = style_of (row, role, place->width);
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);
  GArray *lines = new_lines ();
  guint source = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint first = lines->len, length = (guint) g_utf8_strlen (parts[i], -1);

      add_part (row, fonts, &style, place->kind, lines, g_strchomp (parts[i]), FALSE);
      for (guint k = first; k < lines->len; k++)
        g_array_index (lines, CgTableLine, k).source += source;
      source += length + 1;
    }
  take_cell (row, lines);
}

/* The old lines and the new ones, and how many are the same from any two of them on. */
typedef struct
{
  char **was;
  char **is;
  guint n_was;
  guint n_is;
  guint16 *same; /* (n_was + 1) × (n_is + 1) */
} Beside;

static guint16 *
same_from (const Beside *self, guint i, guint k)
{
  return &self->same[i * (self->n_is + 1) + k];
}

static gboolean
is_same (const Beside *self, guint i, guint k)
{
  return i < self->n_was && k < self->n_is && g_str_equal (self->was[i], self->is[k]);
}

static void
beside_init (Beside *self, const char *was, const char *is)
{
  self->was = g_strsplit (was, "\n", MOST_LINES);
  self->is = g_strsplit (is, "\n", MOST_LINES);
  self->n_was = g_strv_length (self->was);
  self->n_is = g_strv_length (self->is);
  self->same = g_new0 (guint16, (self->n_was + 1) * (self->n_is + 1));
  for (guint i = self->n_was; i-- > 0;)
    for (guint k = self->n_is; k-- > 0;)
      *same_from (self, i, k) =
          is_same (self, i, k) ? *same_from (self, i + 1, k + 1) + 1
                               : MAX (*same_from (self, i + 1, k), *same_from (self, i, k + 1));
}

static void
beside_clear (Beside *self)
{
  g_strfreev (self->was);
  g_strfreev (self->is);
  g_free (self->same);
}

void
cg_table_set_row_add_changed (CgTableSetRow *row,
                              CgNoticeFonts *fonts,
                              const CgTablePlace *place,
                              const char *was,
                              const char *text)
{
  CgNoticeStyle then = style_of (row, CG_NOTICE_FACE_SONG, place->width);
  CgNoticeStyle now = style_of (row, CG_NOTICE_FACE_HEI, place->width);
  GArray *lines = new_lines ();
  Beside beside;
  guint i = 0, k = 0;

  beside_init (&beside, was, text);
  while (i < beside.n_was || k < beside.n_is)
    if (is_same (&beside, i, k))
      {
        add_part (row, fonts, &then, place->kind, lines, beside.is[k++], FALSE);
        i++;
      }
    else if (i < beside.n_was && *same_from (&beside, i + 1, k) == *same_from (&beside, i, k))
      add_part (row, fonts, &then, place->kind, lines, beside.was[i++], TRUE);
    else
      add_part (row, fonts, &now, place->kind, lines, beside.is[k++], FALSE);
  beside_clear (&beside);
  take_cell (row, lines);
}

void
cg_table_set_row_add_heading (CgTableSetRow *row,
                              CgNoticeFonts *fonts,
                              double width,
                              const char *text)
{
  CgNoticeStyle style = style_of (row, CG_NOTICE_FACE_HEI, width);
  GArray *lines = new_lines ();

  add_lines (row, lines, break_words (fonts, &style, text), FALSE, 0);
  take_cell (row, lines);
}
