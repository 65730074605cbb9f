/* cg-institution-life.h: the life of an institution on one line of time: 立改废, checks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_INSTITUTION_LIFE (cg_institution_life_get_type ())
G_DECLARE_FINAL_TYPE (CgInstitutionLife, cg_institution_life, CG, INSTITUTION_LIFE, AdwBin)

/**
 * cg_institution_life_new:
 * @institution: the institution
 *
 * Reads versions, checks, what it replaces and what replaces it. Main thread.
 *
 * Returns: (transfer floating): the line, newest first.
 */
GtkWidget *cg_institution_life_new (CgOffice *office, CgRecord *institution);

G_END_DECLS
