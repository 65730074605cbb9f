/* cg-pdf-reader-side.c: where a reader goes in its document, and what stands beside the pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <string.h>

#include "cg-pdf-reader-private.h"
#include "cg-settings.h"

/* Where to */

void
_cg_pdf_reader_show_due (CgPdfReader *self)
{
  g_autofree char *text = g_steal_pointer (&self->due_text);

  if (self->due_page >= 0)
    cg_page_view_set_page (self->view, (guint) self->due_page);
  self->due_page = -1;
  if (text != NULL)
    cg_reader_side_find (self->side, text, self->due_first);
}

void
cg_pdf_reader_go_to_page (CgPdfReader *self, guint page)
{
  g_return_if_fail (CG_IS_PDF_READER (self));

  self->sent = TRUE;
  self->due_page = (int) page;
  if (self->document != NULL)
    _cg_pdf_reader_show_due (self);
}

void
cg_pdf_reader_set_sent (CgPdfReader *self)
{
  g_return_if_fail (CG_IS_PDF_READER (self));

  self->sent = TRUE;
}

gboolean
cg_pdf_reader_was_sent (CgPdfReader *self)
{
  g_return_val_if_fail (CG_IS_PDF_READER (self), FALSE);

  return self->sent;
}

void
cg_pdf_reader_find_text (CgPdfReader *self, const char *text, int first)
{
  g_return_if_fail (CG_IS_PDF_READER (self));

  g_free (self->due_text);
  self->due_text = g_strdup (text);
  self->due_first = first;
  self->sent = TRUE;
  if (self->document != NULL)
    _cg_pdf_reader_show_due (self);
}

/* Beside the pages */

/* Nothing stands beside a question for the password or a fault. The focus does not go with what
 * is hidden. */
static void
update_side (CgPdfReader *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  const char *part = gtk_stack_get_visible_child_name (self->stack);
  gboolean shown =
      self->side_shown && (g_str_equal (part, "pages") || g_str_equal (part, "opening"));

  g_object_set (self->split, "side-shown", shown, "side-over", shown && self->side_over, NULL);
  if (!_cg_pdf_reader_is_side_seen (self) && focus != NULL &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->side)))
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

gboolean
_cg_pdf_reader_is_side_seen (CgPdfReader *self)
{
  gboolean seen = FALSE;

  /* The action that follows it asks before there is anything. */
  if (self->split != NULL)
    g_object_get (self->split, "side-seen", &seen, NULL);
  return seen;
}

/* Asked for where there is no room it is laid over the pages; it then goes without the choice for
 * a wider window being another. */
void
_cg_pdf_reader_set_side_seen (CgPdfReader *self, gboolean seen)
{
  self->side_over = seen;
  if (seen || !cg_side_split_is_narrow (self->split))
    _cg_pdf_reader_set_side_shown (self, seen);
  update_side (self);
  if (seen && cg_side_split_is_narrow (self->split))
    gtk_widget_grab_focus (GTK_WIDGET (self->side));
}

/* What lies over the pages goes when one turns to them. */
static void
focus_cb (CgPdfReader *self)
{
  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)) || !self->side_over ||
      !cg_side_split_is_narrow (self->split))
    return;

  self->side_over = FALSE;
  update_side (self);
}

static void
side_seen_cb (CgPdfReader *self)
{
  g_object_notify (G_OBJECT (self), "side-seen");
}

void
_cg_pdf_reader_set_side_shown (CgPdfReader *self, gboolean shown)
{
  if (shown == self->side_shown)
    return;

  self->side_shown = shown;
  update_side (self);
  g_object_notify (G_OBJECT (self), "side-shown");
}

static void
filled_cb (CgPdfReader *self)
{
  g_object_notify (G_OBJECT (self), "busy");
}

static void
left_cb (CgPdfReader *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Bookmarks */

CgBookmarks *
cg_pdf_reader_get_bookmarks (CgPdfReader *self)
{
  g_return_val_if_fail (CG_IS_PDF_READER (self), NULL);

  return self->bookmarks;
}

gboolean
_cg_pdf_reader_is_bookmarked (CgPdfReader *self)
{
  return self->document != NULL &&
         cg_bookmarks_find (self->bookmarks, cg_page_view_get_page (self->view)) != NULL;
}

void
_cg_pdf_reader_set_bookmarked (CgPdfReader *self, gboolean bookmarked)
{
  guint page = cg_page_view_get_page (self->view);
  g_autofree char *name = NULL;

  if (self->document == NULL || bookmarked == _cg_pdf_reader_is_bookmarked (self))
    return;

  name = bookmarked ? cg_reader_side_name_page (self->side, page) : NULL;
  cg_bookmarks_edit (self->bookmarks, page, name);
}

static void
bookmarks_cb (CgPdfReader *self)
{
  g_object_notify (G_OBJECT (self), "bookmarked");
}

static void
next_bookmark_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgPdfReader *self = CG_PDF_READER (widget);
  int page = cg_bookmarks_next (self->bookmarks, cg_page_view_get_page (self->view),
                                g_str_equal (name, "reader.next-bookmark"));

  if (page >= 0 && self->document != NULL)
    cg_page_view_set_page (self->view, (guint) page);
}

