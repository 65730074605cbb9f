/* cg-record-kinds-private.h: how the tables of kinds of record are written, and which there are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record-kinds.h"

G_BEGIN_DECLS

#define FIELD(ENTITY, FIELD_, ...)                                                                 \
  {                                                                                                \
    CG_ITEM_FIELD, CG_##ENTITY##_##FIELD_, ##__VA_ARGS__                                           \
  }
#define SECTION(label_)                                                                            \
  {                                                                                                \
    CG_ITEM_SECTION, .label = label_                                                               \
  }
#define END                                                                                        \
  {                                                                                                \
    CG_ITEM_END                                                                                    \
  }

/* What a case file has beside the ledger: meetings, papers received, inspections, appeals. */
const CgRecordKind *cg_record_kinds_case_file (guint *n);

G_END_DECLS
