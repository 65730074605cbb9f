/* cg-counts.c: the numbers in the sidebar: what waits on each page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-counts.h"

#include "cg-filters.h"

/* Several changes in a row are counted once, ms. */
#define SETTLE_MS 150

typedef struct
{
  CgNavigation *navigation;
  CgOffice *office;
  guint timeout;
} Counts;

/* One line a page: the named filter of the work that waits there, and whether it is overdue. */
static const struct
{
  const char *page;
  CgEntity entity;
  const char *filter;
  gboolean hot;
} counts[] = {
  { "cases", CG_ENTITY_CASE, "open", FALSE },
  { "ledger", CG_ENTITY_PROBLEM, "over", TRUE },
  { "institutions", CG_ENTITY_INSTITUTION, "to-issue", FALSE },
  { "notices", CG_ENTITY_NOTICE, "under-way", FALSE },
};

static void
counted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgNavigation) navigation = data;
  g_autoptr (GArray) numbers = cg_store_counts_finish (CG_STORE (source), result, NULL);

  for (guint i = 0; numbers != NULL && i < G_N_ELEMENTS (counts); i++)
    cg_navigation_set_count (navigation, counts[i].page, (guint) g_array_index (numbers, gint64, i),
                             counts[i].hot);
}

static gboolean
count_cb (gpointer data)
{
  Counts *self = data;
  g_autoptr (GPtrArray) queries = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_query_unref);

  self->timeout = 0;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    g_ptr_array_add (queries, cg_filter_query (counts[i].entity, counts[i].filter));
  cg_store_counts_async (cg_office_get_store (self->office), queries, NULL, counted_cb,
                         g_object_ref (self->navigation));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (CgOffice *office, GArray *changes, Counts *self)
{
  if (self->timeout == 0)
    self->timeout = g_timeout_add (SETTLE_MS, count_cb, self);
}

static void
counts_free (gpointer data, GClosure *closure)
{
  Counts *self = data;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_free (self);
}

void
cg_counts_attach (CgNavigation *navigation, CgOffice *office)
{
  Counts *self = g_new0 (Counts, 1);
  GClosure *closure = g_cclosure_new (G_CALLBACK (changed_cb), self, counts_free);

  self->navigation = navigation;
  self->office = office;
  g_object_watch_closure (G_OBJECT (navigation), closure);
  g_signal_connect_closure (office, "changed", closure, FALSE);
  count_cb (self);
}
