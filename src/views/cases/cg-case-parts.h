/* cg-case-parts.h: the lists of a case file: what each lists, in which columns.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record-kinds.h"

G_BEGIN_DECLS

/**
 * cg_case_parts:
 * @n: (out): how many there are
 *
 * Returns: (array length=n) (transfer none): the lists, in their order on the page. The
 *   words of the accountable parties want as data their sanctions, those of the documents the
 *   notices themselves, each a GPtrArray of CgRecord.
 */
const CgChildKind *cg_case_parts (guint *n);

G_END_DECLS
