/* cg-ctl-journal.c: cugaictl list journal: the journal as a list, its columns as they lie there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <stdio.h>

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-query.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-fold.h"
#include "cg-store-journal.h"

#define BLOCK 200

static const char *const columns[] = {
  "seq",     "at",      "site",   "actor",     "action", "args",
  "inverts", "part_of", "schema", "changeset", "prev",   "hash",
};

typedef struct
{
  guint column;
  CgFilterOperator operation;
  const char *text;
  gint64 number; /* of @text, for columns of numbers */
} Condition;

typedef struct
{
  CgCtl *ctl;
  GArray *conditions; /* of Condition */
  gboolean descending;
  gint64 printed;
  CgCtlTable *table; /* NULL for JSON and ids */
} Reading;

/* ---- columns ---- */

static void
read_column (const CgJournalEntry *entry, guint column, CgValue *value)
{
  const gint64 numbers[] = { entry->seq, entry->at,      entry->site,    entry->actor, 0,
                             0,          entry->inverts, entry->part_of, entry->schema };
  g_autofree char *base64 = NULL;
  gsize length;
  gconstpointer data;

  switch (column)
    {
    case 4:
      cg_value_set_text (value, entry->action);
      return;
    case 5:
      cg_value_set_text (value, entry->args);
      return;
    case 9:
      if (entry->changeset == NULL)
        {
          cg_value_set_null (value);
          return;
        }
      data = g_bytes_get_data (entry->changeset, &length);
      base64 = g_base64_encode (data, length);
      cg_value_set_text (value, base64);
      return;
    case 10:
      cg_value_set_text (value, entry->prev);
      return;
    case 11:
      cg_value_set_text (value, entry->hash);
      return;
    default:
      cg_value_set_integer (value, numbers[column]);
      /* An entry that inverts nothing, or is no part of anything, has null there. */
      if ((column == 6 || column == 7) && numbers[column] == 0)
        cg_value_set_null (value);
    }
}

/* ---- conditions ---- */

static gboolean
compare (CgFilterOperator operation, int difference)
{
  switch (operation)
    {
    case CG_FILTER_EQUAL:
      return difference == 0;
    case CG_FILTER_NOT_EQUAL:
      return difference != 0;
    case CG_FILTER_LESS:
      return difference < 0;
    case CG_FILTER_AT_MOST:
      return difference <= 0;
    case CG_FILTER_GREATER:
      return difference > 0;
    case CG_FILTER_AT_LEAST:
    default:
      return difference >= 0;
    }
}

static gboolean
meets (const CgJournalEntry *entry, const Condition *condition)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  read_column (entry, condition->column, &value);
  if (condition->operation == CG_FILTER_CONTAINS)
    return value.type == CG_VALUE_TEXT && cg_fold_contains (value.text, condition->text);
  if (*condition->text == '\0' || value.type == CG_VALUE_NULL)
    return compare (condition->operation,
                    (*condition->text == '\0') == (value.type == CG_VALUE_NULL) ? 0 : 1);
  if (value.type == CG_VALUE_TEXT)
    return compare (condition->operation, strcmp (value.text, condition->text));

  return compare (condition->operation,
                  (value.integer > condition->number) - (value.integer < condition->number));
}

static gboolean
matches (const Reading *reading, const CgJournalEntry *entry)
{
  const char *search = reading->ctl->options->search;

  for (guint i = 0; i < reading->conditions->len; i++)
    if (!meets (entry, &g_array_index (reading->conditions, Condition, i)))
      return FALSE;

  return search == NULL || cg_fold_contains (entry->action, search) ||
         cg_fold_contains (entry->args, search) ||
         cg_fold_contains (cg_action_label (entry->action), search);
}

static gboolean
find_column (const char *name, guint *column, GError **error)
{
  for (*column = 0; *column < G_N_ELEMENTS (columns); (*column)++)
    if (g_str_equal (columns[*column], name))
      return TRUE;

  cg_fault_set (error, CG_FAULT_UNKNOWN_FIELD, "journal", name);
  return FALSE;
}

static gboolean
is_number (guint column)
{
  return column < 4 || (column >= 6 && column <= 8);
}

static gboolean
add_condition (Reading *reading, const char *text, GError **error)
{
  g_autofree char *name = NULL;
  Condition condition = { 0 };

  if (!cg_ctl_split_condition (text, &name, &condition.operation, &condition.text, error) ||
      !find_column (name, &condition.column, error))
    return FALSE;
  if (is_number (condition.column) && *condition.text != '\0' &&
      !g_ascii_string_to_signed (condition.text, 10, G_MININT64, G_MAXINT64, &condition.number,
                                 NULL))
    {
      cg_fault_set (error, CG_FAULT_BAD_NUMBER, name, condition.text);
      return FALSE;
    }

  g_array_append_val (reading->conditions, condition);
  return TRUE;
}

