/* cg-sample-institutions.c: forty institution items, two cells of the 3×3 grid left blank.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * 履责×制权 and 问责×授权 have none: the blind spots that the board shows.
 */
#include "config.h"

#include "cg-sample-data.h"

/* clang-format off */
static const CgSampleInstitution institutions[] = {
  { "sand", "河道采砂管理办法", "原办法许可与监管主体表述与现行“三定”规定不一致", "outdated", "perform", "use", "systemic", "amend", "affairs",
    "县水利局", "韩某", 16, "consult", 20, "3" },
  { "sand", "河段长、执法中队和巡查员责任清单", "河段管护责任没有落到岗位和人", "absent", "clarify", "use", "systemic", "create", "people",
    "县水利局", "韩某", -70, NULL, 100, "3", "某水发〔%d〕41号", NULL, 30, "抽查4个河段，责任牌、巡查记录与清单一致，执行较好。", 0 },
  { "sand", "水政执法巡查记录管理规定", "巡查记录可补填，真实性无从核验", "incomplete", "perform", "use", "systemic", "create", "affairs",
    "水政执法大队", "段某", 4, "deliberate", 7, "5" },
  { "sand", "采砂许可集体审批制度", "许可由分管领导和股室两级决定，缺少集体审议", "absent", "clarify", "grant", "systemic", "create", "power",
    "水利局法规股", "韩某", 12, "draft", 15, "2" },
  { "sand", "非法采砂案件移送工作规程", "行刑衔接标准不明，移送随意性大", "absent", "account", "use", "industry", "create", "affairs",
    "水政执法大队", "段某", -50, NULL, 70, "6", "某水发〔%d〕52号", "局党组会议纪要第9期", 0, NULL, 0 },
  { "sand", "采砂审批重点岗位轮岗办法", "轮岗要求笼统，没有年限和程序", "incomplete", "clarify", "restrain", "systemic", "refine", "people",
    "县水利局", "方某", -3, "todo", 0, "10" },
  { "sand", "河道采砂举报线索办理责任追究办法", "举报线索超期不办无人负责", "absent", "account", "restrain", "systemic", "create", "people",
    "水政执法大队", "段某", -72, NULL, 110, "4", "某水发〔%d〕38号", NULL, 60, "抽查举报线索12件，均按期办结。", 50 },

  { "assets", "双河镇农村集体“三资”管理办法", "镇级核查频次、方式和责任没有规定", "incomplete", "perform", "use", "repeat", "amend", "affairs",
    "双河镇", "邓某", 10, "consult", 14, "1" },
  { "assets", "双河镇村级财务审核支付规定", "票据审核只看签字不看真实性", "incomplete", "clarify", "grant", "systemic", "create", "power",
    "双河镇", "顾某", -12, NULL, 24, "5", "双河发〔%d〕33号", NULL, 0, NULL, 0 },
  { "assets", "双河镇党委会议事决策规则", "哪些事项必须上会没有清单", "incomplete", "clarify", "use", "single", "amend", "power",
    "双河镇", "邓某", 18, "todo", 0, "2" },
  { "assets", "双河镇农村产权交易进场目录", "交易限额和进场范围不明确", "absent", "clarify", "grant", "regional", "create", "affairs",
    "双河镇", "顾某", 30, "todo", 0, "10" },
  { "assets", "双河镇村干部履职负面清单和问责办法", "村干部失职失责没有处理标准", "absent", "account", "use", "repeat", "create", "people",
    "双河镇", "邓某", 25, "draft", 10, "9" },

  { "market", "在建工程质量安全监督抽查规则", "抽查后复查时限和责任没有规定", "incomplete", "perform", "use", "industry", "amend", "affairs",
    "县质安站", "雷某", 2, "deliberate", 5, "1" },
  { "market", "危险性较大工程专项方案审查规程", "专家论证由施工单位自行邀请", "incomplete", "perform", "grant", "industry", "create", "affairs",
    "县质安站", "雷某", 14, "draft", 8, "7" },
  { "market", "监理企业履职考核和信用惩戒办法", "考核结果不运用，失信无成本", "not_enforced", "account", "use", "industry", "create", "affairs",
    "住建局建管股", "梁某", -6, NULL, 14, "3", "某建发〔%d〕47号", NULL, 0, NULL, 0 },
  { "market", "施工许可与质量安全监督衔接工作规程", "许可与监督信息不互通", "conflict", "perform", "grant", "systemic", "create", "affairs",
    "住建局建管股", "梁某", -18, NULL, 32, "5", "某建发〔%d〕40号", NULL, 10, "抽查新核发许可9件，监督人员均在3日内明确。", 0 },
  { "market", "石桥镇安全生产党政同责责任清单", "责任清单照抄上级，没有本镇岗位内容", "incomplete", "clarify", "use", "regional", "refine", "people",
    "石桥镇", "丁某", -7, "consult", 13, "10" },
  { "market", "石桥镇综合执法事项承接清单", "下放事项承接边界不清", "absent", "clarify", "grant", "regional", "create", "power",
    "石桥镇", "邵某", 24, "todo", 0, "14" },

  { "subsidy", "柳湾镇惠民补贴“一卡通”发放管理办法", "公示、核查、发放各环节责任不清", "incomplete", "perform", "use", "repeat", "amend", "affairs",
    "柳湾镇", "罗某", -45, NULL, 75, "1", "柳湾发〔%d〕26号", NULL, 20, "抽查3个村发放资料，公示和核查均按办法执行。", 0 },
  { "subsidy", "低保对象动态管理和入户核查规定", "核查频次低，退出标准执行不一", "not_enforced", "perform", "use", "systemic", "amend", "affairs",
    "柳湾镇社会事务办", "龚某", -35, NULL, 58, "3", "柳湾发〔%d〕29号", NULL, 0, NULL, 0 },
  { "subsidy", "临时救助集体审批规则", "审批权集中于分管领导一人", "absent", "clarify", "grant", "single", "create", "power",
    "柳湾镇", "罗某", -50, NULL, 80, "5", "柳湾发〔%d〕24号", NULL, 25, "抽查审批件8件，均经集体研究。", 0 },
  { "subsidy", "村级经办人员履职监督办法", "村级经办人员长期无人监督", "absent", "clarify", "restrain", "repeat", "create", "people",
    "柳湾镇", "潘某", -70, NULL, 110, "8", "柳湾发〔%d〕17号", NULL, 60, "对6个村经办人员开展监督检查，未发现违规。", 45 },
  { "subsidy", "惠民补贴数据比对共享工作机制", "民政、公安、卫健数据不共享", "conflict", "perform", "use", "regional", "create", "affairs",
    "柳湾镇", "罗某", -42, NULL, 64, "2", NULL, "镇党委会议纪要第21期", 0, NULL, 0 },

  { "farmland", "高标准农田建设项目验收实施细则", "验收标准笼统，专家评审未作要求", "incomplete", "perform", "use", "industry", "refine", "affairs",
    "县农业农村局", "温某", -15, NULL, 30, "1", "某农发〔%d〕44号", NULL, 0, NULL, 0 },
  { "farmland", "项目资金支付联审制度", "支付资料由一人审核", "absent", "clarify", "restrain", "systemic", "create", "power",
    "县农业农村局", "温某", -24, NULL, 35, "4", "某农发〔%d〕43号", NULL, 0, NULL, 0 },
  { "farmland", "高标准农田管护责任追究办法", "管护失责没有追究依据", "absent", "account", "use", "industry", "create", "people",
    "县农业农村局", "温某", -30, NULL, 25, "6", "某农发〔%d〕46号", NULL, 0, NULL, 0 },
  { "farmland", "项目选址群众参与办法", "群众意见征求流于签字", "absent", "perform", "grant", "industry", "create", "affairs",
    "县农业农村局", "温某", -95, NULL, 140, "5", "某农发〔%d〕28号", NULL, 60, "抽查在建项目4个，均召开村民代表会议并公示。", 28 },

  { "fund", "定点医药机构协议管理细则", "协议处理裁量过宽", "incomplete", "perform", "use", "industry", "amend", "affairs",
    "县医保局", "廖某", -82, NULL, 124, "1", "某医保〔%d〕19号", NULL, 40, "抽查协议处理5件，标准一致。", 0 },
  { "fund", "医保基金审核复核岗位分离规定", "审核、复核一人兼任", "absent", "clarify", "restrain", "systemic", "create", "power",
    "县医保中心", "贺某", -66, NULL, 98, "2", "某医保〔%d〕22号", NULL, 0, NULL, 0 },
  { "fund", "医保基金监管责任追究办法", "监管失职没有追究情形和程序", "absent", "account", "restrain", "industry", "create", "people",
    "县医保局", "谭某", -130, NULL, 198, NULL, "某医保〔%d〕11号", NULL, 0, NULL, 0 },

  { "supplies", "医用耗材采购管理制度", "先用后补没有禁止性规定", "incomplete", "perform", "use", "single", "amend", "affairs",
    "县人民医院", "傅某", -145, NULL, 222, "1", "某人医〔%d〕15号", NULL, 132, "抽查采购记录60条，均先审批后采购。", 126 },
  { "supplies", "党委会前置研究采购事项清单", "大额采购标准和程序不明", "absent", "clarify", "use", "single", "create", "power",
    "县人民医院", "崔某", -150, NULL, 230, "3", "某人医党〔%d〕9号", NULL, 100, "查阅党委会记录，大额采购均经前置研究。", 0 },
  { "supplies", "采购岗位廉政风险防控和问责规定", "采购人员违规没有处理规定", "absent", "account", "restrain", "systemic", "create", "people",
    "县人民医院", "崔某", -142, NULL, 216, "2", "某人医党〔%d〕12号", NULL, 0, NULL, 0 },

  { "relocation", "青禾镇征地补偿款发放审核规程", "发放审核只有一道关口", "absent", "perform", "grant", "regional", "create", "affairs",
    "青禾镇", "姚某", -185, NULL, 288, "1 2", "青禾发〔%d〕21号", NULL, 225, "抽查发放资料45户，三级审核签字齐全。", 206 },
  { "relocation", "村级补偿款公示和会议记录管理规定", "会议记录和公示没有留痕要求", "absent", "clarify", "use", "regional", "create", "affairs",
    "青禾镇", "姚某", -168, NULL, 262, "3", "青禾发〔%d〕24号", NULL, 222, "抽查3个村会议录像，与记录一致。", 205 },

  { "land", "耕地保护网格巡查责任制", "巡查责任没有细化到网格", "incomplete", "clarify", "use", "regional", "refine", "people",
    "县自然资源局", "钟某", -212, NULL, 326, "1", "某自然资发〔%d〕18号", NULL, 280, "抽查网格15个，巡查打卡率98%。", 266 },
  { "land", "违法占地案件移送问责衔接办法", "执法与执纪衔接没有程序", "absent", "account", "restrain", "industry", "create", "affairs",
    "自然资源执法大队", "钟某", -208, NULL, 318, "3", "某自然资发〔%d〕20号", NULL, 275, "移送的5件线索均已反馈处理结果。", 0 },

  { "canteen", "校园食堂大宗食材集中采购管理办法", "采购由学校分散实施，无统一准入", "absent", "perform", "grant", "industry", "create", "affairs",
    "县教育局", "蔡某", 32, "todo", 0, "1" },
  { "canteen", "学校重大事项集体决策清单", "学校重大事项范围不清", "absent", "clarify", "use", "systemic", "create", "power",
    "县教育局", "蔡某", 36, "todo", 0, "2" },
  { "guarantee", "对外担保和借款管理办法", "担保限额和决策程序缺失", "outdated", "clarify", "grant", "single", "amend", "power",
    "县城投公司", "叶某", 40, "todo", 0, "1" },
};
/* clang-format on */

const CgSampleInstitution *
cg_sample_institutions (gsize *n)
{
  *n = G_N_ELEMENTS (institutions);
  return institutions;
}
