/* cg-ctl-calendar.c: cugaictl calendar: the days off of a year from a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-holiday-file.h"

static CgHolidayFile *
read_file (const char *path, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *shown = g_filename_display_name (name);
  g_autofree char *text = NULL;
  gsize length;

  if (g_file_get_contents (path, &text, &length, NULL))
    return cg_holiday_file_parse (text, length, shown, error);

  cg_fault_set (error, CG_FAULT_FILE_UNREADABLE, shown);
  return NULL;
}

static gboolean
write_days (CgCtl *self, const CgHolidayFile *file, gint64 actor, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_CALENDAR_DAY);
  g_autoptr (GPtrArray) existing = cg_store_select (self->store, query, error);
  g_autoptr (CgEdit) edit = NULL;

  if (existing == NULL)
    return FALSE;

  edit = cg_holiday_file_edit (file, existing);
  edit->actor = actor;
  return edit->changes->len == 0 || cg_store_apply (self->store, edit, NULL, error);
}

static void
print_days (CgCtl *self, const CgHolidayFile *file)
{
  g_autoptr (GString) json = g_string_new (NULL);
  g_autofree char *sentence = cg_holiday_file_imported (file);
  g_autofree char *line = g_strconcat (sentence, "\n", NULL);

  if (!self->options->json)
    {
      cg_ctl_print (line);
      return;
    }

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "year", file->year);
  cg_ctl_json_add_integer (json, "days_off", cg_holiday_file_count (file, TRUE));
  cg_ctl_json_add_integer (json, "working_days", cg_holiday_file_count (file, FALSE));
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

gboolean
cg_ctl_calendar (CgCtl *self, GError **error)
{
  g_autoptr (CgHolidayFile) file = NULL;
  gint64 actor;

  if (!g_str_equal (cg_ctl_argument (self, 0), "import"))
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("The calendar can only be imported."));
      return FALSE;
    }
  file = read_file (cg_ctl_argument (self, 1), error);
  if (file == NULL || !cg_ctl_open_to_write (self, &actor, error) ||
      !write_days (self, file, actor, error))
    return FALSE;

  print_days (self, file);
  return TRUE;
}
