/* cg-steps.h: the steps of the action table on a record: which are possible, and doing one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-form-dialog.h"
#include "cg-office.h"

G_BEGIN_DECLS

/**
 * cg_steps_possible:
 * @record: a record
 *
 * Returns: (transfer full) (element-type CgAction): the steps that its state allows, in
 *   the order of the table; whoever may do them.
 */
GPtrArray *cg_steps_possible (const CgRecord *record);

/**
 * cg_steps_may:
 *
 * Returns: whether the person acting may do @action; where another's paper can be entered
 *   for them (代录) a clerk may.
 */
gboolean cg_steps_may (CgOffice *office, const CgAction *action);

/**
 * cg_steps_whose:
 *
 * Returns: (transfer full) (nullable): whose step it is, when the person acting may not do it.
 */
char *cg_steps_whose (CgOffice *office, const CgAction *action);

/**
 * cg_steps_check:
 *
 * Says in the window whose step it is, when the person acting may not do it.
 *
 * Returns: whether the person acting may do @action.
 */
gboolean cg_steps_check (CgOffice *office, const CgAction *action);

/**
 * cg_steps_menu_label:
 *
 * Returns: (transfer full): the step's label; with the role, when the person acting lacks it.
 */
char *cg_steps_menu_label (CgOffice *office, const CgAction *action);

/**
 * cg_steps_dress_button:
 * @button: a button that does @action
 * @action: (nullable): a step; %NULL: something that anyone may do
 * @suggested: whether it is the next step
 *
 * Only who may do the next step has it suggested. Another can press it too, and is told
 * whose it is: a button that cannot be pressed would not say so to the keyboard.
 */
void cg_steps_dress_button (CgOffice *office,
                            GtkWidget *button,
                            const CgAction *action,
                            gboolean suggested);

/**
 * cg_steps_run:
 * @origin: a widget of the window
 * @action: id of a step
 * @record: the record it is done to
 *
 * Asks what the step asks for, in a small window, and does it; a refusal is said there and
 * what was typed stays. A step that asks for more than its line of the table says has a window
 * of its own, which opens a moment later. Main thread.
 */
void cg_steps_run (GtkWidget *origin, CgOffice *office, const char *action, CgRecord *record);

/**
 * cg_steps_dialog:
 * @action: a step that asks for something
 * @record: the record it is done to
 *
 * The small window of cg_steps_run(), for a page that has more to ask and does the step itself
 * when the window is confirmed.
 *
 * Returns: (transfer none): the window, not yet shown
 */
CgFormDialog *
cg_steps_dialog (GtkWidget *origin, CgOffice *office, const CgAction *action, CgRecord *record);

/**
 * cg_steps_add:
 * @entity: what to add
 * @items: (array): its form, ended by %CG_ITEM_END; static
 * @parent_field: the field that refers to @parent
 * @parent: the record it belongs to
 *
 * Asks for a new record in a small window and adds it.
 */
void cg_steps_add (GtkWidget *origin,
                   CgOffice *office,
                   CgEntity entity,
                   gconstpointer items,
                   int parent_field,
                   gint64 parent,
                   const char *parent_name);

/**
 * cg_steps_edit:
 * @items: (array): the form of the record's entity
 *
 * Shows an existing record in a small window; each field is one edit.
 */
void cg_steps_edit (GtkWidget *origin, CgOffice *office, gconstpointer items, CgRecord *record);

/**
 * cg_steps_void:
 *
 * Asks for the reason and voids the record.
 */
void cg_steps_void (GtkWidget *origin, CgOffice *office, CgRecord *record);

/**
 * cg_steps_bind_form:
 * @form: a form that shows a record
 *
 * Gives it pickers, calendar and actor, and writes each field when it is left.
 */
void cg_steps_bind_form (gpointer form, CgOffice *office);

/**
 * cg_steps_begin_button_new:
 * @office: the office
 * @label: what is begun, translated
 * @place: where it is done, as `win.go` takes it
 * @suggested: whether it is what one mostly comes to the page for
 *
 * Returns: (transfer floating): a button of a page's bar that begins an edit; hidden where the
 *   store can only be read, for which the band over the page says why
 */
GtkWidget *cg_steps_begin_button_new (CgOffice *office,
                                      const char *label,
                                      const char *place,
                                      gboolean suggested);

G_END_DECLS
