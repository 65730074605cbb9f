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

/**
 * cg_refusal_new_named:
 * @title: (nullable): what the record is called
 *
 * Returns: (transfer full): a refusal of a record that need not be read for it.
 */
CgRefusal *cg_refusal_new_named (CgEntity entity, gint64 id, const char *title);
void cg_refusal_free (CgRefusal *refusal);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgRefusal, cg_refusal_free)

/**
 * cg_reasons_append:
 * @joined: what is said already, maybe nothing
 * @reason: what is said next
 *
 * Appends @reason behind "；", or at once where @joined ends as a sentence does: no mark stands
 * behind a full stop. Any thread after cg_locale_init().
 */
void cg_reasons_append (GString *joined, const char *reason);

/**
 * cg_refusal_add:
 * @code: what is missing
 * @...: the arguments of its sentence
 */
void cg_refusal_add (CgRefusal *refusal, CgFault code, ...);

/**
 * cg_refusal_add_error:
 * @error: of the domain %CG_FAULT
 *
 * Adds what a step said of the record.
 */
void cg_refusal_add_error (CgRefusal *refusal, const GError *error);

/**
 * cg_refusal_add_others:
 * @other: a refusal of the same record, or of the one that owns it
 *
 * Adds all that @other says.
 */
void cg_refusal_add_others (CgRefusal *refusal, const CgRefusal *other);

/**
 * cg_refusal_reasons:
 *
 * Returns: (transfer full): everything missing in one line. Any thread.
 */
char *cg_refusal_reasons (const CgRefusal *refusal);

/**
 * cg_refusal_sentence:
 *
 * Returns: (transfer full): the same as a sentence that stands alone; where another record than
 *   the one spoken of would no longer hold it is named, with the way that leads out. Any thread.
 */
char *cg_refusal_sentence (const CgRefusal *refusal);

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
