/* cg-calendar-page.c: the page 日历: a month of time limits, and what one day has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places: "YYYY-MM-DD" for a day, "week" for the paper 本周应办.
 */
#include "config.h"

#include "cg-calendar-page.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-due-day.h"
#include "cg-due-paper.h"
#include "cg-month.h"
#include "cg-office.h"

/* Of each kind in six weeks; more could not be looked through, and is said. */
#define MOST 2000

/* ms: edits that come close together are read once. */
#define SETTLE_MS 150

struct _CgCalendarPage
{
  CgPage parent_instance;

  GtkWidget *overlay;
  CgMonth *month;
  CgDueDay *day;
  GtkWidget *paper; /* (nullable): over the month */
  GPtrArray *dues;  /* (nullable): of the days shown */
  CgDate first;     /* of those read, 0 for none */
  GCancellable *reading;
  guint timeout;
};

G_DEFINE_FINAL_TYPE (CgCalendarPage, cg_calendar_page, CG_TYPE_PAGE)

static CgOffice *
office_of (CgCalendarPage *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
}

/* ---- a day's cell ---- */

static void
count_lamps (CgCalendarPage *self, CgDate day, guint counts[CG_N_LAMPS])
{
  for (guint i = 0; self->dues != NULL && i < self->dues->len; i++)
    {
      const CgDue *due = g_ptr_array_index (self->dues, i);

      if (due->facts.deadline == day)
        counts[cg_lamp_compute (&due->facts, cg_clock_today ())]++;
    }
}

static GtkWidget *
make_mark (CgLamp lamp, guint n)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  g_autofree char *icon = g_strdup_printf ("cg-lamp-%s-symbolic", cg_lamp_id (lamp));
  g_autofree char *css_class = g_strdup_printf ("lamp-%s", cg_lamp_id (lamp));
  g_autofree char *number = g_strdup_printf ("%u", n);
  g_autofree char *words = g_strdup_printf (C_ ("due", "%s: %u"), cg_lamp_label (lamp), n);
  GtkWidget *mark = gtk_image_new_from_icon_name (icon);
  GtkWidget *label = gtk_label_new (number);

  gtk_image_set_pixel_size (GTK_IMAGE (mark), 10);
  gtk_widget_add_css_class (mark, "lamp");
  gtk_widget_add_css_class (mark, "glyph");
  gtk_widget_add_css_class (mark, css_class);
  gtk_widget_add_css_class (label, "num");
  gtk_widget_add_css_class (label, "xs");
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_tooltip_text (box, words);
  return box;
}

static GtkWidget *
content_of (CgDate day, gpointer data)
{
  static const CgLamp lamps[] = { CG_LAMP_OVER, CG_LAMP_SOON, CG_LAMP_OK, CG_LAMP_EXT };
  guint counts[CG_N_LAMPS] = { 0 };
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  count_lamps (data, day, counts);
  for (guint i = 0; i < G_N_ELEMENTS (lamps); i++)
    if (counts[lamps[i]] > 0)
      gtk_box_append (GTK_BOX (marks), make_mark (lamps[i], counts[lamps[i]]));
  return marks;
}

/* ---- reading ---- */

static void
show_day (CgCalendarPage *self)
{
  CgDate day = cg_month_get_cursor (self->month);
  g_autofree char *title = cg_date_to_iso (day);

  cg_due_day_set_day (self->day, self->dues, day, cg_office_get_calendar (office_of (self)));
  cg_page_set_pane_title (CG_PAGE (self), title, cg_weekday_name (day));
}

static void
show_all (CgCalendarPage *self)
{
  g_autofree char *count = NULL;
  guint n = self->dues != NULL ? self->dues->len : 0;

  count = g_strdup_printf (
      ngettext ("%u falls due in these weeks", "%u fall due in these weeks", n), n);
  cg_page_set_subtitle (CG_PAGE (self), count);
  cg_month_set_calendar (self->month, cg_office_get_calendar (office_of (self)));
  cg_month_set_content (self->month, content_of, self);
  show_day (self);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCalendarPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) dues = cg_due_list_read_finish (CG_STORE (source), result, &error);

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  cg_page_set_busy (CG_PAGE (self), FALSE);
  if (dues == NULL)
    {
      g_signal_emit_by_name (office_of (self), "failed", error->message);
      return;
    }

  g_clear_pointer (&self->dues, g_ptr_array_unref);
  self->dues = g_steal_pointer (&dues);
  show_all (self);
}

