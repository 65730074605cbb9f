/* cg-proposal.h: 督办: what the program proposes by the table of escalation, with its facts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The program proposes, a person decides; the accountability of a person is never drafted
 * (domain.md 1.7).
 */
#pragma once

#include "cg-date.h"
#include "cg-edit.h"

G_BEGIN_DECLS

typedef struct
{
  gint64 rule; /* of the entity `escalation` */
  char *rule_name;
  char *trigger; /* a word of %CG_CHOICES_ESCALATION_TRIGGER */
  char *kind;    /* of the document, a word of %CG_CHOICES_NOTICE_KIND */
  int step;

  gint64 of_case;
  char *case_no;
  gint64 case_unit; /* 0: of a problem */
  gint64 problem;   /* 0: of a unit */
  char *matter;     /* what the problem is called, or the document */
  gint64 unit;
  char *unit_name;
  gint64 delivery; /* whose reply is overdue, 0: none */

  CgDate since; /* the day it was due, 0 where times are counted */
  int amount;   /* days it is late (below 0: still to come), or times */
  int urge_count;
  CgDate last_urged_on; /* 0: never */
} CgProposal;

void cg_proposal_free (CgProposal *self);

/**
 * cg_proposal_copy:
 *
 * Returns: (transfer full): the same again. Any thread.
 */
CgProposal *cg_proposal_copy (const CgProposal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgProposal, cg_proposal_free)

/**
 * cg_proposal_key:
 *
 * Returns: (transfer full): what names it as long as it is proposed: rule and matter. Any thread.
 */
char *cg_proposal_key (const CgProposal *self);

/**
 * cg_proposal_facts:
 *
 * Returns: (transfer full): the facts on which it rests, with their dates, as a sentence; what is
 *   written down with the decision. Any thread.
 */
char *cg_proposal_facts (const CgProposal *self);

/**
 * cg_proposal_is_drafted:
 *
 * Returns: whether taking it up drafts a document: that an inquiry be asked for is decided, and
 *   its paper is for the responsible leader to write. Any thread.
 */
gboolean cg_proposal_is_drafted (const CgProposal *self);

/**
 * cg_proposal_add_decision:
 * @edit: the edit that is filled
 * @decision: a word of %CG_CHOICES_ESCALATION_CHOICE
 * @reason: (nullable): why
 * @until: until when it is put off, 0 for no day
 *
 * Adds the decision to @edit. Any thread.
 *
 * Returns: the id of the decision in the edit
 */
gint64 cg_proposal_add_decision (
    const CgProposal *self, CgEdit *edit, const char *decision, const char *reason, CgDate until);

G_END_DECLS
