/* cg-notice-gather.h: what the store knows of a notice beyond its text, and what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-connection.h"

G_BEGIN_DECLS

/**
 * cg_notice_gather:
 * @notice: a record of the entity `notice`
 * @error: as cg_sql_prepare()
 *
 * Returns: (transfer full) (nullable): its cases' secrecy, its recipients, its attachments, the
 *   office's switches.
 */
CgNoticeFacts *cg_notice_gather (CgConnection *self, const CgRecord *notice, GError **error);

/**
 * cg_notice_gather_faults:
 * @notice: a record of the entity `notice` as it is about to be
 *
 * Asks the inspector, which must be there.
 *
 * Returns: (transfer full) (element-type CgNoticeFault) (nullable): all errors.
 */
GPtrArray *cg_notice_gather_faults (CgConnection *self, const CgRecord *notice, GError **error);

/**
 * cg_notice_gather_errors:
 * @id: a notice, read whole: who signed stands on some heads by name
 *
 * Returns: (transfer full) (element-type CgNoticeFault) (nullable): as cg_notice_gather_faults(),
 *   without what was released; what may not be released stays.
 */
GPtrArray *cg_notice_gather_errors (CgConnection *self, gint64 id, GError **error);

/**
 * cg_notice_gather_releases:
 * @notice: id of a notice
 *
 * Returns: (transfer full) (element-type CgRecord) (nullable): what is released of it now.
 */
GPtrArray *cg_notice_gather_releases (CgConnection *self, gint64 notice, GError **error);

/**
 * cg_notice_gather_page:
 * @page: (out) (transfer full) (nullable): the office's numbers of the page, as what is signed now
 *   keeps them; %NULL when it has none of its own
 * @error: as cg_sql_prepare()
 *
 * Returns: %FALSE when they cannot be read; @page is as it was then.
 */
gboolean cg_notice_gather_page (CgConnection *self, char **page, GError **error);

G_END_DECLS
