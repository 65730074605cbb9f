/* cg-unit-ticks.c: the tree of units with a box to tick at each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-unit-ticks.h"

#include <glib/gi18n.h>

#include "cg-fold.h"
#include "cg-record.h"

#define DEEPEST 12
#define INDENT 20
#define HEIGHT 300

typedef struct
{
  gint64 id;
  gint64 parent;
  guint depth;
  char *name;
  GtkWidget *row;
  GtkCheckButton *box;
} Line;

struct _CgUnitTicks
{
  AdwBin parent_instance;

  GtkSearchEntry *search;
  GtkWidget *rows;
  GArray *lines; /* of Line, as the tree goes */
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgUnitTicks, cg_unit_ticks, ADW_TYPE_BIN)

static void
line_clear (gpointer data)
{
  g_free (((Line *) data)->name);
}

static Line *
line_at (CgUnitTicks *self, guint index)
{
  return &g_array_index (self->lines, Line, index);
}

/* ---- ticking ---- */

static void
toggled_cb (CgUnitTicks *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Those that a search leaves out are not ticked behind one's back. */
static gboolean
can_be_ticked_now (const Line *line)
{
  return gtk_widget_get_visible (line->row) && gtk_widget_get_sensitive (GTK_WIDGET (line->box));
}

/* All that follow and lie deeper. */
static void
below_cb (GtkWidget *button, CgUnitTicks *self)
{
  guint first = 0;
  gboolean all = TRUE;

  while (line_at (self, first)->row != gtk_widget_get_parent (button))
    first++;

  for (guint i = first + 1; i < self->lines->len; i++)
    {
      if (line_at (self, i)->depth <= line_at (self, first)->depth)
        break;
      all &= !can_be_ticked_now (line_at (self, i)) ||
             gtk_check_button_get_active (line_at (self, i)->box);
    }
  for (guint i = first + 1; i < self->lines->len; i++)
    {
      if (line_at (self, i)->depth <= line_at (self, first)->depth)
        break;
      if (can_be_ticked_now (line_at (self, i)))
        gtk_check_button_set_active (line_at (self, i)->box, !all);
    }
}

void
cg_unit_ticks_tick (CgUnitTicks *self, gint64 unit, gboolean ticked)
{
  g_return_if_fail (CG_IS_UNIT_TICKS (self));

  for (guint i = 0; i < self->lines->len; i++)
    if (line_at (self, i)->id == unit)
      gtk_check_button_set_active (line_at (self, i)->box, ticked);
}

GArray *
cg_unit_ticks_get_ticked (CgUnitTicks *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_return_val_if_fail (CG_IS_UNIT_TICKS (self), ids);

  for (guint i = 0; i < self->lines->len; i++)
    if (gtk_check_button_get_active (line_at (self, i)->box))
      g_array_append_val (ids, line_at (self, i)->id);
  return ids;
}

/* ---- the tree ---- */

/* A unit whose superior is none of them stands at the top. */
static gint64
superior_of (GPtrArray *units, const CgRecord *unit)
{
  gint64 parent = cg_record_integer (unit, CG_UNIT_PARENT);

  for (guint i = 0; i < units->len; i++)
    if (cg_record_get_id (g_ptr_array_index (units, i)) == parent)
      return parent;

  return 0;
}

/* A ring of units stands nowhere below itself. */
static void
add_below (CgUnitTicks *self, GPtrArray *units, gint64 parent, guint depth)
{
  for (guint i = 0; i < units->len && depth < DEEPEST; i++)
    {
      const CgRecord *unit = g_ptr_array_index (units, i);
      Line line = { cg_record_get_id (unit),
                    superior_of (units, unit),
                    depth,
                    g_strdup (cg_record_name (unit)),
                    NULL,
                    NULL };

      if (line.parent != parent)
        {
          g_free (line.name);
          continue;
        }
      g_array_append_val (self->lines, line);
      add_below (self, units, line.id, depth + 1);
    }
}

static gboolean
has_below (CgUnitTicks *self, guint index)
{
  return index + 1 < self->lines->len &&
         line_at (self, index + 1)->depth > line_at (self, index)->depth;
}

static void
make_row (CgUnitTicks *self, guint index, gboolean can_be_ticked)
{
  Line *line = line_at (self, index);
  GtkWidget *box = gtk_check_button_new_with_label (line->name);

  line->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  line->box = GTK_CHECK_BUTTON (box);
  gtk_widget_set_margin_start (box, (int) line->depth * INDENT);
  gtk_widget_set_hexpand (box, TRUE);
  gtk_widget_set_sensitive (box, can_be_ticked);
  if (!can_be_ticked)
    gtk_widget_set_tooltip_text (box, _ ("Among the units that learn already"));
  g_signal_connect_swapped (box, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_box_append (GTK_BOX (line->row), box);
  if (has_below (self, index))
    {
      GtkWidget *below = gtk_button_new_with_label (_ ("All Below"));

      gtk_widget_add_css_class (below, "flat");
      g_signal_connect (below, "clicked", G_CALLBACK (below_cb), self);
      gtk_box_append (GTK_BOX (line->row), below);
    }
  gtk_box_append (GTK_BOX (self->rows), line->row);
}

static gboolean
has_id (GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

void
cg_unit_ticks_set (CgUnitTicks *self, GPtrArray *units, GArray *left_out)
{
  g_return_if_fail (CG_IS_UNIT_TICKS (self));

  add_below (self, units, 0, 0);
  for (guint i = 0; i < self->lines->len; i++)
    make_row (self, i, !has_id (left_out, line_at (self, i)->id));
}

/* What contains the text, and those ticked, so that none is forgotten. */
static void
search_cb (CgUnitTicks *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search));

  for (guint i = 0; i < self->lines->len; i++)
    gtk_widget_set_visible (line_at (self, i)->row,
                            *text == '\0' || cg_fold_contains (line_at (self, i)->name, text) ||
                                gtk_check_button_get_active (line_at (self, i)->box));
}

/* ---- the widget ---- */

static void
cg_unit_ticks_finalize (GObject *object)
{
  g_array_unref (CG_UNIT_TICKS (object)->lines);

  G_OBJECT_CLASS (cg_unit_ticks_parent_class)->finalize (object);
}

static void
cg_unit_ticks_class_init (CgUnitTicksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_unit_ticks_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_UNIT_TICKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_unit_ticks_init (CgUnitTicks *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_array_set_clear_func (self->lines, line_clear);
  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Find a unit"), -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroller), HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->rows);
  gtk_widget_add_css_class (scroller, "panel");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), scroller);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (search_cb), self);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_unit_ticks_new (void)
{
  return g_object_new (CG_TYPE_UNIT_TICKS, NULL);
}
