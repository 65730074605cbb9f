/* cg-choices-private.h: a set of choices, and those that lie in a file of their own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-choices.h"

G_BEGIN_DECLS

typedef struct
{
  const CgChoice *choices;
  gsize n;
} CgChoiceSet;

/**
 * cg_choices_casework:
 * @choices: one from %CG_CHOICES_FIRST_CASEWORK on
 *
 * Returns: (transfer none): the set. Any thread.
 */
const CgChoiceSet *cg_choices_casework (CgChoicesId choices);

G_END_DECLS
