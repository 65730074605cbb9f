/* cg-grid-cursor.c: the cell cursor of a grid and the selection that follows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-private.h"

#include "cg-cell-content.h"

#define NOWHERE G_MAXUINT

static guint
last_column (CgGrid *self)
{
  return self->style.columns->len > 0 ? self->style.columns->len - 1 : 0;
}

/* What a screen reader says of the cell that has the focus: heading, then text. */
void
cg_grid_cursor_describe (CgGrid *self)
{
  g_autoptr (CgRow) row = cg_grid_dup_cursor_row (self);
  CgRecord *record = row != NULL ? cg_row_get_record (row) : NULL;
  g_autofree char *label = NULL;
  g_auto (CgCellContent) content = { 0 };
  const CgColumn *column;

  if (record != NULL && self->cursor.column < self->style.columns->len)
    {
      column = self->style.columns->pdata[self->cursor.column];
      cg_cell_content_read (&content, column, record, self->style.today, self->style.calendar);
      label = g_strconcat (cg_column_title (column), " ", content.text, NULL);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->text), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label != NULL ? label : "", -1);
}

/* Whether the cursor stands on another record now; the caller announces it, once the selection
 * has followed. */
static gboolean
set_cursor (CgGrid *self, guint row, guint column)
{
  gint64 id = self->listing != NULL && row != NOWHERE ? cg_listing_get_id (self->listing, row) : 0;
  gboolean other = id != self->cursor.id;

  self->cursor.row = id != 0 ? row : NOWHERE;
  self->cursor.column = MIN (column, last_column (self));
  self->cursor.id = id;
  cg_grid_body_place_overlay (self->body, self->cursor.row, self->cursor.column);
  cg_grid_cursor_describe (self);
  return other;
}

static void
announce (CgGrid *self, gboolean other)
{
  if (other)
    g_signal_emit_by_name (self, "cursor-moved");
}

static void
select_for_move (CgGrid *self, CgGridMove move)
{
  guint row = self->cursor.row;

  switch (move)
    {
    case CG_GRID_EXTEND:
      cg_selection_extend (self->selection, row, self->cursor.marking);
      break;
    case CG_GRID_MARK:
      self->cursor.marking = TRUE;
      cg_selection_toggle (self->selection, row);
      break;
    case CG_GRID_MOVE:
    default:
      if (!self->cursor.marking)
        cg_selection_select_only (self->selection, row);
    }
}

void
cg_grid_cursor_go (CgGrid *self, guint row, guint column, CgGridMove move)
{
  guint n = self->listing != NULL ? cg_listing_get_n_items (self->listing) : 0;
  gboolean other;

  if (n == 0)
    return;

  cg_grid_tell (self, NULL);
  self->edit.home = -1;
  self->cursor.placed = TRUE;
  self->cursor.wanted = 0;
  other = set_cursor (self, MIN (row, n - 1), column);
  select_for_move (self, move);
  if (move == CG_GRID_EXTEND)
    cg_grid_range_update (self);
  else
    cg_grid_range_begin (self);
  cg_grid_body_reveal (self->body, self->cursor.row, (int) self->cursor.column);
  announce (self, other);
}

/* Goes to the record that is wanted, if the list has it. Who has scrolled on while the rest
 * of the list was on its way is not taken back for a record that was looked at before. */
static gboolean
go_to_wanted (CgGrid *self)
{
  gint64 id = self->cursor.wanted;
  gboolean reveal = !self->cursor.keeping || cg_grid_body_is_at_top (self->body);
  gboolean other;
  guint row;

  if (id == 0 || !cg_listing_find (self->listing, id, &row))
    return FALSE;

  self->cursor.wanted = 0;
  other = set_cursor (self, row, self->cursor.column);
  if (!self->cursor.marking)
    cg_selection_select_only (self->selection, row);
  cg_grid_range_begin (self);
  if (reveal)
    cg_grid_body_reveal (self->body, row, -1);
  announce (self, other);
  return TRUE;
}

/* A details pane shows the record under the cursor from the first: its row is the one marked,
 * unless somebody marked others. @anew: the one marked so far was marked in this way. */
static void
select_first (CgGrid *self, gboolean anew)
{
  if (self->cursor.row != NOWHERE && !self->cursor.marking &&
      (anew || cg_selection_get_count (self->selection) == 0))
    cg_selection_select_only (self->selection, self->cursor.row);
}

/* The same query: the cursor stays on its record, or on what took its place. */
static void
follow_record (CgGrid *self)
{
  guint n = cg_listing_get_n_items (self->listing);
  guint row = self->cursor.row;
  gboolean gone = self->cursor.id != 0 && !cg_listing_find (self->listing, self->cursor.id, &row);
  gboolean other;

  if (n == 0)
    row = NOWHERE;
  else
    row = row == NOWHERE ? 0 : MIN (row, n - 1);
  other = set_cursor (self, row, self->cursor.column);

  if (gone || !self->cursor.placed)
    select_first (self, FALSE);
  cg_grid_range_follow (self);
  announce (self, other);
}

