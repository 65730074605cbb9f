/* cg-reference.c: the reference data that ships with an empty store; the office edits it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-reference.h"

#include "cg-holidays.h"
#include "cg-reference-casework.h"

static const char *const domains[] = {
  "政治建设", "组织人事", "意识形态", "作风建设", "生态环境", "安全生产", "食品药品",
  "教育",     "医疗卫生", "乡村振兴", "社会保障", "工程建设", "招标投标", "国企",
  "高校",     "财政资金", "政务服务", "自然资源", "基层治理", "其他",
};

/* Two levels: the first name of a line is the superior of the others (domain.md 7). */
static const char *const categories[] = {
  "政治建设|贯彻落实上级决策部署不力|请示报告不执行|政治生活不严肃|意识形态责任制不落实",
  "组织建设|民主集中制执行不严|三会一课、民主生活会不规范|选人用人失察|党组织软弱涣散",
  "作风建设|形式主义|官僚主义|违反中央八项规定精神监管失察|推诿扯皮",
  "纪律与廉政|日常教育管理失察|问题线索处置不力|下属违纪违法多发",
  "两个责任|主体责任虚化|监督责任缺位|巡视巡察、审计整改不到位|该问责不问责",
  "管理监督|安全生产监管|生态环境监管|食品药品监管|工程招投标监管|资金资产监管|行政审批执法",
  "群众利益|惠民补贴发放|乡村振兴项目|教育医疗|社会保障|征地拆迁|欠薪信访",
};

typedef struct
{
  const char *code;
  const char *name;
  const char *group;
  const char *basis;
  int amount;
  const char *term;
  gboolean roll;
} Rule;

/* No national term exists: these are defaults that every office changes (domain.md 1.3, 1.5). */
static const Rule rules[] = {
  { "notice", "制发通知", "office", "decided", 10, "workday", FALSE },
  { "delivery", "登记送达", "office", "signed", 3, "workday", FALSE },
  { "review", "审核佐证", "office", "submitted", 5, "workday", FALSE },
  { "accept", "验收评估", "office", "reported", 20, "workday", FALSE },
  { "revisit", "回访", "office", "closed", 12, "month", TRUE },
  { "analysis", "案件总结", "unit", "received", 10, "workday", FALSE },
  { "plan", "整改方案", "unit", "received", 15, "workday", FALSE },
  { "warning", "警示教育", "unit", "received", 30, "day", TRUE },
  { "report", "整改报告", "unit", "received", 3, "month", TRUE },
  { "provisional", "暂计收到", "remind", "signed", 3, "workday", FALSE },
  { "soon", "即将到期", "remind", "deadline", 5, "workday", FALSE },
  { "execution", "制度执行检查", "remind", "issued", 6, "month", TRUE },
  { "effect", "影响期满提醒", "remind", "effect", 30, "day", FALSE },
  /* 条例第十三条、第二十条; from here on with version 3. */
  { "procedures", "组织处理手续", "office", "sanctioned", 1, "month", TRUE },
  { "appeal", "提出申诉", "unit", "decision_received", 1, "month", TRUE },
  { "appeal_decision", "作出申诉处理决定", "office", "appealed", 1, "month", TRUE },
};

#define FIRST_RULE_OF_CASEWORK "procedures"

static const struct
{
  const char *code;
  const char *name;
  const char *note;
} case_types[] = {
  { "org", "党组织问责", "对党组织作出问责决定的案件。" },
  { "cadre", "领导干部问责", "对党的领导干部作出问责决定的案件。" },
  { "accident", "事故事件问责", "因职责范围内发生严重事故、事件被问责的案件。" },
  { "typical", "典型领改", "其他单位对照典型案例开展检查整改。" },
};

/* What 一案一总结 and 一案一警示 ask for (domain.md 1.3). */
static const struct
{
  const char *track;
  const char *name;
} materials[] = {
  { "summary", "案件总结剖析报告" },
  { "summary", "党组（党委）会议记录" },
  { "warning", "警示教育会材料" },
  { "warning", "专题民主生活会或组织生活会材料" },
};

static void
add_domains (CgEdit *edit)
{
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_DOMAIN);

      cg_edit_set_text (edit, CG_ENTITY_DOMAIN, id, CG_DOMAIN_NAME, domains[i]);
      cg_edit_set_integer (edit, CG_ENTITY_DOMAIN, id, CG_DOMAIN_POSITION, i + 1);
    }
}

static gint64
add_category (CgEdit *edit, const char *name, gint64 parent, gint64 position)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_CATEGORY);

  cg_edit_set_text (edit, CG_ENTITY_CATEGORY, id, CG_CATEGORY_NAME, name);
  cg_edit_set_integer (edit, CG_ENTITY_CATEGORY, id, CG_CATEGORY_POSITION, position);
  if (parent != 0)
    cg_edit_set_integer (edit, CG_ENTITY_CATEGORY, id, CG_CATEGORY_PARENT, parent);
  return id;
}

static void
add_categories (CgEdit *edit)
{
  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      g_auto (GStrv) names = g_strsplit (categories[i], "|", -1);
      gint64 parent = add_category (edit, names[0], 0, (i + 1) * 100);

      for (guint k = 1; names[k] != NULL; k++)
        add_category (edit, names[k], parent, (i + 1) * 100 + k);
    }
}

