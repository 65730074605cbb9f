/* cg-compare-past.c: records as they were on the day a list is compared with, where one looks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-compare-past.h"

/* Records that are kept; more than that, and all are read anew. */
#define MOST_KEPT 4000

struct _CgComparePast
{
  GObject parent_instance;

  CgEntity entity;
  CgAsof *past; /* (nullable) */
  GCancellable *cancellable;
  GHashTable *kept;  /* id → CgRecord as it was */
  GHashTable *asked; /* ids that are on their way, or of which there is none */
  GArray *wanted;    /* ids to be read together */
  guint want_idle;
  guint n_reading;
};

G_DEFINE_FINAL_TYPE (CgComparePast, cg_compare_past, G_TYPE_OBJECT)

enum
{
  SIGNAL_FETCHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gpointer
key_of (gint64 id)
{
  return GSIZE_TO_POINTER ((gsize) id);
}

static void
keep (CgComparePast *self, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      CgRecord *record = g_ptr_array_index (records, i);

      g_hash_table_insert (self->kept, key_of (cg_record_get_id (record)), cg_record_ref (record));
    }
}

static void
fetched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgComparePast) self = data;
  g_autoptr (GPtrArray) records = cg_asof_fetch_finish (CG_ASOF (source), result, NULL);

  if (CG_ASOF (source) != self->past)
    return;

  self->n_reading--;
  if (records != NULL)
    keep (self, records);
  g_signal_emit (self, signals[SIGNAL_FETCHED], 0);
}

static gboolean
want_cb (gpointer data)
{
  CgComparePast *self = data;

  self->want_idle = 0;
  self->n_reading++;
  cg_asof_fetch_async (self->past, self->entity,
                       (const gint64 *) (gconstpointer) self->wanted->data, self->wanted->len,
                       self->cancellable, fetched_cb, g_object_ref (self));
  g_array_set_size (self->wanted, 0);
  return G_SOURCE_REMOVE;
}

static void
forget (CgComparePast *self)
{
  g_clear_handle_id (&self->want_idle, g_source_remove);
  g_hash_table_remove_all (self->kept);
  g_hash_table_remove_all (self->asked);
  g_array_set_size (self->wanted, 0);
}

void
cg_compare_past_set (CgComparePast *self, CgAsof *past)
{
  g_return_if_fail (CG_IS_COMPARE_PAST (self));

  forget (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  self->n_reading = 0;
  g_set_object (&self->past, past);
}

CgRecord *
cg_compare_past_get (CgComparePast *self, gint64 id)
{
  CgRecord *record;

  g_return_val_if_fail (CG_IS_COMPARE_PAST (self), NULL);

  record = g_hash_table_lookup (self->kept, key_of (id));
  if (record != NULL || self->past == NULL || g_hash_table_contains (self->asked, key_of (id)))
    return record;

  if (g_hash_table_size (self->kept) > MOST_KEPT)
    forget (self);
  g_hash_table_add (self->asked, key_of (id));
  g_array_append_val (self->wanted, id);
  if (self->want_idle == 0)
    self->want_idle = g_idle_add (want_cb, self);
  return NULL;
}

gboolean
cg_compare_past_is_busy (CgComparePast *self)
{
  g_return_val_if_fail (CG_IS_COMPARE_PAST (self), FALSE);

  return self->want_idle != 0 || self->n_reading > 0;
}

static void
cg_compare_past_dispose (GObject *object)
{
  cg_compare_past_set (CG_COMPARE_PAST (object), NULL);

  G_OBJECT_CLASS (cg_compare_past_parent_class)->dispose (object);
}

static void
cg_compare_past_finalize (GObject *object)
{
  CgComparePast *self = CG_COMPARE_PAST (object);

  g_clear_object (&self->cancellable);
  g_hash_table_unref (self->kept);
  g_hash_table_unref (self->asked);
  g_array_unref (self->wanted);

  G_OBJECT_CLASS (cg_compare_past_parent_class)->finalize (object);
}

static void
cg_compare_past_class_init (CgComparePastClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_compare_past_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_compare_past_finalize;

  signals[SIGNAL_FETCHED] = g_signal_new ("fetched", CG_TYPE_COMPARE_PAST, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_compare_past_init (CgComparePast *self)
{
  self->kept = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) cg_record_unref);
  self->asked = g_hash_table_new (NULL, NULL);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
}

CgComparePast *
cg_compare_past_new (CgEntity entity)
{
  CgComparePast *self = g_object_new (CG_TYPE_COMPARE_PAST, NULL);

  self->entity = entity;
  return self;
}
