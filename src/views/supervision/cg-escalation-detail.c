/* cg-escalation-detail.c: what 督办 has in hand: its facts, its rule, and what a person decides.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-escalation-detail.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-date-entry.h"
#include "cg-figure.h"
#include "cg-page.h"
#include "cg-proposal-decide.h"
#include "cg-section.h"
#include "cg-steps.h"

struct _CgEscalationDetail
{
  AdwBin parent_instance;

  CgOffice *office;
  CgMatterView *view;
  const CgProposal *proposal; /* (nullable) */
  char *key;                  /* (nullable): of the proposal shown last */
  GHashTable *typed;          /* reasons that were typed and not used yet, by key */
  CgRecord *problem;          /* (nullable): of the proposal, once it was read */
  GCancellable *cancellable;

  GtkEditable *reason; /* these three: while a proposal is shown */
  CgDateEntry *until;
  GtkWidget *decline, *put_off;
};

G_DEFINE_FINAL_TYPE (CgEscalationDetail, cg_escalation_detail, ADW_TYPE_BIN)

/* ---- deciding ---- */

static void
set_deciding (CgEscalationDetail *self, gboolean deciding)
{
  gtk_widget_set_sensitive (GTK_WIDGET (cg_matter_view_get_foot (self->view)), !deciding);
}

static void
not_decided (CgEscalationDetail *self, const GError *error)
{
  /* The page was closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  set_deciding (self, FALSE);
  cg_matter_view_set_error (self->view, error->message);
}

static void
decided_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  if (error != NULL)
    not_decided (CG_ESCALATION_DETAIL (object), error);
}

static void
edit_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgEscalationDetail) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) edit = cg_proposal_decide_finish (result, &error);

  if (edit != NULL)
    cg_office_apply (self->office, edit, self, decided_cb);
  else
    not_decided (self, error);
}

static void
decide (CgEscalationDetail *self, const char *decision)
{
  CgDate until = g_str_equal (decision, "later") ? cg_date_entry_get_date (self->until) : 0;

  cg_matter_view_set_error (self->view, cg_office_get_read_only (self->office));
  if (cg_office_get_read_only (self->office) != NULL)
    return;

  set_deciding (self, TRUE);
  cg_proposal_decide_async (cg_office_get_store (self->office), self->proposal, decision,
                            gtk_editable_get_text (self->reason), until,
                            cg_office_get_actor (self->office), self, edit_cb);
}

static void
take_cb (CgEscalationDetail *self)
{
  decide (self, "taken");
}

static void
put_off_cb (CgEscalationDetail *self)
{
  decide (self, "later");
}

static void
decline_cb (CgEscalationDetail *self)
{
  decide (self, "declined");
}

static void
typed_cb (CgEscalationDetail *self)
{
  gtk_widget_set_sensitive (self->decline, *gtk_editable_get_text (self->reason) != '\0');
}

/* ---- steps ---- */

static GtkWidget *
add_button (CgEscalationDetail *self, const char *label, gboolean suggested, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  if (suggested)
    gtk_widget_add_css_class (button, "suggested-action");
  if (callback != NULL)
    g_signal_connect_swapped (button, "clicked", callback, self);
  cg_wrap_append (cg_matter_view_get_foot (self->view), button);
  return button;
}

static void
go_cb (GtkWidget *button)
{
  cg_page_go (button, gtk_widget_get_name (button));
}

/* @place: (transfer full): where it goes */
static void
add_way (CgEscalationDetail *self, const char *label, gboolean suggested, char *place)
{
  GtkWidget *button = add_button (self, label, suggested, NULL);

  gtk_widget_set_name (button, place);
  g_free (place);
  g_signal_connect (button, "clicked", G_CALLBACK (go_cb), NULL);
}

/* A way to what it is about, among its facts. @place: (transfer full) */
static GtkBox *
add_link (CgEscalationDetail *self, const char *label, char *place)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_name (button, place);
  g_signal_connect (button, "clicked", G_CALLBACK (go_cb), NULL);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (cg_matter_view_get_body (self->view), row);
  g_free (place);
  return GTK_BOX (row);
}

/* Urging asks how, and says why it may not be yet: days have to lie between two of them. */
static void
urge_cb (CgEscalationDetail *self)
{
  if (self->problem != NULL)
    cg_steps_run (GTK_WIDGET (self), self->office, "problem.urge", self->problem);
}

