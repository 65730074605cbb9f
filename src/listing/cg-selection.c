/* cg-selection.c: which records of a listing are selected, by id.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-selection.h"

struct _CgSelection
{
  GObject parent_instance;

  CgListing *listing;
  gboolean all_but;  /* the set holds what is not selected */
  GHashTable *set;   /* of gint64 */
  CgIds *range;      /* where a range is selected on top of the set: the list it is in */
  guint first, last; /* its positions there */
  gint64 anchor;     /* id where a range starts, 0: none */
};

G_DEFINE_FINAL_TYPE (CgSelection, cg_selection, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
emit_changed (CgSelection *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
set_says_selected (CgSelection *self, gint64 id)
{
  return g_hash_table_contains (self->set, &id) != self->all_but;
}

static void
set_selected (CgSelection *self, gint64 id, gboolean selected)
{
  if (selected != self->all_but)
    g_hash_table_add (self->set, g_memdup2 (&id, sizeof id));
  else
    g_hash_table_remove (self->set, &id);
}

static gboolean
in_range (CgSelection *self, guint position)
{
  return self->range != NULL && position >= self->first && position <= self->last;
}

/* The range becomes ids in the set: its place on top is needed for another one, or positions
 * lose their meaning. Over half of the list it is cheaper to remember what is left out. */
static void
settle_range (CgSelection *self)
{
  g_autoptr (CgIds) ids = g_steal_pointer (&self->range);
  gsize n = cg_ids_length (ids);

  if (ids == NULL)
    return;

  if (!self->all_but && g_hash_table_size (self->set) == 0 && self->last - self->first > n / 2)
    {
      self->all_but = TRUE;
      for (gsize i = 0; i < n; i++)
        if (i < self->first || i > self->last)
          set_selected (self, cg_ids_get (ids, i), FALSE);
      return;
    }

  for (gsize i = self->first; i <= self->last; i++)
    set_selected (self, cg_ids_get (ids, i), TRUE);
}

static void
reset (CgSelection *self, gboolean all_but)
{
  g_clear_pointer (&self->range, cg_ids_unref);
  self->all_but = all_but;
  g_hash_table_remove_all (self->set);
}

gboolean
cg_selection_contains (CgSelection *self, guint position)
{
  g_return_val_if_fail (CG_IS_SELECTION (self), FALSE);

  if (position >= cg_listing_get_n_items (self->listing))
    return FALSE;
  return in_range (self, position) ||
         set_says_selected (self, cg_listing_get_id (self->listing, position));
}

/* How many records of the range the set does not select by itself. */
static guint
count_range (CgSelection *self)
{
  guint n = self->last - self->first + 1;

  if (self->range == NULL)
    return 0;
  if (g_hash_table_size (self->set) == 0)
    return self->all_but ? 0 : n;

  for (gsize i = self->first; i <= self->last; i++)
    if (set_says_selected (self, cg_ids_get (self->range, i)))
      n--;
  return n;
}

guint
cg_selection_get_count (CgSelection *self)
{
  guint in_set, n;

  g_return_val_if_fail (CG_IS_SELECTION (self), 0);

  in_set = g_hash_table_size (self->set);
  n = cg_listing_get_n_items (self->listing);
  if (self->all_but)
    in_set = n - MIN (in_set, n);
  return in_set + count_range (self);
}

CgIds *
cg_selection_get_ids (CgSelection *self)
{
  CgIds *ids;
  GArray *selected;

  g_return_val_if_fail (CG_IS_SELECTION (self), NULL);

  ids = cg_listing_get_ids (self->listing);
  if (self->all_but && g_hash_table_size (self->set) == 0)
    return cg_ids_ref (ids);

  selected = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < cg_ids_length (ids); i++)
    {
      gint64 id = cg_ids_get (ids, i);

      if (in_range (self, i) || set_says_selected (self, id))
        g_array_append_val (selected, id);
    }
  return cg_ids_new_take_array (selected);
}

void
cg_selection_clear (CgSelection *self)
{
  g_return_if_fail (CG_IS_SELECTION (self));

  reset (self, FALSE);
  self->anchor = 0;
  emit_changed (self);
}

void
cg_selection_select_all (CgSelection *self)
{
  g_return_if_fail (CG_IS_SELECTION (self));

  reset (self, TRUE);
  emit_changed (self);
}

void
cg_selection_select_only (CgSelection *self, guint position)
{
  gint64 id;

  g_return_if_fail (CG_IS_SELECTION (self));

  id = cg_listing_get_id (self->listing, position);
  reset (self, FALSE);
  self->anchor = id;
  if (id != 0)
    set_selected (self, id, TRUE);
  emit_changed (self);
}

void
cg_selection_toggle (CgSelection *self, guint position)
{
  gint64 id;

  g_return_if_fail (CG_IS_SELECTION (self));

  id = cg_listing_get_id (self->listing, position);
  if (id == 0)
    return;

  settle_range (self);
  set_selected (self, id, !set_says_selected (self, id));
  self->anchor = id;
  emit_changed (self);
}

void
cg_selection_extend (CgSelection *self, guint position, gboolean keep)
{
  guint anchor = position;

  g_return_if_fail (CG_IS_SELECTION (self));
  g_return_if_fail (position < cg_listing_get_n_items (self->listing));

  if (self->anchor == 0 || !cg_listing_find (self->listing, self->anchor, &anchor))
    self->anchor = cg_listing_get_id (self->listing, position);
  if (!keep)
    reset (self, FALSE);
  g_clear_pointer (&self->range, cg_ids_unref);

  self->range = cg_ids_ref (cg_listing_get_ids (self->listing));
  self->first = MIN (anchor, position);
  self->last = MAX (anchor, position);
  emit_changed (self);
}

/* ---- the list changes under it ---- */

#define FILTER_BITS 16

static guint
filter_slot (gint64 id)
{
  return (guint) (((guint64) id * G_GUINT64_CONSTANT (0x9E3779B97F4A7C15)) >> (64 - FILTER_BITS));
}

/* Keeps those ids of the set that the list still has. A bit field answers for most of a
 * million ids, so that few of them are looked up. */
static void
forget_missing (CgSelection *self)
{
  CgIds *ids = cg_listing_get_ids (self->listing);
  const gint64 *data = cg_ids_data (ids);
  gsize n = cg_ids_length (ids);
  g_autofree guint8 *filter = g_new0 (guint8, 1 << FILTER_BITS);
  GHashTable *kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, self->set);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    filter[filter_slot (*(gint64 *) key)] = 1;

  for (gsize i = 0; i < n && g_hash_table_size (kept) < g_hash_table_size (self->set); i++)
    if (filter[filter_slot (data[i])] && g_hash_table_contains (self->set, &data[i]))
      g_hash_table_add (kept, g_memdup2 (&data[i], sizeof data[i]));

  g_hash_table_unref (self->set);
  self->set = kept;
}

