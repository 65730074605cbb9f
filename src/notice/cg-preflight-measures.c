/* cg-preflight-measures.c: numbers of the office that are otherwise than the standard has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-preflight-private.h"

static gboolean
is_of_ending (CgNoticeMeasure measure, CgNoticeEnding ending)
{
  switch ((int) measure)
    {
    case CG_MEASURE_SEALED_DATE_RIGHT:
      return ending == CG_NOTICE_ENDING_SEAL;
    case CG_MEASURE_SIGNER_RIGHT:
    case CG_MEASURE_SIGNER_GAP:
      return ending == CG_NOTICE_ENDING_NONE;
    case CG_MEASURE_STAMP_GAP:
    case CG_MEASURE_STAMP_RIGHT:
    case CG_MEASURE_STAMP_POST_GAP:
    case CG_MEASURE_STAMP_DATE_GAP:
      return ending == CG_NOTICE_ENDING_SIGNATURE;
    default:
      return TRUE;
    }
}

/* A clause about another layout than the document's is not broken by it. */
static gboolean
is_of_layout (const CgPreflight *self, CgNoticeMeasure measure)
{
  CgNoticeForm form = cg_notice_document_get_form (self->document);

  switch ((int) measure)
    {
    case CG_MEASURE_UPWARD_NUMBER_INSET:
    case CG_MEASURE_HEAD_SIGNER_INSET:
    case CG_MEASURE_HEAD_SIGNERS:
      return form == CG_NOTICE_FORM_UPWARD;
    case CG_MEASURE_ATTENDANCE_GAP:
      return form == CG_NOTICE_FORM_MINUTES;
    case CG_MEASURE_IMPRINT_THICK:
    case CG_MEASURE_IMPRINT_THIN:
      return form != CG_NOTICE_FORM_LETTER;
    default:
      break;
    }

  switch ((int) cg_notice_measure_info (measure)->group)
    {
    case CG_MEASURES_OF_LETTER:
      return form == CG_NOTICE_FORM_LETTER;
    case CG_MEASURES_OF_HEAD:
      return form != CG_NOTICE_FORM_LETTER;
    default:
      return is_of_ending (measure, cg_notice_document_get_ending (self->document));
    }
}

static gboolean
is_asked (const CgPreflight *self, CgNoticeMeasure measure)
{
  switch ((int) cg_notice_measure_info (measure)->strength)
    {
    case CG_STRENGTH_REQUIRED:
      return TRUE;
    case CG_STRENGTH_PRACTICE:
      return FALSE;
    default:
      return self->facts->switches[CG_SWITCH_MEASURES] != CG_ASKED_OFF;
    }
}

static void
add_measure (CgPreflight *self, CgNoticeMeasure measure, double value)
{
  const CgNoticeMeasureInfo *info = cg_notice_measure_info (measure);
  gboolean required = info->strength == CG_STRENGTH_REQUIRED;
  g_autofree char *clause = g_strconcat ("GB/T 9704-2012 ", info->clause, NULL);
  g_autofree char *from = cg_notice_measure_format (measure, info->value);
  g_autofree char *to = cg_notice_measure_format (measure, value);
  g_autofree char *change = g_strdup_printf ("%s → %s", from, to);
  CgFinding *finding =
      cg_preflight_add (self, required ? CG_FINDING_MEASURE_REQUIRED : CG_FINDING_MEASURE_USUAL,
                        CG_NOTICE_FIELD_NONE, 0, 0, cg_notice_measure_label (measure), change);

  /* Each measure has a clause of its own. */
  finding->clause = g_intern_string (clause);
}

static void
check_ignored (CgPreflight *self)
{
  const GPtrArray *ignored = cg_notice_profile_get_ignored (self->profile);

  for (guint i = 0; i < ignored->len; i++)
    cg_preflight_add (self, CG_FINDING_MEASURE_IGNORED, CG_NOTICE_FIELD_NONE, 0, 0,
                      g_ptr_array_index (ignored, i), NULL);
}

void
cg_preflight_check_measures (CgPreflight *self)
{
  for (CgNoticeMeasure measure = 0; measure < CG_N_MEASURES; measure++)
    {
      double value = cg_notice_profile_get (self->profile, measure);

      if (cg_notice_measure_differs (measure, value) && is_asked (self, measure) &&
          is_of_layout (self, measure))
        add_measure (self, measure, value);
    }
  check_ignored (self);
}
