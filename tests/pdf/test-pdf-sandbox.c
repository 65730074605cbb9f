/* test-pdf-sandbox.c: what code that took over cugai-pdf could still do: next to nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Each attempt runs in a process of its own that enters the helper's own sandbox.
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cg-landlock.h"
#include "cg-sandbox.h"
#include "test-pdf.h"

/* Returns 0 when the attempt fails as it should. */
typedef int (*Attempt) (const char *path);

static int
refused (gboolean done)
{
  return done ? 1 : 0;
}

static int
attempt_socket (const char *path)
{
  return refused (socket (AF_INET, SOCK_STREAM, 0) >= 0) +
         refused (socket (AF_UNIX, SOCK_STREAM, 0) >= 0) +
         refused (socket (AF_NETLINK, SOCK_RAW, 0) >= 0);
}

static int
attempt_connect (const char *path)
{
  struct sockaddr address = { .sa_family = AF_UNIX };

  /* EBADF would be the kernel's own answer: the call got through. */
  return refused (connect (-1, &address, sizeof address) == 0 || errno == EBADF) +
         refused (bind (-1, &address, sizeof address) == 0 || errno == EBADF);
}

static int
attempt_exec (const char *path)
{
  char *arguments[] = { (char *) "true", NULL };

  execv ("/bin/true", arguments);
  return refused (errno != EPERM);
}

static int
attempt_fork (const char *path)
{
  pid_t pid = fork ();

  if (pid == 0)
    _exit (0);

  return refused (pid > 0);
}

static int
attempt_ptrace (const char *path)
{
  return refused (ptrace (PTRACE_ATTACH, getppid (), NULL, NULL) == 0 || errno != EPERM) +
         refused (syscall (SYS_process_vm_readv, getppid (), NULL, 0, NULL, 0, 0) >= 0);
}

static int
attempt_kill (const char *path)
{
  return refused (kill (1, 0) == 0 || errno != EPERM) +
         refused (syscall (SYS_tgkill, 1, 1, 0) == 0) + refused (syscall (SYS_tkill, 1, 0) == 0);
}

static int
attempt_write (const char *path)
{
  g_autofree char *beside = g_strconcat (path, ".new", NULL);

  return refused (open (path, O_WRONLY) >= 0) + refused (open (path, O_RDWR) >= 0) +
         refused (open (path, O_RDONLY | O_TRUNC) >= 0) +
         refused (open (beside, O_RDONLY | O_CREAT, 0600) >= 0) +
         refused (open ("/tmp", O_TMPFILE | O_RDWR, 0600) >= 0) +
         refused (creat (beside, 0600) >= 0) + refused (unlink (path) == 0) +
         refused (rename (path, beside) == 0) + refused (truncate (path, 0) == 0) +
         refused (mkdir (beside, 0700) == 0) + refused (symlink (path, beside) == 0) +
         refused (link (path, beside) == 0) + refused (chmod (path, 0777) == 0);
}

static int
attempt_read (const char *path)
{
  return refused (open (path, O_RDONLY) >= 0) + refused (open ("/etc/passwd", O_RDONLY) >= 0) +
         refused (open ("/proc/self/environ", O_RDONLY) >= 0) +
         refused (open ("/", O_RDONLY | O_DIRECTORY) >= 0);
}

