/* cg-todo-list.c: the card 今日必办: lamp, what, whose, number, and one button that does it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-todo-list.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-lamp-view.h"
#include "cg-page.h"
#include "cg-scale.h"

struct _CgTodoList
{
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CgTodoList, cg_todo_list, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *text, int width, gboolean dim)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  if (width > 0)
    gtk_widget_set_size_request (label, cg_scaled (label, width), -1);
  else
    gtk_widget_set_hexpand (label, TRUE);
  if (width > 0)
    gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
  if (dim)
    gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_tooltip_text (label, text);
  return label;
}

static GtkWidget *
make_lamp (const CgTodo *todo)
{
  GtkWidget *lamp = cg_lamp_view_new ();
  CgDate today = cg_clock_today ();
  g_autofree char *words = cg_lamp_words_short (&todo->facts, today);

  cg_lamp_view_set_lamp (CG_LAMP_VIEW (lamp), cg_lamp_compute (&todo->facts, today), words, FALSE);
  gtk_widget_set_size_request (lamp, cg_scaled (lamp, 92), -1);
  gtk_widget_set_valign (lamp, GTK_ALIGN_CENTER);
  return lamp;
}

static void
go_cb (GtkWidget *button)
{
  cg_page_go (button, gtk_widget_get_name (button));
}

static GtkWidget *
make_button (const CgTodo *todo)
{
  GtkWidget *button = gtk_button_new_with_label (todo->button);
  g_autofree char *label = g_strdup_printf (C_ ("to do", "%s: %s"), todo->button, todo->text);

  gtk_widget_set_name (button, todo->place);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (button, cg_scaled (button, 80), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect (button, "clicked", G_CALLBACK (go_cb), NULL);
  return button;
}

static GtkWidget *
make_row (const CgTodo *todo)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *words = cg_lamp_words_short (&todo->facts, cg_clock_today ());
  g_autofree char *label = g_strdup_printf (C_ ("to do", "%s: %s"), words, todo->text);

  gtk_box_append (GTK_BOX (box), make_lamp (todo));
  gtk_box_append (GTK_BOX (box), make_label (todo->text, 0, FALSE));
  gtk_box_append (GTK_BOX (box), make_label (todo->unit, 96, FALSE));
  gtk_box_append (GTK_BOX (box), make_label (todo->number, 130, TRUE));
  gtk_box_append (GTK_BOX (box), make_button (todo));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, todo->place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

static void
row_activated_cb (CgTodoList *self, GtkListBoxRow *row)
{
  cg_page_go (GTK_WIDGET (self), gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
cg_todo_list_class_init (CgTodoListClass *klass)
{
}

static void
cg_todo_list_init (CgTodoList *self)
{
  GtkWidget *placeholder = gtk_label_new (_ ("Nothing is due: well done."));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "todo");
  gtk_widget_add_css_class (placeholder, "dim");
  gtk_widget_set_margin_top (placeholder, 36);
  gtk_widget_set_margin_bottom (placeholder, 36);
  gtk_list_box_set_placeholder (self->list, placeholder);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
cg_todo_list_new (void)
{
  return g_object_new (CG_TYPE_TODO_LIST, NULL);
}

void
cg_todo_list_set_todos (CgTodoList *self, GPtrArray *todos, guint most)
{
  GtkListBoxRow *row;

  g_return_if_fail (CG_IS_TODO_LIST (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < MIN (todos->len, most); i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (todos, i)));
}
