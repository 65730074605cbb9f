/* cg-ctl-document-recognise.h: cugaictl document recognise: the text of scanned pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/* `document recognise ID`: of its scans, or of the pages of --pages, one after the other. */
gboolean cg_ctl_document_recognise (CgCtl *self, GError **error);

G_END_DECLS
