/* cg-chain.c: a chain of links from top to bottom, with what blocks or weakens it on its edges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chain.h"

#include <glib/gi18n.h>

#include "cg-chain-draw.h"
#include "cg-chain-item.h"
#include "cg-scale.h"

/* px at 100 % */
#define LINK_WIDTH 206
#define LINK_LEAST 132
#define LINK_HEIGHT 50
#define EDGE 46   /* between two links, at least */
#define GAP 18    /* between links and points */
#define BETWEEN 8 /* between two points of an edge */
#define POINT_LEAST 190
#define POINT_WISH 330

/* Where an edge is drawn, and what lies on it. */
typedef struct
{
  int top;
  int bottom;
  GArray *marks; /* of CgChainMark */
} Edge;

struct _CgChain
{
  CgContainer parent_instance;

  gboolean editable;
  GArray *edges; /* of Edge: one less than there are links */
  int middle;    /* of the links */
  gint64 wanted; /* gets the focus when it is there, 0: none */
  gboolean wants_edit;
  GMenu *edge_menu;
  GtkWidget *menu; /* (nullable): the context menu */
};

G_DEFINE_FINAL_TYPE (CgChain, cg_chain, CG_TYPE_CONTAINER)

enum
{
  SIGNAL_SELECTED,
  SIGNAL_ACTIVATED,
  SIGNAL_RENAMED,
  SIGNAL_MOVED,
  SIGNAL_ADD_LINK,
  SIGNAL_ADD_POINT,
  SIGNAL_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
edge_clear (gpointer data)
{
  g_array_unref (((Edge *) data)->marks);
}

/* ---- children ---- */

static CgChainItem *
first_item (CgChain *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (child != NULL && !CG_IS_CHAIN_ITEM (child))
    child = gtk_widget_get_next_sibling (child);
  return child != NULL ? CG_CHAIN_ITEM (child) : NULL;
}

static CgChainItem *
beside (CgChainItem *item, int step)
{
  GtkWidget *child = GTK_WIDGET (item);

  do
    child = step > 0 ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
  while (child != NULL && !CG_IS_CHAIN_ITEM (child));
  return child != NULL ? CG_CHAIN_ITEM (child) : NULL;
}

static CgChainItem *
focused_item (CgChain *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  return child != NULL && CG_IS_CHAIN_ITEM (child) ? CG_CHAIN_ITEM (child) : NULL;
}

static gboolean
is_point (CgChainItem *item)
{
  return cg_chain_item_get_kind (item) == CG_CHAIN_POINT;
}

/* The link above an item, or itself. */
static gint64
link_above (CgChainItem *item)
{
  while (item != NULL && cg_chain_item_get_kind (item) != CG_CHAIN_LINK)
    item = beside (item, -1);
  return item != NULL ? cg_chain_item_get_id (item) : 0;
}

/* ---- layout ---- */

static void
cg_chain_measure_width (CgContainer *container, int *minimum, int *natural)
{
  GtkWidget *widget = GTK_WIDGET (container);

  *minimum =
      cg_scaled (widget, LINK_LEAST) + cg_scaled (widget, GAP) + cg_scaled (widget, POINT_LEAST);
  *natural =
      cg_scaled (widget, LINK_WIDTH) + cg_scaled (widget, GAP) + cg_scaled (widget, POINT_WISH);
}

static int
item_height (GtkWidget *item, int width)
{
  int minimum, natural;

  gtk_widget_measure (item, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
  return MAX (minimum, natural);
}

/* The room that the points of an edge take, from @item on to the next link. */
static int
points_height (CgChainItem *item, int width)
{
  int height = 0;

  for (; item != NULL && cg_chain_item_get_kind (item) != CG_CHAIN_LINK; item = beside (item, 1))
    height += item_height (GTK_WIDGET (item), width) + (height > 0 ? BETWEEN : 0);
  return height;
}

static void
place_points (CgChain *self, CgChainItem *item, const GtkAllocation *area, int width)
{
  int y = area->y + (area->height - points_height (item, area->width)) / 2;

  for (; item != NULL && cg_chain_item_get_kind (item) != CG_CHAIN_LINK; item = beside (item, 1))
    {
      GtkAllocation place = { area->x, y, area->width,
                              item_height (GTK_WIDGET (item), area->width) };

      cg_container_place (CG_CONTAINER (self), GTK_WIDGET (item), width, &place);
      y += place.height + BETWEEN;
    }
}

static int
cg_chain_lay (CgContainer *container, int width, int height)
{
  CgChain *self = CG_CHAIN (container);
  GtkWidget *widget = GTK_WIDGET (self);
  int gap = cg_scaled (widget, GAP);
  int link_width =
      CLAMP (width * 2 / 5, cg_scaled (widget, LINK_LEAST), cg_scaled (widget, LINK_WIDTH));
  int point_width = MAX (width - link_width - gap, 1);
  guint edge = 0;
  int y = 0;

  for (CgChainItem *item = first_item (self); item != NULL; item = beside (item, 1))
    {
      GtkAllocation place = { 0, y, link_width, 0 };
      GtkAllocation beside_edge = { link_width + gap, 0, point_width, 0 };

      if (cg_chain_item_get_kind (item) != CG_CHAIN_LINK)
        continue;

      place.height =
          MAX (item_height (GTK_WIDGET (item), link_width), cg_scaled (widget, LINK_HEIGHT));
      y += place.height;
      if (height >= 0)
        cg_container_place (container, GTK_WIDGET (item), width, &place);
      if (edge == self->edges->len)
        break;

      beside_edge.y = y;
      beside_edge.height =
          MAX (points_height (beside (item, 1), point_width) + 2, cg_scaled (widget, EDGE));
      if (height >= 0)
        {
          place_points (self, beside (item, 1), &beside_edge, width);
          g_array_index (self->edges, Edge, edge).top = y;
          g_array_index (self->edges, Edge, edge).bottom = y + beside_edge.height;
        }
      y += beside_edge.height;
      edge++;
    }

  if (height >= 0 && self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
  if (height >= 0)
    self->middle = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? width - link_width / 2
                                                                         : link_width / 2;
  return y;
}

static void
cg_chain_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgChain *self = CG_CHAIN (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  for (guint i = 0; i < self->edges->len; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);

      cg_chain_draw_edge (widget, cr, self->middle, edge->top, edge->bottom,
                          (const CgChainMark *) edge->marks->data, edge->marks->len);
    }
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (cg_chain_parent_class)->snapshot (widget, snapshot);
}

/* ---- what a person does ---- */

static gboolean
step_cb (GtkWidget *widget, GVariant *step, gpointer data)
{
  CgChainItem *item = focused_item (CG_CHAIN (widget));
  int by = g_variant_get_int32 (step);

  item = item != NULL ? beside (item, by) : NULL;
  while (item != NULL && !gtk_widget_child_focus (GTK_WIDGET (item), GTK_DIR_TAB_FORWARD))
    item = beside (item, by);
  return TRUE;
}

static void
rename_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgChainItem *item = focused_item (CG_CHAIN (widget));

  if (item == NULL)
    return;
  if (is_point (item))
    g_signal_emit (widget, signals[SIGNAL_ACTIVATED], 0, cg_chain_item_get_id (item), TRUE);
  else if (CG_CHAIN (widget)->editable)
    cg_chain_item_edit (item);
}

static void
add_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (CG_CHAIN (widget)->editable)
    g_signal_emit (widget, signals[SIGNAL_ADD_LINK], 0,
                   link_above (focused_item (CG_CHAIN (widget))));
}

