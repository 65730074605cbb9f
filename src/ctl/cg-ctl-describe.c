/* cg-ctl-describe.c: cugaictl fields, actions: what the tables of the model say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-table.h"
#include "cg-ctl.h"

/* The entities asked for: one, or all. */
static gboolean
parse_entities (CgCtl *self, guint *first, guint *end, GError **error)
{
  CgEntity entity;

  *first = 0;
  *end = CG_N_ENTITIES;
  if (cg_ctl_argument (self, 0) == NULL)
    return TRUE;
  if (!cg_entity_parse (cg_ctl_argument (self, 0), &entity, error))
    return FALSE;

  *first = entity;
  *end = *first + 1;
  return TRUE;
}

static void
add_values (GString *json, const CgField *field)
{
  gsize n;
  const CgChoice *choices = cg_choices_get (field->of, &n);

  cg_ctl_json_member (json, "values");
  if (field->type != CG_FIELD_CHOICE)
    {
      cg_ctl_json_string (json, NULL);
      return;
    }

  cg_ctl_json_begin (json, '[');
  for (gsize i = 0; i < n; i++)
    {
      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "id", choices[i].id);
      cg_ctl_json_add_string (json, "label", cg_choices_label (field->of, choices[i].id));
      cg_ctl_json_end (json, '}');
    }
  cg_ctl_json_end (json, ']');
}

static void
add_type (GString *json, CgEntity entity, int field)
{
  const CgField *description = cg_field_get (entity, field);

  cg_ctl_json_add_string (json, "type", cg_field_type_id (description->type));
  cg_ctl_json_add_string (json, "label", cg_field_label (entity, field));
  add_values (json, description);
  cg_ctl_json_add_string (
      json, "refers_to",
      description->type == CG_FIELD_REFERENCE ? cg_entity_get (description->of)->id : NULL);
}

/* ---- fields ---- */

static void
field_as_json (GString *json, CgEntity entity, int field)
{
  static const struct
  {
    const char *name;
    CgFieldFlags flag;
  } flags[] = {
    { "required", CG_FIELD_REQUIRED }, { "listed", CG_FIELD_LISTED },
    { "unique", CG_FIELD_UNIQUE },     { "by_action", CG_FIELD_BY_ACTION },
    { "fixed", CG_FIELD_FIXED },       { "derived", CG_FIELD_DERIVED },
  };
  const CgField *description = cg_field_get (entity, field);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "entity", cg_entity_get (entity)->id);
  cg_ctl_json_add_string (json, "id", description->id);
  add_type (json, entity, field);
  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      cg_ctl_json_add_boolean (json, flags[i].name, (description->flags & flags[i].flag) != 0);
    }
  cg_ctl_json_add_string (json, "default", description->default_value);
  cg_ctl_json_end (json, '}');
}

static void
fields_as_json (guint first, guint end)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint entity = first; entity < end; entity++)
    for (guint field = 0; field < cg_entity_get (entity)->n_fields; field++)
      {
        g_string_append (json, entity > first || field > 0 ? ",\n" : "\n");
        field_as_json (json, entity, (int) field);
      }

  g_string_append (json, "\n]\n");
  cg_ctl_print (json->str);
}

static char *
type_as_text (const CgField *field)
{
  const char *type = cg_field_type_id (field->type);

  if (field->type == CG_FIELD_REFERENCE)
    return g_strdup_printf ("%s → %s", type, cg_entity_get (field->of)->id);

  return g_strdup (type);
}

static void
fields_as_text (CgEntity entity)
{
  const CgEntityInfo *info = cg_entity_get (entity);
  g_autofree char *heading = g_strdup_printf ("%s  %s\n", info->id, cg_entity_label (entity));
  g_autoptr (CgCtlTable) table = cg_ctl_table_new (4, G_MAXUINT);

  cg_ctl_print (heading);
  for (guint i = 0; i < info->n_fields; i++)
    {
      const CgField *field = &info->fields[i];
      g_autofree char *values =
          field->type == CG_FIELD_CHOICE ? cg_choices_sentence (field->of) : g_strdup ("");

      cg_ctl_table_add (table, g_strdup_printf ("  %s", field->id));
      cg_ctl_table_add (table, type_as_text (field));
      cg_ctl_table_add (table, g_strdup (cg_field_label (entity, (int) i)));
      cg_ctl_table_add (table, g_steal_pointer (&values));
    }
  cg_ctl_table_flush (table);
}

