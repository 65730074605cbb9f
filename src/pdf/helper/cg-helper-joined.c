/* cg-helper-joined.c: the pages of a book as they are in their files, put into one PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-helper-joined.h"

#include <dlfcn.h>
#include <unistd.h>

#include "cg-helper-document.h"
#include "cg-join-module.h"
#include "cg-pdf-protocol.h"

#define NOT_OPEN (-1)
#define TO_BE_DRAWN (-2)

typedef struct
{
  int fd; /* -1: its pages are drawn */
  char *password;
  guint n_pages;
  int number; /* in the join, or what it is instead */
} File;

struct _CgHelperJoined
{
  GArray *files;
  GPtrArray *maps; /* of GMappedFile: what the join reads */
  gsize size;      /* of them all */
  GArray *pages;   /* of CgJoinPage; of drawn ones the number of the file is not known yet */
  GArray *drawn;   /* of guint: which of the pages */
  CgJoin *join;
};

static const CgJoinModule *module;

gboolean
cg_helper_joined_load (const char **why)
{
  g_autofree char *executable = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = executable != NULL ? g_path_get_dirname (executable) : NULL;
  g_autofree char *path = NULL;
  void *handle;

  *why = "/proc/self/exe";
  if (folder == NULL)
    return FALSE;

  path = g_build_filename (folder, CG_JOIN_MODULE_FILE, NULL);
  handle = dlopen (path, RTLD_NOW | RTLD_LOCAL);
  module = handle != NULL ? dlsym (handle, CG_JOIN_MODULE_SYMBOL) : NULL;
  *why = module == NULL ? dlerror () : NULL;
  return module != NULL;
}

static void
file_clear (gpointer data)
{
  File *file = data;

  if (file->fd >= 0)
    close (file->fd);
  g_free (file->password);
}

CgHelperJoined *
cg_helper_joined_new (void)
{
  CgHelperJoined *self = g_new0 (CgHelperJoined, 1);

  self->files = g_array_new (FALSE, FALSE, sizeof (File));
  g_array_set_clear_func (self->files, file_clear);
  self->maps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_mapped_file_unref);
  self->pages = g_array_new (FALSE, FALSE, sizeof (CgJoinPage));
  self->drawn = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
cg_helper_joined_add_file (CgHelperJoined *self, int fd, const char *password, guint n_pages)
{
  File file = { fd, g_strdup (password), n_pages, NOT_OPEN };

  g_array_append_val (self->files, file);
}

static void
drop_join (CgHelperJoined *self)
{
  if (self->join != NULL)
    module->end (self->join);
  self->join = NULL;
  self->size = 0;
  g_ptr_array_set_size (self->maps, 0);
  for (guint i = 0; i < self->files->len; i++)
    g_array_index (self->files, File, i).number = NOT_OPEN;
}

void
cg_helper_joined_begin (CgHelperJoined *self)
{
  drop_join (self);
  g_array_set_size (self->pages, 0);
  g_array_set_size (self->drawn, 0);
}

static CgJoinResult
open_file (CgHelperJoined *self, int fd, const char *password, guint n_pages, int *number)
{
  GMappedFile *map = g_mapped_file_new_from_fd (fd, FALSE, NULL);

  if (map == NULL)
    return CG_JOIN_TOO_LARGE;

  if (g_mapped_file_get_length (map) > CG_PDF_MAX_JOINED - self->size)
    {
      g_mapped_file_unref (map);
      return CG_JOIN_TOO_LARGE;
    }

  g_ptr_array_add (self->maps, map);
  self->size += g_mapped_file_get_length (map);
  if (self->join == NULL)
    self->join = module->begin ();
  *number = (int) self->maps->len - 1;
  return module->open (self->join, g_mapped_file_get_contents (map), g_mapped_file_get_length (map),
                       password, n_pages);
}

/* One reader mends what the other does not, all files together may be too large, and a process
 * that was not started to join has no module. */
gboolean
cg_helper_joined_takes (CgHelperJoined *self, guint number)
{
  File *file = &g_array_index (self->files, File, number);

  if (module == NULL)
    return FALSE;
  if (file->fd >= 0 && file->number == NOT_OPEN &&
      open_file (self, file->fd, file->password, file->n_pages, &file->number) != CG_JOIN_GOOD)
    file->number = TO_BE_DRAWN;
  return file->fd >= 0 && file->number != TO_BE_DRAWN;
}

static gboolean
is_good (CgJoinResult result, GError **error)
{
  static const int codes[] = {
    [CG_JOIN_DAMAGED] = CG_HELPER_ERROR_DAMAGED,
    [CG_JOIN_ENCRYPTED] = CG_HELPER_ERROR_ENCRYPTED,
    [CG_JOIN_TOO_LARGE] = CG_HELPER_ERROR_TOO_LARGE,
  };

  if (result != CG_JOIN_GOOD)
    g_set_error_literal (error, CG_HELPER_ERROR, codes[result], "join");
  return result == CG_JOIN_GOOD;
}

void
cg_helper_joined_add_page (CgHelperJoined *self, guint file, guint index, guint turn)
{
  CgJoinPage page = { (guint) g_array_index (self->files, File, file).number, index, turn };

  g_array_append_val (self->pages, page);
}

void
cg_helper_joined_add_drawn (CgHelperJoined *self)
{
  CgJoinPage page = { 0, self->drawn->len, 0 };
  guint position = self->pages->len;

  g_array_append_val (self->pages, page);
  g_array_append_val (self->drawn, position);
}

gboolean
cg_helper_joined_has_pages (CgHelperJoined *self)
{
  return self->pages->len > self->drawn->len;
}

static CgJoinResult
open_drawn (CgHelperJoined *self, const CgHelperStream *drawn)
{
  int number = NOT_OPEN;
  CgJoinResult result;

  if (self->drawn->len == 0)
    return CG_JOIN_GOOD;

  result = open_file (self, drawn->fd, "", self->drawn->len, &number);
  for (guint i = 0; i < self->drawn->len; i++)
    g_array_index (self->pages, CgJoinPage, g_array_index (self->drawn, guint, i)).file =
        (guint) number;
  return result;
}

gboolean
cg_helper_joined_write (CgHelperJoined *self, CgHelperStream *drawn, GError **error)
{
  const guint8 *bytes = NULL;
  gsize length = 0;
  CgJoinResult result = open_drawn (self, drawn);
  gboolean good;

  if (result == CG_JOIN_GOOD)
    result = module->write (self->join, (const CgJoinPage *) (gpointer) self->pages->data,
                            self->pages->len, &bytes, &length);
  if (!is_good (result, error))
    {
      drop_join (self);
      return FALSE;
    }

  good = cg_helper_stream_begin (drawn) && length <= CG_PDF_MAX_PRINTED &&
         cg_helper_stream_write (drawn, bytes, (unsigned int) length) == CAIRO_STATUS_SUCCESS;
  drop_join (self);
  if (!good)
    g_set_error_literal (error, CG_HELPER_ERROR, CG_HELPER_ERROR_TOO_LARGE, "size");
  return good;
}

void
cg_helper_joined_free (CgHelperJoined *self)
{
  if (self == NULL)
    return;

  drop_join (self);
  g_array_unref (self->drawn);
  g_array_unref (self->pages);
  g_ptr_array_unref (self->maps);
  g_array_unref (self->files);
  g_free (self);
}
