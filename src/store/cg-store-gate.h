/* cg-store-gate.h: who is inside a store, so that closing it can send them out and wait.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The store's own files only. Any thread; never closed by one that is inside.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct _CgStoreGate CgStoreGate;

/**
 * cg_store_gate_new:
 *
 * Returns: (transfer full): an open gate with nobody inside.
 */
CgStoreGate *cg_store_gate_new (void);

/**
 * cg_store_gate_free:
 * @self: (transfer full): a gate with nobody inside
 */
void cg_store_gate_free (CgStoreGate *self);

/**
 * cg_store_gate_enter:
 * @job: (nullable): what is cancelled when the gate is closed
 *
 * Returns: whether the gate is open; then cg_store_gate_leave() follows, with the same @job.
 */
gboolean cg_store_gate_enter (CgStoreGate *self, GCancellable *job);

/**
 * cg_store_gate_leave:
 * @job: (nullable): as it was given to cg_store_gate_enter()
 *
 * On whatever thread; whoever closes the gate goes on when the last has left.
 */
void cg_store_gate_leave (CgStoreGate *self, GCancellable *job);

/**
 * cg_store_gate_is_closed:
 *
 * Returns: whether it is closed, or being closed.
 */
gboolean cg_store_gate_is_closed (CgStoreGate *self);

/**
 * cg_store_gate_close:
 * @push: called again and again while somebody is inside, with the gate's lock held
 * @data: for @push
 *
 * Nobody enters any more; jobs are cancelled; returns when all have left.
 *
 * Returns: whether it was open.
 */
gboolean cg_store_gate_close (CgStoreGate *self, void (*push) (gpointer data), gpointer data);

G_END_DECLS
