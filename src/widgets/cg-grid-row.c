/* cg-grid-row.c: one row of cells on the screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-row.h"

#include "cg-cell-content.h"
#include "cg-colors.h"
#include "cg-grid-hit.h"
#include "cg-lamp-view.h"
#include "cg-progress-view.h"

/* Room for less than this shows a lamp with its short words, pixels at 100 %. */
#define ROOMY_LAMP 120

/* Bars that stand for text are not longer than this, pixels. */
#define LONGEST_BAR 280

struct _CgGridRow
{
  GtkWidget parent_instance;

  const CgGridStyle *style;
  GPtrArray *cells; /* of GtkWidget, one a column */
  GArray *variants; /* of guint: what each looks different by, beside its text */
  GtkWidget *below; /* (nullable): what stands below them */
  CgRow *row;
  CgRowMarks marks;
  gulong changed_id;
  guint position;
};

G_DEFINE_FINAL_TYPE (CgGridRow, cg_grid_row, GTK_TYPE_WIDGET)

/* ---- cells ---- */

static GtkWidget *
new_text_cell (const CgColumn *column)
{
  double xalign = column->kind == CG_COLUMN_NUMBER  ? 1.0
                  : column->kind == CG_COLUMN_CHECK ? 0.5
                                                    : 0.0;
  GtkWidget *cell =
      g_object_new (GTK_TYPE_INSCRIPTION, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL,
                    "xalign", xalign, "yalign", 0.0, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                    "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, NULL);

  if (column->kind == CG_COLUMN_CHECK)
    gtk_widget_add_css_class (cell, "tick");
  return cell;
}

static GtkWidget *
new_cell (const CgColumn *column)
{
  GtkWidget *cell;

  switch (column->kind)
    {
    case CG_COLUMN_LAMP:
      cell =
          g_object_new (CG_TYPE_LAMP_VIEW, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL, NULL);
      cg_lamp_view_set_fixed (CG_LAMP_VIEW (cell), TRUE);
      return cell;
    case CG_COLUMN_PROGRESS:
      return g_object_new (CG_TYPE_PROGRESS_VIEW, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL,
                           NULL);
    case CG_COLUMN_MARK:
      return cg_mark_cell_new ();
    case CG_COLUMN_TEXT:
    case CG_COLUMN_NUMBER:
    case CG_COLUMN_DATE:
    case CG_COLUMN_CHECK:
    default:
      return new_text_cell (column);
    }
}

static void
set_dim (GtkWidget *cell, gboolean dim)
{
  if (dim == gtk_widget_has_css_class (cell, "dim"))
    return;
  if (dim)
    gtk_widget_add_css_class (cell, "dim");
  else
    gtk_widget_remove_css_class (cell, "dim");
}

static void
clear_cell (GtkWidget *cell)
{
  if (CG_IS_LAMP_VIEW (cell))
    cg_lamp_view_set_lamp (CG_LAMP_VIEW (cell), CG_LAMP_NONE, "", FALSE);
  else if (CG_IS_PROGRESS_VIEW (cell))
    cg_progress_view_set (CG_PROGRESS_VIEW (cell), -1, "", FALSE);
  else if (GTK_IS_INSCRIPTION (cell))
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), NULL);
  else
    cg_mark_cell_set (cell, NULL);
}

static guint
find_variant (const CgCellContent *content)
{
  return (content->dim ? 1 : 0) | (content->extended ? 2 : 0) | ((guint) content->lamp << 2) |
         ((guint) (content->percent + 1) << 8);
}

static void
fill_cell (CgGridRow *self, guint i, const CgRecord *record)
{
  const CgGridStyle *style = self->style;
  const CgColumn *column = style->columns->pdata[i];
  GtkWidget *cell = self->cells->pdata[i];
  gboolean roomy = column->width >= ROOMY_LAMP;
  g_auto (CgCellContent) content = { 0 };

  cg_cell_content_read (&content, column, record, style->today, roomy ? style->calendar : NULL);
  g_array_index (self->variants, guint, i) = find_variant (&content);
  if (CG_IS_LAMP_VIEW (cell))
    cg_lamp_view_set_lamp (CG_LAMP_VIEW (cell), content.lamp, content.text, content.extended);
  else if (CG_IS_PROGRESS_VIEW (cell))
    cg_progress_view_set (CG_PROGRESS_VIEW (cell), content.percent, content.text, content.dim);
  else if (GTK_IS_INSCRIPTION (cell))
    {
      gtk_inscription_set_text (GTK_INSCRIPTION (cell), content.text);
      cg_grid_hit_mark (GTK_INSCRIPTION (cell), style->search);
      set_dim (cell, content.dim);
    }
}

