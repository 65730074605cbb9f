/* cg-settings-holidays.c: 设置 · 节假日: days off and make-up working days, by year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-holidays.h"

#include <glib/gi18n.h>

#include "cg-calendar-years.h"
#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-holiday-file.h"
#include "cg-segments.h"

/* Years to choose from: two before this one, one after it, and whatever is known besides. */
#define YEARS_BEFORE 2
#define YEARS_AFTER 1

struct _CgSettingsHolidays
{
  CgSettingsList parent_instance;

  int year; /* shown */
  CgSegments *years;
  GtkFileChooserNative *chooser;
  CgHolidayFile *file; /* being imported */
};

G_DEFINE_FINAL_TYPE (CgSettingsHolidays, cg_settings_holidays, CG_TYPE_SETTINGS_LIST)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_CALENDAR_DAY_DAY },
  { CG_ITEM_FIELD, CG_CALENDAR_DAY_OFF,
    .note = NC_ ("form", "Without the tick it is a working day, also at a weekend.") },
  { CG_ITEM_FIELD, CG_CALENDAR_DAY_NAME },
  { CG_ITEM_END },
};

static const CgSettingsListKind kind = {
  .entity = CG_ENTITY_CALENDAR_DAY,
  .title = N_ ("Days off"),
  .sentence = N_ ("Working days are counted by them; another list counts every running deadline "
                  "anew"),
  .search_hint = N_ ("Find in days off"),
  .add = N_ ("Add Day"),
  .empty = N_ ("The days off of this year have not been entered"),
  .empty_text = N_ ("Import the JSON file of holiday-cn, or add the days one by one by the notice "
                    "of the State Council. Until then only weekends are days off."),
  .items = items,
};

static CgOffice *
get_office (CgSettingsHolidays *self)
{
  return cg_settings_part_get_office (CG_SETTINGS_PART (self));
}

/* ---- the year shown ---- */

static GPtrArray *
cg_settings_holidays_columns (CgSettingsList *self)
{
  return cg_columns_of (CG_ENTITY_CALENDAR_DAY, CG_CALENDAR_DAY_DAY, CG_CALENDAR_DAY_OFF,
                        CG_CALENDAR_DAY_NAME, -1);
}

static void
cg_settings_holidays_refine (CgSettingsList *list, CgQuery *query)
{
  int year = CG_SETTINGS_HOLIDAYS (list)->year;
  g_autofree char *first = cg_date_to_iso (cg_date_from_ymd (year, 1, 1));
  g_autofree char *last = cg_date_to_iso (cg_date_from_ymd (year, 12, 31));

  cg_query_filter_text (query, CG_CALENDAR_DAY_DAY, CG_FILTER_AT_LEAST, first);
  cg_query_filter_text (query, CG_CALENDAR_DAY_DAY, CG_FILTER_AT_MOST, last);
  cg_query_add_sort (query, CG_CALENDAR_DAY_DAY, FALSE);
}

static char *
cg_settings_holidays_count_words (CgSettingsList *list, guint n)
{
  return g_strdup_printf (ngettext ("%d: %u day", "%d: %u days", n),
                          CG_SETTINGS_HOLIDAYS (list)->year, n);
}

static void
show_year (CgSettingsHolidays *self, int year)
{
  g_autofree char *id = g_strdup_printf ("%d", year);

  self->year = year;
  cg_segments_set_active (self->years, id);
  cg_settings_list_update (CG_SETTINGS_LIST (self));
}

static void
year_cb (CgSettingsHolidays *self)
{
  show_year (self, atoi (cg_segments_get_active (self->years)));
}

static int
this_year (void)
{
  int year;

  cg_date_get_ymd (cg_clock_today (), &year, NULL, NULL);
  return year;
}

/* "缺 2027" where a year is missing. */
static void
fill_years (CgSettingsHolidays *self)
{
  CgCalendar *calendar = cg_office_get_calendar (get_office (self));
  int wanted = cg_calendar_year_wanted (calendar);

  cg_segments_remove_all (self->years);
  for (int year = this_year () - YEARS_BEFORE; year <= this_year () + YEARS_AFTER; year++)
    {
      g_autofree char *id = g_strdup_printf ("%d", year);
      g_autofree char *label = year == wanted ? g_strdup_printf (_ ("no %d"), year) : g_strdup (id);

      cg_segments_add (self->years, id, label);
    }
}

static void
changed_cb (CgSettingsHolidays *self, GArray *changes)
{
  gboolean concerned = changes == NULL;
  g_autofree char *id = g_strdup_printf ("%d", self->year);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    concerned |= g_array_index (changes, CgStoreChange, i).entity == CG_ENTITY_CALENDAR_DAY;
  if (!concerned)
    return;

  fill_years (self);
  cg_segments_set_active (self->years, id);
}

static void
cg_settings_holidays_show (CgSettingsPart *part, const char *place)
{
  if (strlen (place) == 4)
    show_year (CG_SETTINGS_HOLIDAYS (part), atoi (place));
  else
    CG_SETTINGS_PART_CLASS (cg_settings_holidays_parent_class)->show (part, place);
}

/* ---- importing ---- */

