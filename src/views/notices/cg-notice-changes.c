/* cg-notice-changes.c: what became of a document's text, to be read, walked through and copied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-changes.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-colors.h"
#include "cg-notice-compare.h"

struct _CgNoticeChanges
{
  AdwBin parent_instance;

  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkTextTag *label;
  GtkTextTag *removed;
  GtkTextTag *added;
  GtkTextMark *first; /* the first change, else the beginning */
  GArray *places;     /* of int: the character at which each change begins */
  GPtrArray *shown;   /* (nullable): of CgNoticeDifference */
};

G_DEFINE_FINAL_TYPE (CgNoticeChanges, cg_notice_changes, ADW_TYPE_BIN)

/* Shows where a paragraph ends that another did not. */
#define END_OF_PARAGRAPH "↵"

/* ---- the text ---- */

static void
insert (CgNoticeChanges *self, const char *text, gsize length, GtkTextTag *tag)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_insert_with_tags (self->buffer, &end, text, (int) length, tag, NULL);
}

/* A paragraph that was parted or joined could not be seen otherwise. */
static void
insert_changed (CgNoticeChanges *self, const char *text, gsize length, GtkTextTag *tag)
{
  g_autoptr (GString) shown = g_string_new_len (text, (gssize) length);

  g_string_replace (shown, "\n", END_OF_PARAGRAPH "\n", 0);
  insert (self, shown->str, shown->len, tag);
}

static void
insert_run (CgNoticeChanges *self, const CgNoticeDifference *difference, const CgDiffRun *run)
{
  const char *text = cg_text_diff_text (run, difference->before, difference->after);

  switch (run->kind)
    {
    case CG_DIFF_REMOVED:
      insert_changed (self, text, run->length, self->removed);
      break;
    case CG_DIFF_ADDED:
      insert_changed (self, text, run->length, self->added);
      break;
    case CG_DIFF_SAME:
    default:
      insert (self, text, run->length, NULL);
    }
}

static void
insert_difference (CgNoticeChanges *self, const CgNoticeDifference *difference)
{
  insert (self, difference->label, strlen (difference->label), self->label);
  insert (self, "\n", 1, self->label);
  for (guint i = 0; i < difference->runs->len; i++)
    {
      const CgDiffRun *run = &g_array_index (difference->runs, CgDiffRun, i);
      int place = gtk_text_buffer_get_char_count (self->buffer);

      if (run->kind != CG_DIFF_SAME && (i == 0 || run[-1].kind == CG_DIFF_SAME))
        g_array_append_val (self->places, place);
      insert_run (self, difference, run);
    }
}

/* The cursor stands at the beginning, but what was changed is seen. A mark, because lines have no
 * height yet. */
static void
show_first (CgNoticeChanges *self)
{
  GtkTextIter iter;

  gtk_text_buffer_get_start_iter (self->buffer, &iter);
  gtk_text_buffer_place_cursor (self->buffer, &iter);
  if (self->places->len > 0)
    gtk_text_buffer_get_iter_at_offset (self->buffer, &iter, g_array_index (self->places, int, 0));
  gtk_text_buffer_move_mark (self->buffer, self->first, &iter);
  gtk_text_view_scroll_to_mark (self->view, self->first, 0.1, FALSE, 0, 0);
}

/* What became of a part follows from its two texts. */
static gboolean
are_same (const GPtrArray *left, const GPtrArray *right)
{
  if (left == NULL || left->len != right->len)
    return FALSE;

  for (guint i = 0; i < left->len; i++)
    {
      const CgNoticeDifference *one = g_ptr_array_index (left, i);
      const CgNoticeDifference *other = g_ptr_array_index (right, i);

      if (!g_str_equal (one->label, other->label) || !g_str_equal (one->before, other->before) ||
          !g_str_equal (one->after, other->after))
        return FALSE;
    }
  return TRUE;
}

void
cg_notice_changes_set (CgNoticeChanges *self, GPtrArray *differences)
{
  gboolean same;

  g_return_if_fail (CG_IS_NOTICE_CHANGES (self));

  same = are_same (self->shown, differences);
  g_ptr_array_ref (differences);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  self->shown = differences;
  if (same)
    return;

  gtk_text_buffer_set_text (self->buffer, "", 0);
  g_array_set_size (self->places, 0);
  for (guint i = 0; i < differences->len; i++)
    {
      if (i > 0)
        insert (self, "\n", 1, NULL);
      insert_difference (self, g_ptr_array_index (differences, i));
    }
  show_first (self);
}

guint
cg_notice_changes_count (CgNoticeChanges *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_CHANGES (self), 0);

  return self->places->len;
}

/* ---- from change to change ---- */

static gboolean
is_changed (CgNoticeChanges *self, const GtkTextIter *iter)
{
  return gtk_text_iter_has_tag (iter, self->removed) || gtk_text_iter_has_tag (iter, self->added);
}

static void
select_place (CgNoticeChanges *self, int place)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (self->buffer, &start, place);
  end = start;
  while (is_changed (self, &end) && gtk_text_iter_forward_to_tag_toggle (&end, NULL))
    continue;
  gtk_text_buffer_select_range (self->buffer, &start, &end);
  gtk_text_view_scroll_to_iter (self->view, &start, 0.1, FALSE, 0, 0);
}