static void
problem_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgEscalationDetail) self = data;
  g_autoptr (GPtrArray) problems = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  g_autofree char *sentence = NULL;

  if (problems == NULL || problems->len == 0 || self->proposal == NULL)
    return;

  self->problem = cg_record_ref (g_ptr_array_index (problems, 0));
  sentence = cg_proposal_facts (self->proposal);
  cg_matter_view_set_sentences (self->view, sentence,
                                cg_record_text (self->problem, CG_PROBLEM_TEXT));
}

static void
add_problem (CgEscalationDetail *self, GtkBox *row)
{
  GtkWidget *button = gtk_button_new_with_label (cg_action_label ("problem.urge"));

  g_signal_connect_swapped (button, "clicked", G_CALLBACK (urge_cb), self);
  gtk_box_append (row, button);
  self->cancellable = g_cancellable_new ();
  cg_store_fetch_async (cg_office_get_store (self->office), CG_ENTITY_PROBLEM,
                        &self->proposal->problem, 1, self->cancellable, problem_cb,
                        g_object_ref (self));
}

/* Fills the foot up to the buttons at its end. */
static void
add_room (CgEscalationDetail *self)
{
  GtkWidget *room = gtk_label_new (cg_office_get_actor_name (self->office));

  gtk_widget_set_hexpand (room, TRUE);
  gtk_widget_set_halign (room, GTK_ALIGN_END);
  gtk_widget_add_css_class (room, "dim");
  cg_wrap_append (cg_matter_view_get_foot (self->view), room);
}

static void
add_reason (CgEscalationDetail *self)
{
  GtkWidget *entry = gtk_entry_new ();

  self->reason = GTK_EDITABLE (entry);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Reason (required for not taking it up)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason"), -1);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_editable_set_max_width_chars (self->reason, 16);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), self);
  cg_wrap_append (cg_matter_view_get_foot (self->view), entry);
}

static void
add_until (CgEscalationDetail *self)
{
  GtkWidget *entry = cg_date_entry_new ();

  self->until = CG_DATE_ENTRY (entry);
  cg_date_entry_set_context (self->until, cg_office_get_calendar (self->office), 0, CG_DATE_FUTURE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Put off until"), -1);
  cg_wrap_append (cg_matter_view_get_foot (self->view), entry);
}

static char *
matter_place (const CgProposal *proposal)
{
  return proposal->problem != 0 ? g_strdup_printf ("ledger/%" G_GINT64_FORMAT, proposal->problem)
                                : g_strdup_printf ("cases/%" G_GINT64_FORMAT, proposal->of_case);
}

static void
add_decisions (CgEscalationDetail *self, const CgProposal *proposal)
{
  g_autofree char *take =
      cg_proposal_is_drafted (proposal)
          /* Translators: button; a kind of document */
          ? g_strdup_printf (_ ("Take up: draft “%s”"),
                             cg_choices_label (CG_CHOICES_NOTICE_KIND, proposal->kind))
          : g_strdup (_ ("Take up: ask for an inquiry"));

  add_reason (self);
  self->decline = add_button (self, _ ("Do not take up"), FALSE, G_CALLBACK (decline_cb));
  add_until (self);
  self->put_off = add_button (self, _ ("Put off"), FALSE, G_CALLBACK (put_off_cb));
  add_button (self, take, TRUE, G_CALLBACK (take_cb));
  gtk_widget_set_sensitive (self->decline, FALSE);
}

/* ---- facts ---- */

/* A reason waits while another matter is in hand. */
static void
keep_reason (CgEscalationDetail *self)
{
  const char *reason = self->reason != NULL ? gtk_editable_get_text (self->reason) : "";

  if (self->key == NULL || self->reason == NULL)
    return;

  if (*reason != '\0')
    g_hash_table_replace (self->typed, g_strdup (self->key), g_strdup (reason));
  else
    g_hash_table_remove (self->typed, self->key);
}

static void
begin (CgEscalationDetail *self, const CgProposal *proposal)
{
  keep_reason (self);
  set_deciding (self, FALSE);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->problem, cg_record_unref);
  self->proposal = proposal;
  self->reason = NULL;
  self->until = NULL;
  cg_matter_view_clear (self->view);
}

