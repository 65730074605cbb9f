/* cg-doc-number.h: the numbers of official documents and cases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_doc_number_format:
 * @code: the organ's code, as 某纪改
 * @year: the year of signing
 * @serial: its number in that year
 *
 * 代字〔年〕n号: six-sided brackets, no leading zero (GB/T 9704-2012, 7.2.5).
 *
 * Returns: (transfer full): the number. Any thread.
 */
char *cg_doc_number_format (const char *code, int year, gint64 serial);

/**
 * cg_case_number_format:
 * @year: the year of registration
 * @serial: its number in that year
 *
 * Returns: (transfer full): the number of a case, as WZ-2026-0007 (domain.md 4.3). Any thread.
 */
char *cg_case_number_format (int year, gint64 serial);

/**
 * cg_doc_number_mend:
 * @text: any text, valid UTF-8
 *
 * Years in square brackets, and those of a number in any other brackets, get six-sided ones
 * (GB/T 9704-2012, 7.2.5). Nothing else changes: a place in the text stays the same place.
 *
 * Returns: (transfer full): the text. Any thread.
 */
char *cg_doc_number_mend (const char *text);

/**
 * cg_doc_number_may_end:
 *
 * Returns: whether @c ends what cg_doc_number_mend() looks for. Any thread.
 */
gboolean cg_doc_number_may_end (gunichar c);

/**
 * cg_doc_number_is_valid:
 *
 * Returns: whether @number has the form that cg_doc_number_format() gives. Any thread.
 */
gboolean cg_doc_number_is_valid (const char *number);

/**
 * cg_doc_number_is_historical:
 *
 * Returns: whether @number has that form, or would have it without zeros before its serial:
 *   papers of earlier years keep the numbers that they have (domain.md 4.3). Any thread.
 */
gboolean cg_doc_number_is_historical (const char *number);

G_END_DECLS
