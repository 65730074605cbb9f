/* cg-office-picks.c: the store as the source of pickers: units, people, cases, categories.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-office-picks.h"

/* More lines than this are of no use in a popover. */
#define MOST_FOUND 200

struct _CgOfficePicks
{
  GObject parent_instance;

  CgOffice *office;                /* not owned: the office owns its source */
  GPtrArray *items[CG_N_ENTITIES]; /* of CgPickItem; NULL: not read yet */
};

static void iface_init (CgPickSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgOfficePicks,
                               cg_office_picks,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_PICK_SOURCE, iface_init))

/* ---- records as lines ---- */

typedef struct
{
  CgEntity entity;
  int hint;   /* field shown small at the right, -1 for none */
  int also;   /* further text that finds it, -1 for none */
  int parent; /* field that makes the tree, -1 for none */
} Shape;

static const Shape shapes[] = {
  { CG_ENTITY_UNIT, CG_UNIT_KIND, CG_UNIT_SHORT, CG_UNIT_PARENT },
  { CG_ENTITY_PERSON, CG_PERSON_POST, CG_PERSON_UNIT, -1 },
  { CG_ENTITY_CATEGORY, -1, -1, CG_CATEGORY_PARENT },
  { CG_ENTITY_CASE, CG_CASE_MAIN_UNIT, CG_CASE_CASE_NO, -1 },
  { CG_ENTITY_PROBLEM, CG_PROBLEM_TEXT, CG_PROBLEM_TEXT, -1 },
  { CG_ENTITY_MEASURE, CG_MEASURE_STATUS, -1, -1 },
};

static const Shape *
shape_of (CgEntity entity)
{
  static const Shape plain = { 0, -1, -1, -1 };

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (shapes[i].entity == entity)
      return &shapes[i];

  return &plain;
}

static char *
name_of (const CgRecord *record)
{
  const char *name = cg_record_name (record);

  if (*name != '\0')
    return g_strdup (name);
  if (cg_record_get_entity (record) == CG_ENTITY_MEASURE)
    return g_strdup (cg_record_text (record, CG_MEASURE_TEXT));

  return cg_record_title (record);
}

/* A unit is also found by its party organisation, as documents address it. */
static char *
also_of (const CgRecord *record, const Shape *shape)
{
  g_autofree char *also = shape->also >= 0 ? cg_record_display (record, shape->also) : NULL;

  if (cg_record_get_entity (record) != CG_ENTITY_UNIT)
    return g_steal_pointer (&also);

  return g_strjoin ("\n", also, cg_record_text (record, CG_UNIT_PARTY_ORG), NULL);
}

static CgPickItem *
item_of (const CgRecord *record, guint depth)
{
  const Shape *shape = shape_of (cg_record_get_entity (record));
  g_autofree char *name = name_of (record);
  g_autofree char *hint = shape->hint >= 0 ? cg_record_display (record, shape->hint) : NULL;
  g_autofree char *also = also_of (record, shape);
  CgPickItem *item = cg_pick_item_new (cg_record_get_id (record), name, hint, depth);

  cg_pick_item_set_also (item, also);
  if (cg_record_get_entity (record) == CG_ENTITY_PERSON)
    cg_pick_item_set_place (item, cg_record_text (record, CG_PERSON_DEPARTMENT));
  return item;
}

/* Children follow their superior, each level one deeper; a record is never its own superior
 * more than once, so a broken tree ends as well. */
static void
add_branch (GPtrArray *items, GPtrArray *records, int parent, gint64 of, guint depth)
{
  for (guint i = 0; depth < 8 && i < records->len; i++)
    {
      const CgRecord *record = g_ptr_array_index (records, i);

      if (cg_record_integer (record, parent) != of)
        continue;
      g_ptr_array_add (items, item_of (record, depth));
      add_branch (items, records, parent, cg_record_get_id (record), depth + 1);
    }
}

static GPtrArray *
items_of (CgEntity entity, GPtrArray *records)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  const Shape *shape = shape_of (entity);

  if (shape->parent >= 0)
    add_branch (items, records, shape->parent, 0, 0);
  else
    for (guint i = 0; i < records->len; i++)
      g_ptr_array_add (items, item_of (g_ptr_array_index (records, i), 0));

  return items;
}

/* Of these there may be a million: the store searches, and only the first lines are read. */
static gboolean
is_large (CgEntity entity)
{
  return entity == CG_ENTITY_PROBLEM || entity == CG_ENTITY_MEASURE ||
         entity == CG_ENTITY_ATTACHMENT;
}

/* ---- finding ---- */

typedef struct
{
  CgEntity entity;
  gint64 owner;
  char *text;
} Search;

static void
search_free (gpointer data)
{
  Search *search = data;

  g_free (search->text);
  g_free (search);
}

