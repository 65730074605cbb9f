/* cg-ctl-due.c: cugaictl due: what is overdue or falls due, of every kind that has a lamp.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-ctl-json.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-due-list.h"

#define N_COLUMNS 5
#define MOST_DAYS 1000000 /* more than there are to the last date of all */

/* ---- printing ---- */

static void
print_as_json (const GPtrArray *dues, CgDate today)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < dues->len; i++)
    {
      const CgDue *due = g_ptr_array_index (dues, i);
      g_autofree char *title = cg_record_title (due->record);
      g_autofree char *deadline = cg_date_to_iso (due->facts.deadline);

      g_string_append (json, i > 0 ? ",\n" : "\n");
      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "entity",
                              cg_entity_get (cg_record_get_entity (due->record))->id);
      cg_ctl_json_add_integer (json, "id", cg_record_get_id (due->record));
      cg_ctl_json_add_string (json, "title", title);
      cg_ctl_json_add_string (json, "deadline", deadline);
      cg_ctl_json_add_integer (json, "days", (gint64) due->facts.deadline - (gint64) today);
      cg_ctl_json_add_string (json, "lamp", cg_lamp_id (cg_lamp_compute (&due->facts, today)));
      cg_ctl_json_end (json, '}');
    }

  g_string_append (json, dues->len > 0 ? "\n]\n" : "]\n");
  cg_ctl_print (json->str);
}

static void
print_as_text (CgCtl *self, const GPtrArray *dues, CgDate today)
{
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (N_COLUMNS, CG_CTL_LIST_WIDTH);
  g_autoptr (CgCalendar) calendar = cg_store_get_calendar (self->store);

  for (guint i = 0; i < dues->len; i++)
    {
      const CgDue *due = g_ptr_array_index (dues, i);
      CgEntity entity = cg_record_get_entity (due->record);

      cg_ctl_table_add (table, cg_lamp_words (&due->facts, today, calendar));
      cg_ctl_table_add (table, cg_date_to_iso (due->facts.deadline));
      cg_ctl_table_add (table, g_strdup (cg_entity_label (entity)));
      cg_ctl_table_add (table,
                        g_strdup_printf ("%" G_GINT64_FORMAT, cg_record_get_id (due->record)));
      cg_ctl_table_add (table, cg_record_title (due->record));
    }
  cg_ctl_table_flush (table);
}

/* Without --days the lamps alone decide. */
gboolean
cg_ctl_due (CgCtl *self, GError **error)
{
  gint64 days = self->options->days;
  g_autoptr (GPtrArray) dues = NULL;
  CgDueRange range = { .lit = days < 0 };
  CgDate today;

  if (!cg_ctl_open (self, error))
    return FALSE;

  today = cg_clock_today ();
  if (days >= 0)
    range.last = today + (CgDate) MIN (days, MOST_DAYS);
  dues = cg_due_list_read (self->store, &range, error);
  if (dues == NULL)
    return FALSE;

  if (self->options->json)
    print_as_json (dues, today);
  else
    print_as_text (self, dues, today);
  return TRUE;
}
