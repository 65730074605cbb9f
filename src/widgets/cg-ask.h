/* cg-ask.h: questions: yes or no, and a text such as a reason. The only place that knows how.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef enum
{
  CG_ASK_PLAIN,
  CG_ASK_SUGGESTED,   /* the answer is the usual one */
  CG_ASK_DESTRUCTIVE, /* something is thrown away */
} CgAskKind;

/**
 * cg_ask_async:
 * @parent: (nullable): the window it concerns
 * @heading: the question, short
 * @body: (nullable): what follows from the answer
 * @yes: label of the button that does it, a verb ("放弃草稿")
 * @kind: how that button looks
 *
 * Main thread, as all of this.
 */
void cg_ask_async (GtkWindow *parent,
                   const char *heading,
                   const char *body,
                   const char *yes,
                   CgAskKind kind,
                   GCancellable *cancellable,
                   GAsyncReadyCallback callback,
                   gpointer user_data);

/**
 * cg_ask_finish:
 * @error: %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the answer was yes; %FALSE when the question was closed.
 */
gboolean cg_ask_finish (GAsyncResult *result, GError **error);

/**
 * cg_ask_text_async:
 * @caption: what is asked for ("作废理由")
 * @text: (nullable): what stands there at first
 *
 * Like cg_ask_async(), with a line to fill in; while it is empty the answer cannot be given.
 */
void cg_ask_text_async (GtkWindow *parent,
                        const char *heading,
                        const char *body,
                        const char *caption,
                        const char *text,
                        const char *yes,
                        CgAskKind kind,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data);

/**
 * cg_ask_text_finish:
 *
 * Returns: (transfer full) (nullable): the text without white space at its ends; %NULL
 *   without an @error when the question was closed.
 */
char *cg_ask_text_finish (GAsyncResult *result, GError **error);

G_END_DECLS
