/* cg-sheet.c: the entry sheet over a page, in which a new record is collected as a draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sheet.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-columns.h"
#include "cg-page.h"

/* A pause this long is a moment to keep what was typed. */
#define PAUSE_MS 1000

/* px at 100 % (tokens-pages.md) */
#define SIDE_WIDTH 376
#define MAIN_WIDTH 720

struct _CgSheet
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *hint;
  GtkWidget *state_box;
  GtkWidget *state_icon;
  GtkWidget *state;
  GtkWidget *close;
  CgBanner *banner;
  GtkWidget *scroller;
  GtkWidget *columns;
  GtkWidget *discard;
  GtkWidget *missing;
  GtkWidget *again;
  GtkWidget *again_label;
  GtkWidget *submit;
  GtkWidget *submit_label;

  CgForm *form;
  gboolean asked; /* submitting was tried, so what is missing may be said */
  gboolean busy;
  guint pause; /* timer since the last change */
};

G_DEFINE_FINAL_TYPE (CgSheet, cg_sheet, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SUBMIT,
  SIGNAL_SAVE_DRAFT,
  SIGNAL_DISCARD,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
save_now (CgSheet *self)
{
  if (self->pause == 0)
    return;

  g_clear_handle_id (&self->pause, g_source_remove);
  g_signal_emit (self, signals[SIGNAL_SAVE_DRAFT], 0);
}

static gboolean
pause_cb (gpointer data)
{
  CgSheet *self = data;

  self->pause = 0;
  g_signal_emit (self, signals[SIGNAL_SAVE_DRAFT], 0);
  return G_SOURCE_REMOVE;
}

static void
update_missing (CgSheet *self)
{
  guint n = self->asked ? cg_form_check (self->form, FALSE) : 0;
  g_autofree char *captions = NULL;
  g_autofree char *words = NULL;

  if (n > 0)
    {
      captions = cg_form_describe_missing (self->form);
      words = g_strdup_printf (ngettext ("%u item missing: %s", "%u items missing: %s", n), n,
                               captions);
    }
  gtk_label_set_label (GTK_LABEL (self->missing), words != NULL ? words : "");
}

static void
try_submit (CgSheet *self, gboolean again)
{
  if (self->busy)
    return;

  self->asked = TRUE;
  cg_banner_hide (self->banner);
  if (cg_form_check (self->form, TRUE) > 0)
    {
      update_missing (self);
      return;
    }

  update_missing (self);
  save_now (self);
  self->busy = TRUE;
  gtk_widget_set_sensitive (self->submit, FALSE);
  gtk_widget_set_sensitive (self->again, FALSE);
  g_signal_emit (self, signals[SIGNAL_SUBMIT], 0, again);
}

static void
submit_cb (CgSheet *self)
{
  try_submit (self, FALSE);
}

static void
again_cb (CgSheet *self)
{
  try_submit (self, TRUE);
}

static void
discard_cb (CgSheet *self)
{
  g_signal_emit (self, signals[SIGNAL_DISCARD], 0);
}

static void
close_cb (CgSheet *self)
{
  cg_sheet_close (self);
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static gboolean
submit_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  try_submit (CG_SHEET (data), FALSE);
  return GDK_EVENT_STOP;
}

static gboolean
again_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  try_submit (CG_SHEET (data), gtk_widget_get_visible (CG_SHEET (data)->again));
  return GDK_EVENT_STOP;
}

/* In the bubble phase: an open list, a month and an input method close first. */
static gboolean
close_key_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  close_cb (CG_SHEET (data));
  return GDK_EVENT_STOP;
}

static void
form_changed_cb (CgForm *form, const char *key, CgSheet *self)
{
  update_missing (self);
  cg_sheet_touch (self);
}

static void
form_finished_cb (CgForm *form, CgSheet *self)
{
  gtk_widget_grab_focus (self->submit);
}

/* The page below goes on where its work begins; the focus would go to the button of a toast
 * otherwise. Without one the window mends it when the page has been read. */
static void
focus_page (CgSheet *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), CG_TYPE_PAGE);

  if (page == NULL || !gtk_widget_grab_focus (page))
    gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
}

/* What stands below is covered: Tab must not go there. */
static void
cover_page (CgSheet *self, gboolean covered)
{
  GtkWidget *overlay = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkWidget *page = GTK_IS_OVERLAY (overlay) ? gtk_overlay_get_child (GTK_OVERLAY (overlay)) : NULL;
  gboolean inside = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  if (page == NULL)
    return;

  gtk_widget_set_can_focus (page, !covered);
  if (!covered && inside)
    focus_page (self);
}

static void
cg_sheet_unmap (GtkWidget *widget)
{
  save_now (CG_SHEET (widget));

  GTK_WIDGET_CLASS (cg_sheet_parent_class)->unmap (widget);
}

