/* cg-notice-bar.c: the bar over a document: where it stands, its next step, all the others.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-bar.h"

#include <glib/gi18n.h>

#include "cg-notice-chain.h"
#include "cg-notice-state.h"
#include "cg-steps.h"
#include "cg-tip.h"

struct _CgNoticeBar
{
  GtkBox parent_instance;

  CgOffice *office;
  CgRecord *record;
  CgNoticeChain *chain;
  GtkWidget *switcher;
  GtkWidget *text;
  GtkWidget *paper;
  GtkWidget *next;
  GtkMenuButton *menu;
};

G_DEFINE_FINAL_TYPE (CgNoticeBar, cg_notice_bar, GTK_TYPE_BOX)

/* ---- the next step ---- */

static gboolean
prints (const char *next)
{
  return g_strcmp0 (next, "print") == 0;
}

/* No action of the button itself: it would lose the focus whenever that changes. */
static void
next_cb (CgNoticeBar *self)
{
  const char *next = self->record != NULL ? cg_notice_next_step (self->record) : NULL;

  if (prints (next))
    gtk_widget_activate_action (GTK_WIDGET (self), "notice.print", NULL);
  else if (next != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "notice.step", "s", next);
}

static void
show_next (CgNoticeBar *self)
{
  const char *next = self->record != NULL ? cg_notice_next_step (self->record) : NULL;

  gtk_widget_set_visible (self->next, next != NULL);
  if (next == NULL)
    return;

  gtk_button_set_label (GTK_BUTTON (self->next),
                        prints (next) ? _ ("Print…") : cg_action_label (next));
  cg_steps_dress_button (self->office, self->next, prints (next) ? NULL : cg_action_find (next),
                         TRUE);
}

/* ---- the others ---- */

static void
append_step (CgNoticeBar *self, GMenu *menu, const CgAction *action)
{
  g_autofree char *label = cg_steps_menu_label (self->office, action);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "notice.step", "s", action->id);
  g_menu_append_item (menu, item);
}

static GMenuModel *
other_steps (CgNoticeBar *self)
{
  g_autoptr (GPtrArray) steps = cg_steps_possible (self->record);
  const char *next = cg_notice_next_step (self->record);
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < steps->len; i++)
    {
      const CgAction *action = g_ptr_array_index (steps, i);

      if (g_strcmp0 (action->id, next) != 0)
        append_step (self, menu, action);
    }
  return G_MENU_MODEL (menu);
}

static void
append_shown (GMenu *menu, const char *label, const char *action, const char *keys)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, action);

  if (keys != NULL)
    g_menu_item_set_attribute (item, "accel", "s", keys);
  g_menu_append_item (menu, item);
}

static void
show_menu (CgNoticeBar *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) output = g_menu_new ();
  g_autoptr (GMenu) away = g_menu_new ();
  g_autoptr (GMenuModel) steps = NULL;
  gboolean draft;

  gtk_widget_set_visible (GTK_WIDGET (self->menu), self->record != NULL);
  if (self->record == NULL)
    return;

  draft = cg_notice_phase (self->record) == CG_NOTICE_PHASE_DRAFT;
  steps = other_steps (self);
  append_shown (output, _ ("Print…"), "notice.print", "<Control>p");
  append_shown (output, _ ("Save as PDF…"), "notice.save-pdf", "<Control><Shift>s");
  append_shown (output, _ ("Print Receipts…"), "notice.print-receipts", NULL);
  append_shown (output, _ ("Print Approval Sheet…"), "notice.print-approval", NULL);
  append_shown (output, _ ("Versions…"), "notice.versions", "<Control><Shift>h");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (output));
  g_menu_append_section (menu, NULL, steps);
  if (draft && cg_office_get_read_only (self->office) == NULL)
    append_shown (away, _ ("Void the Draft…"), "notice.void", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (away));
  gtk_menu_button_set_menu_model (self->menu, G_MENU_MODEL (menu));
}

static void
update (CgNoticeBar *self)
{
  cg_notice_chain_set_record (self->chain, self->record);
  show_next (self);
  show_menu (self);
}

void
cg_notice_bar_set_record (CgNoticeBar *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_NOTICE_BAR (self));

  if (record != NULL)
    cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  update (self);
}

/* ---- the widget ---- */

static GtkWidget *
build_switcher (CgNoticeBar *self, GtkWidget *desk)
{
  self->switcher = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->text = gtk_toggle_button_new_with_label (C_ ("notice", "Text"));
  self->paper = gtk_toggle_button_new_with_label (C_ ("notice", "Paper"));
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->paper), GTK_TOGGLE_BUTTON (self->text));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->text), TRUE);
  gtk_widget_add_css_class (self->switcher, "linked");
  gtk_widget_set_valign (self->switcher, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->switcher), self->text);
  gtk_box_append (GTK_BOX (self->switcher), self->paper);
  g_object_bind_property (desk, "narrow", self->switcher, "visible", G_BINDING_SYNC_CREATE);
  g_object_bind_property (desk, "show-paper", self->paper, "active",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  return self->switcher;
}

static void
cg_notice_bar_dispose (GObject *object)
{
  CgNoticeBar *self = CG_NOTICE_BAR (object);

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_notice_bar_parent_class)->dispose (object);
}

static void
cg_notice_bar_class_init (CgNoticeBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_notice_bar_dispose;
}

static void
cg_notice_bar_init (CgNoticeBar *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 8);
  gtk_widget_add_css_class (GTK_WIDGET (self), "page-bar");
}

GtkWidget *
cg_notice_bar_new (CgOffice *office, GtkWidget *desk)
{
  CgNoticeBar *self = g_object_new (CG_TYPE_NOTICE_BAR, NULL);
  GtkWidget *space = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->office = g_object_ref (office);
  self->chain = CG_NOTICE_CHAIN (cg_notice_chain_new ());
  self->next = gtk_button_new ();
  g_signal_connect_object (self->next, "clicked", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  self->menu = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_widget_set_hexpand (space, TRUE);
  gtk_widget_set_valign (self->next, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (self->next, "suggested-action");
  gtk_widget_set_valign (GTK_WIDGET (self->menu), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->menu), "flat");
  gtk_menu_button_set_icon_name (self->menu, "view-more-symbolic");
  cg_tip_set (GTK_WIDGET (self->menu), _ ("More steps"));

  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->chain));
  gtk_box_append (GTK_BOX (self), space);
  gtk_box_append (GTK_BOX (self), build_switcher (self, desk));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->menu));
  gtk_box_append (GTK_BOX (self), self->next);
  g_signal_connect_object (office, "notify::actor-name", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
