/* cg-ctl.h: one run of cugaictl: its options, its store, its commands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof.h"
#include "cg-ctl-options.h"
#include "cg-store.h"
#include "cg-view.h"

G_BEGIN_DECLS

typedef struct
{
  CgCtlOptions *options;
  CgStore *store;     /* (nullable): opened by cg_ctl_open() */
  CgAsof *past;       /* (nullable): the day that lists are read of, instead of now */
  CgView *view;       /* (nullable): what `list`, `export` and `asof` list */
  gboolean found_bad; /* the command ran, and what it looked at is not well: exit 1 */
} CgCtl;

/**
 * cg_ctl_open:
 * @self: the run
 * @error: any fault of cg_store_open(), %CG_FAULT_TODAY_ONLY_SAMPLE
 *
 * Opens the store of `--store` (the office's own without it) and moves the clock to
 * `--today`.
 *
 * Returns: whether the store is open.
 */
gboolean cg_ctl_open (CgCtl *self, GError **error);

/**
 * cg_ctl_store_folder:
 *
 * Returns: (transfer full): the folder of `--store`, the office's own without it.
 */
char *cg_ctl_store_folder (const CgCtl *self);

/**
 * cg_ctl_set_today:
 * @kind: of the store that is opened or made
 * @error: %CG_FAULT_TODAY_ONLY_SAMPLE, %CG_FAULT_BAD_DATE
 *
 * Moves the clock to `--today`, where it was given.
 *
 * Returns: whether the clock stands right.
 */
gboolean cg_ctl_set_today (const CgCtl *self, CgStoreKind kind, GError **error);

/**
 * cg_ctl_open_record:
 * @entity: (out): the kind that the first word names
 * @id: (out): the record that the second word names
 * @error: as cg_ctl_open(); %CG_FAULT_UNKNOWN_ENTITY, any of cg_store_find()
 *
 * Returns: whether the store is open and has the record.
 */
gboolean cg_ctl_open_record (CgCtl *self, CgEntity *entity, gint64 *id, GError **error);

/**
 * cg_ctl_open_to_write:
 * @actor: (out): as cg_ctl_find_actor()
 * @error: as cg_ctl_open() and cg_ctl_find_actor(); %CG_FAULT_STORE_READ_ONLY
 *
 * Returns: whether the store is open and can be written.
 */
gboolean cg_ctl_open_to_write (CgCtl *self, gint64 *actor, GError **error);

/**
 * cg_ctl_find_actor:
 * @actor: (out): id of the person acting: `--as`, else the first clerk, else 0
 * @error: %CG_FAULT_NO_RECORD, %CG_FAULT_AMBIGUOUS_NAME
 *
 * Returns: whether it is known who acts.
 */
gboolean cg_ctl_find_actor (CgCtl *self, gint64 *actor, GError **error);

/**
 * cg_ctl_log_export:
 * @entity: the kind of what left the store
 * @id: which one
 * @path: the file it was written to
 * @actor: who wrote it, found before it was written
 * @error: as cg_store_log()
 *
 * Journals it, wherever there is a journal to write.
 *
 * Returns: whether it stands there, or cannot.
 */
gboolean cg_ctl_log_export (
    CgCtl *self, CgEntity entity, gint64 id, const char *path, gint64 actor, GError **error);

/**
 * cg_ctl_argument:
 * @index: 0 is the first word after the command
 *
 * Returns: (transfer none) (nullable): the word.
 */
const char *cg_ctl_argument (const CgCtl *self, guint index);

/* A command of a command, as `document list`. */
typedef struct
{
  const char *name;
  guint least; /* words, its name included */
  guint most;
  gboolean (*run) (CgCtl *self, GError **error);
} CgCtlCommand;

/**
 * cg_ctl_run_command:
 * @commands: (array length=n): the commands
 * @error: %CG_CTL_USAGE where none has that name and takes so many words, or its own
 *
 * Runs the one that the first word after the command names.
 *
 * Returns: what it returned.
 */
gboolean cg_ctl_run_command (CgCtl *self, const CgCtlCommand *commands, gsize n, GError **error);

/**
 * cg_ctl_print:
 * @text: UTF-8, written to standard output as it is, whatever the locale
 */
