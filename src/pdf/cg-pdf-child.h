/* cg-pdf-child.h: spawns the executable cugai-pdf and waits for its end on a thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgPdfChild:
 *
 * Private to src/pdf. Reference counted, any thread. The process is killed when
 * cg_pdf_child_kill() says so, and ends by itself when its socket closes.
 */
typedef struct _CgPdfChild CgPdfChild;

/**
 * cg_pdf_child_new:
 * @joins: whether it is to join files
 * @socket_fd: (out): the program's end of the socket; the caller closes it
 *
 * Starts a thread that spawns the process and waits until it ends. When it
 * cannot be spawned the socket is closed at once. The process inherits the standard
 * error, the socket and nothing else, and only those variables of the environment
 * that fonts, language and sanitizers need.
 *
 * Returns: (transfer full) (nullable): the child; %NULL when there are no
 *   descriptors left
 */
CgPdfChild *cg_pdf_child_new (gboolean joins, int *socket_fd);

/**
 * cg_pdf_child_ref:
 * @self: the child
 *
 * Returns: (transfer full): @self
 */
CgPdfChild *cg_pdf_child_ref (CgPdfChild *self);

/**
 * cg_pdf_child_unref:
 * @self: (transfer full): the child
 */
void cg_pdf_child_unref (CgPdfChild *self);

/**
 * cg_pdf_child_kill:
 * @self: the child
 *
 * Kills it if it still runs; never another process that got its id.
 */
void cg_pdf_child_kill (CgPdfChild *self);

/**
 * cg_pdf_child_get_pid:
 * @self: the child
 *
 * Returns: the process id; 0 before it is spawned and after it has ended
 */
GPid cg_pdf_child_get_pid (CgPdfChild *self);

/**
 * cg_pdf_child_wait:
 * @self: the child
 *
 * Waits until it has ended. Not on the main thread, unless it was killed or its
 * socket closed just now.
 *
 * Returns: (transfer none): in a word how it ended, for a message
 */
const char *cg_pdf_child_wait (CgPdfChild *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPdfChild, cg_pdf_child_unref)

G_END_DECLS
