/* cg-effects.h: a step of the action table as an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_effects_edit:
 * @action: an action
 * @id: the record it is done to
 * @arguments: (element-type utf8 utf8) (nullable): what it asked for, as text
 * @actor: who acts
 * @error: %CG_FAULT_MISSING_FIELD, %CG_FAULT_WRONG_STATE, %CG_FAULT_NO_ROLE, bad values
 *
 * Runs within the transaction, so that state and roles are those at the time of writing.
 *
 * Returns: (transfer full) (nullable): the edit.
 */
CgEdit *cg_effects_edit (CgConnection *connection,
                         const CgAction *action,
                         gint64 id,
                         GHashTable *arguments,
                         gint64 actor,
                         GError **error);

/**
 * cg_effects_check:
 *
 * As cg_effects_edit(), but only asks whether the arguments are those that the action asks for,
 * and whether the record's state and @actor allow it.
 *
 * Returns: whether they do.
 */
gboolean cg_effects_check (CgConnection *connection,
                           const CgAction *action,
                           CgRecord *record,
                           GHashTable *arguments,
                           gint64 actor,
                           GError **error);

/* A step as it is done to one record after another. */
typedef struct _CgEffect CgEffect;

/**
 * cg_effects_begin:
 * @edit: gets the changes of all records; lives longer than the step
 * @error: %CG_FAULT_MISSING_FIELD, %CG_FAULT_UNKNOWN_FIELD
 *
 * Returns: (transfer full) (nullable): the step, its arguments checked.
 */
CgEffect *cg_effects_begin (CgConnection *connection,
                            const CgAction *action,
                            GHashTable *arguments,
                            gint64 actor,
                            CgEdit *edit,
                            GError **error);

/**
 * cg_effects_add:
 * @record: a record of the action's entity as it is now, read whole
 * @error: %CG_FAULT_WRONG_STATE, %CG_FAULT_NO_ROLE, bad values
 *
 * Does the step to one more record. On an error the edit may have got some changes already.
 */
gboolean cg_effects_add (CgEffect *effect, CgRecord *record, GError **error);
void cg_effects_end (CgEffect *effect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgEffect, cg_effects_end)

/**
 * cg_effects_is_local:
 *
 * Returns: whether the step writes nothing but its record and new records under it, and reads
 *   nothing that doing it to another record changes. Only such steps are done in bulk.
 */
gboolean cg_effects_is_local (const CgAction *action);

/**
 * cg_effects_parse:
 *
 * Reads a value typed for a field; a reference may be an id, a number or a name.
 */
gboolean cg_effects_parse (CgConnection *connection,
                           CgValue *value,
                           CgEntity entity,
                           int field,
                           const char *text,
                           GError **error);

G_END_DECLS
