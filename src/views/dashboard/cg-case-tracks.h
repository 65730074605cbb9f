/* cg-case-tracks.h: 一案一总结、一案一警示、一案一整改 of every open case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "cg-record.h"

G_BEGIN_DECLS

#define CG_TYPE_CASE_TRACKS (cg_case_tracks_get_type ())
G_DECLARE_FINAL_TYPE (CgCaseTracks, cg_case_tracks, CG, CASE_TRACKS, AdwBin)

/**
 * cg_case_tracks_new:
 *
 * Returns: (transfer floating): an empty list. Main thread.
 */
GtkWidget *cg_case_tracks_new (void);

/**
 * cg_case_tracks_set_cases:
 * @cases: (element-type CgRecord): the open cases
 */
void cg_case_tracks_set_cases (CgCaseTracks *self, GPtrArray *cases);

G_END_DECLS
