/* cg-blank-sheet.c: somebody else's sheet as a grid, in which cells can be marked and chosen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-blank-sheet.h"

#include "cg-colors.h"
#include "cg-scale.h"

/* Pixels at 100 %. */
#define PADDING 8
#define CORNER 9

/* Rows that PageUp and PageDown go over. */
#define PAGE 10

struct _CgBlankSheet
{
  GtkWidget parent_instance;

  CgBlankCells *cells; /* (nullable) */
  GHashTable *marks;   /* place → text */
  guint column;        /* the cursor, 0: nowhere */
  guint row;
};

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_CLEARED,
  SIGNAL_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgBlankSheet, cg_blank_sheet, GTK_TYPE_WIDGET)

static gpointer
place (guint column, guint row)
{
  return GUINT_TO_POINTER (row << 12 | column);
}

/* ---- drawing ---- */

static void
fill (GtkSnapshot *snapshot, GtkWidget *widget, const char *color, const GdkRectangle *area)
{
  GdkRGBA rgba = cg_color (widget, color);

  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT (area->x, area->y, area->width, area->height));
}

/* Words stand in the middle of the height; numbers at the right, those of blocks in the middle. */
static void
draw_layout (GtkSnapshot *snapshot,
             GtkWidget *widget,
             PangoLayout *layout,
             const GdkRectangle *area,
             float align,
             const char *color)
{
  int padding = cg_scaled (widget, PADDING);
  GdkRGBA rgba = cg_color (widget, color);
  int width, height;

  pango_layout_set_width (layout, PANGO_SCALE * MAX (1, area->width - 2 * padding));
  pango_layout_set_alignment (layout, align == 0     ? PANGO_ALIGN_LEFT
                                      : align == 0.5 ? PANGO_ALIGN_CENTER
                                                     : PANGO_ALIGN_RIGHT);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (area->x + padding, area->y + (area->height - height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &rgba);
  gtk_snapshot_restore (snapshot);
}

static void
draw_head (CgBlankSheet *self, GtkSnapshot *snapshot, const char *text, const GdkRectangle *area)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  draw_layout (snapshot, GTK_WIDGET (self), layout, area, 0.5, "cg_dim");
}

static void
draw_heads (CgBlankSheet *self, GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int left = cg_blank_cells_x (self->cells, 1), top = cg_blank_cells_y (self->cells, 1);
  guint n_columns = cg_blank_cells_n_columns (self->cells);
  guint n_rows = cg_blank_cells_n_rows (self->cells);

  fill (snapshot, widget, "cg_head",
        &(GdkRectangle){ 0, 0, cg_blank_cells_x (self->cells, n_columns + 1), top });
  fill (snapshot, widget, "cg_head",
        &(GdkRectangle){ 0, 0, left, cg_blank_cells_y (self->cells, n_rows + 1) });
  for (guint i = 1; i <= n_columns; i++)
    {
      char text[3] = { (char) ('A' + (i - 1) % 26) };
      int x = cg_blank_cells_x (self->cells, i);

      if (i > 26)
        {
          text[1] = text[0];
          text[0] = (char) ('A' + (i - 27) / 26);
        }
      draw_head (self, snapshot, text,
                 &(GdkRectangle){ x, 0, cg_blank_cells_x (self->cells, i + 1) - x, top });
    }
  for (guint i = 1; i <= n_rows; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      int y = cg_blank_cells_y (self->cells, i);

      draw_head (self, snapshot, text,
                 &(GdkRectangle){ 0, y, left, cg_blank_cells_y (self->cells, i + 1) - y });
    }
}

static void
draw_lines (CgBlankSheet *self, GtkSnapshot *snapshot)
{
  guint n_columns = cg_blank_cells_n_columns (self->cells);
  guint n_rows = cg_blank_cells_n_rows (self->cells);
  int right = cg_blank_cells_x (self->cells, n_columns + 1);
  int bottom = cg_blank_cells_y (self->cells, n_rows + 1);

  for (guint i = 1; i <= n_columns + 1; i++)
    fill (snapshot, GTK_WIDGET (self), "cg_line",
          &(GdkRectangle){ cg_blank_cells_x (self->cells, i) - 1, 0, 1, bottom });
  for (guint i = 1; i <= n_rows + 1; i++)
    fill (snapshot, GTK_WIDGET (self), "cg_line",
          &(GdkRectangle){ 0, cg_blank_cells_y (self->cells, i) - 1, right, 1 });
}

