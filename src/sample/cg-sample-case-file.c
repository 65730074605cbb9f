/* cg-sample-case-file.c: plans what a case file of the sample office has beside its ledger.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-case-file.h"

#include <string.h>

#include "cg-sample-data.h"
#include "cg-store-lot.h"

/* clang-format off */
static const CgSampleAdded added[] = {
  { 259, "沈某", NULL, CG_ENTITY_COMMITTEE_MATTER, "sand", "kind=study|subject=县委常委会会议研究河道采砂监管失职失责问责案以案促改工作|by_whom=县委常委会" },
  { 252, "沈某", NULL, CG_ENTITY_COMMITTEE_MATTER, "sand", "kind=instruct|subject=批示：以此案为鉴，对全县河道采砂监管开展专项整治|by_whom=县委主要领导" },
  { 120, "沈某", NULL, CG_ENTITY_COMMITTEE_MATTER, "sand", "kind=hear|subject=听取河道采砂问题整改情况汇报|by_whom=县委书记专题会" },
  { 254, "沈某", NULL, CG_ENTITY_ACTIVITY, "sand", "kind=handover|subject=以案促改通知书送达交办会|unit=县水利局|place=县水利局会议室|chair=周某|attendees=18" },
  { 243, "沈某", NULL, CG_ENTITY_ACTIVITY, "sand", "kind=meeting|subject=局党组会研究以案促改和原因剖析|unit=县水利局|place=县水利局会议室|chair=方某|attendees=11" },
  { 234, "沈某", NULL, CG_ENTITY_ACTIVITY, "sand", "kind=warning|subject=全县水利系统警示教育大会|unit=县水利局|place=县会议中心|chair=方某|attendees=186" },
  { 229, "沈某", NULL, CG_ENTITY_ACTIVITY, "sand", "kind=democratic|subject=专题民主生活会，班子成员逐一对照检查|unit=县水利局|place=县水利局会议室|chair=方某|attendees=14" },
  { 226, "沈某", NULL, CG_ENTITY_ACTIVITY, "sand", "kind=talk|subject=与水政执法大队中层以上干部廉政谈话|unit=县水利局|chair=韩某|attendees=23" },
  { 96, "陆某", NULL, CG_ENTITY_ACTIVITY, "sand", "kind=onsite|subject=青溪河段整改现场督导|unit=县水利局|place=青溪河段|chair=陆某|attendees=9" },
  { 33, "陆某", NULL, CG_ENTITY_ACTIVITY, "sand", "kind=onsite|subject=夜间巡查联合执法现场督导|unit=县水利局|place=青溪河段|chair=陆某|attendees=12" },
  { 235, "沈某", NULL, CG_ENTITY_INCOMING, "sand", "kind=plan|title=中共某县水利局党组关于报送河道采砂问题整改方案的报告|unit=县水利局|doc_no=某水党字〔%d〕9号|pages=14" },
  { 228, "沈某", "sand/warning-paper", CG_ENTITY_INCOMING, "sand", "kind=warning|title=警示教育和专题民主生活会情况报告|unit=县水利局|due_on=@-165|pages=6" },
  { 5, "沈某", NULL, CG_ENTITY_INCOMING, "sand", "kind=extension|title=关于申请延期完成重点岗位轮岗的报告|unit=县水利局|pages=2" },
  { 95, "陆某", NULL, CG_ENTITY_INSPECTION, "sand", "kind=onsite|subject=青溪河段采砂整改督查|unit=县水利局|planned_on=@-66|held_on=@today|members=陆某、沈某|findings=3 个河段责任牌未更新，夜间巡查记录缺 4 份。|conclusion=discounted|opinion=限期更新责任牌，补齐巡查轨迹。" },
  { 20, "陆某", NULL, CG_ENTITY_INSPECTION, "sand", "kind=spot|subject=联合执法会商机制落实情况抽查|unit=县水利局|planned_on=@-3" },
  { 27, "沈某", NULL, CG_ENTITY_HANDOVER, "sand", "receiver=案件监督管理室|number=线索〔%d〕17号" },

  { 324, "江某", NULL, CG_ENTITY_COMMITTEE_MATTER, "supplies", "kind=study|subject=县委常委会会议通报医用耗材采购失管失察问责案|by_whom=县委常委会" },
  { 300, "江某", NULL, CG_ENTITY_ACTIVITY, "supplies", "kind=warning|subject=全县卫生健康系统警示教育大会|unit=县人民医院|place=县人民医院报告厅|attendees=240" },
  { 118, "江某", NULL, CG_ENTITY_REVISIT, "supplies", "unit=县人民医院|planned_on=@12|visitor=江某" },
  { 250, "何某", "land/revisit", CG_ENTITY_REVISIT, "land", "unit=县自然资源局|planned_on=@-48|visitor=何某" },
  { 190, "沈某", NULL, CG_ENTITY_REVISIT, "relocation", "unit=青禾镇|planned_on=@8|visitor=沈某" },
  { 252, "江某", "fund/appeal", CG_ENTITY_APPEAL, "fund", "accountable=fund/贺某|received_on=@-182|appealed_on=@today|text=认为本人任职时间短，调整职务处理过重。" },
  { 10, "沈某", NULL, CG_ENTITY_ACTIVITY, "assets", "kind=talk|subject=与镇党委主要负责人谈话，督促重报整改方案|unit=双河镇|chair=周某|attendees=4" },
  { 40, "沈某", NULL, CG_ENTITY_INCOMING, "assets", "kind=plan|title=双河镇党委关于报送“三资”管理问题整改方案的报告（重报）|unit=双河镇|due_on=@-33|pages=9" },
  { 70, "何某", NULL, CG_ENTITY_ACTIVITY, "market", "kind=warning|subject=建设领域安全生产警示教育会|unit=县住建局|place=县住建局会议室|chair=程某|attendees=96" },
  { 68, "何某", NULL, CG_ENTITY_INSPECTION, "market", "kind=onsite|subject=在建工程质量安全监督专项督查|unit=县住建局|planned_on=@-47|held_on=@today|members=何某、陆某|findings=抽查 12 个工地，4 个未按期复查。|conclusion=idle|opinion=逐个工地明确复查责任人。" },
  { 30, "何某", "market/ledger-paper", CG_ENTITY_INCOMING, "market", "kind=ledger|title=县住建局关于报送在建工程质量安全监督问题整改台账的报告|unit=县住建局|doc_no=某建党字〔%d〕21号|pages=5" },
  { 4, "沈某", "road/appeal", CG_ENTITY_APPEAL, "road", "accountable=road/石某|received_on=@-5|appealed_on=@today|text=认为责任认定与本人职责不符。" },
  { 5, "何某", NULL, CG_ENTITY_COMMITTEE_MATTER, "guarantee", "kind=study|subject=县委常委会会议研究国企对外担保问题|by_whom=县委常委会" },
};
/* clang-format on */

