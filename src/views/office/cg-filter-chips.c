/* cg-filter-chips.c: the bar over a list: what filters it, and what can be done with that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-chips.h"

#include <glib/gi18n.h>

#include "cg-chip.h"
#include "cg-chips-scroller.h"

#define SPACING 8

/* A chip with less room than for so many characters tells nothing. */
#define LEAST_CHARS 4

struct _CgFilterChips
{
  GtkWidget parent_instance;

  CgFilterSet *set;
  GPtrArray *own;     /* of char *: id and words, in turn */
  GtkWidget *caption; /* 筛选 */
  GtkWidget *scroller;
  GtkWidget *chips;
  GtkWidget *clear;
  GtkWidget *space;
  GtkWidget *tools;
};

G_DEFINE_FINAL_TYPE (CgFilterChips, cg_filter_chips, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CLEARED,
  SIGNAL_OWN_REMOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- chips ---- */

static guint
count_own (CgFilterChips *self)
{
  return self->own->len / 2;
}

static guint
count_before (GtkWidget *chip)
{
  guint n = 0;

  while ((chip = gtk_widget_get_prev_sibling (chip)) != NULL)
    n++;
  return n;
}

/* Who takes a chip away by a key goes on with the next one. */
static void
focus_chip (CgFilterChips *self, guint position)
{
  GtkWidget *chip = gtk_widget_get_first_child (self->chips);

  while (chip != NULL && position-- > 0 && gtk_widget_get_next_sibling (chip) != NULL)
    chip = gtk_widget_get_next_sibling (chip);
  gtk_widget_grab_focus (chip != NULL ? chip : self->caption);
}

static void
removed_cb (GtkWidget *chip, CgFilterChips *self)
{
  guint position = count_before (chip);
  gboolean focused = gtk_widget_has_focus (chip);

  if (position < count_own (self))
    {
      g_autofree char *id = g_strdup (self->own->pdata[2 * position]);

      g_signal_emit (self, signals[SIGNAL_OWN_REMOVED], 0, id);
    }
  else
    cg_filter_set_remove_chip (self->set, position - count_own (self));
  if (focused)
    focus_chip (self, position);
}

static void
add_chip (CgFilterChips *self, const char *words)
{
  GtkWidget *chip = cg_chip_new (words);

  cg_chip_set_least_chars (CG_CHIP (chip), LEAST_CHARS);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  g_signal_connect_object (chip, "removed", G_CALLBACK (removed_cb), self, 0);
  gtk_box_append (GTK_BOX (self->chips), chip);
}

static void
show_chips (CgFilterChips *self)
{
  guint n = cg_filter_set_n_chips (self->set);
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (self->chips)) != NULL)
    gtk_box_remove (GTK_BOX (self->chips), chip);
  for (guint i = 1; i < self->own->len; i += 2)
    add_chip (self, self->own->pdata[i]);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = cg_filter_set_chip_words (self->set, i);

      add_chip (self, words);
    }
  gtk_widget_set_visible (self->clear, n + count_own (self) > 0);
}

void
cg_filter_chips_set_own (CgFilterChips *self, const char *id, const char *words)
{
  g_return_if_fail (CG_IS_FILTER_CHIPS (self));

  for (guint i = 0; i < self->own->len; i += 2)
    if (g_str_equal (self->own->pdata[i], id))
      {
        g_ptr_array_remove_range (self->own, i, 2);
        break;
      }
  if (words != NULL)
    {
      g_ptr_array_add (self->own, g_strdup (id));
      g_ptr_array_add (self->own, g_strdup (words));
    }
  show_chips (self);
}

static void
clear_cb (GtkButton *button, CgFilterChips *self)
{
  g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
}

void
cg_filter_chips_set_builder (CgFilterChips *self, GtkWidget *popover)
{
  g_return_if_fail (CG_IS_FILTER_CHIPS (self));

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->caption), popover);
}

void
cg_filter_chips_open_builder (CgFilterChips *self)
{
  g_return_if_fail (CG_IS_FILTER_CHIPS (self));

  gtk_menu_button_popup (GTK_MENU_BUTTON (self->caption));
}

void
cg_filter_chips_append (CgFilterChips *self, GtkWidget *tool)
{
  g_return_if_fail (CG_IS_FILTER_CHIPS (self));

  gtk_widget_set_valign (tool, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->tools), tool);
}

void
cg_filter_chips_set_inner (CgFilterChips *self, gboolean inner)
{
  g_return_if_fail (CG_IS_FILTER_CHIPS (self));

  gtk_widget_set_visible (self->space, !inner);
  gtk_widget_set_visible (self->tools, !inner);
  if (inner)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chips");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "chips");
}

/* ---- the widget ---- */

static void
cg_filter_chips_dispose (GObject *object)
{
  CgFilterChips *self = CG_FILTER_CHIPS (object);
  GtkWidget *child;

  if (self->set != NULL)
    g_signal_handlers_disconnect_by_data (self->set, self);
  g_clear_object (&self->set);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cg_filter_chips_parent_class)->dispose (object);
}

static void
cg_filter_chips_finalize (GObject *object)
{
  g_ptr_array_unref (CG_FILTER_CHIPS (object)->own);

  G_OBJECT_CLASS (cg_filter_chips_parent_class)->finalize (object);
}

static void
cg_filter_chips_class_init (CgFilterChipsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_filter_chips_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_filter_chips_finalize;

  signals[SIGNAL_CLEARED] = g_signal_new ("cleared", CG_TYPE_FILTER_CHIPS, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OWN_REMOVED] =
      g_signal_new ("own-removed", CG_TYPE_FILTER_CHIPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cg_filter_chips_init (CgFilterChips *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);

  gtk_widget_add_css_class (widget, "chips");
  self->own = g_ptr_array_new_with_free_func (g_free);
  self->caption = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->caption), _ ("Filter"));
  gtk_menu_button_set_has_frame (GTK_MENU_BUTTON (self->caption), FALSE);
  gtk_widget_add_css_class (self->caption, "tool");
  gtk_widget_set_tooltip_text (self->caption, _ ("Filter by any field (Ctrl+Shift+F)"));
  self->chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, SPACING);
  self->scroller = cg_chips_scroller_new (self->chips);
  self->clear = gtk_button_new_with_label (C_ ("filter", "Clear"));
  gtk_widget_add_css_class (self->clear, "link");
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (clear_cb), self, 0);
  self->tools = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  self->space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_hexpand (self->space, TRUE);

  gtk_widget_set_valign (self->caption, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->clear, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (row), self->caption);
  gtk_box_append (GTK_BOX (row), self->scroller);
  gtk_box_append (GTK_BOX (row), self->clear);
  gtk_box_append (GTK_BOX (row), self->space);
  gtk_box_append (GTK_BOX (row), self->tools);
  gtk_widget_set_parent (cg_chips_scroller_new (row), widget);
}

GtkWidget *
cg_filter_chips_new (CgFilterSet *set)
{
  CgFilterChips *self = g_object_new (CG_TYPE_FILTER_CHIPS, NULL);

  self->set = g_object_ref (set);
  g_signal_connect_object (set, "changed", G_CALLBACK (show_chips), self, G_CONNECT_SWAPPED);
  show_chips (self);
  return GTK_WIDGET (self);
}
