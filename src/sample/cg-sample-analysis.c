/* cg-sample-analysis.c: what the sample office found in its cases: deviations, chains, causes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-analysis.h"

#include "cg-clock.h"

#define CLERK "沈某"

/* Names are chain positions from 0; the due days are working days. */
typedef struct
{
  const char *name;
  const char *holder;
  gboolean leader;
} Node;

typedef struct
{
  int from; /* a position; the point lies on the edge below it */
  const char *kind;
  const char *text;
  const char *dredger;
  gboolean leader;
  const char *remedy;
  int due;
  int cleared; /* ago, 0: not yet */
} Point;

typedef struct
{
  const char *benchmark;
  const char *signs; /* ids separated by spaces */
  const char *text;
  const char *subject;
  const char *remedy;
  const char *problem; /* (nullable) */
} Political;

typedef struct
{
  const char *mismatch;
  const char *place;
  const char *power;
  const char *holder;
  const char *duty_now;
  const char *source;
  const char *wanted;
  const char *conclusion;  /* (nullable) */
  const char *institution; /* (nullable) */
} Duty;

typedef struct
{
  const char *problem;
  int depth;
  const char *text;
  gboolean is_root;
} Cause;

typedef struct
{
  const char *case_key;
  const char *unit;
  int ago;
  Node nodes[7];
  Point points[5];
  Political political[6];
  Duty duties[6];
  Cause causes[10];
} Analysis;

/* clang-format off */
static const Analysis analyses[] = {
  { "sand", "县水利局", 226,
    { { "县委", "部署河湖问题专项整治", FALSE }, { "局党组", "一年内未专题研究", FALSE },
      { "“一把手”", "方某", TRUE }, { "分管班子成员", "韩某・分管河道、水政", FALSE },
      { "水政执法大队、法规股", "职能科室", FALSE }, { "12个河段管护点", "巡查员 31 人", FALSE } },
    { { 1, "decay", "“三重一大”会议只传达文件、未研究措施，责任停在会议纪要上", "局党组", FALSE,
        "召开专题党组会，把河道管理列入季度议题", -44, 66 },
      { 2, "block", "“一把手”未与分管班子成员签订责任书，采砂监管无人牵头", "方某", TRUE,
        "签订责任书，每月听取一次采砂监管汇报", 2, 0 },
      { 3, "decay", "季度督查以电话代替到场，问题线索未反馈法规股", "韩某", FALSE,
        "督查改为到场，线索3日内移交", 14, 0 },
      { 4, "block", "大队对河段没有考核权，巡查、执法、罚没由一人经手", "水政执法大队", FALSE,
        "河段管护纳入大队考核，罚没收支两条线", -2, 0 } },
    { { "deploy", "formalism perfunctory", "落实上级河湖治理部署以转发文件代替研究，全年未专题研究河道管理",
        "局党组", "党组会逐件研究上级部署，列入督办清单", "sand-01" },
      { "people", "bureaucracy no_responsibility", "群众反映夜间盗采，信访答复以“查无实据”结案，未到现场核实",
        "分管领导、水政执法大队", "信访件由班子成员包案，答复前到场核实", NULL },
      { "four_two", "no_fight nice_guy", "对违法采砂以罚代管，3起应移送案件未移送，不敢较真碰硬",
        "水政执法大队", "移送案件集体研究，班子成员带头办案", NULL },
      { "deploy", "no_effort formalism", "巡查记录补填倒签，班子知情而未纠正", "班子成员、巡查人员",
        "启用巡查轨迹系统，取消纸质补录", NULL } },
    { { "boundary", "sanding", "河道采砂许可", "法规股", "办理许可", "“三定”规定第四条",
        "许可前征求水政执法大队意见并集体审议", "由党组会集体审议，法规股承办", "sand/Z4" },
      { "unclear", "post", "河段日常管护", "河道管理所", "负责河段管理", "岗位职责手册",
        "逐段明确河段长、执法中队和巡查员三级责任", "12个河段责任到人", "sand/Z2" },
      { "power_no_duty", "daily", "行政处罚自由裁量", "水政执法大队", "未作规定", "—",
        "处罚与移送标准、集体研究和追责情形", NULL, NULL },
      { "size_mismatch", "post", "采砂现场监管", "巡查员", "承担全部现场责任", "河段责任牌",
        "与其权限相称的报告责任，处置责任归执法中队", NULL, NULL } },
    { { "sand-03", 0, "河段责任没有落到岗位和人", FALSE }, { "sand-03", 1, "责任清单十年未修订", FALSE },
      { "sand-03", 2, "机构改革后“三定”规定没有衔接", TRUE },
      { "sand-03", 1, "考核只看巡查次数、不看问题处置", FALSE },
      { "sand-03", 0, "巡查、执法两支队伍互不通报", FALSE },
      { "sand-03", 1, "没有会商机制，线索移送靠个人关系", TRUE },
      { "sand-01", 0, "党组对河道管理认识不到位", FALSE },
      { "sand-01", 1, "议事清单没有列入河湖治理", TRUE } } },
  { "subsidy", "柳湾镇", 200,
    { { "县委", "部署惠民补贴专项整治", FALSE }, { "镇党委", "只在大会上提要求", FALSE },
      { "“一把手”", "潘某", TRUE }, { "分管班子成员", "罗某", FALSE },
      { "社会事务办", "龚某", FALSE }, { "24个村", "村级经办人员", FALSE } },
    { { 3, "block", "分管领导审批后不再过问，入户核查由村干部代签", "罗某", FALSE,
        "每季度抽查入户核查记录，代签的通报", -22, 34 },
      { 4, "decay", "业务培训到办公室为止，村级经办人员不知道动态管理要求", "龚某", FALSE,
        "对24个村经办人员逐村培训", 6, 0 } },
    { { "people", "bureaucracy no_effort", "补贴数据未与死亡人员信息比对，困难群众应保未保", "镇党委、社会事务办",
        "每月比对数据，逐户核查", "subsidy-01" },
      { "people", "nice_guy self_protect", "对村干部优亲厚友睁一只眼闭一只眼", "分管领导",
        "公示到组，举报必查", NULL } },
    { { "power_no_duty", "daily", "临时救助审批", "分管领导", "未作规定", "—", "集体研究并公示",
        "由镇党委会集体研究", "subsidy/Z3" },
      { "unclear", "post", "低保入户核查", "社会事务办、村委会", "“共同负责”", "岗位职责",
        "核查人签字、办公室复核，各负其责", NULL, NULL } },
    { { "subsidy-01", 0, "部门之间数据不共享", FALSE }, { "subsidy-01", 1, "没有共享的责任单位", TRUE } } },
};

