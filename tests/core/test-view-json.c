/* test-view-json.c: views as JSON and back, and texts that are no views.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-fault.h"
#include "cg-locale.h"
#include "cg-view-json.h"
#include "random-filter.h"

#define ROUNDS 2000

static CgView *
random_view (GRand *random)
{
  CgEntity entity = (CgEntity) g_rand_int_range (random, 0, CG_N_ENTITIES);
  int n_fields = (int) cg_entity_get (entity)->n_fields;
  g_autoptr (CgQuery) query = cg_query_new (entity);
  CgView *view = cg_view_new ("本周到期", query);

  for (int n = g_rand_int_range (random, 0, 5); n > 0; n--)
    {
      CgFilter filter;

      random_filter (random, entity, &filter);
      filter.any = (guint) g_rand_int_range (random, 0, 3);
      if (cg_filter_check (entity, &filter, NULL))
        cg_query_take_filter (query, &filter);
      else
        cg_filter_clear (&filter);
    }
  for (int n = g_rand_int_range (random, 0, 4); n > 0; n--)
    cg_query_add_sort (query, g_rand_int_range (random, -1, n_fields), g_rand_boolean (random));
  for (int n = g_rand_int_range (random, 0, 6); n > 0; n--)
    cg_view_add_column (view, g_rand_int_range (random, 0, n_fields),
                        g_rand_int_range (random, 0, 400), g_rand_boolean (random));
  query->group = g_rand_int_range (random, -1, n_fields);
  query->with_voided = g_rand_boolean (random);
  cg_query_set_text (query, g_rand_boolean (random) ? "“河道” 采砂\\" : NULL);
  view->lines = (guint) g_rand_int_range (random, 0, CG_VIEW_MOST_LINES + 1);
  view->below = g_rand_int_range (random, -1, n_fields);
  return view;
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (21);

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CgView) view = random_view (random);
      g_autofree char *text = cg_view_json_write (view);
      g_autoptr (GError) error = NULL;
      g_autoptr (CgView) again = cg_view_json_read (text, -1, &error);

      g_assert_no_error (error);
      g_assert_true (cg_view_equal (view, again));
    }
}

static void
test_shipped (void)
{
  gsize n;
  const CgShippedView *views = cg_shipped_views (&n);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (CgView) view = cg_shipped_view_make (&views[i]);
      g_autofree char *text = cg_view_json_write (view);
      g_autoptr (CgView) again = cg_view_json_read (text, -1, NULL);

      g_assert_true (cg_view_equal (view, again));
    }
}

/* Bytes changed, lost or doubled: refused in a sentence, or a view like any other. */
static void
test_damaged (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (22);
  guint n_refused = 0;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (CgView) view = random_view (random);
      g_autofree char *text = cg_view_json_write (view);
      g_autoptr (GString) damaged = g_string_new (text);
      g_autoptr (GError) error = NULL;
      g_autoptr (CgView) read = NULL;

      for (int n = g_rand_int_range (random, 1, 4); n > 0 && damaged->len > 1; n--)
        {
          gsize at = (gsize) g_rand_int_range (random, 0, (gint32) damaged->len);

          if (g_rand_boolean (random))
            damaged->str[at] = (char) g_rand_int_range (random, 1, 255);
          else
            g_string_erase (damaged, (gssize) at, 1);
        }
      read = cg_view_json_read (damaged->str, (gssize) damaged->len, &error);
      if (read == NULL)
        {
          g_assert_error (error, CG_FAULT, CG_FAULT_VIEW_FILE);
          n_refused++;
          continue;
        }
      for (guint k = 0; k < read->query->filters->len; k++)
        g_assert_true (cg_filter_check (read->query->entity,
                                        &g_array_index (read->query->filters, CgFilter, k), NULL));
    }
  g_assert_cmpuint (n_refused, >, ROUNDS / 2);
}

#define HEAD "{\"cugai_view\":1,\"name\":\"a\",\"list\":\"problem\""

