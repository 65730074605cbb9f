/* cg-notice-mark.c: 发文机关标志 of one organ, or of several with 文件 beside them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-mark.h"

#include <string.h>

#define WORD "文件"

/* Room between the organs and 文件, em. */
#define WORD_GAP 0.5

/* One text of the mark and where it stands in the field. */
typedef struct
{
  char *text;
  guint source; /* characters */
  CgNoticeParagraph *paragraph;
  cairo_rectangle_t ink;
} Part;

struct _CgNoticeMark
{
  GArray *organs; /* Part */
  Part word;      /* 文件 on its own; its text is NULL where it belongs to the one organ */
  double size;
  double stretch;
  double pitch; /* from organ to organ */
};

static void
clear_part (gpointer data)
{
  Part *part = data;

  g_free (part->text);
  g_clear_pointer (&part->paragraph, cg_notice_paragraph_unref);
}

static void
add_organ (CgNoticeMark *mark, const char *start, const char *end, guint offset)
{
  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    {
      start = g_utf8_next_char (start);
      offset++;
    }
  if (start < end)
    {
      Part part = { .text = g_strchomp (g_strndup (start, end - start)), .source = offset };

      g_array_append_val (mark->organs, part);
    }
}

/* 文件 at the last organ's end stands for all of them. */
static void
take_word (CgNoticeMark *mark)
{
  Part *last = &g_array_index (mark->organs, Part, mark->organs->len - 1);

  if (!g_str_has_suffix (last->text, WORD))
    return;

  mark->word.text = g_strdup (WORD);
  last->text[strlen (last->text) - strlen (WORD)] = '\0';
  g_strchomp (last->text);
  mark->word.source = last->source + g_utf8_strlen (last->text, -1);
  if (*last->text == '\0')
    g_array_set_size (mark->organs, mark->organs->len - 1);
}

/* On a letter stands the name of the 主办 alone, without 文件 (10.1). */
static void
take_name (CgNoticeMark *mark)
{
  Part *first;

  g_array_set_size (mark->organs, MIN (mark->organs->len, 1));
  if (mark->organs->len == 0)
    return;

  first = &g_array_index (mark->organs, Part, 0);
  if (g_str_has_suffix (first->text, WORD) && !g_str_equal (first->text, WORD))
    first->text[strlen (first->text) - strlen (WORD)] = '\0';
}

/* An organ a line, the 主办 first. */
static void
read_organs (const CgNoticeComposer *composer, CgNoticeMark *mark)
{
  const char *text = cg_notice_text (composer, CG_NOTICE_FIELD_ORGAN_MARK);
  guint offset = 0;

  while (*text != '\0')
    {
      const char *end = text + strcspn (text, "\n");

      add_organ (mark, text, end, offset);
      offset += g_utf8_strlen (text, end - text) + 1;
      text = *end == '\n' ? end + 1 : end;
    }
  if (cg_notice_document_get_form (composer->document) == CG_NOTICE_FORM_LETTER)
    take_name (mark);
  else if (mark->organs->len > 1)
    take_word (mark);
}

static double
em_width (const CgNoticeComposer *composer, const Part *part)
{
  CgNoticeStyle style = cg_notice_size_style (composer, CG_NOTICE_FACE_TITLE, 1);

  return cg_notice_text_width (composer->fonts, &style, part->text);
}

static double
widest_organ (const CgNoticeComposer *composer, const CgNoticeMark *mark)
{
  double width = 0;

  for (guint i = 0; i < mark->organs->len; i++)
    width = MAX (width, em_width (composer, &g_array_index (mark->organs, Part, i)));

  return width;
}

/* Sets a text, spread to @width em where that is more than it takes. */
static void
set_part (const CgNoticeComposer *composer, const CgNoticeMark *mark, Part *part, double width)
{
  CgNoticeStyle style = cg_notice_size_style (composer, CG_NOTICE_FACE_TITLE, mark->size);
  double own = em_width (composer, part);

  style.width = G_MAXDOUBLE;
  if (own > 1 && width > own)
    style.cell = mark->size * (width - 1) / (own - 1);
  g_clear_pointer (&part->paragraph, cg_notice_paragraph_unref);
  part->paragraph = cg_notice_compose (composer, &style, part->text);
  part->ink = cg_notice_paragraph_ink (part->paragraph, 0);
}

