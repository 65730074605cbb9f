/* cg-pdf-memory.c: memory files that a process writes pixels into, used again and again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-memory.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

/* Sizes are rounded up, so that a page a little larger finds a file too. */
#define STEP ((gsize) 256 * 1024)
/* Bytes of files that nobody holds. */
#define MOST_IDLE ((gsize) 16 * 1024 * 1024)

struct _CgPdfMemory
{
  gatomicrefcount references;
  GMutex mutex; /* for all below */
  GQueue idle;  /* of CgPdfMemoryFile, the latest given back first */
  gsize idle_size;
  gboolean closed;
};

struct _CgPdfMemoryFile
{
  CgPdfMemory *memory;
  int fd;
  void *address;
  gsize size;
  gboolean touched; /* of the thread that works for all files */
};

/* ---- a file ---- */

static void
file_end (CgPdfMemoryFile *self)
{
  if (self->address != MAP_FAILED)
    munmap (self->address, self->size);
  if (self->fd >= 0)
    close (self->fd);
  g_free (self);
}

/* All of it is got at once where the kernel knows how. */
static void
touch (CgPdfMemoryFile *self)
{
#ifdef MADV_POPULATE_READ
  madvise (self->address, self->size, MADV_POPULATE_READ);
#endif
  for (gsize offset = 0; offset < self->size; offset += 4096)
    (void) *((const volatile guint8 *) self->address + offset);
  self->touched = TRUE;
}

/* A new file comes here to be touched, and again to be ended. */
static void
work (gpointer data, gpointer user_data)
{
  CgPdfMemoryFile *self = data;

  if (self->touched)
    file_end (self);
  else
    touch (self);
}

/* Getting the memory of a page takes milliseconds, giving it back too, more where the machine is
 * busy; and the main thread, which would be the first to touch it and mostly the last to let go,
 * has a window to draw. */
static void
work_elsewhere (CgPdfMemoryFile *self)
{
  static GThreadPool *pool = NULL;
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      pool = g_thread_pool_new (work, NULL, 1, FALSE, NULL);
      g_once_init_leave (&once, 1);
    }

  g_thread_pool_push (pool, self, NULL);
}

/* A file that could shrink would kill the program on the next access to its mapping. */
static gboolean
make_memory (CgPdfMemoryFile *self)
{
  self->fd = memfd_create ("cugai-pixels", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (self->fd < 0 || ftruncate (self->fd, (off_t) self->size) != 0 ||
      fcntl (self->fd, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) != 0)
    return FALSE;

  self->address = mmap (NULL, self->size, PROT_READ, MAP_SHARED, self->fd, 0);
  return self->address != MAP_FAILED;
}

static CgPdfMemoryFile *
file_new (gsize size)
{
  CgPdfMemoryFile *self = g_new (CgPdfMemoryFile, 1);

  self->memory = NULL;
  self->fd = -1;
  self->address = MAP_FAILED;
  self->size = (size + STEP - 1) / STEP * STEP;
  self->touched = FALSE;
  if (!make_memory (self))
    {
      file_end (self);
      return NULL;
    }

  work_elsewhere (self);
  return self;
}

gconstpointer
cg_pdf_memory_file_get_data (const CgPdfMemoryFile *self)
{
  return self->address;
}

int
cg_pdf_memory_file_get_descriptor (const CgPdfMemoryFile *self)
{
  return self->fd;
}

/* ---- all of a process ---- */

CgPdfMemory *
cg_pdf_memory_new (void)
{
  CgPdfMemory *self = g_new0 (CgPdfMemory, 1);

  g_atomic_ref_count_init (&self->references);
  g_mutex_init (&self->mutex);
  return self;
}

/* Whether a file fits, and would not be wasted on so little. */
static gboolean
fits (const CgPdfMemoryFile *file, gsize size)
{
  return file->size >= size && file->size <= 2 * size + STEP;
}

static CgPdfMemoryFile *
take_idle (CgPdfMemory *self, gsize size)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->mutex);

  for (GList *l = self->idle.head; l != NULL; l = l->next)
    {
      CgPdfMemoryFile *file = l->data;

      if (fits (file, size))
        {
          g_queue_delete_link (&self->idle, l);
          self->idle_size -= file->size;
          return file;
        }
    }

  return NULL;
}

CgPdfMemoryFile *
cg_pdf_memory_take (CgPdfMemory *self, gsize size)
{
  CgPdfMemoryFile *file = take_idle (self, size);

  if (file == NULL)
    file = file_new (size);
  if (file != NULL)
    {
      g_atomic_ref_count_inc (&self->references);
      file->memory = self;
    }

  return file;
}

/* @most: bytes that may stay. With the mutex held. */
static void
end_idle (CgPdfMemory *self, gsize most)
{
  while (self->idle_size > most)
    {
      CgPdfMemoryFile *file = g_queue_pop_tail (&self->idle);

      self->idle_size -= file->size;
      work_elsewhere (file);
    }
}

void
cg_pdf_memory_file_give_back (CgPdfMemoryFile *file)
{
  CgPdfMemory *self = g_steal_pointer (&file->memory);

  g_mutex_lock (&self->mutex);
  g_queue_push_head (&self->idle, file);
  self->idle_size += file->size;
  end_idle (self, self->closed ? 0 : MOST_IDLE);
  g_mutex_unlock (&self->mutex);
  cg_pdf_memory_unref (self);
}

void
cg_pdf_memory_close (CgPdfMemory *self)
{
  g_mutex_lock (&self->mutex);
  self->closed = TRUE;
  end_idle (self, 0);
  g_mutex_unlock (&self->mutex);
  cg_pdf_memory_unref (self);
}

void
cg_pdf_memory_unref (CgPdfMemory *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  end_idle (self, 0);
  g_mutex_clear (&self->mutex);
  g_free (self);
}
