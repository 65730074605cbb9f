/* cg-ctl-incoming.c: cugaictl incoming: papers that come back, and which are missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-ctl-json.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"
#include "cg-store-missing.h"

#define N_COLUMNS 5

/* ---- missing ---- */

static void
print_json (const GPtrArray *papers)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < papers->len; i++)
    {
      const CgMissingPaper *paper = g_ptr_array_index (papers, i);
      g_autofree char *due = cg_date_to_iso (paper->due_on);

      g_string_append (json, i > 0 ? ",\n" : "\n");
      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_integer (json, "unit", paper->unit);
      cg_ctl_json_add_string (json, "unit_name", paper->unit_name);
      cg_ctl_json_add_string (json, "kind", paper->kind);
      cg_ctl_json_add_integer (json, "case", paper->of_case);
      cg_ctl_json_add_string (json, "case_no", paper->case_no);
      cg_ctl_json_add_integer (json, "case_unit", paper->case_unit);
      cg_ctl_json_add_integer (json, "delivery", paper->delivery);
      cg_ctl_json_add_integer (json, "learning", paper->learning);
      cg_ctl_json_add_string (json, "due_on", due);
      cg_ctl_json_add_integer (json, "late_days", paper->late_days);
      cg_ctl_json_end (json, '}');
    }

  g_string_append (json, papers->len > 0 ? "\n]\n" : "]\n");
  cg_ctl_print (json->str);
}

static void
print_text (const GPtrArray *papers)
{
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (N_COLUMNS, CG_CTL_LIST_WIDTH);

  for (guint i = 0; i < papers->len; i++)
    {
      const CgMissingPaper *paper = g_ptr_array_index (papers, i);

      cg_ctl_table_add (table, g_strdup (paper->unit_name));
      cg_ctl_table_add (table, g_strdup (cg_choices_label (CG_CHOICES_INCOMING_KIND, paper->kind)));
      cg_ctl_table_add (table, g_strdup (paper->case_no != NULL ? paper->case_no : ""));
      cg_ctl_table_add (table, cg_date_to_iso (paper->due_on));
      cg_ctl_table_add (table, g_strdup_printf (g_dngettext (NULL, "%d day late", "%d days late",
                                                             (gulong) paper->late_days),
                                                paper->late_days));
    }
  cg_ctl_table_flush (table);
}

static gboolean
show_missing (CgCtl *self, GError **error)
{
  g_autoptr (GPtrArray) papers = NULL;

  if (!cg_ctl_open (self, error))
    return FALSE;
  papers = cg_store_missing (self->store, error);
  if (papers == NULL)
    return FALSE;

  if (self->options->json)
    print_json (papers);
  else
    print_text (papers);
  return TRUE;
}

/* ---- the others: words for what every kind of record has ---- */

static void
set_word (CgCtl *self, guint place, const char *word)
{
  char **words = (char **) self->options->words->pdata;

  g_free (words[place]);
  words[place] = g_strdup (word);
}

/* "incoming pass 7 opinion=…" is "do incoming.pass 7 opinion=…". */
static gboolean
pass (CgCtl *self, GError **error)
{
  set_word (self, 1, "incoming.pass");
  return cg_ctl_do (self, error);
}

static gboolean
send_back (CgCtl *self, GError **error)
{
  set_word (self, 1, "incoming.return");
  return cg_ctl_do (self, error);
}

static gboolean
list (CgCtl *self, GError **error)
{
  set_word (self, 1, "incoming");
  return cg_ctl_list (self, error);
}

static gboolean
register_paper (CgCtl *self, GError **error)
{
  set_word (self, 1, "incoming");
  return cg_ctl_add (self, error);
}

gboolean
cg_ctl_incoming (CgCtl *self, GError **error)
{
  static const CgCtlCommand commands[] = {
    { "list", 1, 1, list },
    { "missing", 1, 1, show_missing },
    { "register", 1, G_MAXUINT, register_paper },
    { "pass", 2, G_MAXUINT, pass },
    { "return", 2, G_MAXUINT, send_back },
  };

  return cg_ctl_run_command (self, commands, G_N_ELEMENTS (commands), error);
}
