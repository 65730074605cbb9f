/* cg-sample-marks.c: what the sample office marked in its papers, quoted and asked to be shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Places are where the papers' own layout puts these words, in points.
 */
#include "config.h"

#include "cg-sample-marks.h"

#include "cg-clock.h"
#include "cg-sample-register.h"

#define REPORT "柳湾镇以案促改整改情况报告"
#define PLAN "县水利局以案促改整改方案"
#define REACHES "青溪河河段责任分工表"

typedef struct
{
  int ago;
  const char *actor;
  const char *paper;
  int page;
  const char *kind;
  const char *places;
  const char *quote; /* (nullable) */
  const char *label; /* (nullable) */
  const char *text;  /* (nullable) */
  const char *colour;
} Mark;

typedef struct
{
  int ago;
  const char *actor;
  const char *paper;
  int page;
  const char *places;
  const char *quote;
  const char *problem;
  const char *measure; /* (nullable) */
} Quote;

typedef struct
{
  int ago;
  const char *actor;
  const char *measure;
  const char *name;
  const char *given; /* (nullable): "name;quantity;place" */
  int verdict_ago;
  const char *verdict; /* (nullable): arguments of the return, "" for accepted */
} Need;

/* clang-format off */
static const Mark marks[] = {
  { 12, "沈某", REPORT, 1, "note", "253 606.8 521.7 622.8; 79.3 636.4 395.1 652.4",
    "镇党委召开专题会议剖析原因，从政治偏差、权责脱节、压力传导三个方面查摆问题", NULL,
    "会议纪要未附，请补报", "yellow" },
  { 12, "沈某", REPORT, 1, "underline", "256 666 417.2 682", "召开全镇警示教育大会", NULL, NULL, "red" },
  { 12, "沈某", REPORT, 2, "highlight", "213.5 192.4 479.6 209.7", "公示到村到组，群众知晓率95%以上。",
    NULL, NULL, "yellow" },
  { 11, "陆某", REPORT, 2, "note", "216.6 281.2 473.2 298.5", "24个村全部公示，回访知晓率97%。", NULL,
    "已电话核实10户", "green" },
  { 11, "陆某", REPORT, 1, "stamp", "396 104 536 158", NULL, "已核实", NULL, "red" },
  { 14, "沈某", REACHES, 2, "highlight", "160.2 369.9 308.3 385.9", "河段长每旬巡河一次", NULL, NULL,
    "yellow" },
  { 14, "沈某", REACHES, 1, "stamp", "400 60 520 104", NULL, "证据1", NULL, "blue" },
};

static const Quote quotes[] = {
  { 12, "沈某", REPORT, 2, "216.6 281.2 473.2 298.5", "24个村全部公示，回访知晓率97%。", "subsidy-01",
    "subsidy-01/1" },
  { 12, "沈某", REPORT, 1, "256 666 417.2 682", "召开全镇警示教育大会", "subsidy-08", NULL },
  { 14, "沈某", REACHES, 2, "160.2 369.9 308.3 385.9", "河段长每旬巡河一次", "sand-03", "sand-03/1" },
  { 14, "沈某", PLAN, 3, "253 281.2 363.5 298.5", "逐段明确河段长", "sand-03", "sand-03/1" },
};

static const Need needs[] = {
  { 30, "沈某", "sand-03/1", "河段责任分工表（盖章）", "青溪河河段责任分工表（盖章件）;1份;水利局档案室", 14,
    "" },
  { 30, "沈某", "sand-03/1", "责任牌更换前后照片", "责任牌照片;14张;水利局档案室", 13,
    "reason=照片缺拍摄时间和点位，请补充" },
  { 30, "沈某", "sand-03/2", "联合执法会商机制文本", NULL, 0, NULL },
};
/* clang-format on */

static gboolean
make_mark (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  const Mark *mark = data;
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "annotate", actor);
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_ANNOTATION, NULL);
  g_autofree char *day = cg_date_to_iso (cg_clock_today ());
  const char *department = cg_sample_department (actor);
  g_autofree char *line =
      g_strdup_printf ("%s %s %s", department != NULL ? department : "", actor, day);

  CG_REFER (ANNOTATION, id, ATTACHMENT, mark->paper);
  cg_edit_set_integer (edit, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_PAGE, mark->page);
  CG_SET (ANNOTATION, id, KIND, mark->kind);
  CG_SET (ANNOTATION, id, PLACES, mark->places);
  CG_SET (ANNOTATION, id, QUOTE, mark->quote);
  CG_SET (ANNOTATION, id, LABEL, mark->label);
  CG_SET (ANNOTATION, id, TEXT, mark->label != NULL ? line : mark->text);
  CG_SET (ANNOTATION, id, COLOUR, mark->colour);
  return cg_sample_apply (self, edit, error);
}

static gboolean
make_quote (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  const Quote *quote = data;
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "cite", actor);
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_CITATION, NULL);

  CG_REFER (CITATION, id, ATTACHMENT, quote->paper);
  CG_REFER (CITATION, id, PROBLEM, quote->problem);
  CG_REFER (CITATION, id, MEASURE, quote->measure);
  cg_edit_set_integer (edit, CG_ENTITY_CITATION, id, CG_CITATION_PAGE, quote->page);
  CG_SET (CITATION, id, PLACES, quote->places);
  CG_SET (CITATION, id, QUOTE, quote->quote);
  return cg_sample_apply (self, edit, error);
}

/* ---- required evidence ---- */

static gboolean
ask_need (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  const Need *need = data;
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "add", actor);
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_EVIDENCE_NEED, need->name);

  CG_REFER (EVIDENCE_NEED, id, MEASURE, need->measure);
  CG_SET (EVIDENCE_NEED, id, NAME, need->name);
  return cg_sample_apply (self, edit, error);
}

static gboolean
give_evidence (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  const Need *need = data;
  g_auto (GStrv) parts = g_strsplit (need->given, ";", 3);
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "add", actor);
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_EVIDENCE, NULL);

  CG_REFER (EVIDENCE, id, NEED, need->name);
  CG_SET (EVIDENCE, id, NAME, parts[0]);
  CG_SET (EVIDENCE, id, QUANTITY, parts[1]);
  CG_SET (EVIDENCE, id, PLACE, parts[2]);
  return cg_sample_apply (self, edit, error);
}

static void
plan_need (CgSamplePlayer *self, const Need *need)
{
  cg_sample_plan (self, need->ago, need->actor, ask_need, need);
  if (need->given != NULL)
    cg_sample_plan (self, need->verdict_ago + 2, need->actor, give_evidence, need);
  if (need->verdict != NULL)
    cg_sample_plan_action (self, need->verdict_ago, "陆某",
                           *need->verdict == '\0' ? "evidence_need.accept" : "evidence_need.return",
                           need->name, need->verdict);
}

void
cg_sample_plan_marks (CgSamplePlayer *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    cg_sample_plan (self, marks[i].ago, marks[i].actor, make_mark, &marks[i]);
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    cg_sample_plan (self, quotes[i].ago, quotes[i].actor, make_quote, &quotes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (needs); i++)
    plan_need (self, &needs[i]);
}