static void
return_found (GTask *task, GPtrArray *items)
{
  Search *search = g_task_get_task_data (task);

  g_task_return_pointer (task, cg_pick_items_find (items, search->text, MOST_FOUND),
                         (GDestroyNotify) g_ptr_array_unref);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CgOfficePicks *self = g_task_get_source_object (task);
  Search *search = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, &error);
  g_autoptr (GPtrArray) items = NULL;

  if (records == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  items = items_of (search->entity, records);
  if (is_large (search->entity) && search->owner == 0)
    {
      g_task_return_pointer (task, g_steal_pointer (&items), (GDestroyNotify) g_ptr_array_unref);
      return;
    }
  if (search->owner == 0)
    {
      g_clear_pointer (&self->items[search->entity], g_ptr_array_unref);
      self->items[search->entity] = g_ptr_array_ref (items);
    }
  return_found (task, items);
}

static CgQuery *
query_for (const Search *search)
{
  const CgEntityInfo *info = cg_entity_get (search->entity);
  CgQuery *query = cg_query_new (search->entity);
  int position = cg_entity_find_field (search->entity, "position");

  if (search->owner != 0 && info->parent_field >= 0)
    cg_query_filter_integer (query, info->parent_field, CG_FILTER_EQUAL, search->owner);
  if (position >= 0)
    cg_query_add_sort (query, position, FALSE);
  if (is_large (search->entity) && search->owner == 0)
    {
      cg_query_set_text (query, search->text);
      query->limit = MOST_FOUND;
    }
  return query;
}

static void
find_async (CgPickSource *source,
            CgEntity entity,
            gint64 owner,
            const char *text,
            GCancellable *cancellable,
            GAsyncReadyCallback callback,
            gpointer user_data)
{
  CgOfficePicks *self = CG_OFFICE_PICKS (source);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  Search *search = g_new0 (Search, 1);
  g_autoptr (CgQuery) query = NULL;

  search->entity = entity;
  search->owner = owner;
  search->text = g_strdup (text);
  g_task_set_task_data (task, search, search_free);

  if (owner == 0 && self->items[entity] != NULL)
    {
      return_found (task, self->items[entity]);
      g_object_unref (task);
      return;
    }

  query = query_for (search);
  cg_store_select_async (cg_office_get_store (self->office), query, cancellable, read_cb, task);
}

/* ---- making what is missing ---- */

static gboolean
can_create (CgPickSource *source, CgEntity entity)
{
  CgOfficePicks *self = CG_OFFICE_PICKS (source);

  return cg_office_get_read_only (self->office) == NULL &&
         (entity == CG_ENTITY_UNIT || entity == CG_ENTITY_PERSON || entity == CG_ENTITY_CATEGORY ||
          entity == CG_ENTITY_DOMAIN);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (CgOutcome) outcome = NULL;
  GError *error = NULL;

  if (!cg_store_apply_finish (CG_STORE (source), result, &outcome, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_return_pointer (task,
                         cg_pick_item_new (g_array_index (outcome->inserted, gint64, 0),
                                           g_task_get_task_data (task), NULL, 0),
                         g_object_unref);
}

/* Whoever is added where a verdict or a signature is entered may give it. */
static void
give_role (CgEdit *edit, gint64 id, CgRole role)
{
  static const int fields[] = {
    [CG_ROLE_CLERK] = CG_PERSON_IS_CLERK,
    [CG_ROLE_REVIEWER] = CG_PERSON_IS_REVIEWER,
    [CG_ROLE_SIGNER] = CG_PERSON_IS_SIGNER,
  };

  if (role != CG_ROLE_NONE)
    cg_edit_set_integer (edit, CG_ENTITY_PERSON, id, fields[role], 1);
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
  CgOfficePicks *self = CG_OFFICE_PICKS (source);
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  g_autoptr (CgEdit) edit = cg_edit_new ("add", cg_office_get_actor (self->office));
  gint64 id = cg_edit_insert (edit, entity);

  cg_edit_set_text (edit, entity, id, cg_entity_get (entity)->name_field, text);
  if (entity == CG_ENTITY_PERSON)
    give_role (edit, id, role);
  g_task_set_task_data (task, g_strdup (text), g_free);
  cg_store_apply_async (cg_office_get_store (self->office), edit, cancellable, created_cb, task);
}

static void
iface_init (CgPickSourceInterface *iface)
{
  iface->find_async = find_async;
  iface->can_create = can_create;
  iface->create_async = create_async;
}

/* ---- the object ---- */

static void
changed_cb (CgOfficePicks *self, GArray *changes)
{
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    g_clear_pointer (&self->items[g_array_index (changes, CgStoreChange, i).entity],
                     g_ptr_array_unref);

  for (guint i = 0; changes == NULL && i < CG_N_ENTITIES; i++)
    g_clear_pointer (&self->items[i], g_ptr_array_unref);
}

static void
cg_office_picks_finalize (GObject *object)
{
  CgOfficePicks *self = CG_OFFICE_PICKS (object);

  changed_cb (self, NULL);

  G_OBJECT_CLASS (cg_office_picks_parent_class)->finalize (object);
}

static void
cg_office_picks_class_init (CgOfficePicksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_office_picks_finalize;
}

static void
cg_office_picks_init (CgOfficePicks *self)
{
}

CgOfficePicks *
cg_office_picks_new (CgOffice *office)
{
  CgOfficePicks *self = g_object_new (CG_TYPE_OFFICE_PICKS, NULL);

  self->office = office;
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}
