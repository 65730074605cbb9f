/* cg-section.h: heading of a part of a page or card: title, count, link at the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CG_TYPE_SECTION (cg_section_get_type ())
G_DECLARE_FINAL_TYPE (CgSection, cg_section, CG, SECTION, GtkWidget)

/**
 * CgSection::activated:
 *
 * The link at the right was pressed.
 */

/**
 * cg_section_new:
 * @title: the heading, translated
 *
 * Properties `title`, `count` (small words beside it, such as "3 条，办结 1") and `link`
 * (%NULL: none), all strings in the user's language. Main thread, as every widget.
 *
 * Returns: (transfer floating): a heading.
 */
GtkWidget *cg_section_new (const char *title);
void cg_section_set_title (CgSection *self, const char *title);

/**
 * cg_section_set_count:
 * @count: (nullable): small words beside the title
 */
void cg_section_set_count (CgSection *self, const char *count);

/**
 * cg_section_set_link:
 * @link: (nullable): label of the link at the right
 */
void cg_section_set_link (CgSection *self, const char *link);

G_END_DECLS
