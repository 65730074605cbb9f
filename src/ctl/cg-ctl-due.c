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
#include "cg-record-lamp.h"

#define BLOCK 500
#define N_COLUMNS 5
#define MOST_DAYS 1000000 /* more than there are to the last date of all */

typedef struct
{
  CgRecord *record;
  CgLampFacts facts;
} Due;

static void
due_clear (gpointer data)
{
  cg_record_unref (((Due *) data)->record);
}

static int
compare_dues (gconstpointer a, gconstpointer b)
{
  const Due *left = a;
  const Due *right = b;

  if (left->facts.deadline != right->facts.deadline)
    return left->facts.deadline < right->facts.deadline ? -1 : 1;

  return cg_record_get_id (left->record) < cg_record_get_id (right->record) ? -1 : 1;
}

/* ---- reading ---- */

/* Without --days the lamps alone decide. */
static CgDate
last_day (CgCtl *self)
{
  gint64 days = self->options->days;

  return days >= 0 ? cg_clock_today () + (CgDate) MIN (days, MOST_DAYS) : G_MAXUINT32;
}

static void
keep_due (GArray *dues, GPtrArray *records, CgDate last)
{
  for (guint i = 0; i < records->len; i++)
    {
      Due due = { g_ptr_array_index (records, i), { 0 } };

      if (!cg_record_lamp_facts (due.record, &due.facts) || due.facts.deadline == 0 ||
          due.facts.deadline > last)
        continue;
      cg_record_ref (due.record);
      g_array_append_val (dues, due);
    }
}

static gboolean
read_kind (CgCtl *self, GArray *dues, CgEntity entity, GError **error)
{
  int lamp = cg_entity_find_field (entity, "lamp");
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (CgIds) ids = NULL;

  if (lamp < 0)
    return TRUE;

  if (self->options->days < 0)
    cg_query_filter_any (query, lamp, "over", "soon", NULL);
  else
    cg_query_filter_any (query, lamp, "over", "soon", "ok", "ext", NULL);
  ids = cg_store_query (self->store, query, NULL, error);
  if (ids == NULL)
    return FALSE;

  for (gsize i = 0; i < cg_ids_length (ids); i += BLOCK)
    {
      g_autoptr (GPtrArray) records = cg_store_fetch (self->store, entity, cg_ids_data (ids) + i,
                                                      MIN (BLOCK, cg_ids_length (ids) - i), error);

      if (records == NULL)
        return FALSE;
      keep_due (dues, records, last_day (self));
    }
  return TRUE;
}

/* ---- printing ---- */

static void
print_as_json (const GArray *dues, CgDate today)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < dues->len; i++)
    {
      const Due *due = &g_array_index (dues, Due, i);
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
      cg_ctl_json_add_string (json, "lamp", cg_lamp_id (cg_record_lamp (due->record, today)));
      cg_ctl_json_end (json, '}');
    }

  g_string_append (json, dues->len > 0 ? "\n]\n" : "]\n");
  cg_ctl_print (json->str);
}

static void
print_as_text (CgCtl *self, const GArray *dues, CgDate today)
{
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (N_COLUMNS, CG_CTL_LIST_WIDTH);
  g_autoptr (CgCalendar) calendar = cg_store_get_calendar (self->store);

  for (guint i = 0; i < dues->len; i++)
    {
      const Due *due = &g_array_index (dues, Due, i);
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

gboolean
cg_ctl_due (CgCtl *self, GError **error)
{
  g_autoptr (GArray) dues = g_array_new (FALSE, FALSE, sizeof (Due));
  CgDate today;

  if (!cg_ctl_open (self, error))
    return FALSE;

  today = cg_clock_today ();
  g_array_set_clear_func (dues, due_clear);
  for (CgEntity entity = 0; entity < CG_N_ENTITIES; entity++)
    if (!read_kind (self, dues, entity, error))
      return FALSE;

  g_array_sort (dues, compare_dues);
  if (self->options->json)
    print_as_json (dues, today);
  else
    print_as_text (self, dues, today);
  return TRUE;
}
