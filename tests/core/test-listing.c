/* test-listing.c: the listing against a naive list under edits, queries and sorts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-asof.h"
#include "cg-clock.h"
#include "cg-listing.h"
#include "store-fixture.h"

/* What a view sees of a listing through items-changed alone. */
typedef struct
{
  GArray *ids;
  guint n_events;
  guint n_updated;
  int last_change;
} Mirror;

static void
mirror_changed_cb (GListModel *model, guint position, guint removed, guint added, Mirror *mirror)
{
  g_assert_cmpuint (position + removed, <=, mirror->ids->len);
  /* Rows are never added by the thousand while others go (engineering.md 3b). */
  g_assert_true (removed == 0 || added <= 2000);

  if (removed > 0)
    g_array_remove_range (mirror->ids, position, removed);
  for (guint i = 0; i < added; i++)
    {
      gint64 id = cg_listing_get_id (CG_LISTING (model), position + i);

      g_array_insert_val (mirror->ids, position + i, id);
    }
  mirror->n_events++;
  g_assert_cmpuint (mirror->ids->len, ==, g_list_model_get_n_items (model));
}

static void
mirror_updated_cb (CgListing *listing, int change, Mirror *mirror)
{
  mirror->n_updated++;
  mirror->last_change = change;
}

static void
mirror_init (Mirror *mirror, CgListing *listing)
{
  *mirror = (Mirror){ .ids = g_array_new (FALSE, FALSE, sizeof (gint64)) };
  for (guint i = 0; i < cg_listing_get_n_items (listing); i++)
    {
      gint64 id = cg_listing_get_id (listing, i);

      g_array_append_val (mirror->ids, id);
    }
  g_signal_connect (listing, "items-changed", G_CALLBACK (mirror_changed_cb), mirror);
  g_signal_connect (listing, "updated", G_CALLBACK (mirror_updated_cb), mirror);
}

static void
mirror_clear (Mirror *mirror)
{
  g_array_unref (mirror->ids);
}

/* Runs the main loop until everything asked for has come. */
static void
settle (CgListing *listing)
{
  while (cg_listing_get_busy (listing) || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_records_equal (CgRecord *a, CgRecord *b)
{
  const CgEntityInfo *info = cg_entity_get (cg_record_get_entity (a));

  g_assert_cmpint (cg_record_get_id (a), ==, cg_record_get_id (b));
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_assert_true (cg_value_equal (cg_record_value (a, (int) i), cg_record_value (b, (int) i)));
      g_assert_cmpstr (cg_record_reference_name (a, (int) i), ==,
                       cg_record_reference_name (b, (int) i));
    }
}

/* Every row that is in memory is as it stands in the store. */
static void
assert_row_is_fresh (Fixture *fixture, CgRow *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgRecord) record =
      cg_store_get (fixture->store, cg_row_get_entity (row), cg_row_get_id (row), &error);

  g_assert_no_error (error);
  g_assert_cmpint (cg_row_get_state (row), ==, CG_ROW_LOADED);
  assert_records_equal (cg_row_get_record (row), record);
}

static void
assert_listing (Fixture *fixture, CgListing *listing, Mirror *mirror)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CgIds) expected =
      cg_store_query (fixture->store, cg_listing_get_query (listing), NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (cg_listing_get_state (listing), ==, CG_LISTING_READY);
  g_assert_true (cg_ids_equal (expected, cg_listing_get_ids (listing)));
  g_assert_cmpmem (mirror->ids->data, mirror->ids->len * sizeof (gint64), cg_ids_data (expected),
                   cg_ids_length (expected) * sizeof (gint64));
}