static char *
rule_words (const CgProposal *proposal)
{
  return g_strdup_printf (_ ("%s (step %d): %s"), proposal->rule_name, proposal->step,
                          cg_choices_label (CG_CHOICES_ESCALATION_TRIGGER, proposal->trigger));
}

/* An inquiry is begun by Article 9, what is only urged rests on Article 14 (domain.md 1.7). */
static const char *
article_words (const CgProposal *proposal)
{
  return cg_proposal_is_drafted (proposal)
             ? _ ("Regulations on Accountability, Article 14: what was decided is to be learnt "
                  "from "
                  "and rectified")
             : _ ("Regulations on Accountability, Article 9: an inquiry is begun with the approval "
                  "of the responsible leader; no document is drafted");
}

static gboolean
is_of (const CgRecord *decision, const CgProposal *proposal)
{
  if (proposal->problem != 0)
    return cg_record_integer (decision, CG_ESCALATION_DECISION_PROBLEM) == proposal->problem;

  return cg_record_integer (decision, CG_ESCALATION_DECISION_PROBLEM) == 0 &&
         cg_record_integer (decision, CG_ESCALATION_DECISION_CASE) == proposal->of_case &&
         cg_record_integer (decision, CG_ESCALATION_DECISION_CASE_UNIT) == proposal->case_unit;
}

static char *
decision_words (const CgRecord *decision)
{
  g_autofree char *choice = cg_record_display (decision, CG_ESCALATION_DECISION_DECISION);
  g_autofree char *until = cg_record_display (decision, CG_ESCALATION_DECISION_UNTIL_ON);
  const char *reason = cg_record_text (decision, CG_ESCALATION_DECISION_REASON);

  return g_strdup_printf ("%s %s%s%s", choice, until,
                          *reason != '\0' ? C_ ("between fields", "  ") : "", reason);
}

/* What was decided of the same matter before, as days and words. */
static void
add_history (CgEscalationDetail *self, const CgProposal *proposal, GPtrArray *decisions)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  GtkWidget *head = cg_section_new (_ ("Decided before"));

  for (guint i = 0; decisions != NULL && i < decisions->len; i++)
    {
      const CgRecord *decision = g_ptr_array_index (decisions, i);

      if (!is_of (decision, proposal))
        continue;
      g_ptr_array_add (facts, cg_record_display (decision, CG_ESCALATION_DECISION_DECIDED_ON));
      g_ptr_array_add (facts, decision_words (decision));
    }
  if (facts->len == 0)
    {
      g_object_unref (g_object_ref_sink (head));
      return;
    }

  g_ptr_array_add (facts, NULL);
  gtk_box_append (cg_matter_view_get_body (self->view), head);
  cg_matter_view_add_facts (self->view, (const char *const *) facts->pdata);
}

static char *
urged_words (const CgProposal *proposal)
{
  g_autofree char *last = cg_date_to_iso (proposal->last_urged_on);

  return proposal->urge_count > 0
             ? g_strdup_printf (_ ("urged %d times, last on %s"), proposal->urge_count, last)
             : g_strdup (_ ("not urged yet"));
}

/* What was typed of a matter is there again, and so is the cursor when it was only read anew. */
static void
bring_back (CgEscalationDetail *self, CgDate until, gboolean focused)
{
  const char *reason = g_hash_table_lookup (self->typed, self->key);

  if (reason != NULL)
    gtk_editable_set_text (self->reason, reason);
  if (until != 0)
    cg_date_entry_set_date (self->until, until);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  gtk_editable_set_position (self->reason, -1);
}

static gboolean
has_focus (GtkEditable *entry)
{
  return gtk_widget_has_focus (GTK_WIDGET (gtk_editable_get_delegate (entry)));
}

void
cg_escalation_detail_clear (CgEscalationDetail *self)
{
  g_return_if_fail (CG_IS_ESCALATION_DETAIL (self));

  begin (self, NULL);
}

