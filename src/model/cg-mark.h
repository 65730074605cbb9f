/* cg-mark.h: an annotation of a document's page as it is drawn: what, where, in which colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-places.h"
#include "cg-record.h"

G_BEGIN_DECLS

/**
 * CgMarkKind:
 * @CG_MARK_HIGHLIGHT: text as with a marker pen
 * @CG_MARK_UNDERLINE: a line below text
 * @CG_MARK_STRIKE: a line through text
 * @CG_MARK_RECTANGLE: a frame around a part of the page
 * @CG_MARK_NOTE: words about text, or about a place
 * @CG_MARK_STAMP: words in a frame, put on the page
 *
 * In the order of the choices of the field.
 */
typedef enum
{
  CG_MARK_HIGHLIGHT,
  CG_MARK_UNDERLINE,
  CG_MARK_STRIKE,
  CG_MARK_RECTANGLE,
  CG_MARK_NOTE,
  CG_MARK_STAMP,
} CgMarkKind;

/**
 * CgMark:
 * @record: the annotation
 * @kind: what it is
 * @page: from 0
 * @places: (element-type CgPlace): where, at least one
 * @number: of its words on the page, from 1; 0 for one without
 *
 * Immutable once made; any thread.
 */
typedef struct
{
  CgRecord *record;
  CgMarkKind kind;
  guint page;
  GArray *places;
  guint number;
} CgMark;

/**
 * CgMarkInk:
 * @CG_MARK_PEN: lines and words, readable on white
 * @CG_MARK_MARKER: multiplied with the paper, letters stay readable
 */
typedef enum
{
  CG_MARK_PEN,
  CG_MARK_MARKER,
} CgMarkInk;

/**
 * cg_mark_new:
 * @record: an annotation
 *
 * Returns: (transfer full) (nullable): %NULL where the record says no place on a page, as another
 *   program may have written it.
 */
CgMark *cg_mark_new (CgRecord *record);
void cg_mark_free (CgMark *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgMark, cg_mark_free)

/**
 * cg_marks_new:
 * @records: (element-type CgRecord): annotations of one document
 *
 * Those that are not void, by page and from top to bottom; those with words are numbered on each
 * page.
 *
 * Returns: (transfer full) (element-type CgMark): the marks.
 */
GPtrArray *cg_marks_new (GPtrArray *records);

/**
 * cg_mark_kind_of:
 * @word: a choice of the field
 * @kind: (out): what it is
 *
 * Returns: whether it is one.
 */
gboolean cg_mark_kind_of (const char *word, CgMarkKind *kind);

/**
 * cg_mark_kind_word:
 *
 * Returns: (transfer none): the choice of the field.
 */
const char *cg_mark_kind_word (CgMarkKind kind);

/**
 * cg_mark_is_on_text:
 *
 * Returns: whether it stands on text, and moves with nothing else: else it may be put elsewhere.
 */
gboolean cg_mark_is_on_text (const CgMark *self);

/**
 * cg_mark_color:
 * @colour: a choice of the field
 * @rgb: (out) (array fixed-size=3): 0 to 1; of a word that is none, yellow
 */
void cg_mark_color (const char *colour, CgMarkInk ink, double rgb[3]);

/**
 * cg_mark_title:
 *
 * Returns: (transfer full): what it is and says, in a few words: "Highlight “…”".
 */
char *cg_mark_title (const CgMark *self);

G_END_DECLS
