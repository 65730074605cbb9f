/* cg-listing.c: the records of a query as a list that never waits for the store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-listing-private.h"
#include "cg-asof.h"
#include "cg-clock.h"

/* More changes than this in one edit are looked at as "anything may have changed". */
#define MOST_CHANGES 1000

static void cg_listing_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgListing,
                               cg_listing,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      cg_listing_list_model_init))

enum
{
  PROP_0,
  PROP_STORE,
  PROP_N_ITEMS,
  PROP_LOADING,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  UPDATED,
  LOADED,
  QUERY_SET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- the query ---- */

static gboolean
differs_in_sort_only (CgQuery *a, CgQuery *b)
{
  g_autoptr (CgQuery) first = NULL;
  g_autoptr (CgQuery) second = NULL;

  if (a == NULL || a->entity != b->entity)
    return FALSE;

  first = cg_query_copy (a);
  second = cg_query_copy (b);
  cg_query_clear_sorts (first);
  cg_query_clear_sorts (second);
  return cg_query_equal (first, second);
}

static void
loader_failed_cb (CgRowLoader *loader, GError *error, CgListing *self)
{
  cg_listing_set_state (self, CG_LISTING_FAILED, error->message);
}

static void
loader_fetched_cb (CgRowLoader *loader, CgListing *self)
{
  g_signal_emit (self, signals[LOADED], 0);
}

static void
drop_loader (CgListing *self)
{
  if (self->loader == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->loader, self);
  cg_row_loader_stop (self->loader);
  g_clear_object (&self->loader);
}

/* Rows are of one kind: another entity begins with an empty list. */
static void
renew_loader (CgListing *self, CgEntity entity)
{
  g_autoptr (CgIds) empty = cg_ids_new_empty ();

  cg_listing_announce (self, empty);
  drop_loader (self);
  self->loader = cg_row_loader_new (self->store, self->past, entity);
  g_signal_connect (self->loader, "fetched", G_CALLBACK (loader_fetched_cb), self);
  g_signal_connect (self->loader, "failed", G_CALLBACK (loader_failed_cb), self);
}

static void
begin_query (CgListing *self)
{
  gint64 limit = self->query->limit;

  cg_listing_forget_requests (self);
  self->stopped = FALSE;
  g_clear_pointer (&self->held, cg_ids_unref);
  self->cancellable = g_cancellable_new ();
  cg_listing_set_state (self, CG_LISTING_LOADING, NULL);
  cg_listing_ask (self, limit == 0 || limit > CG_HEAD_ROWS);
}

void
cg_listing_set_query (CgListing *self, CgQuery *query)
{
  CgListingChange change;

  g_return_if_fail (CG_IS_LISTING (self));
  g_return_if_fail (query != NULL);

  if (self->query != NULL && cg_query_equal (self->query, query) &&
      self->state != CG_LISTING_FAILED && !self->stopped)
    return;

  change = differs_in_sort_only (self->query, query) ? CG_LISTING_NEW_SORT : CG_LISTING_NEW_QUERY;
  self->change = MAX (self->change, change);
  if (self->loader == NULL || self->query->entity != query->entity)
    renew_loader (self, query->entity);

  cg_query_ref (query);
  g_clear_pointer (&self->query, cg_query_unref);
  self->query = query;

  if (self->given)
    g_signal_emit (self, signals[QUERY_SET], 0);
  else
    begin_query (self);
}

/* The rows of another day are other rows. */
static void
set_past (CgListing *self, CgAsof *past)
{
  if (g_set_object (&self->past, past))
    renew_loader (self, self->query->entity);
}

static void
give (CgListing *self, CgAsof *past, CgIds *ids)
{
  set_past (self, past);
  cg_listing_forget_requests (self);
  self->stopped = FALSE;
  g_clear_pointer (&self->held, cg_ids_unref);
  self->change = self->given ? CG_LISTING_NEW_SORT : CG_LISTING_NEW_QUERY;
  self->given = TRUE;
  cg_listing_set_state (self, CG_LISTING_READY, NULL);
  cg_listing_take_ids (self, ids);
}

void
cg_listing_give_ids (CgListing *self, CgIds *ids)
{
  g_return_if_fail (CG_IS_LISTING (self));
  g_return_if_fail (ids != NULL);
  g_return_if_fail (self->loader != NULL);

  give (self, NULL, ids);
}

void
cg_listing_give_past (CgListing *self, CgAsof *past, CgIds *ids)
{
  g_return_if_fail (CG_IS_LISTING (self));
  g_return_if_fail (CG_IS_ASOF (past));
  g_return_if_fail (ids != NULL);
  g_return_if_fail (self->loader != NULL);

  give (self, past, ids);
}

CgAsof *
cg_listing_get_past (CgListing *self)
{
  g_return_val_if_fail (CG_IS_LISTING (self), NULL);

  return self->past;
}

void
cg_listing_follow_query (CgListing *self)
{
  g_return_if_fail (CG_IS_LISTING (self));

  if (!self->given)
    return;

  self->given = FALSE;
  set_past (self, NULL);
  self->change = CG_LISTING_NEW_QUERY;
  begin_query (self);
}

void
cg_listing_stop (CgListing *self)
{
  g_return_if_fail (CG_IS_LISTING (self));

  if (self->state != CG_LISTING_LOADING && self->state != CG_LISTING_PARTIAL)
    return;

  cg_listing_forget_requests (self);
  self->stopped = TRUE;
}

CgQuery *
cg_listing_get_query (CgListing *self)
{
  g_return_val_if_fail (CG_IS_LISTING (self), NULL);

  return self->query;
}

void
cg_listing_refresh (CgListing *self)
{
  g_return_if_fail (CG_IS_LISTING (self));

  if (self->query == NULL)
    return;

  cg_row_loader_invalidate_all (self->loader);
  if (self->state == CG_LISTING_FAILED)
    cg_listing_set_state (self, CG_LISTING_LOADING, NULL);
  cg_listing_ask_again (self);
}

CgDate
cg_listing_get_day (CgListing *self)
{
  g_return_val_if_fail (CG_IS_LISTING (self), 0);

  return self->past != NULL ? cg_asof_get_date (self->past) : cg_clock_today ();
}

/* ---- what happens in the store ---- */

/* Whether the order or the choice of rows depends on the names of @entity. */
static gboolean
depends_on (CgListing *self, CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (self->query->entity);
  GArray *sorts = self->query->sorts;

  for (guint i = 0; i < info->n_fields; i++)
    if (self->query->text != NULL && info->fields[i].type == CG_FIELD_REFERENCE &&
        info->fields[i].of == (guint) entity)
      return TRUE;

  for (guint i = 0; i < sorts->len; i++)
    {
      int field = g_array_index (sorts, CgSort, i).field;

      if (field >= 0 && info->fields[field].type == CG_FIELD_REFERENCE &&
          info->fields[field].of == (guint) entity)
        return TRUE;
    }
  return FALSE;
}

/* Whether the records say in words what their children of the kind @entity say. */
static gboolean
gathers (CgListing *self, CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (self->query->entity);
  const CgEntityInfo *other = cg_entity_get (entity);
  gboolean gathered = FALSE;

  for (guint i = info->n_own_fields; i < info->n_fields; i++)
    gathered |= cg_field_is_gathered (&info->fields[i]);

  return gathered && other->parent_field >= 0 &&
         other->fields[other->parent_field].of == (guint) self->query->entity;
}

/* Whose child it was is not told: what is in memory is read anew where it is looked at. */
static void
changed_elsewhere (CgListing *self, CgEntity entity, GArray *changes)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const CgStoreChange *change = &g_array_index (changes, CgStoreChange, i);

