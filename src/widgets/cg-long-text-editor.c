/* cg-long-text-editor.c: editor of a text of several lines, which grows with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-long-text-editor.h"

#include "cg-field-box.h"
#include "cg-focus.h"
#include "cg-placeholders.h"
#include "cg-scale.h"

/* px at 100 %: a line of the interface font, and the frame above and below */
#define LINE 20
#define FRAME 10

/* Most lines of a paragraph before it scrolls. */
#define PARAGRAPH_LINES 4

/* px at the left and right of the text */
#define MARGIN 9
#define BORDER 1

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
  gboolean paragraph; /* has no line ends of its own */
  gboolean template;  /* placeholders are words */
  gboolean as_stored; /* the text of a template that words could not say */
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
  gtk_widget_queue_resize (GTK_WIDGET (self));
  cg_editor_emit_edited (CG_EDITOR (self));
}

/* Here and not among the keys, where an input method must be first to see Enter. */
static void
insert_cb (
    GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length, CgLongTextEditor *self)
{
  g_autofree char *whole = g_strndup (text, length < 0 ? strlen (text) : (gsize) length);

  if (!self->paragraph || strpbrk (whole, "\r\n") == NULL)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  if (g_str_equal (whole, "\n"))
    cg_editor_emit_done (CG_EDITOR (self), TRUE);
  else
    {
      g_auto (GStrv) lines = g_strsplit_set (whole, "\r\n", -1);
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint i = 0; lines[i] != NULL; i++)
        if (*lines[i] != '\0')
          g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", lines[i]);
      gtk_text_buffer_insert (buffer, at, joined->str, -1);
    }
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
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
show_template (CgLongTextEditor *self, const char *text)
{
  g_autofree char *words = cg_placeholders_to_words (text);
  g_autofree char *back = cg_placeholders_from_words (words);

  self->as_stored = !g_str_equal (back, text);
  set_text (self, words);
}

static void
set_value (CgEditor *editor, const CgValue *value, const char *words)
{
  CgLongTextEditor *self = CG_LONG_TEXT_EDITOR (editor);
  const char *text = value->type == CG_VALUE_TEXT ? value->text : "";

  if (self->template)
    show_template (self, text);
  else
    set_text (self, text);
}

static char *
get_text (CgEditor *editor)
{
  CgLongTextEditor *self = CG_LONG_TEXT_EDITOR (editor);
  g_autofree char *text = get_raw_text (self);
  g_autofree char *stripped = cg_field_strip (text);

  return self->template && !self->as_stored ? cg_placeholders_from_words (stripped)
                                            : g_steal_pointer (&stripped);
}

static void
settle (CgEditor *editor)
{
  CgLongTextEditor *self = CG_LONG_TEXT_EDITOR (editor);
  g_autofree char *text = get_raw_text (self);
  g_autofree char *stripped = cg_field_strip (text);

  set_text (self, stripped);
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

/* ---- as high as its text ---- */

/* GtkTextView learns its height while it is given its place, too late to ask for more. */
static int
text_height (CgLongTextEditor *self, int width)
{
  g_autofree char *text = get_raw_text (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->view, text);
  int height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (1, width - 2 * MARGIN - 2 * BORDER) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + FRAME;
}

static int
lines_height (CgLongTextEditor *self, guint lines)
{
  return cg_scaled (GTK_WIDGET (self), (int) lines * LINE + FRAME);
}

static void
cg_long_text_editor_measure (GtkWidget *widget,
                             GtkOrientation orientation,
                             int for_size,
                             int *minimum,
                             int *natural,
                             int *minimum_baseline,
                             int *natural_baseline)
{
  CgLongTextEditor *self = CG_LONG_TEXT_EDITOR (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->overlay, orientation, -1, minimum, natural, NULL, NULL);
      return;
    }

  *minimum = lines_height (self, self->lowest);
  if (for_size > 0)
    *minimum = CLAMP (text_height (self, for_size), *minimum, lines_height (self, self->highest));
  *natural = *minimum;
}

static void
cg_long_text_editor_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_size_allocate (CG_LONG_TEXT_EDITOR (widget)->overlay,
                            &(GtkAllocation){ 0, 0, width, height }, baseline);
}

static GtkSizeRequestMode
cg_long_text_editor_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
scale_cb (GtkSettings *settings, GParamSpec *pspec, CgLongTextEditor *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
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
  widget_class->measure = cg_long_text_editor_measure;
  widget_class->size_allocate = cg_long_text_editor_size_allocate;
  widget_class->get_request_mode = cg_long_text_editor_get_request_mode;
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
  gtk_text_view_set_left_margin (view, MARGIN);
  gtk_text_view_set_right_margin (view, MARGIN);
  gtk_text_view_set_top_margin (view, 4);
  gtk_text_view_set_bottom_margin (view, 4);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (self->buffer, "insert-text", G_CALLBACK (insert_cb), self, 0);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_AUTOMATIC);
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

GtkWidget *
cg_long_text_editor_new_paragraph (void)
{
  CgLongTextEditor *self = g_object_new (CG_TYPE_LONG_TEXT_EDITOR, NULL);

  self->paragraph = TRUE;
  cg_long_text_editor_set_lines (self, 1, PARAGRAPH_LINES);
  return GTK_WIDGET (self);
}

void
cg_long_text_editor_set_lines (CgLongTextEditor *self, guint lowest, guint highest)
{
  g_return_if_fail (CG_IS_LONG_TEXT_EDITOR (self));
  g_return_if_fail (lowest >= 1 && lowest <= highest);

  self->lowest = lowest;
  self->highest = highest;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cg_long_text_editor_set_template (CgLongTextEditor *self, gboolean template)
{
  g_return_if_fail (CG_IS_LONG_TEXT_EDITOR (self));

  self->template = template;
}

void
cg_long_text_editor_set_hint (CgLongTextEditor *self, const char *hint)
{
  g_return_if_fail (CG_IS_LONG_TEXT_EDITOR (self));

  gtk_label_set_label (GTK_LABEL (self->hint), hint != NULL ? hint : "");
}
