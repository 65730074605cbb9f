/* cg-data-actions.h: the actions that open, begin or restore a store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-application.h"

G_BEGIN_DECLS

/**
 * cg_data_actions_add:
 *
 * Adds `app.open-store` (folder), `app.choose-store`, `app.begin-store`, `app.new-store`,
 * `app.open-sample` and `app.restore-sample`. Main thread.
 */
void cg_data_actions_add (CgApplication *application);

G_END_DECLS
