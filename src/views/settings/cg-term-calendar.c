/* cg-term-calendar.c: a term counted day by day on the weeks it runs through.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-term-calendar.h"

#include <glib/gi18n.h>

#include "cg-rule-terms.h"

/* Weeks shown of a longer term: so many of its beginning, so many of its end. */
#define MOST_WEEKS 8
#define WEEKS_AT_BEGIN 3
#define WEEKS_AT_END 3

struct _CgTermCalendar
{
  GtkWidget parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (CgTermCalendar, cg_term_calendar, GTK_TYPE_WIDGET)

/* What is being drawn. */
typedef struct
{
  CgCalendar *calendar;
  GHashTable *names;
  CgTermUnit unit;
  gboolean back;
  CgDate base;
  CgDate day;     /* the day the rule leads to */
  CgDate earlier; /* as the rule stands; 0: the same */
} Term;

static CgDate
first_day (const Term *term)
{
  CgDate first = MIN (term->base, term->day);

  if (term->earlier != 0)
    first = MIN (first, term->earlier);
  return first - (cg_date_weekday (first) - 1);
}

static CgDate
last_day (const Term *term)
{
  CgDate last = MAX (term->base, term->day);

  if (term->earlier != 0)
    last = MAX (last, term->earlier);
  return last + (7 - cg_date_weekday (last));
}

/* How many it is counted as, 0 for none. */
static int
number_of (const Term *term, CgDate day)
{
  CgDate from = term->back ? day : term->base;
  CgDate to = term->back ? term->base : day;
  gboolean inside =
      term->back ? day >= term->day && day < term->base : day > term->base && day <= term->day;

  if (!inside || term->unit == CG_TERM_MONTH)
    return 0;
  if (term->unit == CG_TERM_DAY)
    return (int) (to - from);

  return cg_calendar_is_workday (term->calendar, day)
             ? cg_calendar_workdays_between (term->calendar, from, to)
             : 0;
}

static const char *
holiday_name (const Term *term, CgDate day)
{
  char iso[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (day, iso);
  return g_hash_table_lookup (term->names, iso);
}

/* The line below the day: what counts there, what it is called, what begins there. */
static char *
lower_words (const Term *term, CgDate day, int number)
{
  gboolean workday = cg_calendar_is_workday (term->calendar, day);
  const char *name = holiday_name (term, day);

  if (day == term->base)
    return g_strdup (C_ ("calendar", "begin"));
  if (number > 0 && workday && cg_date_weekday (day) > 5)
    /* Translators: a working day at a weekend and its number, very short */
    return g_strdup_printf (C_ ("calendar", "work %d"), number);
  if (number > 0)
    return g_strdup_printf ("%d", number);
  if (name != NULL && workday)
    return g_strdup (C_ ("calendar", "work"));

  return g_strdup (name != NULL ? name : "");
}

static char *
upper_words (CgDate day)
{
  int month, number;

  cg_date_get_ymd (day, NULL, &month, &number);
  if (number == 1)
    /* Translators: a month in a calendar, as its first day */
    return g_strdup_printf (C_ ("calendar", "%d/"), month);

  return g_strdup_printf ("%d", number);
}

static const char *
cell_class (const Term *term, CgDate day, int number)
{
  if (day == term->day)
    return "last";
  if (day == term->base)
    return "base";
  if (number > 0)
    return day == term->earlier ? "counted earlier" : "counted";
  if (day == term->earlier)
    return "earlier";

  return "idle";
}

static GtkWidget *
make_cell (const Term *term, CgDate day)
{
  int number = number_of (term, day);
  g_autofree char *upper = upper_words (day);
  g_autofree char *lower = lower_words (term, day, number);
  g_auto (GStrv) classes = g_strsplit (cell_class (term, day, number), " ", -1);
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_label_new (upper);
  GtkWidget *second = gtk_label_new (lower);

  gtk_widget_add_css_class (first, "sm");
  gtk_widget_add_css_class (first, "num");
  gtk_widget_add_css_class (second, "xxs");
  gtk_widget_add_css_class (second, "num");
  gtk_label_set_ellipsize (GTK_LABEL (second), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (second), 4);
  gtk_box_append (GTK_BOX (cell), first);
  gtk_box_append (GTK_BOX (cell), second);
  gtk_widget_add_css_class (cell, "term-day");
  for (guint i = 0; classes[i] != NULL; i++)
    gtk_widget_add_css_class (cell, classes[i]);
  return cell;
}

static void
clear (CgTermCalendar *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
add_weekdays (CgTermCalendar *self)
{
  static const char *const names[] = {
    NC_ ("weekday", "Mo"), NC_ ("weekday", "Tu"), NC_ ("weekday", "We"), NC_ ("weekday", "Th"),
    NC_ ("weekday", "Fr"), NC_ ("weekday", "Sa"), NC_ ("weekday", "Su"),
  };

  for (int i = 0; i < 7; i++)
    {
      GtkWidget *label = gtk_label_new (g_dpgettext2 (NULL, "weekday", names[i]));

      gtk_widget_add_css_class (label, "xxs");
      gtk_widget_add_css_class (label, "dim");
      gtk_grid_attach (self->grid, label, i, 0, 1, 1);
    }
}

static void
add_gap (CgTermCalendar *self, int row, int weeks)
{
  g_autofree char *words =
      g_strdup_printf (ngettext ("%d week left out", "%d weeks left out", weeks), weeks);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "xxs");
  gtk_widget_add_css_class (label, "dim");
  gtk_grid_attach (self->grid, label, 0, row, 7, 1);
}

void
cg_term_calendar_show (CgTermCalendar *self,
                       const CgRecord *rule,
                       const CgRecord *before,
                       CgCalendar *calendar,
                       CgDate base,
                       GHashTable *names)
{
  Term term = { calendar, names, cg_rule_term (rule), cg_rule_counts_back (rule), base, 0, 0 };
  int weeks, row = 1;

  g_return_if_fail (CG_IS_TERM_CALENDAR (self));

  term.day = cg_rule_day (rule, calendar, base);
  if (before != NULL && cg_rule_day (before, calendar, base) != term.day)
    term.earlier = cg_rule_day (before, calendar, base);
  weeks = (int) (last_day (&term) - first_day (&term) + 1) / 7;

  clear (self);
  add_weekdays (self);
  for (int week = 0; week < weeks; week++)
    {
      if (weeks > MOST_WEEKS && week == WEEKS_AT_BEGIN)
        {
          add_gap (self, row++, weeks - WEEKS_AT_BEGIN - WEEKS_AT_END);
          week = weeks - WEEKS_AT_END;
        }
      for (int i = 0; i < 7; i++)
        gtk_grid_attach (self->grid, make_cell (&term, first_day (&term) + week * 7 + i), i, row, 1,
                         1);
      row++;
    }
}

static void
cg_term_calendar_dispose (GObject *object)
{
  CgTermCalendar *self = CG_TERM_CALENDAR (object);

  if (self->grid != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->grid));
  self->grid = NULL;

  G_OBJECT_CLASS (cg_term_calendar_parent_class)->dispose (object);
}

static void
cg_term_calendar_class_init (CgTermCalendarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_term_calendar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-term-calendar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cg_term_calendar_init (CgTermCalendar *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_row_spacing (self->grid, 2);
  gtk_grid_set_column_spacing (self->grid, 2);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}

GtkWidget *
cg_term_calendar_new (void)
{
  return g_object_new (CG_TYPE_TERM_CALENDAR, NULL);
}
