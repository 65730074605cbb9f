/* cg-branches.c: a tree of short texts that is typed: Enter for a sibling, Tab for a branch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-branches.h"

#include <glib/gi18n.h>

#include "cg-colors.h"
#include "cg-scale.h"

/* px at 100 % */
#define INDENT 28
#define STEM 14 /* where the stem of a branch's children stands in its indent */

/* A row is a line of text, its depth in its margin. */
typedef struct
{
  gint64 id; /* 0: begun and not written */
  guint depth;
  char *text;
  gboolean is_child; /* of one begun: as CgBranches::add */
  gint64 after;
  GtkWidget *row;
  GtkEditable *entry;
} Row;

struct _CgBranches
{
  GtkWidget parent_instance;

  GtkBox *box;
  GArray *rows; /* of Row */
  gboolean editable;
  gboolean building;
  gint64 wanted; /* gets the focus when it is there, 0: none */
};

G_DEFINE_FINAL_TYPE (CgBranches, cg_branches, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_ADD,
  SIGNAL_REMOVED,
  SIGNAL_SELECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
row_clear (gpointer data)
{
  g_free (((Row *) data)->text);
}

static Row *
row_at (CgBranches *self, guint position)
{
  return &g_array_index (self->rows, Row, position);
}

static int
find_entry (CgBranches *self, gpointer entry)
{
  for (guint i = 0; i < self->rows->len; i++)
    if ((gpointer) row_at (self, i)->entry == entry)
      return (int) i;

  return -1;
}

static int
focused_row (CgBranches *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (gtk_widget_get_focus_child (row_at (self, i)->row) != NULL)
      return (int) i;

  return -1;
}

/* ---- the rows ---- */

static void
commit (CgBranches *self, int position)
{
  Row *row = row_at (self, (guint) position);
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row->entry)));

  if (self->building || *text == '\0' || g_str_equal (text, row->text))
    return;

  g_free (row->text);
  row->text = g_strdup (text);
  if (row->id != 0)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, row->id, text);
  else
    g_signal_emit (self, signals[SIGNAL_ADD], 0, row->after, text, row->is_child);
}

static void
left_cb (GtkEventControllerFocus *focus, CgBranches *self)
{
  int position = find_entry (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)));

  if (position >= 0)
    commit (self, position);
}

static void
entered_cb (GtkEventControllerFocus *focus, CgBranches *self)
{
  int position = find_entry (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus)));

  if (position >= 0 && row_at (self, (guint) position)->id != 0)
    g_signal_emit (self, signals[SIGNAL_SELECTED], 0, row_at (self, (guint) position)->id);
}

static void
make_row (CgBranches *self, Row *row, const char *tag)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *entry = gtk_entry_new ();

  row->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  row->entry = GTK_EDITABLE (entry);
  gtk_widget_add_css_class (entry, "field");
  gtk_editable_set_text (row->entry, row->text);
  gtk_editable_set_editable (row->entry, self->editable);
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_widget_set_margin_start (row->row, cg_scaled (GTK_WIDGET (self), INDENT) * (int) row->depth);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  row->depth == 0 ? _ ("Cause") : _ ("Cause of the cause above"),
                                  -1);
  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (entered_cb), self);
  gtk_widget_add_controller (entry, focus);
  gtk_box_append (GTK_BOX (row->row), entry);
  if (tag != NULL)
    {
      GtkWidget *label = gtk_label_new (tag);

      gtk_widget_add_css_class (label, "tag");
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      gtk_box_append (GTK_BOX (row->row), label);
    }
}

static void
focus_wanted (CgBranches *self)
{
  for (guint i = 0; i < self->rows->len && self->wanted != 0; i++)
    if (row_at (self, i)->id == self->wanted)
      {
        self->wanted = 0;
        gtk_widget_grab_focus (GTK_WIDGET (row_at (self, i)->entry));
        gtk_editable_set_position (row_at (self, i)->entry, -1);
      }
}

void
cg_branches_focus (CgBranches *self, gint64 id)
{
  g_return_if_fail (CG_IS_BRANCHES (self));

  self->wanted = id;
  focus_wanted (self);
}

static void
clear (CgBranches *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_array_set_size (self->rows, 0);
}

/* An empty tree has a line to begin in. */
static void
append_first (CgBranches *self)
{
  Row row = { .text = g_strdup ("") };

  make_row (self, &row, NULL);
  gtk_entry_set_placeholder_text (GTK_ENTRY (row.entry), _ ("Why did it come to this?"));
  gtk_box_append (self->box, row.row);
  g_array_append_val (self->rows, row);
}