static void
move_cb (GtkWidget *widget, const char *name, GVariant *by)
{
  CgChain *self = CG_CHAIN (widget);
  CgChainItem *item = focused_item (self);

  if (self->editable && item != NULL && cg_chain_item_get_kind (item) == CG_CHAIN_LINK)
    {
      self->wanted = cg_chain_item_get_id (item);
      g_signal_emit (self, signals[SIGNAL_MOVED], 0, self->wanted, g_variant_get_int32 (by));
    }
}

static void
remove_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgChain *self = CG_CHAIN (widget);
  CgChainItem *item = focused_item (self);

  if (self->editable && item != NULL && cg_chain_item_get_kind (item) != CG_CHAIN_CLEAR)
    g_signal_emit (self, signals[SIGNAL_REMOVED], 0, cg_chain_item_get_id (item), is_point (item));
}

static void
mark_cb (GtkWidget *widget, const char *name, GVariant *mark)
{
  CgChain *self = CG_CHAIN (widget);
  CgChainItem *item = focused_item (self);
  gint64 link = item != NULL ? link_above (item) : 0;

  if (self->editable && link != 0)
    g_signal_emit (self, signals[SIGNAL_ADD_POINT], 0, link, g_variant_get_int32 (mark));
}

static void
entered_cb (GtkEventControllerFocus *focus, CgChainItem *item)
{
  GtkWidget *chain = gtk_widget_get_parent (GTK_WIDGET (item));

  if (chain != NULL)
    g_signal_emit (chain, signals[SIGNAL_SELECTED], 0, cg_chain_item_get_id (item),
                   is_point (item));
}

