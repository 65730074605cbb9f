/* cg-helper-targets.h: where the outline and the links of a document lead, as plain data.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <poppler.h>

G_BEGIN_DECLS

/**
 * cg_helper_targets_outline:
 * @poppler: the document
 *
 * Returns: (transfer floating): the answer to Outline
 */
GVariant *cg_helper_targets_outline (PopplerDocument *poppler);

/**
 * cg_helper_targets_links:
 * @poppler: the document
 * @page: a page of it
 *
 * Nothing is followed, fetched or started: what a link names is told as it stands there. Scripts,
 * forms and films have no answer at all.
 *
 * Returns: (transfer floating): the answer to Links
 */
GVariant *cg_helper_targets_links (PopplerDocument *poppler, PopplerPage *page);

G_END_DECLS
