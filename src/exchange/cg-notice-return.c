/* cg-notice-return.c: 退回意见: the letter that sends a paper back, with what its examiner said.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-return.h"

#include "cg-fault.h"
#include "cg-notice-draft.h"

/* As `notice.kind` says it. */
#define LETTER "return"

/* (nullable): the last round, where it sent the paper back */
static CgRecord *
find_review (CgStore *store, const CgRecord *paper, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_INCOMING_REVIEW);
  g_autoptr (GPtrArray) reviews = NULL;

  cg_query_filter_integer (query, CG_INCOMING_REVIEW_INCOMING, CG_FILTER_EQUAL,
                           cg_record_get_id (paper));
  cg_query_add_sort (query, CG_INCOMING_REVIEW_ROUND, TRUE);
  query->limit = 1;
  reviews = cg_store_select (store, query, error);
  if (reviews == NULL)
    return NULL;
  if (reviews->len > 0 &&
      g_str_equal (cg_record_text (g_ptr_array_index (reviews, 0), CG_INCOMING_REVIEW_RESULT),
                   "return"))
    return cg_record_ref (g_ptr_array_index (reviews, 0));

  cg_fault_set (error, CG_FAULT_NO_RECORD, cg_entity_label (CG_ENTITY_INCOMING_REVIEW),
                cg_record_text (paper, CG_INCOMING_TITLE));
  return NULL;
}

static gboolean
find_target (CgStore *store, gint64 id, CgNoticeTarget *target, GError **error)
{
  g_autoptr (CgRecord) paper = cg_store_get (store, CG_ENTITY_INCOMING, id, error);
  g_autoptr (CgRecord) review = paper != NULL ? find_review (store, paper, error) : NULL;

  if (review == NULL)
    return FALSE;
  if (cg_record_is_null (paper, CG_INCOMING_CASE))
    {
      cg_fault_set (error, CG_FAULT_NO_RECORD, cg_entity_label (CG_ENTITY_CASE),
                    cg_record_text (paper, CG_INCOMING_TITLE));
      return FALSE;
    }

  *target = (CgNoticeTarget){ .case_id = cg_record_integer (paper, CG_INCOMING_CASE),
                              .unit_id = cg_record_integer (paper, CG_INCOMING_UNIT),
                              .review_id = cg_record_get_id (review) };
  return TRUE;
}

CgEdit *
cg_notice_return_draft (CgStore *store, gint64 paper, gint64 actor, GError **error)
{
  CgNoticeTarget target;
  gint64 template_id;
  CgEdit *edit;

  if (!find_target (store, paper, &target, error) ||
      (template_id = cg_notice_draft_template (store, LETTER, error)) == 0)
    return NULL;

  edit = cg_notice_draft (store, &target, 1, template_id, actor, error);
  if (edit != NULL)
    cg_edit_set_integer (edit, CG_ENTITY_INCOMING_REVIEW, target.review_id,
                         CG_INCOMING_REVIEW_LETTER, cg_edit_first_new (edit, CG_ENTITY_NOTICE));
  return edit;
}
