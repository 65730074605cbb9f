/* cg-notices-page.h: the page 文书: documents by state, the text, the paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

/* Places: a document's id, "ID/print", "new", "new/CASE", the id of a named filter. */
#define CG_TYPE_NOTICES_PAGE (cg_notices_page_get_type ())
G_DECLARE_FINAL_TYPE (CgNoticesPage, cg_notices_page, CG, NOTICES_PAGE, CgPage)

G_END_DECLS
