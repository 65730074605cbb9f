/* cg-case-dossier.c: 一案一档: a case as a folder, with its index, its papers and its files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-dossier.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/stat.h>

#include "cg-case-paper.h"
#include "cg-clock.h"
#include "cg-export-end.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-notice-case.h"
#include "cg-notice-mode.h"
#include "cg-notice-records.h"
#include "cg-office-paper.h"
#include "cg-table-paper.h"

/* File systems take names of 255 bytes; some of it is the number's. */
#define LONGEST_NAME 200
#define LONGEST_ENDING 10

typedef struct
{
  CgStore *store;
  CgRecord *record;
  const char *folder;
  CgSheetJob *job;
  GPtrArray *notices;     /* of CgRecord */
  GPtrArray *attachments; /* of CgRecord */
  CgTablePaper *index;
  guint n_files;
  guint total;
} Writer;

/* ---- names ---- */

static gboolean
is_refused (gunichar c)
{
  return c < 0x20 || c == 0x7f || (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL) ||
         g_unichar_type (c) == G_UNICODE_FORMAT;
}

/* Without what is refused; dots and spaces at either end mean something else to some systems. */
static char *
clean_name (const char *name)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    if (is_refused (g_utf8_get_char (at)))
      g_string_append_c (clean, '_');
    else
      g_string_append_unichar (clean, g_utf8_get_char (at));

  while (clean->len > 0 && strchr (". ", clean->str[clean->len - 1]) != NULL)
    g_string_truncate (clean, clean->len - 1);
  while (clean->len > 0 && strchr (". ", clean->str[0]) != NULL)
    g_string_erase (clean, 0, 1);
  return g_string_free (g_steal_pointer (&clean), FALSE);
}

char *
cg_dossier_file_name (guint number, const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *clean = clean_name (valid);
  const char *dot = strrchr (clean, '.');
  const char *ending = dot != NULL && dot != clean && strlen (dot) <= LONGEST_ENDING ? dot : "";
  gsize stem = strlen (clean) - strlen (ending);
  gsize longest = LONGEST_NAME - strlen (ending);

  if (stem > longest)
    stem = (gsize) (g_utf8_find_prev_char (clean, clean + longest + 1) - clean);
  return g_strdup_printf ("%02u-%.*s%s", number, (int) stem, clean, ending);
}

/* ---- the folder ---- */

static void
fail_write (const char *path, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  cg_fault_set (error, CG_FAULT_FILE_WRITE, name, reason);
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autoptr (GError) failed = NULL;

  if (cg_files_make_private_dir (path, &failed))
    return TRUE;

  fail_write (path, failed->message, error);
  return FALSE;
}

/* Nothing of somebody else's is mixed with a case, nor is it replaced. */
static gboolean
begin_folder (const char *path, GError **error)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autofree char *name = g_filename_display_name (path);

  if (dir != NULL && g_dir_read_name (dir) != NULL)
    {
      cg_fault_set (error, CG_FAULT_FOLDER_NOT_EMPTY, name);
      return FALSE;
    }

  return make_folder (path, error);
}

/* ---- the index ---- */

static CgTablePaper *
new_index (const CgRecord *record)
{
  CgTablePaper *index = cg_table_paper_new (_ ("Index of the case file"));
  g_autofree char *left =
      g_strdup_printf (_ ("Case: %s"), cg_record_text (record, CG_CASE_CASE_NO));
  g_autofree char *day = cg_date_format_long (cg_clock_today ());
  g_autofree char *right = g_strdup_printf (_ ("Date: %s"), day);

  cg_table_paper_set_note (index, CG_TABLE_ABOVE_LEFT, left);
  cg_table_paper_set_note (index, CG_TABLE_ABOVE_MIDDLE, cg_record_text (record, CG_CASE_TITLE));
  cg_table_paper_set_note (index, CG_TABLE_ABOVE_RIGHT, right);
  cg_table_paper_set_nothing (index, _ ("None (nil report)"));
  cg_table_paper_add_column (index, C_ ("column", "No."), CG_TABLE_SHORT, 30);
  cg_table_paper_add_column (index, C_ ("column", "Kind"), CG_TABLE_WORDS, 90);
  cg_table_paper_add_column (index, C_ ("column", "Name of the paper"), CG_TABLE_TEXT, 300);
  cg_table_paper_add_column (index, C_ ("column", "Number"), CG_TABLE_IDENTIFIER, 120);
  cg_table_paper_add_column (index, C_ ("column", "Date"), CG_TABLE_SHORT, 80);
  cg_table_paper_add_column (index, C_ ("column", "Pages"), CG_TABLE_SHORT, 44);
  cg_table_paper_add_column (index, C_ ("column", "File name"), CG_TABLE_TEXT, 240);
  return index;
}

