/* preflight-paper.h: a document with nothing wrong that a preflight is tried on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-preflight.h"

/* What a check is tried on: a document with nothing wrong, and what belongs to it. */
typedef struct
{
  CgNoticeDocument *document;
  CgNoticeProfile *profile; /* the document is laid out by it … */
  CgNoticeProfile *wanted;  /* (nullable): … and checked by this one */
  CgNoticeFacts *facts;
} Paper;

/* What the tests have raised so far. */
extern gboolean paper_seen[CG_N_FINDINGS];

/* The fixture's document, numbered, in faces that the machine has. */
void paper_init (Paper *paper, CgNoticeForm form);
void paper_clear (Paper *paper);

void paper_set_text (Paper *paper, CgNoticeField field, const char *text);

/* Lays out and checks; fails if a finding's range does not lie in its text. */
GPtrArray *paper_check (const Paper *paper);

const CgFinding *paper_find (const GPtrArray *findings, CgFindingId id);

/* Fails unless the paper raises @id at @words; "" stands for any. */
void paper_assert_raises (const Paper *paper, CgFindingId id, const char *words);

/* Fails if the paper raises @id. */
void paper_assert_silent (const Paper *paper, CgFindingId id);
