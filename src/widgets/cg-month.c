/* cg-month.c: one month to pick a day from, with the working days of the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-month.h"

#include <glib/gi18n.h>

#include "cg-clock.h"

#define WEEKS 6
#define DAYS (7 * WEEKS)

struct _CgMonth
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *days[DAYS];
  CgCalendar *calendar;
  CgDate date;            /* the marked day, or 0 */
  CgDate shown;           /* a day of the month shown; the cursor */
  CgDate first;           /* the day in the first cell */
  CgMonthContent content; /* (nullable) */
  gpointer content_data;
};

G_DEFINE_FINAL_TYPE (CgMonth, cg_month, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PICKED,
  SIGNAL_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

const char *
cg_weekday_name (CgDate date)
{
  static const char *const names[] = { NULL,
                                       NC_ ("weekday", "Mon"),
                                       NC_ ("weekday", "Tue"),
                                       NC_ ("weekday", "Wed"),
                                       NC_ ("weekday", "Thu"),
                                       NC_ ("weekday", "Fri"),
                                       NC_ ("weekday", "Sat"),
                                       NC_ ("weekday", "Sun") };
  int weekday = cg_date_weekday (date);

  return weekday == 0 ? "" : g_dpgettext2 (NULL, "weekday", names[weekday]);
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static gboolean
is_day_off (CgMonth *self, CgDate date)
{
  if (self->calendar != NULL)
    return !cg_calendar_is_workday (self->calendar, date);

  return cg_date_weekday (date) >= 6;
}

/* The number, and below it what the user of the widget has for the day. */
static void
fill_day (CgMonth *self, GtkWidget *button, CgDate date, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *number = gtk_label_new (label);
  GtkWidget *content = self->content (date, self->content_data);

  gtk_widget_set_halign (number, GTK_ALIGN_START);
  gtk_widget_add_css_class (number, "num");
  gtk_box_append (GTK_BOX (box), number);
  if (content != NULL)
    gtk_box_append (GTK_BOX (box), content);
  gtk_button_set_child (GTK_BUTTON (button), box);
}

static void
update_day (CgMonth *self, GtkWidget *button, CgDate date, int month)
{
  int day, own_month;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;
  g_autofree char *iso = cg_date_to_iso (date);

  cg_date_get_ymd (date, NULL, &own_month, &day);
  label = g_strdup_printf ("%d", day);
  if (self->content != NULL)
    fill_day (self, button, date, label);
  else
    gtk_button_set_label (GTK_BUTTON (button), label);
  set_class (button, "other-month", own_month != month);
  set_class (button, "day-off", is_day_off (self, date));
  set_class (button, "today", date == cg_clock_today ());
  set_class (button, "marked", date == self->date);
  gtk_widget_set_focusable (button, date == self->shown);
  name = g_strdup_printf ("%s %s", iso, cg_weekday_name (date));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
update (CgMonth *self)
{
  int year, month;
  g_autofree char *title = NULL;

  cg_date_get_ymd (self->shown, &year, &month, NULL);
  /* Translators: heading of a month: year, month. */
  title = g_strdup_printf (C_ ("month", "%04d-%02d"), year, month);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  self->first = cg_date_from_ymd (year, month, 1);
  self->first -= (CgDate) cg_date_weekday (self->first) - 1;
  for (guint i = 0; i < DAYS; i++)
    update_day (self, self->days[i], self->first + i, month);
}

/* Moves the cursor; the cell that stands for it takes the focus if one of them had it. */
static void
move_to (CgMonth *self, CgDate date)
{
  gboolean had_focus = gtk_widget_get_focus_child (self->box) != NULL;
  int year;

  cg_date_get_ymd (date, &year, NULL, NULL);
  if (date == 0 || year < 1900 || year > 2199)
    return;

  self->shown = date;
  update (self);
  if (had_focus)
    gtk_widget_grab_focus (self->days[date - self->first]);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, date);
}

static void
clicked_cb (GtkButton *button, CgMonth *self)
{
  for (guint i = 0; i < DAYS; i++)
    if (self->days[i] == GTK_WIDGET (button))
      {
        self->date = self->first + i;
        self->shown = self->date;
        update (self);
        g_signal_emit (self, signals[SIGNAL_PICKED], 0, self->date);
        return;
      }
}

static void
previous_cb (GtkButton *button, CgMonth *self)
{
  move_to (self, cg_date_add_months (self->shown, -1));
}

static void
next_cb (GtkButton *button, CgMonth *self)
{
  move_to (self, cg_date_add_months (self->shown, 1));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint keyval,
                guint keycode,
                GdkModifierType state,
                CgMonth *self)
{
  int months = (state & GDK_CONTROL_MASK) != 0 ? 12 : 1;

  if (keyval == GDK_KEY_Left)
    move_to (self, self->shown - 1);
  else if (keyval == GDK_KEY_Right)
    move_to (self, self->shown + 1);
  else if (keyval == GDK_KEY_Up)
    move_to (self, self->shown - 7);
  else if (keyval == GDK_KEY_Down)
    move_to (self, self->shown + 7);
  else if (keyval == GDK_KEY_Page_Up)
    move_to (self, cg_date_add_months (self->shown, -months));
  else if (keyval == GDK_KEY_Page_Down)
    move_to (self, cg_date_add_months (self->shown, months));
  else if (keyval == GDK_KEY_Home)
    move_to (self, cg_clock_today ());
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static gboolean
cg_month_grab_focus (GtkWidget *widget)
{
  CgMonth *self = CG_MONTH (widget);

  return gtk_widget_grab_focus (self->days[self->shown - self->first]);
}

static void
cg_month_dispose (GObject *object)
{
  CgMonth *self = CG_MONTH (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->calendar, cg_calendar_unref);

  G_OBJECT_CLASS (cg_month_parent_class)->dispose (object);
}

static void
cg_month_class_init (CgMonthClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_month_dispose;
  widget_class->grab_focus = cg_month_grab_focus;

  signals[SIGNAL_PICKED] = g_signal_new ("picked", CG_TYPE_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  signals[SIGNAL_MOVED] = g_signal_new ("moved", CG_TYPE_MONTH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-month");
}

static GtkWidget *
create_arrow (CgMonth *self, const char *icon_name, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect (button, "clicked", clicked, self);
  return button;
}

static GtkWidget *
create_head (CgMonth *self)
{
  GtkWidget *head = gtk_center_box_new ();

  self->title = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->title, "strong");
  gtk_widget_add_css_class (self->title, "num");
  gtk_center_box_set_start_widget (
      GTK_CENTER_BOX (head),
      create_arrow (self, "go-previous-symbolic", _ ("Previous month"), G_CALLBACK (previous_cb)));
  gtk_center_box_set_center_widget (GTK_CENTER_BOX (head), self->title);
  gtk_center_box_set_end_widget (
      GTK_CENTER_BOX (head),
      create_arrow (self, "go-next-symbolic", _ ("Next month"), G_CALLBACK (next_cb)));
  return head;
}

static GtkWidget *
create_days (CgMonth *self)
{
  /* Heads of the columns: one character each where the language has it. */
  const char *const heads[] = { C_ ("weekday column", "Mo"), C_ ("weekday column", "Tu"),
                                C_ ("weekday column", "We"), C_ ("weekday column", "Th"),
                                C_ ("weekday column", "Fr"), C_ ("weekday column", "Sa"),
                                C_ ("weekday column", "Su") };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  for (int column = 0; column < 7; column++)
    {
      GtkWidget *label = gtk_label_new (heads[column]);

      gtk_widget_add_css_class (label, "xxs");
      gtk_widget_add_css_class (label, "dim");
      gtk_grid_attach (GTK_GRID (grid), label, column, 0, 1, 1);
    }
  for (int i = 0; i < DAYS; i++)
    {
      self->days[i] = gtk_button_new_with_label ("");
      gtk_widget_add_css_class (self->days[i], "flat");
      gtk_widget_add_css_class (self->days[i], "day");
      g_signal_connect (self->days[i], "clicked", G_CALLBACK (clicked_cb), self);
      gtk_grid_attach (GTK_GRID (grid), self->days[i], i % 7, 1 + i / 7, 1, 1);
    }
  return grid;
}

static void
cg_month_init (CgMonth *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->box), create_head (self));
  gtk_box_append (GTK_BOX (self->box), create_days (self));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  /* Before the buttons' own arrows, which would stop at the edge of the month. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  self->shown = cg_clock_today ();
  update (self);
}

GtkWidget *
cg_month_new (void)
{
  return g_object_new (CG_TYPE_MONTH, NULL);
}

void
cg_month_set_calendar (CgMonth *self, CgCalendar *calendar)
{
  g_return_if_fail (CG_IS_MONTH (self));

  g_clear_pointer (&self->calendar, cg_calendar_unref);
  self->calendar = calendar != NULL ? cg_calendar_ref (calendar) : NULL;
  update (self);
}

void
cg_month_set_date (CgMonth *self, CgDate date)
{
  g_return_if_fail (CG_IS_MONTH (self));

  self->date = date;
  self->shown = date != 0 ? date : cg_clock_today ();
  update (self);
}

CgDate
cg_month_get_date (CgMonth *self)
{
  g_return_val_if_fail (CG_IS_MONTH (self), 0);

  return self->date;
}

void
cg_month_set_content (CgMonth *self, CgMonthContent content, gpointer data)
{
  g_return_if_fail (CG_IS_MONTH (self));

  self->content = content;
  self->content_data = data;
  for (guint i = 0; i < DAYS; i++)
    {
      gtk_widget_set_vexpand (self->days[i], content != NULL);
      set_class (self->days[i], "roomy", content != NULL);
    }
  update (self);
}

CgDate
cg_month_get_cursor (CgMonth *self)
{
  g_return_val_if_fail (CG_IS_MONTH (self), 0);

  return self->shown;
}

void
cg_month_get_days (CgMonth *self, CgDate *first, CgDate *last)
{
  g_return_if_fail (CG_IS_MONTH (self));

  *first = self->first;
  *last = self->first + DAYS - 1;
}
