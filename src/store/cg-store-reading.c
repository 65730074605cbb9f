/* cg-store-reading.c: where a person reads in a file, what is marked to be found again, and
 * pages that lie turned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-reading.h"

#include "cg-store-private.h"

/* What is asked for or to be kept; tables count pages from 1. */
typedef struct
{
  gint64 person;
  char *sha256;
  guint page;
  guint *turns; /* of @n_turns pages from @page on */
  guint n_turns;
  char *name;
  CgReadingPlace place;
  CgReading *reading;
} Asked;

static Asked *
asked_new (gint64 person, const char *sha256)
{
  Asked *self = g_new0 (Asked, 1);

  self->person = person;
  self->sha256 = g_strdup (sha256);
  return self;
}

static void
asked_free (gpointer data)
{
  Asked *self = data;

  g_free (self->sha256);
  g_free (self->name);
  g_free (self->turns);
  cg_reading_free (self->reading);
  g_free (self);
}

static void
bookmark_clear (gpointer data)
{
  g_free (((CgBookmark *) data)->name);
}

static CgReading *
reading_new (void)
{
  CgReading *self = g_new0 (CgReading, 1);

  self->bookmarks = g_array_new (FALSE, FALSE, sizeof (CgBookmark));
  self->turns = g_array_new (FALSE, FALSE, sizeof (CgPageTurn));
  g_array_set_clear_func (self->bookmarks, bookmark_clear);
  return self;
}

void
cg_reading_free (CgReading *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->bookmarks);
  g_array_unref (self->turns);
  g_free (self);
}

/* ---- reading ---- */

static gboolean
read_place (CgConnection *connection, Asked *asked, GError **error)
{
  CgReadingPlace *place = &asked->reading->place;
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (connection, error,
                                      "SELECT page, top, zoom, fit, spread FROM reading"
                                      " WHERE person = ? AND sha256 = ?",
                                      "is", asked->person, asked->sha256);

  while (row != NULL && cg_sql_step (connection, row, &failed, error))
    {
      asked->reading->known = TRUE;
      place->page = (guint) sqlite3_column_int64 (row, 0) - 1;
      place->top = sqlite3_column_double (row, 1);
      place->zoom = sqlite3_column_double (row, 2);
      g_strlcpy (place->fit, cg_sql_column (row, 3), sizeof place->fit);
      g_strlcpy (place->spread, cg_sql_column (row, 4), sizeof place->spread);
    }

  return row != NULL && !failed;
}

static gboolean
read_bookmarks (CgConnection *connection, Asked *asked, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (
      connection, error,
      "SELECT page, name FROM bookmark WHERE person = ? AND sha256 = ? ORDER BY page", "is",
      asked->person, asked->sha256);

  while (row != NULL && cg_sql_step (connection, row, &failed, error))
    {
      CgBookmark bookmark = { (guint) sqlite3_column_int64 (row, 0) - 1,
                              g_strdup (cg_sql_column (row, 1)) };

      g_array_append_val (asked->reading->bookmarks, bookmark);
    }

  return row != NULL && !failed;
}

static gboolean
read_turns (CgConnection *connection, Asked *asked, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (
      connection, error, "SELECT page, turns FROM page_turn WHERE sha256 = ? ORDER BY page", "s",
      asked->sha256);

  while (row != NULL && cg_sql_step (connection, row, &failed, error))
    {
      CgPageTurn turn = { (guint) sqlite3_column_int64 (row, 0) - 1,
                          (guint) sqlite3_column_int64 (row, 1) };

      g_array_append_val (asked->reading->turns, turn);
    }

  return row != NULL && !failed;
}

static gboolean
read_all (CgStore *self,
          CgConnection *connection,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  Asked *asked = data;

  asked->reading = reading_new ();
  return read_place (connection, asked, error) && read_bookmarks (connection, asked, error) &&
         read_turns (connection, asked, error);
}

void
cg_store_reading_async (CgStore *self,
                        gint64 person,
                        const char *sha256,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_return_if_fail (CG_IS_STORE (self));

  cg_store_call_async (self, CG_SIDE_READER, read_all, asked_new (person, sha256), asked_free,
                       cg_store_reading_async, cancellable, callback, user_data);
}

