/* cg-sample-cases.c: twelve cases, one at each stage, and who was held to account.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-data.h"

#define COMMISSION "中共某县纪律检查委员会"

/* clang-format off */
static const CgSampleCase cases[] = {
  { "land", "县自然资源局党组耕地保护巡查履职不力问责案", "党组织问责", "自然资源", "巡视巡察、审计整改不到位", "inspection",
    { "县自然资源局" }, "two_duties management", COMMISSION, "某纪〔%d〕31号",
    "县委第二轮巡察指出，县自然资源局党组对耕地保护责任抓得不紧，卫片执法图斑核查弄虚作假，上级通报的问题整改不彻底，违法占地查处与党纪政务处分衔接不畅。",
    0, "何某", "陆某", "internal", NULL,
    540, 388, 386, 385, 3, 0, 296, 262, 70, 45,
    "三个问题全部销号，两项制度已印发并检查执行，总结、警示、整改均通过验收，同意结案。",
    { { 366, 363, 356, 350, 358, 288, 270, "B", "钟某" } } },

  { "relocation", "青禾镇党委征地补偿款管理失察问责案", "党组织问责", "基层治理", "征地拆迁", "petition",
    { "青禾镇" }, "people two_duties", COMMISSION, "某纪〔%d〕36号",
    "群众反映青禾村征地补偿款发放不公。经查，镇党委对补偿款审核把关不严，重复发放3户，部分款项滞留镇级账户，村民代表会议记录事后补签。",
    186000, "沈某", "陆某", "internal", "county_town",
    470, 360, 357, 356, 3, 0, 236, 200, 38, 0,
    "重复发放款项已全部追回，滞留款项已足额拨付，群众满意度测评96分，同意结案。",
    { { 338, 335, 328, 321, 329, 228, 212, "A", "姚某" } } },

  { "supplies", "县人民医院党委医用耗材采购失管失察问责案", "党组织问责", "医疗卫生", "监督责任缺位", "petition",
    { "县人民医院" }, "two_duties anticorruption", COMMISSION, "某纪〔%d〕39号",
    "县人民医院党委落实全面从严治党主体责任不力，对医用耗材采购监督缺位，设备科原科长利用职务便利收受供应商财物，党委未及时发现和处置。",
    423000, "江某", "秦某", "internal_care", "univ_soe",
    520, 330, 327, 326, 4, 0, 160, 120, 0, 0,
    "采购、验收、保管、付款已分岗设置，耗材全部进入平台采购，同意结案；行风建设转入长期坚持。",
    { { 307, 304, 295, 290, 298, 150, 134, "B", "傅某" } } },

  { "fund", "县医保局党组医保基金监管失职问责案", "领导干部问责", "社会保障", "社会保障", "audit",
    { "县医保局" }, "people management", COMMISSION, "某纪〔%d〕3号",
    "审计发现，县医保局对定点医疗机构违规收费查处不力，基金审核以系统代替人工，飞行检查指出的问题“交账式”整改，造成基金损失。",
    1274000, "江某", "秦某", "internal", NULL,
    410, 275, 272, 271, 4, 0, 34, 0, 0, 0, NULL,
    { { 247, 244, 236, 230, 238, 30, 12, "B", "廖某" } } },

  { "sand", "县水利局党组河道采砂监管失职失责问责案", "党组织问责", "生态环境", "生态环境监管", "dual",
    { "县水利局" }, "management two_duties", COMMISSION, "某纪〔%d〕12号",
    "青溪河部分河段非法采砂问题查而不止、纠而复发。县水利局党组对河道管理重视不够，采砂许可与监管职责交叉，巡查、执法两张皮，对违法行为不敢较真碰硬，造成河道生态受损，群众反映强烈。",
    0, "沈某", "陆某", "internal", "county_town",
    380, 263, 262, 261, 6, 233, 0, 0, 0, 0, NULL,
    { { 244, 241, 231, 227, 235, 0, 0, NULL, "韩某" } } },

  { "subsidy", "柳湾镇党委惠民补贴“一卡通”发放监管不力问责案", "党组织问责", "财政资金", "惠民补贴发放", "inspection",
    { "柳湾镇" }, "people workstyle", COMMISSION, "某纪〔%d〕15号",
    "柳湾镇党委对惠民补贴资金监管不力，数据未与死亡人员信息比对，低保动态管理不及时，入户核查代签，个别村干部优亲厚友，侵害群众利益。",
    238000, "沈某", "陆某", "internal", "county_town",
    430, 240, 238, 237, 5, 206, 16, 0, 0, 0, NULL,
    { { 217, 214, 205, 200, 208, 14, 0, NULL, "罗某" } } },

  { "farmland", "县农业农村局高标准农田建设项目监管不力问责案", "领导干部问责", "乡村振兴", "乡村振兴项目", "audit",
    { "县农业农村局" }, "management workstyle", COMMISSION, "某纪〔%d〕19号",
    "审计发现，县农业农村局对高标准农田建设项目重建设轻管护，验收把关不严，工程款支付依据不全，项目结余资金长期未清理。",
    862000, "何某", "秦某", "internal", NULL,
    500, 214, 212, 211, 4, 182, 9, 0, 0, 0, NULL,
    { { 193, 190, 182, 176, 184, 0, 0, NULL, "温某" } } },

  { "assets", "双河镇党委农村集体“三资”管理失管失察问责案", "党组织问责", "基层治理", "资金资产监管", "inspection",
    { "双河镇" }, "two_duties organization", COMMISSION, "某纪〔%d〕27号",
    "县委巡察指出，双河镇党委对农村集体资金、资产、资源管理失管失察，镇级核查走过场，村集体机动地低价发包，重大事项以传阅代替集体讨论，镇纪委监督偏软。",
    517000, "沈某", "陆某", "internal", "county_town",
    360, 136, 134, 133, 8, 100, 0, 0, 0, 0, NULL,
    { { 115, 112, 104, 98, 106, 0, 0, NULL, "邓某" } } },

  { "market", "石桥镇农贸市场改造工程坍塌事故监管失职问责案", "事故事件问责", "安全生产", "安全生产监管", "accident",
    { "县住建局", "石桥镇" }, "management workstyle", COMMISSION, "某纪〔%d〕29号",
    "石桥镇农贸市场改造工程发生模板坍塌事故，造成2人受伤。县住建局对在建工程质量安全监督流于形式，石桥镇党委未落实属地管理责任，项目未批先建。",
    1560000, "何某", "秦某", "internal", "county_town",
    170, 112, 110, 109, 12, 78, 0, 0, 0, 0, NULL,
    { { 91, 88, 60, 0, 82, 0, 0, NULL, "梁某" },
      { 84, 0, 0, 0, 80, 0, 0, NULL, "丁某" } } },

  { "canteen", "县教育局党组校园食堂食材采购监管缺位问责案", "党组织问责", "教育", "教育医疗", "petition",
    { "县教育局" }, "people two_duties", COMMISSION, "某纪〔%d〕41号",
    "群众反映校园食堂食材质量问题。经查，县教育局党组对校园食堂大宗食材采购监管缺位，索证索票不全，食堂承包经营由学校主要负责人一人说了算，膳食委员会形同虚设。",
    0, "江某", "陆某", "internal", "county_town",
    96, 19, 17, 14, 6, 0, 0, 0, 0, 0, NULL,
    { { 0, 0, 0, 0, 0, 0, 0, NULL, NULL } } },

  { "guarantee", "县城投公司党委对外担保未经集体决策问责案", "党组织问责", "国企", "民主集中制执行不严", "audit",
    { "县城投公司" }, "organization leadership", "中共某县委员会", "某委〔%d〕58号",
    "县城投公司党委民主集中制执行不严，对外担保未经集体决策和党组织前置研究，工程款支付审批权过于集中，逾期借款长期未催收，形成资金风险。",
    3200000, "何某", "秦某", "internal_care", "univ_soe",
    210, 11, 9, 7, 5, 0, 0, 0, 0, 0, NULL,
    { { 0, 0, 0, 0, 0, 0, 0, NULL, NULL } } },

  { "road", "县交通局党组农村公路养护资金监管典型领改案", "典型领改", "财政资金", "资金资产监管", "assigned",
    { "县交通局" }, "management", COMMISSION, "某纪〔%d〕43号",
    "市纪委通报的农村公路养护资金挤占挪用典型案例涉及我县。县交通局党组对照检查，发现农村公路所存在同类问题，养护工程验收走形式。",
    94000, "沈某", "陆某", "internal", "county_town",
    300, 8, 6, 5, 2, 0, 0, 0, 0, 0, NULL,
    { { 0, 0, 0, 0, 0, 0, 0, NULL, NULL } } },
};

