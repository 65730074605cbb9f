/* cg-export-end.c: how every export ends: a line in the journal, or a sentence about the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-export-end.h"

#include "cg-fault.h"

gboolean
cg_export_note (
    CgStore *store, CgEntity entity, gint64 id, const char *path, gint64 actor, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  return cg_store_get_read_only (store) != NULL ||
         cg_store_log (store, "export", entity, id, name, actor, error);
}

gboolean
cg_export_fail (const char *path, GError *cause, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  if (cause->domain == CG_FAULT)
    {
      g_propagate_error (error, cause);
      return FALSE;
    }

  cg_fault_set (error, CG_FAULT_FILE_WRITE, name, cause->message);
  g_error_free (cause);
  return FALSE;
}
