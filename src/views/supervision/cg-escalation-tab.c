/* cg-escalation-tab.c: the tab 督办 of 督查: what is proposed, what is owed, what was decided.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-escalation-tab.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-clock.h"
#include "cg-escalation-detail.h"
#include "cg-figure.h"

enum
{
  PROPOSED,
  OWED,
  LIGHT,
  DECIDED,
};

struct _CgEscalationTab
{
  CgMattersTab parent_instance;

  CgEscalationDetail *detail;
  CgEscalationRead *read; /* (nullable): until the first reading */
};

G_DEFINE_FINAL_TYPE (CgEscalationTab, cg_escalation_tab, CG_TYPE_MATTERS_TAB)

static CgOffice *
office_of (CgEscalationTab *self)
{
  return cg_page_tab_get_office (CG_PAGE_TAB (self));
}

/* ---- matters ---- */

static char *
late_words (int days)
{
  return g_strdup_printf (g_dngettext (NULL, "%d day late", "%d days late", (gulong) days), days);
}

/* Late by days, or a number of times. */
static char *
amount_words (const CgProposal *proposal)
{
  if (proposal->since == 0)
    return g_strdup_printf (g_dngettext (NULL, "%d time", "%d times", (gulong) proposal->amount),
                            proposal->amount);
  if (proposal->amount > 0)
    return late_words (proposal->amount);

  return g_strdup_printf (
      g_dngettext (NULL, "due in %d day", "due in %d days", (gulong) -proposal->amount),
      -proposal->amount);
}

static CgMatter *
of_proposal (CgProposal *proposal)
{
  CgMatter *matter = cg_matter_new (cg_proposal_key (proposal), PROPOSED, proposal->unit_name);

  matter->word = g_strdup (cg_choices_label (CG_CHOICES_NOTICE_KIND, proposal->kind));
  matter->text = g_strdup (proposal->matter);
  matter->side = amount_words (proposal);
  matter->tip = cg_proposal_facts (proposal);
  matter->found_by = g_strdup_printf ("%s %s", proposal->case_no, proposal->rule_name);
  matter->waits = TRUE;
  matter->data = proposal;
  return matter;
}

static CgMatter *
of_missing (CgMissingPaper *paper)
{
  CgMatter *matter = cg_matter_new (
      g_strdup_printf ("owed-%s-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT "-%" G_GINT64_FORMAT,
                       paper->kind, paper->case_unit, paper->delivery, paper->learning),
      OWED, paper->unit_name);

  matter->word = g_strdup (cg_choices_label (CG_CHOICES_INCOMING_KIND, paper->kind));
  matter->text = g_strdup (paper->case_no);
  matter->side = late_words (paper->late_days);
  matter->tip = cg_escalation_missing_words (paper);
  matter->waits = TRUE;
  matter->data = paper;
  return matter;
}

static CgMatter *
of_light (CgLightCase *light)
{
  const CgRecord *record = light->record;
  g_autofree char *unit = cg_record_display (record, CG_CASE_MAIN_UNIT);
  CgMatter *matter = cg_matter_new (
      g_strdup_printf ("case-%" G_GINT64_FORMAT, cg_record_get_id (record)), LIGHT, unit);

  matter->text = g_strdup (cg_record_text (record, CG_CASE_TITLE));
  matter->side =
      cg_date_format_short (cg_record_date (record, CG_CASE_DECIDED_ON), cg_clock_today ());
  matter->found_by = g_strdup (cg_record_text (record, CG_CASE_CASE_NO));
  matter->data = light;
  return matter;
}

static CgMatter *
of_decision (CgRecord *decision)
{
  CgMatter *matter = cg_matter_new (
      g_strdup_printf ("decided-%" G_GINT64_FORMAT, cg_record_get_id (decision)), DECIDED,
      cg_record_reference_name (decision, CG_ESCALATION_DECISION_ESCALATION));

  matter->word = cg_record_display (decision, CG_ESCALATION_DECISION_DECISION);
  matter->text = g_strdup (cg_record_text (decision, CG_ESCALATION_DECISION_FACTS));
  matter->side = cg_date_format_short (cg_record_date (decision, CG_ESCALATION_DECISION_DECIDED_ON),
                                       cg_clock_today ());
  matter->data = decision;
  return matter;
}

typedef CgMatter *(*MatterOf) (gpointer data);

static void
add_all (GPtrArray *matters, GPtrArray *rows, MatterOf matter_of)
{
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (matters, matter_of (g_ptr_array_index (rows, i)));
}

