/* cg-store-looks.c: what the pages of attached files look like that are pictures.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-looks.h"

#include "cg-page-index.h"
#include "cg-store-private.h"

/* What any of the calls is asked and what it found. */
typedef struct
{
  CgPageLook *asked; /* (nullable) */
  gboolean whole_file;
  char *drawn_by;    /* (nullable) */
  CgPageLook *found; /* (nullable) */
} Looks;

void
cg_page_look_free (CgPageLook *self)
{
  g_free (self->sha256);
  g_free (self->digest);
  g_free (self->drawn_by);
  g_free (self);
}

static CgPageLook *
look_new (const char *sha256, guint page, const char *digest, const char *drawn_by)
{
  CgPageLook *self = g_new0 (CgPageLook, 1);

  *self = (CgPageLook){ g_strdup (sha256), page, g_strdup (digest), g_strdup (drawn_by) };
  return self;
}

static Looks *
looks_new (const CgPageLook *asked)
{
  Looks *self = g_new0 (Looks, 1);

  if (asked != NULL)
    self->asked = look_new (asked->sha256, asked->page, asked->digest, asked->drawn_by);
  return self;
}

static void
looks_free (gpointer data)
{
  Looks *self = data;

  g_clear_pointer (&self->asked, cg_page_look_free);
  g_clear_pointer (&self->found, cg_page_look_free);
  g_free (self->drawn_by);
  g_free (self);
}

#define FIRST_ID "(f.id << " G_STRINGIFY (CG_PAGE_BITS) ")"

static gboolean
run_unseen (CgStore *store,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  Looks *self = data;
  const CgPageLook *before = self->asked;
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (
      connection, error,
      "SELECT f.sha256, t.id FROM page_text t CROSS JOIN page_file f ON f.id = t.id "
      ">> " G_STRINGIFY (
          CG_PAGE_BITS) " WHERE t.source <> 'pdf' AND t.source <> 'fault' AND t.id <"
                        " coalesce ((SELECT " FIRST_ID
                        " + ?2 FROM page_file f WHERE f.sha256 = ?1), 1 << 62)"
                        " AND NOT EXISTS (SELECT 1 FROM page_look l WHERE l.id = t.id"
                        " AND (l.digest = '' OR l.drawn_by = coalesce (?3, l.drawn_by)))"
                        " AND EXISTS (SELECT 1 FROM attachment a CROSS JOIN d_attachment d ON d.id "
                        "= a.id"
                        " WHERE a.sha256 = f.sha256 AND d.live = 1) ORDER BY t.id DESC LIMIT 1",
      "sis", before != NULL ? before->sha256 : NULL,
      before == NULL || self->whole_file ? (gint64) 0 : (gint64) before->page, self->drawn_by);

  while (row != NULL && cg_sql_step (connection, row, &failed, error))
    self->found = look_new (cg_sql_column (row, 0), CG_PAGE_NUMBER (sqlite3_column_int64 (row, 1)),
                            NULL, NULL);

  return row != NULL && !failed;
}

static gboolean
run_put (CgStore *store,
         CgConnection *connection,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  const CgPageLook *look = ((Looks *) data)->asked;

  return cg_sql_run (connection, error,
                     "INSERT OR REPLACE INTO page_look (id, digest, drawn_by)"
                     " SELECT " FIRST_ID " + ?2, ?3, ?4 FROM page_file f WHERE f.sha256 = ?1",
                     "siss", look->sha256, (gint64) look->page, look->digest, look->drawn_by);
}

static gboolean
run_look (CgStore *store,
          CgConnection *connection,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  Looks *self = data;
  const CgPageLook *asked = self->asked;
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (connection, error,
                                      "SELECT l.digest, l.drawn_by FROM page_file f"
                                      " CROSS JOIN page_look l ON l.id = " FIRST_ID " + ?2"
                                      " WHERE f.sha256 = ?1",
                                      "si", asked->sha256, (gint64) asked->page);

  while (row != NULL && cg_sql_step (connection, row, &failed, error))
    self->found =
        look_new (asked->sha256, asked->page, cg_sql_column (row, 0), cg_sql_column (row, 1));

  return row != NULL && !failed;
}

void
cg_store_unseen_page_async (CgStore *self,
                            const CgPageLook *before,
                            gboolean whole_file,
                            const char *drawn_by,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  Looks *task = looks_new (before);

  task->whole_file = whole_file;
  task->drawn_by = g_strdup (drawn_by);
  cg_store_call_async (self, CG_SIDE_COUNTER, run_unseen, task, looks_free,
                       cg_store_unseen_page_async, cancellable, callback, user_data);
}

void
cg_store_put_look_async (CgStore *self,
                         const CgPageLook *look,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  cg_store_call_async (self, CG_SIDE_WRITER, run_put, looks_new (look), looks_free,
                       cg_store_put_look_async, cancellable, callback, user_data);
}

gboolean
cg_store_put_look_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return cg_store_call_finish (self, result, error) != NULL;
}

void
cg_store_look_async (CgStore *self,
                     const char *sha256,
                     guint page,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  const CgPageLook asked = { (char *) sha256, page, NULL, NULL };

  cg_store_call_async (self, CG_SIDE_READER, run_look, looks_new (&asked), looks_free,
                       cg_store_look_async, cancellable, callback, user_data);
}

CgPageLook *
cg_store_look_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Looks *task = cg_store_call_finish (self, result, error);

  return task != NULL ? g_steal_pointer (&task->found) : NULL;
}
