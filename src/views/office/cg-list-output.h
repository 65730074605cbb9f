/* cg-list-output.h: what leaves a list: workbooks, CSV, templates, paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-list-page.h"

G_BEGIN_DECLS

#define CG_TYPE_LIST_OUTPUT (cg_list_output_get_type ())
G_DECLARE_FINAL_TYPE (CgListOutput, cg_list_output, CG, LIST_OUTPUT, GtkWidget)

/**
 * cg_list_output_new:
 * @page: the page of a list
 *
 * The button 导出 with its menu, for the page's actions; the same steps are the page's actions
 * `output.xlsx`, `output.csv`, `output.template`, `output.print` (Ctrl+P). What is written is
 * what the list shows: its columns, its order, its filter; of several selected records those
 * alone. Main thread.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *cg_list_output_new (CgListPage *page);

G_END_DECLS
