/* cg-grid.c: the table of the program: headings, rows, scrollbars.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-private.h"

#include <math.h>

#include "cg-clock.h"
#include "cg-scale.h"

/* A row of one line, its border included, and what it needs besides its text; pixels at 100 %. */
#define ROW_HEIGHT 30
#define ROW_PADDING 6
#define SMALLEST_WIDTH 160

/* A Chinese character (U+56FD), which is taller than what the font of the digits says of
 * itself, and a descender. */
#define TALL_TEXT "\345\233\275g"

G_DEFINE_FINAL_TYPE (CgGrid, cg_grid, GTK_TYPE_WIDGET)

enum
{
  ACTIVATE_ROW,
  CURSOR_MOVED,
  TYPED,
  CLEAR_FILTERS,
  COLUMNS_CHANGED,
  RANGE_CHANGED,
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- measures that follow the text ---- */

static void
update_measures (CgGrid *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CgGridStyle *style = &self->style;
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (self->body), TALL_TEXT);
  int row_height;

  pango_layout_get_pixel_size (layout, NULL, &style->line_height);
  style->padding = CG_CELL_PADDING;
  style->below_height = style->below >= 0 ? (int) style->lines * style->line_height : 0;
  row_height =
      MAX (cg_scaled (widget, ROW_HEIGHT), style->line_height + cg_scaled (widget, ROW_PADDING)) +
      ((int) style->lines - 1) * style->line_height + style->below_height;
  if (row_height == style->row_height)
    return;

  style->row_height = row_height;
  cg_grid_body_restyle (self->body, FALSE);
}

static void
cg_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cg_grid_parent_class)->css_changed (widget, change);

  update_measures (CG_GRID (widget));
}

static void
cg_grid_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cg_grid_parent_class)->system_setting_changed (widget, setting);

  update_measures (CG_GRID (widget));
}

/* ---- size ---- */

static int
measure_child (GtkWidget *child, GtkOrientation orientation)
{
  int minimum;

  gtk_widget_measure (child, orientation, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
measure_under (CgGrid *self)
{
  return gtk_widget_get_visible (self->under)
             ? measure_child (self->under, GTK_ORIENTATION_VERTICAL)
             : 0;
}

static int
measure_head (CgGrid *self)
{
  return measure_child (GTK_WIDGET (self->header), GTK_ORIENTATION_VERTICAL) + measure_under (self);
}

static void
cg_grid_measure (GtkWidget *widget,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  CgGrid *self = CG_GRID (widget);

  measure_child (self->scroller, orientation);
  measure_child (self->vbar, orientation);
  measure_child (self->hbar, orientation);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = cg_scaled (widget, SMALLEST_WIDTH);
      *natural = MAX (*minimum, self->style.layout.width);
      return;
    }

  *minimum = measure_head (self) + 3 * self->style.row_height;
  *natural = *minimum + 7 * self->style.row_height;
}

static void
place (GtkWidget *child, int x, int y, int width, int height)
{
  measure_child (child, GTK_ORIENTATION_HORIZONTAL);
  measure_child (child, GTK_ORIENTATION_VERTICAL);
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, MAX (0, width), MAX (0, height) }, -1);
}

