/* cg-page-links.c: the links on the pages of a view: told before they are taken, never opened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-links.h"

#include <glib/gi18n.h>
#include <math.h>

/* A press that goes farther than this, pixels, selects text. */
#define STILL 4

struct _CgPageLinks
{
  GObject parent_instance;

  CgPageView *view;
  CgPdfDocument *document;
  GHashTable *pages; /* page: CgPdfLinks; NULL while they are asked for */
  GCancellable *cancellable;
  int step; /* due when the links of the page in view are there; 0: none */
  double x; /* of the press */
  double y;
};

G_DEFINE_FINAL_TYPE (CgPageLinks, cg_page_links, G_TYPE_OBJECT)

enum
{
  SIGNAL_COPIED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- the links of a page ---- */

typedef struct
{
  CgPageLinks *self;
  guint page;
} Asked;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Asked *asked = data;
  g_autoptr (CgPageLinks) self = asked->self;
  g_autoptr (GError) error = NULL;
  CgPdfLinks *links = cg_pdf_document_links_finish (CG_PDF_DOCUMENT (source), result, &error);
  int step = self->step;

  if (CG_PDF_DOCUMENT (source) != self->document)
    {
      g_clear_pointer (&links, cg_pdf_links_unref);
      return;
    }

  /* A page that cannot be read is asked for again when somebody comes to it again. */
  if (links == NULL)
    {
      g_hash_table_remove (self->pages, GUINT_TO_POINTER (asked->page));
      self->step = 0;
      return;
    }

  g_hash_table_replace (self->pages, GUINT_TO_POINTER (asked->page), links);
  self->step = 0;
  if (step != 0 && self->view != NULL)
    cg_page_links_step (self, step);
}

/* NULL while they are asked for. */
static CgPdfLinks *
links_of (CgPageLinks *self, guint page)
{
  gpointer known;
  Asked *asked;

  if (self->document == NULL)
    return NULL;
  if (g_hash_table_lookup_extended (self->pages, GUINT_TO_POINTER (page), NULL, &known))
    return known;

  asked = g_new (Asked, 1);
  asked->self = g_object_ref (self);
  asked->page = page;
  g_hash_table_insert (self->pages, GUINT_TO_POINTER (page), NULL);
  cg_pdf_document_links_async (self->document, page, self->cancellable, answered_cb, asked);
  return NULL;
}

const CgPdfLink *
cg_page_links_at (CgPageLinks *self, double x, double y)
{
  CgPdfLinks *links;
  guint page;
  double page_x, page_y;

  if (!cg_page_view_locate (self->view, x, y, &page, &page_x, &page_y))
    return NULL;

  links = links_of (self, page);
  return links != NULL ? cg_pdf_links_hit (links, page_x, page_y) : NULL;
}

/* ---- taking one ---- */

char *
cg_page_links_describe (CgPdfDocument *document, const CgPdfLink *link)
{
  const char *label;

  if (link->kind == CG_PDF_LINK_WEB)
    return g_strdup_printf (_ ("%s\nA click copies the address; it is not opened."), link->target);
  if (link->kind == CG_PDF_LINK_FILE)
    return g_strdup_printf (_ ("%s\nA click copies the name; the file is not opened."),
                            link->target);

  label = cg_pdf_document_get_page_label (document, (guint) link->page);
  return *label != '\0' ? g_strdup_printf (_ ("Go to page %s"), label)
                        : g_strdup_printf (_ ("Go to page %u"), (guint) link->page + 1);
}

static void
take (CgPageLinks *self, const CgPdfLink *link)
{
  if (link->kind == CG_PDF_LINK_PAGE)
    {
      cg_page_view_show_place (self->view, (guint) link->page, link->top);
      return;
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self->view)), link->target);
  g_signal_emit (self, signals[SIGNAL_COPIED], 0, link->target);
}

/* ---- keys ---- */

static gboolean
is_selected (const CgPageArea *area, const CgPdfLink *link)
{
  return area->box.x1 == link->x1 && area->box.y1 == link->y1 && area->box.x2 == link->x2 &&
         area->box.y2 == link->y2;
}

/* The link whose place is what is selected; NULL: none. */
static const CgPdfLink *
selected (CgPageLinks *self, guint *index)
{
  CgPageArea area;
  CgPdfLinks *links;

  if (!cg_page_view_get_area (self->view, &area))
    return NULL;

  links = links_of (self, area.page);
  for (guint i = 0; links != NULL && i < cg_pdf_links_get_n (links); i++)
    if (is_selected (&area, cg_pdf_links_get (links, i)))
      {
        *index = i;
        return cg_pdf_links_get (links, i);
      }

  return NULL;
}

