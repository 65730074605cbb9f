/* cg-sandbox.h: how cugai-pdf locks itself in before it sees a document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sanitizers map terabytes of addresses and speak on standard error. */
#if defined(__SANITIZE_ADDRESS__)
#define CG_UNDER_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define CG_UNDER_SANITIZER 1
#endif
#endif

/**
 * cg_sandbox_enter:
 * @readable: (array zero-terminated=1): what stays readable where the kernel has
 *   Landlock, see cg_sandbox_readable()
 * @error: (out): %G_IO_ERROR
 *
 * For the whole process, for ever, in this order: no new privileges; limits on
 * memory, processor time, file size and descriptors; Landlock; a list of the
 * system calls that reading a PDF needs (no socket, connect, exec, ptrace, no
 * new process, opening only for reading). Must be called by the only thread.
 *
 * Returns: %TRUE when everything that this kernel offers is in force; a kernel
 *   without seccomp is refused, one without Landlock is not
 */
gboolean cg_sandbox_enter (const char *const *readable, GError **error);

/**
 * cg_sandbox_readable:
 *
 * Returns: (transfer full) (array zero-terminated=1): the fonts of this system
 *   and user as fontconfig names them, its configuration and cache, poppler's
 *   character maps, the system's libraries. Never "/" or the home folder.
 */
char **cg_sandbox_readable (void);

G_END_DECLS
