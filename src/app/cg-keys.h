/* cg-keys.h: the keys of the program: what sets them, and the manual's tables of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-manual.h"

G_BEGIN_DECLS

/**
 * CgKey:
 * @group: id of the manual's table that it stands in
 * @accelerator: the keys, as GTK reads them
 * @words: what they do: a msgid with the context "keys"
 * @action: (nullable): the action that they are set for; %NULL where a widget has bound them
 * @page: (nullable): a page on which that widget is
 */
typedef struct
{
  const char *group;
  const char *accelerator;
  const char *words;
  const char *action;
  const char *page;
} CgKey;

/**
 * cg_keys_table:
 *
 * Returns: (transfer none): the keys, ended by an entry without group; those of the pages'
 *   digits stand in the table of pages
 */
const CgKey *cg_keys_table (void);

/**
 * cg_keys_apply:
 * @application: gets the keys of all actions, those of the pages included
 */
void cg_keys_apply (GtkApplication *application);

/**
 * cg_keys_manual:
 *
 * Returns: (transfer full): the manual with its tables of keys, "window", "pages" and so on
 */
CgManual *cg_keys_manual (void);

G_END_DECLS
