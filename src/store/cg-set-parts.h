/* cg-set-parts.h: the parts of a large edit that are still to be written, as they lie there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The tables pending_set, pending_part and pending_row stand outside the session. A part
 * leaves them in the transaction that writes it, the last one with all the rest.
 */
#pragma once

#include "cg-connection.h"
#include "cg-edit.h"
#include "cg-journal.h"

G_BEGIN_DECLS

/* What the parts of a set do. */
typedef enum
{
  CG_SET_EDIT,    /* write an edit */
  CG_SET_UNDO,    /* undo the parts of a set */
  CG_SET_REDO,    /* do them again */
  CG_SET_REVERSE, /* take back what was written of an edit that was not completed */
} CgSetKind;

typedef struct
{
  CgSetKind kind;
  char *action; /* of the journal entries */
  gint64 actor;
  gint64 at; /* when it was begun, ms UTC */
  guint parts;
  guint left;   /* how many of them are still to be written */
  gint64 first; /* journal entry of the first part, 0 while none is written */
} CgSet;

void cg_set_free (CgSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgSet, cg_set_free)

typedef struct
{
  gint64 position;
  CgEdit *edit;     /* (nullable): what to write */
  gint64 source;    /* else the entry whose changeset is applied */
  gboolean forward; /* as it was, not inverted */
  gint64 inverts;
} CgSetPart;

void cg_set_part_clear (CgSetPart *part);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CgSetPart, cg_set_part_clear)

/**
 * cg_set_read:
 * @found: (out): whether there is one
 *
 * Returns: (transfer full) (nullable): the set that is not complete; %NULL without an
 *   error when there is none.
 */
CgSet *cg_set_read (CgConnection *connection, GError **error);

/**
 * cg_set_begin:
 *
 * Notes a new set, within the transaction under way.
 */
gboolean cg_set_begin (
    CgConnection *connection, CgSetKind kind, const char *action, gint64 actor, GError **error);

/**
 * cg_set_add_edit:
 * @edit: a part, its ids real
 *
 * Notes the next part, and that no other edit may touch its records.
 */
gboolean cg_set_add_edit (CgConnection *connection, const CgEdit *edit, GError **error);

/**
 * cg_set_add_entry:
 * @source: the entry whose changeset is applied
 * @forward: as it was, not inverted
 * @inverts: the entry that is taken back by it
 *
 * Notes the next part, and that no other edit may touch its records.
 */
gboolean cg_set_add_entry (CgConnection *connection,
                           const CgJournalEntry *source,
                           gboolean forward,
                           gint64 inverts,
                           GError **error);

/**
 * cg_set_next_part:
 * @part: (out caller-allocates): what is to be written next
 *
 * Returns: %FALSE on failure only; without parts @part has the position 0.
 */
gboolean
cg_set_next_part (CgConnection *connection, const CgSet *set, CgSetPart *part, GError **error);

/**
 * cg_set_settle_part:
 * @seq: its journal entry
 *
 * Takes a part out, in the transaction that writes it; the rows it touched stay closed to
 * other edits until the last one.
 */
gboolean cg_set_settle_part (CgConnection *connection, gint64 position, gint64 seq, GError **error);

/**
 * cg_set_clear:
 *
 * Forgets the set and its parts, within the transaction under way.
 */
gboolean cg_set_clear (CgConnection *connection, GError **error);

G_END_DECLS
