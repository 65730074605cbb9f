/* cg-notice-locked.c: a text that can only be read: it can be read aloud and copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-locked.h"

#include <string.h>

#include "cg-label-place.h"
#include "cg-notice-document.h"

struct _CgNoticeLocked
{
  GtkWidget parent_instance;

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (CgNoticeLocked, cg_notice_locked, GTK_TYPE_WIDGET)

void
cg_notice_locked_set_text (CgNoticeLocked *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) markup = g_string_new (NULL);

  g_return_if_fail (CG_IS_NOTICE_LOCKED (self));

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = g_markup_escape_text (lines[i], -1);
      gboolean bold = cg_notice_heading_level (lines[i]) == 1;

      g_string_append_printf (markup, "%s%s%s%s", i > 0 ? "\n" : "", bold ? "<b>" : "", line,
                              bold ? "</b>" : "");
    }
  gtk_label_set_markup (self->label, markup->str);
}

void
cg_notice_locked_select (CgNoticeLocked *self, guint offset)
{
  const char *text, *start;
  int length;

  g_return_if_fail (CG_IS_NOTICE_LOCKED (self));

  text = gtk_label_get_text (self->label);
  start = g_utf8_offset_to_pointer (text, (glong) offset);
  length = (int) g_utf8_strlen (start, (gssize) strcspn (start, "\n"));
  gtk_widget_grab_focus (GTK_WIDGET (self->label));
  gtk_label_select_region (self->label, (int) offset, (int) offset + length);
}

gboolean
cg_notice_locked_get_selected (CgNoticeLocked *self, graphene_rect_t *rect)
{
  double x, y;
  int start, end;

  g_return_val_if_fail (CG_IS_NOTICE_LOCKED (self), FALSE);

  if (!gtk_label_get_selection_bounds (self->label, &start, &end))
    return FALSE;

  cg_label_get_place (self->label, (guint) start, rect);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->label), GTK_WIDGET (self),
                                         rect->origin.x, rect->origin.y, &x, &y))
    return FALSE;

  graphene_rect_init (rect, (float) x, (float) y, 1, rect->size.height);
  return TRUE;
}

/* ---- the widget ---- */

static void
cg_notice_locked_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cg_notice_locked_parent_class)->dispose (object);
}

static void
cg_notice_locked_class_init (CgNoticeLockedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_notice_locked_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cg_notice_locked_init (CgNoticeLocked *self)
{
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_yalign (self->label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "notice-reading");
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
}

GtkWidget *
cg_notice_locked_new (void)
{
  return g_object_new (CG_TYPE_NOTICE_LOCKED, NULL);
}
