/* cg-todo.h: what is to be done today: gathered from all kinds of records, most urgent first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-lamp.h"
#include "cg-office.h"

G_BEGIN_DECLS

/* One line of 今日必办. */
typedef struct
{
  CgLampFacts facts;
  char *text;   /* what is to be done */
  char *unit;   /* whose */
  char *number; /* of the record */
  char *button; /* label of the one thing to do */
  char *place;  /* where it is done */
} CgTodo;

void cg_todo_free (CgTodo *todo);

/* @todos: (element-type CgTodo) (transfer none): most urgent first; @total: how many there are. */
typedef void (*CgTodoReady) (gpointer object, GPtrArray *todos, gint64 total);

/**
 * cg_todo_gather:
 * @office: the office
 * @most: how many of each kind of record are read, the most urgent first
 * @object: a GObject kept alive until @ready was called
 * @ready: gets the lines
 *
 * Reads the records behind 今日必办 off the main thread.
 */
void cg_todo_gather (CgOffice *office, guint most, gpointer object, CgTodoReady ready);

G_END_DECLS
