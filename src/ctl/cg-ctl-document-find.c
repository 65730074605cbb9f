/* cg-ctl-document-find.c: cugaictl document find and index: a word in all documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-document-find.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-pdf.h"
#include "cg-fault.h"
#include "cg-page-indexer.h"
#include "cg-store-find.h"
#include "cg-variants.h"

/* Characters shown on each side of a place. */
#define AROUND 20

GString *
cg_ctl_begin_output (const CgCtl *self)
{
  GString *out = g_string_new (NULL);

  if (self->options->json)
    cg_ctl_json_begin (out, '[');
  return out;
}

void
cg_ctl_print_output (const CgCtl *self, GString *out)
{
  if (self->options->json)
    cg_ctl_json_end (out, ']');
  cg_ctl_print (out->str);
  if (self->options->json)
    cg_ctl_print ("\n");
}

/* ---- filling the index ---- */

CgPagesState
cg_ctl_document_read_all (CgStore *store)
{
  g_autoptr (CgPageIndexer) indexer = cg_page_indexer_new (store);

  cg_page_indexer_start (indexer);
  while (cg_page_indexer_get_busy (indexer))
    g_main_context_iteration (NULL, TRUE);

  return cg_page_indexer_get_state (indexer);
}

static gboolean
forget_all (CgStore *store, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;

  cg_store_forget_pages_async (store, NULL, cg_ctl_pdf_answered, &answer);
  return cg_store_pages_finish (store, cg_ctl_pdf_wait (&answer), error);
}

static void
print_state (const CgCtl *self, const CgPagesState *state)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (self->options->json)
    {
      cg_ctl_json_begin (out, '{');
      cg_ctl_json_add_integer (out, "files", state->files);
      cg_ctl_json_add_integer (out, "read", state->read);
      cg_ctl_json_add_integer (out, "unreadable", state->failed);
      cg_ctl_json_end (out, '}');
      cg_ctl_json_print (out);
      return;
    }

  g_string_append_printf (out, _ ("Of %1$u files %2$u have been read; %3$u cannot be."),
                          state->files, state->read, state->failed);
  g_string_append_c (out, '\n');
  cg_ctl_print (out->str);
}

gboolean
cg_ctl_document_index (CgCtl *self, GError **error)
{
  g_autoptr (GAsyncResult) answer = NULL;
  CgPagesState state;
  gint64 actor;

  if (!cg_ctl_open_to_write (self, &actor, error) ||
      (self->options->rebuild && !forget_all (self->store, error)))
    return FALSE;

  cg_ctl_document_read_all (self->store);
  cg_store_pages_state_async (self->store, NULL, cg_ctl_pdf_answered, &answer);
  if (!cg_store_pages_state_finish (self->store, cg_ctl_pdf_wait (&answer), &state, error))
    return FALSE;

  print_state (self, &state);
  return TRUE;
}

/* ---- a place ---- */

static void
add_rectangles (GString *json, CgPageText *of_page, const CgPageRange *range)
{
  g_autoptr (GArray) boxes = cg_page_text_rectangles (of_page, range->start, range->end);

  cg_ctl_json_member (json, "rectangles");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < boxes->len; i++)
    {
      const CgPageBox *box = &g_array_index (boxes, CgPageBox, i);

      cg_ctl_json_add_rectangle (json, box->x1, box->y1, box->x2, box->y2);
    }
  cg_ctl_json_end (json, ']');
}

/* Where it stands in a document: what all its places have in common. */
typedef struct
{
  const char *name;
  gint64 id;
} Where;

static void
add_line (GString *out, const Where *where, guint page, const char *text, const CgPageRange *range)
{
  g_autoptr (CgSnippet) snippet = cg_find_snippet (text, range, AROUND);

  /* Translators: file name, page number, words around the place */
  g_string_append_printf (out, _ ("%1$s, page %2$u: %3$s"), where->name, page + 1, snippet->text);
  g_string_append_c (out, '\n');
}

static void
add_object (
    GString *json, const Where *where, guint page, CgPageText *of_page, const CgPageRange *range)
{
  g_autoptr (CgSnippet) snippet = cg_find_snippet (cg_page_text_get_text (of_page), range, AROUND);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "document", where->id);
  cg_ctl_json_add_string (json, "name", where->name);
  cg_ctl_json_add_integer (json, "page", page + 1);
  add_rectangles (json, of_page, range);
  cg_ctl_json_add_string (json, "context", snippet->text);
  cg_ctl_json_end (json, '}');
}

static GArray *
find_in_page (const CgCtl *self, const char *text)
{
  const char *word = cg_ctl_argument (self, 1);
  g_autofree char *mapped = cg_variants_map (text);
  g_autofree char *mapped_word = cg_variants_map (word);

  return self->options->variants ? cg_find_in_page (mapped, mapped_word, 0)
                                 : cg_find_in_page (text, word, 0);
}

/* ---- from the index ---- */

/* A file that is no PDF says nothing here; one that cannot be read is told, and the others are
 * searched all the same. */
static void
note_fault (CgCtl *self, const GError *error)
{
  if (g_error_matches (error, CG_FAULT, CG_FAULT_PDF_NOT_PDF))
    return;

  g_printerr ("%s\n", error->message);
  self->found_bad = TRUE;
}

/* The places on a page, which the file itself is asked for: the index does not have them. */
static gboolean
add_objects (
    CgCtl *self, GString *out, const Where *where, guint page, CgPageText *of_page, GError **error)
{
  g_autoptr (GArray) places =
      of_page != NULL ? find_in_page (self, cg_page_text_get_text (of_page)) : NULL;

  for (guint i = 0; places != NULL && i < places->len; i++)
    add_object (out, where, page, of_page, &g_array_index (places, CgPageRange, i));
  return places != NULL;
}

