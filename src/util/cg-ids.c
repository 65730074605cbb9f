/* cg-ids.c: an immutable array of record ids that threads may share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ids.h"

#include <string.h>

/* 512 KB: from about there malloc() takes memory from the system for it alone. */
#define MANY 65536

struct _CgIds
{
  gatomicrefcount references;
  gsize length;
  gint64 *data;
};

G_DEFINE_BOXED_TYPE (CgIds, cg_ids, cg_ids_ref, cg_ids_unref)

CgIds *
cg_ids_new_take (gint64 *ids, gsize length)
{
  CgIds *self = NULL;

  g_return_val_if_fail (ids != NULL || length == 0, NULL);

  self = g_new0 (CgIds, 1);
  g_atomic_ref_count_init (&self->references);
  self->length = length;
  self->data = ids;

  return self;
}

CgIds *
cg_ids_new_take_array (GArray *array)
{
  gsize length = 0;
  gint64 *data = NULL;

  g_return_val_if_fail (array != NULL, NULL);
  g_return_val_if_fail (g_array_get_element_size (array) == sizeof (gint64), NULL);

  data = g_array_steal (array, &length);
  g_array_unref (array);

  return cg_ids_new_take (data, length);
}

CgIds *
cg_ids_new_empty (void)
{
  return cg_ids_new_take (NULL, 0);
}

CgIds *
cg_ids_ref (CgIds *ids)
{
  g_return_val_if_fail (ids != NULL, NULL);

  g_atomic_ref_count_inc (&ids->references);

  return ids;
}

static gpointer
free_thread (gpointer data)
{
  g_free (data);
  return NULL;
}

/* Giving megabytes back to the system takes as long as a frame has: not on the thread that draws.
 * Without a thread it takes that long. */
static void
free_many (gint64 *data)
{
  GThread *thread = g_thread_try_new ("ids-free", free_thread, data, NULL);

  if (thread != NULL)
    g_thread_unref (thread);
  else
    g_free (data);
}

void
cg_ids_unref (CgIds *ids)
{
  g_return_if_fail (ids != NULL);

  if (!g_atomic_ref_count_dec (&ids->references))
    return;

  if (ids->length >= MANY)
    free_many (ids->data);
  else
    g_free (ids->data);
  g_free (ids);
}

gsize
cg_ids_length (const CgIds *ids)
{
  return ids != NULL ? ids->length : 0;
}

gint64
cg_ids_get (const CgIds *ids, gsize position)
{
  g_return_val_if_fail (ids != NULL && position < ids->length, 0);

  return ids->data[position];
}

const gint64 *
cg_ids_data (const CgIds *ids)
{
  return ids != NULL ? ids->data : NULL;
}

gboolean
cg_ids_equal (const CgIds *a, const CgIds *b)
{
  gsize length = cg_ids_length (a);

  if (length != cg_ids_length (b))
    return FALSE;

  return length == 0 || a == b || memcmp (a->data, b->data, length * sizeof (gint64)) == 0;
}
