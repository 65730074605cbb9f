/* cg-store-pages.c: what the pages of attached files say: kept by checksum, read back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-pages.h"

#include "cg-page-index.h"
#include "cg-store-private.h"

/* Pages put into the index at a time where all wait: some tenths of a second. */
#define SOME_PAGES 100

/* What any of the calls is asked and what it found. */
typedef struct
{
  char *sha256;
  guint n_pages;
  guint page;
  guint done;
  guint most;
  CgFault fault;
  GPtrArray *pages; /* of CgPageWords, or of CgUnreadFile */
  CgPagesState state;
  gboolean waits;
} Pages;

static void
pages_free (gpointer data)
{
  Pages *self = data;

  g_free (self->sha256);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_free (self);
}

static Pages *
pages_new (const char *sha256)
{
  Pages *self = g_new0 (Pages, 1);

  self->sha256 = g_strdup (sha256);
  return self;
}

/* ---- writing ---- */

/* Whatever @write does is one transaction. */
static gboolean
in_transaction (CgConnection *connection,
                Pages *self,
                gboolean (*write) (CgConnection *connection, Pages *self, GError **error),
                GError **error)
{
  gboolean good = cg_sql_run (connection, error, "BEGIN IMMEDIATE", NULL) &&
                  write (connection, self, error) && cg_sql_run (connection, error, "COMMIT", NULL);

  if (!sqlite3_get_autocommit (connection->db))
    sqlite3_exec (connection->db, "ROLLBACK; DELETE FROM temp.fresh_page", NULL, NULL, NULL);
  return good;
}

/* The number of the file, noted if it was not. */
static gint64
file_number (CgConnection *connection, const char *sha256, GError **error)
{
  if (!cg_sql_run (connection, error,
                   "INSERT INTO page_file (sha256, done, state) VALUES (?, 0, 'reading')"
                   " ON CONFLICT (sha256) DO NOTHING",
                   "s", sha256))
    return -1;

  return cg_sql_integer (connection, error, -1, "SELECT id FROM page_file WHERE sha256 = ?", "s",
                         sha256);
}

static GBytes *
pack_boxes (const CgPageWords *words)
{
  gsize n = 4 * words->n_boxes;
  guint32 *packed = g_new (guint32, n);

  for (gsize i = 0; i < n; i++)
    {
      memcpy (&packed[i], &words->boxes[i], sizeof (guint32));
      packed[i] = GUINT32_TO_LE (packed[i]);
    }

  return g_bytes_new_take (packed, n * sizeof (guint32));
}

static gboolean
is_recognised (CgConnection *connection, gint64 id)
{
  return cg_sql_integer (connection, NULL, 0, "SELECT source = 'ocr' FROM page_text WHERE id = ?",
                         "i", id) == 1;
}

static gboolean
put_page (CgConnection *connection, gint64 id, const CgPageWords *words, GError **error)
{
  g_autoptr (GBytes) boxes = words->boxes != NULL ? pack_boxes (words) : NULL;

  if (words->source != CG_PAGE_SOURCE_OCR && is_recognised (connection, id))
    return TRUE;

  return cg_sql_run (connection, error,
                     "INSERT OR REPLACE INTO page_text (id, source, text, boxes)"
                     " VALUES (?, ?, ?, ?)",
                     "issb", id, cg_page_source_id (words->source), words->text,
                     boxes != NULL ? g_bytes_get_data (boxes, NULL) : NULL,
                     boxes != NULL ? (int) g_bytes_get_size (boxes) : 0) &&
         cg_page_index_add (connection, id, words->text, error);
}

static gboolean
put_pages (CgConnection *connection, Pages *self, GError **error)
{
  gint64 file = file_number (connection, self->sha256, error);

  if (file < 0)
    return FALSE;

  for (guint i = 0; i < self->pages->len; i++)
    {
      const CgPageWords *words = g_ptr_array_index (self->pages, i);

      if (!put_page (connection, CG_PAGE_ID (file, words->page), words, error))
        return FALSE;
    }

  return cg_page_index_write (connection, error) &&
         cg_sql_run (connection, error,
                     "UPDATE page_file SET pages = ?1, done = max (done, ?2), state = CASE"
                     " WHEN max (done, ?2) >= ?1 THEN 'read' ELSE state END WHERE id = ?3",
                     "iii", (gint64) self->n_pages, (gint64) self->done, file);
}

static gboolean
note_unreadable (CgConnection *connection, Pages *self, GError **error)
{
  return file_number (connection, self->sha256, error) >= 0 &&
         cg_sql_run (connection, error,
                     "UPDATE page_file SET state = 'failed', fault = ? WHERE sha256 = ?", "ss",
                     cg_fault_id (self->fault), self->sha256);
}

