/* cg-rule-defaults.c: going back to the time limits that ship.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-defaults.h"

#include <glib/gi18n.h>

#include "cg-reference.h"
#include "cg-rule-terms.h"

static gboolean
is_in_use (CgRecord *rule, GPtrArray *steps)
{
  if (g_str_equal (cg_record_text (rule, CG_RULE_RULE_GROUP), "remind") ||
      g_str_equal (cg_record_text (rule, CG_RULE_BASIS), "submitted"))
    return TRUE;

  for (guint i = 0; i < steps->len; i++)
    if (cg_record_integer (g_ptr_array_index (steps, i), CG_CASE_STEP_RULE) ==
        cg_record_get_id (rule))
      return TRUE;

  return FALSE;
}

GPtrArray *
cg_rule_defaults (GPtrArray *rules, GPtrArray *steps)
{
  GPtrArray *defaults = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);

  for (guint i = 0; i < rules->len; i++)
    {
      CgRecord *rule = g_ptr_array_index (rules, i);
      g_autoptr (CgRecord) shipped = cg_record_copy (rule);

      if (cg_reference_rule_terms (shipped) && !cg_rule_same_terms (rule, shipped) &&
          is_in_use (rule, steps))
        g_ptr_array_add (defaults, g_steal_pointer (&shipped));
    }

  return defaults;
}

static CgRecord *
find (GPtrArray *rules, gint64 id)
{
  for (guint i = 0; i < rules->len; i++)
    if (cg_record_get_id (g_ptr_array_index (rules, i)) == id)
      return g_ptr_array_index (rules, i);

  return NULL;
}

char *
cg_rule_defaults_describe (GPtrArray *rules, GPtrArray *defaults)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < defaults->len; i++)
    {
      CgRecord *after = g_ptr_array_index (defaults, i);
      CgRecord *before = find (rules, cg_record_get_id (after));
      g_autofree char *was = cg_rule_amount_words (before);
      g_autofree char *becomes = cg_rule_amount_words (after);

      if (i > 0)
        g_string_append_c (words, '\n');
      if (g_str_equal (was, becomes))
        /* Translators: name of a rule of which not the number changes but what it counts from */
        g_string_append_printf (
            words, _ ("%s: counted from “%s”, %s"), cg_record_text (after, CG_RULE_NAME),
            cg_choices_label (CG_CHOICES_RULE_BASIS, cg_record_text (after, CG_RULE_BASIS)),
            cg_rule_roll_words (after));
      else
        /* Translators: name of a rule, "20 working days", "15 working days" */
        g_string_append_printf (words, _ ("%s: %s → %s"), cg_record_text (after, CG_RULE_NAME), was,
                                becomes);
    }

  return g_string_free (words, FALSE);
}
