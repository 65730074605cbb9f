/* cg-chain-item.c: what stands in a chain: a link, a point, or an edge that has none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-chain-item.h"

#include <glib/gi18n.h>

#include "cg-lamp-view.h"

struct _CgChainItem
{
  AdwBin parent_instance;

  CgChainItemKind kind;
  gint64 id;
  GtkStack *stack; /* (nullable): the name of a link, or its entry */
  GtkLabel *name;
  GtkText *text;
};

G_DEFINE_FINAL_TYPE (CgChainItem, cg_chain_item, ADW_TYPE_BIN)

enum
{
  SIGNAL_RENAMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

CgChainItemKind
cg_chain_item_get_kind (CgChainItem *self)
{
  return self->kind;
}

gint64
cg_chain_item_get_id (CgChainItem *self)
{
  return self->id;
}

static CgChainItem *
item_new (CgChainItemKind kind, gint64 id, const char *css_class, GtkWidget *child)
{
  CgChainItem *self = g_object_new (CG_TYPE_CHAIN_ITEM, "focusable", kind != CG_CHAIN_CLEAR, NULL);

  self->kind = kind;
  self->id = id;
  gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  adw_bin_set_child (ADW_BIN (self), child);
  return self;
}

static void
set_name (CgChainItem *self, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkWidget *
make_label (const char *text, const char *css_class, gboolean wraps)
{
  GtkWidget *label = gtk_label_new (text);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_label_set_wrap (GTK_LABEL (label), wraps);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (!wraps)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  return label;
}

/* ---- a link ---- */

static void
show_entry (CgChainItem *self, gboolean shown)
{
  gtk_stack_set_visible_child_name (self->stack, shown ? "text" : "name");
}

static gboolean
is_editing (CgChainItem *self)
{
  return self->stack != NULL &&
         g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "text") == 0;
}

void
cg_chain_item_edit (CgChainItem *self)
{
  g_return_if_fail (CG_IS_CHAIN_ITEM (self));

  if (self->stack == NULL)
    return;

  gtk_editable_set_text (GTK_EDITABLE (self->text), gtk_label_get_label (self->name));
  show_entry (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
end_edit (CgChainItem *self, gboolean keep)
{
  g_autofree char *text = NULL;

  if (!is_editing (self))
    return;

  text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text))));
  show_entry (self, FALSE);
  if (keep && *text != '\0' && !g_str_equal (text, gtk_label_get_label (self->name)))
    {
      gtk_label_set_label (self->name, text);
      g_signal_emit (self, signals[SIGNAL_RENAMED], 0, text);
    }
}

static void
typed_cb (CgChainItem *self)
{
  end_edit (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
left_cb (CgChainItem *self)
{
  end_edit (self, TRUE);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgChainItem *self = data;

  end_edit (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  return TRUE;
}

static void
watch_text (CgChainItem *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_signal_connect_swapped (self->text, "activate", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->text), focus);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                        gtk_callback_action_new (escape_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->text), keys);
}

GtkWidget *
cg_chain_item_new_link (const CgChainLink *link)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *stack = gtk_stack_new ();
  CgChainItem *self = item_new (CG_CHAIN_LINK, link->id, "chain-link", box);
  g_autofree char *words = g_strjoin (" ", link->name, link->detail, NULL);

  self->stack = GTK_STACK (stack);
  self->name = GTK_LABEL (make_label (link->name, "strong", TRUE));
  gtk_label_set_justify (self->name, GTK_JUSTIFY_CENTER);
  self->text = GTK_TEXT (gtk_text_new ());
  gtk_editable_set_alignment (GTK_EDITABLE (self->text), 0.5);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Name of the link"), -1);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->name), "name");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->text), "text");
  gtk_box_append (GTK_BOX (box), stack);
  if (link->detail != NULL && *link->detail != '\0')
    {
      GtkWidget *detail = make_label (link->detail, "sm", FALSE);

      gtk_widget_add_css_class (detail, "dim");
      gtk_box_append (GTK_BOX (box), detail);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  if (link->alarm)
    gtk_widget_add_css_class (GTK_WIDGET (self), "alarm");
  set_name (self, words);
  watch_text (self);
  return GTK_WIDGET (self);
}

/* ---- a point ---- */

static GtkWidget *
point_head (const CgChainPoint *point, CgDate today, CgCalendar *calendar)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  const char *sign = point->mark == CG_CHAIN_BLOCK ? "✕" : "▽";
  g_autofree char *tag = g_strdup_printf ("%s %s", sign, point->kind);
  GtkWidget *who = make_label (point->heading, "sm", FALSE);

  gtk_box_append (GTK_BOX (head), make_label (tag, "chain-tag", FALSE));
  gtk_label_set_ellipsize (GTK_LABEL (gtk_widget_get_first_child (head)), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_xalign (GTK_LABEL (who), 0);
  gtk_widget_set_hexpand (who, TRUE);
  gtk_box_append (GTK_BOX (head), who);
  if (point->lamp != NULL)
    {
      GtkWidget *lamp = cg_lamp_view_new ();

      cg_lamp_view_set_facts (CG_LAMP_VIEW (lamp), point->lamp, today, calendar);
      gtk_box_append (GTK_BOX (head), lamp);
    }
  return head;
}

GtkWidget *
cg_chain_item_new_point (const CgChainPoint *point, CgDate today, CgCalendar *calendar)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  CgChainItem *self = item_new (CG_CHAIN_POINT, point->id, "chain-card", box);
  GtkWidget *text = make_label (point->text, "read", TRUE);
  g_autofree char *words = g_strjoin (" ", point->kind, point->heading, point->text, NULL);

  gtk_widget_add_css_class (GTK_WIDGET (self), point->mark == CG_CHAIN_BLOCK ? "block" : "decay");
  if (point->cleared)
    gtk_widget_add_css_class (GTK_WIDGET (self), "cleared");
  gtk_box_append (GTK_BOX (box), point_head (point, today, calendar));
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_box_append (GTK_BOX (box), text);
  if (point->note != NULL)
    {
      GtkWidget *note = make_label (point->note, "quote-chip", FALSE);

      gtk_widget_set_halign (note, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (box), note);
    }
  set_name (self, words);
  return GTK_WIDGET (self);
}

/* ---- an edge without points ---- */

GtkWidget *
cg_chain_item_new_clear (gint64 link, GMenuModel *menu)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  CgChainItem *self = item_new (CG_CHAIN_CLEAR, link, "chain-clear", box);
  GtkWidget *tag = make_label (_ ("● Clear"), "chain-tag", FALSE);

  gtk_widget_set_valign (tag, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), tag);
  if (menu != NULL)
    {
      GtkWidget *button = gtk_menu_button_new ();

      gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "list-add-symbolic");
      gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
      gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (button), FALSE);
      gtk_widget_set_tooltip_text (button, _ ("Mark a point on this edge"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Mark a point on this edge"), -1);
      gtk_box_append (GTK_BOX (box), button);
    }
  return GTK_WIDGET (self);
}

static void
cg_chain_item_class_init (CgChainItemClass *klass)
{
  signals[SIGNAL_RENAMED] = g_signal_new ("renamed", CG_TYPE_CHAIN_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cg_chain_item_init (CgChainItem *self)
{
}
