/* cg-office.h: the opened office: its store, who is acting, and edits with their outcome.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Every page gets it as its property `office`. Main thread only.
 */
#pragma once

#include "cg-drafts.h"
#include "cg-store.h"

G_BEGIN_DECLS

#define CG_TYPE_OFFICE (cg_office_get_type ())
G_DECLARE_FINAL_TYPE (CgOffice, cg_office, CG, OFFICE, GObject)

typedef struct _CgPageIndexer CgPageIndexer;

/**
 * CgOffice:
 *
 * Properties: `actor-name` (string), `undo-label`, `redo-label` (nullable strings: the
 * step that would be undone, done again), `undo-blocked` (nullable: why not), `saved`
 * (string: when the last edit was written), `waiting` (boolean: an edit stands still because
 * another program holds the store).
 *
 * Signals: `changed (GArray *changes)` as CgStore::changed; `failed (char *sentence)` an
 * edit nobody handled was refused; `done (char *step, gboolean undoable)` a step was
 * written, which may be undone or is withdrawn by a step of its own; `reference-changed ()` people,
 * units or settings moved.
 */

/**
 * cg_office_new:
 * @store: the opened store
 *
 * Returns: (transfer full): the office. The person acting is who acted last on this
 *   machine, else the first clerk.
 */
CgOffice *cg_office_new (CgStore *store);

CgStore *cg_office_get_store (CgOffice *self);

/**
 * cg_office_get_drafts:
 *
 * Returns: (transfer none): the store's drafts.
 */
CgDrafts *cg_office_get_drafts (CgOffice *self);

/**
 * cg_office_get_indexer:
 *
 * Returns: (transfer none) (nullable): what reads attached files into the index in the background;
 *   %NULL where the store cannot be written.
 */
CgPageIndexer *cg_office_get_indexer (CgOffice *self);

/**
 * cg_office_get_calendar:
 *
 * Returns: (transfer none): the working-day calendar, kept up to date.
 */
CgCalendar *cg_office_get_calendar (CgOffice *self);

/**
 * cg_office_get_actor:
 *
 * Returns: id of the person acting, 0 when the office has nobody.
 */
gint64 cg_office_get_actor (CgOffice *self);
void cg_office_set_actor (CgOffice *self, gint64 person);
const char *cg_office_get_actor_name (CgOffice *self);

/**
 * cg_office_set_trail:
 * @query: (nullable): what listed the cases, when one of them is opened
 *
 * So that the case file knows which of how many it is, and goes to the next.
 */
void cg_office_set_trail (CgOffice *self, CgQuery *query);

/**
 * cg_office_get_trail:
 *
 * Returns: (transfer none) (nullable): what listed the case opened last.
 */
CgQuery *cg_office_get_trail (CgOffice *self);

/**
 * cg_office_get_people:
 *
 * Returns: (transfer none) (element-type CgRecord): people of the office: those with a role.
 */
GPtrArray *cg_office_get_people (CgOffice *self);

/**
 * cg_office_can:
 *
 * Returns: whether the person acting has @role.
 */
gboolean cg_office_can (CgOffice *self, CgRole role);

/**
 * cg_office_who_can:
 *
 * Returns: (transfer full): names of those who have @role, for "the step is 陆某's".
 */
char *cg_office_who_can (CgOffice *self, CgRole role);

/**
 * cg_office_get_read_only:
 *
 * Returns: (nullable): why nothing can be written, as a sentence.
 */
const char *cg_office_get_read_only (CgOffice *self);

/**
 * CgOfficeDone:
 * @object: what was given with the call, still alive
 * @outcome: (nullable): what the edit led to
 * @error: (nullable): why it was not written; the view shows it where it belongs
 */
typedef void (*CgOfficeDone) (gpointer object, CgOutcome *outcome, const GError *error);

/**
 * cg_office_apply:
 * @edit: what to write; its actor is filled in when it is 0
 * @object: (nullable): a GObject kept alive until @done was called
 * @done: (nullable): called at the end; without it a failure is told by `failed`
 */
void cg_office_apply (CgOffice *self, CgEdit *edit, gpointer object, CgOfficeDone done);

/**
 * cg_office_do:
 * @action: id of a step
 * @arguments: (element-type utf8 utf8) (nullable): what it asked for
 */
void cg_office_do (CgOffice *self,
                   const char *action,
                   gint64 id,
                   GHashTable *arguments,
                   gpointer object,
                   CgOfficeDone done);
void cg_office_void (CgOffice *self,
                     CgEntity entity,
                     gint64 id,
                     const char *reason,
                     gpointer object,
                     CgOfficeDone done);
void cg_office_attach (CgOffice *self,
                       CgEntity entity,
                       gint64 id,
                       const char *const *paths,
                       const char *kind,
                       gpointer object,
                       CgOfficeDone done);

/**
 * cg_office_log:
 * @action: "print", "export" or "open"
 * @entity: what was printed, …
 * @id: its id
 * @detail: (nullable): file name, number of copies
 *
 * Writes a journal entry without changes; nothing in a store that can only be read.
 */
void
cg_office_log (CgOffice *self, const char *action, CgEntity entity, gint64 id, const char *detail);
void cg_office_undo (CgOffice *self);
void cg_office_redo (CgOffice *self);

/**
 * cg_office_set_field:
 *
 * One field of one record as an edit: what a form does when a field is left.
 */
void cg_office_set_field (CgOffice *self,
                          CgEntity entity,
                          gint64 id,
                          int field,
                          const CgValue *value,
                          gpointer object,
                          CgOfficeDone done);

G_END_DECLS
