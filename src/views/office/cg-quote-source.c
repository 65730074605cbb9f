/* cg-quote-source.c: what has something to quote, and records on which it is dropped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-quote-source.h"

G_DEFINE_INTERFACE (CgQuoteSource, cg_quote_source, G_TYPE_OBJECT)

static void
cg_quote_source_default_init (CgQuoteSourceInterface *iface)
{
}

gboolean
cg_quote_source_cite (CgQuoteSource *self, CgRecord *target)
{
  g_return_val_if_fail (CG_IS_QUOTE_SOURCE (self), FALSE);

  return CG_QUOTE_SOURCE_GET_IFACE (self)->cite (self, target);
}

gboolean
cg_quote_drop_is_target (CgEntity entity)
{
  return entity == CG_ENTITY_PROBLEM || entity == CG_ENTITY_MEASURE ||
         entity == CG_ENTITY_EVIDENCE || entity == CG_ENTITY_EVIDENCE_NEED;
}

static gboolean
drop_cb (GtkDropTarget *drop, const GValue *value, double x, double y, CgRecord *target)
{
  return G_VALUE_HOLDS (value, CG_TYPE_QUOTE_SOURCE) &&
         cg_quote_source_cite (g_value_get_object (value), target);
}

static void
unref_target (gpointer data, GClosure *closure)
{
  cg_record_unref (data);
}

GtkEventController *
cg_quote_drop_new (CgRecord *target)
{
  GtkDropTarget *drop = gtk_drop_target_new (CG_TYPE_QUOTE_SOURCE, GDK_ACTION_COPY);

  g_signal_connect_data (drop, "drop", G_CALLBACK (drop_cb), cg_record_ref (target), unref_target,
                         0);
  return GTK_EVENT_CONTROLLER (drop);
}
