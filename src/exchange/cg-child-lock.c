/* cg-child-lock.c: what a program that is started to work on a picture may do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-child-lock.h"

#include <errno.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#define NICENESS 10

/* By which a socket could be had all the same; older headers do not know it. */
#define CALL_IO_URING_SETUP 425

#define DENY(call)                                                                                 \
  BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, (call), 0, 1),                                              \
      BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EACCES)

/* Calls of another kind of machine, which a processor may know as well, have other numbers. */
#if defined(__x86_64__)
#define OWN_KIND AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define OWN_KIND AUDIT_ARCH_AARCH64
#endif

static gboolean
take_network (void)
{
  struct sock_filter filter[] = {
#ifdef OWN_KIND
    BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, arch)),
    BPF_JUMP (BPF_JMP | BPF_JEQ | BPF_K, OWN_KIND, 1, 0),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_KILL),
#endif
    BPF_STMT (BPF_LD | BPF_W | BPF_ABS, offsetof (struct seccomp_data, nr)),
    DENY (__NR_socket),
    DENY (CALL_IO_URING_SETUP),
    BPF_STMT (BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = { G_N_ELEMENTS (filter), filter };

  return prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         prctl (PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

static gboolean
limit (__rlimit_resource_t resource, guint64 most)
{
  const struct rlimit limit = { (rlim_t) most, (rlim_t) most };

  return setrlimit (resource, &limit) == 0;
}

void
cg_child_lock (gpointer data)
{
  const CgChildLimits *limits = data;

  setpriority (PRIO_PROCESS, 0, NICENESS);
  if (!limit (RLIMIT_CPU, limits->seconds) || !limit (RLIMIT_AS, limits->bytes) ||
      !limit (RLIMIT_FSIZE, 0) || !limit (RLIMIT_CORE, 0) || !take_network ())
    kill (getpid (), SIGKILL);
}
