/* cg-ctl-recurrence.c: cugaictl recurrence: what came again, and what a person says of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-ctl-json.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-recurrence-scan.h"

#define N_COLUMNS 4

static void
add_date (GString *json, const char *name, CgDate date)
{
  g_autofree char *text = date != 0 ? cg_date_to_iso (date) : NULL;

  cg_ctl_json_add_string (json, name, text);
}

static void
add_pair (GString *json, const CgRecurrence *pair)
{
  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "case", pair->case_id);
  cg_ctl_json_add_string (json, "case_no", pair->case_no);
  cg_ctl_json_add_integer (json, "problem", pair->problem);
  cg_ctl_json_add_string (json, "problem_no", pair->problem_no);
  add_date (json, "decided_on", pair->decided_on);
  cg_ctl_json_add_integer (json, "earlier_case", pair->earlier_case);
  cg_ctl_json_add_string (json, "earlier_case_no", pair->earlier_case_no);
  cg_ctl_json_add_integer (json, "earlier_problem", pair->earlier_problem);
  cg_ctl_json_add_string (json, "earlier_problem_no", pair->earlier_problem_no);
  add_date (json, "earlier_decided_on", pair->earlier_decided_on);
  add_date (json, "earlier_closed_on", pair->earlier_closed_on);
  cg_ctl_json_add_string (json, "kind", cg_recurrence_kind_id (pair->kind));
  cg_ctl_json_add_string (json, "same", cg_recurrence_same_id (pair->same));
  cg_ctl_json_add_string (json, "category", pair->category);
  cg_ctl_json_add_string (json, "unit", pair->unit);
  cg_ctl_json_add_string (json, "earlier_unit", pair->earlier_unit);
  cg_ctl_json_add_string (json, "shared", pair->shared);
  cg_ctl_json_add_integer (json, "cases", pair->cases);
  cg_ctl_json_add_integer (json, "months", pair->months);
  cg_ctl_json_add_number (json, "likeness", pair->likeness);
  cg_ctl_json_add_string (json, "sentence", pair->sentence);
  cg_ctl_json_end (json, '}');
}

static void
print_pairs (const CgCtl *self, GPtrArray *pairs)
{
  g_autoptr (CgCtlTable) table = NULL;

  if (self->options->json)
    {
      g_autoptr (GString) json = g_string_new (NULL);

      cg_ctl_json_begin (json, '[');
      for (guint i = 0; i < pairs->len; i++)
        add_pair (json, g_ptr_array_index (pairs, i));
      cg_ctl_json_end (json, ']');
      cg_ctl_json_print (json);
      return;
    }

  table = cg_ctl_table_new (N_COLUMNS, CG_CTL_LIST_WIDTH);
  for (guint i = 0; i < pairs->len; i++)
    {
      const CgRecurrence *pair = g_ptr_array_index (pairs, i);

      cg_ctl_table_add (table, g_strdup (cg_choices_label (CG_CHOICES_RECURRENCE_KIND,
                                                           cg_recurrence_kind_id (pair->kind))));
      cg_ctl_table_add (table, g_strdup (pair->problem_no));
      cg_ctl_table_add (table, g_strdup (pair->earlier_problem_no));
      cg_ctl_table_add (table, g_strdup (pair->sentence));
    }
  cg_ctl_table_flush (table);
}

static gboolean
scan (CgCtl *self, GError **error)
{
  CgRecurrenceAsk ask = { 0 };
  g_autoptr (GPtrArray) pairs = NULL;

  if (!cg_ctl_open (self, error))
    return FALSE;
  if (self->options->in_case != NULL)
    {
      ask.case_id = cg_store_find (self->store, CG_ENTITY_CASE, self->options->in_case, error);
      if (ask.case_id == 0)
        return FALSE;
    }

  pairs = cg_store_recurrences (self->store, &ask, error);
  if (pairs == NULL)
    return FALSE;

  print_pairs (self, pairs);
  return TRUE;
}

/* ---- what a person says ---- */

static const CgRecurrence *
find_pair (GPtrArray *pairs, gint64 problem, gint64 earlier)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const CgRecurrence *pair = g_ptr_array_index (pairs, i);

      if (pair->problem == problem && pair->earlier_problem == earlier)
        return pair;
    }

  return NULL;
}

static gboolean
decide (CgCtl *self, gboolean confirmed, GError **error)
{
  const char *later_word = cg_ctl_argument (self, 1), *earlier_word = cg_ctl_argument (self, 2);
  CgRecurrenceAsk ask = { 0 };
  g_autoptr (CgRecord) record = NULL;
  g_autoptr (GPtrArray) pairs = NULL;
  g_autoptr (CgEdit) edit = NULL;
  const CgRecurrence *pair;
  gint64 actor, problem, earlier;

  if (!cg_ctl_open_to_write (self, &actor, error))
    return FALSE;

  problem = cg_store_find (self->store, CG_ENTITY_PROBLEM, later_word, error);
  earlier = problem != 0 ? cg_store_find (self->store, CG_ENTITY_PROBLEM, earlier_word, error) : 0;
  record = earlier != 0 ? cg_store_get (self->store, CG_ENTITY_PROBLEM, problem, error) : NULL;
  if (record == NULL)
    return FALSE;

  ask.case_id = cg_record_integer (record, CG_PROBLEM_CASE);
  pairs = cg_store_recurrences (self->store, &ask, error);
  pair = pairs != NULL ? find_pair (pairs, problem, earlier) : NULL;
  if (pair == NULL)
    {
      if (pairs != NULL)
        cg_fault_set (error, CG_FAULT_NO_RECURRENCE, later_word, earlier_word);
      return FALSE;
    }

  edit = cg_recurrence_verdict (pair, confirmed, self->options->reason, actor);
  return cg_store_apply (self->store, edit, NULL, error);
}

gboolean
cg_ctl_recurrence (CgCtl *self, GError **error)
{
  const char *name = cg_ctl_argument (self, 0);
  gboolean confirmed = g_str_equal (name, "confirm");

  if (g_str_equal (name, "scan") && cg_ctl_argument (self, 1) == NULL)
    return scan (self, error);
  if (!confirmed && !g_str_equal (name, "dismiss"))
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("There is no command “%s”."), name);
      return FALSE;
    }
  if (cg_ctl_argument (self, 2) == NULL || (!confirmed && self->options->reason == NULL))
    {
      g_set_error_literal (error, CG_CTL_USAGE, 0, _ ("Something is missing."));
      return FALSE;
    }

  return decide (self, confirmed, error);
}
