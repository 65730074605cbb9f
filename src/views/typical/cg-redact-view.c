/* cg-redact-view.c: a case's text beside the one without its names, which can be written in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-redact-view.h"

#include <glib/gi18n.h>

#include "cg-typical-scan.h"

struct _CgRedactView
{
  AdwBin parent_instance;

  GtkTextView *original;
  GtkTextView *redacted;
  gint64 typical; /* whose text it is */
  char *shown;    /* what stood in the redacted text when it was set */
};

enum
{
  SIGNAL_WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgRedactView, cg_redact_view, ADW_TYPE_BIN)

/* ---- marks ---- */

static void
mark_span (GtkTextBuffer *buffer, const char *tag, const CgRedactSpan *span)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) span->start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) span->end);
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &start, &end);
}

static void
mark_names (GtkTextView *view, const char *text, GPtrArray *names, gboolean pseudonyms)
{
  g_autoptr (GArray) spans = cg_redact_spans (text, names, pseudonyms);

  for (guint i = 0; i < spans->len; i++)
    mark_span (gtk_text_view_get_buffer (view), "name", &g_array_index (spans, CgRedactSpan, i));
}

static void
mark_leaks (CgRedactView *self, const char *text, GPtrArray *leaks)
{
  for (guint i = 0; i < leaks->len; i++)
    {
      const CgTypicalLeak *leak = g_ptr_array_index (leaks, i);
      CgRedactSpan span;

      if (leak->place == CG_TYPICAL_IN_TEXT && cg_redact_locate (text, leak->what, &span))
        mark_span (gtk_text_view_get_buffer (self->redacted), "leak", &span);
    }
}

/* ---- texts ---- */

GtkTextBuffer *
cg_redact_view_get_buffer (CgRedactView *self)
{
  g_return_val_if_fail (CG_IS_REDACT_VIEW (self), NULL);

  return gtk_text_view_get_buffer (self->redacted);
}

char *
cg_redact_view_dup_text (CgRedactView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->redacted);
  GtkTextIter start, end;

  g_return_val_if_fail (CG_IS_REDACT_VIEW (self), NULL);

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static gboolean
is_typed (CgRedactView *self)
{
  g_autofree char *now = cg_redact_view_dup_text (self);

  return gtk_text_view_get_editable (self->redacted) && self->shown != NULL &&
         !g_str_equal (now, self->shown);
}

static void
left_cb (CgRedactView *self)
{
  g_autofree char *text = cg_redact_view_dup_text (self);

  if (!is_typed (self))
    return;

  g_free (self->shown);
  self->shown = g_strdup (text);
  g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, self->typical, text);
}

static void
set_redacted (CgRedactView *self, const char *body)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->redacted);
  g_autofree char *now = cg_redact_view_dup_text (self);
  GtkTextIter start, end;

  if (!g_str_equal (now, body))
    gtk_text_buffer_set_text (buffer, body, -1);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_all_tags (buffer, &start, &end);
}

void
cg_redact_view_set (CgRedactView *self,
                    const CgTypicalText *text,
                    GPtrArray *leaks,
                    gboolean editable)
{
  gint64 typical = cg_record_get_id (text->typical);
  g_autofree char *body = cg_typical_body (text);

  g_return_if_fail (CG_IS_REDACT_VIEW (self));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->original), text->text, -1);
  mark_names (self->original, text->text, text->names, FALSE);
  /* What is being typed stays until it is left, whatever else was changed meanwhile. */
  if (is_typed (self) && typical == self->typical && editable)
    return;

  left_cb (self);
  self->typical = typical;
  set_redacted (self, body);
  gtk_text_view_set_editable (self->redacted, editable);
  mark_names (self->redacted, body, text->names, TRUE);
  mark_leaks (self, body, leaks);
  g_free (self->shown);
  self->shown = g_steal_pointer (&body);
}

gboolean
cg_redact_view_show (CgRedactView *self, const char *what)
{
  g_autofree char *text = NULL;
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  CgRedactSpan span;

  g_return_val_if_fail (CG_IS_REDACT_VIEW (self), FALSE);

  text = cg_redact_view_dup_text (self);
  if (!cg_redact_locate (text, what, &span))
    return FALSE;

  buffer = gtk_text_view_get_buffer (self->redacted);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) span.start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) span.end);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_widget_grab_focus (GTK_WIDGET (self->redacted));
  return TRUE;
}

/* ---- the widget ---- */

static GtkTextView *
add_column (GtkBox *columns, const char *heading, gboolean editable)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *title = gtk_label_new (heading);
  GtkWidget *view = gtk_text_view_new ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "sm");
  gtk_widget_add_css_class (title, "dim");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (view), editable);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_widget_set_vexpand (view, TRUE);
  gtk_widget_add_css_class (view, "redact-text");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  -1);
  /* Told apart without colour too: underlined, and underlined twice. */
  gtk_text_buffer_create_tag (buffer, "name", "underline", PANGO_UNDERLINE_SINGLE, NULL);
  gtk_text_buffer_create_tag (buffer, "leak", "underline", PANGO_UNDERLINE_DOUBLE, "weight",
                              PANGO_WEIGHT_BOLD, "foreground", "#c01c28", NULL);
  gtk_box_append (GTK_BOX (column), title);
  gtk_box_append (GTK_BOX (column), view);
  gtk_widget_add_css_class (column, "panel");
  gtk_widget_add_css_class (column, "effect");
  gtk_box_append (columns, column);
  return GTK_TEXT_VIEW (view);
}

static void
cg_redact_view_finalize (GObject *object)
{
  g_free (CG_REDACT_VIEW (object)->shown);

  G_OBJECT_CLASS (cg_redact_view_parent_class)->finalize (object);
}

static void
cg_redact_view_class_init (CgRedactViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_redact_view_finalize;
  signals[SIGNAL_WRITTEN] =
      g_signal_new ("written", CG_TYPE_REDACT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
}

static void
cg_redact_view_init (CgRedactView *self)
{
  GtkWidget *columns = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_box_set_homogeneous (GTK_BOX (columns), TRUE);
  self->original = add_column (GTK_BOX (columns), C_ ("redaction", "Original text"), FALSE);
  self->redacted = add_column (GTK_BOX (columns), C_ ("redaction", "Redacted text"), TRUE);
  gtk_widget_set_name (GTK_WIDGET (self->redacted), "redacted");
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->redacted), focus);
  adw_bin_set_child (ADW_BIN (self), columns);
}

GtkWidget *
cg_redact_view_new (void)
{
  return g_object_new (CG_TYPE_REDACT_VIEW, NULL);
}
