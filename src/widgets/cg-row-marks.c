/* cg-row-marks.c: a row of a grid beside what it was: the old values, what became of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-row-marks.h"

#include <glib/gi18n.h>

#include "cg-cell-content.h"
#include "cg-colors.h"

/* For a value that is not there. */
#define NOTHING "—"

/* A character, pixels at 100 %; so many stand before the difference of two long texts. */
#define CHARACTER 14
#define LEADING 4

/* The left edge of a changed cell, pixels. */
#define EDGE 2

void
cg_row_marks_init (CgRowMarks *self)
{
  self->old = g_ptr_array_new ();
  self->changed = 0;
  self->reason = -1;
}

void
cg_row_marks_drop (CgRowMarks *self)
{
  for (guint i = 0; i < self->old->len; i++)
    if (self->old->pdata[i] != NULL)
      gtk_widget_unparent (self->old->pdata[i]);
  g_ptr_array_set_size (self->old, 0);
  self->changed = 0;
  self->reason = -1;
}

void
cg_row_marks_finish (CgRowMarks *self)
{
  g_clear_pointer (&self->old, g_ptr_array_unref);
}

/* ---- the cell that says what became of it ---- */

static const char *const icons[CG_N_COMPARED] = {
  [CG_COMPARED_CHANGED] = "document-edit-symbolic",     [CG_COMPARED_ADDED] = "list-add-symbolic",
  [CG_COMPARED_VOIDED] = "action-unavailable-symbolic", [CG_COMPARED_ENTERED] = "go-next-symbolic",
  [CG_COMPARED_LEFT] = "go-previous-symbolic",
};

const char *
cg_compared_icon_name (CgCompared kind)
{
  g_return_val_if_fail (kind < CG_N_COMPARED, NULL);

  return icons[kind];
}

GtkWidget *
cg_mark_cell_new (void)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID_CELL,
                                  "orientation", GTK_ORIENTATION_HORIZONTAL, "spacing", 4, NULL);
  GtkWidget *word = gtk_label_new (NULL);

  gtk_widget_add_css_class (cell, "compared");
  gtk_label_set_ellipsize (GTK_LABEL (word), PANGO_ELLIPSIZE_END);
  gtk_box_append (GTK_BOX (cell), gtk_image_new ());
  gtk_box_append (GTK_BOX (cell), word);
  return cell;
}

void
cg_mark_cell_set (GtkWidget *cell, const CgRowMark *mark)
{
  GtkWidget *image = gtk_widget_get_first_child (cell);
  gboolean says = mark != NULL && mark->kind != CG_COMPARED_SAME;
  const char *word = says ? cg_compared_label (mark->kind) : "";

  gtk_image_set_from_icon_name (GTK_IMAGE (image), says ? icons[mark->kind] : NULL);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_last_child (cell)), word);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, word, -1);
}

/* ---- old values ---- */

static GtkWidget *
old_cell (CgRowMarks *self, GtkWidget *row, guint i, GtkWidget *cell)
{
  GtkWidget *old;

  while (self->old->len <= i)
    g_ptr_array_add (self->old, NULL);
  if (self->old->pdata[i] != NULL)
    return self->old->pdata[i];

  old = g_object_new (GTK_TYPE_INSCRIPTION, "xalign", 0.0, "yalign", 0.5, "wrap-mode",
                      PANGO_WRAP_WORD_CHAR, "text-overflow", GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END,
                      NULL);
  if (GTK_IS_INSCRIPTION (cell))
    gtk_inscription_set_xalign (GTK_INSCRIPTION (old),
                                gtk_inscription_get_xalign (GTK_INSCRIPTION (cell)));
  gtk_widget_add_css_class (old, "was");
  gtk_widget_set_parent (old, row);
  self->old->pdata[i] = old;
  return old;
}

/* A lamp moves by itself, and the mark is no value. */
static gboolean
is_compared (const CgColumn *column)
{
  return column->kind != CG_COLUMN_LAMP && column->kind != CG_COLUMN_MARK;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has && !gtk_widget_has_css_class (widget, name))
    gtk_widget_add_css_class (widget, name);
  else if (!has && gtk_widget_has_css_class (widget, name))
    gtk_widget_remove_css_class (widget, name);
}

