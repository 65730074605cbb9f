/* cg-jump.c: the jump box (Ctrl+K): type a few letters, Enter goes there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-jump.h"

#include <glib/gi18n.h>

#include "cg-jump-item.h"
#include "cg-jump-places.h"
#include "cg-jump-records.h"
#include "cg-jump-row.h"
#include "cg-scale.h"
#include "cg-store-search.h"

/* Lines of a group. */
#define MOST_OF_A_KIND 5
#define PAGE 8

/* px at 100 % */
#define WIDTH 640
#define TOP 56
#define MOST_HEIGHT 460
#define EDGE 20

struct _CgJump
{
  AdwBin parent_instance;

  CgWindow *window; /* not owned: it is the window's */
  CgStore *store;
  GtkWidget *before;         /* (nullable): had the focus */
  GCancellable *cancellable; /* while records are looked for */
  gboolean go_when_found;    /* Enter was pressed meanwhile */

  GtkWidget *card;
  GtkWidget *entry;
  GtkWidget *message;
  GtkWidget *scroller;
  GtkWidget *list;
  GListStore *items;
  GtkSingleSelection *selection;
  guint chosen;     /* the line that keys or the pointer went to */
  gboolean pointed; /* the pointer was moved since these lines are shown */
};

G_DEFINE_FINAL_TYPE (CgJump, cg_jump, ADW_TYPE_BIN)

/* ---- the lines ---- */

static guint
n_items (CgJump *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->items));
}

static void
move_to (CgJump *self, guint position)
{
  if (position >= n_items (self))
    return;

  self->chosen = position;
  gtk_single_selection_set_selected (self->selection, position);
  /* With the first line the name of its group is to be seen, too. */
  gtk_widget_activate_action (self->list, "list.scroll-to-item", "u", position);
}

/* A list selects the line under the pointer: not where it lay when the lines came. */
static void
selected_cb (CgJump *self)
{
  if (self->pointed)
    self->chosen = gtk_single_selection_get_selected (self->selection);
  else if (self->chosen < n_items (self))
    gtk_single_selection_set_selected (self->selection, self->chosen);
}

static void
pointed_cb (CgJump *self)
{
  self->pointed = TRUE;
}

static char *
typed_text (CgJump *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
}

/* @items: (transfer none) */
static void
show_items (CgJump *self, GPtrArray *items)
{
  g_autofree char *text = typed_text (self);
  g_autofree char *message = g_strdup_printf (_ ("Nothing is called “%s”."), text);

  cg_jump_items_arrange (items, *text != '\0' ? MOST_OF_A_KIND : G_MAXUINT);
  self->chosen = 0;
  self->pointed = FALSE;
  g_list_store_splice (self->items, 0, n_items (self), items->pdata, items->len);
  gtk_label_set_text (GTK_LABEL (self->message), message);
  gtk_widget_set_visible (self->message, items->len == 0);
  gtk_widget_set_visible (self->scroller, items->len > 0);
  move_to (self, 0);
}

static void
go (CgJump *self, guint position)
{
  g_autoptr (CgJumpItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item == NULL)
    return;

  cg_jump_close (self);
  gtk_widget_activate_action_variant (GTK_WIDGET (self->window), item->action, item->target);
}

/* ---- searching ---- */

/* One search under way. */
typedef struct
{
  CgJump *jump;
  GCancellable *cancellable;
  char *text;
} Search;

static void
search_free (Search *search)
{
  g_object_unref (search->jump);
  g_object_unref (search->cancellable);
  g_free (search->text);
  g_free (search);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Search, search_free)

static void
finish_search (CgJump *self, const char *text, GPtrArray *hits)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean at_once = self->go_when_found;

  self->go_when_found = FALSE;
  cg_jump_places_find (items, self->window, text);
  if (hits != NULL)
    cg_jump_records_add (items, hits, text);
  show_items (self, items);
  if (at_once)
    go (self, gtk_single_selection_get_selected (self->selection));
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Search) search = data;
  CgJump *self = search->jump;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = cg_store_search_finish (CG_STORE (source), result, &error);

  /* An answer to what was typed before. */
  if (g_cancellable_is_cancelled (search->cancellable))
    return;

  g_clear_object (&self->cancellable);
  finish_search (self, search->text, hits);
  if (hits == NULL)
    {
      gtk_label_set_text (GTK_LABEL (self->message), error->message);
      gtk_widget_set_visible (self->message, TRUE);
    }
}

