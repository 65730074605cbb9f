/* cg-notice-head.c: 版头, title and what else stands above the text of the first page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-mark.h"
#include "cg-notice-title.h"

#include <string.h>

/* A title may shrink to this, points, so that text is left on the first page. */
#define SMALLEST_TITLE 12.0

/* A mark of many organs may shrink to this, points, for the same reason. */
#define SMALLEST_MARK 12.0

/* Of 版心, at most. */
#define LARGEST_MARK 0.5

/* Text that ought to stand on the first page: recipients and a line of the body. */
#define LEAST_LINES 2

double
cg_notice_put_centred (CgNoticeComposer *composer, CgNoticePlaced place, double pitch)
{
  CgNoticePages *pages = composer->pages;
  double top = place.y;

  for (guint i = 0; i < place.paragraph->lines->len; i++)
    {
      const CgNoticeLine *line = cg_notice_paragraph_line (place.paragraph, i);

      place.line = i;
      place.x = composer->area.x + (composer->area.width - line->width) / 2 - line->x;
      place.y = top + i * pitch;
      cg_notice_pages_add_line (pages, &place);
    }

  return place.y + place.paragraph->style.size;
}

double
cg_notice_put_corner (CgNoticeComposer *composer, double y, double pitch)
{
  static const struct
  {
    CgNoticeField field;
    CgNoticeRole role;
    CgNoticeFaceRole face;
  } marks[] = {
    { CG_NOTICE_FIELD_COPY_NUMBER, CG_NOTICE_ROLE_COPY_NUMBER, CG_NOTICE_FACE_FANG },
    { CG_NOTICE_FIELD_SECRECY, CG_NOTICE_ROLE_SECRECY, CG_NOTICE_FACE_HEI },
    { CG_NOTICE_FIELD_URGENCY, CG_NOTICE_ROLE_URGENCY, CG_NOTICE_FACE_HEI },
  };
  double bottom = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      CgNoticeStyle style = cg_notice_text_style (composer, marks[i].face);
      g_autoptr (CgNoticeParagraph) paragraph = NULL;
      CgNoticePlaced place = { .role = marks[i].role, .field = marks[i].field, .stretch = 1 };

      if (*cg_notice_text (composer, marks[i].field) == '\0')
        continue;
      paragraph = cg_notice_compose (composer, &style, cg_notice_text (composer, marks[i].field));
      place.paragraph = paragraph;
      place.x = composer->area.x;
      place.y = y;
      bottom = y + composer->em;
      y += pitch;
      cg_notice_pages_add_line (composer->pages, &place);
    }

  return bottom;
}

/* Titles of one size: how high a line is, and where the first may begin. */
typedef struct
{
  double size;
  double pitch;
  double top;
} TitlePlace;

static TitlePlace
title_place (const CgNoticeComposer *composer, double size, double above)
{
  TitlePlace place = { size, size + composer->em * 7 / 8, above };

  if (cg_notice_profile_get (composer->profile, CG_MEASURE_ALL_GRID) > 0)
    {
      double lower = (composer->em - size) / 2;

      place.pitch = composer->pitch;
      place.top =
          cg_notice_grid_top (composer, cg_notice_grid_line_at (composer, above - lower)) + lower;
    }

  return place;
}

static CgNoticeParagraph *
title_paragraph (const CgNoticeComposer *composer, double size, const char *text)
{
  CgNoticeStyle style = cg_notice_size_style (composer, CG_NOTICE_FACE_TITLE, size);

  return cg_notice_compose (composer, &style, text);
}

static guint
count_title_lines (const CgNoticeComposer *composer, double size, char **lines)
{
  guint count = 0;

  for (int i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (CgNoticeParagraph) paragraph = title_paragraph (composer, size, lines[i]);

      count += paragraph->lines->len;
    }

  return count;
}

static char **
break_title (const CgNoticeComposer *composer, double size)
{
  g_autofree char *broken = cg_notice_title_break (cg_notice_text (composer, CG_NOTICE_FIELD_TITLE),
                                                   composer->area.width / size);

  return g_strsplit (broken, "\n", -1);
}

/* A title that leaves no room for text on the first page is set smaller. */
static double
choose_title_size (const CgNoticeComposer *composer, double above)
{
  double size = cg_notice_profile_get (composer->profile, CG_MEASURE_TITLE_SIZE);
  double lowest = cg_notice_grid_from_end (composer, LEAST_LINES) -
                  cg_notice_blank (composer, CG_MEASURE_RECIPIENTS_GAP);

  for (; size > SMALLEST_TITLE; size--)
    {
      g_auto (GStrv) lines = break_title (composer, size);
      TitlePlace place = title_place (composer, size, above);
      guint count = count_title_lines (composer, size, lines);

      if (place.top + (count - 1) * place.pitch + size <= lowest)
        break;
    }

  return size;
}

/* Sets the title with its first em box at or below @above; returns the last one's bottom. */
static double
put_title (CgNoticeComposer *composer, double above)
{
  double size = choose_title_size (composer, above), bottom = above;
  TitlePlace where = title_place (composer, size, above);
  g_auto (GStrv) lines = break_title (composer, size);
  gboolean own_breaks = strchr (cg_notice_text (composer, CG_NOTICE_FIELD_TITLE), '\n') != NULL;
  CgNoticePlaced place = {
    .role = CG_NOTICE_ROLE_TITLE, .field = CG_NOTICE_FIELD_TITLE, .y = where.top, .stretch = 1
  };

  for (int i = 0; lines[i] != NULL && *cg_notice_text (composer, CG_NOTICE_FIELD_TITLE) != '\0';
       i++)
    {
      g_autoptr (CgNoticeParagraph) paragraph = title_paragraph (composer, size, lines[i]);

      place.paragraph = paragraph;
      bottom = cg_notice_put_centred (composer, place, where.pitch);
      place.y = bottom - size + where.pitch;
      place.source += g_utf8_strlen (lines[i], -1) + own_breaks;
    }

  return bottom;
}

