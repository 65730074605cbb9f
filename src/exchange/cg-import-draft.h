/* cg-import-draft.h: one problem on its way from a row into an edit.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-import-plan.h"
#include "cg-import-row.h"

G_BEGIN_DECLS

/* What is being imported, from where; shared by all rows of a source. */
typedef struct
{
  CgImportPlan *plan;
  CgImportNames *names;
  GHashTable *taken;   /* (nullable): numbers used in the store */
  GHashTable *numbers; /* numbers seen in these tables */
  const CgImportOptions *options;
  const CgImportSource *source;
  guint place; /* of the source */
  CgImportRows *rows;
  gint64 last_case; /* case of the row above */

  CgTrialProgress progress; /* (nullable) */
  gpointer data;
  guint all;  /* rows of all sources */
  guint read; /* of the sources before */
} CgImportRun;

/* A reference whose record has yet to be made. */
typedef struct
{
  gint64 id;  /* 0: none, or to be made */
  char *name; /* (nullable): to be made under this name */
} CgImportLink;

typedef struct
{
  gint64 id; /* of the problem in the edit, 0: its row was not taken */
  gboolean good;
  CgValue values[64]; /* by field of a problem */
  CgImportLink unit, responsible_unit, leader, person;
  GString *remark;
} CgImportDraft;

void cg_import_draft_init (CgImportDraft *self);
void cg_import_draft_clear (CgImportDraft *self);

/**
 * cg_import_note:
 * @kind: of the column it is about, -1: the row as a whole
 * @code: its sentence, with the arguments of it
 *
 * Says something of the row at hand.
 */
void cg_import_note (CgImportRun *run, CgImportSeverity severity, int kind, CgFault code, ...);

/**
 * cg_import_draft_read:
 *
 * Takes the row at hand for a problem; what is wrong with it is noted, and it is not good.
 */
void cg_import_draft_read (CgImportDraft *self, CgImportRun *run);

/**
 * cg_import_draft_write:
 *
 * Puts a good draft into the edit, with units and people that have to be made.
 */
void cg_import_draft_write (CgImportDraft *self, CgImportRun *run);

/**
 * cg_import_draft_add_measures:
 * @own: whether the row is not the problem's own, so that it may name others who do it
 *
 * Puts the measures of the row at hand under the problem.
 */
void cg_import_draft_add_measures (CgImportDraft *self, CgImportRun *run, gboolean own);

/* ---- names ---- */

/**
 * cg_import_link_read:
 * @kind: of the column
 * @entity: %CG_ENTITY_UNIT or %CG_ENTITY_PERSON
 * @unit: of the people meant, 0: unknown
 * @remark: gets the others where several are named
 *
 * Returns: whether the cell is empty or names a record, or one that may be made.
 */
gboolean cg_import_link_read (
    CgImportLink *link, CgImportRun *run, int kind, CgEntity entity, gint64 unit, GString *remark);

/**
 * cg_import_link_make:
 * @unit: of a person to be made, 0: none
 *
 * Returns: the record's id in the edit, 0 for none; makes it where it has to be made.
 */
gint64
cg_import_link_make (const CgImportLink *link, CgImportRun *run, CgEntity entity, gint64 unit);

/**
 * cg_import_keep:
 *
 * Adds what stands in a column to a remark, under the column's heading.
 */
void cg_import_keep (GString *remark, const CgImportRun *run, int kind);

/**
 * cg_import_heading_of:
 *
 * Returns: (transfer none): the heading of that kind of column in this table, else its label.
 */
const char *cg_import_heading_of (const CgImportRun *run, int kind);

G_END_DECLS
