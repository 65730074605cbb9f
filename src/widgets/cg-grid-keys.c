/* cg-grid-keys.c: what the keys do in a grid.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-private.h"

#define ANY (GDK_SHIFT_MASK | GDK_CONTROL_MASK)

/* Where a key takes the cursor. */
typedef enum
{
  GO_UP,
  GO_DOWN,
  GO_LEFT,
  GO_RIGHT,
  GO_PAGE_UP,
  GO_PAGE_DOWN,
  GO_HOME,
  GO_END,
} Direction;

static const struct
{
  guint key;
  guint keypad;
  Direction direction;
} directions[] = {
  { GDK_KEY_Up, GDK_KEY_KP_Up, GO_UP },
  { GDK_KEY_Down, GDK_KEY_KP_Down, GO_DOWN },
  { GDK_KEY_Left, GDK_KEY_KP_Left, GO_LEFT },
  { GDK_KEY_Right, GDK_KEY_KP_Right, GO_RIGHT },
  { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GO_PAGE_UP },
  { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GO_PAGE_DOWN },
  { GDK_KEY_Home, GDK_KEY_KP_Home, GO_HOME },
  { GDK_KEY_End, GDK_KEY_KP_End, GO_END },
};

static guint
step (guint row, gint64 by)
{
  return (guint) CLAMP ((gint64) row + by, 0, G_MAXINT);
}

static void
go (CgGrid *self, Direction direction, GdkModifierType modifiers)
{
  gboolean far = (modifiers & GDK_CONTROL_MASK) != 0;
  CgGridMove move = (modifiers & GDK_SHIFT_MASK) != 0 ? CG_GRID_EXTEND : CG_GRID_MOVE;
  guint n = cg_listing_get_n_items (self->listing);
  gint64 page = cg_grid_body_get_page (self->body);
  guint last = self->style.columns->len - 1;
  guint row = self->cursor.row;
  guint column = self->cursor.column;

  switch (direction)
    {
    case GO_UP:
      row = far ? 0 : step (row, -1);
      break;
    case GO_DOWN:
      row = far ? n - 1 : step (row, 1);
      break;
    case GO_PAGE_UP:
      row = step (row, -page);
      break;
    case GO_PAGE_DOWN:
      row = step (row, page);
      break;
    case GO_LEFT:
      column = far || column == 0 ? 0 : column - 1;
      break;
    case GO_RIGHT:
      column = far ? last : MIN (column + 1, last);
      break;
    case GO_HOME:
      column = 0;
      row = far ? 0 : row;
      break;
    case GO_END:
    default:
      column = last;
      row = far ? n - 1 : row;
    }
  cg_grid_cursor_go (self, row, column, move);
}

static gboolean
move_cursor (CgGrid *self, guint key, GdkModifierType modifiers)
{
  for (guint i = 0; i < G_N_ELEMENTS (directions); i++)
    if (key == directions[i].key || key == directions[i].keypad)
      {
        go (self, directions[i].direction, modifiers);
        return TRUE;
      }
  return FALSE;
}

/* The record under the cursor is selected already: the first mark keeps it so. */
void
cg_grid_mark (CgGrid *self)
{
  if (!self->cursor.marking && cg_selection_contains (self->selection, self->cursor.row))
    {
      self->cursor.marking = TRUE;
      cg_grid_range_update (self);
    }
  else
    cg_grid_cursor_go (self, self->cursor.row, self->cursor.column, CG_GRID_MARK);
}

/* A range of cells goes back to the one under the cursor, and so do marks. */
static gboolean
stop_selecting (CgGrid *self)
{
  if (!self->cursor.marking && !self->style.range.several)
    return FALSE;

  self->cursor.marking = FALSE;
  cg_grid_cursor_go (self, self->cursor.row, self->cursor.column, CG_GRID_MOVE);
  return TRUE;
}