static gboolean
add_document (CgCtl *self, GString *out, const CgFoundDocument *found, GError **error)
{
  const Where where = { found->name, found->id };
  g_autoptr (CgRecord) record = cg_store_get (self->store, CG_ENTITY_ATTACHMENT, found->id, error);
  g_autoptr (CgPdfDocument) document =
      record != NULL ? cg_ctl_pdf_open (self, record, error) : NULL;

  if (document == NULL)
    return FALSE;

  for (guint i = 0; i < found->pages->len; i++)
    {
      guint page = ((const CgFoundPage *) g_ptr_array_index (found->pages, i))->page;
      g_autoptr (CgPageText) of_page = cg_ctl_pdf_text (document, page, error);

      if (!add_objects (self, out, &where, page, of_page, error))
        return FALSE;
    }

  return TRUE;
}

static void
add_lines (GString *out, const CgFoundDocument *found)
{
  const Where where = { found->name, found->id };

  for (guint i = 0; i < found->pages->len; i++)
    {
      const CgFoundPage *page = g_ptr_array_index (found->pages, i);

      for (guint k = 0; k < page->places->len; k++)
        add_line (out, &where, page->page, page->text,
                  &g_array_index (page->places, CgPageRange, k));
    }
}

static void
add_found (CgCtl *self, GString *out, const CgFoundTexts *found)
{
  for (guint i = found->documents->len; i > 0; i--)
    {
      const CgFoundDocument *document = g_ptr_array_index (found->documents, i - 1);
      g_autoptr (GError) fault = NULL;

      if (!self->options->json)
        add_lines (out, document);
      else if (!add_document (self, out, document, &fault))
        note_fault (self, fault);
    }

  for (guint i = 0; i < found->unreadable->len; i++)
    {
      g_printerr ("%s\n", (const char *) g_ptr_array_index (found->unreadable, i));
      self->found_bad = TRUE;
    }
}

/* ---- from the file ---- */

/* Words may stand on pages that cannot be read. */
static void
note_unreadable (CgCtl *self, const char *name, CgPdfFinder *finder)
{
  guint n = cg_pdf_finder_get_n_unreadable (finder);

  if (n == 0)
    return;

  g_printerr (ngettext ("“%s”: %u page cannot be read.", "“%s”: %u pages cannot be read.", n), name,
              n);
  g_printerr ("\n");
  self->found_bad = TRUE;
}

static gboolean
add_page (CgCtl *self,
          GString *out,
          const Where *where,
          CgPdfDocument *document,
          guint page,
          GError **error)
{
  g_autoptr (CgPageText) of_page = cg_ctl_pdf_text (document, page, error);
  g_autoptr (GArray) places = NULL;

  if (of_page == NULL || self->options->json)
    return add_objects (self, out, where, page, of_page, error);

  places = find_in_page (self, cg_page_text_get_text (of_page));
  for (guint i = 0; i < places->len; i++)
    add_line (out, where, page, cg_page_text_get_text (of_page),
              &g_array_index (places, CgPageRange, i));
  return TRUE;
}

/* Of a document that is not in the index, as of a store that cannot be written. */
static gboolean
search_document (CgCtl *self, GString *out, gint64 id, GError **error)
{
  g_autoptr (CgRecord) record = cg_store_get (self->store, CG_ENTITY_ATTACHMENT, id, error);
  g_autoptr (CgPdfDocument) document =
      record != NULL ? cg_ctl_pdf_open (self, record, error) : NULL;
  g_autoptr (CgPdfFinder) finder = NULL;
  Where where;

  if (document == NULL)
    return FALSE;

  where = (Where){ cg_record_text (record, CG_ATTACHMENT_NAME), id };
  finder = cg_ctl_pdf_search (document, cg_ctl_argument (self, 1), self->options->variants);
  note_unreadable (self, where.name, finder);
  for (guint page = 0; page < cg_pdf_document_get_n_pages (document); page++)
    {
      const GArray *places = cg_pdf_finder_get_hits (finder, page);

      if (places != NULL && places->len > 0 && !add_page (self, out, &where, document, page, error))
        return FALSE;
    }

  return TRUE;
}

static void
search_waiting (CgCtl *self, GString *out, const CgFoundTexts *found)
{
  for (guint i = found->waiting->len; i > 0; i--)
    {
      g_autoptr (GError) fault = NULL;

      if (!search_document (self, out, g_array_index (found->waiting, gint64, i - 1), &fault))
        note_fault (self, fault);
    }
}

/* ---- the command ---- */

static CgFoundTexts *
find_text (CgCtl *self, gint64 in_case, GError **error)
{
  const CgTextQuery query = { cg_ctl_argument (self, 1), .in_case = in_case,
                              .variants = self->options->variants };
  g_autoptr (GAsyncResult) answer = NULL;

  cg_store_find_text_async (self->store, &query, NULL, cg_ctl_pdf_answered, &answer);
  return cg_store_find_text_finish (self->store, cg_ctl_pdf_wait (&answer), error);
}

gboolean
cg_ctl_document_find (CgCtl *self, GError **error)
{
  g_autoptr (CgFoundTexts) found = NULL;
  g_autoptr (GString) out = NULL;
  gint64 in_case;

  if (!cg_ctl_open (self, error) || !cg_ctl_document_case (self, &in_case, error))
    return FALSE;

  if (cg_store_get_read_only (self->store) == NULL)
    cg_ctl_document_read_all (self->store);
  found = find_text (self, in_case, error);
  if (found == NULL)
    return FALSE;

  out = cg_ctl_begin_output (self);
  add_found (self, out, found);
  search_waiting (self, out, found);
  cg_ctl_print_output (self, out);
  return TRUE;
}
