/* cg-outline-list.c: the headings of a document as a list whose parts are folded and unfolded.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-outline-list.h"

#define NONE G_MAXUINT

/* ---- one heading ---- */

struct _CgOutlineEntry
{
  GObject parent_instance;

  CgPdfOutlineItem item;
  CgOutlineFolding folding;
  guint index;  /* among all */
  guint parent; /* NONE for none */
  guint end;    /* of what is below it, excluded */
  gboolean folds;
};

enum
{
  PROP_0,
  PROP_FOLDING,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CgOutlineEntry, cg_outline_entry, G_TYPE_OBJECT)

static void
cg_outline_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_FOLDING)
    g_value_set_int (value, (int) CG_OUTLINE_ENTRY (object)->folding);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_outline_entry_finalize (GObject *object)
{
  g_free (CG_OUTLINE_ENTRY (object)->item.title);

  G_OBJECT_CLASS (cg_outline_entry_parent_class)->finalize (object);
}

static void
cg_outline_entry_class_init (CgOutlineEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_outline_entry_finalize;
  G_OBJECT_CLASS (klass)->get_property = cg_outline_entry_get_property;
  properties[PROP_FOLDING] =
      g_param_spec_int ("folding", NULL, NULL, 0, CG_OUTLINE_UNFOLDED, 0,
                        G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
cg_outline_entry_init (CgOutlineEntry *self)
{
}

const CgPdfOutlineItem *
cg_outline_entry_get_item (CgOutlineEntry *self)
{
  g_return_val_if_fail (CG_IS_OUTLINE_ENTRY (self), NULL);

  return &self->item;
}

CgOutlineFolding
cg_outline_entry_get_folding (CgOutlineEntry *self)
{
  g_return_val_if_fail (CG_IS_OUTLINE_ENTRY (self), CG_OUTLINE_LEAF);

  return self->folding;
}

static void
set_folding (CgOutlineEntry *self, CgOutlineFolding folding)
{
  if (self->folding == folding)
    return;

  self->folding = folding;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDING]);
}

/* ---- all of them ---- */

struct _CgOutlineList
{
  GObject parent_instance;

  GPtrArray *all; /* CgOutlineEntry */
  GArray *seen;   /* guint: of @all, ascending */
};

static void model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgOutlineList,
                               cg_outline_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, model_init))

static CgOutlineEntry *
entry_at (CgOutlineList *self, guint index)
{
  return g_ptr_array_index (self->all, index);
}

static CgOutlineEntry *
seen_at (CgOutlineList *self, guint position)
{
  return entry_at (self, g_array_index (self->seen, guint, position));
}

/* Where the last one at or before @index stands among those seen. */
static guint
position_of (CgOutlineList *self, guint index)
{
  guint low = 0, high = self->seen->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->seen, guint, middle) <= index)
        low = middle + 1;
      else
        high = middle;
    }
  return low == 0 ? NONE : low - 1;
}

static gboolean
is_seen (CgOutlineList *self, guint index)
{
  for (guint parent = entry_at (self, index)->parent; parent != NONE;
       parent = entry_at (self, parent)->parent)
    if (entry_at (self, parent)->folding == CG_OUTLINE_FOLDED)
      return FALSE;

  return TRUE;
}

/* ---- growing ---- */

/* The nearest one before that is less deep; those passed on the way end here. */
static guint
find_parent (CgOutlineList *self, guint level)
{
  guint index = self->all->len > 0 ? self->all->len - 1 : NONE;

  while (index != NONE && entry_at (self, index)->item.level >= level)
    index = entry_at (self, index)->parent;
  return index;
}

static void
add (CgOutlineList *self, const CgPdfOutlineItem *item, guint folded)
{
  CgOutlineEntry *entry = g_object_new (CG_TYPE_OUTLINE_ENTRY, NULL);

  entry->item = *item;
  entry->item.title = g_strdup (item->title);
  entry->index = self->all->len;
  entry->parent = find_parent (self, item->level);
  entry->folds = item->level >= folded;
  g_ptr_array_add (self->all, entry);
  for (guint index = entry->index; index != NONE; index = entry_at (self, index)->parent)
    entry_at (self, index)->end = self->all->len;
  if (entry->parent != NONE && entry_at (self, entry->parent)->folding == CG_OUTLINE_LEAF)
    set_folding (entry_at (self, entry->parent),
                 entry_at (self, entry->parent)->folds ? CG_OUTLINE_FOLDED : CG_OUTLINE_UNFOLDED);
}

