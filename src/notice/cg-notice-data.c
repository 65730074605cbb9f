/* cg-notice-data.c: what a template's placeholders stand for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-data.h"

struct _CgNoticeData
{
  const CgNoticeData *around;
  GHashTable *texts;
  GHashTable *lists;
};

static void
free_list (gpointer list)
{
  g_ptr_array_unref (list);
}

static void
free_item (gpointer item)
{
  cg_notice_data_free (item);
}

CgNoticeData *
cg_notice_data_new (void)
{
  CgNoticeData *data = g_new0 (CgNoticeData, 1);

  data->texts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  data->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_list);

  return data;
}

void
cg_notice_data_free (CgNoticeData *data)
{
  g_return_if_fail (data != NULL);

  g_hash_table_unref (data->texts);
  g_hash_table_unref (data->lists);
  g_free (data);
}

void
cg_notice_data_set (CgNoticeData *data, const char *name, const char *text)
{
  g_return_if_fail (data != NULL && name != NULL);

  g_hash_table_insert (data->texts, g_strdup (name),
                       text != NULL ? g_utf8_make_valid (text, -1) : g_strdup (""));
}

static char *
field_text (const CgRecord *record, int field)
{
  CgEntity entity = cg_record_get_entity (record);

  switch (cg_field_get (entity, field)->type)
    {
    case CG_FIELD_DATE:
      return cg_date_format_long (cg_record_date (record, field));
    case CG_FIELD_REFERENCE:
      return g_strdup (cg_record_reference_name (record, field));
    default:
      return cg_value_format (cg_record_value (record, field), entity, field);
    }
}

void
cg_notice_data_set_record (CgNoticeData *data, const char *prefix, const CgRecord *record)
{
  const CgEntityInfo *info = cg_entity_get (cg_record_get_entity (record));

  g_return_if_fail (data != NULL);

  for (int field = 0; field < (int) info->n_fields; field++)
    {
      const char *id = info->fields[field].id;
      g_autofree char *name = prefix != NULL ? g_strconcat (prefix, ".", id, NULL) : g_strdup (id);
      g_autofree char *text = field_text (record, field);

      cg_notice_data_set (data, name, text);
    }
}

void
cg_notice_data_add_list (CgNoticeData *data, const char *name)
{
  g_return_if_fail (data != NULL && name != NULL);

  if (!g_hash_table_contains (data->lists, name))
    g_hash_table_insert (data->lists, g_strdup (name), g_ptr_array_new_with_free_func (free_item));
}

CgNoticeData *
cg_notice_data_append (CgNoticeData *data, const char *name)
{
  CgNoticeData *item;

  g_return_val_if_fail (data != NULL && name != NULL, NULL);

  cg_notice_data_add_list (data, name);
  item = cg_notice_data_new ();
  item->around = data;
  g_ptr_array_add (g_hash_table_lookup (data->lists, name), item);

  return item;
}

const char *
cg_notice_data_get_text (const CgNoticeData *data, const char *name)
{
  const char *text = NULL;

  for (; data != NULL && text == NULL; data = data->around)
    text = g_hash_table_lookup (data->texts, name);

  return text;
}

const GPtrArray *
cg_notice_data_get_list (const CgNoticeData *data, const char *name)
{
  const GPtrArray *list = NULL;

  for (; data != NULL && list == NULL; data = data->around)
    list = g_hash_table_lookup (data->lists, name);

  return list;
}
