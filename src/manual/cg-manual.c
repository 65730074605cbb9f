/* cg-manual.c: the manual: its pages, which page a place has, and its search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-manual-text.h"

#include <gio/gio.h>
#include <string.h>

#include "cg-fold-find.h"
#include "cg-manual-resources.h"
#include "cg-paths.h"

#define FOLDER "/org/cugai/Cugai/manual/"

struct _CgManual
{
  GPtrArray *pages; /* of CgManualPage */
};

static void
page_free (gpointer data)
{
  CgManualPage *page = data;

  g_free (page->id);
  g_free (page->title);
  g_strfreev (page->places);
  g_ptr_array_unref (page->blocks);
  g_free (page);
}

/* What the program was built with is there. */
static char *
read_text (const char *name)
{
  g_autofree char *path = g_strconcat (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (cg_manual_get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  g_return_val_if_fail (bytes != NULL, g_strdup (""));
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static CgManualPage *
read_page (GKeyFile *index, const char *id, const CgManualKey *keys, guint n_keys)
{
  CgManualPage *page = g_new0 (CgManualPage, 1);
  g_autofree char *name = g_strconcat (id, ".md", NULL);
  g_autofree char *text = read_text (name);
  const CgManualBlock *first;

  page->id = g_strdup (id);
  page->places = g_key_file_get_string_list (index, id, "places", NULL, NULL);
  page->blocks = cg_manual_text_parse (text, keys, n_keys);
  first = page->blocks->len > 0 ? g_ptr_array_index (page->blocks, 0) : NULL;
  page->title = g_strdup (first != NULL ? first->text : id);
  if (first != NULL)
    g_ptr_array_remove_index (page->blocks, 0);
  return page;
}

CgManual *
cg_manual_new (const CgManualKey *keys, guint n_keys)
{
  CgManual *self = g_new0 (CgManual, 1);
  g_autoptr (GKeyFile) index = g_key_file_new ();
  g_autofree char *text = read_text ("manual.index");
  g_auto (GStrv) ids = NULL;

  self->pages = g_ptr_array_new_with_free_func (page_free);
  if (!g_key_file_load_from_data (index, text, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return self;

  ids = g_key_file_get_groups (index, NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    g_ptr_array_add (self->pages, read_page (index, ids[i], keys, n_keys));
  return self;
}

void
cg_manual_free (CgManual *self)
{
  g_ptr_array_unref (self->pages);
  g_free (self);
}

guint
cg_manual_n_pages (const CgManual *self)
{
  return self->pages->len;
}

const CgManualPage *
cg_manual_page (const CgManual *self, guint index)
{
  g_return_val_if_fail (index < self->pages->len, NULL);

  return g_ptr_array_index (self->pages, index);
}

int
cg_manual_find_page (const CgManual *self, const char *id)
{
  gsize length = strcspn (id, "#");

  for (guint i = 0; i < self->pages->len; i++)
    {
      const CgManualPage *page = g_ptr_array_index (self->pages, i);

      if (strlen (page->id) == length && strncmp (page->id, id, length) == 0)
        return (int) i;
    }

  return -1;
}

int
cg_manual_find_heading (const CgManualPage *page, const char *link)
{
  const char *heading = strchr (link, '#');

  for (guint i = 0; heading != NULL && i < page->blocks->len; i++)
    {
      const CgManualBlock *block = g_ptr_array_index (page->blocks, i);

      if (block->kind == CG_MANUAL_HEADING && g_str_equal (block->text, heading + 1))
        return (int) i;
    }

  return -1;
}

/* How much of a place is named by one of a page's: "cases" of "cases.file" and of "cases/3". */
static gsize
names (const char *named, const char *place)
{
  gsize length = strlen (named);

  if (strncmp (named, place, length) != 0 || strchr ("./", place[length]) == NULL)
    return 0;

  return length;
}

int
cg_manual_page_of (const CgManual *self, const char *place)
{
  gsize best = 0;
  int found = -1;

  for (guint i = 0; place != NULL && i < self->pages->len; i++)
    {
      const CgManualPage *page = g_ptr_array_index (self->pages, i);

      for (guint k = 0; page->places != NULL && page->places[k] != NULL; k++)
        {
          gsize length = names (page->places[k], place);

          if (length > best)
            {
              best = length;
              found = (int) i;
            }
        }
    }

  return found;
}

static gboolean
has (const char *text, const char *word)
{
  g_autoptr (GArray) found = cg_fold_find (text, word, 1);

  return found->len > 0;
}

GArray *
cg_manual_search (const CgManual *self, const char *text)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (CgManualHit));

  for (guint i = 0; i < self->pages->len; i++)
    {
      const CgManualPage *page = g_ptr_array_index (self->pages, i);

      for (guint k = 0; k < page->blocks->len; k++)
        {
          const CgManualBlock *block = g_ptr_array_index (page->blocks, k);
          CgManualHit hit = { i, k };

          if (has (block->text, text))
            g_array_append_val (hits, hit);
        }
    }

  return hits;
}

char *
cg_manual_picture (const char *name)
{
  char *path = g_build_filename (cg_paths_manual_dir (), name, NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    g_clear_pointer (&path, g_free);
  return path;
}
