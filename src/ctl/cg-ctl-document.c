/* cg-ctl-document.c: cugaictl document: what attached PDFs are and say, and where a word stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-document-find.h"
#include "cg-ctl-document-recognise.h"
#include "cg-ctl-document-marks.h"
#include "cg-ctl-json.h"
#include "cg-ctl-pdf.h"
#include "cg-ctl.h"
#include "cg-fault.h"
#include "cg-pdf-png.h"

/* Dots an inch, unless said, and at most. */
#define USUAL_DPI 96
#define MOST_DPI 1200

/* ---- which documents ---- */

gboolean
cg_ctl_document_case (CgCtl *self, gint64 *id, GError **error)
{
  *id = 0;
  if (self->options->in_case == NULL)
    return TRUE;

  *id = cg_store_find (self->store, CG_ENTITY_CASE, self->options->in_case, error);
  return *id != 0;
}

/* Those of a case, or all. */
static CgQuery *
make_query (CgCtl *self, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ATTACHMENT);
  gint64 id;

  cg_query_add_sort (query, CG_ATTACHMENT_ADDED_ON, FALSE);
  if (!cg_ctl_document_case (self, &id, error))
    return NULL;
  if (id != 0)
    cg_query_filter_integer (query, CG_ATTACHMENT_CASE, CG_FILTER_EQUAL, id);

  return g_steal_pointer (&query);
}

static gboolean
list (CgCtl *self, GError **error)
{
  g_autoptr (CgQuery) query = NULL;
  g_autoptr (CgIds) ids = NULL;

  if (!cg_ctl_open (self, error) || (query = make_query (self, error)) == NULL)
    return FALSE;

  ids = cg_store_query (self->store, query, NULL, error);
  return ids != NULL && cg_ctl_print_list (self, CG_ENTITY_ATTACHMENT, ids, error);
}

static CgPdfDocument *
open_document (CgCtl *self, GError **error)
{
  g_autoptr (CgRecord) record = NULL;
  gint64 id;

  if (!cg_ctl_open (self, error))
    return NULL;

  id = cg_store_find (self->store, CG_ENTITY_ATTACHMENT, cg_ctl_argument (self, 1), error);
  record = id != 0 ? cg_store_get (self->store, CG_ENTITY_ATTACHMENT, id, error) : NULL;
  return record != NULL ? cg_ctl_pdf_open (self, record, error) : NULL;
}

/* The pages asked for: that of `--page`, or all. */
static gboolean
choose_pages (CgCtl *self, CgPdfDocument *document, guint *first, guint *end, GError **error)
{
  guint n_pages = cg_pdf_document_get_n_pages (document);

  *first = 0;
  *end = n_pages;
  if (self->options->page < 0)
    return TRUE;

  if (self->options->page < 1 || self->options->page > n_pages)
    {
      g_set_error (error, CG_CTL_USAGE, 0,
                   ngettext ("“%s” has %u page.", "“%s” has %u pages.", n_pages),
                   cg_pdf_document_get_name (document), n_pages);
      return FALSE;
    }

  *first = (guint) self->options->page - 1;
  *end = *first + 1;
  return TRUE;
}

/* ---- what it is ---- */

static void
add_page (GString *json, CgPdfDocument *document, guint page)
{
  const CgPdfSize *size = &cg_pdf_document_get_page_sizes (document)[page];

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "page", page + 1);
  cg_ctl_json_add_string (json, "label", cg_pdf_document_get_page_label (document, page));
  cg_ctl_json_add_length (json, "width", size->width);
  cg_ctl_json_add_length (json, "height", size->height);
  cg_ctl_json_end (json, '}');
}

static void
print_info_json (CgPdfDocument *document)
{
  g_autoptr (GString) json = g_string_new (NULL);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "name", cg_pdf_document_get_name (document));
  cg_ctl_json_add_string (json, "title", cg_pdf_document_get_title (document));
  cg_ctl_json_member (json, "pages");
  cg_ctl_json_begin (json, '[');
  for (guint page = 0; page < cg_pdf_document_get_n_pages (document); page++)
    add_page (json, document, page);
  cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
  cg_ctl_json_print (json);
}

