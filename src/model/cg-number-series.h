/* cg-number-series.h: the series of official numbers that an office begins with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"

G_BEGIN_DECLS

/**
 * cg_number_series_add_to:
 * @edit: an edit
 * @code: the code that the office was set up with, as 某纪改
 *
 * Adds the records of the series (domain.md 4.3): its own, numbered here without gaps, and
 * beside 某纪改 the commission's common one, 某纪发, which the general office numbers; where
 * @code is that one, it alone. The office may change them. Any thread.
 */
void cg_number_series_add_to (CgEdit *edit, const char *code);

G_END_DECLS
