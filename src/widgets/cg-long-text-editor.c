/* cg-long-text-editor.c: editor of a text of several lines, which grows with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-long-text-editor.h"

#include "cg-field-box.h"
#include "cg-focus.h"
#include "cg-scale.h"

/* px at 100 %: a line of the interface font, and the frame above and below */
#define LINE 20
#define FRAME 10

struct _CgLongTextEditor
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkWidget *scroller;
  GtkWidget *view;
  GtkWidget *hint;
  GtkTextBuffer *buffer;
  guint lowest;
  guint highest;
};

static void cg_long_text_editor_editor_init (CgEditorInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgLongTextEditor,
                               cg_long_text_editor,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_EDITOR,
                                                      cg_long_text_editor_editor_init))

static void
update_hint (CgLongTextEditor *self)
{
  gtk_widget_set_visible (self->hint, gtk_text_buffer_get_char_count (self->buffer) == 0);
}

static void
changed_cb (GtkTextBuffer *buffer, CgLongTextEditor *self)
{
  update_hint (self);
  cg_editor_emit_edited (CG_EDITOR (self));
}

static char *
get_raw_text (CgLongTextEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static void
set_text (CgLongTextEditor *self, const char *text)
{
  g_autofree char *now = get_raw_text (self);

  if (g_str_equal (now, text))
    return;

  g_signal_handlers_block_by_func (self->buffer, changed_cb, self);
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  g_signal_handlers_unblock_by_func (self->buffer, changed_cb, self);
  update_hint (self);
}

static void
set_value (CgEditor *editor, const CgValue *value, const char *words)
{
  set_text (CG_LONG_TEXT_EDITOR (editor), value->type == CG_VALUE_TEXT ? value->text : "");
}

static char *
get_text (CgEditor *editor)
{
  g_autofree char *text = get_raw_text (CG_LONG_TEXT_EDITOR (editor));

  return cg_field_strip (text);
}

static void
settle (CgEditor *editor)
{
  g_autofree char *text = get_text (editor);

  set_text (CG_LONG_TEXT_EDITOR (editor), text);
}

static GtkWidget *
get_focus_widget (CgEditor *editor)
{
  return CG_LONG_TEXT_EDITOR (editor)->view;
}

static void
cg_long_text_editor_editor_init (CgEditorInterface *interface)
{
  interface->set_value = set_value;
  interface->get_text = get_text;
  interface->get_focus_widget = get_focus_widget;
  interface->settle = settle;
}

static gboolean
done_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  cg_editor_emit_done (CG_EDITOR (data), TRUE);
  return GDK_EVENT_STOP;
}

static gboolean
cg_long_text_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_LONG_TEXT_EDITOR (widget)->view);
}

static void
apply_lines (CgLongTextEditor *self)
{
  GtkScrolledWindow *scroller = GTK_SCROLLED_WINDOW (self->scroller);
  int lowest = cg_scaled (GTK_WIDGET (self), (int) self->lowest * LINE + FRAME);
  int highest = cg_scaled (GTK_WIDGET (self), (int) self->highest * LINE + FRAME);

  /* The lower bound may never pass the upper one, not even for a moment. */
  gtk_scrolled_window_set_min_content_height (scroller, -1);
  gtk_scrolled_window_set_max_content_height (scroller, highest);
  gtk_scrolled_window_set_min_content_height (scroller, lowest);
}

static void
scale_cb (GtkSettings *settings, GParamSpec *pspec, CgLongTextEditor *self)
{
  apply_lines (self);
}

static void
cg_long_text_editor_dispose (GObject *object)
{
  g_clear_pointer (&CG_LONG_TEXT_EDITOR (object)->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_long_text_editor_parent_class)->dispose (object);
}

static void
cg_long_text_editor_class_init (CgLongTextEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_long_text_editor_dispose;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_long_text_editor_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-long-text-editor");
}

static void
create_view (CgLongTextEditor *self)
{
  GtkTextView *view;

  self->view = gtk_text_view_new ();
  view = GTK_TEXT_VIEW (self->view);
  self->buffer = gtk_text_view_get_buffer (view);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, 9);
  gtk_text_view_set_right_margin (view, 9);
  gtk_text_view_set_top_margin (view, 4);
  gtk_text_view_set_bottom_margin (view, 4);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, 0);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (self->scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->view);
  gtk_widget_add_css_class (self->scroller, "field");
  gtk_widget_add_css_class (self->scroller, "long");
}

static void
cg_long_text_editor_init (CgLongTextEditor *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  create_view (self);
  self->hint = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->hint), 0);
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (self->hint, GTK_ALIGN_START);
  gtk_widget_set_can_target (self->hint, FALSE);
  gtk_widget_add_css_class (self->hint, "long-hint");

  self->overlay = gtk_overlay_new ();
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), self->hint);
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));

  /* A text view takes Enter with any modifier, so Ctrl+Enter must be caught before it. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>Return|<Control>KP_Enter"),
                        gtk_callback_action_new (done_cb, self, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  cg_long_text_editor_set_lines (self, 2, 10);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (scale_cb), self, 0);
}

GtkWidget *
cg_long_text_editor_new (void)
{
  return g_object_new (CG_TYPE_LONG_TEXT_EDITOR, NULL);
}

void
cg_long_text_editor_set_lines (CgLongTextEditor *self, guint lowest, guint highest)
{
  g_return_if_fail (CG_IS_LONG_TEXT_EDITOR (self));
  g_return_if_fail (lowest >= 1 && lowest <= highest);

  self->lowest = lowest;
  self->highest = highest;
  apply_lines (self);
}

void
cg_long_text_editor_set_hint (CgLongTextEditor *self, const char *hint)
{
  g_return_if_fail (CG_IS_LONG_TEXT_EDITOR (self));

  gtk_label_set_label (GTK_LABEL (self->hint), hint != NULL ? hint : "");
}