/* What the reader sees is compared: a bar of progress may have become a word. */
static gboolean
read_both (const CgColumn *column,
           const CgRecord *then,
           const CgRecord *now,
           CgDate today,
           CgCellContent *before,
           CgCellContent *after)
{
  if (then == NULL || now == NULL || !is_compared (column))
    return FALSE;

  cg_cell_content_read (before, column, then, today, NULL);
  cg_cell_content_read (after, column, now, today, NULL);
  return g_strcmp0 (before->text, after->text) != 0;
}

char *
cg_row_marks_tooltip (const CgColumn *column,
                      const CgRecord *then,
                      const CgRecord *now,
                      CgDate today)
{
  g_auto (CgCellContent) before = { 0 };
  g_auto (CgCellContent) after = { 0 };

  if (!read_both (column, then, now, today, &before, &after))
    return NULL;

  return g_strdup_printf (C_ ("comparison", "Was: %s\nIs: %s"),
                          *before.text != '\0' ? before.text : NOTHING,
                          *after.text != '\0' ? after.text : NOTHING);
}

static void
show_old (CgRowMarks *self, GtkWidget *row, guint i, GtkWidget *cell, const char *text)
{
  GtkWidget *old = old_cell (self, row, i, cell);

  gtk_inscription_set_text (GTK_INSCRIPTION (old), *text != '\0' ? text : NOTHING);
  gtk_widget_set_child_visible (old, TRUE);
}

static void
hide_old (CgRowMarks *self, guint i)
{
  if (i < self->old->len && self->old->pdata[i] != NULL)
    gtk_widget_set_child_visible (self->old->pdata[i], FALSE);
}

/* How many characters both begin with. */
static guint
count_alike (const char *a, const char *b)
{
  guint n = 0;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      n++;
    }
  return n;
}

/* Of a text that does not fit, what both begin with is left out: the difference is to be seen. */
static char *
from_difference (const CgColumn *column, const char *text, guint alike)
{
  guint fits = (guint) MAX (column->width / CHARACTER, 1);

  if (alike <= LEADING + 1 || g_utf8_strlen (text, -1) <= (glong) fits)
    return g_strdup (text);

  return g_strconcat ("…", g_utf8_offset_to_pointer (text, alike - LEADING), NULL);
}

/* Nothing is left out where something searched for is marked. */
static void
shorten (const CgColumn *column, GtkWidget *cell, CgCellContent *before, const char *after)
{
  guint alike = count_alike (before->text, after);
  g_autofree char *is = NULL;
  g_autofree char *was = NULL;

  if (!GTK_IS_INSCRIPTION (cell) || gtk_inscription_get_attributes (GTK_INSCRIPTION (cell)) != NULL)
    return;

  is = from_difference (column, after, alike);
  gtk_inscription_set_text (GTK_INSCRIPTION (cell), is);
  was = from_difference (column, before->text, alike);
  g_free (before->text);
  before->text = g_steal_pointer (&was);
}

static gboolean
show_change (CgRowMarks *self,
             GtkWidget *row,
             guint i,
             const CgColumn *column,
             GtkWidget *cell,
             const CgRecord *then,
             const CgRecord *now,
             CgDate today)
{
  g_auto (CgCellContent) before = { 0 };
  g_auto (CgCellContent) after = { 0 };

  if (!read_both (column, then, now, today, &before, &after))
    return FALSE;

  if (GTK_IS_INSCRIPTION (cell) && *after.text == '\0')
    gtk_inscription_set_text (GTK_INSCRIPTION (cell), NOTHING);
  shorten (column, cell, &before, *after.text != '\0' ? after.text : NOTHING);
  self->changed |= G_GUINT64_CONSTANT (1) << i;
  show_old (self, row, i, cell, before.text);
  return TRUE;
}

