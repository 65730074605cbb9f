/* cg-listing.h: the records of a query as a list that never waits for the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "cg-ids.h"
#include "cg-query.h"
#include "cg-row.h"

G_BEGIN_DECLS

typedef struct _CgStore CgStore;
typedef struct _CgAsof CgAsof;

/**
 * CgListing:
 *
 * A #GListModel of #CgRow over a query of any size. It holds the ids of all records, read
 * off the main thread, and fetches records where somebody looks (engineering.md 3b). After
 * an edit exactly the touched records are read anew, and the ids once more: a small
 * difference is one `items-changed`, a large one is two, first to zero. Main thread.
 *
 * Of a new query the first few hundred ids are asked for first and shown at once, the rest
 * follows: the first screen of a million rows comes as fast as that of a few.
 *
 * Properties: `n-items`, `loading` (ids are on their way), `error` (sentence or %NULL).
 */
#define CG_TYPE_LISTING (cg_listing_get_type ())
G_DECLARE_FINAL_TYPE (CgListing, cg_listing, CG, LISTING, GObject)

/**
 * CgListingState:
 * @CG_LISTING_BLANK: no query yet
 * @CG_LISTING_LOADING: no answer yet to the latest query; the rows are those of the query
 *   before it
 * @CG_LISTING_PARTIAL: the first rows are there
 * @CG_LISTING_READY: all ids are there
 * @CG_LISTING_FAILED: the store could not answer; see cg_listing_get_error()
 */
typedef enum
{
  CG_LISTING_BLANK,
  CG_LISTING_LOADING,
  CG_LISTING_PARTIAL,
  CG_LISTING_READY,
  CG_LISTING_FAILED,
} CgListingState;

/**
 * CgListingChange:
 * @CG_LISTING_SAME_QUERY: records came, went or moved, or the rest of a list arrived
 * @CG_LISTING_NEW_SORT: the first ids of a query that differs only in its order
 * @CG_LISTING_NEW_QUERY: the first ids of another query
 *
 * Why the ids of a listing are others than before.
 */
typedef enum
{
  CG_LISTING_SAME_QUERY,
  CG_LISTING_NEW_SORT,
  CG_LISTING_NEW_QUERY,
} CgListingChange;

/**
 * CgListing::updated:
 * @self: a listing
 * @change: a #CgListingChange
 *
 * The ids are others than before, and `items-changed` has been emitted for it, once or
 * twice: between the two the list looked empty, so views look at positions only here.
 */

/**
 * CgListing::loaded:
 * @self: a listing
 *
 * Records have come; each row has said so before.
 */

/**
 * CgListing::query-set:
 * @self: a listing
 *
 * A query was set while the ids are given by somebody else.
 */

/**
 * cg_listing_new:
 * @store: the store to read from
 *
 * Returns: (transfer full): a listing without a query.
 */
CgListing *cg_listing_new (CgStore *store);

/**
 * cg_listing_get_store:
 *
 * Returns: (transfer none): its store.
 */
CgStore *cg_listing_get_store (CgListing *self);

/**
 * cg_listing_set_query:
 * @self: a listing
 * @query: what to list
 *
 * Lists other records, or the same in another order. The old rows stay until the first new
 * ones are there; answers to earlier queries are dropped. An equal query does nothing.
 */
void cg_listing_set_query (CgListing *self, CgQuery *query);

/**
 * cg_listing_stop:
 *
 * Another query will be set shortly, what it is nobody knows yet: an answer that is still on its
 * way is for something asked before, and is not shown. Its rows stay until then.
 */
void cg_listing_stop (CgListing *self);

/**
 * cg_listing_give_ids:
 * @ids: records of the query's entity
 *
 * Shows these records, whatever the query finds, until cg_listing_follow_query(). A query that
 * is set meanwhile is kept, and told by #CgListing::query-set: who gives the ids answers it.
 */
void cg_listing_give_ids (CgListing *self, CgIds *ids);

