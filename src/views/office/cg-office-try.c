/* cg-office-try.c: an edit made from lines, tried dry before it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-office-try.h"

#include "cg-office-private.h"

typedef struct
{
  CgOffice *office;
  const CgEdit *edit;
  gpointer object;
  CgOfficeTried tried;
} Run;

/* Changes of fields are seen where they were made. */
static void
tried_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Run *run = data;
  g_autoptr (GError) error = NULL;
  CgTrial *trial = cg_store_try_finish (CG_STORE (source), result, &error);
  g_autofree char *action =
      trial != NULL && trial->written && !g_str_equal (run->edit->action, "set")
          ? g_strdup (run->edit->action)
          : NULL;

  run->tried (run->object, trial, error);
  if (action != NULL)
    cg_office_tell_done (run->office, action);

  cg_office_end_writing (run->office);
  g_object_unref (run->office);
  g_clear_object (&run->object);
  g_free (run);
}

void
cg_office_try (CgOffice *self,
               CgEdit *edit,
               const CgTrial *shown,
               CgTrialProgress progress,
               GCancellable *cancellable,
               gpointer object,
               CgOfficeTried tried)
{
  Run *run;

  g_return_if_fail (CG_IS_OFFICE (self));

  run = g_new0 (Run, 1);
  if (edit->actor == 0)
    edit->actor = cg_office_get_actor (self);
  run->office = g_object_ref (self);
  run->edit = edit;
  run->object = object != NULL ? g_object_ref (object) : NULL;
  run->tried = tried;
  cg_office_begin_writing (self);
  cg_store_try_async (cg_office_get_store (self), edit, shown, progress, object, cancellable,
                      tried_cb, run);
}
