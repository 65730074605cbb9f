/* cg-sample-player.c: plans steps on past days and plays them in order as real edits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-player.h"

#include <string.h>

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-sample-register.h"

/* Office hours, in minutes of the day. */
#define FIRST_MINUTE 515
#define LAST_MINUTE 1055

typedef struct
{
  CgDate day;
  guint order;
  const char *actor;
  CgSampleRun run; /* (nullable): an action instead */
  gconstpointer data;
  const char *action;
  char *target;
  char *arguments;
} Step;

typedef struct
{
  CgEntity entity;
  gint64 id;
} Known;

struct _CgSamplePlayer
{
  CgStore *store;
  CgDate today;
  CgCalendar *calendar;
  GHashTable *known;    /* of Known by key */
  GPtrArray *steps;     /* of Step */
  GPtrArray *pending;   /* keys (nullable) of the insertions of the edit being made */
  GArray *pending_kind; /* of CgEntity, as above */
};

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->target);
  g_free (step->arguments);
  g_free (step);
}

CgSamplePlayer *
cg_sample_player_new (CgStore *store, CgDate today)
{
  CgSamplePlayer *self = g_new0 (CgSamplePlayer, 1);

  self->store = store;
  self->today = today;
  self->calendar = cg_store_get_calendar (store);
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->steps = g_ptr_array_new_with_free_func (step_free);
  self->pending = g_ptr_array_new_with_free_func (g_free);
  self->pending_kind = g_array_new (FALSE, FALSE, sizeof (CgEntity));
  return self;
}

void
cg_sample_player_free (CgSamplePlayer *self)
{
  cg_calendar_unref (self->calendar);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->steps);
  g_ptr_array_unref (self->pending);
  g_array_unref (self->pending_kind);
  g_free (self);
}

CgStore *
cg_sample_player_get_store (CgSamplePlayer *self)
{
  return self->store;
}

CgDate
cg_sample_day (CgSamplePlayer *self, int ago)
{
  CgDate day = self->today - (CgDate) ago;

  return cg_calendar_is_workday (self->calendar, day)
             ? day
             : cg_calendar_add_workdays (self->calendar, day, -1);
}

CgDate
cg_sample_due (CgSamplePlayer *self, int workdays)
{
  return workdays == 0 ? cg_calendar_next_workday (self->calendar, self->today)
                       : cg_calendar_add_workdays (self->calendar, self->today, workdays);
}

/* ---- records by key ---- */

void
cg_sample_remember (CgSamplePlayer *self, const char *key, CgEntity entity, gint64 id)
{
  Known *known = g_new0 (Known, 1);

  known->entity = entity;
  known->id = id;
  g_hash_table_insert (self->known, g_strdup (key), known);
}

static const Known *
recall (CgSamplePlayer *self, const char *key)
{
  const Known *known = g_hash_table_lookup (self->known, key);

  if (known == NULL)
    g_critical ("the sample office knows no “%s”", key);
  return known;
}

gint64
cg_sample_id (CgSamplePlayer *self, const char *key)
{
  const Known *known = recall (self, key);

  return known != NULL ? known->id : 0;
}

GPtrArray *
cg_sample_children (
    CgSamplePlayer *self, CgEntity entity, int parent_field, const char *key, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, parent_field, CG_FILTER_EQUAL, cg_sample_id (self, key));
  return cg_store_select (self->store, query, error);
}

/* ---- planning ---- */

static Step *
add_step (CgSamplePlayer *self, int ago, const char *actor)
{
  Step *step = g_new0 (Step, 1);

  step->day = cg_sample_day (self, ago);
  step->order = self->steps->len;
  step->actor = actor;
  g_ptr_array_add (self->steps, step);
  return step;
}

void
cg_sample_plan (
    CgSamplePlayer *self, int ago, const char *actor, CgSampleRun run, gconstpointer data)
{
  Step *step = add_step (self, ago, actor);

  step->run = run;
  step->data = data;
}