/* Scrollbars stand beside and below the rows, each only where it is needed. */
static void
cg_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgGrid *self = CG_GRID (widget);
  CgGridStyle *style = &self->style;
  int under = measure_under (self);
  int head = measure_head (self);
  int vbar = measure_child (self->vbar, GTK_ORIENTATION_HORIZONTAL);
  int hbar = measure_child (self->hbar, GTK_ORIENTATION_VERTICAL);
  guint n = self->listing != NULL ? cg_listing_get_n_items (self->listing) : 0;
  int room = MAX (0, height - head);
  gboolean vertical = (double) n * style->row_height > room;
  gboolean moved = cg_grid_layout_update (&style->layout, style->columns, cg_text_scale (widget),
                                          width - (vertical ? vbar : 0));
  gboolean horizontal;

  horizontal = style->layout.width > width - (vertical ? vbar : 0);
  if (horizontal && !vertical && (double) n * style->row_height > room - hbar)
    vertical = TRUE;
  vbar = vertical ? vbar : 0;
  hbar = horizontal ? hbar : 0;

  gtk_widget_set_child_visible (self->vbar, vertical);
  gtk_widget_set_child_visible (self->hbar, horizontal);
  if (moved)
    {
      cg_grid_body_queue_columns (self->body);
      gtk_widget_queue_allocate (GTK_WIDGET (self->header));
      gtk_widget_queue_allocate (self->under);
    }

  place (self->scroller, 0, head, width - vbar, room - hbar);
  place (GTK_WIDGET (self->header), 0, 0, width, head - under);
  if (under > 0)
    place (self->under, 0, head - under, width, under);
  if (vertical)
    place (self->vbar, width - vbar, head, vbar, room - hbar);
  if (horizontal)
    place (self->hbar, style->layout.frozen_width, height - hbar,
           width - vbar - style->layout.frozen_width, hbar);
  cg_grid_state_allocate (self, head, width, room);
}

/* ---- the listing ---- */

void
cg_grid_show_search (CgGrid *self, const char *text)
{
  if (g_strcmp0 (text, self->search_text) == 0)
    return;

  g_free (self->search_text);
  self->search_text = g_strdup (text);
  self->style.search = self->search_text;
  cg_grid_body_restyle (self->body, FALSE);
}

