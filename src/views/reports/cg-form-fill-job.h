/* cg-form-fill-job.h: a superior's form read, remembered and filled in on a thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-form-figures.h"
#include "cg-form-sheets.h"
#include "cg-office.h"

G_BEGIN_DECLS

/**
 * CgFormRead:
 * @sheets: (element-type CgFormSheet): what it looks like
 * @map: what is remembered of it
 * @figures: what its cells can take
 */
typedef struct
{
  GPtrArray *sheets;
  CgFormMap *map;
  CgFormFigures *figures;
} CgFormRead;

void cg_form_read_free (CgFormRead *read);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgFormRead, cg_form_read_free)

/**
 * cg_form_read_async:
 * @path: the blank form
 * @scope: of what the figures are
 *
 * Main thread.
 */
void cg_form_read_async (CgOffice *office,
                         const char *path,
                         const CgFigureScope *scope,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);

/**
 * cg_form_read_finish:
 * @error: faults of cg_form_sheets_read(), cg_form_map_open() and cg_form_figures_read()
 *
 * Returns: (transfer full) (nullable): the form.
 */
CgFormRead *cg_form_read_finish (GAsyncResult *result, GError **error);

/**
 * cg_form_remember_async:
 * @map: (transfer none): copied
 *
 * cg_form_map_edit() on a thread. Main thread.
 */
void cg_form_remember_async (CgOffice *office,
                             const CgFormMap *map,
                             GAsyncReadyCallback callback,
                             gpointer user_data);

/**
 * cg_form_remember_finish:
 * @error: why what is remembered cannot be read
 *
 * Returns: (transfer full) (nullable): what is to be written; %NULL without an @error where just
 *   that is remembered.
 */
CgEdit *cg_form_remember_finish (GAsyncResult *result, GError **error);

/**
 * cg_form_fill_async:
 * @map: (transfer none): copied
 * @form: the blank form
 * @path: where to
 *
 * cg_form_map_fill() on a thread. Main thread.
 */
void cg_form_fill_async (CgOffice *office,
                         const CgFormMap *map,
                         const CgFigureScope *scope,
                         const char *form,
                         const char *path,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data);
gboolean cg_form_fill_finish (GAsyncResult *result, GError **error);

G_END_DECLS
