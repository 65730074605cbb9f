/* cg-grid-edit.c: typing into a cell: how it begins, what becomes of it, where it goes next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-grid-private.h"
#include "cg-typed-field.h"

static CgFieldType
type_of (CgGrid *self)
{
  return cg_field_get (self->edit.entity, self->edit.field)->type;
}

static gboolean
has_list (CgGrid *self)
{
  return type_of (self) == CG_FIELD_CHOICE || type_of (self) == CG_FIELD_REFERENCE;
}

void
cg_grid_edit_show_text (CgGrid *self, const char *text)
{
  self->quiet = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->text), text);
  gtk_editable_set_position (GTK_EDITABLE (self->text), -1);
  self->quiet = FALSE;
}

/* ---- whether ---- */

/* The record under the cursor and the field that typing changes; the page is told why not. */
static CgRecord *
find_typed (CgGrid *self, int *field)
{
  g_autoptr (CgRow) row = cg_grid_dup_cursor_row (self);
  CgRecord *record = row != NULL ? cg_row_get_record (row) : NULL;
  const CgColumn *column;
  g_autoptr (GError) error = NULL;

  if (record == NULL || self->edit.editing == NULL ||
      self->cursor.column >= self->style.columns->len)
    return NULL;

  column = self->style.columns->pdata[self->cursor.column];
  *field = cg_grid_editing_find_field (self->edit.editing, record, column->field, &error);
  if (*field >= 0)
    return record;
  cg_grid_tell (self, error->message);
  return NULL;
}

/* ---- how it begins ---- */

static void
set_active (CgGrid *self, gboolean active)
{
  GtkWidget *text = GTK_WIDGET (self->text);

  if (self->edit.active == active)
    return;
  self->edit.active = active;
  gtk_widget_set_can_target (text, active);
  g_object_set (text, "enable-undo", active, NULL);
  if (active)
    {
      gtk_widget_add_css_class (text, "editing");
      cg_listing_freeze (self->listing);
    }
  else
    {
      gtk_widget_remove_css_class (text, "editing");
      cg_listing_thaw (self->listing);
    }
}

gboolean
cg_grid_edit_begin (CgGrid *self, const char *typed)
{
  CgGridEdit *edit = &self->edit;
  int field = -1;
  CgRecord *record = find_typed (self, &field);

  if (record == NULL)
    return FALSE;

  g_free (edit->before);
  edit->before = cg_record_display (record, field);
  edit->id = cg_record_get_id (record);
  edit->entity = cg_record_get_entity (record);
  edit->field = field;
  edit->replacing = typed != NULL;
  edit->tentative = self->composing;
  edit->waiting = edit->moved = FALSE;
  edit->serial++;
  cg_grid_tell (self, NULL);
  cg_grid_body_reveal (self->body, self->cursor.row, (int) self->cursor.column);
  set_active (self, TRUE);

  /* While an input method is at work nothing is set that stands there already. */
  if (!self->composing)
    cg_grid_edit_show_text (self, typed != NULL ? typed : edit->before);
  if (has_list (self))
    cg_grid_edit_list_open (self, record);
  else if (type_of (self) == CG_FIELD_LONG_TEXT && !self->composing)
    cg_grid_edit_sheet_open (self, typed != NULL ? typed : edit->before);
  else if (type_of (self) == CG_FIELD_LONG_TEXT)
    cg_grid_edit_sheet_prepare (self);
  return TRUE;
}

void
cg_grid_edit_changed (CgGrid *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));

  if (*text != '\0')
    self->edit.tentative = FALSE;
  if (has_list (self))
    cg_grid_edit_list_search (self, text);
  else if (type_of (self) == CG_FIELD_LONG_TEXT && *text != '\0' &&
           !cg_grid_edit_sheet_is_open (self))
    cg_grid_edit_sheet_open (self, text);
}

/* An input method that was stopped without a text leaves the cell as it was. What it gives
 * may come just after the end of its work. */
static gboolean
doubt_cb (gpointer data)
{
  CgGrid *self = data;

  self->edit.doubting = 0;
  if (self->edit.tentative && !self->composing)
    cg_grid_edit_end (self);
  return G_SOURCE_REMOVE;
}