void
cg_branches_set (CgBranches *self, const CgBranch *branches, guint n, gboolean editable)
{
  int focused;

  g_return_if_fail (CG_IS_BRANCHES (self));

  focused = focused_row (self);
  if (focused >= 0 && self->wanted == 0)
    self->wanted = row_at (self, (guint) focused)->id;
  self->editable = editable;
  self->building = TRUE;
  clear (self);
  for (guint i = 0; i < n; i++)
    {
      Row row = { .id = branches[i].id, .depth = branches[i].depth };

      row.text = g_strdup (branches[i].text);
      make_row (self, &row, branches[i].tag);
      gtk_box_append (self->box, row.row);
      g_array_append_val (self->rows, row);
    }
  if (n == 0 && editable)
    append_first (self);
  self->building = FALSE;
  focus_wanted (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* ---- typing ---- */

/* The last row of what comes of the one at @position, so that a sibling stands behind it. */
static guint
last_below (CgBranches *self, guint position)
{
  guint last = position;

  while (last + 1 < self->rows->len &&
         row_at (self, last + 1)->depth > row_at (self, position)->depth)
    last++;
  return last;
}

static void
begin_row (CgBranches *self, gboolean child)
{
  int focused = focused_row (self);
  Row row = { .is_child = child, .text = g_strdup ("") };
  guint above;

  if (focused < 0 || !self->editable || row_at (self, (guint) focused)->id == 0)
    return;

  above = last_below (self, (guint) focused);
  row.after = row_at (self, (guint) focused)->id;
  row.depth = row_at (self, (guint) focused)->depth + (child ? 1 : 0);
  make_row (self, &row, NULL);
  gtk_box_insert_child_after (self->box, row.row, row_at (self, above)->row);
  g_array_insert_val (self->rows, above + 1, row);
  gtk_widget_grab_focus (GTK_WIDGET (row.entry));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
enter_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgBranches *self = CG_BRANCHES (widget);
  int focused = focused_row (self);

  if (focused < 0)
    return FALSE;

  if (row_at (self, (guint) focused)->id == 0)
    commit (self, focused);
  else
    begin_row (self, FALSE);
  return TRUE;
}

static gboolean
tab_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgBranches *self = CG_BRANCHES (widget);
  int focused = focused_row (self);

  if (focused < 0 || !self->editable || row_at (self, (guint) focused)->id == 0)
    return FALSE;

  begin_row (self, TRUE);
  return TRUE;
}

static gboolean
step_cb (GtkWidget *widget, GVariant *by, gpointer data)
{
  CgBranches *self = CG_BRANCHES (widget);
  int to = focused_row (self) + g_variant_get_int32 (by);

  if (to >= 0 && to < (int) self->rows->len)
    gtk_widget_grab_focus (GTK_WIDGET (row_at (self, (guint) to)->entry));
  return TRUE;
}

static gboolean
remove_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  CgBranches *self = CG_BRANCHES (widget);
  int focused = focused_row (self);

  if (focused >= 0 && self->editable && row_at (self, (guint) focused)->id != 0)
    g_signal_emit (self, signals[SIGNAL_REMOVED], 0, row_at (self, (guint) focused)->id);
  return TRUE;
}

/* Before the entry takes Tab and Enter for itself. */
static void
add_keys (CgBranches *self)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    GtkShortcutFunc function;
    int by;
  } keys[] = {
    { GDK_KEY_Return, 0, enter_cb, 0 }, { GDK_KEY_KP_Enter, 0, enter_cb, 0 },
    { GDK_KEY_Tab, 0, tab_cb, 0 },      { GDK_KEY_Up, 0, step_cb, -1 },
    { GDK_KEY_Down, 0, step_cb, 1 },    { GDK_KEY_Delete, GDK_CONTROL_MASK, remove_cb, 0 },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      GtkShortcut *shortcut =
          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                            gtk_callback_action_new (keys[i].function, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_int32 (keys[i].by));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* ---- drawing ---- */

static gboolean
middle_of (CgBranches *self, guint position, double *y)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (row_at (self, position)->row, GTK_WIDGET (self), &bounds))
    return FALSE;

  *y = (int) (bounds.origin.y + bounds.size.height / 2) + 0.5;
  return TRUE;
}

/* From the stem of what it comes of to the row. */
static void
draw_stem (CgBranches *self, cairo_t *cr, guint position)
{
  guint depth = row_at (self, position)->depth;
  int indent = cg_scaled (GTK_WIDGET (self), INDENT);
  double x = (int) depth * indent - cg_scaled (GTK_WIDGET (self), STEM) + 0.5;
  guint above = position;
  double top, y;

  while (above > 0 && row_at (self, above)->depth >= depth)
    above--;
  if (!middle_of (self, above, &top) || !middle_of (self, position, &y))
    return;

  cairo_move_to (cr, x, top + cg_scaled (GTK_WIDGET (self), STEM));
  cairo_line_to (cr, x, y);
  cairo_line_to (cr, (int) depth * indent, y);
  cairo_stroke (cr);
}

static void
cg_branches_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgBranches *self = CG_BRANCHES (widget);
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                             (float) gtk_widget_get_height (widget));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);
  GdkRGBA color = cg_color (widget, "fill_none");

  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < self->rows->len; i++)
    if (row_at (self, i)->depth > 0)
      draw_stem (self, cr, i);
  cairo_destroy (cr);

  GTK_WIDGET_CLASS (cg_branches_parent_class)->snapshot (widget, snapshot);
}

/* ---- the widget ---- */

static void
cg_branches_dispose (GObject *object)
{
  CgBranches *self = CG_BRANCHES (object);

  self->building = TRUE;
  g_array_set_size (self->rows, 0);
  if (self->box != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->box));
  self->box = NULL;

  G_OBJECT_CLASS (cg_branches_parent_class)->dispose (object);
}

static void
cg_branches_finalize (GObject *object)
{
  g_array_unref (CG_BRANCHES (object)->rows);

  G_OBJECT_CLASS (cg_branches_parent_class)->finalize (object);
}

static void
cg_branches_class_init (CgBranchesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_branches_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_branches_finalize;
  widget_class->snapshot = cg_branches_snapshot;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_BRANCHES, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_STRING);
  signals[SIGNAL_ADD] =
      g_signal_new ("add", CG_TYPE_BRANCHES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3,
                    G_TYPE_INT64, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_REMOVED] = g_signal_new ("removed", CG_TYPE_BRANCHES, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CG_TYPE_BRANCHES, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TREE);
}

static void
cg_branches_init (CgBranches *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_widget_set_parent (GTK_WIDGET (self->box), GTK_WIDGET (self));
  add_keys (self);
}

GtkWidget *
cg_branches_new (const char *label)
{
  CgBranches *self = g_object_new (CG_TYPE_BRANCHES, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}
