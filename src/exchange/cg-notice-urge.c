/* cg-notice-urge.c: 催办函: the letter that urges the reply to a delivered document.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-urge.h"

#include "cg-fault.h"
#include "cg-notice-draft.h"

/* As `notice.kind` says it. */
#define LETTER "reminder"

gboolean
cg_notice_urge_target (CgStore *store, gint64 delivery_id, CgNoticeTarget *target, GError **error)
{
  g_autoptr (CgRecord) delivery = cg_store_get (store, CG_ENTITY_DELIVERY, delivery_id, error);
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_NOTICE_CASE);
  g_autoptr (GPtrArray) links = NULL;

  if (delivery == NULL)
    return FALSE;

  cg_query_filter_integer (query, CG_NOTICE_CASE_NOTICE, CG_FILTER_EQUAL,
                           cg_record_integer (delivery, CG_DELIVERY_NOTICE));
  links = cg_store_select (store, query, error);
  if (links == NULL)
    return FALSE;
  if (links->len == 0)
    {
      cg_fault_set (error, CG_FAULT_NO_RECORD, cg_entity_label (CG_ENTITY_CASE),
                    cg_record_reference_name (delivery, CG_DELIVERY_NOTICE));
      return FALSE;
    }

  *target = (CgNoticeTarget){ cg_record_integer (g_ptr_array_index (links, 0), CG_NOTICE_CASE_CASE),
                              cg_record_integer (delivery, CG_DELIVERY_UNIT), delivery_id };
  return TRUE;
}

CgEdit *
cg_notice_urge_draft (CgStore *store, gint64 delivery_id, gint64 actor, GError **error)
{
  gint64 template_id = cg_notice_draft_template (store, LETTER, error);
  CgNoticeTarget target;

  if (template_id == 0 || !cg_notice_urge_target (store, delivery_id, &target, error))
    return NULL;

  return cg_notice_draft (store, &target, 1, template_id, actor, error);
}
