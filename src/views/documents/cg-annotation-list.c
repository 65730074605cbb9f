/* cg-annotation-list.c: the annotations of a document beside its pages, by page, filtered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-annotation-list.h"

#include <glib/gi18n.h>

#include "cg-annotation-row.h"
#include "cg-choices.h"
#include "cg-fold.h"

struct _CgAnnotationList
{
  GtkWidget parent_instance;

  CgPageMarks *marks;
  GtkSearchEntry *entry;
  GtkDropDown *kinds;   /* 0: all */
  GtkDropDown *authors; /* 0: all */
  GPtrArray *names;     /* of the authors, in the order of their choices */
  GtkListBox *rows;
  GtkLabel *empty;
  gboolean filling;
};

enum
{
  SIGNAL_CHOSEN,
  SIGNAL_EDITED,
  SIGNAL_VOIDED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgAnnotationList, cg_annotation_list, GTK_TYPE_WIDGET)

/* ---- which are shown ---- */

static gboolean
says (const CgRecord *record, const char *word)
{
  static const int fields[] = { CG_ANNOTATION_TEXT, CG_ANNOTATION_QUOTE, CG_ANNOTATION_LABEL,
                                CG_ANNOTATION_TAGS };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *folded = cg_fold (cg_record_text (record, fields[i]));

      if (strstr (folded, word) != NULL)
        return TRUE;
    }

  return FALSE;
}

static const char *
author_of (const CgMark *mark)
{
  return cg_record_reference_name (mark->record, CG_ANNOTATION_AUTHOR);
}

static gboolean
is_wanted (CgAnnotationList *self, const CgMark *mark)
{
  guint kind = gtk_drop_down_get_selected (self->kinds);
  guint author = gtk_drop_down_get_selected (self->authors);
  g_autofree char *word = cg_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (kind > 0 && kind != GTK_INVALID_LIST_POSITION && mark->kind != (CgMarkKind) (kind - 1))
    return FALSE;
  if (author > 0 && author <= self->names->len &&
      !g_str_equal (author_of (mark), g_ptr_array_index (self->names, author - 1)))
    return FALSE;

  return *word == '\0' || says (mark->record, word);
}

/* ---- rows ---- */

static CgAnnotationRow *
row_in_hand (CgAnnotationList *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CG_IS_ANNOTATION_ROW (child) &&
        gtk_widget_get_focus_child (GTK_WIDGET (self->rows)) == child)
      return CG_ANNOTATION_ROW (child);

  return NULL;
}

static void
edited_cb (CgAnnotationList *self, int field, const char *text, CgAnnotationRow *row)
{
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, cg_annotation_row_get_id (row), field, text);
}

static void
append_row (CgAnnotationList *self, const CgMark *mark)
{
  GtkWidget *row = cg_annotation_row_new (mark, cg_page_marks_may_change (self->marks, mark));

  g_signal_connect_object (row, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->rows, row);
}

static void
say_empty (CgAnnotationList *self, guint n)
{
  guint all = cg_page_marks_get_all (self->marks)->len;

  gtk_label_set_label (self->empty,
                       all == 0 ? _ ("Nothing is marked yet. Select text and press H to highlight "
                                     "it, N to add a note.")
                                : _ ("No annotation is like this."));
  gtk_widget_set_visible (GTK_WIDGET (self->empty), n == 0);
}

/* The row with the focus keeps it; what is being typed is not taken away. */
static void
show_rows (CgAnnotationList *self)
{
  GPtrArray *all = cg_page_marks_get_all (self->marks);
  CgAnnotationRow *in_hand = row_in_hand (self);
  gint64 focused = in_hand != NULL ? cg_annotation_row_get_id (in_hand) : 0;
  GtkListBoxRow *row;
  guint n = 0;

  if (self->filling || (in_hand != NULL && cg_annotation_row_is_editing (in_hand)))
    return;

  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < all->len; i++)
    {
      const CgMark *mark = g_ptr_array_index (all, i);

      if (!is_wanted (self, mark))
        continue;
      append_row (self, mark);
      if (cg_record_get_id (mark->record) == focused)
        gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (self->rows, (int) n)));
      n++;
    }
  say_empty (self, n);
}

/* ---- whose there are ---- */

static gboolean
knows (GPtrArray *names, const char *name)
{
  return g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL);
}

