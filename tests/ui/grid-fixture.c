/* grid-fixture.c: a ledger to look at: problems in every state, in a real store.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "grid-fixture.h"

#include "cg-clock.h"

typedef struct
{
  const char *text;
  const char *unit;
  const char *person;
  int days; /* from today to the deadline */
  int percent;
  char end; /* 's' submitted, 'r' returned, 'e' extension asked for, 'x' extended,
             * 'c' struck off in time, 'l' late, 't' long-term */
} Sample;

static const Sample samples[] = {
  { "村级“三资”台账与实物长期不符，镇村两级未按规定盘点，资产处置未经民主程序", "双河镇", "邓某",
    -41, 35, 0 },
  { "在建工程质量监督抽查流于形式，整改通知未闭环", "县住建局", "梁某", -26, 60, 0 },
  { "河道采砂监管责任未落实到岗，巡查、执法两张皮，青溪河段非法采砂屡禁不止", "县水利局", "韩某",
    -14, 45, 0 },
  { "低保对象动态管理不及时，应退未退 17 户", "柳湾镇", "罗某", -11, 80, 'r' },
  { "水政执法巡查记录补填倒签，班子未研究处理", "县水利局", "韩某", -6, 20, 0 },
  { "惠民补贴“一卡通”数据未与死亡人员信息比对", "柳湾镇", "罗某", 0, 70, 'e' },
  { "招标文件设置倾向性条款，内控审核缺位", "县住建局", "梁某", 1, 90, 0 },
  { "安全隐患“回头看”不到位，同类问题反复发生", "县住建局", "梁某", 9, 95, 's' },
  { "教师招聘面试评委抽取程序不规范", "县教育局", "蔡某", 16, 40, 0 },
  { "工程款支付审批权限过于集中，缺少制约", "县城投公司", "叶某", 29, 0, 0 },
  { "历史遗留项目资金结余未清理", "县农业农村局", "温某", -3, 50, 'x' },
  { "党员干部日常教育管理不经常", "双河镇", NULL, 40, 60, 't' },
  { "补贴公示不规范，群众知晓率低", "柳湾镇", "罗某", -18, 90, 'c' },
  { "施工许可核发后监管衔接脱节", "县住建局", "梁某", -55, 90, 'l' },
};

static char *
number (gint64 id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, id);
}

/* The id of the record of that name, made if it is missing. */
static char *
named (Fixture *fixture, CgEntity entity, const char *name)
{
  gint64 id = cg_store_find (fixture->store, entity, name, NULL);

  return number (id != 0 ? id : fixture_add (fixture, entity, "name", name, NULL));
}

static void
act (Fixture *fixture,
     gint64 actor,
     const char *action,
     gint64 id,
     const char *a,
     const char *b,
     const char *c,
     const char *d)
{
  g_autoptr (GError) error = NULL;

  fixture_do (fixture, actor, &error, action, id, a, b, c, d, NULL);
  g_assert_no_error (error);
}

static void
strike_off (Fixture *fixture, gint64 problem, const char *problem_id, const char *completed_on)
{
  gint64 measure =
      fixture_add (fixture, CG_ENTITY_MEASURE, "problem", problem_id, "text", "逐项整改", NULL);

  act (fixture, fixture->clerk, "measure.done", measure, NULL, NULL, NULL, NULL);
  fixture_add (fixture, CG_ENTITY_EVIDENCE, "problem", problem_id, "name", "会议纪要", NULL);
  act (fixture, fixture->clerk, "problem.submit", problem, "completion", "已整改到位",
       "completed_on", completed_on);
}

