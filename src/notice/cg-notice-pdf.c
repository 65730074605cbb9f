/* cg-notice-pdf.c: writes laid out pages as a PDF file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-pages-private.h"

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-files.h"

#include <cairo-pdf.h>
#include <string.h>

static cairo_status_t
collect (void *data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (const CgNoticePages *pages, cairo_surface_t *surface, const char *created)
{
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());
  g_autofree char *text = g_strconcat (today, "T00:00:00Z", NULL);
  const char *date = created != NULL ? created : text;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, pages->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, pages->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Cugai " CG_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, date);
}

/* A surface in error drops what comes after it without a word, so its state is asked at the end. */
static cairo_status_t
draw_all (const CgNoticePages *pages, GByteArray *bytes, const char *created)
{
  cairo_surface_t *surface =
      cairo_pdf_surface_create_for_stream (collect, bytes, pages->width, pages->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (pages, surface, created);
  for (guint page = 0; page < pages->n_pages; page++)
    {
      cg_notice_pages_draw (pages, page, cr, CG_NOTICE_DRAW_PAPER);
      cairo_show_page (cr);
    }
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  return status;
}

GBytes *
cg_notice_pages_to_pdf (const CgNoticePages *pages, const char *created, GError **error)
{
  GByteArray *bytes = g_byte_array_new ();
  cairo_status_t status;

  g_return_val_if_fail (pages != NULL, NULL);

  if (pages->lack_chinese)
    {
      g_byte_array_unref (bytes);
      cg_fault_set (error, CG_FAULT_NO_CHINESE_FACE);
      return NULL;
    }
  status = draw_all (pages, bytes, created);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_byte_array_unref (bytes);
      cg_fault_set (error, CG_FAULT_PDF_WRITE, pages->title, cairo_status_to_string (status));
      return NULL;
    }

  return g_byte_array_free_to_bytes (bytes);
}

gboolean
cg_notice_pages_write_pdf (const CgNoticePages *pages,
                           const char *path,
                           const char *created,
                           GError **error)
{
  g_autoptr (GBytes) bytes = cg_notice_pages_to_pdf (pages, created, error);
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GError) cause = NULL;
  gconstpointer data;
  gsize length;

  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);
  if (cg_files_write_atomic (path, data, length, 0600, &cause))
    return TRUE;

  cg_fault_set (error, CG_FAULT_PDF_WRITE, name, cause->message);
  return FALSE;
}
