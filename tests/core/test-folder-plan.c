/* test-folder-plan.c: what a folder brings to a case, on real folders.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <fcntl.h>
#include <unistd.h>

#include "cg-fault.h"
#include "cg-files.h"
#include "cg-folder-plan.h"
#include "cg-locale.h"

typedef struct
{
  char *root;
} Folder;

static void
set_up (Folder *folder, gconstpointer data)
{
  folder->root = g_dir_make_tmp ("cugai-folder-XXXXXX", NULL);
}

static void
tear_down (Folder *folder, gconstpointer data)
{
  g_assert_true (cg_files_remove_tree (folder->root, NULL));
  g_free (folder->root);
}

static void
add (Folder *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder->root, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static GPtrArray *
plan_of (Folder *folder)
{
  const char *paths[] = { folder->root, NULL };
  g_autoptr (GError) error = NULL;
  GPtrArray *plan = cg_folder_plan_new (paths, NULL, &error);

  g_assert_no_error (error);
  return plan;
}

static const CgFolderEntry *
find (const GPtrArray *plan, const char *name)
{
  for (guint i = 0; i < plan->len; i++)
    {
      const CgFolderEntry *entry = g_ptr_array_index (plan, i);

      if (g_str_equal (entry->name, name))
        return entry;
    }

  g_assert_not_reached ();
}

/* Folders become part of the name; what is no file to keep is listed with its reason. */
static void
test_structure (Folder *folder, gconstpointer data)
{
  g_autofree char *link = g_build_filename (folder->root, "链接.pdf", NULL);
  g_autofree char *loop = g_build_filename (folder->root, "佐证", "回路", NULL);
  g_autoptr (GPtrArray) plan = NULL;

  add (folder, "佐证/第一项/合同.pdf", "a");
  add (folder, "佐证/说明.docx", "bb");
  add (folder, "空.txt", "");
  add (folder, ".git/config", "ccc");
  add (folder, "Thumbs.db", "d");
  add (folder, "~$说明.docx", "e");
  g_assert_cmpint (symlink ("/etc/passwd", link), ==, 0);
  g_assert_cmpint (symlink (folder->root, loop), ==, 0);
  plan = plan_of (folder);

  g_assert_cmpuint (plan->len, ==, 8);
  g_assert_cmpuint (cg_folder_plan_count (plan), ==, 2);
  g_assert_cmpint (find (plan, "佐证/第一项/合同.pdf")->verdict, ==, CG_FOLDER_TAKEN);
  g_assert_cmpint (find (plan, "佐证/说明.docx")->size, ==, 2);
  g_assert_cmpint (find (plan, "空.txt")->verdict, ==, CG_FOLDER_EMPTY);
  g_assert_cmpint (find (plan, ".git")->verdict, ==, CG_FOLDER_HIDDEN);
  g_assert_cmpint (find (plan, "~$说明.docx")->verdict, ==, CG_FOLDER_HIDDEN);
  g_assert_cmpint (find (plan, "链接.pdf")->verdict, ==, CG_FOLDER_NO_FILE);
  g_assert_cmpint (find (plan, "佐证/回路")->verdict, ==, CG_FOLDER_NO_FILE);
}

/* What the case has, and what comes twice, is left out; for another case it is looked at anew. */
static void
test_alike (Folder *folder, gconstpointer data)
{
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) none = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) sizes = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (GHashTable) no_sizes = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autofree char *path = g_build_filename (folder->root, "a.pdf", NULL);
  g_autoptr (GPtrArray) plan = NULL;
  gint64 size = 5;

  add (folder, "a.pdf", "there");
  add (folder, "b.pdf", "twice!");
  add (folder, "c.pdf", "twice!");
  add (folder, "d.pdf", "other");
  plan = plan_of (folder);
  g_hash_table_insert (there, cg_files_sha256 (path, NULL, NULL, NULL), g_strdup ("旧名.pdf"));
  g_hash_table_add (sizes, &size);

  cg_folder_plan_compare (plan, there, sizes, NULL);
  g_assert_cmpint (find (plan, "a.pdf")->verdict, ==, CG_FOLDER_THERE);
  g_assert_cmpstr (find (plan, "a.pdf")->like, ==, "旧名.pdf");
  g_assert_cmpint (find (plan, "b.pdf")->verdict, ==, CG_FOLDER_TAKEN);
  g_assert_cmpint (find (plan, "c.pdf")->verdict, ==, CG_FOLDER_TWICE);
  g_assert_cmpstr (find (plan, "c.pdf")->like, ==, "b.pdf");
  g_assert_cmpint (find (plan, "d.pdf")->verdict, ==, CG_FOLDER_TAKEN);

  cg_folder_plan_compare (plan, none, no_sizes, NULL);
  g_assert_cmpint (find (plan, "a.pdf")->verdict, ==, CG_FOLDER_TAKEN);
  g_assert_null (find (plan, "a.pdf")->like);
}

static void
test_limits (Folder *folder, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (folder->root, "没有", NULL);
  const char *gone[] = { missing, NULL };
  const char *paths[] = { folder->root, NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (cg_folder_plan_new (gone, NULL, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_FILE_MISSING);
  g_clear_error (&error);

  for (guint i = 0; i <= CG_FOLDER_MAX_FILES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autofree char *path = g_build_filename (folder->root, name, NULL);

      g_assert_true (g_close (g_creat (path, 0600), NULL));
    }
  g_assert_null (cg_folder_plan_new (paths, NULL, &error));
  g_assert_error (error, CG_FAULT, CG_FAULT_FOLDER_TOO_MANY);
}

/* Names as they come: the file's own name counts before its folders'. */
static void
test_kinds (Folder *folder, gconstpointer data)
{
  static const struct
  {
    const char *name, *kind;
  } cases[] = {
    { "关于张某的问责决定.pdf", "decision" },
    { "审理报告（定稿）.docx", "report_in" },
    { "某镇整改报告.pdf", "rectify_report" },
    { "整改方案.doc", "plan" },
    { "送达回执 扫描.jpg", "receipt" },
    { "佐证材料/IMG_0042.jpg", "evidence" },
    { "佐证材料/会议纪要.pdf", "minutes" },
    { "水费收缴管理办法.pdf", "institution" },
    { "IMG_0042.jpg", "other" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (cg_folder_kind_of (cases[i].name), ==, cases[i].kind);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/folder-plan/" name, Folder, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  cg_locale_init ();
  ADD ("structure", test_structure);
  ADD ("alike", test_alike);
  ADD ("limits", test_limits);
  ADD ("kinds", test_kinds);
  return g_test_run ();
}
