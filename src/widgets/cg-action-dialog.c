/* cg-action-dialog.c: asks for what a step needs, and stays until the step is done.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-action-dialog.h"

#include <glib/gi18n.h>

#include "cg-banner.h"

struct _CgActionDialog
{
  AdwWindow parent_instance;

  const CgAction *action;
  CgForm *form;
  GtkWidget *subject;
  CgBanner *banner;
  GtkWidget *bin; /* holds the form: the window grows with what is said in it */
  GtkWidget *submit;
  gboolean busy;
};

G_DEFINE_FINAL_TYPE (CgActionDialog, cg_action_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_SUBMIT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
try_submit (CgActionDialog *self)
{
  g_autoptr (GHashTable) arguments = NULL;

  if (self->busy)
    return;

  cg_banner_hide (self->banner);
  if (cg_form_check (self->form, TRUE) > 0)
    return;

  arguments = cg_form_get_arguments (self->form);
  self->busy = TRUE;
  gtk_widget_set_sensitive (self->submit, FALSE);
  g_signal_emit (self, signals[SIGNAL_SUBMIT], 0, arguments);
}

static void
submit_cb (CgActionDialog *self)
{
  try_submit (self);
}

static void
cancel_cb (CgActionDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
finished_cb (CgForm *form, CgActionDialog *self)
{
  try_submit (self);
}

static gboolean
submit_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  try_submit (CG_ACTION_DIALOG (data));
  return GDK_EVENT_STOP;
}

static gboolean
cancel_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  gtk_window_close (GTK_WINDOW (data));
  return GDK_EVENT_STOP;
}

static void
cg_action_dialog_class_init (CgActionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_SUBMIT] = g_signal_new ("submit", CG_TYPE_ACTION_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_HASH_TABLE);

  g_type_ensure (CG_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/cugai/Cugai/ui/widgets/cg-action-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CgActionDialog, subject);
  gtk_widget_class_bind_template_child (widget_class, CgActionDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, CgActionDialog, bin);
  gtk_widget_class_bind_template_child (widget_class, CgActionDialog, submit);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
add_key (CgActionDialog *self, GtkPropagationPhase phase, const char *trigger, GtkShortcutFunc func)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                        gtk_callback_action_new (func, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
cg_action_dialog_init (CgActionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_key (self, GTK_PHASE_CAPTURE, "<Control>Return|<Control>KP_Enter", submit_key_cb);
  add_key (self, GTK_PHASE_BUBBLE, "Escape", cancel_key_cb);
}

CgActionDialog *
cg_action_dialog_new (GtkWindow *parent, const CgAction *action, const char *subject)
{
  CgActionDialog *self = g_object_new (CG_TYPE_ACTION_DIALOG, "transient-for", parent, NULL);
  const char *label = cg_action_label (action->id);

  self->action = action;
  self->form = CG_FORM (cg_form_new_for_action (action));
  gtk_widget_add_css_class (GTK_WIDGET (self->form), "dialog-form");
  adw_bin_set_child (ADW_BIN (self->bin), GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "finished", G_CALLBACK (finished_cb), self, 0);
  cg_form_begin (self->form);

  gtk_window_set_title (GTK_WINDOW (self), label);
  gtk_button_set_label (GTK_BUTTON (self->submit), label);
  gtk_label_set_label (GTK_LABEL (self->subject), subject != NULL ? subject : "");
  gtk_widget_set_visible (self->subject, subject != NULL);
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
  return self;
}

CgForm *
cg_action_dialog_get_form (CgActionDialog *self)
{
  g_return_val_if_fail (CG_IS_ACTION_DIALOG (self), NULL);

  return self->form;
}

const CgAction *
cg_action_dialog_get_action (CgActionDialog *self)
{
  g_return_val_if_fail (CG_IS_ACTION_DIALOG (self), NULL);

  return self->action;
}

void
cg_action_dialog_finish (CgActionDialog *self, const GError *error)
{
  g_return_if_fail (CG_IS_ACTION_DIALOG (self));

  self->busy = FALSE;
  gtk_widget_set_sensitive (self->submit, TRUE);
  if (error == NULL)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    cg_banner_show_error (self->banner, error, NULL);
}
