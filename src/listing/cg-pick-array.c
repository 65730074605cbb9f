/* cg-pick-array.c: a pick source over lines in memory, such as a set of choices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pick-array.h"

struct _CgPickArray
{
  GObject parent_instance;

  GPtrArray *items; /* of CgPickItem */
};

static void cg_pick_array_source_init (CgPickSourceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgPickArray,
                               cg_pick_array,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_PICK_SOURCE,
                                                      cg_pick_array_source_init))

static void
find_async (CgPickSource *source,
            CgEntity entity,
            gint64 owner,
            const char *text,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  CgPickArray *self = CG_PICK_ARRAY (source);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_return_pointer (task, cg_pick_items_find (self->items, text, 0),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
cg_pick_array_source_init (CgPickSourceInterface *interface)
{
  interface->find_async = find_async;
}

static void
cg_pick_array_finalize (GObject *object)
{
  g_ptr_array_unref (CG_PICK_ARRAY (object)->items);

  G_OBJECT_CLASS (cg_pick_array_parent_class)->finalize (object);
}

static void
cg_pick_array_class_init (CgPickArrayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_pick_array_finalize;
}

static void
cg_pick_array_init (CgPickArray *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

CgPickArray *
cg_pick_array_new (void)
{
  return g_object_new (CG_TYPE_PICK_ARRAY, NULL);
}

CgPickArray *
cg_pick_array_new_for_choices (CgChoicesId choices)
{
  CgPickArray *self = cg_pick_array_new ();
  gsize n;
  const CgChoice *choice = cg_choices_get (choices, &n);

  for (gsize i = 0; i < n; i++)
    cg_pick_array_add (
        self, cg_pick_item_new ((gint64) i + 1, cg_choices_label (choices, choice[i].id), NULL, 0));

  return self;
}

const char *
cg_pick_array_choice (CgChoicesId choices, gint64 id)
{
  gsize n;
  const CgChoice *choice = cg_choices_get (choices, &n);

  return id >= 1 && (gsize) id <= n ? choice[id - 1].id : NULL;
}

void
cg_pick_array_add (CgPickArray *self, CgPickItem *item)
{
  g_return_if_fail (CG_IS_PICK_ARRAY (self));

  g_ptr_array_add (self->items, item);
}

guint
cg_pick_array_get_length (CgPickArray *self)
{
  g_return_val_if_fail (CG_IS_PICK_ARRAY (self), 0);

  return self->items->len;
}
