/* test-every-action.c: every step of the action table on records in every state.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Whoever does it, with whatever arguments: it is done, and can be undone where the table
 * says so, or it is refused in words and has changed nothing.
 */
#include "config.h"

#include "cg-locale.h"
#include "long-fixture.h"

#define RECORDS 3

typedef enum
{
  ARGUMENTS_NONE,
  ARGUMENTS_REQUIRED,
  ARGUMENTS_ALL,
  ARGUMENTS_HOSTILE,
  N_ARGUMENTS
} Arguments;

typedef struct
{
  Fixture *fixture;
  const CgAction *action;
  gint64 id;
  gint64 actors[5];
  guint done;
  guint undone;
  guint refused;
} Doing;

static char *
any_id (Fixture *fixture, CgEntity entity)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (CgIds) ids = cg_store_query (fixture->store, query, NULL, NULL);

  return g_strdup_printf ("%" G_GINT64_FORMAT, cg_ids_length (ids) > 0 ? cg_ids_get (ids, 0) : 0);
}

/* A value that the field takes. */
static char *
good_value (Fixture *fixture, const CgAsk *ask)
{
  const CgField *field = cg_field_get (ask->entity, ask->field);
  gsize n;

  switch (field->type)
    {
    case CG_FIELD_CHOICE:
      return g_strdup (cg_choices_get (field->of, &n)[0].id);
    case CG_FIELD_BOOLEAN:
      return g_strdup ("1");
    case CG_FIELD_INTEGER:
      return g_strdup ("50");
    case CG_FIELD_DATE:
      return g_strdup ("2026-11-20");
    case CG_FIELD_REFERENCE:
      return any_id (fixture, field->of);
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
    default:
      return g_strdup ("情况属实");
    }
}

static char *
hostile_value (const CgAsk *ask, gsize i)
{
  static const char *const values[] = { "2199-12-31",       "1900-01-01", "-1",    "\xff",
                                        "9007199254740991", "'\";\n{x}",  "closed" };

  return g_strdup (values[(i + (gsize) ask->field) % G_N_ELEMENTS (values)]);
}

static GHashTable *
make_arguments (Doing *doing, Arguments kind)
{
  GHashTable *table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) asks = cg_action_asks (doing->action);

  for (guint i = 0; i < asks->len; i++)
    {
      const CgAsk *ask = &g_array_index (asks, CgAsk, i);

      if (kind == ARGUMENTS_NONE || (kind == ARGUMENTS_REQUIRED && !ask->required))
        continue;
      g_hash_table_insert (table, g_strndup (ask->name, ask->name_length),
                           kind == ARGUMENTS_HOSTILE ? hostile_value (ask, i)
                                                     : good_value (doing->fixture, ask));
    }
  if (kind == ARGUMENTS_HOSTILE)
    g_hash_table_insert (table, g_strdup ("no_such"), g_strdup ("1"));

  return table;
}

/* What was done is undone, where it can be, so that the next finds the record as it was. */
static void
take_back (Doing *doing, gint64 actor, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *after = NULL;

  doing->done++;
  if (cg_store_undo (doing->fixture->store, actor, NULL, &error))
    {
      g_assert_true (doing->action->undoable);
      after = fixture_dump (doing->fixture);
      g_assert_cmpstr (after, ==, before);
      doing->undone++;
      return;
    }

  long_assert_refusal (error);
  g_assert_false (doing->action->undoable);
}

static void
do_once (Doing *doing, gint64 actor, Arguments kind)
{
  g_autoptr (GHashTable) arguments = make_arguments (doing, kind);
  g_autofree char *before = fixture_dump (doing->fixture);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  if (cg_store_do (doing->fixture->store, doing->action, doing->id, arguments, actor, NULL, &error))
    {
      take_back (doing, actor, before);
      return;
    }

  long_assert_refusal (error);
  doing->refused++;
  after = fixture_dump (doing->fixture);
  g_assert_cmpstr (after, ==, before);
}

static void
do_every_way (Doing *doing)
{
  for (guint i = 0; i < G_N_ELEMENTS (doing->actors); i++)
    for (Arguments kind = 0; kind < N_ARGUMENTS; kind++)
      do_once (doing, doing->actors[i], kind);
}

/* Ids of records of the action's entity in a state; all of them without a state field. */
static CgIds *
records_in (Doing *doing, const char *state)
{
  g_autoptr (CgQuery) query = cg_query_new (doing->action->entity);

  query->with_voided = TRUE;
  if (state != NULL)
    cg_query_filter_text (query,
                          cg_entity_find_field (doing->action->entity, doing->action->state_field),
                          CG_FILTER_EQUAL, state);
  return cg_store_query (doing->fixture->store, query, NULL, NULL);
}

static void
do_in_state (Doing *doing, const char *state)
{
  g_autoptr (CgIds) ids = records_in (doing, state);
  gsize n = cg_ids_length (ids), most = MIN (n, long_share (RECORDS));

  if (n == 0)
    g_test_message ("no %s is %s", cg_entity_get (doing->action->entity)->id, state);
  for (gsize i = 0; i < most; i++)
    {
      doing->id = cg_ids_get (ids, i * n / most);
      do_every_way (doing);
    }
}

static void
set_actors (Doing *doing)
{
  doing->actors[0] = doing->fixture->clerk;
  doing->actors[1] = doing->fixture->reviewer;
  doing->actors[2] = doing->fixture->signer;
  doing->actors[3] = long_office_person (doing->fixture, "is_viewer");
  doing->actors[4] = 0;
}

static void
test_action (Fixture *fixture, gconstpointer data)
{
  Doing doing = { .fixture = fixture, .action = data };
  int field = doing.action->state_field != NULL
                  ? cg_entity_find_field (doing.action->entity, doing.action->state_field)
                  : -1;

  set_actors (&doing);
  if (field < 0)
    {
      do_in_state (&doing, NULL);
    }
  else
    {
      gsize n;
      const CgChoice *choices = cg_choices_get (cg_field_get (doing.action->entity, field)->of, &n);

      for (gsize i = 0; i < n; i++)
        do_in_state (&doing, choices[i].id);
    }

  /* Of what is not there. */
  doing.id = 1;
  do_every_way (&doing);
  fixture_check (fixture);
  g_test_message ("%u done, %u of them undone, %u refused", doing.done, doing.undone,
                  doing.refused);
}

int
main (int argc, char *argv[])
{
  gsize n;
  const CgAction *actions = cg_actions (&n);

  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/every-action/%s", actions[i].id);

      g_test_add (path, Fixture, &actions[i], long_office_set_up, test_action, fixture_tear_down);
    }
  return long_office_run ();
}
