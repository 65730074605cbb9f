/* long-fixture.c: what the long tests share: how much is tried, a played office, a refusal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "long-fixture.h"

#include <stdlib.h>
#include <string.h>

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-files.h"
#include "cg-fold.h"
#include "cg-preflight-inspect.h"
#include "cg-sample.h"
#include "cg-store-notice.h"

guint
long_share (guint full)
{
  const char *percent = g_getenv ("CG_LONG_PERCENT");

  return percent != NULL ? MAX (1, full * (guint) atoi (percent) / 100) : full;
}

gint64
long_office_person (Fixture *fixture, const char *role)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_PERSON);
  g_autoptr (CgIds) ids = NULL;

  cg_query_filter_text (query, cg_entity_find_field (CG_ENTITY_PERSON, role), CG_FILTER_EQUAL, "1");
  ids = cg_store_query (fixture->store, query, NULL, NULL);
  g_assert_cmpuint (cg_ids_length (ids), >, 0);
  return cg_ids_get (ids, 0);
}

static char *office; /* the sample office, made once and copied for every test */

static void
copy_tree (const char *from, const char *to)
{
  const char *arguments[] = { "cp", "-a", from, to, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
}

static void
make_office (CgDate today)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *root = g_dir_make_tmp ("cugai-long-XXXXXX", &error);

  g_assert_no_error (error);
  office = g_build_filename (root, "store", NULL);
  cg_sample_create (office, today, &error);
  g_assert_no_error (error);
}

void
long_office_set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *root = g_dir_make_tmp ("cugai-long-XXXXXX", &error);
  CgDate today = cg_date_from_ymd (2026, 11, 24);

  g_assert_no_error (error);
  if (office == NULL)
    make_office (today);
  fixture->folder = g_build_filename (root, "store", NULL);
  copy_tree (office, fixture->folder);
  cg_clock_set_today (today);
  fixture->store = cg_store_open (fixture->folder, &error);
  g_assert_no_error (error);
  cg_store_set_inspector (fixture->store, cg_preflight_inspect);

  fixture->clerk = long_office_person (fixture, "is_clerk");
  fixture->reviewer = long_office_person (fixture, "is_reviewer");
  fixture->signer = long_office_person (fixture, "is_signer");
}

int
long_office_run (void)
{
  int result = g_test_run ();

  if (office != NULL)
    {
      g_autofree char *root = g_path_get_dirname (office);

      g_assert_true (cg_files_remove_tree (root, NULL));
      g_clear_pointer (&office, g_free);
    }
  return result;
}

static gboolean
has_chinese (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (cg_fold_is_ideographic (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

void
long_assert_refusal (const GError *error)
{
  g_assert_nonnull (error);
  g_test_message ("%.300s", error->message);
  g_assert_cmpstr (g_quark_to_string (error->domain), ==, g_quark_to_string (CG_FAULT));
  g_assert_cmpint (error->code, !=, CG_FAULT_INTERNAL);
  g_assert_cmpint (error->code, !=, CG_FAULT_STORE_DAMAGED);
  g_assert_cmpint (error->code, !=, CG_FAULT_STORE_SQL);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (has_chinese (error->message));
  g_assert_true (g_str_has_suffix (error->message, "。"));
}

/* ---- mutations ---- */

#define MOST_BYTES 20000

static const char *const strange[] = {
  "\t",
  "\r\n",
  "\n",
  " ",
  "　",
  "\xff",
  "\xe4\xb8",
  "\xf0\x9f\x98\x80",
  "\xe2\x80\x8b",
  "-",
  "=",
  ";",
  "[",
  "]",
  "{",
  "}",
  "{#problems}",
  "{/problems}",
  "{n:cn}",
  "，",
  "。",
  "（一）",
  "99999999999999999999",
  "-1",
  "0",
  "%s%n",
  "'\"",
  "\\",
  "\x01",
  "年",
  "月",
  "日",
  "局",
  "镇",
  "上级单位",
  "\xe2\x80\xae",
  "\xcc\x81",
};

static void
mutate_once (GRand *random, GString *text)
{
  gint32 place = text->len > 0 ? g_rand_int_range (random, 0, (gint32) text->len) : 0;
  gint32 length =
      text->len > 0 ? g_rand_int_range (random, 0, MIN (40, (gint32) text->len - place) + 1) : 0;
  g_autofree char *piece = g_strndup (text->str + place, (gsize) length);

  switch (g_rand_int_range (random, 0, 6))
    {
    case 0:
      if (text->len > 0)
        text->str[place] ^= (char) (1 << g_rand_int_range (random, 0, 8));
      break;
    case 1:
      g_string_truncate (text, (gsize) place);
      break;
    case 2:
      g_string_erase (text, place, length);
      break;
    case 3:
      for (gint32 n = g_rand_int_range (random, 1, 20); n > 0 && text->len < MOST_BYTES; n--)
        g_string_insert (text, place, piece);
      break;
    case 4:
      g_string_erase (text, place, length);
      g_string_insert (text, g_rand_int_range (random, 0, (gint32) text->len + 1), piece);
      break;
    default:
      g_string_insert (text, place, strange[g_rand_int_range (random, 0, G_N_ELEMENTS (strange))]);
    }
}

GString *
long_mutate (GRand *random, const char *text, gssize length)
{
  GString *mutated = g_string_new_len (text, length);

  for (gint32 n = g_rand_int_range (random, 1, 8); n > 0; n--)
    mutate_once (random, mutated);

  /* A C string: its first part is what anybody reads. */
  for (gsize i = 0; i < mutated->len; i++)
    if (mutated->str[i] == '\0')
      mutated->str[i] = '\x7f';
  return mutated;
}
