/* cg-page-profile.h: the office's numbers of the page, kept up to date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-profile.h"
#include "cg-office.h"

G_BEGIN_DECLS

#define CG_TYPE_PAGE_PROFILE (cg_page_profile_get_type ())
G_DECLARE_FINAL_TYPE (CgPageProfile, cg_page_profile, CG, PAGE_PROFILE, GObject)

/**
 * CgPageProfile::changed:
 *
 * Documents are to be laid out anew.
 */

/**
 * cg_page_profile_new:
 * @office: the office that will own it
 *
 * Reads the settings and waits for them; later changes are read in the background. Main thread.
 *
 * Returns: (transfer full): the numbers.
 */
CgPageProfile *cg_page_profile_new (CgOffice *office);

/**
 * cg_page_profile_get:
 *
 * Returns: (transfer none): the latest; it is not changed any more, but replaced by another.
 */
CgNoticeProfile *cg_page_profile_get (CgPageProfile *self);

/**
 * cg_office_get_page_profile:
 *
 * Returns: (transfer none): the one of @office.
 */
CgPageProfile *cg_office_get_page_profile (CgOffice *office);

G_END_DECLS