/* Of what is void the first sentences are struck through, and the reason stands below. */
static void
show_reason (CgRowMarks *self, GtkWidget *row, guint i, GtkWidget *cell, const CgRecord *record)
{
  g_autofree char *text = g_strdup (gtk_inscription_get_text (GTK_INSCRIPTION (cell)));
  g_autofree char *words = cg_compared_why_voided (record);

  self->reason = (int) i;
  show_old (self, row, i, cell, text != NULL ? text : "");
  gtk_inscription_set_text (GTK_INSCRIPTION (cell), words);
}

static gboolean
tells_reason (const CgColumn *column)
{
  return column->kind == CG_COLUMN_TEXT &&
         cg_field_get (column->entity, column->field)->type == CG_FIELD_LONG_TEXT;
}

void
cg_row_marks_show (CgRowMarks *self,
                   GtkWidget *row,
                   GPtrArray *columns,
                   GPtrArray *cells,
                   const CgRowMark *mark,
                   const CgRecord *now,
                   CgDate today)
{
  guint64 before = self->changed;
  int reason_before = self->reason;
  gboolean voided = mark != NULL && mark->kind == CG_COMPARED_VOIDED && now != NULL;

  if (mark == NULL && self->old->len == 0 && before == 0 &&
      !gtk_widget_has_css_class (row, "marked"))
    return;

  self->changed = 0;
  self->reason = -1;
  for (guint i = 0; i < cells->len && i < columns->len; i++)
    {
      const CgColumn *column = columns->pdata[i];
      gboolean says = voided && self->reason < 0 && tells_reason (column);
      gboolean changed =
          !says && mark != NULL && i < 64 &&
          show_change (self, row, i, column, cells->pdata[i], mark->past, now, today);

      if (says)
        show_reason (self, row, i, cells->pdata[i], now != mark->past ? now : NULL);
      else if (!changed)
        hide_old (self, i);
      set_class (cells->pdata[i], "changed", changed);
    }
  set_class (row, "marked", mark != NULL);
  set_class (row, "added", mark != NULL && mark->kind == CG_COMPARED_ADDED);
  set_class (row, "voided", mark != NULL && mark->kind == CG_COMPARED_VOIDED);
  if (self->changed != before || self->reason != reason_before)
    gtk_widget_queue_allocate (row);
}

gboolean
cg_row_marks_has (const CgRowMarks *self, guint i)
{
  return (i < 64 && (self->changed >> i & 1) != 0) || self->reason == (int) i;
}

/* How many lines a cell's text takes in @width. */
static guint
count_lines (GtkWidget *cell, int width)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (cell, gtk_inscription_get_text (GTK_INSCRIPTION (cell)));

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  return (guint) pango_layout_get_line_count (layout);
}

guint
cg_row_marks_share (const CgRowMarks *self, guint i, GtkWidget *cell, int width, guint lines)
{
  guint old = count_lines (self->old->pdata[i], width);
  guint now = GTK_IS_INSCRIPTION (cell) ? count_lines (cell, width) : 1;

  return CLAMP (old, 1, MAX (lines, now + 1) - now);
}

void
cg_row_marks_allocate (CgRowMarks *self, guint i, const GtkAllocation *place)
{
  gtk_widget_measure (self->old->pdata[i], GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->old->pdata[i], place, -1);
}

void
cg_row_marks_snapshot (
    CgRowMarks *self, GtkWidget *row, GtkSnapshot *snapshot, guint i, int x, int width)
{
  gboolean selected = (gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0;
  GdkRGBA ground = cg_color (row, selected ? "cg_changed_selected" : "cell_part");
  GdkRGBA edge = cg_color (row, "series_b");
  float height = (float) gtk_widget_get_height (row);

  if (!cg_row_marks_has (self, i))
    return;

  if (self->reason != (int) i)
    {
      gtk_snapshot_append_color (snapshot, &ground,
                                 &GRAPHENE_RECT_INIT ((float) x, 0, (float) width, height));
      gtk_snapshot_append_color (snapshot, &edge, &GRAPHENE_RECT_INIT ((float) x, 0, EDGE, height));
    }
  gtk_widget_snapshot_child (row, self->old->pdata[i], snapshot);
}
