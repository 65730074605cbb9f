/* cg-settings-domains.c: 设置 · 类别与领域: the fields of work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-domains.h"

#include <glib/gi18n.h>

struct _CgSettingsDomains
{
  CgSettingsList parent_instance;
};

G_DEFINE_FINAL_TYPE (CgSettingsDomains, cg_settings_domains, CG_TYPE_SETTINGS_LIST)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_DOMAIN_NAME },
  { CG_ITEM_FIELD, CG_DOMAIN_POSITION, .note = NC_ ("form", "Lists show the lower number first.") },
  { CG_ITEM_END },
};

static const CgSettingsListKind kind = {
  .entity = CG_ENTITY_DOMAIN,
  .title = N_ ("Fields of work"),
  .sentence = N_ ("What cases are sorted by in the analysis and in reports"),
  .search_hint = N_ ("Find in fields"),
  .add = N_ ("Add Field"),
  .empty = N_ ("No field of work yet"),
  .empty_text = N_ ("Add the fields that cases of this office fall into."),
  .items = items,
};

static GPtrArray *
cg_settings_domains_columns (CgSettingsList *self)
{
  return cg_columns_of (CG_ENTITY_DOMAIN, CG_DOMAIN_NAME, CG_DOMAIN_POSITION, -1);
}

static void
cg_settings_domains_refine (CgSettingsList *self, CgQuery *query)
{
  cg_query_add_sort (query, CG_DOMAIN_POSITION, FALSE);
}

static char *
cg_settings_domains_count_words (CgSettingsList *self, guint n)
{
  return g_strdup_printf (ngettext ("%u field of work", "%u fields of work", n), n);
}

static void
cg_settings_domains_class_init (CgSettingsDomainsClass *klass)
{
  CgSettingsListClass *list_class = CG_SETTINGS_LIST_CLASS (klass);

  list_class->kind = &kind;
  list_class->columns = cg_settings_domains_columns;
  list_class->refine = cg_settings_domains_refine;
  list_class->count_words = cg_settings_domains_count_words;
}

static void
cg_settings_domains_init (CgSettingsDomains *self)
{
}
