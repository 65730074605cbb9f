/* cg-doc-number.h: the number of an official document: code, year, serial number.
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
 * cg_doc_number_is_valid:
 *
 * Returns: whether @number has the form that cg_doc_number_format() gives. Any thread.
 */
gboolean cg_doc_number_is_valid (const char *number);

G_END_DECLS
