/* cg-ctl-json.c: JSON as cugaictl prints it, written piece by piece.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-json.h"

#include "cg-ctl.h"

/* A comma, unless this is the first of an object or array or the value of a member. */
static void
separate (GString *json)
{
  char last = json->len > 0 ? json->str[json->len - 1] : '[';

  if (strchr ("[{:\n", last) == NULL)
    g_string_append (json, ", ");
}

static void
append_escaped (GString *json, char c)
{
  if (c == '"' || c == '\\')
    g_string_append_printf (json, "\\%c", c);
  else if (c == '\n')
    g_string_append (json, "\\n");
  else if (c == '\t')
    g_string_append (json, "\\t");
  else if ((guchar) c < 0x20 || c == 0x7f)
    g_string_append_printf (json, "\\u%04x", (guint) c);
  else
    g_string_append_c (json, c);
}

void
cg_ctl_json_string (GString *json, const char *text)
{
  separate (json);
  if (text == NULL)
    {
      g_string_append (json, "null");
      return;
    }

  g_string_append_c (json, '"');
  for (const char *p = text; *p != '\0'; p++)
    append_escaped (json, *p);
  g_string_append_c (json, '"');
}

void
cg_ctl_json_integer (GString *json, gint64 integer)
{
  separate (json);
  g_string_append_printf (json, "%" G_GINT64_FORMAT, integer);
}

void
cg_ctl_json_number (GString *json, double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  separate (json);
  g_string_append (json, g_ascii_formatd (text, sizeof text, "%.4g", number));
}

void
cg_ctl_json_boolean (GString *json, gboolean truth)
{
  separate (json);
  g_string_append (json, truth ? "true" : "false");
}

void
cg_ctl_json_begin (GString *json, char bracket)
{
  separate (json);
  g_string_append_c (json, bracket);
}

void
cg_ctl_json_end (GString *json, char bracket)
{
  g_string_append_c (json, bracket);
}

void
cg_ctl_json_member (GString *json, const char *name)
{
  cg_ctl_json_string (json, name);
  g_string_append_c (json, ':');
}

void
cg_ctl_json_add_string (GString *json, const char *name, const char *text)
{
  cg_ctl_json_member (json, name);
  cg_ctl_json_string (json, text);
}

void
cg_ctl_json_add_integer (GString *json, const char *name, gint64 integer)
{
  cg_ctl_json_member (json, name);
  cg_ctl_json_integer (json, integer);
}

void
cg_ctl_json_add_number (GString *json, const char *name, double number)
{
  cg_ctl_json_member (json, name);
  cg_ctl_json_number (json, number);
}

void
cg_ctl_json_add_length (GString *json, const char *name, double length)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  cg_ctl_json_member (json, name);
  g_string_append (json, g_ascii_formatd (text, sizeof text, "%.2f", length));
}

void
cg_ctl_json_add_rectangle (GString *json, double left, double top, double right, double bottom)
{
  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_length (json, "x", left);
  cg_ctl_json_add_length (json, "y", top);
  cg_ctl_json_add_length (json, "width", right - left);
  cg_ctl_json_add_length (json, "height", bottom - top);
  cg_ctl_json_end (json, '}');
}

void
cg_ctl_json_add_boolean (GString *json, const char *name, gboolean truth)
{
  cg_ctl_json_member (json, name);
  cg_ctl_json_boolean (json, truth);
}

static void
append_value (GString *json, const CgValue *value, CgFieldType type)
{
  if (value->type == CG_VALUE_INTEGER && type == CG_FIELD_BOOLEAN)
    cg_ctl_json_boolean (json, value->integer != 0);
  else if (value->type == CG_VALUE_INTEGER)
    cg_ctl_json_integer (json, value->integer);
  else
    cg_ctl_json_string (json, value->type == CG_VALUE_TEXT ? value->text : NULL);
}

static void
append_reference_name (GString *json, const CgRecord *record, int field, const char *id)
{
  g_autofree char *member = g_strconcat (id, "_name", NULL);
  const char *name = cg_record_reference_name (record, field);

  cg_ctl_json_add_string (json, member, *name != '\0' ? name : NULL);
}

void
cg_ctl_json_record (GString *json, const CgRecord *record)
{
  const CgEntityInfo *info = cg_entity_get (cg_record_get_entity (record));

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "id", cg_record_get_id (record));

  for (guint i = 0; i < info->n_fields; i++)
    {
      const CgField *field = &info->fields[i];

      cg_ctl_json_member (json, field->id);
      append_value (json, cg_record_value (record, (int) i), field->type);
      if (field->type == CG_FIELD_REFERENCE)
        append_reference_name (json, record, (int) i, field->id);
    }

  cg_ctl_json_end (json, '}');
}

void
cg_ctl_json_print (GString *json)
{
  g_string_append_c (json, '\n');
  cg_ctl_print (json->str);
}
