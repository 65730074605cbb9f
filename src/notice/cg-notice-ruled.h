/* cg-notice-ruled.h: ruled forms: rows of labels and what is filled in beside them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Not laid down in GB/T 9704-2012; set in its faces, and their pages are drawn, written and
 * printed as those of a notice.
 */
#pragma once

#include "cg-notice-pages.h"

G_BEGIN_DECLS

/**
 * CgRuledKind:
 * @CG_RULED_LABEL: what the cells beside it are, in the middle
 * @CG_RULED_TEXT: what is filled in, from the left edge
 * @CG_RULED_WORDS: short words and dates filled in, in the middle
 * @CG_RULED_OPINION: a box with its label in the upper left corner and room to write; what is
 *   filled in stands below the label
 * @CG_RULED_SIGNED: a box with room to write or for a seal; what is filled in ends in the lower
 *   right corner
 */
typedef enum
{
  CG_RULED_LABEL,
  CG_RULED_TEXT,
  CG_RULED_WORDS,
  CG_RULED_OPINION,
  CG_RULED_SIGNED,
} CgRuledKind;

/**
 * CgRuledForm:
 *
 * What forms say, sheet by sheet, before they are laid out: filled by one thread, then laid out
 * on any.
 */
typedef struct _CgRuledForm CgRuledForm;

/**
 * cg_ruled_form_new:
 *
 * Returns: (transfer full): no sheet yet
 */
CgRuledForm *cg_ruled_form_new (void);

/**
 * cg_ruled_form_free:
 * @form: (transfer full): a form
 */
void cg_ruled_form_free (CgRuledForm *form);

/**
 * cg_ruled_form_add_sheet:
 * @form: a form
 * @organ: (nullable): whose form it is, above the title
 * @title: its title
 *
 * Rows added from now on stand on a new sheet.
 */
void cg_ruled_form_add_sheet (CgRuledForm *form, const char *organ, const char *title);

/**
 * cg_ruled_form_add_row:
 * @form: a form with a sheet
 * @height: its height in millimetres, if what is filled in needs no more
 *
 * Cells added from now on stand in this row.
 */
void cg_ruled_form_add_row (CgRuledForm *form, double height);

/**
 * cg_ruled_form_add_cell:
 * @form: a form with a row
 * @kind: how it is set
 * @share: its part of the row's width beside the other cells, in any unit
 * @text: (nullable): what stands in it, in lines; the first line of an opinion is its label
 */
void cg_ruled_form_add_cell (CgRuledForm *form, CgRuledKind kind, double share, const char *text);

/**
 * cg_ruled_form_layout:
 * @form: a form with a sheet
 * @profile: the numbers
 *
 * Sets each sheet on a page of its own. Where more is filled in than a page holds the text is set
 * smaller, and at last the sheet goes on overleaf, rows whole. Any thread.
 *
 * Returns: (transfer full): its pages
 */
CgNoticePages *cg_ruled_form_layout (const CgRuledForm *form, const CgNoticeProfile *profile);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgRuledForm, cg_ruled_form_free)

G_END_DECLS
