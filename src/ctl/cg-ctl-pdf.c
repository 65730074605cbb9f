/* cg-ctl-pdf.c: an attachment read by cugai-pdf, each answer waited for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-pdf.h"

#include <math.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-store-texts.h"

void
cg_ctl_pdf_answered (GObject *source, GAsyncResult *result, gpointer answer)
{
  *(GAsyncResult **) answer = g_object_ref (result);
}

GAsyncResult *
cg_ctl_pdf_wait (GAsyncResult **answer)
{
  while (*answer == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *answer;
}

static gboolean
check_file (CgStore *store, const char *sha256, const char *name, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cg_store_check_file_async (store, sha256, name, NULL, cg_ctl_pdf_answered, &answer);
  cg_ctl_pdf_wait (&answer);
  return cg_store_check_file_finish (store, answer, error);
}

/* What was recognised of its pages is their text. */
static void
add_texts (CgStore *store, CgPdfDocument *document, const char *sha256)
{
  g_autoptr (CgStoreTexts) texts = cg_store_texts_new (store, sha256);

  while (cg_store_texts_get_busy (texts))
    g_main_context_iteration (NULL, TRUE);
  cg_pdf_document_set_text_source (document, CG_PDF_TEXT_SOURCE (texts));
}

/* On the command line everybody on the machine would see it. */
static gboolean
read_password (CgCtl *self, char **password, GError **error)
{
  const char *path = self->options->password_file;

  if (path == NULL)
    return TRUE;
  if (g_file_get_contents (path, password, NULL, NULL))
    {
      (*password)[strcspn (*password, "\r\n")] = '\0';
      if (g_utf8_validate (*password, -1, NULL))
        return TRUE;
    }

  cg_fault_set (error, CG_FAULT_FILE_UNREADABLE, path);
  return FALSE;
}

CgPdfDocument *
cg_ctl_pdf_open (CgCtl *self, const CgRecord *attachment, GError **error)
{
  const char *name = cg_record_text (attachment, CG_ATTACHMENT_NAME);
  const char *sha256 = cg_record_text (attachment, CG_ATTACHMENT_SHA256);
  g_autofree char *path = cg_store_file_path (self->store, sha256);
  g_autofree char *password = NULL;
  CgPdfDocument *document;
  g_autoptr (GAsyncResult) answer = NULL;

  if (!read_password (self, &password, error) || !check_file (self->store, sha256, name, error))
    return NULL;

  cg_pdf_document_open_async (path, name, password, NULL, cg_ctl_pdf_answered, &answer);
  cg_ctl_pdf_wait (&answer);
  document = cg_pdf_document_open_finish (answer, error);
  if (document != NULL)
    add_texts (self->store, document, sha256);
  return document;
}

CgPageText *
cg_ctl_pdf_text (CgPdfDocument *document, guint page, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cg_pdf_document_text_async (document, page, CG_PDF_PRIORITY_TEXT, NULL, cg_ctl_pdf_answered,
                              &answer);
  cg_ctl_pdf_wait (&answer);
  return cg_pdf_document_text_finish (document, answer, error);
}

CgPdfPixels *
cg_ctl_pdf_render (CgPdfDocument *document, guint page, double scale, GError **error)
{
  const CgPdfSize *size = &cg_pdf_document_get_page_sizes (document)[page];
  CgPdfRegion region = { 0, 0, (int) MIN (ceil (size->width * scale), G_MAXINT),
                         (int) MIN (ceil (size->height * scale), G_MAXINT) };
  g_autoptr (GAsyncResult) answer = NULL;

  cg_pdf_document_render_async (document, page, scale, &region, CG_PDF_PRIORITY_VISIBLE_BASE, 0,
                                NULL, cg_ctl_pdf_answered, &answer);
  cg_ctl_pdf_wait (&answer);
  return cg_pdf_document_render_finish (document, answer, error);
}

CgPdfFinder *
cg_ctl_pdf_search (CgPdfDocument *document, const char *query, gboolean variants)
{
  CgPdfFinder *finder = cg_pdf_finder_new (document);

  cg_pdf_finder_set_variants (finder, variants);
  cg_pdf_finder_search (finder, query, 0);
  while (cg_pdf_finder_get_busy (finder))
    g_main_context_iteration (NULL, TRUE);

  return finder;
}