static char *
random_name (void)
{
  static const char *const syllables[] = { "双", "河", "镇", "水", "利",
                                           "局", "县", "城", "住", "建" };
  g_autoptr (GString) name = g_string_new (NULL);

  for (int i = g_test_rand_int_range (2, 5); i > 0; i--)
    g_string_append (name, syllables[g_test_rand_int_range (0, G_N_ELEMENTS (syllables))]);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* Many units in one edit. */
static void
add_units (Fixture *fixture, guint n)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", fixture->clerk);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = random_name ();
      gint64 id = cg_edit_insert (edit, CG_ENTITY_UNIT);

      cg_edit_set_text (edit, CG_ENTITY_UNIT, id, CG_UNIT_NAME, name);
    }
  cg_store_apply (fixture->store, edit, NULL, &error);
  g_assert_no_error (error);
}

static CgQuery *
random_query (CgEntity entity)
{
  CgQuery *query = cg_query_new (entity);
  int field = entity == CG_ENTITY_UNIT ? CG_UNIT_NAME : CG_PERSON_NAME;

  if (g_test_rand_bit ())
    cg_query_add_sort (query, field, g_test_rand_bit ());
  if (entity == CG_ENTITY_PERSON && g_test_rand_bit ())
    cg_query_add_sort (query, CG_PERSON_UNIT, g_test_rand_bit ());
  if (g_test_rand_int_range (0, 3) == 0)
    cg_query_set_text (query, g_test_rand_bit () ? "双" : "水利");
  return query;
}

static gint64
random_id (CgListing *listing)
{
  guint n = cg_listing_get_n_items (listing);

  return n == 0 ? 0 : cg_listing_get_id (listing, (guint) g_test_rand_int_range (0, (int) n));
}

static void
random_edit (Fixture *fixture, CgListing *people)
{
  g_autofree char *name = random_name ();
  gint64 id = random_id (people);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      fixture_add (fixture, CG_ENTITY_PERSON, "name", name, NULL);
      break;
    case 1:
      fixture_add (fixture, CG_ENTITY_UNIT, "name", name, NULL);
      break;
    case 2: /* another name of a unit shows in the rows of its people */
      {
        g_autoptr (CgQuery) units = cg_query_new (CG_ENTITY_UNIT);
        g_autoptr (CgIds) ids = cg_store_query (fixture->store, units, NULL, NULL);

        if (cg_ids_length (ids) > 0)
          fixture_try_set (fixture, CG_ENTITY_UNIT, cg_ids_get (ids, 0), "name", name, NULL);
        break;
      }
    case 3:
      if (id != 0 && id != fixture->clerk)
        cg_store_void (fixture->store, CG_ENTITY_PERSON, id, "重复", fixture->clerk, NULL);
      break;
    case 4:
      cg_store_undo (fixture->store, fixture->clerk, NULL, NULL);
      break;
    default: /* refused where the list still shows one that is voided by now */
      if (id != 0)
        fixture_try_set (fixture, CG_ENTITY_PERSON, id, "name", name, NULL);
    }
}

static void
test_random (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) first = random_query (CG_ENTITY_PERSON);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 unit = fixture_add (fixture, CG_ENTITY_UNIT, "name", "双河镇", NULL);
  g_autofree char *unit_id = g_strdup_printf ("%" G_GINT64_FORMAT, unit);
  Mirror mirror;

  mirror_init (&mirror, listing);
  for (int i = 0; i < 20; i++)
    {
      g_autofree char *name = random_name ();

      fixture_add (fixture, CG_ENTITY_PERSON, "name", name, "unit", unit_id, NULL);
    }
  cg_listing_set_query (listing, first);

  for (int round = 0; round < 60; round++)
    {
      for (int i = g_test_rand_int_range (0, 3); i > 0; i--)
        random_edit (fixture, listing);
      if (g_test_rand_int_range (0, 4) == 0)
        {
          g_autoptr (CgQuery) query = random_query (CG_ENTITY_PERSON);

          cg_listing_set_query (listing, query);
        }
      if (g_test_rand_bit ())
        continue; /* edits and queries overtake each other */

      settle (listing);
      assert_listing (fixture, listing, &mirror);
      if (cg_listing_get_n_items (listing) > 0)
        g_ptr_array_add (held, g_list_model_get_item (G_LIST_MODEL (listing), 0));
      settle (listing);
      for (guint i = 0; i < held->len; i++)
        if (cg_listing_find (listing, cg_row_get_id (held->pdata[i]), NULL))
          assert_row_is_fresh (fixture, held->pdata[i]);
    }
  settle (listing);
  assert_listing (fixture, listing, &mirror);
  mirror_clear (&mirror);
}

