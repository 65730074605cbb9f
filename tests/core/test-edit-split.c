/* test-edit-split.c: a large edit in parts: nothing lost, families together, nothing refers ahead.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-edit-split.h"

#define ROUNDS 200

static gint64
pick (GRand *random, GArray *ids)
{
  return g_array_index (ids, gint64, g_rand_int_range (random, 0, (gint32) ids->len));
}

static gint64
add (CgEdit *edit, CgEntity entity, GArray *ids)
{
  gint64 id = cg_edit_insert (edit, entity);

  g_array_append_val (ids, id);
  return id;
}

/* Units, cases, problems, measures in any order, referring to each other back and ahead. */
static CgEdit *
random_edit (GRand *random)
{
  CgEdit *edit = cg_edit_new ("import", 7);
  g_autoptr (GArray) units = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) cases = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) problems = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) measures = g_array_new (FALSE, FALSE, sizeof (gint64));

  add (edit, CG_ENTITY_UNIT, units);
  add (edit, CG_ENTITY_CASE, cases);
  for (int i = g_rand_int_range (random, 1, 60); i > 0; i--)
    switch (g_rand_int_range (random, 0, 6))
      {
      case 0:
        add (edit, CG_ENTITY_UNIT, units);
        break;
      case 1:
        add (edit, CG_ENTITY_CASE, cases);
        break;
      case 2:
        cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, add (edit, CG_ENTITY_PROBLEM, problems),
                             CG_PROBLEM_CASE, pick (random, cases));
        break;
      case 3:
        if (problems->len > 0)
          cg_edit_set_integer (edit, CG_ENTITY_MEASURE, add (edit, CG_ENTITY_MEASURE, measures),
                               CG_MEASURE_PROBLEM, pick (random, problems));
        break;
      case 4:
        if (problems->len > 0)
          cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, pick (random, problems),
                               CG_PROBLEM_RESPONSIBLE_UNIT, pick (random, units));
        break;
      default:
        cg_edit_set_integer (edit, CG_ENTITY_UNIT, pick (random, units), CG_UNIT_PARENT,
                             pick (random, units));
        cg_edit_set_text (edit, CG_ENTITY_CASE, pick (random, cases), CG_CASE_TITLE, "甲案");
      }

  return edit;
}

static guint
part_of (GPtrArray *parts, gint64 id)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const CgEdit *part = g_ptr_array_index (parts, i);

      for (guint k = 0; k < part->changes->len; k++)
        if (g_array_index (part->changes, CgChange, k).id == id)
          return i;
    }

  g_assert_not_reached ();
}

/* Parents are in the same part, other records in the same or an earlier one. */
static void
assert_references (const CgEdit *edit, GPtrArray *parts)
{
  for (guint i = 0; i < edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);
      guint own = part_of (parts, change->id);

      if (change->kind != CG_CHANGE_SET || change->value.type != CG_VALUE_INTEGER)
        continue;
      if (change->field == cg_entity_get (change->entity)->parent_field)
        g_assert_cmpuint (part_of (parts, change->value.integer), ==, own);
      else
        g_assert_cmpuint (part_of (parts, change->value.integer), <=, own);
    }
}

/* The changes of each record are those of the edit, in its order. */
static void
assert_whole (const CgEdit *edit, GPtrArray *parts)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const CgEdit *part = g_ptr_array_index (parts, i);

      g_assert_cmpstr (part->action, ==, edit->action);
      g_assert_cmpint (part->actor, ==, edit->actor);
      g_assert_cmpuint (part->changes->len, >, 0);
      n += part->changes->len;
      for (guint k = 0; k < part->changes->len; k++)
        g_assert_cmpuint (part_of (parts, g_array_index (part->changes, CgChange, k).id), ==, i);
    }
  g_assert_cmpuint (n, ==, edit->changes->len);

  for (guint i = 0; i < edit->changes->len; i++)
    {
      const CgChange *change = &g_array_index (edit->changes, CgChange, i);
      const CgEdit *part = g_ptr_array_index (parts, part_of (parts, change->id));
      guint place = GPOINTER_TO_UINT (g_hash_table_lookup (seen, GSIZE_TO_POINTER (change->id)));

      for (; place < part->changes->len; place++)
        if (g_array_index (part->changes, CgChange, place).id == change->id)
          break;
      g_assert_cmpuint (place, <, part->changes->len);
      g_assert_cmpint (g_array_index (part->changes, CgChange, place).field, ==, change->field);
      g_assert_true (
          cg_value_equal (&g_array_index (part->changes, CgChange, place).value, &change->value));
      g_hash_table_insert (seen, GSIZE_TO_POINTER (change->id), GUINT_TO_POINTER (place + 1));
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (3);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CgEdit) edit = random_edit (random);
      guint most = (guint) g_rand_int_range (random, 1, 30);
      g_autoptr (GPtrArray) parts = cg_edit_split (edit, most, NULL, NULL);

      assert_whole (edit, parts);
      assert_references (edit, parts);
    }
}

