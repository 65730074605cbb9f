/* cg-ctl-document-marks.h: cugaictl document annotations|export.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-ctl.h"

G_BEGIN_DECLS

/* `document annotations ID`: what is marked in a document. */
gboolean cg_ctl_document_annotations (CgCtl *self, GError **error);

/* `document export ID OUT [--annotations]`: its file, or a copy with what is marked in it. */
gboolean cg_ctl_document_export (CgCtl *self, GError **error);

G_END_DECLS