static gint64
add_rule (CgEdit *edit, const Rule *rule)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_RULE);

  cg_edit_set_text (edit, CG_ENTITY_RULE, id, CG_RULE_NAME, rule->name);
  cg_edit_set_text (edit, CG_ENTITY_RULE, id, CG_RULE_CODE, rule->code);
  cg_edit_set_text (edit, CG_ENTITY_RULE, id, CG_RULE_RULE_GROUP, rule->group);
  cg_edit_set_text (edit, CG_ENTITY_RULE, id, CG_RULE_BASIS, rule->basis);
  cg_edit_set_integer (edit, CG_ENTITY_RULE, id, CG_RULE_AMOUNT, rule->amount);
  cg_edit_set_text (edit, CG_ENTITY_RULE, id, CG_RULE_TERM, rule->term);
  cg_edit_set_integer (edit, CG_ENTITY_RULE, id, CG_RULE_ROLL, rule->roll);
  return id;
}

static void
add_rules (CgEdit *edit, GHashTable *ids)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    g_hash_table_insert (ids, (gpointer) rules[i].code,
                         GINT_TO_POINTER ((int) add_rule (edit, &rules[i])));
}

static void
add_rules_of_casework (CgEdit *edit)
{
  guint first = 0;

  while (!g_str_equal (rules[first].code, FIRST_RULE_OF_CASEWORK))
    first++;
  for (guint i = first; i < G_N_ELEMENTS (rules); i++)
    add_rule (edit, &rules[i]);
}

gboolean
cg_reference_rule_terms (CgRecord *rule)
{
  const char *code = cg_record_text (rule, CG_RULE_CODE);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].code, code))
      {
        cg_value_set_text (cg_record_mutable_value (rule, CG_RULE_BASIS), rules[i].basis);
        cg_value_set_integer (cg_record_mutable_value (rule, CG_RULE_AMOUNT), rules[i].amount);
        cg_value_set_text (cg_record_mutable_value (rule, CG_RULE_TERM), rules[i].term);
        cg_value_set_integer (cg_record_mutable_value (rule, CG_RULE_ROLL), rules[i].roll);
        return TRUE;
      }

  return FALSE;
}

static void
add_holidays (CgEdit *edit)
{
  gsize n;
  const CgHoliday *holidays = cg_holidays (&n);

  for (gsize i = 0; i < n; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_CALENDAR_DAY);

      cg_edit_set_date (edit, CG_ENTITY_CALENDAR_DAY, id, CG_CALENDAR_DAY_DAY,
                        cg_holiday_date (&holidays[i]));
      cg_edit_set_integer (edit, CG_ENTITY_CALENDAR_DAY, id, CG_CALENDAR_DAY_OFF, holidays[i].off);
      cg_edit_set_text (edit, CG_ENTITY_CALENDAR_DAY, id, CG_CALENDAR_DAY_NAME,
                        holidays[i].off ? "放假" : "调休上班");
    }
}

static void
add_steps (CgEdit *edit, gint64 case_type, GHashTable *rule_ids)
{
  gsize n;
  const CgChoice *stages = cg_choices_get (CG_CHOICES_STAGE, &n);

  for (gsize i = 0; i < n; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_CASE_STEP);
      int rule = GPOINTER_TO_INT (g_hash_table_lookup (rule_ids, stages[i].id));

      cg_edit_set_integer (edit, CG_ENTITY_CASE_STEP, id, CG_CASE_STEP_CASE_TYPE, case_type);
      cg_edit_set_text (edit, CG_ENTITY_CASE_STEP, id, CG_CASE_STEP_STAGE, stages[i].id);
      if (rule != 0)
        cg_edit_set_integer (edit, CG_ENTITY_CASE_STEP, id, CG_CASE_STEP_RULE, rule);
    }
}

static void
add_type_materials (CgEdit *edit, gint64 case_type)
{
  for (guint i = 0; i < G_N_ELEMENTS (materials); i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_TYPE_MATERIAL);

      cg_edit_set_integer (edit, CG_ENTITY_TYPE_MATERIAL, id, CG_TYPE_MATERIAL_CASE_TYPE,
                           case_type);
      cg_edit_set_text (edit, CG_ENTITY_TYPE_MATERIAL, id, CG_TYPE_MATERIAL_TRACK,
                        materials[i].track);
      cg_edit_set_text (edit, CG_ENTITY_TYPE_MATERIAL, id, CG_TYPE_MATERIAL_NAME,
                        materials[i].name);
    }
}

static void
add_case_types (CgEdit *edit, GHashTable *rule_ids)
{
  for (guint i = 0; i < G_N_ELEMENTS (case_types); i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_CASE_TYPE);

      cg_edit_set_text (edit, CG_ENTITY_CASE_TYPE, id, CG_CASE_TYPE_NAME, case_types[i].name);
      cg_edit_set_text (edit, CG_ENTITY_CASE_TYPE, id, CG_CASE_TYPE_CODE, case_types[i].code);
      cg_edit_set_text (edit, CG_ENTITY_CASE_TYPE, id, CG_CASE_TYPE_NOTE, case_types[i].note);
      add_steps (edit, id, rule_ids);
      add_type_materials (edit, id);
    }
}

CgEdit *
cg_reference_edit (void)
{
  g_autoptr (GHashTable) rule_ids = g_hash_table_new (g_str_hash, g_str_equal);
  CgEdit *edit = cg_edit_new ("reference", 0);

  add_domains (edit);
  add_categories (edit);
  add_rules (edit, rule_ids);
  add_holidays (edit);
  add_case_types (edit, rule_ids);
  cg_reference_add_templates (edit, 0);
  cg_reference_add_casework (edit);
  return edit;
}

CgEdit *
cg_reference_edit_after (int after)
{
  CgEdit *edit = cg_edit_new ("reference", 0);

  cg_reference_add_templates (edit, after);
  if (after < 3)
    {
      add_rules_of_casework (edit);
      cg_reference_add_casework (edit);
    }
  return edit;
}
