/* cg-marked-copy.c: a document's annotations in a copy of its file, for other viewers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-marked-copy.h"

#include "cg-pdf-annotate.h"
#include "cg-stamp-draw.h"

/* Pixels a point of a stamp's picture: fine enough for a printer. */
#define STAMP_SCALE 4.0

/* All pages of a scanned TIFF are decoded and packed for it, seconds. */
#define PATIENCE 120

static void
annotation_clear (gpointer data)
{
  CgPdfAnnotation *annotation = data;

  g_array_unref (annotation->boxes);
  g_free ((char *) annotation->words);
  g_clear_pointer (&annotation->pixels, g_bytes_unref);
}

/* A note about text is seen where the text is. */
static const char *
kind_of (const CgMark *mark)
{
  return mark->kind == CG_MARK_NOTE && cg_mark_is_on_text (mark)
             ? cg_mark_kind_word (CG_MARK_HIGHLIGHT)
             : cg_mark_kind_word (mark->kind);
}

static GArray *
boxes_of (const CgMark *mark)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (CgPageBox));

  for (guint i = 0; i < mark->places->len; i++)
    {
      const CgPlace *place = &g_array_index (mark->places, CgPlace, i);
      CgPageBox box = { place->left, place->top, place->right, place->bottom };

      g_array_append_val (boxes, box);
    }

  return boxes;
}

/* It lies askew, so that it covers more than its frame. */
static void
draw_stamp (const CgMark *mark, CgPdfAnnotation *annotation)
{
  CgPageBox *box = &g_array_index (annotation->boxes, CgPageBox, 0);
  CgStamp stamp = { .words = cg_record_text (mark->record, CG_ANNOTATION_LABEL),
                    .line = cg_record_text (mark->record, CG_ANNOTATION_TEXT),
                    .width = box->x2 - box->x1,
                    .height = box->y2 - box->y1 };
  double x = (box->x1 + box->x2) / 2, y = (box->y1 + box->y2) / 2, width, height;

  cg_mark_color (cg_record_text (mark->record, CG_ANNOTATION_COLOUR), CG_MARK_PEN, stamp.rgb);
  cg_stamp_extents (&stamp, &width, &height);
  annotation->pixels = cg_stamp_picture (&stamp, STAMP_SCALE, &annotation->width);
  *box = (CgPageBox){ x - width / 2, y - height / 2, x + width / 2, y + height / 2 };
}

static char *
words_of (const CgMark *mark)
{
  const char *label = cg_record_text (mark->record, CG_ANNOTATION_LABEL);
  const char *text = cg_record_text (mark->record, CG_ANNOTATION_TEXT);

  return mark->kind == CG_MARK_STAMP && *text != '\0' ? g_strdup_printf ("%s\n%s", label, text)
                                                      : g_strdup (*text != '\0' ? text : label);
}

static CgPdfAnnotation
make_annotation (const CgMark *mark)
{
  CgPdfAnnotation annotation = {
    .page = mark->page,
    .kind = kind_of (mark),
    .boxes = boxes_of (mark),
    .author = cg_record_reference_name (mark->record, CG_ANNOTATION_AUTHOR),
    .words = words_of (mark),
  };
  gboolean marker = mark->kind == CG_MARK_HIGHLIGHT || mark->kind == CG_MARK_NOTE;

  cg_mark_color (cg_record_text (mark->record, CG_ANNOTATION_COLOUR),
                 marker ? CG_MARK_MARKER : CG_MARK_PEN, annotation.color);
  if (mark->kind == CG_MARK_STAMP)
    draw_stamp (mark, &annotation);
  return annotation;
}

void
cg_marked_copy_async (CgPdfDocument *document,
                      GPtrArray *marks,
                      const char *path,
                      GCancellable *cancellable,
                      GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GArray) annotations = g_array_new (FALSE, FALSE, sizeof (CgPdfAnnotation));

  cg_pdf_document_set_time_limit (document, PATIENCE);
  g_array_set_clear_func (annotations, annotation_clear);
  for (guint i = 0; i < marks->len; i++)
    {
      const CgMark *mark = g_ptr_array_index (marks, i);
      CgPdfAnnotation annotation;

      if (mark->page >= cg_pdf_document_get_n_pages (document))
        continue;
      annotation = make_annotation (mark);
      g_array_append_val (annotations, annotation);
    }

  cg_pdf_annotate_async (document, (const CgPdfAnnotation *) (gpointer) annotations->data,
                         annotations->len, path, cancellable, callback, user_data);
}

gboolean
cg_marked_copy_finish (CgPdfDocument *document, GAsyncResult *result, GError **error)
{
  return cg_pdf_annotate_finish (document, result, error);
}
