/* test-sample.c: the sample office on several days: complete, alive, in order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-files.h"
#include "cg-lamp.h"
#include "cg-sample.h"
#include "cg-store.h"

typedef struct
{
  const char *name;
  const char *today;
} Day;

/* A Saturday, the last day of a year, one amid the spring holidays, one of a year whose
 * holidays are not known. */
static const Day days[] = {
  { "saturday", "2026-11-28" },
  { "new-years-eve", "2026-12-31" },
  { "spring-festival", "2026-02-18" },
  { "unknown-holidays", "2029-07-02" },
};

static gint64
count (CgStore *store, CgEntity entity, const char *field, const char *value)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);
  g_autoptr (GError) error = NULL;
  gint64 n;

  if (field != NULL)
    cg_query_filter_text (query, cg_entity_find_field (entity, field), CG_FILTER_EQUAL, value);
  n = cg_store_count (store, query, &error);
  g_assert_no_error (error);
  return n;
}

/* Every value of the field is some record's. */
static void
assert_all_values (CgStore *store, CgEntity entity, const char *field, const char *but)
{
  int number = cg_entity_find_field (entity, field);
  gsize n;
  const CgChoice *choices = cg_choices_get (cg_field_get (entity, number)->of, &n);

  for (gsize i = 0; i < n; i++)
    {
      g_test_message ("%s %s: %" G_GINT64_FORMAT, field, choices[i].id,
                      count (store, entity, field, choices[i].id));
      if (g_strcmp0 (choices[i].id, but) != 0)
        g_assert_cmpint (count (store, entity, field, choices[i].id), >, 0);
    }
}

static void
test_counts (CgStore *store)
{
  g_assert_cmpint (count (store, CG_ENTITY_UNIT, NULL, NULL), ==, 60);
  g_assert_cmpint (count (store, CG_ENTITY_CASE, NULL, NULL), ==, 12);
  g_assert_cmpint (count (store, CG_ENTITY_CASE_UNIT, NULL, NULL), ==, 13);
  g_assert_cmpint (count (store, CG_ENTITY_PROBLEM, NULL, NULL), ==, 82);
  g_assert_cmpint (count (store, CG_ENTITY_INSTITUTION, NULL, NULL), ==, 40);
  g_assert_cmpint (count (store, CG_ENTITY_ATTACHMENT, NULL, NULL), ==, 8);
}

/* Something waits at every step at which a notice waits for somebody. */
static void
assert_notices_wait (CgStore *store)
{
  static const char *const states[] = { "draft",   "reviewing", "signed",   "printed", "delivered",
                                        "replied", "closed",    "archived", "void" };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    g_assert_cmpint (count (store, CG_ENTITY_NOTICE, "state", states[i]), >, 0);
}

static void
test_variety (CgStore *store)
{
  assert_all_values (store, CG_ENTITY_PROBLEM, "status", "void");
  assert_all_values (store, CG_ENTITY_PROBLEM, "lamp", NULL);
  assert_all_values (store, CG_ENTITY_CASE_UNIT, "stage", NULL);
  assert_all_values (store, CG_ENTITY_CASE, "state", NULL);
  assert_all_values (store, CG_ENTITY_INSTITUTION, "status", NULL);
  assert_all_values (store, CG_ENTITY_INSTITUTION, "chain", NULL);
  assert_all_values (store, CG_ENTITY_INSTITUTION, "link", NULL);
  assert_notices_wait (store);
  assert_all_values (store, CG_ENTITY_EXTENSION, "state", NULL);
  assert_all_values (store, CG_ENTITY_REVIEW, "result", NULL);
}

/* No entry of the journal lies before the one before it, or after the day. */
static void
test_history (CgStore *store, CgDate today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = cg_store_history (store, CG_ENTITY_CASE, 0, 0, &error);
  gint64 after = G_MAXINT64;

  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, >, 500);
  for (guint i = 0; i < entries->len; i++)
    {
      const CgHistoryEntry *entry = g_ptr_array_index (entries, i);

      g_assert_cmpint (entry->at, <=, after);
      g_assert_cmpuint (cg_clock_date_of_ms (entry->at), <, today);
      after = entry->at;
    }
  g_assert_cmpuint (today - cg_clock_date_of_ms (after), >=, 365);
}

static void
assert_sound (CgStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) faults = cg_store_check (store, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < faults->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (faults, i));
  g_assert_cmpuint (faults->len, ==, 0);
}

static void
test_day (gconstpointer data)
{
  const Day *day = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *root = g_dir_make_tmp ("cugai-test-XXXXXX", &error);
  g_autofree char *folder = g_build_filename (root, "store", NULL);
  g_autoptr (CgStore) store = NULL;
  CgDate today, real = cg_clock_today ();

  g_assert_no_error (error);
  g_assert_true (cg_date_parse_iso (day->today, &today));
  cg_sample_create (folder, today, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cg_clock_today (), ==, real);

  cg_clock_set_today (today);
  store = cg_store_open (folder, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cg_store_get_kind (store), ==, CG_STORE_SAMPLE);
  test_counts (store);
  test_variety (store);
  test_history (store, today);
  assert_sound (store);
  cg_clock_set_today (0);

  g_clear_object (&store);
  g_assert_true (cg_files_remove_tree (root, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_autofree char *path = g_strconcat ("/sample/", days[i].name, NULL);

      g_test_add_data_func (path, &days[i], test_day);
    }

  return g_test_run ();
}
