/* cg-sample-register.h: what people enter: the office, units, cases, problems, institutions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Functions of the type CgSampleRun, and how the records they make are called.
 */
#pragma once

#include "cg-sample-data.h"
#include "cg-sample-player.h"

G_BEGIN_DECLS

gboolean cg_sample_set_up_office (CgSamplePlayer *self,
                                  gconstpointer data,
                                  const char *actor,
                                  GError **error);
gboolean
cg_sample_enter_units (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error);

/* @data is a CgSampleCase. */
gboolean cg_sample_register_case (CgSamplePlayer *self,
                                  gconstpointer data,
                                  const char *actor,
                                  GError **error);
gboolean cg_sample_enter_first_problems (CgSamplePlayer *self,
                                         gconstpointer data,
                                         const char *actor,
                                         GError **error);
gboolean cg_sample_enter_other_problems (CgSamplePlayer *self,
                                         gconstpointer data,
                                         const char *actor,
                                         GError **error);
gboolean cg_sample_enter_institutions (CgSamplePlayer *self,
                                       gconstpointer data,
                                       const char *actor,
                                       GError **error);

/* "sand-03"; the number counts within the case. */
char *cg_sample_problem_key (const CgSampleProblem *problem, int *number);

/* "sand/Z2" */
char *cg_sample_institution_key (const CgSampleInstitution *institution);

/* "某纪〔%d〕12号" with the year of @day; %NULL for %NULL. */
char *cg_sample_number (const char *format, CgDate day);

/* The person's post, "" if there is none of that name. */
const char *cg_sample_post (const char *name);

/* (nullable): the department of somebody of the office. */
const char *cg_sample_department (const char *name);

G_END_DECLS
