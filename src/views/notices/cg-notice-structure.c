/* cg-notice-structure.c: the headings in the buffer of a text: shown as such, and numbered anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-structure.h"

#include "cg-notice-document.h"
#include "cg-notice-outline.h"

/* ---- shown ---- */

static const char *
skip_blanks (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static void
tag_line (GtkTextBuffer *buffer, int line)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_iter_at_line (buffer, &start, line);
  end = start;
  if (!gtk_text_iter_ends_line (&end))
    gtk_text_iter_forward_to_line_end (&end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  gtk_text_buffer_remove_tag_by_name (buffer, "heading", &start, &end);
  /* Blanks before it are none on paper. */
  if (cg_notice_heading_level (skip_blanks (text)) == 1)
    gtk_text_buffer_apply_tag_by_name (buffer, "heading", &start, &end);
}

/* A keystroke in a long text looks at its own line only. */
static void
inserted_cb (GtkTextBuffer *buffer, GtkTextIter *end, const char *text, int length)
{
  int last = gtk_text_iter_get_line (end);
  GtkTextIter start = *end;

  gtk_text_iter_backward_chars (&start, (int) g_utf8_strlen (text, length));
  for (int line = gtk_text_iter_get_line (&start); line <= last; line++)
    tag_line (buffer, line);
}

static void
deleted_cb (GtkTextBuffer *buffer, GtkTextIter *start)
{
  tag_line (buffer, gtk_text_iter_get_line (start));
}

void
cg_notice_structure_show (GtkTextBuffer *buffer)
{
  gtk_text_buffer_create_tag (buffer, "heading", "weight", PANGO_WEIGHT_BOLD, NULL);
  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (inserted_cb), NULL);
  g_signal_connect_after (buffer, "delete-range", G_CALLBACK (deleted_cb), NULL);
}

/* ---- numbered anew ---- */

/* Takes the characters from @start to @end away and writes @words instead. */
static void
replace (GtkTextBuffer *buffer, guint start, guint end, const char *words)
{
  GtkTextIter from, to;
  g_autofree char *now = NULL;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, (int) start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, (int) end);
  now = gtk_text_buffer_get_text (buffer, &from, &to, FALSE);
  if (g_str_equal (now, words))
    return;
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, words, -1);
}

/* The headings of the old text and of the new one are the same ones: their marks change from
 * the last on, so that the places of the others stay. */
void
cg_notice_structure_renumber (GtkTextBuffer *buffer)
{
  GtkTextIter start, end;
  g_autofree char *text = NULL;
  g_autofree char *renumbered = NULL;
  g_autoptr (GArray) old = NULL;
  g_autoptr (GArray) due = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  renumbered = cg_notice_outline_renumber (text);
  old = cg_notice_outline_read (text);
  due = cg_notice_outline_read (renumbered);
  g_return_if_fail (old->len == due->len);

  gtk_text_buffer_begin_user_action (buffer);
  for (guint i = old->len; i > 0; i--)
    {
      const CgNoticeHeading *from = &g_array_index (old, CgNoticeHeading, i - 1);
      const CgNoticeHeading *to = &g_array_index (due, CgNoticeHeading, i - 1);
      g_autofree char *words = g_utf8_substring (renumbered, to->start, to->start + to->mark);

      replace (buffer, from->start, from->start + from->mark, words);
    }
  gtk_text_buffer_end_user_action (buffer);
}
