/* cg-join-layers.h: layers of joined pages, hidden where they were hidden.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <qpdf/qpdf-c.h>

/**
 * cg_join_layers_add:
 * @source: a file whose pages were copied
 * @target: the new one
 *
 * What is shown of a page with layers stands in the file, not on the page: without it all would be
 * seen.
 */
void cg_join_layers_add (qpdf_data source, qpdf_data target);