      if (change->entity == entity)
        g_hash_table_add (ids, g_memdup2 (&change->id, sizeof change->id));
    }
  if (gathers (self, entity))
    cg_row_loader_invalidate_all (self->loader);
  else
    cg_row_loader_invalidate_references (self->loader, entity, ids);
}

static void
store_changed_cb (CgStore *store, GArray *changes, CgListing *self)
{
  gboolean seen[CG_N_ENTITIES] = { FALSE };
  gboolean moved = FALSE;

  if (self->query == NULL)
    return;
  if (changes == NULL || changes->len > MOST_CHANGES)
    {
      cg_listing_refresh (self);
      return;
    }

  for (guint i = 0; i < changes->len; i++)
    {
      const CgStoreChange *change = &g_array_index (changes, CgStoreChange, i);

      if (change->entity == self->query->entity)
        cg_row_loader_invalidate (self->loader, change->id);
      if (seen[change->entity])
        continue;
      seen[change->entity] = TRUE;
      changed_elsewhere (self, change->entity, changes);
      moved = moved || change->entity == self->query->entity || depends_on (self, change->entity);
    }

  if (moved)
    cg_listing_ask_again (self);
}

/* ---- reading the list ---- */

CgStore *
cg_listing_get_store (CgListing *self)
{
  g_return_val_if_fail (CG_IS_LISTING (self), NULL);

  return self->store;
}

CgListingState
cg_listing_get_state (CgListing *self)
{
  g_return_val_if_fail (CG_IS_LISTING (self), CG_LISTING_BLANK);

  return self->state;
}

const char *
cg_listing_get_error (CgListing *self)
{
  g_return_val_if_fail (CG_IS_LISTING (self), NULL);

  return self->error;
}

gboolean
cg_listing_get_busy (CgListing *self)
{
  g_return_val_if_fail (CG_IS_LISTING (self), FALSE);

  return self->running || self->rest_source != 0 ||
         (self->loader != NULL && cg_row_loader_is_busy (self->loader));
}

guint
cg_listing_get_n_items (CgListing *self)
{
  g_return_val_if_fail (CG_IS_LISTING (self), 0);

  return (guint) cg_ids_length (self->ids);
}

CgIds *
cg_listing_get_ids (CgListing *self)
{
  g_return_val_if_fail (CG_IS_LISTING (self), NULL);

  return self->ids;
}

gint64
cg_listing_get_id (CgListing *self, guint position)
{
  g_return_val_if_fail (CG_IS_LISTING (self), 0);

  return position < cg_ids_length (self->ids) ? cg_ids_get (self->ids, position) : 0;
}