static GdkRectangle
inside (const GdkRectangle *area)
{
  return (GdkRectangle){ area->x, area->y, area->width - 1, area->height - 1 };
}

static void
draw_cell (CgBlankSheet *self, GtkSnapshot *snapshot, const CgBlankCell *cell)
{
  GdkRectangle area = cg_blank_cells_area (self->cells, cell->column, cell->row);
  GdkRectangle face = inside (&area);
  gboolean block = cell->n_columns > 1 || cell->n_rows > 1;

  if (block)
    fill (snapshot, GTK_WIDGET (self), "cg_card", &face);
  if (cell->layout != NULL &&
      g_hash_table_lookup (self->marks, place (cell->column, cell->row)) == NULL)
    draw_layout (snapshot, GTK_WIDGET (self), cell->layout, &face,
                 cell->number ? 1
                 : block      ? 0.5
                              : 0,
                 cell->dim ? "cg_dim" : "cg_fg");
}

/* A tint, a corner that is also seen without colour, and bold words. */
static void
draw_mark (CgBlankSheet *self, GtkSnapshot *snapshot, guint column, guint row, const char *text)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GdkRectangle area = cg_blank_cells_area (self->cells, column, row);
  GdkRectangle face = inside (&area);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  g_autoptr (PangoAttrList) bold = pango_attr_list_new ();
  GdkRGBA rgba = cg_color (widget, "cg_link");
  int corner = cg_scaled (widget, CORNER);
  cairo_t *cr;

  fill (snapshot, widget, "cell_part", &face);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (face.x, face.y, corner, corner));
  cairo_move_to (cr, face.x, face.y);
  cairo_line_to (cr, face.x + corner, face.y);
  cairo_line_to (cr, face.x, face.y + corner);
  gdk_cairo_set_source_rgba (cr, &rgba);
  cairo_fill (cr);
  cairo_destroy (cr);
  pango_attr_list_insert (bold, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, bold);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  draw_layout (snapshot, widget, layout, &face, 1, "cg_fg");
}

static void
draw_marks (CgBlankSheet *self, GtkSnapshot *snapshot)
{
  GHashTableIter iter;
  gpointer key, text;

  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, &key, &text))
    draw_mark (self, snapshot, GPOINTER_TO_UINT (key) & 0xfff, GPOINTER_TO_UINT (key) >> 12, text);
}

static void
draw_cursor (CgBlankSheet *self, GtkSnapshot *snapshot)
{
  GdkRectangle area = cg_blank_cells_area (self->cells, self->column, self->row);
  GskRoundedRect outline;
  GdkRGBA rgba =
      cg_color (GTK_WIDGET (self), gtk_widget_has_focus (GTK_WIDGET (self)) ? "cg_link" : "cg_dim");

  gsk_rounded_rect_init_from_rect (
      &outline, &GRAPHENE_RECT_INIT (area.x - 1, area.y - 1, area.width + 1, area.height + 1), 0);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 2, 2, 2, 2 },
                              (GdkRGBA[4]){ rgba, rgba, rgba, rgba });
}

static void
cg_blank_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgBlankSheet *self = CG_BLANK_SHEET (widget);
  const GPtrArray *all;

  if (self->cells == NULL)
    return;

  cg_blank_cells_measure (self->cells, widget);
  all = cg_blank_cells_all (self->cells);
  fill (snapshot, widget, "cg_card",
        &(GdkRectangle){ 0, 0,
                         cg_blank_cells_x (self->cells, cg_blank_cells_n_columns (self->cells) + 1),
                         cg_blank_cells_y (self->cells, cg_blank_cells_n_rows (self->cells) + 1) });
  draw_heads (self, snapshot);
  draw_lines (self, snapshot);
  for (guint i = 0; i < all->len; i++)
    draw_cell (self, snapshot, g_ptr_array_index (all, i));
  draw_marks (self, snapshot);
  if (self->column > 0)
    draw_cursor (self, snapshot);
}

/* ---- size ---- */

