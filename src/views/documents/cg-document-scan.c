/* cg-document-scan.c: says that pages of a document are scans, and has their text recognised.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-scan.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-page-indexer.h"
#include "cg-recogniser.h"

struct _CgDocumentScan
{
  AdwBin parent_instance;

  CgOffice *office;
  CgBanner *banner;
  CgPdfDocument *document; /* (nullable) */
  char *sha256;
  CgStoreTexts *texts;      /* (nullable) */
  CgRecogniser *recogniser; /* (nullable) */
  gboolean dismissed;       /* of this document nothing more is said */
};

G_DEFINE_FINAL_TYPE (CgDocumentScan, cg_document_scan, ADW_TYPE_BIN)

/* ---- what is said ---- */

static gboolean
is_working (CgDocumentScan *self)
{
  return self->recogniser != NULL && cg_recogniser_get_busy (self->recogniser);
}

static void
offer (CgDocumentScan *self, guint n)
{
  g_autofree char *sentence = g_strdup_printf (
      ngettext ("%u page is a picture without text: nothing on it can be found or selected.",
                "%u pages are pictures without text: nothing on them can be found or selected.", n),
      n);

  cg_banner_set_dismissible (self->banner, TRUE);
  cg_banner_show (self->banner, CG_BANNER_NOTE, sentence, _ ("Recognise Text"));
}

static void
tell_progress (CgDocumentScan *self)
{
  guint n_pages, done = cg_recogniser_get_done (self->recogniser, &n_pages);
  g_autofree char *sentence = n_pages == 0
                                  ? g_strdup (_ ("Recognising the text…"))
                                  : g_strdup_printf (_ ("Recognising the text: page %1$u of %2$u…"),
                                                     MIN (done + 1, n_pages), n_pages);

  cg_banner_set_dismissible (self->banner, FALSE);
  cg_banner_show (self->banner, CG_BANNER_NOTE, sentence, _ ("Cancel"));
}

static void
update (CgDocumentScan *self)
{
  guint n = self->texts != NULL ? cg_store_texts_count_scans (self->texts) : 0;

  if (is_working (self))
    tell_progress (self);
  else if (n == 0 || self->dismissed)
    cg_banner_hide (self->banner);
  else
    offer (self, n);
}

/* ---- the work ---- */

static void
done_cb (CgDocumentScan *self)
{
  const GError *error = cg_recogniser_get_error (self->recogniser);

  update (self);
  if (error == NULL)
    return;

  cg_banner_set_dismissible (self->banner, TRUE);
  cg_banner_show_error (self->banner, error, _ ("Try Again"));
}

static void
forget_recogniser (CgDocumentScan *self)
{
  if (self->recogniser == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->recogniser, self);
  cg_recogniser_stop (self->recogniser);
  g_clear_object (&self->recogniser);
}

static void
begin (CgDocumentScan *self)
{
  self->recogniser =
      cg_recogniser_new (cg_office_get_store (self->office), self->document, self->sha256);
  g_signal_connect_object (self->recogniser, "progress", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->recogniser, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  cg_recogniser_start (self->recogniser, NULL);
}

static void
activated_cb (CgDocumentScan *self)
{
  gboolean working = is_working (self);

  forget_recogniser (self);
  if (!working && self->document != NULL)
    begin (self);
  update (self);
}

static void
dismissed_cb (CgDocumentScan *self)
{
  self->dismissed = TRUE;
}

/* ---- the document ---- */

/* Which pages are scans is known once they were read. */
static void
indexed_cb (CgDocumentScan *self)
{
  if (self->texts != NULL && !cg_store_texts_get_busy (self->texts))
    cg_store_texts_refresh (self->texts);
}

static void
forget_document (CgDocumentScan *self)
{
  forget_recogniser (self);
  if (self->texts != NULL)
    g_signal_handlers_disconnect_by_data (self->texts, self);
  g_clear_object (&self->texts);
  g_clear_object (&self->document);
  g_clear_pointer (&self->sha256, g_free);
  /* A store that cannot be written keeps no text: nothing is offered. */
  self->dismissed = cg_office_get_indexer (self->office) == NULL;
}

void
cg_document_scan_set_document (CgDocumentScan *self, CgPdfDocument *document, const char *sha256)
{
  g_return_if_fail (CG_IS_DOCUMENT_SCAN (self));

  forget_document (self);
  if (document != NULL)
    {
      self->document = g_object_ref (document);
      self->sha256 = g_strdup (sha256);
      self->texts = cg_store_texts_new (cg_office_get_store (self->office), sha256);
      cg_pdf_document_set_text_source (document, CG_PDF_TEXT_SOURCE (self->texts));
      g_signal_connect_object (self->texts, "read", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
    }
  update (self);
}

/* ---- the widget ---- */

static void
cg_document_scan_dispose (GObject *object)
{
  CgDocumentScan *self = CG_DOCUMENT_SCAN (object);

  if (self->office != NULL)
    forget_document (self);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_document_scan_parent_class)->dispose (object);
}

static void
cg_document_scan_class_init (CgDocumentScanClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_document_scan_dispose;
}

static void
cg_document_scan_init (CgDocumentScan *self)
{
  self->banner = CG_BANNER (cg_banner_new ());
  g_signal_connect_object (self->banner, "activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->banner, "dismissed", G_CALLBACK (dismissed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->banner));
}

GtkWidget *
cg_document_scan_new (CgOffice *office)
{
  CgDocumentScan *self = g_object_new (CG_TYPE_DOCUMENT_SCAN, NULL);
  CgPageIndexer *indexer = cg_office_get_indexer (office);

  self->office = g_object_ref (office);
  if (indexer != NULL)
    {
      g_signal_connect_object (indexer, "progress", G_CALLBACK (indexed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (indexer, "done", G_CALLBACK (indexed_cb), self, G_CONNECT_SWAPPED);
    }
  return GTK_WIDGET (self);
}
