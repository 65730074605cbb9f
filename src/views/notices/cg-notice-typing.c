/* cg-notice-typing.c: what is pasted and typed into a text becomes as documents have it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-typing.h"

#include "cg-doc-number.h"
#include "cg-notice-paste.h"

/* ---- pasting ---- */

static void
insert (GtkTextView *view, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (view, gtk_text_buffer_get_insert (buffer));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkTextView) view = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  g_autofree char *clean = text != NULL ? cg_notice_paste_clean (text) : NULL;

  if (clean != NULL && gtk_text_view_get_editable (view))
    insert (view, clean);
}

static void
paste_cb (GtkTextView *view)
{
  g_signal_stop_emission_by_name (view, "paste-clipboard");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (view)), NULL, read_cb,
                                 g_object_ref (view));
}

/* ---- typing ---- */

/* The characters of @mended that differ, from the last on. */
static void
replace_differing (GtkTextBuffer *buffer, int line, const char *text, const char *mended)
{
  for (int i = (int) g_utf8_strlen (text, -1) - 1; i >= 0; i--)
    {
      const char *now = g_utf8_offset_to_pointer (mended, i);
      GtkTextIter start, end;

      if (g_utf8_get_char (g_utf8_offset_to_pointer (text, i)) == g_utf8_get_char (now))
        continue;

      gtk_text_buffer_get_iter_at_line_offset (buffer, &start, line, i);
      end = start;
      gtk_text_iter_forward_char (&end);
      gtk_text_buffer_delete (buffer, &start, &end);
      gtk_text_buffer_insert (buffer, &start, now, (int) (g_utf8_next_char (now) - now));
    }
}

/* What stands on the line before the cursor, and the cursor stays behind it. */
static void
mend_line (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autofree char *mended = NULL;
  int line, offset;

  gtk_text_buffer_get_iter_at_mark (buffer, &end, gtk_text_buffer_get_insert (buffer));
  line = gtk_text_iter_get_line (&end);
  offset = gtk_text_iter_get_offset (&end);
  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  mended = cg_doc_number_mend (text);
  if (g_str_equal (text, mended))
    return;

  gtk_text_buffer_begin_user_action (buffer);
  replace_differing (buffer, line, text, mended);
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, offset);
  gtk_text_buffer_place_cursor (buffer, &end);
}

typedef struct
{
  GtkTextBuffer *buffer; /* not owned */
  gboolean ends;         /* what is typed just now ends a number or its year */
  guint idle;
} Typing;

static void
typing_free (gpointer data, GClosure *closure)
{
  Typing *typing = data;

  g_clear_handle_id (&typing->idle, g_source_remove);
  g_free (typing);
}

static gboolean
mend_cb (gpointer data)
{
  Typing *typing = data;

  typing->idle = 0;
  mend_line (typing->buffer);
  return G_SOURCE_REMOVE;
}

/* Undoing inserts too, but is no action of typing. */
static void
inserted_cb (GtkTextBuffer *buffer, GtkTextIter *end, const char *text, int length, Typing *typing)
{
  const char *last = length > 0 ? g_utf8_find_prev_char (text, text + length) : NULL;

  typing->ends = last != NULL && cg_doc_number_may_end (g_utf8_get_char (last));
}

/* Later: within the action that ends here it could not be undone alone. */
static void
acted_cb (GtkTextBuffer *buffer, Typing *typing)
{
  if (typing->ends && typing->idle == 0)
    typing->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, mend_cb, typing, NULL);
  typing->ends = FALSE;
}

void
cg_notice_typing_attach (GtkTextView *view)
{
  Typing *typing = g_new0 (Typing, 1);

  typing->buffer = gtk_text_view_get_buffer (view);
  g_signal_connect (view, "paste-clipboard", G_CALLBACK (paste_cb), NULL);
  g_signal_connect_after (typing->buffer, "insert-text", G_CALLBACK (inserted_cb), typing);
  g_signal_connect_data (typing->buffer, "end-user-action", G_CALLBACK (acted_cb), typing,
                         typing_free, 0);
}
