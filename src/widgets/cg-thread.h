/* cg-thread.h: progress or history as a thread: rail and dots, date, who, text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_THREAD (cg_thread_get_type ())
G_DECLARE_FINAL_TYPE (CgThread, cg_thread, CG, THREAD, GtkWidget)

typedef enum
{
  CG_THREAD_UNIT,       /* told by the unit */
  CG_THREAD_SUPERVISOR, /* by the office (督办) */
  CG_THREAD_OLD,        /* an older entry of a history */
  CG_THREAD_DAY,        /* no entry: a day between them, a diamond */
} CgThreadDot;

typedef struct
{
  CgThreadDot dot;
  const char *date;  /* "11-18" */
  const char *who;   /* (nullable) */
  const char *value; /* (nullable): at the right, "45%" */
  const char *text;
  GtkWidget *body;  /* (nullable) (transfer floating): stands instead of @text */
  const char *link; /* (nullable): label of a link below: the evidence */
  const char *id;   /* (nullable): comes back with #CgThread::link-activated */
  GtkWidget *menu;  /* (nullable) (transfer floating): at the right: what can be done with it */
} CgThreadEntry;

/**
 * CgThread::link-activated:
 * @id: of the entry whose link was pressed
 */

/**
 * cg_thread_new:
 *
 * Main thread.
 *
 * Returns: (transfer floating): a thread without entries.
 */
GtkWidget *cg_thread_new (void);

/**
 * cg_thread_append:
 * @entry: what happened; copied
 *
 * Adds an entry at the end (threads are told newest first).
 */
void cg_thread_append (CgThread *self, const CgThreadEntry *entry);
void cg_thread_clear (CgThread *self);

G_END_DECLS
