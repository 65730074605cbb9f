/* cg-undo-keys.c: Ctrl+Z: first what is being typed, then the steps of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-undo-keys.h"

/* Lives as long as the keys that use it, which the window owns. */
#define CG_TYPE_UNDO_KEYS (cg_undo_keys_get_type ())
G_DECLARE_FINAL_TYPE (CgUndoKeys, cg_undo_keys, CG, UNDO_KEYS, GObject)

struct _CgUndoKeys
{
  GObject parent_instance;

  gboolean taken_back; /* typing was, where the focus is */
};

G_DEFINE_FINAL_TYPE (CgUndoKeys, cg_undo_keys, G_TYPE_OBJECT)

/* NULL: nothing is being typed there. The text of a grid has the focus between its edits too. */
static char *
dup_typed (GtkWidget *widget)
{
  char *text = NULL;
  gboolean undoes = FALSE;

  if (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
  if (GTK_IS_TEXT (widget))
    g_object_get (widget, "enable-undo", &undoes, NULL);
  if (undoes)
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));

  return text;
}

/* What there is to be undone, only the text knows: whether it changed. */
static gboolean
act (CgUndoKeys *self, GtkWidget *window, const char *text_action, const char *action)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
  g_autofree char *before = focus != NULL ? dup_typed (focus) : NULL;
  g_autofree char *after = NULL;

  if (before != NULL)
    {
      gtk_widget_activate_action (focus, text_action, NULL);
      after = dup_typed (focus);
      self->taken_back |= g_strcmp0 (before, after) != 0;
    }
  if (before == NULL || !self->taken_back)
    gtk_widget_activate_action (window, action, NULL);
  return TRUE;
}

static gboolean
undo_cb (GtkWidget *window, GVariant *arguments, gpointer self)
{
  return act (CG_UNDO_KEYS (self), window, "text.undo", "win.undo");
}

static gboolean
redo_cb (GtkWidget *window, GVariant *arguments, gpointer self)
{
  return act (CG_UNDO_KEYS (self), window, "text.redo", "win.redo");
}

/* What the program put into an entry is none of the typing there. */
static void
focus_cb (GtkWindow *window, GParamSpec *pspec, CgUndoKeys *self)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  gboolean undoes = FALSE;

  self->taken_back = FALSE;
  if (focus == NULL || !GTK_IS_TEXT (focus))
    return;

  g_object_get (focus, "enable-undo", &undoes, NULL);
  if (!undoes)
    return;

  g_object_set (focus, "enable-undo", FALSE, NULL);
  g_object_set (focus, "enable-undo", TRUE, NULL);
}

static void
cg_undo_keys_class_init (CgUndoKeysClass *klass)
{
}

static void
cg_undo_keys_init (CgUndoKeys *self)
{
}

static void
add_key (GtkEventController *keys, const char *key, GtkShortcutFunc function, CgUndoKeys *self)
{
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (key),
                        gtk_callback_action_new (function, g_object_ref (self), g_object_unref)));
}

void
cg_undo_keys_add (GtkWindow *window)
{
  g_autoptr (CgUndoKeys) self = g_object_new (CG_TYPE_UNDO_KEYS, NULL);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  g_return_if_fail (GTK_IS_WINDOW (window));

  add_key (keys, CG_UNDO_KEY, undo_cb, self);
  add_key (keys, CG_REDO_KEY, redo_cb, self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (window), keys);
  g_signal_connect_object (window, "notify::focus-widget", G_CALLBACK (focus_cb), self, 0);
}