static gboolean
plain_key (CgGrid *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      cg_grid_activate_cursor (self);
      return TRUE;
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      cg_grid_mark (self);
      return TRUE;
    case GDK_KEY_F2:
      return cg_grid_edit_begin (self, NULL) || self->edit.editing != NULL;
    case GDK_KEY_Escape:
      return stop_selecting (self);
    case GDK_KEY_BackSpace:
      cg_grid_edit_begin (self, "");
      return TRUE;
    case GDK_KEY_Delete:
    case GDK_KEY_KP_Delete:
      cg_grid_clear_cells (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
control_key (CgGrid *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_a:
    case GDK_KEY_A:
      self->cursor.marking = TRUE;
      cg_selection_select_all (self->selection);
      cg_grid_range_update (self);
      return TRUE;
    case GDK_KEY_c:
    case GDK_KEY_C:
    case GDK_KEY_Insert:
      cg_grid_copy (self);
      return TRUE;
    case GDK_KEY_v:
    case GDK_KEY_V:
      cg_grid_paste (self);
      return TRUE;
    case GDK_KEY_d:
    case GDK_KEY_D:
      cg_grid_fill_down (self);
      return self->edit.editing != NULL;
    case GDK_KEY_semicolon:
      cg_grid_put_today (self);
      return self->edit.editing != NULL;
    case GDK_KEY_x:
    case GDK_KEY_X:
      return TRUE;
    default:
      return FALSE;
    }
}

/* While the input method shows its letters in the cell every key is its own. */
static gboolean
take_key (CgGrid *self, guint key, GdkModifierType modifiers)
{
  if (self->composing)
    return FALSE;
  if (self->edit.active)
    return cg_grid_edit_early_key (self, key, modifiers);
  if (self->cursor.row == G_MAXUINT || self->style.columns->len == 0)
    return FALSE;

  if ((modifiers & ~ANY) == 0 && move_cursor (self, key, modifiers))
    return TRUE;
  if (modifiers == 0)
    return plain_key (self, key);
  if (modifiers == GDK_CONTROL_MASK)
    return control_key (self, key);
  return FALSE;
}

/* Keys with Control are the grid's before any input method, of which one keeps Ctrl+; for
 * itself. What else is pressed in a sheet is looked at only. */
static gboolean
early_key_cb (
    GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CgGrid *self)
{
  GdkModifierType modifiers = state & gtk_accelerator_get_default_mod_mask ();

  return ((modifiers & GDK_CONTROL_MASK) != 0 || cg_grid_edit_sheet_is_open (self)) &&
         take_key (self, key, modifiers);
}

/* What the input method left over, before the text's own keys: an input method that shows its
 * letters in a window of its own is at work without anybody being told. */
static gboolean
key_pressed_cb (
    GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CgGrid *self)
{
  return take_key (self, key, state & gtk_accelerator_get_default_mod_mask ());
}

/* What the text and its input method left over. */
static gboolean
late_key_cb (
    GtkEventControllerKey *controller, guint key, guint code, GdkModifierType state, CgGrid *self)
{
  return self->edit.active && !self->composing &&
         cg_grid_edit_key (self, key, state & gtk_accelerator_get_default_mod_mask ());
}

static void
add_keys (CgGrid *self, GtkWidget *widget, GtkPropagationPhase phase, GCallback pressed)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, phase);
  g_signal_connect (keys, "key-pressed", pressed, self);
  gtk_widget_add_controller (widget, keys);
}

void
cg_grid_keys_connect (CgGrid *self, GtkWidget *widget)
{
  add_keys (self, widget, GTK_PHASE_CAPTURE, G_CALLBACK (early_key_cb));
  add_keys (self, widget, GTK_PHASE_BUBBLE, G_CALLBACK (late_key_cb));
}

void
cg_grid_keys_init (CgGrid *self)
{
  cg_grid_keys_connect (self, GTK_WIDGET (self->body));
  /* The text's input method is its own controller of the phase before this one. */
  add_keys (self, GTK_WIDGET (self->text), GTK_PHASE_BUBBLE, G_CALLBACK (key_pressed_cb));
}
