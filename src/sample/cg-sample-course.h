/* cg-sample-course.h: plans what becomes of cases, problems, institutions and papers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-data.h"
#include "cg-sample-data.h"
#include "cg-sample-player.h"

G_BEGIN_DECLS

/* What is entered at the beginning: the office, then case by case. */
void cg_sample_plan_entries (CgSamplePlayer *self);
void cg_sample_plan_institutions (CgSamplePlayer *self);
void cg_sample_plan_problems (CgSamplePlayer *self);
void cg_sample_plan_cases (CgSamplePlayer *self);
void cg_sample_plan_notices (CgSamplePlayer *self);
void cg_sample_plan_papers (CgSamplePlayer *self);
void cg_sample_plan_steps (CgSamplePlayer *self);

const CgSampleCase *cg_sample_case (const char *key);

/* What the case says to templates on the day that is being played. */
CgNoticeData *
cg_sample_case_data (CgSamplePlayer *self, const CgSampleCase *sample, GError **error);

/* Writes the paper of that name as PDF and attaches it to the record of @owner; returns the
 * attachment, 0 on error. */
gint64 cg_sample_attach_paper (
    CgSamplePlayer *self, const char *paper, const char *owner, const char *actor, GError **error);

G_END_DECLS
