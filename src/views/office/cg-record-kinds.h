/* cg-record-kinds.h: how each kind of record is shown in a pane: its form and its children.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form.h"

G_BEGIN_DECLS

/* How a column of a list shows its field. */
typedef enum
{
  CG_CHILD_PLAIN,
  CG_CHILD_STRONG,
  CG_CHILD_DIM,
  CG_CHILD_SERIAL, /* of a number only what follows its last hyphen: 03 */
  CG_CHILD_DATE,   /* without the year where it is this one */
  CG_CHILD_LAMP,   /* the record's lamp */
} CgChildLook;

typedef struct
{
  int field;
  CgChildLook look;
  int width;         /* px at 100 %; 0: takes the rest */
  gboolean own_line; /* in a narrow list it has a line of its own (cg-cells.h) */
} CgChildColumn;

/* A list of children in a pane or case file. */
typedef struct
{
  CgEntity entity;
  int parent_field;  /* of the child: refers to the record shown */
  const char *title; /* msgid, context "children" */
  const char *add;   /* (nullable): label of the link that adds one; msgid, context "children" */
  int text;          /* field shown first */
  int small[5];      /* fields shown small below, ended by -1 */
  int sort;          /* field, -1: by id */
  gboolean newest_first;
  gboolean thread; /* told as a thread; small: its date, who, value */

  /* (nullable): rows in columns instead of text and small words, ended by a width below 0. */
  const CgChildColumn *columns;
  /* (nullable): words of a column; NULL: those of the field. @data: see cg-child-list.h. */
  char *(*words) (const CgRecord *record, int field, gpointer data);
  /* (nullable): words beside the heading for at least one record. */
  char *(*count) (GPtrArray *records);
  /* (nullable): the step of the record shown that adds one; NULL: the child's form does. */
  const char *step;
  /* (nullable): a place to which the menu of a row goes besides, without the row's id at its end;
   * what that is called, a msgid with the context "children", and whether a row has it. */
  const char *place;
  const char *place_label;
  gboolean (*has_place) (const CgRecord *record);
} CgChildKind;

typedef struct
{
  CgEntity entity;
  const CgFormItem *items;     /* its form, also for a new one */
  const CgChildKind *children; /* (nullable): ended by an entry without title */
  int text;                    /* the field that says what it is, in bold; -1: its title */
  const int *facts;            /* (nullable): fields to read below that, ended by -1 */
} CgRecordKind;

/**
 * cg_record_kind_get:
 *
 * Returns: (transfer none): how records of @entity are shown.
 */
const CgRecordKind *cg_record_kind_get (CgEntity entity);

/**
 * cg_record_kind_exists:
 *
 * Returns: whether records of @entity are shown in panes at all.
 */
gboolean cg_record_kind_exists (CgEntity entity);

G_END_DECLS
