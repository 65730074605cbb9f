/* cg-pages.h: the table of the window's pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "cg-navigation.h"

G_BEGIN_DECLS

/**
 * CgPageInfo:
 * @id: id of the page, the first part of its places; "PAGE.PART" is a part of a listed
 *   page, which stays selected in the sidebar
 * @title: its name in the sidebar: a msgid with the context "page"
 * @icon_name: symbolic icon
 * @section: where the sidebar lists it
 * @key: digit that goes there with Ctrl, "" for none; fixed, so that a page that
 *   comes later moves no other
 * @get_type: a type derived from #CgPage
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *icon_name;
  CgNavSection section;
  const char *key;
  GType (*get_type) (void);
} CgPageInfo;

/**
 * cg_pages_table:
 *
 * Returns: (transfer none): the pages of the program in the sidebar's order, ended by an
 *   entry without id. A new page is one line here.
 */
const CgPageInfo *cg_pages_table (void);

/**
 * cg_pages_start:
 *
 * Returns: (transfer none): the table of a window without an office: the first start alone.
 */
const CgPageInfo *cg_pages_start (void);

/**
 * cg_pages_first:
 *
 * Returns: (transfer none): id of the page that an opened office starts with.
 */
const char *cg_pages_first (void);

G_END_DECLS
