/* cg-import-names.h: the names that rows to be imported may refer to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 id;
  gint64 unit;     /* of a person, 0: none */
  gboolean closed; /* of a case */
} CgImportMatch;

typedef struct _CgImportNames CgImportNames;

/**
 * cg_import_names_load:
 * @error: any fault of reading
 *
 * Reads units (full and short names), people, cases (number and title) and categories. Waits
 * for the store; not for the main thread.
 *
 * Returns: (transfer full) (nullable): the names.
 */
CgImportNames *cg_import_names_load (CgStore *store, GError **error);
CgImportNames *cg_import_names_new (void);
void cg_import_names_free (CgImportNames *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgImportNames, cg_import_names_free)

/**
 * cg_import_names_add:
 * @name: (nullable): a name of the record, %NULL or "" for none
 */
void cg_import_names_add (CgImportNames *self,
                          CgEntity entity,
                          const char *name,
                          const CgImportMatch *match);

/**
 * cg_import_names_label:
 * @label: how the record is told from others of that name; unless it has one already
 */
void cg_import_names_label (CgImportNames *self, gint64 id, const char *label);

/**
 * cg_import_names_list:
 *
 * Returns: (transfer full): the records that @text names, told apart, in words.
 */
char *cg_import_names_list (const CgImportNames *self, CgEntity entity, const char *text);

/**
 * cg_import_names_find:
 * @text: what stands in a cell; its spaces, its width and the form of its brackets do not count
 * @unit: of several people of that name the one of this unit is meant; 0: unknown
 * @match: (out): the record
 *
 * Returns: how many records have that name; the match is good when it is one.
 */
guint cg_import_names_find (const CgImportNames *self,
                            CgEntity entity,
                            const char *text,
                            gint64 unit,
                            CgImportMatch *match);

/**
 * cg_import_names_nearest:
 *
 * Returns: (transfer none) (nullable): the name that is most like @text, if one is like it.
 */
const char *cg_import_names_nearest (const CgImportNames *self, CgEntity entity, const char *text);

/**
 * cg_import_names_remove_free:
 * @numbers: (element-type utf8): a set of problem numbers; those not in the store go
 * @error: any fault of reading
 *
 * Returns: whether the store could be asked.
 */
gboolean cg_import_names_remove_free (CgStore *store, GHashTable *numbers, GError **error);

G_END_DECLS