static void
cancel_search (CgJump *self)
{
  self->go_when_found = FALSE;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
changed_cb (CgJump *self)
{
  g_autofree char *text = typed_text (self);
  const CgEntity *entities;
  Search *search;
  gsize n;

  cancel_search (self);
  if (!cg_jump_is_open (self))
    return;
  if (*text == '\0' || self->store == NULL)
    {
      finish_search (self, text, NULL);
      return;
    }

  entities = cg_jump_records_entities (&n);
  search = g_new0 (Search, 1);
  search->jump = g_object_ref (self);
  search->cancellable = g_cancellable_new ();
  search->text = g_steal_pointer (&text);
  self->cancellable = g_object_ref (search->cancellable);
  cg_store_search_async (self->store, entities, n, search->text, MOST_OF_A_KIND,
                         search->cancellable, found_cb, search);
}

/* ---- keys and presses ---- */

static void
activate_cb (CgJump *self)
{
  if (self->cancellable != NULL)
    self->go_when_found = TRUE;
  else
    go (self, gtk_single_selection_get_selected (self->selection));
}

static void
line_activated_cb (CgJump *self, guint position)
{
  go (self, position);
}

/* After the entry and its input method had them. */
static gboolean
key_cb (CgJump *self, guint keyval)
{
  guint position = gtk_single_selection_get_selected (self->selection);
  guint n = n_items (self);

  if (keyval == GDK_KEY_Escape)
    cg_jump_close (self);
  else if (keyval == GDK_KEY_Down && n > 0)
    move_to (self, MIN (position + 1, n - 1));
  else if (keyval == GDK_KEY_Up && n > 0)
    move_to (self, position > 0 ? position - 1 : 0);
  else if (keyval == GDK_KEY_Page_Down && n > 0)
    move_to (self, MIN (position + PAGE, n - 1));
  else if (keyval == GDK_KEY_Page_Up && n > 0)
    move_to (self, position > PAGE ? position - PAGE : 0);
  else
    /* Tab does not lead out of it. */
    return keyval == GDK_KEY_Tab || keyval == GDK_KEY_ISO_Left_Tab;

  return TRUE;
}

static void
pressed_cb (CgJump *self, int n_press, double x, double y)
{
  GtkWidget *pressed = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (pressed == NULL || !(pressed == self->card || gtk_widget_is_ancestor (pressed, self->card)))
    cg_jump_close (self);
}

/* What had the focus before gets it back, if it is still there. */
static void
give_focus_back (CgJump *self)
{
  GtkWidget *before = self->before;

  self->before = NULL;
  if (before == NULL)
    return;

  g_object_remove_weak_pointer (G_OBJECT (before), (gpointer *) &self->before);
  if (gtk_widget_get_mapped (before))
    gtk_widget_grab_focus (before);
}

static void
keep_focus (CgJump *self)
{
  self->before = gtk_window_get_focus (GTK_WINDOW (self->window));
  if (self->before != NULL)
    g_object_add_weak_pointer (G_OBJECT (self->before), (gpointer *) &self->before);
}

/* ---- the widget ---- */

static void
update_size (CgJump *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  adw_clamp_set_maximum_size (ADW_CLAMP (adw_bin_get_child (ADW_BIN (self))),
                              cg_scaled (widget, WIDTH));
  adw_clamp_set_tightening_threshold (ADW_CLAMP (adw_bin_get_child (ADW_BIN (self))),
                                      cg_scaled (widget, WIDTH));
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              cg_scaled (widget, MOST_HEIGHT));
}

