/* cg-case-trail.c: the list that cases are gone through by, and a case's place in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-trail.h"

struct _CgCaseTrail
{
  GObject parent_instance;

  CgOffice *office;
  CgIds *ids; /* (nullable): as read last */
};

G_DEFINE_FINAL_TYPE (CgCaseTrail, cg_case_trail, G_TYPE_OBJECT)

enum
{
  SIGNAL_UPDATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
cg_case_trail_finalize (GObject *object)
{
  CgCaseTrail *self = CG_CASE_TRAIL (object);

  g_clear_pointer (&self->ids, cg_ids_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_case_trail_parent_class)->finalize (object);
}

static void
cg_case_trail_class_init (CgCaseTrailClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_case_trail_finalize;
  signals[SIGNAL_UPDATED] = g_signal_new ("updated", CG_TYPE_CASE_TRAIL, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_case_trail_init (CgCaseTrail *self)
{
}

CgCaseTrail *
cg_case_trail_new (CgOffice *office)
{
  CgCaseTrail *self = g_object_new (CG_TYPE_CASE_TRAIL, NULL);

  self->office = g_object_ref (office);
  return self;
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgCaseTrail) self = data;
  g_autoptr (CgIds) ids = cg_store_query_finish (CG_STORE (source), result, NULL);

  if (ids == NULL)
    return;

  g_clear_pointer (&self->ids, cg_ids_unref);
  self->ids = g_steal_pointer (&ids);
  g_signal_emit (self, signals[SIGNAL_UPDATED], 0);
}

void
cg_case_trail_read (CgCaseTrail *self)
{
  CgQuery *query;

  g_return_if_fail (CG_IS_CASE_TRAIL (self));

  query = cg_office_get_trail (self->office);
  if (query != NULL)
    cg_store_query_async (cg_office_get_store (self->office), query, NULL, read_cb,
                          g_object_ref (self));
}

gboolean
cg_case_trail_find (CgCaseTrail *self, gint64 id, guint *position, guint *n)
{
  g_return_val_if_fail (CG_IS_CASE_TRAIL (self), FALSE);

  *n = self->ids != NULL ? (guint) cg_ids_length (self->ids) : 0;
  for (*position = 0; *position < *n; (*position)++)
    if (cg_ids_get (self->ids, *position) == id)
      return TRUE;

  return FALSE;
}

gint64
cg_case_trail_step (CgCaseTrail *self, gint64 id, int steps)
{
  guint position, n;
  int wanted;

  if (!cg_case_trail_find (self, id, &position, &n))
    return 0;

  wanted = (int) position + steps;
  return wanted >= 0 && (guint) wanted < n ? cg_ids_get (self->ids, (gsize) wanted) : 0;
}
