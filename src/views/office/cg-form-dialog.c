/* cg-form-dialog.c: a small window around one form: a step's questions, a new child record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-form-dialog.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-fit-scroller.h"
#include "cg-office-picks.h"
#include "cg-scale.h"

/* px at 100 %: the height of the form from which on it scrolls. */
#define MOST_HEIGHT 560

struct _CgFormDialog
{
  AdwWindow parent_instance;

  CgForm *form;
  GtkWidget *body; /* the form and what stands below it */
  GtkWidget *confirm;
  CgBanner *banner;
  gboolean busy; /* confirmed, not yet answered */
  char *next;    /* (nullable): where the window below goes then */
};

G_DEFINE_FINAL_TYPE (CgFormDialog, cg_form_dialog, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_CONFIRMED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
confirm (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgFormDialog *self = CG_FORM_DIALOG (widget);

  if (self->busy)
    return;

  cg_banner_hide (self->banner);
  if (cg_form_check (self->form, TRUE) > 0)
    return;

  self->busy = TRUE;
  gtk_widget_set_sensitive (self->confirm, FALSE);
  g_signal_emit (self, signals[SIGNAL_CONFIRMED], 0);
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
grow (gpointer data)
{
  g_autoptr (GtkScrolledWindow) scroller = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  int height = (int) gtk_adjustment_get_upper (adjustment);
  int largest = gtk_scrolled_window_get_max_content_height (scroller);

  gtk_scrolled_window_set_min_content_height (scroller, MIN (height, largest));
}

/* The window grows with what is said in the form, up to the largest height. Later, because a
 * size asked for while sizes are given is forgotten. */
static void
upper_cb (GtkAdjustment *adjustment, GParamSpec *pspec, GtkScrolledWindow *scroller)
{
  g_idle_add_once (grow, g_object_ref (scroller));
}

static void
finished_cb (CgFormDialog *self)
{
  gtk_widget_grab_focus (self->confirm);
}

static void
cg_form_dialog_finalize (GObject *object)
{
  g_free (CG_FORM_DIALOG (object)->next);

  G_OBJECT_CLASS (cg_form_dialog_parent_class)->finalize (object);
}

/* GTK would begin with the first button of the head, 取消. */
static void
cg_form_dialog_map (GtkWidget *widget)
{
  CgFormDialog *self = CG_FORM_DIALOG (widget);

  GTK_WIDGET_CLASS (cg_form_dialog_parent_class)->map (widget);

  if (!gtk_widget_grab_focus (GTK_WIDGET (self->form)))
    gtk_widget_grab_focus (self->confirm);
}

static void
cg_form_dialog_class_init (CgFormDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cg_form_dialog_finalize;
  widget_class->map = cg_form_dialog_map;
  signals[SIGNAL_CONFIRMED] = g_signal_new ("confirmed", CG_TYPE_FORM_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "dialog.confirm", NULL, confirm);
  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "dialog.cancel", NULL);
}

/* A text of several lines takes Enter with any modifier, so Ctrl+Enter comes before it. */
static void
add_confirm_key (CgFormDialog *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                        gtk_named_action_new ("dialog.confirm")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static void
cg_form_dialog_init (CgFormDialog *self)
{
  add_confirm_key (self);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "form-dialog");
}

static GtkWidget *
build_head (CgFormDialog *self, const char *title, const char *label)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *cancel_button = gtk_button_new_with_label (_ ("Cancel"));

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), adw_window_title_new (title, NULL));
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  self->confirm = gtk_button_new_with_label (label);
  gtk_widget_add_css_class (self->confirm, "suggested-action");
  gtk_widget_set_tooltip_text (self->confirm, "Ctrl+Enter");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->confirm), "dialog.confirm");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel_button), "dialog.cancel");
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), cancel_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->confirm);
  return bar;
}

static GtkWidget *
build_body (CgFormDialog *self)
{
  GtkWidget *scroller;

  self->body = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_set_margin_start (self->body, 18);
  gtk_widget_set_margin_end (self->body, 18);
  gtk_widget_set_margin_top (self->body, 18);
  gtk_widget_set_margin_bottom (self->body, 18);
  gtk_box_append (GTK_BOX (self->body), GTK_WIDGET (self->form));
  scroller = cg_fit_scroller_new (self->body, MOST_HEIGHT);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                           "notify::upper", G_CALLBACK (upper_cb), scroller, 0);
  return scroller;
}

CgFormDialog *
cg_form_dialog_new (
    GtkWidget *origin, CgOffice *office, const char *title, CgForm *form, const char *label)
{
  CgFormDialog *self = g_object_new (CG_TYPE_FORM_DIALOG, "title", title, "transient-for",
                                     gtk_widget_get_root (origin), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->form = form;
  self->banner = CG_BANNER (cg_banner_new ());
  cg_form_set_source (form, cg_office_get_picks (office));
  cg_form_set_calendar (form, cg_office_get_calendar (office), 0);
  cg_form_set_actor (form, cg_office_get_actor (office), cg_office_get_actor_name (office));
  g_signal_connect_object (form, "finished", G_CALLBACK (finished_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), build_head (self, title, label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), build_body (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), cg_scaled (GTK_WIDGET (self), 520), -1);
  return self;
}

CgForm *
cg_form_dialog_get_form (CgFormDialog *self)
{
  g_return_val_if_fail (CG_IS_FORM_DIALOG (self), NULL);

  return self->form;
}

void
cg_form_dialog_set_next (CgFormDialog *self, const char *place)
{
  g_return_if_fail (CG_IS_FORM_DIALOG (self));

  g_free (self->next);
  self->next = g_strdup (place);
}

void
cg_form_dialog_set_below (CgFormDialog *self, GtkWidget *widget)
{
  g_return_if_fail (CG_IS_FORM_DIALOG (self));

  gtk_box_append (GTK_BOX (self->body), widget);
}

void
cg_form_dialog_fail (CgFormDialog *self, const GError *error)
{
  g_return_if_fail (CG_IS_FORM_DIALOG (self));

  self->busy = FALSE;
  gtk_widget_set_sensitive (self->confirm, TRUE);
  /* The focus had stood on the button and was lost with it. */
  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    gtk_widget_grab_focus (self->confirm);
  cg_banner_show_error (self->banner, error, NULL);
  /* Pressed, the button lost the focus while it waited for the answer. */
  if (gtk_window_get_focus (GTK_WINDOW (self)) == NULL)
    gtk_widget_grab_focus (self->confirm);
}

void
cg_form_dialog_done (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgFormDialog *self = CG_FORM_DIALOG (object);
  GtkWindow *below = gtk_window_get_transient_for (GTK_WINDOW (self));

  if (error != NULL)
    {
      cg_form_dialog_fail (self, error);
      return;
    }

  if (below != NULL && self->next != NULL)
    gtk_widget_activate_action (GTK_WIDGET (below), "win.go", "s", self->next);
  gtk_window_destroy (GTK_WINDOW (self));
}