/* A row is one object for its id, wherever it stands, while anybody holds it. */
static void
test_identity (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);
  g_autoptr (CgQuery) sorted = NULL;
  g_autoptr (GHashTable) rows = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);

  add_units (fixture, 300);
  cg_listing_set_query (listing, query);
  settle (listing);
  for (guint i = 0; i < 300; i++)
    {
      CgRow *row = g_list_model_get_item (G_LIST_MODEL (listing), i);

      g_assert_cmpint (cg_row_get_id (row), ==, cg_listing_get_id (listing, i));
      g_hash_table_insert (rows, GSIZE_TO_POINTER (cg_row_get_id (row)), row);
    }
  settle (listing);

  sorted = cg_query_copy (query);
  cg_query_add_sort (sorted, CG_UNIT_NAME, TRUE);
  cg_listing_set_query (listing, sorted);
  settle (listing);
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (CgRow) row = cg_listing_get_row (listing, i);

      g_assert_true (row == g_hash_table_lookup (rows, GSIZE_TO_POINTER (cg_row_get_id (row))));
      g_assert_cmpint (cg_row_get_state (row), ==, CG_ROW_LOADED);
    }
}

static void
count_cb (CgRow *row, guint *count)
{
  (*count)++;
}

/* An edit is announced by the rows it touched, and by no other. */
static void
test_precise (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);
  guint counts[100] = { 0 };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  Mirror mirror;

  add_units (fixture, 100);
  cg_listing_set_query (listing, query);
  settle (listing);
  for (guint i = 0; i < 100; i++)
    {
      CgRow *row = g_list_model_get_item (G_LIST_MODEL (listing), i);

      g_signal_connect (row, "changed", G_CALLBACK (count_cb), &counts[i]);
      g_ptr_array_add (rows, row);
    }
  settle (listing);
  for (guint i = 0; i < 100; i++)
    g_assert_cmpuint (counts[i], ==, 1);

  mirror_init (&mirror, listing);
  fixture_set (fixture, CG_ENTITY_UNIT, cg_row_get_id (rows->pdata[42]), "name", "县水利局");
  settle (listing);
  for (guint i = 0; i < 100; i++)
    g_assert_cmpuint (counts[i], ==, i == 42 ? 2 : 1);
  assert_row_is_fresh (fixture, rows->pdata[42]);
  g_assert_cmpuint (mirror.n_events, ==, 0);
  g_assert_cmpuint (mirror.n_updated, ==, 0);
  mirror_clear (&mirror);
}

/* The first rows come at once, the rest follows as one addition. */
static void
test_head (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);
  guint n_first = 0;
  Mirror mirror;

  add_units (fixture, 3000);
  mirror_init (&mirror, listing);
  cg_query_add_sort (query, CG_UNIT_NAME, FALSE);
  cg_listing_set_query (listing, query);
  while (mirror.n_updated == 0)
    g_main_context_iteration (NULL, TRUE);
  n_first = cg_listing_get_n_items (listing);
  g_assert_cmpint (cg_listing_get_state (listing), ==, CG_LISTING_PARTIAL);
  g_assert_cmpint (mirror.last_change, ==, CG_LISTING_NEW_QUERY);
  g_assert_cmpuint (n_first, <, 3000);

  settle (listing);
  g_assert_cmpint (mirror.last_change, ==, CG_LISTING_SAME_QUERY);
  g_assert_cmpuint (mirror.n_updated, ==, 2);
  g_assert_cmpuint (mirror.n_events, ==, 2);
  assert_listing (fixture, listing, &mirror);
  mirror_clear (&mirror);
}