void
cg_grid_edit_composed (CgGrid *self)
{
  if (self->edit.active && self->edit.tentative && self->edit.doubting == 0)
    self->edit.doubting = g_idle_add (doubt_cb, self);
}

/* ---- how it ends ---- */

void
cg_grid_edit_end (CgGrid *self)
{
  if (!self->edit.active)
    return;

  g_clear_handle_id (&self->edit.leaving, g_source_remove);
  g_clear_handle_id (&self->edit.doubting, g_source_remove);
  set_active (self, FALSE);
  cg_grid_edit_list_close (self);
  cg_grid_edit_sheet_close (self);
  cg_grid_edit_show_text (self, "");
  cg_grid_cursor_describe (self);
}

static void
go_on (CgGrid *self)
{
  CgGridEdit *edit = &self->edit;
  int home = edit->home;
  gint64 row = (gint64) self->cursor.row + edit->by_rows;
  gint64 column = (gint64) self->cursor.column + edit->by_columns;

  if (edit->by_rows == 0 && edit->by_columns == 0)
    return;
  if (edit->by_columns != 0)
    home = home >= 0 ? home : (int) self->cursor.column;
  else if (home >= 0)
    column = home;
  cg_grid_cursor_go (self, (guint) CLAMP (row, 0, G_MAXINT), (guint) MAX (column, 0), CG_GRID_MOVE);
  edit->home = edit->by_columns != 0 ? home : -1;
}

/* One value on its way to the store, to come back to if it is refused. */
typedef struct
{
  CgGrid *grid;
  gint64 id;
  guint column;
  char *text;
} Written;

static void
written_free (Written *written)
{
  g_object_unref (written->grid);
  g_free (written->text);
  g_free (written);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Written, written_free)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Written) written = data;
  CgGrid *self = written->grid;
  g_autoptr (GError) error = NULL;
  guint row;

  if (cg_grid_editing_write_finish (CG_GRID_EDITING (source), result, &error) ||
      self->listing == NULL)
    return;

  /* What was typed is there again, unless somebody types elsewhere already. */
  if (!self->edit.active && cg_listing_find (self->listing, written->id, &row))
    {
      cg_grid_cursor_go (self, row, written->column, CG_GRID_MOVE);
      cg_grid_edit_begin (self, written->text);
    }
  cg_grid_tell (self, error->message);
}

static void
write_value (CgGrid *self, const CgValue *value, const char *text)
{
  CgGridEdit *edit = &self->edit;
  g_autoptr (CgEdit) change = cg_edit_new ("set", 0);
  Written *written = g_new0 (Written, 1);

  written->grid = g_object_ref (self);
  written->id = edit->id;
  written->column = self->cursor.column;
  written->text = g_strdup (text);
  cg_edit_set (change, edit->entity, edit->id, edit->field, value);
  cg_grid_editing_write_async (edit->editing, change, written_cb, written);
}

void
cg_grid_edit_finish (CgGrid *self, const CgValue *value, const char *text)
{
  g_autofree char *own = g_strdup (text);

  write_value (self, value, own);
  cg_grid_edit_end (self);
  go_on (self);
}

static void
finish_unchanged (CgGrid *self)
{
  cg_grid_edit_end (self);
  go_on (self);
}

void
cg_grid_edit_commit (CgGrid *self, int by_rows, int by_columns)
{
  CgGridEdit *edit = &self->edit;
  g_auto (CgValue) value = CG_VALUE_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = cg_grid_edit_sheet_is_open (self)
                              ? cg_grid_edit_sheet_dup_text (self)
                              : g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->text)));

  if (!edit->active)
    return;

  edit->by_rows = by_rows;
  edit->by_columns = by_columns;
  if (g_str_equal (text, edit->before) && !edit->moved)
    finish_unchanged (self);
  else if (has_list (self) && *text != '\0')
    cg_grid_edit_list_commit (self);
  else if (cg_typed_field_parse (&value, edit->entity, edit->field, text, cg_clock_today (),
                                 self->style.calendar, &error))
    cg_grid_edit_finish (self, &value, text);
  else
    cg_grid_tell (self, error->message);
}

