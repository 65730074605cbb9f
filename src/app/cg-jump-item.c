/* cg-jump-item.c: one line of the jump box: what it is, how well it fits, where it leads.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-jump-item.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (CgJumpItem, cg_jump_item, G_TYPE_OBJECT)

static void
cg_jump_item_finalize (GObject *object)
{
  CgJumpItem *self = CG_JUMP_ITEM (object);

  g_free (self->title);
  g_free (self->detail);
  g_free (self->hint);
  g_free (self->action);
  g_clear_pointer (&self->target, g_variant_unref);

  G_OBJECT_CLASS (cg_jump_item_parent_class)->finalize (object);
}

static void
cg_jump_item_class_init (CgJumpItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_jump_item_finalize;
}

static void
cg_jump_item_init (CgJumpItem *self)
{
}

CgJumpItem *
cg_jump_item_new (
    CgJumpKind kind, CgHitRank rank, char *title, const char *action, GVariant *target)
{
  CgJumpItem *self = g_object_new (CG_TYPE_JUMP_ITEM, NULL);

  self->kind = kind;
  self->rank = rank;
  self->title = title;
  self->action = g_strdup (action);
  if (target != NULL)
    self->target = g_variant_ref_sink (target);
  return self;
}

const char *
cg_jump_kind_label (CgJumpKind kind)
{
  static const char *const labels[CG_JUMP_N_KINDS] = {
    [CG_JUMP_PAGE] = NC_ ("jump", "Pages"),
    [CG_JUMP_VIEW] = NC_ ("jump", "Views"),
    [CG_JUMP_COMMAND] = NC_ ("jump", "Commands"),
    [CG_JUMP_CASE] = NC_ ("jump", "Cases"),
    [CG_JUMP_UNIT] = NC_ ("jump", "Units"),
    [CG_JUMP_PERSON] = NC_ ("jump", "People"),
    [CG_JUMP_NOTICE] = NC_ ("jump", "Documents to units"),
    [CG_JUMP_INSTITUTION] = NC_ ("jump", "Institutions"),
    [CG_JUMP_DOCUMENT] = NC_ ("jump", "Documents"),
    [CG_JUMP_PROBLEM] = NC_ ("jump", "Problems"),
  };

  return g_dpgettext2 (NULL, "jump", labels[kind]);
}

/* ---- their order ---- */

/* The best rank of each kind. */
static void
find_best (GPtrArray *items, int *best)
{
  for (guint i = 0; i < CG_JUMP_N_KINDS; i++)
    best[i] = G_MAXINT;
  for (guint i = 0; i < items->len; i++)
    {
      const CgJumpItem *item = items->pdata[i];

      best[item->kind] = MIN (best[item->kind], (int) item->rank);
    }
}

static int
compare_items (gconstpointer a, gconstpointer b, gpointer data)
{
  const CgJumpItem *left = *(const CgJumpItem *const *) a;
  const CgJumpItem *right = *(const CgJumpItem *const *) b;
  const int *best = data;

  if (best[left->kind] != best[right->kind])
    return best[left->kind] - best[right->kind];
  if (left->kind != right->kind)
    return (int) left->kind - (int) right->kind;

  return (int) left->rank - (int) right->rank;
}

void
cg_jump_items_arrange (GPtrArray *items, guint most)
{
  int best[CG_JUMP_N_KINDS];
  guint kept = 0, of_kind = 0;

  find_best (items, best);
  /* A merge sort: lines that fit equally well stay in their order. */
  g_ptr_array_sort_with_data (items, compare_items, best);

  for (guint i = 0; i < items->len; i++)
    {
      CgJumpItem *item = items->pdata[i];
      const CgJumpItem *before = kept > 0 ? items->pdata[kept - 1] : NULL;

      item->heading = before == NULL || before->kind != item->kind;
      of_kind = item->heading ? 1 : of_kind + 1;
      if (of_kind > most)
        continue;
      items->pdata[i] = items->pdata[kept];
      items->pdata[kept++] = item;
    }
  g_ptr_array_set_size (items, (int) kept);
}
