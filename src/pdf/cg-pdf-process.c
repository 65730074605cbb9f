/* cg-pdf-process.c: one running cugai-pdf: started, connected, ended and reaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-process.h"

#include <errno.h>
#include <gio/gunixconnection.h>
#include <sys/resource.h>
#include <unistd.h>

#include "cg-pdf-child.h"

/* Of a process that nobody waits for. */
#define NICENESS 10

struct _CgPdfProcess
{
  GObject parent_instance;

  CgPdfChild *child;
  GDBusConnection *connection;
};

G_DEFINE_FINAL_TYPE (CgPdfProcess, cg_pdf_process, G_TYPE_OBJECT)

/* A child that was started ahead of its document. */
static struct
{
  GMutex mutex;
  CgPdfChild *child;
  int socket_fd;
} spare;

static void
cg_pdf_process_finalize (GObject *object)
{
  CgPdfProcess *self = CG_PDF_PROCESS (object);

  cg_pdf_child_kill (self->child);
  cg_pdf_child_unref (self->child);
  if (self->connection != NULL)
    g_dbus_connection_close (self->connection, NULL, NULL, NULL);
  g_clear_object (&self->connection);

  G_OBJECT_CLASS (cg_pdf_process_parent_class)->finalize (object);
}

static void
cg_pdf_process_class_init (CgPdfProcessClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_pdf_process_finalize;
}

static void
cg_pdf_process_init (CgPdfProcess *self)
{
}

void
cg_pdf_process_prestart (void)
{
  g_mutex_lock (&spare.mutex);
  if (spare.child == NULL)
    spare.child = cg_pdf_child_new (FALSE, &spare.socket_fd);
  g_mutex_unlock (&spare.mutex);
}

static CgPdfChild *
take_child (int *socket_fd)
{
  CgPdfChild *child;

  g_mutex_lock (&spare.mutex);
  child = g_steal_pointer (&spare.child);
  *socket_fd = spare.socket_fd;
  g_mutex_unlock (&spare.mutex);

  return child != NULL ? child : cg_pdf_child_new (FALSE, socket_fd);
}

static void
explain_failure_worker (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  CgPdfProcess *self = data;

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s",
                           cg_pdf_child_wait (self->child));
}

static void
connected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  CgPdfProcess *self = g_task_get_task_data (task);

  self->connection = g_dbus_connection_new_finish (result, NULL);

  if (self->connection != NULL)
    {
      g_task_return_pointer (task, g_object_ref (self), g_object_unref);
      return;
    }

  cg_pdf_child_kill (self->child);
  g_task_run_in_thread (task, explain_failure_worker);
}

static void
connect_to_child (GTask *task, int socket_fd)
{
  g_autoptr (GSocketConnection) stream = NULL;
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (GError) error = NULL;

  socket = g_socket_new_from_fd (socket_fd, &error);
  if (socket == NULL)
    {
      close (socket_fd);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  g_type_ensure (G_TYPE_UNIX_CONNECTION);
  stream = g_socket_connection_factory_create_connection (socket);
  g_dbus_connection_new (G_IO_STREAM (stream), NULL, G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT,
                         NULL, g_task_get_cancellable (task), connected_cb, g_object_ref (task));
}

void
cg_pdf_process_start_async (gboolean joins,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (CgPdfProcess) self = NULL;
  int socket_fd = -1;
  CgPdfChild *child = joins ? cg_pdf_child_new (TRUE, &socket_fd) : take_child (&socket_fd);

  g_task_set_source_tag (task, cg_pdf_process_start_async);

  if (child == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", g_strerror (EMFILE));
      return;
    }

  self = g_object_new (CG_TYPE_PDF_PROCESS, NULL);
  self->child = child;
  g_task_set_task_data (task, g_object_ref (self), g_object_unref);
  connect_to_child (task, socket_fd);
}

CgPdfProcess *
cg_pdf_process_start_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

GDBusConnection *
cg_pdf_process_get_connection (CgPdfProcess *self)
{
  return self->connection;
}

GPid
cg_pdf_process_get_pid (CgPdfProcess *self)
{
  return cg_pdf_child_get_pid (self->child);
}

/* A priority is a thread's: that of the first one is not that of the one that draws. */
void
cg_pdf_process_give_way (CgPdfProcess *self)
{
  GPid pid = cg_pdf_process_get_pid (self);
  g_autofree char *path = g_strdup_printf ("/proc/%d/task", (int) pid);
  g_autoptr (GDir) threads = pid != 0 ? g_dir_open (path, 0, NULL) : NULL;
  const char *thread;

  while (threads != NULL && (thread = g_dir_read_name (threads)) != NULL)
    setpriority (PRIO_PROCESS, (id_t) g_ascii_strtoull (thread, NULL, 10), NICENESS);
}

void
cg_pdf_process_kill (CgPdfProcess *self)
{
  cg_pdf_child_kill (self->child);
}