static void
updated_cb (CgListing *listing, int change, CgGrid *self)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  (int) MIN (cg_listing_get_n_items (listing), G_MAXINT - 1) + 1,
                                  -1);
  cg_grid_cursor_list_updated (self, change);
  if (change != CG_LISTING_SAME_QUERY)
    cg_grid_columns_show_sort (self);
  cg_grid_state_update (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
loaded_cb (CgListing *listing, CgGrid *self)
{
  cg_grid_cursor_describe (self);
}

static void
state_changed_cb (CgListing *listing, GParamSpec *pspec, CgGrid *self)
{
  cg_grid_state_update (self);
  cg_grid_columns_show_sort (self);
  cg_grid_body_update_waiting (self->body);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
selection_changed_cb (CgSelection *selection, CgGrid *self)
{
  cg_grid_body_update_selection (self->body);
}

void
cg_grid_set_listing (CgGrid *self, CgListing *listing)
{
  g_return_if_fail (CG_IS_GRID (self));
  g_return_if_fail (listing == NULL || CG_IS_LISTING (listing));

  if (self->listing == listing)
    return;

  cg_grid_edit_end (self);
  if (self->listing != NULL)
    g_signal_handlers_disconnect_by_data (self->listing, self);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_object (&self->selection);
  g_set_object (&self->listing, listing);
  if (listing != NULL)
    {
      self->selection = cg_selection_new (listing);
      g_signal_connect_object (listing, "updated", G_CALLBACK (updated_cb), self, 0);
      g_signal_connect_object (listing, "loaded", G_CALLBACK (loaded_cb), self, 0);
      g_signal_connect_object (listing, "notify::loading", G_CALLBACK (state_changed_cb), self, 0);
      g_signal_connect_object (listing, "notify::error", G_CALLBACK (state_changed_cb), self, 0);
      g_signal_connect_object (self->selection, "changed", G_CALLBACK (selection_changed_cb), self,
                               0);
    }
  cg_grid_body_set_listing (self->body, listing, self->selection);
  self->cursor = (CgGridCursor){ .row = G_MAXUINT };
  if (listing != NULL)
    updated_cb (listing, CG_LISTING_SAME_QUERY, self);
  cg_grid_columns_show_sort (self);
}

CgListing *
cg_grid_get_listing (CgGrid *self)
{
  g_return_val_if_fail (CG_IS_GRID (self), NULL);

  return self->listing;
}

CgSelection *
cg_grid_get_selection (CgGrid *self)
{
  g_return_val_if_fail (CG_IS_GRID (self), NULL);

  return self->selection;
}

/* ---- how rows look ---- */

void
cg_grid_set_calendar (CgGrid *self, CgCalendar *calendar)
{
  g_return_if_fail (CG_IS_GRID (self));

  if (calendar != NULL)
    cg_calendar_ref (calendar);
  g_clear_pointer (&self->style.calendar, cg_calendar_unref);
  self->style.calendar = calendar;
  cg_grid_body_restyle (self->body, FALSE);
}

void
cg_grid_set_marks (CgGrid *self, CgRowMarkFunction mark, gpointer data)
{
  g_return_if_fail (CG_IS_GRID (self));

  self->style.mark = mark;
  self->style.mark_data = data;
  cg_grid_update_marks (self);
}

void
cg_grid_update_marks (CgGrid *self)
{
  GPtrArray *rows = cg_grid_body_get_rows (self->body);

  g_return_if_fail (CG_IS_GRID (self));

  for (guint i = 0; i < rows->len; i++)
    cg_grid_row_update (rows->pdata[i]);
}

void
cg_grid_set_lines (CgGrid *self, guint lines)
{
  g_return_if_fail (CG_IS_GRID (self));

  lines = CLAMP (lines, 1, 3);
  if (self->style.lines == lines)
    return;
  self->style.lines = lines;
  update_measures (self);
  if (self->cursor.row != G_MAXUINT)
    cg_grid_body_reveal (self->body, self->cursor.row, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

guint
cg_grid_get_lines (CgGrid *self)
{
  g_return_val_if_fail (CG_IS_GRID (self), 1);

  return self->style.lines;
}

void
cg_grid_set_below (CgGrid *self, int field)
{
  g_return_if_fail (CG_IS_GRID (self));

  if (self->style.below == field)
    return;

  cg_grid_edit_end (self);
  self->style.below = field;
  cg_grid_body_restyle (self->body, TRUE);
  update_measures (self);
  if (self->cursor.row != G_MAXUINT)
    cg_grid_body_reveal (self->body, self->cursor.row, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
cg_grid_get_below (CgGrid *self)
{
  g_return_val_if_fail (CG_IS_GRID (self), -1);

  return self->style.below;
}

void
cg_grid_refresh_day (CgGrid *self)
{
  g_return_if_fail (CG_IS_GRID (self));

  self->style.today =
      self->listing != NULL ? cg_listing_get_day (self->listing) : cg_clock_today ();
  cg_grid_body_restyle (self->body, FALSE);
}

void
cg_grid_tell (CgGrid *self, const char *sentence)
{
  g_return_if_fail (CG_IS_GRID (self));

  if (sentence == NULL && !self->telling)
    return;
  self->telling = sentence != NULL;
  g_signal_emit (self, signals[TOLD], 0, sentence);
}

/* ---- life ---- */

static gboolean
cg_grid_grab_focus (GtkWidget *widget)
{
  CgGrid *self = CG_GRID (widget);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self->text)))
    return cg_grid_state_grab_focus (self);
  return gtk_text_grab_focus_without_selecting (self->text);
}

static void
cg_grid_dispose (GObject *object)
{
  CgGrid *self = CG_GRID (object);

  if (self->body != NULL)
    {
      cg_grid_edit_dispose (self);
      cg_grid_set_listing (self, NULL);
    }
  cg_grid_clipboard_dispose (self);
  cg_grid_state_dispose (self);
  if (self->body != NULL)
    cg_grid_body_set_overlay (self->body, NULL);
  self->text = NULL;
  self->body = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->vbar, gtk_widget_unparent);
  g_clear_pointer (&self->hbar, gtk_widget_unparent);
  g_clear_pointer (&self->under, gtk_widget_unparent);
  if (self->header != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->header));
  self->header = NULL;

  G_OBJECT_CLASS (cg_grid_parent_class)->dispose (object);
}

static void
cg_grid_finalize (GObject *object)
{
  CgGrid *self = CG_GRID (object);

  g_ptr_array_unref (self->style.columns);
  cg_grid_layout_clear (&self->style.layout);
  g_clear_pointer (&self->style.drawings, cg_cell_drawings_free);
  g_clear_pointer (&self->style.calendar, cg_calendar_unref);
  g_free (self->search_text);

  G_OBJECT_CLASS (cg_grid_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  signals[ACTIVATE_ROW] =
      g_signal_new ("activate-row", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    g_cclosure_marshal_VOID__OBJECT, G_TYPE_NONE, 1, CG_TYPE_ROW);
  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                        g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
  signals[TYPED] = g_signal_new ("typed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 g_cclosure_marshal_VOID__STRING, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CLEAR_FILTERS] = g_signal_new ("clear-filters", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
  signals[COLUMNS_CHANGED] = g_signal_new ("columns-changed", type, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
  signals[RANGE_CHANGED] = g_signal_new ("range-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
  signals[TOLD] = g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                g_cclosure_marshal_VOID__STRING, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cg_grid_class_init (CgGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_grid_dispose;
  object_class->finalize = cg_grid_finalize;
  widget_class->measure = cg_grid_measure;
  widget_class->size_allocate = cg_grid_size_allocate;
  widget_class->css_changed = cg_grid_css_changed;
  widget_class->system_setting_changed = cg_grid_system_setting_changed;
  widget_class->grab_focus = cg_grid_grab_focus;

  install_signals (CG_TYPE_GRID);
  gtk_widget_class_set_css_name (widget_class, "grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static GtkWidget *
new_scrollbar (CgGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkWidget *bar = gtk_scrollbar_new (orientation, adjustment);

  gtk_widget_add_css_class (bar, "sbar");
  gtk_widget_set_parent (bar, GTK_WIDGET (self));
  return bar;
}

static void
horizontal_changed_cb (GtkAdjustment *adjustment, CgGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self->header));
  gtk_widget_queue_allocate (self->under);
}

static void
add_parts (CgGrid *self)
{
  GtkScrolledWindow *scroller;
  GtkAdjustment *hadjustment;

  self->header = CG_GRID_HEADER (cg_grid_header_new (&self->style));
  gtk_widget_set_parent (GTK_WIDGET (self->header), GTK_WIDGET (self));

  /* The scrolled window gives wheel, touch and kinetic scrolling; the bars are our own. */
  self->body = CG_GRID_BODY (cg_grid_body_new (&self->style));
  self->scroller = gtk_scrolled_window_new ();
  scroller = GTK_SCROLLED_WINDOW (self->scroller);
  gtk_scrolled_window_set_policy (scroller, GTK_POLICY_EXTERNAL, GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (scroller, GTK_WIDGET (self->body));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));

  hadjustment = gtk_scrolled_window_get_hadjustment (scroller);
  self->under = cg_grid_under_new (&self->style, hadjustment);
  gtk_widget_set_visible (self->under, FALSE);
  gtk_widget_insert_after (self->under, GTK_WIDGET (self), GTK_WIDGET (self->header));
  self->vbar = new_scrollbar (self, GTK_ORIENTATION_VERTICAL,
                              gtk_scrolled_window_get_vadjustment (scroller));
  self->hbar = new_scrollbar (self, GTK_ORIENTATION_HORIZONTAL, hadjustment);
  g_signal_connect_object (hadjustment, "value-changed", G_CALLBACK (horizontal_changed_cb), self,
                           0);
}

static void
cg_grid_init (CgGrid *self)
{
  self->style.columns = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_column_free);
  cg_grid_layout_init (&self->style.layout);
  self->style.drawings = cg_cell_drawings_new ();
  self->style.today = cg_clock_today ();
  self->style.lines = 1;
  self->style.below = -1;
  self->style.row_height = 1;

  gtk_widget_add_css_class (GTK_WIDGET (self), "grid");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE,
                                  TRUE, -1);
  add_parts (self);
  cg_grid_cursor_init (self);
  cg_grid_keys_init (self);
  cg_grid_pointer_init (self);
  cg_grid_columns_init (self);
  cg_grid_state_init (self);
  update_measures (self);
}

GtkWidget *
cg_grid_new (void)
{
  return g_object_new (CG_TYPE_GRID, NULL);
}
