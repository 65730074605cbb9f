/* cg-form.c: one form for every kind of record, made from the field table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-form-private.h"

#include "cg-focus.h"
#include "cg-picker.h"

/* px (tokens-pages.md) */
#define PART_SPACING 28

G_DEFINE_FINAL_TYPE (CgForm, cg_form, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_COMMIT_FIELD,
  SIGNAL_CHANGED,
  SIGNAL_FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CgFormRow *
nth (CgForm *self, guint position)
{
  return &g_array_index (self->rows, CgFormRow, position);
}

CgFormRow *
cg_form_find (CgForm *self, const char *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_str_equal (nth (self, i)->key, key))
      return nth (self, i);

  return NULL;
}

static CgFormRow *
find_row (CgForm *self, CgFieldRow *row)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (nth (self, i)->row == row)
      return nth (self, i);

  return NULL;
}

static gboolean
is_read_only (CgForm *self, const CgFormRow *row)
{
  CgFieldFlags never = CG_FIELD_DERIVED | CG_FIELD_VIRTUAL;
  CgFieldFlags flags;

  if (self->read_only || (row->flags & CG_FORM_READ_ONLY) != 0)
    return TRUE;
  if (row->field < 0)
    return FALSE;

  flags = cg_field_get (row->entity, row->field)->flags;
  if (self->record != NULL)
    never |= CG_FIELD_BY_ACTION | CG_FIELD_FIXED;
  return (flags & never) != 0;
}

/* Says in the heads of the parts what is missing, as far as the rows say so already. */
void
cg_form_update_parts (CgForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CgFormPart *part = nth (self, i)->part;
      guint n = 0;

      if (i > 0 && nth (self, i - 1)->part == part)
        continue;
      for (guint j = i; j < self->rows->len && nth (self, j)->part == part; j++)
        if (!nth (self, j)->hidden && cg_field_row_get_fault (nth (self, j)->row) != NULL)
          n++;
      cg_form_part_set_missing (part, n);
    }
}

static void
commit_cb (CgFieldRow *field_row, const CgValue *value, CgForm *self)
{
  CgFormRow *row = find_row (self, field_row);

  if (self->record != NULL)
    g_signal_emit (self, signals[SIGNAL_COMMIT_FIELD], 0, self->record, row->field, value);
}

static void
changed_cb (CgFieldRow *field_row, CgForm *self)
{
  CgFormRow *row = find_row (self, field_row);

  cg_form_update_parts (self);
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0, row->key);
}

static void
next_cb (CgFieldRow *field_row, CgForm *self)
{
  if (!gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD))
    g_signal_emit (self, signals[SIGNAL_FINISHED], 0);
}

