/* store-play.c: random edits, steps, voidings, undo and redo on a real store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "store-play.h"

#include "cg-fault.h"

const char *const play_words[PLAY_N_WORDS] = {
  "河道", "采砂", "Ａｂｃ", "巡查 制度", "2026 年", "４０％", "“四风”", "责任落实不到位",
  "a b",  "é",    "①",      "整改",      "-01",     "ﬁn",     "😀監管",  "县水务局",
};

guint
play_pick (Play *play, guint n)
{
  return (guint) g_rand_int_range (play->random, 0, (gint32) n);
}

gboolean
play_chance (Play *play, guint percent)
{
  return play_pick (play, 100) < percent;
}

static char *
random_text (Play *play)
{
  g_autoptr (GString) text = g_string_new (play_words[play_pick (play, PLAY_N_WORDS)]);

  for (guint n = play_pick (play, 4); n > 0; n--)
    g_string_append_printf (text, "%s%s", play_chance (play, 30) ? " " : "",
                            play_words[play_pick (play, PLAY_N_WORDS)]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Any record of the entity, voided ones now and then; 0 when there is none. */
gint64
play_random_record (Play *play, CgEntity entity)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgIds) ids = NULL;

  query->with_voided = play_chance (play, 10);
  ids = cg_store_query (play->fixture.store, query, NULL, &error);
  g_assert_no_error (error);
  return cg_ids_length (ids) > 0 ? cg_ids_get (ids, play_pick (play, cg_ids_length (ids))) : 0;
}

static char *
random_choice (Play *play, const CgField *field)
{
  gsize n;
  const CgChoice *choices = cg_choices_get (field->of, &n);

  return g_strdup (choices[play_pick (play, (guint) n)].id);
}

/* A value as typed; NULL when none can be made. */
static char *
random_value (Play *play, const CgField *field)
{
  gint64 id;

  switch (field->type)
    {
    case CG_FIELD_CHOICE:
      return random_choice (play, field);
    case CG_FIELD_BOOLEAN:
      return g_strdup (play_chance (play, 50) ? "1" : "0");
    case CG_FIELD_INTEGER:
      return g_strdup_printf ("%u", play_pick (play, 120));
    case CG_FIELD_DATE:
      return g_strdup_printf ("2026-%02u-%02u", 1 + play_pick (play, 12), 1 + play_pick (play, 28));
    case CG_FIELD_REFERENCE:
      id = play_random_record (play, field->of);
      return id != 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;
    case CG_FIELD_TEXT:
    case CG_FIELD_LONG_TEXT:
    default:
      return random_text (play);
    }
}

gint64
play_random_actor (Play *play)
{
  const gint64 people[] = { play->fixture.clerk, play->fixture.reviewer, play->fixture.signer };

  return play->actor != 0 ? play->actor : people[play_pick (play, G_N_ELEMENTS (people))];
}

static void
assert_is_refusal (const GError *error)
{
  g_assert_cmpuint (error->domain, ==, CG_FAULT);
  g_assert_cmpint (error->code, !=, CG_FAULT_INTERNAL);
  g_assert_cmpint (error->code, !=, CG_FAULT_STORE_DAMAGED);
  if (error->code == CG_FAULT_STORE_SQL || g_getenv ("CG_SHOW_REFUSALS") != NULL)
    g_test_message ("%s", error->message);
  g_assert_cmpint (error->code, !=, CG_FAULT_STORE_SQL);
}

static void
assert_new_ids (Play *play, const CgOutcome *outcome)
{
  for (guint i = 0; i < outcome->inserted->len; i++)
    {
      gint64 id = g_array_index (outcome->inserted, gint64, i);

      g_assert_cmpint (id, >, play->last_id);
    }
}

static void
note_ids (Play *play)
{
  for (guint i = 0; i < CG_N_ENTITIES; i++)
    {
      g_autoptr (CgQuery) query = cg_query_new (i);
      g_autoptr (CgIds) ids = NULL;

      query->with_voided = TRUE;
      cg_query_add_sort (query, -1, TRUE);
      query->limit = 1;
      ids = cg_store_query (play->fixture.store, query, NULL, NULL);
      if (cg_ids_length (ids) > 0)
        play->last_id = MAX (play->last_id, cg_ids_get (ids, 0));
    }
}

/* Notes what an edit led to; a refused one must have left everything as it was. */
void
play_settle (Play *play, guint kind, gint64 actor, const CgOutcome *outcome, const GError *error)
{
  g_autofree char *dump = fixture_dump (&play->fixture);

  if (error != NULL)
    {
      assert_is_refusal (error);
      g_assert_cmpstr (dump, ==, play->now);
      return;
    }

  play->done[kind]++;
  if (outcome != NULL)
    assert_new_ids (play, outcome);
  g_free (play->before);
  play->before = g_steal_pointer (&play->now);
  play->now = g_steal_pointer (&dump);
  play->last_actor = actor;
  note_ids (play);
}

