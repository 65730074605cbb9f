/* cg-field-row.h: one field of a form: caption, editor, and below it what is to be said of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-editor.h"

G_BEGIN_DECLS

#define CG_TYPE_FIELD_ROW (cg_field_row_get_type ())
G_DECLARE_FINAL_TYPE (CgFieldRow, cg_field_row, CG, FIELD_ROW, GtkWidget)

/**
 * CgFieldRow::commit:
 * @value: (type gpointer): a #CgValue that differs from the record's
 *
 * A field of a record was left, or Enter pressed: this is one edit. Answer with
 * cg_field_row_finish().
 */

/**
 * CgFieldRow::changed:
 *
 * What stands in the field is another value now.
 */

/**
 * CgFieldRow::next:
 *
 * Enter: the next field is wanted.
 */

/**
 * cg_field_row_new:
 * @label: its caption, translated
 * @entity: a kind of record
 * @field: the field's number; -1 for an editor of several values, which has no #CgValue
 * @editor: (transfer floating): a #CgEditor
 *
 * Without more said it collects what is typed (a new record). Main thread.
 *
 * Returns: (transfer floating): a row.
 */
GtkWidget *cg_field_row_new (const char *label, CgEntity entity, int field, GtkWidget *editor);
CgEditor *cg_field_row_get_editor (CgFieldRow *self);
const char *cg_field_row_get_label (CgFieldRow *self);

/**
 * cg_field_row_set_commits:
 * @commits: whether it stands for a field of a record: leaving it commits it, Escape
 *   restores it
 */
void cg_field_row_set_commits (CgFieldRow *self, gboolean commits);

/**
 * cg_field_row_set_required:
 * @required: whether it must have a value
 * @missing: (nullable): what is said when it has none; %NULL for the usual sentence
 */
void cg_field_row_set_required (CgFieldRow *self, gboolean required, const char *missing);
gboolean cg_field_row_get_required (CgFieldRow *self);

/**
 * cg_field_row_set_read_only:
 * @read_only: whether only its words are shown, to be read and copied
 */
void cg_field_row_set_read_only (CgFieldRow *self, gboolean read_only);

/**
 * cg_field_row_set_note:
 * @note: (nullable): a line below the editor
 */
void cg_field_row_set_note (CgFieldRow *self, const char *note);

/**
 * cg_field_row_set_beside:
 * @widget: (transfer floating): what stands behind the editor in its line; gone with it where the
 *   row can only be read
 */
void cg_field_row_set_beside (CgFieldRow *self, GtkWidget *widget);

/**
 * cg_field_row_set_base:
 * @value: the record's value
 * @words: (nullable): for a reference, the name of what it refers to
 *
 * Shows it. If another value is being typed in here, that is left alone and the row says
 * that the record was changed elsewhere, with both values to choose from.
 */
void cg_field_row_set_base (CgFieldRow *self, const CgValue *value, const char *words);

/**
 * cg_field_row_show:
 * @value: a value
 * @words: (nullable): for a reference, the name
 *
 * Puts a value into the editor as if it had been typed, and forgets what was said of it.
 */
void cg_field_row_show (CgFieldRow *self, const CgValue *value, const char *words);

/**
 * cg_field_row_get_value:
 * @value: (out caller-allocates): what stands in it
 * @error: %CG_FAULT of cg_value_parse(), or the editor's own sentence
 *
 * Returns: whether it is a value of the field.
 */
gboolean cg_field_row_get_value (CgFieldRow *self, CgValue *value, GError **error);

/**
 * cg_field_row_is_empty:
 *
 * Returns: whether nothing stands in it.
 */
gboolean cg_field_row_is_empty (CgFieldRow *self);

/**
 * cg_field_row_check:
 * @mark: whether to say below it what is wrong
 *
 * Returns: whether it has a value, if it must have one, and no other than a value.
 */
gboolean cg_field_row_check (CgFieldRow *self, gboolean mark);

/**
 * cg_field_row_flush:
 *
 * Commits now what was typed, as if the field had been left.
 */
void cg_field_row_flush (CgFieldRow *self);

/**
 * cg_field_row_finish:
 * @error: (nullable): why the edit was refused, %NULL when it was written
 *
 * The end of #CgFieldRow::commit. After a refusal the text stays and the sentence stands
 * below it.
 */
void cg_field_row_finish (CgFieldRow *self, const GError *error);

/**
 * cg_field_row_get_fault:
 *
 * Returns: (transfer none) (nullable): what is said to be wrong.
 */
const char *cg_field_row_get_fault (CgFieldRow *self);

G_END_DECLS
