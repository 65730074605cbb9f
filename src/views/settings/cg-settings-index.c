/* cg-settings-index.c: the index of the page 设置: its parts with the number of their records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-index.h"

#include <glib/gi18n.h>

#include "cg-calendar-years.h"
#include "cg-settings-parts.h"

struct _CgSettingsIndex
{
  AdwBin parent_instance;

  CgOffice *office;
  GtkListBox *list;
  GPtrArray *counts; /* of GtkLabel, by place of the part */
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (CgSettingsIndex, cg_settings_index, ADW_TYPE_BIN)

static guint chosen_signal;

/* ---- counting ---- */

static void
set_count (CgSettingsIndex *self, guint place, char *words)
{
  gtk_label_set_text (g_ptr_array_index (self->counts, place), words);
  g_free (words);
}

/* The queries stand in the order of the parts, two at most for each. */
static void
counts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsIndex) self = data;
  g_autoptr (GArray) counts = cg_store_counts_finish (CG_STORE (source), result, NULL);
  const CgSettingsPartInfo *parts = cg_settings_parts ();
  guint next = 0;

  if (counts == NULL)
    return;

  for (guint i = 0; parts[i].id != NULL; i++)
    {
      gint64 n = 0;

      for (guint k = 0; k < G_N_ELEMENTS (parts[i].counted); k++)
        if (parts[i].counted[k] != CG_SETTINGS_NO_COUNT)
          n += g_array_index (counts, gint64, next++);
      if (parts[i].counted[0] != CG_SETTINGS_NO_COUNT)
        set_count (self, i, g_strdup_printf ("%" G_GINT64_FORMAT, n));
    }
}

static void
count_records (CgSettingsIndex *self)
{
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);

  for (const CgSettingsPartInfo *part = cg_settings_parts (); part->id != NULL; part++)
    for (guint k = 0; k < G_N_ELEMENTS (part->counted); k++)
      if (part->counted[k] != CG_SETTINGS_NO_COUNT)
        g_ptr_array_add (queries, cg_query_new (part->counted[k]));

  cg_store_counts_async (cg_office_get_store (self->office), queries, NULL, counts_cb,
                         g_object_ref (self));
}

/* Of the days off not their number counts but whether a year is missing. */
static void
show_missing_year (CgSettingsIndex *self)
{
  int year = cg_calendar_year_wanted (cg_office_get_calendar (self->office));

  for (guint i = 0; cg_settings_parts ()[i].id != NULL; i++)
    if (g_str_equal (cg_settings_parts ()[i].id, "holidays"))
      /* Translators: the year whose days off have not been entered, short */
      set_count (self, i, year != 0 ? g_strdup_printf (_ ("no %d"), year) : g_strdup (""));
}

static void
update (CgSettingsIndex *self)
{
  count_records (self);
  show_missing_year (self);
}

/* ---- choosing ---- */

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, CgSettingsIndex *self)
{
  if (row != NULL && !self->quiet)
    g_signal_emit (self, chosen_signal, 0,
                   cg_settings_parts ()[gtk_list_box_row_get_index (row)].id);
}

void
cg_settings_index_set_active (CgSettingsIndex *self, const char *id)
{
  const CgSettingsPartInfo *parts = cg_settings_parts ();

  g_return_if_fail (CG_IS_SETTINGS_INDEX (self));

  self->quiet = TRUE;
  for (int i = 0; parts[i].id != NULL; i++)
    if (g_str_equal (parts[i].id, id))
      gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, i));
  self->quiet = FALSE;
}

/* ---- the widget ---- */

static void
add_row (CgSettingsIndex *self, const CgSettingsPartInfo *part)
{
  const char *title = g_dpgettext2 (NULL, "settings", part->title);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (count, "cnt");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->list, row);
  g_ptr_array_add (self->counts, count);
}

static void
cg_settings_index_dispose (GObject *object)
{
  g_clear_object (&CG_SETTINGS_INDEX (object)->office);

  G_OBJECT_CLASS (cg_settings_index_parent_class)->dispose (object);
}

static void
cg_settings_index_finalize (GObject *object)
{
  g_ptr_array_unref (CG_SETTINGS_INDEX (object)->counts);

  G_OBJECT_CLASS (cg_settings_index_parent_class)->finalize (object);
}

static void
cg_settings_index_class_init (CgSettingsIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_settings_index_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_settings_index_finalize;
  chosen_signal = g_signal_new ("chosen", CG_TYPE_SETTINGS_INDEX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cg_settings_index_init (CgSettingsIndex *self)
{
  self->counts = g_ptr_array_new ();
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "settings-index");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Parts of the settings"), -1);
  for (const CgSettingsPartInfo *part = cg_settings_parts (); part->id != NULL; part++)
    add_row (self, part);
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
  gtk_widget_set_hexpand (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
cg_settings_index_new (CgOffice *office)
{
  CgSettingsIndex *self = g_object_new (CG_TYPE_SETTINGS_INDEX, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
