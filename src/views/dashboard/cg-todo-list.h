/* cg-todo-list.h: the card 今日必办: lamp, what, whose, number, and one button that does it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-todo.h"

G_BEGIN_DECLS

#define CG_TYPE_TODO_LIST (cg_todo_list_get_type ())
G_DECLARE_FINAL_TYPE (CgTodoList, cg_todo_list, CG, TODO_LIST, AdwBin)

/**
 * cg_todo_list_new:
 *
 * Returns: (transfer floating): an empty list. Main thread.
 */
GtkWidget *cg_todo_list_new (void);

/**
 * cg_todo_list_set_todos:
 * @todos: (element-type CgTodo): most urgent first
 * @most: how many to show
 */
void cg_todo_list_set_todos (CgTodoList *self, GPtrArray *todos, guint most);

G_END_DECLS
