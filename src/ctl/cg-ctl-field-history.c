/* cg-ctl-field-history.c: cugaictl history --fields: the versions of a record's fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl.h"
#include "cg-field-history.h"

/* The first version of a field that is told is the one in force. */
static gboolean
is_in_force (GHashTable *told, const CgFieldVersion *version)
{
  return g_hash_table_add (told, GINT_TO_POINTER (version->field));
}

static void
add_value (GString *json, const char *name, const CgValue *value)
{
  cg_ctl_json_member (json, name);
  if (value->type == CG_VALUE_INTEGER)
    cg_ctl_json_integer (json, value->integer);
  else
    cg_ctl_json_string (json, value->type == CG_VALUE_TEXT ? value->text : NULL);
}

static void
print_json (const GPtrArray *versions, CgEntity entity)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < versions->len; i++)
    {
      const CgFieldVersion *version = g_ptr_array_index (versions, i);

      g_string_append (json, i > 0 ? ",\n" : "\n");
      cg_ctl_json_begin (json, '{');
      cg_ctl_json_add_string (json, "field", cg_field_get (entity, version->field)->id);
      add_value (json, "before", &version->before);
      add_value (json, "after", &version->after);
      cg_ctl_json_add_string (json, "before_words", version->before_words);
      cg_ctl_json_add_string (json, "after_words", version->after_words);
      cg_ctl_json_add_boolean (json, "in_force", is_in_force (told, version));
      cg_ctl_json_add_boolean (json, "undone", version->undone);
      cg_ctl_json_add_integer (json, "seq", version->seq);
      cg_ctl_json_add_integer (json, "at", version->at);
      cg_ctl_json_add_integer (json, "actor", version->actor);
      cg_ctl_json_add_string (json, "actor_name", version->actor_name);
      cg_ctl_json_add_string (json, "action", version->action);
      cg_ctl_json_add_string (json, "reason", version->reason);
      cg_ctl_json_end (json, '}');
    }

  g_string_append (json, versions->len > 0 ? "\n]\n" : "]\n");
  cg_ctl_print (json->str);
}

static void
print_text (const GPtrArray *versions, CgEntity entity)
{
  g_autoptr (GHashTable) told = g_hash_table_new (NULL, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 seq = 0;

  for (guint i = 0; i < versions->len; i++)
    {
      const CgFieldVersion *version = g_ptr_array_index (versions, i);
      g_autofree char *time = cg_ctl_time_of_ms (version->at);
      const char *none = C_ ("value", "(none)");
      gboolean in_force = is_in_force (told, version);

      if (version->seq != seq)
        g_string_append_printf (text, "%s  %s  %s%s\n", time,
                                version->actor_name != NULL ? version->actor_name : "",
                                version->sentence, version->undone ? _ (" (undone)") : "");
      if (version->seq != seq && version->reason != NULL)
        g_string_append_printf (text, "    %s: %s\n", C_ ("history", "Reason"), version->reason);
      g_string_append_printf (text, "    %s  %s → %s%s\n", cg_field_label (entity, version->field),
                              *version->before_words != '\0' ? version->before_words : none,
                              *version->after_words != '\0' ? version->after_words : none,
                              in_force ? _ ("  [in force]") : "");
      seq = version->seq;
    }

  cg_ctl_print (text->str);
}

gboolean
cg_ctl_field_history (CgCtl *self, CgEntity entity, gint64 id, GError **error)
{
  g_autoptr (GPtrArray) versions = NULL;
  const char *name = self->options->field;
  int field = -1;

  if (name != NULL && !cg_entity_parse_field (entity, name, &field, error))
    return FALSE;

  versions = cg_store_field_history (self->store, entity, id, field, 0,
                                     (guint) MIN (self->options->limit, G_MAXUINT), error);
  if (versions == NULL)
    return FALSE;

  if (self->options->json)
    print_json (versions, entity);
  else
    print_text (versions, entity);
  return TRUE;
}
