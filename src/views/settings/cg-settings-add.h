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
 * CgSettingsFill:
 * @object: what was given with the call
 * @form: filled in, nothing is missing
 * @edit: adds the record, with what the form has
 * @id: the record in @edit
 *
 * Adds to the edit what is not in the form.
 *
 * Returns: %FALSE with @error when what stands in the form cannot be written.
 */
typedef gboolean (*CgSettingsFill) (
    gpointer object, CgForm *form, CgEdit *edit, gint64 id, GError **error);

/**
 * cg_settings_add:
 * @origin: a widget of the window
 * @title: what is added, translated
 * @items: (array): the form, ended by %CG_ITEM_END; static
 * @fill: (nullable): adds what is not in the form
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
                         CgSettingsFill fill,
                         gpointer object,
                         CgSettingsAdded added);

G_END_DECLS