void
cg_sample_plan_action (CgSamplePlayer *self,
                       int ago,
                       const char *actor,
                       const char *action,
                       const char *target,
                       const char *arguments)
{
  Step *step = add_step (self, ago, actor);

  step->action = action;
  step->target = g_strdup (target);
  step->arguments = g_strdup (arguments);
}

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const Step *first = *(Step *const *) a;
  const Step *second = *(Step *const *) b;

  if (first->day != second->day)
    return first->day < second->day ? -1 : 1;

  return first->order < second->order ? -1 : 1;
}

/* ---- writing ---- */

CgEdit *
cg_sample_edit (CgSamplePlayer *self, const char *action, const char *actor)
{
  g_ptr_array_set_size (self->pending, 0);
  g_array_set_size (self->pending_kind, 0);
  return cg_edit_new (action, actor != NULL ? cg_sample_id (self, actor) : 0);
}

gint64
cg_sample_insert (CgSamplePlayer *self, CgEdit *edit, CgEntity entity, const char *key)
{
  g_ptr_array_add (self->pending, g_strdup (key));
  g_array_append_val (self->pending_kind, entity);
  return cg_edit_insert (edit, entity);
}

/* What this edit inserts is known by its temporary id until the edit is applied. */
static gint64
find_id (CgSamplePlayer *self, const char *key)
{
  for (guint i = 0; i < self->pending->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->pending, i), key) == 0)
      return -(gint64) i - 1;

  return cg_sample_id (self, key);
}

void
cg_sample_refer (
    CgSamplePlayer *self, CgEdit *edit, CgEntity entity, gint64 id, int field, const char *key)
{
  if (key != NULL && *key != '\0')
    cg_edit_set_integer (edit, entity, id, field, find_id (self, key));
}

void
cg_sample_refer_by_name (
    CgSamplePlayer *self, CgEdit *edit, CgEntity entity, gint64 id, int field, const char *name)
{
  g_autoptr (GError) error = NULL;
  gint64 found = cg_store_find (self->store, cg_field_get (entity, field)->of, name, &error);

  if (found == 0)
    g_critical ("%s", error->message);
  else
    cg_edit_set_integer (edit, entity, id, field, found);
}

gboolean
cg_sample_apply (CgSamplePlayer *self, const CgEdit *edit, GError **error)
{
  g_autoptr (CgOutcome) outcome = NULL;

  if (!cg_store_apply (self->store, edit, &outcome, error))
    return FALSE;

  for (guint i = 0; i < self->pending->len; i++)
    if (g_ptr_array_index (self->pending, i) != NULL)
      cg_sample_remember (self, g_ptr_array_index (self->pending, i),
                          g_array_index (self->pending_kind, CgEntity, i),
                          g_array_index (outcome->inserted, gint64, i));
  g_ptr_array_set_size (self->pending, 0);
  return TRUE;
}

gint64
cg_sample_attach (CgSamplePlayer *self,
                  const char *key,
                  const char *path,
                  const char *kind,
                  guint pages,
                  const char *actor,
                  GError **error)
{
  const char *paths[] = { path, NULL };
  const Known *owner = recall (self, key);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (CgEdit) edit = NULL;
  gint64 id;

  if (!cg_store_attach (self->store, owner->entity, owner->id, paths, kind,
                        cg_sample_id (self, actor), &outcome, error))
    return 0;

  id = g_array_index (outcome->inserted, gint64, 0);
  edit = cg_sample_edit (self, "set", actor);
  cg_edit_set_integer (edit, CG_ENTITY_ATTACHMENT, id, CG_ATTACHMENT_PAGES, pages);
  return cg_sample_apply (self, edit, error) ? id : 0;
}

/* ---- playing ---- */

char *
cg_sample_resolve (CgSamplePlayer *self, const char *value)
{
  if (g_str_equal (value, "@today"))
    return cg_date_to_iso (cg_clock_today ());
  if (*value == '@')
    return cg_date_to_iso (cg_sample_due (self, (int) g_ascii_strtoll (value + 1, NULL, 10)));

  return cg_sample_number (value, cg_clock_today ());
}

