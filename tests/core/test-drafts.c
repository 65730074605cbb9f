/* test-drafts.c: drafts: kept whole, in order, and there again in another process.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "cg-drafts.h"
#include "cg-fault.h"
#include "cg-files.h"

static void
result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

/* Saves and waits for the answer. */
static gboolean
save (CgDrafts *drafts, const char *name, const char *title, GError **error)
{
  g_autoptr (GKeyFile) draft = g_key_file_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_key_file_set_string (draft, "case", "title", title);
  cg_drafts_save_async (drafts, name, draft, result_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cg_drafts_save_finish (drafts, result, error);
}

static char *
load (CgDrafts *drafts, const char *name)
{
  g_autoptr (GKeyFile) draft = cg_drafts_load (drafts, name);

  return draft != NULL ? g_key_file_get_string (draft, "case", "title", NULL) : NULL;
}

static void
test_round_trip (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-drafts-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "drafts", "case.draft", NULL);
  g_autoptr (CgDrafts) drafts = cg_drafts_new (folder);
  g_autofree char *title = NULL;
  g_auto (GStrv) names = NULL;
  g_auto (GStrv) rest = NULL;
  GStatBuf status;

  g_assert_null (cg_drafts_load (drafts, "case"));
  g_assert_true (save (drafts, "problem-4294967301", "问题", NULL));
  g_assert_true (save (drafts, "case", "双河镇\n第二行；=[x]", NULL));
  title = load (drafts, "case");
  g_assert_cmpstr (title, ==, "双河镇\n第二行；=[x]");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);

  names = cg_drafts_list (drafts);
  g_assert_cmpuint (g_strv_length (names), ==, 2);
  g_assert_cmpstr (names[0], ==, "case");
  cg_drafts_remove (drafts, "case");
  cg_drafts_remove (drafts, "never");
  rest = cg_drafts_list (drafts);
  g_assert_cmpuint (g_strv_length (rest), ==, 1);
  g_assert_true (cg_files_remove_tree (folder, NULL));
}

/* Saves asked for in a row: the last one counts, and is on the disk after a flush. */
static void
test_order (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-drafts-XXXXXX", NULL);
  g_autoptr (CgDrafts) drafts = cg_drafts_new (folder);
  g_autoptr (CgDrafts) again = NULL;
  g_autofree char *title = NULL;

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (GKeyFile) draft = g_key_file_new ();
      g_autofree char *text = g_strdup_printf ("第 %d 稿", i);

      g_key_file_set_string (draft, "case", "title", text);
      cg_drafts_save_async (drafts, "case", draft, NULL, NULL);
    }
  cg_drafts_flush (drafts);
  again = cg_drafts_new (folder);
  title = load (again, "case");
  g_assert_cmpstr (title, ==, "第 19 稿");
  g_assert_true (cg_files_remove_tree (folder, NULL));
}

/* What cannot be written is said in a sentence; what is no draft is none. */
static void
test_faults (void)
{
  g_autofree char *folder = g_dir_make_tmp ("cugai-drafts-XXXXXX", NULL);
  g_autofree char *blocked = g_build_filename (folder, "drafts", NULL);
  g_autofree char *broken = g_build_filename (folder, "drafts", "case.draft", NULL);
  g_autoptr (CgDrafts) drafts = cg_drafts_new (folder);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (blocked, "a file", -1, NULL));
  g_assert_false (save (drafts, "case", "双河镇", &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_FILE_WRITE);
  g_assert_nonnull (strstr (error->message, "case.draft"));
  g_unlink (blocked);

  g_assert_true (save (drafts, "case", "双河镇", NULL));
  g_assert_true (g_file_set_contents (broken, "\x00\xff no key file", 14, NULL));
  g_assert_null (cg_drafts_load (drafts, "case"));
  g_assert_true (cg_files_remove_tree (folder, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/drafts/round-trip", test_round_trip);
  g_test_add_func ("/drafts/order", test_order);
  g_test_add_func ("/drafts/faults", test_faults);
  return g_test_run ();
}
