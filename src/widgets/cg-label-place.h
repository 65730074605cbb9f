/* cg-label-place.h: where a character of a label stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_label_get_place:
 * @label: a label
 * @offset: characters before the one meant
 * @rect: (out): its place in the label's coordinates, px
 *
 * Main thread.
 */
void cg_label_get_place (GtkLabel *label, guint offset, graphene_rect_t *rect);

G_END_DECLS
