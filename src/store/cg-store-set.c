/* cg-store-set.c: a large edit that was interrupted, and how it is ended.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-set.h"

#include "cg-action.h"
#include "cg-fault.h"
#include "cg-set-guard.h"
#include "cg-set.h"
#include "cg-store-private.h"

typedef struct
{
  gboolean complete;
  CgPendingSet *found;
} SetCall;

static void
set_call_free (gpointer data)
{
  SetCall *call = data;

  g_clear_pointer (&call->found, cg_pending_set_free);
  g_free (call);
}

void
cg_pending_set_free (CgPendingSet *set)
{
  g_free (set->sentence);
  g_free (set);
}

char *
cg_pending_set_describe (const CgPendingSet *set)
{
  g_autoptr (GDateTime) begun = g_date_time_new_from_unix_local (set->at / 1000);
  g_autofree char *at = g_date_time_format (begun, "%Y-%m-%d %H:%M");
  g_autofree char *written = g_strdup_printf ("%u", set->written);
  g_autofree char *parts = g_strdup_printf ("%u", set->parts);
  CgFault fault = set->reversible ? CG_FAULT_SET_INTERRUPTED : CG_FAULT_SET_HALF_BACK;
  g_autoptr (GError) error = cg_fault_new (fault, set->sentence, at, written, parts);

  return g_strdup (error->message);
}

static gboolean
read_pending (CgStore *self,
              CgConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  SetCall *call = data;
  g_autoptr (GError) failure = NULL;
  g_autoptr (CgSet) set = cg_set_read (connection, &failure);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (set == NULL || cg_set_is_running (connection))
    return TRUE;

  call->found = g_new0 (CgPendingSet, 1);
  call->found->sentence = g_strdup (cg_action_label (set->action));
  call->found->actor = set->actor;
  call->found->at = set->at;
  call->found->parts = set->parts;
  call->found->written = set->parts - set->left;
  call->found->reversible = set->kind != CG_SET_REVERSE;
  return TRUE;
}

static gboolean
end_set (CgStore *self,
         CgConnection *connection,
         gpointer data,
         GCancellable *cancellable,
         GError **error)
{
  SetCall *call = data;
  g_autoptr (CgOutcome) outcome = cg_outcome_new ();
  CgSetRun run = { connection, cancellable, outcome };
  gboolean good = cg_set_resume (&run, call->complete, error);

  cg_store_announce (self, outcome->seq, NULL);
  return good;
}

CgPendingSet *
cg_store_pending_set (CgStore *self, GError **error)
{
  SetCall call = { FALSE, NULL };

  cg_store_call (self, CG_SIDE_READER, read_pending, &call, error);
  return call.found;
}

void
cg_store_pending_set_async (CgStore *self,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  cg_store_call_async (self, CG_SIDE_READER, read_pending, g_new0 (SetCall, 1), set_call_free,
                       cg_store_pending_set_async, cancellable, callback, user_data);
}

CgPendingSet *
cg_store_pending_set_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  SetCall *call = cg_store_call_finish (self, result, error);

  return call != NULL ? g_steal_pointer (&call->found) : NULL;
}

gboolean
cg_store_end_set (CgStore *self, gboolean complete, GError **error)
{
  SetCall call = { complete, NULL };

  return cg_store_call (self, CG_SIDE_WRITER, end_set, &call, error);
}

void
cg_store_end_set_async (CgStore *self,
                        gboolean complete,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  SetCall *call = g_new0 (SetCall, 1);

  call->complete = complete;
  cg_store_call_async (self, CG_SIDE_WRITER, end_set, call, set_call_free, cg_store_end_set_async,
                       cancellable, callback, user_data);
}

gboolean
cg_store_end_set_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  return cg_store_call_finish (self, result, error) != NULL;
}

void
cg_store_set_most_rows (CgStore *self, guint rows)
{
  self->most_rows = rows;
}