gboolean
cg_ctl_fields (CgCtl *self, GError **error)
{
  guint first, end;

  if (!parse_entities (self, &first, &end, error))
    return FALSE;

  if (self->options->json)
    fields_as_json (first, end);
  for (guint entity = first; !self->options->json && entity < end; entity++)
    fields_as_text (entity);
  return TRUE;
}

/* ---- actions ---- */

static void
asks_as_json (GString *json, const CgAction *action)
{
  g_autoptr (GArray) asks = cg_action_asks (action);

  cg_ctl_json_member (json, "asks");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < asks->len; i++)
    {
      const CgAsk *ask = &g_array_index (asks, CgAsk, i);
      g_autofree char *name = g_strndup (ask->name, ask->name_length);

      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "name", name);
      cg_ctl_json_add_boolean (json, "required", ask->required);
      add_type (json, ask->entity, ask->field);
      cg_ctl_json_end (json, '}');
    }
  cg_ctl_json_end (json, ']');
}

static void
states_as_json (GString *json, const CgAction *action)
{
  g_auto (GStrv) states = action->from != NULL ? g_strsplit (action->from, " ", -1) : NULL;

  cg_ctl_json_add_string (json, "state_field", action->state_field);
  cg_ctl_json_member (json, "from");
  if (states == NULL)
    {
      cg_ctl_json_string (json, NULL);
      return;
    }

  cg_ctl_json_begin (json, '[');
  for (guint i = 0; states[i] != NULL; i++)
    cg_ctl_json_string (json, states[i]);
  cg_ctl_json_end (json, ']');
}

static void
action_as_json (GString *json, const CgAction *action)
{
  static const char *const roles[] = { NULL, "clerk", "reviewer", "signer" };

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "id", action->id);
  cg_ctl_json_add_string (json, "entity", cg_entity_get (action->entity)->id);
  cg_ctl_json_add_string (json, "label", cg_action_label (action->id));
  cg_ctl_json_add_string (json, "role", roles[action->role]);
  states_as_json (json, action);
  asks_as_json (json, action);
  cg_ctl_json_add_boolean (json, "undoable", action->undoable);
  cg_ctl_json_add_string (json, "withdrawn_by", action->withdrawn_by);
  cg_ctl_json_end (json, '}');
}

static char *
asks_as_text (const CgAction *action)
{
  g_autoptr (GArray) asks = cg_action_asks (action);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < asks->len; i++)
    {
      const CgAsk *ask = &g_array_index (asks, CgAsk, i);
      g_autofree char *name = g_strndup (ask->name, ask->name_length);

      g_string_append_printf (text, ask->required ? " %s=%s" : " [%s=%s]", name,
                              cg_field_label (ask->entity, ask->field));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
print_action (const CgAction *action)
{
  g_autofree char *asks = asks_as_text (action);
  g_autofree char *line =
      g_strdup_printf ("%s  %s (%s)%s%s\n", action->id, cg_action_label (action->id),
                       cg_role_label (action->role), *asks != '\0' ? "\n   " : "", asks);

  cg_ctl_print (line);
}

gboolean
cg_ctl_actions (CgCtl *self, GError **error)
{
  g_autoptr (GString) json = g_string_new ("[");
  guint first, end, printed = 0;
  gsize n;
  const CgAction *actions = cg_actions (&n);

  if (!parse_entities (self, &first, &end, error))
    return FALSE;

  for (gsize i = 0; i < n; i++)
    {
      if (actions[i].entity < first || actions[i].entity >= end)
        continue;
      if (!self->options->json)
        {
          print_action (&actions[i]);
          continue;
        }
      g_string_append (json, printed++ > 0 ? ",\n" : "\n");
      action_as_json (json, &actions[i]);
    }

  g_string_append (json, printed > 0 ? "\n]\n" : "]\n");
  if (self->options->json)
    cg_ctl_print (json->str);
  return TRUE;
}