static void
wait_loaded (CgListing *listing, guint first, guint last)
{
  while (!cg_listing_is_loaded (listing, first, last) || cg_listing_get_busy (listing))
    g_main_context_iteration (NULL, TRUE);
}

/* The rows of the screen first; if it stays there their blocks and a block ahead, not more. */
static void
test_blocks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);

  add_units (fixture, 3000);
  cg_listing_set_query (listing, query);
  settle (listing);
  g_assert_false (cg_listing_is_loaded (listing, 0, 0));

  cg_listing_prefetch (listing, 1500, 1530, 1);
  settle (listing);
  g_assert_true (cg_listing_is_loaded (listing, 1500, 1530));
  g_assert_false (cg_listing_is_loaded (listing, 1499, 1499));
  g_assert_false (cg_listing_is_loaded (listing, 1531, 1531));

  wait_loaded (listing, 1408, 1663); /* block 11 and the one ahead */
  g_assert_false (cg_listing_is_loaded (listing, 1407, 1407));
  g_assert_false (cg_listing_is_loaded (listing, 1664, 1664));

  cg_listing_prefetch (listing, 1500, 1530, -1);
  wait_loaded (listing, 1280, 1663);
  g_assert_false (cg_listing_is_loaded (listing, 1279, 1279));
}

/* While frozen nothing moves; a changed record is announced all the same. */
static void
test_freeze (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);
  g_autoptr (CgRow) row = NULL;
  Mirror mirror;

  add_units (fixture, 50);
  cg_query_add_sort (query, CG_UNIT_NAME, FALSE);
  cg_listing_set_query (listing, query);
  settle (listing);
  row = g_list_model_get_item (G_LIST_MODEL (listing), 0);
  settle (listing);

  mirror_init (&mirror, listing);
  cg_listing_freeze (listing);
  fixture_set (fixture, CG_ENTITY_UNIT, cg_row_get_id (row), "name", "自然资源局");
  fixture_add (fixture, CG_ENTITY_UNIT, "name", "安全生产办公室", NULL);
  settle (listing);
  g_assert_cmpuint (cg_listing_get_n_items (listing), ==, 50);
  g_assert_cmpint (cg_listing_get_id (listing, 0), ==, cg_row_get_id (row));
  g_assert_cmpstr (cg_record_name (cg_row_get_record (row)), ==, "自然资源局");
  g_assert_cmpuint (mirror.n_updated, ==, 0);

  cg_listing_thaw (listing);
  g_assert_cmpuint (cg_listing_get_n_items (listing), ==, 51);
  g_assert_cmpuint (mirror.n_updated, ==, 1);
  mirror_clear (&mirror);
}

/* A problem repeats what its measures say: it is read anew when one of them is written. */
static void
test_gathered (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PROBLEM);
  g_autofree char *the_case = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_add_case (fixture));
  gint64 id = fixture_add (fixture, CG_ENTITY_PROBLEM, "case", the_case, "text", "无人巡河",
                           "deadline", "2026-12-01", NULL);
  g_autofree char *problem = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  gint64 measure =
      fixture_add (fixture, CG_ENTITY_MEASURE, "problem", problem, "text", "明确河段长", NULL);
  g_autoptr (CgRow) row = NULL;

  cg_listing_set_query (listing, query);
  settle (listing);
  row = g_list_model_get_item (G_LIST_MODEL (listing), 0);
  settle (listing);
  g_assert_cmpstr (cg_record_text (cg_row_get_record (row), CG_PROBLEM_MEASURES), ==, "明确河段长");

  fixture_set (fixture, CG_ENTITY_MEASURE, measure, "text", "每月会商");
  settle (listing);
  g_assert_cmpstr (cg_record_text (cg_row_get_record (row), CG_PROBLEM_MEASURES), ==, "每月会商");
  assert_row_is_fresh (fixture, row);
}

