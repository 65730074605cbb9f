/* cg-landlock.h: Landlock by raw system calls: reading a few paths and nothing else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_landlock_version:
 *
 * Returns: the version of Landlock that the kernel offers; 0 when it has none
 *   or it is switched off. Any thread.
 */
int cg_landlock_version (void);

/**
 * cg_landlock_enter:
 * @readable: (array zero-terminated=1): folders and files that stay readable;
 *   missing ones are passed over
 * @error: (out): %G_IO_ERROR
 *
 * Takes every access to the file system from the calling thread and the threads
 * it starts later, except reading below @readable; with newer kernels TCP,
 * abstract sockets and signals to other processes too. Descriptors that are
 * already open stay. The caller must have set no-new-privileges and be the only
 * thread: Landlock does not reach the others.
 *
 * Returns: %FALSE when the kernel has Landlock but refused
 */
gboolean cg_landlock_enter (const char *const *readable, GError **error);

G_END_DECLS