static void
test_hostile (void)
{
  static const char *const refused[] = {
    "",
    "null",
    "[]",
    "1",
    "{}",
    "{\"cugai_view\":2,\"name\":\"a\",\"list\":\"problem\"}",
    "{\"cugai_view\":\"1\",\"name\":\"a\",\"list\":\"problem\"}",
    "{\"cugai_view\":1,\"name\":\"\",\"list\":\"problem\"}",
    "{\"cugai_view\":1,\"name\":\"a\",\"list\":\"sqlite_master\"}",
    HEAD ",\"sql\":\"DROP TABLE problem\"}",
    HEAD ",\"filters\":{}}",
    HEAD ",\"filters\":[1]}",
    HEAD ",\"filters\":[{\"field\":\"status\"}]}",
    HEAD ",\"filters\":[{\"field\":\"nothing\",\"is\":\"equal\",\"value\":\"a\"}]}",
    HEAD ",\"filters\":[{\"field\":\"status\",\"is\":\"like\",\"value\":\"a\"}]}",
    HEAD ",\"filters\":[{\"field\":\"status\",\"is\":\"equal\",\"value\":\"unknown\"}]}",
    HEAD ",\"filters\":[{\"field\":\"status\",\"is\":\"in\",\"values\":[]}]}",
    HEAD ",\"filters\":[{\"field\":\"status\",\"is\":\"in\",\"values\":[1]}]}",
    HEAD ",\"filters\":[{\"field\":\"progress\",\"is\":\"between\",\"value\":\"80/50\"}]}",
    HEAD ",\"filters\":[{\"field\":\"deadline\",\"is\":\"equal\",\"value\":\"@decade\"}]}",
    HEAD ",\"filters\":[{\"is\":\"stale\",\"value\":0}]}",
    HEAD ",\"filters\":[{\"is\":\"stale\",\"value\":\"30\"}]}",
    HEAD ",\"filters\":[{\"field\":\"status\",\"is\":\"null\",\"any\":99}]}",
    HEAD ",\"sorts\":[{}]}",
    HEAD ",\"sorts\":[{\"field\":\"a\"}]}",
    HEAD ",\"group\":\"a\"}",
    HEAD ",\"columns\":[{\"field\":\"text\",\"width\":-1}]}",
    HEAD ",\"columns\":[{\"width\":1}]}",
    HEAD ",\"lines\":9}",
    HEAD ",\"voided\":1}",
  };
  g_autofree char *deep = g_strnfill (100000, '[');
  g_autofree char *hidden = g_strconcat ("/* \" */", deep, NULL);
  g_autofree char *big = g_strnfill (CG_VIEW_JSON_MOST + 1, ' ');

  for (gsize i = 0; i < G_N_ELEMENTS (refused) + 3; i++)
    {
      const char *bombs[] = { deep, hidden, big };
      const char *text =
          i < G_N_ELEMENTS (refused) ? refused[i] : bombs[i - G_N_ELEMENTS (refused)];
      g_autoptr (GError) error = NULL;

      g_assert_null (cg_view_json_read (text, -1, &error));
      g_assert_error (error, CG_FAULT, CG_FAULT_VIEW_FILE);
    }
}

/* A sentence says what it is that is not understood. */
static void
test_sentence (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cg_view_json_read (HEAD ",\"group\":\"colour\"}", -1, &error));
  g_assert_cmpstr (error->message, ==, "这不是本程序的视图（没有字段“colour”）；未作任何改动。");
}

int
main (int argc, char *argv[])
{
  cg_locale_init ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-json/round-trip", test_round_trip);
  g_test_add_func ("/view-json/shipped", test_shipped);
  g_test_add_func ("/view-json/damaged", test_damaged);
  g_test_add_func ("/view-json/hostile", test_hostile);
  g_test_add_func ("/view-json/sentence", test_sentence);

  return g_test_run ();
}
