/* cg-list-output.h: what leaves a list: workbooks, CSV, templates, paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-output-source.h"

G_BEGIN_DECLS

#define CG_TYPE_LIST_OUTPUT (cg_list_output_get_type ())
G_DECLARE_FINAL_TYPE (CgListOutput, cg_list_output, CG, LIST_OUTPUT, GtkWidget)

/**
 * cg_list_output_new:
 * @page: a page with a list
 * @print_keys: (nullable): what prints the list, "<Control>p" unless that is for something else
 *   on this page; static
 *
 * The button 导出 with its menu, for the page's actions; the same steps are the page's actions
 * `output.xlsx`, `output.csv`, `output.template`, `output.print`. While the button is hidden none
 * of them can be taken. Main thread.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *cg_list_output_new (CgOutputSource *page, const char *print_keys);

G_END_DECLS