/* ---- adding ---- */

static gboolean
set_field (CgSamplePlayer *self,
           CgEdit *edit,
           const CgSampleAdded *row,
           gint64 id,
           const char *name,
           const char *text,
           GError **error)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  int field;

  if (!cg_entity_parse_field (row->entity, name, &field, error))
    return FALSE;
  if (cg_field_get (row->entity, field)->type == CG_FIELD_REFERENCE &&
      (cg_field_get (row->entity, field)->of == CG_ENTITY_DOMAIN ||
       cg_field_get (row->entity, field)->of == CG_ENTITY_CATEGORY))
    {
      cg_sample_refer_by_name (self, edit, row->entity, id, field, text);
      return TRUE;
    }
  if (cg_field_get (row->entity, field)->type == CG_FIELD_REFERENCE)
    {
      cg_sample_refer (self, edit, row->entity, id, field, text);
      return TRUE;
    }

  if (!cg_value_parse (&value, row->entity, field, text, error))
    return FALSE;
  cg_edit_set (edit, row->entity, id, field, &value);
  return TRUE;
}

static gboolean
add_record (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  const CgSampleAdded *row = data;
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "add", actor);
  g_auto (GStrv) parts = g_strsplit (row->values, "|", -1);
  gint64 id = cg_sample_insert (self, edit, row->entity, row->key);

  if (row->of != NULL)
    cg_sample_refer (self, edit, row->entity, id, cg_entity_find_field (row->entity, "case"),
                     row->of);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *equals = strchr (parts[i], '=');
      g_autofree char *text = cg_sample_resolve (self, equals + 1);

      *equals = '\0';
      if (!set_field (self, edit, row, id, parts[i], text, error))
        return FALSE;
    }

  return cg_sample_apply (self, edit, error);
}

