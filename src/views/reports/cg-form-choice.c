/* cg-form-choice.c: which figure goes into a cell: a searched list of figures, then of rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-form-choice.h"

#include <glib/gi18n.h>

#include "cg-pick-item.h"
#include "cg-scale.h"

#define WIDTH 380
#define HEIGHT 320

/* Of more than these one types a part of the name. */
#define MOST_LINES 100

/* A row: of what grouping, and which of its rows. */
typedef struct
{
  CgGrouping by;
  const char *key;
} Line;

struct _CgFormChoice
{
  GtkPopover parent_instance;

  GtkLabel *heading;
  GtkWidget *back;
  GtkText *entry;
  GtkListBox *list;
  GtkScrolledWindow *scroller;
  GtkLabel *nothing;

  CgFormFigures *figures; /* (nullable): while it is open */
  CgGrouping first;
  CgFormCell guess; /* key is its own */
  GPtrArray *items; /* of CgPickItem: all that can be taken now */
  GArray *lines;    /* of Line: the rows by their ids, from 1 */
  GArray *shown;    /* of gint64: the ids of what the list has */
  CgFigureId figure;
  gboolean rows;      /* the figure is chosen, its row is not */
  gboolean composing; /* the input method has begun a word */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgFormChoice, cg_form_choice, GTK_TYPE_POPOVER)

/* ---- what can be taken ---- */

static const Line *
line_of (const CgFormChoice *self, gint64 id)
{
  return &g_array_index (self->lines, Line, id - 1);
}

static void
add_line (CgFormChoice *self, CgGrouping by, const char *key, const char *name, const char *hint)
{
  Line line = { by, key };

  g_array_append_val (self->lines, line);
  g_ptr_array_add (self->items, cg_pick_item_new (self->lines->len, name, hint, 0));
}

static void
add_rows (CgFormChoice *self, CgGrouping by)
{
  const GPtrArray *rows = self->figures->by[by]->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      const CgFigureRow *row = g_ptr_array_index (rows, i);

      add_line (self, by, row->key, row->label, cg_grouping_label (by));
    }
}

static void
gather_rows (CgFormChoice *self)
{
  add_line (self, CG_GROUPING_NONE, "", C_ ("figures", "Total"), C_ ("form fill", "of all"));
  if (self->first != CG_GROUPING_NONE)
    add_rows (self, self->first);
  for (guint i = CG_GROUPING_NONE + 1; i < CG_N_GROUPINGS; i++)
    if (i != self->first)
      add_rows (self, (CgGrouping) i);
}

static void
gather_figures (CgFormChoice *self)
{
  for (guint i = 0; i < CG_N_FIGURES; i++)
    g_ptr_array_add (self->items, cg_pick_item_new (i + 1, cg_figure_label ((CgFigureId) i),
                                                    cg_figure_group ((CgFigureId) i), 0));
}

static char *
number_of (CgFormChoice *self, gint64 id)
{
  const Line *line = self->rows ? line_of (self, id) : NULL;

  return line != NULL
             ? cg_form_figures_text (self->figures, self->figure, line->by, line->key)
             : cg_form_figures_text (self->figures, (CgFigureId) (id - 1), CG_GROUPING_NONE, "");
}

static gboolean
is_guessed (CgFormChoice *self, gint64 id)
{
  const Line *line = self->rows ? line_of (self, id) : NULL;

  if (line == NULL)
    return (CgFigureId) (id - 1) == self->guess.figure;
  return line->by == self->guess.by && g_strcmp0 (line->key, self->guess.key) == 0;
}

/* ---- the list ---- */

static GtkWidget *
make_label (const char *text, const char *css_class, float align)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), align);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_line (CgFormChoice *self, CgPickItem *item)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = make_label (cg_pick_item_get_name (item), NULL, 0);
  g_autofree char *number = number_of (self, cg_pick_item_get_id (item));
  const char *hint = cg_pick_item_get_hint (item);
  g_autofree char *words =
      g_strdup_printf ("%s %s %s", cg_pick_item_get_name (item), hint != NULL ? hint : "", number);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), make_label (hint, "dim", 1));
  gtk_box_append (GTK_BOX (box), make_label (number, "num", 1));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  return row;
}

