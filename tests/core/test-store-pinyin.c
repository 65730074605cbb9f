/* test-store-pinyin.c: a list's search text as pinyin of names, against the matcher itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fold.h"
#include "cg-pinyin.h"
#include "store-fixture.h"

#define UNITS 24
#define PEOPLE 16
#define PROBLEMS 80
#define QUERIES 150

/* Characters with several readings among them: 重 长 单 曾 乐 行. */
static const char *const syllables[] = { "双", "河", "镇", "重", "庆", "长", "岭", "单",
                                         "县", "曾", "某", "乐", "行", "绿", "水", "利" };

static char *
random_name (GRand *rand, gint32 longest)
{
  GString *name = g_string_new (NULL);

  for (gint32 n = g_rand_int_range (rand, 2, longest + 1); n > 0; n--)
    g_string_append (name,
                     syllables[g_rand_int_range (rand, 0, (gint32) G_N_ELEMENTS (syllables))]);

  return g_string_free (name, FALSE);
}

/* Part of a name as somebody types it: of each character any reading, or its initial. */
static char *
type_name (GRand *rand, const char *name)
{
  GString *typed = g_string_new (NULL);
  glong length = g_utf8_strlen (name, -1);
  glong from = g_rand_int_range (rand, 0, (gint32) length - 1);
  gboolean initials = g_rand_boolean (rand);

  for (const char *p = g_utf8_offset_to_pointer (name, from); *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree const char **readings = cg_pinyin_readings (g_utf8_get_char (p));
      guint n = g_strv_length ((char **) readings);
      const char *reading = readings[g_rand_int_range (rand, 0, (gint32) n)];

      g_string_append_len (typed, reading, initials ? 1 : -1);
    }

  return g_string_free (typed, FALSE);
}

static char *
id_text (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

static void
fill (Fixture *fixture, GRand *rand, GPtrArray *names)
{
  gint64 case_id = fixture_add_case (fixture);
  gint64 units[UNITS], people[PEOPLE];
  g_autofree char *case_text = id_text (case_id);

  for (guint i = 0; i < UNITS; i++)
    {
      g_autofree char *name = random_name (rand, 6);
      g_autofree char *short_name = random_name (rand, 3);

      units[i] = fixture_add (fixture, CG_ENTITY_UNIT, "name", name, "short", short_name, "level",
                              "county", NULL);
      g_ptr_array_add (names, g_steal_pointer (&name));
      g_ptr_array_add (names, g_steal_pointer (&short_name));
    }
  for (guint i = 0; i < PEOPLE; i++)
    {
      g_autofree char *name = random_name (rand, 3);

      people[i] = fixture_add (fixture, CG_ENTITY_PERSON, "name", name, NULL);
      g_ptr_array_add (names, g_steal_pointer (&name));
    }
  for (guint i = 0; i < PROBLEMS; i++)
    {
      g_autofree char *unit = id_text (units[g_rand_int_range (rand, 0, UNITS)]);
      g_autofree char *person = id_text (people[g_rand_int_range (rand, 0, PEOPLE)]);
      g_autofree char *text = random_name (rand, 9);

      fixture_add (fixture, CG_ENTITY_PROBLEM, "case", case_text, "text", text, "deadline",
                   "2027-01-10", "responsible_unit", unit, "person", person, NULL);
    }
}

static gboolean
own_text_matches (const CgRecord *record, const char *typed)
{
  const CgEntityInfo *info = cg_entity_get (cg_record_get_entity (record));

  for (guint i = 0; i < info->n_own_fields; i++)
    if (cg_field_is_text (&info->fields[i]) &&
        cg_fold_contains (cg_record_text (record, (int) i), typed))
      return TRUE;

  return FALSE;
}

static gboolean
reference_matches (Fixture *fixture, const CgRecord *record, int field, const char *typed)
{
  const CgField *description = cg_field_get (cg_record_get_entity (record), field);
  g_autofree char *short_name = NULL;

  if (description->type != CG_FIELD_REFERENCE || cg_record_is_null (record, field))
    return FALSE;
  if (cg_pinyin_matches (cg_record_reference_name (record, field), typed))
    return TRUE;
  if (description->of != CG_ENTITY_UNIT)
    return FALSE;

  short_name = fixture_text (fixture, CG_ENTITY_UNIT, cg_record_integer (record, field), "short");
  return cg_pinyin_matches (short_name, typed);
}

static gboolean
matches (Fixture *fixture, const CgRecord *record, const char *typed)
{
  const CgEntityInfo *info = cg_entity_get (cg_record_get_entity (record));

  if (own_text_matches (record, typed))
    return TRUE;
  for (guint i = 0; i < info->n_fields; i++)
    if (reference_matches (fixture, record, (int) i, typed))
      return TRUE;

  return FALSE;
}

static GPtrArray *
search (Fixture *fixture, CgEntity entity, const char *typed)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (GError) error = NULL;
  GPtrArray *records;

  cg_query_set_text (query, typed);
  records = cg_store_select (fixture->store, query, &error);
  g_assert_no_error (error);
  return records;
}