static void
updated_cb (CgListing *listing, int change, CgSelection *self)
{
  if (change == CG_LISTING_NEW_QUERY)
    {
      cg_selection_clear (self);
      return;
    }

  settle_range (self);
  if (cg_listing_get_state (listing) == CG_LISTING_READY && g_hash_table_size (self->set) > 0)
    forget_missing (self);
  emit_changed (self);
}

/* ---- life ---- */

static void
cg_selection_finalize (GObject *object)
{
  CgSelection *self = CG_SELECTION (object);

  g_clear_pointer (&self->range, cg_ids_unref);
  g_clear_object (&self->listing);
  g_hash_table_unref (self->set);

  G_OBJECT_CLASS (cg_selection_parent_class)->finalize (object);
}

static void
cg_selection_class_init (CgSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_selection_finalize;

  signals[CHANGED] = g_signal_new ("changed", CG_TYPE_SELECTION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
}

static void
cg_selection_init (CgSelection *self)
{
  self->set = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

CgSelection *
cg_selection_new (CgListing *listing)
{
  CgSelection *self;

  g_return_val_if_fail (CG_IS_LISTING (listing), NULL);

  self = g_object_new (CG_TYPE_SELECTION, NULL);
  self->listing = g_object_ref (listing);
  g_signal_connect_object (listing, "updated", G_CALLBACK (updated_cb), self, 0);
  return self;
}