static void
list_file (Writer *self,
           guint number,
           const char *kind,
           const char *name,
           const char *doc_no,
           const char *date,
           guint pages,
           const char *file)
{
  g_autofree char *serial = g_strdup_printf ("%u", number);
  g_autofree char *count = pages > 0 ? g_strdup_printf ("%u", pages) : g_strdup ("");
  const char *const cells[] = { serial, kind, name, doc_no, date, count, file };

  cg_table_paper_add_row (self->index, cells);
}

/* ---- files ---- */

static gboolean
told_next (Writer *self, GError **error)
{
  self->n_files++;
  if (self->job->progress != NULL)
    self->job->progress (self->n_files, self->total, self->job->data);
  if (!g_cancellable_is_cancelled (self->job->cancellable))
    return TRUE;

  cg_fault_set (error, CG_FAULT_CANCELLED);
  return FALSE;
}

static gboolean
write_pages (Writer *self, CgNoticePages *pages, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  if (!cg_notice_pages_write_pdf (pages, path, NULL, error))
    return FALSE;
  if (chmod (path, 0600) != 0)
    {
      fail_write (path, g_strerror (errno), error);
      return FALSE;
    }

  return told_next (self, error);
}

/* As it leaves the office; one that is not signed yet as a draft. */
static CgNoticePages *
lay_out_notice (Writer *self, const CgRecord *notice, GError **error)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new_from_record (notice);
  g_autoptr (CgQuery) query = cg_notice_attachments_query (cg_record_get_id (notice));
  g_autoptr (GPtrArray) attachments = cg_store_select (self->store, query, error);
  g_autoptr (CgNoticeProfile) profile = NULL;
  g_autoptr (CgNoticePages) pages = NULL;
  CgNoticePrinting printing = { cg_record_is_null (notice, CG_NOTICE_SIGN_DATE)
                                    ? CG_NOTICE_MODE_DRAFT
                                    : CG_NOTICE_MODE_FULL };

  if (attachments == NULL)
    return NULL;

  profile = cg_office_paper_profile (self->store, notice);
  cg_notice_printing_prepare (&printing, profile);
  cg_notice_document_add_records (document, attachments);
  pages = cg_notice_layout (document, profile);
  if (!cg_office_paper_check_faces (self->store, document, pages, printing.mode, error))
    return NULL;

  return cg_notice_pages_dress (pages, &printing, profile);
}

static gboolean
write_notice (Writer *self, const CgRecord *notice, guint number, GError **error)
{
  const char *doc_no = cg_record_text (notice, CG_NOTICE_DOC_NO);
  const char *title = cg_record_text (notice, CG_NOTICE_TITLE);
  g_autofree char *kind = cg_record_display (notice, CG_NOTICE_KIND);
  g_autofree char *name = g_strconcat (*doc_no != '\0' ? doc_no : title, ".pdf", NULL);
  g_autofree char *file = cg_dossier_file_name (number, name);
  g_autofree char *place = g_build_filename (_ ("Documents of the case"), file, NULL);
  g_autoptr (CgNoticePages) pages = lay_out_notice (self, notice, error);

  if (pages == NULL || !write_pages (self, pages, place, error))
    return FALSE;

  list_file (self, number, kind, title, doc_no, cg_record_text (notice, CG_NOTICE_SIGN_DATE),
             cg_notice_pages_count (pages), place);
  return TRUE;
}

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* The store copies and checks on a thread of its own. */
static gboolean
copy_file (Writer *self, const CgRecord *attachment, const char *path, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_main_context_push_thread_default (context);
  cg_store_copy_file_async (self->store, cg_record_text (attachment, CG_ATTACHMENT_SHA256),
                            cg_record_text (attachment, CG_ATTACHMENT_NAME), path,
                            self->job->cancellable, answered_cb, &result);
  while (result == NULL)
    g_main_context_iteration (context, TRUE);
  g_main_context_pop_thread_default (context);
  return cg_store_copy_file_finish (self->store, result, error);
}

static gboolean
write_attachment (Writer *self, const CgRecord *attachment, guint number, GError **error)
{
  const char *name = cg_record_text (attachment, CG_ATTACHMENT_NAME);
  g_autofree char *kind = cg_record_display (attachment, CG_ATTACHMENT_KIND);
  g_autofree char *file = cg_dossier_file_name (number, name);
  g_autofree char *place = g_build_filename (_ ("Files of the case"), file, NULL);
  g_autofree char *path = g_build_filename (self->folder, place, NULL);

  if (!copy_file (self, attachment, path, error))
    return FALSE;
  if (chmod (path, 0600) != 0)
    {
      fail_write (path, g_strerror (errno), error);
      return FALSE;
    }

  list_file (self, number, kind, name, "", cg_record_text (attachment, CG_ATTACHMENT_ADDED_ON),
             (guint) cg_record_integer (attachment, CG_ATTACHMENT_PAGES), place);
  return told_next (self, error);
}

