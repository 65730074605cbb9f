/* cg-store-gate.c: who is inside a store, so that closing it can send them out and wait.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-gate.h"

/* Between two statements an interruption is not seen: it is said again after so long. */
#define PUSH_EVERY_US (5 * G_TIME_SPAN_MILLISECOND)

struct _CgStoreGate
{
  GMutex mutex;
  GCond left;
  gboolean closed;
  guint inside;
  GPtrArray *jobs; /* of GCancellable */
};

CgStoreGate *
cg_store_gate_new (void)
{
  CgStoreGate *self = g_new0 (CgStoreGate, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->left);
  self->jobs = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

void
cg_store_gate_free (CgStoreGate *self)
{
  g_ptr_array_unref (self->jobs);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->left);
  g_free (self);
}

gboolean
cg_store_gate_enter (CgStoreGate *self, GCancellable *job)
{
  gboolean open;

  g_mutex_lock (&self->mutex);
  open = !self->closed;
  if (open)
    {
      self->inside++;
      if (job != NULL)
        g_ptr_array_add (self->jobs, g_object_ref (job));
    }
  g_mutex_unlock (&self->mutex);

  return open;
}

void
cg_store_gate_leave (CgStoreGate *self, GCancellable *job)
{
  g_mutex_lock (&self->mutex);
  self->inside--;
  if (job != NULL)
    g_ptr_array_remove_fast (self->jobs, job);
  g_cond_signal (&self->left);
  g_mutex_unlock (&self->mutex);
}

gboolean
cg_store_gate_is_closed (CgStoreGate *self)
{
  gboolean closed;

  g_mutex_lock (&self->mutex);
  closed = self->closed;
  g_mutex_unlock (&self->mutex);

  return closed;
}

/* What a cancellable calls may want to leave: it is cancelled outside of the lock. */
static gboolean
shut (CgStoreGate *self)
{
  g_autoptr (GPtrArray) jobs = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean was_open;

  g_mutex_lock (&self->mutex);
  was_open = !self->closed;
  self->closed = TRUE;
  for (guint i = 0; i < self->jobs->len; i++)
    g_ptr_array_add (jobs, g_object_ref (g_ptr_array_index (self->jobs, i)));
  g_mutex_unlock (&self->mutex);

  for (guint i = 0; i < jobs->len; i++)
    g_cancellable_cancel (g_ptr_array_index (jobs, i));
  return was_open;
}

gboolean
cg_store_gate_close (CgStoreGate *self, void (*push) (gpointer data), gpointer data)
{
  gboolean was_open = shut (self);

  g_mutex_lock (&self->mutex);
  while (self->inside > 0)
    {
      push (data);
      g_cond_wait_until (&self->left, &self->mutex, g_get_monotonic_time () + PUSH_EVERY_US);
    }
  g_mutex_unlock (&self->mutex);

  return was_open;
}