static CgEdit *
cases_with_problems (guint n_cases, guint n_problems)
{
  CgEdit *edit = cg_edit_new ("import", 0);

  for (guint i = 0; i < n_cases; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_CASE);

      for (guint k = 0; k < n_problems; k++)
        cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, cg_edit_insert (edit, CG_ENTITY_PROBLEM),
                             CG_PROBLEM_CASE, id);
    }

  return edit;
}

static void
test_full_parts (void)
{
  g_autoptr (CgEdit) edit = cases_with_problems (10, 9);
  g_autoptr (GPtrArray) thirds = cg_edit_split (edit, 35, NULL, NULL);
  g_autoptr (GPtrArray) one = cg_edit_split (edit, 100, NULL, NULL);
  g_autoptr (GPtrArray) each = cg_edit_split (edit, 1, NULL, NULL);

  g_assert_cmpuint (cg_edit_count_rows (edit), ==, 100);
  g_assert_cmpuint (thirds->len, ==, 4);
  g_assert_cmpuint (cg_edit_count_rows (g_ptr_array_index (thirds, 0)), ==, 30);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (each->len, ==, 10);
}

/* A new unit named at the end of the edit is made in its first part. */
static void
test_referred_first (void)
{
  g_autoptr (CgEdit) edit = cases_with_problems (10, 9);
  gint64 unit = cg_edit_insert (edit, CG_ENTITY_UNIT);
  g_autoptr (GPtrArray) parts = NULL;

  cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, -2, CG_PROBLEM_UNIT, unit);
  parts = cg_edit_split (edit, 30, NULL, NULL);
  g_assert_cmpuint (parts->len, ==, 4);
  g_assert_cmpuint (part_of (parts, unit), ==, 0);
  assert_references (edit, parts);
}

/* Measure 1000 + n belongs to problem n / 10. */
static gint64
parent_by_number (CgEntity entity, gint64 id, CgEntity *parent_entity, gpointer data)
{
  if (entity != CG_ENTITY_MEASURE)
    return 0;

  *parent_entity = CG_ENTITY_PROBLEM;
  return (id - 1000) / 10 + 1;
}

static void
test_standing_families (void)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("set", 0);
  g_autoptr (GPtrArray) parts = NULL;

  for (gint64 i = 0; i < 100; i++)
    cg_edit_set_text (edit, CG_ENTITY_MEASURE, 1000 + i, CG_MEASURE_TEXT, "核对台账");
  for (gint64 i = 1; i <= 10; i++)
    cg_edit_set_text (edit, CG_ENTITY_PROBLEM, i, CG_PROBLEM_REMARK, "已核对");

  parts = cg_edit_split (edit, 22, parent_by_number, NULL);
  g_assert_cmpuint (parts->len, ==, 5);
  for (gint64 i = 0; i < 100; i++)
    g_assert_cmpuint (part_of (parts, 1000 + i), ==, part_of (parts, i / 10 + 1));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit-split/random", test_random);
  g_test_add_func ("/edit-split/full-parts", test_full_parts);
  g_test_add_func ("/edit-split/referred-first", test_referred_first);
  g_test_add_func ("/edit-split/standing-families", test_standing_families);

  return g_test_run ();
}
