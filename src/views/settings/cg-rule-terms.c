/* cg-rule-terms.c: a time-limit rule in words, and the day it leads to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-terms.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-month.h"

#define LARGEST_AMOUNT 999

static const int terms[] = { CG_RULE_BASIS, CG_RULE_AMOUNT, CG_RULE_TERM, CG_RULE_ROLL };

CgTermUnit
cg_rule_term (const CgRecord *rule)
{
  CgTermUnit unit;

  return cg_term_unit_from_id (cg_record_text (rule, CG_RULE_TERM), &unit) ? unit : CG_TERM_WORKDAY;
}

gboolean
cg_rule_counts_back (const CgRecord *rule)
{
  const char *basis = cg_record_text (rule, CG_RULE_BASIS);

  return g_str_equal (basis, "deadline") || g_str_equal (basis, "effect");
}

const char *
cg_rule_unit_words (const CgRecord *rule)
{
  switch (cg_rule_term (rule))
    {
    case CG_TERM_DAY:
      return C_ ("term", "days");
    case CG_TERM_MONTH:
      return C_ ("term", "months");
    case CG_TERM_WORKDAY:
    default:
      return C_ ("term", "working days");
    }
}

const char *
cg_rule_roll_words (const CgRecord *rule)
{
  if (cg_rule_term (rule) == CG_TERM_WORKDAY)
    return "—";

  return cg_record_integer (rule, CG_RULE_ROLL) != 0 ? C_ ("day of rest", "moves on")
                                                     : C_ ("day of rest", "stays");
}

static CgDate
day_back (const CgRecord *rule, CgCalendar *calendar, CgDate base)
{
  int amount = (int) cg_record_integer (rule, CG_RULE_AMOUNT);

  switch (cg_rule_term (rule))
    {
    case CG_TERM_DAY:
      return base - amount;
    case CG_TERM_MONTH:
      return cg_date_add_months (base, -amount);
    case CG_TERM_WORKDAY:
    default:
      return cg_deadline_warning (calendar, base, amount);
    }
}

CgDate
cg_rule_day (const CgRecord *rule, CgCalendar *calendar, CgDate base)
{
  if (cg_rule_counts_back (rule))
    return day_back (rule, calendar, base);

  return cg_deadline_compute (calendar, base, (int) cg_record_integer (rule, CG_RULE_AMOUNT),
                              cg_rule_term (rule), cg_record_integer (rule, CG_RULE_ROLL) != 0);
}

gboolean
cg_rule_same_terms (const CgRecord *a, const CgRecord *b)
{
  for (guint i = 0; i < G_N_ELEMENTS (terms); i++)
    if (!cg_value_equal (cg_record_value (a, terms[i]), cg_record_value (b, terms[i])))
      return FALSE;

  return TRUE;
}

gboolean
cg_rule_amount_fits (gint64 amount, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, amount);

  if (amount >= 1 && amount <= LARGEST_AMOUNT)
    return TRUE;

  cg_fault_set (error, CG_FAULT_OUT_OF_RANGE, cg_field_label (CG_ENTITY_RULE, CG_RULE_AMOUNT), text,
                "1", G_STRINGIFY (LARGEST_AMOUNT));
  return FALSE;
}

char *
cg_rule_amount_words (const CgRecord *rule)
{
  /* Translators: number, unit */
  return g_strdup_printf (C_ ("term", "%d %s"), (int) cg_record_integer (rule, CG_RULE_AMOUNT),
                          cg_rule_unit_words (rule));
}

/* "10-27 周二", with the year where it is another than the base's. */
static char *
day_words (CgDate day, CgDate base)
{
  g_autofree char *date = cg_date_format_short (day, base);

  return g_strdup_printf (C_ ("date and weekday", "%s %s"), date, cg_weekday_name (day));
}

static char *
term_words (const CgRecord *rule)
{
  int amount = (int) cg_record_integer (rule, CG_RULE_AMOUNT);

  if (cg_rule_counts_back (rule))
    /* Translators: number, unit */
    return g_strdup_printf (_ ("%d %s before"), amount, cg_rule_unit_words (rule));

  switch (cg_rule_term (rule))
    {
    case CG_TERM_DAY:
      return g_strdup_printf (_ ("day %d"), amount);
    case CG_TERM_MONTH:
      return g_strdup_printf (ngettext ("after %d month", "after %d months", amount), amount);
    case CG_TERM_WORKDAY:
    default:
      return g_strdup_printf (_ ("working day %d"), amount);
    }
}

char *
cg_rule_example (const CgRecord *rule, const CgRecord *before, CgCalendar *calendar, CgDate base)
{
  g_autofree char *from = cg_date_to_iso (base);
  g_autofree char *basis = g_markup_escape_text (
      cg_choices_label (CG_CHOICES_RULE_BASIS, cg_record_text (rule, CG_RULE_BASIS)), -1);
  g_autofree char *term = term_words (rule);
  CgDate day = cg_rule_day (rule, calendar, base);
  g_autofree char *words = day_words (day, base);
  CgDate earlier = before != NULL ? cg_rule_day (before, calendar, base) : day;
  g_autofree char *earlier_words = cg_date_format_short (earlier, base);

  if (earlier != day)
    /* Translators: day, what happens on it, "working day 20", the day it leads to, the day before
     * the rule was changed */
    return g_strdup_printf (_ ("%s %s: %s is <b>%s</b>, was %s."), from, basis, term, words,
                            earlier_words);

  return g_strdup_printf (_ ("%s %s: %s is <b>%s</b>."), from, basis, term, words);
}
