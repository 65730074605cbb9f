/* cg-settings-codes.c: 设置 · 编号: the codes that documents are numbered under, and who numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-codes.h"

#include <glib/gi18n.h>

#include "cg-series-facts.h"

/* Room for the words of either way. */
#define MODE_WIDTH 190

struct _CgSettingsCodes
{
  CgSettingsList parent_instance;

  CgSeriesFacts *facts;
};

G_DEFINE_FINAL_TYPE (CgSettingsCodes, cg_settings_codes, CG_TYPE_SETTINGS_LIST)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_NUMBER_CODE_CODE },
  { CG_ITEM_FIELD, CG_NUMBER_CODE_MODE,
    .note = NC_ ("form",
                 "Numbered by the general office: the number received is typed in when the "
                 "document is registered; only its form and duplicates are checked.") },
  { CG_ITEM_FIELD, CG_NUMBER_CODE_REMARK },
  { CG_ITEM_END },
};

static const CgSettingsListKind kind = {
  .entity = CG_ENTITY_NUMBER_CODE,
  .title = N_ ("Number codes"),
  .sentence = N_ ("A code that is not listed is numbered here, without gaps"),
  .search_hint = N_ ("Find in number codes"),
  .add = N_ ("Add Code"),
  .empty = N_ ("No code listed"),
  .empty_text = N_ ("All documents are numbered here. Add the codes that the general office "
                    "numbers, and those that are to be watched for gaps."),
  .items = items,
};

static GPtrArray *
cg_settings_codes_columns (CgSettingsList *self)
{
  GPtrArray *columns = cg_columns_of (CG_ENTITY_NUMBER_CODE, CG_NUMBER_CODE_CODE,
                                      CG_NUMBER_CODE_MODE, CG_NUMBER_CODE_REMARK, -1);

  cg_columns_find (columns, CG_NUMBER_CODE_MODE)->width = MODE_WIDTH;
  return columns;
}

static void
cg_settings_codes_refine (CgSettingsList *self, CgQuery *query)
{
  cg_query_add_sort (query, CG_NUMBER_CODE_CODE, FALSE);
}

static char *
cg_settings_codes_count_words (CgSettingsList *self, guint n)
{
  return g_strdup_printf (ngettext ("%u number code", "%u number codes", n), n);
}

static void
cg_settings_codes_shown (CgSettingsList *self, CgRecord *record)
{
  cg_series_facts_set_record (CG_SETTINGS_CODES (self)->facts, record);
}

/* A number was given, cancelled, or a template got another code. */
static void
changed_cb (CgSettingsCodes *self)
{
  cg_series_facts_update (self->facts);
}

static void
cg_settings_codes_constructed (GObject *object)
{
  CgSettingsCodes *self = CG_SETTINGS_CODES (object);
  CgOffice *office = cg_settings_part_get_office (CG_SETTINGS_PART (self));

  G_OBJECT_CLASS (cg_settings_codes_parent_class)->constructed (object);

  self->facts = CG_SERIES_FACTS (cg_series_facts_new (office));
  cg_settings_pane_add (cg_settings_list_get_pane (CG_SETTINGS_LIST (self)),
                        GTK_WIDGET (self->facts));
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cg_settings_codes_class_init (CgSettingsCodesClass *klass)
{
  CgSettingsListClass *list_class = CG_SETTINGS_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_settings_codes_constructed;
  list_class->kind = &kind;
  list_class->columns = cg_settings_codes_columns;
  list_class->refine = cg_settings_codes_refine;
  list_class->shown = cg_settings_codes_shown;
  list_class->count_words = cg_settings_codes_count_words;
}

static void
cg_settings_codes_init (CgSettingsCodes *self)
{
}
