/* cg-field-menu.h: the menu of one field of a form that shows a record: its history.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form.h"

G_BEGIN_DECLS

typedef void (*CgFieldMenuFunction) (gpointer object, int field);

/**
 * cg_field_menu_bind:
 * @form: a form that shows a record
 * @entity: its kind
 * @history: called with @object and the field whose history is wanted
 * @object: (type GObject): outlives the form
 *
 * A right click on a caption, Shift+F10 or the menu key in a field opens the menu.
 */
void
cg_field_menu_bind (CgForm *form, CgEntity entity, CgFieldMenuFunction history, gpointer object);

G_END_DECLS
