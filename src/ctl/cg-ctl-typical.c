/* cg-ctl-typical.c: cugaictl typical: the redacted version of a typical case, as a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-json.h"
#include "cg-ctl.h"
#include "cg-typical-paper.h"

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
  g_autoptr (CgTypicalText) text = NULL;
  gint64 actor, id;

  if (!cg_ctl_open_to_write (self, &actor, error))
    return FALSE;

  id = cg_store_find (self->store, CG_ENTITY_TYPICAL, cg_ctl_argument (self, 1), error);
  text = id != 0 ? cg_typical_write (self->store, id, path, actor, error) : NULL;
  if (text != NULL)
    print_written (self, text, path);
  return text != NULL;
}

gboolean
cg_ctl_typical (CgCtl *self, GError **error)
{
  static const CgCtlCommand commands[] = {
    { "redact", 3, 3, redact },
  };

  return cg_ctl_run_command (self, commands, G_N_ELEMENTS (commands), error);
}
