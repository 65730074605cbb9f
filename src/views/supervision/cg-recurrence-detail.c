/* cg-recurrence-detail.c: one pair of problems, and what a person says of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence-detail.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-matter-view.h"
#include "cg-recurrence-compare.h"
#include "cg-recurrence-effects.h"
#include "cg-recurrence-glyph.h"
#include "cg-time-spans.h"

struct _CgRecurrenceDetail
{
  AdwBin parent_instance;

  CgOffice *office;
  GPtrArray *pairs; /* keeps @pair */
  const CgRecurrence *pair;
  GPtrArray *problems; /* the later and the earlier one */
  GCancellable *cancellable;

  CgMatterView *view;
  CgTimeSpans *line;
  CgRecurrenceCompare *compare;
  CgRecurrenceEffects *effects;
  GtkLabel *actor;
  GtkEditable *reason;
  GtkWidget *dismiss;
  GtkButton *confirm;
};

G_DEFINE_FINAL_TYPE (CgRecurrenceDetail, cg_recurrence_detail, ADW_TYPE_BIN)

/* ---- the head ---- */

static void
show_head (CgRecurrenceDetail *self)
{
  const CgRecurrence *pair = self->pair;
  g_autofree char *what = g_strdup_printf ("%s  %s", pair->unit, pair->category);
  const char *state = pair->state != NULL
                          ? cg_choices_label (CG_CHOICES_RECURRENCE_STATE, pair->state)
                          : C_ ("recurrence group", "To be decided");

  cg_matter_view_set_head (
      self->view, cg_recurrence_glyph_new (pair->kind),
      cg_choices_label (CG_CHOICES_RECURRENCE_KIND, cg_recurrence_kind_id (pair->kind)), what,
      state);
}

/* (nullable) */
static char *
verdict_words (const CgRecurrence *pair)
{
  char day[CG_DATE_ISO_SIZE];

  if (pair->state == NULL)
    return NULL;

  cg_date_to_iso_buffer (pair->verdict_on, day);
  /* Translators: who decided, when, why */
  return g_strdup_printf (_ ("Decided by %s on %s: %s"),
                          pair->decided_by != NULL ? pair->decided_by : "—", day,
                          pair->reason != NULL ? pair->reason : "");
}

static void
show_verdict (CgRecurrenceDetail *self)
{
  g_autofree char *verdict = verdict_words (self->pair);

  cg_matter_view_set_sentences (self->view, self->pair->sentence, verdict);
  gtk_widget_set_visible (GTK_WIDGET (cg_matter_view_get_foot (self->view)), verdict == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->effects), verdict == NULL);
}

/* ---- the line of time ---- */

static void
add_span (CgRecurrenceDetail *self, const char *which, const CgRecord *problem, CgDate decided_on)
{
  CgDate closed_on = cg_record_date (problem, CG_PROBLEM_CLOSED_ON);
  g_autofree char *status = cg_record_display (problem, CG_PROBLEM_STATUS);
  g_autofree char *title = g_strdup_printf ("%s  %s", which, cg_record_name (problem));
  char decided[CG_DATE_ISO_SIZE], closed[CG_DATE_ISO_SIZE];
  g_autofree char *words = NULL;

  cg_date_to_iso_buffer (decided_on, decided);
  if (closed_on != 0)
    {
      cg_date_to_iso_buffer (closed_on, closed);
      words = g_strdup_printf (_ ("decided %s, struck off %s"), decided, closed);
    }
  else
    /* Translators: a day, a status */
    words = g_strdup_printf (_ ("decided %s, %s"), decided, status);
  cg_time_spans_add (self->line, decided_on, closed_on, title, words);
}

static void
show_line (CgRecurrenceDetail *self)
{
  const CgRecurrence *pair = self->pair;
  CgDate first = cg_date_add_months (pair->decided_on, -(int) pair->months);
  char from[CG_DATE_ISO_SIZE], to[CG_DATE_ISO_SIZE];
  g_autofree char *words = NULL;

  cg_date_to_iso_buffer (first, from);
  cg_date_to_iso_buffer (pair->decided_on, to);
  words = g_strdup_printf (_ ("Window of %u months, %s to %s"), pair->months, from, to);
  cg_time_spans_clear (self->line, first, pair->decided_on, words);
  add_span (self, _ ("Earlier"), g_ptr_array_index (self->problems, 1), pair->earlier_decided_on);
  add_span (self, _ ("This time"), g_ptr_array_index (self->problems, 0), pair->decided_on);
}

