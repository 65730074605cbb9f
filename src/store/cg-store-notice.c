/* cg-store-notice.c: what a store knows of a notice for its preflight, and who inspects it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-notice.h"

#include "cg-notice-gather.h"
#include "cg-reader.h"
#include "cg-store-private.h"

static gboolean
take_inspector (CgStore *self,
                CgConnection *connection,
                gpointer data,
                GCancellable *cancellable,
                GError **error)
{
  connection->inspector = *(CgNoticeInspector *) data;
  return TRUE;
}

void
cg_store_set_inspector (CgStore *self, CgNoticeInspector inspector)
{
  g_return_if_fail (CG_IS_STORE (self));

  if (self->opened != NULL && self->opened->writer != NULL)
    cg_store_call (self, CG_SIDE_WRITER, take_inspector, &inspector, NULL);
}

typedef struct
{
  gint64 id;
  CgNoticeFacts *facts;
} Gathering;

static void
gathering_free (gpointer data)
{
  Gathering *gathering = data;

  cg_notice_facts_free (gathering->facts);
  g_free (gathering);
}

static gboolean
gather (CgStore *self,
        CgConnection *connection,
        gpointer data,
        GCancellable *cancellable,
        GError **error)
{
  Gathering *gathering = data;
  g_autoptr (CgRecord) notice = cg_reader_get (connection, CG_ENTITY_NOTICE, gathering->id, error);

  gathering->facts = notice != NULL ? cg_notice_gather (connection, notice, error) : NULL;
  return gathering->facts != NULL;
}

CgNoticeFacts *
cg_store_notice_facts (CgStore *self, gint64 id, GError **error)
{
  Gathering gathering = { id, NULL };

  g_return_val_if_fail (CG_IS_STORE (self), NULL);

  return cg_store_call (self, CG_SIDE_READER, gather, &gathering, error) ? gathering.facts : NULL;
}

void
cg_store_notice_facts_async (CgStore *self,
                             gint64 id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  Gathering *gathering = g_new0 (Gathering, 1);

  g_return_if_fail (CG_IS_STORE (self));

  gathering->id = id;
  cg_store_call_async (self, CG_SIDE_READER, gather, gathering, gathering_free,
                       cg_store_notice_facts_async, cancellable, callback, user_data);
}

CgNoticeFacts *
cg_store_notice_facts_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Gathering *gathering;

  g_return_val_if_fail (CG_IS_STORE (self), NULL);

  gathering = cg_store_call_finish (self, result, error);
  return gathering != NULL ? g_steal_pointer (&gathering->facts) : NULL;
}
