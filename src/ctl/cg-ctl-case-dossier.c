/* cg-ctl-case-dossier.c: cugaictl case dossier|paper: a case as a folder with its files, or as one
 * paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-case.h"

#include <glib/gi18n.h>

#include "cg-case-dossier.h"
#include "cg-case-paper.h"
#include "cg-ctl-json.h"

/* Who writes it is needed only where it can be noted. */
static gboolean
find_actor (CgCtl *self, gint64 *actor, GError **error)
{
  *actor = 0;
  return cg_store_get_read_only (self->store) != NULL || cg_ctl_find_actor (self, actor, error);
}

static void
report (const CgCtl *self, const char *path, const char *member, guint n, const char *words)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->options->json)
    {
      cg_ctl_json_begin (text, '{');
      cg_ctl_json_add_string (text, "path", name);
      cg_ctl_json_add_integer (text, member, n);
      cg_ctl_json_end (text, '}');
    }
  else
    g_string_append_printf (text, words, name, n);
  g_string_append_c (text, '\n');
  cg_ctl_print (text->str);
}

gboolean
cg_ctl_case_dossier (CgCtl *self, GError **error)
{
  const char *folder = cg_ctl_argument (self, 2);
  CgSheetJob job = { NULL, NULL, NULL, 0 };
  gint64 id, actor;
  guint n;

  if (!cg_ctl_case_open (self, &id, error) || !find_actor (self, &actor, error) ||
      !cg_case_dossier_write (self->store, id, folder, actor, &job, &n, error))
    return FALSE;

  report (self, folder, "files", n, ngettext ("%s, %u file", "%s, %u files", n));
  return TRUE;
}

gboolean
cg_ctl_case_paper (CgCtl *self, GError **error)
{
  const char *path = cg_ctl_argument (self, 2);
  g_autoptr (CgNoticePages) pages = NULL;
  gint64 id, actor;
  guint n;

  if (!cg_ctl_case_open (self, &id, error) || !find_actor (self, &actor, error))
    return FALSE;

  pages = cg_case_paper_layout (self->store, id, self->options->anchored, error);
  if (pages == NULL || !cg_notice_pages_write_pdf (pages, path, NULL, error) ||
      !cg_ctl_log_export (self, CG_ENTITY_CASE, id, path, actor, error))
    return FALSE;

  n = cg_notice_pages_count (pages);
  report (self, path, "pages", n, ngettext ("%s, %u page", "%s, %u pages", n));
  return TRUE;
}
