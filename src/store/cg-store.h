/* cg-store.h: one store on disk: reading by query, writing by edit, undo, files, backup.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * A store has three threads: the writer's connection writes, the reader's only reads, and so
 * does the counter's: rows do not wait for counts. Every function here that is not async runs
 * on the proper thread and waits: programs with a window use only the async ones. Functions
 * may be called from any thread. Signals and async results arrive in the main context of the
 * thread that opened the store.
 */
#pragma once

#include <gio/gio.h>

#include "cg-action.h"
#include "cg-calendar.h"
#include "cg-edit.h"
#include "cg-ids.h"
#include "cg-query.h"
#include "cg-refusal.h"

G_BEGIN_DECLS

#define CG_TYPE_STORE (cg_store_get_type ())
G_DECLARE_FINAL_TYPE (CgStore, cg_store, CG, STORE, GObject)

typedef enum
{
  CG_STORE_OFFICE, /* an office's real work */
  CG_STORE_SAMPLE, /* the sample office */
  CG_STORE_TEST,   /* empty, for tests; takes --today */
} CgStoreKind;

/* One thing that happened to one record; the payload of CgStore::changed. */
typedef struct
{
  CgEntity entity;
  gint64 id;
  char operation; /* 'i' inserted, 'u' updated, 'd' removed (by undo), or derived anew */
} CgStoreChange;

/**
 * CgStore::changed:
 * @store: the store
 * @changes: (element-type CgStoreChange): a GArray: every record touched, those whose
 *   derived values moved included; %NULL when so much changed that lists read anew
 *
 * After an edit of this or another process was committed.
 */

/* ---- the folder ---- */

/**
 * cg_store_create:
 * @folder: where; made with mode 0700 if missing
 * @kind: what the store is for; never changed later
 * @error: %CG_FAULT_STORE_EXISTS, %CG_FAULT_STORE_ON_NETWORK, %CG_FAULT_STORE_FULL, …
 *
 * Makes an empty store with the reference data that ships (domain.md, marked [B]).
 *
 * Returns: whether it was made.
 */
gboolean cg_store_create (const char *folder, CgStoreKind kind, GError **error);

/**
 * cg_store_open:
 * @folder: the store's folder
 * @error: %CG_FAULT_STORE_MISSING, %CG_FAULT_NOT_A_STORE, %CG_FAULT_STORE_DAMAGED,
 *   %CG_FAULT_STORE_UNREADABLE, %CG_FAULT_STORE_LOCKED, %CG_FAULT_STORE_TOO_OLD
 *
 * Opens the store, migrating it (after a backup copy) when it is of an older version. A
 * store that is newer than the program, or that cannot be written, opens for reading:
 * see cg_store_get_read_only(). An older one that cannot be written is read in a private copy,
 * brought up to date and removed afterwards.
 *
 * Returns: (transfer full) (nullable): the store.
 */
