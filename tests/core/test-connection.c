/* test-connection.c: what SQLite has understood of what a connection of the store asks of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-connection.h"
#include "store-fixture.h"

static void
test_pragmas (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    gint64 least, most;
  } pragmas[] = {
    { "PRAGMA foreign_keys", 1, 1 },
    { "PRAGMA trusted_schema", 0, 0 },
    { "PRAGMA secure_delete", 2, 2 }, /* FAST */
    { "PRAGMA cell_size_check", 1, 1 },
    { "PRAGMA temp_store", 2, 2 },  /* memory */
    { "PRAGMA synchronous", 2, 2 }, /* FULL */
    /* Pages; 0 would keep whatever a transaction changes in memory until it ends. */
    { "PRAGMA cache_spill", 1000, 100000 },
  };
  g_autofree char *path = g_build_filename (fixture->folder, "cugai.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgConnection) connection =
      cg_connection_open (fixture->folder, path, SQLITE_OPEN_READWRITE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (pragmas); i++)
    {
      gint64 value = cg_sql_integer (connection, &error, -1, pragmas[i].sql, NULL);

      g_assert_no_error (error);
      g_test_message ("%s: %" G_GINT64_FORMAT, pragmas[i].sql, value);
      g_assert_cmpint (value, >=, pragmas[i].least);
      g_assert_cmpint (value, <=, pragmas[i].most);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/connection/pragmas", Fixture, NULL, fixture_set_up, test_pragmas,
              fixture_tear_down);

  return g_test_run ();
}
