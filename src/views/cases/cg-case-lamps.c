/* cg-case-lamps.c: how the problems of a case stand: each lamp with its number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-lamps.h"

#include "cg-filters.h"
#include "cg-lamp-view.h"
#include "cg-page.h"
#include "cg-wrap.h"

/* Each is a named filter of the ledger, which also lends it its name. */
static const struct
{
  CgLamp lamp;
  const char *filter;
} lamps[] = {
  { CG_LAMP_OVER, "over" },    { CG_LAMP_SOON, "soon" },   { CG_LAMP_OK, "ok" },
  { CG_LAMP_EXT, "extended" }, { CG_LAMP_DONE, "closed" },
};

struct _CgCaseLamps
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *record;
  GtkWidget *buttons[G_N_ELEMENTS (lamps)];
};

G_DEFINE_FINAL_TYPE (CgCaseLamps, cg_case_lamps, ADW_TYPE_BIN)

static void
show_count (CgCaseLamps *self, guint i, gint64 count)
{
  const CgNamedFilter *filter = cg_filter_find (CG_ENTITY_PROBLEM, lamps[i].filter);
  GtkWidget *button = self->buttons[i];
  g_autofree char *words =
      g_strdup_printf ("%s %" G_GINT64_FORMAT, cg_filter_label (filter), count);

  cg_lamp_view_set_lamp (CG_LAMP_VIEW (gtk_button_get_child (GTK_BUTTON (button))), lamps[i].lamp,
                         words, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
  gtk_widget_set_visible (button, count > 0);
}

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseLamps) self = data;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, NULL);
  gboolean any = FALSE;

  for (guint i = 0; counts != NULL && i < G_N_ELEMENTS (lamps); i++)
    {
      show_count (self, i, g_array_index (counts, gint64, i));
      any |= g_array_index (counts, gint64, i) > 0;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), any);
}

static void
count (CgCaseLamps *self)
{
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);

  for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
    {
      CgQuery *query = cg_filter_query (CG_ENTITY_PROBLEM, lamps[i].filter);

      cg_query_filter_integer (query, CG_PROBLEM_CASE, CG_FILTER_EQUAL,
                               cg_record_get_id (self->record));
      g_ptr_array_add (queries, query);
    }

  cg_store_counts_async (cg_office_get_store (self->office), queries, NULL, counted_cb,
                         g_object_ref (self));
}

static void
changed_cb (CgCaseLamps *self, GArray *changes)
{
  gboolean concerned = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= g_array_index (changes, CgStoreChange, i).entity == CG_ENTITY_PROBLEM;
  if (concerned && self->record != NULL)
    count (self);
}

/* The ledger finds the problems of a case by its number, which theirs begin with. */
static void
clicked_cb (CgCaseLamps *self, GtkWidget *button)
{
  for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
    if (self->buttons[i] == button)
      {
        g_autofree char *place = g_strdup_printf ("ledger/%s?%s", lamps[i].filter,
                                                  cg_record_text (self->record, CG_CASE_CASE_NO));

        cg_page_go (GTK_WIDGET (self), place);
        return;
      }
}

static void
cg_case_lamps_dispose (GObject *object)
{
  CgCaseLamps *self = CG_CASE_LAMPS (object);

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_case_lamps_parent_class)->dispose (object);
}

static void
cg_case_lamps_class_init (CgCaseLampsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_case_lamps_dispose;
}

static void
cg_case_lamps_init (CgCaseLamps *self)
{
  GtkWidget *wrap = cg_wrap_new (4);

  for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
    {
      GtkWidget *button = gtk_button_new ();

      self->buttons[i] = button;
      gtk_button_set_child (GTK_BUTTON (button), cg_lamp_view_new ());
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "lamp-button");
      gtk_widget_set_visible (button, FALSE);
      g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
      cg_wrap_append (CG_WRAP (wrap), button);
    }
  adw_bin_set_child (ADW_BIN (self), wrap);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_case_lamps_new (CgOffice *office)
{
  CgCaseLamps *self = g_object_new (CG_TYPE_CASE_LAMPS, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cg_case_lamps_set_case (CgCaseLamps *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CASE_LAMPS (self));

  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  count (self);
}