/* Versions of what was issued. */
static const struct
{
  int ago;
  const char *institution;
  int version;
  const char *note;
} versions[] = {
  { 120, "sand/Z2", 1, "征求意见稿" },
  { 100, "sand/Z2", 2, "印发稿，按12个河段逐段明确" },
  { 90, "subsidy/Z1", 1, "征求意见稿" },
  { 75, "subsidy/Z1", 2, "印发稿，增加数据比对一节" },
};
/* clang-format on */

/* ---- entering ---- */

static void
enter_chain (CgSamplePlayer *self, CgEdit *edit, const Analysis *analysis)
{
  gint64 nodes[G_N_ELEMENTS (analysis->nodes)];

  for (guint i = 0; analysis->nodes[i].name != NULL; i++)
    {
      nodes[i] = cg_sample_insert (self, edit, CG_ENTITY_PRESSURE_NODE, NULL);
      CG_REFER (PRESSURE_NODE, nodes[i], CASE, analysis->case_key);
      CG_REFER (PRESSURE_NODE, nodes[i], UNIT, analysis->unit);
      cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_NODE, nodes[i], CG_PRESSURE_NODE_POSITION, i);
      CG_SET (PRESSURE_NODE, nodes[i], NAME, analysis->nodes[i].name);
      CG_SET (PRESSURE_NODE, nodes[i], HOLDER, analysis->nodes[i].holder);
      cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_NODE, nodes[i], CG_PRESSURE_NODE_IS_TOP_LEADER,
                           analysis->nodes[i].leader);
    }

  for (guint i = 0; analysis->points[i].kind != NULL; i++)
    {
      const Point *point = &analysis->points[i];
      g_autofree char *key = g_strdup_printf ("%s/point-%u", analysis->case_key, i);
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_PRESSURE_POINT, key);

      CG_REFER (PRESSURE_POINT, id, CASE, analysis->case_key);
      CG_REFER (PRESSURE_POINT, id, UNIT, analysis->unit);
      cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_POINT, id, CG_PRESSURE_POINT_FROM_NODE,
                           nodes[point->from]);
      cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_POINT, id, CG_PRESSURE_POINT_TO_NODE,
                           nodes[point->from + 1]);
      CG_SET (PRESSURE_POINT, id, KIND, point->kind);
      CG_SET (PRESSURE_POINT, id, TEXT, point->text);
      CG_SET (PRESSURE_POINT, id, DREDGER, point->dredger);
      CG_SET (PRESSURE_POINT, id, REMEDY, point->remedy);
      cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_POINT, id, CG_PRESSURE_POINT_IS_TOP_LEADER,
                           point->leader);
      cg_edit_set_integer (edit, CG_ENTITY_PRESSURE_POINT, id, CG_PRESSURE_POINT_IS_KEY_FEW,
                           point->leader);
      CG_SET_DATE (PRESSURE_POINT, id, DEADLINE, cg_sample_due (self, point->due));
    }
}

