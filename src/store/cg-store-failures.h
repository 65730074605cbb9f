/* cg-store-failures.h: 制度失灵: problems that happened in spite of an issued institution.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * CgFailure:
 * @institution: in force when it happened; answers problems of the same category
 * @problem: of another case, at the institution's unit or one under it
 * @issued_on: day of issue
 * @happened_on: day of the problem's case: when it occurred, else when it was decided
 */
typedef struct
{
  gint64 institution;
  char *name;
  gint64 problem;
  char *problem_no;
  char *text;
  char *unit_name;
  CgDate issued_on;
  CgDate happened_on;
} CgFailure;

void cg_failure_free (CgFailure *failure);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgFailure, cg_failure_free)

/**
 * cg_store_failures:
 * @institution: one institution, or 0 for all
 * @limit: the most wanted, latest first
 * @error: %CG_FAULT_STORE_SQL
 *
 * An institution's category is that of the problems it answers; its unit the lead unit, else that
 * of those problems.
 *
 * Returns: (transfer full) (element-type CgFailure) (nullable): the failures.
 */
GPtrArray *cg_store_failures (CgStore *self, gint64 institution, guint limit, GError **error);

/**
 * cg_store_failures_async:
 *
 * cg_store_failures() on the counter's thread.
 */
void cg_store_failures_async (CgStore *self,
                              gint64 institution,
                              guint limit,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
GPtrArray *cg_store_failures_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
