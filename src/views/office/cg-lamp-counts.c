/* cg-lamp-counts.c: how many records have which lamp, for a status line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-lamp-counts.h"

#include "cg-lamp-view.h"
#include "cg-wrap.h"

/* Several changes in a row are counted once, ms. */
#define SETTLE_MS 150

static const CgLamp lamps[] = { CG_LAMP_OVER, CG_LAMP_SOON, CG_LAMP_OK,
                                CG_LAMP_EXT,  CG_LAMP_NONE, CG_LAMP_DONE };

struct _CgLampCounts
{
  GtkBox parent_instance;

  CgOffice *office;
  CgEntity entity;
  CgLampView *views[G_N_ELEMENTS (lamps)];
  guint timeout;
};

G_DEFINE_FINAL_TYPE (CgLampCounts, cg_lamp_counts, GTK_TYPE_BOX)

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgLampCounts) self = data;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, NULL);

  for (guint i = 0; counts != NULL && i < G_N_ELEMENTS (lamps); i++)
    {
      gint64 count = g_array_index (counts, gint64, i);
      g_autofree char *words =
          g_strdup_printf ("%s %" G_GINT64_FORMAT, cg_lamp_label (lamps[i]), count);

      cg_lamp_view_set_lamp (self->views[i], lamps[i], count > 0 ? words : NULL, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->views[i]), count > 0);
    }
}

static gboolean
count_cb (gpointer data)
{
  CgLampCounts *self = data;
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);
  int field = cg_entity_find_field (self->entity, "lamp");

  self->timeout = 0;
  for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
    {
      CgQuery *query = cg_query_new (self->entity);

      if (lamps[i] == CG_LAMP_DONE)
        cg_query_filter_any (query, field, "done", "done_late", NULL);
      else
        cg_query_filter_text (query, field, CG_FILTER_EQUAL, cg_lamp_id (lamps[i]));
      g_ptr_array_add (queries, query);
    }

  cg_store_counts_async (cg_office_get_store (self->office), queries, NULL, counted_cb,
                         g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CgLampCounts *self)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (SETTLE_MS, count_cb, self);
}

static void
cg_lamp_counts_dispose (GObject *object)
{
  CgLampCounts *self = CG_LAMP_COUNTS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_lamp_counts_parent_class)->dispose (object);
}

static void
cg_lamp_counts_class_init (CgLampCountsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_lamp_counts_dispose;
}

static void
cg_lamp_counts_init (CgLampCounts *self)
{
  GtkWidget *wrap = cg_wrap_new (10);

  gtk_widget_set_hexpand (wrap, TRUE);
  gtk_box_append (GTK_BOX (self), wrap);
  for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
    {
      self->views[i] = CG_LAMP_VIEW (cg_lamp_view_new ());
      cg_wrap_append (CG_WRAP (wrap), GTK_WIDGET (self->views[i]));
    }
}

GtkWidget *
cg_lamp_counts_new (CgOffice *office, CgEntity entity)
{
  CgLampCounts *self = g_object_new (CG_TYPE_LAMP_COUNTS, NULL);

  self->office = g_object_ref (office);
  self->entity = entity;
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  count_cb (self);
  return GTK_WIDGET (self);
}
