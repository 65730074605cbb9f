/* cg-case-timeline.c: 时间轴: all that happened in a case, newest first, by kind.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-timeline.h"

#include <glib/gi18n.h>

#include "cg-case-file.h"
#include "cg-clock.h"
#include "cg-drop-down.h"
#include "cg-section.h"
#include "cg-thread.h"

/* As many are shown at first, and as many entries of the journal are read. */
#define SHOWN 40
#define ENTRIES 200

struct _CgCaseTimeline
{
  AdwBin parent_instance;

  CgOffice *office;
  gint64 id;
  GPtrArray *events; /* (nullable): of CgEvent */
  GtkDropDown *kind; /* the first line stands for all that happened */
  CgThread *thread;
  CgSection *section;
  GtkWidget *more;
  gboolean whole; /* all are shown */
  guint shown;
  gboolean reading;
  gboolean stale; /* changed while it was read */
};

G_DEFINE_FINAL_TYPE (CgCaseTimeline, cg_case_timeline, ADW_TYPE_BIN)

/* ---- showing ---- */

/* What was entered is told only where it is asked for: mostly it says the same again. */
static gboolean
is_chosen (CgCaseTimeline *self, const CgEvent *event)
{
  guint line = gtk_drop_down_get_selected (self->kind);

  return line == 0 ? event->kind != CG_EVENT_JOURNAL : event->kind == line - 1;
}

static char *
text_of (const CgEvent *event)
{
  g_autofree char *what = event->undone
                              ? g_strdup_printf (C_ ("history", "%s (undone)"), event->what)
                              : g_strdup (event->what);

  if (event->text == NULL || *event->text == '\0')
    return g_steal_pointer (&what);

  return event->seq != 0 ? g_strdup_printf ("%s\n%s", what, event->text)
                         : g_strdup_printf ("%s  %s", what, event->text);
}

static void
append_event (CgCaseTimeline *self, const CgEvent *event)
{
  g_autofree char *date = cg_date_format_short (event->date, cg_clock_today ());
  g_autofree char *text = text_of (event);
  CgThreadEntry entry = {
    .dot = event->kind == CG_EVENT_JOURNAL       ? CG_THREAD_OLD
           : event->kind == CG_EVENT_SUPERVISION ? CG_THREAD_SUPERVISOR
                                                 : CG_THREAD_UNIT,
    .date = date,
    .who = event->who,
    .text = text,
    .value = cg_event_kind_label (event->kind),
  };

  cg_thread_append (self->thread, &entry);
}

static void
show (CgCaseTimeline *self)
{
  guint n = 0;
  g_autofree char *count = NULL;

  cg_thread_clear (self->thread);
  self->shown = 0;
  for (guint i = 0; self->events != NULL && i < self->events->len; i++)
    {
      const CgEvent *event = g_ptr_array_index (self->events, i);

      if (!is_chosen (self, event))
        continue;
      n++;
      if (self->whole || n <= SHOWN)
        {
          append_event (self, event);
          self->shown++;
        }
    }

  count = g_strdup_printf (ngettext ("%u item", "%u items", n), n);
  cg_section_set_count (self->section, count);
  gtk_widget_set_visible (self->more, self->shown < n);
}

static void
chosen_cb (CgCaseTimeline *self)
{
  self->whole = FALSE;
  show (self);
}

static void
more_cb (CgCaseTimeline *self)
{
  self->whole = TRUE;
  show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->kind));
}

/* ---- reading ---- */

static void read_events (CgCaseTimeline *self);

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseTimeline) self = data;
  g_autoptr (GPtrArray) events = cg_store_case_timeline_finish (CG_STORE (source), result, NULL);

  self->reading = FALSE;
  if (self->stale)
    {
      read_events (self);
      return;
    }
  if (events == NULL)
    return;

  g_clear_pointer (&self->events, g_ptr_array_unref);
  self->events = g_steal_pointer (&events);
  show (self);
}

static void
read_events (CgCaseTimeline *self)
{
  self->stale = self->reading;
  if (self->reading)
    return;

  self->reading = TRUE;
  cg_store_case_timeline_async (cg_office_get_store (self->office), self->id, ENTRIES, NULL,
                                read_cb, g_object_ref (self));
}

static void
changed_cb (CgCaseTimeline *self)
{
  if (self->id != 0)
    read_events (self);
}

/* ---- the widget ---- */

static void
cg_case_timeline_dispose (GObject *object)
{
  g_clear_object (&CG_CASE_TIMELINE (object)->office);

  G_OBJECT_CLASS (cg_case_timeline_parent_class)->dispose (object);
}

static void
cg_case_timeline_finalize (GObject *object)
{
  g_clear_pointer (&CG_CASE_TIMELINE (object)->events, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_case_timeline_parent_class)->finalize (object);
}

static void
cg_case_timeline_class_init (CgCaseTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_case_timeline_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_case_timeline_finalize;
}

static GtkWidget *
build_head (CgCaseTimeline *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkStringList *labels = gtk_string_list_new (NULL);

  gtk_string_list_append (labels, C_ ("timeline", "All events"));
  for (guint i = 0; i < CG_N_EVENT_KINDS; i++)
    gtk_string_list_append (labels, cg_event_kind_label (i));
  self->kind = GTK_DROP_DOWN (cg_drop_down_new (labels));
  gtk_widget_set_valign (GTK_WIDGET (self->kind), GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->kind), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which events are told"), -1);
  g_signal_connect_object (self->kind, "notify::selected", G_CALLBACK (chosen_cb), self,
                           G_CONNECT_SWAPPED);
  self->section = CG_SECTION (cg_section_new (_ ("Timeline")));
  gtk_widget_set_hexpand (GTK_WIDGET (self->section), TRUE);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->kind));
  return head;
}

static void
cg_case_timeline_init (CgCaseTimeline *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->thread = CG_THREAD (cg_thread_new ());
  self->more = gtk_button_new_with_label (_ ("Show all events"));
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_add_css_class (self->more, "link");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  gtk_widget_set_visible (self->more, FALSE);
  g_signal_connect_object (self->more, "clicked", G_CALLBACK (more_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->thread));
  gtk_box_append (GTK_BOX (box), self->more);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_case_timeline_new (CgOffice *office)
{
  CgCaseTimeline *self = g_object_new (CG_TYPE_CASE_TIMELINE, NULL);

  self->office = g_object_ref (office);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cg_case_timeline_set_case (CgCaseTimeline *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CASE_TIMELINE (self));

  if (self->id != cg_record_get_id (record))
    self->whole = FALSE;
  self->id = cg_record_get_id (record);
  read_events (self);
}

guint
cg_case_timeline_get_count (CgCaseTimeline *self)
{
  g_return_val_if_fail (CG_IS_CASE_TIMELINE (self), 0);

  return self->shown;
}