void
cg_escalation_detail_set_proposal (CgEscalationDetail *self,
                                   const CgProposal *proposal,
                                   GPtrArray *decisions)
{
  g_autofree char *sentence = cg_proposal_facts (proposal);
  g_autofree char *what = g_strdup_printf ("%s  %s", proposal->unit_name, proposal->matter);
  g_autofree char *rule = rule_words (proposal);
  g_autofree char *urged = urged_words (proposal);
  g_autofree char *since = cg_date_to_iso (proposal->since);
  const char *facts[] = { cg_entity_label (CG_ENTITY_CASE),
                          proposal->case_no,
                          cg_field_label (CG_ENTITY_PROBLEM, CG_PROBLEM_EFFECTIVE_DEADLINE),
                          proposal->since != 0 ? since : "",
                          _ ("Urging"),
                          urged,
                          cg_entity_label (CG_ENTITY_ESCALATION),
                          rule,
                          _ ("Basis"),
                          article_words (proposal),
                          NULL };
  g_autofree char *key = cg_proposal_key (proposal);
  gboolean again = self->reason != NULL && g_strcmp0 (key, self->key) == 0;
  gboolean focused = again && has_focus (self->reason);
  CgDate until = again ? cg_date_entry_get_date (self->until) : 0;
  GtkBox *row;

  g_return_if_fail (CG_IS_ESCALATION_DETAIL (self));

  begin (self, proposal);
  g_free (self->key);
  self->key = g_steal_pointer (&key);
  cg_matter_view_set_head (self->view, NULL,
                           cg_choices_label (CG_CHOICES_NOTICE_KIND, proposal->kind), what,
                           C_ ("matter group", "To be decided"));
  cg_matter_view_set_sentences (self->view, sentence, NULL);
  cg_matter_view_add_facts (self->view, facts);
  row = add_link (self, proposal->problem != 0 ? _ ("Open the problem") : _ ("Open the case"),
                  matter_place (proposal));
  if (proposal->problem != 0)
    add_problem (self, row);
  add_history (self, proposal, decisions);
  add_decisions (self, proposal);
  bring_back (self, until, focused);
}

/* ---- what is owed ---- */

char *
cg_escalation_missing_words (const CgMissingPaper *paper)
{
  g_autofree char *due = cg_date_to_iso (paper->due_on);

  /* Translators: a unit, a kind of paper, a day, a number of days */
  return g_strdup_printf (
      g_dngettext (NULL, "%s was to hand in “%s” by %s; it is %d day late.",
                   "%s was to hand in “%s” by %s; it is %d days late.", (gulong) paper->late_days),
      paper->unit_name, cg_choices_label (CG_CHOICES_INCOMING_KIND, paper->kind), due,
      paper->late_days);
}

void
cg_escalation_detail_set_missing (CgEscalationDetail *self, const CgMissingPaper *paper)
{
  g_autofree char *sentence = cg_escalation_missing_words (paper);
  g_autofree char *due = cg_date_to_iso (paper->due_on);
  const char *facts[] = { cg_entity_label (CG_ENTITY_CASE),
                          paper->case_no != NULL ? paper->case_no : "", _ ("Due on"), due, NULL };

  g_return_if_fail (CG_IS_ESCALATION_DETAIL (self));

  begin (self, NULL);
  cg_matter_view_set_head (self->view, NULL,
                           cg_choices_label (CG_CHOICES_INCOMING_KIND, paper->kind),
                           paper->unit_name, _ ("Not handed in"));
  cg_matter_view_set_sentences (self->view, sentence, NULL);
  cg_matter_view_add_facts (self->view, facts);
  if (paper->of_case != 0)
    add_way (self, _ ("Open the case"), FALSE,
             g_strdup_printf ("cases/%" G_GINT64_FORMAT, paper->of_case));
  if (paper->delivery != 0)
    add_way (self, _ ("Draft a reminder"), FALSE,
             g_strdup_printf ("notices/urge/%" G_GINT64_FORMAT, paper->delivery));
  add_room (self);
  add_way (self, cg_action_label ("incoming.register"), TRUE,
           g_strdup ("supervision/incoming/add"));
}

/* ---- 重问责轻整改 ---- */

static const char *
lacking_words (const CgLightCase *light)
{
  if (!light->problems)
    return light->institutions ? _ ("People were held to account; no problem is on the ledger.")
                               : _ ("People were held to account; neither a problem nor an "
                                    "institution is on record.");
  if (!light->institutions)
    return _ ("People were held to account; no institution was built or reaffirmed.");

  return _ ("People were held to account; the causes were not analysed.");
}

