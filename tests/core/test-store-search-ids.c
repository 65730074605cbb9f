/* test-store-search-ids.c: what a text alone finds, whole or the first of it, against a scan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fold.h"
#include "store-fixture.h"

#define UNITS 12
#define PROBLEMS 360
#define QUERIES 260

/* Few characters in texts, so that some words stand in half of the rows and some in none; wide
 * and narrow forms of the same. */
static const char *const characters[] = { "整", "改", "河", "长", "制", "2", "２",
                                          "年", "Ａ", "a",  "，", ",",  " ", "镇" };

static char *
random_text (GRand *rand, gint32 least, gint32 most)
{
  GString *text = g_string_new (NULL);

  for (gint32 n = g_rand_int_range (rand, least, most + 1); n > 0; n--)
    g_string_append (text,
                     characters[g_rand_int_range (rand, 0, (gint32) G_N_ELEMENTS (characters))]);

  return g_string_free (text, FALSE);
}

static char *
id_text (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/* Units of few and of many problems, so that names are found both ways. */
static void
fill (Fixture *fixture, GRand *rand)
{
  g_autofree char *case_id = id_text (fixture_add_case (fixture));
  char *units[UNITS];

  for (guint i = 0; i < UNITS; i++)
    {
      g_autofree char *text = random_text (rand, 2, 5);
      g_autofree char *name = g_strdup_printf ("第%u%s站", i, text);

      units[i] =
          id_text (fixture_add (fixture, CG_ENTITY_UNIT, "name", name, "level", "county", NULL));
    }
  for (guint i = 0; i < PROBLEMS; i++)
    {
      g_autofree char *words = random_text (rand, 0, 6);
      g_autofree char *text = g_strconcat ("问题", words, NULL);
      const char *unit = units[g_rand_boolean (rand) ? 0 : g_rand_int_range (rand, 1, UNITS)];
      gint64 id = fixture_add (fixture, CG_ENTITY_PROBLEM, "case", case_id, "text", text,
                               "deadline", "2027-01-10", "responsible_unit", unit, NULL);

      if (i % 17 == 0)
        g_assert_true (cg_store_void (fixture->store, CG_ENTITY_PROBLEM, id, "登记错误",
                                      fixture->clerk, NULL));
    }

  for (guint i = 0; i < UNITS; i++)
    g_free (units[i]);
}

static GPtrArray *
select_all (Fixture *fixture)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  GPtrArray *records = cg_store_select (fixture->store, query, NULL);

  g_assert_nonnull (records);
  return records;
}

static gboolean
contains (const CgRecord *record, const char *word)
{
  const CgEntityInfo *info = cg_entity_get (CG_ENTITY_PROBLEM);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == CG_FIELD_REFERENCE
            ? cg_fold_contains (cg_record_reference_name (record, (int) i), word)
            : i < info->n_own_fields && cg_field_is_text (&info->fields[i]) &&
                  cg_fold_contains (cg_record_text (record, (int) i), word))
      return TRUE;

  return FALSE;
}

static void
assert_same (Fixture *fixture, GPtrArray *all, const char *word, gint64 limit)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgIds) ids = NULL;
  gsize n = 0;

  cg_query_set_text (query, word);
  query->limit = limit;
  ids = cg_store_query (fixture->store, query, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < all->len && (limit == 0 || (gint64) n < limit); i++)
    if (contains (all->pdata[i], word))
      {
        g_assert_cmpuint (n, <, cg_ids_length (ids));
        g_assert_cmpint (cg_ids_get (ids, n), ==, cg_record_get_id (all->pdata[i]));
        n++;
      }
  g_assert_cmpuint (cg_ids_length (ids), ==, n);
}

static void
test_random_words (Fixture *fixture, gconstpointer data)
{
  static const gint64 limits[] = { 0, 1, 2, 7, 40, 1000 };
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260905);
  g_autoptr (GPtrArray) all = NULL;

  fill (fixture, rand);
  all = select_all (fixture);
  g_assert_cmpuint (all->len, <, PROBLEMS);
  for (guint i = 0; i < QUERIES; i++)
    {
      g_autofree char *word = random_text (rand, 1, 3);

      assert_same (fixture, all, word, limits[i % G_N_ELEMENTS (limits)]);
    }

  /* In all, in the names of one unit of many and of few problems, in a title referred to. */
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      assert_same (fixture, all, "问题", limits[i]);
      assert_same (fixture, all, "第0", limits[i]);
      assert_same (fixture, all, "第1", limits[i]);
      assert_same (fixture, all, "河道采砂", limits[i]);
      assert_same (fixture, all, "没有的词语", limits[i]);
    }
}

/* Records that the index has not read yet stand among the others. */
static void
test_pending (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260906);
  g_autoptr (GPtrArray) all = NULL;

  fill (fixture, rand);
  all = select_all (fixture);
  for (guint i = 0; i < 20; i++)
    fixture_set (fixture, CG_ENTITY_PROBLEM, cg_record_get_id (all->pdata[i * 11]), "remark",
                 i % 2 == 0 ? "另见旧档" : "整改");
  g_clear_pointer (&all, g_ptr_array_unref);
  all = select_all (fixture);
  for (gint64 limit = 0; limit < 12; limit++)
    {
      assert_same (fixture, all, "旧档", limit);
      assert_same (fixture, all, "整改", limit);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/store/search-ids/random-words", Fixture, NULL, fixture_set_up, test_random_words,
              fixture_tear_down);
  g_test_add ("/store/search-ids/pending", Fixture, NULL, fixture_set_up, test_pending,
              fixture_tear_down);

  return g_test_run ();
}
