/* cg-proposal.c: 督办: what the program proposes by the table of escalation, with its facts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-proposal.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-clock.h"

void
cg_proposal_free (CgProposal *self)
{
  g_free (self->rule_name);
  g_free (self->trigger);
  g_free (self->kind);
  g_free (self->case_no);
  g_free (self->matter);
  g_free (self->unit_name);
  g_free (self);
}

CgProposal *
cg_proposal_copy (const CgProposal *self)
{
  CgProposal *copy = g_memdup2 (self, sizeof *self);

  copy->rule_name = g_strdup (self->rule_name);
  copy->trigger = g_strdup (self->trigger);
  copy->kind = g_strdup (self->kind);
  copy->case_no = g_strdup (self->case_no);
  copy->matter = g_strdup (self->matter);
  copy->unit_name = g_strdup (self->unit_name);
  return copy;
}

static gint64
matter_id (const CgProposal *self)
{
  return self->problem != 0     ? self->problem
         : self->case_unit != 0 ? self->case_unit
                                : self->of_case;
}

char *
cg_proposal_key (const CgProposal *self)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT, self->rule, matter_id (self));
}

static char *
what_is_late (const CgProposal *self)
{
  g_autofree char *since = cg_date_to_iso (self->since);

  if (g_str_equal (self->trigger, "returned"))
    return g_strdup_printf (
        g_dngettext (NULL, "returned %d time", "returned %d times", (gulong) self->amount),
        self->amount);
  if (g_str_equal (self->trigger, "urged"))
    return g_strdup_printf (g_dngettext (NULL, "urged %d time without effect",
                                         "urged %d times without effect", (gulong) self->amount),
                            self->amount);
  if (self->amount <= 0)
    /* Translators: date, number of days */
    return g_strdup_printf (_ ("due on %s, in %d days"), since, -self->amount);

  /* Translators: date, number of days */
  return g_strdup_printf (_ ("due on %s, %d days overdue"), since, self->amount);
}

static char *
what_was_urged (const CgProposal *self)
{
  g_autofree char *last = cg_date_to_iso (self->last_urged_on);

  if (self->urge_count == 0)
    return g_strdup (_ ("not urged yet"));

  /* Translators: number of times, date */
  return g_strdup_printf (_ ("urged %d times, last on %s"), self->urge_count, last);
}

char *
cg_proposal_facts (const CgProposal *self)
{
  g_autofree char *late = what_is_late (self);
  g_autofree char *urged = what_was_urged (self);

  /* Translators: unit, what it is about, how late it is, how often it was urged */
  return g_strdup_printf (_ ("%s: %s; %s; %s."), self->unit_name, self->matter, late, urged);
}

gboolean
cg_proposal_is_drafted (const CgProposal *self)
{
  return !g_str_equal (self->kind, "inquiry");
}

static void
refer (CgEdit *edit, gint64 id, int field, gint64 to)
{
  if (to != 0)
    cg_edit_set_integer (edit, CG_ENTITY_ESCALATION_DECISION, id, field, to);
}

gint64
cg_proposal_add_decision (
    const CgProposal *self, CgEdit *edit, const char *decision, const char *reason, CgDate until)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_ESCALATION_DECISION);
  g_autofree char *facts = cg_proposal_facts (self);

  refer (edit, id, CG_ESCALATION_DECISION_ESCALATION, self->rule);
  refer (edit, id, CG_ESCALATION_DECISION_CASE, self->of_case);
  refer (edit, id, CG_ESCALATION_DECISION_CASE_UNIT, self->case_unit);
  refer (edit, id, CG_ESCALATION_DECISION_PROBLEM, self->problem);
  cg_edit_set_text (edit, CG_ENTITY_ESCALATION_DECISION, id, CG_ESCALATION_DECISION_DECISION,
                    decision);
  cg_edit_set_text (edit, CG_ENTITY_ESCALATION_DECISION, id, CG_ESCALATION_DECISION_FACTS, facts);
  if (reason != NULL && *reason != '\0')
    cg_edit_set_text (edit, CG_ENTITY_ESCALATION_DECISION, id, CG_ESCALATION_DECISION_REASON,
                      reason);
  if (until != 0)
    cg_edit_set_date (edit, CG_ENTITY_ESCALATION_DECISION, id, CG_ESCALATION_DECISION_UNTIL_ON,
                      until);
  return id;
}
