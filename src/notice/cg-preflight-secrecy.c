/* cg-preflight-secrecy.c: checks of state and work secrecy (domain 5.1).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-preflight-private.h"

#include "cg-choices.h"

/* 绝密, 机密 and 秘密, perhaps with ★ and a term (7.2.2). */
#define DEGREE "^(绝密|机密|秘密)"

static gboolean
matches (const char *pattern, const char *text)
{
  return g_regex_match_simple (pattern, text, 0, 0);
}

static CgFinding *
add (CgPreflight *self, CgFindingId id, const char *detail)
{
  const char *text = cg_preflight_text (self, CG_NOTICE_FIELD_SECRECY);

  return cg_preflight_add (self, id, CG_NOTICE_FIELD_SECRECY, 0, (guint) g_utf8_strlen (text, -1),
                           detail, NULL);
}

static gboolean
is_none (const char *id)
{
  return *id == '\0' || g_str_equal (id, "none");
}

/* State secrets never enter a program and a computer that are not made for them. */
static void
check_state_secret (CgPreflight *self, const char *mark)
{
  const char *degree = self->facts->state_secrecy;

  if (self->facts->classified_machine)
    return;
  if (!is_none (degree))
    add (self, CG_FINDING_STATE_SECRET, cg_choices_label (CG_CHOICES_STATE_SECRECY, degree));
  else if (matches (DEGREE, mark))
    add (self, CG_FINDING_STATE_SECRET, mark);
}

static void
check_degree (CgPreflight *self, const char *mark)
{
  if (*cg_preflight_text (self, CG_NOTICE_FIELD_COPY_NUMBER) == '\0')
    add (self, CG_FINDING_SECRET_NO_COPY_NUMBER, NULL);
  if (!matches (DEGREE "(★?([0-9]+(年|个月|天|日)|长期))?$", mark))
    add (self, CG_FINDING_SECRET_TERM, mark);
}

void
cg_preflight_check_secrecy (CgPreflight *self)
{
  const char *mark = cg_preflight_text (self, CG_NOTICE_FIELD_SECRECY);
  const char *work = self->facts->work_secrecy;

  check_state_secret (self, mark);
  if (matches (DEGREE, mark))
    check_degree (self, mark);
  else if (*mark == '\0' && !is_none (work))
    add (self, CG_FINDING_INTERNAL_UNMARKED, cg_choices_label (CG_CHOICES_WORK_SECRECY, work));
  else if (*mark != '\0' && !matches ("^(内部|内部事项[ 　]*注意保管)$", mark))
    add (self, CG_FINDING_SECRECY_WORD, mark);
}
