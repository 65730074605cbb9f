/* cg-settings-categories.c: 设置 · 类别与领域: the categories of problems, in two levels.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-categories.h"

#include <glib/gi18n.h>

struct _CgSettingsCategories
{
  CgSettingsTree parent_instance;
};

G_DEFINE_FINAL_TYPE (CgSettingsCategories, cg_settings_categories, CG_TYPE_SETTINGS_TREE)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_CATEGORY_NAME },
  { CG_ITEM_FIELD, CG_CATEGORY_PARENT },
  { CG_ITEM_FIELD, CG_CATEGORY_POSITION,
    .note = NC_ ("form", "Lists show the lower number first.") },
  { CG_ITEM_END },
};

static const int fields[] = { CG_CATEGORY_POSITION, -1 };

static const CgSettingsTreeKind kind = {
  .entity = CG_ENTITY_CATEGORY,
  .parent_field = CG_CATEGORY_PARENT,
  .sort_field = CG_CATEGORY_POSITION,
  .fields = fields,
  .title = N_ ("Problem categories"),
  .sentence = N_ ("What problems are sorted by, and by which a problem that comes back is known"),
  .search_hint = N_ ("Find in categories"),
  .add = N_ ("Add Category"),
  .items = items,
};

/* There are two levels: a new one stands under the first level that is selected. */
static void
cg_settings_categories_prefill (CgSettingsTree *self, CgForm *form, CgRecord *selected)
{
  if (selected == NULL)
    return;

  if (cg_record_is_null (selected, CG_CATEGORY_PARENT))
    cg_form_set_reference (form, "parent", cg_record_get_id (selected), cg_record_name (selected));
  else
    cg_form_set_reference (form, "parent", cg_record_integer (selected, CG_CATEGORY_PARENT),
                           cg_record_reference_name (selected, CG_CATEGORY_PARENT));
}

static char *
cg_settings_categories_count_words (CgSettingsTree *self, guint n)
{
  return g_strdup_printf (ngettext ("%u category", "%u categories", n), n);
}

static void
cg_settings_categories_class_init (CgSettingsCategoriesClass *klass)
{
  CgSettingsTreeClass *tree_class = CG_SETTINGS_TREE_CLASS (klass);

  tree_class->kind = &kind;
  tree_class->prefill = cg_settings_categories_prefill;
  tree_class->count_words = cg_settings_categories_count_words;
}

static void
cg_settings_categories_init (CgSettingsCategories *self)
{
}
