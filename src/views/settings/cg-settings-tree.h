/* cg-settings-tree.h: base of the parts of 设置 that are a tree of records beside a form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form.h"
#include "cg-settings-pane.h"
#include "cg-settings-part.h"

G_BEGIN_DECLS

/* What a tree says; the texts are msgids without context. */
typedef struct
{
  CgEntity entity;
  int parent_field;
  int sort_field;    /* -1: by id */
  const int *fields; /* shown beside the name, ended by -1 */
  const char *title;
  const char *sentence;
  const char *search_hint;
  const char *add;
  const CgFormItem *items;     /* the form of a record */
  const CgFormItem *add_items; /* (nullable): the form of a new one, where it is another */
} CgSettingsTreeKind;

#define CG_TYPE_SETTINGS_TREE (cg_settings_tree_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgSettingsTree, cg_settings_tree, CG, SETTINGS_TREE, CgSettingsPart)

/**
 * CgSettingsTreeClass:
 * @kind: what the tree says
 * @prefill: (nullable): fills in a new record what is known of it and of @superior (nullable),
 *   the record selected
 * @count_words: the words beside the page's title
 */
struct _CgSettingsTreeClass
{
  CgSettingsPartClass parent_class;

  const CgSettingsTreeKind *kind;
  void (*prefill) (CgSettingsTree *self, CgForm *form, CgRecord *superior);
  char *(*count_words) (CgSettingsTree *self, guint n);
};

G_END_DECLS