/* Finding */

/* While one searches, what is found is seen. */
static void
finding_cb (CgPdfReader *self)
{
  if (!cg_reader_side_is_finding (self->side))
    return;

  self->shown_before = self->side_shown;
  self->over_before = cg_side_split_is_narrow (self->split) && _cg_pdf_reader_is_side_seen (self);
  _cg_pdf_reader_set_side_seen (self, TRUE);
}

void
_cg_pdf_reader_end_finding (CgPdfReader *self)
{
  if (!cg_reader_side_end_finding (self->side))
    return;

  self->side_over = self->over_before;
  _cg_pdf_reader_set_side_shown (self, self->shown_before);
  update_side (self);
}

gboolean
cg_pdf_reader_find (CgPdfReader *self)
{
  g_autofree char *selected = NULL;

  g_return_val_if_fail (CG_IS_PDF_READER (self), FALSE);

  if (self->document == NULL)
    return FALSE;

  selected = cg_page_view_get_selected_text (self->view);
  if (selected != NULL && strchr (selected, '\n') != NULL)
    g_clear_pointer (&selected, g_free);
  cg_reader_side_find (self->side, selected, -1);
  return TRUE;
}

/* Who has found something does something with it: keys go on from there. */
static void
closed_cb (CgPdfReader *self)
{
  if (cg_reader_side_is_finding (self->side))
    cg_page_view_select_hit (self->view);
  _cg_pdf_reader_end_finding (self);
  left_cb (self);
}

/* From the pages, too. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgPdfReader *self = CG_PDF_READER (widget);

  if (!cg_reader_side_is_finding (self->side))
    return GDK_EVENT_PROPAGATE;

  closed_cb (self);
  return GDK_EVENT_STOP;
}

/* The next place of a search that is open; else one is begun. */
static void
step (CgPdfReader *self, gboolean forward)
{
  if (cg_reader_side_is_finding (self->side))
    cg_reader_side_step (self->side, forward);
  else
    cg_pdf_reader_find (self);
}

static void
find_next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (CG_PDF_READER (widget), TRUE);
}

static void
find_previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (CG_PDF_READER (widget), FALSE);
}

gboolean
cg_pdf_reader_get_filling (CgPdfReader *self)
{
  g_return_val_if_fail (CG_IS_PDF_READER (self), FALSE);

  return cg_reader_side_get_busy (self->side);
}

static void
find_everywhere_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit_by_name (widget, "find-everywhere");
}

void
_cg_pdf_reader_install_actions (GtkWidgetClass *widget_class)
{
  static const char *const next = "reader.find-next", *const previous = "reader.find-previous";
  static const char *const everywhere = "reader.find-everywhere";

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_install_property_action (widget_class, "reader.side", "side-seen");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F8, 0, "reader.side", NULL);
  gtk_widget_class_install_action (widget_class, next, NULL, find_next_action);
  gtk_widget_class_install_action (widget_class, previous, NULL, find_previous_action);
  gtk_widget_class_install_action (widget_class, everywhere, NULL, find_everywhere_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       everywhere, NULL);
  gtk_widget_class_install_property_action (widget_class, "reader.bookmark", "bookmarked");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "reader.bookmark",
                                       NULL);
  gtk_widget_class_install_action (widget_class, "reader.next-bookmark", NULL,
                                   next_bookmark_action);
  gtk_widget_class_install_action (widget_class, "reader.previous-bookmark", NULL,
                                   next_bookmark_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "reader.next-bookmark", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, GDK_SHIFT_MASK,
                                       "reader.previous-bookmark", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, 0, next, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, GDK_SHIFT_MASK, previous, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, next, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       previous, NULL);
}

/* All documents have it as it was left last. */
void
_cg_pdf_reader_bind_side (CgPdfReader *self)
{
  GSettings *settings = cg_settings_get ();

  cg_reader_side_set_view (self->side, self->view, self->bookmarks);
  g_signal_connect_object (self->view, "notify::page", G_CALLBACK (bookmarks_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bookmarks, "changed", G_CALLBACK (bookmarks_cb), self,
                           G_CONNECT_SWAPPED);
  g_settings_bind (settings, "reader-side", self, "side-shown", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "reader-side-width", self->split, "side-width",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->view, "notify::has-focus", G_CALLBACK (focus_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::side-seen", G_CALLBACK (side_seen_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stack, "notify::visible-child", G_CALLBACK (update_side), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side, "notify::finding", G_CALLBACK (finding_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side, "filled", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side, "closed", G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->side, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
}
