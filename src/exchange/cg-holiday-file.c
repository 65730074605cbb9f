/* cg-holiday-file.c: days off of a year from a file of the holiday-cn form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-holiday-file.h"

#include <glib/gi18n.h>

#include <json-glib/json-glib.h>

#include "cg-fault.h"
#include "cg-json-input.h"

#define LARGEST_FILE (1024 * 1024)
#define DEEPEST 3
#define MOST_DAYS 200
#define FIRST_YEAR 2007
#define LAST_YEAR 2199
#define LONGEST_NAME 40

static void
day_free (gpointer data)
{
  CgHolidayDay *day = data;

  g_free (day->name);
  g_free (day);
}

void
cg_holiday_file_free (CgHolidayFile *file)
{
  g_ptr_array_unref (file->days);
  g_free (file);
}

/* A member of that type, or NULL: json-glib warns of other types. */
static JsonNode *
member (JsonObject *object, const char *name, GType type)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type
             ? node
             : NULL;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const CgHolidayDay *first = *(CgHolidayDay *const *) a;
  const CgHolidayDay *second = *(CgHolidayDay *const *) b;

  return first->day < second->day ? -1 : first->day > second->day;
}

static gboolean
read_day (CgHolidayFile *file, JsonNode *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *date = object != NULL ? member (object, "date", G_TYPE_STRING) : NULL;
  JsonNode *off = object != NULL ? member (object, "isOffDay", G_TYPE_BOOLEAN) : NULL;
  JsonNode *name = object != NULL ? member (object, "name", G_TYPE_STRING) : NULL;
  CgHolidayDay *day;
  CgDate parsed;

  if (date == NULL || off == NULL || !cg_date_parse_iso (json_node_get_string (date), &parsed) ||
      (name != NULL && g_utf8_strlen (json_node_get_string (name), -1) > LONGEST_NAME))
    return FALSE;

  day = g_new0 (CgHolidayDay, 1);
  day->day = parsed;
  day->off = json_node_get_boolean (off);
  day->name = g_strdup (name != NULL ? json_node_get_string (name) : "");
  g_ptr_array_add (file->days, day);
  return TRUE;
}

/* Days of the last December may belong to the notice for a year, no others. */
static gboolean
is_near_year (const CgHolidayFile *file, const CgHolidayDay *day)
{
  int year, month;

  cg_date_get_ymd (day->day, &year, &month, NULL);
  return year == file->year || (year == file->year - 1 && month == 12) ||
         (year == file->year + 1 && month == 1);
}

static gboolean
is_plausible (const CgHolidayFile *file)
{
  for (guint i = 0; i < file->days->len; i++)
    {
      const CgHolidayDay *day = g_ptr_array_index (file->days, i);
      const CgHolidayDay *before = i > 0 ? g_ptr_array_index (file->days, i - 1) : NULL;

      if (!is_near_year (file, day) || (before != NULL && before->day == day->day))
        return FALSE;
    }

  return file->days->len > 0;
}

static CgHolidayFile *
read_root (JsonNode *root)
{
  JsonObject *object =
      root != NULL && JSON_NODE_HOLDS_OBJECT (root) ? json_node_get_object (root) : NULL;
  JsonNode *year = object != NULL ? member (object, "year", G_TYPE_INT64) : NULL;
  JsonNode *days = object != NULL ? json_object_get_member (object, "days") : NULL;
  g_autoptr (CgHolidayFile) file = NULL;
  JsonArray *array;

  if (year == NULL || days == NULL || !JSON_NODE_HOLDS_ARRAY (days) ||
      json_node_get_int (year) < FIRST_YEAR || json_node_get_int (year) > LAST_YEAR)
    return NULL;

  array = json_node_get_array (days);
  file = g_new0 (CgHolidayFile, 1);
  file->year = (int) json_node_get_int (year);
  file->days = g_ptr_array_new_with_free_func (day_free);
  if (json_array_get_length (array) > MOST_DAYS)
    return NULL;

  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!read_day (file, json_array_get_element (array, i)))
      return NULL;

  g_ptr_array_sort (file->days, compare_days);
  return is_plausible (file) ? g_steal_pointer (&file) : NULL;
}

