/* cg-sample.h: the sample office: a fictitious county commission with a year of work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-date.h"

G_BEGIN_DECLS

/**
 * cg_sample_create:
 * @folder: where; made with mode 0700 if missing
 * @today: the day on which the sample shall be looked at
 * @error: as cg_store_create(); any %CG_FAULT of an edit
 *
 * Makes a store of the kind sample and plays a bit more than a year of real edits into
 * it, each on its day, by its person, through the same gates as anyone's: about 60 units,
 * 12 cases at all stages, 80 problems, 40 institution items, notices, documents. All
 * dates follow from @today and the calendar that ships, so that every lamp is alive on
 * any day. The same @today gives the same office. Takes a few seconds; moves the
 * program's clock while it runs and puts it back. Not with a store open elsewhere in the
 * program. Everything in it is invented.
 *
 * Returns: whether the office was made; on failure an unfinished store may be left.
 */
gboolean cg_sample_create (const char *folder, CgDate today, GError **error);

G_END_DECLS
