/* cg-seccomp.h: the system calls that reading a PDF needs; all others are refused.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_seccomp_enter:
 * @error: (out): %G_IO_ERROR
 *
 * From now on every thread of the process has only the calls listed in
 * cg-seccomp.c; the others fail with ENOSYS, so that a newer C library falls back
 * to older calls. No code can be loaded any more: load what is needed before. Any
 * thread.
 *
 * Returns: %FALSE when the kernel has no seccomp or refused
 */
gboolean cg_seccomp_enter (GError **error);

G_END_DECLS
