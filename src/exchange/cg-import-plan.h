/* cg-import-plan.h: what an import of ledgers would write, and what it says of each row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"
#include "cg-fault.h"
#include "cg-import-names.h"
#include "cg-import-source.h"
#include "cg-trial.h"

G_BEGIN_DECLS

typedef enum
{
  CG_IMPORT_ERROR,   /* the row is not taken */
  CG_IMPORT_HINT,    /* the row is taken; this is worth knowing */
  CG_IMPORT_SKIPPED, /* a row that is none: total, note, heading */
} CgImportSeverity;

typedef struct
{
  CgImportSeverity severity;
  guint source; /* place among the sources */
  guint row;    /* as the spreadsheet shows it, 0: the table as a whole */
  int column;   /* from 0, -1: the row as a whole */
  CgFault code;
  char *sentence;
  gboolean refused; /* said by the store's dry run, not by reading */
} CgImportNote;

/* Where a line of the edit stands. */
typedef struct
{
  guint source;
  guint row;
} CgImportPlace;

typedef struct
{
  gint64 case_id;          /* of rows that name none, 0: they must */
  gboolean create_missing; /* makes units and people that are not on record */
  gint64 actor;
  CgDate today;
  CgCalendar *calendar; /* (nullable) */
} CgImportOptions;

typedef struct
{
  CgEdit *edit;     /* one edit with every row that can be read, each a line of it */
  GArray *places;   /* of CgImportPlace, by line of the edit, from 1; the first is of none */
  GPtrArray *notes; /* of CgImportNote, by source and row */
  CgTrial *trial;   /* (nullable): what a dry run of the edit gave */
  guint rows;       /* rows of the tables that hold something of a ledger */
  guint problems;   /* to be made */
  guint measures;
  guint units;
  guint people;
  guint unread_rows; /* rows that are not taken, since they cannot be read */
  guint bad_rows;    /* all that are not taken */
} CgImportPlan;

/**
 * cg_import_plan_new:
 * @sources: (element-type CgImportSource): the tables
 * @names: what their cells may refer to; units and people to be made are added
 * @taken: (nullable): a set of the problem numbers that are used already
 * @progress: (nullable) (scope call): told how many of the rows are read, on this thread
 * @data: for @progress
 * @error: %CG_FAULT_CANCELLED
 *
 * Reads every row; writes nothing. A problem is a row with its text; rows below with the same
 * block, or with a measure alone, are more measures of it. What the program has no field for, or
 * may not do (销号), stands in the remark as it was written. Any thread.
 *
 * Returns: (transfer full) (nullable): the plan.
 */
CgImportPlan *cg_import_plan_new (GPtrArray *sources,
                                  CgImportNames *names,
                                  GHashTable *taken,
                                  const CgImportOptions *options,
                                  CgTrialProgress progress,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);
void cg_import_plan_free (CgImportPlan *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgImportPlan, cg_import_plan_free)

/**
 * cg_import_plan_load:
 * @error: any fault of reading, %CG_FAULT_CANCELLED
 *
 * cg_import_plan_new() with what the store knows; the edit also remembers what the columns of
 * these tables hold. Waits for the store; not for the main thread.
 */
CgImportPlan *cg_import_plan_load (CgStore *store,
                                   GPtrArray *sources,
                                   const CgImportOptions *options,
                                   CgTrialProgress progress,
                                   gpointer data,
                                   GCancellable *cancellable,
                                   GError **error);

/**
 * cg_import_plan_take_trial:
 * @trial: (transfer full): what cg_store_try() gave of the edit
 *
 * Says of each row that the store would refuse why, and counts only the others, those that are
 * written when @trial is shown to cg_store_try().
 */
void cg_import_plan_take_trial (CgImportPlan *self, CgTrial *trial);

/**
 * cg_import_plan_count:
 *
 * Returns: how many notes are of that severity.
 */
guint cg_import_plan_count (const CgImportPlan *self, CgImportSeverity severity);

/**
 * cg_import_plan_summary:
 * @written: whether it has been written, or is to be
 *
 * Returns: (transfer full): what it makes, in one sentence.
 */
char *cg_import_plan_summary (const CgImportPlan *self, gboolean written);

G_END_DECLS
