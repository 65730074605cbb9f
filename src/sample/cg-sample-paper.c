/* cg-sample-paper.c: lays out the papers of the sample office as PDF and attaches them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>

#include "cg-clock.h"
#include "cg-fault.h"
#include "cg-notice-pages.h"
#include "cg-notice-template.h"
#include "cg-sample-course.h"
#include "cg-sample-papers.h"
#include "cg-sample-register.h"

/* ---- the text ---- */

/* Each problem of the data gets the list of its measures. */
static gboolean
add_measures (CgSamplePlayer *self,
              const CgNoticeData *data,
              const CgSampleCase *sample,
              GError **error)
{
  const GPtrArray *items = cg_notice_data_get_list (data, "problems");
  g_autoptr (GPtrArray) problems =
      cg_sample_children (self, CG_ENTITY_PROBLEM, CG_PROBLEM_CASE, sample->key, error);
  g_autoptr (GPtrArray) measures =
      cg_sample_children (self, CG_ENTITY_MEASURE, CG_MEASURE_CASE, sample->key, error);

  if (problems == NULL || measures == NULL)
    return FALSE;

  for (guint i = 0; i < problems->len; i++)
    {
      CgNoticeData *item = g_ptr_array_index (items, i);
      gint64 problem = cg_record_get_id (g_ptr_array_index (problems, i));

      cg_notice_data_add_list (item, "measures");
      for (guint k = 0; k < measures->len; k++)
        {
          const CgRecord *measure = g_ptr_array_index (measures, k);

          if (cg_record_integer (measure, CG_MEASURE_PROBLEM) == problem)
            cg_notice_data_set (cg_notice_data_append (item, "measures"), "text",
                                cg_record_text (measure, CG_MEASURE_TEXT));
        }
    }

  return TRUE;
}

static char *
write_body (CgSamplePlayer *self, const CgSamplePaper *paper, GError **error)
{
  const CgSampleCase *sample = cg_sample_case (paper->case_key);
  g_autoptr (CgNoticeData) data = cg_sample_case_data (self, sample, error);

  if (data == NULL || !add_measures (self, data, sample, error))
    return NULL;

  return cg_notice_template_expand (paper->body, data, error);
}

/* ---- the pages ---- */

static CgNoticePages *
lay_out (CgSamplePlayer *self, const CgSamplePaper *paper, GError **error)
{
  gboolean red_head = paper->organ_mark != NULL;
  CgDate signed_on = cg_sample_day (self, paper->signed_ago);
  g_autofree char *body = write_body (self, paper, error);
  g_autofree char *number = cg_sample_number (paper->doc_no, signed_on);
  g_autoptr (CgNoticeDocument) document =
      cg_notice_document_new (red_head ? CG_NOTICE_FORM_RED_HEAD : CG_NOTICE_FORM_PLAIN);
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");

  if (body == NULL)
    return NULL;

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ORGAN_MARK, paper->organ_mark);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_DOC_NUMBER, number);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_TITLE, paper->title);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_RECIPIENTS, paper->recipients);
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER, paper->signer);
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_SIGN_DATE, signed_on);
  cg_notice_document_set_body (document, body);
  return cg_notice_layout (document, profile);
}

/* ---- the file ---- */

static const CgSamplePaper *
find_paper (const char *name)
{
  gsize n;
  const CgSamplePaper *papers = cg_sample_papers (&n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (papers[i].name, name))
      return &papers[i];

  return NULL;
}

static gint64
attach (CgSamplePlayer *self,
        const CgSamplePaper *paper,
        const char *owner,
        const char *actor,
        GError **error)
{
  g_autoptr (CgNoticePages) pages = lay_out (self, paper, error);
  g_autofree char *day = cg_date_to_iso (cg_clock_today ());
  g_autofree char *created = g_strconcat (day, "T00:00:00Z", NULL);
  g_autofree char *file = g_strconcat (paper->name, ".pdf", NULL);
  g_autofree char *path = g_build_filename (cg_store_get_folder (cg_sample_player_get_store (self)),
                                            "drafts", file, NULL);
  gint64 id = 0;

  if (pages == NULL || !cg_notice_pages_write_pdf (pages, path, created, error))
    return 0;

  id = cg_sample_attach (self, owner, path, paper->kind, cg_notice_pages_count (pages), actor,
                         error);
  if (id != 0)
    cg_sample_remember (self, paper->name, CG_ENTITY_ATTACHMENT, id);
  g_unlink (path);
  return id;
}

gint64
cg_sample_attach_paper (
    CgSamplePlayer *self, const char *name, const char *owner, const char *actor, GError **error)
{
  const CgSamplePaper *paper = find_paper (name);

  if (paper != NULL)
    return attach (self, paper, owner, actor, error);

  cg_fault_set (error, CG_FAULT_FILE_MISSING, name);
  return 0;
}

static gboolean
attach_planned (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  const CgSamplePaper *paper = data;

  return attach (self, paper, paper->owner, actor, error) != 0;
}

void
cg_sample_plan_papers (CgSamplePlayer *self)
{
  gsize n;
  const CgSamplePaper *papers = cg_sample_papers (&n);

  for (gsize i = 0; i < n; i++)
    if (papers[i].owner != NULL)
      cg_sample_plan (self, papers[i].ago, cg_sample_case (papers[i].case_key)->undertaker,
                      attach_planned, &papers[i]);
}
