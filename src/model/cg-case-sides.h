/* cg-case-sides.h: 三方责任: what each side of a case owes, what it has done, what is missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The side of the Party committee has the main duty, the commission supervises, the unit
 * concerned carries it out (domain.md 1.1, 6.6).
 */
#pragma once

#include "cg-lamp.h"
#include "cg-record.h"

G_BEGIN_DECLS

typedef enum
{
  CG_SIDE_COMMITTEE,
  CG_SIDE_COMMISSION,
  CG_SIDE_UNIT,
  CG_N_SIDES
} CgSide;

/**
 * CgDuty:
 * @side: whose it is
 * @label: (transfer none): what is owed, in the user's language
 * @done_on: the day it was done, the last of several; 0: not done, or the day is not known
 * @deadline: until when, the first that is open; 0: none
 * @lamp: %CG_LAMP_DONE and %CG_LAMP_DONE_LATE where it is done
 * @is_waived: it does not apply to this case
 */
typedef struct
{
  CgSide side;
  const char *label;
  CgDate done_on;
  CgDate deadline;
  CgLamp lamp;
  gboolean is_waived;
} CgDuty;

/**
 * cg_side_label:
 *
 * Returns: (transfer none): whose duties they are, in the user's language. Any thread.
 */
const char *cg_side_label (CgSide side);

/**
 * cg_side_duty:
 *
 * Returns: (transfer none): which kind of duty the side has, in the user's language. Any thread.
 */
const char *cg_side_duty (CgSide side);

/**
 * cg_side_id:
 *
 * Returns: (transfer none): its stable id, as `unit`. Any thread.
 */
const char *cg_side_id (CgSide side);

/**
 * cg_case_duties:
 * @stages: (nullable) (element-type CgRecord): the stages of all units of the case
 * @matters: (nullable) (element-type CgRecord): what the Party committee did for it
 * @today: the day it is looked at
 *
 * A pure function. Any thread.
 *
 * Returns: (transfer full) (element-type CgDuty): what is owed, side by side, in its order.
 */
GArray *cg_case_duties (GPtrArray *stages, GPtrArray *matters, CgDate today);

G_END_DECLS
