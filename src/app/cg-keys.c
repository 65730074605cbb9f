/* cg-keys.c: the keys of the program: what sets them, and the manual's tables of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One table, so that the manual cannot say what the program does not do: keys of actions are set
 * from it; those that widgets bind are looked for on their pages by a test.
 */
#include "config.h"

#include "cg-keys.h"

#include <glib/gi18n.h>

#include "cg-pages.h"

static const CgKey keys[] = {
  { "window", "F1", NC_ ("keys", "The manual at the page in hand"), "app.manual" },
  { "window", "<Control>k", NC_ ("keys", "Go to a page, a record or a command"), "win.jump" },
  { "window", "<Control>f", NC_ ("keys", "Find on this page"), "win.find" },
  { "window", "<Control>n", NC_ ("keys", "The first thing the page is for: register, add"),
    "win.begin" },
  { "window", "F9", NC_ ("keys", "Open or close the details pane"), "win.toggle-pane" },
  { "window", "<Alt>Left", NC_ ("keys", "Back to the place before"), "win.back" },
  { "window", "<Alt>Right", NC_ ("keys", "Forward again"), "win.forward" },
  { "window", "<Control>z", NC_ ("keys", "Undo the last edit of one’s own"), NULL, "cases" },
  { "window", "<Control><Shift>z", NC_ ("keys", "Do it again"), NULL, "cases" },
  { "window", "<Control>w", NC_ ("keys", "Close the window"), "window.close" },
  { "window", "<Control>q", NC_ ("keys", "Quit"), "app.quit" },
  { "list", "<Control><Shift>l", NC_ ("keys", "The row of filters under the headings"), NULL,
    "ledger" },
  { "list", "<Control><Shift>f", NC_ ("keys", "Build a filter"), NULL, "ledger" },
  { "list", "<Control><Shift>1", NC_ ("keys", "One line of text a row"), NULL, "ledger" },
  { "list", "<Control><Shift>2", NC_ ("keys", "Two lines"), NULL, "ledger" },
  { "list", "<Control><Shift>3", NC_ ("keys", "Three lines"), NULL, "ledger" },
  { "list", "<Control><Shift>m", NC_ ("keys", "The text below the row"), NULL, "ledger" },
  { "list", "<Control>b", NC_ ("keys", "What can be done to all selected records"), NULL,
    "ledger" },
  { "list", "<Control>p", NC_ ("keys", "Print the list"), NULL, "ledger" },
  { "notice", "<Control>p", NC_ ("keys", "Print the document"), NULL, "notices" },
  { "notice", "<Control><Shift>s", NC_ ("keys", "Save the document as PDF"), NULL, "notices" },
  { "notice", "<Control><Shift>h", NC_ ("keys", "Versions of the document"), NULL, "notices" },
  { "notice", "<Control>plus", NC_ ("keys", "Larger paper"), NULL, "notices" },
  { "notice", "<Control>minus", NC_ ("keys", "Smaller paper"), NULL, "notices" },
  { "sheet", "<Control>Return", NC_ ("keys", "Enter the record"), NULL, "cases/register" },
  { "sheet", "Escape", NC_ ("keys", "Close the sheet; the draft stays"), NULL, "cases/register" },
  { NULL },
};

const CgKey *
cg_keys_table (void)
{
  return keys;
}

/* ---- setting them ---- */

static void
set_key (GtkApplication *application, const char *action, const char *accelerator)
{
  const char *list[] = { accelerator, NULL };

  gtk_application_set_accels_for_action (application, action, list);
}

void
cg_keys_apply (GtkApplication *application)
{
  for (const CgKey *key = keys; key->group != NULL; key++)
    if (key->action != NULL)
      set_key (application, key->action, key->accelerator);

  for (const CgPageInfo *info = cg_pages_table (); info->id != NULL; info++)
    {
      g_autofree char *action = g_strconcat ("win.go::", info->id, NULL);
      g_autofree char *accelerator = g_strconcat ("<Control>", info->key, NULL);

      if (*info->key != '\0')
        set_key (application, action, accelerator);
    }
}

/* ---- the manual ---- */

static void
clear_line (gpointer data)
{
  CgManualKey *line = data;

  g_free (line->keys);
  g_free (line->words);
}

static char *
label_of (const char *accelerator)
{
  guint key;
  GdkModifierType modifiers;

  if (!gtk_accelerator_parse (accelerator, &key, &modifiers))
    return g_strdup (accelerator);

  return gtk_accelerator_get_label (key, modifiers);
}

static void
add_line (GArray *lines, const char *group, const char *accelerator, const char *words)
{
  CgManualKey line = { group, label_of (accelerator), g_strdup (words) };

  g_array_append_val (lines, line);
}

CgManual *
cg_keys_manual (void)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (CgManualKey));

  g_array_set_clear_func (lines, clear_line);
  for (const CgKey *key = keys; key->group != NULL; key++)
    add_line (lines, key->group, key->accelerator, g_dpgettext2 (NULL, "keys", key->words));
  for (const CgPageInfo *info = cg_pages_table (); info->id != NULL; info++)
    {
      g_autofree char *accelerator = g_strconcat ("<Control>", info->key, NULL);

      if (*info->key != '\0')
        add_line (lines, "pages", accelerator, g_dpgettext2 (NULL, "page", info->title));
    }

  return cg_manual_new ((const CgManualKey *) lines->data, lines->len);
}
