/* cg-reference-casework.c: what ships of casework: terms, scoring sheet, escalation, the
 * regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-reference-casework.h"

/* Five aspects and eleven elements, a hundred points (domain.md 1.8). */
static const struct
{
  const char *aspect;
  const char *name;
  int points;
} elements[] = {
  { "责任落实", "党委（党组）专题研究部署", 10 },
  { "责任落实", "主要负责人牵头负责", 10 },
  { "责任落实", "问题、任务、责任、时限清单明确", 10 },
  { "问题整改", "整改措施有效、按期完成", 15 },
  { "问题整改", "佐证材料真实充分", 10 },
  { "问题整改", "举一反三、共性问题整治", 5 },
  { "建章立制", "制度漏洞查找准确", 10 },
  { "建章立制", "制度印发并执行到位", 10 },
  { "追责问责", "问责决定执行到位", 5 },
  { "追责问责", "警示教育覆盖到位", 8 },
  { "促进改革发展", "整改成效和群众评价", 7 },
};

typedef struct
{
  const char *name;
  const char *trigger;
  int days; /* below 0: before the deadline */
  int step;
  const char *kind;
  int interval;
  gboolean in_use;
} Escalation;

/* 催办 → 督办函 → 约谈; the 五书 ship switched off. The last of them proposes an inquiry and is no
 * 问责书 (domain.md 1.7). */
static const Escalation escalations[] = {
  { "问题超期催办", "problem_over", 1, 1, "reminder", 5, TRUE },
  { "问题超期督办", "problem_over", 10, 2, "urge", 10, TRUE },
  { "问题超期约谈", "problem_over", 30, 3, "talk", 15, TRUE },
  { "方案逾期催办", "plan_over", 1, 1, "reminder", 5, TRUE },
  { "方案逾期督办", "plan_over", 10, 2, "urge", 10, TRUE },
  { "报告逾期催办", "report_over", 1, 1, "reminder", 5, TRUE },
  { "报告逾期督办", "report_over", 10, 2, "urge", 10, TRUE },
  { "文书逾期未反馈催办", "reply_over", 1, 1, "reminder", 5, TRUE },
  { "多次退回约谈", "returned", 3, 3, "talk", 15, TRUE },
  { "整改督查督办通知书", "problem_over", -30, 1, "supervision_notice", 30, FALSE },
  { "整改阶段督查指导书", "returned", 1, 2, "guidance", 15, FALSE },
  { "整改情况提醒书", "problem_over", -5, 3, "prompt", 5, FALSE },
  { "整改情况告诫书", "problem_over", 1, 4, "admonition", 10, FALSE },
  { "提请启动问责调查", "problem_over", 30, 5, "inquiry", 30, FALSE },
};

typedef struct
{
  int number;
  const char *title;
  const char *body;
  gboolean complete;
} Article;

/* 《中国共产党问责条例》(2019), from memory (domain.md 2.7 [B]): none counts as proof-read, and one
 * whose lead-in is shortened not as complete, until the office has compared it. */
static const Article articles[] = {
  { 13, "宣布执行",
    "问责决定作出后，应当及时向被问责党组织、被问责领导干部及其所在党组织宣布并督促执行。有关问责情"
    "况应当向纪委和组织部门通报，纪委应当将问责决定材料归入被问责领导干部廉政档案，组织部门应当将问"
    "责决定材料归入被问责领导干部的人事档案，并报上一级组织部门备案；涉及组织调整或者组织处理的，相"
    "应手续应当在1个月内办理完毕。被问责领导干部应当向作出问责决定的党组织写出书面检讨，并在民主生"
    "活会、组织生活会或者党的其他会议上作出深刻检查。建立健全问责典型问题通报曝光制度，采取组织调整"
    "或者组织处理、纪律处分方式问责的，应当以适当方式公开。",
    TRUE },
  { 14, "以案促改",
    "被问责党组织、被问责领导干部及其所在党组织应当深刻汲取教训，明确整改措施。作出问责决定的党组织"
    "应当加强督促检查，推动以案促改。",
    TRUE },
  { 15, "其他处理",
    "需要对问责对象作出政务处分或者其他处理的，作出问责决定的党组织应当通报相关单位，相关单位应当及"
    "时处理并将结果通报或者报告作出问责决定的党组织。",
    TRUE },
  { 16, "终身问责",
    "实行终身问责，对失职失责性质恶劣、后果严重的，不论其责任人是否调离转岗、提拔或者退休等，都应当"
    "严肃问责。",
    TRUE },
  { 17, "不予问责、免予问责",
    "可以不予问责或者免予问责：（一）在推进改革中因缺乏经验、先行先试出现的失误，尚无明确限制的探索"
    "性试验中的失误，为推动发展的无意过失；（二）在集体决策中对错误决策提出明确反对意见或者保留意见"
    "的；（三）在决策实施中已经履职尽责，但因不可抗力、难以预见等因素造成损失的。对上级错误决定提出"
    "改正或者撤销意见未被采纳，而出现本条例第七条所列问责情形的，依照前款规定处理。上级错误决定明显"
    "违法违规的，应当承担相应的责任。",
    FALSE },
  { 18, "从轻减轻",
    "可以从轻或者减轻：（一）及时采取补救措施，有效挽回损失或者消除不良影响的；（二）积极配合问责调"
    "查工作，主动承担责任的；（三）党内法规规定的其他从轻、减轻情形。",
    FALSE },
  { 19, "从重加重",
    "应当从重或者加重：（一）对党中央、上级党组织三令五申的指示要求，不执行或者执行不力的；（二）在"
    "接受问责调查和处理中，不如实报告情况，敷衍塞责、推卸责任，或者唆使、默许有关部门和人员弄虚作假"
    "，阻挠问责工作的；（三）党内法规规定的其他从重、加重情形。",
    FALSE },
  { 20, "申诉",
    "问责对象对问责决定不服的，可以自收到问责决定之日起1个月内，向作出问责决定的党组织提出书面申诉"
    "。…接到书面申诉后，应当在1个月内作出申诉处理决定…申诉期间，不停止问责决定的执行。",
    FALSE },
  { 21, "纠正",
    "发现事实认定不清楚、证据不确凿、依据不充分、责任不清晰、程序不合规、处理不恰当，或者存在其他不"
    "应当问责、不精准问责情况的，应当及时予以纠正。必要时，上级党组织可以直接纠正或者责令作出问责决"
    "定的党组织予以纠正。党组织、领导干部滥用问责，或者在问责工作中严重不负责任，造成不良影响的，应"
    "当严肃追究责任。",
    TRUE },
  { 22, "正确对待",
    "正确对待被问责干部，对影响期满、表现好的干部，符合条件的，按照干部选拔任用有关规定正常使用。",
    TRUE },
};

