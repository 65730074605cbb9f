/* cg-change-list.c: what was changed in a record of the settings, by whom and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-change-list.h"

#include <glib/gi18n.h>

#include "cg-section.h"

/* So many are shown, the latest first. */
#define MOST_SHOWN 5

struct _CgChangeList
{
  AdwBin parent_instance;

  CgOffice *office;
  CgSection *section;
  GtkBox *rows;
  GCancellable *reading;
};

G_DEFINE_FINAL_TYPE (CgChangeList, cg_change_list, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, "sm");
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
append_row (CgChangeList *self, const CgHistoryEntry *entry)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (entry->at / 1000);
  g_autofree char *date = g_date_time_format (time, "%F");
  const char *words = entry->changes != NULL ? entry->changes : entry->sentence;
  g_autofree char *undone =
      entry->undone ? g_strdup_printf (C_ ("history", "%s (undone)"), words) : NULL;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *change = make_label (undone != NULL ? undone : words, "num");

  gtk_label_set_wrap (GTK_LABEL (change), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (change), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (change, TRUE);
  gtk_box_append (GTK_BOX (row), make_label (date, "num"));
  gtk_box_append (GTK_BOX (row), change);
  gtk_box_append (GTK_BOX (row), make_label (entry->actor_name, "dim"));
  gtk_widget_add_css_class (row, "change-row");
  gtk_box_append (self->rows, row);
}

static void
clear_rows (CgChangeList *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
}

static void
show_entries (CgChangeList *self, GPtrArray *entries)
{
  g_autofree char *count = NULL;
  guint n = 0;

  clear_rows (self);
  for (guint i = 0; i < entries->len; i++)
    {
      const CgHistoryEntry *entry = g_ptr_array_index (entries, i);

      if (entry->created)
        continue;
      if (n++ < MOST_SHOWN)
        append_row (self, entry);
    }

  count = g_strdup_printf (ngettext ("%u time", "%u times", n), n);
  cg_section_set_count (self->section, count);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgChangeList) self = data;
  g_autoptr (GPtrArray) entries = cg_store_history_finish (CG_STORE (source), result, NULL);

  if (entries != NULL && self->office != NULL)
    show_entries (self, entries);
}

static void
stop_reading (CgChangeList *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

static void
cg_change_list_dispose (GObject *object)
{
  CgChangeList *self = CG_CHANGE_LIST (object);

  stop_reading (self);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_change_list_parent_class)->dispose (object);
}

static void
cg_change_list_class_init (CgChangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_change_list_dispose;
}

static void
cg_change_list_init (CgChangeList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->section = CG_SECTION (cg_section_new (_ ("Earlier changes")));
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 4));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_change_list_new (CgOffice *office)
{
  CgChangeList *self = g_object_new (CG_TYPE_CHANGE_LIST, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}

void
cg_change_list_set_record (CgChangeList *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CHANGE_LIST (self));

  stop_reading (self);
  self->reading = g_cancellable_new ();
  cg_store_history_async (cg_office_get_store (self->office), cg_record_get_entity (record),
                          cg_record_get_id (record), 0, self->reading, read_cb,
                          g_object_ref (self));
}