void cg_ctl_print (const char *text);

/* The commands. Each returns whether it did its work; the error is its one sentence. */
gboolean cg_ctl_init (CgCtl *self, GError **error);
gboolean cg_ctl_list (CgCtl *self, GError **error);
gboolean cg_ctl_view (CgCtl *self, GError **error);
gboolean cg_ctl_views (CgCtl *self, GError **error);
gboolean cg_ctl_search (CgCtl *self, GError **error);
gboolean cg_ctl_show (CgCtl *self, GError **error);
gboolean cg_ctl_asof (CgCtl *self, GError **error);
gboolean cg_ctl_history (CgCtl *self, GError **error);
gboolean cg_ctl_add (CgCtl *self, GError **error);
gboolean cg_ctl_set (CgCtl *self, GError **error);
gboolean cg_ctl_void (CgCtl *self, GError **error);
gboolean cg_ctl_do (CgCtl *self, GError **error);
gboolean cg_ctl_bulk (CgCtl *self, GError **error);
gboolean cg_ctl_undo (CgCtl *self, GError **error);
gboolean cg_ctl_redo (CgCtl *self, GError **error);
gboolean cg_ctl_attach (CgCtl *self, GError **error);
gboolean cg_ctl_export (CgCtl *self, GError **error);
gboolean cg_ctl_analysis (CgCtl *self, GError **error);
gboolean cg_ctl_notice (CgCtl *self, GError **error);
gboolean cg_ctl_document (CgCtl *self, GError **error);
gboolean cg_ctl_template (CgCtl *self, GError **error);
gboolean cg_ctl_case (CgCtl *self, GError **error);
gboolean cg_ctl_check (CgCtl *self, GError **error);
gboolean cg_ctl_verify (CgCtl *self, GError **error);
gboolean cg_ctl_import (CgCtl *self, GError **error);
gboolean cg_ctl_calendar (CgCtl *self, GError **error);
gboolean cg_ctl_due (CgCtl *self, GError **error);
gboolean cg_ctl_incoming (CgCtl *self, GError **error);
gboolean cg_ctl_escalation (CgCtl *self, GError **error);
gboolean cg_ctl_revisit (CgCtl *self, GError **error);
gboolean cg_ctl_stats (CgCtl *self, GError **error);
gboolean cg_ctl_report (CgCtl *self, GError **error);
gboolean cg_ctl_pending (CgCtl *self, GError **error);
gboolean cg_ctl_backup (CgCtl *self, GError **error);
gboolean cg_ctl_fields (CgCtl *self, GError **error);
gboolean cg_ctl_actions (CgCtl *self, GError **error);
gboolean cg_ctl_recurrence (CgCtl *self, GError **error);
gboolean cg_ctl_typical (CgCtl *self, GError **error);
gboolean cg_ctl_bench (CgCtl *self, GError **error);

/* `notice preflight`: what is wrong with a notice; not well where there are errors. */
gboolean cg_ctl_preflight (CgCtl *self, GError **error);

/**
 * cg_ctl_pending_sentence:
 *
 * Returns: (transfer full) (nullable): which large edit of the opened store was interrupted,
 *   and the commands that end it; %NULL when there is none.
 */
char *cg_ctl_pending_sentence (CgCtl *self);

/**
 * cg_ctl_print_list:
 * @ids: records of @entity, of the past where @self has one
 *
 * Prints a list as `list` does: as a table, or as --json or --ids ask.
 *
 * Returns: whether it could be read.
 */
gboolean cg_ctl_print_list (CgCtl *self, CgEntity entity, CgIds *ids, GError **error);

/* `history --fields`: every version of every field of a record, or of one. */
gboolean cg_ctl_field_history (CgCtl *self, CgEntity entity, gint64 id, GError **error);

/**
 * cg_ctl_time_of_ms:
 *
 * Returns: (transfer full): a time of the journal in local time, to the second.
 */
char *cg_ctl_time_of_ms (gint64 ms);

/* `list journal`: the journal is no kind of record but is listed like one. */
gboolean cg_ctl_list_journal (CgCtl *self, GError **error);

G_END_DECLS
