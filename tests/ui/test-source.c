/* test-source.c: a pick source over nine units in a tree, which makes missing ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "test-source.h"

struct _TestSource
{
  GObject parent_instance;

  GPtrArray *items; /* of CgPickItem */
  char *refusal;
  char *damage; /* (nullable): why nothing can be read */
};

static void test_source_source_init (CgPickSourceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TestSource,
                               test_source,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (cg_pick_source_get_type (),
                                                      test_source_source_init))

static const struct
{
  const char *name;
  const char *hint;
  guint depth;
} units[] = {
  { "县水利局", "县直部门", 0 },   { "水政执法大队", "事业单位", 1 },
  { "河道管理所", "事业单位", 1 }, { "县住建局", "县直部门", 0 },
  { "质量监督站", "事业单位", 1 }, { "双河镇", "乡镇", 0 },
  { "青石村", "村", 1 },           { "河口村", "村", 1 },
  { "柳湾镇", "乡镇", 0 },
};

static void
find_async (CgPickSource *source,
            CgEntity entity,
            gint64 owner,
            const char *text,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  const char *damage = TEST_SOURCE (source)->damage;

  if (damage != NULL)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", damage);
  else
    g_task_return_pointer (task, cg_pick_items_find (TEST_SOURCE (source)->items, text, 0),
                           (GDestroyNotify) g_ptr_array_unref);
}

static gboolean
can_create (CgPickSource *source, CgEntity entity)
{
  return entity == CG_ENTITY_UNIT;
}

static void
create_async (CgPickSource *source,
              CgEntity entity,
              gint64 owner,
              CgRole role,
              const char *text,
              GCancellable *cancellable,
              GAsyncReadyCallback callback,
              gpointer user_data)
{
  TestSource *self = TEST_SOURCE (source);
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  CgPickItem *item;

  if (self->refusal != NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", self->refusal);
      return;
    }

  item = cg_pick_item_new ((gint64) self->items->len + 1, text, NULL, 0);
  g_ptr_array_add (self->items, g_object_ref (item));
  g_task_return_pointer (task, item, g_object_unref);
}

static void
test_source_source_init (CgPickSourceInterface *interface)
{
  interface->find_async = find_async;
  interface->can_create = can_create;
  interface->create_async = create_async;
}

static void
test_source_finalize (GObject *object)
{
  g_ptr_array_unref (TEST_SOURCE (object)->items);
  g_free (TEST_SOURCE (object)->refusal);
  g_free (TEST_SOURCE (object)->damage);

  G_OBJECT_CLASS (test_source_parent_class)->finalize (object);
}

static void
test_source_class_init (TestSourceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = test_source_finalize;
}

static void
test_source_init (TestSource *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    g_ptr_array_add (self->items,
                     cg_pick_item_new (i + 1, units[i].name, units[i].hint, units[i].depth));
}

TestSource *
test_source_new (void)
{
  return g_object_new (test_source_get_type (), NULL);
}

void
test_source_refuse (TestSource *self, const char *sentence)
{
  g_free (self->refusal);
  self->refusal = g_strdup (sentence);
}

void
test_source_break (TestSource *self, const char *sentence)
{
  g_free (self->damage);
  self->damage = g_strdup (sentence);
}

const char *
test_source_name (gint64 id)
{
  return units[id - 1].name;
}
