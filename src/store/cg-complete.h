/* cg-complete.h: what an edit leaves out: defaults, numbers, the rows a record brings with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"
#include "cg-edit.h"

G_BEGIN_DECLS

/* One row that an edit writes, its changes put together. */
typedef struct
{
  CgEntity entity;
  gint64 id;
  gboolean insert;
  gboolean brought; /* made by the program beside what the edit asks for */
  guint64 set;      /* bit f: own field f is written */
  guint64 lent;     /* bit f: the value of own field f is that of the edit */
  CgValue *values;  /* by own field */
} CgRowWrite;

typedef struct
{
  CgConnection *connection;
  const char *action;
  gint64 actor;
  GPtrArray *writes; /* of CgRowWrite, in the order of writing */
  GHashTable *by_id; /* gint64 → CgRowWrite, insertions and updates alike */

  /* What was seen so far, so that a large edit is gone through once. */
  GHashTable *series[CG_N_ENTITIES]; /* id of a case → how the records under it are numbered */
  GHashTable *case_units;            /* id of a case → CgRowWrite of its first new unit */
  GHashTable *main_unit_of;          /* id of a case → id of its main unit in the store */
  GHashTable *main_units;            /* ids of cases that get a main unit */
  GHashTable *main_situations;       /* ids of cases that get a main situation */
  GHashTable *found;                 /* ids referred to that stand in the store → entity */
} CgWrites;

/**
 * cg_writes_new:
 * @edit: it lives longer than what is made of it
 * @made: (element-type gint64): the ids that stand for the temporary ones, in their order
 *
 * Returns: (transfer full): its rows.
 */
CgWrites *cg_writes_new (CgConnection *connection, const CgEdit *edit, const GArray *made);
void cg_writes_free (CgWrites *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgWrites, cg_writes_free)

/**
 * cg_writes_complete:
 *
 * Fills in defaults, references that follow from the parent, numbers (domain.md 4.3) and
 * the stages, tracks and materials of a new unit of a case (domain.md 1.3).
 */
gboolean cg_writes_complete (CgWrites *self, GError **error);

/**
 * cg_writes_validate:
 * @write: one of its rows
 *
 * Required fields, read-only and fixed fields, choices, voided records.
 */
gboolean cg_writes_validate (CgWrites *self, const CgRowWrite *write, GError **error);

/**
 * cg_writes_explain:
 * @error: why the store did not take @write
 *
 * Says of a value that another record has already which one it is.
 */
void cg_writes_explain (CgWrites *self, const CgRowWrite *write, GError **error);

/**
 * cg_writes_real_id:
 * @made: as cg_writes_new()
 *
 * Returns: what stands for @id: itself, where it is no temporary one.
 */
gint64 cg_writes_real_id (const GArray *made, gint64 id);

/**
 * cg_ids_allocate:
 *
 * Returns: the next id of this store, 0 on failure.
 */
gint64 cg_ids_allocate (CgConnection *connection, GError **error);

/**
 * cg_ids_allocate_range:
 * @n: how many
 *
 * Returns: the first of @n ids that follow one another, 0 on failure.
 */
gint64 cg_ids_allocate_range (CgConnection *connection, gint64 n, GError **error);

/**
 * cg_number_next:
 * @series: name of a number series
 *
 * Draws the next number of a series, writing the record of the counter.
 *
 * Returns: the number, 0 on failure.
 */
gint64 cg_number_next (CgConnection *connection, const char *series, GError **error);

G_END_DECLS
