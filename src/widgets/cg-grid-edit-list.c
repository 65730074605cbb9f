/* cg-grid-edit-list.c: the list under a cell: choices, units and people by a few letters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-action.h"
#include "cg-fault.h"
#include "cg-grid-private.h"
#include "cg-pick-array.h"

static const CgField *
field_of (CgGrid *self)
{
  return cg_field_get (self->edit.entity, self->edit.field);
}

static void
take_item (CgGrid *self, CgPickItem *item)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  gint64 id = cg_pick_item_get_id (item);

  if (field_of (self)->type == CG_FIELD_CHOICE)
    cg_value_set_text (&value, cg_pick_array_choice (field_of (self)->of, id));
  else
    cg_value_set_integer (&value, id);
  cg_grid_edit_finish (self, &value, cg_pick_item_get_name (item));
}

static void
picked_cb (CgPickPopover *list, CgPickItem *item, gboolean next, CgGrid *self)
{
  if (!self->edit.active)
    return;
  /* A click leaves the cursor where it is. */
  if (!next)
    self->edit.by_rows = self->edit.by_columns = 0;
  take_item (self, item);
}

/* ---- making what is missing ---- */

typedef struct
{
  CgGrid *grid;
  guint serial;
} Making;

static void
created_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Making *making = data;
  g_autoptr (CgGrid) self = making->grid;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPickItem) item =
      cg_pick_source_create_finish (CG_PICK_SOURCE (source), result, &error);

  if (!self->edit.active || self->edit.serial != making->serial)
    return;
  if (item != NULL)
    take_item (self, item);
  else
    cg_grid_tell (self, error->message);
}

static void
create_cb (CgPickPopover *list, const char *text, CgGrid *self)
{
  Making *making;

  if (!self->edit.active)
    return;
  making = g_new (Making, 1);
  making->grid = g_object_ref (self);
  making->serial = self->edit.serial;
  cg_pick_source_create_async (cg_grid_editing_get_picks (self->edit.editing), field_of (self)->of,
                               0, cg_field_role (self->edit.entity, self->edit.field), text, NULL,
                               created_cb, making);
}

/* ---- showing it ---- */

static void
found_cb (CgPickPopover *list, CgGrid *self)
{
  if (!self->edit.active || !self->edit.waiting)
    return;
  self->edit.waiting = FALSE;
  cg_grid_edit_list_commit (self);
}

static void
make_list (CgGrid *self)
{
  self->edit.list = CG_PICK_POPOVER (cg_pick_popover_new ());
  cg_grid_body_add_popover (self->body, GTK_POPOVER (self->edit.list));
  g_signal_connect_object (self->edit.list, "picked", G_CALLBACK (picked_cb), self, 0);
  g_signal_connect_object (self->edit.list, "create", G_CALLBACK (create_cb), self, 0);
  g_signal_connect_object (self->edit.list, "found", G_CALLBACK (found_cb), self, 0);
}

static gint64
current_line (CgGrid *self, const CgRecord *record)
{
  const CgField *field = field_of (self);

  if (field->type == CG_FIELD_CHOICE)
    return cg_choices_index (field->of, cg_record_text (record, self->edit.field)) + 1;
  return cg_record_integer (record, self->edit.field);
}

void
cg_grid_edit_list_search (CgGrid *self, const char *text)
{
  self->edit.moved = FALSE;
  cg_pick_popover_search (self->edit.list, text, 0);
}

void
cg_grid_edit_list_open (CgGrid *self, const CgRecord *record)
{
  const CgField *field = field_of (self);
  CgGridSlot slot = cg_grid_layout_get (&self->style.layout, self->cursor.column, 0);

  if (self->edit.list == NULL)
    make_list (self);
  if (field->type == CG_FIELD_CHOICE)
    {
      g_autoptr (CgPickArray) choices = cg_pick_array_new_for_choices (field->of);

      cg_pick_popover_set_source (self->edit.list, CG_PICK_SOURCE (choices), CG_N_ENTITIES, 0);
    }
  else
    cg_pick_popover_set_source (self->edit.list, cg_grid_editing_get_picks (self->edit.editing),
                                field->of, 0);
  cg_pick_popover_set_width (self->edit.list, slot.width);
  cg_grid_body_point_popovers (self->body);
  if (self->edit.replacing)
    cg_pick_popover_search (self->edit.list, gtk_editable_get_text (GTK_EDITABLE (self->text)), 0);
  else
    cg_pick_popover_search (self->edit.list, "", current_line (self, record));
}

void
cg_grid_edit_list_close (CgGrid *self)
{
  if (self->edit.list != NULL && cg_pick_popover_is_open (self->edit.list))
    cg_pick_popover_close (self->edit.list);
}

gboolean
cg_grid_edit_list_key (CgGrid *self, guint key)
{
  if (self->edit.list == NULL || !cg_pick_popover_is_open (self->edit.list) ||
      key == GDK_KEY_Escape || !cg_pick_popover_key (self->edit.list, key))
    return FALSE;
  self->edit.moved = TRUE;
  return TRUE;
}

void
cg_grid_edit_list_commit (CgGrid *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->text));
  g_autoptr (GError) error = NULL;

  if (cg_pick_popover_is_searching (self->edit.list))
    {
      self->edit.waiting = TRUE;
      return;
    }
  if (cg_pick_popover_is_open (self->edit.list) && cg_pick_popover_choose (self->edit.list))
    return;

  if (field_of (self)->type == CG_FIELD_CHOICE)
    cg_field_check_choice (self->edit.entity, self->edit.field, text, &error);
  else
    cg_fault_set (&error, CG_FAULT_BAD_REFERENCE,
                  cg_field_label (self->edit.entity, self->edit.field), text);
  if (error != NULL)
    cg_grid_tell (self, error->message);
}