static GtkWidget *
make_list (CgJump *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->items = g_list_store_new (CG_TYPE_JUMP_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  self->list =
      gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), cg_jump_row_factory_new ());
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_set_focusable (self->list, FALSE);
  gtk_widget_add_css_class (self->list, "jump-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Where to go"), -1);
  g_signal_connect_object (self->list, "activate", G_CALLBACK (line_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (pointed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->list, motion);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  return self->scroller;
}

static GtkWidget *
make_entry (CgJump *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Page, case, unit, document, command…"));
  gtk_entry_set_icon_from_icon_name (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY,
                                     "system-search-symbolic");
  gtk_entry_set_icon_activatable (GTK_ENTRY (entry), GTK_ENTRY_ICON_PRIMARY, FALSE);
  gtk_widget_add_css_class (entry, "jump-entry");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Jump to"), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

static GtkWidget *
make_card (CgJump *self)
{
  GtkWidget *card = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG, NULL);

  self->entry = make_entry (self);
  self->message = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->message), 0);
  gtk_label_set_wrap (GTK_LABEL (self->message), TRUE);
  gtk_widget_add_css_class (self->message, "jump-message");
  gtk_widget_add_css_class (self->message, "dim");
  gtk_widget_add_css_class (card, "jump-card");
  gtk_widget_set_valign (card, GTK_ALIGN_START);
  gtk_widget_set_overflow (card, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (card), self->entry);
  gtk_box_append (GTK_BOX (card), self->message);
  gtk_box_append (GTK_BOX (card), make_list (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Jump to"), GTK_ACCESSIBLE_PROPERTY_MODAL, TRUE, -1);
  return card;
}

static void
add_controllers (CgJump *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *press = gtk_gesture_click_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (press, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (press));
}

static void
cg_jump_dispose (GObject *object)
{
  CgJump *self = CG_JUMP (object);

  cancel_search (self);
  if (self->before != NULL)
    g_object_remove_weak_pointer (G_OBJECT (self->before), (gpointer *) &self->before);
  self->before = NULL;
  g_clear_object (&self->items);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (cg_jump_parent_class)->dispose (object);
}

static void
cg_jump_class_init (CgJumpClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_jump_dispose;
}

static void
cg_jump_init (CgJump *self)
{
  GtkWidget *clamp = adw_clamp_new ();

  self->card = make_card (self);
  adw_clamp_set_child (ADW_CLAMP (clamp), self->card);
  gtk_widget_set_margin_top (clamp, TOP);
  gtk_widget_set_margin_bottom (clamp, EDGE);
  gtk_widget_set_margin_start (clamp, EDGE);
  gtk_widget_set_margin_end (clamp, EDGE);
  adw_bin_set_child (ADW_BIN (self), clamp);
  gtk_widget_add_css_class (GTK_WIDGET (self), "jump");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  add_controllers (self);
}

GtkWidget *
cg_jump_new (CgWindow *window, CgStore *store)
{
  CgJump *self = g_object_new (CG_TYPE_JUMP, NULL);

  self->window = window;
  g_set_object (&self->store, store);
  return GTK_WIDGET (self);
}

void
cg_jump_open (CgJump *self, const char *text)
{
  g_return_if_fail (CG_IS_JUMP (self));

  if (!cg_jump_is_open (self))
    keep_focus (self);
  update_size (self);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text != NULL ? text : "");
  changed_cb (self);
  gtk_widget_grab_focus (self->entry);
}

void
cg_jump_close (CgJump *self)
{
  g_return_if_fail (CG_IS_JUMP (self));

  if (!cg_jump_is_open (self))
    return;

  cancel_search (self);
  give_focus_back (self);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

gboolean
cg_jump_is_open (CgJump *self)
{
  g_return_val_if_fail (CG_IS_JUMP (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}

gboolean
cg_jump_is_searching (CgJump *self)
{
  g_return_val_if_fail (CG_IS_JUMP (self), FALSE);

  return self->cancellable != NULL;
}

GListModel *
cg_jump_get_items (CgJump *self)
{
  g_return_val_if_fail (CG_IS_JUMP (self), NULL);

  return G_LIST_MODEL (self->items);
}