static gboolean
find_between (CgListing *self, gint64 id, gsize from, gsize to, guint *position)
{
  const gint64 *ids = cg_ids_data (self->ids);

  for (gsize i = from; i < to; i++)
    if (ids[i] == id)
      {
        self->hint = i;
        if (position != NULL)
          *position = (guint) i;
        return TRUE;
      }
  return FALSE;
}

gboolean
cg_listing_find (CgListing *self, gint64 id, guint *position)
{
  gsize n = 0;
  gsize near = 0;

  g_return_val_if_fail (CG_IS_LISTING (self), FALSE);

  n = cg_ids_length (self->ids);
  near = MIN (self->hint, n);
  return find_between (self, id, near - MIN (near, 64), MIN (near + 64, n), position) ||
         find_between (self, id, 0, n, position);
}

CgRow *
cg_listing_get_row (CgListing *self, guint position)
{
  g_return_val_if_fail (CG_IS_LISTING (self), NULL);

  if (position >= cg_ids_length (self->ids))
    return NULL;
  return cg_row_loader_get_row (self->loader, cg_ids_get (self->ids, position));
}

void
cg_listing_prefetch (CgListing *self, guint first, guint last, int direction)
{
  g_return_if_fail (CG_IS_LISTING (self));

  if (self->loader != NULL)
    cg_row_loader_want (self->loader, first, last, direction);
}

gboolean
cg_listing_is_loaded (CgListing *self, guint first, guint last)
{
  g_return_val_if_fail (CG_IS_LISTING (self), FALSE);

  for (guint i = first; i <= last && i < cg_ids_length (self->ids); i++)
    if (!cg_row_loader_is_loaded (self->loader, cg_ids_get (self->ids, i)))
      return FALSE;
  return TRUE;
}

static gpointer
cg_listing_get_item (GListModel *model, guint position)
{
  CgListing *self = CG_LISTING (model);
  CgRow *row = cg_listing_get_row (self, position);

  if (row != NULL && cg_row_get_state (row) == CG_ROW_WAITING)
    cg_row_loader_touch (self->loader, position);
  return row;
}

static GType
cg_listing_get_item_type (GListModel *model)
{
  return CG_TYPE_ROW;
}

static guint
cg_listing_count (GListModel *model)
{
  return cg_listing_get_n_items (CG_LISTING (model));
}

static void
cg_listing_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cg_listing_get_item_type;
  iface->get_n_items = cg_listing_count;
  iface->get_item = cg_listing_get_item;
}

/* ---- life ---- */

static void
cg_listing_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CgListing *self = CG_LISTING (object);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, self->store);
      break;
    case PROP_N_ITEMS:
      g_value_set_uint (value, cg_listing_get_n_items (self));
      break;
    case PROP_LOADING:
      g_value_set_boolean (value,
                           self->state == CG_LISTING_LOADING || self->state == CG_LISTING_PARTIAL);
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cg_listing_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CgListing *self = CG_LISTING (object);

  switch (id)
    {
    case PROP_STORE:
      self->store = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cg_listing_constructed (GObject *object)
{
  CgListing *self = CG_LISTING (object);

  G_OBJECT_CLASS (cg_listing_parent_class)->constructed (object);

  g_signal_connect_object (self->store, "changed", G_CALLBACK (store_changed_cb), self, 0);
}

static void
cg_listing_dispose (GObject *object)
{
  CgListing *self = CG_LISTING (object);

  cg_listing_forget_requests (self);
  drop_loader (self);
  g_clear_object (&self->past);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cg_listing_parent_class)->dispose (object);
}

static void
cg_listing_finalize (GObject *object)
{
  CgListing *self = CG_LISTING (object);

  g_clear_pointer (&self->query, cg_query_unref);
  g_clear_pointer (&self->ids, cg_ids_unref);
  g_clear_pointer (&self->held, cg_ids_unref);
  g_clear_pointer (&self->error, g_free);

  G_OBJECT_CLASS (cg_listing_parent_class)->finalize (object);
}

static void
cg_listing_class_init (CgListingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cg_listing_get_property;
  object_class->set_property = cg_listing_set_property;
  object_class->constructed = cg_listing_constructed;
  object_class->dispose = cg_listing_dispose;
  object_class->finalize = cg_listing_finalize;

  properties[PROP_STORE] =
      g_param_spec_object ("store", NULL, NULL, CG_TYPE_STORE,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_ITEMS] = g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[UPDATED] = g_signal_new ("updated", CG_TYPE_LISTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   g_cclosure_marshal_VOID__INT, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[LOADED] = g_signal_new ("loaded", CG_TYPE_LISTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
  signals[QUERY_SET] = g_signal_new ("query-set", CG_TYPE_LISTING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 0);
}

static void
cg_listing_init (CgListing *self)
{
  self->ids = cg_ids_new_empty ();
}

CgListing *
cg_listing_new (CgStore *store)
{
  g_return_val_if_fail (CG_IS_STORE (store), NULL);

  return g_object_new (CG_TYPE_LISTING, "store", store, NULL);
}
