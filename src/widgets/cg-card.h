/* cg-card.h: a card: a heading over one child, on the card's colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-section.h"

G_BEGIN_DECLS

#define CG_TYPE_CARD (cg_card_get_type ())
G_DECLARE_FINAL_TYPE (CgCard, cg_card, CG, CARD, GtkWidget)

/**
 * cg_card_new:
 * @title: (nullable): its heading, translated; %NULL for a card without one
 * @child: (transfer floating) (nullable): what it holds
 *
 * Property `child`. Main thread.
 *
 * Returns: (transfer floating): a card.
 */
GtkWidget *cg_card_new (const char *title, GtkWidget *child);

/**
 * cg_card_get_section:
 *
 * Returns: (transfer none): its heading, to set count and link and to hear the link.
 */
CgSection *cg_card_get_section (CgCard *self);

/**
 * cg_card_set_child:
 * @child: (transfer floating) (nullable): what it holds
 */
void cg_card_set_child (CgCard *self, GtkWidget *child);

G_END_DECLS