static gboolean
read_options (Reading *reading, GError **error)
{
  const CgCtlOptions *options = reading->ctl->options;

  for (guint i = 0; i < options->filters->len; i++)
    if (!add_condition (reading, g_ptr_array_index (options->filters, i), error))
      return FALSE;

  for (guint i = 0; i < options->sorts->len; i++)
    {
      const char *sort = g_ptr_array_index (options->sorts, i);

      reading->descending = *sort == '-';
      if (!g_str_equal (sort + reading->descending, "seq"))
        {
          g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("The journal is sorted only by seq."));
          return FALSE;
        }
    }

  return TRUE;
}

/* ---- output ---- */

static void
print_json (Reading *reading, const CgJournalEntry *entry)
{
  g_autoptr (GString) json = g_string_new (reading->printed > 0 ? ",\n" : "\n");

  cg_ctl_json_begin (json, '{');
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_auto (CgValue) value = CG_VALUE_INIT;

      read_column (entry, i, &value);
      cg_ctl_json_member (json, columns[i]);
      if (value.type == CG_VALUE_INTEGER)
        cg_ctl_json_integer (json, value.integer);
      else
        cg_ctl_json_string (json, value.text);
    }
  cg_ctl_json_end (json, '}');
  cg_ctl_print (json->str);
}

static void
print_text (Reading *reading, const CgJournalEntry *entry)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (entry->at / 1000);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  cg_ctl_table_add (reading->table, g_strdup_printf ("%" G_GINT64_FORMAT, entry->seq));
  cg_ctl_table_add (reading->table, g_date_time_format (local, "%F %H:%M:%S"));
  cg_ctl_table_add (reading->table, g_strdup_printf ("%" G_GINT64_FORMAT, entry->actor));
  cg_ctl_table_add (reading->table, g_strdup (cg_action_label (entry->action)));
  cg_ctl_table_add (reading->table, g_strdup (entry->args));
}

static void
print_entry (Reading *reading, const CgJournalEntry *entry)
{
  g_autofree char *line = NULL;

  if (reading->ctl->options->ids)
    {
      line = g_strdup_printf ("%" G_GINT64_FORMAT "\n", entry->seq);
      cg_ctl_print (line);
    }
  else if (reading->table != NULL)
    print_text (reading, entry);
  else
    print_json (reading, entry);

  reading->printed++;
}

static gboolean
is_full (const Reading *reading)
{
  gint64 limit = reading->ctl->options->limit;

  return limit > 0 && reading->printed >= limit;
}

static gboolean
print_entries (Reading *reading, GError **error)
{
  gint64 last = reading->descending ? G_MAXINT64 : 0;
  guint n = BLOCK;

  while (n == BLOCK && !is_full (reading) && !ferror (stdout))
    {
      g_autoptr (GPtrArray) entries =
          cg_store_journal (reading->ctl->store, last, reading->descending, BLOCK, error);

      if (entries == NULL)
        return FALSE;

      n = entries->len;
      for (guint i = 0; i < n && !is_full (reading); i++)
        {
          const CgJournalEntry *entry = g_ptr_array_index (entries, i);

          if (matches (reading, entry))
            print_entry (reading, entry);
          last = entry->seq;
        }
      if (reading->table != NULL)
        cg_ctl_table_flush (reading->table);
    }

  return TRUE;
}

static CgCtlTable *
new_table (void)
{
  static const char *const shown[] = { "seq", "at", "actor", "action", "args" };
  CgCtlTable *table = cg_ctl_table_new (G_N_ELEMENTS (shown), CG_CTL_LIST_WIDTH);

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    cg_ctl_table_add (table, g_strdup (shown[i]));

  return table;
}

gboolean
cg_ctl_list_journal (CgCtl *self, GError **error)
{
  g_autoptr (GArray) conditions = g_array_new (FALSE, FALSE, sizeof (Condition));
  Reading reading = { .ctl = self, .conditions = conditions };
  gboolean json = self->options->json && !self->options->ids;
  gboolean good;

  if (!read_options (&reading, error) || !cg_ctl_open (self, error))
    return FALSE;

  if (json)
    cg_ctl_print ("[");
  else if (!self->options->ids)
    reading.table = new_table ();

  good = print_entries (&reading, error);
  if (json)
    cg_ctl_print (reading.printed > 0 ? "\n]\n" : "]\n");
  g_clear_pointer (&reading.table, cg_ctl_table_free);
  return good;
}