static gboolean
forget_pages (CgConnection *connection, Pages *self, GError **error)
{
  return cg_sql_run (connection, error,
                     "UPDATE page_file SET done = 0, state = 'reading', fault = NULL", NULL) &&
         cg_page_index_empty (connection, error);
}

static gboolean
run_put (CgStore *store,
         CgConnection *connection,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  return in_transaction (connection, data, put_pages, error);
}

static gboolean
run_note (CgStore *store,
          CgConnection *connection,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  return in_transaction (connection, data, note_unreadable, error);
}

static gboolean
run_forget (CgStore *store,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  return in_transaction (connection, data, forget_pages, error);
}

static gboolean
run_index (CgStore *store,
           CgConnection *connection,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  Pages *self = data;

  return cg_page_index_some (connection, SOME_PAGES, &self->waits, error);
}

void
cg_store_put_pages_async (CgStore *self,
                          const char *sha256,
                          guint n_pages,
                          GPtrArray *pages,
                          guint done,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Pages *task = pages_new (sha256);

  task->n_pages = n_pages;
  task->pages = g_ptr_array_ref (pages);
  task->done = done;
  cg_store_call_async (self, CG_SIDE_WRITER, run_put, task, pages_free, cg_store_put_pages_async,
                       cancellable, callback, user_data);
}

void
cg_store_note_unreadable_async (CgStore *self,
                                const char *sha256,
                                CgFault fault,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Pages *task = pages_new (sha256);

  task->fault = fault;
  cg_store_call_async (self, CG_SIDE_WRITER, run_note, task, pages_free,
                       cg_store_note_unreadable_async, cancellable, callback, user_data);
}

void
cg_store_forget_pages_async (CgStore *self,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  cg_store_call_async (self, CG_SIDE_WRITER, run_forget, pages_new (NULL), pages_free,
                       cg_store_forget_pages_async, cancellable, callback, user_data);
}

gboolean
cg_store_pages_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return cg_store_call_finish (self, result, error) != NULL;
}

void
cg_store_index_pages_async (CgStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  cg_store_call_async (self, CG_SIDE_WRITER, run_index, pages_new (NULL), pages_free,
                       cg_store_index_pages_async, cancellable, callback, user_data);
}

gboolean
cg_store_index_pages_finish (CgStore *self, GAsyncResult *result, gboolean *waits, GError **error)
{
  const Pages *task = cg_store_call_finish (self, result, error);

  *waits = task != NULL && task->waits;
  return task != NULL;
}

/* ---- which files ---- */

static void
unread_file_free (gpointer data)
{
  CgUnreadFile *self = data;

  g_free (self->name);
  g_free (self->sha256);
  g_free (self);
}

static gboolean
run_unread (CgStore *store,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Pages *self = data;
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (
      connection, error,
      "SELECT max (a.id), a.name, a.sha256, a.size, coalesce (f.done, 0) FROM attachment a"
      " CROSS JOIN d_attachment d ON d.id = a.id LEFT JOIN page_file f ON f.sha256 = a.sha256"
      " WHERE d.live = 1 AND coalesce (f.state, 'reading') = 'reading'"
      " GROUP BY a.sha256 ORDER BY max (a.id) DESC LIMIT ?",
      "i", (gint64) self->most);

  self->pages = g_ptr_array_new_with_free_func (unread_file_free);
  while (row != NULL && cg_sql_step (connection, row, &failed, error))
    {
      CgUnreadFile *file = g_new0 (CgUnreadFile, 1);

      *file = (CgUnreadFile){ sqlite3_column_int64 (row, 0), g_strdup (cg_sql_column (row, 1)),
                              g_strdup (cg_sql_column (row, 2)), sqlite3_column_int64 (row, 3),
                              (guint) sqlite3_column_int64 (row, 4) };
      g_ptr_array_add (self->pages, file);
    }

  return row != NULL && !failed;
}

void
cg_store_unread_files_async (CgStore *self,
                             guint most,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Pages *task = pages_new (NULL);

  task->most = most;
  cg_store_call_async (self, CG_SIDE_COUNTER, run_unread, task, pages_free,
                       cg_store_unread_files_async, cancellable, callback, user_data);
}

static GPtrArray *
take_pages (CgStore *self, GAsyncResult *result, GError **error)
{
  Pages *task = cg_store_call_finish (self, result, error);

  return task != NULL ? g_ptr_array_ref (task->pages) : NULL;
}

GPtrArray *
cg_store_unread_files_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return take_pages (self, result, error);
}