/* ---- reading ---- */

/* "《河道巡查办法》、…" of those links that belong to a problem. */
static char *
institution_words (GPtrArray *links, gint64 problem)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    {
      const CgRecord *link = g_ptr_array_index (links, i);

      if (cg_record_integer (link, CG_INSTITUTION_PROBLEM_PROBLEM) == problem)
        g_string_append_printf (
            words, "%s%s", words->len > 0 ? C_ ("between names", ", ") : "",
            cg_record_reference_name (link, CG_INSTITUTION_PROBLEM_INSTITUTION));
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
links_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecurrenceDetail) self = data;
  g_autoptr (GPtrArray) links = cg_store_select_finish (CG_STORE (source), result, NULL);
  g_autofree char *later = NULL, *earlier = NULL;

  if (links == NULL || self->pair == NULL || self->problems == NULL)
    return;

  later = institution_words (links, self->pair->problem);
  earlier = institution_words (links, self->pair->earlier_problem);
  cg_recurrence_compare_set (self->compare, self->pair, g_ptr_array_index (self->problems, 0),
                             g_ptr_array_index (self->problems, 1), later, earlier);
}

static void
read_links (CgRecurrenceDetail *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_INSTITUTION_PROBLEM);
  g_autofree char *later = g_strdup_printf ("%" G_GINT64_FORMAT, self->pair->problem);
  g_autofree char *earlier = g_strdup_printf ("%" G_GINT64_FORMAT, self->pair->earlier_problem);

  cg_query_filter_any (query, CG_INSTITUTION_PROBLEM_PROBLEM, later, earlier, NULL);
  cg_store_select_async (cg_office_get_store (self->office), query, self->cancellable, links_cb,
                         g_object_ref (self));
}

static void
problems_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgRecurrenceDetail) self = data;
  g_autoptr (GPtrArray) problems = cg_store_fetch_finish (CG_STORE (source), result, NULL);

  if (problems == NULL || problems->len != 2 || self->pair == NULL ||
      cg_record_get_id (g_ptr_array_index (problems, 0)) != self->pair->problem)
    return;

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = g_steal_pointer (&problems);
  show_line (self);
  read_links (self);
}

static void
read_problems (CgRecurrenceDetail *self)
{
  const gint64 ids[] = { self->pair->problem, self->pair->earlier_problem };

  cg_store_fetch_async (cg_office_get_store (self->office), CG_ENTITY_PROBLEM, ids,
                        G_N_ELEMENTS (ids), self->cancellable, problems_cb, g_object_ref (self));
}

