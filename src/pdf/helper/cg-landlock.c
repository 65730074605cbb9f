/* cg-landlock.c: Landlock by raw system calls: reading a few paths and nothing else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-landlock.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "cg-pdf-protocol.h"

/* The kernel's numbers, written out: older headers know only some of them. */
#define ADD_RULE_CALL 445
#define RESTRICT_SELF_CALL 446
#define RULE_PATH_BENEATH 1
#define READ_FILE (1ULL << 2)
#define READ_DIR (1ULL << 3)

struct ruleset
{
  guint64 handled_access_fs;
  guint64 handled_access_net;
  guint64 scoped;
};

struct path_rule
{
  guint64 allowed_access;
  gint32 parent_fd;
} __attribute__ ((packed));

/* Every access to files that the version knows: 13 at first, then refer (2), truncate (3),
 * device ioctl (5). */
static guint64
every_file_access (int version)
{
  int n_rights = 13 + (version >= 2) + (version >= 3) + (version >= 5);

  return (1ULL << n_rights) - 1;
}

int
cg_landlock_version (void)
{
  long version = syscall (CG_PDF_LANDLOCK_CALL, NULL, 0, CG_PDF_LANDLOCK_ASK_VERSION);

  return version > 0 ? (int) version : 0;
}

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno), "%s: %s", what,
               g_strerror (errno));
  return FALSE;
}

static gboolean
allow_reading (int ruleset_fd, const char *path, GError **error)
{
  struct path_rule rule = { 0 };
  struct stat status;
  gboolean done;
  int fd = open (path, O_PATH | O_CLOEXEC);

  if (fd < 0)
    return TRUE;

  rule.parent_fd = fd;
  rule.allowed_access = READ_FILE;
  if (fstat (fd, &status) == 0 && S_ISDIR (status.st_mode))
    rule.allowed_access |= READ_DIR;

  done = syscall (ADD_RULE_CALL, ruleset_fd, RULE_PATH_BENEATH, &rule, 0) == 0 ||
         fail (error, "landlock_add_rule");
  close (fd);
  return done;
}

static int
create_ruleset (int version)
{
  struct ruleset rules = { .handled_access_fs = every_file_access (version) };
  gsize size = sizeof rules.handled_access_fs;

  if (version >= 4)
    {
      rules.handled_access_net = 3; /* bind and connect over TCP */
      size = G_STRUCT_OFFSET (struct ruleset, scoped);
    }
  if (version >= 6)
    {
      rules.scoped = 3; /* abstract sockets, signals */
      size = sizeof rules;
    }

  return (int) syscall (CG_PDF_LANDLOCK_CALL, &rules, size, 0);
}

gboolean
cg_landlock_enter (const char *const *readable, GError **error)
{
  int version = cg_landlock_version ();
  gboolean done = TRUE;
  int ruleset_fd;

  if (version == 0)
    return TRUE;

  ruleset_fd = create_ruleset (version);
  if (ruleset_fd < 0)
    return fail (error, "landlock_create_ruleset");

  for (gsize i = 0; done && readable[i] != NULL; i++)
    done = allow_reading (ruleset_fd, readable[i], error);

  if (done && syscall (RESTRICT_SELF_CALL, ruleset_fd, 0) != 0)
    done = fail (error, "landlock_restrict_self");

  close (ruleset_fd);
  return done;
}