CgHolidayFile *
cg_holiday_file_parse (const char *text, gsize length, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  CgHolidayFile *file = NULL;

  if (length <= LARGEST_FILE && g_utf8_validate (text, (gssize) length, NULL) &&
      cg_json_is_flat (text, length, DEEPEST) &&
      json_parser_load_from_data (parser, text, (gssize) length, NULL))
    file = read_root (json_parser_get_root (parser));
  if (file == NULL)
    cg_fault_set (error, CG_FAULT_HOLIDAY_FILE, name);

  return file;
}

/* ---- the edit ---- */

static CgRecord *
find_day (GPtrArray *existing, CgDate day)
{
  for (guint i = 0; i < existing->len; i++)
    if (cg_record_date (g_ptr_array_index (existing, i), CG_CALENDAR_DAY_DAY) == day)
      return g_ptr_array_index (existing, i);

  return NULL;
}

static gboolean
names_day (const CgHolidayFile *file, CgDate day)
{
  for (guint i = 0; i < file->days->len; i++)
    if (((CgHolidayDay *) g_ptr_array_index (file->days, i))->day == day)
      return TRUE;

  return FALSE;
}

static void
put_day (CgEdit *edit, const CgHolidayDay *day, const CgRecord *before)
{
  gint64 id =
      before != NULL ? cg_record_get_id (before) : cg_edit_insert (edit, CG_ENTITY_CALENDAR_DAY);

  if (before == NULL)
    cg_edit_set_date (edit, CG_ENTITY_CALENDAR_DAY, id, CG_CALENDAR_DAY_DAY, day->day);
  if (before == NULL || cg_record_integer (before, CG_CALENDAR_DAY_OFF) != day->off)
    cg_edit_set_integer (edit, CG_ENTITY_CALENDAR_DAY, id, CG_CALENDAR_DAY_OFF, day->off);
  if (before == NULL || !g_str_equal (cg_record_text (before, CG_CALENDAR_DAY_NAME), day->name))
    cg_edit_set_text (edit, CG_ENTITY_CALENDAR_DAY, id, CG_CALENDAR_DAY_NAME,
                      *day->name != '\0' ? day->name : NULL);
}

CgEdit *
cg_holiday_file_edit (const CgHolidayFile *file, GPtrArray *existing)
{
  CgEdit *edit = cg_edit_new ("calendar.import", 0);

  for (guint i = 0; i < file->days->len; i++)
    {
      const CgHolidayDay *day = g_ptr_array_index (file->days, i);

      put_day (edit, day, find_day (existing, day->day));
    }

  for (guint i = 0; i < existing->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (existing, i);
      CgDate day = cg_record_date (record, CG_CALENDAR_DAY_DAY);
      int year;

      cg_date_get_ymd (day, &year, NULL, NULL);
      if (year == file->year && !names_day (file, day))
        cg_edit_set_text (edit, CG_ENTITY_CALENDAR_DAY, cg_record_get_id (record),
                          CG_CALENDAR_DAY_VOID_REASON, _ ("not in the list imported anew"));
    }

  return edit;
}

guint
cg_holiday_file_count (const CgHolidayFile *file, gboolean off)
{
  guint n = 0;

  for (guint i = 0; i < file->days->len; i++)
    n += ((CgHolidayDay *) g_ptr_array_index (file->days, i))->off == off;

  return n;
}

char *
cg_holiday_file_imported (const CgHolidayFile *file)
{
  return g_strdup_printf (
      _ ("%d was imported: %u days off and %u working days at weekends. Every running deadline has "
         "been counted anew."),
      file->year, cg_holiday_file_count (file, TRUE), cg_holiday_file_count (file, FALSE));
}