/* "name=value|…" */
static GHashTable *
parse_arguments (CgSamplePlayer *self, const char *arguments)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) parts = g_strsplit (arguments != NULL ? arguments : "", "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *equals = strchr (parts[i], '=');

      if (equals != NULL)
        g_hash_table_insert (table, g_strndup (parts[i], (gsize) (equals - parts[i])),
                             cg_sample_resolve (self, equals + 1));
    }

  return table;
}

/* A step that makes a record lets it be found as "sand-03/extension". */
static void
remember_created (CgSamplePlayer *self,
                  const CgAction *action,
                  const char *target,
                  const CgOutcome *outcome)
{
  g_autofree char *kind = NULL;
  g_autofree char *key = NULL;
  CgEntity entity;

  if (action->creates == NULL || outcome->inserted->len == 0)
    return;

  kind = g_strndup (action->creates, strcspn (action->creates, ":"));
  key = g_strconcat (target, "/", kind, NULL);
  if (cg_entity_parse (kind, &entity, NULL))
    cg_sample_remember (self, key, entity, g_array_index (outcome->inserted, gint64, 0));
}

static gboolean
set_values (
    CgSamplePlayer *self, const Step *step, const Known *known, GHashTable *values, GError **error)
{
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "set", step->actor);
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, values);
  while (g_hash_table_iter_next (&iter, &name, &text))
    {
      g_auto (CgValue) value = CG_VALUE_INIT;
      int field;

      if (!cg_entity_parse_field (known->entity, name, &field, error) ||
          !cg_value_parse (&value, known->entity, field, text, error))
        return FALSE;
      cg_edit_set (edit, known->entity, known->id, field, &value);
    }

  return cg_sample_apply (self, edit, error);
}

static gboolean
do_action (CgSamplePlayer *self, const Step *step, GError **error)
{
  g_autoptr (GHashTable) arguments = parse_arguments (self, step->arguments);
  g_autoptr (CgOutcome) outcome = NULL;
  const Known *known = recall (self, step->target);
  const CgAction *action;

  if (known == NULL)
    {
      cg_fault_set (error, CG_FAULT_NO_RECORD, step->action, step->target);
      return FALSE;
    }
  if (g_str_equal (step->action, "set"))
    return set_values (self, step, known, arguments, error);
  if (g_str_equal (step->action, "void"))
    return cg_store_void (self->store, known->entity, known->id,
                          g_hash_table_lookup (arguments, "reason"),
                          cg_sample_id (self, step->actor), error);

  action = cg_action_parse (step->action, error);
  if (action == NULL || !cg_store_do (self->store, action, known->id, arguments,
                                      cg_sample_id (self, step->actor), &outcome, error))
    return FALSE;

  remember_created (self, action, step->target, outcome);
  return TRUE;
}

static gboolean
play_step (CgSamplePlayer *self, const Step *step, GError **error)
{
  if (step->run != NULL)
    return step->run (self, step->data, step->actor, error);

  return do_action (self, step, error);
}

gboolean
cg_sample_play (CgSamplePlayer *self, GError **error)
{
  CgDate day = 0;
  int minute = FIRST_MINUTE;

  g_ptr_array_sort (self->steps, compare_steps);
  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = g_ptr_array_index (self->steps, i);

      /* Steps follow one another at uneven distances within office hours. */
      minute = step->day != day ? FIRST_MINUTE + (int) (step->order * 7 % 43)
                                : MIN (minute + 3 + (int) (step->order * 5 % 19), LAST_MINUTE);
      day = step->day;
      cg_clock_set_today (day);
      cg_clock_set_minute (minute);
      if (!play_step (self, step, error))
        {
          g_prefix_error (error, "%s %s: ", step->action != NULL ? step->action : "",
                          step->target != NULL ? step->target : "");
          return FALSE;
        }
    }

  return TRUE;
}
