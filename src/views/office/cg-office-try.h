/* cg-office-try.h: an edit made from lines, tried dry before it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-office.h"
#include "cg-trial.h"

G_BEGIN_DECLS

/**
 * CgOfficeTried:
 * @object: what was given with the call, still alive
 * @trial: (transfer full) (nullable): what it led to; %NULL with @error
 */
typedef void (*CgOfficeTried) (gpointer object, CgTrial *trial, const GError *error);

/**
 * cg_office_try:
 * @edit: it lives, unchanged, until @tried; without an actor it gets the person acting
 * @shown: (nullable): what a dry run gave; %NULL: a dry run
 * @progress: (nullable): its data is @object
 * @cancellable: (nullable): nothing is written then, and @tried is told %CG_FAULT_CANCELLED
 * @object: (nullable) (type GObject): kept alive until @tried
 *
 * cg_store_try_async() as the person acting; says when it is written. Main thread.
 */
void cg_office_try (CgOffice *self,
                    CgEdit *edit,
                    const CgTrial *shown,
                    CgTrialProgress progress,
                    GCancellable *cancellable,
                    gpointer object,
                    CgOfficeTried tried);

G_END_DECLS
