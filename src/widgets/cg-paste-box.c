/* cg-paste-box.c: where a list is pasted: text with line numbers, some lines marked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paste-box.h"

#include "cg-focus.h"
#include "cg-line-numbers.h"
#include "cg-scale.h"

#define TAB_WIDTH 26
#define MARK_COLOR "cg_line_mark"

struct _CgPasteBox
{
  GtkWidget parent_instance;

  GtkWidget *overlay;
  GtkWidget *scroller;
  GtkTextView *view;
  GtkTextBuffer *buffer; /* of the view */
  GtkTextTag *mark;      /* of the buffer */
  GtkTextView *example;  /* over the view while that is empty */
  guint idle;
};

G_DEFINE_FINAL_TYPE (CgPasteBox, cg_paste_box, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_EXAMPLE,
  PROP_LABEL,
  N_PROPS
};

static guint changed_signal;

static gboolean
idle_cb (gpointer data)
{
  CgPasteBox *self = data;

  self->idle = 0;
  g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

/* A paste is several changes of the buffer. */
static void
changed_cb (CgPasteBox *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->example),
                          gtk_text_buffer_get_char_count (self->buffer) == 0);
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

char *
cg_paste_box_dup_text (CgPasteBox *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (CG_IS_PASTE_BOX (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

void
cg_paste_box_set_text (CgPasteBox *self, const char *text)
{
  GtkTextIter start, end;

  g_return_if_fail (CG_IS_PASTE_BOX (self));

  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_delete (self->buffer, &start, &end);
  gtk_text_buffer_insert (self->buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

void
cg_paste_box_unmark (CgPasteBox *self)
{
  GtkTextIter start, end;

  g_return_if_fail (CG_IS_PASTE_BOX (self));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  gtk_text_buffer_remove_tag (self->buffer, self->mark, &start, &end);
}

void
cg_paste_box_mark (CgPasteBox *self, guint line)
{
  GtkTextIter start, end;

  g_return_if_fail (CG_IS_PASTE_BOX (self));

  if (!gtk_text_buffer_get_iter_at_line (self->buffer, &start, (int) line - 1))
    return;

  end = start;
  gtk_text_iter_forward_line (&end);
  gtk_text_buffer_apply_tag (self->buffer, self->mark, &start, &end);
}

void
cg_paste_box_go_to (CgPasteBox *self, guint line)
{
  GtkTextIter iter;

  g_return_if_fail (CG_IS_PASTE_BOX (self));

  gtk_text_buffer_get_iter_at_line (self->buffer, &iter, (int) line - 1);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  gtk_text_view_scroll_to_iter (self->view, &iter, 0.1, FALSE, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static gboolean
cg_paste_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CG_PASTE_BOX (widget)->view));
}

static void
set_tabs (CgPasteBox *self)
{
  PangoTabArray *tabs = pango_tab_array_new_with_positions (
      1, TRUE, PANGO_TAB_LEFT, cg_scaled (GTK_WIDGET (self), TAB_WIDTH));

  gtk_text_view_set_tabs (self->view, tabs);
  gtk_text_view_set_tabs (self->example, tabs);
  pango_tab_array_free (tabs);
}

/* Colours and text scale: a tag takes neither from the style. */
static void
cg_paste_box_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CgPasteBox *self = CG_PASTE_BOX (widget);
  GdkRGBA color;

  GTK_WIDGET_CLASS (cg_paste_box_parent_class)->css_changed (widget, change);

  if (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), MARK_COLOR, &color))
    g_object_set (self->mark, "paragraph-background-rgba", &color, NULL);
  set_tabs (self);
}

/* Four spaces of the example are one step inwards, as a tab of what is pasted. */
static void
set_example (CgPasteBox *self, const char *example)
{
  g_auto (GStrv) steps = g_strsplit (example, "    ", -1);
  g_autofree char *text = g_strjoinv ("\t", steps);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->example), text, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  example, -1);
}

static void
cg_paste_box_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CgPasteBox *self = CG_PASTE_BOX (object);

  if (id == PROP_EXAMPLE)
    set_example (self, g_value_get_string (value));
  else if (id == PROP_LABEL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_value_get_string (value), -1);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
cg_paste_box_dispose (GObject *object)
{
  CgPasteBox *self = CG_PASTE_BOX (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->overlay, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_paste_box_parent_class)->dispose (object);
}

static void
cg_paste_box_class_init (CgPasteBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cg_paste_box_set_property;
  object_class->dispose = cg_paste_box_dispose;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_paste_box_grab_focus;
  widget_class->css_changed = cg_paste_box_css_changed;

  g_object_class_install_property (
      object_class, PROP_EXAMPLE,
      g_param_spec_string ("example", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_property (
      object_class, PROP_LABEL,
      g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS));
  changed_signal = g_signal_new ("changed", CG_TYPE_PASTE_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-paste-box");
}

/* What is pasted and the example stand at the same places. */
static void
dress (CgPasteBox *self, GtkTextView *view)
{
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_pixels_above_lines (view, 2);
  gtk_text_view_set_pixels_below_lines (view, 3);
  gtk_text_view_set_top_margin (view, 6);
  gtk_text_view_set_bottom_margin (view, 6);
  gtk_text_view_set_gutter (view, GTK_TEXT_WINDOW_LEFT,
                            cg_line_numbers_new (view, self->mark, MARK_COLOR));
}

static void
add_view (CgPasteBox *self)
{
  GtkWidget *view = gtk_text_view_new ();

  self->view = GTK_TEXT_VIEW (view);
  self->buffer = gtk_text_view_get_buffer (self->view);
  self->mark = gtk_text_buffer_create_tag (self->buffer, NULL, NULL);
  dress (self, self->view);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), view);
}

/* Seen only: its words reach a screen reader with the view. */
static void
add_example (CgPasteBox *self)
{
  g_autoptr (GtkTextBuffer) buffer =
      gtk_text_buffer_new (gtk_text_buffer_get_tag_table (self->buffer));
  GtkWidget *example = g_object_new (GTK_TYPE_TEXT_VIEW, "accessible-role",
                                     GTK_ACCESSIBLE_ROLE_PRESENTATION, "buffer", buffer, NULL);

  self->example = GTK_TEXT_VIEW (example);
  gtk_text_view_set_editable (self->example, FALSE);
  gtk_text_view_set_cursor_visible (self->example, FALSE);
  gtk_widget_set_can_target (example, FALSE);
  gtk_widget_set_can_focus (example, FALSE);
  gtk_widget_add_css_class (example, "example");
  dress (self, self->example);
}

static void
cg_paste_box_init (CgPasteBox *self)
{
  add_view (self);
  add_example (self);
  self->overlay = gtk_overlay_new ();
  gtk_widget_set_overflow (self->overlay, GTK_OVERFLOW_HIDDEN);
  gtk_overlay_set_child (GTK_OVERLAY (self->overlay), self->scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (self->overlay), GTK_WIDGET (self->example));
  gtk_widget_set_parent (self->overlay, GTK_WIDGET (self));
}