static void
select_link (CgPageLinks *self, guint page, const CgPdfLink *link)
{
  CgPageArea area = { page, { link->x1, link->y1, link->x2, link->y2 } };
  g_autofree char *description = cg_page_links_describe (self->document, link);

  cg_page_view_set_area (self->view, &area);
  cg_page_view_reveal (self->view, page, &area.box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);
}

void
cg_page_links_step (CgPageLinks *self, int direction)
{
  guint page = cg_page_view_get_page (self->view);
  CgPdfLinks *links = links_of (self, page);
  CgPageArea area;
  guint index, n;
  gint64 next;

  if (links == NULL)
    {
      self->step = direction;
      return;
    }

  n = cg_pdf_links_get_n (links);
  next = direction > 0 ? 0 : (gint64) n - 1;
  if (selected (self, &index) != NULL && cg_page_view_get_area (self->view, &area) &&
      area.page == page)
    next = (gint64) index + direction;

  if (next < 0 || next >= n)
    gtk_widget_error_bell (GTK_WIDGET (self->view));
  else
    select_link (self, page, cg_pdf_links_get (links, (guint) next));
}

gboolean
cg_page_links_follow (CgPageLinks *self)
{
  guint index;
  const CgPdfLink *link = selected (self, &index);

  if (link != NULL)
    take (self, link);
  return link != NULL;
}

/* ---- pointer ---- */

static void
pressed_cb (CgPageLinks *self, int n_press, double x, double y)
{
  self->x = x;
  self->y = y;
}

static void
released_cb (CgPageLinks *self, int n_press, double x, double y)
{
  const CgPdfLink *link;

  if (n_press != 1 || hypot (x - self->x, y - self->y) > STILL ||
      cg_page_view_get_tool (self->view) != CG_PAGE_TOOL_TEXT)
    return;

  link = cg_page_links_at (self, x, y);
  if (link != NULL)
    take (self, link);
}

static gboolean
query_tooltip_cb (CgPageLinks *self, int x, int y, gboolean by_key, GtkTooltip *tooltip)
{
  const CgPdfLink *link = by_key ? NULL : cg_page_links_at (self, x, y);
  g_autofree char *description = NULL;
  CgPageRectangle place;
  CgPageBox box;
  guint page;
  double page_x, page_y;

  if (link == NULL || !cg_page_view_locate (self->view, x, y, &page, &page_x, &page_y))
    return FALSE;

  box = (CgPageBox){ link->x1, link->y1, link->x2, link->y2 };
  place = cg_page_view_get_rectangle (self->view, page, &box);
  description = cg_page_links_describe (self->document, link);
  gtk_tooltip_set_text (tooltip, description);
  gtk_tooltip_set_tip_area (tooltip,
                            &(GdkRectangle){ (int) place.x, (int) place.y, (int) ceil (place.width),
                                             (int) ceil (place.height) });
  return TRUE;
}

static void
cg_page_links_dispose (GObject *object)
{
  CgPageLinks *self = CG_PAGE_LINKS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->document);
  self->view = NULL;

  G_OBJECT_CLASS (cg_page_links_parent_class)->dispose (object);
}

static void
cg_page_links_finalize (GObject *object)
{
  CgPageLinks *self = CG_PAGE_LINKS (object);

  g_hash_table_unref (self->pages);
  g_object_unref (self->cancellable);

  G_OBJECT_CLASS (cg_page_links_parent_class)->finalize (object);
}

static void
cg_page_links_class_init (CgPageLinksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_page_links_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_page_links_finalize;

  signals[SIGNAL_COPIED] = g_signal_new ("copied", CG_TYPE_PAGE_LINKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
clear_links (gpointer data)
{
  if (data != NULL)
    cg_pdf_links_unref (data);
}

static void
cg_page_links_init (CgPageLinks *self)
{
  self->pages = g_hash_table_new_full (NULL, NULL, NULL, clear_links);
  self->cancellable = g_cancellable_new ();
}

CgPageLinks *
cg_page_links_new (CgPageView *view)
{
  CgPageLinks *self = g_object_new (CG_TYPE_PAGE_LINKS, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  self->view = view;
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect_object (view, "query-tooltip", G_CALLBACK (query_tooltip_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
cg_page_links_set_document (CgPageLinks *self, CgPdfDocument *document)
{
  g_hash_table_remove_all (self->pages);
  g_set_object (&self->document, document);
  self->step = 0;
}
