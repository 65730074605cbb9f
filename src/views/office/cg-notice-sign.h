/* cg-notice-sign.h: 签发: the step's questions, and the errors that the signer releases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * cg_notice_sign_run:
 * @origin: a widget of the window
 * @action: a step that signs
 * @record: the document
 *
 * Reads and checks the document as the store has it, then cg_notice_sign_ask(); nothing where
 * @origin is gone by then, or another window stands over its own. Main thread.
 */
void
cg_notice_sign_run (GtkWidget *origin, CgOffice *office, const CgAction *action, CgRecord *record);

/**
 * cg_notice_sign_ask:
 * @origin: a widget of the window
 * @action: a step that signs
 * @record: the document
 * @findings: (element-type CgFinding): what its preflight found
 *
 * Opens the small window of the step, with each error and room for the reason for which it is
 * released. What may not be released has none. What was signed on paper goes on to the print
 * page. Main thread.
 */
void cg_notice_sign_ask (GtkWidget *origin,
                         CgOffice *office,
                         const CgAction *action,
                         CgRecord *record,
                         const GPtrArray *findings);

G_END_DECLS
