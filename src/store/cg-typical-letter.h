/* cg-typical-letter.h: the letter that tells another unit of a typical case names nobody of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_check_typical_letter:
 * @learning: the unit that is written to
 * @title: the letter's title
 * @words: all else that it says
 * @error: %CG_FAULT_LETTER_LEAKS, %CG_FAULT_NO_RECORD, %CG_FAULT_STORE_SQL
 *
 * The office and the unit may be named. Waits for the disk; not on the main thread of a window.
 *
 * Returns: whether nothing of the case's names stands in it.
 */
gboolean cg_store_check_typical_letter (
    CgStore *self, gint64 learning, const char *title, const char *words, GError **error);

G_END_DECLS
