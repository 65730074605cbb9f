/* cg-welcome-page.h: what an empty program shows: its seal, its name, what it is for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page.h"

G_BEGIN_DECLS

#define CG_TYPE_WELCOME_PAGE (cg_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (CgWelcomePage, cg_welcome_page, CG, WELCOME_PAGE, CgPage)

G_END_DECLS
