/* cg-manual-pdf.h: the manual as a PDF to print and to hand on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-manual.h"

G_BEGIN_DECLS

/**
 * cg_manual_write_pdf:
 * @manual: the manual
 * @title: what stands on its cover
 * @contents: heading of its contents
 * @path: the file; replaced when it is there
 * @error: what the file system says
 *
 * Lays it out on A4 with a cover, contents, an outline and links. Any thread.
 *
 * Returns: whether the file is there
 */
gboolean cg_manual_write_pdf (const CgManual *manual,
                              const char *title,
                              const char *contents,
                              const char *path,
                              GError **error);

G_END_DECLS