/**
 * cg_listing_give_past:
 * @past: a past day of the store
 * @ids: records of the query's entity, as they stood then
 *
 * As cg_listing_give_ids(), but the rows are the records of that day, until other ids are given.
 */
void cg_listing_give_past (CgListing *self, CgAsof *past, CgIds *ids);

/**
 * cg_listing_get_past:
 *
 * Returns: (transfer none) (nullable): the day of which the rows are; %NULL: they are of now.
 */
CgAsof *cg_listing_get_past (CgListing *self);

/**
 * cg_listing_get_day:
 *
 * Returns: the day on which the rows are to be looked at: that of which they are, or today.
 */
CgDate cg_listing_get_day (CgListing *self);

/**
 * cg_listing_follow_query:
 *
 * Shows what the query finds again.
 */
void cg_listing_follow_query (CgListing *self);

/**
 * cg_listing_get_query:
 *
 * Returns: (transfer none) (nullable): the latest query.
 */
CgQuery *cg_listing_get_query (CgListing *self);

/**
 * cg_listing_get_state:
 *
 * Returns: how far the latest query is answered.
 */
CgListingState cg_listing_get_state (CgListing *self);

/**
 * cg_listing_get_error:
 *
 * Returns: (transfer none) (nullable): why the store could not answer, as a sentence.
 */
const char *cg_listing_get_error (CgListing *self);

/**
 * cg_listing_get_busy:
 *
 * Returns: whether anything asked for, ids or records, has not come yet.
 */
gboolean cg_listing_get_busy (CgListing *self);

/**
 * cg_listing_refresh:
 *
 * Reads everything in memory and the ids anew: after a failure, or when the day changed.
 */
void cg_listing_refresh (CgListing *self);

/**
 * cg_listing_get_n_items:
 *
 * Returns: how many rows there are.
 */
guint cg_listing_get_n_items (CgListing *self);

/**
 * cg_listing_get_ids:
 *
 * Returns: (transfer none): all ids in order. Never changed: hold a reference to keep it.
 */
CgIds *cg_listing_get_ids (CgListing *self);

/**
 * cg_listing_get_id:
 * @position: a position
 *
 * Returns: the id there, 0 past the end. Reads nothing.
 */
gint64 cg_listing_get_id (CgListing *self, guint position);

/**
 * cg_listing_find:
 * @id: a record's id
 * @position: (out) (optional): where it is
 *
 * Looks through the ids (about half a millisecond for a million).
 *
 * Returns: whether the record is in the list.
 */
gboolean cg_listing_find (CgListing *self, gint64 id, guint *position);

/**
 * cg_listing_get_row:
 * @position: less than n-items
 *
 * The row object there; its record may be on its way only if the row is asked for with
 * cg_listing_prefetch() or g_list_model_get_item().
 *
 * Returns: (transfer full) (nullable): the row, %NULL past the end.
 */
CgRow *cg_listing_get_row (CgListing *self, guint position);

/**
 * cg_listing_prefetch:
 * @first: first position on the screen
 * @last: last position on the screen
 * @direction: below zero when the view moves up, above when down, 0 when it stands
 *
 * The view says what it shows: these rows are fetched first, then a block ahead.
 */
void cg_listing_prefetch (CgListing *self, guint first, guint last, int direction);

/**
 * cg_listing_is_loaded:
 * @first: first position
 * @last: last position
 *
 * Returns: whether the records of all rows from @first to @last are in memory.
 */
gboolean cg_listing_is_loaded (CgListing *self, guint first, guint last);

/**
 * cg_listing_freeze:
 *
 * Until cg_listing_thaw() rows come, go and move only in secret, so that the row being
 * edited stays where it is; changed records are still read and announced. Nests.
 */
void cg_listing_freeze (CgListing *self);

/**
 * cg_listing_thaw:
 *
 * Ends cg_listing_freeze(); what happened meanwhile shows at once.
 */
void cg_listing_thaw (CgListing *self);

G_END_DECLS
