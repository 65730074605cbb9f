/* cg-name-lookup.c: names of a pasted list looked up in a source, each by its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-name-lookup.h"

typedef struct
{
  CgEntity entity;
  gint64 owner;
  GStrv names;
  guint at; /* in @names: looked up just now */
  GPtrArray *found;
  GStrvBuilder *unknown;
} Lookup;

static void
lookup_free (gpointer data)
{
  Lookup *lookup = data;

  g_strfreev (lookup->names);
  g_ptr_array_unref (lookup->found);
  g_strv_builder_unref (lookup->unknown);
  g_free (lookup);
}

static gboolean
is_called (CgPickItem *item, const char *name)
{
  const char *also = cg_pick_item_get_also (item);
  g_auto (GStrv) lines = g_strsplit (also != NULL ? also : "", "\n", -1);

  return g_str_equal (cg_pick_item_get_name (item), name) ||
         g_strv_contains ((const char *const *) lines, name);
}

static CgPickItem *
find_called (GPtrArray *items, const char *name)
{
  for (guint i = 0; i < items->len; i++)
    if (is_called (g_ptr_array_index (items, i), name))
      return g_ptr_array_index (items, i);

  return NULL;
}

static void look_up_next (GTask *task);

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Lookup *lookup = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) items =
      cg_pick_source_find_finish (CG_PICK_SOURCE (source), result, &error);
  const char *name = lookup->names[lookup->at];
  CgPickItem *item = items != NULL ? find_called (items, name) : NULL;

  if (items == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  if (item != NULL)
    g_ptr_array_add (lookup->found, g_object_ref (item));
  else
    g_strv_builder_add (lookup->unknown, name);
  lookup->at++;
  look_up_next (g_steal_pointer (&task));
}

/* Takes the reference to @task. */
static void
look_up_next (GTask *task)
{
  Lookup *lookup = g_task_get_task_data (task);

  if (lookup->names[lookup->at] != NULL)
    {
      cg_pick_source_find_async (CG_PICK_SOURCE (g_task_get_source_object (task)), lookup->entity,
                                 lookup->owner, lookup->names[lookup->at],
                                 g_task_get_cancellable (task), found_cb, task);
      return;
    }

  g_task_return_boolean (task, TRUE);
  g_object_unref (task);
}

void
cg_name_lookup_async (CgPickSource *source,
                      CgEntity entity,
                      gint64 owner,
                      const char *const *names,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);
  Lookup *lookup = g_new0 (Lookup, 1);

  lookup->entity = entity;
  lookup->owner = owner;
  lookup->names = g_strdupv ((char **) names);
  lookup->found = g_ptr_array_new_with_free_func (g_object_unref);
  lookup->unknown = g_strv_builder_new ();
  g_task_set_task_data (task, lookup, lookup_free);
  look_up_next (task);
}

GPtrArray *
cg_name_lookup_finish (CgPickSource *source, GAsyncResult *result, GStrv *unknown, GError **error)
{
  Lookup *lookup = g_task_get_task_data (G_TASK (result));

  g_return_val_if_fail (g_task_is_valid (result, source), NULL);

  *unknown = NULL;
  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  *unknown = g_strv_builder_end (lookup->unknown);
  return g_ptr_array_ref (lookup->found);
}
