/* cg-sample-data.h: the tables that the sample office is played from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Days are counted from the day the sample is looked at: "ago" are calendar days before
 * it (moved back to a working day; 0: has not happened), "due" are working days after it
 * (before it below zero). Units are named by their short names, people by their names,
 * cases by the words of this table. Everything is invented.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *brief_name; /* short name, by which the other tables know it */
  const char *parent;     /* (nullable) */
  const char *level;
  const char *kind;
  const char *system;
  const char *party_org; /* (nullable) */
  const char *head;      /* (nullable) */
} CgSampleUnit;

typedef struct
{
  const char *name;
  const char *unit;
  const char *post;
  const char *department; /* (nullable) */
  const char *roles;      /* of the office: letters of c clerk, r reviewer, s signer, v viewer */
} CgSamplePerson;

/* What a unit of a case did, and when. */
typedef struct
{
  int summary_part; /* first material of 一案一总结 received */
  int summary;      /* 一案一总结 accepted */
  int warning_part;
  int warning;
  int plan;
  int report;
  int accepted;
  const char *grade;
  const char *receiver; /* person who signed for the notice */
} CgSampleCourse;

typedef struct
{
  const char *key;
  const char *title;
  const char *type;
  const char *domain;
  const char *category;
  const char *source;
  const char *units[2];
  const char *situations; /* ids separated by spaces, the main one first */
  const char *decided_by;
  const char *decision; /* number, %d is the year */
  const char *brief;
  gint64 amount; /* yuan, 0 none */
  const char *undertaker;
  const char *supervisor;
  const char *secrecy;
  const char *typical_group; /* (nullable) */

  int occurred, decided, registered;
  int found; /* the first problems entered */
  int first; /* how many of them; the others come with the plan */
  int rest;  /* when the others were entered */
  int rectified, closed, revisited, archived;
  const char *close_note;
  CgSampleCourse course[2];
} CgSampleCase;

typedef struct
{
  const char *case_key;
  const char *type;
  const char *name;
  const char *unit;
  const char *post; /* (nullable) */
  const char *rank; /* (nullable) */
  const char *duty; /* (nullable) */
  const char *responsibility;
  const char *sanctions; /* ids separated by spaces */
} CgSampleAccountable;

typedef enum
{
  CG_FATE_UNSTARTED,
  CG_FATE_DOING,
  CG_FATE_SUBMITTED,
  CG_FATE_RETURNED,
  CG_FATE_CLOSED,
  CG_FATE_LONGTERM,
  CG_FATE_VOID,
} CgSampleFate;

/* Lists within a text are separated by "|", parts of an item by ";". */
typedef struct
{
  const char *case_key;
  int at; /* which unit of the case */
  const char *text;
  const char *category;
  const char *deviation;
  const char *tag;
  const char *nature;
  const char *mode;
  const char *unit; /* (nullable): responsible unit, if not the unit concerned */
  const char *leader;
  const char *person;
  const char *standard;
  const char *measures;
  int due;
  CgSampleFate fate;
  int last; /* ago: the last thing that happened to it */

  const char *progress;   /* "percent text|…" */
  const char *evidence;   /* "name;quantity;place|…"; "file" as quantity: a paper of the case */
  const char *completion; /* also the reason of longterm and void */
  const char *opinion;    /* of the last review */
  const char *returned;   /* opinion of an earlier review that returned it */
} CgSampleProblem;

typedef struct
{
  const char *case_key;
  const char *name;
  const char *gap_text;
  const char *gap;
  const char *chain;
  const char *link;
  const char *scope;
  const char *action;
  const char *power_over;
  const char *unit;
  const char *person;
  int due;
  const char *status;   /* of the unfinished ones: todo draft consult deliberate */
  int last;             /* ago: when it came there, or was issued */
  const char *problems; /* numbers of problems of the case, separated by spaces */

  const char *doc_no; /* %d is the year */
  const char *basis;
  int checked;
  const char *check_result;
  int closed;
} CgSampleInstitution;

typedef struct
{
  const char *case_key;
  const char *key; /* the name after the case's key */
  const char *kind;
  const char *layout;
  const char *title; /* (nullable): from the template, as are recipients and body */
  const char *recipients;
  const char *body;
  const char *signer;
  int drafted, signed_on, numbered, delivered, receipted;
  const char *method;
  int cancelled;
  const char *reason;
  const char *unsigned_reason; /* (nullable): taken back once and signed again */
  const char *returned;        /* (nullable): why its draft was sent back once */
} CgSampleNotice;

/* A step that stands beside the usual course. */
typedef struct
{
  int ago;
  const char *actor;
  const char *action;
  const char *target;    /* "sand-03", "sand/notice", "sand-03/extension", "road/1/register" */
  const char *arguments; /* "name=value|…"; "@12" stands for the day due in 12 working days */
} CgSampleStep;

const CgSampleUnit *cg_sample_units (gsize *n);
const CgSamplePerson *cg_sample_people (gsize *n);
const CgSampleCase *cg_sample_cases (gsize *n);
const CgSampleAccountable *cg_sample_accountables (gsize *n);
/* In three parts, cases in order. */
#define CG_SAMPLE_PROBLEM_PARTS 3
const CgSampleProblem *cg_sample_problems (guint part, gsize *n);
const CgSampleProblem *cg_sample_problems_river (gsize *n);
const CgSampleProblem *cg_sample_problems_works (gsize *n);
const CgSampleProblem *cg_sample_problems_closed (gsize *n);
const CgSampleInstitution *cg_sample_institutions (gsize *n);
const CgSampleNotice *cg_sample_notices (gsize *n);
const CgSampleStep *cg_sample_steps (gsize *n);

G_END_DECLS
