/* cg-lamp-counts.c: how many records have which lamp, for a status line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-lamp-counts.h"

#include <glib/gi18n.h>

#include "cg-lamp-view.h"

/* Several changes in a row are counted once, ms. */
#define SETTLE_MS 150

#define GAP 10

/* So many are told apart; those that are done in one. */
static const struct
{
  CgLamp lamp;
  const char *label; /* where it is shorter than the lamp's own */
} lamps[] = {
  { CG_LAMP_OVER },
  { CG_LAMP_SOON },
  { CG_LAMP_OK },
  { CG_LAMP_EXT, NC_ ("lamp count", "Extended") },
  { CG_LAMP_NONE, NC_ ("lamp count", "Not set") },
  { CG_LAMP_DONE, NC_ ("lamp count", "Done") },
};

enum
{
  WITH_WORDS,
  NUMBERS,
  N_FORMS
};

struct _CgLampCounts
{
  AdwBin parent_instance;

  CgOffice *office;
  CgListing *listing;
  CgLampView *views[N_FORMS][G_N_ELEMENTS (lamps)];
  guint timeout;
  GCancellable *counting;
};

G_DEFINE_FINAL_TYPE (CgLampCounts, cg_lamp_counts, ADW_TYPE_BIN)

static const char *
label_of (guint i)
{
  return lamps[i].label != NULL ? g_dpgettext2 (NULL, "lamp count", lamps[i].label)
                                : cg_lamp_label (lamps[i].lamp);
}

static void
show_count (CgLampView *view, guint i, const char *text, const char *words, gint64 count)
{
  cg_lamp_view_set_lamp (view, lamps[i].lamp, count > 0 ? text : NULL, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (view), text != words ? words : NULL);
  gtk_widget_set_visible (GTK_WIDGET (view), count > 0);
}

static void
show_counts (CgLampCounts *self, const gint64 *counts)
{
  for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, counts[i]);
      g_autofree char *words = g_strdup_printf ("%s %s", label_of (i), number);

      show_count (self->views[WITH_WORDS][i], i, words, words, counts[i]);
      show_count (self->views[NUMBERS][i], i, number, words, counts[i]);
    }
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgLampCounts) self = data;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, NULL);

  if (counts != NULL)
    show_counts (self, (const gint64 *) (gpointer) counts->data);
}

/* Numbers of an earlier list are of no use, and their queries would be in the way. */
static void
stop_counting (CgLampCounts *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
}

static gboolean
count_cb (gpointer data)
{
  CgLampCounts *self = data;
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);
  const CgQuery *listed = cg_listing_get_query (self->listing);
  int field = cg_entity_find_field (listed->entity, "lamp");

  self->timeout = 0;
  stop_counting (self);
  self->counting = g_cancellable_new ();
  for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
    {
      CgQuery *query = cg_query_copy (listed);

      cg_query_clear_sorts (query);
      if (lamps[i].lamp == CG_LAMP_DONE)
        cg_query_filter_any (query, field, "done", "done_late", NULL);
      else
        cg_query_filter_text (query, field, CG_FILTER_EQUAL, cg_lamp_id (lamps[i].lamp));
      g_ptr_array_add (queries, query);
    }

  cg_store_counts_async (cg_office_get_store (self->office), queries, self->counting, counted_cb,
                         g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CgLampCounts *self)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (SETTLE_MS, count_cb, self);
}

/* No numbers are better than those of another list: what they count is asked for at once. */
static void
updated_cb (CgLampCounts *self, int change)
{
  static const gint64 none[G_N_ELEMENTS (lamps)];

  if (change == CG_LISTING_NEW_QUERY || cg_listing_get_n_items (self->listing) == 0)
    show_counts (self, none);
  if (change == CG_LISTING_NEW_QUERY && cg_listing_get_state (self->listing) == CG_LISTING_READY)
    {
      g_clear_handle_id (&self->timeout, g_source_remove);
      count_cb (self);
      return;
    }

  stop_counting (self);
  changed_cb (self);
}

static void
cg_lamp_counts_dispose (GObject *object)
{
  CgLampCounts *self = CG_LAMP_COUNTS (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  stop_counting (self);
  g_clear_object (&self->office);
  g_clear_object (&self->listing);

  G_OBJECT_CLASS (cg_lamp_counts_parent_class)->dispose (object);
}

static void
cg_lamp_counts_class_init (CgLampCountsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_lamp_counts_dispose;
}

/* Where the words have no room the numbers stand beside the shapes alone. */
static void
cg_lamp_counts_init (CgLampCounts *self)
{
  GtkWidget *squeezer = adw_squeezer_new ();

  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_set_switch_threshold_policy (ADW_SQUEEZER (squeezer),
                                            ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  for (guint form = 0; form < N_FORMS; form++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, GAP);

      for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
        {
          self->views[form][i] = CG_LAMP_VIEW (cg_lamp_view_new ());
          gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->views[form][i]));
        }
      gtk_widget_set_halign (box, GTK_ALIGN_END);
      adw_squeezer_add (ADW_SQUEEZER (squeezer), box);
    }
  adw_bin_set_child (ADW_BIN (self), squeezer);
}

GtkWidget *
cg_lamp_counts_new (CgOffice *office, CgListing *listing)
{
  CgLampCounts *self = g_object_new (CG_TYPE_LAMP_COUNTS, NULL);

  self->office = g_object_ref (office);
  self->listing = g_object_ref (listing);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (listing, "updated", G_CALLBACK (updated_cb), self, G_CONNECT_SWAPPED);
  count_cb (self);
  return GTK_WIDGET (self);
}
