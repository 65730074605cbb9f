/* cg-helper-image.h: a picture as the one open document of cugai-pdf, through gdk-pixbuf.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <gio/gunixfdlist.h>

G_BEGIN_DECLS

/* PNG, JPEG, TIFF of any number of pages, and HEIF where gdk-pixbuf has a loader for it; known by
 * their first bytes, so that nothing else (SVG and other little languages) ever reaches a loader.
 * One picture is one page, as large as its resolution says, of 96 dots an inch where it says
 * nothing. Used by the one worker thread; errors are %CG_HELPER_ERROR. */
typedef struct _CgHelperImage CgHelperImage;

/**
 * cg_helper_image_load_modules:
 *
 * Loads what gdk-pixbuf loads on demand, for no code can be loaded once the process is locked in.
 * By the only thread.
 */
void cg_helper_image_load_modules (void);

/**
 * cg_helper_image_is_image:
 * @fd: a file
 *
 * Returns: whether it begins as a picture does that can be tried
 */
gboolean cg_helper_image_is_image (int fd);

/**
 * cg_helper_image_open:
 * @fd: (transfer full): a picture
 * @landlock: version of Landlock in force, for the answer
 * @answer: (out): that of Open, see the protocol
 * @error: (out): %CG_HELPER_ERROR_IMAGE, %CG_HELPER_ERROR_NOT_PDF without a loader,
 *   %CG_HELPER_ERROR_TOO_LARGE
 *
 * Returns: (transfer full) (nullable): the picture
 */
CgHelperImage *cg_helper_image_open (int fd, guint landlock, GVariant **answer, GError **error);

/**
 * cg_helper_image_render:
 * @self: the picture
 * @page: from 0
 * @scale: pixels a point
 * @x: left edge of the region, in pixels at @scale
 * @y: its top edge
 * @pixels: (array): rows of B8G8R8A8, filled
 * @width: of the region
 * @height: of the region
 * @stride: bytes a row
 * @error: (out): %CG_HELPER_ERROR
 *
 * Returns: whether the region is drawn; outside of the picture it is white
 */
gboolean cg_helper_image_render (CgHelperImage *self,
                                 guint page,
                                 double scale,
                                 int x,
                                 int y,
                                 guint8 *pixels,
                                 int width,
                                 int height,
                                 int stride,
                                 GError **error);

/**
 * cg_helper_image_draw:
 * @self: the picture
 * @page: from 0
 * @cr: where; its origin is the page's top left corner and its unit a point
 * @scale: pixels a point, or %CG_HELPER_PRINTING: then the bytes of a photo go into the PDF as they
 *   are, and those of any other picture without loss
 * @error: (out): %CG_HELPER_ERROR
 *
 * Returns: whether it is drawn
 */
gboolean
cg_helper_image_draw (CgHelperImage *self, guint page, cairo_t *cr, double scale, GError **error);

/**
 * cg_helper_image_get_n_pages:
 * @self: the picture
 *
 * Returns: its number of pages, at least 1
 */
guint cg_helper_image_get_n_pages (const CgHelperImage *self);

/**
 * cg_helper_image_get_size:
 * @self: the picture
 * @page: from 0
 * @width: (out): points, as it is seen
 * @height: (out): likewise
 */
void
cg_helper_image_get_size (const CgHelperImage *self, guint page, double *width, double *height);

/**
 * cg_helper_image_free:
 * @self: (transfer full): the picture
 */
void cg_helper_image_free (CgHelperImage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgHelperImage, cg_helper_image_free)

G_END_DECLS
