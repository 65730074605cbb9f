/* cg-settings-pane.c: one record of the settings: its form, its changes, voiding it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-pane.h"

#include <glib/gi18n.h>

#include "cg-change-list.h"
#include "cg-empty.h"
#include "cg-step-bar.h"
#include "cg-steps.h"

struct _CgSettingsPane
{
  AdwBin parent_instance;

  GtkStack *stack;
  GtkBox *body;
  CgForm *form;
  CgChangeList *changes;
  CgStepBar *steps;
};

G_DEFINE_FINAL_TYPE (CgSettingsPane, cg_settings_pane, ADW_TYPE_BIN)

void
cg_settings_pane_set_record (CgSettingsPane *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_SETTINGS_PANE (self));

  gtk_stack_set_visible_child_name (self->stack, record != NULL ? "record" : "empty");
  if (record == NULL)
    return;

  cg_form_set_record (self->form, record);
  cg_change_list_set_record (self->changes, record);
  cg_step_bar_set_record (self->steps, record);
}

CgForm *
cg_settings_pane_get_form (CgSettingsPane *self)
{
  g_return_val_if_fail (CG_IS_SETTINGS_PANE (self), NULL);

  return self->form;
}

void
cg_settings_pane_add (CgSettingsPane *self, GtkWidget *widget)
{
  g_return_if_fail (CG_IS_SETTINGS_PANE (self));

  gtk_box_insert_child_after (self->body, widget, GTK_WIDGET (self->form));
}

static void
cg_settings_pane_class_init (CgSettingsPaneClass *klass)
{
}

static void
cg_settings_pane_init (CgSettingsPane *self)
{
}

static GtkWidget *
make_record (CgSettingsPane *self, CgOffice *office, CgEntity entity, const CgFormItem *items)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 14));
  self->form = CG_FORM (cg_form_new (entity, items));
  gtk_widget_add_css_class (GTK_WIDGET (self->form), "wide-captions");
  cg_steps_bind_form (self->form, office);
  self->changes = CG_CHANGE_LIST (cg_change_list_new (office));
  self->steps = CG_STEP_BAR (cg_step_bar_new (office));
  gtk_widget_add_css_class (GTK_WIDGET (self->body), "pane-body");
  gtk_box_append (self->body, GTK_WIDGET (self->form));
  gtk_box_append (self->body, GTK_WIDGET (self->changes));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->body));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (outer), scroller);
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->steps));
  return outer;
}

GtkWidget *
cg_settings_pane_new (CgOffice *office, CgEntity entity, const CgFormItem *items)
{
  CgSettingsPane *self = g_object_new (CG_TYPE_SETTINGS_PANE, NULL);

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, cg_empty_new (NULL, _ ("Nothing selected"), NULL), "empty");
  gtk_stack_add_named (self->stack, make_record (self, office, entity, items), "record");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  return GTK_WIDGET (self);
}
