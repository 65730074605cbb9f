/* preflight-paper.c: a document with nothing wrong that a preflight is tried on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "preflight-paper.h"

#include "notice-fixture.h"

#include <string.h>

/* Faces as the machine has them, so that none is replaced. */
static CgNoticeProfile *
installed_profile (const CgNoticeDocument *document)
{
  CgNoticeProfile *profile = cg_notice_profile_new ("default");
  g_autoptr (CgNoticePages) pages = cg_notice_layout (document, profile);
  GArray *entries = cg_notice_pages_get_substitutions (pages);

  notice_fixture_require_fonts (pages);
  for (guint i = 0; i < entries->len; i++)
    {
      const CgNoticeSubstitution *entry = &g_array_index (entries, CgNoticeSubstitution, i);

      for (int role = 0; entry->wanted != NULL && role < CG_N_NOTICE_FACES; role++)
        {
          const char *faces = cg_notice_profile_get_faces (profile, role);
          g_autofree char *used = g_strdup (entry->used);

          if (g_str_has_prefix (faces, entry->wanted))
            cg_notice_profile_set_faces (profile, role, used);
        }
    }

  return profile;
}

void
paper_init (Paper *paper, CgNoticeForm form)
{
  paper->document = notice_fixture_document (form);
  paper->profile = installed_profile (paper->document);
  paper->wanted = NULL;
  paper->facts = cg_notice_facts_new ();
  paper->facts->stage = CG_NOTICE_STAGE_NUMBERED;
  g_free (paper->facts->kind);
  paper->facts->kind = g_strdup ("notice");
}

void
paper_clear (Paper *paper)
{
  cg_notice_document_unref (paper->document);
  cg_notice_profile_unref (paper->profile);
  g_clear_pointer (&paper->wanted, cg_notice_profile_unref);
  cg_notice_facts_free (paper->facts);
}

static const char *
text_of (const CgNoticeDocument *document, CgNoticeField field)
{
  const CgNoticeAttachment *attachment;
  gboolean body;
  guint index;

  if (!cg_notice_field_is_attachment (field, &index, &body))
    return cg_notice_document_get_text (document, field);

  attachment = cg_notice_document_get_attachment (document, index);
  return body ? attachment->body : attachment->title;
}

static void
assert_lies_in (const CgFinding *finding, const CgNoticeDocument *document)
{
  guint length;

  g_assert_cmpuint (strlen (finding->sentence), >, 0);
  g_assert_null (strstr (finding->sentence, "%s"));
  g_assert_cmpuint (finding->start, <=, finding->end);
  if (finding->field == CG_NOTICE_FIELD_NONE)
    {
      g_assert_cmpuint (finding->end, ==, 0);
      return;
    }

  length = (guint) g_utf8_strlen (text_of (document, finding->field), -1);
  g_assert_cmpuint (finding->end, <=, length);
}

GPtrArray *
paper_check (const Paper *paper)
{
  g_autoptr (CgNoticePages) pages = cg_notice_layout (paper->document, paper->profile);
  GPtrArray *findings = cg_preflight_run (
      paper->document, pages, paper->wanted != NULL ? paper->wanted : paper->profile, paper->facts);

  for (guint i = 0; i < findings->len; i++)
    assert_lies_in (g_ptr_array_index (findings, i), paper->document);

  return findings;
}

const CgFinding *
paper_find (const GPtrArray *findings, CgFindingId id)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CgFinding *finding = g_ptr_array_index (findings, i);

      if (finding->id == id)
        return finding;
    }

  return NULL;
}

gboolean paper_seen[CG_N_FINDINGS];

/* Fails unless the paper raises @id; "" stands for any words. */
/* The signer may release everything but what makes it no document, and state secrets, which a
 * program on an ordinary machine has to refuse (domain 5.1). */
static gboolean
may_be_released (CgFindingId id)
{
  return id != CG_FINDING_NO_SIGNER && id != CG_FINDING_NO_DATE && id != CG_FINDING_NO_RECIPIENT &&
         id != CG_FINDING_STATE_SECRET;
}

void
paper_assert_raises (const Paper *paper, CgFindingId id, const char *words)
{
  g_autoptr (GPtrArray) findings = paper_check (paper);
  const CgFinding *finding = paper_find (findings, id);
  g_autofree char *found = NULL;

  if (finding == NULL)
    g_error ("%s is not raised", cg_finding_id (id));
  g_assert_true (finding->releasable == may_be_released (id));
  paper_seen[id] = TRUE;
  if (*words == '\0')
    return;

  found =
      g_utf8_substring (text_of (paper->document, finding->field), finding->start, finding->end);
  g_assert_cmpstr (found, ==, words);
}

void
paper_assert_silent (const Paper *paper, CgFindingId id)
{
  g_autoptr (GPtrArray) findings = paper_check (paper);
  const CgFinding *finding = paper_find (findings, id);

  if (finding != NULL)
    g_error ("%s is raised: %s", cg_finding_id (id), finding->sentence);
}

void
paper_set_text (Paper *paper, CgNoticeField field, const char *text)
{
  if (field == CG_NOTICE_FIELD_BODY)
    cg_notice_document_set_body (paper->document, text);
  else
    cg_notice_document_set_text (paper->document, field, text);
}
