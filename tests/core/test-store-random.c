/* test-store-random.c: what holds on a real store whatever is done to it, in any order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * After each step: every derived value equals a rebuild, a search equals a scan; taken back
 * and done again the records are the same as before.
 */
#include "config.h"

#include "cg-clock.h"
#include "cg-fold.h"
#include "cg-hit.h"
#include "cg-pinyin.h"
#include "cg-record-lamp.h"
#include "store-play.h"

#define STEPS 150
#define EDITS 25

/* Letters may be the pinyin of a name. */
static gboolean
record_is_read (CgRecord *record, const char *text)
{
  g_autoptr (CgHit) hit = cg_pinyin_is_typed (text) ? cg_hit_find (record, text) : NULL;

  return hit != NULL;
}

static gboolean
record_contains (const CgRecord *record, const char *text)
{
  const CgEntityInfo *info = cg_entity_get (cg_record_get_entity (record));

  for (guint i = 0; i < info->n_fields; i++)
    if ((i < info->n_own_fields && cg_field_is_text (&info->fields[i]) &&
         cg_fold_contains (cg_record_text (record, (int) i), text)) ||
        (info->fields[i].type == CG_FIELD_REFERENCE &&
         cg_fold_contains (cg_record_reference_name (record, (int) i), text)))
      return TRUE;

  return FALSE;
}

static void
assert_search_is_scan (Play *play)
{
  CgEntity entity = play_pick (play, CG_N_ENTITIES);
  const char *text = play_words[play_pick (play, PLAY_N_WORDS)];
  g_autoptr (CgQuery) all = cg_query_new (entity);
  g_autoptr (CgQuery) some = cg_query_new (entity);
  g_autoptr (GPtrArray) records = cg_store_select (play->fixture.store, all, NULL);
  g_autoptr (CgIds) found = NULL;
  gsize n = 0;

  cg_query_set_text (some, text);
  found = cg_store_query (play->fixture.store, some, NULL, NULL);
  for (guint i = 0; i < records->len; i++)
    if (record_contains (g_ptr_array_index (records, i), text) ||
        record_is_read (g_ptr_array_index (records, i), text))
      {
        g_assert_cmpuint (n, <, cg_ids_length (found));
        g_assert_cmpint (cg_ids_get (found, n++), ==,
                         cg_record_get_id (g_ptr_array_index (records, i)));
      }
  g_assert_cmpuint (n, ==, cg_ids_length (found));
}

/* On any day a filter by lamp finds those whose lamp, computed from their dates, it is. */
static void
assert_lamps (Play *play)
{
  static const CgEntity entities[] = { CG_ENTITY_PROBLEM, CG_ENTITY_MEASURE, CG_ENTITY_INSTITUTION,
                                       CG_ENTITY_STAGE };
  CgEntity entity = entities[play_pick (play, G_N_ELEMENTS (entities))];
  CgDate today = cg_clock_today ();
  CgDate day = today - 200 + play_pick (play, 400);
  g_autoptr (CgQuery) all = cg_query_new (entity);
  g_autoptr (GPtrArray) records = cg_store_select (play->fixture.store, all, NULL);
  gint64 counts[CG_N_LAMPS] = { 0 };

  for (guint i = 0; i < records->len; i++)
    counts[cg_record_lamp (g_ptr_array_index (records, i), day)]++;

  cg_clock_set_today (day);
  for (guint lamp = 0; lamp < CG_N_LAMPS; lamp++)
    {
      g_autoptr (CgQuery) query = cg_query_new (entity);

      cg_query_filter_text (query, cg_entity_find_field (entity, "lamp"), CG_FILTER_EQUAL,
                            cg_lamp_id (lamp));
      g_assert_cmpint (cg_store_count (play->fixture.store, query, NULL), ==, counts[lamp]);
    }
  cg_clock_set_today (today);
}

static void
test_any_order (gconstpointer seed)
{
  Play play;

  play_begin (&play, GPOINTER_TO_UINT (seed));
  for (guint i = 0; i < STEPS; i++)
    {
      guint kind = play_pick (&play, 100);

      if (kind < 80)
        play_edit (&play, FALSE);
      else if (kind < 92)
        play_undo (&play);
      else
        play_redo (&play);

      fixture_check (&play.fixture);
      assert_search_is_scan (&play);
      assert_lamps (&play);
    }

  g_assert_cmpuint (play.done[STEP_ADD], >, 20);
  g_assert_cmpuint (play.done[STEP_UNDO], >, 1);
  play_end (&play);
}

/* One person's edits, all taken back and done again, then back and forth at random. */
static void
test_back_and_forth (gconstpointer seed)
{
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  Play play;
  guint place;

  play_begin (&play, GPOINTER_TO_UINT (seed));
  play.actor = play.fixture.reviewer;
  g_ptr_array_add (dumps, g_strdup (play.now));
  while (dumps->len <= EDITS)
    {
      play_edit (&play, TRUE);
      if (g_strcmp0 (play.now, g_ptr_array_index (dumps, dumps->len - 1)) != 0)
        g_ptr_array_add (dumps, g_strdup (play.now));
    }

  place = EDITS;
  for (guint i = 0; i < 4 * EDITS; i++)
    {
      gboolean back = i < EDITS || (i >= 2 * EDITS && place > 0 && play_chance (&play, 50));
      g_autofree char *dump = NULL;

      if (!back && place == EDITS)
        continue;
      if (back)
        cg_store_undo (play.fixture.store, play.actor, NULL, &error);
      else
        cg_store_redo (play.fixture.store, play.actor, NULL, &error);
      g_assert_no_error (error);

      place = back ? place - 1 : place + 1;
      dump = fixture_dump (&play.fixture);
      g_assert_cmpstr (dump, ==, g_ptr_array_index (dumps, place));
      fixture_check (&play.fixture);
    }

  play_end (&play);
}

int
main (int argc, char *argv[])
{
  guint first = g_getenv ("CG_SEED") != NULL ? (guint) atoi (g_getenv ("CG_SEED")) : 1;
  guint n = g_getenv ("CG_SEEDS") != NULL ? (guint) atoi (g_getenv ("CG_SEEDS")) : 2;

  g_test_init (&argc, &argv, NULL);
  for (guint seed = first; seed < first + n; seed++)
    {
      g_autofree char *any_order = g_strdup_printf ("/store/random/any-order/%u", seed);
      g_autofree char *back_and_forth = g_strdup_printf ("/store/random/back-and-forth/%u", seed);

      g_test_add_data_func (any_order, GUINT_TO_POINTER (seed), test_any_order);
      g_test_add_data_func (back_and_forth, GUINT_TO_POINTER (seed), test_back_and_forth);
    }

  return g_test_run ();
}
