/* cg-asof-private.h: what the files of CgAsof share: calls on its thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-asof-rebuild.h"
#include "cg-asof.h"
#include "cg-worker-call.h"

G_BEGIN_DECLS

struct _CgAsof
{
  GObject parent_instance;

  CgConnection *connection; /* the worker's */
  CgAsofRebuild rebuild;
  CgDate date;
  CgWorker *worker;
};

/* Runs on the thread of @self, whose today is the past day; puts its results into @data. */
typedef gboolean (*CgAsofFunction) (CgAsof *self,
                                    gpointer data,
                                    GCancellable *cancellable,
                                    GError **error);

/* Runs @function and waits for it. */
gboolean cg_asof_call (CgAsof *self,
                       CgAsofFunction function,
                       gpointer data,
                       GCancellable *cancellable,
                       GError **error);

/* Runs @function and ends the task with TRUE; its results are read from @data. */
void cg_asof_call_async (CgAsof *self,
                         CgAsofFunction function,
                         gpointer data,
                         GDestroyNotify destroy,
                         gpointer tag,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);

/* Returns the call's data when it succeeded, NULL with the error otherwise. */
gpointer cg_asof_call_finish (CgAsof *self, GAsyncResult *result, GError **error);

G_END_DECLS
