/* cg-found-list.c: the places that a search found in a document, as a list model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-found-list.h"

/* ---- one place ---- */

struct _CgFoundPlace
{
  GObject parent_instance;

  guint page;
  guint index;
};

G_DEFINE_FINAL_TYPE (CgFoundPlace, cg_found_place, G_TYPE_OBJECT)

static void
cg_found_place_class_init (CgFoundPlaceClass *klass)
{
}

static void
cg_found_place_init (CgFoundPlace *self)
{
}

guint
cg_found_place_get_page (CgFoundPlace *self)
{
  g_return_val_if_fail (CG_IS_FOUND_PLACE (self), 0);

  return self->page;
}

guint
cg_found_place_get_index (CgFoundPlace *self)
{
  g_return_val_if_fail (CG_IS_FOUND_PLACE (self), 0);

  return self->index;
}

/* ---- all of them ---- */

struct _CgFoundList
{
  GObject parent_instance;

  CgPdfFinder *finder;
  guint n_pages;
  guint n_items; /* as last told */
};

static void model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgFoundList,
                               cg_found_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, model_init))

static guint
count_on (CgFoundList *self, guint page)
{
  GArray *hits = cg_pdf_finder_get_hits (self->finder, page);

  return hits != NULL ? hits->len : 0;
}

guint
cg_found_list_find (CgFoundList *self, guint page, guint index)
{
  guint position = index;

  g_return_val_if_fail (CG_IS_FOUND_LIST (self), 0);

  for (guint i = 0; i < page; i++)
    position += count_on (self, i);
  return position;
}

static void
found_cb (CgFoundList *self, guint page)
{
  guint added = count_on (self, page);

  if (added == 0)
    return;

  self->n_items += added;
  g_list_model_items_changed (G_LIST_MODEL (self), cg_found_list_find (self, page, 0), 0, added);
}

void
cg_found_list_restart (CgFoundList *self)
{
  guint before = self->n_items;

  g_return_if_fail (CG_IS_FOUND_LIST (self));

  self->n_items = 0;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, 0);
}

static GType
get_item_type (GListModel *model)
{
  return CG_TYPE_FOUND_PLACE;
}

static guint
get_n_items (GListModel *model)
{
  return CG_FOUND_LIST (model)->n_items;
}

static gpointer
get_item (GListModel *model, guint position)
{
  CgFoundList *self = CG_FOUND_LIST (model);
  CgFoundPlace *hit;
  guint page = 0;

  if (position >= self->n_items)
    return NULL;

  for (; page < self->n_pages && position >= count_on (self, page); page++)
    position -= count_on (self, page);
  if (page == self->n_pages)
    return NULL;

  hit = g_object_new (CG_TYPE_FOUND_PLACE, NULL);
  hit->page = page;
  hit->index = position;
  return hit;
}

static void
model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static void
cg_found_list_finalize (GObject *object)
{
  g_object_unref (CG_FOUND_LIST (object)->finder);

  G_OBJECT_CLASS (cg_found_list_parent_class)->finalize (object);
}

static void
cg_found_list_class_init (CgFoundListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_found_list_finalize;
}

static void
cg_found_list_init (CgFoundList *self)
{
}

CgFoundList *
cg_found_list_new (CgPdfFinder *finder, guint n_pages)
{
  CgFoundList *self = g_object_new (CG_TYPE_FOUND_LIST, NULL);

  self->finder = g_object_ref (finder);
  self->n_pages = n_pages;
  self->n_items = cg_pdf_finder_get_n_hits (finder);
  g_signal_connect_object (finder, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  return self;
}
