/* cg-document-hit.c: rows of what a search found in all documents: a document, and its pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-hit.h"

#include <glib/gi18n.h>

/* Characters shown on each side of a place. */
#define AROUND 24

/* Places of a page that are shown with their surroundings. */
#define MOST_PLACES 3

/* Of the number of the page, in characters. */
#define PAGE_WIDTH 9

/* ---- what a row shows ---- */

struct _CgDocumentHit
{
  GObject parent_instance;

  const CgFoundDocument *document;
  const CgFoundPage *page; /* NULL: the document as such */
};

G_DEFINE_FINAL_TYPE (CgDocumentHit, cg_document_hit, G_TYPE_OBJECT)

static void
cg_document_hit_class_init (CgDocumentHitClass *klass)
{
}

static void
cg_document_hit_init (CgDocumentHit *self)
{
}

CgDocumentHit *
cg_document_hit_new (const CgFoundDocument *document, const CgFoundPage *page)
{
  CgDocumentHit *self = g_object_new (CG_TYPE_DOCUMENT_HIT, NULL);

  self->document = document;
  self->page = page;
  return self;
}

gint64
cg_document_hit_get_document (CgDocumentHit *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_HIT (self), 0);

  return self->document->id;
}

guint
cg_document_hit_get_page (CgDocumentHit *self)
{
  const CgFoundPage *page;

  g_return_val_if_fail (CG_IS_DOCUMENT_HIT (self), 0);

  page = self->page != NULL ? self->page : g_ptr_array_index (self->document->pages, 0);
  return page->page;
}

/* ---- a row ---- */

struct _CgDocumentHitRow
{
  GtkWidget parent_instance;

  GtkLabel *head;
  GtkLabel *words;
  GtkLabel *count;
};

#define CG_TYPE_DOCUMENT_HIT_ROW (cg_document_hit_row_get_type ())
G_DECLARE_FINAL_TYPE (CgDocumentHitRow, cg_document_hit_row, CG, DOCUMENT_HIT_ROW, GtkWidget)
G_DEFINE_FINAL_TYPE (CgDocumentHitRow, cg_document_hit_row, GTK_TYPE_WIDGET)

static char *
mark (const char *text, const CgPageRange *range)
{
  g_autoptr (CgSnippet) snippet = cg_find_snippet (text, range, AROUND);
  g_autofree char *before = g_strndup (snippet->text, snippet->hit.start);
  g_autofree char *found =
      g_strndup (snippet->text + snippet->hit.start, snippet->hit.end - snippet->hit.start);

  return g_markup_printf_escaped (
      "%s<span background=\"#ffe08a\" foreground=\"#000000\">%s</span>%s", before, found,
      snippet->text + snippet->hit.end);
}

static char *
describe_places (const CgFoundPage *page)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  for (guint i = 0; i < page->places->len && i < MOST_PLACES; i++)
    {
      g_autofree char *line = mark (page->text, &g_array_index (page->places, CgPageRange, i));

      g_string_append_printf (markup, "%s%s", i > 0 ? "\n" : "", line);
    }

  return g_string_free (g_steal_pointer (&markup), FALSE);
}

static void
show_count (CgDocumentHitRow *row, guint n)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u place", "%u places", n), n);

  gtk_label_set_text (row->count, count);
}

static void
show_document (CgDocumentHitRow *row, const CgFoundDocument *document)
{
  gtk_label_set_text (row->head, document->name);
  gtk_label_set_width_chars (row->head, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (row->head), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (row->words), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (row->head), "strong");
  show_count (row, document->n_places);
}

static void
show_page (CgDocumentHitRow *row, const CgFoundPage *page)
{
  g_autofree char *head = g_strdup_printf (_ ("Page %u"), page->page + 1);
  g_autofree char *markup = describe_places (page);

  gtk_label_set_text (row->head, head);
  gtk_label_set_width_chars (row->head, PAGE_WIDTH);
  gtk_widget_set_hexpand (GTK_WIDGET (row->head), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (row->words), TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (row->head), "strong");
  gtk_label_set_markup (row->words, markup);
  show_count (row, page->places->len);
}

/* The row in the list has the focus, and no name of its own. */
static void
show_name (CgDocumentHitRow *row, const CgDocumentHit *hit)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (row));
  g_autofree char *name =
      g_strjoin (" ", hit->page != NULL ? hit->document->name : "", gtk_label_get_text (row->head),
                 hit->page != NULL ? gtk_label_get_text (row->words) : "",
                 gtk_label_get_text (row->count), NULL);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    g_strstrip (name), -1);
}

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
cg_document_hit_row_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cg_document_hit_row_parent_class)->dispose (object);
}

static void
cg_document_hit_row_class_init (CgDocumentHitRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_document_hit_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cg_document_hit_row_init (CgDocumentHitRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->head = add_label (box, "hit-page");
  self->words = add_label (box, "sm");
  self->count = add_label (box, "xs");
  gtk_label_set_ellipsize (self->head, PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->words, 2 * MOST_PLACES);
  gtk_widget_set_hexpand (GTK_WIDGET (self->words), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim");
  gtk_widget_add_css_class (box, "document-hit");
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/* ---- making them ---- */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (CG_TYPE_DOCUMENT_HIT_ROW, NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  CgDocumentHit *hit = gtk_list_item_get_item (item);
  CgDocumentHitRow *row = CG_DOCUMENT_HIT_ROW (gtk_list_item_get_child (item));

  if (hit->page == NULL)
    show_document (row, hit->document);
  else
    show_page (row, hit->page);
  show_name (row, hit);
}

GtkListItemFactory *
cg_document_hit_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  return factory;
}