static gboolean
show_selected_cb (gpointer data)
{
  CgFormChoice *self = data;
  GtkListBoxRow *row;
  GtkAdjustment *adjustment;
  double y = 0;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return G_SOURCE_REMOVE;

  row = gtk_list_box_get_selected_row (self->list);
  adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  if (row != NULL &&
      gtk_widget_translate_coordinates (GTK_WIDGET (row), GTK_WIDGET (self->list), 0, 0, NULL, &y))
    gtk_adjustment_clamp_page (adjustment, y, y + gtk_widget_get_height (GTK_WIDGET (row)));
  return G_SOURCE_REMOVE;
}

/* Lines that were just made have no place yet. */
static void
show_selected (CgFormChoice *self)
{
  g_idle_add_full (G_PRIORITY_LOW, show_selected_cb, g_object_ref (self), g_object_unref);
}

static void
clear_list (CgFormChoice *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_array_set_size (self->shown, 0);
}

static void
show_lines (CgFormChoice *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) found = cg_pick_items_find (self->items, text, MOST_LINES);
  guint selected = 0;

  clear_list (self);
  for (guint i = 0; i < found->len; i++)
    {
      CgPickItem *item = g_ptr_array_index (found, i);
      gint64 id = cg_pick_item_get_id (item);

      gtk_list_box_append (self->list, make_line (self, item));
      g_array_append_val (self->shown, id);
      if (*text == '\0' && is_guessed (self, id))
        selected = i;
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, (int) selected));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), found->len == 0);
  show_selected (self);
}

/* The guess comes into sight, wherever it stands: it is put first among many. */
static void
put_guess_first (CgFormChoice *self)
{
  for (guint i = MOST_LINES; i < self->items->len; i++)
    {
      CgPickItem *item = g_ptr_array_index (self->items, i);

      if (is_guessed (self, cg_pick_item_get_id (item)))
        {
          g_ptr_array_insert (self->items, 0, g_object_ref (item));
          g_ptr_array_remove_index (self->items, i + 1);
          return;
        }
    }
}

static void
show_stage (CgFormChoice *self)
{
  g_ptr_array_set_size (self->items, 0);
  g_array_set_size (self->lines, 0);
  if (self->rows)
    gather_rows (self);
  else
    gather_figures (self);
  put_guess_first (self);

  gtk_label_set_text (self->heading, self->rows ? cg_figure_label (self->figure)
                                                : C_ ("form fill", "Which figure goes here?"));
  gtk_widget_set_visible (self->back, self->rows);
  gtk_text_set_placeholder_text (self->entry, self->rows ? C_ ("form fill", "Of all, or a row")
                                                         : C_ ("form fill", "Name of a figure"));
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    show_lines (self);
}

/* ---- choosing ---- */

static void
take (CgFormChoice *self, gint64 id)
{
  const Line *line;
  CgFormCell cell = { NULL };

  if (!self->rows)
    {
      self->figure = (CgFigureId) (id - 1);
      self->rows = TRUE;
      show_stage (self);
      return;
    }

  line = line_of (self, id);
  cell.figure = self->figure;
  cell.by = line->by;
  cell.key = g_strdup (line->key);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, &cell);
  g_free (cell.key);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
row_cb (CgFormChoice *self, GtkListBoxRow *row)
{
  take (self, g_array_index (self->shown, gint64, gtk_list_box_row_get_index (row)));
}

static void
enter_cb (CgFormChoice *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    row_cb (self, row);
}