static void
enter_signs (CgSamplePlayer *self,
             CgEdit *edit,
             const Analysis *analysis,
             gint64 deviation,
             const char *signs)
{
  g_auto (GStrv) ids = g_strsplit (signs, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_DEVIATION_SIGN, NULL);

      cg_edit_set_integer (edit, CG_ENTITY_DEVIATION_SIGN, id,
                           CG_DEVIATION_SIGN_POLITICAL_DEVIATION, deviation);
      CG_REFER (DEVIATION_SIGN, id, CASE, analysis->case_key);
      CG_SET (DEVIATION_SIGN, id, SIGN, ids[i]);
    }
}

static void
enter_deviations (CgSamplePlayer *self, CgEdit *edit, const Analysis *analysis)
{
  for (guint i = 0; analysis->political[i].benchmark != NULL; i++)
    {
      const Political *political = &analysis->political[i];
      g_autofree char *key = g_strdup_printf ("%s/political-%u", analysis->case_key, i);
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_POLITICAL_DEVIATION, key);

      CG_REFER (POLITICAL_DEVIATION, id, CASE, analysis->case_key);
      CG_REFER (POLITICAL_DEVIATION, id, UNIT, analysis->unit);
      CG_REFER (POLITICAL_DEVIATION, id, PROBLEM, political->problem);
      CG_SET (POLITICAL_DEVIATION, id, BENCHMARK, political->benchmark);
      CG_SET (POLITICAL_DEVIATION, id, TEXT, political->text);
      CG_SET (POLITICAL_DEVIATION, id, SUBJECT, political->subject);
      CG_SET (POLITICAL_DEVIATION, id, REMEDY, political->remedy);
      CG_SET_DATE (POLITICAL_DEVIATION, id, FOUND_ON, cg_clock_today ());
      enter_signs (self, edit, analysis, id, political->signs);
    }

  for (guint i = 0; analysis->duties[i].power != NULL; i++)
    {
      const Duty *duty = &analysis->duties[i];
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_POWER_DUTY, NULL);

      CG_REFER (POWER_DUTY, id, CASE, analysis->case_key);
      CG_REFER (POWER_DUTY, id, UNIT, analysis->unit);
      CG_SET (POWER_DUTY, id, MISMATCH, duty->mismatch);
      CG_SET (POWER_DUTY, id, PLACE, duty->place);
      CG_SET (POWER_DUTY, id, POWER, duty->power);
      CG_SET (POWER_DUTY, id, HOLDER, duty->holder);
      CG_SET (POWER_DUTY, id, DUTY_NOW, duty->duty_now);
      CG_SET (POWER_DUTY, id, DUTY_SOURCE, duty->source);
      CG_SET (POWER_DUTY, id, DUTY_WANTED, duty->wanted);
      CG_SET (POWER_DUTY, id, CONCLUSION, duty->conclusion);
      CG_REFER (POWER_DUTY, id, INSTITUTION, duty->institution);
      CG_SET (POWER_DUTY, id, STATE, duty->institution != NULL ? "settled" : "open");
    }
}