static void
cg_blank_sheet_measure (GtkWidget *widget,
                        GtkOrientation orientation,
                        int for_size,
                        int *minimum,
                        int *natural,
                        int *minimum_baseline,
                        int *natural_baseline)
{
  CgBlankSheet *self = CG_BLANK_SHEET (widget);

  *minimum = 0;
  if (self->cells != NULL)
    {
      cg_blank_cells_measure (self->cells, widget);
      *minimum = orientation == GTK_ORIENTATION_HORIZONTAL
                     ? cg_blank_cells_x (self->cells, cg_blank_cells_n_columns (self->cells) + 1)
                     : cg_blank_cells_y (self->cells, cg_blank_cells_n_rows (self->cells) + 1);
    }
  *natural = *minimum;
}

static void
forget (CgBlankSheet *self)
{
  if (self->cells != NULL)
    cg_blank_cells_forget (self->cells);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cg_blank_sheet_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cg_blank_sheet_parent_class)->css_changed (widget, change);
  forget (CG_BLANK_SHEET (widget));
}

static void
cg_blank_sheet_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (cg_blank_sheet_parent_class)->system_setting_changed (widget, setting);
  forget (CG_BLANK_SHEET (widget));
}

/* ---- the cursor ---- */

static void
scroll_to (CgBlankSheet *self)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_SCROLLED_WINDOW);
  GdkRectangle area = cg_blank_sheet_get_area (self);
  GtkScrolledWindow *window = scroller != NULL ? GTK_SCROLLED_WINDOW (scroller) : NULL;

  if (window == NULL)
    return;

  /* With the first cells their headings come. */
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (window),
                             self->column == 1 ? 0 : area.x - 2, area.x + area.width + 2);
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (window),
                             self->row == 1 ? 0 : area.y - 2, area.y + area.height + 2);
}

