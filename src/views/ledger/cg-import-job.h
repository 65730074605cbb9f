/* cg-import-job.h: what the import window does on a thread of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-import-file.h"
#include "cg-import-plan.h"
#include "cg-office.h"

G_BEGIN_DECLS

/**
 * cg_import_job_open_async:
 * @path: a file
 *
 * cg_import_file_open() on a thread of its own. Main thread.
 */
void cg_import_job_open_async (CgOffice *office,
                               const char *path,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
CgImportFile *cg_import_job_open_finish (GAsyncResult *result, GError **error);

/**
 * cg_import_job_choose_async:
 * @file: not to be touched until the end
 *
 * cg_import_file_choose() on a thread of its own. Main thread.
 */
void cg_import_job_choose_async (CgOffice *office,
                                 CgImportFile *file,
                                 int sheet,
                                 const char *encoding,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean cg_import_job_choose_finish (GAsyncResult *result, GError **error);

/**
 * cg_import_job_plan_async:
 * @sources: (element-type CgImportSource): not to be touched until the end
 * @progress: called in the context in which it was begun, never after @callback
 * @data: for @progress
 *
 * cg_import_plan_load() on a thread of its own. Main thread.
 */
void cg_import_job_plan_async (CgOffice *office,
                               GPtrArray *sources,
                               gint64 case_id,
                               gboolean create_missing,
                               CgTrialProgress progress,
                               gpointer data,
                               GCancellable *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer user_data);
CgImportPlan *cg_import_job_plan_finish (GAsyncResult *result, GError **error);

G_END_DECLS
