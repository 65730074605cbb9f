/* cg-sample-case-file.h: plans what a case file of the sample office has beside its ledger.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-sample-player.h"

G_BEGIN_DECLS

/* A record added on a day: "field=value|…"; references by the keys of the other tables, fields of
 * work and categories by their names. */
typedef struct
{
  int ago;
  const char *actor;
  const char *key; /* (nullable) */
  CgEntity entity;
  const char *of; /* (nullable): key of the case */
  const char *values;
} CgSampleAdded;

/* @rows is static. */
void cg_sample_plan_added (CgSamplePlayer *self, const CgSampleAdded *rows, gsize n);

/* Decisions carried out, meetings, papers received, inspections, acceptances, revisits, appeals. */
void cg_sample_plan_case_files (CgSamplePlayer *self);

G_END_DECLS
