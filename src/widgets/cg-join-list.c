/* cg-join-list.c: the pages that become one PDF: their order, how they are turned, which stay out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-join-list.h"

#include <glib/gi18n.h>

#include "cg-scale.h"
#include "cg-turned-picture.h"

/* px at 100 % */
#define HEIGHT 300
#define PICTURE 64

/* ---- a page ---- */

#define CG_TYPE_JOIN_PAGE (cg_join_page_get_type ())
G_DECLARE_FINAL_TYPE (CgJoinPage, cg_join_page, CG, JOIN_PAGE, GObject)

struct _CgJoinPage
{
  GObject parent_instance;

  guint page;
  guint turn;
  char *name;
  GdkTexture *texture;
  gboolean asked;
};

G_DEFINE_FINAL_TYPE (CgJoinPage, cg_join_page, G_TYPE_OBJECT)

/* Its picture is there, or it was turned. */
static guint page_changed_signal;

static void
cg_join_page_finalize (GObject *object)
{
  CgJoinPage *self = CG_JOIN_PAGE (object);

  g_free (self->name);
  g_clear_object (&self->texture);

  G_OBJECT_CLASS (cg_join_page_parent_class)->finalize (object);
}

static void
cg_join_page_class_init (CgJoinPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_join_page_finalize;
  page_changed_signal = g_signal_new ("changed", CG_TYPE_JOIN_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                      NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_join_page_init (CgJoinPage *self)
{
}

/* ---- the list ---- */

struct _CgJoinList
{
  AdwBin parent_instance;

  CgPdfDocument *document;
  GCancellable *drawing;
  guint n_asked;
  GListStore *pages; /* of CgJoinPage */
  GtkSingleSelection *selection;
  GtkWidget *view;
};

G_DEFINE_FINAL_TYPE (CgJoinList, cg_join_list, ADW_TYPE_BIN)

enum
{
  SIGNAL_SHOWN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_pages (CgJoinList *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->pages));
}

/* ---- pictures ---- */

typedef struct
{
  CgJoinList *list;
  CgJoinPage *page;
} Drawing;

static GdkTexture *
make_texture (CgPdfPixels *pixels)
{
  return gdk_memory_texture_new (
      cg_pdf_pixels_get_width (pixels), cg_pdf_pixels_get_height (pixels),
      GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, cg_pdf_pixels_get_bytes (pixels),
      (gsize) cg_pdf_pixels_get_stride (pixels));
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Drawing *drawing = data;
  g_autoptr (CgPdfPixels) pixels =
      cg_pdf_document_render_finish (CG_PDF_DOCUMENT (source), result, NULL);

  drawing->list->n_asked--;
  if (pixels != NULL)
    {
      drawing->page->texture = make_texture (pixels);
      g_signal_emit (drawing->page, page_changed_signal, 0);
    }
  g_signal_emit (drawing->list, signals[SIGNAL_SHOWN], 0);
  g_object_unref (drawing->list);
  g_object_unref (drawing->page);
  g_free (drawing);
}

static void
ask_for_picture (CgJoinList *self, CgJoinPage *page)
{
  const CgPdfSize *size;
  Drawing *drawing;
  double scale;
  CgPdfRegion region = { 0, 0, 1, 1 };

  if (page->asked || self->document == NULL)
    return;

  page->asked = TRUE;
  size = &cg_pdf_document_get_page_sizes (self->document)[page->page];
  scale = cg_scaled (GTK_WIDGET (self), PICTURE) * gtk_widget_get_scale_factor (GTK_WIDGET (self)) /
          MAX (size->width, size->height);
  region.width = MAX (1, (int) (size->width * scale));
  region.height = MAX (1, (int) (size->height * scale));
  drawing = g_new0 (Drawing, 1);
  drawing->list = g_object_ref (self);
  drawing->page = g_object_ref (page);
  self->n_asked++;
  cg_pdf_document_render_async (self->document, page->page, scale, &region,
                                CG_PDF_PRIORITY_VISIBLE_BASE, 0, self->drawing, drawn_cb, drawing);
}

/* ---- what is done with them ---- */

void
cg_join_list_move (CgJoinList *self, guint from, guint to)
{
  g_autoptr (CgJoinPage) page = NULL;

  g_return_if_fail (CG_IS_JOIN_LIST (self));

  if (from >= count_pages (self) || to >= count_pages (self) || from == to)
    return;

  page = g_list_model_get_item (G_LIST_MODEL (self->pages), from);
  g_list_store_remove (self->pages, from);
  g_list_store_insert (self->pages, to, page);
  gtk_single_selection_set_selected (self->selection, to);
  gtk_widget_activate_action (self->view, "list.scroll-to-item", "u", to);
}

static guint
get_selected (CgJoinList *self)
{
  return gtk_single_selection_get_selected (self->selection);
}

static void
turn (CgJoinList *self, guint place)
{
  g_autoptr (CgJoinPage) page = g_list_model_get_item (G_LIST_MODEL (self->pages), place);

  if (page == NULL)
    return;

  page->turn = (page->turn + 1) % 4;
  g_signal_emit (page, page_changed_signal, 0);
}

/* At least one page stays. */
static void
leave_out (CgJoinList *self, guint place)
{
  if (place < count_pages (self) && count_pages (self) > 1)
    g_list_store_remove (self->pages, place);
}

static void
up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgJoinList *self = CG_JOIN_LIST (widget);
  guint place = get_selected (self);

  if (place > 0)
    cg_join_list_move (self, place, place - 1);
}

static void
down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgJoinList *self = CG_JOIN_LIST (widget);

  cg_join_list_move (self, get_selected (self), get_selected (self) + 1);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  turn (CG_JOIN_LIST (widget), get_selected (CG_JOIN_LIST (widget)));
}

