/* cg-helper-mounted.h: a picture mounted on the pages of a PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>
#include <poppler.h>

#include "cg-helper-image.h"

G_BEGIN_DECLS

/**
 * cg_helper_mount:
 * @image: a picture
 * @error: (out): %CG_HELPER_ERROR
 *
 * Makes a PDF of it, each page as large as the picture's; the bytes of a photo are in it as they
 * are, those of any other picture without loss.
 *
 * Returns: (transfer full) (nullable): the PDF, opened
 */
PopplerDocument *cg_helper_mount (CgHelperImage *image, GError **error);

G_END_DECLS
