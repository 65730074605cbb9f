/* cg-paths.c: where the program's own files lie, installed or in the build folder.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-build-folder.h"
#include "cg-paths.h"

gboolean
cg_paths_in_build_folder (void)
{
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      g_autofree char *executable = g_file_read_link ("/proc/self/exe", NULL);
      gboolean inside = executable != NULL && g_str_has_prefix (executable, CG_BUILD_DIR "/");

      g_once_init_leave (&once, inside ? 2 : 1);
    }

  return once == 2;
}

const char *
cg_paths_locale_dir (void)
{
  return cg_paths_in_build_folder () ? CG_BUILD_DIR "/po" : CG_LOCALE_DIR;
}

const char *
cg_paths_schema_dir (void)
{
  return cg_paths_in_build_folder () ? CG_BUILD_DIR "/data" : CG_SCHEMA_DIR;
}

const char *
cg_paths_manual_dir (void)
{
  return cg_paths_in_build_folder () ? CG_BUILD_DIR "/data/manual" : CG_DATA_DIR "/manual";
}

const char *
cg_paths_pdf_helper (void)
{
  return cg_paths_in_build_folder () ? CG_BUILD_DIR "/src/pdf/helper/cugai-pdf"
                                     : CG_HELPER_DIR "/cugai-pdf";
}

const char *
cg_paths_program (void)
{
  return cg_paths_in_build_folder () ? CG_BUILD_DIR "/src/app/cugai" : CG_BIN_DIR "/cugai";
}

char *
cg_paths_default_store (void)
{
  return g_build_filename (g_get_user_data_dir (), "cugai", "store", NULL);
}

char *
cg_paths_sample_store (void)
{
  return g_build_filename (g_get_user_data_dir (), "cugai", "sample", NULL);
}
