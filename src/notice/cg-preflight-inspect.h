/* cg-preflight-inspect.h: the preflight as the store asks for it before a notice is signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-facts.h"

G_BEGIN_DECLS

/**
 * cg_preflight_inspect:
 *
 * The #CgNoticeInspector of every program: the errors of cg_preflight_run_record(). Any thread.
 *
 * Returns: (transfer full) (element-type CgNoticeFault): the errors
 */
GPtrArray *cg_preflight_inspect (const CgRecord *notice, const CgNoticeFacts *facts);

G_END_DECLS