static gboolean
same_names (GPtrArray *a, GPtrArray *b)
{
  for (guint i = 0; a->len == b->len && i < a->len; i++)
    if (!g_str_equal (g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return a->len == b->len;
}

static void
fill_authors (CgAnnotationList *self)
{
  GPtrArray *all = cg_page_marks_get_all (self->marks);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GtkStringList *choices;

  for (guint i = 0; i < all->len; i++)
    if (!knows (names, author_of (g_ptr_array_index (all, i))))
      g_ptr_array_add (names, g_strdup (author_of (g_ptr_array_index (all, i))));
  if (same_names (names, self->names))
    return;

  choices = gtk_string_list_new (NULL);
  gtk_string_list_append (choices, _ ("Everybody"));
  for (guint i = 0; i < names->len; i++)
    gtk_string_list_append (choices, g_ptr_array_index (names, i));
  g_clear_pointer (&self->names, g_ptr_array_unref);
  self->names = g_steal_pointer (&names);
  gtk_drop_down_set_model (self->authors, G_LIST_MODEL (choices));
  g_object_unref (choices);
}

static void
changed_cb (CgAnnotationList *self)
{
  if (cg_page_marks_get_draft (self->marks) != NULL)
    return;

  self->filling = TRUE;
  fill_authors (self);
  self->filling = FALSE;
  show_rows (self);
}

/* ---- what is done ---- */

static void
activated_cb (CgAnnotationList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0,
                 cg_annotation_row_get_id (CG_ANNOTATION_ROW (row)));
}

static void
void_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgAnnotationRow *row = row_in_hand (CG_ANNOTATION_LIST (widget));

  if (row != NULL)
    g_signal_emit (widget, signals[SIGNAL_VOIDED], 0, cg_annotation_row_get_id (row));
}

static void
head_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  guint page = cg_annotation_row_get_page (CG_ANNOTATION_ROW (row));
  g_autofree char *words = NULL;
  GtkWidget *label;

  if (before != NULL && cg_annotation_row_get_page (CG_ANNOTATION_ROW (before)) == page)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  words = g_strdup_printf (C_ ("annotations", "Page %u"), page + 1);
  label = gtk_label_new (words);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "annotation-page");
  gtk_list_box_row_set_header (row, label);
}

/* ---- the widget ---- */

static GtkWidget *
make_kinds (void)
{
  GtkStringList *choices = gtk_string_list_new (NULL);
  gsize n;
  const CgChoice *kinds = cg_choices_get (CG_CHOICES_ANNOTATION_KIND, &n);

  gtk_string_list_append (choices, _ ("All Kinds"));
  for (gsize i = 0; i < n; i++)
    gtk_string_list_append (choices, cg_choices_label (CG_CHOICES_ANNOTATION_KIND, kinds[i].id));
  return gtk_drop_down_new (G_LIST_MODEL (choices), NULL);
}

static void
add_choice (CgAnnotationList *self, GtkWidget *box, GtkDropDown *choice, const char *label)
{
  gtk_widget_set_hexpand (GTK_WIDGET (choice), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (choice));
  g_signal_connect_object (choice, "notify::selected", G_CALLBACK (show_rows), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
make_filters (CgAnnotationList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *choices = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->kinds = GTK_DROP_DOWN (make_kinds ());
  self->authors = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  g_object_set (self->entry, "placeholder-text", _ ("Words, text or tag"), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find in the annotations"), -1);
  gtk_box_set_homogeneous (GTK_BOX (choices), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), choices);
  add_choice (self, choices, self->kinds, _ ("Kind of annotation"));
  add_choice (self, choices, self->authors, _ ("Annotated by"));
  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (show_rows), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (box, "annotation-filters");
  return box;
}

static GtkWidget *
make_rows (CgAnnotationList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  self->empty = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->empty, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->empty), "annotation-empty");
  gtk_list_box_set_selection_mode (self->rows, GTK_SELECTION_NONE);
  gtk_list_box_set_header_func (self->rows, head_cb, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "annotations");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("document", "Annotations"), -1);
  g_signal_connect_object (self->rows, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->empty));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
cg_annotation_list_dispose (GObject *object)
{
  CgAnnotationList *self = CG_ANNOTATION_LIST (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->marks);
  g_clear_pointer (&self->names, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_annotation_list_parent_class)->dispose (object);
}

static void
cg_annotation_list_class_init (CgAnnotationListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_annotation_list_dispose;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_ANNOTATION_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_EDITED] =
      g_signal_new ("edited", CG_TYPE_ANNOTATION_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_INT64, G_TYPE_INT, G_TYPE_STRING);
  signals[SIGNAL_VOIDED] = g_signal_new ("voided", CG_TYPE_ANNOTATION_LIST, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  gtk_widget_class_install_action (widget_class, "annotation.void", NULL, void_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "annotation.void", NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-annotation-list");
}

static void
cg_annotation_list_init (CgAnnotationList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->names = g_ptr_array_new_with_free_func (g_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_parent (make_filters (self), GTK_WIDGET (self));
  gtk_widget_set_parent (make_rows (self), GTK_WIDGET (self));
}

GtkWidget *
cg_annotation_list_new (CgPageMarks *marks)
{
  CgAnnotationList *self = g_object_new (CG_TYPE_ANNOTATION_LIST, NULL);

  self->marks = g_object_ref (marks);
  g_signal_connect_object (marks, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self);
  return GTK_WIDGET (self);
}
