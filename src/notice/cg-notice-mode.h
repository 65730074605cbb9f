/* cg-notice-mode.h: the ways to print a document: whole, onto a printed red head, as a draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Domain.md 3.6: 完整红头, 套打, 白头送审稿.
 */
#pragma once

#include "cg-notice-pages.h"

G_BEGIN_DECLS

/**
 * CgNoticeMode:
 * @CG_NOTICE_MODE_FULL: everything, the red head too
 * @CG_NOTICE_MODE_OVERPRINT: 套打: without what is red, onto paper that has it
 * @CG_NOTICE_MODE_DRAFT: 白头送审稿: without what is red, “送审稿” across each page
 *
 * How a document is printed.
 */
typedef enum
{
  CG_NOTICE_MODE_FULL,
  CG_NOTICE_MODE_OVERPRINT,
  CG_NOTICE_MODE_DRAFT,
  CG_N_NOTICE_MODES
} CgNoticeMode;

/* What a printed head may reach down to from the sheet's edge, and how far a sheet may be moved,
 * millimetres. */
#define CG_NOTICE_LEAST_RESERVE 37
#define CG_NOTICE_MOST_RESERVE 130
#define CG_NOTICE_MOST_OFFSET 20

/**
 * CgNoticePrinting:
 * @mode: how
 * @offset_x: 套打: how far everything is moved to the right, millimetres
 * @offset_y: and down
 * @reserve: 套打: where the printed head ends and the number of the document begins,
 *   millimetres from the sheet's top, 37 to 130; 0: where it stands under a head of ours
 */
typedef struct
{
  CgNoticeMode mode;
  double offset_x, offset_y;
  double reserve;
} CgNoticePrinting;

/**
 * cg_notice_mode_id:
 * @mode: a mode
 *
 * Returns: (transfer none): `full`, `overprint` or `draft`. Any thread.
 */
const char *cg_notice_mode_id (CgNoticeMode mode);

/**
 * cg_notice_mode_parse:
 * @id: (nullable): an id
 * @mode: (out): the mode
 *
 * Returns: whether there is such a mode. Any thread.
 */
gboolean cg_notice_mode_parse (const char *id, CgNoticeMode *mode);

/**
 * cg_notice_mode_label:
 * @mode: a mode
 *
 * Returns: (transfer none): what people call it, translated. Any thread.
 */
const char *cg_notice_mode_label (CgNoticeMode mode);

/**
 * cg_notice_printing_prepare:
 * @printing: how it is printed; values out of their bounds are taken for the nearest
 * @profile: the numbers of the layout: gets the reserve of 套打
 *
 * To be called before the layout. Any thread.
 */
void cg_notice_printing_prepare (const CgNoticePrinting *printing, CgNoticeProfile *profile);

/**
 * cg_notice_pages_dress:
 * @pages: a document laid out
 * @printing: how it is printed
 * @profile: the numbers it was laid out by
 *
 * Returns: (transfer full): @pages as they come out of the printer. Any thread.
 */
CgNoticePages *cg_notice_pages_dress (CgNoticePages *pages,
                                      const CgNoticePrinting *printing,
                                      const CgNoticeProfile *profile);

G_END_DECLS
