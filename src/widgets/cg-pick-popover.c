/* cg-pick-popover.c: the list under a field: what matches the text typed, and making it anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pick-popover.h"

#include <glib/gi18n.h>

#include "cg-fit-scroller.h"
#include "cg-fold.h"
#include "cg-pick-row.h"
#include "cg-scale.h"

/* px at 100 % */
#define LEAST_WIDTH 220
#define MAX_HEIGHT 320
#define PAGE 8
#define OVERLAP 6 /* of the shadow, so that the list stands right under its field */

struct _CgPickPopover
{
  GtkPopover parent_instance;

  CgPickSource *source;
  CgEntity entity;
  gint64 owner;
  GArray *excluded; /* of gint64 */

  char *text;
  gint64 marked;
  int width;           /* px, 0: the field's */
  gboolean only_there; /* nothing is made in place */
  gboolean choose_when_found;
  GCancellable *cancellable; /* while lines are on their way */

  GtkWidget *scroller;
  GtkWidget *list;
  GtkWidget *message;
  GListStore *items; /* of CgPickItem; the line that makes it anew is last and has id 0 */
  GtkSingleSelection *selection;
  GtkEventController *outside; /* on the window while open */
};

G_DEFINE_FINAL_TYPE (CgPickPopover, cg_pick_popover, GTK_TYPE_POPOVER)