void
cg_notice_changes_step (CgNoticeChanges *self, gboolean forward)
{
  GtkTextIter iter;
  guint n, i;
  int here;

  g_return_if_fail (CG_IS_NOTICE_CHANGES (self));

  n = self->places->len;
  if (n == 0)
    return;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &iter, gtk_text_buffer_get_insert (self->buffer));
  /* Of the place that is selected the cursor stands at the beginning. */
  here = gtk_text_iter_get_offset (&iter);
  for (i = 0; i < n && g_array_index (self->places, int, i) < here + forward; i++)
    continue;
  select_place (self, g_array_index (self->places, int, forward ? i % n : (i + n - 1) % n));
}

/* ---- copying ---- */

static void
append_part (CgNoticeChanges *self, GString *text, const GtkTextIter *start, const GtkTextIter *end)
{
  g_autofree char *part = gtk_text_buffer_get_text (self->buffer, start, end, FALSE);

  if (gtk_text_iter_has_tag (start, self->removed))
    g_string_append_printf (text, _ ("[-%s-]"), part);
  else if (gtk_text_iter_has_tag (start, self->added))
    g_string_append_printf (text, _ ("[+%s+]"), part);
  else
    g_string_append (text, part);
}

static void
copy (CgNoticeChanges *self, GtkTextIter start, const GtkTextIter *end)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (gtk_text_iter_compare (&start, end) < 0)
    {
      GtkTextIter next = start;

      if (!gtk_text_iter_forward_to_tag_toggle (&next, NULL) ||
          gtk_text_iter_compare (&next, end) > 0)
        next = *end;
      append_part (self, text, &start, &next);
      start = next;
    }
  g_string_replace (text, END_OF_PARAGRAPH "\n", "\n", 0);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text->str);
}

/* Unmarked, what went and what came would read as one text. */
static void
copy_cb (GtkTextView *view, CgNoticeChanges *self)
{
  GtkTextIter start, end;

  g_signal_stop_emission_by_name (view, "copy-clipboard");
  if (gtk_text_buffer_get_selection_bounds (self->buffer, &start, &end))
    copy (self, start, &end);
}

void
cg_notice_changes_copy_all (CgNoticeChanges *self)
{
  GtkTextIter start, end;

  g_return_if_fail (CG_IS_NOTICE_CHANGES (self));

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  copy (self, start, &end);
}

/* ---- the widget ---- */

static void
color_tag (CgNoticeChanges *self, GtkTextTag *tag, const char *text, const char *ground)
{
  GdkRGBA color = cg_color (GTK_WIDGET (self), text);
  GdkRGBA behind = cg_color (GTK_WIDGET (self), ground != NULL ? ground : text);

  g_object_set (tag, "foreground-rgba", &color, NULL);
  if (ground != NULL)
    g_object_set (tag, "background-rgba", &behind, NULL);
}

static void
cg_notice_changes_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CgNoticeChanges *self = CG_NOTICE_CHANGES (widget);

  GTK_WIDGET_CLASS (cg_notice_changes_parent_class)->css_changed (widget, change);

  if (self->buffer == NULL)
    return;
  color_tag (self, self->label, "cg_dim", NULL);
  color_tag (self, self->removed, "cg_fault", "cg_fault_soft");
  color_tag (self, self->added, "cg_link", "cg_same");
}

static void
cg_notice_changes_finalize (GObject *object)
{
  g_array_unref (CG_NOTICE_CHANGES (object)->places);
  g_clear_pointer (&CG_NOTICE_CHANGES (object)->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_notice_changes_parent_class)->finalize (object);
}

static void
cg_notice_changes_class_init (CgNoticeChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_notice_changes_finalize;
  GTK_WIDGET_CLASS (klass)->css_changed = cg_notice_changes_css_changed;
}

static void
make_tags (CgNoticeChanges *self)
{
  self->label =
      gtk_text_buffer_create_tag (self->buffer, NULL, "scale", 0.9, "weight", PANGO_WEIGHT_BOLD,
                                  "pixels-above-lines", 12, "pixels-below-lines", 2, NULL);
  self->removed = gtk_text_buffer_create_tag (self->buffer, NULL, "strikethrough", TRUE, NULL);
  self->added =
      gtk_text_buffer_create_tag (self->buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static void
make_mark (CgNoticeChanges *self)
{
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (self->buffer, &start);
  self->first = gtk_text_buffer_create_mark (self->buffer, NULL, &start, TRUE);
}

static void
cg_notice_changes_init (CgNoticeChanges *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->places = g_array_new (FALSE, FALSE, sizeof (int));
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  make_tags (self);
  make_mark (self);
  gtk_text_view_set_editable (self->view, FALSE);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_view_set_pixels_inside_wrap (self->view, 4);
  gtk_text_view_set_pixels_below_lines (self->view, 4);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "notice-changes");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What became of the text"), -1);
  g_signal_connect_object (self->view, "copy-clipboard", G_CALLBACK (copy_cb), self, 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_set_hexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
cg_notice_changes_new (void)
{
  return g_object_new (CG_TYPE_NOTICE_CHANGES, NULL);
}
