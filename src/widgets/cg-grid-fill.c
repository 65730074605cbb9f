/* cg-grid-fill.c: many cells at once: filled down, cleared, today.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-grid-private.h"
#include "cg-typed-field.h"

/* More rows at once are a matter for the bulk actions. */
#define MOST_ROWS 10000

typedef enum
{
  FILL_DOWN,
  FILL_CLEAR,
  FILL_TODAY,
} FillKind;

/* What is being done to which cells. */
typedef struct
{
  CgGrid *grid;
  FillKind kind;
  GArray *fields; /* of int: what the columns show */
  GPtrArray *records;
} Fill;

static Fill *
fill_new (CgGrid *self, FillKind kind, const CgGridRange *range)
{
  Fill *fill = g_new0 (Fill, 1);

  fill->grid = g_object_ref (self);
  fill->kind = kind;
  fill->fields = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = range->left; i <= range->right; i++)
    g_array_append_val (fill->fields, ((CgColumn *) self->style.columns->pdata[i])->field);
  return fill;
}

static void
fill_free (Fill *fill)
{
  g_object_unref (fill->grid);
  g_array_unref (fill->fields);
  g_clear_pointer (&fill->records, g_ptr_array_unref);
  g_free (fill);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Fill, fill_free)

/* ---- the edit ---- */

static gboolean
find_value (const Fill *fill, CgEntity entity, int shown, int field, CgValue *value, GError **error)
{
  const CgField *info = cg_field_get (entity, field);
  g_autofree char *today = cg_date_to_iso (cg_clock_today ());
  int typed;

  switch (fill->kind)
    {
    case FILL_DOWN:
      typed = cg_typed_field_of_new (entity, shown, NULL);
      cg_value_copy (value, cg_record_value (fill->records->pdata[0], typed));
      break;
    case FILL_TODAY:
      if (info->type == CG_FIELD_DATE)
        cg_value_set_text (value, today);
      else
        {
          cg_fault_set (error, CG_FAULT_BAD_VALUE, cg_field_label (entity, field), today);
          return FALSE;
        }
      break;
    case FILL_CLEAR:
    default:
      cg_value_set_null (value);
    }

  if (value->type != CG_VALUE_NULL || !(info->flags & CG_FIELD_REQUIRED))
    return TRUE;
  cg_fault_set (error, CG_FAULT_MISSING_FIELD, cg_field_label (entity, field));
  return FALSE;
}

static gboolean
change_record (const Fill *fill, CgEdit *edit, const CgRecord *record, GError **error)
{
  CgGrid *self = fill->grid;
  CgEntity entity = cg_record_get_entity (record);

  for (guint i = 0; i < fill->fields->len; i++)
    {
      int shown = g_array_index (fill->fields, int, i);
      int field = cg_grid_editing_find_field (self->edit.editing, record, shown, error);
      g_auto (CgValue) value = CG_VALUE_INIT;

      if (field < 0 || !find_value (fill, entity, shown, field, &value, error))
        return FALSE;
      if (!cg_value_equal (&value, cg_record_value (record, field)))
        cg_edit_set (edit, entity, cg_record_get_id (record), field, &value);
    }
  return TRUE;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgGrid) self = data;
  g_autoptr (GError) error = NULL;

  if (!cg_grid_editing_write_finish (CG_GRID_EDITING (source), result, &error))
    cg_grid_tell (self, error->message);
}

/* All cells or none: what is left out silently would look as if it were done. */
static void
write_fill (const Fill *fill)
{
  CgGrid *self = fill->grid;
  g_autoptr (CgEdit) edit = cg_edit_new ("set", 0);
  g_autoptr (GError) error = NULL;

  if (self->edit.editing == NULL)
    return;
  for (guint i = fill->kind == FILL_DOWN ? 1 : 0; i < fill->records->len && error == NULL; i++)
    change_record (fill, edit, fill->records->pdata[i], &error);
  if (error == NULL && edit->changes->len == 0)
    cg_fault_set (&error, CG_FAULT_NOTHING_TO_DO);
  if (error != NULL)
    {
      cg_grid_tell (self, error->message);
      return;
    }
  cg_grid_editing_write_async (self->edit.editing, edit, written_cb, g_object_ref (self));
}

/* ---- the records ---- */

static void
records_cb (CgGrid *self, GPtrArray *records, gpointer data)
{
  g_autoptr (Fill) fill = data;

  if (records == NULL)
    return;
  fill->records = g_ptr_array_ref (records);
  write_fill (fill);
}

static void
begin (CgGrid *self, FillKind kind, const CgGridRange *range)
{
  g_autofree char *sentence = NULL;

  if (range->bottom - range->top < MOST_ROWS)
    {
      cg_grid_read_records (self, range->top, range->bottom, records_cb,
                            fill_new (self, kind, range));
      return;
    }
  /* Translators: %u: a number of rows */
  sentence = g_strdup_printf (
      _ ("Cells of up to %u rows are changed at once; more is changed by the bulk actions."),
      MOST_ROWS);
  cg_grid_tell (self, sentence);
}

/* ---- for the keys ---- */

void
cg_grid_fill_down (CgGrid *self)
{
  CgGridRange range;

  if (self->edit.editing == NULL || !cg_grid_get_range (self, &range))
    return;
  /* One row takes over what stands above it. */
  if (range.top == range.bottom && range.top > 0)
    range.top--;
  begin (self, FILL_DOWN, &range);
}

void
cg_grid_clear_cells (CgGrid *self)
{
  CgGridRange range;

  if (self->edit.editing != NULL && cg_grid_get_range (self, &range))
    begin (self, FILL_CLEAR, &range);
}

void
cg_grid_put_today (CgGrid *self)
{
  CgGridRange range;

  if (self->edit.editing != NULL && cg_grid_get_range (self, &range))
    begin (self, FILL_TODAY, &range);
}
