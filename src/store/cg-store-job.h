/* cg-store-job.h: work on a thread that reads a store, which waits for it when it is closed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-store.h"

G_BEGIN_DECLS

/**
 * cg_store_run_in_thread:
 * @self: the store that @function reads
 * @task: (transfer none): what is answered
 * @function: runs on a thread of its own and may call @self as often as it likes
 *
 * As g_task_run_in_thread(), and @self knows of it: cg_store_close() cancels the task's
 * cancellable, lets calls that read fail and calls that write be, and waits until @function has
 * returned. So @function never waits for the thread that closes. Any thread; of a store that is
 * closed the task answers with %CG_FAULT_STORE_MISSING, and @function does not run.
 */
void cg_store_run_in_thread (CgStore *self, GTask *task, GTaskThreadFunc function);

G_END_DECLS