CgReading *
cg_store_reading_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Asked *asked;

  g_return_val_if_fail (CG_IS_STORE (self), NULL);

  asked = cg_store_call_finish (self, result, error);
  return asked != NULL ? g_steal_pointer (&asked->reading) : NULL;
}

/* ---- keeping ---- */

/* A number as SQL writes it, whatever the locale; the column makes it one again. */
#define NUMBER_LENGTH G_ASCII_DTOSTR_BUF_SIZE

static gboolean
keep_place (CgStore *self,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  const Asked *asked = data;
  const CgReadingPlace *place = &asked->place;
  char top[NUMBER_LENGTH], zoom[NUMBER_LENGTH];

  return cg_sql_run (connection, error,
                     "INSERT OR REPLACE INTO reading (person, sha256, page, top, zoom, fit, spread)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?)",
                     "isissss", asked->person, asked->sha256, (gint64) place->page + 1,
                     g_ascii_dtostr (top, NUMBER_LENGTH, place->top),
                     g_ascii_dtostr (zoom, NUMBER_LENGTH, place->zoom), place->fit, place->spread);
}

static gboolean
keep_bookmark (CgStore *self,
               CgConnection *connection,
               gpointer data,
               GCancellable *cancellable,
               GError **error)
{
  const Asked *asked = data;
  gint64 page = (gint64) asked->page + 1;

  if (asked->name == NULL)
    return cg_sql_run (connection, error,
                       "DELETE FROM bookmark WHERE person = ? AND sha256 = ? AND page = ?", "isi",
                       asked->person, asked->sha256, page);

  return cg_sql_run (connection, error,
                     "INSERT OR REPLACE INTO bookmark (person, sha256, page, name)"
                     " VALUES (?, ?, ?, ?)",
                     "isis", asked->person, asked->sha256, page, asked->name);
}

static gboolean
keep_turn (CgConnection *connection, const char *sha256, gint64 page, guint turns, GError **error)
{
  if (turns % 4 == 0)
    return cg_sql_run (connection, error, "DELETE FROM page_turn WHERE sha256 = ? AND page = ?",
                       "si", sha256, page);

  return cg_sql_run (connection, error,
                     "INSERT OR REPLACE INTO page_turn (sha256, page, turns) VALUES (?, ?, ?)",
                     "sii", sha256, page, (gint64) (turns % 4));
}

static gboolean
keep_turns (CgStore *self,
            CgConnection *connection,
            gpointer data,
            GCancellable *cancellable,
            GError **error)
{
  const Asked *asked = data;
  gboolean good = cg_sql_script (connection, "BEGIN IMMEDIATE", error);

  if (!good)
    return FALSE;

  for (guint i = 0; good && i < asked->n_turns; i++)
    good =
        keep_turn (connection, asked->sha256, (gint64) asked->page + i + 1, asked->turns[i], error);
  if (good && cg_sql_script (connection, "COMMIT", error))
    return TRUE;

  cg_sql_script (connection, "ROLLBACK", NULL);
  return FALSE;
}

static void
keep (CgStore *self,
      CgStoreFunction function,
      Asked *asked,
      GAsyncReadyCallback callback,
      gpointer user_data)
{
  cg_store_call_async (self, CG_SIDE_WRITER, function, asked, asked_free, keep, NULL, callback,
                       user_data);
}

void
cg_store_keep_place_async (CgStore *self,
                           gint64 person,
                           const char *sha256,
                           const CgReadingPlace *place,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Asked *asked = asked_new (person, sha256);

  asked->place = *place;
  keep (self, keep_place, asked, callback, user_data);
}

void
cg_store_set_bookmark_async (CgStore *self,
                             gint64 person,
                             const char *sha256,
                             guint page,
                             const char *name,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Asked *asked = asked_new (person, sha256);

  asked->page = page;
  asked->name = g_strdup (name);
  keep (self, keep_bookmark, asked, callback, user_data);
}

void
cg_store_turn_pages_async (CgStore *self,
                           const char *sha256,
                           guint first,
                           const guint *turns,
                           guint n,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  Asked *asked = asked_new (0, sha256);

  asked->page = first;
  asked->turns = g_memdup2 (turns, n * sizeof *turns);
  asked->n_turns = n;
  keep (self, keep_turns, asked, callback, user_data);
}

gboolean
cg_store_keep_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (CG_IS_STORE (self), FALSE);

  return cg_store_call_finish (self, result, error) != NULL;
}