static void
finish (Fixture *fixture, const Sample *sample, gint64 problem)
{
  CgDate today = cg_clock_today ();
  g_autofree char *problem_id = number (problem);
  g_autofree char *in_time = cg_date_to_iso (today + (CgDate) sample->days);
  g_autofree char *late = cg_date_to_iso (today + (CgDate) sample->days + 9);
  g_autofree char *later = cg_date_to_iso (today + 52);

  if (strchr ("srtcl", sample->end) != NULL)
    strike_off (fixture, problem, problem_id, sample->end == 'l' ? late : in_time);
  if (sample->end == 'r')
    act (fixture, fixture->reviewer, "problem.review", problem, "result", "return", "opinion",
         "照片无拍摄日期");
  else if (sample->end == 'c' || sample->end == 'l')
    act (fixture, fixture->reviewer, "problem.review", problem, "result", "pass", NULL, NULL);
  else if (sample->end == 't')
    act (fixture, fixture->reviewer, "problem.longterm", problem, "reason", "长期坚持",
         "next_check_on", later);
  else if (sample->end == 'e' || sample->end == 'x')
    act (fixture, fixture->clerk, "problem.extend", problem, "to_date", later, "reason",
         "待法院裁定");
  if (sample->end == 'x')
    {
      g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_EXTENSION);
      g_autoptr (CgIds) ids = NULL;

      cg_query_filter_integer (query, CG_EXTENSION_PROBLEM, CG_FILTER_EQUAL, problem);
      ids = cg_store_query (fixture->store, query, NULL, NULL);
      act (fixture, fixture->signer, "extension.approve", cg_ids_get (ids, 0), NULL, NULL, NULL,
           NULL);
    }
}

static void
add_sample (Fixture *fixture, const char *case_id, const Sample *sample)
{
  g_autofree char *unit = named (fixture, CG_ENTITY_UNIT, sample->unit);
  g_autofree char *person =
      sample->person != NULL ? named (fixture, CG_ENTITY_PERSON, sample->person) : NULL;
  g_autofree char *deadline = cg_date_to_iso (cg_clock_today () + (CgDate) sample->days);
  g_autofree char *percent = g_strdup_printf ("%d", sample->percent);
  gint64 problem =
      fixture_add (fixture, CG_ENTITY_PROBLEM, "case", case_id, "text", sample->text, "unit", unit,
                   "deadline", deadline, person != NULL ? "person" : NULL, person, NULL);

  act (fixture, fixture->clerk, "problem.progress", problem, "text", "按方案推进", "percent",
       percent);
  if (sample->end != 0)
    finish (fixture, sample, problem);
}

/* Many plain problems in one edit. */
static void
add_plain (Fixture *fixture, gint64 case_id, guint n)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", fixture->clerk);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    {
      gint64 id = cg_edit_insert (edit, CG_ENTITY_PROBLEM);

      cg_edit_set_integer (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_CASE, case_id);
      cg_edit_set_text (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_TEXT,
                        samples[i % G_N_ELEMENTS (samples)].text);
      cg_edit_set_date (edit, CG_ENTITY_PROBLEM, id, CG_PROBLEM_DEADLINE,
                        cg_clock_today () + 40 + i % 200);
    }
  cg_store_apply (fixture->store, edit, NULL, &error);
  g_assert_no_error (error);
}

void
grid_fixture_fill (Fixture *fixture, guint n_more)
{
  gint64 case_id = fixture_add_case (fixture);
  g_autofree char *case_text = number (case_id);

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    add_sample (fixture, case_text, &samples[i]);
  if (n_more > 0)
    add_plain (fixture, case_id, n_more);
}

GPtrArray *
grid_fixture_columns (void)
{
  GPtrArray *columns = cg_columns_of (CG_ENTITY_PROBLEM, CG_PROBLEM_LAMP, CG_PROBLEM_PROBLEM_NO,
                                      CG_PROBLEM_TEXT, CG_PROBLEM_UNIT, CG_PROBLEM_PERSON,
                                      CG_PROBLEM_EFFECTIVE_DEADLINE, CG_PROBLEM_PROGRESS, -1);

  cg_columns_find (columns, CG_PROBLEM_PROBLEM_NO)->width = 142;
  cg_columns_freeze (columns, 2);
  return columns;
}

CgQuery *
grid_fixture_query (void)
{
  CgQuery *query = cg_query_new (CG_ENTITY_PROBLEM);

  cg_query_add_sort (query, CG_PROBLEM_LAMP, FALSE);
  return query;
}
