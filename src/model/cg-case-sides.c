/* cg-case-sides.c: 三方责任: what each side of a case owes, what it has done, what is missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-sides.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-record-lamp.h"

static const struct
{
  const char *id;
  const char *label;
  const char *duty;
} sides[CG_N_SIDES] = {
  [CG_SIDE_COMMITTEE] = { "committee", NC_ ("side", "Party committee"),
                          NC_ ("side", "Main responsibility") },
  [CG_SIDE_COMMISSION] = { "commission", NC_ ("side", "Commission for discipline inspection"),
                           NC_ ("side", "Responsibility to supervise") },
  [CG_SIDE_UNIT] = { "unit", NC_ ("side", "Unit concerned"),
                     NC_ ("side", "Responsibility to carry out") },
};

/* The stages of a unit by who has to do them; the archive is nobody's duty in the case. */
static const struct
{
  CgSide side;
  const char *stage;
} owed[] = {
  { CG_SIDE_COMMISSION, "register" }, { CG_SIDE_COMMISSION, "notice" },
  { CG_SIDE_COMMISSION, "delivery" }, { CG_SIDE_COMMISSION, "accept" },
  { CG_SIDE_COMMISSION, "close" },    { CG_SIDE_COMMISSION, "revisit" },
  { CG_SIDE_UNIT, "analysis" },       { CG_SIDE_UNIT, "warning" },
  { CG_SIDE_UNIT, "plan" },           { CG_SIDE_UNIT, "rectify" },
  { CG_SIDE_UNIT, "report" },
};

const char *
cg_side_label (CgSide side)
{
  return g_dpgettext2 (NULL, "side", sides[side].label);
}

const char *
cg_side_duty (CgSide side)
{
  return g_dpgettext2 (NULL, "side", sides[side].duty);
}

const char *
cg_side_id (CgSide side)
{
  return sides[side].id;
}

/* A matter of each kind, at any time: there is no day by which it is due. */
static void
add_matter (GArray *duties, GPtrArray *matters, const CgChoice *kind)
{
  CgDuty duty = { .side = CG_SIDE_COMMITTEE,
                  .label = cg_choices_label (CG_CHOICES_COMMITTEE_MATTER_KIND, kind->id) };

  for (guint i = 0; matters != NULL && i < matters->len; i++)
    {
      const CgRecord *matter = g_ptr_array_index (matters, i);

      if (g_str_equal (cg_record_text (matter, CG_COMMITTEE_MATTER_KIND), kind->id))
        duty.done_on = MAX (duty.done_on, cg_record_date (matter, CG_COMMITTEE_MATTER_HELD_ON));
    }

  duty.lamp = duty.done_on != 0 ? CG_LAMP_DONE : CG_LAMP_NONE;
  g_array_append_val (duties, duty);
}

/* Of several units the worst, until all are done. */
static void
add_stage (GArray *duties, GPtrArray *stages, CgSide side, const char *id, CgDate today)
{
  CgDuty duty = { .side = side, .label = cg_choices_label (CG_CHOICES_STAGE, id) };
  guint n = 0, done = 0, skipped = 0;
  gboolean late = FALSE, over = FALSE, soon = FALSE;

  for (guint i = 0; stages != NULL && i < stages->len; i++)
    {
      const CgRecord *stage = g_ptr_array_index (stages, i);
      CgDate deadline = cg_record_date (stage, CG_STAGE_DEADLINE);
      CgLamp lamp = cg_record_lamp (stage, today);

      if (!g_str_equal (cg_record_text (stage, CG_STAGE_STAGE), id))
        continue;
      n++;
      done += g_str_equal (cg_record_text (stage, CG_STAGE_STATE), "done");
      skipped += g_str_equal (cg_record_text (stage, CG_STAGE_STATE), "skipped");
      late |= lamp == CG_LAMP_DONE_LATE;
      over |= lamp == CG_LAMP_OVER;
      soon |= lamp == CG_LAMP_SOON;
      duty.done_on = MAX (duty.done_on, cg_record_date (stage, CG_STAGE_ACTUAL_ON));
      if (deadline != 0 && (duty.deadline == 0 || deadline < duty.deadline))
        duty.deadline = deadline;
    }

  if (n == 0)
    return;

  duty.is_waived = skipped == n;
  if (done + skipped < n)
    duty.done_on = 0;
  if (duty.is_waived)
    duty.lamp = CG_LAMP_NONE;
  else if (done + skipped == n)
    duty.lamp = late ? CG_LAMP_DONE_LATE : CG_LAMP_DONE;
  else
    duty.lamp = over                 ? CG_LAMP_OVER
                : soon               ? CG_LAMP_SOON
                : duty.deadline != 0 ? CG_LAMP_OK
                                     : CG_LAMP_NONE;
  g_array_append_val (duties, duty);
}

GArray *
cg_case_duties (GPtrArray *stages, GPtrArray *matters, CgDate today)
{
  GArray *duties = g_array_new (FALSE, FALSE, sizeof (CgDuty));
  gsize n;
  const CgChoice *kinds = cg_choices_get (CG_CHOICES_COMMITTEE_MATTER_KIND, &n);

  for (gsize i = 0; i < n; i++)
    add_matter (duties, matters, &kinds[i]);
  for (guint i = 0; i < G_N_ELEMENTS (owed); i++)
    add_stage (duties, stages, owed[i].side, owed[i].stage, today);

  return duties;
}