static void
add_elements (CgEdit *edit)
{
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_SCORE_ELEMENT);

      cg_edit_set_text (edit, CG_ENTITY_SCORE_ELEMENT, id, CG_SCORE_ELEMENT_NAME, elements[i].name);
      cg_edit_set_text (edit, CG_ENTITY_SCORE_ELEMENT, id, CG_SCORE_ELEMENT_ASPECT,
                        elements[i].aspect);
      cg_edit_set_integer (edit, CG_ENTITY_SCORE_ELEMENT, id, CG_SCORE_ELEMENT_POINTS,
                           elements[i].points);
      cg_edit_set_integer (edit, CG_ENTITY_SCORE_ELEMENT, id, CG_SCORE_ELEMENT_POSITION, i + 1);
      cg_edit_set_integer (edit, CG_ENTITY_SCORE_ELEMENT, id, CG_SCORE_ELEMENT_IN_USE, 1);
    }
}

static void
add_escalations (CgEdit *edit)
{
  for (guint i = 0; i < G_N_ELEMENTS (escalations); i++)
    {
      const Escalation *rule = &escalations[i];
      gint64 id = cg_edit_insert (edit, CG_ENTITY_ESCALATION);

      cg_edit_set_text (edit, CG_ENTITY_ESCALATION, id, CG_ESCALATION_NAME, rule->name);
      cg_edit_set_text (edit, CG_ENTITY_ESCALATION, id, CG_ESCALATION_TRIGGER, rule->trigger);
      cg_edit_set_integer (edit, CG_ENTITY_ESCALATION, id, CG_ESCALATION_DAYS, rule->days);
      cg_edit_set_integer (edit, CG_ENTITY_ESCALATION, id, CG_ESCALATION_STEP, rule->step);
      cg_edit_set_text (edit, CG_ENTITY_ESCALATION, id, CG_ESCALATION_KIND, rule->kind);
      cg_edit_set_integer (edit, CG_ENTITY_ESCALATION, id, CG_ESCALATION_INTERVAL_DAYS,
                           rule->interval);
      cg_edit_set_integer (edit, CG_ENTITY_ESCALATION, id, CG_ESCALATION_IN_USE, rule->in_use);
      cg_edit_set_integer (edit, CG_ENTITY_ESCALATION, id, CG_ESCALATION_POSITION, i + 1);
    }
}

static void
add_articles (CgEdit *edit)
{
  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_REGULATION_ARTICLE);

      cg_edit_set_integer (edit, CG_ENTITY_REGULATION_ARTICLE, id, CG_REGULATION_ARTICLE_NUMBER,
                           articles[i].number);
      cg_edit_set_text (edit, CG_ENTITY_REGULATION_ARTICLE, id, CG_REGULATION_ARTICLE_TITLE,
                        articles[i].title);
      cg_edit_set_text (edit, CG_ENTITY_REGULATION_ARTICLE, id, CG_REGULATION_ARTICLE_BODY,
                        articles[i].body);
      cg_edit_set_integer (edit, CG_ENTITY_REGULATION_ARTICLE, id,
                           CG_REGULATION_ARTICLE_IS_COMPLETE, articles[i].complete);
    }
}

void
cg_reference_add_casework (CgEdit *edit)
{
  add_elements (edit);
  add_escalations (edit);
  add_articles (edit);
}