/* ---- Article 13: the decision is carried out ---- */

static void
plan_step (CgSamplePlayer *self,
           const CgSampleCase *sample,
           const char *party,
           int after,
           const char *values)
{
  int ago = sample->registered - after;

  if (ago > 0)
    cg_sample_plan_action (self, ago, sample->undertaker, "set", party, values);
}

static void
plan_execution (CgSamplePlayer *self,
                const CgSampleCase *sample,
                const CgSampleAccountable *accountable)
{
  g_autofree char *party = g_strdup_printf ("%s/%s", sample->key, accountable->name);

  plan_step (self, sample, party, 2, "announced_on=@today|served_on=@today");
  if (!g_str_equal (accountable->type, "cadre"))
    return;

  plan_step (self, sample, party, 5, "notified_on=@today|publicity=内部通报");
  plan_step (self, sample, party, 9, "integrity_filed_on=@today|personnel_filed_on=@today");
  plan_step (self, sample, party, 32,
             "self_criticism_on=@today|examined_at=专题民主生活会|examined_on=@today");
  if (strstr (accountable->sanctions, "transfer") != NULL ||
      strstr (accountable->sanctions, "remove") != NULL)
    plan_step (self, sample, party, 16, "procedures_on=@today|recorded_on=@today");
}

/* ---- a revisit by lot ---- */

#define SEED 20261

static gboolean
draw_revisit (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  g_autoptr (CgEdit) edit =
      cg_store_lot_edit (cg_sample_player_get_store (self), 1, SEED, cg_sample_due (self, 14),
                         cg_sample_id (self, actor), error);

  return edit != NULL && cg_sample_apply (self, edit, error);
}

static const CgSampleCase *
case_of (const char *key)
{
  gsize n;
  const CgSampleCase *cases = cg_sample_cases (&n);

  for (gsize i = 0; i < n; i++)
    if (g_str_equal (cases[i].key, key))
      return &cases[i];

  return NULL;
}

void
cg_sample_plan_added (CgSamplePlayer *self, const CgSampleAdded *rows, gsize n)
{
  for (gsize i = 0; i < n; i++)
    cg_sample_plan (self, rows[i].ago, rows[i].actor, add_record, &rows[i]);
}

void
cg_sample_plan_case_files (CgSamplePlayer *self)
{
  gsize n;
  const CgSampleAccountable *accountables = cg_sample_accountables (&n);

  for (gsize i = 0; i < n; i++)
    plan_execution (self, case_of (accountables[i].case_key), &accountables[i]);
  cg_sample_plan_added (self, added, G_N_ELEMENTS (added));

  cg_sample_plan_action (self, 224, "陆某", "incoming.pass", "sand/warning-paper",
                         "opinion=材料齐全，逐项有佐证。|held_on=@today");
  cg_sample_plan_action (self, 26, "陆某", "incoming.return", "market/ledger-paper",
                         "opinion=3 项问题没有责任人，复查时限没有写到日；请逐项补齐后重报。|"
                         "held_on=@today");
  cg_sample_plan (self, 15, "沈某", draw_revisit, NULL);
  cg_sample_plan_action (self, 236, "江某", "appeal.decide", "fund/appeal",
                         "result=change|decided_on=@today|decision_no=某纪〔%d〕8号|outcome="
                         "维持诫勉，撤销调整职务处理。");
  cg_sample_plan_action (self, 234, "江某", "case.correct", "fund",
                         "kind=change|decided_on=@today|decided_by=中共某县纪律检查委员会|"
                         "decision_no=某纪〔%d〕8号|reason=申诉查明任职时间较短，处理不恰当。|"
                         "accountable=贺某");
  cg_sample_plan_action (
      self, 70, "何某", "revisit.done", "land/revisit",
      "done_on=@today|result=good|text=抽查 20 个图斑，核查记录真实，未发现反弹。");
}