enum
{
  SIGNAL_PICKED,
  SIGNAL_CREATE,
  SIGNAL_FOUND,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
n_items (CgPickPopover *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static void
move_to (CgPickPopover *self, guint position)
{
  if (position >= n_items (self))
    return;

  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

static void
take (CgPickPopover *self, guint position, gboolean next)
{
  g_autoptr (CgPickItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  g_autofree char *text = g_strdup (self->text);

  if (item == NULL)
    return;

  cg_pick_popover_close (self);
  if (cg_pick_item_get_id (item) == 0)
    g_signal_emit (self, signals[SIGNAL_CREATE], 0, text);
  else
    g_signal_emit (self, signals[SIGNAL_PICKED], 0, item, next);
}

static void
activate_cb (GtkListView *list, guint position, CgPickPopover *self)
{
  take (self, position, FALSE);
}

static gboolean
is_excluded (CgPickPopover *self, gint64 id)
{
  for (guint i = 0; self->excluded != NULL && i < self->excluded->len; i++)
    if (g_array_index (self->excluded, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static void
add_create_line (CgPickPopover *self)
{
  g_autofree char *label = NULL;
  g_autoptr (CgPickItem) item = NULL;

  if (self->only_there || *self->text == '\0' || cg_pick_popover_only_match (self) != NULL ||
      !cg_pick_source_can_create (self->source, self->entity))
    return;

  /* Translators: last line of a picker: makes a unit or person of this name. */
  label = g_strdup_printf (_ ("New “%s”…"), self->text);
  item = cg_pick_item_new (0, label, cg_entity_label (self->entity), 0);
  g_list_store_append (self->items, item);
}

static void
show_message (CgPickPopover *self, const char *message)
{
  gtk_label_set_label (GTK_LABEL (self->message), message != NULL ? message : "");
  gtk_widget_set_visible (self->message, message != NULL);
  gtk_widget_set_visible (self->scroller, n_items (self) > 0);
}

static void
show_items (CgPickPopover *self, GPtrArray *found)
{
  guint cursor = 0;
  gboolean something;

  g_list_store_remove_all (self->items);
  for (guint i = 0; i < found->len; i++)
    {
      CgPickItem *item = g_ptr_array_index (found, i);

      if (is_excluded (self, cg_pick_item_get_id (item)))
        continue;
      if (cg_pick_item_get_id (item) == self->marked)
        cursor = n_items (self);
      g_list_store_append (self->items, item);
    }
  something = n_items (self) > 0;
  /* What is there already is not made again. */
  if (something || found->len == 0)
    add_create_line (self);
  show_message (self, something ? NULL : _ ("Nothing matches."));
  /* Enter alone makes nothing of letters that were meant to be a reading. */
  if (something || cg_fold_has_ideographic (self->text))
    move_to (self, cursor);
}

/* One search under way. */
typedef struct
{
  CgPickPopover *popover;
  GCancellable *cancellable;
} Search;

static Search *
search_new (CgPickPopover *self)
{
  Search *search = g_new (Search, 1);

  search->popover = g_object_ref (self);
  search->cancellable = g_object_ref (self->cancellable);
  return search;
}

static void
search_free (Search *search)
{
  g_object_unref (search->popover);
  g_object_unref (search->cancellable);
  g_free (search);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Search) search = data;
  CgPickPopover *self = search->popover;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
      cg_pick_source_find_finish (CG_PICK_SOURCE (source), result, &error);

  /* An answer to an earlier text, or the field has gone. */
  if (g_cancellable_is_cancelled (search->cancellable))
    return;

  g_clear_object (&self->cancellable);
  if (found != NULL)
    show_items (self, found);
  else
    {
      g_list_store_remove_all (self->items);
      show_message (self, error->message);
    }
  g_signal_emit (self, signals[SIGNAL_FOUND], 0);
  if (self->choose_when_found)
    {
      self->choose_when_found = FALSE;
      cg_pick_popover_choose (self);
    }
}

static void
pressed_outside_cb (GtkGestureClick *gesture, int n_press, double x, double y, CgPickPopover *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *field = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *root = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *pressed = gtk_widget_pick (root, x, y, GTK_PICK_DEFAULT);

  /* The window hears of presses on the popover's own surface too. */
  if (event != NULL && gdk_event_get_surface (event) == gtk_native_get_surface (GTK_NATIVE (self)))
    return;
  if (pressed == NULL || field == NULL ||
      (pressed != field && !gtk_widget_is_ancestor (pressed, field)))
    cg_pick_popover_close (self);
}

/* A press elsewhere closes the list, also on what takes no focus. */
static void
watch_outside (CgPickPopover *self, gboolean watch)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (watch && self->outside == NULL && root != NULL)
    {
      self->outside = GTK_EVENT_CONTROLLER (gtk_gesture_click_new ());
      gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->outside), 0);
      gtk_event_controller_set_propagation_phase (self->outside, GTK_PHASE_CAPTURE);
      g_signal_connect_object (self->outside, "pressed", G_CALLBACK (pressed_outside_cb), self, 0);
      gtk_widget_add_controller (GTK_WIDGET (root), self->outside);
    }
  else if (!watch && self->outside != NULL)
    {
      gtk_widget_remove_controller (gtk_event_controller_get_widget (self->outside), self->outside);
      self->outside = NULL;
    }
}

void
cg_pick_popover_search (CgPickPopover *self, const char *text, gint64 marked)
{
  GtkWidget *field = gtk_widget_get_parent (GTK_WIDGET (self));
  int width;

  g_return_if_fail (CG_IS_PICK_POPOVER (self));

  if (self->source == NULL)
    return;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_free (self->text);
  self->text = g_strdup (text);
  self->marked = marked;
  self->choose_when_found = FALSE;

  width = self->width > 0 ? self->width : gtk_widget_get_width (field);
  gtk_widget_set_size_request (GTK_WIDGET (self),
                               MAX (width, cg_scaled (GTK_WIDGET (self), LEAST_WIDTH)), -1);
  if (!cg_pick_popover_is_open (self))
    {
      watch_outside (self, TRUE);
      gtk_popover_popup (GTK_POPOVER (self));
    }
  cg_pick_source_find_async (self->source, self->entity, self->owner, text, self->cancellable,
                             found_cb, search_new (self));
}

gboolean
cg_pick_popover_key (CgPickPopover *self, guint keyval)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  guint n = n_items (self);

  if (!cg_pick_popover_is_open (self))
    return FALSE;

  if (keyval == GDK_KEY_Escape)
    cg_pick_popover_close (self);
  else if (n == 0)
    return keyval == GDK_KEY_Up || keyval == GDK_KEY_Down;
  else if (keyval == GDK_KEY_Down)
    move_to (self, MIN (position + 1, n - 1));
  else if (keyval == GDK_KEY_Up)
    move_to (self, position > 0 ? position - 1 : 0);
  else if (keyval == GDK_KEY_Page_Down)
    move_to (self, MIN (position + PAGE, n - 1));
  else if (keyval == GDK_KEY_Page_Up)
    move_to (self, position > PAGE ? position - PAGE : 0);
  else
    return FALSE;

  return TRUE;
}

gboolean
cg_pick_popover_choose (CgPickPopover *self)
{
  g_return_val_if_fail (CG_IS_PICK_POPOVER (self), FALSE);

  if (!cg_pick_popover_is_open (self))
    return FALSE;
  if (cg_pick_popover_is_searching (self))
    {
      self->choose_when_found = TRUE;
      return TRUE;
    }
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    return FALSE;

  take (self, gtk_single_selection_get_selected (self->selection), TRUE);
  return TRUE;
}

CgPickItem *
cg_pick_popover_only_match (CgPickPopover *self)
{
  CgPickItem *match = NULL;
  guint n = 0;
  guint named = 0;

  for (guint i = 0; i < n_items (self); i++)
    {
      g_autoptr (CgPickItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (cg_pick_item_get_id (item) == 0)
        continue;
      n++;
      if (g_strcmp0 (cg_pick_item_get_name (item), self->text) == 0)
        {
          named++;
          match = item;
        }
      else if (named == 0)
        match = item;
    }

  return named == 1 || (named == 0 && n == 1) ? match : NULL;
}

gboolean
cg_pick_popover_is_searching (CgPickPopover *self)
{
  return self->cancellable != NULL;
}

void
cg_pick_popover_close (CgPickPopover *self)
{
  g_return_if_fail (CG_IS_PICK_POPOVER (self));

  watch_outside (self, FALSE);
  gtk_popover_popdown (GTK_POPOVER (self));
}

gboolean
cg_pick_popover_is_open (CgPickPopover *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self));
}

void
cg_pick_popover_set_source (CgPickPopover *self,
                            CgPickSource *source,
                            CgEntity entity,
                            gint64 owner)
{
  g_return_if_fail (CG_IS_PICK_POPOVER (self));

  g_set_object (&self->source, source);
  self->entity = entity;
  self->owner = owner;
}

void
cg_pick_popover_set_width (CgPickPopover *self, int width)
{
  g_return_if_fail (CG_IS_PICK_POPOVER (self));

  self->width = width;
}

void
cg_pick_popover_set_excluded (CgPickPopover *self, GArray *ids)
{
  g_return_if_fail (CG_IS_PICK_POPOVER (self));

  g_clear_pointer (&self->excluded, g_array_unref);
  self->excluded = ids != NULL ? g_array_ref (ids) : NULL;
}

void
cg_pick_popover_set_creating (CgPickPopover *self, gboolean creating)
{
  g_return_if_fail (CG_IS_PICK_POPOVER (self));

  self->only_there = !creating;
}

static void
cg_pick_popover_unroot (GtkWidget *widget)
{
  watch_outside (CG_PICK_POPOVER (widget), FALSE);

  GTK_WIDGET_CLASS (cg_pick_popover_parent_class)->unroot (widget);
}

static void
cg_pick_popover_dispose (GObject *object)
{
  CgPickPopover *self = CG_PICK_POPOVER (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->source);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (cg_pick_popover_parent_class)->dispose (object);
}

static void
cg_pick_popover_finalize (GObject *object)
{
  CgPickPopover *self = CG_PICK_POPOVER (object);

  g_free (self->text);
  g_clear_pointer (&self->excluded, g_array_unref);

  G_OBJECT_CLASS (cg_pick_popover_parent_class)->finalize (object);
}

static void
cg_pick_popover_class_init (CgPickPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_pick_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_pick_popover_finalize;
  widget_class->unroot = cg_pick_popover_unroot;

  signals[SIGNAL_PICKED] =
      g_signal_new ("picked", CG_TYPE_PICK_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, CG_TYPE_PICK_ITEM, G_TYPE_BOOLEAN);
  signals[SIGNAL_CREATE] = g_signal_new ("create", CG_TYPE_PICK_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FOUND] = g_signal_new ("found", CG_TYPE_PICK_POPOVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
create_list (CgPickPopover *self)
{
  self->items = g_list_store_new (CG_TYPE_PICK_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  self->list =
      gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), cg_pick_row_factory_new ());
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "pick-list");
  /* The entry keeps the focus, whatever is clicked here. */
  gtk_widget_set_can_focus (self->list, FALSE);
  g_signal_connect (self->list, "activate", G_CALLBACK (activate_cb), self);

  self->scroller = cg_fit_scroller_new (self->list, MAX_HEIGHT);
}

static void
cg_pick_popover_init (CgPickPopover *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  create_list (self);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "dim");
  gtk_widget_add_css_class (self->message, "pick-message");
  gtk_widget_set_visible (self->message, FALSE);
  gtk_box_append (GTK_BOX (box), self->message);
  gtk_box_append (GTK_BOX (box), self->scroller);

  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_autohide (GTK_POPOVER (self), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  gtk_popover_set_offset (GTK_POPOVER (self), 0, -OVERLAP);
  gtk_widget_set_can_focus (GTK_WIDGET (self), FALSE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "pick-popover");
}

GtkWidget *
cg_pick_popover_new (void)
{
  return g_object_new (CG_TYPE_PICK_POPOVER, NULL);
}
