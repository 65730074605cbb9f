/* cg-paths.h: where the program's own files lie, installed or in the build folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * cg_paths_in_build_folder:
 *
 * Returns: %TRUE when the running executable lies in the build folder, so that
 *   it uses the translations, schema and helper built beside it. Any thread.
 */
gboolean cg_paths_in_build_folder (void);

/**
 * cg_paths_locale_dir:
 *
 * Returns: (transfer none): the folder for bindtextdomain(). Any thread.
 */
const char *cg_paths_locale_dir (void);

/**
 * cg_paths_schema_dir:
 *
 * Returns: (transfer none): the folder that holds gschemas.compiled. Any thread.
 */
const char *cg_paths_schema_dir (void);

/**
 * cg_paths_manual_dir:
 *
 * Returns: (transfer none): the folder of the manual's pictures. Any thread.
 */
const char *cg_paths_manual_dir (void);

/**
 * cg_paths_pdf_helper:
 *
 * Returns: (transfer none): path of the executable cugai-pdf. Any thread.
 */
const char *cg_paths_pdf_helper (void);

/**
 * cg_paths_program:
 *
 * Returns: (transfer none): path of the window program cugai. Any thread.
 */
const char *cg_paths_program (void);

/**
 * cg_paths_default_store:
 *
 * Returns: (transfer full): the folder of the office's store,
 *   `$XDG_DATA_HOME/cugai/store`. Any thread.
 */
char *cg_paths_default_store (void);

/**
 * cg_paths_sample_store:
 *
 * Returns: (transfer full): the folder of the sample store, beside the
 *   office's own. Any thread.
 */
char *cg_paths_sample_store (void);

G_END_DECLS
