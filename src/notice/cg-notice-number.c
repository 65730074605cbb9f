/* cg-notice-number.c: 发文字号, beside it 签发人 of 上行文, and the red rule under them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-signers.h"

#include <string.h>

/* Lines that the rows of names leave to rule, title and text. */
#define LEAST_BELOW 9

static void
put_rule (CgNoticeComposer *composer, double y)
{
  CgNoticePages *pages = composer->pages;
  CgNoticeRule rule = {
    .role = CG_NOTICE_ROLE_RED_RULE, .x = composer->area.x, .y = y, .width = composer->area.width
  };

  rule.weight = cg_notice_profile_get_points (composer->profile, CG_MEASURE_RULE_WEIGHT);
  cg_notice_pages_add_rule (pages, &rule);
}

/* The number with its signers before they are put. */
typedef struct
{
  CgNoticePlaced number;
  CgNoticeSigners *signers; /* NULL if it is no 上行文 */
  double top;               /* of the first row */
  double pitch;             /* of the rows */
  double rule;
} NumberPlace;

/* 上行文: the number one cell in, on the line of the last signer's row (7.2.5, 7.2.6). */
static void
place_upward (const CgNoticeComposer *composer, NumberPlace *place)
{
  const CgNoticeProfile *profile = composer->profile;
  gboolean grid = cg_notice_profile_get (profile, CG_MEASURE_ALL_GRID) > 0;
  double inset = cg_notice_profile_get (profile, CG_MEASURE_UPWARD_NUMBER_INSET) * composer->cell;
  const CgNoticeLine *line = cg_notice_paragraph_line (place->number.paragraph, 0);
  guint n_lines;
  double room;

  place->pitch = grid ? composer->pitch : composer->line;
  place->number.x = composer->area.x + inset;
  place->signers = cg_notice_signers_new (composer, place->number.x + line->width);
  n_lines = cg_notice_signers_count_lines (place->signers);
  /* More rows than the page has room for stand closer. */
  room = cg_notice_grid_from_end (composer, LEAST_BELOW) - place->top;
  if (n_lines > 1 && (n_lines - 1) * place->pitch > room)
    place->pitch = MAX (room, 0) / (n_lines - 1);
  place->number.y = place->top + (n_lines - 1) * place->pitch;
}

/* Two lines under the mark, or where a head printed beforehand ends (domain.md 3.6). */
static double
number_top (const CgNoticeComposer *composer, double mark_bottom)
{
  double reserve = cg_notice_profile_get_points (composer->profile, CG_MEASURE_RESERVE);

  return reserve > 0 ? reserve
                     : mark_bottom + cg_notice_blank (composer, CG_MEASURE_DOC_NUMBER_GAP);
}

static void
number_place_init (const CgNoticeComposer *composer, NumberPlace *place, double mark_bottom)
{
  const CgNoticeProfile *profile = composer->profile;
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  CgNoticePlaced number = { .role = CG_NOTICE_ROLE_DOC_NUMBER,
                            .field = CG_NOTICE_FIELD_DOC_NUMBER,
                            .stretch = 1 };

  memset (place, 0, sizeof *place);
  place->number = number;
  place->number.paragraph =
      cg_notice_compose (composer, &style, cg_notice_text (composer, CG_NOTICE_FIELD_DOC_NUMBER));
  place->top = number_top (composer, mark_bottom);
  if (cg_notice_profile_get (profile, CG_MEASURE_ALL_GRID) > 0)
    place->top = cg_notice_grid_top (composer, cg_notice_grid_line_at (composer, place->top));
  place->number.y = place->top;
  if (cg_notice_document_get_form (composer->document) == CG_NOTICE_FORM_UPWARD)
    place_upward (composer, place);
  place->rule = place->number.y + (place->number.paragraph->lines->len - 1) * composer->pitch +
                composer->em + cg_notice_profile_get_points (profile, CG_MEASURE_RULE_GAP);
}

static void
number_place_clear (NumberPlace *place)
{
  cg_notice_paragraph_unref (place->number.paragraph);
  g_clear_pointer (&place->signers, cg_notice_signers_free);
}

double
cg_notice_number_rule (const CgNoticeComposer *composer, double mark_bottom)
{
  NumberPlace place;

  number_place_init (composer, &place, mark_bottom);
  number_place_clear (&place);

  return place.rule;
}

static void
put_upward (CgNoticeComposer *composer, const NumberPlace *place)
{
  CgNoticePlaced number = place->number;

  cg_notice_signers_put (composer, place->signers, place->top, place->pitch);
  for (guint i = 0; i < number.paragraph->lines->len; i++)
    {
      number.line = i;
      number.y = place->number.y + i * composer->pitch;
      cg_notice_pages_add_line (composer->pages, &number);
    }
}

double
cg_notice_compose_number (CgNoticeComposer *composer, double mark_bottom)
{
  NumberPlace place;

  number_place_init (composer, &place, mark_bottom);
  if (place.signers != NULL)
    put_upward (composer, &place);
  else
    cg_notice_put_centred (composer, place.number, composer->pitch);
  put_rule (composer, place.rule);
  number_place_clear (&place);

  return place.rule;
}
