/* cg-unit-guess.h: kind and level of a unit, guessed from its name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_unit_guess_kind:
 * @name: a unit's name, as 水政执法大队
 * @parent_kind: (nullable): kind of its superior unit, %NULL when it has none
 * @sure: (out) (optional): whether the end of the name says so, or it is only the likeliest
 *
 * The ends of names are those in common use; a person may always choose otherwise.
 *
 * Returns: (transfer none): an id of %CG_CHOICES_UNIT_KIND. Any thread.
 */
const char *cg_unit_guess_kind (const char *name, const char *parent_kind, gboolean *sure);

/**
 * cg_unit_guess_level:
 * @name: a unit's name
 * @kind: its kind
 * @parent_level: (nullable): level of its superior unit, %NULL when it has none
 * @office_level: level of the office that keeps the list
 *
 * Returns: (transfer none): an id of %CG_CHOICES_LEVEL. Any thread.
 */
const char *cg_unit_guess_level (const char *name,
                                 const char *kind,
                                 const char *parent_level,
                                 const char *office_level);

/**
 * cg_unit_guess_office_level:
 * @name: name of an office, as 中共某县纪律检查委员会
 *
 * Returns: (transfer none): its level, `county` when the name does not tell. Any thread.
 */
const char *cg_unit_guess_office_level (const char *name);

G_END_DECLS
