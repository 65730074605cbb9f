/* cg-entity.c: kinds of record and their fields, each described once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-entity.h"

#include <glib/gi18n.h>

#include "cg-fault.h"

#define FIELD_ROW(ENTITY, FIELD, id_, type_, label_, of_, width_, flags_, value_)                  \
  { id_, CG_FIELD_##type_, label_, of_, width_, (CgFieldFlags) (flags_), value_ },
#define FIELD_TABLE(ENTITY, id, label)                                                             \
  static const CgField ENTITY##_fields[] = { CG_##ENTITY##_FIELDS (FIELD_ROW) };
CG_ENTITIES (FIELD_TABLE)

#define ENTITY_ROW(ENTITY, id_, label_)                                                            \
  { .id = id_,                                                                                     \
    .label = label_,                                                                               \
    .fields = ENTITY##_fields,                                                                     \
    .n_fields = G_N_ELEMENTS (ENTITY##_fields) },

static CgEntityInfo entities[CG_N_ENTITIES] = { CG_ENTITIES (ENTITY_ROW) };
static GHashTable *field_numbers[CG_N_ENTITIES];

static void
complete_entity (CgEntity entity)
{
  CgEntityInfo *info = &entities[entity];

  info->name_field = info->number_field = info->parent_field = -1;
  field_numbers[entity] = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const CgField *field = &info->fields[i];

      if (!(field->flags & CG_FIELD_DERIVED))
        info->n_own_fields = i + 1;
      if (field->flags & CG_FIELD_NAME)
        info->name_field = (int) i;
      if ((field->flags & CG_FIELD_UNIQUE) && info->number_field < 0)
        info->number_field = (int) i;
      if (field->flags & CG_FIELD_PARENT)
        info->parent_field = (int) i;
      g_hash_table_insert (field_numbers[entity], (char *) field->id, GUINT_TO_POINTER (i + 1));
    }
}

static void
complete_once (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < CG_N_ENTITIES; i++)
        complete_entity (i);
      g_once_init_leave (&once, 1);
    }
}

const CgEntityInfo *
cg_entity_get (CgEntity entity)
{
  complete_once ();
  return &entities[entity];
}

gboolean
cg_entity_parse (const char *id, CgEntity *entity, GError **error)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    if (g_str_equal (entities[i].id, id))
      {
        *entity = i;
        return TRUE;
      }

  cg_fault_set (error, CG_FAULT_UNKNOWN_ENTITY, id);
  return FALSE;
}

const char *
cg_entity_label (CgEntity entity)
{
  return g_dpgettext2 (NULL, "entity", entities[entity].label);
}

int
cg_entity_find_field (CgEntity entity, const char *id)
{
  complete_once ();
  return (int) GPOINTER_TO_UINT (g_hash_table_lookup (field_numbers[entity], id)) - 1;
}

gboolean
cg_entity_parse_field (CgEntity entity, const char *id, int *field, GError **error)
{
  *field = cg_entity_find_field (entity, id);
  if (*field >= 0)
    return TRUE;

  cg_fault_set (error, CG_FAULT_UNKNOWN_FIELD, entities[entity].id, id);
  return FALSE;
}

const CgField *
cg_field_get (CgEntity entity, int field)
{
  g_return_val_if_fail (field >= 0 && (guint) field < entities[entity].n_fields, NULL);
  return &entities[entity].fields[field];
}

const char *
cg_field_label (CgEntity entity, int field)
{
  return g_dpgettext2 (NULL, "field", cg_field_get (entity, field)->label);
}

gboolean
cg_field_is_text (const CgField *field)
{
  return field->type == CG_FIELD_TEXT || field->type == CG_FIELD_LONG_TEXT;
}

gboolean
cg_field_is_gathered (const CgField *field)
{
  return (field->flags & CG_FIELD_VIRTUAL) &&
         (cg_field_is_text (field) || field->type == CG_FIELD_DATE);
}

const char *
cg_field_type_id (CgFieldType type)
{
  static const char *const ids[] = { "text", "long_text", "integer",  "boolean",
                                     "date", "choice",    "reference" };

  return ids[type];
}
