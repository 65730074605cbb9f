/* cg-edit-lines.h: an edit made from the lines of a table, some of which are left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A line is one of a spreadsheet or of a pasted block (CgChange.line, from 1). What several
 * lines share, a unit that they all name, is of line 0: it is made as long as a line refers
 * to it. All changes of a record are of one line.
 */
#pragma once

#include "cg-edit.h"

G_BEGIN_DECLS

typedef struct _CgEditLines CgEditLines;

/* By line: 0 where it is taken, else the line for whose sake it is left out, mostly itself. */
typedef guint CgLeftLine;

/**
 * cg_edit_lines_new:
 * @edit: it lives, unchanged, as long as what is returned
 *
 * Returns: (transfer full): its lines. Any thread; not shared between threads.
 */
CgEditLines *cg_edit_lines_new (const CgEdit *edit);
void cg_edit_lines_free (CgEditLines *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgEditLines, cg_edit_lines_free)

/**
 * cg_edit_lines_end:
 *
 * Returns: the number after that of the last line; 1 where there is none.
 */
guint cg_edit_lines_end (const CgEditLines *self);

/**
 * cg_edit_lines_count:
 *
 * Returns: how many lines there are that change something.
 */
guint cg_edit_lines_count (const CgEditLines *self);

/**
 * cg_edit_lines_find:
 * @id: a record, by the id that it has in the edit
 *
 * Returns: (transfer none) (nullable): its first change.
 */
const CgChange *cg_edit_lines_find (const CgEditLines *self, gint64 id);

/**
 * cg_edit_lines_using:
 * @id: a record of line 0
 *
 * Returns: (transfer full) (element-type guint): the lines that refer to it, or to what of
 *   line 0 refers to it.
 */
GArray *cg_edit_lines_using (const CgEditLines *self, gint64 id);

/**
 * cg_edit_lines_spread:
 * @left: (inout) (array): by line
 *
 * Leaves out also the lines that refer to records which lines left out would have made.
 */
void cg_edit_lines_spread (const CgEditLines *self, CgLeftLine *left);

/**
 * cg_edit_lines_need:
 * @wanted: (inout) (array): by line, %TRUE for those that are wanted
 *
 * Wants also the lines that make what they refer to.
 */
void cg_edit_lines_need (const CgEditLines *self, gboolean *wanted);

/**
 * cg_edit_lines_cut:
 * @first: a line
 * @records: how many records are enough
 *
 * Returns: the end, not included, of the lines from @first on that are tried together: no line
 *   from there on refers to what they make.
 */
guint cg_edit_lines_cut (const CgEditLines *self, guint first, guint records);

/**
 * cg_edit_lines_take:
 * @first: a line; with line 0 also what of no line nobody refers to
 * @end: the line after the last one
 * @left: (array): by line
 *
 * Returns: (transfer full): the edit of these lines alone, those left out excepted, with what
 *   they need of line 0. Temporary ids are those of the edit.
 */
CgEdit *
cg_edit_lines_take (const CgEditLines *self, guint first, guint end, const CgLeftLine *left);

/**
 * cg_edit_lines_made:
 * @left: (array): by line
 * @made: (out caller-allocates) (array): by entity: how many records the lines make that are not
 *   left out, with what they need of line 0
 */
void cg_edit_lines_made (const CgEditLines *self,
                         const CgLeftLine *left,
                         guint made[static CG_N_ENTITIES]);

G_END_DECLS