static void
cg_sheet_dispose (GObject *object)
{
  CgSheet *self = CG_SHEET (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_object (&self->form);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_sheet_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/cugai/Cugai/ui/widgets/cg-sheet.ui");
  gtk_widget_class_bind_template_child (widget_class, CgSheet, box);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, title);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, hint);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, state_box);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, state_icon);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, state);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, close);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, banner);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, scroller);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, discard);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, missing);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, again);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, again_label);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, submit);
  gtk_widget_class_bind_template_child (widget_class, CgSheet, submit_label);
  gtk_widget_class_bind_template_callback (widget_class, submit_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
  gtk_widget_class_bind_template_callback (widget_class, discard_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static guint
install_signal (const char *name)
{
  return g_signal_new (name, CG_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_sheet_class_init (CgSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_sheet_dispose;
  widget_class->unmap = cg_sheet_unmap;

  signals[SIGNAL_SUBMIT] = g_signal_new ("submit", CG_TYPE_SHEET, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_SAVE_DRAFT] = install_signal ("save-draft");
  signals[SIGNAL_DISCARD] = install_signal ("discard");
  signals[SIGNAL_CLOSED] = install_signal ("closed");

  g_type_ensure (CG_TYPE_BANNER);
  bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "cg-sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
}

static void
add_keys (CgSheet *self, GtkPropagationPhase phase, const char *trigger, GtkShortcutFunc func)
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
cg_sheet_init (CgSheet *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->columns = cg_columns_new (SIDE_WIDTH, MAIN_WIDTH);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->columns);

  /* A text of several lines takes Enter with any modifier, so these come before it. */
  add_keys (self, GTK_PHASE_CAPTURE, "<Control>Return|<Control>KP_Enter", submit_key_cb);
  add_keys (self, GTK_PHASE_CAPTURE, "<Control><Shift>Return|<Control><Shift>KP_Enter",
            again_key_cb);
  add_keys (self, GTK_PHASE_BUBBLE, "Escape", close_key_cb);
}

GtkWidget *
cg_sheet_new (const char *title, CgForm *form)
{
  CgSheet *self = g_object_new (CG_TYPE_SHEET, NULL);

  self->form = g_object_ref_sink (form);
  gtk_widget_add_css_class (GTK_WIDGET (form), "sheet-form");
  cg_columns_set_main (CG_COLUMNS (self->columns), GTK_WIDGET (form));
  g_signal_connect_object (form, "changed", G_CALLBACK (form_changed_cb), self, 0);
  g_signal_connect_object (form, "finished", G_CALLBACK (form_finished_cb), self, 0);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return GTK_WIDGET (self);
}

void
cg_sheet_set_buttons (CgSheet *self, const char *submit, const char *again)
{
  g_return_if_fail (CG_IS_SHEET (self));

  gtk_label_set_label (GTK_LABEL (self->submit_label), submit);
  gtk_label_set_label (GTK_LABEL (self->again_label), again != NULL ? again : "");
  gtk_widget_set_visible (self->again, again != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->submit), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  submit, -1);
  if (again != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->again), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    again, -1);
}

void
cg_sheet_set_hint (CgSheet *self, const char *hint)
{
  g_return_if_fail (CG_IS_SHEET (self));

  gtk_label_set_label (GTK_LABEL (self->hint), hint != NULL ? hint : "");
  gtk_widget_set_visible (self->hint, hint != NULL);
}

void
cg_sheet_set_side (CgSheet *self, GtkWidget *side)
{
  g_return_if_fail (CG_IS_SHEET (self));

  if (side != NULL)
    gtk_widget_add_css_class (side, "sheet-side");
  cg_columns_set_side (CG_COLUMNS (self->columns), side);
}

CgForm *
cg_sheet_get_form (CgSheet *self)
{
  g_return_val_if_fail (CG_IS_SHEET (self), NULL);

  return self->form;
}

void
cg_sheet_open (CgSheet *self)
{
  g_return_if_fail (CG_IS_SHEET (self));

  self->asked = FALSE;
  update_missing (self);
  cg_banner_hide (self->banner);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  cover_page (self, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->form));
}

void
cg_sheet_close (CgSheet *self)
{
  g_return_if_fail (CG_IS_SHEET (self));

  save_now (self);
  cover_page (self, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

gboolean
cg_sheet_is_open (CgSheet *self)
{
  g_return_val_if_fail (CG_IS_SHEET (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self));
}

void
cg_sheet_touch (CgSheet *self)
{
  g_return_if_fail (CG_IS_SHEET (self));

  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, pause_cb, self);
}

void
cg_sheet_set_saved (CgSheet *self, const GError *error)
{
  g_autoptr (GDateTime) now = NULL;
  g_autofree char *time = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (CG_IS_SHEET (self));

  if (error == NULL)
    {
      now = g_date_time_new_now_local ();
      time = g_date_time_format (now, "%H:%M");
      words = g_strdup_printf (_ ("Draft saved %s"), time);
    }
  else
    cg_banner_show_error (self->banner, error, NULL);
  gtk_label_set_label (GTK_LABEL (self->state), words != NULL ? words : "");
  gtk_widget_set_visible (self->state_box, error == NULL);
}

void
cg_sheet_finish (CgSheet *self, const GError *error)
{
  g_return_if_fail (CG_IS_SHEET (self));

  self->busy = FALSE;
  gtk_widget_set_sensitive (self->submit, TRUE);
  gtk_widget_set_sensitive (self->again, TRUE);
  if (error != NULL)
    cg_banner_show_error (self->banner, error, NULL);
  else
    {
      g_clear_handle_id (&self->pause, g_source_remove);
      self->asked = FALSE;
      update_missing (self);
    }
}
