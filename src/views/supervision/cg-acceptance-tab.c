/* cg-acceptance-tab.c: the tab 验收 of 督查: units that are scored, sent back, accepted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-acceptance-tab.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-clock.h"
#include "cg-grade.h"
#include "cg-matter-view.h"
#include "cg-score-sheet.h"
#include "cg-section.h"
#include "cg-store-job.h"

/* The latest so many units have a row. */
#define MOST_ROWS 1000

enum
{
  TO_ACCEPT, /* its report is there */
  TO_REPORT,
  ACCEPTED,
};

typedef struct
{
  GPtrArray *units, *rounds, *elements; /* of CgRecord */
  char *grades;
} Read;

struct _CgAcceptanceTab
{
  CgMattersTab parent_instance;

  Read *read; /* (nullable): until the first reading */
  CgMatterView *view;
  char *shown; /* (nullable): unit and number of rounds for which the sheet is there */
  CgScoreSheet *sheet;
  GtkEditable *opinion;
  GtkWidget *send_back, *pass;
  GHashTable *given; /* Given by what `shown` was */
};

G_DEFINE_FINAL_TYPE (CgAcceptanceTab, cg_acceptance_tab, CG_TYPE_MATTERS_TAB)

static CgOffice *
office_of (CgAcceptanceTab *self)
{
  return cg_page_tab_get_office (CG_PAGE_TAB (self));
}

/* ---- reading ---- */

static void
read_free (gpointer data)
{
  Read *read = data;

  g_clear_pointer (&read->units, g_ptr_array_unref);
  g_clear_pointer (&read->rounds, g_ptr_array_unref);
  g_clear_pointer (&read->elements, g_ptr_array_unref);
  g_free (read->grades);
  g_free (read);
}

static GPtrArray *
select_sorted (CgStore *store, CgEntity entity, int field, gboolean descending, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  if (entity == CG_ENTITY_SCORE_ELEMENT)
    cg_query_filter_text (query, CG_SCORE_ELEMENT_IN_USE, CG_FILTER_EQUAL, "1");
  if (field >= 0)
    cg_query_add_sort (query, field, descending);
  query->limit = entity == CG_ENTITY_CASE_UNIT ? MOST_ROWS : 0;
  return cg_store_select (store, query, error);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CgStore *store = CG_STORE (source);
  Read *read = g_new0 (Read, 1);
  GError *error = NULL;

  read->grades = cg_store_setting (store, CG_SETTING_GRADES);
  if ((read->units = select_sorted (store, CG_ENTITY_CASE_UNIT, CG_CASE_UNIT_REPORT_ON, TRUE,
                                    &error)) != NULL &&
      (read->rounds = select_sorted (store, CG_ENTITY_ACCEPTANCE, CG_ACCEPTANCE_ROUND, TRUE,
                                     &error)) != NULL &&
      (read->elements = select_sorted (store, CG_ENTITY_SCORE_ELEMENT, CG_SCORE_ELEMENT_POSITION,
                                       FALSE, &error)) != NULL)
    {
      g_task_return_pointer (task, read, read_free);
      return;
    }

  read_free (read);
  g_task_return_error (task, error);
}

static guint
rounds_of (const Read *read, gint64 unit, const CgRecord **last)
{
  guint n = 0;

  for (guint i = 0; i < read->rounds->len; i++)
    {
      const CgRecord *round = g_ptr_array_index (read->rounds, i);

      if (cg_record_integer (round, CG_ACCEPTANCE_CASE_UNIT) != unit)
        continue;
      if (n++ == 0 && last != NULL)
        *last = round;
    }
  return n;
}

static char *
word_of (const Read *read, const CgRecord *unit)
{
  const CgRecord *last = NULL;

  if (!cg_record_is_null (unit, CG_CASE_UNIT_ACCEPTED_ON))
    return cg_record_display (unit, CG_CASE_UNIT_GRADE);

  return rounds_of (read, cg_record_get_id (unit), &last) > 0
             ? cg_record_display (last, CG_ACCEPTANCE_RESULT)
             : NULL;
}

