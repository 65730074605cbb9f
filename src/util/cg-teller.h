/* cg-teller.h: how far work on a thread is, told in the context in which it was begun.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Made where the answer of the work will arrive, used on the thread of the work. */
typedef struct _CgTeller CgTeller;

/**
 * CgTellerFunction:
 * @part: which part of the work is under way, 0 where it has but one
 * @fraction: how much of it is done
 */
typedef void (*CgTellerFunction) (int part, double fraction, gpointer data);

/**
 * cg_teller_new:
 * @function: called in the context that is the default of this thread
 * @data: for @function; it lives until the answer has arrived
 *
 * Returns: (transfer full): a teller.
 */
CgTeller *cg_teller_new (CgTellerFunction function, gpointer data);

/**
 * cg_teller_free:
 *
 * What was told before still arrives.
 */
void cg_teller_free (CgTeller *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgTeller, cg_teller_free)

/**
 * cg_teller_tell:
 * @self: (nullable): nobody listens
 *
 * What is told arrives in order, and before the answer of a #GTask of the usual priority that
 * returns after this. Any thread.
 */
void cg_teller_tell (CgTeller *self, int part, double fraction);

G_END_DECLS