/* A query that cannot be answered says why, keeps the rows, and can be tried again. */
static void
test_failure (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);

  add_units (fixture, 5);
  cg_listing_set_query (listing, query);
  settle (listing);
  cg_store_close (fixture->store);
  cg_listing_refresh (listing);
  settle (listing);
  g_assert_cmpint (cg_listing_get_state (listing), ==, CG_LISTING_FAILED);
  g_assert_nonnull (cg_listing_get_error (listing));
  g_assert_cmpuint (cg_listing_get_n_items (listing), ==, 5);
}

/* The rows of a past day are read from it, and stay so whatever is written meanwhile; those of
 * now are others. */
static void
test_past (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CgListing) listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PERSON);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgAsof) past = NULL;
  g_autoptr (CgIds) then = NULL;
  gint64 person;
  Mirror mirror;

  cg_clock_set_today (cg_date_from_ymd (2026, 10, 12));
  person = fixture_add (fixture, CG_ENTITY_PERSON, "name", "甲某", NULL);
  cg_clock_set_today (cg_date_from_ymd (2026, 11, 5));
  fixture_set (fixture, CG_ENTITY_PERSON, person, "name", "乙某");
  fixture_add (fixture, CG_ENTITY_PERSON, "name", "丙某", NULL);
  cg_listing_set_query (listing, query);
  settle (listing);
  mirror_init (&mirror, listing);

  past = cg_asof_open (fixture->store, cg_date_from_ymd (2026, 10, 20), &error);
  g_assert_no_error (error);
  then = cg_asof_query (past, query, NULL, &error);
  g_assert_no_error (error);
  cg_listing_give_past (listing, past, then);
  for (guint round = 0; round < 2; round++)
    {
      guint position;

      g_assert_true (cg_listing_get_past (listing) == past);
      g_assert_cmpuint (cg_listing_get_day (listing), ==, cg_date_from_ymd (2026, 10, 20));
      g_assert_cmpuint (mirror.ids->len, ==, cg_ids_length (then));
      g_assert_true (cg_listing_find (listing, person, &position));
      for (guint i = 0; i < cg_listing_get_n_items (listing); i++)
        g_object_unref (g_list_model_get_item (G_LIST_MODEL (listing), i));
      settle (listing);
      {
        g_autoptr (CgRow) row = cg_listing_get_row (listing, position);

        g_assert_cmpstr (cg_record_text (cg_row_get_record (row), CG_PERSON_NAME), ==, "甲某");
      }
      fixture_set (fixture, CG_ENTITY_PERSON, person, "name", round == 0 ? "丁某" : "戊某");
      settle (listing);
    }

  cg_listing_follow_query (listing);
  settle (listing);
  g_assert_null (cg_listing_get_past (listing));
  g_assert_cmpuint (cg_listing_get_day (listing), ==, cg_clock_today ());
  assert_listing (fixture, listing, &mirror);
  g_signal_handlers_disconnect_by_data (listing, &mirror);
  mirror_clear (&mirror);
  cg_clock_set_today (0);
}

/* Nothing keeps a listing that nobody wants any more, whatever is on its way. */
static void
test_finalize (Fixture *fixture, gconstpointer data)
{
  CgListing *listing = cg_listing_new (fixture->store);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_UNIT);
  CgRow *row;
  gpointer weak = listing;

  add_units (fixture, 300);
  cg_listing_set_query (listing, query);
  settle (listing);
  row = g_list_model_get_item (G_LIST_MODEL (listing), 0);
  cg_listing_refresh (listing);
  g_object_add_weak_pointer (G_OBJECT (listing), &weak);
  g_object_run_dispose (G_OBJECT (listing));
  g_object_unref (listing);
  while (weak != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (row);
}

#define ADD(name)                                                                                  \
  g_test_add ("/listing/" #name, Fixture, NULL, fixture_set_up, test_##name, fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD (random);
  ADD (identity);
  ADD (precise);
  ADD (head);
  ADD (blocks);
  ADD (freeze);
  ADD (gathered);
  ADD (past);
  ADD (failure);
  ADD (finalize);

  return g_test_run ();
}
