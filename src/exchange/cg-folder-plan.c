/* cg-folder-plan.c: what a folder brings to a case: which files, under which names, and which not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-folder-plan.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cg-fault.h"
#include "cg-files.h"

/* The words that tell a kind of document, several with | between, in the order they are tried: a
 * rectification report is a report too. */
static const struct
{
  const char *kind;
  const char *words;
} kinds[] = {
  { "receipt", NC_ ("words in file names", "receipt") },
  { "rectify_report", NC_ ("words in file names", "rectification report") },
  { "plan", NC_ ("words in file names", "rectification plan") },
  { "decision", NC_ ("words in file names", "decision") },
  { "minutes", NC_ ("words in file names", "minutes") },
  { "evidence", NC_ ("words in file names", "evidence") },
  { "institution", NC_ ("words in file names", "rules") },
  { "report_in", NC_ ("words in file names", "report") },
};

static void
entry_free (gpointer data)
{
  CgFolderEntry *entry = data;

  g_free (entry->path);
  g_free (entry->name);
  g_free (entry->like);
  g_free (entry->sha256);
  g_free (entry);
}

/* ---- kinds ---- */

static const char *
find_kind (const char *text)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_auto (GStrv) words =
          g_strsplit (g_dpgettext2 (NULL, "words in file names", kinds[i].words), "|", -1);

      for (guint j = 0; words[j] != NULL; j++)
        if (strstr (text, words[j]) != NULL)
          return kinds[i].kind;
    }

  return NULL;
}

const char *
cg_folder_kind_of (const char *name)
{
  g_autofree char *lower = g_utf8_strdown (name, -1);
  const char *slash = strrchr (lower, '/');
  const char *kind = find_kind (slash != NULL ? slash + 1 : lower);

  if (kind == NULL && slash != NULL)
    kind = find_kind (lower);
  return kind != NULL ? kind : "other";
}

/* ---- looking through ---- */

typedef struct
{
  GPtrArray *entries;
  GCancellable *cancellable;
} Search;

static gboolean
is_leftover (const char *name)
{
  static const char *const leftovers[] = { "Thumbs.db", "desktop.ini", "__MACOSX" };
  gboolean found = name[0] == '.' || g_str_has_prefix (name, "~$");

  for (gsize i = 0; i < G_N_ELEMENTS (leftovers); i++)
    found |= g_ascii_strcasecmp (name, leftovers[i]) == 0;
  return found;
}

static CgFolderVerdict
judge (const char *path, const GStatBuf *status)
{
  if (!S_ISREG (status->st_mode))
    return CG_FOLDER_NO_FILE;
  if (g_access (path, R_OK) != 0)
    return CG_FOLDER_UNREADABLE;
  if (status->st_size == 0)
    return CG_FOLDER_EMPTY;
  return status->st_size > CG_FOLDER_MAX_SIZE ? CG_FOLDER_TOO_LARGE : CG_FOLDER_TAKEN;
}

static gboolean
add_entry (Search *self, const char *path, const char *name, CgFolderVerdict verdict, gint64 size)
{
  CgFolderEntry *entry = g_new0 (CgFolderEntry, 1);

  entry->path = g_strdup (path);
  entry->name = g_filename_display_name (name);
  entry->kind = cg_folder_kind_of (entry->name);
  entry->verdict = verdict;
  entry->size = size;
  g_ptr_array_add (self->entries, entry);
  return self->entries->len <= CG_FOLDER_MAX_FILES;
}

static gboolean add_folder (Search *self, const char *path, const char *name, guint depth);

/* %FALSE when the search has to end. */
static gboolean
add_path (Search *self, const char *path, const char *name, guint depth)
{
  g_autofree char *base = g_path_get_basename (path);
  GStatBuf status;

  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;
  if (is_leftover (base))
    return add_entry (self, path, name, CG_FOLDER_HIDDEN, 0);
  if (g_lstat (path, &status) != 0)
    return add_entry (self, path, name, CG_FOLDER_UNREADABLE, 0);
  if (S_ISDIR (status.st_mode) && depth < CG_FOLDER_MAX_DEPTH)
    return add_folder (self, path, name, depth + 1);

  return add_entry (self, path, name, judge (path, &status), status.st_size);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b);
}