static void
test_random_names (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260903);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) all = NULL;
  guint found_any = 0;

  fill (fixture, rand, names);
  all = search (fixture, CG_ENTITY_PROBLEM, NULL);
  for (guint i = 0; i < QUERIES; i++)
    {
      const char *name = names->pdata[g_rand_int_range (rand, 0, (gint32) names->len)];
      g_autofree char *typed = type_name (rand, name);
      g_autoptr (GPtrArray) found = search (fixture, CG_ENTITY_PROBLEM, typed);
      guint n = 0;

      g_assert_true (cg_pinyin_is_typed (typed));
      for (guint k = 0; k < all->len; k++)
        if (matches (fixture, all->pdata[k], typed))
          {
            g_assert_cmpuint (n, <, found->len);
            g_assert_cmpint (cg_record_get_id (found->pdata[n]), ==,
                             cg_record_get_id (all->pdata[k]));
            n++;
          }
      g_assert_cmpuint (found->len, ==, n);
      found_any += n > 0;
    }

  g_assert_cmpuint (found_any, >, QUERIES / 2);
}

static void
assert_found (Fixture *fixture, CgEntity entity, const char *typed, guint n)
{
  g_autoptr (GPtrArray) found = search (fixture, entity, typed);

  g_assert_cmpuint (found->len, ==, n);
}

/* The title of the record itself, and what it is called where it is referred to. */
static void
test_titles (Fixture *fixture, gconstpointer data)
{
  fixture_add_case (fixture);

  assert_found (fixture, CG_ENTITY_CASE, "hedaocaisha", 1);
  assert_found (fixture, CG_ENTITY_CASE, "hdcs", 1);
  assert_found (fixture, CG_ENTITY_CASE, "ＨＤＣＳ", 1);
  assert_found (fixture, CG_ENTITY_CASE, "xslj", 1);
  assert_found (fixture, CG_ENTITY_CASE, "hdcz", 0);
  assert_found (fixture, CG_ENTITY_UNIT, "mxslj", 1);
  assert_found (fixture, CG_ENTITY_STAGE, "hdcs", 12);
  assert_found (fixture, CG_ENTITY_CASE, "h", 0);
}

static void
test_is_typed (void)
{
  g_assert_true (cg_pinyin_is_typed ("shh"));
  g_assert_true (cg_pinyin_is_typed ("ShuangHe"));
  g_assert_true (cg_pinyin_is_typed ("xi'an"));
  g_assert_true (cg_pinyin_is_typed ("lü se"));
  g_assert_false (cg_pinyin_is_typed ("s"));
  g_assert_false (cg_pinyin_is_typed ("sh1"));
  g_assert_false (cg_pinyin_is_typed ("sh河"));
  g_assert_false (cg_pinyin_is_typed (" "));
  g_assert_false (cg_pinyin_is_typed (NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/pinyin/is-typed", test_is_typed);
  g_test_add ("/store/pinyin/random-names", Fixture, NULL, fixture_set_up, test_random_names,
              fixture_tear_down);
  g_test_add ("/store/pinyin/titles", Fixture, NULL, fixture_set_up, test_titles,
              fixture_tear_down);

  return g_test_run ();
}
