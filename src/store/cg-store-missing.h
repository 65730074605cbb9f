/* cg-store-missing.h: 缺报: which unit owes which paper, and for how long.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/* A paper that was due and has not come, or was sent back and has not come again. */
typedef struct
{
  gint64 unit;
  char *unit_name;
  const char *kind; /* a word of %CG_CHOICES_INCOMING_KIND */
  gint64 of_case;   /* 0: of none */
  char *case_no;
  gint64 case_unit; /* what it is owed for: one of these three */
  gint64 delivery;
  gint64 learning;
  CgDate due_on;
  int late_days;
} CgMissingPaper;

void cg_missing_paper_free (CgMissingPaper *paper);

/**
 * cg_store_missing:
 * @error: %CG_FAULT_STORE_SQL
 *
 * Returns: (transfer full) (element-type CgMissingPaper) (nullable): the papers that were due
 *   before today, the longest overdue first. A paper that was registered and waits for its
 *   examination is not among them.
 */
GPtrArray *cg_store_missing (CgStore *self, GError **error);

G_END_DECLS
