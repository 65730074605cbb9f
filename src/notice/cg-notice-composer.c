/* cg-notice-composer.c: the grid and the styles that all parts of a layout are set by.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-compose.h"

#include <math.h>
#include <string.h>

/* A place on the grid is taken to be reached half a millimetre early. */
#define GRID_TOLERANCE (0.5 * CG_NOTICE_POINTS_PER_MM)

static double
grid_pitch (const CgNoticeProfile *profile, double em, double height)
{
  double pitch = cg_notice_profile_get (profile, CG_MEASURE_LINE_PITCH);
  double lines = cg_notice_profile_get (profile, CG_MEASURE_LINES);

  return pitch > 0 ? pitch : (height - em) / (lines - 1);
}

static guint
lines_in (const CgNoticeComposer *composer)
{
  return (guint) floor ((composer->area.height - composer->em) / composer->pitch + 1.001);
}

void
cg_notice_composer_init (CgNoticeComposer *composer,
                         const CgNoticeDocument *document,
                         const CgNoticeProfile *profile)
{
  double digits = cg_notice_profile_get (profile, CG_MEASURE_DIGITS);

  memset (composer, 0, sizeof *composer);
  composer->document = document;
  composer->profile = profile;
  composer->fonts = cg_notice_fonts_get (profile);
  composer->pages = cg_notice_pages_new (profile);
  composer->pages->red_head = cg_notice_document_get_form (document) != CG_NOTICE_FORM_PLAIN;
  composer->area = (cairo_rectangle_t){ composer->pages->area_x, composer->pages->area_y,
                                        composer->pages->area_width, composer->pages->area_height };
  composer->em = cg_notice_profile_get (profile, CG_MEASURE_BODY_SIZE);
  composer->cell = composer->area.width / cg_notice_profile_get (profile, CG_MEASURE_CELLS);
  composer->pitch = grid_pitch (profile, composer->em, composer->area.height);
  composer->line = composer->em * 15 / 8;
  composer->n_lines = lines_in (composer);
  composer->song_digits =
      digits == 1 ||
      (digits == 2 &&
       g_str_has_prefix (cg_notice_fonts_used (composer->fonts, CG_NOTICE_FACE_FANG), "Fandol"));
}

/*
 * The head of what is turned lies at the sheet's left edge: on odd pages that is 订口, and on
 * even ones, whose back is bound at the right, 切口; page numbers stay where they are.
 */
void
cg_notice_composer_turn (CgNoticeComposer *composer)
{
  const CgNoticePages *pages = composer->pages;

  composer->turned = TRUE;
  composer->area = (cairo_rectangle_t){ pages->height - pages->area_y - pages->area_height,
                                        pages->area_x, pages->area_height, pages->area_width };
  composer->cell = composer->area.width / floor (composer->area.width / composer->cell);
  composer->n_lines = lines_in (composer);
}

const char *
cg_notice_text (const CgNoticeComposer *composer, CgNoticeField field)
{
  return cg_notice_document_get_text (composer->document, field);
}

double
cg_notice_grid_top (const CgNoticeComposer *composer, guint line)
{
  return composer->area.y + line * composer->pitch;
}

double
cg_notice_grid_from_end (const CgNoticeComposer *composer, guint lines)
{
  return composer->area.y + ((double) composer->n_lines - lines) * composer->pitch;
}

guint
cg_notice_grid_line_at (const CgNoticeComposer *composer, double y)
{
  double lines = (y - GRID_TOLERANCE - composer->area.y) / composer->pitch;

  return lines <= 0 ? 0 : (guint) ceil (lines);
}

double
cg_notice_blank (const CgNoticeComposer *composer, CgNoticeMeasure gap)
{
  gboolean grid = cg_notice_profile_get (composer->profile, CG_MEASURE_ALL_GRID) > 0;

  return cg_notice_profile_get (composer->profile, gap) * (grid ? composer->pitch : composer->line);
}

CgNoticeStyle
cg_notice_text_style (const CgNoticeComposer *composer, CgNoticeFaceRole role)
{
  CgNoticeStyle style = { .role = role,
                          .settings = CG_NOTICE_FILL,
                          .size = composer->em,
                          .cell = composer->cell,
                          .width = composer->area.width };

  style.min_cells = cg_notice_profile_get (composer->profile, CG_MEASURE_MIN_CELLS);
  if (composer->song_digits)
    style.settings |= CG_NOTICE_SONG_DIGITS;

  return style;
}

CgNoticeStyle
cg_notice_size_style (const CgNoticeComposer *composer, CgNoticeFaceRole role, double size)
{
  CgNoticeStyle style = cg_notice_text_style (composer, role);

  style.settings &= ~CG_NOTICE_FILL;
  style.size = style.cell = size;

  return style;
}

CgNoticeParagraph *
cg_notice_compose (const CgNoticeComposer *composer, const CgNoticeStyle *style, const char *text)
{
  return cg_notice_paragraph_new (composer->fonts, style, text);
}

void
cg_notice_composer_add_line (CgNoticeComposer *composer, const CgNoticePlaced *line)
{
  CgNoticePlaced placed = *line;

  placed.turned = composer->turned;
  cg_notice_pages_add_line (composer->pages, &placed);
}

void
cg_notice_composer_add_rule (CgNoticeComposer *composer, const CgNoticeRule *rule)
{
  CgNoticeRule placed = *rule;

  if (composer->turned)
    {
      placed.x = rule->y - rule->weight / 2;
      placed.width = rule->weight;
      placed.y = composer->pages->height - rule->x - rule->width / 2;
      placed.weight = rule->width;
    }
  cg_notice_pages_add_rule (composer->pages, &placed);
}

void
cg_notice_put_across (CgNoticeComposer *composer, guint page, double y, double weight)
{
  CgNoticeRule rule = { .page = page,
                        .role = CG_NOTICE_ROLE_RULE,
                        .x = composer->area.x,
                        .y = y,
                        .width = composer->area.width,
                        .weight = weight };

  cg_notice_composer_add_rule (composer, &rule);
}

void
cg_notice_put_down (
    CgNoticeComposer *composer, guint page, double x, double top, double bottom, double weight)
{
  CgNoticeRule rule = { .page = page,
                        .role = CG_NOTICE_ROLE_RULE,
                        .x = x - weight / 2,
                        .y = (top + bottom) / 2,
                        .width = weight,
                        .weight = bottom - top };

  cg_notice_composer_add_rule (composer, &rule);
}

void
cg_notice_put_frame (
    CgNoticeComposer *composer, guint page, double right, double top, double bottom, double weight)
{
  cg_notice_put_across (composer, page, top + weight / 2, weight);
  cg_notice_put_across (composer, page, bottom - weight / 2, weight);
  cg_notice_put_down (composer, page, composer->area.x + weight / 2, top, bottom, weight);
  cg_notice_put_down (composer, page, right, top, bottom, weight);
}
