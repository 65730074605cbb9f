/* cg-edit.h: an edit: the one way to write. A value: action, actor and a list of changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-record.h"

G_BEGIN_DECLS

typedef enum
{
  CG_CHANGE_INSERT, /* a new record; field and value are unused */
  CG_CHANGE_SET,    /* a field gets a value */
} CgChangeKind;

typedef struct
{
  CgChangeKind kind;
  CgEntity entity;
  gint64 id; /* below zero: a record made by this very edit */
  int field;
  guint line; /* of the table that the edit was made from, 0: of none, or of several */
  CgValue value;
} CgChange;

typedef struct
{
  char *action;    /* an action's id; the journal's sentence begins with its label */
  gint64 actor;    /* id of the person acting, 0 when the office has nobody yet */
  GArray *changes; /* of CgChange, in the order of application */
  gint64 next_temporary_id;
  guint line; /* what cg_edit_insert() and cg_edit_set() append is of this line */
} CgEdit;

/**
 * cg_edit_new:
 * @action: id of the action
 * @actor: id of the person acting, or 0
 *
 * Returns: (transfer full): an empty edit. Any thread; not shared between threads.
 */
CgEdit *cg_edit_new (const char *action, gint64 actor);
CgEdit *cg_edit_copy (const CgEdit *edit);
void cg_edit_free (CgEdit *edit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgEdit, cg_edit_free)

/**
 * cg_edit_append:
 * @change: a change of another edit, copied
 *
 * Appends a change as it is, its id and line included.
 */
void cg_edit_append (CgEdit *edit, const CgChange *change);

/**
 * cg_edit_insert:
 *
 * Begins a new record. Its id is given when the edit is applied; until then the
 * returned number below zero stands for it, also as the value of references in
 * this edit.
 *
 * Returns: the record's temporary id.
 */
gint64 cg_edit_insert (CgEdit *edit, CgEntity entity);

/**
 * cg_edit_set:
 * @value: the value; an empty text is null
 */
void cg_edit_set (CgEdit *edit, CgEntity entity, gint64 id, int field, const CgValue *value);

/**
 * cg_edit_set_text:
 * @text: (nullable): the text, or %NULL for null
 */
void cg_edit_set_text (CgEdit *edit, CgEntity entity, gint64 id, int field, const char *text);
void cg_edit_set_integer (CgEdit *edit, CgEntity entity, gint64 id, int field, gint64 integer);
void cg_edit_set_date (CgEdit *edit, CgEntity entity, gint64 id, int field, CgDate date);
void cg_edit_set_null (CgEdit *edit, CgEntity entity, gint64 id, int field);

/**
 * cg_edit_find:
 *
 * Returns: (transfer none) (nullable): the last value this edit gives to @field of record
 *   @id; valid until the edit is changed.
 */
const CgValue *cg_edit_find (const CgEdit *edit, CgEntity entity, gint64 id, int field);

/**
 * cg_edit_first_new:
 *
 * Returns: the temporary id of the first record of @entity that the edit makes; 0: it makes none.
 */
gint64 cg_edit_first_new (const CgEdit *edit, CgEntity entity);

G_END_DECLS
