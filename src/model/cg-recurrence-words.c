/* cg-recurrence-words.c: a recurrence in one sentence, and as the edit that records the verdict.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence.h"

#include <glib/gi18n.h>

#include "cg-choices.h"

void
cg_recurrence_free (CgRecurrence *self)
{
  char *texts[] = { self->case_no,      self->earlier_case_no,
                    self->case_title,   self->earlier_case_title,
                    self->problem_no,   self->earlier_problem_no,
                    self->category,     self->unit,
                    self->earlier_unit, self->shared,
                    self->state,        self->reason,
                    self->decided_by,   self->sentence };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_free (texts[i]);
  g_free (self);
}

gboolean
cg_recurrence_was_struck_off (const CgRecurrence *self)
{
  return self->earlier_closed_on != 0 && self->earlier_closed_on <= self->decided_on;
}

/* What the two have in common beside the category. */
static char *
common_words (const CgRecurrence *self)
{
  switch (self->same)
    {
    case CG_RECURRENCE_SAME_SUBORDINATE:
      return g_strdup_printf (_ ("%s and %s, one of which is above the other"), self->unit,
                              self->earlier_unit);
    case CG_RECURRENCE_SAME_SYSTEM:
      return g_strdup_printf (_ ("%s and %s, both of the system “%s”"), self->unit,
                              self->earlier_unit, self->shared);
    case CG_RECURRENCE_SAME_REGION:
      return g_strdup_printf (_ ("%s and %s, both in the region “%s”"), self->unit,
                              self->earlier_unit, self->shared);
    case CG_RECURRENCE_SAME_DOMAIN:
      return g_strdup_printf (_ ("%s and %s, both in the field of work “%s”"), self->unit,
                              self->earlier_unit, self->shared);
    default:
      return g_strdup (self->unit);
    }
}

/* What had become of the earlier one by the later decision. */
static char *
earlier_words (const CgRecurrence *self)
{
  char decided[CG_DATE_ISO_SIZE], day[CG_DATE_ISO_SIZE];
  guint days;

  cg_date_to_iso_buffer (self->earlier_decided_on, decided);
  if (!cg_recurrence_was_struck_off (self))
    return g_strdup_printf (_ ("%s, of the decision of %s, had not been struck off"),
                            self->earlier_problem_no, decided);

  days = self->decided_on - self->earlier_closed_on;
  cg_date_to_iso_buffer (self->earlier_closed_on, day);
  return g_strdup_printf (
      g_dngettext (NULL, "%s, of the decision of %s, was struck off on %s, %u day before",
                   "%s, of the decision of %s, was struck off on %s, %u days before", days),
      self->earlier_problem_no, decided, day, days);
}

char *
cg_recurrence_sentence (const CgRecurrence *self)
{
  g_autofree char *common = common_words (self);
  g_autofree char *earlier = earlier_words (self);
  const char *number = self->problem_no != NULL ? self->problem_no : _ ("this case");
  char decided[CG_DATE_ISO_SIZE];

  cg_date_to_iso_buffer (self->decided_on, decided);
  if (self->kind == CG_RECURRENCE_CHRONIC)
    /* common, earlier, date, number, category, months, cases */
    return g_strdup_printf (
        _ ("%s: %s when on %s another decision (%s) came of the same category “%s”; "
           "within %u months these are %u cases."),
        common, earlier, decided, number, self->category, self->months, self->cases);

  return g_strdup_printf (_ ("%s: %s when on %s another decision (%s) came of the same category "
                             "“%s”, within %u months."),
                          common, earlier, decided, number, self->category, self->months);
}

CgEdit *
cg_recurrence_verdict (const CgRecurrence *self,
                       gboolean confirmed,
                       const char *reason,
                       gint64 actor)
{
  CgEdit *edit = cg_edit_new (confirmed ? "recurrence.confirm" : "recurrence.dismiss", actor);
  gint64 id = cg_edit_insert (edit, CG_ENTITY_RECURRENCE);
  const struct
  {
    int field;
    gint64 to;
  } references[] = {
    { CG_RECURRENCE_CASE, self->case_id },
    { CG_RECURRENCE_PROBLEM, self->problem },
    { CG_RECURRENCE_EARLIER_CASE, self->earlier_case },
    { CG_RECURRENCE_EARLIER_PROBLEM, self->earlier_problem },
  };
  const struct
  {
    int field;
    const char *text;
  } texts[] = {
    { CG_RECURRENCE_KIND, cg_recurrence_kind_id (self->kind) },
    { CG_RECURRENCE_SAME, cg_recurrence_same_id (self->same) },
    { CG_RECURRENCE_STATE, confirmed ? "confirmed" : "dismissed" },
    { CG_RECURRENCE_SENTENCE, self->sentence },
    { CG_RECURRENCE_REASON, reason != NULL && *reason != '\0' ? reason : NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (references); i++)
    cg_edit_set_integer (edit, CG_ENTITY_RECURRENCE, id, references[i].field, references[i].to);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].text != NULL)
      cg_edit_set_text (edit, CG_ENTITY_RECURRENCE, id, texts[i].field, texts[i].text);
  if (confirmed && texts[G_N_ELEMENTS (texts) - 1].text == NULL)
    cg_edit_set_text (
        edit, CG_ENTITY_RECURRENCE, id, CG_RECURRENCE_REASON,
        cg_choices_label (CG_CHOICES_RECURRENCE_KIND, cg_recurrence_kind_id (self->kind)));
  return edit;
}
