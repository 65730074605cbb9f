/* cg-office-reading.c: attached files are read into the index while the office is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-office-reading.h"

#include "cg-page-looker.h"

/* What is shown first goes first, milliseconds. */
#define AFTER_OPENING 2000
#define AFTER_ATTACHING 200

struct _CgOfficeReading
{
  CgStore *store;
  CgPageIndexer *indexer;
  guint timeout;
  GCancellable *looking; /* NULL while it is not looked at pictures */
  gboolean again;        /* there are more of them since */
};

static gboolean
begin_cb (gpointer data)
{
  CgOfficeReading *self = data;

  self->timeout = 0;
  cg_page_indexer_start (self->indexer);
  return G_SOURCE_REMOVE;
}

static void read_cb (CgOfficeReading *self);

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;
  CgOfficeReading *self = data;

  cg_pages_look_finish (CG_STORE (source), result, &error);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->looking);
  if (self->again)
    read_cb (self);
}

/* Texts come first: they are searched. */
static void
read_cb (CgOfficeReading *self)
{
  self->again = self->looking != NULL;
  if (self->again)
    return;

  self->looking = g_cancellable_new ();
  cg_pages_look_async (self->store, self->looking, looked_cb, self);
}

static gboolean
has_attachment (const GArray *changes)
{
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    if (g_array_index (changes, CgStoreChange, i).entity == CG_ENTITY_ATTACHMENT)
      return TRUE;

  return changes == NULL;
}

static void
changed_cb (CgStore *store, GArray *changes, CgOfficeReading *self)
{
  if (self->timeout == 0 && has_attachment (changes))
    self->timeout = g_timeout_add (AFTER_ATTACHING, begin_cb, self);
}

CgOfficeReading *
cg_office_reading_new (CgStore *store)
{
  CgOfficeReading *self;

  if (cg_store_get_read_only (store) != NULL)
    return NULL;

  self = g_new0 (CgOfficeReading, 1);
  self->store = g_object_ref (store);
  self->indexer = cg_page_indexer_new (store);
  self->timeout = g_timeout_add (AFTER_OPENING, begin_cb, self);
  g_signal_connect_swapped (self->indexer, "done", G_CALLBACK (read_cb), self);
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
cg_office_reading_free (CgOfficeReading *self)
{
  g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->indexer, self);
  cg_page_indexer_stop (self->indexer);
  if (self->looking != NULL)
    g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_object_unref (self->indexer);
  g_object_unref (self->store);
  g_free (self);
}

CgPageIndexer *
cg_office_reading_get_indexer (CgOfficeReading *self)
{
  return self->indexer;
}
