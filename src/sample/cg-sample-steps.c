/* cg-sample-steps.c: the papers of the sample office, and what went otherwise than planned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-data.h"

/* clang-format off */
static const CgSampleNotice notices[] = {
  { "land", "notice", "notice", "red_head", NULL, NULL, NULL, "周某", 384, 380, 379, 377, 376, "direct", 0, NULL },
  { "relocation", "notice", "notice", "red_head", NULL, NULL, NULL, "周某", 355, 352, 351, 349, 348, "public", 0, NULL },
  { "supplies", "notice", "notice", "red_head", NULL, NULL, NULL, "严某", 325, 321, 320, 318, 317, "handover", 0, NULL },
  { "fund", "draft", "notice", "red_head", NULL, NULL, NULL, "周某", 270, 267, 266, 0, 0, NULL, 264, "附件所列样表有误，重新制发" },
  { "fund", "notice", "notice", "red_head", NULL, NULL, NULL, "周某", 263, 261, 260, 258, 257, "direct", 0, NULL },
  { "sand", "notice", "notice", "red_head", NULL, NULL, NULL, "周某", 260, 258, 257, 255, 254, "handover", 0, NULL },
  { "subsidy", "notice", "notice", "red_head", NULL, NULL, NULL, "周某", 236, 233, 230, 228, 227, "public", 0, NULL,
    "主送机关名称有误，退回修改" },
  { "farmland", "notice", "notice", "red_head", NULL, NULL, NULL, "严某", 210, 207, 206, 204, 203, "oa", 0, NULL },
  { "assets", "notice", "notice", "red_head", NULL, NULL, NULL, "周某", 132, 129, 128, 126, 125, "public", 0, NULL },
  { "market", "notice", "notice", "red_head", NULL, NULL, NULL, "周某", 108, 105, 104, 102, 101, "handover", 0, NULL },
  { "sand", "urge", "urge", "plain", "整改情况提醒书", "中共某县水利局党组",
    "你单位“河道采砂监管责任未落实到岗”等2个问题整改时限已过，至今未完成。现将有关情况提醒如下。\n"
    "一、逾期情况\n"
    "（一）河道采砂监管责任未落实到岗，联合执法会商机制文本至今未报。\n"
    "（二）水政执法巡查记录补填倒签问题清查已经完成，轨迹系统尚未启用。\n"
    "二、有关要求\n"
    "（一）收到本提醒书之日起5个工作日内报送联合执法会商机制文本和轨迹系统启用方案。\n"
    "（二）主要负责人对逾期问题逐项签字认领，明确完成日期。\n"
    "（三）再次逾期的，将制发督办函并约谈主要负责人。",
    "严某", 8, 6, 5, 4, 0, "direct", 0, NULL },
  { "canteen", "notice", "notice", "red_head", NULL, NULL, NULL, "周某", 8, 3, 2, 0, 0, NULL, 0, NULL, NULL,
    "整改要求再具体些，写明销号标准和核查环节" },
  { "assets", "urge", "urge", "plain", "关于限期报送整改方案的催办函", "中共双河镇委员会",
    "你镇“三资”管理失管失察问责案整改方案经审核退回后，未按要求重新报送。请于收到本函之日起3个工作日内，将经镇党委会审议通过的整改方案、整改台账和建章立制清单报送党风政风监督室。\n"
    "一、方案应当逐条写明整改措施、责任领导、责任人和整改时限。\n"
    "二、对农村产权交易进场、村干部履职问责两项制度，应当写明起草单位和计划出台时间。\n"
    "三、逾期仍未报送的，将约谈镇党委主要负责人。",
    "周某", 4, 2, 0, 0, 0, NULL, 0, NULL },
  { "market", "advice", "discipline_advice", "red_head", "关于加强在建工程质量安全监督的纪律检查建议", "中共某县住房和城乡建设局党组",
    "石桥镇农贸市场改造工程坍塌事故暴露出在建工程质量安全监督方面的问题，现提出如下建议。\n"
    "一、存在的问题\n"
    "（一）监督抽查流于形式，复查闭环率低。\n"
    "（二）危险性较大工程专项方案审查走过场。\n"
    "二、有关建议\n"
    "（一）对全县在建工程开展一次质量安全监督专项检查。\n"
    "（二）修订监督抽查规则，明确复查时限和责任人。\n"
    "请于收到本建议之日起30日内书面反馈落实情况；如有异议，可在10日内书面提出。",
    NULL, 3, 0, 0, 0, 0, NULL, 0, NULL },
  { "guarantee", "notice", "notice", "red_head", NULL, NULL, NULL, NULL, 2, 0, 0, 0, 0, NULL, 0, NULL },
};

