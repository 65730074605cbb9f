/* cg-listing-ids.c: the ids of a listing: asking for them, and showing what came.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-listing-private.h"
#include "cg-splice.h"
#include "cg-store.h"

/* A list model may add this many rows where it also removes some; GTK's own list views
 * look at each of them (engineering.md 3b). */
#define LARGEST_SPLICE 2000

/* What the answer to an id query must know. */
typedef struct
{
  CgListing *listing;
  guint64 generation;
  gboolean head;
} Request;

static gboolean
is_loading (CgListingState state)
{
  return state == CG_LISTING_LOADING || state == CG_LISTING_PARTIAL;
}

void
cg_listing_set_state (CgListing *self, CgListingState state, const char *error)
{
  gboolean was_loading = is_loading (self->state);

  self->state = state;
  if (is_loading (state) != was_loading)
    g_object_notify (G_OBJECT (self), "loading");

  if (g_strcmp0 (self->error, error) == 0)
    return;
  g_free (self->error);
  self->error = g_strdup (error);
  g_object_notify (G_OBJECT (self), "error");
}

/* ---- new ids ---- */

static void
replace_ids (CgListing *self, CgIds *ids)
{
  cg_ids_ref (ids);
  cg_ids_unref (self->ids);
  self->ids = ids;
  if (self->loader != NULL)
    cg_row_loader_set_ids (self->loader, ids);
}

void
cg_listing_announce (CgListing *self, CgIds *ids)
{
  CgSplice splice = cg_splice_find (self->ids, ids);
  guint n_before = cg_listing_get_n_items (self);
  guint n_after = (guint) cg_ids_length (ids);

  if (splice.removed > 0 && splice.added > LARGEST_SPLICE)
    {
      g_autoptr (CgIds) empty = cg_ids_new_empty ();

      replace_ids (self, empty);
      g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, 0);
      splice = (CgSplice){ 0, 0, n_after };
    }

  replace_ids (self, ids);
  if (splice.removed > 0 || splice.added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), splice.position, splice.removed, splice.added);
  if (n_before != n_after)
    g_object_notify (G_OBJECT (self), "n-items");
}

static void
show_ids (CgListing *self, CgIds *ids)
{
  CgListingChange change = self->change;
  gboolean same = change == CG_LISTING_SAME_QUERY && cg_ids_equal (self->ids, ids);

  self->change = CG_LISTING_SAME_QUERY;
  if (same)
    return;

  cg_listing_announce (self, ids);
  g_signal_emit_by_name (self, "updated", (int) change);
}

void
cg_listing_take_ids (CgListing *self, CgIds *ids)
{
  if (self->frozen == 0)
    {
      show_ids (self, ids);
      return;
    }

  g_clear_pointer (&self->held, cg_ids_unref);
  self->held = cg_ids_ref (ids);
}

void
cg_listing_freeze (CgListing *self)
{
  g_return_if_fail (CG_IS_LISTING (self));

  self->frozen++;
}

void
cg_listing_thaw (CgListing *self)
{
  g_autoptr (CgIds) held = NULL;

  g_return_if_fail (CG_IS_LISTING (self));
  g_return_if_fail (self->frozen > 0);

  if (--self->frozen > 0)
    return;

  held = g_steal_pointer (&self->held);
  if (held != NULL)
    show_ids (self, held);
}

/* ---- asking for ids ---- */

/* The rest of the ids is asked for once the first rows are on the screen: the store reads
 * one thing after the other, and the rows are what somebody waits for. */
static gboolean
ask_rest_cb (gpointer data)
{
  CgListing *self = data;

  if (self->loader != NULL && cg_row_loader_is_busy (self->loader))
    return G_SOURCE_CONTINUE;

  self->rest_source = 0;
  cg_listing_ask (self, FALSE);
  return G_SOURCE_REMOVE;
}

static void
take_head (CgListing *self, CgIds *ids)
{
  self->again = FALSE;
  cg_listing_set_state (self, CG_LISTING_PARTIAL, NULL);
  cg_listing_take_ids (self, ids);
  if (self->rest_source == 0)
    self->rest_source = g_timeout_add_full (G_PRIORITY_LOW, 1, ask_rest_cb, self, NULL);
}

static void
take_all (CgListing *self, CgIds *ids)
{
  gboolean again = self->again;

  self->again = FALSE;
  cg_listing_set_state (self, CG_LISTING_READY, NULL);
  cg_listing_take_ids (self, ids);
  if (again && !self->running)
    cg_listing_ask (self, FALSE);
}

static void
answered_cb (GObject *store, GAsyncResult *result, gpointer data)
{
  Request *request = data;
  g_autoptr (CgListing) self = request->listing;
  gboolean current = self->generation == request->generation && self->store != NULL;
  gboolean head = request->head;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgIds) ids = cg_store_query_finish (CG_STORE (store), result, &error);

  g_free (request);
  if (!current)
    return;

  self->running = FALSE;
  if (ids == NULL)
    {
      self->again = FALSE;
      cg_listing_set_state (self, CG_LISTING_FAILED, error->message);
    }
  else if (head && cg_ids_length (ids) == CG_HEAD_ROWS)
    take_head (self, ids);
  else
    take_all (self, ids);
}

void
cg_listing_ask (CgListing *self, gboolean head)
{
  Request *request = g_new0 (Request, 1);
  g_autoptr (CgQuery) query = cg_query_copy (self->query);

  if (head)
    query->limit = CG_HEAD_ROWS;
  request->listing = g_object_ref (self);
  request->generation = self->generation;
  request->head = head;
  self->running = TRUE;
  cg_store_query_async (self->store, query, self->cancellable, answered_cb, request);
}

/* Drops what is on its way. */
void
cg_listing_forget_requests (CgListing *self)
{
  self->generation++;
  self->running = FALSE;
  self->again = FALSE;
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

void
cg_listing_ask_again (CgListing *self)
{
  if (self->rest_source != 0 || self->stopped || self->given)
    return;
  if (self->running)
    self->again = TRUE;
  else
    cg_listing_ask (self, FALSE);
}