/* The organs of a form in lines of their own, as its title; returns where what follows begins. */
static double
put_plain_organs (CgNoticeComposer *composer, double y)
{
  g_auto (GStrv) organs =
      g_strsplit (cg_notice_text (composer, CG_NOTICE_FIELD_ORGAN_MARK), "\n", -1);
  double size = cg_notice_profile_get (composer->profile, CG_MEASURE_TITLE_SIZE);
  double most = composer->area.height * LARGEST_MARK / count_title_lines (composer, size, organs);
  double pitch = MIN (size + composer->em * 7 / 8, most);
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_ORGAN_MARK,
                           .field = CG_NOTICE_FIELD_ORGAN_MARK,
                           .stretch = 1 };

  size = MIN (size, pitch);
  for (guint i = 0; organs[i] != NULL; i++)
    {
      g_autoptr (CgNoticeParagraph) paragraph = title_paragraph (composer, size, organs[i]);

      place.y = y;
      place.paragraph = paragraph;
      if (*organs[i] != '\0')
        y = cg_notice_put_centred (composer, place, pitch) + pitch - size;
      place.source += g_utf8_strlen (organs[i], -1) + 1;
    }

  return y;
}

/* A form's organ and title, both black, and its number, below what stands in the corner: no
 * line is prescribed (practice). */
static double
put_plain_head (CgNoticeComposer *composer, double corner)
{
  const char *text = cg_notice_text (composer, CG_NOTICE_FIELD_DOC_NUMBER);
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  g_autoptr (CgNoticeParagraph) number = NULL;
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_DOC_NUMBER,
                           .field = CG_NOTICE_FIELD_DOC_NUMBER,
                           .stretch = 1 };
  double y = corner > 0 ? corner + composer->em * 7 / 8 : composer->area.y;

  y = put_title (composer, put_plain_organs (composer, y));
  if (*text == '\0')
    return y;

  number = cg_notice_compose (composer, &style, text);
  place.paragraph = number;
  place.y = cg_notice_grid_top (composer, cg_notice_grid_line_at (composer, y + composer->em / 2));

  return cg_notice_put_centred (composer, place, composer->pitch);
}

/* Where the title may begin under a mark that ends at @mark_bottom. */
static double
title_above (const CgNoticeComposer *composer, double mark_bottom)
{
  return cg_notice_number_rule (composer, mark_bottom) +
         cg_notice_blank (composer, CG_MEASURE_TITLE_GAP);
}

/* Several organs are set smaller until their height takes nothing from the title, so that the
 * first page shows text (7.3.3). */
static CgNoticeMark *
fit_mark (const CgNoticeComposer *composer, double top)
{
  CgNoticeMark *mark = cg_notice_mark_new (composer);
  double size = cg_notice_mark_get_size (mark), wanted, most;

  if (cg_notice_mark_count (mark) < 2)
    return mark;

  wanted = choose_title_size (composer, title_above (composer, top + size));
  for (; size > SMALLEST_MARK; size--)
    {
      cg_notice_mark_set_size (composer, mark, size);
      if (choose_title_size (composer,
                             title_above (composer, top + cg_notice_mark_height (mark))) >= wanted)
        break;
    }
  /* So many that they are illegible anyhow stay on the page all the same. */
  most = composer->area.height * LARGEST_MARK;
  if (cg_notice_mark_height (mark) > most)
    cg_notice_mark_set_size (composer, mark, size * most / cg_notice_mark_height (mark));

  return mark;
}

/* 发文机关标志 with its ink at 版心's edge and so many millimetres; returns its bottom. */
static double
put_mark (CgNoticeComposer *composer)
{
  double top =
      composer->area.y + cg_notice_profile_get_points (composer->profile, CG_MEASURE_MARK_TOP);
  g_autoptr (CgNoticeMark) mark = fit_mark (composer, top);

  cg_notice_mark_put (composer, mark, top);

  return top + cg_notice_mark_height (mark);
}

guint
cg_notice_compose_head (CgNoticeComposer *composer)
{
  CgNoticeForm form = cg_notice_document_get_form (composer->document);
  double gap = cg_notice_blank (composer, CG_MEASURE_TITLE_GAP), corner = 0, bottom;

  /* On a red head they move nothing. */
  if (form != CG_NOTICE_FORM_LETTER)
    corner = cg_notice_put_corner (composer, composer->area.y, composer->pitch);

  if (form == CG_NOTICE_FORM_PLAIN)
    bottom = put_plain_head (composer, corner);
  else if (form == CG_NOTICE_FORM_LETTER)
    bottom = put_title (composer, cg_notice_compose_letter (composer) + gap);
  else
    bottom = put_title (composer, cg_notice_compose_number (composer, put_mark (composer)) + gap);

  return cg_notice_grid_line_at (composer,
                                 bottom + cg_notice_blank (composer, CG_MEASURE_RECIPIENTS_GAP));
}