static CgMatter *
matter_of (const Read *read, CgRecord *unit)
{
  gboolean accepted = !cg_record_is_null (unit, CG_CASE_UNIT_ACCEPTED_ON);
  gboolean reported = !cg_record_is_null (unit, CG_CASE_UNIT_REPORT_ON);
  int day = accepted ? CG_CASE_UNIT_ACCEPTED_ON : CG_CASE_UNIT_REPORT_ON;
  CgMatter *matter = cg_matter_new (g_strdup_printf ("%" G_GINT64_FORMAT, cg_record_get_id (unit)),
                                    accepted   ? ACCEPTED
                                    : reported ? TO_ACCEPT
                                               : TO_REPORT,
                                    cg_record_reference_name (unit, CG_CASE_UNIT_UNIT));

  matter->word = word_of (read, unit);
  matter->text = g_strdup (cg_record_reference_name (unit, CG_CASE_UNIT_CASE));
  matter->side = accepted || reported
                     ? cg_date_format_short (cg_record_date (unit, day), cg_clock_today ())
                     : NULL;
  matter->waits = matter->group == TO_ACCEPT;
  matter->data = unit;
  return matter;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgAcceptanceTab) self = CG_ACCEPTANCE_TAB (data);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) matters = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_matter_free);
  Read *read = g_task_propagate_pointer (G_TASK (result), &error), *before = self->read;
  g_autofree char *words = NULL;
  guint waiting = 0;

  if (read == NULL)
    {
      cg_matters_tab_fail (CG_MATTERS_TAB (self), error);
      return;
    }

  self->read = read;
  for (guint i = 0; i < read->units->len; i++)
    {
      CgMatter *matter = matter_of (read, g_ptr_array_index (read->units, i));

      waiting += matter->waits;
      g_ptr_array_add (matters, matter);
    }
  words = g_strdup_printf (_ ("%u units, %u to be accepted"), matters->len, waiting);
  cg_matters_tab_take (CG_MATTERS_TAB (self), matters, words);
  g_clear_pointer (&before, read_free);
}

static void
cg_acceptance_tab_read (CgMattersTab *tab, GCancellable *cancellable)
{
  g_autoptr (GTask) task = g_task_new (cg_office_get_store (office_of (CG_ACCEPTANCE_TAB (tab))),
                                       cancellable, read_cb, g_object_ref (tab));

  cg_store_run_in_thread (CG_STORE (g_task_get_source_object (task)), task, read_thread);
}

/* ---- scoring ---- */

static void
scored_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgAcceptanceTab *self = CG_ACCEPTANCE_TAB (object);

  /* The page was closed meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (cg_matter_view_get_foot (self->view)), TRUE);
  if (error != NULL)
    cg_matter_view_set_error (self->view, error->message);
}

static void
score (CgAcceptanceTab *self, const char *verdict)
{
  g_autoptr (GHashTable) arguments = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  const CgMatter *matter = cg_matters_tab_get_chosen (CG_MATTERS_TAB (self));
  const char *opinion = gtk_editable_get_text (self->opinion);

  if (matter == NULL)
    return;
  cg_matter_view_set_error (self->view, cg_office_get_read_only (office_of (self)));
  if (cg_office_get_read_only (office_of (self)) != NULL)
    return;

  g_hash_table_insert (arguments, (gpointer) "scores", cg_score_sheet_get_scores (self->sheet));
  g_hash_table_insert (arguments, (gpointer) "result", g_strdup (verdict));
  if (*opinion != '\0')
    g_hash_table_insert (arguments, (gpointer) "opinion", g_strdup (opinion));
  gtk_widget_set_sensitive (GTK_WIDGET (cg_matter_view_get_foot (self->view)), FALSE);
  cg_office_do (office_of (self), "case_unit.score", cg_record_get_id (matter->data), arguments,
                self, scored_cb);
}

static void
pass_cb (CgAcceptanceTab *self)
{
  score (self, "pass");
}

static void
send_back_cb (CgAcceptanceTab *self)
{
  score (self, "return");
}

/* ---- the unit in hand ---- */

static char *
round_words (const CgRecord *round)
{
  g_autofree char *result = cg_record_display (round, CG_ACCEPTANCE_RESULT);
  g_autofree char *grade = cg_record_display (round, CG_ACCEPTANCE_GRADE);
  g_autofree char *reviewer = cg_record_display (round, CG_ACCEPTANCE_REVIEWER);
  g_autofree char *day = cg_record_display (round, CG_ACCEPTANCE_HELD_ON);

  /* Translators: result, points, grade, day, person, opinion */
  return g_strdup_printf (_ ("%s, %d points, %s; %s, %s. %s"), result,
                          (int) cg_record_integer (round, CG_ACCEPTANCE_TOTAL), grade, day,
                          reviewer, cg_record_text (round, CG_ACCEPTANCE_OPINION));
}