static void
read_days (CgCalendarPage *self)
{
  CgDueRange range = { .most = MOST };

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  cg_month_get_days (self->month, &range.first, &range.last);
  self->first = range.first;
  cg_page_set_busy (CG_PAGE (self), TRUE);
  cg_due_list_read_async (cg_office_get_store (office_of (self)), &range, self->reading, read_cb,
                          g_object_ref (self));
}

static gboolean
settled_cb (gpointer data)
{
  CgCalendarPage *self = data;

  self->timeout = 0;
  read_days (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CgCalendarPage *self)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (SETTLE_MS, settled_cb, self);
}

/* ---- moving ---- */

static void
moved_cb (CgCalendarPage *self)
{
  CgDate first, last;

  cg_month_get_days (self->month, &first, &last);
  if (first != self->first)
    read_days (self);
  show_day (self);
}

/* Enter opens the day: its first record has the focus then. */
static void
picked_cb (CgCalendarPage *self, CgDate date)
{
  g_autofree char *place = cg_date_to_iso (date);

  cg_page_set_place (CG_PAGE (self), place);
  show_day (self);
  cg_page_set_pane_open (CG_PAGE (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->day));
}

static void
hide_paper (CgCalendarPage *self)
{
  if (self->paper == NULL || !gtk_widget_get_visible (self->paper))
    return;

  gtk_widget_set_visible (self->paper, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->month));
}

static void
back_cb (CgCalendarPage *self)
{
  cg_page_set_place (CG_PAGE (self), NULL);
  hide_paper (self);
}

static void
show_paper (CgCalendarPage *self)
{
  if (self->paper == NULL)
    {
      self->paper = cg_due_paper_new (office_of (self));
      gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->paper);
      g_signal_connect_object (self->paper, "back", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
    }
  gtk_widget_set_visible (self->paper, TRUE);
  cg_due_paper_show (CG_DUE_PAPER (self->paper));
}

static void
cg_calendar_page_show_place (CgPage *page, const char *place)
{
  CgCalendarPage *self = CG_CALENDAR_PAGE (page);
  CgDate date;

  if (g_strcmp0 (place, "week") == 0)
    {
      show_paper (self);
      return;
    }

  hide_paper (self);
  if (place != NULL && cg_date_parse_iso (place, &date))
    {
      cg_month_set_date (self->month, date);
      cg_page_set_pane_open (page, TRUE);
    }
  moved_cb (self);
}

/* ---- building ---- */

static void
print_cb (CgCalendarPage *self)
{
  cg_page_go (GTK_WIDGET (self), "calendar/week");
}

static GtkWidget *
build_actions (CgCalendarPage *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Print What Is Due This Week"));

  g_signal_connect_object (button, "clicked", G_CALLBACK (print_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static void
cg_calendar_page_constructed (GObject *object)
{
  CgCalendarPage *self = CG_CALENDAR_PAGE (object);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  G_OBJECT_CLASS (cg_calendar_page_parent_class)->constructed (object);

  self->month = CG_MONTH (cg_month_new ());
  self->day = CG_DUE_DAY (cg_due_day_new ());
  self->overlay = gtk_overlay_new ();
  gtk_widget_add_css_class (GTK_WIDGET (self->month), "due-calendar");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->month));
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), scroller);
  adw_bin_set_child (ADW_BIN (self), self->overlay);
  cg_page_set_title (CG_PAGE (self), C_ ("page", "Calendar"));
  cg_page_set_actions (CG_PAGE (self), build_actions (self));
  cg_page_set_pane (CG_PAGE (self), GTK_WIDGET (self->day));
  cg_page_set_pane_open (CG_PAGE (self), TRUE);
  g_signal_connect_object (self->month, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->month, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (office_of (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  show_all (self);
}

static gboolean
cg_calendar_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CG_CALENDAR_PAGE (widget)->month));
}

static void
cg_calendar_page_dispose (GObject *object)
{
  CgCalendarPage *self = CG_CALENDAR_PAGE (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->dues, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_calendar_page_parent_class)->dispose (object);
}

static void
cg_calendar_page_class_init (CgCalendarPageClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_calendar_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_calendar_page_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = cg_calendar_page_grab_focus;
  CG_PAGE_CLASS (klass)->show_place = cg_calendar_page_show_place;
}

static void
cg_calendar_page_init (CgCalendarPage *self)
{
}