void
cg_outline_list_append (CgOutlineList *self, const CgPdfOutlineItem *items, guint n, guint folded)
{
  guint before;

  g_return_if_fail (CG_IS_OUTLINE_LIST (self));

  before = self->seen->len;
  for (guint i = 0; i < n; i++)
    {
      guint index = self->all->len;

      add (self, &items[i], folded);
      if (is_seen (self, index))
        g_array_append_val (self->seen, index);
    }
  if (self->seen->len > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->seen->len - before);
}

/* ---- folding ---- */

/* What is seen below a heading when it is unfolded. */
static GArray *
collect_below (CgOutlineList *self, const CgOutlineEntry *entry)
{
  GArray *below = g_array_new (FALSE, FALSE, sizeof (guint));
  guint index = entry->index + 1;

  while (index < entry->end)
    {
      g_array_append_val (below, index);
      index = entry_at (self, index)->folding == CG_OUTLINE_FOLDED ? entry_at (self, index)->end
                                                                   : index + 1;
    }
  return below;
}

gboolean
cg_outline_list_set_folded (CgOutlineList *self, guint position, gboolean folded)
{
  CgOutlineEntry *entry;
  g_autoptr (GArray) below = NULL;
  guint n;

  g_return_val_if_fail (CG_IS_OUTLINE_LIST (self) && position < self->seen->len, FALSE);

  entry = seen_at (self, position);
  if (entry->folding != (folded ? CG_OUTLINE_UNFOLDED : CG_OUTLINE_FOLDED))
    return FALSE;

  below = collect_below (self, entry);
  n = below->len;
  set_folding (entry, folded ? CG_OUTLINE_FOLDED : CG_OUTLINE_UNFOLDED);
  if (folded)
    g_array_remove_range (self->seen, position + 1, n);
  else
    g_array_insert_vals (self->seen, position + 1, below->data, n);
  g_list_model_items_changed (G_LIST_MODEL (self), position + 1, folded ? n : 0, folded ? 0 : n);
  return TRUE;
}

guint
cg_outline_list_get_parent (CgOutlineList *self, guint position)
{
  guint parent;

  g_return_val_if_fail (CG_IS_OUTLINE_LIST (self) && position < self->seen->len, NONE);

  parent = seen_at (self, position)->parent;
  return parent != NONE ? position_of (self, parent) : NONE;
}

/* Headings of a file may lead anywhere, so all are looked at: the last one of those that are
 * nearest before the place. */
guint
cg_outline_list_find (CgOutlineList *self, guint page, double top)
{
  const CgPdfOutlineItem *best = NULL;
  guint found = NONE;

  g_return_val_if_fail (CG_IS_OUTLINE_LIST (self), NONE);

  for (guint i = 0; i < self->all->len; i++)
    {
      const CgPdfOutlineItem *item = &entry_at (self, i)->item;

      if (item->page < 0 || (guint) item->page > page ||
          ((guint) item->page == page && item->top > top))
        continue;
      if (best == NULL || item->page > best->page ||
          (item->page == best->page && item->top >= best->top))
        {
          best = item;
          found = i;
        }
    }
  while (found != NONE && !is_seen (self, found))
    found = entry_at (self, found)->parent;
  return found != NONE ? position_of (self, found) : NONE;
}

/* ---- the model ---- */

static GType
get_item_type (GListModel *model)
{
  return CG_TYPE_OUTLINE_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return CG_OUTLINE_LIST (model)->seen->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CgOutlineList *self = CG_OUTLINE_LIST (model);

  return position < self->seen->len ? g_object_ref (seen_at (self, position)) : NULL;
}

static void
model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
cg_outline_list_finalize (GObject *object)
{
  CgOutlineList *self = CG_OUTLINE_LIST (object);

  g_ptr_array_unref (self->all);
  g_array_unref (self->seen);

  G_OBJECT_CLASS (cg_outline_list_parent_class)->finalize (object);
}

static void
cg_outline_list_class_init (CgOutlineListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_outline_list_finalize;
}

static void
cg_outline_list_init (CgOutlineList *self)
{
  self->all = g_ptr_array_new_with_free_func (g_object_unref);
  self->seen = g_array_new (FALSE, FALSE, sizeof (guint));
}

CgOutlineList *
cg_outline_list_new (void)
{
  return g_object_new (CG_TYPE_OUTLINE_LIST, NULL);
}
