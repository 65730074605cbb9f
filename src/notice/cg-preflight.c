/* cg-preflight.c: what is wrong with a notice before it is signed and printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-preflight-private.h"

#include "cg-notice-case.h"
#include "cg-notice-records.h"

const char *
cg_preflight_text (const CgPreflight *self, CgNoticeField field)
{
  const CgNoticeAttachment *attachment;
  gboolean body;
  guint index;

  if (!cg_notice_field_is_attachment (field, &index, &body))
    return cg_notice_document_get_text (self->document, field);

  attachment = cg_notice_document_get_attachment (self->document, index);
  return body ? attachment->body : attachment->title;
}

void
cg_preflight_each_field (CgPreflight *self, void (*check) (CgPreflight *self, CgNoticeField field))
{
  guint n = cg_notice_document_count_attachments (self->document);

  for (int field = CG_NOTICE_FIELD_NONE + 1; field < CG_N_NOTICE_FIELDS; field++)
    if (n == 0 || field != CG_NOTICE_FIELD_ATTACHMENTS)
      check (self, (CgNoticeField) field);
  for (guint i = 0; i < n; i++)
    {
      check (self, cg_notice_field_attachment_title (i));
      check (self, cg_notice_field_attachment_body (i));
    }
}

gboolean
cg_preflight_is_official (const CgPreflight *self)
{
  return cg_notice_document_get_form (self->document) != CG_NOTICE_FORM_PLAIN;
}

gboolean
cg_preflight_among (const char *set, gunichar character)
{
  return character != 0 && g_utf8_strchr (set, -1, character) != NULL;
}

gboolean
cg_preflight_is_han (gunichar character)
{
  return g_unichar_iswide_cjk (character) && !g_unichar_isspace (character);
}

/* Where a finding stands on the paper: by page and height, or by element and place. */
static int
compare_places (const CgFinding *left, const CgFinding *right)
{
  gboolean elsewhere = left->field == CG_NOTICE_FIELD_NONE;

  if (elsewhere != (right->field == CG_NOTICE_FIELD_NONE))
    return elsewhere ? 1 : -1;
  if (left->field != right->field)
    return left->field < right->field ? -1 : 1;
  if (left->start != right->start)
    return left->start < right->start ? -1 : 1;
  if (left->page != right->page)
    return left->page < right->page ? -1 : 1;
  if (left->y != right->y)
    return left->y < right->y ? -1 : 1;

  return left->id < right->id ? -1 : left->id > right->id;
}

static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const CgFinding *left = *(const CgFinding *const *) a, *right = *(const CgFinding *const *) b;

  if (left->error != right->error)
    return left->error ? -1 : 1;

  return compare_places (left, right);
}

/* What a form without a standard is checked for, too. */
static void
check_any (CgPreflight *self)
{
  cg_preflight_check_missing (self);
  cg_preflight_check_secrecy (self);
  cg_preflight_check_characters (self);
  if (self->pages == NULL)
    return;

  cg_preflight_check_glyphs (self);
  cg_preflight_check_lost (self);
}

static void
check_official (CgPreflight *self)
{
  cg_preflight_check_elements (self);
  cg_preflight_check_structure (self);
  cg_preflight_check_marks (self);
  cg_preflight_check_usage (self);
  cg_preflight_check_measures (self);
  if (self->pages != NULL)
    cg_preflight_check_pages (self);
}

GPtrArray *
cg_preflight_run (const CgNoticeDocument *document,
                  const CgNoticePages *pages,
                  const CgNoticeProfile *profile,
                  const CgNoticeFacts *facts)
{
  CgPreflight self = { document, pages, profile, facts, cg_preflight_findings_new () };

  g_return_val_if_fail (document != NULL && profile != NULL && facts != NULL, self.findings);

  check_any (&self);
  if (cg_preflight_is_official (&self))
    check_official (&self);
  cg_preflight_apply_releases (&self);
  g_ptr_array_sort (self.findings, compare_findings);

  return self.findings;
}

GPtrArray *
cg_preflight_run_record (const CgRecord *notice, const CgNoticeFacts *facts, CgNoticePages **pages)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new_from_record (notice);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new_of_office (facts->page);
  g_autoptr (CgNoticePages) laid_out = NULL;
  GPtrArray *findings;

  if (facts->attachments != NULL)
    cg_notice_document_add_records (document, facts->attachments);
  laid_out = cg_notice_layout (document, profile);
  findings = cg_preflight_run (document, laid_out, profile, facts);
  if (pages != NULL)
    *pages = g_steal_pointer (&laid_out);

  return findings;
}

static void
free_fault (gpointer fault)
{
  cg_notice_fault_free (fault);
}

GPtrArray *
cg_preflight_inspect (const CgRecord *notice, const CgNoticeFacts *facts)
{
  g_autoptr (GPtrArray) findings = cg_preflight_run_record (notice, facts, NULL);
  GPtrArray *faults = g_ptr_array_new_with_free_func (free_fault);

  for (guint i = 0; i < findings->len; i++)
    {
      const CgFinding *finding = g_ptr_array_index (findings, i);

      if (finding->error)
        g_ptr_array_add (faults, cg_notice_fault_new (cg_finding_id (finding->id),
                                                      finding->sentence, finding->releasable));
    }

  return faults;
}

guint
cg_preflight_count_errors (const GPtrArray *findings)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += ((const CgFinding *) g_ptr_array_index (findings, i))->error;

  return n;
}
