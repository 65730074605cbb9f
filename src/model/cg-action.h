/* cg-action.h: everything a person can do to a record, each described once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-entity.h"

G_BEGIN_DECLS

typedef enum
{
  CG_ROLE_NONE, /* anybody but a mere viewer */
  CG_ROLE_CLERK,
  CG_ROLE_REVIEWER,
  CG_ROLE_SIGNER,
} CgRole;

typedef struct
{
  const char *id;    /* "entity.verb" */
  CgEntity entity;   /* of the record it is done to */
  const char *label; /* msgid, context "action"; also the journal's word for it */

  /* What it asks for: "name:entity.field" separated by spaces, "!" after the name when
   * it must be given. The field says type, choices and label. */
  const char *asks;
  CgRole role;

  /* (nullable): the field that says the record's state, and the states it may be done in. */
  const char *state_field;
  const char *from;

  /* (nullable): "field=value" separated by spaces; values are words, $name (what was
   * asked for), @today, @actor. */
  const char *sets;

  /* (nullable): a record made with it: "entity: field=value …", further values @id, @case. */
  const char *creates;

  gboolean undoable;
  const char *withdrawn_by; /* (nullable): id of the action that withdraws it instead */
} CgAction;

typedef struct
{
  const char *name; /* not terminated: see name_length */
  gsize name_length;
  gboolean required;
  CgEntity entity;
  int field;
} CgAsk;

/**
 * cg_actions:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): all actions. Any thread.
 */
const CgAction *cg_actions (gsize *n);

/**
 * cg_action_find:
 *
 * Returns: (transfer none) (nullable): the action with this id. Any thread.
 */
const CgAction *cg_action_find (const char *id);

/**
 * cg_action_parse:
 * @id: what somebody typed: an action's id, or another word for it (notice.register)
 * @error: %CG_FAULT_UNKNOWN_ACTION
 *
 * Returns: (transfer none) (nullable): the action with this id. Any thread.
 */
const CgAction *cg_action_parse (const char *id, GError **error);

/**
 * cg_action_label:
 * @id: an action's id, also of those that are no step of a record (add, set, void,
 *   undo, print, …)
 *
 * Returns: (transfer none): its label in the user's language. Any thread.
 */
const char *cg_action_label (const char *id);

/**
 * cg_action_asks:
 *
 * Returns: (transfer full) (element-type CgAsk): what the action asks for, in order. Any thread.
 */
GArray *cg_action_asks (const CgAction *action);

/**
 * cg_ask_is_to_come:
 *
 * Returns: whether a day asked for lies ahead (a deadline, the next check); of all others the
 *   step tells what has happened, mostly today. Any thread.
 */
gboolean cg_ask_is_to_come (const CgAsk *ask);

/**
 * cg_action_allowed_from:
 * @state: a value of the action's state field
 *
 * Returns: whether the action may be done to a record in @state. Any thread.
 */
gboolean cg_action_allowed_from (const CgAction *action, const char *state);

/**
 * cg_action_changing:
 *
 * Returns: (transfer none) (nullable): an action that sets @field, for the sentence
 *   that refuses typing it. Any thread.
 */
const CgAction *cg_action_changing (CgEntity entity, int field);

/**
 * cg_field_role:
 *
 * Returns: the role that a person named in @field must have: who gives a verdict or signs.
 *   %CG_ROLE_NONE: anybody may stand there. Any thread.
 */
CgRole cg_field_role (CgEntity entity, int field);

/**
 * cg_role_label:
 *
 * Returns: (transfer none): the role's name (经办, 审核, 签发). Any thread.
 */
const char *cg_role_label (CgRole role);

G_END_DECLS
