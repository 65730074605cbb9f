/* cg-filter-names.c: names of records typed or picked into a filter, one after another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-filter-names.h"

#include <glib/gi18n.h>

struct _CgFilterNames
{
  int field;
  GHashTable *ids; /* of gint64, by name */
};

CgFilterNames *
cg_filter_names_new (int field)
{
  CgFilterNames *self = g_new0 (CgFilterNames, 1);

  self->field = field;
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
cg_filter_names_free (CgFilterNames *self)
{
  g_hash_table_unref (self->ids);
  g_free (self);
}

/* Between names in a sentence; the first sign of what cg_filter_text_parse() takes for one. */
static const char *
separator (void)
{
  return C_ ("filter", ", ");
}

static gboolean
is_separator (gunichar character)
{
  return character == ',' || character == '|' || character == ';' || character == 0xff0c /* ， */ ||
         character == 0x3001 /* 、 */ || character == 0xff1b /* ； */;
}

const char *
cg_filter_names_last (const char *text)
{
  const char *last = text;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (is_separator (g_utf8_get_char (text)))
      last = g_utf8_next_char (text);
  while (g_unichar_isspace (g_utf8_get_char (last)))
    last = g_utf8_next_char (last);
  return last;
}

gboolean
cg_filter_names_is_reading (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isalpha (*p) && *p != ' ' && *p != '\'')
      return FALSE;

  return *text != '\0';
}

static void
remember (CgFilterNames *self, const char *name, gint64 id)
{
  g_hash_table_insert (self->ids, g_strdup (name), g_memdup2 (&id, sizeof id));
}

char *
cg_filter_names_pick (CgFilterNames *self, const char *text, CgPickItem *item)
{
  const char *last = cg_filter_names_last (text);
  g_autofree char *before = g_strndup (text, (gsize) (last - text));

  remember (self, cg_pick_item_get_name (item), cg_pick_item_get_id (item));
  return g_strconcat (before, cg_pick_item_get_name (item), NULL);
}

/* One that was picked may have a separator in it. */
static GPtrArray *
split (CgFilterNames *self, const char *text)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  const char *begin = text;

  if (g_hash_table_contains (self->ids, text))
    {
      g_ptr_array_add (names, g_strdup (text));
      return names;
    }

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      g_autofree char *name = NULL;

      if (*p != '\0' && !is_separator (g_utf8_get_char (p)))
        continue;
      name = g_strndup (begin, (gsize) (p - begin));
      if (*g_strstrip (name) != '\0')
        g_ptr_array_add (names, g_steal_pointer (&name));
      if (*p == '\0')
        return names;
      begin = g_utf8_next_char (p);
    }
}

gboolean
cg_filter_names_read (CgFilterNames *self, const char *text, CgFilter *filter)
{
  g_autoptr (GPtrArray) names = split (self, text);
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GString) label = g_string_new (NULL);
  const gint64 *id = NULL;

  for (guint i = 0; i < names->len; i++)
    {
      id = g_hash_table_lookup (self->ids, names->pdata[i]);
      if (id == NULL)
        return FALSE;
      g_string_append_printf (ids, "%s%" G_GINT64_FORMAT, i > 0 ? CG_FILTER_SEPARATOR : "", *id);
      g_string_append_printf (label, "%s%s", i > 0 ? separator () : "",
                              (const char *) names->pdata[i]);
    }
  if (id == NULL)
    return FALSE;

  *filter = (CgFilter){ self->field, CG_FILTER_EQUAL, CG_VALUE_INIT, 0, NULL };
  filter->label = g_string_free (g_steal_pointer (&label), FALSE);
  if (names->len == 1)
    filter->value = (CgValue){ CG_VALUE_INTEGER, *id, NULL };
  else
    {
      filter->operation = CG_FILTER_IN;
      filter->value = (CgValue){ CG_VALUE_TEXT, 0, g_string_free (g_steal_pointer (&ids), FALSE) };
    }
  return TRUE;
}

static gboolean
remember_all (CgFilterNames *self, const CgFilter *filter)
{
  g_auto (GStrv) ids = filter->operation == CG_FILTER_IN ? cg_filter_dup_texts (filter) : NULL;
  g_autoptr (GPtrArray) names = NULL;

  if (filter->operation == CG_FILTER_EQUAL && filter->value.type == CG_VALUE_INTEGER)
    {
      remember (self, filter->label, filter->value.integer);
      return TRUE;
    }

  names = split (self, filter->label);
  if (ids == NULL || g_strv_length (ids) != names->len)
    return FALSE;

  for (guint i = 0; i < names->len; i++)
    remember (self, names->pdata[i], g_ascii_strtoll (ids[i], NULL, 10));
  return TRUE;
}

char *
cg_filter_names_show (CgFilterNames *self, const GArray *filters)
{
  const CgFilter *filter = filters->len == 1 ? &g_array_index (filters, CgFilter, 0) : NULL;

  if (filter == NULL || filter->label == NULL || !remember_all (self, filter))
    return NULL;

  return g_strdup (filter->label);
}
