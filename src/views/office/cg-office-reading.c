/* cg-office-reading.c: attached files are read into the index while the office is open.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-office-reading.h"

/* What is shown first goes first, milliseconds. */
#define AFTER_OPENING 2000
#define AFTER_ATTACHING 200

struct _CgOfficeReading
{
  CgStore *store;
  CgPageIndexer *indexer;
  guint timeout;
};

static gboolean
begin_cb (gpointer data)
{
  CgOfficeReading *self = data;

  self->timeout = 0;
  cg_page_indexer_start (self->indexer);
  return G_SOURCE_REMOVE;
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
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
cg_office_reading_free (CgOfficeReading *self)
{
  g_signal_handlers_disconnect_by_data (self->store, self);
  g_clear_handle_id (&self->timeout, g_source_remove);
  cg_page_indexer_stop (self->indexer);
  g_object_unref (self->indexer);
  g_object_unref (self->store);
  g_free (self);
}

CgPageIndexer *
cg_office_reading_get_indexer (CgOfficeReading *self)
{
  return self->indexer;
}
