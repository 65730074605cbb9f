/* cg-pick-item.c: one line of a picker: a unit, a person, a category, a choice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pick-item.h"

#include "cg-pinyin.h"

struct _CgPickItem
{
  GObject parent_instance;

  gint64 id;
  char *name;
  char *hint;
  char *also;
  char *path;
  char *place;
  guint depth;
};

G_DEFINE_FINAL_TYPE (CgPickItem, cg_pick_item, G_TYPE_OBJECT)

static void
cg_pick_item_finalize (GObject *object)
{
  CgPickItem *self = CG_PICK_ITEM (object);

  g_free (self->name);
  g_free (self->hint);
  g_free (self->also);
  g_free (self->path);
  g_free (self->place);

  G_OBJECT_CLASS (cg_pick_item_parent_class)->finalize (object);
}

static void
cg_pick_item_class_init (CgPickItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_pick_item_finalize;
}

static void
cg_pick_item_init (CgPickItem *self)
{
}

CgPickItem *
cg_pick_item_new (gint64 id, const char *name, const char *hint, guint depth)
{
  CgPickItem *self = g_object_new (CG_TYPE_PICK_ITEM, NULL);

  self->id = id;
  self->name = g_strdup (name);
  self->hint = g_strdup (hint);
  self->depth = depth;
  return self;
}

void
cg_pick_item_set_also (CgPickItem *self, const char *also)
{
  g_return_if_fail (CG_IS_PICK_ITEM (self));

  g_free (self->also);
  self->also = g_strdup (also);
}

void
cg_pick_item_set_path (CgPickItem *self, const char *path)
{
  g_return_if_fail (CG_IS_PICK_ITEM (self));

  g_free (self->path);
  self->path = g_strdup (path);
}

void
cg_pick_item_set_place (CgPickItem *self, const char *place)
{
  g_return_if_fail (CG_IS_PICK_ITEM (self));

  g_free (self->place);
  self->place = g_strdup (place);
}

gint64
cg_pick_item_get_id (CgPickItem *self)
{
  g_return_val_if_fail (CG_IS_PICK_ITEM (self), 0);

  return self->id;
}

const char *
cg_pick_item_get_name (CgPickItem *self)
{
  g_return_val_if_fail (CG_IS_PICK_ITEM (self), NULL);

  return self->name;
}

const char *
cg_pick_item_get_hint (CgPickItem *self)
{
  g_return_val_if_fail (CG_IS_PICK_ITEM (self), NULL);

  return self->hint;
}

const char *
cg_pick_item_get_also (CgPickItem *self)
{
  g_return_val_if_fail (CG_IS_PICK_ITEM (self), NULL);

  return self->also;
}

const char *
cg_pick_item_get_place (CgPickItem *self)
{
  g_return_val_if_fail (CG_IS_PICK_ITEM (self), NULL);

  return self->place;
}

guint
cg_pick_item_get_depth (CgPickItem *self)
{
  g_return_val_if_fail (CG_IS_PICK_ITEM (self), 0);

  return self->depth;
}

typedef struct
{
  CgPickItem *item;
  int rank;
  guint position;
} Match;

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const Match *left = a;
  const Match *right = b;

  if (left->rank != right->rank)
    return left->rank < right->rank ? -1 : 1;

  return left->position < right->position ? -1 : left->position > right->position;
}

static gboolean
matches (CgPickItem *item, const CgPinyinQuery *query, int *rank)
{
  g_auto (GStrv) lines = NULL;

  if (cg_pinyin_query_matches (query, item->name, rank))
    return TRUE;
  if (item->also == NULL)
    return FALSE;

  lines = g_strsplit (item->also, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    if (cg_pinyin_query_matches (query, lines[i], rank))
      return TRUE;

  return FALSE;
}

/* Out of its tree a line says where it belongs instead. */
static CgPickItem *
flatten (CgPickItem *item)
{
  CgPickItem *flat;

  if (item->depth == 0 && item->path == NULL)
    return g_object_ref (item);

  flat = cg_pick_item_new (item->id, item->name, item->path != NULL ? item->path : item->hint, 0);
  cg_pick_item_set_also (flat, item->also);
  cg_pick_item_set_place (flat, item->place);
  return flat;
}

GPtrArray *
cg_pick_items_find (GPtrArray *items, const char *text, guint limit)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CgPinyinQuery) query = cg_pinyin_query_new (text);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (Match));
  gboolean all = text == NULL || *text == '\0';

  for (guint i = 0; i < items->len; i++)
    {
      Match match = { g_ptr_array_index (items, i), 0, i };

      if (all || matches (match.item, query, &match.rank))
        g_array_append_val (sorted, match);
    }
  if (!all)
    g_array_sort (sorted, compare_matches);
  for (guint i = 0; i < sorted->len && (limit == 0 || i < limit); i++)
    {
      CgPickItem *item = g_array_index (sorted, Match, i).item;

      g_ptr_array_add (found, all ? g_object_ref (item) : flatten (item));
    }

  return found;
}
