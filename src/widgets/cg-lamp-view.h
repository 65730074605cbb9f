/* cg-lamp-view.h: a lamp as people see it: shape and words in its colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-lamp.h"

G_BEGIN_DECLS

/**
 * CgLampView:
 *
 * Shape and words, always both (design.md "Look and language"). Used in grids, lists, cards
 * and forms. Its accessible label is the words. Main thread.
 */
#define CG_TYPE_LAMP_VIEW (cg_lamp_view_get_type ())
G_DECLARE_FINAL_TYPE (CgLampView, cg_lamp_view, CG, LAMP_VIEW, GtkWidget)

/**
 * cg_lamp_view_new:
 *
 * Returns: (transfer floating): an empty view.
 */
GtkWidget *cg_lamp_view_new (void);

/**
 * cg_lamp_view_set_lamp:
 * @self: a view
 * @lamp: the lamp
 * @words: (nullable): what stands beside it; %NULL or "" shows nothing at all
 * @extended: whether a small 延 follows, for an extended record that is not violet
 */
void cg_lamp_view_set_lamp (CgLampView *self, CgLamp lamp, const char *words, gboolean extended);

/**
 * cg_lamp_view_set_facts:
 * @self: a view
 * @facts: (nullable): a record's facts; %NULL shows nothing
 * @today: the day it is looked at
 * @calendar: the working days
 *
 * Shows the lamp with its full words (剩 3 个工作日), and both counts as the tooltip.
 */
void cg_lamp_view_set_facts (CgLampView *self,
                             const CgLampFacts *facts,
                             CgDate today,
                             CgCalendar *calendar);

/**
 * cg_lamp_view_set_fixed:
 * @self: a view
 * @fixed: whether the view's place has a size of its own, as a cell has
 *
 * A fixed view asks for no new layout when its words change.
 */
void cg_lamp_view_set_fixed (CgLampView *self, gboolean fixed);

/**
 * cg_lamp_view_get_words:
 *
 * Returns: (transfer none): the words shown, "" when nothing is.
 */
const char *cg_lamp_view_get_words (CgLampView *self);

G_END_DECLS
