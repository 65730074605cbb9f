/* cg-notice-facts.c: what is to be known beyond a notice's own text before it may be signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-facts.h"

#include <string.h>

#include "cg-notice-state.h"

CgNoticeFacts *
cg_notice_facts_new (void)
{
  CgNoticeFacts *facts = g_new0 (CgNoticeFacts, 1);

  facts->kind = g_strdup ("");
  facts->state_secrecy = g_strdup ("none");
  facts->work_secrecy = g_strdup ("none");
  for (int i = 0; i < CG_N_OFFICE_SWITCHES; i++)
    facts->switches[i] = cg_office_switch_parse (i, "");

  return facts;
}

void
cg_notice_facts_free (CgNoticeFacts *facts)
{
  if (facts == NULL)
    return;

  g_free (facts->kind);
  g_free (facts->state_secrecy);
  g_free (facts->work_secrecy);
  g_clear_pointer (&facts->page, g_hash_table_unref);
  g_clear_pointer (&facts->attachments, g_ptr_array_unref);
  g_clear_pointer (&facts->releases, g_ptr_array_unref);
  g_free (facts);
}

CgNoticeFacts *
cg_notice_facts_copy (const CgNoticeFacts *facts)
{
  CgNoticeFacts *copy = g_memdup2 (facts, sizeof *facts);

  copy->kind = g_strdup (facts->kind);
  copy->state_secrecy = g_strdup (facts->state_secrecy);
  copy->work_secrecy = g_strdup (facts->work_secrecy);
  if (copy->page != NULL)
    g_hash_table_ref (copy->page);
  if (copy->attachments != NULL)
    g_ptr_array_ref (copy->attachments);
  if (copy->releases != NULL)
    g_ptr_array_ref (copy->releases);
  return copy;
}

void
cg_notice_facts_take_record (CgNoticeFacts *facts, const CgRecord *notice)
{
  g_free (facts->kind);
  facts->kind = g_strdup (cg_record_text (notice, CG_NOTICE_KIND));
  if (!cg_record_is_null (notice, CG_NOTICE_DOC_NO))
    facts->stage = CG_NOTICE_STAGE_NUMBERED;
  else if (cg_notice_phase (notice) <= CG_NOTICE_PHASE_SIGN)
    facts->stage = CG_NOTICE_STAGE_DRAFT;
  else
    facts->stage = CG_NOTICE_STAGE_SIGNED;
}

gboolean
cg_notice_goes_to_superior (const char *recipients, const char *office)
{
  static const char commission[] = "纪律检查委员会";
  const char *end = strstr (office, commission);
  g_autofree char *committee = NULL;
  const char *found;

  if (end == NULL || end[strlen (commission)] != '\0')
    return FALSE;

  committee = g_strdup_printf ("%.*s委员会", (int) (end - office), office);
  for (found = strstr (recipients, committee); found != NULL; found = strstr (found + 1, committee))
    {
      gunichar next = g_utf8_get_char (found + strlen (committee));

      if (next == 0 || !g_unichar_isalpha (next))
        return TRUE;
    }

  return FALSE;
}

CgNoticeFault *
cg_notice_fault_new (const char *id, const char *sentence, gboolean releasable)
{
  CgNoticeFault *fault = g_new0 (CgNoticeFault, 1);

  fault->id = g_strdup (id);
  fault->sentence = g_strdup (sentence);
  fault->releasable = releasable;
  return fault;
}

void
cg_notice_fault_free (CgNoticeFault *fault)
{
  g_free (fault->id);
  g_free (fault->sentence);
  g_free (fault);
}
