/* cg-mark-tools.h: the tools for annotations in a reader's bar: kinds, colour, stamp.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-mark.h"
#include "cg-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Stamps: numbered over the case, or with words typed for it; others have words of their own. */
#define CG_STAMP_EXHIBIT "exhibit"
#define CG_STAMP_OTHER "other"

/**
 * cg_mark_tools_build:
 * @box: (transfer none): gets the buttons
 * @read_only: (nullable): why nothing can be written: the buttons say it
 *
 * Main thread.
 */
void cg_mark_tools_build (GtkBox *box, const char *read_only);

/**
 * cg_mark_tools_add_states:
 * @actions: (transfer none): gets what the clerk chooses: `colour`, `stamp-words`
 */
void cg_mark_tools_add_states (GSimpleActionGroup *actions);

/**
 * cg_mark_tools_get_colour:
 *
 * Returns: (transfer full): the colour chosen, or while none is chosen the usual one of @kind.
 */
char *cg_mark_tools_get_colour (GSimpleActionGroup *actions, CgMarkKind kind);

/**
 * cg_mark_tools_get_stamp:
 *
 * Returns: (transfer full): the stamp chosen last.
 */
char *cg_mark_tools_get_stamp (GSimpleActionGroup *actions);
void cg_mark_tools_set_stamp (GSimpleActionGroup *actions, const char *stamp);

/**
 * cg_mark_tools_stamp_words:
 *
 * Returns: (transfer none): the words of a stamp that has its own.
 */
const char *cg_mark_tools_stamp_words (const char *stamp);

/**
 * cg_mark_tools_next_exhibit:
 * @stamps: (element-type CgRecord): the stamps that there are
 *
 * Returns: (transfer full): "Exhibit 4" after three.
 */
char *cg_mark_tools_next_exhibit (GPtrArray *stamps);

/**
 * cg_mark_tools_signature:
 *
 * Returns: (transfer full): department and name of the person acting, and today.
 */
char *cg_mark_tools_signature (CgOffice *office);

G_END_DECLS