static void
leave_out_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  leave_out (CG_JOIN_LIST (widget), get_selected (CG_JOIN_LIST (widget)));
}

/* ---- rows ---- */

static GdkContentProvider *
prepare_cb (GtkDragSource *source, double x, double y, GtkListItem *item)
{
  return gdk_content_provider_new_typed (G_TYPE_UINT, gtk_list_item_get_position (item));
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkListItem *item)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *list = gtk_widget_get_ancestor (row, CG_TYPE_JOIN_LIST);

  cg_join_list_move (CG_JOIN_LIST (list), g_value_get_uint (value),
                     gtk_list_item_get_position (item));
  return TRUE;
}

static void
add_dragging (GtkWidget *row, GtkListItem *item)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_UINT, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), item);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (row, "folder-row");
  gtk_box_append (GTK_BOX (row), cg_turned_picture_new (PICTURE));
  gtk_box_append (GTK_BOX (row), name);
  add_dragging (row, item);
  gtk_list_item_set_child (item, row);
}

static void
show_picture (CgTurnedPicture *picture, CgJoinPage *page)
{
  cg_turned_picture_set (picture, page->texture, page->turn);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CgJoinList *self)
{
  CgJoinPage *page = gtk_list_item_get_item (item);
  GtkWidget *picture = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *name = gtk_widget_get_next_sibling (picture);

  gtk_label_set_label (GTK_LABEL (name), page->name);
  show_picture (CG_TURNED_PICTURE (picture), page);
  g_signal_connect_object (page, "changed", G_CALLBACK (show_picture), picture, G_CONNECT_SWAPPED);
  ask_for_picture (self, page);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *picture = gtk_widget_get_first_child (gtk_list_item_get_child (item));

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_picture, picture);
}

/* ---- the widget ---- */

static GtkWidget *
build_button (const char *icon_name, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
build_buttons (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), build_button ("go-up-symbolic", _ ("Up (Alt+↑)"), "join.up"));
  gtk_box_append (GTK_BOX (box),
                  build_button ("go-down-symbolic", _ ("Down (Alt+↓)"), "join.down"));
  gtk_box_append (GTK_BOX (box),
                  build_button ("object-rotate-right-symbolic", _ ("Turn (R)"), "join.turn"));
  gtk_box_append (GTK_BOX (box), build_button ("list-remove-symbolic", _ ("Leave Out (Delete)"),
                                               "join.leave-out"));
  return box;
}

static GtkWidget *
build_view (CgJoinList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->pages)));
  self->view = gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Pages in their order"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, -1, cg_scaled (GTK_WIDGET (self), HEIGHT));
  gtk_widget_add_css_class (scroller, "card");
  return scroller;
}

static void
cg_join_list_dispose (GObject *object)
{
  CgJoinList *self = CG_JOIN_LIST (object);

  if (self->drawing != NULL)
    g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  g_clear_object (&self->document);
  g_clear_object (&self->pages);

  G_OBJECT_CLASS (cg_join_list_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "join.up", NULL, up_action);
  gtk_widget_class_install_action (klass, "join.down", NULL, down_action);
  gtk_widget_class_install_action (klass, "join.turn", NULL, turn_action);
  gtk_widget_class_install_action (klass, "join.leave-out", NULL, leave_out_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Up, GDK_ALT_MASK, "join.up", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Down, GDK_ALT_MASK, "join.down", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_r, 0, "join.turn", NULL);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Delete, 0, "join.leave-out", NULL);
}

static void
cg_join_list_class_init (CgJoinListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_join_list_dispose;
  install_actions (GTK_WIDGET_CLASS (klass));
  signals[SIGNAL_SHOWN] = g_signal_new ("shown", CG_TYPE_JOIN_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_join_list_init (CgJoinList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->pages = g_list_store_new (CG_TYPE_JOIN_PAGE);
  gtk_box_append (GTK_BOX (box), build_view (self));
  gtk_box_append (GTK_BOX (box), build_buttons ());
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_join_list_new (void)
{
  return g_object_new (CG_TYPE_JOIN_LIST, NULL);
}

void
cg_join_list_set_document (CgJoinList *self, CgPdfDocument *document, const char *const *names)
{
  g_return_if_fail (CG_IS_JOIN_LIST (self));

  if (self->drawing != NULL)
    g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->drawing = g_cancellable_new ();
  g_set_object (&self->document, document);
  g_list_store_remove_all (self->pages);
  for (guint i = 0; document != NULL && i < cg_pdf_document_get_n_pages (document); i++)
    {
      g_autoptr (CgJoinPage) page = g_object_new (CG_TYPE_JOIN_PAGE, NULL);

      page->page = i;
      page->name = g_strdup (names[i]);
      g_list_store_append (self->pages, page);
    }
}

GArray *
cg_join_list_get_leaves (CgJoinList *self)
{
  GArray *leaves = g_array_new (FALSE, FALSE, sizeof (CgPdfLeaf));

  g_return_val_if_fail (CG_IS_JOIN_LIST (self), leaves);

  for (guint i = 0; i < count_pages (self); i++)
    {
      g_autoptr (CgJoinPage) page = g_list_model_get_item (G_LIST_MODEL (self->pages), i);
      CgPdfLeaf leaf = { page->page, page->turn };

      g_array_append_val (leaves, leaf);
    }

  return leaves;
}

gboolean
cg_join_list_get_busy (CgJoinList *self)
{
  g_return_val_if_fail (CG_IS_JOIN_LIST (self), FALSE);

  return self->n_asked > 0;
}
