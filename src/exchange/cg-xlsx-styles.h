/* cg-xlsx-styles.h: what the number formats of an .xlsx make of its numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-xlsx-package.h"

G_BEGIN_DECLS

typedef enum
{
  CG_XLSX_PLAIN,
  CG_XLSX_DATE,  /* shows a day */
  CG_XLSX_SHARE, /* shows a share of a hundred */
} CgXlsxShown;

/**
 * cg_xlsx_format_shows:
 * @code: a number format, as `yyyy"年"m"月"d"日"`
 *
 * Returns: what it shows. Pure.
 */
CgXlsxShown cg_xlsx_format_shows (const char *code);

/**
 * cg_xlsx_styles_read:
 * @part: (nullable): path of the styles; %NULL: the file has none
 * @error: as cg_xlsx_package_parse()
 *
 * Returns: (transfer full) (nullable) (element-type guint8): a CgXlsxShown for each style of
 *   cells.
 */
GArray *cg_xlsx_styles_read (CgXlsxPackage *package,
                             const char *part,
                             GCancellable *cancellable,
                             GError **error);

/**
 * cg_xlsx_serial_to_iso:
 * @serial: days since the epoch
 * @from_1904: whether the file counts from 1904
 * @text: (out): 11 bytes
 *
 * Returns: whether it is a day from 1900 to 2199.
 */
gboolean cg_xlsx_serial_to_iso (double serial, gboolean from_1904, char *text);

G_END_DECLS
