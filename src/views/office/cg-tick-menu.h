/* cg-tick-menu.h: a drop-down of words, several of which may be ticked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-entity.h"

G_BEGIN_DECLS

#define CG_TYPE_TICK_MENU (cg_tick_menu_get_type ())
G_DECLARE_FINAL_TYPE (CgTickMenu, cg_tick_menu, CG, TICK_MENU, GtkWidget)

/* Stands for no value, beside the ids of choices and "1" and "0". */
#define CG_TICK_NOTHING ""

/**
 * CgTickMenu::changed:
 *
 * The user ticked another line, or none any more.
 */

/**
 * cg_tick_menu_new:
 * @entity: a kind of record
 * @field: a choice, or yes or no: its words are the lines
 * @nothing: whether there is also a line for records that have no value
 *
 * Main thread.
 *
 * Returns: (transfer floating): a menu in which nothing is ticked.
 */
GtkWidget *cg_tick_menu_new (CgEntity entity, int field, gboolean nothing);

/**
 * cg_tick_menu_get_ticked:
 *
 * Returns: (transfer container) (element-type utf8): the ids of the lines ticked, in order.
 */
GPtrArray *cg_tick_menu_get_ticked (CgTickMenu *self);

/**
 * cg_tick_menu_set_ticked:
 * @ids: (array zero-terminated=1) (nullable): the ids of the lines to be ticked, no others
 */
void cg_tick_menu_set_ticked (CgTickMenu *self, const char *const *ids);

/**
 * cg_tick_menu_set_words:
 * @words: (nullable): what it says; %NULL: the words ticked, or 全部
 */
void cg_tick_menu_set_words (CgTickMenu *self, const char *words);

/**
 * cg_tick_menu_get_words:
 *
 * Returns: (transfer none): what it says.
 */
const char *cg_tick_menu_get_words (CgTickMenu *self);

/**
 * cg_tick_menu_get_button:
 *
 * Returns: (transfer none): its #GtkMenuButton.
 */
GtkWidget *cg_tick_menu_get_button (CgTickMenu *self);

G_END_DECLS
