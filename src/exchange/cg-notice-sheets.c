/* cg-notice-sheets.c: the forms that go with a document, read from the store and laid out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-sheets.h"

#include "cg-anchored.h"
#include "cg-notice-forms.h"

/* All that the forms are filled in from. */
typedef struct
{
  CgRecord *notice;
  GPtrArray *deliveries;
  GPtrArray *units;
  GPtrArray *approvals;
  GPtrArray *attachments;
  char *office;
  char *receipt_title;
} Facts;

static void
facts_clear (Facts *facts)
{
  g_clear_pointer (&facts->notice, cg_record_unref);
  g_clear_pointer (&facts->deliveries, g_ptr_array_unref);
  g_clear_pointer (&facts->units, g_ptr_array_unref);
  g_clear_pointer (&facts->approvals, g_ptr_array_unref);
  g_clear_pointer (&facts->attachments, g_ptr_array_unref);
  g_free (facts->office);
  g_free (facts->receipt_title);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

static GPtrArray *
select_of (CgStore *store, CgEntity entity, int field, gint64 owner, GError **error)
{
  g_autoptr (CgQuery) query = cg_query_new (entity);

  cg_query_filter_integer (query, field, CG_FILTER_EQUAL, owner);
  return cg_store_select (store, query, error);
}

/* The units of the cases that the document is about. */
static gboolean
read_units (CgStore *store, gint64 notice, Facts *facts, GError **error)
{
  g_autoptr (GPtrArray) links =
      select_of (store, CG_ENTITY_NOTICE_CASE, CG_NOTICE_CASE_NOTICE, notice, error);

  if (links == NULL)
    return FALSE;

  facts->units = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);
  for (guint i = 0; i < links->len; i++)
    {
      gint64 the_case = cg_record_integer (g_ptr_array_index (links, i), CG_NOTICE_CASE_CASE);
      GPtrArray *units = select_of (store, CG_ENTITY_CASE_UNIT, CG_CASE_UNIT_CASE, the_case, error);

      if (units == NULL)
        return FALSE;
      g_ptr_array_extend_and_steal (facts->units, units);
    }

  return TRUE;
}

static gboolean
read_facts (CgStore *store, gint64 notice, Facts *facts, GError **error)
{
  facts->notice = cg_store_get (store, CG_ENTITY_NOTICE, notice, error);
  if (facts->notice == NULL || !read_units (store, notice, facts, error))
    return FALSE;

  facts->deliveries = select_of (store, CG_ENTITY_DELIVERY, CG_DELIVERY_NOTICE, notice, error);
  if (facts->deliveries == NULL)
    return FALSE;
  facts->approvals = select_of (store, CG_ENTITY_APPROVAL, CG_APPROVAL_NOTICE, notice, error);
  if (facts->approvals == NULL)
    return FALSE;
  facts->attachments =
      select_of (store, CG_ENTITY_NOTICE_ATTACHMENT, CG_NOTICE_ATTACHMENT_NOTICE, notice, error);
  facts->office = cg_store_setting (store, CG_SETTING_OFFICE);
  facts->receipt_title = cg_store_setting (store, CG_SETTING_RECEIPT_TITLE);

  return facts->attachments != NULL;
}

CgNoticePages *
cg_notice_sheets_lay_out (CgStore *store,
                          gint64 notice,
                          CgNoticeSheet sheet,
                          const CgNoticeProfile *profile,
                          gboolean anchored,
                          GError **error)
{
  g_auto (Facts) facts = { NULL };
  g_autoptr (CgRuledForm) form = NULL;
  CgNoticeForms known;

  if (!read_facts (store, notice, &facts, error))
    return NULL;

  known = (CgNoticeForms){ facts.notice,      facts.deliveries, facts.units,        facts.approvals,
                           facts.attachments, facts.office,     facts.receipt_title };
  form = sheet == CG_NOTICE_SHEET_RECEIPT ? cg_notice_forms_receipts (&known)
                                          : cg_notice_forms_approval (&known);
  return cg_anchored_pages (store, cg_ruled_form_layout (form, profile),
                            anchored && sheet == CG_NOTICE_SHEET_APPROVAL, error);
}
