/* cg-pick-popover.h: the list under a field: what matches the text typed, and making it anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-pick-source.h"

G_BEGIN_DECLS

#define CG_TYPE_PICK_POPOVER (cg_pick_popover_get_type ())
G_DECLARE_FINAL_TYPE (CgPickPopover, cg_pick_popover, CG, PICK_POPOVER, GtkPopover)

/**
 * CgPickPopover::picked:
 * @item: the line picked
 * @next: whether it was picked by Enter
 */

/**
 * CgPickPopover::create:
 * @text: name of what is to be made
 */

/**
 * CgPickPopover::found:
 *
 * The lines for the latest text have arrived.
 */

/**
 * cg_pick_popover_new:
 *
 * For fields with an entry that keeps the focus: the popover never takes it, so that an
 * input method can go on. The field passes on keys that the entry left over. Main thread.
 *
 * Returns: (transfer floating): a popover; the field sets its parent and unparents it.
 */
GtkWidget *cg_pick_popover_new (void);

/**
 * cg_pick_popover_set_source:
 * @source: (transfer none) (nullable): where lines come from
 * @entity: what is picked
 * @owner: see cg_pick_source_find_async()
 */
void cg_pick_popover_set_source (CgPickPopover *self,
                                 CgPickSource *source,
                                 CgEntity entity,
                                 gint64 owner);

/**
 * cg_pick_popover_set_width:
 * @width: px; 0: as wide as the field
 *
 * A name and what it is always have room beside each other, however narrow the field is.
 */
void cg_pick_popover_set_width (CgPickPopover *self, int width);

/**
 * cg_pick_popover_set_excluded:
 * @ids: (element-type gint64) (transfer none) (nullable): lines not to be shown
 */
void cg_pick_popover_set_excluded (CgPickPopover *self, GArray *ids);

/**
 * cg_pick_popover_set_creating:
 * @creating: whether what is missing may be made in place; %TRUE at first
 */
void cg_pick_popover_set_creating (CgPickPopover *self, gboolean creating);

/**
 * cg_pick_popover_search:
 * @text: what stands in the entry; "" for the whole tree
 * @marked: id of the line to begin at, 0 for the first
 *
 * Opens and shows what matches. An earlier search is cancelled.
 */
void cg_pick_popover_search (CgPickPopover *self, const char *text, gint64 marked);

/**
 * cg_pick_popover_key:
 * @keyval: a key that the entry did not want
 *
 * Arrows, PageUp, PageDown and Escape. Enter is cg_pick_popover_choose().
 *
 * Returns: whether the popover took it.
 */
gboolean cg_pick_popover_key (CgPickPopover *self, guint keyval);

/**
 * cg_pick_popover_choose:
 *
 * Takes the line at the cursor (Enter); if lines are still on their way, as soon as they
 * have come.
 *
 * Returns: whether there was, or may be, something to take.
 */
gboolean cg_pick_popover_choose (CgPickPopover *self);

/**
 * cg_pick_popover_only_match:
 *
 * Returns: (transfer none) (nullable): the one line that the text can mean: the only one
 *   found, or the only one with exactly that name.
 */
CgPickItem *cg_pick_popover_only_match (CgPickPopover *self);

/**
 * cg_pick_popover_is_searching:
 *
 * Returns: whether lines for the latest text are still on their way.
 */
gboolean cg_pick_popover_is_searching (CgPickPopover *self);

/**
 * cg_pick_popover_close:
 */
void cg_pick_popover_close (CgPickPopover *self);
gboolean cg_pick_popover_is_open (CgPickPopover *self);

G_END_DECLS
