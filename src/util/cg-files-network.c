/* cg-files-network.c: whether a path lies on a network file system.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-files.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/sysmacros.h>

/* Numbers of linux/magic.h and of the kernel's own sources, where headers lack them. */
static const guint32 network_types[] = {
  0x6969,     /* NFS */
  0x517b,     /* SMB */
  0xff534d42, /* CIFS */
  0xfe534d42, /* SMB2 */
  0x5346414f, /* AFS */
  0x6b414653, /* kAFS */
  0x73757245, /* Coda */
  0x00c36400, /* Ceph */
  0x01021997, /* 9P */
  0x0bd00bd0, /* Lustre */
  0x47504653, /* GPFS */
  0x01161970, /* GFS2 */
  0x7461636f, /* OCFS2 */
  0x20030528, /* OrangeFS */
};

#define FUSE_TYPE 0x65735546u

/* FUSE systems that keep their data on this machine. fuse.vmhgfs and the like
 * share a host's folder without its locks, so they are not among them. */
static const char *const local_fuse_types[] = {
  "fuseblk",        "fuse.ntfs-3g", "fuse.ntfs",  "fuse.exfat",          "fuse.ext4",
  "fuse.gocryptfs", "fuse.encfs",   "fuse.cryfs", "fuse.fuse-overlayfs", "fuse.bindfs",
  "fuse.mergerfs",  "fuse.zfs",     "fuse.btrfs", "fuse.ext2",           "fuse.lxcfs",
};

/* Type in /proc/self/mountinfo of the mounted device, or NULL. A line is
 * "36 35 98:0 /root /point options - type source options". */
static char *
mounted_type (dev_t device)
{
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *wanted = g_strdup_printf ("%u:%u", major (device), minor (device));

  if (!g_file_get_contents ("/proc/self/mountinfo", &table, NULL, NULL))
    return NULL;

  lines = g_strsplit (table, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      guint count = g_strv_length (words);

      if (count < 6 || !g_str_equal (words[2], wanted))
        continue;
      for (guint word = 6; word + 1 < count; word++)
        if (g_str_equal (words[word], "-"))
          return g_strdup (words[word + 1]);
    }

  return NULL;
}

static gboolean
is_local_fuse (const char *path)
{
  struct stat info;
  g_autofree char *type = NULL;

  if (stat (path, &info) != 0)
    return FALSE;

  type = mounted_type (info.st_dev);
  for (gsize i = 0; type != NULL && i < G_N_ELEMENTS (local_fuse_types); i++)
    if (g_str_equal (type, local_fuse_types[i]))
      return TRUE;

  return FALSE;
}

gboolean
cg_files_on_network (const char *path)
{
  g_autofree char *existing = g_strdup (path);
  struct statfs info;
  guint32 type;

  g_return_val_if_fail (path != NULL, FALSE);

  while (statfs (existing, &info) != 0)
    {
      g_autofree char *parent = g_path_get_dirname (existing);

      if (errno != ENOENT || g_str_equal (parent, existing))
        return FALSE;
      g_free (existing);
      existing = g_steal_pointer (&parent);
    }

  type = (guint32) info.f_type;
  if (type == FUSE_TYPE)
    return !is_local_fuse (existing);
  for (gsize i = 0; i < G_N_ELEMENTS (network_types); i++)
    if (type == network_types[i])
      return TRUE;

  return FALSE;
}
