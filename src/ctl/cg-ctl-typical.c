/* cg-ctl-typical.c: cugaictl typical: the redacted version of a typical case, as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl.h"
#include "cg-export-end.h"
#include "cg-fault.h"
#include "cg-typical-text.h"

/* Where something leaks: the text, the title, the file's name. */
typedef struct
{
  const char *where;
  const char *text;
} Place;

/* "file name: 县水利局, 韩某", of every place that leaks. */
static char *
leaks_in (const Place *places, guint n, GPtrArray *names)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GPtrArray) found = cg_redact_find (places[i].text, names);

      for (guint k = 0; k < found->len; k++)
        {
          if (k == 0)
            /* Translators: between places that leak; then the place and what leaks there */
            g_string_append_printf (words, C_ ("leak", "%s%s: "),
                                    words->len > 0 ? C_ ("leak", "; ") : "", places[i].where);
          g_string_append_printf (words, "%s%s", k > 0 ? C_ ("between names", ", ") : "",
                                  (const char *) g_ptr_array_index (found, k));
        }
    }

  return words->len > 0 ? g_string_free (g_steal_pointer (&words), FALSE) : NULL;
}

/* What a person has redacted by hand stands; else the text with its names replaced. */
static char *
redacted_body (const CgTypicalText *text)
{
  const char *body = cg_record_text (text->typical, CG_TYPICAL_BODY);

  return *body != '\0' ? g_strdup (body) : cg_redact_text (text->text, text->names);
}

static gboolean
keep_pseudonyms (CgCtl *self, const CgTypicalText *text, gint64 actor, GError **error)
{
  g_autoptr (CgEdit) edit = cg_typical_text_edit (text, actor);

  return edit == NULL || cg_store_apply (self->store, edit, NULL, error);
}

static void
print_written (const CgCtl *self, const CgTypicalText *text, const char *path)
{
  g_autoptr (GString) json = g_string_new (NULL);

  if (!self->options->json)
    return;

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "file", path);
  cg_ctl_json_member (json, "pseudonyms");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < text->names->len; i++)
    {
      const CgRedactedName *name = g_ptr_array_index (text->names, i);

      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "original", name->original);
      cg_ctl_json_add_string (json, "pseudonym", name->pseudonym);
      cg_ctl_json_end (json, '}');
    }
  cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

static gboolean
redact (CgCtl *self, GError **error)
{
  const char *path = cg_ctl_argument (self, 2);
  g_autoptr (GError) cause = NULL;
  g_autofree char *file_name = g_path_get_basename (path);
  g_autoptr (CgTypicalText) text = NULL;
  g_autofree char *body = NULL, *title = NULL, *whole = NULL, *leaks = NULL;
  gint64 actor, id;

  if (!cg_ctl_open_to_write (self, &actor, error))
    return FALSE;
  id = cg_store_find (self->store, CG_ENTITY_TYPICAL, cg_ctl_argument (self, 1), error);
  text = id != 0 ? cg_store_typical_text (self->store, id, error) : NULL;
  if (text == NULL || !keep_pseudonyms (self, text, actor, error))
    return FALSE;

  body = redacted_body (text);
  title = cg_redact_text (cg_record_text (text->typical, CG_TYPICAL_NAME), text->names);
  {
    const Place places[] = { { C_ ("leak", "text"), body },
                             { C_ ("leak", "title"), title },
                             { C_ ("leak", "file name"), file_name } };

    leaks = leaks_in (places, G_N_ELEMENTS (places), text->names);
  }
  if (leaks != NULL)
    {
      cg_fault_set (error, CG_FAULT_TYPICAL_LEAKS, leaks);
      return FALSE;
    }

  whole = g_strdup_printf ("%s\n\n%s\n", title, body);
  if (!g_file_set_contents_full (path, whole, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &cause))
    return cg_export_fail (path, g_steal_pointer (&cause), error);
  if (!cg_ctl_log_export (self, CG_ENTITY_TYPICAL, id, path, actor, error))
    return FALSE;

  print_written (self, text, path);
  return TRUE;
}

gboolean
cg_ctl_typical (CgCtl *self, GError **error)
{
  static const CgCtlCommand commands[] = {
    { "redact", 3, 3, redact },
  };

  return cg_ctl_run_command (self, commands, G_N_ELEMENTS (commands), error);
}
