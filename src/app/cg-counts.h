/* cg-counts.h: the numbers in the sidebar: what waits on each page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-navigation.h"
#include "cg-office.h"

G_BEGIN_DECLS

/**
 * cg_counts_attach:
 * @navigation: the places; numbers are set on them for as long as both live
 * @office: the office whose records are counted, anew after every change
 *
 * Main thread.
 */
void cg_counts_attach (CgNavigation *navigation, CgOffice *office);

G_END_DECLS