static void
enter_causes (CgSamplePlayer *self, CgEdit *edit, const Analysis *analysis)
{
  gint64 above[4] = { 0 };

  for (guint i = 0; analysis->causes[i].text != NULL; i++)
    {
      const Cause *cause = &analysis->causes[i];
      gint64 id = cg_sample_insert (self, edit, CG_ENTITY_CAUSE, NULL);

      CG_REFER (CAUSE, id, CASE, analysis->case_key);
      CG_REFER (CAUSE, id, PROBLEM, cause->problem);
      if (cause->depth > 0)
        cg_edit_set_integer (edit, CG_ENTITY_CAUSE, id, CG_CAUSE_SUPERIOR, above[cause->depth - 1]);
      CG_SET (CAUSE, id, TEXT, cause->text);
      cg_edit_set_integer (edit, CG_ENTITY_CAUSE, id, CG_CAUSE_POSITION, i);
      cg_edit_set_integer (edit, CG_ENTITY_CAUSE, id, CG_CAUSE_IS_ROOT, cause->is_root);
      above[cause->depth] = id;
    }
}

static gboolean
enter_analysis (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  const Analysis *analysis = data;
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "add", actor);

  enter_chain (self, edit, analysis);
  enter_deviations (self, edit, analysis);
  enter_causes (self, edit, analysis);
  return cg_sample_apply (self, edit, error);
}

static gboolean
enter_version (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  guint position = GPOINTER_TO_UINT (data);
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "add", actor);
  gint64 id = cg_sample_insert (self, edit, CG_ENTITY_INSTITUTION_TEXT, NULL);

  CG_REFER (INSTITUTION_TEXT, id, INSTITUTION, versions[position].institution);
  cg_edit_set_integer (edit, CG_ENTITY_INSTITUTION_TEXT, id, CG_INSTITUTION_TEXT_VERSION,
                       versions[position].version);
  CG_SET (INSTITUTION_TEXT, id, NOTE, versions[position].note);
  CG_SET_DATE (INSTITUTION_TEXT, id, MADE_ON, cg_clock_today ());
  return cg_sample_apply (self, edit, error);
}

static gboolean
show_evidence (CgSamplePlayer *self, gconstpointer data, const char *actor, GError **error)
{
  g_autoptr (CgEdit) edit = cg_sample_edit (self, "set", actor);
  gint64 id = cg_sample_id (self, "subsidy/political-0");

  CG_REFER (POLITICAL_DEVIATION, id, EVIDENCE_FILE, "柳湾镇以案促改整改情况报告");
  cg_edit_set_integer (edit, CG_ENTITY_POLITICAL_DEVIATION, id,
                       CG_POLITICAL_DEVIATION_EVIDENCE_PAGE, 1);
  CG_SET (POLITICAL_DEVIATION, id, EVIDENCE_QUOTE,
          "镇党委召开专题会议剖析原因，从政治偏差、权责脱节、压力传导三个方面查摆问题");
  return cg_sample_apply (self, edit, error);
}

void
cg_sample_plan_analysis (CgSamplePlayer *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (analyses); i++)
    {
      const Analysis *analysis = &analyses[i];

      cg_sample_plan (self, analysis->ago, CLERK, enter_analysis, analysis);
      for (guint k = 0; analysis->points[k].kind != NULL; k++)
        {
          g_autofree char *key = g_strdup_printf ("%s/point-%u", analysis->case_key, k);

          if (analysis->points[k].cleared > 0)
            cg_sample_plan_action (self, analysis->points[k].cleared, CLERK, "set", key,
                                   "cleared_on=@today");
        }
    }
  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    cg_sample_plan (self, versions[i].ago, CLERK, enter_version, GUINT_TO_POINTER (i));

  /* Where it is said, once the papers are there. */
  cg_sample_plan (self, 12, CLERK, show_evidence, NULL);
  cg_sample_plan_action (self, 10, CLERK, "institution.plan_check", "farmland/Z1", "planned_on=@3");
  cg_sample_plan_action (self, 10, CLERK, "institution.plan_check", "market/Z3", "planned_on=@-1");
}
