/* cg-ctl-document-marks.c: cugaictl document annotations|export: what is marked, and a copy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-document-marks.h"

#include "cg-ctl-json.h"
#include "cg-ctl-pdf.h"
#include "cg-marked-copy.h"

static CgRecord *
find_document (CgCtl *self, GError **error)
{
  gint64 id;

  if (!cg_ctl_open (self, error))
    return NULL;

  id = cg_store_find (self->store, CG_ENTITY_ATTACHMENT, cg_ctl_argument (self, 1), error);
  return id != 0 ? cg_store_get (self->store, CG_ENTITY_ATTACHMENT, id, error) : NULL;
}

static GPtrArray *
read_marks (CgCtl *self, gint64 document, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ANNOTATION);
  g_autoptr (GPtrArray) records = NULL;

  cg_query_filter_integer (query, CG_ANNOTATION_ATTACHMENT, CG_FILTER_EQUAL, document);
  records = cg_store_select (self->store, query, error);
  return records != NULL ? cg_marks_new (records) : NULL;
}

/* ---- what is marked ---- */

static void
add_places (GString *json, const GArray *places)
{
  cg_ctl_json_member (json, "rectangles");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < places->len; i++)
    {
      const CgPlace *place = &g_array_index (places, CgPlace, i);

      cg_ctl_json_add_rectangle (json, place->left, place->top, place->right, place->bottom);
    }
  cg_ctl_json_end (json, ']');
}

static void
add_mark (GString *json, const CgMark *mark)
{
  static const struct
  {
    const char *name;
    int field;
  } texts[] = {
    { "quote", CG_ANNOTATION_QUOTE }, { "label", CG_ANNOTATION_LABEL },
    { "text", CG_ANNOTATION_TEXT },   { "colour", CG_ANNOTATION_COLOUR },
    { "tags", CG_ANNOTATION_TAGS },   { "made_on", CG_ANNOTATION_MADE_ON },
  };

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "id", cg_record_get_id (mark->record));
  cg_ctl_json_add_integer (json, "page", mark->page + 1);
  cg_ctl_json_add_string (json, "kind", cg_mark_kind_word (mark->kind));
  add_places (json, mark->places);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    cg_ctl_json_add_string (json, texts[i].name, cg_record_text (mark->record, texts[i].field));
  cg_ctl_json_add_string (json, "author",
                          cg_record_reference_name (mark->record, CG_ANNOTATION_AUTHOR));
  cg_ctl_json_end (json, '}');
}

static void
print_lines (GPtrArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      const CgMark *mark = g_ptr_array_index (marks, i);
      g_autofree char *title = cg_mark_title (mark);
      g_autofree char *line =
          g_strdup_printf ("%u\t%s\t%s\t%s\n", mark->page + 1, title,
                           cg_record_reference_name (mark->record, CG_ANNOTATION_AUTHOR),
                           cg_record_text (mark->record, CG_ANNOTATION_MADE_ON));

      cg_ctl_print (line);
    }
}

gboolean
cg_ctl_document_annotations (CgCtl *self, GError **error)
{
  g_autoptr (CgRecord) document = find_document (self, error);
  g_autoptr (GPtrArray) marks =
      document != NULL ? read_marks (self, cg_record_get_id (document), error) : NULL;
  g_autoptr (GString) json = g_string_new (NULL);

  if (marks == NULL)
    return FALSE;
  if (!self->options->json)
    {
      print_lines (marks);
      return TRUE;
    }

  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < marks->len; i++)
    add_mark (json, g_ptr_array_index (marks, i));
  cg_ctl_json_end (json, ']');
  cg_ctl_json_print (json);
  return TRUE;
}

/* ---- a copy ---- */

static gboolean
write_plain (CgCtl *self, const CgRecord *document, const char *path, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  cg_store_copy_file_async (self->store, cg_record_text (document, CG_ATTACHMENT_SHA256),
                            cg_record_text (document, CG_ATTACHMENT_NAME), path, NULL,
                            cg_ctl_pdf_answered, &result);
  return cg_store_copy_file_finish (self->store, cg_ctl_pdf_wait (&result), error);
}

static gboolean
write_marked (CgCtl *self, CgRecord *document, const char *path, GError **error)
{
  g_autoptr (GPtrArray) marks = read_marks (self, cg_record_get_id (document), error);
  g_autoptr (CgPdfDocument) pdf = marks != NULL ? cg_ctl_pdf_open (self, document, error) : NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (pdf == NULL)
    return FALSE;

  cg_marked_copy_async (pdf, marks, path, NULL, cg_ctl_pdf_answered, &result);
  return cg_marked_copy_finish (pdf, cg_ctl_pdf_wait (&result), error);
}

gboolean
cg_ctl_document_export (CgCtl *self, GError **error)
{
  g_autoptr (CgRecord) document = find_document (self, error);
  const char *path = cg_ctl_argument (self, 2);
  gint64 actor;

  if (document == NULL || !cg_ctl_find_actor (self, &actor, error))
    return FALSE;

  return (self->options->annotations ? write_marked (self, document, path, error)
                                     : write_plain (self, document, path, error)) &&
         cg_ctl_log_export (self, CG_ENTITY_ATTACHMENT, cg_record_get_id (document), path, actor,
                            error);
}
