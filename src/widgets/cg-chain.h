/* cg-chain.h: a chain of links from top to bottom, with what blocks or weakens it on its edges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-container.h"
#include "cg-lamp.h"

G_BEGIN_DECLS

#define CG_TYPE_CHAIN (cg_chain_get_type ())
G_DECLARE_FINAL_TYPE (CgChain, cg_chain, CG, CHAIN, CgContainer)

typedef enum
{
  CG_CHAIN_BLOCK, /* ✕ */
  CG_CHAIN_DECAY, /* ▽ */
} CgChainMark;

/**
 * CgChainLink:
 * @id: comes back with the signals
 * @name: its name
 * @detail: (nullable): what stands small below it
 * @alarm: whether it is what the chain waits for
 */
typedef struct
{
  gint64 id;
  const char *name;
  const char *detail;
  gboolean alarm;
} CgChainLink;

/**
 * CgChainPoint:
 * @id: comes back with the signals
 * @edge: the position of the link above it
 * @mark: its shape
 * @cleared: whether nothing is to be done any more
 * @kind: its name, "梗阻点"
 * @heading: (nullable): who clears it
 * @lamp: (nullable): its lamp
 * @text: what it is
 * @note: (nullable): one more word, in a frame
 */
typedef struct
{
  gint64 id;
  guint edge;
  CgChainMark mark;
  gboolean cleared;
  const char *kind;
  const char *heading;
  const CgLampFacts *lamp;
  const char *text;
  const char *note;
} CgChainPoint;

/**
 * CgChain::selected:
 * @id: of a link or a point
 * @is_point: which of the two
 *
 * The focus came to it.
 */

/**
 * CgChain::activated:
 *
 * Enter on a point, or a double click: its details are wanted. Arguments as of
 * #CgChain::selected.
 */

/**
 * CgChain::renamed:
 * @id: of a link
 * @name: what was typed
 */

/**
 * CgChain::moved:
 * @id: of a link
 * @by: 1 down, -1 up
 */

/**
 * CgChain::add-link:
 * @id: the link below which one is added; 0: the chain is empty
 */

/**
 * CgChain::add-point:
 * @id: the link below which a point is added
 * @mark: a #CgChainMark
 */

/**
 * CgChain::removed:
 *
 * It is to be taken away. Arguments as of #CgChain::selected.
 */

/**
 * cg_chain_new:
 *
 * ↑ and ↓ go along the chain; F2 or Enter renames a link in place, Insert adds one below it, Alt+↑
 * and Alt+↓ move it, Delete takes it or a point away; Shift+F10 or the right button list what can
 * be done. Main thread.
 *
 * Returns: (transfer floating): an empty chain.
 */
GtkWidget *cg_chain_new (void);

/**
 * cg_chain_set_editable:
 * @editable: whether it may be changed
 */
void cg_chain_set_editable (CgChain *self, gboolean editable);

/**
 * cg_chain_set:
 * @links: (array length=n_links): from the top down
 * @points: (array length=n_points): on its edges
 * @today: the day it is looked at
 * @calendar: (nullable): the working days
 *
 * Shows a chain; the focus stays with the link or point that had it.
 */
void cg_chain_set (CgChain *self,
                   const CgChainLink *links,
                   guint n_links,
                   const CgChainPoint *points,
                   guint n_points,
                   CgDate today,
                   CgCalendar *calendar);

/**
 * cg_chain_focus:
 * @id: of a link or point
 * @edit: whether a link is to be renamed at once
 *
 * Now, or as soon as it is there.
 */
void cg_chain_focus (CgChain *self, gint64 id, gboolean edit);

G_END_DECLS
