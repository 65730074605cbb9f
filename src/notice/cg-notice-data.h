/* cg-notice-data.h: what a template's placeholders stand for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgNoticeData:
 *
 * Named texts and lists; each item of a list is such data again, and sees the names
 * around it. To be used on one thread at a time.
 */
typedef struct _CgNoticeData CgNoticeData;

/**
 * cg_notice_data_new:
 *
 * Returns: (transfer full): data without names
 */
CgNoticeData *cg_notice_data_new (void);

/**
 * cg_notice_data_free:
 * @data: (transfer full): data that is not an item of a list
 */
void cg_notice_data_free (CgNoticeData *data);

/**
 * cg_notice_data_set:
 * @data: data
 * @name: a name, as `case.title`
 * @text: (nullable): its text; %NULL is a known name without a text
 */
void cg_notice_data_set (CgNoticeData *data, const char *name, const char *text);

/**
 * cg_notice_data_set_record:
 * @data: data
 * @prefix: (nullable): `case` makes names as `case.title`; %NULL the ids alone
 * @record: a record
 *
 * Sets a text for each field of @record as documents print it: dates in long form,
 * references by their names.
 */
void cg_notice_data_set_record (CgNoticeData *data, const char *prefix, const CgRecord *record);

/**
 * cg_notice_data_add_list:
 * @data: data
 * @name: a name, as `problems`
 *
 * Makes @name a list, empty at first; does nothing if it is one.
 */
void cg_notice_data_add_list (CgNoticeData *data, const char *name);

/**
 * cg_notice_data_append:
 * @data: data
 * @name: a list
 *
 * Returns: (transfer none): a new last item of the list
 */
CgNoticeData *cg_notice_data_append (CgNoticeData *data, const char *name);

/**
 * cg_notice_data_get_text:
 * @data: data
 * @name: a name
 *
 * Returns: (transfer none) (nullable): its text, "" if it has none, %NULL if neither
 *   @data nor what is around it knows @name as a text
 */
const char *cg_notice_data_get_text (const CgNoticeData *data, const char *name);

/**
 * cg_notice_data_get_list:
 * @data: data
 * @name: a name
 *
 * Returns: (transfer none) (nullable) (element-type CgNoticeData): its items, %NULL if
 *   neither @data nor what is around it knows @name as a list
 */
const GPtrArray *cg_notice_data_get_list (const CgNoticeData *data, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeData, cg_notice_data_free)

G_END_DECLS