CgStore *cg_store_open (const char *folder, GError **error);
void cg_store_open_async (const char *folder,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
CgStore *cg_store_open_finish (GAsyncResult *result, GError **error);

/**
 * cg_store_close:
 *
 * Finishes what is to be written, stops what reads, waits for calls and for jobs of
 * cg_store_run_in_thread() on other threads, and closes the connections. Further calls fail.
 */
void cg_store_close (CgStore *self);

const char *cg_store_get_folder (CgStore *self);
CgStoreKind cg_store_get_kind (CgStore *self);

/**
 * cg_store_get_read_only:
 *
 * Returns: (transfer none) (nullable): why the store can only be read, as a sentence;
 *   %NULL when it can be written.
 */
const char *cg_store_get_read_only (CgStore *self);

/**
 * cg_store_is_waiting:
 *
 * Returns: whether an edit stands still just now because another program holds the store.
 *   It goes on by itself, or is refused with %CG_FAULT_STORE_LOCKED.
 */
gboolean cg_store_is_waiting (CgStore *self);

/**
 * cg_store_get_calendar:
 *
 * Returns: (transfer full): the working-day calendar as it stands in the store.
 */
CgCalendar *cg_store_get_calendar (CgStore *self);

/**
 * cg_store_get_saved_at:
 *
 * Returns: when the last edit was committed, ms UTC, 0 if never; and
 *   cg_store_get_backup_at() the time of the last verified backup.
 */
gint64 cg_store_get_saved_at (CgStore *self);
gint64 cg_store_get_backup_at (CgStore *self);

/* ---- reading ---- */

/**
 * cg_store_query:
 * @query: what to list
 * @error: %CG_FAULT_CANCELLED, %CG_FAULT_STORE_SQL
 *
 * Returns: (transfer full) (nullable): the ids, in the query's order.
 */
CgIds *cg_store_query (CgStore *self, CgQuery *query, GCancellable *cancellable, GError **error);
void cg_store_query_async (CgStore *self,
                           CgQuery *query,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
CgIds *cg_store_query_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_count:
 *
 * Returns: how many records the query has (its limit aside), -1 on error.
 */
gint64 cg_store_count (CgStore *self, CgQuery *query, GError **error);

/**
 * cg_store_fetch:
 * @ids: (array length=n): which records
 *
 * Reads whole records: own and derived fields, and the names of what they refer to.
 *
 * Returns: (transfer full) (element-type CgRecord) (nullable): the records found, in the
 *   order of @ids; missing ones are left out.
 */
GPtrArray *
cg_store_fetch (CgStore *self, CgEntity entity, const gint64 *ids, gsize n, GError **error);
void cg_store_fetch_async (CgStore *self,
                           CgEntity entity,
                           const gint64 *ids,
                           gsize n,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GPtrArray *cg_store_fetch_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_fetch_written_async:
 *
 * cg_store_fetch_async() behind every edit that was asked for before, however long those take:
 * for a button that is pressed while the field left for it is still being written.
 */
void cg_store_fetch_written_async (CgStore *self,
                                   CgEntity entity,
                                   const gint64 *ids,
                                   gsize n,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);

/**
 * cg_store_get:
 *
 * Returns: (transfer full) (nullable): one record; %CG_FAULT_NO_RECORD.
 */
CgRecord *cg_store_get (CgStore *self, CgEntity entity, gint64 id, GError **error);

/**
 * cg_store_select:
 *
 * cg_store_query() and cg_store_fetch() in one go, for short lists.
 *
 * Returns: (transfer full) (element-type CgRecord) (nullable): the records.
 */
GPtrArray *cg_store_select (CgStore *self, CgQuery *query, GError **error);
void cg_store_select_async (CgStore *self,
                            CgQuery *query,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
GPtrArray *cg_store_select_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_find:
 * @text: an id, a number (unique field) or, for references, a name
 *
 * Returns: the id meant; 0 with %CG_FAULT_NO_RECORD or %CG_FAULT_AMBIGUOUS_NAME.
 */
gint64 cg_store_find (CgStore *self, CgEntity entity, const char *text, GError **error);

/**
 * cg_store_setting:
 *
 * Returns: (transfer full): the value of a setting, "" when it is not set.
 */
char *cg_store_setting (CgStore *self, const char *name);

/**
 * cg_store_settings:
 * @prefix: what their names begin with
 *
 * Returns: (transfer full) (element-type utf8 utf8) (nullable): the values of those that are
 *   set, by name.
 */
GHashTable *cg_store_settings (CgStore *self, const char *prefix, GError **error);

/* Settings that name the office. */
#define CG_SETTING_OFFICE "office_name" /* 本机关全称 */
#define CG_SETTING_DOC_CODE "doc_code"  /* 发文代字 */
#define CG_SETTING_DEPARTMENT "department"

/* What receipts of papers are called; not set: 送达回执. */
#define CG_SETTING_RECEIPT_TITLE "receipt_title"

/* Days that lie at least between two urgings of a problem; not set: 3. */
#define CG_SETTING_URGE_INTERVAL "urge_interval_days"

/* One statistic for a page: how many records a query has, and since when. */
typedef struct
{
  const char *id;
  gint64 count;
} CgStoreCount;

/**
 * cg_store_groups:
 * @query: one with a group
 *
 * Returns: (transfer full) (element-type CgGroup) (nullable): the groups of the list in its order,
 *   each with how many records it has, as of one moment.
 */
GPtrArray *cg_store_groups (CgStore *self, CgQuery *query, GError **error);

/**
 * cg_store_groups_async:
 *
 * cg_store_groups() on the counter's thread. Whoever shows them beside a list asks again
 * whenever that was updated: the sum of the counts is the length of the list as of the moment.
 */
void cg_store_groups_async (CgStore *self,
                            CgQuery *query,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * cg_store_groups_finish:
 *
 * Returns: (transfer full) (element-type CgGroup) (nullable): the groups.
 */
GPtrArray *cg_store_groups_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_counts_async:
 * @queries: (element-type CgQuery): several queries
 *
 * Counts them all in one snapshot.
 */
void cg_store_counts_async (CgStore *self,
                            GPtrArray *queries,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * cg_store_counts_finish:
 *
 * Returns: (transfer full) (element-type gint64): the counts in the order of the queries.
 */
GArray *cg_store_counts_finish (CgStore *self, GAsyncResult *result, GError **error);

/* ---- writing ---- */

/* What an edit led to. */
typedef struct
{
  gint64 seq;          /* its place in the journal, 0 for a dry run */
  GArray *inserted;    /* of gint64: real ids by order of insertion (temporary -1, -2, …) */
  GPtrArray *refusals; /* of CgRefusal: why it was refused, when it was */
  GPtrArray *hints;    /* of CgRefusal: what an office switch only hints at */
} CgOutcome;

CgOutcome *cg_outcome_new (void);
void cg_outcome_free (CgOutcome *outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgOutcome, cg_outcome_free)

/**
 * cg_store_apply:
 * @edit: what to write; unchanged by the call
 * @outcome: (out) (optional) (transfer full): what it led to; also set on refusal
 * @error: any %CG_FAULT of an edit; nothing was changed then
 *
 * Applies the edit in one transaction, durable when the call returns: apply, take the
 * changeset, derive, gates on the final state, journal, commit.
 *
 * Returns: whether it was written.
 */
gboolean cg_store_apply (CgStore *self, const CgEdit *edit, CgOutcome **outcome, GError **error);
void cg_store_apply_async (CgStore *self,
                           const CgEdit *edit,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);

/**
 * cg_store_apply_finish:
 * @outcome: (out) (optional) (transfer full): what it led to
 *
 * Also ends cg_store_do_async(), cg_store_void_async(), cg_store_undo_async(),
 * cg_store_redo_async(), cg_store_attach_async() and cg_store_log_async().
 */
gboolean
cg_store_apply_finish (CgStore *self, GAsyncResult *result, CgOutcome **outcome, GError **error);

/**
 * cg_store_do:
 * @action: an action
 * @id: the record it is done to
 * @arguments: (element-type utf8 utf8) (nullable): what it asked for, as text
 * @actor: who acts, 0 if nobody is known
 *
 * Does a step of the action table.
 */
gboolean cg_store_do (CgStore *self,
                      const CgAction *action,
                      gint64 id,
                      GHashTable *arguments,
                      gint64 actor,
                      CgOutcome **outcome,
                      GError **error);
void cg_store_do_async (CgStore *self,
                        const CgAction *action,
                        gint64 id,
                        GHashTable *arguments,
                        gint64 actor,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);

/**
 * cg_store_void:
 *
 * Voids a record with a reason: it stays, is left out of lists and can't be changed.
 */
gboolean cg_store_void (
    CgStore *self, CgEntity entity, gint64 id, const char *reason, gint64 actor, GError **error);
void cg_store_void_async (CgStore *self,
                          CgEntity entity,
                          gint64 id,
                          const char *reason,
                          gint64 actor,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/**
 * cg_store_undo:
 *
 * Takes back @actor's latest edit not yet undone (design.md "Undo").
 *
 * Returns: whether it was undone; %CG_FAULT_NOTHING_TO_UNDO, %CG_FAULT_UNDO_BLOCKED,
 *   %CG_FAULT_UNDO_LATER_EDIT or a gate's refusal.
 */
gboolean cg_store_undo (CgStore *self, gint64 actor, CgOutcome **outcome, GError **error);
gboolean cg_store_redo (CgStore *self, gint64 actor, CgOutcome **outcome, GError **error);
void cg_store_undo_async (CgStore *self,
                          gint64 actor,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);
void cg_store_redo_async (CgStore *self,
                          gint64 actor,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data);

/* What the menu says of 撤销 and 重做. */
typedef struct
{
  char *undo;         /* (nullable): sentence of the step that would be undone */
  char *undo_blocked; /* (nullable): why it cannot be, naming the lawful way */
  char *redo;         /* (nullable) */
} CgUndoState;

void cg_undo_state_free (CgUndoState *state);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgUndoState, cg_undo_state_free)

/**
 * cg_store_undo_state:
 *
 * Returns: (transfer full): what @actor could undo and redo now.
 */
CgUndoState *cg_store_undo_state (CgStore *self, gint64 actor, GError **error);
void cg_store_undo_state_async (CgStore *self,
                                gint64 actor,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
CgUndoState *cg_store_undo_state_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_log:
 * @action: "print", "export", "open", "backup"
 * @entity: what was printed, …
 * @id: its id
 * @detail: (nullable): file name, number of copies
 *
 * Writes a journal entry without changes (domain 5.3).
 */
gboolean cg_store_log (CgStore *self,
                       const char *action,
                       CgEntity entity,
                       gint64 id,
                       const char *detail,
                       gint64 actor,
                       GError **error);
void cg_store_log_async (CgStore *self,
                         const char *action,
                         CgEntity entity,
                         gint64 id,
                         const char *detail,
                         gint64 actor,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);

/* ---- history ---- */

/* One entry of the journal, as a person reads it. */
typedef struct
{
  gint64 seq;
  gint64 at; /* ms UTC */
  gint64 actor;
  char *actor_name;
  char *action;   /* id */
  char *sentence; /* "登记进展 WZ-2026-0007-03" */
  char *changes;  /* (nullable): "时限 2026-10-30 → 2026-11-09；…" */
  gboolean undone;
  gboolean created; /* the record asked for came to be */
} CgHistoryEntry;

void cg_history_entry_free (CgHistoryEntry *entry);

/**
 * cg_store_history_async:
 *
 * The history of a record together with its children, newest first, at most @limit
 * entries (0: all). With id 0 the whole journal.
 */
void cg_store_history_async (CgStore *self,
                             CgEntity entity,
                             gint64 id,
                             guint limit,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * cg_store_history_finish:
 *
 * Returns: (transfer full) (element-type CgHistoryEntry) (nullable): the entries.
 */
GPtrArray *cg_store_history_finish (CgStore *self, GAsyncResult *result, GError **error);
GPtrArray *
cg_store_history (CgStore *self, CgEntity entity, gint64 id, guint limit, GError **error);

/* ---- files ---- */

/**
 * cg_store_attach:
 * @paths: (array zero-terminated=1): files
 * @kind: (nullable): id of the kind of document
 * @error: %CG_FAULT_BAD_CHOICE, %CG_FAULT_FILE_MISSING, %CG_FAULT_FILE_UNREADABLE,
 *   %CG_FAULT_FILE_NOT_REGULAR, %CG_FAULT_FILE_EMPTY, any fault of an edit
 *
 * Stores the files by content and attaches them to a record, in one edit. A file that
 * is missing, unreadable, empty or no regular file refuses all of them.
 */
gboolean cg_store_attach (CgStore *self,
                          CgEntity entity,
                          gint64 id,
                          const char *const *paths,
                          const char *kind,
                          gint64 actor,
                          CgOutcome **outcome,
                          GError **error);
void cg_store_attach_async (CgStore *self,
                            CgEntity entity,
                            gint64 id,
                            const char *const *paths,
                            const char *kind,
                            gint64 actor,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);

/**
 * cg_store_file_path:
 * @sha256: an attachment's checksum
 *
 * Returns: (transfer full): where its bytes lie in the store's folder.
 */
char *cg_store_file_path (CgStore *self, const char *sha256);

/**
 * cg_store_check_file_size_async:
 * @sha256: an attachment's checksum
 * @name: its name, for the sentence
 * @size: bytes it had when it was attached
 *
 * Whether the stored file is there, can be read and is as long as it was: takes no time, so
 * that it goes before opening; on a thread of its own. Fails with
 * %CG_FAULT_STORED_FILE_MISSING, %CG_FAULT_FILE_UNREADABLE or %CG_FAULT_FILE_CHANGED.
 */
void cg_store_check_file_size_async (CgStore *self,
                                     const char *sha256,
                                     const char *name,
                                     gint64 size,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);

/**
 * cg_store_check_file_async:
 * @sha256: an attachment's checksum
 * @name: its name, for the sentence
 *
 * Whether the stored bytes are those that were attached (domain.md: the checksum). As
 * cg_store_check_file_size_async(), but reads the whole file.
 */
void cg_store_check_file_async (CgStore *self,
                                const char *sha256,
                                const char *name,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);

/**
 * cg_store_check_file_finish:
 *
 * Ends both.
 *
 * Returns: whether the file is what it was.
 */
gboolean cg_store_check_file_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_copy_file_async:
 * @sha256: an attachment's checksum
 * @name: its name, for the sentence
 * @target: path of the copy; replaced when it is there
 *
 * Copies a stored file to where another program may have it; the copy is checked against the
 * checksum before it takes its name. Also fails with %CG_FAULT_FILE_WRITE.
 */
void cg_store_copy_file_async (CgStore *self,
                               const char *sha256,
                               const char *name,
                               const char *target,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);

/**
 * cg_store_copy_file_finish:
 *
 * Returns: whether the copy is there.
 */
gboolean cg_store_copy_file_finish (CgStore *self, GAsyncResult *result, GError **error);

/* ---- backup and check ---- */

/**
 * cg_store_backup:
 *
 * Makes a verified copy in backups/ and prunes old ones (14 days, 12 months).
 *
 * Returns: (transfer full) (nullable): the folder of the copy; %CG_FAULT_BACKUP_FAILED.
 */
char *cg_store_backup (CgStore *self, GError **error);
void cg_store_backup_async (CgStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data);
char *cg_store_backup_finish (CgStore *self, GAsyncResult *result, GError **error);

/**
 * cg_store_backup_due:
 *
 * Returns: whether today has no backup yet and there were changes since the last.
 */
gboolean cg_store_backup_due (CgStore *self);

/* The parts of a check, in their order. */
typedef enum
{
  CG_CHECK_STRUCTURE,
  CG_CHECK_REFERENCES,
  CG_CHECK_VALUES, /* derived tables, search index */
  CG_CHECK_JOURNAL,
  CG_CHECK_FILES,
  CG_N_CHECK_PARTS,
} CgCheckPart;

/**
 * CgCheckProgress:
 * @part: what is being looked at
 * @fraction: how much of it is done, 0 at its beginning, below 1
 *
 * Parts come in their order, fractions rise.
 */
typedef void (*CgCheckProgress) (CgCheckPart part, double fraction, gpointer data);

/**
 * cg_store_check:
 *
 * Structure, foreign keys, derived tables against a rebuild, search index, journal chain
 * and head, every attachment's checksum, all as they are at one moment. It has a connection
 * of its own: edits and reading go on meanwhile. Changes nothing.
 *
 * Returns: (transfer full) (element-type utf8) (nullable): one sentence a fault, empty
 *   when all is well.
 */
GPtrArray *cg_store_check (CgStore *self, GError **error);

/**
 * cg_store_check_async:
 * @progress: (nullable) (scope async): called in the context in which the check was begun,
 *   never after @callback
 * @data: for @progress
 * @cancellable: (nullable): ends it at once with %CG_FAULT_CANCELLED
 */
void cg_store_check_async (CgStore *self,
                           CgCheckProgress progress,
                           gpointer data,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
GPtrArray *cg_store_check_finish (CgStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