static GPtrArray *
list_names (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  GPtrArray *names;
  const char *name;

  if (dir == NULL)
    return NULL;

  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static gboolean
add_folder (Search *self, const char *path, const char *name, guint depth)
{
  g_autoptr (GPtrArray) names = list_names (path);

  if (names == NULL)
    return add_entry (self, path, name, CG_FOLDER_UNREADABLE, 0);

  for (guint i = 0; i < names->len; i++)
    {
      const char *inside = g_ptr_array_index (names, i);
      g_autofree char *place = g_build_filename (path, inside, NULL);
      g_autofree char *called =
          *name != '\0' ? g_strconcat (name, "/", inside, NULL) : g_strdup (inside);

      if (!add_path (self, place, called, depth))
        return FALSE;
    }

  return TRUE;
}

/* Of one folder its own name says nothing that the case does not; of several it tells them apart.
 */
static gboolean
add_chosen (Search *self, const char *path, gboolean alone)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return add_folder (self, path, alone ? "" : name, 0);

  return add_path (self, path, name, 0);
}

GPtrArray *
cg_folder_plan_new (const char *const *paths, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (entry_free);
  Search search = { entries, cancellable };
  gboolean whole = TRUE;

  for (guint i = 0; whole && paths[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_basename (paths[i]);

      if (!g_file_test (paths[i], G_FILE_TEST_EXISTS))
        {
          cg_fault_set (error, CG_FAULT_FILE_MISSING, name);
          return NULL;
        }
      whole = add_chosen (&search, paths[i], paths[1] == NULL);
    }

  if (g_cancellable_is_cancelled (cancellable))
    cg_fault_set (error, CG_FAULT_CANCELLED);
  else if (!whole)
    cg_fault_set (error, CG_FAULT_FOLDER_TOO_MANY, CG_FOLDER_MAX_FILES);
  else
    return g_steal_pointer (&entries);

  return NULL;
}

/* ---- what is there already ---- */

static gboolean
is_candidate (const CgFolderEntry *entry)
{
  return entry->verdict == CG_FOLDER_TAKEN || entry->verdict == CG_FOLDER_THERE ||
         entry->verdict == CG_FOLDER_TWICE;
}

/* How many of the plan have a size. */
static GHashTable *
count_sizes (const GPtrArray *plan)
{
  GHashTable *counts = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; i < plan->len; i++)
    {
      CgFolderEntry *entry = g_ptr_array_index (plan, i);

      if (is_candidate (entry))
        g_hash_table_insert (
            counts, &entry->size,
            GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (counts, &entry->size)) + 1));
    }

  return counts;
}

static void
compare (CgFolderEntry *entry, GHashTable *there, GHashTable *here, GCancellable *cancellable)
{
  const char *like;

  if (entry->sha256 == NULL)
    entry->sha256 = cg_files_sha256 (entry->path, NULL, cancellable, NULL);
  if (entry->sha256 == NULL)
    return;

  like = g_hash_table_lookup (there, entry->sha256);
  if (like != NULL)
    entry->verdict = CG_FOLDER_THERE;
  else if ((like = g_hash_table_lookup (here, entry->sha256)) != NULL)
    entry->verdict = CG_FOLDER_TWICE;
  else
    g_hash_table_insert (here, entry->sha256, entry->name);
  entry->like = g_strdup (like);
}

void
cg_folder_plan_compare (GPtrArray *plan,
                        GHashTable *there,
                        GHashTable *sizes,
                        GCancellable *cancellable)
{
  g_autoptr (GHashTable) counts = count_sizes (plan);
  g_autoptr (GHashTable) here = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      CgFolderEntry *entry = g_ptr_array_index (plan, i);

      if (!is_candidate (entry))
        continue;

      entry->verdict = CG_FOLDER_TAKEN;
      g_clear_pointer (&entry->like, g_free);
      if (g_hash_table_contains (sizes, &entry->size) ||
          GPOINTER_TO_UINT (g_hash_table_lookup (counts, &entry->size)) > 1)
        compare (entry, there, here, cancellable);
    }
}

guint
cg_folder_plan_count (const GPtrArray *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->len; i++)
    n += ((CgFolderEntry *) g_ptr_array_index (plan, i))->verdict == CG_FOLDER_TAKEN;

  return n;
}