void
cg_blank_sheet_set_cursor (CgBlankSheet *self, guint column, guint row)
{
  g_return_if_fail (CG_IS_BLANK_SHEET (self));

  if (self->cells == NULL || cg_blank_cells_n_columns (self->cells) == 0 ||
      cg_blank_cells_n_rows (self->cells) == 0)
    return;

  self->column = CLAMP (column, 1, cg_blank_cells_n_columns (self->cells));
  self->row = CLAMP (row, 1, cg_blank_cells_n_rows (self->cells));
  scroll_to (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

/* Out of a merged block, whichever of its places the cursor stands on. */
static void
step (CgBlankSheet *self, int across, int down)
{
  const CgBlankCell *cell = cg_blank_cells_at (self->cells, self->column, self->row);
  guint left = cell != NULL ? cell->column : self->column;
  guint top = cell != NULL ? cell->row : self->row;
  guint right = left + (cell != NULL ? cell->n_columns : 1) - 1;
  guint bottom = top + (cell != NULL ? cell->n_rows : 1) - 1;

  cg_blank_sheet_set_cursor (self,
                             across > 0   ? right + 1
                             : across < 0 ? MAX (left, 2) - 1
                                          : self->column,
                             down > 0   ? bottom + (guint) down
                             : down < 0 ? MAX (top, (guint) -down + 1) - (guint) -down
                                        : self->row);
}

static gboolean
go (CgBlankSheet *self, guint key, gboolean far)
{
  guint n_columns = cg_blank_cells_n_columns (self->cells);
  guint n_rows = cg_blank_cells_n_rows (self->cells);

  switch (key)
    {
    case GDK_KEY_Left:
      step (self, -1, 0);
      return TRUE;
    case GDK_KEY_Right:
      step (self, 1, 0);
      return TRUE;
    case GDK_KEY_Up:
      step (self, 0, -1);
      return TRUE;
    case GDK_KEY_Down:
      step (self, 0, 1);
      return TRUE;
    case GDK_KEY_Page_Up:
      step (self, 0, -PAGE);
      return TRUE;
    case GDK_KEY_Page_Down:
      step (self, 0, PAGE);
      return TRUE;
    case GDK_KEY_Home:
      cg_blank_sheet_set_cursor (self, 1, far ? 1 : self->row);
      return TRUE;
    case GDK_KEY_End:
      cg_blank_sheet_set_cursor (self, n_columns, far ? n_rows : self->row);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (CgBlankSheet *self, guint key, guint code, GdkModifierType modifiers)
{
  gboolean far = (modifiers & GDK_CONTROL_MASK) != 0;

  if (self->cells == NULL || self->column == 0 ||
      (modifiers & (GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)) != 0)
    return FALSE;
  if (far && key != GDK_KEY_Home && key != GDK_KEY_End)
    return FALSE;
  if (go (self, key, far))
    return TRUE;

  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
  else if (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete || key == GDK_KEY_BackSpace)
    g_signal_emit (self, signals[SIGNAL_CLEARED], 0);
  else
    return FALSE;
  return TRUE;
}

static void
released_cb (CgBlankSheet *self, int n, double x, double y)
{
  guint column, row;

  if (self->cells == NULL || !cg_blank_cells_pick (self->cells, x, y, &column, &row))
    return;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  cg_blank_sheet_set_cursor (self, column, row);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* ---- the widget ---- */

static void
cg_blank_sheet_finalize (GObject *object)
{
  CgBlankSheet *self = CG_BLANK_SHEET (object);

  g_clear_pointer (&self->cells, cg_blank_cells_free);
  g_hash_table_unref (self->marks);

  G_OBJECT_CLASS (cg_blank_sheet_parent_class)->finalize (object);
}

static void
cg_blank_sheet_class_init (CgBlankSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cg_blank_sheet_finalize;
  widget_class->snapshot = cg_blank_sheet_snapshot;
  widget_class->measure = cg_blank_sheet_measure;
  widget_class->css_changed = cg_blank_sheet_css_changed;
  widget_class->system_setting_changed = cg_blank_sheet_system_setting_changed;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CG_TYPE_BLANK_SHEET, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CLEARED] = g_signal_new ("cleared", CG_TYPE_BLANK_SHEET, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", CG_TYPE_BLANK_SHEET, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
cg_blank_sheet_init (CgBlankSheet *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->marks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_START);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (gtk_widget_queue_draw), NULL);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
cg_blank_sheet_new (const char *name)
{
  GtkWidget *self = g_object_new (CG_TYPE_BLANK_SHEET, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return self;
}

void
cg_blank_sheet_set_cells (CgBlankSheet *self, CgBlankCells *cells)
{
  g_return_if_fail (CG_IS_BLANK_SHEET (self));

  g_clear_pointer (&self->cells, cg_blank_cells_free);
  g_hash_table_remove_all (self->marks);
  self->cells = cells;
  if (cells == NULL)
    self->column = self->row = 0;
  else if (self->column == 0)
    cg_blank_sheet_set_cursor (self, 1, 1);
  else
    {
      /* Read anew, it stays where it was scrolled to. */
      self->column = MIN (self->column, cg_blank_cells_n_columns (cells));
      self->row = MIN (self->row, cg_blank_cells_n_rows (cells));
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
cg_blank_sheet_mark (CgBlankSheet *self, guint column, guint row, const char *text)
{
  g_return_if_fail (CG_IS_BLANK_SHEET (self));

  /* A mark may lie beyond what is shown of a sheet. */
  if (self->cells == NULL || column > cg_blank_cells_n_columns (self->cells) ||
      row > cg_blank_cells_n_rows (self->cells))
    return;

  if (text != NULL)
    g_hash_table_insert (self->marks, place (column, row), g_strdup (text));
  else
    g_hash_table_remove (self->marks, place (column, row));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

const char *
cg_blank_sheet_get_mark (CgBlankSheet *self, guint column, guint row)
{
  g_return_val_if_fail (CG_IS_BLANK_SHEET (self), NULL);

  return g_hash_table_lookup (self->marks, place (column, row));
}

const CgBlankCell *
cg_blank_sheet_get_cell (CgBlankSheet *self, guint column, guint row)
{
  g_return_val_if_fail (CG_IS_BLANK_SHEET (self), NULL);

  return self->cells != NULL ? cg_blank_cells_at (self->cells, column, row) : NULL;
}

gboolean
cg_blank_sheet_get_cursor (CgBlankSheet *self, guint *column, guint *row)
{
  const CgBlankCell *cell = cg_blank_sheet_get_cell (self, self->column, self->row);

  *column = cell != NULL ? cell->column : self->column;
  *row = cell != NULL ? cell->row : self->row;
  return self->column > 0;
}

GdkRectangle
cg_blank_sheet_get_area (CgBlankSheet *self)
{
  g_return_val_if_fail (CG_IS_BLANK_SHEET (self), (GdkRectangle){ 0 });

  if (self->cells == NULL || self->column == 0)
    return (GdkRectangle){ 0 };

  cg_blank_cells_measure (self->cells, GTK_WIDGET (self));
  return cg_blank_cells_area (self->cells, self->column, self->row);
}

void
cg_blank_sheet_set_words (CgBlankSheet *self, const char *words)
{
  g_return_if_fail (CG_IS_BLANK_SHEET (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
}