static gboolean
run_state (CgStore *store,
           CgConnection *connection,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  Pages *self = data;
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (
      connection, error,
      "SELECT count (*), total (f.state = 'read'), total (f.state = 'failed') FROM"
      " (SELECT DISTINCT a.sha256 AS sha256 FROM attachment a CROSS JOIN d_attachment d"
      " ON d.id = a.id WHERE d.live = 1) a LEFT JOIN page_file f ON f.sha256 = a.sha256",
      NULL);

  while (row != NULL && cg_sql_step (connection, row, &failed, error))
    self->state = (CgPagesState){ (guint) sqlite3_column_int64 (row, 0),
                                  (guint) sqlite3_column_int64 (row, 1),
                                  (guint) sqlite3_column_int64 (row, 2) };

  return row != NULL && !failed;
}

void
cg_store_pages_state_async (CgStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  cg_store_call_async (self, CG_SIDE_COUNTER, run_state, pages_new (NULL), pages_free,
                       cg_store_pages_state_async, cancellable, callback, user_data);
}

gboolean
cg_store_pages_state_finish (CgStore *self,
                             GAsyncResult *result,
                             CgPagesState *state,
                             GError **error)
{
  const Pages *task = cg_store_call_finish (self, result, error);

  if (task != NULL)
    *state = task->state;
  return task != NULL;
}

/* ---- pages of a file ---- */

#define PAGES_OF_FILE                                                                              \
  " FROM page_file f CROSS JOIN page_text t ON t.id BETWEEN f.id << " G_STRINGIFY (                \
      CG_PAGE_BITS) " AND ((f.id + 1) << " G_STRINGIFY (CG_PAGE_BITS) ") - 1 WHERE f.sha256 = ?"

static gboolean
run_pictures (CgStore *store,
              CgConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Pages *self = data;
  gboolean failed = FALSE;
  sqlite3_stmt *row =
      cg_sql_prepare (connection, error,
                      "SELECT t.id, t.source" PAGES_OF_FILE
                      " AND t.source <> 'pdf' AND t.source <> 'fault' ORDER BY t.id",
                      "s", self->sha256);

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_page_words_free);
  while (row != NULL && cg_sql_step (connection, row, &failed, error))
    g_ptr_array_add (self->pages,
                     cg_page_words_new (CG_PAGE_NUMBER (sqlite3_column_int64 (row, 0)),
                                        cg_page_source_parse (cg_sql_column (row, 1)), ""));

  return row != NULL && !failed;
}

void
cg_store_pictures_async (CgStore *self,
                         const char *sha256,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  cg_store_call_async (self, CG_SIDE_READER, run_pictures, pages_new (sha256), pages_free,
                       cg_store_pictures_async, cancellable, callback, user_data);
}

GPtrArray *
cg_store_pictures_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return take_pages (self, result, error);
}

static void
unpack_boxes (CgPageWords *words, const void *bytes, gsize length)
{
  gsize n = length / sizeof (guint32);

  words->n_boxes = n / 4;
  words->boxes = g_new (float, n);
  for (gsize i = 0; i < n; i++)
    {
      guint32 packed;

      memcpy (&packed, (const guint32 *) bytes + i, sizeof packed);
      packed = GUINT32_FROM_LE (packed);
      memcpy (&words->boxes[i], &packed, sizeof packed);
    }
}

static gboolean
run_words (CgStore *store,
           CgConnection *connection,
           gpointer data,
           GCancellable *cancellable,
           GError **error)
{
  Pages *self = data;
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (connection, error,
                                      "SELECT t.source, t.text, t.boxes FROM page_file f"
                                      " CROSS JOIN page_text t ON t.id = (f.id << " G_STRINGIFY (
                                          CG_PAGE_BITS) ") + ?2 WHERE f.sha256 = ?1",
                                      "si", self->sha256, (gint64) self->page);

  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_page_words_free);
  while (row != NULL && cg_sql_step (connection, row, &failed, error))
    {
      CgPageWords *words = cg_page_words_new (
          self->page, cg_page_source_parse (cg_sql_column (row, 0)), cg_sql_column (row, 1));

      if (sqlite3_column_bytes (row, 2) > 0)
        unpack_boxes (words, sqlite3_column_blob (row, 2), (gsize) sqlite3_column_bytes (row, 2));
      g_ptr_array_add (self->pages, words);
    }

  return row != NULL && !failed;
}

void
cg_store_page_words_async (CgStore *self,
                           const char *sha256,
                           guint page,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Pages *task = pages_new (sha256);

  task->page = page;
  cg_store_call_async (self, CG_SIDE_READER, run_words, task, pages_free, cg_store_page_words_async,
                       cancellable, callback, user_data);
}

CgPageWords *
cg_store_page_words_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Pages *task = cg_store_call_finish (self, result, error);

  return task != NULL && task->pages->len > 0 ? g_ptr_array_steal_index (task->pages, 0) : NULL;
}