/* Attachments come with files, and numbers drawn are not taken back: they have tests of their
 * own. */
static CgEntity
random_entity (Play *play)
{
  CgEntity entity = play_pick (play, CG_N_ENTITIES);

  return entity == CG_ENTITY_ATTACHMENT || entity == CG_ENTITY_COUNTER ? CG_ENTITY_PROBLEM : entity;
}

static gboolean
set_random_field (Play *play, CgEdit *edit, CgEntity entity, gint64 id, int field)
{
  g_autofree char *text = random_value (play, cg_field_get (entity, field));
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (text == NULL || !cg_value_parse (&value, entity, field, text, NULL))
    return FALSE;

  cg_edit_set (edit, entity, id, field, &value);
  return TRUE;
}

/* Of what a record has from its parent, most is left to the store. */
static gboolean
is_inherited (const CgEntityInfo *info, guint field)
{
  const char *id = info->fields[field].id;

  return info->parent_field >= 0 && (int) field != info->parent_field &&
         (g_str_equal (id, "case") || g_str_equal (id, "unit"));
}

static void
set_random_fields (Play *play, CgEdit *edit, CgEntity entity, gint64 id)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  for (guint i = 0; i < info->n_own_fields; i++)
    {
      guint percent = info->fields[i].flags & CG_FIELD_BY_ACTION  ? 0
                      : is_inherited (info, i)                    ? 5
                      : info->fields[i].flags & CG_FIELD_REQUIRED ? 100
                                                                  : 40;

      if (play_chance (play, percent))
        set_random_field (play, edit, entity, id, (int) i);
    }
}

static void
add_something (Play *play)
{
  static const CgEntity often[] = { CG_ENTITY_CASE,        CG_ENTITY_CASE_UNIT,
                                    CG_ENTITY_PROBLEM,     CG_ENTITY_MEASURE,
                                    CG_ENTITY_EVIDENCE,    CG_ENTITY_PROGRESS,
                                    CG_ENTITY_INSTITUTION, CG_ENTITY_NOTICE,
                                    CG_ENTITY_NOTICE_CASE, CG_ENTITY_ACCOUNTABLE,
                                    CG_ENTITY_SITUATION,   CG_ENTITY_INSTITUTION_PROBLEM };
  CgEntity entity =
      play_chance (play, 70) ? often[play_pick (play, G_N_ELEMENTS (often))] : random_entity (play);
  gint64 actor = play_random_actor (play);
  g_autoptr (CgEdit) edit = cg_edit_new ("add", actor);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  set_random_fields (play, edit, entity, cg_edit_insert (edit, entity));
  cg_store_apply (play->fixture.store, edit, &outcome, &error);
  play_settle (play, STEP_ADD, actor, outcome, error);
}

static void
change_something (Play *play)
{
  CgEntity entity = random_entity (play);
  gint64 id = play_random_record (play, entity);
  gint64 actor = play_random_actor (play);
  g_autoptr (CgEdit) edit = cg_edit_new ("set", actor);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (id == 0)
    return;

  for (guint n = 1 + play_pick (play, 3); n > 0; n--)
    {
      int field = (int) play_pick (play, cg_entity_get (entity)->n_own_fields);
      gboolean fixed = cg_field_get (entity, field)->flags & (CG_FIELD_FIXED | CG_FIELD_BY_ACTION);

      if (fixed && !play_chance (play, 10))
        continue;
      if (play_chance (play, 15))
        cg_edit_set_null (edit, entity, id, field);
      else
        set_random_field (play, edit, entity, id, field);
    }

  cg_store_apply (play->fixture.store, edit, &outcome, &error);
  play_settle (play, STEP_CHANGE, actor, outcome, error);
}

void
play_void (Play *play)
{
  CgEntity entity = CG_ENTITY_CASE + play_pick (play, CG_N_ENTITIES - CG_ENTITY_CASE);
  gint64 id = play_random_record (play, entity);
  gint64 actor = play_random_actor (play);
  g_autoptr (GError) error = NULL;

  if (id == 0)
    return;

  cg_store_void (play->fixture.store, entity, id, "登记有误", actor, &error);
  play_settle (play, STEP_VOID, actor, NULL, error);
}

static GHashTable *
random_arguments (Play *play, const CgAction *action)
{
  GHashTable *arguments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GArray) asks = cg_action_asks (action);

  for (guint i = 0; i < asks->len; i++)
    {
      const CgAsk *ask = &g_array_index (asks, CgAsk, i);
      char *text = random_value (play, cg_field_get (ask->entity, ask->field));

      if (text != NULL && (ask->required || play_chance (play, 50)))
        g_hash_table_insert (arguments, g_strndup (ask->name, ask->name_length), text);
      else
        g_free (text);
    }

  return arguments;
}