static const CgSampleStep steps[] = {
  /* Terms that the office set anew: long rectifications, plans and reports put off. */
  { 262, "沈某", "set", "relocation/1/report", "planned_on=@-158" },
  { 230, "江某", "set", "supplies/1/report", "planned_on=@-102" },
  { 170, "江某", "set", "fund/1/report", "planned_on=@-18" },
  { 168, "沈某", "set", "sand/1/report", "planned_on=@27" },
  { 140, "沈某", "set", "subsidy/1/report", "planned_on=@-8" },
  { 118, "何某", "set", "farmland/1/report", "planned_on=@2" },
  { 38, "沈某", "set", "assets/1/report", "planned_on=@20" },
  { 15, "何某", "set", "market/1/report", "planned_on=@24" },
  { 15, "何某", "set", "market/2/report", "planned_on=@24" },
  { 80, "何某", "set", "market/2/analysis", "planned_on=@-4" },
  { 74, "何某", "set", "market/1/warning", "planned_on=@3" },
  { 74, "何某", "set", "market/2/warning", "planned_on=@8" },

  { 88, "沈某", "stage.reopen", "assets/1/plan", "reason=方案未经镇党委会审议，措施不具体，退回重报" },
  { 34, "沈某", "set", "assets/1/plan", "planned_on=@-6" },
  { 4, "沈某", "stage.reopen", "road/1/register", "reason=上级通报文件缺附件，退回补正登记信息" },

  /* The river: one deadline put off, one request refused, one problem that came back. */
  { 46, "沈某", "problem.extend", "sand-03", "to_date=@-10|reason=联合执法会商机制需与公安机关会签，申请延期15日" },
  { 43, "周某", "extension.approve", "sand-03/extension", "opinion=同意，会签文本须在时限内报备。" },
  { 20, "沈某", "problem.extend", "sand-05", "to_date=@10|reason=轨迹系统采购未完成" },
  { 17, "周某", "extension.refuse", "sand-05/extension", "opinion=采购迟缓系自身原因，不予延期。" },
  { 10, "沈某", "problem.extend", "sand-10", "to_date=@24|reason=机构改革人员划转未完成，第一批轮岗暂缓" },
  { 7, "严某", "extension.approve", "sand-10/extension", "opinion=情况属实，同意延期，每半月报告一次。" },
  { 30, "陆某", "problem.reopen", "sand-12", "reason=群众再次反映夜间盗采，现场核查属实，恢复办理" },
  { 29, "沈某", "problem.correct_deadline", "sand-12", "deadline=@9|reason=恢复办理，重新明确整改时限" },
  { 13, "沈某", "problem.progress", "sand-12", "text=已锁定盗采人员2名，公安机关立案侦查。|percent=70|reporter=段某" },
  { 9, "沈某", "problem.progress", "sand-03", "text=督办：发《整改情况提醒书》，要求限期报送会商机制文本。|percent=45" },
  { 10, "沈某", "measure.cancel", "sand-02/2", "reason=编制部门答复暂不受理，拟改由局内职责分工文件明确" },
  { 6, "沈某", "measure.reopen", "sand-02/2", "reason=编制部门同意会商，恢复办理" },

  { 11, "沈某", "problem.extend", "assets-04", "to_date=@20|reason=承包户外出务工，协商需要时间" },
  { 10, "沈某", "extension.withdraw", "assets-04/extension", "opinion=承包户已返乡，不再申请延期" },

  /* The market: reviewed, carried on, court pending. */
  { 40, "陆某", "problem.review", "market-01", "result=continue|opinion=复查闭环率仍未达到标准，继续整改。|deadline=@-18" },
  { 28, "何某", "problem.progress", "market-01", "text=闭环率93%，余3个停工项目无法复查。|percent=60|reporter=雷某" },
  { 12, "何某", "problem.extend", "market-06", "to_date=@37|reason=案件正在二审，待法院裁定后执行" },
  { 10, "周某", "extension.approve", "market-06/extension", "opinion=同意，裁定生效后立即执行。" },
  { 9, "何某", "problem.extend", "market-07", "to_date=@20|reason=专家库组建需公开征集" },
  { 7, "周某", "extension.approve", "market-07/extension", "opinion=同意延期。" },
  { 3, "何某", "problem.extend", "market-15", "to_date=@25|reason=5户商户对补偿标准有异议，需重新评估" },

  /* Benefits: acceptance found three that had been struck off too early. */
  { 12, "陆某", "problem.reopen", "subsidy-03", "reason=验收抽查发现3户仍在领取低保" },
  { 9, "沈某", "problem.progress", "subsidy-03", "text=3户停发手续已办理，追缴1户。|percent=92|reporter=龚某" },
  { 7, "沈某", "problem.submit", "subsidy-03", "completion=17户全部停发，3户补办退出手续。" },
  { 5, "陆某", "problem.review", "subsidy-03", "result=return|opinion=2户资金未追缴，退回继续整改。" },
  { 8, "陆某", "problem.reopen", "subsidy-02", "reason=验收比对发现近两个月未开展数据比对" },
  { 4, "沈某", "problem.extend", "subsidy-02", "to_date=@22|reason=数据接口调整，需与公安部门重新签订协议" },
  { 11, "陆某", "problem.reopen", "subsidy-08", "reason=新任经办人员6名未培训" },
  { 6, "沈某", "problem.progress", "subsidy-08", "text=6名新任经办人员完成培训并考核。|percent=100|reporter=罗某" },
  { 4, "沈某", "problem.submit", "subsidy-08", "completion=54名经办人员全部培训合格，建立新任人员岗前培训制度。" },

  { 96, "何某", "problem.extend", "farmland-02", "to_date=@-8|reason=部分项目决算审计未出，申请延期" },
  { 92, "严某", "extension.approve", "farmland-02/extension", "opinion=同意，决算审计完成后立即清理。" },
};
/* clang-format on */

const CgSampleNotice *
cg_sample_notices (gsize *n)
{
  *n = G_N_ELEMENTS (notices);
  return notices;
}

const CgSampleStep *
cg_sample_steps (gsize *n)
{
  *n = G_N_ELEMENTS (steps);
  return steps;
}
