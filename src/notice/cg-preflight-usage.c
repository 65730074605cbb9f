/* cg-preflight-usage.c: hints that an office may switch off: kind of document, organ, and who
 * writes to whom.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-preflight-private.h"

#include <string.h>

static gboolean
is_asked (const CgPreflight *self, CgOfficeSwitch which)
{
  return self->facts->switches[which] != CG_ASKED_OFF;
}

static guint
length_of (const CgPreflight *self, CgNoticeField field)
{
  return (guint) g_utf8_strlen (cg_preflight_text (self, field), -1);
}

static void
add_whole (CgPreflight *self, CgFindingId id, CgNoticeField field)
{
  cg_preflight_add (self, id, field, 0, length_of (self, field), NULL, NULL);
}

static gboolean
ends_with_any (const char *text, const char *const *endings)
{
  for (; *endings != NULL; endings++)
    if (g_str_has_suffix (text, *endings))
      return TRUE;

  return FALSE;
}

/* ---- 文种 ---- */

/* 通知书 and 建议书 are not among the fifteen. */
static void
check_document_kind (CgPreflight *self)
{
  static const char *const kinds[] = { "决议", "决定", "命令", "令",   "公报", "公告",
                                       "通告", "意见", "通知", "通报", "报告", "请示",
                                       "批复", "议案", "函",   "纪要", NULL };
  g_autofree char *title = g_strdup (cg_preflight_text (self, CG_NOTICE_FIELD_TITLE));
  char *bracket = strstr (title, "（");

  /* “（试行）” and its like follow the kind. */
  if (bracket != NULL && g_str_has_suffix (title, "）"))
    *bracket = '\0';
  if (*title != '\0' && is_asked (self, CG_SWITCH_DOCUMENT_KIND) && !ends_with_any (title, kinds))
    add_whole (self, CG_FINDING_DOCUMENT_KIND, CG_NOTICE_FIELD_TITLE);
}

/* ---- 纪委, 监委, and internal offices (domain 1.10) ---- */

static gboolean
names (const char *signer, const char *whole, const char *brief)
{
  return strstr (signer, whole) != NULL || strstr (signer, brief) != NULL;
}

/* Matters of Party discipline go out as 纪委, of supervision as 监委, of both as 纪委. */
static void
check_organ (CgPreflight *self)
{
  const char *signer = cg_preflight_text (self, CG_NOTICE_FIELD_SIGNER);
  gboolean discipline = names (signer, "纪律检查委员会", "纪委");
  gboolean supervision = names (signer, "监察委员会", "监委");

  if (*signer == '\0' || !is_asked (self, CG_SWITCH_ORGAN))
    return;

  if (g_str_equal (self->facts->kind, "supervision_advice"))
    {
      if (!supervision)
        add_whole (self, CG_FINDING_ORGAN_SUPERVISION, CG_NOTICE_FIELD_SIGNER);
    }
  else if (!discipline && !g_str_equal (self->facts->kind, "other") && *self->facts->kind != '\0')
    add_whole (self, CG_FINDING_ORGAN_DISCIPLINE, CG_NOTICE_FIELD_SIGNER);
}

/* 上行文 has one main recipient. */
static gboolean
is_to_several (const CgPreflight *self)
{
  return cg_notice_document_get_form (self->document) == CG_NOTICE_FORM_UPWARD &&
         g_regex_match_simple ("[、，；,;].", cg_preflight_text (self, CG_NOTICE_FIELD_RECIPIENTS),
                               0, 0);
}

static void
check_direction (CgPreflight *self)
{
  static const char *const offices[] = { "室", "科", "处", "办公厅", "组", NULL };
  static const char *const upward[] = { "报告", "请示", "函", "意见", NULL };
  const char *signer = cg_preflight_text (self, CG_NOTICE_FIELD_SIGNER);
  const char *title = cg_preflight_text (self, CG_NOTICE_FIELD_TITLE);
  gboolean consented = strstr (cg_preflight_text (self, CG_NOTICE_FIELD_BODY), "同意") != NULL;

  if (is_asked (self, CG_SWITCH_SUPERIOR))
    {
      if (ends_with_any (signer, offices) && !names (signer, "纪检监察组", "纪检组"))
        add_whole (self, CG_FINDING_INTERNAL_OFFICE, CG_NOTICE_FIELD_SIGNER);
      if ((self->facts->recipients & CG_NOTICE_TO_SUPERIOR) && !ends_with_any (title, upward))
        add_whole (self, CG_FINDING_TO_SUPERIOR, CG_NOTICE_FIELD_RECIPIENTS);
    }
  if (is_asked (self, CG_SWITCH_SUPERIOR) && is_to_several (self))
    add_whole (self, CG_FINDING_SEVERAL_SUPERIORS, CG_NOTICE_FIELD_RECIPIENTS);
  if (is_asked (self, CG_SWITCH_COMMITTEE) && !consented &&
      (self->facts->recipients & CG_NOTICE_TO_COMMITTEE))
    add_whole (self, CG_FINDING_TO_COMMITTEE, CG_NOTICE_FIELD_RECIPIENTS);
}

static guint
count_lines (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += *g_strstrip (lines[i]) != '\0';

  return n;
}

/* 联合行文: the head may name the first organ alone, or all that sign. */
static void
check_joint (CgPreflight *self)
{
  guint head = count_lines (cg_preflight_text (self, CG_NOTICE_FIELD_ORGAN_MARK));
  guint signers = count_lines (cg_preflight_text (self, CG_NOTICE_FIELD_SIGNER));
  g_autofree char *of_head = g_strdup_printf ("%u", head);
  g_autofree char *of_signers = g_strdup_printf ("%u", signers);

  if (head > 1 && head != signers &&
      cg_notice_document_get_ending (self->document) != CG_NOTICE_ENDING_SIGNATURE)
    cg_preflight_add (self, CG_FINDING_JOINT_ORGANS, CG_NOTICE_FIELD_ORGAN_MARK, 0,
                      length_of (self, CG_NOTICE_FIELD_ORGAN_MARK), of_head, of_signers);
}

void
cg_preflight_check_usage (CgPreflight *self)
{
  check_document_kind (self);
  check_organ (self);
  check_direction (self);
  check_joint (self);
}