static int
attempt_code (const char *path)
{
  const int both = PROT_READ | PROT_WRITE | PROT_EXEC;
  void *data = mmap (NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  return refused (data == MAP_FAILED) +
         refused (mmap (NULL, 4096, both, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED) +
         refused (mprotect (data, 4096, PROT_READ | PROT_EXEC) == 0);
}

static int
attempt_privileges (const char *path)
{
  return refused (setuid (0) == 0) + refused (syscall (SYS_unshare, 0) == 0) +
         refused (syscall (SYS_mount, "none", "/", NULL, 0, NULL) == 0) +
         refused (syscall (SYS_keyctl, 0, 0, 0, 0, 0) >= 0) +
         refused (syscall (SYS_bpf, 0, NULL, 0) >= 0) +
         refused (syscall (425 /* io_uring_setup */, 1, NULL) >= 0);
}

static gpointer
allocate_worker (gpointer data)
{
  return mmap (NULL, (gsize) 4 << 30, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
}

static int
attempt_memory (const char *path)
{
#ifdef CG_UNDER_SANITIZER
  return 0;
#else
  return refused (allocate_worker (NULL) != MAP_FAILED);
#endif
}

/* What must go on working: memory, threads, fonts, libraries' data. */
static int
attempt_work (const char *path)
{
  pthread_t thread;
  void *data = malloc (64 << 20);
  int fd = open ("/usr/share/fonts", O_RDONLY | O_DIRECTORY);
  int memory = memfd_create ("test", MFD_ALLOW_SEALING);
  int failures = (data == NULL) + (fd < 0) + (memory < 0);

  free (data);
  if (pthread_create (&thread, NULL, allocate_worker, NULL) != 0)
    return failures + 1;

  pthread_join (thread, NULL);
  return failures;
}

static void
run_attempt (Attempt attempt, const char *path)
{
  g_auto (GStrv) readable = cg_sandbox_readable ();
  g_autoptr (GError) error = NULL;

  if (!cg_sandbox_enter ((const char *const *) readable, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      _exit (100);
    }

  _exit (attempt (path));
}

static void
test_attempt (gconstpointer data)
{
  Attempt attempt = *(const Attempt *) data;
  g_autofree char *path = NULL;
  int status;
  pid_t pid;

  if (attempt == attempt_read && cg_landlock_version () == 0)
    {
      g_test_skip ("this kernel has no Landlock");
      return;
    }

  path = test_pdf_write ("store.db", "secret", -1);
  pid = fork ();
  if (pid == 0)
    run_attempt (attempt, path);

  g_assert_cmpint (pid, >, 0);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

/* The socket, the document and GLib's wake-ups: nothing of the program's. */
static void
check_descriptors (const char *folder, const char *document_path)
{
  g_autoptr (GDir) fds = g_dir_open (folder, 0, NULL);
  guint n_sockets = 0, n_documents = 0;
  const char *fd;

  g_assert_nonnull (fds);
  while ((fd = g_dir_read_name (fds)) != NULL)
    {
      g_autofree char *link = g_build_filename (folder, fd, NULL);
      g_autofree char *target = g_file_read_link (link, NULL);

      if (g_str_has_prefix (target, "socket:"))
        n_sockets++;
      else if (g_str_equal (target, document_path))
        n_documents++;
      else if (!g_str_equal (target, "anon_inode:[eventfd]") && atoi (fd) > STDERR_FILENO)
        g_error ("descriptor %s of the helper is %s", fd, target);
    }

  g_assert_cmpuint (n_sockets, ==, 1);
  g_assert_cmpuint (n_documents, >=, 1);
}

/* The running helper says the same of itself. */
static void
test_helper (void)
{
  g_autofree char *path = test_pdf_make ("helper.pdf", 1, "整改台账");
  g_autoptr (CgPdfDocument) document = test_pdf_open_good (path);
  g_autofree char *proc =
      g_strdup_printf ("/proc/%d", (int) cg_pdf_document_get_process_id (document));
  g_autofree char *status_path = g_build_filename (proc, "status", NULL);
  g_autofree char *fd_path = g_build_filename (proc, "fd", NULL);
  g_autofree char *status = NULL;

  g_assert_true (g_file_get_contents (status_path, &status, NULL, NULL));
  g_assert_nonnull (strstr (status, "NoNewPrivs:\t1\n"));
  g_assert_nonnull (strstr (status, "Seccomp:\t2\n"));
  g_assert_cmpuint (cg_pdf_document_get_landlock (document), ==, (guint) cg_landlock_version ());
  g_assert_cmpuint (cg_pdf_get_landlock (), ==, (guint) cg_landlock_version ());
  check_descriptors (fd_path, path);
}

/* A font folder that is the home folder would open the store. */
static void
test_readable (void)
{
  g_auto (GStrv) readable = cg_sandbox_readable ();

  g_assert_true (g_strv_contains ((const char *const *) readable, "/usr/share/fonts"));
  g_assert_true (g_strv_contains ((const char *const *) readable, "/usr/share/poppler"));
  g_assert_false (g_strv_contains ((const char *const *) readable, "/"));
  g_assert_false (g_strv_contains ((const char *const *) readable, g_get_home_dir ()));
}

static const struct
{
  const char *path;
  Attempt attempt;
} attempts[] = {
  { "/pdf/sandbox/socket", attempt_socket }, { "/pdf/sandbox/connect", attempt_connect },
  { "/pdf/sandbox/exec", attempt_exec },     { "/pdf/sandbox/fork", attempt_fork },
  { "/pdf/sandbox/ptrace", attempt_ptrace }, { "/pdf/sandbox/kill", attempt_kill },
  { "/pdf/sandbox/write", attempt_write },   { "/pdf/sandbox/read", attempt_read },
  { "/pdf/sandbox/code", attempt_code },     { "/pdf/sandbox/privileges", attempt_privileges },
  { "/pdf/sandbox/memory", attempt_memory }, { "/pdf/sandbox/work", attempt_work },
};

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (attempts); i++)
    g_test_add_data_func (attempts[i].path, &attempts[i].attempt, test_attempt);
  g_test_add_func ("/pdf/sandbox/helper", test_helper);
  g_test_add_func ("/pdf/sandbox/readable", test_readable);
  result = g_test_run ();
  test_pdf_remove_folder ();
  return result;
}
