/* cg-template-json.c: a template of documents as JSON, for another office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-template-json.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-files.h"
#include "cg-json-input.h"
#include "cg-notice-template.h"

#define VERSION 1
#define MARK "cugai_template"

/* An object, and nothing within it. */
#define DEEPEST 1

/* What a file says, and whether it must. */
static const struct
{
  int field;
  gboolean required;
} members[] = {
  { CG_TEMPLATE_NAME, TRUE },
  { CG_TEMPLATE_KIND, TRUE },
  { CG_TEMPLATE_LAYOUT, TRUE },
  { CG_TEMPLATE_ORGAN, FALSE },
  { CG_TEMPLATE_IN_USE, FALSE },
  { CG_TEMPLATE_DOC_CODE, FALSE },
  { CG_TEMPLATE_REPLY_AMOUNT, FALSE },
  { CG_TEMPLATE_REPLY_TERM, FALSE },
  { CG_TEMPLATE_ORGAN_TITLE, FALSE },
  { CG_TEMPLATE_TITLE, FALSE },
  { CG_TEMPLATE_RECIPIENTS, FALSE },
  { CG_TEMPLATE_BODY, FALSE },
  { CG_TEMPLATE_ATTACHMENTS_NOTE, FALSE },
};

static const CgField *
info_of (gsize member)
{
  return cg_field_get (CG_ENTITY_TEMPLATE, members[member].field);
}

/* What the store would refuse, or nobody could fill in: neither written to a file nor read. */
static gboolean
check (const CgRecord *record, GError **error)
{
  g_autoptr (CgNoticeTemplate) template = cg_notice_template_new_from_record (record);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    if (!cg_value_check (cg_record_value (record, members[i].field), CG_ENTITY_TEMPLATE,
                         members[i].field, error))
      return FALSE;

  return cg_notice_template_check (template, error);
}

/* ---- writing ---- */

static void
write_member (JsonBuilder *builder, const CgRecord *record, gsize member)
{
  const CgValue *value = cg_record_value (record, members[member].field);

  if (value->type == CG_VALUE_NULL)
    return;

  json_builder_set_member_name (builder, info_of (member)->id);
  if (info_of (member)->type == CG_FIELD_BOOLEAN)
    json_builder_add_boolean_value (builder, value->integer != 0);
  else if (value->type == CG_VALUE_INTEGER)
    json_builder_add_int_value (builder, value->integer);
  else
    json_builder_add_string_value (builder, value->text);
}

static char *
write_object (const CgRecord *record)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, MARK);
  json_builder_add_int_value (builder, VERSION);
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    write_member (builder, record, i);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}

char *
cg_template_json_write (const CgRecord *record, GError **error)
{
  return check (record, error) ? write_object (record) : NULL;
}

gboolean
cg_template_json_write_file (const CgRecord *record, const char *path, GError **error)
{
  g_autofree char *text = cg_template_json_write (record, error);
  g_autoptr (GError) failure = NULL;

  if (text == NULL)
    return FALSE;
  if (cg_files_write_atomic (path, text, strlen (text), 0600, &failure))
    return TRUE;

  cg_fault_set (error, CG_FAULT_FILE_WRITE, path, failure->message);
  return FALSE;
}

/* ---- reading ---- */

static gboolean
refuse (GError **error, const char *sentence, const char *word)
{
  g_autofree char *valid = g_utf8_make_valid (word, -1);
  g_autofree char *reason = g_strdup_printf (sentence, valid);

  cg_fault_set (error, CG_FAULT_TEMPLATE_FILE, reason);
  return FALSE;
}

static gboolean
refuse_member (GError **error, const char *name)
{
  return refuse (error, _ ("“%s” is missing or of another kind"), name);
}

/* Only members that a template has, so that nothing is passed over that the writer meant. */
static gboolean
knows_members (JsonObject *object, GError **error)
{
  g_autoptr (GList) names = json_object_get_members (object);

  for (GList *i = names; i != NULL; i = i->next)
    {
      gboolean known = g_str_equal (i->data, MARK);

      for (gsize k = 0; k < G_N_ELEMENTS (members) && !known; k++)
        known = g_str_equal (i->data, info_of (k)->id);
      if (!known)
        return refuse (error, _ ("“%s” is unknown here"), i->data);
    }

  return TRUE;
}

/* Of the kind that the field is; an empty text is none. */
static gboolean
read_kind (JsonNode *node, CgFieldType type, CgValue *value)
{
  GType given = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  if (given == G_TYPE_BOOLEAN && type == CG_FIELD_BOOLEAN)
    cg_value_set_integer (value, json_node_get_boolean (node));
  else if (given == G_TYPE_INT64 && type == CG_FIELD_INTEGER)
    cg_value_set_integer (value, json_node_get_int (node));
  else if (given == G_TYPE_STRING && type != CG_FIELD_BOOLEAN && type != CG_FIELD_INTEGER)
    cg_value_set_text (value,
                       *json_node_get_string (node) != '\0' ? json_node_get_string (node) : NULL);
  else
    return FALSE;

  return TRUE;
}

static gboolean
read_members (JsonObject *object, CgRecord *record, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *node = json_object_get_member (object, info_of (i)->id);
      CgValue *value = cg_record_mutable_value (record, members[i].field);

      if ((node != NULL && !read_kind (node, info_of (i)->type, value)) ||
          (members[i].required && value->type == CG_VALUE_NULL))
        return refuse_member (error, info_of (i)->id);
    }

  return TRUE;
}

static gboolean
is_this_version (JsonObject *object, GError **error)
{
  JsonNode *node = json_object_get_member (object, MARK);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_INT64)
    return refuse_member (error, MARK);

  return json_node_get_int (node) == VERSION ||
         refuse (error, _ ("its version is not known; please update the program"), "");
}

static CgRecord *
read_object (JsonObject *object, GError **error)
{
  g_autoptr (CgRecord) record = cg_record_new (CG_ENTITY_TEMPLATE, 0);

  return is_this_version (object, error) && knows_members (object, error) &&
                 read_members (object, record, error) && check (record, error)
             ? g_steal_pointer (&record)
             : NULL;
}

CgRecord *
cg_template_json_read (const char *text, gssize length, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize n = length < 0 ? strlen (text) : (gsize) length;
  JsonNode *root = NULL;

  if (n <= CG_TEMPLATE_JSON_MOST && cg_json_is_flat (text, n, DEEPEST) &&
      g_utf8_validate (text, (gssize) n, NULL) &&
      json_parser_load_from_data (parser, text, (gssize) n, NULL))
    root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      refuse (error, _ ("it is not readable as JSON"), "");
      return NULL;
    }

  return read_object (json_node_get_object (root), error);
}

CgRecord *
cg_template_json_read_file (const char *path, GError **error)
{
  gsize length = 0;
  g_autofree char *text = cg_json_read_file (path, CG_TEMPLATE_JSON_MOST, &length, error);

  return text != NULL ? cg_template_json_read (text, (gssize) length, error) : NULL;
}

gint64
cg_template_add_to_edit (CgEdit *edit, const CgRecord *record)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_TEMPLATE);

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const CgValue *value = cg_record_value (record, members[i].field);

      if (value->type != CG_VALUE_NULL)
        cg_edit_set (edit, CG_ENTITY_TEMPLATE, id, members[i].field, value);
    }

  return id;
}
