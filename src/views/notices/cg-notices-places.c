/* cg-notices-places.c: the places of the page 文书: a document, a filter, a draft, a print page,
 * its past.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notices-page-private.h"

#include "cg-notice-draft-dialog.h"
#include "cg-notice-draft.h"
#include "cg-notice-urge.h"

void
cg_notices_page_set_document_place (CgNoticesPage *self, const char *suffix)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT "%s", self->id, suffix);

  cg_page_set_place (CG_PAGE (self), self->id != 0 ? place : NULL);
}

/* What was asked for by going there is not asked for again by going back: the window is told where
 * it is, even where that is what was shown before. */
static void
leave_request (CgNoticesPage *self)
{
  cg_notices_page_set_document_place (self, "");
  g_object_notify (G_OBJECT (self), "place");
}

static void
drafted_cb (gpointer object, gint64 id)
{
  cg_notices_page_choose (CG_NOTICES_PAGE (object), id);
}

void
cg_notices_page_ask_draft (CgNoticesPage *self, gint64 case_id)
{
  if (cg_office_get_read_only (cg_notices_page_office (self)) != NULL)
    {
      g_signal_emit_by_name (cg_notices_page_office (self), "failed",
                             cg_office_get_read_only (cg_notices_page_office (self)));
      return;
    }

  cg_notice_draft_ask (GTK_WIDGET (self), cg_notices_page_office (self), case_id, self, drafted_cb);
}

/* ---- the letter that urges a delivery ---- */

static void
letter_written_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (object);

  if (error == NULL)
    cg_notices_page_choose (self, g_array_index (outcome->inserted, gint64, 0));
  else
    g_signal_emit_by_name (cg_notices_page_office (self), "failed", error->message);
}

static void
letter_ready_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgNoticesPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgEdit) edit = cg_notice_draft_finish (result, &error);

  self->reading--;
  if (self->stack == NULL)
    return;
  if (edit != NULL)
    cg_office_apply (cg_notices_page_office (self), edit, self, letter_written_cb);
  else
    g_signal_emit_by_name (cg_notices_page_office (self), "failed", error->message);
  cg_notices_page_update_busy (self);
}

static void
draft_letter (CgNoticesPage *self, gint64 delivery)
{
  CgOffice *office = cg_notices_page_office (self);

  if (cg_office_get_read_only (office) != NULL)
    {
      g_signal_emit_by_name (office, "failed", cg_office_get_read_only (office));
      return;
    }

  cg_notice_editor_flush (self->editor);
  self->reading++;
  cg_notice_letter_async (cg_office_get_store (office), cg_notice_urge_draft, delivery,
                          cg_office_get_actor (office), self, letter_ready_cb);
  cg_notices_page_update_busy (self);
}

/* ---- what is gone to ---- */

/* Somebody came for these documents: the first of them is shown. */
static void
show_filter (CgNoticesPage *self, const char *id)
{
  cg_notice_editor_flush (self->editor);
  self->waits = NULL;
  self->id = 0;
  cg_notice_finder_select (self->finder, 0);
  cg_notice_finder_set_filter (self->finder, id);
  cg_notices_page_update_busy (self);
}

/* How the places of print pages end. */
static const char *const printed_places[CG_N_NOTICE_PRINTS] = {
  [CG_NOTICE_PRINTS_DOCUMENT] = "print",
  [CG_NOTICE_PRINTS_RECEIPTS] = "receipts",
  [CG_NOTICE_PRINTS_APPROVAL] = "approval",
};

static CgNoticePrinted
find_printed (const char *place)
{
  int printed = 0;

  while (printed < CG_N_NOTICE_PRINTS && g_strcmp0 (printed_places[printed], place) != 0)
    printed++;
  return (CgNoticePrinted) printed;
}

/* How the place of a document's versions ends. */
#define PAST "versions"

/* What of a document is to be shown: one of its print pages, its versions, or its text. */
static void
want (CgNoticesPage *self, const char *place)
{
  self->prints = find_printed (place);
  self->wants_past = g_strcmp0 (place, PAST) == 0;
}

void
cg_notices_page_show_place (CgPage *page, const char *place)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (place != NULL ? place : "", "/", 2);
  gint64 id = 0;

  if (parts[0] != NULL && g_ascii_string_to_signed (parts[0], 10, 1, G_MAXINT64, &id, NULL))
    {
      want (self, parts[1]);
      cg_notices_page_go_to_document (self, id);
      return;
    }

  if (g_strcmp0 (parts[0], "new") == 0)
    {
      if (parts[1] != NULL)
        g_ascii_string_to_signed (parts[1], 10, 1, G_MAXINT64, &id, NULL);
      leave_request (self);
      cg_notices_page_ask_draft (self, id);
      return;
    }

  if (g_strcmp0 (parts[0], "urge") == 0)
    {
      leave_request (self);
      if (parts[1] != NULL && g_ascii_string_to_signed (parts[1], 10, 1, G_MAXINT64, &id, NULL))
        draft_letter (self, id);
      return;
    }

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "empty") != 0)
    gtk_stack_set_visible_child_name (self->stack, "work");
  want (self, parts[1]);
  if (parts[0] != NULL)
    show_filter (self, parts[0]);
}

void
cg_notices_page_print (CgNoticesPage *self, CgNoticePrinted printed)
{
  g_autofree char *suffix = g_strconcat ("/", printed_places[printed], NULL);

  if (self->parts == NULL)
    return;

  self->prints = printed;
  cg_notices_page_set_document_place (self, suffix);
  cg_notices_page_read_written (self);
}

void
cg_notices_page_show_past (CgNoticesPage *self)
{
  if (self->parts == NULL)
    return;

  self->wants_past = TRUE;
  cg_notices_page_set_document_place (self, "/" PAST);
  cg_notices_page_read_written (self);
}
