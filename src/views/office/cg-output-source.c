/* cg-output-source.c: what a page with a list says of it to whoever writes it out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-output-source.h"

G_DEFINE_INTERFACE (CgOutputSource, cg_output_source, CG_TYPE_PAGE)

static void
cg_output_source_default_init (CgOutputSourceInterface *interface)
{
}

CgEntity
cg_output_source_get_entity (CgOutputSource *self)
{
  g_return_val_if_fail (CG_IS_OUTPUT_SOURCE (self), CG_ENTITY_CASE);

  return CG_OUTPUT_SOURCE_GET_IFACE (self)->get_entity (self);
}

CgSheetTable *
cg_output_source_make_table (CgOutputSource *self)
{
  g_return_val_if_fail (CG_IS_OUTPUT_SOURCE (self), NULL);

  return CG_OUTPUT_SOURCE_GET_IFACE (self)->make_table (self);
}

GtkOverlay *
cg_output_source_get_overlay (CgOutputSource *self)
{
  g_return_val_if_fail (CG_IS_OUTPUT_SOURCE (self), NULL);

  return CG_OUTPUT_SOURCE_GET_IFACE (self)->get_overlay (self);
}

guint
cg_output_source_count (CgOutputSource *self, gboolean *selected)
{
  g_return_val_if_fail (CG_IS_OUTPUT_SOURCE (self), 0);

  *selected = FALSE;
  return CG_OUTPUT_SOURCE_GET_IFACE (self)->count (self, selected);
}

CgComparison *
cg_output_source_get_comparison (CgOutputSource *self, CgAsof **past)
{
  CgOutputSourceInterface *interface;

  g_return_val_if_fail (CG_IS_OUTPUT_SOURCE (self), NULL);

  *past = NULL;
  interface = CG_OUTPUT_SOURCE_GET_IFACE (self);
  return interface->get_comparison != NULL ? interface->get_comparison (self, past) : NULL;
}
