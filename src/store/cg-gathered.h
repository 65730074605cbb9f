/* cg-gathered.h: fields that say in words what other records say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-entity.h"

G_BEGIN_DECLS

/**
 * cg_gathered_expression:
 * @field: one for which cg_field_is_gathered() holds
 *
 * Returns: (transfer none): the field of the record `t` as an expression in SQL.
 */
const char *cg_gathered_expression (CgEntity entity, int field);

/**
 * cg_gathered_from_children:
 *
 * Returns: whether a field says what children of the record say; of a record that stands above
 *   it or beside it, it does not.
 */
gboolean cg_gathered_from_children (CgEntity entity, int field);

/**
 * cg_gathered_child:
 *
 * Returns: whether @entity has a field that says what its children of the kind @child say.
 */
gboolean cg_gathered_child (CgEntity entity, CgEntity child);

/**
 * cg_gathered_register:
 *
 * Makes known what the expressions ask of the program: cg_numbered(id, text), which joins the
 * texts in the order of the ids, numbered where there are several; cg_joined(id, text), which has
 * each text once and no numbers; cg_source(name, page), a place in a file in words.
 *
 * Returns: whether it is known now.
 */
gboolean cg_gathered_register (CgConnection *self, GError **error);

G_END_DECLS
