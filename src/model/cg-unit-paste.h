/* cg-unit-paste.h: a list of units pasted from a spreadsheet, read as a tree.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-edit.h"

G_BEGIN_DECLS

/* More lines than this are no list of units any more. */
#define CG_PASTE_MOST_LINES 5000

typedef struct
{
  guint line;        /* in the text, from 1 */
  char *name;        /* without numbering and spaces around */
  int parent;        /* place of the superior unit in the list, -1 at the top */
  guint depth;       /* 0 at the top */
  const char *kind;  /* id of CG_CHOICES_UNIT_KIND, guessed or given */
  const char *level; /* id of CG_CHOICES_LEVEL, guessed or given */
} CgPastedUnit;

/* What the list leaves open, at the line it concerns. */
typedef struct
{
  guint line;
  char *sentence;   /* of the model's, in the user's language */
  gboolean dropped; /* the line makes no unit */
} CgPasteNote;

typedef struct
{
  GPtrArray *units; /* of CgPastedUnit, each superior before its subordinates */
  GPtrArray *notes; /* of CgPasteNote, by line */
} CgUnitPaste;

/**
 * cg_unit_paste_parse:
 * @text: what was pasted or typed
 * @office_level: level of the office, for units whose name tells none
 *
 * One unit a line. The tree comes from indentation (tabs, spaces, full-width spaces), from
 * columns side by side (县水利局 ⇥ 水政执法大队), or, when the first line holds headings, from
 * the column 上级单位; further headings read are 类别 and 层级. Numbering before a name is
 * taken away. A name that came before makes no second unit; what is indented under it
 * belongs to the first.
 *
 * Returns: (transfer full): the tree and the notes. Pure; any thread.
 */
CgUnitPaste *cg_unit_paste_parse (const char *text, const char *office_level);
void cg_unit_paste_free (CgUnitPaste *paste);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgUnitPaste, cg_unit_paste_free)

/**
 * cg_unit_paste_add_to:
 * @edit: an edit
 *
 * Adds all units to the edit, each with its superior, kind and level.
 */
void cg_unit_paste_add_to (const CgUnitPaste *paste, CgEdit *edit);

G_END_DECLS
