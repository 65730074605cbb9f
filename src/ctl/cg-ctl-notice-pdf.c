/* cg-ctl-notice-pdf.c: cugaictl notice pdf: a notice written, and what is bound apart from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-notice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-ctl-json.h"

char *
cg_ctl_notice_volume_path (const char *path, const CgNoticePages *pages, guint volume)
{
  gsize length = strlen (path), end = strlen (".pdf");
  gboolean pdf = length > end && g_ascii_strcasecmp (path + length - end, ".pdf") == 0;
  const char *ending = pdf ? path + length - end : "";
  g_autofree char *stem = g_strndup (path, length - strlen (ending));
  g_autofree char *mark = NULL;

  if (volume == 0)
    return g_strdup (path);

  mark = g_strdup_printf (_ ("Attachment %u"),
                          cg_notice_pages_get_volume_attachment (pages, volume) + 1);
  return g_strconcat (stem, "-", mark, ending, NULL);
}

static void
add_file (GString *json, const char *path, guint n_pages)
{
  g_autofree char *name = g_filename_display_name (path);

  cg_ctl_json_add_string (json, "file", name);
  cg_ctl_json_add_integer (json, "pages", n_pages);
}

/* The document's own file, and in a list those of the attachments apart from it. */
static void
print_json (const CgNoticePages *pages, const char *path)
{
  g_autoptr (GString) json = g_string_new (NULL);
  guint n = cg_notice_pages_count_volumes (pages), first;

  cg_ctl_json_begin (json, '{');
  add_file (json, path, cg_notice_pages_get_volume_pages (pages, 0, &first));
  if (n > 1)
    {
      cg_ctl_json_member (json, "attachments");
      cg_ctl_json_begin (json, '[');
    }
  for (guint volume = 1; volume < n; volume++)
    {
      g_autofree char *apart = cg_ctl_notice_volume_path (path, pages, volume);

      cg_ctl_json_begin (json, '{');
      add_file (json, apart, cg_notice_pages_get_volume_pages (pages, volume, &first));
      cg_ctl_json_end (json, '}');
    }
  if (n > 1)
    cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
  g_string_append_c (json, '\n');
  cg_ctl_print (json->str);
}

static void
print_lines (const CgNoticePages *pages, const char *path)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint volume = 0; volume < cg_notice_pages_count_volumes (pages); volume++)
    {
      g_autofree char *file = cg_ctl_notice_volume_path (path, pages, volume);
      g_autofree char *name = g_filename_display_name (file);
      guint first, n_pages = cg_notice_pages_get_volume_pages (pages, volume, &first);

      g_string_append_printf (text, ngettext ("%s, %u page", "%s, %u pages", n_pages), name,
                              n_pages);
      g_string_append_c (text, '\n');
    }
  cg_ctl_print (text->str);
}

gboolean
cg_ctl_notice_write (CgCtl *self, gint64 id, CgNoticePages *pages, GError **error)
{
  const char *path = cg_ctl_argument (self, 2);
  gint64 actor;

  if (!cg_ctl_find_actor (self, &actor, error))
    return FALSE;

  for (guint volume = 0; volume < cg_notice_pages_count_volumes (pages); volume++)
    {
      g_autoptr (CgNoticePages) own = cg_notice_pages_get_volume (pages, volume);
      g_autofree char *file = cg_ctl_notice_volume_path (path, pages, volume);

      if (!cg_notice_pages_write_pdf (own, file, NULL, error) ||
          !cg_ctl_log_export (self, CG_ENTITY_NOTICE, id, file, actor, error))
        return FALSE;
    }

  if (self->options->json)
    print_json (pages, path);
  else
    print_lines (pages, path);
  return TRUE;
}
