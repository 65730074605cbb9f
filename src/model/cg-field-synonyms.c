/* cg-field-synonyms.c: which field a column of somebody's ledger is, by its heading.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-field-synonyms.h"

#include <string.h>

#include "cg-fold.h"

#define SURE 100

/* A heading that only contains a known word is less sure, the more so the shorter the word. */
#define CONTAINED 40
#define LONGEST_HEADING 120

typedef struct
{
  CgLedgerColumn column;
  const char *words; /* separated by spaces; those in brackets do not count when contained */
} Synonyms;

#define PROBLEM(field, words)                                                                      \
  {                                                                                                \
    { CG_ENTITY_PROBLEM, CG_PROBLEM_##field }, words                                               \
  }

static const Synonyms synonyms[] = {
  { { CG_ENTITY_CASE, CG_CASE_CASE_NO }, "案件编号 案件号 案号 案件编码" },
  { { CG_ENTITY_CASE, CG_CASE_TITLE }, "案件名称 案件标题 所属案件 案件 关联案件 案名" },
  PROBLEM (PROBLEM_NO, "问题编号 问题号 台账编号 问题编码"),
  PROBLEM (TEXT,
           "问题 存在问题 存在的问题 反映出的问题 反映的问题 问题表述 问题描述 问题内容 "
           "具体问题 主要问题 发现问题 发现的问题 反馈问题 检查问题 整改问题 问题清单 "
           "问题事项 隐患内容 安全隐患 存在的安全隐患 整改事项 议定事项 整改内容 问题详情 "
           "具体表现 存在问题描述"),
  PROBLEM (UNIT, "案发单位 问题单位 被问责单位 涉及单位 被检查单位 发生单位 所在单位"),
  PROBLEM (CATEGORY, "问题类别 问题类型 问题分类"),
  PROBLEM (NATURE, "问题性质 性质"),
  PROBLEM (MODE, "整改方式 整改类型 整改类别"),
  PROBLEM (STANDARD, "整改标准 整改目标 整改标准目标 整改要求 目标要求 有关要求 预期目标"),
  { { CG_ENTITY_MEASURE, CG_MEASURE_TEXT },
    "整改措施 措施 具体措施 整改举措 整改任务 任务 任务清单 措施清单 主要措施 具体整改措施" },
  PROBLEM (LEADER,
           "牵头领导 分管领导 责任领导 包保领导 整改领导 牵头区领导 牵头县领导 "
           "牵头市领导 领办领导 包案领导 带头领导"),
  PROBLEM (RESPONSIBLE_UNIT,
           "责任单位 牵头单位 整改单位 责任部门 牵头部门 整改责任单位 主责单位 "
           "承办单位 整改部门 (部门)"),
  PROBLEM (PERSON, "责任人 整改责任人 具体责任人 直接责任人 负责人 责任人员 承办人 联系人"),
  PROBLEM (DEADLINE,
           "整改时限 完成时限 时限 期限 截止日期 截止时间 整改期限 完成期限 "
           "整改完成时限 限期 计划完成时间 要求完成时间 拟完成时间 时限要求 办理时限 "
           "现行时限 整改时间 时间节点 完成时间节点 预计完成时间"),
  PROBLEM (STATUS, "整改状态 办理状态 状态 问题状态 是否完成 是否销号 是否整改到位 整改进度状态"),
  PROBLEM (PROGRESS, "进度 完成率 整改进度 完成比例 整改完成率 进度百分比"),
  { { CG_ENTITY_PROGRESS, CG_PROGRESS_TEXT },
    "进展情况 整改进展 进展 整改进展情况 落实情况 工作进展 目前进展 阶段性进展 最新进展 "
    "整改落实情况 最新整改反馈" },
  PROBLEM (COMPLETION, "完成情况 整改完成情况 整改成效 整改结果 整改情况 整改成果 办理结果 成效"),
  PROBLEM (COMPLETED_ON,
           "完成时间 完成日期 整改完成时间 实际完成时间 整改到位时间 办结时间 "
           "实际完成日期"),
  PROBLEM (CLOSED_ON, "销号日期 销号时间 销号 销号情况 销号时间销号人"),
  PROBLEM (REMARK, "备注 说明 备注说明 其他"),
  { { CG_ENTITY_PROBLEM, -1 }, "序号 编号 序 号 项目序号 no 行号 灯 时限状态 亮灯 来源文件" },
};

const CgLedgerColumn *
cg_ledger_columns (guint *n)
{
  static CgLedgerColumn columns[G_N_ELEMENTS (synonyms)];
  static gsize once = 0;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
        columns[i] = synonyms[i].column;
      g_once_init_leave (&once, 1);
    }

  *n = G_N_ELEMENTS (synonyms);
  return columns;
}