void
cg_escalation_detail_set_light (CgEscalationDetail *self, const CgLightCase *light)
{
  const CgRecord *record = light->record;
  g_autofree char *unit = cg_record_display (record, CG_CASE_MAIN_UNIT);
  g_autofree char *decided = cg_record_display (record, CG_CASE_DECIDED_ON);
  const char *facts[] = { cg_field_label (CG_ENTITY_CASE, CG_CASE_CASE_NO),
                          cg_record_text (record, CG_CASE_CASE_NO),
                          cg_field_label (CG_ENTITY_CASE, CG_CASE_MAIN_UNIT),
                          unit,
                          cg_field_label (CG_ENTITY_CASE, CG_CASE_DECIDED_ON),
                          decided,
                          NULL };

  g_return_if_fail (CG_IS_ESCALATION_DETAIL (self));

  begin (self, NULL);
  cg_matter_view_set_head (self->view, NULL, NULL, cg_record_text (record, CG_CASE_TITLE),
                           cg_figure_label (CG_FIGURE_LIGHT));
  cg_matter_view_set_sentences (self->view, lacking_words (light), NULL);
  cg_matter_view_add_facts (self->view, facts);
  add_room (self);
  add_way (self, _ ("Open the case"), TRUE,
           g_strdup_printf ("cases/%" G_GINT64_FORMAT, cg_record_get_id (record)));
}

/* ---- decided ---- */

void
cg_escalation_detail_set_decision (CgEscalationDetail *self, CgRecord *decision)
{
  g_autofree char *words = decision_words (decision);
  g_autofree char *day = cg_record_display (decision, CG_ESCALATION_DECISION_DECIDED_ON);
  g_autofree char *person = cg_record_display (decision, CG_ESCALATION_DECISION_DECIDED_BY);
  g_autofree char *remark = g_strdup_printf (_ ("Decided by %s on %s: %s"), person, day, words);
  g_autofree char *choice = cg_record_display (decision, CG_ESCALATION_DECISION_DECISION);
  g_autofree char *notice = cg_record_display (decision, CG_ESCALATION_DECISION_NOTICE);
  g_autofree char *case_name = cg_record_display (decision, CG_ESCALATION_DECISION_CASE);
  const char *facts[] = { cg_entity_label (CG_ENTITY_CASE), case_name,
                          cg_entity_label (CG_ENTITY_NOTICE), notice, NULL };
  gint64 id = cg_record_integer (decision, CG_ESCALATION_DECISION_NOTICE);

  g_return_if_fail (CG_IS_ESCALATION_DETAIL (self));

  begin (self, NULL);
  cg_matter_view_set_head (self->view, NULL, NULL,
                           cg_record_reference_name (decision, CG_ESCALATION_DECISION_ESCALATION),
                           choice);
  cg_matter_view_set_sentences (self->view, cg_record_text (decision, CG_ESCALATION_DECISION_FACTS),
                                remark);
  cg_matter_view_add_facts (self->view, facts);
  add_room (self);
  if (id != 0)
    add_way (self, _ ("Open the document"), TRUE,
             g_strdup_printf ("notices/%" G_GINT64_FORMAT, id));
  else
    add_way (self, _ ("Open the case"), TRUE,
             g_strdup_printf ("cases/%" G_GINT64_FORMAT,
                              cg_record_integer (decision, CG_ESCALATION_DECISION_CASE)));
}

/* ---- the widget ---- */

static void
cg_escalation_detail_dispose (GObject *object)
{
  CgEscalationDetail *self = CG_ESCALATION_DETAIL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->problem, cg_record_unref);
  g_clear_pointer (&self->key, g_free);
  g_clear_pointer (&self->typed, g_hash_table_unref);

  G_OBJECT_CLASS (cg_escalation_detail_parent_class)->dispose (object);
}

/* A decision that is under way when the page is closed is written all the same. */
static void
cg_escalation_detail_finalize (GObject *object)
{
  g_clear_object (&CG_ESCALATION_DETAIL (object)->office);

  G_OBJECT_CLASS (cg_escalation_detail_parent_class)->finalize (object);
}

static void
cg_escalation_detail_class_init (CgEscalationDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_escalation_detail_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_escalation_detail_finalize;
}

static void
cg_escalation_detail_init (CgEscalationDetail *self)
{
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->view = CG_MATTER_VIEW (cg_matter_view_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
}

GtkWidget *
cg_escalation_detail_new (CgOffice *office)
{
  CgEscalationDetail *self = g_object_new (CG_TYPE_ESCALATION_DETAIL, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
