/* cg-ctl-notice-all.c: cugaictl notice all: every document of a list as a PDF in a folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-notice.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-query.h"
#include "cg-fault.h"
#include "cg-notice-batch.h"

typedef struct
{
  CgCtl *ctl;
  GPtrArray *notices;
  GPtrArray *paths;
  CgNoticePages **laid_out; /* those with something bound apart, until that is written */
  GPtrArray *files;         /* what was written */
  gint64 actor;
} All;

/* Its number, which no other has; the id where there is none, or where old papers share one. */
static char *
file_name (const CgRecord *notice, GHashTable *taken)
{
  char *name = g_strdup (cg_record_text (notice, CG_NOTICE_DOC_NO));

  g_strdelimit (name, "/\\:*?\"<>|\n\r\t", '_');
  if (*name == '\0' || g_hash_table_contains (taken, name))
    {
      g_free (name);
      name = g_strdup_printf ("%" G_GINT64_FORMAT, cg_record_get_id (notice));
    }
  g_hash_table_add (taken, g_strdup (name));
  return name;
}

static GPtrArray *
choose_paths (const GPtrArray *notices, const char *folder)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < notices->len; i++)
    {
      g_autofree char *name = file_name (notices->pdata[i], taken);

      g_ptr_array_add (paths, g_strdup_printf ("%s/%s.pdf", folder, name));
    }
  return paths;
}

static CgNoticePages *
make_one (guint index, gpointer data, GError **error)
{
  All *self = data;
  g_autoptr (CgNoticePages) pages =
      cg_ctl_notice_lay_out (self->ctl, self->notices->pdata[index], TRUE, error);
  g_autoptr (CgNoticePages) document = pages != NULL ? cg_notice_pages_get_volume (pages, 0) : NULL;

  if (pages != NULL && cg_notice_pages_count_volumes (pages) > 1)
    self->laid_out[index] = g_steal_pointer (&pages);
  return g_steal_pointer (&document);
}

static gboolean
note_file (All *self, guint index, const char *path, GError **error)
{
  g_ptr_array_add (self->files, g_strdup (path));
  return cg_ctl_log_export (self->ctl, CG_ENTITY_NOTICE,
                            cg_record_get_id (self->notices->pdata[index]), path, self->actor,
                            error);
}

/* What is bound apart follows the document, so that none lies there without it. */
static gboolean
write_apart (All *self, guint index, GError **error)
{
  g_autoptr (CgNoticePages) pages = g_steal_pointer (&self->laid_out[index]);

  for (guint volume = 1; pages != NULL && volume < cg_notice_pages_count_volumes (pages); volume++)
    {
      g_autoptr (CgNoticePages) own = cg_notice_pages_get_volume (pages, volume);
      g_autofree char *path = cg_ctl_notice_volume_path (self->paths->pdata[index], pages, volume);

      if (!cg_notice_pages_write_pdf (own, path, NULL, error) ||
          !note_file (self, index, path, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
log_one (guint index, gpointer data, GError **error)
{
  All *self = data;

  return note_file (self, index, self->paths->pdata[index], error) &&
         write_apart (self, index, error);
}

static gboolean
write_all (All *self, GError **error)
{
  guint n = self->notices->len;
  gboolean good;

  self->laid_out = g_new0 (CgNoticePages *, n);
  good = cg_notice_batch_write ((const char *const *) self->paths->pdata, n, make_one, log_one,
                                self, error);
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&self->laid_out[i], cg_notice_pages_unref);
  g_free (self->laid_out);

  return good;
}

static void
report (CgCtl *self, const GPtrArray *files)
{
  g_autoptr (GPtrArray) earlier = cg_ctl_notice_find_earlier (files);
  g_autoptr (GString) text = g_string_new (NULL);
  guint count = files->len;

  if (self->options->json)
    {
      cg_ctl_json_begin (text, '{');
      cg_ctl_json_add_integer (text, "files", count);
      cg_ctl_notice_add_earlier (text, earlier);
      cg_ctl_json_end (text, '}');
    }
  else
    {
      g_string_append_printf (text, ngettext ("%u file written", "%u files written", count), count);
    }
  g_string_append_c (text, '\n');
  if (!self->options->json)
    cg_ctl_notice_append_earlier (text, earlier);
  cg_ctl_print (text->str);
}

gboolean
cg_ctl_notice_all (CgCtl *self, GError **error)
{
  const char *folder = cg_ctl_argument (self, 1);
  g_autoptr (CgQuery) query = NULL;
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  All all = { self, NULL, NULL, NULL, files, 0 };

  if (!cg_ctl_open (self, error))
    return FALSE;
  query = cg_ctl_query (self, CG_ENTITY_NOTICE, error);
  notices = query != NULL ? cg_store_select (self->store, query, error) : NULL;
  if (notices == NULL || !cg_ctl_find_actor (self, &all.actor, error))
    return FALSE;

  all.notices = notices;
  all.paths = paths = choose_paths (notices, folder);
  if (paths->len > 0 && !write_all (&all, error))
    return FALSE;

  report (self, files);
  return TRUE;
}
