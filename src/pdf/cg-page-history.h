/* cg-page-history.h: the places of a document one jumped from, back and forward.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-page-camera.h"

G_BEGIN_DECLS

/**
 * CgPageHistory:
 *
 * For one reader of one document and one thread: the latest hundred places.
 */
typedef struct _CgPageHistory CgPageHistory;

/**
 * cg_page_history_new:
 *
 * Returns: (transfer full): no places
 */
CgPageHistory *cg_page_history_new (void);

/**
 * cg_page_history_free:
 * @self: (transfer full): the places
 */
void cg_page_history_free (CgPageHistory *self);

/**
 * cg_page_history_leave:
 * @self: the places
 * @from: where one was before a jump
 *
 * What lay forward is forgotten.
 */
void cg_page_history_leave (CgPageHistory *self, const CgPagePlace *from);

/**
 * cg_page_history_has:
 * @self: the places
 * @direction: −1 back, 1 forward
 *
 * Returns: whether there is a place in that direction
 */
gboolean cg_page_history_has (const CgPageHistory *self, int direction);

/**
 * cg_page_history_step:
 * @self: the places
 * @direction: −1 back, 1 forward
 * @place: (inout): where one is; then where to go
 *
 * Returns: %FALSE, and nothing is changed, when there is no place in that direction
 */
gboolean cg_page_history_step (CgPageHistory *self, int direction, CgPagePlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgPageHistory, cg_page_history_free)

G_END_DECLS
