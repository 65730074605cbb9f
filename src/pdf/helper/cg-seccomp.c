/* cg-seccomp.c: the system calls that reading a PDF needs; all others are refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-seccomp.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

/* Calls with any arguments. Nothing here makes a descriptor that reaches outside. */
static const int plain_calls[] = {
  /* descriptors at hand */
  SCMP_SYS (read),
  SCMP_SYS (readv),
  SCMP_SYS (pread64),
  SCMP_SYS (write),
  SCMP_SYS (pwrite64),
  SCMP_SYS (writev),
  SCMP_SYS (close),
  SCMP_SYS (dup2),
  SCMP_SYS (dup3),
  SCMP_SYS (lseek),
  SCMP_SYS (fstat),
  SCMP_SYS (fstatfs),
  SCMP_SYS (fadvise64),
  SCMP_SYS (ftruncate),
  SCMP_SYS (memfd_create),
  SCMP_SYS (eventfd2),
  SCMP_SYS (poll),
  SCMP_SYS (ppoll),
  /* the socket to the program */
  SCMP_SYS (sendto),
  SCMP_SYS (sendmsg),
  SCMP_SYS (recvfrom),
  SCMP_SYS (recvmsg),
  SCMP_SYS (getsockopt),
  SCMP_SYS (getsockname),
  SCMP_SYS (getpeername),
  SCMP_SYS (shutdown),
  /* looking for fonts; Landlock decides which */
  SCMP_SYS (stat),
  SCMP_SYS (lstat),
  SCMP_SYS (newfstatat),
  SCMP_SYS (statx),
  SCMP_SYS (statfs),
  SCMP_SYS (access),
  SCMP_SYS (faccessat),
  SCMP_SYS (faccessat2),
  SCMP_SYS (readlink),
  SCMP_SYS (readlinkat),
  SCMP_SYS (getdents64),
  SCMP_SYS (getcwd),
  /* memory */
  SCMP_SYS (brk),
  SCMP_SYS (munmap),
  SCMP_SYS (mremap),
  SCMP_SYS (madvise),
  /* threads */
  SCMP_SYS (futex),
  SCMP_SYS (rseq),
  SCMP_SYS (set_robust_list),
  SCMP_SYS (sched_yield),
  SCMP_SYS (sched_getaffinity),
  SCMP_SYS (restart_syscall),
  SCMP_SYS (exit),
  SCMP_SYS (exit_group),
  /* signals of its own */
  SCMP_SYS (rt_sigaction),
  SCMP_SYS (rt_sigprocmask),
  SCMP_SYS (rt_sigreturn),
  SCMP_SYS (sigaltstack),
  /* who and when */
  SCMP_SYS (getpid),
  SCMP_SYS (gettid),
  SCMP_SYS (getuid),
  SCMP_SYS (geteuid),
  SCMP_SYS (getgid),
  SCMP_SYS (getegid),
  SCMP_SYS (getrusage),
  SCMP_SYS (sysinfo),
  SCMP_SYS (uname),
  SCMP_SYS (getrandom),
  SCMP_SYS (gettimeofday),
  SCMP_SYS (time),
  SCMP_SYS (clock_gettime),
  SCMP_SYS (clock_getres),
  SCMP_SYS (clock_nanosleep),
  SCMP_SYS (nanosleep),
};

/* Calls allowed only when (argument & mask) == value; several lines for one call are alternatives.
 * No memory becomes code any more, a new thread is not a new process, limits are only read. */
typedef struct
{
  int call;
  unsigned int argument;
  scmp_datum_t mask;
  scmp_datum_t value;
} Condition;

#define OPEN_MASK (O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND)

static const Condition conditions[] = {
  { SCMP_SYS (open), 1, OPEN_MASK, O_RDONLY },
  { SCMP_SYS (openat), 2, OPEN_MASK, O_RDONLY },
  { SCMP_SYS (fcntl), 1, G_MAXUINT32, F_GETFD },
  { SCMP_SYS (fcntl), 1, G_MAXUINT32, F_SETFD },
  { SCMP_SYS (fcntl), 1, G_MAXUINT32, F_GETFL },
  { SCMP_SYS (fcntl), 1, G_MAXUINT32, F_SETFL },
  { SCMP_SYS (fcntl), 1, G_MAXUINT32, F_DUPFD_CLOEXEC },
  { SCMP_SYS (fcntl), 1, G_MAXUINT32, F_ADD_SEALS },
  { SCMP_SYS (mmap), 2, PROT_EXEC, 0 },
  { SCMP_SYS (mprotect), 2, PROT_EXEC, 0 },
  { SCMP_SYS (clone), 0, CLONE_THREAD, CLONE_THREAD },
  { SCMP_SYS (prctl), 0, G_MAXUINT32, PR_SET_NAME },
  { SCMP_SYS (prlimit64), 2, G_MAXUINT64, 0 },
};

/* Refused with EPERM, the answer that their callers know. */
static const int forbidden_calls[] = {
  SCMP_SYS (socket),   SCMP_SYS (socketpair), SCMP_SYS (connect),  SCMP_SYS (bind),
  SCMP_SYS (execve),   SCMP_SYS (execveat),   SCMP_SYS (ptrace),   SCMP_SYS (fork),
  SCMP_SYS (vfork),    SCMP_SYS (unlink),     SCMP_SYS (unlinkat), SCMP_SYS (rename),
  SCMP_SYS (renameat), SCMP_SYS (renameat2),  SCMP_SYS (mkdir),    SCMP_SYS (mkdirat),
  SCMP_SYS (creat),    SCMP_SYS (truncate),   SCMP_SYS (kill),
};

static int
add_conditions (scmp_filter_ctx filter)
{
  int rc = 0;

  for (gsize i = 0; rc == 0 && i < G_N_ELEMENTS (conditions); i++)
    {
      const Condition *c = &conditions[i];

      rc = seccomp_rule_add (filter, SCMP_ACT_ALLOW, c->call, 1,
                             SCMP_CMP (c->argument, SCMP_CMP_MASKED_EQ, c->mask, c->value));
    }

  return rc;
}

static int
add_rules (scmp_filter_ctx filter)
{
  int rc = add_conditions (filter);

  for (gsize i = 0; rc == 0 && i < G_N_ELEMENTS (plain_calls); i++)
    rc = seccomp_rule_add (filter, SCMP_ACT_ALLOW, plain_calls[i], 0);

  for (gsize i = 0; rc == 0 && i < G_N_ELEMENTS (forbidden_calls); i++)
    rc = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), forbidden_calls[i], 0);

  /* abort() signals its own thread. */
  if (rc == 0)
    rc = seccomp_rule_add (filter, SCMP_ACT_ALLOW, SCMP_SYS (tgkill), 1,
                           SCMP_A0 (SCMP_CMP_EQ, (scmp_datum_t) getpid ()));

  return rc;
}

gboolean
cg_seccomp_enter (GError **error)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ERRNO (ENOSYS));
  int rc = filter == NULL ? -ENOMEM : 0;

  if (rc == 0)
    rc = seccomp_attr_set (filter, SCMP_FLTATR_CTL_TSYNC, 1);
  if (rc == 0)
    rc = add_rules (filter);
  if (rc == 0)
    rc = seccomp_load (filter);

  seccomp_release (filter);

  if (rc != 0)
    g_set_error (error, G_IO_ERROR, g_io_error_from_errno (-rc), "seccomp: %s", g_strerror (-rc));

  return rc == 0;
}
