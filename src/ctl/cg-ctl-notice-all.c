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
  GPtrArray **files; /* of each, when they are written */
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

/* Writes what is bound apart from the @index-th; the document itself is the batch's. */
static gboolean
write_apart (All *self, guint index, CgNoticePages *pages, GError **error)
{
  GPtrArray *files = self->files[index] = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (files, g_strdup (self->paths->pdata[index]));
  for (guint volume = 1; volume < cg_notice_pages_count_volumes (pages); volume++)
    {
      g_autoptr (CgNoticePages) own = cg_notice_pages_get_volume (pages, volume);

      g_ptr_array_add (files, cg_ctl_notice_volume_path (self->paths->pdata[index], pages, volume));
      if (!cg_notice_pages_write_pdf (own, files->pdata[volume], NULL, error))
        return FALSE;
    }

  return TRUE;
}

static CgNoticePages *
make_one (guint index, gpointer data, GError **error)
{
  All *self = data;
  g_autoptr (CgNoticePages) pages =
      cg_ctl_notice_lay_out (self->ctl, self->notices->pdata[index], TRUE, error);

  if (pages == NULL || !write_apart (self, index, pages, error))
    return NULL;

  return cg_notice_pages_get_volume (pages, 0);
}

static gboolean
log_one (guint index, gpointer data, GError **error)
{
  All *self = data;
  gint64 id = cg_record_get_id (self->notices->pdata[index]);
  gboolean good = TRUE;

  for (guint i = 0; good && i < self->files[index]->len; i++)
    good = cg_ctl_log_export (self->ctl, CG_ENTITY_NOTICE, id, self->files[index]->pdata[i],
                              self->actor, error);

  return good;
}

/* Writes them and returns how many files that are; 0 with @error set where one could not be. */
static guint
write_all (All *self, GError **error)
{
  guint n = self->notices->len, count = 0;
  gboolean good;

  self->files = g_new0 (GPtrArray *, n);
  good = cg_notice_batch_write ((const char *const *) self->paths->pdata, n, make_one, log_one,
                                self, error);
  for (guint i = 0; i < n; i++)
    {
      count += self->files[i] != NULL ? self->files[i]->len : 0;
      g_clear_pointer (&self->files[i], g_ptr_array_unref);
    }
  g_free (self->files);

  return good ? count : 0;
}

static void
report (CgCtl *self, guint count)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->options->json)
    {
      cg_ctl_json_begin (text, '{');
      cg_ctl_json_add_integer (text, "files", count);
      cg_ctl_json_end (text, '}');
    }
  else
    {
      g_string_append_printf (text, ngettext ("%u file written", "%u files written", count), count);
    }
  g_string_append_c (text, '\n');
  cg_ctl_print (text->str);
}

gboolean
cg_ctl_notice_all (CgCtl *self, GError **error)
{
  const char *folder = cg_ctl_argument (self, 1);
  g_autoptr (CgQuery) query = NULL;
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GPtrArray) paths = NULL;
  All all = { self, NULL, NULL, NULL, 0 };
  guint n_files = 0;

  if (!cg_ctl_open (self, error))
    return FALSE;
  query = cg_ctl_query (self, CG_ENTITY_NOTICE, error);
  notices = query != NULL ? cg_store_select (self->store, query, error) : NULL;
  if (notices == NULL || !cg_ctl_find_actor (self, &all.actor, error))
    return FALSE;

  all.notices = notices;
  all.paths = paths = choose_paths (notices, folder);
  if (paths->len > 0 && (n_files = write_all (&all, error)) == 0)
    return FALSE;

  report (self, n_files);
  return TRUE;
}