static void
imported_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgSettingsHolidays *self = CG_SETTINGS_HOLIDAYS (object);
  g_autoptr (CgHolidayFile) file = g_steal_pointer (&self->file);
  g_autofree char *sentence = NULL;

  cg_settings_part_fail (CG_SETTINGS_PART (self), error);
  if (error != NULL || file == NULL)
    return;

  sentence = cg_holiday_file_imported (file);
  cg_settings_part_note (CG_SETTINGS_PART (self), sentence);
  show_year (self, file->year);
}

static void
existing_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsHolidays) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) existing = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autoptr (CgEdit) edit = NULL;

  cg_settings_part_fail (CG_SETTINGS_PART (self), error);
  if (existing == NULL || self->file == NULL || get_office (self) == NULL)
    return;

  edit = cg_holiday_file_edit (self->file, existing);
  if (edit->changes->len > 0)
    cg_office_apply (get_office (self), edit, self, imported_cb);
  else
    imported_cb (self, NULL, NULL);
}

static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsHolidays) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) fault = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = g_file_get_basename (G_FILE (source));
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CALENDAR_DAY);
  gsize length;

  if (get_office (self) == NULL)
    return;
  if (!g_file_load_contents_finish (G_FILE (source), result, &text, &length, NULL, &error))
    fault = cg_fault_new (CG_FAULT_FILE_UNREADABLE, shown);

  g_clear_pointer (&self->file, cg_holiday_file_free);
  if (fault == NULL)
    self->file = cg_holiday_file_parse (text, length, shown, &fault);
  cg_settings_part_fail (CG_SETTINGS_PART (self), fault);
  if (self->file != NULL)
    cg_store_select_async (cg_office_get_store (get_office (self)), query, NULL, existing_cb,
                           g_object_ref (self));
}

void
cg_settings_holidays_import (CgSettingsHolidays *self, GFile *file)
{
  g_file_load_contents_async (file, NULL, loaded_cb, g_object_ref (self));
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, CgSettingsHolidays *self)
{
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

  g_clear_object (&self->chooser);
  if (response == GTK_RESPONSE_ACCEPT && file != NULL)
    cg_settings_holidays_import (self, file);
}

static void
import_cb (CgSettingsHolidays *self)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  g_clear_object (&self->chooser);
  self->chooser = gtk_file_chooser_native_new (
      _ ("Import days off"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      GTK_FILE_CHOOSER_ACTION_OPEN, C_ ("button", "_Open"), C_ ("button", "_Cancel"));
  gtk_file_filter_set_name (filter, _ ("Days off of a year (JSON)"));
  gtk_file_filter_add_pattern (filter, "*.json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (self->chooser), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_object (self->chooser, "response", G_CALLBACK (chosen_cb), self, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

/* ---- the part ---- */

static void
add_head (CgSettingsHolidays *self)
{
  GtkWidget *import = gtk_button_new_with_label (_ ("Import…"));

  self->years = CG_SEGMENTS (cg_segments_new (_ ("Year")));
  g_signal_connect_object (self->years, "changed", G_CALLBACK (year_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (import, "link");
  gtk_widget_set_sensitive (import, !cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
  g_signal_connect_object (import, "clicked", G_CALLBACK (import_cb), self, G_CONNECT_SWAPPED);
  cg_settings_part_add_head (CG_SETTINGS_PART (self), GTK_WIDGET (self->years));
  cg_settings_part_add_head (CG_SETTINGS_PART (self), import);
}

static void
cg_settings_holidays_constructed (GObject *object)
{
  CgSettingsHolidays *self = CG_SETTINGS_HOLIDAYS (object);
  g_autofree char *id = NULL;
  int wanted;

  self->year = this_year ();
  G_OBJECT_CLASS (cg_settings_holidays_parent_class)->constructed (object);

  add_head (self);
  if (!cg_settings_part_is_read_only (CG_SETTINGS_PART (self)))
    cg_settings_list_add_empty_button (CG_SETTINGS_LIST (self), _ ("Import…"),
                                       G_CALLBACK (import_cb));
  fill_years (self);
  wanted = cg_calendar_year_wanted (cg_office_get_calendar (get_office (self)));
  show_year (self, wanted != 0 ? wanted : self->year);
  g_signal_connect_object (get_office (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cg_settings_holidays_dispose (GObject *object)
{
  g_clear_object (&CG_SETTINGS_HOLIDAYS (object)->chooser);

  G_OBJECT_CLASS (cg_settings_holidays_parent_class)->dispose (object);
}

static void
cg_settings_holidays_finalize (GObject *object)
{
  g_clear_pointer (&CG_SETTINGS_HOLIDAYS (object)->file, cg_holiday_file_free);

  G_OBJECT_CLASS (cg_settings_holidays_parent_class)->finalize (object);
}

static void
cg_settings_holidays_class_init (CgSettingsHolidaysClass *klass)
{
  CgSettingsListClass *list_class = CG_SETTINGS_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_settings_holidays_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_settings_holidays_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_settings_holidays_finalize;
  CG_SETTINGS_PART_CLASS (klass)->show = cg_settings_holidays_show;
  list_class->kind = &kind;
  list_class->columns = cg_settings_holidays_columns;
  list_class->refine = cg_settings_holidays_refine;
  list_class->count_words = cg_settings_holidays_count_words;
}

static void
cg_settings_holidays_init (CgSettingsHolidays *self)
{
}
