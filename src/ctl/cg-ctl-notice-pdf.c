/* cg-ctl-notice-pdf.c: cugaictl notice pdf: a notice written, and what is bound apart from it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-notice.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-ctl-json.h"
#include "cg-files.h"

char *
cg_ctl_notice_volume_path (const char *path, const CgNoticePages *pages, guint volume)
{
  const char *ending = path + strlen (path) - (cg_files_is_named_pdf (path) ? strlen (".pdf") : 0);
  g_autofree char *stem = g_strndup (path, (gsize) (ending - path));
  g_autofree char *mark = NULL;

  if (volume == 0)
    return g_strdup (path);

  mark = g_strdup_printf (_ ("Attachment %u"),
                          cg_notice_pages_get_volume_attachment (pages, volume) + 1);
  return g_strconcat (stem, "-", mark, ending, NULL);
}

/* ---- files of earlier exports ---- */

/* The document that a file of this name would be bound apart from; NULL: none. */
static char *
document_of (const char *name)
{
  const char *dash = strrchr (name, '-');
  const char *digits = dash;
  const char *ending;
  g_autofree char *stem = NULL;
  g_autofree char *mark = NULL;
  g_autofree char *same = NULL;

  if (dash == NULL)
    return NULL;
  while (*digits != '\0' && !g_ascii_isdigit (*digits))
    digits++;
  ending = strchr (digits, '.');
  ending = ending != NULL ? ending : "";

  stem = g_strndup (name, (gsize) (dash - name));
  mark = g_strdup_printf (_ ("Attachment %u"), (guint) g_ascii_strtoull (digits, NULL, 10));
  same = g_strconcat (stem, "-", mark, ending, NULL);
  return g_str_equal (same, name) ? g_strconcat (stem, ending, NULL) : NULL;
}

static gboolean
is_earlier (const char *name, GHashTable *written)
{
  g_autofree char *document = document_of (name);

  return document != NULL && g_hash_table_contains (written, document) &&
         !g_hash_table_contains (written, name);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

GPtrArray *
cg_ctl_notice_find_earlier (const GPtrArray *files)
{
  GPtrArray *earlier = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) written = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folder = files->len > 0 ? g_path_get_dirname (files->pdata[0]) : NULL;
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *name;

  for (guint i = 0; i < files->len; i++)
    g_hash_table_add (written, g_path_get_basename (files->pdata[i]));
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_earlier (name, written))
      g_ptr_array_add (earlier, g_strdup (name));

  g_ptr_array_sort (earlier, compare_names);
  return earlier;
}

void
cg_ctl_notice_add_earlier (GString *json, const GPtrArray *earlier)
{
  if (earlier->len == 0)
    return;

  cg_ctl_json_member (json, "earlier");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < earlier->len; i++)
    {
      g_autofree char *name = g_filename_display_name (earlier->pdata[i]);

      cg_ctl_json_string (json, name);
    }
  cg_ctl_json_end (json, ']');
}

void
cg_ctl_notice_append_earlier (GString *text, const GPtrArray *earlier)
{
  for (guint i = 0; i < earlier->len; i++)
    {
      g_autofree char *name = g_filename_display_name (earlier->pdata[i]);

      g_string_append_printf (
          text, _ ("“%s” is of an earlier export; the document has no such attachment now.\n"),
          name);
    }
}

/* ---- what was written ---- */

static void
add_file (GString *json, const char *path, guint n_pages)
{
  g_autofree char *name = g_filename_display_name (path);

  cg_ctl_json_add_string (json, "file", name);
  cg_ctl_json_add_integer (json, "pages", n_pages);
}

/* The document's own file, and in a list those of the attachments apart from it. */
static void
print_json (const CgNoticePages *pages, const char *path, const GPtrArray *earlier)
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
  cg_ctl_notice_add_earlier (json, earlier);
  cg_ctl_json_end (json, '}');
  g_string_append_c (json, '\n');
  cg_ctl_print (json->str);
}

static void
print_lines (const CgNoticePages *pages, const char *path, const GPtrArray *earlier)
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
  cg_ctl_notice_append_earlier (text, earlier);
  cg_ctl_print (text->str);
}

gboolean
cg_ctl_notice_write (CgCtl *self, gint64 id, CgNoticePages *pages, GError **error)
{
  const char *path = cg_ctl_argument (self, 2);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) earlier = NULL;
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
      g_ptr_array_add (files, g_steal_pointer (&file));
    }

  earlier = cg_ctl_notice_find_earlier (files);
  if (self->options->json)
    print_json (pages, path, earlier);
  else
    print_lines (pages, path, earlier);
  return TRUE;
}
