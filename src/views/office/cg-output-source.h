/* cg-output-source.h: what a page with a list says of it to whoever writes it out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof-compare.h"
#include "cg-page.h"
#include "cg-sheet-table.h"

G_BEGIN_DECLS

#define CG_TYPE_OUTPUT_SOURCE (cg_output_source_get_type ())
G_DECLARE_INTERFACE (CgOutputSource, cg_output_source, CG, OUTPUT_SOURCE, CgPage)

/**
 * CgOutputSourceInterface:
 * @get_entity: see cg_output_source_get_entity()
 * @make_table: see cg_output_source_make_table()
 * @get_overlay: see cg_output_source_get_overlay()
 * @count: see cg_output_source_count()
 * @get_comparison: (nullable): see cg_output_source_get_comparison()
 */
struct _CgOutputSourceInterface
{
  GTypeInterface parent_interface;

  CgEntity (*get_entity) (CgOutputSource *self);
  CgSheetTable *(*make_table) (CgOutputSource *self);
  GtkOverlay *(*get_overlay) (CgOutputSource *self);
  guint (*count) (CgOutputSource *self, gboolean *selected);
  CgComparison *(*get_comparison) (CgOutputSource *self, CgAsof **past);
};

/**
 * cg_output_source_get_entity:
 *
 * Main thread, as all of this.
 *
 * Returns: what is listed
 */
CgEntity cg_output_source_get_entity (CgOutputSource *self);

/**
 * cg_output_source_make_table:
 *
 * Returns: (transfer full): what the page lists now, its records and columns in their order
 */
CgSheetTable *cg_output_source_make_table (CgOutputSource *self);

/**
 * cg_output_source_get_overlay:
 *
 * Returns: (transfer none): where paper and progress are laid over the list
 */
GtkOverlay *cg_output_source_get_overlay (CgOutputSource *self);

/**
 * cg_output_source_count:
 * @selected: (out): whether it is the records selected that would be written, not all listed
 *
 * Returns: how many records would be written
 */
guint cg_output_source_count (CgOutputSource *self, gboolean *selected);

/**
 * cg_output_source_get_comparison:
 * @past: (out) (transfer none) (nullable): the past day that the list is compared with
 *
 * Returns: (transfer none) (nullable): how the list differs from then; %NULL when it is not
 *   compared
 */
CgComparison *cg_output_source_get_comparison (CgOutputSource *self, CgAsof **past);

G_END_DECLS
