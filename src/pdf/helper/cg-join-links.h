/* cg-join-links.h: links of joined pages, led to where their pages are now.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <qpdf/qpdf-c.h>

G_BEGIN_DECLS

/**
 * CgJoinLinks:
 * @source: a file
 * @target: the new one
 * @places: (array length=n_places): for each page of the file where it is in the new one; -1:
 * nowhere
 * @n_places: how many pages the file has
 * @steps: nodes of the tree of names that may still be visited: a crafted one goes round
 */
typedef struct
{
  qpdf_data source;
  qpdf_data target;
  const int *places;
  guint n_places;
  guint steps;
} CgJoinLinks;

/* What @steps begins with. */
#define CG_JOIN_LINKS_STEPS 20000000

/**
 * cg_join_links_mend:
 * @self: the files
 * @source_page: a page as it is in the file
 * @target_page: its copy
 *
 * A copied page knows no other pages and none of the file's names: its annotations are told where
 * they are, and each link within the file gets the page it leads to by itself.
 */
void cg_join_links_mend (CgJoinLinks *self, qpdf_oh source_page, qpdf_oh target_page);

G_END_DECLS