static void
add_rounds (CgAcceptanceTab *self, gint64 unit)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->read->rounds->len; i++)
    {
      const CgRecord *round = g_ptr_array_index (self->read->rounds, i);

      if (cg_record_integer (round, CG_ACCEPTANCE_CASE_UNIT) != unit)
        continue;
      g_ptr_array_add (facts, g_strdup_printf (_ ("Round %d"), (int) cg_record_integer (
                                                                   round, CG_ACCEPTANCE_ROUND)));
      g_ptr_array_add (facts, round_words (round));
    }
  if (facts->len == 0)
    return;

  g_ptr_array_add (facts, NULL);
  gtk_box_append (cg_matter_view_get_body (self->view),
                  cg_section_new (_ ("Rounds of acceptance")));
  cg_matter_view_add_facts (self->view, (const char *const *) facts->pdata);
}

static GtkWidget *
add_button (CgAcceptanceTab *self, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_signal_connect_swapped (button, "clicked", callback, self);
  cg_wrap_append (cg_matter_view_get_foot (self->view), button);
  return button;
}

/* Passing wants every element; what does not pass by its grade can only be sent back. */
static void
update_foot (CgAcceptanceTab *self)
{
  gboolean whole = cg_score_sheet_get_missing (self->sheet) == 0;
  gboolean passes = cg_grade_passes (cg_score_sheet_get_grade (self->sheet));

  gtk_widget_set_sensitive (self->pass, whole && passes);
  gtk_widget_set_sensitive (self->send_back,
                            whole && *gtk_editable_get_text (self->opinion) != '\0');
}

/* @given: (nullable): a sheet with points */
static void
add_scoring (CgAcceptanceTab *self, CgScoreSheet *given)
{
  GtkWidget *opinion = gtk_entry_new ();

  self->sheet =
      given != NULL
          ? given
          : CG_SCORE_SHEET (cg_score_sheet_new (self->read->elements, self->read->grades));
  gtk_box_append (cg_matter_view_get_body (self->view), GTK_WIDGET (self->sheet));
  self->opinion = GTK_EDITABLE (opinion);
  gtk_entry_set_placeholder_text (GTK_ENTRY (opinion), _ ("Opinion (required for sending back)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (opinion), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_field_label (CG_ENTITY_ACCEPTANCE, CG_ACCEPTANCE_OPINION), -1);
  gtk_widget_set_hexpand (opinion, TRUE);
  cg_wrap_append (cg_matter_view_get_foot (self->view), opinion);
  self->send_back = add_button (self, _ ("Send back"), G_CALLBACK (send_back_cb));
  self->pass = add_button (self, _ ("Accept the unit"), G_CALLBACK (pass_cb));
  gtk_widget_add_css_class (self->pass, "suggested-action");
  g_signal_connect_swapped (opinion, "changed", G_CALLBACK (update_foot), self);
  g_signal_connect_object (self->sheet, "changed", G_CALLBACK (update_foot), self,
                           G_CONNECT_SWAPPED);
  update_foot (self);
}

static char *
unit_words (const CgRecord *unit)
{
  g_autofree char *report = cg_record_display (unit, CG_CASE_UNIT_REPORT_ON);
  g_autofree char *accepted = cg_record_display (unit, CG_CASE_UNIT_ACCEPTED_ON);

  if (*accepted != '\0')
    return g_strdup_printf (_ ("Accepted on %s."), accepted);
  if (*report != '\0')
    return g_strdup_printf (_ ("The report on rectification came on %s; the unit can be scored."),
                            report);

  return g_strdup (_ ("The report on rectification is not there yet."));
}

/* What was given to a unit waits while another one is in hand. */
typedef struct
{
  CgScoreSheet *sheet;
  char *opinion;
} Given;

static void
given_free (gpointer data)
{
  Given *given = data;

  g_object_unref (given->sheet);
  g_free (given->opinion);
  g_free (given);
}

static void
keep_given (CgAcceptanceTab *self)
{
  Given *given;

  if (self->sheet == NULL || self->shown == NULL)
    return;

  given = g_new0 (Given, 1);
  given->sheet = g_object_ref (self->sheet);
  given->opinion = g_strdup (gtk_editable_get_text (self->opinion));
  g_signal_handlers_disconnect_by_data (self->sheet, self);
  g_hash_table_replace (self->given, g_strdup (self->shown), given);
}

static void
show_unit (CgAcceptanceTab *self, CgRecord *unit, const Given *given)
{
  g_autofree char *words = unit_words (unit);
  g_autofree char *grade = cg_record_display (unit, CG_CASE_UNIT_GRADE);
  gboolean accepted = !cg_record_is_null (unit, CG_CASE_UNIT_ACCEPTED_ON);

  cg_matter_view_clear (self->view);
  self->sheet = NULL;
  cg_matter_view_set_head (self->view, NULL, cg_record_reference_name (unit, CG_CASE_UNIT_UNIT),
                           cg_record_reference_name (unit, CG_CASE_UNIT_CASE),
                           accepted ? grade : NULL);
  cg_matter_view_set_sentences (self->view, words, NULL);
  if (!accepted)
    add_scoring (self, given != NULL ? given->sheet : NULL);
  if (!accepted && given != NULL)
    gtk_editable_set_text (self->opinion, given->opinion);
  add_rounds (self, cg_record_get_id (unit));
  gtk_widget_set_visible (GTK_WIDGET (cg_matter_view_get_foot (self->view)), !accepted);
}

/* Points that were typed stay while nothing was decided of the unit. */
static void
cg_acceptance_tab_choose (CgMattersTab *tab, const CgMatter *matter)
{
  CgAcceptanceTab *self = CG_ACCEPTANCE_TAB (tab);
  g_autofree char *now = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->view), matter != NULL);
  if (matter == NULL)
    return;

  now = g_strdup_printf ("%s-%u-%d", matter->key,
                         rounds_of (self->read, cg_record_get_id (matter->data), NULL),
                         matter->group);
  if (g_strcmp0 (now, self->shown) == 0)
    return;

  keep_given (self);
  show_unit (self, matter->data, g_hash_table_lookup (self->given, now));
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
}

