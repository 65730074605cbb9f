/* page-record.h: what cugai-pdf said of a page of somebody else's file, kept as a small file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-text.h"

G_BEGIN_DECLS

/* The file: { "file", "page", "runs": [ [text, top, bottom, [edge, …]], … ] }. A run is what stands
 * side by side at one height: its first character is from the first edge to the second, and so on.
 * Points, to a tenth. */

/* Prints @text, that is (a part of) page @page (from 1) of @file. */
void page_record_print (CgPageText *text, const char *file, guint page);

/* Reads the record @name of the folder data. */
CgPageText *page_record_read (const char *name);

G_END_DECLS
