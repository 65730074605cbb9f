/* cg-pane-arrows.c: over a pane that shows one record of a list: which one it is, up and down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pane-arrows.h"

#include <glib/gi18n.h>

#include "cg-tip.h"

struct _CgPaneArrows
{
  AdwBin parent_instance;

  GtkWidget *page; /* not owned: it owns the arrows */
  GtkWidget *above;
  GtkWidget *below;
};

G_DEFINE_FINAL_TYPE (CgPaneArrows, cg_pane_arrows, ADW_TYPE_BIN)

static guint step_signal;

static void
above_cb (CgPaneArrows *self)
{
  g_signal_emit (self, step_signal, 0, -1);
}

static void
below_cb (CgPaneArrows *self)
{
  g_signal_emit (self, step_signal, 0, 1);
}

static GtkWidget *
make_button (CgPaneArrows *self, const char *icon, const char *tip, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  cg_tip_set (button, tip);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
cg_pane_arrows_class_init (CgPaneArrowsClass *klass)
{
  step_signal = g_signal_new ("step", CG_TYPE_PANE_ARROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cg_pane_arrows_init (CgPaneArrows *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->above = make_button (self, "go-up-symbolic", _ ("Record above"), G_CALLBACK (above_cb));
  self->below = make_button (self, "go-down-symbolic", _ ("Record below"), G_CALLBACK (below_cb));
  gtk_box_append (GTK_BOX (box), self->above);
  gtk_box_append (GTK_BOX (box), self->below);
  adw_bin_set_child (ADW_BIN (self), box);
}

CgPaneArrows *
cg_pane_arrows_add (GtkWidget *page)
{
  CgPaneArrows *self = g_object_new (CG_TYPE_PANE_ARROWS, NULL);

  self->page = page;
  g_object_set (page, "pane-actions", self, NULL);
  cg_pane_arrows_show (self, 0, 0);
  return self;
}

void
cg_pane_arrows_show (CgPaneArrows *self, guint place, guint n)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CG_IS_PANE_ARROWS (self));

  if (place > 0)
    words = g_strdup_printf (C_ ("which of how many", "%u / %u"), place, n);
  g_object_set (self->page, "pane-subtitle", words, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), place > 0);
  gtk_widget_set_sensitive (self->above, place > 1);
  gtk_widget_set_sensitive (self->below, place < n);
}
