/* cg-store-find.c: a word in what the attached documents say: which documents, which pages, where.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-find.h"

#include "cg-page-search.h"
#include "cg-store-private.h"

typedef struct
{
  CgTextQuery query;
  char *text;
  CgFoundTexts *found;
} Find;

static void
find_free (gpointer data)
{
  Find *self = data;

  g_free (self->text);
  g_clear_pointer (&self->found, cg_found_texts_free);
  g_free (self);
}

static gboolean
run_find (CgStore *store,
          CgConnection *connection,
          gpointer data,
          GCancellable *cancellable,
          GError **error)
{
  Find *self = data;
  gulong handler = cg_connection_interrupt_by (connection, cancellable);

  self->found = cg_page_search (connection, &self->query, cancellable, error);
  g_cancellable_disconnect (cancellable, handler);
  return self->found != NULL;
}

void
cg_store_find_text_async (CgStore *self,
                          const CgTextQuery *query,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Find *find = g_new0 (Find, 1);

  find->text = g_strdup (query->text);
  find->query = *query;
  find->query.text = find->text;
  cg_store_call_async (self, CG_SIDE_COUNTER, run_find, find, find_free, cg_store_find_text_async,
                       cancellable, callback, user_data);
}

CgFoundTexts *
cg_store_find_text_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Find *find = cg_store_call_finish (self, result, error);

  return find != NULL ? g_steal_pointer (&find->found) : NULL;
}