static gboolean
write_notices (Writer *self, GError **error)
{
  g_autofree char *folder = g_build_filename (self->folder, _ ("Documents of the case"), NULL);

  if (self->notices->len == 0)
    return TRUE;
  if (!make_folder (folder, error))
    return FALSE;

  cg_table_paper_add_group (self->index, _ ("Documents of the case"));
  for (guint i = 0; i < self->notices->len; i++)
    if (!write_notice (self, g_ptr_array_index (self->notices, i), i + 1, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_attachments (Writer *self, GError **error)
{
  g_autofree char *folder = g_build_filename (self->folder, _ ("Files of the case"), NULL);

  if (self->attachments->len == 0)
    return TRUE;
  if (!make_folder (folder, error))
    return FALSE;

  cg_table_paper_add_group (self->index, _ ("Files of the case"));
  for (guint i = 0; i < self->attachments->len; i++)
    if (!write_attachment (self, g_ptr_array_index (self->attachments, i), i + 1, error))
      return FALSE;

  return TRUE;
}

static gboolean
write_whole (Writer *self, GError **error)
{
  g_autofree char *name = g_strconcat (_ ("The whole case"), ".pdf", NULL);
  g_autoptr (CgNoticePages) pages =
      cg_case_paper_layout (self->store, cg_record_get_id (self->record), TRUE, error);

  if (pages == NULL || !write_pages (self, pages, name, error))
    return FALSE;

  cg_table_paper_add_group (self->index, _ ("The whole case"));
  list_file (self, 1, _ ("The whole case"), cg_record_text (self->record, CG_CASE_TITLE), "", "",
             cg_notice_pages_count (pages), name);
  return TRUE;
}

static gboolean
write_index (Writer *self, GError **error)
{
  g_autofree char *name = g_strconcat (_ ("Index of the case file"), ".pdf", NULL);
  g_autoptr (CgNoticePages) pages = cg_table_paper_layout (self->index);

  return write_pages (self, pages, name, error);
}

/* ---- the case ---- */

static GPtrArray *
read_of_case (Writer *self, CgEntity entity, int field, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, field, CG_FILTER_EQUAL, cg_record_get_id (self->record));
  return cg_store_select (self->store, query, error);
}

static gboolean
read_notices (Writer *self, GError **error)
{
  g_autoptr (GPtrArray) links =
      read_of_case (self, CG_ENTITY_NOTICE_CASE, CG_NOTICE_CASE_CASE, error);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      gint64 id = cg_record_integer (g_ptr_array_index (links, i), CG_NOTICE_CASE_NOTICE);

      g_array_append_val (ids, id);
    }
  self->notices = links != NULL ? cg_store_fetch (self->store, CG_ENTITY_NOTICE,
                                                  (const gint64 *) ids->data, ids->len, error)
                                : NULL;
  return self->notices != NULL;
}

static gboolean
read_case (Writer *self, gint64 id, GError **error)
{
  self->record = cg_store_get (self->store, CG_ENTITY_CASE, id, error);
  if (self->record == NULL || !read_notices (self, error))
    return FALSE;

  self->attachments = read_of_case (self, CG_ENTITY_ATTACHMENT, CG_ATTACHMENT_CASE, error);
  if (self->attachments == NULL)
    return FALSE;

  self->index = new_index (self->record);
  self->total = self->notices->len + self->attachments->len + 2;
  return TRUE;
}

static void
writer_clear (Writer *self)
{
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->notices, g_ptr_array_unref);
  g_clear_pointer (&self->attachments, g_ptr_array_unref);
  g_clear_pointer (&self->index, cg_table_paper_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

gboolean
cg_case_dossier_write (CgStore *store,
                       gint64 id,
                       const char *folder,
                       gint64 actor,
                       CgSheetJob *job,
                       guint *n_files,
                       GError **error)
{
  g_auto (Writer) self = { .store = store, .folder = folder, .job = job };
  gboolean good = read_case (&self, id, error) && begin_folder (folder, error) &&
                  write_notices (&self, error) && write_attachments (&self, error) &&
                  write_whole (&self, error) && write_index (&self, error) &&
                  cg_export_note (store, CG_ENTITY_CASE, id, folder, actor, error);

  if (n_files != NULL)
    *n_files = self.n_files;
  return good;
}
