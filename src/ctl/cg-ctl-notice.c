/* cg-ctl-notice.c: cugaictl notice pdf.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl.h"
#include "cg-notice-case.h"
#include "cg-notice-pages.h"
#include "cg-notice-records.h"

static CgNoticeDocument *
make_document (CgCtl *self, const CgRecord *notice, GError **error)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new_from_record (notice);
  g_autoptr (CgQuery) query = cg_notice_attachments_query (cg_record_get_id (notice));
  g_autoptr (GPtrArray) attachments = cg_store_select (self->store, query, error);

  if (attachments == NULL)
    return NULL;

  cg_notice_document_add_records (document, attachments);
  return g_steal_pointer (&document);
}

static gboolean
write_pdf (CgCtl *self, const CgRecord *notice, const char *path, guint *n_pages, GError **error)
{
  g_autoptr (CgNoticeDocument) document = make_document (self, notice, error);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = NULL;

  if (document == NULL)
    return FALSE;

  pages = cg_notice_layout (document, profile);
  *n_pages = cg_notice_pages_count (pages);
  return cg_notice_pages_write_pdf (pages, path, NULL, error);
}

/* What left the store is journalled wherever there is a journal to write. */
static gboolean
log_export (CgCtl *self, gint64 id, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  gint64 actor;

  if (cg_store_get_read_only (self->store) != NULL)
    return TRUE;

  return cg_ctl_find_actor (self, &actor, error) &&
         cg_store_log (self->store, "export", CG_ENTITY_NOTICE, id, name, actor, error);
}

static void
report (CgCtl *self, const char *path, guint n_pages)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->options->json)
    {
      cg_ctl_json_begin (text, '{');
      cg_ctl_json_add_string (text, "file", name);
      cg_ctl_json_add_integer (text, "pages", n_pages);
      cg_ctl_json_end (text, '}');
    }
  else
    {
      g_string_append_printf (text, ngettext ("%s, %u page", "%s, %u pages", n_pages), name,
                              n_pages);
    }
  g_string_append_c (text, '\n');
  cg_ctl_print (text->str);
}

gboolean
cg_ctl_notice (CgCtl *self, GError **error)
{
  const char *path = cg_ctl_argument (self, 2);
  g_autoptr (CgRecord) notice = NULL;
  guint n_pages;
  gint64 id;

  if (!g_str_equal (cg_ctl_argument (self, 0), "pdf"))
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("There is no command “%s”."),
                   cg_ctl_argument (self, 0));
      return FALSE;
    }
  if (!cg_ctl_open (self, error))
    return FALSE;

  id = cg_store_find (self->store, CG_ENTITY_NOTICE, cg_ctl_argument (self, 1), error);
  notice = id != 0 ? cg_store_get (self->store, CG_ENTITY_NOTICE, id, error) : NULL;
  if (notice == NULL || !write_pdf (self, notice, path, &n_pages, error) ||
      !log_export (self, id, path, error))
    return FALSE;

  report (self, path, n_pages);
  return TRUE;
}
