/* cg-refusal.h: why a record may not be in a state: its name and what is missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-fault.h"
#include "cg-record.h"

G_BEGIN_DECLS

typedef struct
{
  CgEntity entity;
  gint64 id;
  char *title;          /* the record's number and name */
  GArray *codes;        /* of CgFault */
  GPtrArray *sentences; /* of char*, one a code */
  char *way;            /* (nullable): label of the action that lawfully leads out */
} CgRefusal;

/**
 * cg_refusal_new:
 *
 * Returns: (transfer full): a refusal of @record with nothing missing yet.
 */
CgRefusal *cg_refusal_new (const CgRecord *record);
void cg_refusal_free (CgRefusal *refusal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgRefusal, cg_refusal_free)

/**
 * cg_refusal_add:
 * @code: what is missing
 * @...: the arguments of its sentence
 */
void cg_refusal_add (CgRefusal *refusal, CgFault code, ...);

/**
 * cg_refusals_to_error:
 * @refusals: (element-type CgRefusal): at least one refusal
 * @action: label of what was to be done
 *
 * Returns: (transfer full): one error; its code is the first code, its message one
 *   sentence that names the first record and everything missing, and how many further
 *   records are refused. Any thread.
 */
GError *cg_refusals_to_error (GPtrArray *refusals, const char *action);

G_END_DECLS
