/* cg-settings-part.h: base of the parts of the page 设置: heading, sentence, body, pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_SETTINGS_PART (cg_settings_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgSettingsPart, cg_settings_part, CG, SETTINGS_PART, AdwBin)

/**
 * CgSettingsPartClass:
 * @search: shows only what contains @text, "" for all
 * @show: shows what @place names in the part, usually a record's id
 *
 * A part is made when it is first gone to. Its properties are those of the page of the same
 * names and drive it while the part is shown: `subtitle`, `search-hint`, `actions`, `pane`,
 * `pane-title`, `pane-subtitle`, `pane-actions`, `busy`; besides `office` (construct only).
 */
struct _CgSettingsPartClass
{
  AdwBinClass parent_class;

  void (*search) (CgSettingsPart *self, const char *text);
  void (*show) (CgSettingsPart *self, const char *place);
};

CgOffice *cg_settings_part_get_office (CgSettingsPart *self);

/**
 * cg_settings_part_is_read_only:
 *
 * Returns: whether nothing can be written.
 */
gboolean cg_settings_part_is_read_only (CgSettingsPart *self);

/**
 * cg_settings_part_set_body:
 * @title: the heading
 * @sentence: (nullable): what the part is for, beside the heading
 * @body: (transfer floating): what stands below
 * @scrolls: whether the body is scrolled with the page's height; a list scrolls by itself
 */
void cg_settings_part_set_body (CgSettingsPart *self,
                                const char *title,
                                const char *sentence,
                                GtkWidget *body,
                                gboolean scrolls);

/**
 * cg_settings_part_add_head:
 * @widget: (transfer floating): stands at the right of the heading
 */
void cg_settings_part_add_head (CgSettingsPart *self, GtkWidget *widget);

/**
 * cg_settings_part_fail:
 * @error: (nullable): why something was not written or read; %NULL takes the sentence away
 *
 * Says so over the body.
 */
void cg_settings_part_fail (CgSettingsPart *self, const GError *error);

/**
 * cg_settings_part_begin_read:
 *
 * Calls off the part's read under way: an answer from before a change would look like another
 * change, by somebody else.
 *
 * Returns: (transfer none): cancels the read begun now.
 */
GCancellable *cg_settings_part_begin_read (CgSettingsPart *self);

/**
 * cg_settings_part_get_reading:
 *
 * Returns: (transfer none) (nullable): cancels the read under way, for its further queries.
 */
GCancellable *cg_settings_part_get_reading (CgSettingsPart *self);

/**
 * cg_settings_part_end_read:
 * @error: (nullable): why nothing was read
 *
 * Says over the body why, if it was not called off.
 *
 * Returns: whether the answer is to be shown.
 */
gboolean cg_settings_part_end_read (CgSettingsPart *self, const GError *error);

/**
 * cg_settings_part_note:
 * @sentence: what is to be known, over the body
 */
void cg_settings_part_note (CgSettingsPart *self, const char *sentence);

void cg_settings_part_search (CgSettingsPart *self, const char *text);
void cg_settings_part_show (CgSettingsPart *self, const char *place);

G_END_DECLS