/* ---- keys ---- */

gboolean
cg_grid_edit_key (CgGrid *self, guint key, GdkModifierType modifiers)
{
  int shift = (modifiers & GDK_SHIFT_MASK) ? -1 : 1;

  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      if (cg_grid_edit_sheet_is_open (self) && self->edit.breaking)
        return FALSE;
      cg_grid_edit_commit (self, shift, 0);
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      cg_grid_edit_commit (self, 0, key == GDK_KEY_ISO_Left_Tab ? -1 : shift);
      return TRUE;
    case GDK_KEY_Escape:
      cg_grid_tell (self, NULL);
      cg_grid_edit_end (self);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
leave_by_arrow (CgGrid *self, guint key)
{
  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      cg_grid_edit_commit (self, -1, 0);
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      cg_grid_edit_commit (self, 1, 0);
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      if (self->edit.replacing)
        cg_grid_edit_commit (self, 0, -1);
      return self->edit.replacing;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      if (self->edit.replacing)
        cg_grid_edit_commit (self, 0, 1);
      return self->edit.replacing;
    default:
      return FALSE;
    }
}

static void
put_today (CgGrid *self)
{
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());

  if (type_of (self) == CG_FIELD_DATE)
    cg_grid_edit_show_text (self, today);
}

gboolean
cg_grid_edit_early_key (CgGrid *self, guint key, GdkModifierType modifiers)
{
  if (cg_grid_edit_sheet_is_open (self))
    {
      cg_grid_edit_sheet_note_key (self, modifiers);
      return FALSE;
    }
  if (modifiers == 0 && cg_grid_edit_list_key (self, key))
    return TRUE;
  if (modifiers == GDK_CONTROL_MASK && key == GDK_KEY_semicolon)
    {
      put_today (self);
      return TRUE;
    }
  if (modifiers == 0 && key == GDK_KEY_F2)
    {
      self->edit.replacing = FALSE;
      return TRUE;
    }
  return modifiers == 0 && leave_by_arrow (self, key);
}

/* ---- the focus goes elsewhere ---- */

static gboolean
left_cb (gpointer data)
{
  CgGrid *self = data;

  self->edit.leaving = 0;
  cg_grid_edit_commit (self, 0, 0);
  return G_SOURCE_REMOVE;
}

void
cg_grid_edit_focus_changed (CgGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!self->edit.active || focus == NULL || self->edit.leaving != 0 ||
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->body)))
    return;
  self->edit.leaving = g_idle_add (left_cb, self);
}

static gboolean
commit_down_cb (gpointer data)
{
  CgGrid *self = data;

  self->edit.leaving = 0;
  cg_grid_edit_commit (self, 1, 0);
  return G_SOURCE_REMOVE;
}

void
cg_grid_edit_commit_soon (CgGrid *self)
{
  /* Not inside the text's own work on the key. */
  if (self->edit.leaving == 0)
    self->edit.leaving = g_idle_add_full (G_PRIORITY_HIGH, commit_down_cb, self, NULL);
}

/* ---- life ---- */

void
cg_grid_edit_dispose (CgGrid *self)
{
  cg_grid_edit_end (self);
  g_clear_handle_id (&self->edit.leaving, g_source_remove);
  g_clear_object (&self->edit.editing);
  g_clear_pointer (&self->edit.before, g_free);
  self->edit.list = NULL;
  self->edit.sheet = NULL;
}

void
cg_grid_set_editing (CgGrid *self, CgGridEditing *editing)
{
  g_return_if_fail (CG_IS_GRID (self));
  g_return_if_fail (editing == NULL || CG_IS_GRID_EDITING (editing));

  cg_grid_edit_end (self);
  g_set_object (&self->edit.editing, editing);
}

gboolean
cg_grid_end_editing (CgGrid *self)
{
  g_return_val_if_fail (CG_IS_GRID (self), TRUE);

  cg_grid_edit_commit (self, 0, 0);
  return !self->edit.active;
}

gboolean
cg_grid_is_editing (CgGrid *self)
{
  g_return_val_if_fail (CG_IS_GRID (self), FALSE);

  return self->edit.active;
}
