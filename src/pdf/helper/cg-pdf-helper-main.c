/* cg-pdf-helper-main.c: entry point of cugai-pdf, the isolated PDF process.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <gio/gunixconnection.h>
#include <locale.h>
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cg-helper-document.h"
#include "cg-helper-image.h"
#include "cg-helper-joined.h"
#include "cg-helper-service.h"
#include "cg-landlock.h"
#include "cg-pdf-protocol.h"
#include "cg-sandbox.h"

/* Bytes: a scanned page, and what is drawn of it. */
#define LARGEST_KEPT (16 * 1024 * 1024)

/* What one page took is kept for the next: the kernel clears what it is given back, page by page,
 * which takes longer than to draw in it. */
static void
keep_memory (void)
{
#ifdef M_MMAP_THRESHOLD
  mallopt (M_MMAP_THRESHOLD, LARGEST_KEPT);
  mallopt (M_TRIM_THRESHOLD, LARGEST_KEPT);
#endif
}

/* Threads that exist already would stay outside Landlock. */
static gboolean
is_only_thread (void)
{
  g_autoptr (GDir) tasks = g_dir_open ("/proc/self/task", 0, NULL);
  int n_tasks = 0;

  while (tasks != NULL && g_dir_read_name (tasks) != NULL)
    n_tasks++;

  return n_tasks == 1;
}

/* Titles and outlines are UTF-16; no code can be loaded later. */
static void
load_converters (void)
{
  g_free (g_convert ("", 0, "UTF-8", "UTF-16BE", NULL, NULL, NULL));
  if (g_iconv_open ("UTF-8", "UTF-16BE") == (GIConv) -1)
    g_printerr ("cugai-pdf: no converter for UTF-16\n");
}

/* Who holds the other end: the kernel knows, and GDBus asks it again in its own handshake. */
static gboolean
is_same_user (GSocket *socket)
{
  g_autoptr (GCredentials) credentials = g_socket_get_credentials (socket, NULL);

  return credentials != NULL && g_credentials_get_unix_user (credentials, NULL) == geteuid ();
}

/* Before GDBus: making a connection starts threads, and Landlock reaches only those to come. */
static gboolean
lock_in (GError **error)
{
  g_auto (GStrv) readable = cg_sandbox_readable ();

  if (!is_only_thread ())
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "there is another thread");
      return FALSE;
    }

  return cg_sandbox_enter ((const char *const *) readable, error);
}

/* The other mechanisms read and write files in the home folder. */
static gboolean
allow_mechanism_cb (GDBusAuthObserver *observer, const char *mechanism, gpointer user_data)
{
  return g_str_equal (mechanism, "EXTERNAL");
}

static GDBusConnection *
make_connection (GSocket *socket, GError **error)
{
  g_autoptr (GSocketConnection) stream = g_socket_connection_factory_create_connection (socket);
  g_autoptr (GDBusAuthObserver) observer = g_dbus_auth_observer_new ();
  g_autofree char *guid = g_dbus_generate_guid ();

  g_signal_connect (observer, "allow-mechanism", G_CALLBACK (allow_mechanism_cb), NULL);
  return g_dbus_connection_new_sync (G_IO_STREAM (stream), guid,
                                     G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_SERVER |
                                         G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_REQUIRE_SAME_USER |
                                         G_DBUS_CONNECTION_FLAGS_DELAY_MESSAGE_PROCESSING,
                                     observer, NULL, error);
}

/* The program is gone or has closed the document; whatever the worker does ends with it. */
static void
closed_cb (void)
{
  _exit (0);
}

/* Broken documents make poppler talk, in many words that nobody reads; sanitizers are listened to.
 */
static void
silence (int null_fd)
{
#ifndef CG_UNDER_SANITIZER
  dup2 (null_fd, STDERR_FILENO);
#endif
  close (null_fd);
}

static GLogWriterOutput
drop_message (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer user_data)
{
  return G_LOG_WRITER_HANDLED;
}

static int
fail (int code, const char *why)
{
  g_printerr ("cugai-pdf: %s\n", why);
  return code;
}

static int
serve (GSocket *socket, guint landlock, int null_fd)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) connection = make_connection (socket, &error);
  g_autoptr (GMainLoop) loop = NULL;

  /* The program may have changed its mind meanwhile. */
  if (connection == NULL)
    return EXIT_SUCCESS;

  if (!cg_helper_service_start (connection, landlock, &error))
    return fail (EXIT_FAILURE, error->message);

  silence (null_fd);
  g_signal_connect (connection, "closed", G_CALLBACK (closed_cb), NULL);
  g_dbus_connection_start_message_processing (connection);
  loop = g_main_loop_new (NULL, FALSE);
  g_main_loop_run (loop);
  return EXIT_SUCCESS;
}

/* No document is needed for that, and no sandbox. */
static int
tell_libraries (void)
{
  g_autofree char *drawn_by = cg_helper_document_drawn_by ();

  puts (drawn_by);
  return EXIT_SUCCESS;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GSocket) socket = NULL;
  g_autoptr (GError) error = NULL;
  gboolean joins = argc == 3 && strcmp (argv[2], "--join") == 0;
  const char *why = NULL;
  guint landlock;
  int null_fd;

  if (argc == 2 && strcmp (argv[1], CG_PDF_TELL_LIBRARIES) == 0)
    return tell_libraries ();

  if (argc != 2 + joins || strcmp (argv[1], "--socket=3") != 0)
    {
      fputs ("cugai-pdf is started by cugai, never by a person.\n", stderr);
      return CG_PDF_EXIT_USAGE;
    }

  keep_memory ();
  setlocale (LC_ALL, "");
  g_log_set_writer_func (drop_message, NULL, NULL);
  load_converters ();
  cg_helper_image_load_modules ();
  if (joins && !cg_helper_joined_load (&why))
    return fail (EXIT_FAILURE, why);
  null_fd = open ("/dev/null", O_WRONLY | O_CLOEXEC);
  landlock = (guint) cg_landlock_version ();
  g_type_ensure (G_TYPE_UNIX_CONNECTION);
  socket = g_socket_new_from_fd (CG_PDF_SOCKET_FD, &error);

  if (socket == NULL || !is_same_user (socket))
    return fail (EXIT_FAILURE, "the socket is not the program's");

  if (!lock_in (&error))
    return fail (CG_PDF_EXIT_SANDBOX, error->message);

  return serve (socket, landlock, null_fd);
}