static const CgSampleAccountable accountables[] = {
  { "land", "org", "中共某县自然资源局党组", "县自然资源局", NULL, NULL, "overall", "principal", "org_check" },
  { "land", "cadre", "魏某", "县自然资源局", "党组书记、局长", "township", "primary", "leadership", "talk" },
  { "land", "cadre", "钟某", "县自然资源局", "党组成员、副局长", "township", "important", "leadership", "warning" },
  { "relocation", "org", "中共青禾镇委员会", "青禾镇", NULL, NULL, "overall", "principal", "org_notice" },
  { "relocation", "cadre", "任某", "青禾镇", "党委书记", "township", "primary", "leadership", "cadre_notice" },
  { "relocation", "cadre", "姚某", "青禾镇", "副镇长", "township", "important", "leadership", "written" },
  { "supplies", "org", "中共某县人民医院委员会", "县人民医院", NULL, NULL, "overall", "principal", "org_notice" },
  { "supplies", "cadre", "崔某", "县人民医院", "党委书记", "township", "primary", "principal", "warning" },
  { "supplies", "cadre", "黎某", "县人民医院", "设备科科长", "below", "important", "leadership", "dismiss transfer" },
  { "fund", "cadre", "谭某", "县医保局", "党组书记、局长", "township", "primary", "leadership", "cadre_notice" },
  { "fund", "cadre", "廖某", "县医保局", "党组成员、副局长", "township", "important", "leadership", "warning" },
  { "fund", "cadre", "贺某", "县医保中心", "主任", "below", "important", "leadership", "talk transfer" },
  { "sand", "org", "中共某县水利局党组", "县水利局", NULL, NULL, "overall", "principal", "org_notice" },
  { "sand", "cadre", "方某", "县水利局", "党组书记、局长", "township", "primary", "leadership", "talk" },
  { "sand", "cadre", "韩某", "县水利局", "党组成员、副局长", "township", "important", "leadership", "warning" },
  { "subsidy", "org", "中共柳湾镇委员会", "柳湾镇", NULL, NULL, "overall", "principal", "org_check" },
  { "subsidy", "cadre", "潘某", "柳湾镇", "党委书记", "township", "primary", "leadership", "cadre_notice" },
  { "subsidy", "cadre", "罗某", "柳湾镇", "党委委员、副镇长", "township", "important", "leadership", "written" },
  { "subsidy", "cadre", "龚某", "柳湾镇社会事务办", "主任", "below", "important", "leadership", "serious_warning" },
  { "farmland", "cadre", "余某", "县农业农村局", "党组书记、局长", "township", "primary", "leadership", "cadre_notice" },
  { "farmland", "cadre", "温某", "县农业农村局", "党组成员、副局长", "township", "important", "leadership", "talk" },
  { "assets", "org", "中共双河镇委员会", "双河镇", NULL, NULL, "overall", "principal", "org_notice" },
  { "assets", "cadre", "袁某", "双河镇", "党委书记", "township", "primary", "principal", "talk" },
  { "assets", "cadre", "顾某", "双河镇", "党委委员、副镇长", "township", "important", "leadership", "warning" },
  { "market", "org", "中共某县住房和城乡建设局党组", "县住建局", NULL, NULL, "overall", "principal", "org_check" },
  { "market", "org", "中共石桥镇委员会", "石桥镇", NULL, NULL, "overall", "principal", "org_check" },
  { "market", "cadre", "程某", "县住建局", "党组书记、局长", "township", "primary", "leadership", "cadre_notice" },
  { "market", "cadre", "梁某", "县住建局", "党组成员、副局长", "township", "important", "leadership", "warning" },
  { "market", "cadre", "雷某", "县质安站", "站长", "below", "important", "supervision", "remove" },
  { "market", "cadre", "丁某", "石桥镇", "党委副书记、镇长", "township", "primary", "leadership", "written" },
  { "canteen", "org", "中共某县教育局党组", "县教育局", NULL, NULL, "overall", "principal", "org_check" },
  { "canteen", "cadre", "蔡某", "县教育局", "党组成员、副局长", "township", "important", "leadership", "talk" },
  { "guarantee", "org", "中共某县城市建设投资有限公司委员会", "县城投公司", NULL, NULL, "overall", "principal", "org_notice" },
  { "guarantee", "cadre", "苏某", "县城投公司", "党委书记、董事长", "township", "primary", "principal", "serious_warning" },
  { "guarantee", "cadre", "叶某", "县城投公司", "党委委员、副总经理", "below", "important", "leadership", "suspend" },
  { "road", "cadre", "石某", "农村公路所", "所长", "below", "primary", "leadership", "talk" },
};
/* clang-format on */

const CgSampleCase *
cg_sample_cases (gsize *n)
{
  *n = G_N_ELEMENTS (cases);
  return cases;
}

const CgSampleAccountable *
cg_sample_accountables (gsize *n)
{
  *n = G_N_ELEMENTS (accountables);
  return accountables;
}
