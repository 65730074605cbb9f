/* cg-field-message.h: what is said below a field: a fault, or that it was changed elsewhere.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_FIELD_MESSAGE (cg_field_message_get_type ())
G_DECLARE_FINAL_TYPE (CgFieldMessage, cg_field_message, CG, FIELD_MESSAGE, GtkWidget)

/**
 * CgFieldMessage::chosen:
 * @theirs: whether the other value was chosen, else the one typed
 */

/**
 * cg_field_message_new:
 *
 * Only for #CgFieldRow. Main thread.
 *
 * Returns: (transfer floating): a message that says nothing and takes no room.
 */
GtkWidget *cg_field_message_new (void);

/**
 * cg_field_message_say:
 * @sentence: (nullable): what is wrong; %NULL: nothing
 * @choice: whether there are two values to choose from
 */
void cg_field_message_say (CgFieldMessage *self, const char *sentence, gboolean choice);

/**
 * cg_field_message_get_sentence:
 *
 * Returns: (transfer none) (nullable): what is said.
 */
const char *cg_field_message_get_sentence (CgFieldMessage *self);

G_END_DECLS
