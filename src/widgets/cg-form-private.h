/* cg-form-private.h: what the files of the form share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form-part.h"
#include "cg-form.h"

G_BEGIN_DECLS

/* One field or one set of chips. */
typedef struct
{
  char *key;
  CgFormFlags flags;
  CgEntity entity;
  int field; /* -1: chips */
  CgFieldRow *row;
  CgFormPart *part;
  gint64 owner;
  gboolean hidden;
} CgFormRow;

struct _CgForm
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GArray *rows;      /* of CgFormRow */
  GHashTable *slots; /* key → the box for the view's widget */
  CgRecord *record;  /* (nullable): the record shown; NULL while one is collected */
  CgPickSource *source;
  gint64 actor;
  char *actor_name;
  gboolean read_only;
  gboolean filling; /* the program, not the user, changes what stands here */
};

/* cg-form-build.c: rows from items and from what an action asks for. */
void cg_form_build (CgForm *self, CgEntity entity, const CgFormItem *items);
void cg_form_build_for_action (CgForm *self, const CgAction *action);

/* cg-form.c */
void cg_form_adopt_row (CgForm *self, const CgFormRow *row);
void cg_form_update_parts (CgForm *self);
CgFormRow *cg_form_find (CgForm *self, const char *key);

G_END_DECLS
