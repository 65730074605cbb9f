/* cg-number-use.h: which numbers of a series are used, cancelled and missing in a year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgNumberUse:
 *
 * The numbers of a code in a year, gathered one by one.
 */
typedef struct _CgNumberUse CgNumberUse;

/**
 * cg_number_use_new:
 * @code: the code, as 某纪改
 * @year: the year
 *
 * Returns: (transfer full): no numbers yet. Any thread.
 */
CgNumberUse *cg_number_use_new (const char *code, int year);

/**
 * cg_number_use_free:
 */
void cg_number_use_free (CgNumberUse *use);

/**
 * cg_number_use_add:
 * @number: an official number; one of another code or year is left out
 * @cancelled: whether its document was cancelled
 */
void cg_number_use_add (CgNumberUse *use, const char *number, gboolean cancelled);

/**
 * cg_number_use_count:
 *
 * Returns: how many numbers are used, cancelled ones too.
 */
guint cg_number_use_count (const CgNumberUse *use);

/**
 * cg_number_use_cancelled:
 *
 * Returns: (transfer full) (nullable): those of cancelled documents, as “3、7–9”; %NULL for none.
 */
char *cg_number_use_cancelled (const CgNumberUse *use);

/**
 * cg_number_use_missing:
 * @last: the number given last
 *
 * Returns: (transfer full) (nullable): those up to @last that no document has; %NULL for none.
 */
char *cg_number_use_missing (const CgNumberUse *use, gint64 last);

G_END_DECLS
