/* cg-grid-edit-text.c: a long text of a cell, in a sheet with several lines.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-fit-scroller.h"
#include "cg-grid-private.h"
#include "cg-scale.h"

/* Pixels at 100 %. */
#define LEAST_WIDTH 420
#define LEAST_HEIGHT 96
#define MOST_HEIGHT 260

/* Here and not among the keys, where an input method must be first to see Enter. */
static void
insert_cb (GtkTextBuffer *buffer, GtkTextIter *at, const char *text, int length, CgGrid *self)
{
  if (length != 1 || *text != '\n' || self->edit.breaking)
    return;

  g_signal_stop_emission_by_name (buffer, "insert-text");
  cg_grid_edit_commit_soon (self);
}

static void
focus_changed_cb (GtkWidget *view, GParamSpec *pspec, CgGrid *self)
{
  if (!gtk_widget_has_focus (view) && cg_grid_edit_sheet_is_open (self))
    cg_grid_edit_focus_changed (self);
}

static GtkWidget *
make_view (CgGrid *self)
{
  GtkWidget *view = gtk_text_view_new ();

  self->edit.view = GTK_TEXT_VIEW (view);
  gtk_text_view_set_wrap_mode (self->edit.view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->edit.view, FALSE);
  g_object_set (view, "left-margin", 8, "right-margin", 8, "top-margin", 6, "bottom-margin", 6,
                NULL);
  g_signal_connect_object (gtk_text_view_get_buffer (self->edit.view), "insert-text",
                           G_CALLBACK (insert_cb), self, 0);
  g_signal_connect_object (view, "notify::has-focus", G_CALLBACK (focus_changed_cb), self, 0);
  return view;
}

static void
make_sheet (CgGrid *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = cg_fit_scroller_new (make_view (self), MOST_HEIGHT);
  GtkWidget *hint = gtk_label_new (_ ("Enter: done · Alt+Enter: new line · Esc: as before"));

  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              cg_scaled (GTK_WIDGET (self), LEAST_HEIGHT));
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "grid-sheet-hint");
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), hint);

  self->edit.sheet = GTK_POPOVER (gtk_popover_new ());
  gtk_popover_set_child (self->edit.sheet, box);
  gtk_popover_set_autohide (self->edit.sheet, FALSE);
  gtk_popover_set_has_arrow (self->edit.sheet, FALSE);
  gtk_popover_set_position (self->edit.sheet, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self->edit.sheet), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self->edit.sheet), "grid-sheet");
  cg_grid_body_add_popover (self->body, self->edit.sheet);
  /* A popover is a surface of its own: its keys do not come by the body. */
  cg_grid_keys_connect (self, GTK_WIDGET (self->edit.sheet));
}

void
cg_grid_edit_sheet_prepare (CgGrid *self)
{
  if (self->edit.sheet == NULL)
    make_sheet (self);
  gtk_widget_realize (GTK_WIDGET (self->edit.view));
}

gboolean
cg_grid_edit_sheet_is_open (CgGrid *self)
{
  return self->edit.sheet != NULL && gtk_widget_get_visible (GTK_WIDGET (self->edit.sheet));
}

char *
cg_grid_edit_sheet_dup_text (CgGrid *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->edit.view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

void
cg_grid_edit_sheet_note_key (CgGrid *self, GdkModifierType modifiers)
{
  self->edit.breaking = (modifiers & (GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0;
}

/* It covers its cell: what is typed stands where it stood. */
void
cg_grid_edit_sheet_open (CgGrid *self, const char *text)
{
  CgGridSlot slot = cg_grid_layout_get (&self->style.layout, self->cursor.column, 0);
  g_autofree char *own = g_strdup (text);
  GtkTextBuffer *buffer;
  GtkTextIter end;
  const char *title;

  cg_grid_edit_sheet_prepare (self);
  title = cg_field_label (self->edit.entity, self->edit.field);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->edit.view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title, -1);

  buffer = gtk_text_view_get_buffer (self->edit.view);
  self->edit.breaking = TRUE;
  gtk_text_buffer_set_text (buffer, own, -1);
  self->edit.breaking = FALSE;
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);

  gtk_widget_set_size_request (GTK_WIDGET (self->edit.sheet),
                               MAX (slot.width, cg_scaled (GTK_WIDGET (self), LEAST_WIDTH)), -1);
  gtk_popover_set_offset (self->edit.sheet, -1, -self->style.row_height);
  cg_grid_body_point_popovers (self->body);
  gtk_popover_popup (self->edit.sheet);
  gtk_widget_grab_focus (GTK_WIDGET (self->edit.view));
}

void
cg_grid_edit_sheet_close (CgGrid *self)
{
  gboolean focused;

  if (!cg_grid_edit_sheet_is_open (self))
    return;
  focused = gtk_widget_is_focus (GTK_WIDGET (self->edit.view));
  gtk_popover_popdown (self->edit.sheet);
  if (focused)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}
