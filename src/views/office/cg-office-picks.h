/* cg-office-picks.h: the store as the source of pickers: units, people, cases, categories.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-pick-source.h"

G_BEGIN_DECLS

#define CG_TYPE_OFFICE_PICKS (cg_office_picks_get_type ())
G_DECLARE_FINAL_TYPE (CgOfficePicks, cg_office_picks, CG, OFFICE_PICKS, GObject)

/**
 * cg_office_picks_new:
 * @office: the office whose records are picked
 *
 * A #CgPickSource. The lines of an entity are read once and kept until one of its records
 * changes. Units, people, categories and fields of work can be made in place. Main thread.
 *
 * Returns: (transfer full): the source.
 */
CgOfficePicks *cg_office_picks_new (CgOffice *office);

/**
 * cg_office_get_picks:
 *
 * Returns: (transfer none): the one source of @office.
 */
CgPickSource *cg_office_get_picks (CgOffice *office);

G_END_DECLS