static gboolean
info (CgCtl *self, GError **error)
{
  g_autoptr (CgPdfDocument) document = open_document (self, error);
  g_autofree char *line = NULL;
  guint n_pages;

  if (document == NULL)
    return FALSE;
  if (self->options->json)
    {
      print_info_json (document);
      return TRUE;
    }

  n_pages = cg_pdf_document_get_n_pages (document);
  line = g_strdup_printf (ngettext ("“%s” has %u page.", "“%s” has %u pages.", n_pages),
                          cg_pdf_document_get_name (document), n_pages);
  cg_ctl_print (line);
  cg_ctl_print ("\n");
  return TRUE;
}

/* ---- what it says ---- */

static void
add_text (CgCtl *self, GString *out, guint page, const char *text)
{
  if (!self->options->json)
    {
      g_string_append_printf (out, "%s\n", text);
      return;
    }

  cg_ctl_json_begin (out, '{');
  cg_ctl_json_add_integer (out, "page", page + 1);
  cg_ctl_json_add_string (out, "text", text);
  cg_ctl_json_end (out, '}');
}

/* As the window does when it shows a document. */
static gboolean
log_opened (CgCtl *self, gint64 actor, GError **error)
{
  gint64 id;

  if (cg_store_get_read_only (self->store) != NULL)
    return TRUE;

  id = cg_store_find (self->store, CG_ENTITY_ATTACHMENT, cg_ctl_argument (self, 1), error);
  return id != 0 &&
         cg_store_log (self->store, "open", CG_ENTITY_ATTACHMENT, id, NULL, actor, error);
}

static gboolean
text (CgCtl *self, GError **error)
{
  g_autoptr (CgPdfDocument) document = open_document (self, error);
  g_autoptr (GString) out = cg_ctl_begin_output (self);
  guint page, end;
  gint64 actor;

  if (document == NULL || !choose_pages (self, document, &page, &end, error) ||
      !cg_ctl_find_actor (self, &actor, error))
    return FALSE;

  for (; page < end; page++)
    {
      g_autoptr (CgPageText) of_page = cg_ctl_pdf_text (document, page, error);

      if (of_page == NULL)
        return FALSE;
      add_text (self, out, page, cg_page_text_get_text (of_page));
    }
  if (!log_opened (self, actor, error))
    return FALSE;

  cg_ctl_print_output (self, out);
  return TRUE;
}

/* ---- how it looks ---- */

static gboolean
choose_dots (const CgCtl *self, double *dots, GError **error)
{
  *dots = USUAL_DPI;
  if (self->options->dpi < 0)
    return TRUE;

  *dots = (double) self->options->dpi;
  if (*dots >= 1 && *dots <= MOST_DPI)
    return TRUE;

  g_set_error (error, CG_CTL_USAGE, 0, _ ("--dpi is a number of dots an inch, from 1 to %d."),
               MOST_DPI);
  return FALSE;
}

static gboolean
render (CgCtl *self, GError **error)
{
  const char *path = cg_ctl_argument (self, 2);
  g_autoptr (CgPdfDocument) document = open_document (self, error);
  g_autoptr (CgPdfPixels) pixels = NULL;
  gint64 id, actor;
  double dots;
  guint page, end;

  if (document == NULL || !choose_pages (self, document, &page, &end, error) ||
      !choose_dots (self, &dots, error) || !cg_ctl_find_actor (self, &actor, error))
    return FALSE;

  id = cg_store_find (self->store, CG_ENTITY_ATTACHMENT, cg_ctl_argument (self, 1), error);
  pixels = id != 0 ? cg_ctl_pdf_render (document, page, dots / 72, error) : NULL;
  return pixels != NULL && cg_pdf_pixels_write_png (pixels, path, error) &&
         cg_ctl_log_export (self, CG_ENTITY_ATTACHMENT, id, path, actor, error);
}

/* ---- the command ---- */

gboolean
cg_ctl_document (CgCtl *self, GError **error)
{
  static const CgCtlCommand commands[] = {
    { "list", 1, 1, list },
    { "info", 2, 2, info },
    { "text", 2, 2, text },
    { "find", 2, 2, cg_ctl_document_find },
    { "index", 1, 1, cg_ctl_document_index },
    { "recognise", 2, 2, cg_ctl_document_recognise },
    { "render", 3, 3, render },
    { "annotations", 2, 2, cg_ctl_document_annotations },
    { "export", 3, 3, cg_ctl_document_export },
  };

  return cg_ctl_run_command (self, commands, G_N_ELEMENTS (commands), error);
}
