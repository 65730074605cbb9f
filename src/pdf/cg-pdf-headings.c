/* cg-pdf-headings.c: the outline of a document that has none, made from the headings in its text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-headings.h"

#include "cg-page-headings.h"

/* Pages between two signals. */
#define STEP 16

struct _CgPdfHeadings
{
  GObject parent_instance;

  CgPdfDocument *document;
  GCancellable *cancellable;
  GArray *items; /* CgPdfOutlineItem */
  CgHeadingLevels levels;
  guint n_read;
};

enum
{
  SIGNAL_READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPdfHeadings, cg_pdf_headings, G_TYPE_OBJECT)

static void read_next (CgPdfHeadings *self);

static void
item_clear (gpointer data)
{
  g_free (((CgPdfOutlineItem *) data)->title);
}

/* A heading that is said again at the top of the next pages is their running head. */
static gboolean
is_repeated (CgPdfHeadings *self, const CgPageHeading *heading)
{
  for (guint i = self->items->len; i > 0; i--)
    {
      const CgPdfOutlineItem *item = &g_array_index (self->items, CgPdfOutlineItem, i - 1);

      if ((guint) item->page + 2 < self->n_read)
        return FALSE;
      if (g_str_equal (item->title, heading->title))
        return TRUE;
    }

  return FALSE;
}

static void
add (CgPdfHeadings *self, CgPageText *text)
{
  g_autoptr (GArray) headings = cg_page_headings_find (text);

  for (guint i = 0; i < headings->len; i++)
    {
      const CgPageHeading *heading = &g_array_index (headings, CgPageHeading, i);
      CgPdfOutlineItem item = { .page = (int) self->n_read, .top = heading->top };

      if (is_repeated (self, heading))
        continue;
      item.level = cg_heading_levels_enter (&self->levels, heading->rank);
      item.title = g_strdup (heading->title);
      g_array_append_val (self->items, item);
    }
}

static void
text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgPdfHeadings) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPageText) text =
      cg_pdf_document_text_finish (CG_PDF_DOCUMENT (source), result, &error);

  if (g_cancellable_is_cancelled (self->cancellable))
    return;

  if (text != NULL)
    add (self, text);
  self->n_read++;
  read_next (self);
  if (self->n_read % STEP == 0 ||
      self->n_read == cg_pdf_document_get_n_pages (CG_PDF_DOCUMENT (source)))
    g_signal_emit (self, signals[SIGNAL_READ], 0);
}

static void
read_next (CgPdfHeadings *self)
{
  if (self->n_read < cg_pdf_document_get_n_pages (self->document))
    cg_pdf_document_text_async (self->document, self->n_read, CG_PDF_PRIORITY_BACKGROUND,
                                self->cancellable, text_cb, g_object_ref (self));
}

void
cg_pdf_headings_stop (CgPdfHeadings *self)
{
  g_return_if_fail (CG_IS_PDF_HEADINGS (self));

  g_cancellable_cancel (self->cancellable);
}

GArray *
cg_pdf_headings_get_items (CgPdfHeadings *self)
{
  g_return_val_if_fail (CG_IS_PDF_HEADINGS (self), NULL);

  return self->items;
}

guint
cg_pdf_headings_get_n_read (CgPdfHeadings *self)
{
  g_return_val_if_fail (CG_IS_PDF_HEADINGS (self), 0);

  return self->n_read;
}

static void
cg_pdf_headings_finalize (GObject *object)
{
  CgPdfHeadings *self = CG_PDF_HEADINGS (object);

  g_array_unref (self->items);
  g_object_unref (self->cancellable);
  g_object_unref (self->document);

  G_OBJECT_CLASS (cg_pdf_headings_parent_class)->finalize (object);
}

static void
cg_pdf_headings_class_init (CgPdfHeadingsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_pdf_headings_finalize;
  signals[SIGNAL_READ] = g_signal_new ("read", CG_TYPE_PDF_HEADINGS, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_pdf_headings_init (CgPdfHeadings *self)
{
  self->cancellable = g_cancellable_new ();
  self->items = g_array_new (FALSE, FALSE, sizeof (CgPdfOutlineItem));
  g_array_set_clear_func (self->items, item_clear);
}

CgPdfHeadings *
cg_pdf_headings_new (CgPdfDocument *document)
{
  CgPdfHeadings *self = g_object_new (CG_TYPE_PDF_HEADINGS, NULL);

  self->document = g_object_ref (document);
  read_next (self);
  return self;
}
