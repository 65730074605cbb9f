/* cg-notice-records.c: the records that belong to a notice, and what its paper has of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-records.h"

guint
cg_notice_count_records (const GPtrArray *records)
{
  return records != NULL ? records->len : 0;
}

const CgRecord *
cg_notice_record_at (const GPtrArray *records, guint index)
{
  return g_ptr_array_index (records, index);
}

CgQuery *
cg_notice_attachments_query (gint64 notice)
{
  CgQuery *query = cg_query_new (CG_ENTITY_NOTICE_ATTACHMENT);

  cg_query_filter_integer (query, CG_NOTICE_ATTACHMENT_NOTICE, CG_FILTER_EQUAL, notice);
  return query;
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const CgRecord *left = *(CgRecord *const *) a, *right = *(CgRecord *const *) b;
  gint64 before = cg_record_integer (left, CG_NOTICE_ATTACHMENT_POSITION);
  gint64 after = cg_record_integer (right, CG_NOTICE_ATTACHMENT_POSITION);

  if (before != after)
    return before < after ? -1 : 1;

  return cg_record_get_id (left) < cg_record_get_id (right) ? -1 : 1;
}

void
cg_notice_attachments_sort (GPtrArray *attachments)
{
  g_return_if_fail (attachments != NULL);

  g_ptr_array_sort (attachments, compare_positions);
}

void
cg_notice_document_add_records (CgNoticeDocument *document, const GPtrArray *attachments)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  g_return_if_fail (document != NULL && attachments != NULL);

  for (guint i = 0; i < attachments->len; i++)
    if (cg_record_is_null (g_ptr_array_index (attachments, i), CG_FIELD_VOID_REASON))
      g_ptr_array_add (sorted, attachments->pdata[i]);
  cg_notice_attachments_sort (sorted);

  for (guint i = 0; i < sorted->len; i++)
    {
      const CgRecord *attachment = g_ptr_array_index (sorted, i);

      cg_notice_document_add_attachment (
          document, cg_record_text (attachment, CG_NOTICE_ATTACHMENT_TITLE),
          cg_record_text (attachment, CG_NOTICE_ATTACHMENT_BODY),
          cg_record_integer (attachment, CG_NOTICE_ATTACHMENT_TURNED) != 0);
      cg_notice_document_set_apart (document, cg_notice_document_count_attachments (document) - 1,
                                    cg_record_integer (attachment, CG_NOTICE_ATTACHMENT_APART) !=
                                        0);
    }
}
