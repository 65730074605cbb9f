/* cg-xlsx-strings.h: the texts that the cells of an .xlsx share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-xlsx-package.h"

G_BEGIN_DECLS

typedef struct _CgXlsxStrings CgXlsxStrings;

/**
 * cg_xlsx_strings_read:
 * @part: (nullable): path of the shared texts; %NULL: the file has none
 * @error: as cg_xlsx_package_parse()
 *
 * Runs of rich text are joined; readings written above characters are left out.
 *
 * Returns: (transfer full) (nullable): the texts.
 */
CgXlsxStrings *cg_xlsx_strings_read (CgXlsxPackage *package,
                                     const char *part,
                                     GCancellable *cancellable,
                                     GError **error);
void cg_xlsx_strings_free (CgXlsxStrings *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgXlsxStrings, cg_xlsx_strings_free)

/**
 * cg_xlsx_strings_get:
 * @length: (out): in bytes
 *
 * Returns: (transfer none) (nullable): the text of that number.
 */
const char *cg_xlsx_strings_get (const CgXlsxStrings *self, gsize index, gsize *length);

/**
 * cg_xlsx_unescape:
 * @text: from byte @from on, text as a part has it
 *
 * Puts the characters in place that XML cannot hold and Excel writes as _x000D_; carriage
 * returns go, a line break is one character.
 */
void cg_xlsx_unescape (GString *text, gsize from);

G_END_DECLS
