/* cg-recurrence.h: which problems come again, of which kind, and the sentence that says so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * domain.md 6.3. What is found is a proposal: a person confirms or dismisses it.
 */
#pragma once

#include "cg-edit.h"

G_BEGIN_DECLS

#define CG_SETTING_RECURRENCE_MONTHS "recurrence.months" /* window; not set: 36 */
#define CG_SETTING_RECURRENCE_SAME "recurrence.same" /* words of CgRecurrenceSame; not set: all */

#define CG_RECURRENCE_MONTHS 36
#define CG_RECURRENCE_CHRONIC_CASES                                                                \
  3 /* cases of a kind in the window, the present one included                                     \
     */

/* In the order of the choices: %CG_CHOICES_RECURRENCE_KIND. */
typedef enum
{
  CG_RECURRENCE_UNCHECKED, /* 查而不止: the earlier one was still open */
  CG_RECURRENCE_RELAPSE,   /* 纠而复发: it had been struck off */
  CG_RECURRENCE_CHRONIC,   /* 屡治屡犯: three cases in the window */
} CgRecurrenceKind;

/* In the order of the choices, the closest first: %CG_CHOICES_RECURRENCE_SAME. */
typedef enum
{
  CG_RECURRENCE_SAME_UNIT,
  CG_RECURRENCE_SAME_SUBORDINATE,
  CG_RECURRENCE_SAME_SYSTEM,
  CG_RECURRENCE_SAME_REGION,
  CG_RECURRENCE_SAME_DOMAIN,
  CG_N_RECURRENCE_SAMES,
} CgRecurrenceSame;

/* A problem as far as it is compared. */
typedef struct
{
  gint64 problem; /* 0: of a case that is only being registered */
  gint64 case_id;
  gint64 category;
  gint64 unit;   /* 0: unknown */
  gint64 domain; /* 0: unknown */
  CgDate decided_on;
  CgDate closed_on; /* struck off; 0: not */
} CgRecurrenceRow;

/* A unit as far as it is compared; equal words have equal numbers, 0: none. */
typedef struct
{
  gint64 parent;
  guint system;
  guint region;
} CgRecurrenceUnit;

/* Two problems of a kind, as indices of the rows. */
typedef struct
{
  guint row;
  guint earlier;
  CgRecurrenceKind kind;
  CgRecurrenceSame same;
  guint cases; /* of a kind in the window, the present one included */
} CgRecurrencePair;

typedef struct
{
  guint months;      /* the window before the later decision */
  guint sames;       /* bit s: CgRecurrenceSame s counts */
  GHashTable *units; /* gint64 → CgRecurrenceUnit */

  /* (nullable): whether a person said that two problems are not of a kind; they count no more. */
  gboolean (*is_dismissed) (gint64 problem, gint64 earlier, gpointer data);
  gpointer data;

  gint64 of_case; /* only pairs whose later problem is of this case; 0: all; -1: of problem 0 */
} CgRecurrenceRule;

/**
 * cg_recurrence_parse_sames:
 * @setting: the words of the setting, "" for what ships
 *
 * Returns: the bits of CgRecurrenceRule.sames. Any thread.
 */
guint cg_recurrence_parse_sames (const char *setting);

/**
 * cg_recurrence_pair_up:
 * @rows: (array length=n): problems; they are sorted by category and day
 *
 * Pairs each problem with the earlier ones of the same category, of cases decided within the
 * window before its own, that are close to it in one of the ways that count; the closest is
 * named. Of one problem at most %CG_RECURRENCE_MOST are named, all are counted.
 *
 * Returns: (transfer full) (element-type CgRecurrencePair): the pairs. Any thread.
 */
GArray *cg_recurrence_pair_up (CgRecurrenceRow *rows, guint n, const CgRecurrenceRule *rule);

#define CG_RECURRENCE_MOST 20

/* A pair with the words that a person needs to judge it. */
typedef struct
{
  gint64 case_id, earlier_case;
  gint64 problem; /* 0: of a case that is only being registered */
  gint64 earlier_problem;
  char *case_no, *earlier_case_no;
  char *case_title, *earlier_case_title;
  char *problem_no, *earlier_problem_no;
  char *category; /* "管理监督 › 生态环境监管" */
  char *unit, *earlier_unit;
  char *shared; /* (nullable): the system, region or field of work that is the same */
  CgDate decided_on, earlier_decided_on;
  CgDate earlier_closed_on; /* 0: not struck off to this day */
  CgRecurrenceKind kind;
  CgRecurrenceSame same;
  guint cases;
  guint months;
  double likeness; /* of the texts, 0…1: it ranks, and decides nothing */

  gint64 verdict;   /* id of what a person decided, 0: nothing */
  char *state;      /* (nullable): of %CG_CHOICES_RECURRENCE_STATE */
  char *reason;     /* (nullable) */
  char *decided_by; /* (nullable) */
  CgDate verdict_on;
  char *sentence; /* why it is proposed; as it was then, where a person decided */
} CgRecurrence;

void cg_recurrence_free (CgRecurrence *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgRecurrence, cg_recurrence_free)

/**
 * cg_recurrence_was_struck_off:
 *
 * Returns: whether the earlier problem was struck off before the later decision. Any thread.
 */
gboolean cg_recurrence_was_struck_off (const CgRecurrence *self);

const char *cg_recurrence_kind_id (CgRecurrenceKind kind);
const char *cg_recurrence_same_id (CgRecurrenceSame same);

/**
 * cg_recurrence_sentence:
 *
 * Returns: (transfer full): one sentence with what is the same, the days, the numbers and the
 *   window. Any thread.
 */
char *cg_recurrence_sentence (const CgRecurrence *self);

/**
 * cg_recurrence_verdict:
 * @confirmed: it is a recurrence; else it is none
 * @reason: (nullable): why; a confirmation needs none of its own
 * @actor: who decides
 *
 * Returns: (transfer full): the edit that records it. Any thread.
 */
CgEdit *cg_recurrence_verdict (const CgRecurrence *self,
                               gboolean confirmed,
                               const char *reason,
                               gint64 actor);

G_END_DECLS
