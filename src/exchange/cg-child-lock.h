/* cg-child-lock.h: what a program that is started to work on a picture may do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_child_lock:
 * @limits: a #CgChildLimits
 *
 * Takes the network from the process that it runs in, and from every program it becomes, gives
 * it limits, and lets every other process go first. For g_subprocess_launcher_set_child_setup():
 * between fork and exec, so nothing here takes memory or a lock. Ends the process where that
 * fails.
 */
void cg_child_lock (gpointer limits);

/**
 * CgChildLimits:
 * @seconds: of processor time
 * @bytes: of memory
 */
typedef struct
{
  guint seconds;
  guint64 bytes;
} CgChildLimits;

G_END_DECLS
