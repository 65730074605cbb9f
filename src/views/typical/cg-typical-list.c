/* cg-typical-list.c: typical cases or campaigns at the left of 典型领改, in groups.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-list.h"

#include "cg-tab-stop.h"

struct _CgTypicalList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GArray *ids; /* of gint64: the record of each row; 0: a head */
  gint64 chosen;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgTypicalList, cg_typical_list, ADW_TYPE_BIN)

void
cg_typical_row_free (CgTypicalRow *matter)
{
  g_free (matter->title);
  g_free (matter->words);
  g_free (matter->state);
  g_free (matter);
}

static gint64
id_of (CgTypicalList *self, GtkListBoxRow *row)
{
  return g_array_index (self->ids, gint64, gtk_list_box_row_get_index (row));
}

/* ---- rows ---- */

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class, gboolean fills)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), fills ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, fills);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
make_head (const char *group, const char *hint, guint count)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *number = g_strdup_printf ("%u", count);

  add_label (line, group, "sm", TRUE);
  add_label (line, number, "cnt", FALSE);
  gtk_box_append (GTK_BOX (box), line);
  if (hint != NULL)
    {
      GtkWidget *label = add_label (box, hint, "sm", FALSE);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_add_css_class (label, "dim");
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "head");
  gtk_widget_add_css_class (row, "matters");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, group, -1);
  return row;
}

static GtkWidget *
make_row (const CgTypicalRow *matter)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *name = g_strdup_printf ("%s %s %s", matter->title, matter->words, matter->state);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  add_label (box, matter->title, NULL, TRUE);
  gtk_widget_add_css_class (second, "dim");
  add_label (second, matter->words, "sm", TRUE);
  add_label (second, matter->state, "sm", FALSE);
  gtk_box_append (GTK_BOX (box), second);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "notice");
  gtk_widget_set_tooltip_text (row, matter->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static guint
count_group (GPtrArray *matters, guint first)
{
  const CgTypicalRow *matter = g_ptr_array_index (matters, first);
  guint n = 0;

  for (guint i = first; i < matters->len; i++)
    n +=
        g_str_equal (((const CgTypicalRow *) g_ptr_array_index (matters, i))->group, matter->group);
  return n;
}

static void
append (CgTypicalList *self, GtkWidget *row, gint64 id)
{
  g_array_append_val (self->ids, id);
  gtk_list_box_append (self->list, row);
}

static void
fill (CgTypicalList *self, GPtrArray *matters)
{
  const char *group = NULL;

  for (guint i = 0; i < matters->len; i++)
    {
      const CgTypicalRow *matter = g_ptr_array_index (matters, i);

      if (g_strcmp0 (matter->group, group) != 0)
        append (self, make_head (matter->group, matter->hint, count_group (matters, i)), 0);
      group = matter->group;
      append (self, make_row (matter), matter->id);
    }
}

/* ---- choosing ---- */

static GtkListBoxRow *
find_row (CgTypicalList *self, gint64 id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (id_of (self, row) != 0 && (id == 0 || id_of (self, row) == id))
      return row;

  return NULL;
}

static void
selected_cb (GtkListBox *list, GtkListBoxRow *row, CgTypicalList *self)
{
  gint64 id = row != NULL ? id_of (self, row) : 0;

  if (id == 0 || id == self->chosen)
    return;

  self->chosen = id;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
select_row (CgTypicalList *self)
{
  GtkListBoxRow *row = find_row (self, self->chosen);

  if (row == NULL)
    row = find_row (self, 0);
  g_signal_handlers_block_by_func (self->list, selected_cb, self);
  gtk_list_box_select_row (self->list, row);
  g_signal_handlers_unblock_by_func (self->list, selected_cb, self);
  if (row != NULL)
    self->chosen = id_of (self, row);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

void
cg_typical_list_set (CgTypicalList *self, GPtrArray *matters)
{
  GtkListBoxRow *row;

  g_return_if_fail (CG_IS_TYPICAL_LIST (self));

  g_signal_handlers_block_by_func (self->list, selected_cb, self);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_signal_handlers_unblock_by_func (self->list, selected_cb, self);
  g_array_set_size (self->ids, 0);
  fill (self, matters);
  select_row (self);
}

void
cg_typical_list_choose (CgTypicalList *self, gint64 id)
{
  g_return_if_fail (CG_IS_TYPICAL_LIST (self));

  self->chosen = id;
  if (find_row (self, id) != NULL)
    select_row (self);
}

gint64
cg_typical_list_get_chosen (CgTypicalList *self)
{
  g_return_val_if_fail (CG_IS_TYPICAL_LIST (self), 0);

  return find_row (self, self->chosen) != NULL ? self->chosen : 0;
}

/* ---- the widget ---- */

static void
cg_typical_list_finalize (GObject *object)
{
  g_array_unref (CG_TYPICAL_LIST (object)->ids);

  G_OBJECT_CLASS (cg_typical_list_parent_class)->finalize (object);
}

static void
cg_typical_list_class_init (CgTypicalListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_typical_list_finalize;
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_TYPICAL_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_typical_list_init (CgTypicalList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "notice-list");
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), cg_tab_stop_new (scroller, self->list));
  g_signal_connect (self->list, "row-selected", G_CALLBACK (selected_cb), self);
}

GtkWidget *
cg_typical_list_new (const char *label)
{
  CgTypicalList *self = g_object_new (CG_TYPE_TYPICAL_LIST, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return GTK_WIDGET (self);
}