static void
fill_below (CgGridRow *self, const CgRecord *record)
{
  const CgGridStyle *style = self->style;
  g_autofree char *text = NULL;

  if (self->below == NULL)
    return;

  if (record != NULL)
    text = cg_record_display (record, style->below);
  gtk_inscription_set_text (GTK_INSCRIPTION (self->below),
                            text != NULL && *text == '\0' ? "—" : text);
  cg_grid_hit_mark (GTK_INSCRIPTION (self->below), style->search);
}

/* The old values of the row, and what became of its record. */
static void
show_marks (CgGridRow *self, const CgRowMark *mark, const CgRecord *record)
{
  const CgGridStyle *style = self->style;

  for (guint i = 0; i < self->cells->len; i++)
    if (((const CgColumn *) style->columns->pdata[i])->kind == CG_COLUMN_MARK)
      cg_mark_cell_set (self->cells->pdata[i], mark);
  cg_row_marks_show (&self->marks, GTK_WIDGET (self), style->columns, self->cells, mark, record,
                     style->today);
}

void
cg_grid_row_update (CgGridRow *self)
{
  CgRecord *record = self->row != NULL ? cg_row_get_record (self->row) : NULL;
  CgRowMark mark = { CG_COMPARED_SAME, NULL };
  gboolean compares = self->style->mark != NULL && self->row != NULL;

  if (compares)
    self->style->mark (cg_row_get_id (self->row), &mark, self->style->mark_data);
  /* What is no more is shown as it was. */
  if (compares && record == NULL && cg_row_get_state (self->row) == CG_ROW_GONE)
    record = mark.past;

  for (guint i = 0; i < self->cells->len; i++)
    {
      if (record != NULL)
        fill_cell (self, i, record);
      else
        clear_cell (self->cells->pdata[i]);
    }
  fill_below (self, record);
  if (record != NULL && self->style->search != NULL)
    cg_grid_hit_tell (self->style->columns, self->cells, record, self->style->search);
  show_marks (self, compares && record != NULL ? &mark : NULL, record);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_cells (CgGridRow *self)
{
  cg_row_marks_drop (&self->marks);
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_unparent (self->cells->pdata[i]);
  g_ptr_array_set_size (self->cells, 0);
  g_array_set_size (self->variants, 0);
  g_clear_pointer (&self->below, gtk_widget_unparent);
}

static GtkWidget *
new_below (void)
{
  GtkWidget *below =
      g_object_new (GTK_TYPE_INSCRIPTION, "accessible-role", GTK_ACCESSIBLE_ROLE_NOTE, "xalign",
                    0.0, "yalign", 0.0, "wrap-mode", PANGO_WRAP_WORD_CHAR, "text-overflow",
                    GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END, NULL);

  gtk_widget_add_css_class (below, "below");
  return below;
}

void
cg_grid_row_rebuild (CgGridRow *self)
{
  GPtrArray *columns = self->style->columns;

  drop_cells (self);
  for (guint i = 0; i < columns->len; i++)
    {
      GtkWidget *cell = new_cell (columns->pdata[i]);

      gtk_accessible_update_relation (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                      (int) i + 1, -1);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }
  g_array_set_size (self->variants, columns->len);
  if (self->style->below >= 0)
    {
      self->below = new_below ();
      gtk_widget_set_parent (self->below, GTK_WIDGET (self));
    }
  cg_grid_row_update (self);
}

/* ---- what is shown ---- */

void
cg_grid_row_bind (CgGridRow *self, CgRow *row)
{
  if (self->row == row)
    return;

  if (self->row != NULL)
    g_clear_signal_handler (&self->changed_id, self->row);
  g_set_object (&self->row, row);
  if (row != NULL)
    self->changed_id =
        g_signal_connect_swapped (row, "changed", G_CALLBACK (cg_grid_row_update), self);
  cg_grid_row_update (self);
}

CgRow *
cg_grid_row_get_row (CgGridRow *self)
{
  return self->row;
}

void
cg_grid_row_set_place (CgGridRow *self, guint position, gboolean selected)
{
  gboolean was_selected =
      (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_SELECTED) != 0;

  if (self->position != position)
    {
      self->position = position;
      /* The headings are row 1. */
      gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                      (int) MIN (position, G_MAXINT - 2) + 2, -1);
    }

  if (selected == was_selected)
    return;
  if (selected)
    gtk_widget_set_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED, FALSE);
  else
    gtk_widget_unset_state_flags (GTK_WIDGET (self), GTK_STATE_FLAG_SELECTED);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

guint
cg_grid_row_get_position (CgGridRow *self)
{
  return self->position;
}

/* ---- size and drawing ---- */

