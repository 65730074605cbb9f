/* cg-pdf-sealed.h: whether what cugai-pdf handed over in memory can still be changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_pdf_sealed_size:
 * @fd: a descriptor from the process, which is not trusted
 *
 * Returns: bytes of the memory file that it is, at least 1; 0 for anything else, and for one that
 *   can still be written, grown or shrunk.
 */
guint64 cg_pdf_sealed_size (int fd);

G_END_DECLS
