/* cg-text-diff.h: what became of a text: what stayed, what was struck out, what was added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CG_DIFF_SAME,
  CG_DIFF_REMOVED,
  CG_DIFF_ADDED,
} CgDiffKind;

/**
 * CgDiffRun:
 * @kind: what became of it
 * @before: where it stands, or would stand, in the earlier text, in bytes
 * @after: likewise in the later text
 * @length: how long it is, in bytes
 *
 * A part of a text, of whole characters.
 */
typedef struct
{
  CgDiffKind kind;
  gsize before;
  gsize after;
  gsize length;
} CgDiffRun;

/**
 * cg_text_diff:
 * @before: a text, valid UTF-8
 * @after: what became of it, valid UTF-8
 *
 * Compares paragraph by paragraph, and those that changed character by character; figures and
 * Latin words are one character. Where nearly all of a paragraph is another it is told as one that
 * went and one that came, and so is one among so many changes that comparing each would take long.
 * Any thread.
 *
 * Returns: (transfer full) (element-type CgDiffRun): the runs: those that are not added make up
 *   @before, those that are not removed @after; no two of a kind follow each other.
 */
GArray *cg_text_diff (const char *before, const char *after);

/**
 * cg_text_diff_count:
 * @runs: (element-type CgDiffRun): of cg_text_diff()
 *
 * Returns: in how many places the texts differ.
 */
guint cg_text_diff_count (const GArray *runs);

/**
 * cg_text_diff_text:
 * @run: a run of the two texts
 *
 * Returns: (transfer none): where its text begins, in the one that has it.
 */
const char *cg_text_diff_text (const CgDiffRun *run, const char *before, const char *after);

G_END_DECLS