const char *
cg_ledger_column_label (guint column)
{
  const CgLedgerColumn *own = &synonyms[column].column;

  return own->field >= 0 ? cg_field_label (own->entity, own->field) : "";
}

char *
cg_ledger_column_id (guint column)
{
  const CgLedgerColumn *own = &synonyms[column].column;

  return own->field >= 0 ? g_strdup_printf ("%s.%s", cg_entity_get (own->entity)->id,
                                            cg_field_get (own->entity, own->field)->id)
                         : g_strdup ("number");
}

int
cg_ledger_column_parse (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      g_autofree char *own = cg_ledger_column_id (i);

      if (g_str_equal (own, id))
        return (int) i;
    }

  return -1;
}

int
cg_ledger_column_find (CgEntity entity, int field)
{
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    if (synonyms[i].column.entity == entity && synonyms[i].column.field == field)
      return (int) i;

  return -1;
}

/* ---- headings ---- */

/* Without spaces, marks and what stands in brackets at the end: 整改时限（必填） is 整改时限. */
static char *
bare_heading (const char *heading)
{
  g_autofree char *folded = cg_fold (heading);
  GString *bare = g_string_new (NULL);
  char *bracket = strrchr (folded, '(');

  if (bracket != NULL && bracket != folded && folded[strlen (folded) - 1] == ')')
    *bracket = '\0';
  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isalnum (g_utf8_get_char (at)))
      g_string_append_len (bare, at, g_utf8_next_char (at) - at);

  return g_string_free (bare, FALSE);
}

static guint
points_of_word (const char *heading, const char *word, gsize length)
{
  g_autofree char *own = NULL;

  if (word[0] == '(')
    {
      own = g_strndup (word + 1, length - 2);
      return g_str_equal (heading, own) ? SURE : 0;
    }

  own = g_strndup (word, length);
  if (g_str_equal (heading, own))
    return SURE;
  if (g_utf8_strlen (own, -1) < 2 || strstr (heading, own) == NULL)
    return 0;

  return CONTAINED + (guint) g_utf8_strlen (own, -1) * 4;
}

static guint
points_of_column (const char *heading, guint column)
{
  guint best = 0;

  for (const char *word = synonyms[column].words; *word != '\0';)
    {
      gsize length = strcspn (word, " ");

      best = MAX (best, points_of_word (heading, word, length));
      word += length + (word[length] == ' ');
    }

  return best;
}

int
cg_ledger_column_guess (const char *heading, guint *points)
{
  g_autofree char *bare = NULL;
  int found = -1;

  *points = 0;
  if (strlen (heading) > LONGEST_HEADING)
    return -1;

  bare = bare_heading (heading);
  for (guint i = 0; i < G_N_ELEMENTS (synonyms); i++)
    {
      g_autofree char *label = bare_heading (cg_ledger_column_label (i));
      guint own =
          *label != '\0' && g_str_equal (bare, label) ? SURE + 1 : points_of_column (bare, i);

      if (own > *points)
        {
          *points = own;
          found = (int) i;
        }
    }

  return found;
}
