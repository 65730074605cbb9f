/* cg-step-series.c: a step that stands for several, each of which is journalled as such.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-step-series.h"

#include "cg-effects.h"
#include "cg-reader.h"

/* What is planned for. */
typedef struct
{
  CgConnection *connection;
  const CgRecord *record;
  GHashTable *arguments;
} Planning;

static gboolean
has_state (const Planning *planning, const char *state)
{
  return g_str_equal (cg_record_text (planning->record, CG_NOTICE_STATE), state);
}

/* What the sheet says of the 核稿 that the record says otherwise. */
static gboolean
is_other (const Planning *planning, const char *name, int field)
{
  const char *text =
      planning->arguments != NULL ? g_hash_table_lookup (planning->arguments, name) : NULL;

  if (text == NULL || *text == '\0')
    return FALSE;
  if (cg_field_get (CG_ENTITY_NOTICE, field)->type != CG_FIELD_REFERENCE)
    return !g_str_equal (text, cg_record_text (planning->record, field));

  return cg_reader_find (planning->connection, CG_ENTITY_PERSON, text, NULL) !=
         cg_record_integer (planning->record, field);
}

/* A draft that was passed here, but by the sheet by somebody else or on another day. */
static gboolean
is_passed_otherwise (const Planning *planning)
{
  return has_state (planning, "reviewed") &&
         (is_other (planning, "reviewer", CG_NOTICE_REVIEWER) ||
          is_other (planning, "reviewed_on", CG_NOTICE_REVIEWED_ON));
}

static gboolean
is_draft (const Planning *planning)
{
  return has_state (planning, "draft") || is_passed_otherwise (planning);
}

static gboolean
is_not_passed (const Planning *planning)
{
  return !has_state (planning, "reviewed") || is_passed_otherwise (planning);
}

static gboolean
is_check_asked (const Planning *planning)
{
  return cg_reader_switch (planning->connection, CG_SWITCH_CHECK) == CG_ASKED_MUST;
}

/* Who reviews writes no opinion on the sheet. An old sheet is not of today: what has no day of its
 * own there has that of the signature. */
static const struct
{
  const char *action;
  const char *asks[6];
  gboolean (*is_wanted) (const Planning *planning); /* (nullable): always */
  const char *day;                                  /* (nullable): what asks for the day */
} paper[] = {
  { "notice.recall", { NULL }, is_passed_otherwise },
  { "notice.submit", { NULL }, is_draft },
  { "notice.review", { "reviewer", "reviewed_on", NULL }, is_not_passed, "reviewed_on" },
  { "notice.sign", { "signer", "sign_date", "opinion", "form", "releases", NULL }, NULL },
  { "notice.check", { NULL }, is_check_asked, "held_on" },
  { "notice.number", { "doc_no", "copies", NULL }, NULL },
};

static void
step_free (gpointer data)
{
  CgSeriesStep *step = data;

  g_hash_table_unref (step->arguments);
  g_free (step);
}

/* What was given for @name, NULL where nothing was. */
static char *
look_up (GHashTable *arguments, const char *name)
{
  char *text = arguments != NULL ? g_hash_table_lookup (arguments, name) : NULL;

  return text != NULL && *text != '\0' ? text : NULL;
}

static CgSeriesStep *
step_new (guint i, GHashTable *arguments)
{
  CgSeriesStep *step = g_new0 (CgSeriesStep, 1);
  char *signed_on = look_up (arguments, "sign_date");

  step->action = cg_action_find (paper[i].action);
  step->arguments = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint j = 0; paper[i].asks[j] != NULL; j++)
    {
      char *text = look_up (arguments, paper[i].asks[j]);

      if (text != NULL)
        g_hash_table_insert (step->arguments, (char *) paper[i].asks[j], text);
    }
  if (paper[i].day != NULL && look_up (step->arguments, paper[i].day) == NULL && signed_on != NULL)
    g_hash_table_insert (step->arguments, (char *) paper[i].day, signed_on);
  return step;
}

gboolean
cg_step_series_is (const CgAction *action)
{
  return g_str_equal (action->id, "notice.paper");
}

GPtrArray *
cg_step_series_plan (CgConnection *connection,
                     const CgAction *action,
                     gint64 id,
                     GHashTable *arguments,
                     gint64 actor,
                     GError **error)
{
  g_autoptr (CgRecord) record = cg_reader_get (connection, action->entity, id, error);
  Planning planning = { connection, record, arguments };
  GPtrArray *steps;

  if (record == NULL || !cg_effects_check (connection, action, record, arguments, actor, error))
    return NULL;

  steps = g_ptr_array_new_with_free_func (step_free);
  for (guint i = 0; i < G_N_ELEMENTS (paper); i++)
    if (paper[i].is_wanted == NULL || paper[i].is_wanted (&planning))
      g_ptr_array_add (steps, step_new (i, arguments));

  return steps;
}