static void
renamed_cb (CgChainItem *item, const char *name, CgChain *self)
{
  g_signal_emit (self, signals[SIGNAL_RENAMED], 0, cg_chain_item_get_id (item), name);
}

/* ---- the pointer ---- */

static GMenuModel *
context_menu (CgChain *self, CgChainItem *item)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) one = g_menu_new ();

  if (is_point (item))
    {
      g_menu_append (one, _ ("Open"), "chain.rename");
      g_menu_append (one, _ ("Take away…"), "chain.remove");
    }
  else if (cg_chain_item_get_kind (item) == CG_CHAIN_LINK)
    {
      g_menu_append (one, _ ("Rename"), "chain.rename");
      g_menu_append (one, _ ("Add a link below"), "chain.add");
      g_menu_append (one, _ ("Move up"), "chain.move(-1)");
      g_menu_append (one, _ ("Move down"), "chain.move(1)");
      g_menu_append (one, _ ("Take away…"), "chain.remove");
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (one));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (self->edge_menu));
  return G_MENU_MODEL (menu);
}

static void
show_menu (CgChain *self, CgChainItem *item)
{
  g_autoptr (GMenuModel) menu = context_menu (self, item);
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (item), GTK_WIDGET (self), &bounds))
    return;

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (menu);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu),
                               &(GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y,
                                                (int) bounds.size.width,
                                                (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

static gboolean
menu_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgChain *self = CG_CHAIN (widget);
  CgChainItem *item = focused_item (self);

  if (item != NULL && self->editable)
    show_menu (self, item);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture, int n, double x, double y, CgChainItem *item)
{
  CgChain *self = CG_CHAIN (gtk_widget_get_parent (GTK_WIDGET (item)));
  gboolean second =
      gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_SECONDARY;

  if (cg_chain_item_get_kind (item) == CG_CHAIN_CLEAR)
    return;
  if (focused_item (self) != item)
    gtk_widget_grab_focus (GTK_WIDGET (item));
  if (second && self->editable)
    show_menu (self, item);
  else if (!second && n == 2)
    gtk_widget_activate_action (GTK_WIDGET (self), "chain.rename", NULL);
}

static void
append_item (CgChain *self, GtkWidget *item)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), item);
  gtk_widget_add_controller (item, GTK_EVENT_CONTROLLER (click));
  if (cg_chain_item_get_kind (CG_CHAIN_ITEM (item)) != CG_CHAIN_CLEAR)
    g_signal_connect (focus, "enter", G_CALLBACK (entered_cb), item);
  gtk_widget_add_controller (item, focus);
  g_signal_connect (item, "renamed", G_CALLBACK (renamed_cb), self);
  gtk_widget_set_parent (item, GTK_WIDGET (self));
}

/* ---- what is shown ---- */

void
cg_chain_set_editable (CgChain *self, gboolean editable)
{
  g_return_if_fail (CG_IS_CHAIN (self));

  self->editable = editable;
}

static void
focus_wanted (CgChain *self)
{
  for (CgChainItem *item = first_item (self); item != NULL && self->wanted != 0;
       item = beside (item, 1))
    if (cg_chain_item_get_id (item) == self->wanted &&
        cg_chain_item_get_kind (item) != CG_CHAIN_CLEAR)
      {
        gboolean edit = self->wants_edit;

        self->wanted = 0;
        self->wants_edit = FALSE;
        gtk_widget_grab_focus (GTK_WIDGET (item));
        if (edit)
          cg_chain_item_edit (item);
      }
}

void
cg_chain_focus (CgChain *self, gint64 id, gboolean edit)
{
  g_return_if_fail (CG_IS_CHAIN (self));

  self->wanted = id;
  self->wants_edit = edit;
  focus_wanted (self);
}