void
cg_grid_cursor_list_updated (CgGrid *self, CgListingChange change)
{
  if (change != CG_LISTING_SAME_QUERY)
    {
      CgQuery *query = cg_listing_get_query (self->listing);
      gboolean searching = query->text != NULL && g_strcmp0 (query->text, self->search_text) != 0;

      /* Another choice or order of records keeps the one that somebody looked at, except
       * that a search begins with its first hit. */
      if (self->cursor.wanted == 0 && self->cursor.placed && !searching)
        {
          self->cursor.wanted = self->cursor.id;
          self->cursor.keeping = TRUE;
        }
      if (change == CG_LISTING_NEW_QUERY)
        self->cursor.marking = FALSE;
      cg_grid_show_search (self, query->text);
      cg_grid_body_list_updated (self->body, change, TRUE);
      if (!go_to_wanted (self))
        {
          gboolean other = set_cursor (self, 0, self->cursor.column);

          select_first (self, !self->cursor.placed);
          self->cursor.placed = FALSE;
          cg_grid_range_begin (self);
          announce (self, other);
        }
    }
  else
    {
      cg_grid_body_list_updated (self->body, change, FALSE);
      if (!go_to_wanted (self))
        follow_record (self);
    }

  if (self->cursor.keeping && cg_listing_get_state (self->listing) == CG_LISTING_READY)
    self->cursor.wanted = 0;
}

void
cg_grid_cursor_columns_changed (CgGrid *self)
{
  set_cursor (self, self->cursor.row, self->cursor.column);
  cg_grid_range_begin (self);
}

void
cg_grid_activate_cursor (CgGrid *self)
{
  g_autoptr (CgRow) row = cg_grid_dup_cursor_row (self);

  if (row != NULL)
    g_signal_emit_by_name (self, "activate-row", row);
}

/* ---- public ---- */

gint64
cg_grid_get_cursor_id (CgGrid *self)
{
  g_return_val_if_fail (CG_IS_GRID (self), 0);

  return self->cursor.id;
}

CgRow *
cg_grid_dup_cursor_row (CgGrid *self)
{
  g_return_val_if_fail (CG_IS_GRID (self), NULL);

  return self->cursor.row != NOWHERE ? cg_listing_get_row (self->listing, self->cursor.row) : NULL;
}

gboolean
cg_grid_get_cursor_position (CgGrid *self, guint *position, int *field)
{
  g_return_val_if_fail (CG_IS_GRID (self), FALSE);

  *position = self->cursor.row;
  if (field != NULL)
    *field = self->cursor.column < self->style.columns->len
                 ? ((CgColumn *) self->style.columns->pdata[self->cursor.column])->field
                 : -1;
  return self->cursor.row != NOWHERE;
}

void
cg_grid_set_cursor_id (CgGrid *self, gint64 id)
{
  g_return_if_fail (CG_IS_GRID (self));

  self->cursor.wanted = id;
  self->cursor.keeping = FALSE;
  self->cursor.placed = TRUE;
  self->cursor.marking = FALSE;
  if (self->listing != NULL)
    go_to_wanted (self);
}

void
cg_grid_step_cursor (CgGrid *self, int rows)
{
  gint64 row = (gint64) self->cursor.row + rows;

  g_return_if_fail (CG_IS_GRID (self));

  if (self->cursor.row != NOWHERE)
    cg_grid_cursor_go (self, (guint) CLAMP (row, 0, G_MAXINT), self->cursor.column, CG_GRID_MOVE);
}

/* ---- the text that always has the focus ---- */

static void
preedit_changed_cb (GtkText *text, const char *preedit, CgGrid *self)
{
  self->composing = preedit != NULL && *preedit != '\0';

  /* The first letters stand in the cell while they are put together. */
  if (self->composing && !self->edit.active)
    cg_grid_edit_begin (self, "");
  else if (!self->composing)
    cg_grid_edit_composed (self);
}

/* What was typed goes into the cell, or to whoever wants it: then the text itself stays
 * empty. A space that no input method wanted marks. */
static void
text_changed_cb (GtkEditable *text, CgGrid *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (text));

  if (self->quiet)
    return;
  if (self->edit.active)
    {
      cg_grid_edit_changed (self);
      return;
    }
  if (*typed == '\0' || self->composing)
    return;
  if (!g_str_equal (typed, " ") && cg_grid_edit_begin (self, typed))
    return;

  cg_grid_edit_show_text (self, "");
  if (g_str_equal (typed, " "))
    cg_grid_mark (self);
  else if (self->edit.editing == NULL)
    g_signal_emit_by_name (self, "typed", typed);
}

static void
text_activate_cb (GtkText *text, CgGrid *self)
{
  if (self->edit.active)
    cg_grid_edit_commit (self, 1, 0);
}

static void
focus_changed_cb (GtkWidget *text, GParamSpec *pspec, CgGrid *self)
{
  if (!gtk_widget_has_focus (text))
    cg_grid_edit_focus_changed (self);

  /* Who comes by keyboard sees where the cursor is. */
  if (!gtk_widget_has_focus (text) || self->cursor.row == NOWHERE || self->cursor.placed)
    return;
  if (cg_selection_get_count (self->selection) == 0)
    cg_grid_cursor_go (self, self->cursor.row, self->cursor.column, CG_GRID_MOVE);
}

void
cg_grid_cursor_init (CgGrid *self)
{
  self->cursor.row = NOWHERE;
  self->edit.home = -1;
  self->text = g_object_new (GTK_TYPE_TEXT, "can-target", FALSE, "enable-undo", FALSE,
                             "input-hints", GTK_INPUT_HINT_NO_EMOJI, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_GRID_CELL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->text), "cursor");
  cg_grid_body_set_overlay (self->body, GTK_WIDGET (self->text));

  g_signal_connect_object (self->text, "preedit-changed", G_CALLBACK (preedit_changed_cb), self, 0);
  g_signal_connect_object (self->text, "changed", G_CALLBACK (text_changed_cb), self, 0);
  g_signal_connect_object (self->text, "activate", G_CALLBACK (text_activate_cb), self, 0);
  g_signal_connect_object (self->text, "notify::has-focus", G_CALLBACK (focus_changed_cb), self, 0);
}
