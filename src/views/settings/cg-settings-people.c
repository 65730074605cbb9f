/* cg-settings-people.c: 设置 · 人员: people and their roles.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-people.h"

#include <glib/gi18n.h>

#include "cg-check-editor.h"

/* Room for the arrow of the order beside the name of the role. */
#define ROLE_WIDTH 58
#define NAME_WIDTH 84

struct _CgSettingsPeople
{
  CgSettingsList parent_instance;
};

G_DEFINE_FINAL_TYPE (CgSettingsPeople, cg_settings_people, CG_TYPE_SETTINGS_LIST)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_PERSON_NAME },
  { CG_ITEM_FIELD, CG_PERSON_UNIT },
  { CG_ITEM_FIELD, CG_PERSON_POST },
  { CG_ITEM_FIELD, CG_PERSON_DEPARTMENT },
  { CG_ITEM_FIELD, CG_PERSON_PHONE },
  { CG_ITEM_FIELD, CG_PERSON_SERVING },
  { CG_ITEM_SECTION, .label = NC_ ("form", "Roles in this office") },
  { CG_ITEM_FIELD, CG_PERSON_IS_CLERK, .label = NC_ ("form", "Clerk") },
  { CG_ITEM_FIELD, CG_PERSON_IS_REVIEWER, .label = NC_ ("form", "Reviewer") },
  { CG_ITEM_FIELD, CG_PERSON_IS_SIGNER, .label = NC_ ("form", "Signer") },
  { CG_ITEM_FIELD, CG_PERSON_IS_VIEWER, .label = NC_ ("form", "Viewer") },
  { CG_ITEM_END },
};

static const CgSettingsListKind kind = {
  .entity = CG_ENTITY_PERSON,
  .title = N_ ("People"),
  .sentence = N_ ("Those of this office with their roles, and those named in cases and the ledger"),
  .search_hint = N_ ("Find in people"),
  .add = N_ ("Add Person"),
  .empty = N_ ("Nobody yet"),
  .empty_text = N_ ("Add the colleagues who handle, review and sign."),
  .items = items,
};

/* What each role may do stands beside its box. */
static void
say_roles (CgForm *form)
{
  static const struct
  {
    const char *key;
    const char *words;
  } roles[] = {
    { "is_clerk", NC_ ("role", "Registers cases, drafts notices, keeps the ledger") },
    { "is_reviewer", NC_ ("role", "Checks documents and evidence, except what is their own") },
    { "is_signer", NC_ ("role", "Signs documents, approves extensions and closing") },
    { "is_viewer", NC_ ("role", "Reads and exports only") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    cg_check_editor_set_words (
        CG_CHECK_EDITOR (cg_field_row_get_editor (cg_form_get_row (form, roles[i].key))),
        g_dpgettext2 (NULL, "role", roles[i].words));
}

static GPtrArray *
cg_settings_people_columns (CgSettingsList *self)
{
  /* The roles are what the list is for: they stay in sight where room is short. */
  GPtrArray *columns =
      cg_columns_of (CG_ENTITY_PERSON, CG_PERSON_NAME, CG_PERSON_IS_CLERK, CG_PERSON_IS_REVIEWER,
                     CG_PERSON_IS_SIGNER, CG_PERSON_IS_VIEWER, CG_PERSON_UNIT, CG_PERSON_POST, -1);

  for (int field = CG_PERSON_IS_CLERK; field <= CG_PERSON_IS_VIEWER; field++)
    cg_columns_find (columns, field)->width = ROLE_WIDTH;
  cg_columns_find (columns, CG_PERSON_NAME)->width = NAME_WIDTH;
  return columns;
}

/* Those with a role first: they are the office. */
static void
cg_settings_people_refine (CgSettingsList *self, CgQuery *query)
{
  cg_query_add_sort (query, CG_PERSON_IS_CLERK, TRUE);
  cg_query_add_sort (query, CG_PERSON_IS_REVIEWER, TRUE);
  cg_query_add_sort (query, CG_PERSON_IS_SIGNER, TRUE);
}

static void
cg_settings_people_prefill (CgSettingsList *self, CgForm *form)
{
  say_roles (form);
}

static char *
cg_settings_people_count_words (CgSettingsList *self, guint n)
{
  return g_strdup_printf (ngettext ("%u person", "%u people", n), n);
}

static void
cg_settings_people_constructed (GObject *object)
{
  G_OBJECT_CLASS (cg_settings_people_parent_class)->constructed (object);

  say_roles (cg_settings_pane_get_form (cg_settings_list_get_pane (CG_SETTINGS_LIST (object))));
}

static void
cg_settings_people_class_init (CgSettingsPeopleClass *klass)
{
  CgSettingsListClass *list_class = CG_SETTINGS_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_settings_people_constructed;
  list_class->kind = &kind;
  list_class->columns = cg_settings_people_columns;
  list_class->refine = cg_settings_people_refine;
  list_class->prefill = cg_settings_people_prefill;
  list_class->count_words = cg_settings_people_count_words;
}

static void
cg_settings_people_init (CgSettingsPeople *self)
{
}
