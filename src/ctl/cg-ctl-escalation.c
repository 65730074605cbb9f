/* cg-ctl-escalation.c: cugaictl escalation, revisit: what is proposed, decisions, and the lot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-clock.h"
#include "cg-ctl-json.h"
#include "cg-ctl-query.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-lot.h"
#include "cg-proposal-decide.h"
#include "cg-store-lot.h"
#include "cg-store-proposals.h"

#define N_COLUMNS 4

/* ---- list ---- */

static void
print_json (const GPtrArray *proposals)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < proposals->len; i++)
    {
      const CgProposal *proposal = g_ptr_array_index (proposals, i);
      g_autofree char *key = cg_proposal_key (proposal);
      g_autofree char *facts = cg_proposal_facts (proposal);

      g_string_append (json, i > 0 ? ",\n" : "\n");
      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "key", key);
      cg_ctl_json_add_string (json, "rule", proposal->rule_name);
      cg_ctl_json_add_string (json, "trigger", proposal->trigger);
      cg_ctl_json_add_string (json, "kind", proposal->kind);
      cg_ctl_json_add_integer (json, "step", proposal->step);
      cg_ctl_json_add_string (json, "case_no", proposal->case_no);
      cg_ctl_json_add_integer (json, "case_unit", proposal->case_unit);
      cg_ctl_json_add_integer (json, "problem", proposal->problem);
      cg_ctl_json_add_integer (json, "unit", proposal->unit);
      cg_ctl_json_add_integer (json, "amount", proposal->amount);
      cg_ctl_json_add_string (json, "facts", facts);
      cg_ctl_json_end (json, '}');
    }

  g_string_append (json, proposals->len > 0 ? "\n]\n" : "]\n");
  cg_ctl_print (json->str);
}

static gboolean
list_proposals (CgCtl *self, GError **error)
{
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (CgCtlTable) table = NULL;

  if (!cg_ctl_open (self, error))
    return FALSE;
  proposals = cg_store_proposals (self->store, error);
  if (proposals == NULL)
    return FALSE;
  if (self->options->json)
    {
      print_json (proposals);
      return TRUE;
    }

  table = cg_ctl_table_new (N_COLUMNS, CG_CTL_LIST_WIDTH * 3);
  for (guint i = 0; i < proposals->len; i++)
    {
      const CgProposal *proposal = g_ptr_array_index (proposals, i);

      cg_ctl_table_add (table, cg_proposal_key (proposal));
      cg_ctl_table_add (table, g_strdup (proposal->rule_name));
      cg_ctl_table_add (table, g_strdup (proposal->case_no));
      cg_ctl_table_add (table, cg_proposal_facts (proposal));
    }
  cg_ctl_table_flush (table);
  return TRUE;
}

/* ---- decide ---- */

static const CgProposal *
find_proposal (const GPtrArray *proposals, const char *key, GError **error)
{
  for (guint i = 0; i < proposals->len; i++)
    {
      const CgProposal *proposal = g_ptr_array_index (proposals, i);
      g_autofree char *own = cg_proposal_key (proposal);

      if (g_str_equal (own, key))
        return proposal;
    }

  cg_fault_set (error, CG_FAULT_ESCALATION_GONE, key);
  return NULL;
}

static const char *
find_decision (const char *word, GError **error)
{
  const char *decision = cg_choices_parse (CG_CHOICES_ESCALATION_CHOICE, word);

  if (decision == NULL)
    {
      g_autofree char *choices = cg_choices_sentence (CG_CHOICES_ESCALATION_CHOICE);

      cg_fault_set (error, CG_FAULT_BAD_CHOICE,
                    cg_field_label (CG_ENTITY_ESCALATION_DECISION, CG_ESCALATION_DECISION_DECISION),
                    word, choices);
    }
  return decision;
}

/* The words reason=TEXT and until=DATE. */
static gboolean
read_day (GHashTable *arguments, const char *name, CgDate usual, CgDate *date, GError **error)
{
  const char *text = g_hash_table_lookup (arguments, name);

  *date = usual;
  if (text == NULL || cg_date_parse_iso (text, date))
    return TRUE;

  cg_fault_set (error, CG_FAULT_BAD_DATE, name, text);
  return FALSE;
}

