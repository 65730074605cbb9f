/* cg-page-settings.h: the office's numbers of the page as a signed document keeps them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record.h"

G_BEGIN_DECLS

/* What the names of the settings begin with that hold the office's own numbers of the page. */
#define CG_NOTICE_PROFILE_SETTINGS "profile."

/* Which shipped profile they stand on. */
#define CG_NOTICE_PROFILE_BASE CG_NOTICE_PROFILE_SETTINGS "base"

/**
 * cg_page_settings_format:
 * @settings: (element-type utf8 utf8): those settings that are set, by name
 *
 * Returns: (transfer full) (nullable): they as text, a line each in the order of their names;
 *   %NULL when none is set: everything is as it ships. Any thread.
 */
char *cg_page_settings_format (GHashTable *settings);

/**
 * cg_page_settings_parse:
 * @text: of cg_page_settings_format(), "" for none; lines that are none are left out
 *
 * Returns: (transfer full) (element-type utf8 utf8): the settings by name. Any thread.
 */
GHashTable *cg_page_settings_parse (const char *text);

/**
 * cg_page_settings_of_notice:
 * @notice: a record of the entity `notice`
 *
 * What was signed stays as it was signed, whatever the office changes later.
 *
 * Returns: (transfer full) (element-type utf8 utf8) (nullable): the settings that it was signed
 *   with; %NULL before that: the office's as they are. Any thread.
 */
GHashTable *cg_page_settings_of_notice (const CgRecord *notice);

G_END_DECLS
