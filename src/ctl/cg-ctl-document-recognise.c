/* cg-ctl-document-recognise.c: cugaictl document recognise: the text of scanned pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-document-recognise.h"

#include <glib/gi18n.h>

#include "cg-ctl-document-find.h"
#include "cg-ctl-json.h"
#include "cg-ctl-pdf.h"
#include "cg-page-ranges.h"
#include "cg-recogniser.h"

/* ---- which pages ---- */

static void
add_range (GArray *pages, const char *range)
{
  g_auto (GStrv) ends = g_strsplit (range, "-", 2);
  guint first = (guint) g_ascii_strtoull (ends[0], NULL, 10);
  guint last = ends[1] != NULL ? (guint) g_ascii_strtoull (ends[1], NULL, 10) : first;

  for (guint page = first - 1; page < last; page++)
    g_array_append_val (pages, page);
}

/* Those of --pages; empty without it, or where it means all. */
static GArray *
choose_pages (const CgCtl *self, CgPdfDocument *document, GError **error)
{
  const char *typed = self->options->pages;
  g_autofree char *normal =
      cg_page_ranges_normalize (typed != NULL ? typed : "", cg_pdf_document_get_n_pages (document));
  g_auto (GStrv) ranges = normal != NULL ? g_strsplit (normal, ",", -1) : NULL;
  GArray *pages;

  if (normal == NULL)
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” names no pages of the document."), typed);
      return NULL;
    }

  pages = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; ranges[i] != NULL && *ranges[i] != '\0'; i++)
    add_range (pages, ranges[i]);
  return pages;
}

/* ---- the command ---- */

static void
print_done (const CgCtl *self, CgRecogniser *recogniser)
{
  guint n_pages, done = cg_recogniser_get_done (recogniser, &n_pages);
  guint failed = cg_recogniser_get_n_failed (recogniser);
  g_autoptr (GString) out = g_string_new (NULL);

  if (self->options->json)
    {
      cg_ctl_json_begin (out, '{');
      cg_ctl_json_add_integer (out, "pages", n_pages);
      cg_ctl_json_add_integer (out, "recognised", done - failed);
      cg_ctl_json_end (out, '}');
      cg_ctl_json_print (out);
      return;
    }

  g_string_append_printf (out,
                          ngettext ("Text of %u page was recognised.",
                                    "Text of %u pages was recognised.", done - failed),
                          done - failed);
  g_string_append_c (out, '\n');
  cg_ctl_print (out->str);
}

static gboolean
run (CgCtl *self, CgRecogniser *recogniser, GArray *pages, GError **error)
{
  guint n_pages;

  cg_recogniser_start (recogniser, pages->len > 0 ? pages : NULL);
  while (cg_recogniser_get_busy (recogniser))
    g_main_context_iteration (NULL, TRUE);

  if (cg_recogniser_get_error (recogniser) == NULL)
    return TRUE;
  if (cg_recogniser_get_done (recogniser, &n_pages) < n_pages || n_pages == 0)
    {
      g_propagate_error (error, g_error_copy (cg_recogniser_get_error (recogniser)));
      return FALSE;
    }

  g_printerr ("%s\n", cg_recogniser_get_error (recogniser)->message);
  self->found_bad = TRUE;
  return TRUE;
}

gboolean
cg_ctl_document_recognise (CgCtl *self, GError **error)
{
  g_autoptr (CgRecord) record = NULL;
  g_autoptr (CgPdfDocument) document = NULL;
  g_autoptr (CgRecogniser) recogniser = NULL;
  g_autoptr (GArray) pages = NULL;
  gint64 actor, id;

  if (!cg_ctl_open_to_write (self, &actor, error))
    return FALSE;

  id = cg_store_find (self->store, CG_ENTITY_ATTACHMENT, cg_ctl_argument (self, 1), error);
  record = id != 0 ? cg_store_get (self->store, CG_ENTITY_ATTACHMENT, id, error) : NULL;
  document = record != NULL ? cg_ctl_pdf_open (self, record, error) : NULL;
  pages = document != NULL ? choose_pages (self, document, error) : NULL;
  if (pages == NULL)
    return FALSE;

  /* Which pages are scans is known once they were read. */
  cg_ctl_document_read_all (self->store);
  recogniser =
      cg_recogniser_new (self->store, document, cg_record_text (record, CG_ATTACHMENT_SHA256));
  if (!run (self, recogniser, pages, error))
    return FALSE;

  print_done (self, recogniser);
  return TRUE;
}
