/* cg-navigation.c: the places of the window: what the sidebar lists, and the way back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-navigation.h"

/* More places than anyone walks back through. */
#define HISTORY_MAX 100

struct _CgNavItem
{
  GObject parent_instance;

  char *place;
  char *title;
  char *icon_name;
  char *count;
  gboolean hot;
};

enum
{
  ITEM_PROP_0,
  ITEM_PROP_TITLE,
  ITEM_PROP_ICON_NAME,
  ITEM_PROP_COUNT,
  ITEM_PROP_HOT,
  ITEM_N_PROPS
};

static GParamSpec *item_properties[ITEM_N_PROPS];

G_DEFINE_FINAL_TYPE (CgNavItem, cg_nav_item, G_TYPE_OBJECT)

static void
cg_nav_item_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgNavItem *self = CG_NAV_ITEM (object);

  switch (prop_id)
    {
    case ITEM_PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case ITEM_PROP_ICON_NAME:
      g_value_set_string (value, self->icon_name);
      break;
    case ITEM_PROP_COUNT:
      g_value_set_string (value, self->count);
      break;
    case ITEM_PROP_HOT:
      g_value_set_boolean (value, self->hot);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cg_nav_item_finalize (GObject *object)
{
  CgNavItem *self = CG_NAV_ITEM (object);

  g_free (self->place);
  g_free (self->title);
  g_free (self->icon_name);
  g_free (self->count);

  G_OBJECT_CLASS (cg_nav_item_parent_class)->finalize (object);
}

static void
cg_nav_item_class_init (CgNavItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cg_nav_item_get_property;
  object_class->finalize = cg_nav_item_finalize;

  item_properties[ITEM_PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  item_properties[ITEM_PROP_ICON_NAME] = g_param_spec_string ("icon-name", NULL, NULL, NULL, flags);
  item_properties[ITEM_PROP_COUNT] = g_param_spec_string ("count", NULL, NULL, "", flags);
  item_properties[ITEM_PROP_HOT] = g_param_spec_boolean ("hot", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, ITEM_N_PROPS, item_properties);
}

static void
cg_nav_item_init (CgNavItem *self)
{
  self->count = g_strdup ("");
}

const char *
cg_nav_item_get_place (CgNavItem *self)
{
  g_return_val_if_fail (CG_IS_NAV_ITEM (self), NULL);

  return self->place;
}

const char *
cg_nav_item_get_title (CgNavItem *self)
{
  g_return_val_if_fail (CG_IS_NAV_ITEM (self), NULL);

  return self->title;
}

static void
nav_item_set_count (CgNavItem *self, guint count, gboolean hot)
{
  g_autofree char *text = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("");

  if (!g_str_equal (self->count, text))
    {
      g_free (self->count);
      self->count = g_steal_pointer (&text);
      g_object_notify_by_pspec (G_OBJECT (self), item_properties[ITEM_PROP_COUNT]);
    }

  if (self->hot != !!hot)
    {
      self->hot = !!hot;
      g_object_notify_by_pspec (G_OBJECT (self), item_properties[ITEM_PROP_HOT]);
    }
}

struct _CgNavigation
{
  GObject parent_instance;

  GListStore *sections[CG_NAV_N_LISTED];
  GPtrArray *history; /* of char *, oldest first */
  guint here;         /* index of the place shown now */
};

enum
{
  PROP_0,
  PROP_PLACE,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CgNavigation, cg_navigation, G_TYPE_OBJECT)

static gboolean
can_go_forward (CgNavigation *self)
{
  return self->here + 1 < self->history->len;
}

static void
cg_navigation_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CgNavigation *self = CG_NAVIGATION (object);

  switch (prop_id)
    {
    case PROP_PLACE:
      g_value_set_string (value, cg_navigation_get_place (self));
      break;
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, self->here > 0);
      break;
    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, can_go_forward (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cg_navigation_finalize (GObject *object)
{
  CgNavigation *self = CG_NAVIGATION (object);

  for (guint i = 0; i < CG_NAV_N_LISTED; i++)
    g_clear_object (&self->sections[i]);
  g_ptr_array_unref (self->history);

  G_OBJECT_CLASS (cg_navigation_parent_class)->finalize (object);
}

static void
cg_navigation_class_init (CgNavigationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = cg_navigation_get_property;
  object_class->finalize = cg_navigation_finalize;

  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_GO_FORWARD] =
      g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cg_navigation_init (CgNavigation *self)
{
  for (guint i = 0; i < CG_NAV_N_LISTED; i++)
    self->sections[i] = g_list_store_new (CG_TYPE_NAV_ITEM);
  self->history = g_ptr_array_new_with_free_func (g_free);
}

CgNavigation *
cg_navigation_new (void)
{
  return g_object_new (CG_TYPE_NAVIGATION, NULL);
}

static CgNavItem *
find_item (CgNavigation *self, const char *place, GListStore **store, guint *position)
{
  for (guint section = 0; section < CG_NAV_N_LISTED; section++)
    {
      GListModel *items = G_LIST_MODEL (self->sections[section]);

      for (guint i = 0; i < g_list_model_get_n_items (items); i++)
        {
          g_autoptr (CgNavItem) item = g_list_model_get_item (items, i);

          if (!g_str_equal (item->place, place))
            continue;
          *store = self->sections[section];
          *position = i;
          return item;
        }
    }

  return NULL;
}

void
cg_navigation_add (CgNavigation *self,
                   CgNavSection section,
                   const char *place,
                   const char *title,
                   const char *icon_name)
{
  g_autoptr (CgNavItem) item = NULL;

  g_return_if_fail (CG_IS_NAVIGATION (self));
  g_return_if_fail (section < CG_NAV_N_LISTED);

  item = g_object_new (CG_TYPE_NAV_ITEM, NULL);
  item->place = g_strdup (place);
  item->title = g_strdup (title);
  item->icon_name = g_strdup (icon_name);
  g_list_store_append (self->sections[section], item);
}

void
cg_navigation_remove (CgNavigation *self, const char *place)
{
  GListStore *store;
  guint position;

  g_return_if_fail (CG_IS_NAVIGATION (self));

  if (find_item (self, place, &store, &position) != NULL)
    g_list_store_remove (store, position);
}

void
cg_navigation_set_count (CgNavigation *self, const char *place, guint count, gboolean hot)
{
  CgNavItem *item;
  GListStore *store;
  guint position;

  g_return_if_fail (CG_IS_NAVIGATION (self));

  item = find_item (self, place, &store, &position);
  if (item != NULL)
    nav_item_set_count (item, count, hot);
}

GListModel *
cg_navigation_get_items (CgNavigation *self, CgNavSection section)
{
  g_return_val_if_fail (CG_IS_NAVIGATION (self), NULL);
  g_return_val_if_fail (section < CG_NAV_N_LISTED, NULL);

  return G_LIST_MODEL (self->sections[section]);
}

const char *
cg_navigation_get_place (CgNavigation *self)
{
  g_return_val_if_fail (CG_IS_NAVIGATION (self), NULL);

  return self->history->len > 0 ? g_ptr_array_index (self->history, self->here) : NULL;
}

static void
move_to (CgNavigation *self, guint position)
{
  self->here = position;
  for (guint i = PROP_PLACE; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

void
cg_navigation_go (CgNavigation *self, const char *place)
{
  g_return_if_fail (CG_IS_NAVIGATION (self));
  g_return_if_fail (place != NULL);

  if (g_strcmp0 (cg_navigation_get_place (self), place) == 0)
    return;

  if (can_go_forward (self))
    g_ptr_array_set_size (self->history, (int) self->here + 1);
  g_ptr_array_add (self->history, g_strdup (place));
  if (self->history->len > HISTORY_MAX)
    g_ptr_array_remove_index (self->history, 0);

  move_to (self, self->history->len - 1);
}

void
cg_navigation_replace (CgNavigation *self, const char *place)
{
  g_autofree char *former = NULL;

  g_return_if_fail (CG_IS_NAVIGATION (self));
  g_return_if_fail (place != NULL && self->history->len > 0);

  if (g_str_equal (cg_navigation_get_place (self), place))
    return;

  former = g_steal_pointer (&g_ptr_array_index (self->history, self->here));
  g_ptr_array_index (self->history, self->here) = g_strdup (place);
  if (self->here > 0 && g_str_equal (g_ptr_array_index (self->history, self->here - 1), place))
    g_ptr_array_remove_index (self->history, self->here--);
  if (can_go_forward (self) &&
      g_str_equal (g_ptr_array_index (self->history, self->here + 1), place))
    g_ptr_array_remove_index (self->history, self->here + 1);

  move_to (self, self->here);
}

gboolean
cg_navigation_back (CgNavigation *self)
{
  g_return_val_if_fail (CG_IS_NAVIGATION (self), FALSE);

  if (self->here == 0)
    return FALSE;

  move_to (self, self->here - 1);
  return TRUE;
}

gboolean
cg_navigation_forward (CgNavigation *self)
{
  g_return_val_if_fail (CG_IS_NAVIGATION (self), FALSE);

  if (!can_go_forward (self))
    return FALSE;

  move_to (self, self->here + 1);
  return TRUE;
}

char *
cg_place_page (const char *place)
{
  const char *slash = strchr (place, '/');

  return slash != NULL ? g_strndup (place, (gsize) (slash - place)) : g_strdup (place);
}

const char *
cg_place_argument (const char *place)
{
  const char *slash = strchr (place, '/');

  return slash != NULL ? slash + 1 : NULL;
}