void
cg_recurrence_detail_set_pair (CgRecurrenceDetail *self, GPtrArray *pairs, const CgRecurrence *pair)
{
  g_autofree char *confirm = NULL;

  g_return_if_fail (CG_IS_RECURRENCE_DETAIL (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  self->pairs = pairs != NULL ? g_ptr_array_ref (pairs) : NULL;
  self->pair = pair;
  gtk_widget_set_visible (GTK_WIDGET (self), pair != NULL);
  if (pair == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  gtk_editable_set_text (self->reason, "");
  /* Translators: button; a kind of recurrence */
  confirm = g_strdup_printf (
      _ ("Confirm as “%s”"),
      cg_choices_label (CG_CHOICES_RECURRENCE_KIND, cg_recurrence_kind_id (pair->kind)));
  gtk_button_set_label (self->confirm, confirm);
  gtk_label_set_text (self->actor, cg_office_get_actor_name (self->office));
  show_head (self);
  show_verdict (self);
  cg_recurrence_effects_set_pair (self->effects, pair);
  read_problems (self);
}

/* ---- deciding ---- */

static void
confirm_cb (CgRecurrenceDetail *self)
{
  g_autoptr (CgEdit) edit = cg_recurrence_verdict (
      self->pair, TRUE, gtk_editable_get_text (self->reason), cg_office_get_actor (self->office));

  cg_recurrence_effects_fill_edit (self->effects, edit);
  cg_office_apply (self->office, edit, NULL, NULL);
}

static void
dismiss_cb (CgRecurrenceDetail *self)
{
  g_autoptr (CgEdit) edit = cg_recurrence_verdict (
      self->pair, FALSE, gtk_editable_get_text (self->reason), cg_office_get_actor (self->office));

  cg_office_apply (self->office, edit, NULL, NULL);
}

static void
reason_cb (CgRecurrenceDetail *self)
{
  gtk_widget_set_sensitive (self->dismiss, *gtk_editable_get_text (self->reason) != '\0');
}

/* ---- the widget ---- */

static void
fill_foot (CgRecurrenceDetail *self)
{
  CgWrap *bar = cg_matter_view_get_foot (self->view);
  GtkWidget *reason = gtk_entry_new (), *actor = gtk_label_new (NULL);
  GtkWidget *confirm = gtk_button_new ();

  self->reason = GTK_EDITABLE (reason);
  self->dismiss = gtk_button_new_with_label (_ ("Dismiss"));
  self->actor = GTK_LABEL (actor);
  self->confirm = GTK_BUTTON (confirm);
  gtk_entry_set_placeholder_text (GTK_ENTRY (reason),
                                  _ ("Reason for dismissing (required), as: another matter"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (reason), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reason for dismissing"), -1);
  gtk_widget_set_hexpand (reason, TRUE);
  gtk_editable_set_max_width_chars (self->reason, 16);
  gtk_widget_set_sensitive (self->dismiss, FALSE);
  gtk_widget_add_css_class (confirm, "suggested-action");
  gtk_widget_add_css_class (actor, "dim");
  cg_wrap_append (bar, reason);
  cg_wrap_append (bar, self->dismiss);
  cg_wrap_append (bar, actor);
  cg_wrap_append (bar, confirm);
  g_signal_connect_swapped (reason, "changed", G_CALLBACK (reason_cb), self);
  g_signal_connect_swapped (self->dismiss, "clicked", G_CALLBACK (dismiss_cb), self);
  g_signal_connect_swapped (confirm, "clicked", G_CALLBACK (confirm_cb), self);
}

static void
fill_body (CgRecurrenceDetail *self)
{
  GtkBox *box = cg_matter_view_get_body (self->view);
  GtkWidget *card = adw_bin_new ();

  self->line = CG_TIME_SPANS (cg_time_spans_new ());
  gtk_widget_add_css_class (card, "panel");
  adw_bin_set_child (ADW_BIN (card), GTK_WIDGET (self->line));
  gtk_box_append (box, card);
  self->compare = CG_RECURRENCE_COMPARE (cg_recurrence_compare_new ());
  gtk_box_append (box, GTK_WIDGET (self->compare));
  self->effects = CG_RECURRENCE_EFFECTS (cg_recurrence_effects_new (self->office));
  gtk_box_append (box, GTK_WIDGET (self->effects));
}

static void
cg_recurrence_detail_dispose (GObject *object)
{
  CgRecurrenceDetail *self = CG_RECURRENCE_DETAIL (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->pair = NULL;

  G_OBJECT_CLASS (cg_recurrence_detail_parent_class)->dispose (object);
}

static void
cg_recurrence_detail_class_init (CgRecurrenceDetailClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_recurrence_detail_dispose;
}

static void
cg_recurrence_detail_init (CgRecurrenceDetail *self)
{
}

GtkWidget *
cg_recurrence_detail_new (CgOffice *office)
{
  CgRecurrenceDetail *self = g_object_new (CG_TYPE_RECURRENCE_DETAIL, NULL);

  self->office = g_object_ref (office);
  self->view = CG_MATTER_VIEW (cg_matter_view_new ());
  fill_body (self);
  fill_foot (self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->view));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  return GTK_WIDGET (self);
}
