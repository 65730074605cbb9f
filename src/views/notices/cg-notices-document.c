/* cg-notices-document.c: the document that the page 文书 shows: its text, its paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notices-page-private.h"

#include "cg-notice-case.h"
#include "cg-notice-records.h"

/* The paper follows typing. ms */
#define PAPER_MS 120

/* ---- the paper ---- */

void
cg_notices_page_lay_out (CgNoticesPage *self)
{
  g_autoptr (CgRecord) record = cg_notice_editor_dup_record (self->editor);
  g_autoptr (GPtrArray) attachments = cg_notice_editor_dup_attachments (self->editor);
  g_autoptr (CgNoticeDocument) document =
      record != NULL ? cg_notice_document_new_from_record (record) : NULL;

  if (document != NULL)
    cg_notice_document_add_records (document, attachments);
  g_clear_handle_id (&self->paper_timeout, g_source_remove);
  cg_notice_paper_set_document (self->paper, document);
  cg_notices_page_update_busy (self);
}

static gboolean
paper_cb (gpointer data)
{
  CgNoticesPage *self = data;

  self->paper_timeout = 0;
  cg_notices_page_lay_out (self);
  cg_notices_page_do_waiting (self);
  return G_SOURCE_REMOVE;
}

void
cg_notices_page_update_paper (CgNoticesPage *self)
{
  if (self->paper_timeout == 0)
    self->paper_timeout = g_timeout_add (PAPER_MS, paper_cb, self);
  cg_notices_page_update_busy (self);
}

void
cg_notices_page_mark_paragraph (CgNoticesPage *self)
{
  CgNoticeField field;
  guint start, end;

  if (cg_notice_editor_get_paragraph (self->editor, &field, &start, &end))
    cg_notice_paper_mark (self->paper, field, start, end);
  else
    cg_notice_paper_mark (self->paper, CG_NOTICE_FIELD_NONE, 0, 0);
}

void
cg_notices_page_go_to_text (CgNoticesPage *self, int field, guint offset)
{
  gboolean narrow;

  g_object_get (self->desk, "narrow", &narrow, NULL);
  if (narrow)
    g_object_set (self->desk, "show-paper", FALSE, NULL);
  if (cg_notice_editor_go_to (self->editor, (CgNoticeField) field, offset))
    return;

  if (narrow)
    g_object_set (self->desk, "show-paper", TRUE, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->paper));
}

/* ---- the document ---- */

/* The document as last read. */
CgRecord *
cg_notices_page_get_record (CgNoticesPage *self)
{
  return self->parts != NULL ? self->parts->record : NULL;
}

/* What the check of the paper is to know, as it stands now. */
void
cg_notices_page_read_facts (CgNoticesPage *self)
{
  cg_notice_paper_set_notice (self->paper, cg_office_get_store (cg_notices_page_office (self)),
                              cg_notices_page_get_record (self));
}

static void
show_print (CgNoticesPage *self)
{
  if (self->parts == NULL)
    return;

  if (self->prints == CG_NOTICE_PRINTS_DOCUMENT)
    cg_notice_print_set_record (self->print, self->parts->record, self->parts->attachments);
  else
    cg_notice_print_set_sheet (self->print, self->parts->record, self->prints);
  cg_notices_page_update_busy (self);
  gtk_stack_set_visible_child_name (self->stack, "print");
  gtk_widget_child_focus (GTK_WIDGET (self->print), GTK_DIR_TAB_FORWARD);
}

static void
show_past (CgNoticesPage *self)
{
  gboolean there = g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "past") == 0;

  if (self->parts == NULL || !(there || self->wants_past))
    return;

  if (!there)
    cg_notice_past_clear (self->past);
  cg_notice_past_set_record (self->past, self->parts->record);
  cg_notices_page_update_busy (self);
  gtk_stack_set_visible_child_name (self->stack, "past");
  if (!there)
    gtk_widget_grab_focus (GTK_WIDGET (self->past));
}

/* Takes @parts. */
static void
show_parts (CgNoticesPage *self, CgNoticeParts *parts)
{
  CgRecord *record = parts != NULL ? parts->record : NULL;
  gboolean other =
      cg_notices_page_get_record (self) == NULL || record == NULL ||
      cg_record_get_id (cg_notices_page_get_record (self)) != cg_record_get_id (record);

  g_clear_pointer (&self->parts, cg_notice_parts_free);
  self->parts = parts;

  gtk_stack_set_visible_child_name (self->document, record != NULL ? "some" : "none");
  cg_notice_bar_set_record (self->bar, record);
  cg_notice_editor_set_record (self->editor, record, parts != NULL ? parts->attachments : NULL);
  if (other)
    cg_notice_paper_mark (self->paper, CG_NOTICE_FIELD_NONE, 0, 0);
  cg_notices_page_read_facts (self);
  cg_notices_page_lay_out (self);
  /* What is read before the text typed last was written is not what was asked for. */
  if (self->reading > 0)
    return;
  if (self->prints != CG_N_NOTICE_PRINTS)
    show_print (self);
  else
    show_past (self);
  self->prints = CG_N_NOTICE_PRINTS;
  self->wants_past = FALSE;
}

static void
parts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgNoticesPage) self = data;
  g_autoptr (CgNoticeParts) parts = cg_notice_parts_read_finish (CG_STORE (source), result, NULL);

  self->reading--;
  if (self->stack == NULL)
    return;
  /* Another one was gone to meanwhile. */
  if (parts == NULL || cg_record_get_id (parts->record) == self->id)
    show_parts (self, g_steal_pointer (&parts));
  cg_notices_page_update_busy (self);
}

static void
read_parts (CgNoticesPage *self, gboolean written)
{
  if (self->id == 0)
    {
      show_parts (self, NULL);
      return;
    }

  self->reading++;
  cg_notice_parts_read_async (cg_office_get_store (cg_notices_page_office (self)), self->id,
                              written, parts_cb, g_object_ref (self));
  cg_notices_page_update_busy (self);
}

void
cg_notices_page_read_record (CgNoticesPage *self)
{
  read_parts (self, FALSE);
}

void
cg_notices_page_read_written (CgNoticesPage *self)
{
  cg_notice_editor_flush (self->editor);
  read_parts (self, TRUE);
}

void
cg_notices_page_go_to_document (CgNoticesPage *self, gint64 id)
{
  if (id != self->id)
    {
      cg_notice_editor_flush (self->editor);
      self->waits = NULL;
    }
  self->id = id;
  cg_notice_finder_select (self->finder, id);
  if (self->prints == CG_N_NOTICE_PRINTS && !self->wants_past)
    gtk_stack_set_visible_child_name (self->stack, "work");
  cg_notices_page_read_record (self);
  cg_notices_page_update_busy (self);
}

void
cg_notices_page_choose (CgNoticesPage *self, gint64 id)
{
  cg_notices_page_go_to_document (self, id);
  cg_notices_page_set_document_place (self, "");
}
