/* cg-office-paper.c: how an office has its documents on paper: its own numbers, its strictness.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-office-paper.h"

#include "cg-fault.h"
#include "cg-preflight.h"

CgNoticeProfile *
cg_office_paper_profile (CgStore *store, const CgRecord *notice)
{
  CgNoticeProfile *kept = notice != NULL ? cg_notice_profile_new_of_notice (notice) : NULL;
  g_autoptr (GHashTable) settings = NULL;

  if (kept != NULL)
    return kept;

  settings = cg_store_settings (store, CG_NOTICE_PROFILE_SETTINGS, NULL);
  return cg_notice_profile_new_of_office (settings);
}

gboolean
cg_office_paper_check_faces (CgStore *store,
                             const CgNoticeDocument *document,
                             const CgNoticePages *pages,
                             CgNoticeMode mode,
                             GError **error)
{
  const char *setting = cg_office_switch_setting (CG_SWITCH_FACES);
  g_autofree char *faces = cg_preflight_replaced_faces (pages);
  g_autofree char *value = NULL;

  if (faces == NULL || mode == CG_NOTICE_MODE_DRAFT ||
      cg_notice_document_get_form (document) == CG_NOTICE_FORM_PLAIN)
    return TRUE;

  value = cg_store_setting (store, setting);
  if (cg_office_switch_parse (CG_SWITCH_FACES, value) != CG_ASKED_MUST)
    return TRUE;

  cg_fault_set (error, CG_FAULT_FACES_REPLACED, faces);
  return FALSE;
}