void
cg_notice_mark_set_size (const CgNoticeComposer *composer, CgNoticeMark *mark, double size)
{
  double width = widest_organ (composer, mark);

  mark->size = size;
  mark->pitch =
      size * mark->stretch * cg_notice_profile_get (composer->profile, CG_MEASURE_MARK_PITCH);
  for (guint i = 0; i < mark->organs->len; i++)
    set_part (composer, mark, &g_array_index (mark->organs, Part, i), width);
  if (mark->word.text != NULL)
    set_part (composer, mark, &mark->word, 0);
}

CgNoticeMark *
cg_notice_mark_new (const CgNoticeComposer *composer)
{
  const CgNoticeProfile *profile = composer->profile;
  CgNoticeMark *mark = g_new0 (CgNoticeMark, 1);
  double size = cg_notice_profile_get (profile, CG_MEASURE_MARK_SIZE);
  double widest = cg_notice_profile_get_points (profile, CG_MEASURE_MARK_WIDTH);
  double width;

  mark->organs = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (mark->organs, clear_part);
  mark->stretch = cg_notice_profile_get (profile, CG_MEASURE_MARK_STRETCH);
  read_organs (composer, mark);
  width = widest_organ (composer, mark);
  if (mark->word.text != NULL)
    width += WORD_GAP + em_width (composer, &mark->word);
  cg_notice_mark_set_size (composer, mark, width > 0 ? MIN (size, widest / width) : size);

  return mark;
}

void
cg_notice_mark_free (CgNoticeMark *mark)
{
  g_array_unref (mark->organs);
  clear_part (&mark->word);
  g_free (mark);
}

guint
cg_notice_mark_count (const CgNoticeMark *mark)
{
  return mark->organs->len;
}

double
cg_notice_mark_get_size (const CgNoticeMark *mark)
{
  return mark->size;
}

double
cg_notice_mark_height (const CgNoticeMark *mark)
{
  const Part *first, *last;

  /* A draft without an organ keeps the room of one. */
  if (mark->organs->len == 0)
    return mark->size * mark->stretch;

  first = &g_array_index (mark->organs, Part, 0);
  last = &g_array_index (mark->organs, Part, mark->organs->len - 1);
  return (mark->organs->len - 1) * mark->pitch +
         (last->ink.y + last->ink.height - first->ink.y) * mark->stretch;
}

/* Puts a part with its ink's left edge at @x and its baseline at @baseline. */
static void
put_part (CgNoticeComposer *composer,
          const CgNoticeMark *mark,
          const Part *part,
          double x,
          double baseline)
{
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_ORGAN_MARK,
                           .field = CG_NOTICE_FIELD_ORGAN_MARK,
                           .source = part->source,
                           .paragraph = part->paragraph,
                           .stretch = mark->stretch };

  place.x = x - part->ink.x;
  place.y = baseline - part->paragraph->baseline * mark->stretch;
  cg_notice_pages_add_line (composer->pages, &place);
}

void
cg_notice_mark_put (CgNoticeComposer *composer, const CgNoticeMark *mark, double top)
{
  double width = 0, right = 0, left, middle;

  for (guint i = 0; i < mark->organs->len; i++)
    width = MAX (width, g_array_index (mark->organs, Part, i).ink.width);
  if (mark->word.text != NULL)
    right = WORD_GAP * mark->size + mark->word.ink.width;
  left = composer->area.x + (composer->area.width - width - right) / 2;

  for (guint i = 0; i < mark->organs->len; i++)
    {
      const Part *part = &g_array_index (mark->organs, Part, i);
      const Part *first = &g_array_index (mark->organs, Part, 0);

      put_part (composer, mark, part, left + (width - part->ink.width) / 2,
                top - first->ink.y * mark->stretch + i * mark->pitch);
    }
  if (mark->word.text == NULL)
    return;

  middle = top + cg_notice_mark_height (mark) / 2;
  put_part (composer, mark, &mark->word, left + width + right - mark->word.ink.width,
            middle - (mark->word.ink.y + mark->word.ink.height / 2) * mark->stretch);
}