static GPtrArray *
matters_of (const CgEscalationRead *read)
{
  GPtrArray *matters = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_matter_free);

  add_all (matters, read->proposals, (MatterOf) of_proposal);
  add_all (matters, read->missing, (MatterOf) of_missing);
  add_all (matters, read->light, (MatterOf) of_light);
  add_all (matters, read->decisions, (MatterOf) of_decision);
  return matters;
}

/* ---- reading ---- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgEscalationTab) self = data;
  g_autoptr (GError) error = NULL;
  CgEscalationRead *read = cg_escalation_read_finish (result, &error);
  g_autoptr (CgEscalationRead) before = NULL; /* shown until the other is */
  g_autoptr (GPtrArray) matters = NULL;
  g_autofree char *words = NULL;

  if (read == NULL)
    {
      cg_matters_tab_fail (CG_MATTERS_TAB (self), error);
      return;
    }

  before = g_steal_pointer (&self->read);
  self->read = read;
  matters = matters_of (read);
  words = g_strdup_printf (_ ("%u proposals, %u papers owed"), read->proposals->len,
                           read->missing->len);
  cg_matters_tab_take (CG_MATTERS_TAB (self), matters, words);
}

static void
cg_escalation_tab_read (CgMattersTab *tab, GCancellable *cancellable)
{
  cg_escalation_read_async (cg_office_get_store (office_of (CG_ESCALATION_TAB (tab))), cancellable,
                            read_cb, g_object_ref (tab));
}

static void
cg_escalation_tab_choose (CgMattersTab *tab, const CgMatter *matter)
{
  CgEscalationTab *self = CG_ESCALATION_TAB (tab);

  gtk_widget_set_visible (GTK_WIDGET (self->detail), matter != NULL);
  if (matter == NULL)
    cg_escalation_detail_clear (self->detail);
  else if (matter->group == PROPOSED)
    cg_escalation_detail_set_proposal (self->detail, matter->data, self->read->decisions);
  else if (matter->group == OWED)
    cg_escalation_detail_set_missing (self->detail, matter->data);
  else if (matter->group == LIGHT)
    cg_escalation_detail_set_light (self->detail, matter->data);
  else
    cg_escalation_detail_set_decision (self->detail, matter->data);
}

/* ---- the widget ---- */

static void
cg_escalation_tab_constructed (GObject *object)
{
  CgEscalationTab *self = CG_ESCALATION_TAB (object);
  const char *const groups[] = { C_ ("matter group", "To be decided"), _ ("Not handed in"),
                                 cg_figure_label (CG_FIGURE_LIGHT), C_ ("matter group", "Decided"),
                                 NULL };
  const CgMattersWords words = {
    .name = C_ ("page", "Escalation"),
    .groups = groups,
    .icon_name = "emblem-ok-symbolic",
    .none = _ ("Nothing has to be urged"),
    .advice = _ ("What is overdue, was sent back or is owed appears here with its facts, as the "
                 "rules of escalation propose it; a person decides."),
  };

  G_OBJECT_CLASS (cg_escalation_tab_parent_class)->constructed (object);

  self->detail = CG_ESCALATION_DETAIL (cg_escalation_detail_new (office_of (self)));
  cg_matters_tab_build (CG_MATTERS_TAB (self), &words, GTK_WIDGET (self->detail));
}

static void
cg_escalation_tab_finalize (GObject *object)
{
  g_clear_pointer (&CG_ESCALATION_TAB (object)->read, cg_escalation_read_free);

  G_OBJECT_CLASS (cg_escalation_tab_parent_class)->finalize (object);
}

static void
cg_escalation_tab_class_init (CgEscalationTabClass *klass)
{
  static const CgEntity entities[] = {
    CG_ENTITY_CASE,     CG_ENTITY_CASE_UNIT, CG_ENTITY_STAGE,      CG_ENTITY_PROBLEM,
    CG_ENTITY_INCOMING, CG_ENTITY_DELIVERY,  CG_ENTITY_ESCALATION, CG_ENTITY_ESCALATION_DECISION,
    CG_ENTITY_LEARNING, CG_ENTITY_SANCTION,  CG_N_ENTITIES
  };
  CgMattersTabClass *tab_class = CG_MATTERS_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_escalation_tab_constructed;
  G_OBJECT_CLASS (klass)->finalize = cg_escalation_tab_finalize;
  tab_class->read = cg_escalation_tab_read;
  tab_class->choose = cg_escalation_tab_choose;
  tab_class->entities = entities;
}

static void
cg_escalation_tab_init (CgEscalationTab *self)
{
}
