/* cg-manual-contents.c: what the manual has: its pages and sections, or what a search found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-manual-contents.h"

#include <glib/gi18n.h>

#include "cg-highlight.h"

struct _CgManualContents
{
  AdwBin parent_instance;

  const CgManual *manual;
  GtkEditable *entry;
  GtkListBox *list;
  GtkLabel *nothing;
  GArray *places; /* of CgManualHit: of each row; block G_MAXUINT: the page's beginning */
};

G_DEFINE_FINAL_TYPE (CgManualContents, cg_manual_contents, ADW_TYPE_BIN)

enum
{
  SIGNAL_GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- rows ---- */

static GtkWidget *
add_row (CgManualContents *self, guint page, guint block, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  CgManualHit place = { page, block };

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  g_array_append_val (self->places, place);
  gtk_list_box_append (self->list, label);
  return label;
}

static void
add_page (CgManualContents *self, guint index)
{
  const CgManualPage *page = cg_manual_page (self->manual, index);

  add_row (self, index, G_MAXUINT, page->title, "manual-chapter");
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const CgManualBlock *block = g_ptr_array_index (page->blocks, i);

      if (block->kind == CG_MANUAL_HEADING)
        add_row (self, index, i, block->text, "manual-section");
    }
}

static void
add_hits (CgManualContents *self, const char *word)
{
  g_autoptr (GArray) hits = cg_manual_search (self->manual, word);
  guint last = G_MAXUINT;

  for (guint i = 0; i < hits->len; i++)
    {
      const CgManualHit *hit = &g_array_index (hits, CgManualHit, i);
      const CgManualPage *page = cg_manual_page (self->manual, hit->page);
      const CgManualBlock *block = g_ptr_array_index (page->blocks, hit->block);
      GtkWidget *label;

      if (hit->page != last)
        add_row (self, hit->page, G_MAXUINT, page->title, "manual-chapter");
      last = hit->page;
      label = add_row (self, hit->page, hit->block, block->text, "manual-section");
      gtk_label_set_lines (GTK_LABEL (label), 3);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      cg_highlight_words (GTK_LABEL (label), word);
    }
}

static void
fill (CgManualContents *self)
{
  const char *word = cg_manual_contents_get_word (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_array_set_size (self->places, 0);
  if (word != NULL)
    add_hits (self, word);
  for (guint i = 0; word == NULL && i < cg_manual_n_pages (self->manual); i++)
    add_page (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), self->places->len == 0);
}

static void
activated_cb (CgManualContents *self, GtkListBoxRow *row)
{
  const CgManualHit *place =
      &g_array_index (self->places, CgManualHit, gtk_list_box_row_get_index (row));

  g_signal_emit (self, signals[SIGNAL_GO], 0, place->page,
                 place->block == G_MAXUINT ? -1 : (int) place->block);
}

/* Enter in the search opens what was found first, not the heading over it. */
static void
entered_cb (CgManualContents *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (
      self->list, cg_manual_contents_get_word (self) != NULL ? 1 : 0);

  if (row != NULL)
    activated_cb (self, row);
}

static void
stop_cb (CgManualContents *self)
{
  gtk_editable_set_text (self->entry, "");
}

/* ---- the widget ---- */

static GtkWidget *
build (CgManualContents *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *entry = gtk_search_entry_new ();

  self->entry = GTK_EDITABLE (entry);
  g_object_set (entry, "placeholder-text", _ ("Find in the manual (Ctrl+F)"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find in the manual (Ctrl+F)"), -1);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("manual", "Contents"), -1);
  self->nothing = GTK_LABEL (gtk_label_new (_ ("Nothing in the manual has this word.")));
  gtk_label_set_wrap (self->nothing, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->nothing), "dim");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (column), entry);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->nothing));
  gtk_box_append (GTK_BOX (column), scroller);
  g_signal_connect_object (entry, "search-changed", G_CALLBACK (fill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "stop-search", G_CALLBACK (stop_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  return column;
}

static void
cg_manual_contents_finalize (GObject *object)
{
  g_array_unref (CG_MANUAL_CONTENTS (object)->places);

  G_OBJECT_CLASS (cg_manual_contents_parent_class)->finalize (object);
}

static void
cg_manual_contents_class_init (CgManualContentsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_manual_contents_finalize;

  signals[SIGNAL_GO] = g_signal_new ("go", CG_TYPE_MANUAL_CONTENTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
}

static void
cg_manual_contents_init (CgManualContents *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (CgManualHit));
  gtk_widget_add_css_class (GTK_WIDGET (self), "manual-contents");
  adw_bin_set_child (ADW_BIN (self), build (self));
}

GtkWidget *
cg_manual_contents_new (const CgManual *manual)
{
  CgManualContents *self = g_object_new (CG_TYPE_MANUAL_CONTENTS, NULL);

  self->manual = manual;
  fill (self);
  return GTK_WIDGET (self);
}

const char *
cg_manual_contents_get_word (CgManualContents *self)
{
  const char *text = gtk_editable_get_text (self->entry);

  return *text != '\0' ? text : NULL;
}

void
cg_manual_contents_find (CgManualContents *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

void
cg_manual_contents_mark (CgManualContents *self, guint page)
{
  if (cg_manual_contents_get_word (self) != NULL)
    return;

  for (guint i = 0; i < self->places->len; i++)
    {
      const CgManualHit *place = &g_array_index (self->places, CgManualHit, i);

      if (place->page == page && place->block == G_MAXUINT)
        gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) i));
    }
}
