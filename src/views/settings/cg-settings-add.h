/* cg-settings-add.h: a new record of the settings, asked for in a small window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form-dialog.h"

G_BEGIN_DECLS

/**
 * CgSettingsAdded:
 * @object: what was given with the call
 * @id: of the record that was made
 */
typedef void (*CgSettingsAdded) (gpointer object, gint64 id);

/**
 * cg_settings_add:
 * @origin: a widget of the window
 * @title: what is added, translated
 * @items: (array): the form, ended by %CG_ITEM_END; static
 * @object: a GObject kept alive until the window closes
 * @added: called when the record was written
 *
 * A refusal is said in the window; what was typed stays. Main thread.
 *
 * Returns: (transfer none): the form, begun, to fill in what is known.
 */
CgForm *cg_settings_add (GtkWidget *origin,
                         CgOffice *office,
                         const char *title,
                         CgEntity entity,
                         const CgFormItem *items,
                         gpointer object,
                         CgSettingsAdded added);

G_END_DECLS
