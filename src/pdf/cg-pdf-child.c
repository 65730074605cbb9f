/* cg-pdf-child.c: spawns the executable cugai-pdf and waits for its end on a thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pdf-child.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cg-paths.h"
#include "cg-pdf-protocol.h"

struct _CgPdfChild
{
  GMutex mutex;
  GCond changed;
  GStrv environment;
  int helper_fd;
  gboolean joins;
  GPid pid;
  gboolean killed;
  gboolean ended;
  char *ending;
};

static const char *const passed_on[] = {
  "HOME",          "LANG",           "LANGUAGE",        "LC_ALL",          "LC_CTYPE",
  "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "FONTCONFIG_FILE", "FONTCONFIG_PATH",
  "ASAN_OPTIONS",  "UBSAN_OPTIONS",  "LD_LIBRARY_PATH", "LD_PRELOAD",      "TZ",
};

static GStrv
make_environment (void)
{
  g_autoptr (GPtrArray) variables = g_ptr_array_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (passed_on); i++)
    {
      const char *value = g_getenv (passed_on[i]);

      if (value != NULL)
        g_ptr_array_add (variables, g_strdup_printf ("%s=%s", passed_on[i], value));
    }

  g_ptr_array_add (variables, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&variables), FALSE);
}

static void
free_child (gpointer data)
{
  CgPdfChild *self = data;

  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_strfreev (self->environment);
  g_free (self->ending);
}

CgPdfChild *
cg_pdf_child_ref (CgPdfChild *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
cg_pdf_child_unref (CgPdfChild *self)
{
  g_atomic_rc_box_release_full (self, free_child);
}

/* Signals as if started from a shell, whatever the program or its toolkit does with them. */
static void
set_signals (posix_spawnattr_t *attributes)
{
  sigset_t none, all;

  sigemptyset (&none);
  sigfillset (&all);
  posix_spawnattr_setsigmask (attributes, &none);
  posix_spawnattr_setsigdefault (attributes, &all);
  posix_spawnattr_setflags (attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

static int
spawn (CgPdfChild *self, pid_t *pid)
{
  char *arguments[] = { (char *) "cugai-pdf", (char *) "--socket=3",
                        self->joins ? (char *) "--join" : NULL, NULL };
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int failure;

  posix_spawnattr_init (&attributes);
  set_signals (&attributes);
  posix_spawn_file_actions_init (&actions);
  posix_spawn_file_actions_addopen (&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen (&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawn_file_actions_adddup2 (&actions, self->helper_fd, CG_PDF_SOCKET_FD);
  posix_spawn_file_actions_addclosefrom_np (&actions, CG_PDF_SOCKET_FD + 1);
  posix_spawn_file_actions_addchdir_np (&actions, "/");

  failure = posix_spawn (pid, cg_paths_pdf_helper (), &actions, &attributes, arguments,
                         self->environment);

  posix_spawn_file_actions_destroy (&actions);
  posix_spawnattr_destroy (&attributes);
  return failure;
}

static void
set_running (CgPdfChild *self, pid_t pid)
{
  g_mutex_lock (&self->mutex);
  self->pid = pid;
  if (self->killed)
    kill (pid, SIGKILL);
  g_mutex_unlock (&self->mutex);
}

static void
set_ended (CgPdfChild *self, char *ending)
{
  g_mutex_lock (&self->mutex);
  self->pid = 0;
  self->ended = TRUE;
  self->ending = ending;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
}

static char *
describe_ending (const siginfo_t *info)
{
  if (info->si_code != CLD_EXITED)
    return g_strdup_printf ("signal %d", info->si_status);

  if (info->si_status == CG_PDF_EXIT_SANDBOX)
    return g_strdup ("sandbox");

  return g_strdup_printf ("exit %d", info->si_status);
}

/* The id is given up under the mutex, so that nobody kills a process that got it afterwards. */
static void
reap (CgPdfChild *self, pid_t pid)
{
  siginfo_t info = { 0 };

  while (waitid (P_PID, (id_t) pid, &info, WEXITED | WNOWAIT) != 0 && errno == EINTR)
    continue;

  set_ended (self, describe_ending (&info));
  while (waitpid (pid, NULL, 0) < 0 && errno == EINTR)
    continue;
}

static gpointer
run_child_worker (gpointer data)
{
  g_autoptr (CgPdfChild) self = data;
  pid_t pid = 0;
  int failure = spawn (self, &pid);

  if (failure == 0)
    set_running (self, pid);
  else
    set_ended (self, g_strdup (g_strerror (failure)));

  close (self->helper_fd);
  if (failure == 0)
    reap (self, pid);

  return NULL;
}

CgPdfChild *
cg_pdf_child_new (gboolean joins, int *socket_fd)
{
  CgPdfChild *self;
  int fds[2];

  if (socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, fds) != 0)
    return NULL;

  self = g_atomic_rc_box_new0 (CgPdfChild);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->environment = make_environment ();
  self->helper_fd = fds[1];
  self->joins = joins;
  *socket_fd = fds[0];

  g_thread_unref (g_thread_new ("cugai-pdf-wait", run_child_worker, cg_pdf_child_ref (self)));
  return self;
}

void
cg_pdf_child_kill (CgPdfChild *self)
{
  g_mutex_lock (&self->mutex);
  self->killed = TRUE;
  if (self->pid != 0)
    kill (self->pid, SIGKILL);
  g_mutex_unlock (&self->mutex);
}

GPid
cg_pdf_child_get_pid (CgPdfChild *self)
{
  GPid pid;

  g_mutex_lock (&self->mutex);
  pid = self->pid;
  g_mutex_unlock (&self->mutex);
  return pid;
}

const char *
cg_pdf_child_wait (CgPdfChild *self)
{
  g_mutex_lock (&self->mutex);
  while (!self->ended)
    g_cond_wait (&self->changed, &self->mutex);
  g_mutex_unlock (&self->mutex);
  return self->ending;
}
