/* cg-hit.h: where a record has what was searched for, and how well that answers the search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record.h"
#include "cg-snippet.h"

G_BEGIN_DECLS

/**
 * CgHitRank:
 * @CG_HIT_NUMBER: it is the record's number
 * @CG_HIT_NAME: it is the record's name
 * @CG_HIT_NUMBER_BEGINS: the number begins with it
 * @CG_HIT_NAME_BEGINS: the name begins with it
 * @CG_HIT_READING_BEGINS: the name's pinyin or initials begin with it
 * @CG_HIT_NAME_INSIDE: number or name have it
 * @CG_HIT_READING_INSIDE: the name's pinyin or initials have it
 * @CG_HIT_TEXT: another text has it
 * @CG_HIT_REFERENCE: the name of a record that is referred to has it, or is read so
 *
 * Smaller is better.
 */
typedef enum
{
  CG_HIT_NUMBER,
  CG_HIT_NAME,
  CG_HIT_NUMBER_BEGINS,
  CG_HIT_NAME_BEGINS,
  CG_HIT_READING_BEGINS,
  CG_HIT_NAME_INSIDE,
  CG_HIT_READING_INSIDE,
  CG_HIT_TEXT,
  CG_HIT_REFERENCE,
} CgHitRank;

/**
 * CgHit:
 * @record: the record
 * @field: the field that has it
 * @rank: how well it answers
 *
 * A value that does not change.
 */
typedef struct
{
  CgRecord *record;
  int field;
  CgHitRank rank;
} CgHit;

/**
 * cg_hit_find:
 * @record: (transfer none): a record
 * @text: what was searched for
 *
 * The best place of several. Any thread.
 *
 * Returns: (transfer full) (nullable): the hit; %NULL where neither its own texts nor the names
 *   it refers to have it.
 */
CgHit *cg_hit_find (CgRecord *record, const char *text);
void cg_hit_free (CgHit *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgHit, cg_hit_free)

/**
 * cg_hit_snippet:
 * @text: what was searched for
 * @around: characters on each side of the hit
 *
 * Returns: (transfer full): the text of the field around the hit. Any thread.
 */
CgSnippet *cg_hit_snippet (const CgHit *self, const char *text, guint around);

/**
 * cg_hit_compare:
 *
 * Returns: as strcmp(): the better first; of names that begin alike the shorter, else the later
 *   record.
 */
int cg_hit_compare (const CgHit *self, const CgHit *other);

/**
 * cg_hit_reads_field:
 *
 * Returns: whether that field is a name that is found by its pinyin: names that are no numbers,
 *   and what units are called for short. Any thread.
 */
gboolean cg_hit_reads_field (CgEntity entity, int field);

G_END_DECLS