static void
back_cb (CgFormChoice *self)
{
  self->rows = FALSE;
  self->guess.figure = self->figure;
  show_stage (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static gboolean
move (CgFormChoice *self, int by)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int to = row != NULL ? gtk_list_box_row_get_index (row) + by : 0;
  GtkListBoxRow *next = to >= 0 ? gtk_list_box_get_row_at_index (self->list, to) : NULL;

  if (next != NULL)
    gtk_list_box_select_row (self->list, next);
  show_selected (self);
  return TRUE;
}

/* Until a word is composed the keys are the input method's. */
static void
preedit_cb (CgFormChoice *self, const char *preedit)
{
  self->composing = *preedit != '\0';
}

static gboolean
key_cb (CgFormChoice *self, guint key, guint code, GdkModifierType modifiers)
{
  gboolean empty = *gtk_editable_get_text (GTK_EDITABLE (self->entry)) == '\0';

  if (self->composing)
    return FALSE;
  if (key == GDK_KEY_Down)
    return move (self, 1);
  if (key == GDK_KEY_Up)
    return move (self, -1);
  if (key == GDK_KEY_BackSpace && empty && self->rows)
    {
      back_cb (self);
      return TRUE;
    }
  return FALSE;
}

/* ---- building ---- */

static GtkWidget *
build_head (CgFormChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *back = C_ ("form fill", "Another figure");

  self->back = gtk_button_new_from_icon_name ("go-previous-symbolic");
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_tooltip_text (self->back, back);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, back,
                                  -1);
  g_signal_connect_object (self->back, "clicked", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  self->heading = GTK_LABEL (make_label (NULL, "heading", 0));
  gtk_box_append (GTK_BOX (box), self->back);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->heading));
  return box;
}

static GtkWidget *
build_entry (CgFormChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->entry = GTK_TEXT (gtk_text_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("form fill", "Which figure goes here?"), -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (show_lines), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "preedit-changed", G_CALLBACK (preedit_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
  gtk_widget_add_css_class (box, "field");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  return box;
}

static GtkWidget *
build_list (CgFormChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  /* The entry keeps the focus. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("form fill", "Which figure goes here?"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_cb), self,
                           G_CONNECT_SWAPPED);
  self->nothing = GTK_LABEL (make_label (C_ ("form fill", "Nothing is called so."), "dim", 0.5));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->nothing));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (self->scroller, box);
  gtk_widget_set_size_request (GTK_WIDGET (self->scroller), cg_scaled (GTK_WIDGET (self), WIDTH),
                               cg_scaled (GTK_WIDGET (self), HEIGHT));
  return GTK_WIDGET (self->scroller);
}

/* Its lines name rows of the figures. */
static void
closed_cb (CgFormChoice *self)
{
  clear_list (self);
  g_ptr_array_set_size (self->items, 0);
  g_array_set_size (self->lines, 0);
  g_clear_pointer (&self->figures, cg_form_figures_unref);
}

static void
cg_form_choice_finalize (GObject *object)
{
  CgFormChoice *self = CG_FORM_CHOICE (object);

  g_clear_pointer (&self->figures, cg_form_figures_unref);
  g_free (self->guess.key);
  g_ptr_array_unref (self->items);
  g_array_unref (self->lines);
  g_array_unref (self->shown);

  G_OBJECT_CLASS (cg_form_choice_parent_class)->finalize (object);
}

static void
cg_form_choice_class_init (CgFormChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_form_choice_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_FORM_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
cg_form_choice_init (CgFormChoice *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->shown = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), build_entry (self));
  gtk_box_append (GTK_BOX (box), build_list (self));
  gtk_popover_set_child (GTK_POPOVER (self), box);
  gtk_popover_set_position (GTK_POPOVER (self), GTK_POS_BOTTOM);
  g_signal_connect (self, "closed", G_CALLBACK (closed_cb), NULL);
}

GtkWidget *
cg_form_choice_new (void)
{
  return g_object_new (CG_TYPE_FORM_CHOICE, NULL);
}

void
cg_form_choice_open (CgFormChoice *self,
                     CgFormFigures *figures,
                     CgGrouping by,
                     const CgFormCell *guess)
{
  g_return_if_fail (CG_IS_FORM_CHOICE (self));

  g_clear_pointer (&self->figures, cg_form_figures_unref);
  self->figures = cg_form_figures_ref (figures);
  self->first = by;
  g_free (self->guess.key);
  self->guess = (CgFormCell){ .figure = guess != NULL ? guess->figure : CG_N_FIGURES,
                              .by = guess != NULL ? guess->by : CG_GROUPING_NONE };
  self->guess.key = g_strdup (guess != NULL && guess->key != NULL ? guess->key : "");
  self->rows = FALSE;
  show_stage (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
