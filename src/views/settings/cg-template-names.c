/* cg-template-names.c: the names that a template may use, to be looked for and inserted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-template-names.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cg-placeholders.h"

struct _CgTemplateNames
{
  GtkBox parent_instance;

  GtkSearchEntry *search;
  GtkDropDown *use;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CgTemplateNames, cg_template_names, GTK_TYPE_BOX)

enum
{
  SIGNAL_INSERT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The rows stand in the order of the placeholders. */
static const CgPlaceholder *
placeholder_of (GtkListBoxRow *row)
{
  gsize n;
  const CgPlaceholder *all = cg_placeholders_get (&n);
  int index = gtk_list_box_row_get_index (row);

  return index >= 0 && (gsize) index < n ? &all[index] : NULL;
}

static void
activated_cb (CgTemplateNames *self, GtkListBoxRow *row)
{
  const CgPlaceholder *placeholder = placeholder_of (row);
  g_autofree char *snippet = NULL;
  g_autofree char *words = NULL;

  if (placeholder == NULL)
    return;

  snippet = cg_placeholder_snippet (placeholder,
                                    (CgPlaceholderUse) gtk_drop_down_get_selected (self->use));
  words = cg_placeholders_to_words (snippet);
  g_signal_emit (self, signals[SIGNAL_INSERT], 0, words);
}

/* ---- the rows ---- */

static gboolean
filter_row (GtkListBoxRow *row, gpointer data)
{
  CgTemplateNames *self = CG_TEMPLATE_NAMES (data);
  const CgPlaceholder *placeholder = placeholder_of (row);
  g_autofree char *wanted =
      g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char *words = NULL;

  if (*wanted == '\0' || placeholder == NULL)
    return TRUE;

  words = g_utf8_casefold (placeholder->words, -1);
  return strstr (words, wanted) != NULL || strstr (placeholder->tag, wanted) != NULL;
}

static GtkWidget *
make_heading (const char *group)
{
  GtkWidget *label = gtk_label_new (group);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "sm");
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_margin_start (label, 8);
  gtk_widget_set_margin_top (label, 8);
  return label;
}

static void
head_row (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const CgPlaceholder *this = placeholder_of (row);
  const CgPlaceholder *last = before != NULL ? placeholder_of (before) : NULL;

  gtk_list_box_row_set_header (
      row, this != NULL && (last == NULL || !g_str_equal (this->group, last->group))
               ? make_heading (this->group)
               : NULL);
}

static GtkWidget *
make_row (const CgPlaceholder *placeholder)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (placeholder->words);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (label, 8);
  gtk_widget_set_tooltip_text (row, placeholder->words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  return row;
}

static void
add_rows (CgTemplateNames *self)
{
  gsize n;
  const CgPlaceholder *all = cg_placeholders_get (&n);

  for (gsize i = 0; i < n; i++)
    gtk_list_box_append (self->list, make_row (&all[i]));
}

/* ---- the widget ---- */

/* From the search straight to the first name found. */
static void
search_activated_cb (CgTemplateNames *self)
{
  gsize n;

  cg_placeholders_get (&n);
  for (int i = 0; i < (int) n; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
        {
          gtk_list_box_select_row (self->list, row);
          gtk_widget_grab_focus (GTK_WIDGET (row));
          return;
        }
    }
}

static GtkWidget *
make_use (CgTemplateNames *self)
{
  const char *uses[] = { C_ ("placeholder", "Write it"), C_ ("placeholder", "Only if there is any"),
                         C_ ("placeholder", "Only if there is none"), NULL };

  self->use = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (uses));
  gtk_widget_add_css_class (GTK_WIDGET (self->use), "field");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->use), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("placeholder", "What the name is for"), -1);
  return GTK_WIDGET (self->use);
}

static GtkWidget *
make_list (CgTemplateNames *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_activate_on_single_click (self->list, FALSE);
  gtk_list_box_set_filter_func (self->list, filter_row, self, NULL);
  gtk_list_box_set_header_func (self->list, head_row, NULL, NULL);
  add_rows (self);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_widget_add_css_class (scroller, "box");
  return scroller;
}

static void
cg_template_names_class_init (CgTemplateNamesClass *klass)
{
  signals[SIGNAL_INSERT] = g_signal_new ("insert", CG_TYPE_TEMPLATE_NAMES, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cg_template_names_init (CgTemplateNames *self)
{
  GtkBox *box = GTK_BOX (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (box, 8);
  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->search, "placeholder-text", C_ ("placeholder", "Find a name"), NULL);
  gtk_box_append (box, GTK_WIDGET (self->search));
  gtk_box_append (box, make_use (self));
  gtk_box_append (box, make_list (self));
  g_signal_connect_object (self->search, "search-changed",
                           G_CALLBACK (gtk_list_box_invalidate_filter), self->list,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "activate", G_CALLBACK (search_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_template_names_new (void)
{
  return g_object_new (CG_TYPE_TEMPLATE_NAMES, NULL);
}
