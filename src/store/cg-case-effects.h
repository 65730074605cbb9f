/* cg-case-effects.h: what a case has led to: 问责一个、警示一片、规范一域, counted per case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-figure.h"
#include "cg-store.h"

G_BEGIN_DECLS

/* The numbers of a case: E (ID, "id", label). */
/* clang-format off */
#define CG_CASE_EFFECTS(E) \
  E (ACCOUNTABLE, "accountable", NC_ ("effect", "Held to account")) \
  E (WARNED_UNITS, "warned_units", NC_ ("effect", "Units warned")) \
  E (ATTENDANCE, "attendance", NC_ ("effect", "Attendance")) \
  E (LEARNERS, "learners", NC_ ("effect", "Units to learn")) \
  E (LEARNED, "learned", NC_ ("effect", "Units that learned")) \
  E (PROBLEMS, "problems", NC_ ("effect", "Problems")) \
  E (CLOSED, "closed", NC_ ("effect", "Struck off")) \
  E (INSTITUTIONS, "institutions", NC_ ("effect", "Institutions planned")) \
  E (ISSUED, "issued", NC_ ("effect", "Institutions issued")) \
  E (EXECUTED, "executed", NC_ ("effect", "Institutions executed")) \
  E (RECURRENCES, "recurrences", NC_ ("effect", "Recurred since"))
/* clang-format on */

#define CG_CASE_EFFECT_ID(ID, id, label) CG_CASE_EFFECT_##ID,

typedef enum
{
  CG_CASE_EFFECTS (CG_CASE_EFFECT_ID) CG_N_CASE_EFFECTS
} CgCaseEffect;

#undef CG_CASE_EFFECT_ID

typedef struct
{
  gint64 id; /* of the case */
  char *case_no;
  char *title;
  char *unit;
  gint64 values[CG_N_CASE_EFFECTS];
} CgCaseEffects;

const char *cg_case_effect_id (CgCaseEffect effect);
const char *cg_case_effect_label (CgCaseEffect effect);

/**
 * cg_store_case_effects:
 * @scope: which cases: by the day of their decision, unit, level, field and situation
 *
 * Returns: (transfer full) (element-type CgCaseEffects) (nullable): them, by day of decision.
 */
GPtrArray *cg_store_case_effects (CgStore *self, const CgFigureScope *scope, GError **error);

/**
 * cg_store_case_effects_of_async:
 * @id: of one case, whenever it was decided
 *
 * On the counter's thread.
 */
void cg_store_case_effects_of_async (CgStore *self,
                                     gint64 id,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/**
 * cg_store_case_effects_of_finish:
 * @error: %CG_FAULT_STORE_SQL, %CG_FAULT_CANCELLED
 *
 * Returns: (transfer full) (nullable): them; %NULL without @error where there is no such case.
 */
CgCaseEffects *
cg_store_case_effects_of_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_case_effects_free:
 * @self: (nullable) (transfer full): what was read
 */
void cg_case_effects_free (CgCaseEffects *self);

G_END_DECLS
