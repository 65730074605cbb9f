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
cg_quote_source_cite (CgQuoteSource *self, CgRecord *target, const char *deviation)
{
  g_return_val_if_fail (CG_IS_QUOTE_SOURCE (self), FALSE);

  return CG_QUOTE_SOURCE_GET_IFACE (self)->cite (self, target, deviation);
}

gboolean
cg_quote_drop_is_target (CgEntity entity)
{
  return entity == CG_ENTITY_PROBLEM || entity == CG_ENTITY_MEASURE ||
         entity == CG_ENTITY_EVIDENCE || entity == CG_ENTITY_EVIDENCE_NEED;
}

typedef struct
{
  CgRecord *target;
  char *deviation; /* (nullable) */
} Drop;

static void
drop_free (gpointer data, GClosure *closure)
{
  Drop *self = data;

  cg_record_unref (self->target);
  g_free (self->deviation);
  g_free (self);
}

static gboolean
drop_cb (GtkDropTarget *drop, const GValue *value, double x, double y, Drop *self)
{
  return G_VALUE_HOLDS (value, CG_TYPE_QUOTE_SOURCE) &&
         cg_quote_source_cite (g_value_get_object (value), self->target, self->deviation);
}

static gboolean
takes_quotes (gpointer controller)
{
  return GTK_IS_DROP_TARGET (controller) &&
         gdk_content_formats_contain_gtype (gtk_drop_target_get_formats (controller),
                                            CG_TYPE_QUOTE_SOURCE);
}

static void
take_away_drop (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (takes_quotes (controller))
        gtk_widget_remove_controller (widget, controller);
    }
}

void
cg_quote_drop_set (GtkWidget *widget, CgRecord *target, const char *deviation)
{
  GtkDropTarget *drop;
  Drop *data;

  take_away_drop (widget);
  if (target == NULL)
    return;

  drop = gtk_drop_target_new (CG_TYPE_QUOTE_SOURCE, GDK_ACTION_COPY);
  data = g_new (Drop, 1);
  *data = (Drop){ cg_record_ref (target), g_strdup (deviation) };
  g_signal_connect_data (drop, "drop", G_CALLBACK (drop_cb), data, drop_free, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drop));
}
