/* cg-history-list.c: who changed what in a record and its children, newest first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-history-list.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-section.h"
#include "cg-thread.h"

/* As many are told at most. */
#define ENTRIES 12

struct _CgHistoryList
{
  AdwBin parent_instance;

  CgOffice *office;
  CgSection *section;
  CgThread *thread;
  gint64 id;
};

G_DEFINE_FINAL_TYPE (CgHistoryList, cg_history_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_LINK_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
activated_cb (CgSection *section, CgHistoryList *self)
{
  g_signal_emit (self, signals[SIGNAL_LINK_ACTIVATED], 0);
}

static void
append_entry (CgHistoryList *self, const CgHistoryEntry *entry)
{
  g_autofree char *date = cg_date_format_short (cg_clock_date_of_ms (entry->at), cg_clock_today ());
  g_autofree char *undone = entry->undone
                                ? g_strdup_printf (C_ ("history", "%s (undone)"), entry->sentence)
                                : g_strdup (entry->sentence);
  /* The values that a record began with stand in the record, or as the old ones of a change. */
  g_autofree char *text = entry->changes != NULL && !entry->created
                              ? g_strdup_printf ("%s\n%s", undone, entry->changes)
                              : g_strdup (undone);
  CgThreadEntry line = {
    .dot = CG_THREAD_OLD, .date = date, .who = entry->actor_name, .text = text
  };

  cg_thread_append (self->thread, &line);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgHistoryList) self = data;
  g_autoptr (GPtrArray) entries = cg_store_history_finish (CG_STORE (source), result, NULL);

  if (entries == NULL)
    return;

  cg_thread_clear (self->thread);
  for (guint i = 0; i < entries->len; i++)
    append_entry (self, g_ptr_array_index (entries, i));
  gtk_widget_set_visible (GTK_WIDGET (self), entries->len > 0);
}

static void
cg_history_list_dispose (GObject *object)
{
  g_clear_object (&CG_HISTORY_LIST (object)->office);

  G_OBJECT_CLASS (cg_history_list_parent_class)->dispose (object);
}

static void
cg_history_list_class_init (CgHistoryListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_history_list_dispose;

  signals[SIGNAL_LINK_ACTIVATED] =
      g_signal_new ("link-activated", CG_TYPE_HISTORY_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
}

static void
cg_history_list_init (CgHistoryList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->section = CG_SECTION (cg_section_new (_ ("Changes")));
  self->thread = CG_THREAD (cg_thread_new ());
  g_signal_connect_object (self->section, "activated", G_CALLBACK (activated_cb), self, 0);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->thread));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_history_list_new (CgOffice *office)
{
  CgHistoryList *self = g_object_new (CG_TYPE_HISTORY_LIST, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}

void
cg_history_list_set_record (CgHistoryList *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_HISTORY_LIST (self));

  self->id = cg_record_get_id (record);
  cg_store_history_async (cg_office_get_store (self->office), cg_record_get_entity (record),
                          self->id, ENTRIES, NULL, read_cb, g_object_ref (self));
}

void
cg_history_list_set_link (CgHistoryList *self, const char *link)
{
  g_return_if_fail (CG_IS_HISTORY_LIST (self));

  cg_section_set_link (self->section, link);
}
