/* cg-branches.h: a tree of short texts that is typed: Enter for a sibling, Tab for a branch.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_BRANCHES (cg_branches_get_type ())
G_DECLARE_FINAL_TYPE (CgBranches, cg_branches, CG, BRANCHES, GtkWidget)

/**
 * CgBranch:
 * @id: comes back with the signals
 * @depth: 0: of the tree's root
 * @text: what it says
 * @tag: (nullable): one more word, in a frame
 */
typedef struct
{
  gint64 id;
  guint depth;
  const char *text;
  const char *tag;
} CgBranch;

/**
 * CgBranches::changed:
 * @id: of a branch
 * @text: what was typed
 */

/**
 * CgBranches::add:
 * @id: the branch below which a new one is added, 0: none is there
 * @text: what it says
 * @child: whether it comes of that one, or of the same as that one
 */

/**
 * CgBranches::removed:
 * @id: the branch that is to be taken away
 */

/**
 * CgBranches::selected:
 * @id: the branch that the focus came to
 */

/**
 * cg_branches_new:
 * @label: what the tree is about, for a screen reader
 *
 * Enter begins a sibling below, Tab at the end of a text a branch of it; what is begun and left
 * empty was nothing. ↑ and ↓ go from text to text, Ctrl+Delete takes one away. Main thread.
 *
 * Returns: (transfer floating): an empty tree.
 */
GtkWidget *cg_branches_new (const char *label);

/**
 * cg_branches_set:
 * @branches: (array length=n): in the order in which they stand, each behind what it comes of
 * @editable: whether they may be changed
 *
 * The focus stays with the branch that had it.
 */
void cg_branches_set (CgBranches *self, const CgBranch *branches, guint n, gboolean editable);

/**
 * cg_branches_focus:
 * @id: a branch, now or as soon as it is there
 */
void cg_branches_focus (CgBranches *self, gint64 id);

G_END_DECLS
