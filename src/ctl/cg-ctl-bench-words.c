/* cg-ctl-bench-words.c: texts of realistic length for a filled store, the same on every run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-words.h"

static const char *const towns[] = {
  "双河镇", "青石镇", "柳林镇", "平安镇", "东风镇", "石桥镇", "新集镇", "龙泉镇",
  "白沙镇", "松岭乡", "云台乡", "红旗镇", "高坪镇", "三岔镇", "沙河乡", "长岭镇",
  "古渡镇", "荷塘镇", "桃园乡", "大湾镇", "西山镇", "竹溪乡", "清水镇", "望江镇",
};

static const char *const organs[] = {
  "水利站",     "财政所",         "民政办",     "自然资源所",   "农业农村服务中心", "应急管理站",
  "卫生院",     "中心学校",       "市场监管所", "综合执法大队", "党政综合办公室",   "社会事务办",
  "村镇建设所", "退役军人服务站", "林业站",     "人民政府",     "乡村振兴服务站",   "便民服务中心",
  "纪委",       "畜牧兽医站",     "文化站",
};

static const char *const surnames[] = {
  "沈", "陆", "周", "吴", "郑", "冯", "蒋", "韩", "朱", "秦", "许", "吕", "施", "张",
  "孔", "曹", "严", "华", "金", "魏", "陶", "姜", "谢", "邹", "喻", "潘", "葛", "范",
  "彭", "鲁", "韦", "马", "苗", "方", "任", "袁", "柳", "史", "唐", "薛",
};

static const char *const given[] = { "某", "某某", "某甲", "某乙", "某丙", "某丁" };

static const char *const fields[] = {
  "河道采砂监管",     "惠民惠农补贴发放", "高标准农田建设",   "扶贫资产管理",
  "安全生产日常检查", "食品小作坊监管",   "工程招标投标",     "医疗设备采购",
  "中小学食堂管理",   "征地拆迁补偿",     "农村集体三资",     "生活垃圾转运",
  "饮用水水源地保护", "选人用人程序",     "三会一课制度执行", "公务接待审批",
  "专项债券资金使用", "危房改造验收",     "农民工工资支付",   "政务服务窗口作风",
  "行政处罚自由裁量", "重点项目用地审批", "养老机构消防",     "意识形态阵地管理",
  "矿山生态修复",     "社会救助核查",     "国有资产出租出借", "耕地占补平衡",
  "基层减负",         "廉政风险排查",
};

static const char *const faults[] = {
  "责任未落实到岗到人", "日常监管流于形式", "制度执行不严格", "台账登记不完整",
  "审批把关不严",       "问题整改不到位",   "督促检查不经常", "移送查处不及时",
  "公开公示不规范",     "资金拨付不及时",   "现场核查走过场", "部门协作不顺畅",
};

static const char *const details[] = {
  "抽查的12个点位中有5个没有巡查记录",
  "2025年以来上级反馈的问题仍有3项未办结",
  "班子会议全年未作专题研究",
  "负责同志对基本情况不清楚、底数不掌握",
  "群众多次反映后仍以口头答复代替处置",
  "验收资料由施工单位代填，签字日期前后矛盾",
  "责任清单照抄照搬上级文件，没有结合实际细化",
  "对第三方机构的成果未经核实即予采用",
  "同一问题连续两年被审计指出",
  "应当回避的人员参与了评审打分",
};

static const char *const goals[] = {
  "建立责任清单并逐段公示，巡查记录完整可查", "形成会商机制，每季度研究一次并有纪要",
  "补齐缺失资料，差错率降到1%以下",           "追回违规发放的资金并完善复核程序",
  "修订管理办法，明确各环节时限和责任人",     "完成全覆盖排查，问题销号率达到100%",
};

static const char *const steps[] = {
  "逐项核对台账，明确到岗到人，张贴责任公示牌", "召开专题会议部署，由分管负责同志带队现场督导",
  "组织业务培训并开展测试，成绩纳入年度考核",   "委托有资质的机构复测，结果报主管部门备案",
  "对照条款修订制度，征求意见后提交会议审议",   "开展“回头看”，每月通报进展，对推进不力的予以约谈",
  "建立数据比对机制，发现疑点当日推送核查",     "清退违规款项，完善审批流程，实行双人复核",
};

static const char *const results[] = {
  "已按方案全部完成，相关资料经复核齐全，现场查看与台账一致。",
  "制度已印发执行，追回资金全部上缴财政，责任人员已作处理。",
  "完成全部点位整治，公示牌已更换，群众回访满意。",
};

#define PICK(rand, words) words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]

char *
cg_bench_words_unit (guint index)
{
  const char *town = towns[index % G_N_ELEMENTS (towns)];
  const char *organ = organs[index / G_N_ELEMENTS (towns) % G_N_ELEMENTS (organs)];
  guint county = index / (G_N_ELEMENTS (towns) * G_N_ELEMENTS (organs));

  return county == 0 ? g_strdup_printf ("某县%s%s", town, organ)
                     : g_strdup_printf ("某市第%u县%s%s", county, town, organ);
}

char *
cg_bench_words_person (GRand *rand)
{
  return g_strconcat (PICK (rand, surnames), PICK (rand, given), NULL);
}

char *
cg_bench_words_case (GRand *rand, const char *unit)
{
  return g_strdup_printf ("%s%s失职失责问责案", unit, PICK (rand, fields));
}

char *
cg_bench_words_brief (GRand *rand, const char *unit)
{
  return g_strdup_printf ("经查，%s在%s工作中%s，%s，造成不良影响。依据《中国共产党问责条例》"
                          "有关规定，经研究决定予以问责，并责成限期以案促改。",
                          unit, PICK (rand, fields), PICK (rand, faults), PICK (rand, details));
}

char *
cg_bench_words_problem (GRand *rand)
{
  return g_strdup_printf ("%s%s，%s；%s。", PICK (rand, fields), PICK (rand, faults),
                          PICK (rand, details), PICK (rand, details));
}

char *
cg_bench_words_standard (GRand *rand)
{
  return g_strdup_printf ("%s。", PICK (rand, goals));
}

char *
cg_bench_words_remark (GRand *rand)
{
  gint32 kind = g_rand_int_range (rand, 0, 2000);

  if (kind == 0)
    return g_strdup ("原件在旧档第12卷。");

  return kind < 100 ? g_strdup ("跨年度事项，第一季度再核一次。") : NULL;
}

char *
cg_bench_words_measure (GRand *rand)
{
  return g_strdup_printf ("围绕%s，%s。", PICK (rand, fields), PICK (rand, steps));
}

char *
cg_bench_words_completion (GRand *rand)
{
  return g_strdup (PICK (rand, results));
}
