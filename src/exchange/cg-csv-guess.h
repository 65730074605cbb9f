/* cg-csv-guess.h: which encoding a text is in, and what parts its columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_csv_guess_encoding:
 * @bytes: (array length=length): the whole text
 * @mark: (out): how many bytes at its beginning only say which encoding it is
 *
 * Returns: (transfer none): one of #cg_sheet_encodings; a guess where nothing says so. Pure.
 */
const char *cg_csv_guess_encoding (const char *bytes, gsize length, gsize *mark);

/**
 * cg_csv_guess_delimiter:
 * @text: UTF-8
 *
 * Returns: what parts its columns: comma, tab, semicolon or bar. Pure.
 */
char cg_csv_guess_delimiter (const char *text, gsize length);

G_END_DECLS
