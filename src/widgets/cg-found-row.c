/* cg-found-row.c: rows of the places found: the page, and the words around the place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-found-row.h"

#include <glib/gi18n.h>

#include "cg-found-list.h"

/* Characters shown on each side of a place. */
#define AROUND 14

/* Lines that a row has room for. */
#define MOST_LINES 2

struct _CgFoundRow
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkLabel *page;
  GtkLabel *count;
  GtkLabel *words;
};

#define CG_TYPE_FOUND_ROW (cg_found_row_get_type ())
G_DECLARE_FINAL_TYPE (CgFoundRow, cg_found_row, CG, FOUND_ROW, GtkWidget)
G_DEFINE_FINAL_TYPE (CgFoundRow, cg_found_row, GTK_TYPE_WIDGET)

/* ---- what it says ---- */

static void
show_words (CgFoundRow *self, const char *text, const CgPageRange *range)
{
  g_autoptr (CgSnippet) snippet = cg_find_snippet (text, range, AROUND);
  g_autofree char *before = g_strndup (snippet->text, snippet->hit.start);
  g_autofree char *found =
      g_strndup (snippet->text + snippet->hit.start, snippet->hit.end - snippet->hit.start);
  g_autofree char *markup =
      g_markup_printf_escaped ("%s<span background=\"#ffe08a\" foreground=\"#000000\">%s</span>%s",
                               before, found, snippet->text + snippet->hit.end);

  gtk_label_set_markup (self->words, markup);
}

/* The first place of a page says which page it is. */
static void
show_head (CgFoundRow *self, guint page, guint index, guint n)
{
  g_autofree char *name = g_strdup_printf (_ ("Page %u"), page + 1);
  g_autofree char *count = g_strdup_printf (ngettext ("%u place", "%u places", n), n);

  gtk_label_set_text (self->page, name);
  gtk_label_set_text (self->count, count);
  gtk_widget_set_visible (self->head, index == 0);
}

/* The row in the list has the focus, and no name of its own. */
static void
show_name (CgFoundRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name =
      g_strjoin (" ", gtk_label_get_text (self->page), gtk_label_get_text (self->words), NULL);

  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* ---- the widget ---- */

static GtkLabel *
add_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
cg_found_row_dispose (GObject *object)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (object));

  if (child != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (cg_found_row_parent_class)->dispose (object);
}

static void
cg_found_row_class_init (CgFoundRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_found_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
cg_found_row_init (CgFoundRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  self->head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->page = add_label (self->head, "strong");
  self->count = add_label (self->head, "xs");
  gtk_box_append (GTK_BOX (box), self->head);
  self->words = add_label (box, "sm");
  gtk_widget_set_hexpand (GTK_WIDGET (self->page), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim");
  gtk_label_set_wrap (self->words, TRUE);
  gtk_label_set_wrap_mode (self->words, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (self->words, MOST_LINES);
  gtk_label_set_ellipsize (self->words, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (box, "hit-row");
  gtk_widget_set_parent (box, GTK_WIDGET (self));
}

/* ---- making them ---- */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (CG_TYPE_FOUND_ROW, NULL));
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, CgPdfFinder *finder)
{
  CgFoundPlace *place = gtk_list_item_get_item (item);
  CgFoundRow *row = CG_FOUND_ROW (gtk_list_item_get_child (item));
  guint page = cg_found_place_get_page (place), index = cg_found_place_get_index (place);
  GArray *hits = cg_pdf_finder_get_hits (finder, page);

  /* A row can be bound once more while another word is begun with. */
  if (hits == NULL || index >= hits->len)
    return;

  show_head (row, page, index, hits->len);
  show_words (row, cg_pdf_finder_get_text (finder, page),
              &g_array_index (hits, CgPageRange, index));
  show_name (row);
}

static void
forget_finder (gpointer finder, GClosure *closure)
{
  g_object_unref (finder);
}

GtkListItemFactory *
cg_found_row_factory_new (CgPdfFinder *finder)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), g_object_ref (finder),
                         forget_finder, 0);
  return factory;
}
