/* cg-pseudonym-table.h: the names of a case and what stands for each, which can be changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-office.h"
#include "cg-typical-text.h"

G_BEGIN_DECLS

#define CG_TYPE_PSEUDONYM_TABLE (cg_pseudonym_table_get_type ())
G_DECLARE_FINAL_TYPE (CgPseudonymTable, cg_pseudonym_table, CG, PSEUDONYM_TABLE, AdwBin)

/**
 * cg_pseudonym_table_new:
 *
 * A pseudonym that is changed and left is one edit; where the redacted text was written by hand it
 * is replaced there too, in the same edit. Main thread, as all of this.
 *
 * Returns: (transfer floating): a table without rows.
 */
GtkWidget *cg_pseudonym_table_new (CgOffice *office);

/**
 * cg_pseudonym_table_set:
 * @text: (transfer full): the names
 * @editable: whether they can be changed
 */
void cg_pseudonym_table_set (CgPseudonymTable *self, CgTypicalText *text, gboolean editable);

/**
 * cg_pseudonym_table_get_entry:
 * @original: a name of the case
 *
 * Returns: (transfer none) (nullable): the entry of what stands for it.
 */
GtkEditable *cg_pseudonym_table_get_entry (CgPseudonymTable *self, const char *original);

G_END_DECLS