static void
cg_grid_row_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  CgGridRow *self = CG_GRID_ROW (widget);

  /* Cells take what the columns give them; they are asked all the same, as GTK expects. */
  for (guint i = 0; i < self->cells->len; i++)
    gtk_widget_measure (self->cells->pdata[i], orientation, -1, NULL, NULL, NULL, NULL);
  if (self->below != NULL)
    gtk_widget_measure (self->below, orientation, -1, NULL, NULL, NULL, NULL);
  *minimum = *natural = 0;
}

/* Under the cells that scroll, and in sight however far they do. */
static void
allocate_below (CgGridRow *self, int y, int width)
{
  const CgGridStyle *style = self->style;
  int x = style->layout.frozen_width + style->padding;

  if (self->below != NULL)
    gtk_widget_size_allocate (
        self->below,
        &(GtkAllocation){ x, y, MAX (0, width - x - style->padding), style->below_height }, -1);
}

/* The old value first, the cell in what is left below it. */
static void
allocate_old (CgGridRow *self, guint i, GtkAllocation *place)
{
  const CgGridStyle *style = self->style;
  GtkWidget *cell = self->cells->pdata[i];
  guint lines = cg_row_marks_share (&self->marks, i, cell, place->width, style->lines);

  place->height = (int) lines * style->line_height;
  cg_row_marks_allocate (&self->marks, i, place);
  place->y += place->height;
  place->height = (int) MAX (style->lines - MIN (lines, style->lines), 1) * style->line_height;
}

/* Every cell is as high as its lines of text: an inscription that has more to say than fits
 * begins at its top. */
static void
cg_grid_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgGridRow *self = CG_GRID_ROW (widget);
  const CgGridStyle *style = self->style;
  int text_height = (int) style->lines * style->line_height;
  int y = (height - style->below_height - text_height) / 2;

  allocate_below (self, y + text_height, width);
  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = self->cells->pdata[i];
      CgGridSlot slot = cg_grid_layout_get (&style->layout, i, style->scrolled);
      gboolean visible = slot.x < width && slot.x + slot.width > style->layout.frozen_width;

      GtkAllocation place = { slot.x + style->padding, y, MAX (0, slot.width - 2 * style->padding),
                              GTK_IS_INSCRIPTION (cell) ? text_height : style->line_height };

      gtk_widget_set_child_visible (cell, visible || i < style->layout.frozen);
      if (cg_row_marks_has (&self->marks, i))
        allocate_old (self, i, &place);
      gtk_widget_size_allocate (cell, &place, -1);
    }
}

/* ---- bars for texts that are still on their way ---- */

static void
append_bars (const CgGridStyle *style,
             GtkWidget *widget,
             GtkSnapshot *snapshot,
             guint position,
             guint from,
             guint to)
{
  GdkRGBA color = cg_color (widget, "cg_line");
  int height = style->line_height / 2;

  for (guint i = from; i < to; i++)
    {
      CgGridSlot slot = cg_grid_layout_get (&style->layout, i, style->scrolled);
      int room = MAX (0, MIN (slot.width, LONGEST_BAR) - 2 * style->padding);
      /* Uneven ends look like text. */
      int width = room * (int) (60 + (position * 7 + i * 13) % 35) / 100;
      graphene_rect_t bar = GRAPHENE_RECT_INIT (slot.x + style->padding,
                                                (style->row_height - height) / 2, width, height);
      GskRoundedRect outline;

      gsk_rounded_rect_init_from_rect (&outline, &bar, height / 2.f);
      gtk_snapshot_push_rounded_clip (snapshot, &outline);
      gtk_snapshot_append_color (snapshot, &color, &bar);
      gtk_snapshot_pop (snapshot);
    }
}

/* Whether what scrolls is clipped at the edge of what does not. */
static gboolean
push_scrolling (const CgGridStyle *style, GtkWidget *widget, GtkSnapshot *snapshot)
{
  int edge = style->layout.frozen_width;

  if (edge == 0 || style->scrolled == 0)
    return FALSE;
  gtk_snapshot_push_clip (
      snapshot, &GRAPHENE_RECT_INIT (edge, 0, MAX (0, gtk_widget_get_width (widget) - edge),
                                     style->row_height));
  return TRUE;
}

void
cg_grid_row_append_skeleton (const CgGridStyle *style,
                             GtkWidget *widget,
                             GtkSnapshot *snapshot,
                             guint position)
{
  guint frozen = style->layout.frozen;
  gboolean clipped = push_scrolling (style, widget, snapshot);

  append_bars (style, widget, snapshot, position, frozen, style->layout.slots->len);
  if (clipped)
    gtk_snapshot_pop (snapshot);
  append_bars (style, widget, snapshot, position, 0, frozen);
}

