/* cg-complete-validate.c: whether the rows of an edit may be written as they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-action.h"
#include "cg-complete.h"
#include "cg-fault.h"
#include "cg-mark-rules.h"

static gboolean
is_set (const CgRowWrite *write, int field)
{
  return (write->set >> field & 1) && write->values[field].type != CG_VALUE_NULL;
}

/* Edits that a person types, as against steps of the action table and the program's own. */
static gboolean
is_typed (const CgWrites *self)
{
  return g_str_equal (self->action, "add") || g_str_equal (self->action, "set") ||
         g_str_equal (self->action, "import");
}

static gboolean
refuse_typed (const CgRowWrite *write, int field, GError **error)
{
  const CgAction *action = cg_action_changing (write->entity, field);

  if (write->entity == CG_ENTITY_PROBLEM && field == CG_PROBLEM_STATUS &&
      g_strcmp0 (write->values[field].text, "extended") == 0)
    cg_fault_set (error, CG_FAULT_EXTENDED_BY_ACTION);
  else if (action != NULL)
    cg_fault_set (error, CG_FAULT_FIELD_BY_ACTION, cg_field_label (write->entity, field),
                  cg_action_label (action->id));
  else
    cg_fault_set (error, CG_FAULT_READ_ONLY_FIELD, cg_field_label (write->entity, field));

  return FALSE;
}

/* Ids are of one kind of record each, so that one found is found for good. */
static gboolean
reference_exists (CgWrites *self, CgEntity entity, gint64 *id)
{
  const CgRowWrite *made = g_hash_table_lookup (self->by_id, id);
  g_autofree char *sql = NULL;
  gpointer found;

  if (made != NULL && made->entity == entity)
    return TRUE;
  if (g_hash_table_lookup_extended (self->found, id, NULL, &found))
    return GPOINTER_TO_UINT (found) == entity;

  sql = g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE id = ?", cg_entity_get (entity)->id);
  if (cg_sql_integer (self->connection, NULL, 0, sql, "i", *id) == 0)
    return FALSE;

  g_hash_table_insert (self->found, id, GUINT_TO_POINTER (entity));
  return TRUE;
}

/* What a new record has where nobody says otherwise. */
static gboolean
is_default (const CgRowWrite *write, int field)
{
  const char *usual = cg_field_get (write->entity, field)->default_value;
  const CgValue *value = &write->values[field];

  if (!write->insert || usual == NULL)
    return FALSE;

  return value->type == CG_VALUE_INTEGER ? value->integer == g_ascii_strtoll (usual, NULL, 10)
                                         : g_strcmp0 (value->text, usual) == 0;
}

static gboolean
validate_field (CgWrites *self, const CgRowWrite *write, int field, GError **error)
{
  const CgField *description = cg_field_get (write->entity, field);
  gboolean written = write->set >> field & 1;

  if (written && (description->flags & CG_FIELD_BY_ACTION) && is_typed (self) && !write->brought &&
      !is_default (write, field))
    return refuse_typed (write, field, error);
  if (written && !write->insert && (description->flags & CG_FIELD_FIXED))
    {
      cg_fault_set (error, CG_FAULT_FIXED_FIELD, cg_field_label (write->entity, field));
      return FALSE;
    }
  if ((description->flags & CG_FIELD_REQUIRED) && (write->insert || written) &&
      !is_set (write, field))
    {
      cg_fault_set (error, CG_FAULT_MISSING_FIELD, cg_field_label (write->entity, field));
      return FALSE;
    }
  if (is_set (write, field) && description->type == CG_FIELD_REFERENCE &&
      !reference_exists (self, description->of, &write->values[field].integer))
    {
      cg_fault_set (error, CG_FAULT_BROKEN_REFERENCE, cg_field_label (write->entity, field));
      return FALSE;
    }

  return !is_set (write, field) ||
         cg_value_check (&write->values[field], write->entity, field, error);
}

static gboolean
is_taken (CgWrites *self, const CgRowWrite *write, int field)
{
  const CgEntityInfo *info = cg_entity_get (write->entity);
  g_autofree char *sql = NULL;

  if (!(info->fields[field].flags & CG_FIELD_UNIQUE) || !is_set (write, field))
    return FALSE;

  sql = g_strdup_printf ("SELECT count(*) FROM \"%s\" WHERE \"%s\" = ? AND id <> ?", info->id,
                         info->fields[field].id);
  return cg_sql_integer (self->connection, NULL, 0, sql, "vi", &write->values[field], write->id) >
         0;
}

/* The store's own index tells that a value is taken, but not which. */
void
cg_writes_explain (CgWrites *self, const CgRowWrite *write, GError **error)
{
  if (error == NULL || !g_error_matches (*error, CG_FAULT, CG_FAULT_DUPLICATE))
    return;

  for (guint field = 0; field < cg_entity_get (write->entity)->n_own_fields; field++)
    if (is_taken (self, write, (int) field))
      {
        g_clear_error (error);
        cg_fault_set (error, CG_FAULT_DUPLICATE, cg_field_label (write->entity, (int) field),
                      write->values[field].text);
        return;
      }
}

static gboolean
validate_exists (CgWrites *self, const CgRowWrite *write, GError **error)
{
  const CgEntityInfo *info = cg_entity_get (write->entity);
  g_autofree char *sql =
      g_strdup_printf ("SELECT COALESCE(void_reason, '') FROM \"%s\" WHERE id = ?", info->id);
  g_autofree char *reason = cg_sql_text (self->connection, NULL, sql, "i", write->id);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, write->id);

  if (reason == NULL)
    cg_fault_set (error, CG_FAULT_NO_RECORD, cg_entity_label (write->entity), number);
  else if (*reason != '\0')
    cg_fault_set (error, CG_FAULT_VOIDED, number);
  else
    return TRUE;

  return FALSE;
}

gboolean
cg_writes_validate (CgWrites *self, const CgRowWrite *write, GError **error)
{
  if (!write->insert && !validate_exists (self, write, error))
    return FALSE;
  for (guint field = 0; field < cg_entity_get (write->entity)->n_own_fields; field++)
    if (!validate_field (self, write, (int) field, error))
      return FALSE;

  return cg_mark_rules_check (self, write, error);
}
