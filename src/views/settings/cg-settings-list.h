/* cg-settings-list.h: base of the parts of 设置 that are a list of records beside a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form.h"
#include "cg-grid.h"
#include "cg-settings-add.h"
#include "cg-settings-pane.h"
#include "cg-settings-part.h"

G_BEGIN_DECLS

/* What a list says; the texts are msgids without context. */
typedef struct
{
  CgEntity entity;
  const char *title;
  const char *sentence;
  const char *search_hint;
  const char *add;             /* (nullable): label of the button that adds one */
  const char *empty;           /* what is so while there is none */
  const char *empty_text;      /* and what to do */
  const CgFormItem *items;     /* the form of a record */
  const CgFormItem *add_items; /* (nullable): the form of a new one, where it is another */
} CgSettingsListKind;

#define CG_TYPE_SETTINGS_LIST (cg_settings_list_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgSettingsList, cg_settings_list, CG, SETTINGS_LIST, CgSettingsPart)

/**
 * CgSettingsListClass:
 * @kind: what the list says
 * @columns: (nullable): makes the columns (element-type CgColumn)
 * @refine: (nullable): adds conditions and order to the query
 * @prefill: (nullable): fills in a new record what is known
 * @fill: (nullable): adds to the edit of a new record what is not in its form; called with the
 *   list
 * @shown: (nullable): another record, or its latest state, is shown in the pane; or none (%NULL)
 * @count_words: the words beside the page's title
 */
struct _CgSettingsListClass
{
  CgSettingsPartClass parent_class;

  const CgSettingsListKind *kind;
  GPtrArray *(*columns) (CgSettingsList *self);
  void (*refine) (CgSettingsList *self, CgQuery *query);
  void (*prefill) (CgSettingsList *self, CgForm *form);
  CgSettingsFill fill;
  void (*shown) (CgSettingsList *self, CgRecord *record);
  char *(*count_words) (CgSettingsList *self, guint n);
};

/**
 * cg_settings_list_update:
 *
 * Lists anew: what @refine adds has changed.
 */
void cg_settings_list_update (CgSettingsList *self);

/**
 * cg_settings_list_select:
 * @id: a record to stand on as soon as the list has it
 */
void cg_settings_list_select (CgSettingsList *self, gint64 id);
CgSettingsPane *cg_settings_list_get_pane (CgSettingsList *self);

/**
 * cg_settings_list_get_record:
 *
 * Returns: (transfer none) (nullable): the record that the pane shows.
 */
CgRecord *cg_settings_list_get_record (CgSettingsList *self);

/**
 * cg_settings_list_add_empty_button:
 * @label: translated
 * @clicked: (type GCallback): called with the list
 *
 * A way out where the list is empty.
 */
void cg_settings_list_add_empty_button (CgSettingsList *self, const char *label, GCallback clicked);

G_END_DECLS
