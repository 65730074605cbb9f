/* cg-found-list.h: the places that a search found in a document, as a list model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-pdf-finder.h"

G_BEGIN_DECLS

/**
 * CgFoundPlace:
 *
 * One place: an object made when a list asks for it.
 */
#define CG_TYPE_FOUND_PLACE (cg_found_place_get_type ())
G_DECLARE_FINAL_TYPE (CgFoundPlace, cg_found_place, CG, FOUND_PLACE, GObject)

/**
 * cg_found_place_get_page:
 * @self: a place
 *
 * Returns: its page, from 0
 */
guint cg_found_place_get_page (CgFoundPlace *self);

/**
 * cg_found_place_get_index:
 * @self: a place
 *
 * Returns: which of the places on its page it is, from 0
 */
guint cg_found_place_get_index (CgFoundPlace *self);

/**
 * CgFoundList:
 *
 * A #GListModel of #CgFoundPlace in the order of the pages. It grows while the search goes on. Main
 * thread.
 */
#define CG_TYPE_FOUND_LIST (cg_found_list_get_type ())
G_DECLARE_FINAL_TYPE (CgFoundList, cg_found_list, CG, FOUND_LIST, GObject)

/**
 * cg_found_list_new:
 * @finder: a search
 * @n_pages: of its document
 *
 * Returns: (transfer full): the places found so far
 */
CgFoundList *cg_found_list_new (CgPdfFinder *finder, guint n_pages);

/**
 * cg_found_list_restart:
 * @self: the list
 *
 * Another word is searched for: called after cg_pdf_finder_search().
 */
void cg_found_list_restart (CgFoundList *self);

/**
 * cg_found_list_find:
 * @self: the list
 * @page: a page
 * @index: a place on it
 *
 * Returns: where it stands in the list
 */
guint cg_found_list_find (CgFoundList *self, guint page, guint index);

G_END_DECLS