/* A step and a record; mostly one that is in a state for it. */
static const CgAction *
random_action (Play *play, gint64 *id)
{
  gsize n;
  const CgAction *actions = cg_actions (&n);

  for (guint tries = 0;; tries++)
    {
      const CgAction *action = &actions[play_pick (play, (guint) n)];
      g_autofree char *state = NULL;

      *id = play_random_record (play, action->entity);
      if (*id != 0 && action->state_field != NULL)
        state = fixture_text (&play->fixture, action->entity, *id, action->state_field);
      if (tries == 20 || (*id != 0 && (state == NULL || cg_action_allowed_from (action, state) ||
                                       play_chance (play, 10))))
        return action;
    }
}

static void
do_something (Play *play, gboolean undoable)
{
  gint64 id;
  const CgAction *action = random_action (play, &id);
  gint64 actor = play_random_actor (play);
  g_autoptr (GHashTable) arguments = random_arguments (play, action);
  g_autoptr (CgOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  if (id == 0 || (undoable && !action->undoable))
    return;

  cg_store_do (play->fixture.store, action, id, arguments, actor, &outcome, &error);
  play_settle (play, STEP_ACTION, actor, outcome, error);
}

/* Takes back somebody's latest edit. If that was the last of all, everything is as before. */
void
play_undo (Play *play)
{
  gint64 actor = play_random_actor (play);
  g_autofree char *expected = actor == play->last_actor ? g_steal_pointer (&play->before) : NULL;
  g_autoptr (GError) error = NULL;

  cg_store_undo (play->fixture.store, actor, NULL, &error);
  play_settle (play, STEP_UNDO, 0, NULL, error);
  if (expected != NULL && error == NULL)
    g_assert_cmpstr (play->now, ==, expected);
}

void
play_redo (Play *play)
{
  g_autoptr (GError) error = NULL;

  cg_store_redo (play->fixture.store, play_random_actor (play), NULL, &error);
  play_settle (play, STEP_REDO, 0, NULL, error);
}

void
play_edit (Play *play, gboolean undoable)
{
  guint kind = play_pick (play, 100);

  if (kind < 40)
    add_something (play);
  else if (kind < 60)
    change_something (play);
  else if (kind < 66)
    play_void (play);
  else
    do_something (play, undoable);
}

/* Everybody may do everything, so that random steps get far. */
static void
give_all_roles (Fixture *fixture)
{
  static const char *const roles[] = { "is_clerk", "is_reviewer", "is_signer" };
  const gint64 people[] = { fixture->clerk, fixture->reviewer, fixture->signer };

  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    for (guint role = 0; role < G_N_ELEMENTS (roles); role++)
      if (i != role)
        fixture_set (fixture, CG_ENTITY_PERSON, people[i], roles[role], "1");
}

/* Something to begin with. */
static void
add_world (Play *play)
{
  Fixture *fixture = &play->fixture;

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (fixture));
      gint64 problem = fixture_add (fixture, CG_ENTITY_PROBLEM, "case", id, "text", "巡查 制度",
                                    "deadline", "2026-11-30", NULL);
      g_autofree char *problem_id = g_strdup_printf ("%" G_GINT64_FORMAT, problem);

      fixture_add (fixture, CG_ENTITY_MEASURE, "problem", problem_id, "text", "整改", NULL);
      fixture_add (fixture, CG_ENTITY_INSTITUTION, "case", id, "name", "办法", "chain", "perform",
                   "link", "use", "deadline", "2026-12-31", NULL);
      fixture_add (fixture, CG_ENTITY_NOTICE, "title", "通知", "recipients", "县水务局", "body",
                   "正文。", "layout", "plain", FIXTURE_ORGAN, NULL);
    }
}

void
play_begin (Play *play, guint seed)
{
  memset (play, 0, sizeof *play);
  fixture_set_up (&play->fixture, NULL);
  give_all_roles (&play->fixture);
  add_world (play);
  play->random = g_rand_new_with_seed (seed);
  play->now = fixture_dump (&play->fixture);
  note_ids (play);
}

void
play_end (Play *play)
{
  g_test_message ("added %u, changed %u, voided %u, steps %u, undone %u, redone %u",
                  play->done[STEP_ADD], play->done[STEP_CHANGE], play->done[STEP_VOID],
                  play->done[STEP_ACTION], play->done[STEP_UNDO], play->done[STEP_REDO]);
  fixture_tear_down (&play->fixture, NULL);
  g_rand_free (play->random);
  g_free (play->now);
  g_free (play->before);
}
