/* cg-columns-chooser.c: which columns a grid has, in which order, and which stay at the left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-columns-chooser.h"

#include <glib/gi18n.h>

#include "cg-columns-text.h"
#include "cg-scale.h"

/* Pixels at 100 %. */
#define HEIGHT 340
#define MOST_FROZEN 6

struct _CgColumnsChooser
{
  GtkPopover parent_instance;

  GPtrArray *defaults; /* of CgColumn */
  GPtrArray *columns;  /* of CgColumn: shown */
  GtkWidget *list;     /* a row for each field, its place in the list is its order */
  GtkWidget *frozen;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (CgColumnsChooser, cg_columns_chooser, GTK_TYPE_POPOVER)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CgEntity
entity_of (CgColumnsChooser *self)
{
  return ((CgColumn *) self->defaults->pdata[0])->entity;
}

static void
announce (CgColumnsChooser *self)
{
  if (!self->quiet)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* ---- moving ---- */

static GtkListBoxRow *
row_at (CgColumnsChooser *self, int place)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), place);
}

static int
field_of (GtkListBoxRow *row)
{
  return atoi (gtk_widget_get_name (GTK_WIDGET (row)));
}

static GtkCheckButton *
check_of (GtkListBoxRow *row)
{
  return GTK_CHECK_BUTTON (gtk_list_box_row_get_child (row));
}

static void
move_row (CgColumnsChooser *self, GtkListBoxRow *row, int by)
{
  int place = gtk_list_box_row_get_index (row) + by;

  if (place < 0 || row_at (self, place) == NULL)
    return;
  g_object_ref (row);
  gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  gtk_list_box_insert (GTK_LIST_BOX (self->list), GTK_WIDGET (row), place);
  g_object_unref (row);
  gtk_widget_grab_focus (GTK_WIDGET (check_of (row)));
  announce (self);
}

static gboolean
move_cb (GtkWidget *list, GVariant *arguments, gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (list));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (row != NULL && gtk_widget_is_ancestor (row, list))
    move_row (data, GTK_LIST_BOX_ROW (row), g_variant_get_int32 (arguments));
  return TRUE;
}

static void
add_keys (CgColumnsChooser *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  static const struct
  {
    guint key;
    int by;
  } moves[] = { { GDK_KEY_Up, -1 }, { GDK_KEY_Down, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (moves[i].key, GDK_ALT_MASK),
                                                gtk_callback_action_new (move_cb, self, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (moves[i].by));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys), shortcut);
    }
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (self->list, keys);
}

/* ---- the rows ---- */

static void
add_row (CgColumnsChooser *self, int field, gboolean shown)
{
  GtkWidget *row = gtk_list_box_row_new ();
  const CgColumn *known = cg_columns_find (self->defaults, field);
  GtkWidget *check = gtk_check_button_new_with_label (
      known != NULL ? cg_column_title (known) : cg_field_label (entity_of (self), field));
  g_autofree char *name = g_strdup_printf ("%d", field);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), shown);
  g_signal_connect_object (check, "toggled", G_CALLBACK (announce), self, G_CONNECT_SWAPPED);
  gtk_widget_set_name (row, name);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), check);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
fill (CgColumnsChooser *self)
{
  const CgEntityInfo *info = cg_entity_get (entity_of (self));
  GtkListBoxRow *row;
  guint n_frozen = 0;

  self->quiet = TRUE;
  while ((row = row_at (self, 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CgColumn *column = self->columns->pdata[i];

      add_row (self, column->field, TRUE);
      n_frozen += column->frozen;
    }
  for (guint field = 1; field < info->n_fields; field++)
    if (cg_columns_find (self->columns, (int) field) == NULL)
      add_row (self, (int) field, FALSE);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->frozen), n_frozen);
  self->quiet = FALSE;
}

void
cg_columns_chooser_set_columns (CgColumnsChooser *self, GPtrArray *columns)
{
  g_return_if_fail (CG_IS_COLUMNS_CHOOSER (self));

  g_clear_pointer (&self->columns, g_ptr_array_unref);
  self->columns = cg_columns_fitting (columns, FALSE);
  fill (self);
}

GPtrArray *
cg_columns_chooser_dup_columns (CgColumnsChooser *self)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);
  GtkListBoxRow *row;
  gboolean expands = FALSE;

  g_return_val_if_fail (CG_IS_COLUMNS_CHOOSER (self), columns);

  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    {
      const CgColumn *known = cg_columns_find (self->columns, field_of (row));

      if (!gtk_check_button_get_active (check_of (row)))
        continue;
      g_ptr_array_add (columns, known != NULL ? cg_column_copy (known)
                                              : cg_column_like (self->defaults, field_of (row)));
      expands = expands || (known != NULL && known->expand);
    }
  /* A list without a column would be no list. */
  if (columns->len == 0)
    g_ptr_array_add (columns, cg_column_copy (self->columns->pdata[0]));
  if (!expands)
    ((CgColumn *) columns->pdata[columns->len - 1])->expand = TRUE;
  cg_columns_freeze (columns,
                     (guint) gtk_spin_button_get_value_as_int (GTK_SPIN_BUTTON (self->frozen)));
  return columns;
}

static void
reset_cb (CgColumnsChooser *self)
{
  cg_columns_chooser_set_columns (self, self->defaults);
  announce (self);
}

/* ---- life ---- */

static void
cg_columns_chooser_finalize (GObject *object)
{
  CgColumnsChooser *self = CG_COLUMNS_CHOOSER (object);

  g_clear_pointer (&self->defaults, g_ptr_array_unref);
  g_clear_pointer (&self->columns, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_columns_chooser_parent_class)->finalize (object);
}

static void
cg_columns_chooser_class_init (CgColumnsChooserClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_columns_chooser_finalize;

  signals[CHANGED] = g_signal_new ("changed", CG_TYPE_COLUMNS_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
make_foot (CgColumnsChooser *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("Columns that stay at the left"));
  GtkWidget *hint = gtk_label_new (_ ("Space shows or hides · Alt+↑ and Alt+↓ move"));
  GtkWidget *reset = gtk_button_new_with_label (_ ("As at first"));

  self->frozen = gtk_spin_button_new_with_range (0, MOST_FROZEN, 1);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->frozen);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  g_signal_connect_object (self->frozen, "value-changed", G_CALLBACK (announce), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), self->frozen);

  gtk_widget_add_css_class (reset, "link");
  gtk_widget_set_halign (reset, GTK_ALIGN_START);
  g_signal_connect_object (reset, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dim");
  gtk_widget_add_css_class (hint, "xs");
  gtk_box_append (GTK_BOX (foot), line);
  gtk_box_append (GTK_BOX (foot), hint);
  gtk_box_append (GTK_BOX (foot), reset);
  return foot;
}

static void
cg_columns_chooser_init (CgColumnsChooser *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "columns-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Columns"), -1);
  add_keys (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller),
                                              cg_scaled (NULL, HEIGHT));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), make_foot (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "columns-chooser");
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

GtkWidget *
cg_columns_chooser_new (GPtrArray *defaults)
{
  CgColumnsChooser *self;

  g_return_val_if_fail (defaults->len > 0, NULL);

  self = g_object_new (CG_TYPE_COLUMNS_CHOOSER, NULL);
  self->defaults = cg_columns_fitting (defaults, FALSE);
  cg_columns_chooser_set_columns (self, defaults);
  return GTK_WIDGET (self);
}