static gboolean
print_made (CgCtl *self, CgEntity entity, const CgEdit *edit, CgOutcome *outcome, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GString) json = g_string_new ("[");
  guint inserted = 0;

  for (guint i = 0; i < edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);

      if (change->kind != CG_CHANGE_INSERT)
        continue;
      if (change->entity == entity)
        g_array_append_val (ids, g_array_index (outcome->inserted, gint64, inserted));
      inserted++;
    }

  records = cg_store_fetch (self->store, entity, (const gint64 *) ids->data, ids->len, error);
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      g_autofree char *title = cg_record_title (g_ptr_array_index (records, i));
      g_autofree char *line = g_strdup_printf (
          "%" G_GINT64_FORMAT " %s\n", cg_record_get_id (g_ptr_array_index (records, i)), title);

      g_string_append (json, i > 0 ? ",\n" : "");
      cg_ctl_json_record (json, g_ptr_array_index (records, i));
      if (!self->options->json)
        cg_ctl_print (line);
    }
  g_string_append (json, "]\n");
  if (self->options->json && records != NULL)
    cg_ctl_print (json->str);
  return records != NULL;
}

static gboolean
decide (CgCtl *self, GError **error)
{
  const char *decision = find_decision (cg_ctl_argument (self, 2), error);
  g_autoptr (GHashTable) arguments =
      decision != NULL ? cg_ctl_read_arguments (self, 3, error) : NULL;
  g_autoptr (GPtrArray) proposals = NULL;
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (CgOutcome) outcome = NULL;
  const CgProposal *proposal;
  CgDate until;
  gint64 actor;

  if (arguments == NULL || !read_day (arguments, "until", 0, &until, error) ||
      !cg_ctl_open_to_write (self, &actor, error))
    return FALSE;

  proposals = cg_store_proposals (self->store, error);
  proposal = proposals != NULL ? find_proposal (proposals, cg_ctl_argument (self, 1), error) : NULL;
  edit = proposal != NULL
             ? cg_proposal_decide (self->store, proposal, decision,
                                   g_hash_table_lookup (arguments, "reason"), until, actor, error)
             : NULL;
  return edit != NULL && cg_store_apply (self->store, edit, &outcome, error) &&
         print_made (self, CG_ENTITY_ESCALATION_DECISION, edit, outcome, error);
}

gboolean
cg_ctl_escalation (CgCtl *self, GError **error)
{
  static const CgCtlCommand commands[] = {
    { "list", 1, 1, list_proposals },
    { "decide", 3, G_MAXUINT, decide },
  };

  return cg_ctl_run_command (self, commands, G_N_ELEMENTS (commands), error);
}

/* ---- the lot ---- */

static gboolean
read_number (const char *name, const char *text, gint64 most, gint64 *number, GError **error)
{
  if (text != NULL && g_ascii_string_to_signed (text, 10, 0, most, number, NULL))
    return TRUE;

  cg_fault_set (error, CG_FAULT_BAD_NUMBER, name, text != NULL ? text : "");
  return FALSE;
}

/* Without a seed one that nobody chose, kept with the draw. */
static gboolean
read_seed (GHashTable *arguments, gint64 *seed, GError **error)
{
  const char *text = g_hash_table_lookup (arguments, "seed");

  *seed = ((gint64) g_random_int () << 20 | (gint64) (g_random_int () >> 12)) % CG_LOT_MAX_SEED;
  return text == NULL || read_number (cg_field_label (CG_ENTITY_REVISIT, CG_REVISIT_SEED), text,
                                      CG_LOT_MAX_SEED, seed, error);
}

gboolean
cg_ctl_revisit (CgCtl *self, GError **error)
{
  g_autoptr (GHashTable) arguments = NULL;
  g_autoptr (CgEdit) edit = NULL;
  g_autoptr (CgOutcome) outcome = NULL;
  gint64 n = 0, seed, actor;
  CgDate planned;

  if (!g_str_equal (cg_ctl_argument (self, 0), "draw"))
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("There is no command “%s”."),
                   cg_ctl_argument (self, 0));
      return FALSE;
    }
  if (!read_number (cg_entity_label (CG_ENTITY_REVISIT), cg_ctl_argument (self, 1), 10000, &n,
                    error) ||
      (arguments = cg_ctl_read_arguments (self, 2, error)) == NULL ||
      !read_seed (arguments, &seed, error) || !cg_ctl_open_to_write (self, &actor, error) ||
      !read_day (arguments, "planned_on", cg_clock_today (), &planned, error))
    return FALSE;

  edit = cg_store_lot_edit (self->store, (guint) n, seed, planned, actor, error);
  return edit != NULL && cg_store_apply (self->store, edit, &outcome, error) &&
         print_made (self, CG_ENTITY_REVISIT, edit, outcome, error);
}
