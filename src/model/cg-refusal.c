/* cg-refusal.c: why a record may not be in a state: its name and what is missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-refusal.h"

#include <glib/gi18n.h>

CgRefusal *
cg_refusal_new (const CgRecord *record)
{
  g_autofree char *title = cg_record_title (record);

  return cg_refusal_new_named (cg_record_get_entity (record), cg_record_get_id (record), title);
}

CgRefusal *
cg_refusal_new_named (CgEntity entity, gint64 id, const char *title)
{
  CgRefusal *refusal = g_new0 (CgRefusal, 1);

  refusal->entity = entity;
  refusal->id = id;
  refusal->title = g_strdup (title);
  refusal->codes = g_array_new (FALSE, FALSE, sizeof (CgFault));
  refusal->sentences = g_ptr_array_new_with_free_func (g_free);
  return refusal;
}

void
cg_refusal_free (CgRefusal *refusal)
{
  g_free (refusal->title);
  g_free (refusal->way);
  g_array_unref (refusal->codes);
  g_ptr_array_unref (refusal->sentences);
  g_free (refusal);
}

void
cg_refusal_add (CgRefusal *refusal, CgFault code, ...)
{
  va_list arguments;

  va_start (arguments, code);
  g_array_append_val (refusal->codes, code);
  g_ptr_array_add (refusal->sentences, cg_fault_sentence (code, arguments));
  va_end (arguments);
}

void
cg_refusal_add_error (CgRefusal *refusal, const GError *error)
{
  CgFault code = (CgFault) error->code;

  g_array_append_val (refusal->codes, code);
  g_ptr_array_add (refusal->sentences, g_strdup (error->message));
}

void
cg_refusal_add_others (CgRefusal *refusal, const CgRefusal *other)
{
  g_array_append_vals (refusal->codes, other->codes->data, other->codes->len);
  for (guint i = 0; i < other->sentences->len; i++)
    g_ptr_array_add (refusal->sentences, g_strdup (other->sentences->pdata[i]));
  if (refusal->way == NULL)
    refusal->way = g_strdup (other->way);
}

/* What parts @joined from what follows: nothing at its beginning and behind a sentence's end. */
static const char *
joint_behind (const GString *joined)
{
  static const char *const ends[] = { "。", "！", "？", "；" };

  if (joined->len == 0)
    return "";
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (joined->str, ends[i]))
      return "";

  return g_str_has_suffix (joined->str, ".") ? " " : C_ ("between reasons", "; ");
}

void
cg_reasons_append (GString *joined, const char *reason)
{
  g_string_append (joined, joint_behind (joined));
  g_string_append (joined, reason);
}

char *
cg_refusal_reasons (const CgRefusal *refusal)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < refusal->sentences->len; i++)
    cg_reasons_append (joined, refusal->sentences->pdata[i]);

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

char *
cg_refusal_sentence (const CgRefusal *refusal)
{
  g_autofree char *reasons = cg_refusal_reasons (refusal);

  if (refusal->way != NULL)
    /* Translators: a record, what it lacks, a step */
    return g_strdup_printf (_ ("“%s” would no longer hold: %s. First use “%s”."), refusal->title,
                            reasons, refusal->way);
  if (g_str_has_suffix (reasons, _ (".")))
    return g_steal_pointer (&reasons);

  return g_strconcat (reasons, _ ("."), NULL);
}

GError *
cg_refusals_to_error (GPtrArray *refusals, const char *action)
{
  const CgRefusal *first = g_ptr_array_index (refusals, 0);
  g_autofree char *reasons = cg_refusal_reasons (first);
  g_autoptr (GString) message = g_string_new (NULL);

  if (first->way != NULL)
    g_string_printf (message,
                     _ ("“%s” was not done, since “%s” would no longer hold: %s. First use “%s”."),
                     action, first->title, reasons, first->way);
  else
    g_string_printf (message, _ ("“%s” was not done for “%s”: %s. Nothing was changed."), action,
                     first->title, reasons);

  if (refusals->len > 1)
    {
      g_string_append_printf (message,
                              ngettext (" %u more record is refused.",
                                        " %u more records are refused.", refusals->len - 1),
                              refusals->len - 1);
    }

  return g_error_new_literal (CG_FAULT, (int) g_array_index (first->codes, CgFault, 0),
                              message->str);
}
