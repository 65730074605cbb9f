/* cg-setting-records.c: the office's settings by name, and how an edit changes one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-setting-records.h"

GHashTable *
cg_setting_records_new (const GPtrArray *settings)
{
  GHashTable *records =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) cg_record_unref);

  for (guint i = 0; settings != NULL && i < settings->len; i++)
    {
      CgRecord *record = g_ptr_array_index (settings, i);

      g_hash_table_insert (records, g_strdup (cg_record_text (record, CG_SETTING_NAME)),
                           cg_record_ref (record));
    }

  return records;
}

const char *
cg_setting_records_text (GHashTable *records, const char *name)
{
  CgRecord *record = g_hash_table_lookup (records, name);

  return record != NULL ? cg_record_text (record, CG_SETTING_VALUE) : "";
}

void
cg_setting_records_change (GHashTable *records,
                           CgEdit *edit,
                           const char *name,
                           const CgValue *value)
{
  CgRecord *record = g_hash_table_lookup (records, name);
  gint64 id = record != NULL ? cg_record_get_id (record) : cg_edit_insert (edit, CG_ENTITY_SETTING);

  if (record == NULL)
    cg_edit_set_text (edit, CG_ENTITY_SETTING, id, CG_SETTING_NAME, name);
  cg_edit_set (edit, CG_ENTITY_SETTING, id, CG_SETTING_VALUE, value);
}