void
cg_form_adopt_row (CgForm *self, const CgFormRow *row)
{
  g_array_append_val (self->rows, *row);
  g_signal_connect (row->row, "commit", G_CALLBACK (commit_cb), self);
  g_signal_connect (row->row, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (row->row, "next", G_CALLBACK (next_cb), self);
}

static void
clear_row (gpointer data)
{
  g_free (((CgFormRow *) data)->key);
}

/* A form of slots only begins with what stands in the first one. */
static gboolean
cg_form_grab_focus (GtkWidget *widget)
{
  CgForm *self = CG_FORM (widget);

  for (guint i = 0; i < self->rows->len; i++)
    if (!nth (self, i)->hidden && gtk_widget_grab_focus (GTK_WIDGET (nth (self, i)->row)))
      return TRUE;

  return gtk_widget_child_focus (self->box, GTK_DIR_TAB_FORWARD);
}

/* Nobody has left a field of a page that goes out of sight, yet what stands there is meant. */
static void
cg_form_unmap (GtkWidget *widget)
{
  cg_form_flush (CG_FORM (widget));

  GTK_WIDGET_CLASS (cg_form_parent_class)->unmap (widget);
}

static void
cg_form_dispose (GObject *object)
{
  CgForm *self = CG_FORM (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_array_set_size (self->rows, 0);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->source);

  G_OBJECT_CLASS (cg_form_parent_class)->dispose (object);
}

static void
cg_form_finalize (GObject *object)
{
  CgForm *self = CG_FORM (object);

  g_array_unref (self->rows);
  g_hash_table_unref (self->slots);
  g_free (self->actor_name);

  G_OBJECT_CLASS (cg_form_parent_class)->finalize (object);
}

static void
cg_form_class_init (CgFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_form_finalize;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_form_grab_focus;
  widget_class->unmap = cg_form_unmap;

  signals[SIGNAL_COMMIT_FIELD] =
      g_signal_new ("commit-field", CG_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, G_TYPE_POINTER, G_TYPE_INT, G_TYPE_POINTER);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SIGNAL_FINISHED] = g_signal_new ("finished", CG_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-form");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_FORM);
}

static void
cg_form_init (CgForm *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (CgFormRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, PART_SPACING);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
update_read_only (CgForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      CgFormRow *row = nth (self, i);

      cg_field_row_set_read_only (row->row, is_read_only (self, row));
      cg_field_row_set_commits (row->row, self->record != NULL);
    }
}

GtkWidget *
cg_form_new (CgEntity entity, const CgFormItem *items)
{
  CgForm *self = g_object_new (CG_TYPE_FORM, NULL);

  cg_form_build (self, entity, items);
  update_read_only (self);
  return GTK_WIDGET (self);
}

GtkWidget *
cg_form_new_for_action (const CgAction *action)
{
  CgForm *self = g_object_new (CG_TYPE_FORM, NULL);

  cg_form_build_for_action (self, action);
  return GTK_WIDGET (self);
}

static void
apply_source (CgForm *self, CgFormRow *row)
{
  CgEditor *editor = cg_field_row_get_editor (row->row);

  if (CG_IS_PICK_FIELD (editor) &&
      cg_pick_field_get_choices (CG_PICK_FIELD (editor)) == CG_CHOICES_NONE)
    cg_pick_field_set_source (CG_PICK_FIELD (editor), self->source, row->owner);
}

void
cg_form_set_source (CgForm *self, CgPickSource *source)
{
  g_return_if_fail (CG_IS_FORM (self));

  g_set_object (&self->source, source);
  for (guint i = 0; i < self->rows->len; i++)
    apply_source (self, nth (self, i));
}

void
cg_form_set_owner (CgForm *self, const char *key, gint64 owner)
{
  CgFormRow *row;

  g_return_if_fail (CG_IS_FORM (self));

  row = cg_form_find (self, key);
  g_return_if_fail (row != NULL);

  row->owner = owner;
  apply_source (self, row);
}

void
cg_form_set_actor (CgForm *self, gint64 id, const char *name)
{
  g_return_if_fail (CG_IS_FORM (self));

  self->actor = id;
  g_free (self->actor_name);
  self->actor_name = g_strdup (name);
}

void
cg_form_set_calendar (CgForm *self, CgCalendar *calendar, CgDate base)
{
  g_return_if_fail (CG_IS_FORM (self));

  for (guint i = 0; i < self->rows->len; i++)
    {
      CgEditor *editor = cg_field_row_get_editor (nth (self, i)->row);
      CgFormFlags flags = nth (self, i)->flags;
      CgDateLean lean = (flags & CG_FORM_PAST) != 0     ? CG_DATE_PAST
                        : (flags & CG_FORM_FUTURE) != 0 ? CG_DATE_FUTURE
                                                        : CG_DATE_NEAREST;

      if (CG_IS_DATE_ENTRY (editor))
        cg_date_entry_set_context (CG_DATE_ENTRY (editor), calendar, base, lean);
    }
}

void
cg_form_set_slot (CgForm *self, const char *key, GtkWidget *widget)
{
  GtkWidget *slot;
  GtkWidget *child;

  g_return_if_fail (CG_IS_FORM (self));

  slot = g_hash_table_lookup (self->slots, key);
  g_return_if_fail (slot != NULL);

  while ((child = gtk_widget_get_first_child (slot)) != NULL)
    gtk_box_remove (GTK_BOX (slot), child);
  gtk_box_append (GTK_BOX (slot), widget);
}

/* The focus would wander from field to field while they go out of sight. */
static void
give_up_focus (CgForm *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    gtk_root_set_focus (root, NULL);
}

void
cg_form_set_read_only (CgForm *self, gboolean read_only)
{
  g_return_if_fail (CG_IS_FORM (self));

  if (self->read_only == !!read_only)
    return;

  give_up_focus (self);
  self->read_only = !!read_only;
  update_read_only (self);
}

CgFieldRow *
cg_form_get_row (CgForm *self, const char *key)
{
  CgFormRow *row;

  g_return_val_if_fail (CG_IS_FORM (self), NULL);

  row = cg_form_find (self, key);
  return row != NULL ? row->row : NULL;
}

CgChips *
cg_form_get_chips (CgForm *self, const char *key)
{
  CgFieldRow *row = cg_form_get_row (self, key);
  CgEditor *editor = row != NULL ? cg_field_row_get_editor (row) : NULL;

  return CG_IS_CHIPS (editor) ? CG_CHIPS (editor) : NULL;
}

void
cg_form_set_row_visible (CgForm *self, const char *key, gboolean visible)
{
  CgFormRow *row;

  g_return_if_fail (CG_IS_FORM (self));

  row = cg_form_find (self, key);
  g_return_if_fail (row != NULL);

  row->hidden = !visible;
  gtk_widget_set_visible (GTK_WIDGET (row->row), visible);
}

/* ---- an existing record ---- */

static void
fill_from_record (CgForm *self, gboolean other)
{
  self->filling = TRUE;
  for (guint i = 0; i < self->rows->len; i++)
    {
      CgFormRow *row = nth (self, i);
      const char *words;

      if (row->field < 0)
        continue;

      words = cg_record_reference_name (self->record, row->field);
      if (other)
        cg_field_row_show (row->row, cg_record_value (self->record, row->field), words);
      cg_field_row_set_base (row->row, cg_record_value (self->record, row->field), words);
    }
  self->filling = FALSE;
}

void
cg_form_set_record (CgForm *self, CgRecord *record)
{
  gboolean other;

  g_return_if_fail (CG_IS_FORM (self));
  g_return_if_fail (record != NULL);

  other = self->record == NULL || cg_record_get_id (self->record) != cg_record_get_id (record);
  if (other)
    cg_form_flush (self);
  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  update_read_only (self);
  fill_from_record (self, other);
}

gboolean
cg_form_finish_field (CgForm *self, gint64 id, int field, const GError *error)
{
  g_return_val_if_fail (CG_IS_FORM (self), FALSE);

  if (self->record == NULL || cg_record_get_id (self->record) != id)
    return FALSE;

  for (guint i = 0; i < self->rows->len; i++)
    if (nth (self, i)->field == field)
      {
        cg_field_row_finish (nth (self, i)->row, error);
        return TRUE;
      }

  return FALSE;
}

void
cg_form_flush (CgForm *self)
{
  g_return_if_fail (CG_IS_FORM (self));

  for (guint i = 0; i < self->rows->len && self->record != NULL; i++)
    cg_field_row_flush (nth (self, i)->row);
}
