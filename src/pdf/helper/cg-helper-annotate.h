/* cg-helper-annotate.h: annotations put into a copy of the document, as PDF has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-helper-document.h"

G_BEGIN_DECLS

/**
 * cg_helper_annotate:
 * @document: the document; from now on it has them
 * @parameters: the annotations, see the protocol
 * @fds: gets the memory file of the copy
 * @error: (out): %CG_HELPER_ERROR
 */
GVariant *cg_helper_annotate (CgHelperDocument *document,
                              GVariant *parameters,
                              GUnixFDList *fds,
                              GError **error);

G_END_DECLS
