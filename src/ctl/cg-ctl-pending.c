/* cg-ctl-pending.c: cugaictl pending: a large edit that was interrupted, and how to end it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-store-set.h"

static char *
sentence_of (const CgPendingSet *set)
{
  g_autofree char *sentence = cg_pending_set_describe (set);

  if (!set->reversible)
    /* Translators: %s is a sentence; the words in backquotes are commands */
    return g_strdup_printf (_ ("%s Command: `cugaictl pending complete`."), sentence);

  return g_strdup_printf (
      _ ("%s Commands: `cugaictl pending complete` or `cugaictl pending withdraw`."), sentence);
}

char *
cg_ctl_pending_sentence (CgCtl *self)
{
  g_autoptr (CgPendingSet) set =
      self->store != NULL ? cg_store_pending_set (self->store, NULL) : NULL;

  return set != NULL ? sentence_of (set) : NULL;
}

static void
print_json (const CgPendingSet *set)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_boolean (json, "pending", set != NULL);
  if (set != NULL)
    {
      cg_ctl_json_add_string (json, "action", set->sentence);
      cg_ctl_json_add_integer (json, "parts", set->parts);
      cg_ctl_json_add_integer (json, "written", set->written);
      cg_ctl_json_add_boolean (json, "reversible", set->reversible);
    }
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

static gboolean
show (CgCtl *self, GError **error)
{
  g_autoptr (CgPendingSet) set = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GError) none = cg_fault_new (CG_FAULT_NO_PENDING_SET);
  g_autofree char *sentence = NULL;
  g_autofree char *line = NULL;

  if (!cg_ctl_open (self, error))
    return FALSE;
  set = cg_store_pending_set (self->store, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (self->options->json)
    {
      print_json (set);
      return TRUE;
    }

  sentence = set != NULL ? sentence_of (set) : g_strdup (none->message);
  line = g_strconcat (sentence, "\n", NULL);
  cg_ctl_print (line);
  return TRUE;
}

static gboolean
end (CgCtl *self, gboolean complete, GError **error)
{
  g_autoptr (CgPendingSet) set = NULL;
  g_autofree char *line = NULL;
  gint64 actor;

  if (!cg_ctl_open_to_write (self, &actor, error))
    return FALSE;
  set = cg_store_pending_set (self->store, NULL);
  if (!cg_store_end_set (self->store, complete, error))
    return FALSE;

  if (self->options->json)
    print_json (NULL);
  else if (set != NULL)
    {
      line = g_strdup_printf (complete ? _ ("Completed: %s\n") : _ ("Taken back: %s\n"),
                              set->sentence);
      cg_ctl_print (line);
    }
  return TRUE;
}

gboolean
cg_ctl_pending (CgCtl *self, GError **error)
{
  const char *word = cg_ctl_argument (self, 0);

  if (word == NULL)
    return show (self, error);
  if (g_str_equal (word, "complete") || g_str_equal (word, "withdraw"))
    return end (self, g_str_equal (word, "complete"), error);

  g_set_error (error, CG_CTL_USAGE, 0, _ ("There is no command “%s”."), word);
  return FALSE;
}
