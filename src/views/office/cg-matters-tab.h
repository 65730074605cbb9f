/* cg-matters-tab.h: a tab with its matters at the left and the one in hand at the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-matter.h"
#include "cg-page-tab.h"

G_BEGIN_DECLS

#define CG_TYPE_MATTERS_TAB (cg_matters_tab_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgMattersTab, cg_matters_tab, CG, MATTERS_TAB, CgPageTab)

/**
 * CgMattersTabClass:
 * @read: begins reading; cg_matters_tab_take() or cg_matters_tab_fail() end it
 * @choose: another matter is in hand, or it was read anew; %NULL: none
 * @begin: (nullable): "add" or "add-ID" was gone to, where there is something to begin
 * @entities: (array): records whose change has it read anew, ended by %CG_N_ENTITIES
 */
struct _CgMattersTabClass
{
  CgPageTabClass parent_class;

  void (*read) (CgMattersTab *self, GCancellable *cancellable);
  void (*choose) (CgMattersTab *self, const CgMatter *matter);
  void (*begin) (CgMattersTab *self, const char *place);
  const CgEntity *entities;
};

/**
 * CgMattersWords:
 * @name: of the list
 * @groups: (array zero-terminated=1): heads of its groups
 * @hints: (array zero-terminated=1) (nullable): what is worth knowing of each, "" for nothing
 * @icon_name: of the page without a matter
 * @none: what is so then
 * @advice: what would stand here, or what to do
 * @begin: (nullable): what one mostly comes to do, as the page's button says it
 *
 * All but the icon are translated; all is copied.
 */
typedef struct
{
  const char *name;
  const char *const *groups;
  const char *const *hints;
  const char *icon_name;
  const char *none;
  const char *advice;
  const char *begin;
} CgMattersWords;

/**
 * cg_matters_tab_build:
 * @matter: (transfer floating): what shows the matter in hand
 *
 * Once, when the subclass is constructed; begins to read. Main thread, as all of this.
 */
void cg_matters_tab_build (CgMattersTab *self, const CgMattersWords *words, GtkWidget *matter);

/**
 * cg_matters_tab_add_kind:
 * @kind: a segment over the list, as #CgMatter names it; static
 * @label: translated
 *
 * The first one of them brings the segment for all.
 */
void cg_matters_tab_add_kind (CgMattersTab *self, const char *kind, const char *label);

/**
 * cg_matters_tab_take:
 * @matters: (element-type CgMatter): what was read
 * @subtitle: (nullable): what stands beside the page's title
 */
void cg_matters_tab_take (CgMattersTab *self, GPtrArray *matters, const char *subtitle);

/**
 * cg_matters_tab_fail:
 * @error: why nothing was read; that it was cancelled is not said
 */
void cg_matters_tab_fail (CgMattersTab *self, const GError *error);

/**
 * cg_matters_tab_choose:
 * @key: (nullable): of a matter, see cg_matter_is()
 */
void cg_matters_tab_choose (CgMattersTab *self, const char *key);

/**
 * cg_matters_tab_get_chosen:
 *
 * Returns: (transfer none) (nullable): the matter in hand.
 */
const CgMatter *cg_matters_tab_get_chosen (CgMattersTab *self);

/**
 * cg_matters_tab_get_matters:
 *
 * Returns: (transfer none) (nullable) (element-type CgMatter): what keeps the matters.
 */
GPtrArray *cg_matters_tab_get_matters (CgMattersTab *self);

/**
 * cg_matters_tab_get_overlay:
 *
 * Returns: (transfer none): what an entry sheet lies over.
 */
GtkOverlay *cg_matters_tab_get_overlay (CgMattersTab *self);

G_END_DECLS
