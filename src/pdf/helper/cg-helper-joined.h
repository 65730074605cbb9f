/* cg-helper-joined.h: the pages of a book as they are in their files, put into one PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "cg-helper-stream.h"

G_BEGIN_DECLS

/* Used by the one worker thread; @error gets %CG_HELPER_ERROR, and where a file is to blame its
 * message is the number of the file, from 0. */
typedef struct _CgHelperJoined CgHelperJoined;

/**
 * cg_helper_joined_load:
 * @why: (out): what failed
 *
 * Loads the module that joins, from beside the executable; before the process locks itself in.
 *
 * Returns: whether it is there
 */
gboolean cg_helper_joined_load (const char **why);

/**
 * cg_helper_joined_new:
 *
 * Returns: (transfer full): a book without files
 */
CgHelperJoined *cg_helper_joined_new (void);

/**
 * cg_helper_joined_add_file:
 * @self: a book
 * @fd: (transfer full): the next file; -1 for a picture, whose pages are drawn
 * @password: its password
 * @n_pages: how many pages poppler found in it
 */
void cg_helper_joined_add_file (CgHelperJoined *self, int fd, const char *password, guint n_pages);

/**
 * cg_helper_joined_takes:
 * @self: a book that was begun
 * @file: a number
 *
 * Opens the file where it is not open yet.
 *
 * Returns: whether its pages go over as they are; those of others are to be drawn
 */
gboolean cg_helper_joined_takes (CgHelperJoined *self, guint file);

/**
 * cg_helper_joined_begin:
 * @self: a book
 *
 * Begins a new PDF.
 */
void cg_helper_joined_begin (CgHelperJoined *self);

/**
 * cg_helper_joined_add_page:
 * @self: a book
 * @file: a file that cg_helper_joined_takes()
 * @index: a page of it
 * @turn: quarters clockwise
 */
void cg_helper_joined_add_page (CgHelperJoined *self, guint file, guint index, guint turn);

/**
 * cg_helper_joined_add_drawn:
 * @self: a book
 *
 * Next comes a page that was drawn, the first of those not added yet.
 */
void cg_helper_joined_add_drawn (CgHelperJoined *self);

/**
 * cg_helper_joined_has_pages:
 * @self: a book
 *
 * Returns: whether there are other pages than drawn ones
 */
gboolean cg_helper_joined_has_pages (CgHelperJoined *self);

/**
 * cg_helper_joined_write:
 * @self: a book
 * @drawn: a PDF of all pages that were drawn; replaced by the whole one
 * @error: (out): %CG_HELPER_ERROR
 */
gboolean cg_helper_joined_write (CgHelperJoined *self, CgHelperStream *drawn, GError **error);

/**
 * cg_helper_joined_free:
 * @self: (transfer full) (nullable): a book
 */
void cg_helper_joined_free (CgHelperJoined *self);

G_END_DECLS
