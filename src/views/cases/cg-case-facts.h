/* cg-case-facts.h: 概况: what is known of a case, caption and value, to read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_FACTS (cg_case_facts_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseFacts, cg_case_facts, CG, CASE_FACTS, AdwBin)

/**
 * CgCaseFacts::edit:
 *
 * Its link was pressed: the case's form is wanted.
 */

/**
 * cg_case_facts_new:
 * @writable: whether the store can be written: without, there is no link
 *
 * Returns: (transfer floating): an empty box. Main thread.
 */
GtkWidget *cg_case_facts_new (gboolean writable);
void cg_case_facts_set_case (CgCaseFacts *self, CgRecord *record);

G_END_DECLS
