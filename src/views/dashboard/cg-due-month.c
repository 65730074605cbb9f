/* cg-due-month.c: the next thirty days as a small calendar with a lamp for what falls due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-due-month.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-filters.h"
#include "cg-lamp-view.h"
#include "cg-record-lamp.h"
#include "cg-scale.h"

#define WEEKS 5

/* So many lamps fit under a day. */
#define MOST_MARKS 3

struct _CgDueMonth
{
  AdwBin parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (CgDueMonth, cg_due_month, ADW_TYPE_BIN)

static void
attach_weekdays (CgDueMonth *self)
{
  static const char *const names[] = { NC_ ("weekday", "Mo"), NC_ ("weekday", "Tu"),
                                       NC_ ("weekday", "We"), NC_ ("weekday", "Th"),
                                       NC_ ("weekday", "Fr"), NC_ ("weekday", "Sa"),
                                       NC_ ("weekday", "Su") };

  for (int i = 0; i < 7; i++)
    {
      GtkWidget *label = gtk_label_new (g_dpgettext2 (NULL, "weekday", names[i]));

      gtk_widget_add_css_class (label, "dim");
      gtk_widget_add_css_class (label, "xs");
      gtk_widget_set_hexpand (label, TRUE);
      gtk_grid_attach (self->grid, label, i, 0, 1, 1);
    }
}

static char *
day_text (CgDate day)
{
  int month, number;

  cg_date_get_ymd (day, NULL, &month, &number);
  if (number == 1)
    /* Translators: the first day of a month in a small calendar: its month */
    return g_strdup_printf (C_ ("month", "%d/"), month);

  return g_strdup_printf ("%d", number);
}

static GtkWidget *
make_marks (GPtrArray *records, CgDate day)
{
  GtkWidget *marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  guint n = 0;

  gtk_widget_set_halign (marks, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (marks, -1, 12);
  for (guint i = 0; i < records->len && n < MOST_MARKS; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);
      g_autofree char *icon = NULL;
      g_autofree char *css_class = NULL;
      const char *lamp;
      GtkWidget *mark;

      if (cg_record_date (record, CG_PROBLEM_EFFECTIVE_DEADLINE) != day)
        continue;
      lamp = cg_lamp_id (cg_record_lamp (record, cg_clock_today ()));
      icon = g_strdup_printf ("cg-lamp-%s-symbolic", lamp);
      css_class = g_strdup_printf ("lamp-%s", lamp);
      mark = gtk_image_new_from_icon_name (icon);
      gtk_image_set_pixel_size (GTK_IMAGE (mark), 9);
      gtk_widget_add_css_class (mark, "lamp");
      gtk_widget_add_css_class (mark, "glyph");
      gtk_widget_add_css_class (mark, css_class);
      gtk_box_append (GTK_BOX (marks), mark);
      n++;
    }

  return marks;
}

static guint
count_on (GPtrArray *records, CgDate day)
{
  guint n = 0;

  for (guint i = 0; i < records->len; i++)
    if (cg_record_date (g_ptr_array_index (records, i), CG_PROBLEM_EFFECTIVE_DEADLINE) == day)
      n++;

  return n;
}

static GtkWidget *
make_day (CgDate day, GPtrArray *records, CgCalendar *calendar)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  g_autofree char *text = day_text (day);
  g_autofree char *iso = cg_date_to_iso (day);
  g_autofree char *tooltip = NULL;
  g_autofree char *place = g_strconcat ("calendar/", iso, NULL);
  GtkWidget *label = gtk_label_new (text);
  CgDate today = cg_clock_today ();
  guint n = count_on (records, day);

  gtk_widget_set_halign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (label, cg_scaled (label, 30), cg_scaled (label, 22));
  gtk_widget_add_css_class (label, "num");
  if (day == today)
    gtk_widget_add_css_class (label, "today");
  else if (day < today || day >= today + CG_FILTER_MONTH_DAYS ||
           !cg_calendar_is_workday (calendar, day))
    gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (cell), label);
  gtk_box_append (GTK_BOX (cell), make_marks (records, day));

  tooltip = g_strdup_printf (ngettext ("%s: %u problem due", "%s: %u problems due", n), iso, n);
  gtk_widget_set_tooltip_text (button, n > 0 ? tooltip : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  n > 0 ? tooltip : iso, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", place);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "due-day");
  /* Who steps by keyboard does not pass thirty days on which nothing is. */
  gtk_widget_set_focusable (button, n > 0 || day == today);
  gtk_button_set_child (GTK_BUTTON (button), cell);
  return button;
}

static void
clear (CgDueMonth *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
cg_due_month_class_init (CgDueMonthClass *klass)
{
}

static void
cg_due_month_init (CgDueMonth *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_widget_set_margin_start (GTK_WIDGET (self->grid), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->grid), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->grid), 10);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

GtkWidget *
cg_due_month_new (void)
{
  return g_object_new (CG_TYPE_DUE_MONTH, NULL);
}

void
cg_due_month_set_records (CgDueMonth *self, GPtrArray *records, CgCalendar *calendar)
{
  CgDate today = cg_clock_today ();
  CgDate first = today - (guint) (cg_date_weekday (today) - 1);

  g_return_if_fail (CG_IS_DUE_MONTH (self));

  clear (self);
  attach_weekdays (self);
  for (guint i = 0; i < WEEKS * 7; i++)
    gtk_grid_attach (self->grid, make_day (first + i, records, calendar), (int) (i % 7),
                     (int) (i / 7) + 1, 1, 1);
}
