/* cg-reading-keeper.h: where a person reads in a file, bookmarks and turned pages, kept and given
 * back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-pdf-reader.h"

G_BEGIN_DECLS

/**
 * CgReadingKeeper:
 *
 * Main thread.
 *
 * Signal "failed" (#GError): a bookmark or a turned page could not be kept. That a place could not
 * is not said: nobody asked for it.
 */
#define CG_TYPE_READING_KEEPER (cg_reading_keeper_get_type ())
G_DECLARE_FINAL_TYPE (CgReadingKeeper, cg_reading_keeper, CG, READING_KEEPER, GObject)

/**
 * cg_reading_keeper_new:
 * @reader: (transfer none): what it watches; it outlives the keeper
 *
 * Returns: (transfer full): a keeper that keeps nothing yet
 */
CgReadingKeeper *cg_reading_keeper_new (CgOffice *office, CgPdfReader *reader);

/**
 * cg_reading_keeper_read:
 * @sha256: checksum of the file that the reader opens, or is about to
 *
 * The reader begins where the acting person left that file, unless it is told to go elsewhere.
 */
void cg_reading_keeper_read (CgReadingKeeper *self, const char *sha256);

/**
 * cg_reading_keeper_close:
 *
 * Keeps the place at once and watches no more; before the reader closes its document.
 */
void cg_reading_keeper_close (CgReadingKeeper *self);

G_END_DECLS