/* ---- the widget ---- */

static void
cg_acceptance_tab_constructed (GObject *object)
{
  CgAcceptanceTab *self = CG_ACCEPTANCE_TAB (object);
  const char *const groups[] = { C_ ("matter group", "To be accepted"),
                                 C_ ("matter group", "Report not there yet"),
                                 C_ ("matter group", "Accepted"), NULL };
  const CgMattersWords words = {
    .name = C_ ("page", "Acceptance"),
    .groups = groups,
    .icon_name = "emblem-ok-symbolic",
    .none = _ ("No unit to accept"),
    .advice = _ ("The units of cases appear here; once the report of one is there, it is scored "
                 "and accepted or sent back."),
  };

  G_OBJECT_CLASS (cg_acceptance_tab_parent_class)->constructed (object);

  self->view = CG_MATTER_VIEW (cg_matter_view_new ());
  cg_matters_tab_build (CG_MATTERS_TAB (self), &words, GTK_WIDGET (self->view));
}

static void
cg_acceptance_tab_finalize (GObject *object)
{
  CgAcceptanceTab *self = CG_ACCEPTANCE_TAB (object);

  g_clear_pointer (&self->read, read_free);
  g_hash_table_unref (self->given);
  g_free (self->shown);

  G_OBJECT_CLASS (cg_acceptance_tab_parent_class)->finalize (object);
}

static void
cg_acceptance_tab_class_init (CgAcceptanceTabClass *klass)
{
  static const CgEntity entities[] = {
    CG_ENTITY_CASE_UNIT, CG_ENTITY_ACCEPTANCE, CG_ENTITY_SCORE_ELEMENT,
    CG_ENTITY_CASE,      CG_ENTITY_UNIT,       CG_ENTITY_SETTING,
    CG_N_ENTITIES
  };
  CgMattersTabClass *tab_class = CG_MATTERS_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_acceptance_tab_constructed;
  G_OBJECT_CLASS (klass)->finalize = cg_acceptance_tab_finalize;
  tab_class->read = cg_acceptance_tab_read;
  tab_class->choose = cg_acceptance_tab_choose;
  tab_class->entities = entities;
}

static void
cg_acceptance_tab_init (CgAcceptanceTab *self)
{
  self->given = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, given_free);
}