/* The tint of the cells that are selected. */
static void
append_range (CgGridRow *self, GtkSnapshot *snapshot, guint from, guint to)
{
  const CgGridStyle *style = self->style;
  const CgGridRange *range = &style->range;
  GdkRGBA color;

  if (!range->several || self->position < range->top || self->position > range->bottom)
    return;

  color = cg_color (GTK_WIDGET (self), "cg_sel");
  for (guint i = MAX (from, range->left); i < to && i <= range->right; i++)
    {
      CgGridSlot slot = cg_grid_layout_get (&style->layout, i, style->scrolled);

      gtk_snapshot_append_color (
          snapshot, &color,
          &GRAPHENE_RECT_INIT (slot.x, 0, slot.width, gtk_widget_get_height (GTK_WIDGET (self))));
    }
}

static const char *
shown_text (GtkWidget *cell)
{
  if (GTK_IS_INSCRIPTION (cell))
    return gtk_inscription_get_text (GTK_INSCRIPTION (cell));
  if (CG_IS_LAMP_VIEW (cell))
    return cg_lamp_view_get_words (CG_LAMP_VIEW (cell));
  return cg_progress_view_get_words (CG_PROGRESS_VIEW (cell));
}

/* A row that is compared has cells like no other. */
static void
snapshot_compared (CgGridRow *self, GtkSnapshot *snapshot, guint i, const CgGridSlot *slot)
{
  cg_row_marks_snapshot (&self->marks, GTK_WIDGET (self), snapshot, i, slot->x, slot->width);
  gtk_widget_snapshot_child (GTK_WIDGET (self), self->cells->pdata[i], snapshot);
}

static void
snapshot_cells (CgGridRow *self, GtkSnapshot *snapshot, guint from, guint to)
{
  const CgGridStyle *style = self->style;

  append_range (self, snapshot, from, MIN (to, self->cells->len));
  for (guint i = from; i < to && i < self->cells->len; i++)
    {
      GtkWidget *cell = self->cells->pdata[i];
      CgCellLook look = { NULL, g_array_index (self->variants, guint, i), i,
                          cg_grid_layout_get (&style->layout, i, style->scrolled),
                          gtk_widget_get_height (cell) };

      if (style->mark != NULL)
        {
          snapshot_compared (self, snapshot, i, &look.slot);
          continue;
        }
      look.text = shown_text (cell);
      cg_cell_drawings_append (style->drawings, GTK_WIDGET (self), cell, &look, snapshot);
    }
}

static void
cg_grid_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgGridRow *self = CG_GRID_ROW (widget);
  const CgGridStyle *style = self->style;
  guint frozen = style->layout.frozen;
  gboolean clipped;

  if (self->row == NULL)
    return;
  if (cg_row_get_state (self->row) == CG_ROW_WAITING)
    {
      if (style->skeleton)
        cg_grid_row_append_skeleton (style, widget, snapshot, self->position);
      return;
    }

  clipped = push_scrolling (style, widget, snapshot);
  snapshot_cells (self, snapshot, frozen, self->cells->len);
  if (clipped)
    gtk_snapshot_pop (snapshot);
  snapshot_cells (self, snapshot, 0, frozen);
  if (self->below != NULL)
    gtk_widget_snapshot_child (widget, self->below, snapshot);
}

/* ---- life ---- */

static void
cg_grid_row_dispose (GObject *object)
{
  CgGridRow *self = CG_GRID_ROW (object);

  if (self->row != NULL)
    g_clear_signal_handler (&self->changed_id, self->row);
  g_clear_object (&self->row);
  drop_cells (self);

  G_OBJECT_CLASS (cg_grid_row_parent_class)->dispose (object);
}

static void
cg_grid_row_finalize (GObject *object)
{
  g_ptr_array_unref (CG_GRID_ROW (object)->cells);
  g_array_unref (CG_GRID_ROW (object)->variants);
  cg_row_marks_finish (&CG_GRID_ROW (object)->marks);

  G_OBJECT_CLASS (cg_grid_row_parent_class)->finalize (object);
}

static void
cg_grid_row_class_init (CgGridRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_grid_row_dispose;
  object_class->finalize = cg_grid_row_finalize;
  widget_class->measure = cg_grid_row_measure;
  widget_class->size_allocate = cg_grid_row_size_allocate;
  widget_class->snapshot = cg_grid_row_snapshot;

  gtk_widget_class_set_css_name (widget_class, "gridrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
cg_grid_row_init (CgGridRow *self)
{
  self->cells = g_ptr_array_new ();
  self->variants = g_array_new (FALSE, TRUE, sizeof (guint));
  cg_row_marks_init (&self->marks);
  self->position = G_MAXUINT;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
cg_grid_row_new (const CgGridStyle *style)
{
  CgGridRow *self = g_object_new (CG_TYPE_GRID_ROW, NULL);

  self->style = style;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, FALSE, -1);
  cg_grid_row_rebuild (self);
  return GTK_WIDGET (self);
}