static void
append_edge (CgChain *self,
             guint position,
             gint64 link,
             const CgChainPoint *points,
             guint n_points,
             CgDate today,
             CgCalendar *calendar)
{
  Edge edge = { 0, 0, g_array_new (FALSE, FALSE, sizeof (CgChainMark)) };

  for (guint i = 0; i < n_points; i++)
    if (points[i].edge == position)
      {
        append_item (self, cg_chain_item_new_point (&points[i], today, calendar));
        g_array_append_val (edge.marks, points[i].mark);
      }

  if (edge.marks->len == 0)
    append_item (self, cg_chain_item_new_clear (
                           link, self->editable ? G_MENU_MODEL (self->edge_menu) : NULL));
  g_array_append_val (self->edges, edge);
}

void
cg_chain_set (CgChain *self,
              const CgChainLink *links,
              guint n_links,
              const CgChainPoint *points,
              guint n_points,
              CgDate today,
              CgCalendar *calendar)
{
  CgChainItem *focused;

  g_return_if_fail (CG_IS_CHAIN (self));

  focused = focused_item (self);
  if (focused != NULL && self->wanted == 0)
    self->wanted = cg_chain_item_get_id (focused);
  self->menu = NULL;
  cg_container_remove_all (CG_CONTAINER (self));
  g_array_set_size (self->edges, 0);
  for (guint i = 0; i < n_links; i++)
    {
      append_item (self, cg_chain_item_new_link (&links[i]));
      if (i + 1 < n_links)
        append_edge (self, i, links[i].id, points, n_points, today, calendar);
    }
  focus_wanted (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* ---- the widget ---- */

static void
cg_chain_dispose (GObject *object)
{
  CG_CHAIN (object)->menu = NULL;

  G_OBJECT_CLASS (cg_chain_parent_class)->dispose (object);
}

static void
cg_chain_finalize (GObject *object)
{
  CgChain *self = CG_CHAIN (object);

  g_array_unref (self->edges);
  g_object_unref (self->edge_menu);

  G_OBJECT_CLASS (cg_chain_parent_class)->finalize (object);
}

static void
add_signals (void)
{
  static const struct
  {
    const char *name;
    GType second; /* of its arguments; the first is an id */
  } table[N_SIGNALS] = {
    [SIGNAL_SELECTED] = { "selected", G_TYPE_BOOLEAN },
    [SIGNAL_ACTIVATED] = { "activated", G_TYPE_BOOLEAN },
    [SIGNAL_RENAMED] = { "renamed", G_TYPE_STRING },
    [SIGNAL_MOVED] = { "moved", G_TYPE_INT },
    [SIGNAL_ADD_LINK] = { "add-link", G_TYPE_NONE },
    [SIGNAL_ADD_POINT] = { "add-point", G_TYPE_INT },
    [SIGNAL_REMOVED] = { "removed", G_TYPE_BOOLEAN },
  };

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (table[i].name, CG_TYPE_CHAIN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, table[i].second == G_TYPE_NONE ? 1 : 2, G_TYPE_INT64,
                               table[i].second);
}

static void
add_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "chain.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "chain.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "chain.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "chain.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "chain.mark", "i", mark_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Menu, 0, menu_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, menu_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "chain.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "chain.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "chain.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "chain.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "chain.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "chain.move", "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "chain.move", "i",
                                       1);
}

static void
cg_chain_class_init (CgChainClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CgContainerClass *container_class = CG_CONTAINER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_chain_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_chain_finalize;
  widget_class->snapshot = cg_chain_snapshot;
  container_class->measure_width = cg_chain_measure_width;
  container_class->lay = cg_chain_lay;

  add_signals ();
  add_keys (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
cg_chain_init (CgChain *self)
{
  self->editable = TRUE;
  self->edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  g_array_set_clear_func (self->edges, edge_clear);
  self->edge_menu = g_menu_new ();
  g_menu_append (self->edge_menu, _ ("✕ Blocked here"), "chain.mark(0)");
  g_menu_append (self->edge_menu, _ ("▽ Weakened here"), "chain.mark(1)");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Chain of pressure"), -1);
}

GtkWidget *
cg_chain_new (void)
{
  return g_object_new (CG_TYPE_CHAIN, NULL);
}
