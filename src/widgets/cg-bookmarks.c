/* cg-bookmarks.c: the pages of a document that a person has marked to find them again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bookmarks.h"

typedef struct
{
  guint page;
  char *name;
} Bookmark;

struct _CgBookmarks
{
  GObject parent_instance;

  GArray *all; /* Bookmark, by page */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgBookmarks, cg_bookmarks, G_TYPE_OBJECT)

static void
bookmark_clear (gpointer data)
{
  g_free (((Bookmark *) data)->name);
}

static const Bookmark *
get (CgBookmarks *self, guint i)
{
  return &g_array_index (self->all, Bookmark, i);
}

/* Where the first one at or after the page stands. */
static guint
place_of (CgBookmarks *self, guint page)
{
  guint i = 0;

  while (i < self->all->len && get (self, i)->page < page)
    i++;
  return i;
}

static gboolean
is_at (CgBookmarks *self, guint i, guint page)
{
  return i < self->all->len && get (self, i)->page == page;
}

static void
put (CgBookmarks *self, guint page, const char *name)
{
  guint i = place_of (self, page);
  Bookmark bookmark = { page, g_strdup (name) };

  if (is_at (self, i, page))
    g_array_remove_index (self->all, i);
  if (name != NULL)
    g_array_insert_val (self->all, i, bookmark);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
cg_bookmarks_clear (CgBookmarks *self)
{
  g_return_if_fail (CG_IS_BOOKMARKS (self));

  g_array_set_size (self->all, 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
cg_bookmarks_add (CgBookmarks *self, guint page, const char *name)
{
  g_return_if_fail (CG_IS_BOOKMARKS (self) && name != NULL);

  put (self, page, name);
}

void
cg_bookmarks_edit (CgBookmarks *self, guint page, const char *name)
{
  g_return_if_fail (CG_IS_BOOKMARKS (self));

  if (g_strcmp0 (name, cg_bookmarks_find (self, page)) == 0)
    return;

  put (self, page, name);
  g_signal_emit (self, signals[SIGNAL_EDITED], 0, page, name);
}

guint
cg_bookmarks_count (CgBookmarks *self)
{
  g_return_val_if_fail (CG_IS_BOOKMARKS (self), 0);

  return self->all->len;
}

const char *
cg_bookmarks_get (CgBookmarks *self, guint i, guint *page)
{
  g_return_val_if_fail (CG_IS_BOOKMARKS (self) && i < self->all->len, NULL);

  *page = get (self, i)->page;
  return get (self, i)->name;
}

const char *
cg_bookmarks_find (CgBookmarks *self, guint page)
{
  guint i;

  g_return_val_if_fail (CG_IS_BOOKMARKS (self), NULL);

  i = place_of (self, page);
  return is_at (self, i, page) ? get (self, i)->name : NULL;
}

int
cg_bookmarks_next (CgBookmarks *self, guint page, gboolean forward)
{
  guint i, n;

  g_return_val_if_fail (CG_IS_BOOKMARKS (self), -1);

  n = self->all->len;
  if (n == 0)
    return -1;

  i = place_of (self, forward ? page + 1 : page);
  return (int) get (self, (forward ? i : i + n - 1) % n)->page;
}

static void
cg_bookmarks_finalize (GObject *object)
{
  g_array_unref (CG_BOOKMARKS (object)->all);

  G_OBJECT_CLASS (cg_bookmarks_parent_class)->finalize (object);
}

static void
cg_bookmarks_class_init (CgBookmarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_bookmarks_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_BOOKMARKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_EDITED] = g_signal_new ("edited", CG_TYPE_BOOKMARKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);
}

static void
cg_bookmarks_init (CgBookmarks *self)
{
  self->all = g_array_new (FALSE, FALSE, sizeof (Bookmark));
  g_array_set_clear_func (self->all, bookmark_clear);
}

CgBookmarks *
cg_bookmarks_new (void)
{
  return g_object_new (CG_TYPE_BOOKMARKS, NULL);
}
