/* cg-sample-typical.c: the typical case and the special campaign of the sample office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample-typical.h"

#include "cg-sample-case-file.h"

/* clang-format off */
static const CgSampleAdded added[] = {
  { 180, "沈某", "typical/supplies", CG_ENTITY_TYPICAL, "supplies", "name=县人民医院医用耗材采购失管失察案|year=%d|typical_group=county_town|level=county|domain=医疗卫生|situation=people|reason=采购、验收、付款三个环节都没有人负责，在乡镇卫生院也易发多发。|for_circular=1|for_meeting=1" },
  { 60, "沈某", "typical/assets", CG_ENTITY_TYPICAL, "assets", "name=双河镇集体资产管理失职案|year=%d|typical_group=county_town|level=town|domain=基层治理|situation=workstyle|reason=“三资”管理问题在各乡镇反复出现。|for_circular=1" },
  { 160, "沈某", "learn/done", CG_ENTITY_LEARNING, "supplies", "typical=typical/supplies|unit=县教育局|notified_on=@today|due_on=@-90|state=todo" },
  { 160, "沈某", "learn/doing", CG_ENTITY_LEARNING, "supplies", "typical=typical/supplies|unit=县住建局|notified_on=@today|due_on=@-5|state=todo" },
  { 160, "沈某", NULL, CG_ENTITY_LEARNING, "supplies", "typical=typical/supplies|unit=县农业农村局|due_on=@10|state=todo" },
  { 160, "沈某", "learn/waived", CG_ENTITY_LEARNING, "supplies", "typical=typical/supplies|unit=县自然资源局|notified_on=@today|state=todo" },
  { 110, "沈某", NULL, CG_ENTITY_PROBLEM, "supplies", "text=学校食堂大宗物资采购、验收由一人经办，没有复核|unit=县教育局|responsible_unit=县教育局|learning=learn/done|category=资金资产监管|nature=individual|mode=phased|deadline=@18" },
  { 110, "沈某", NULL, CG_ENTITY_PROBLEM, "supplies", "text=学校零星采购没有集体研究记录|unit=县教育局|responsible_unit=县教育局|learning=learn/done|category=资金资产监管|nature=common|mode=phased|deadline=@32" },

  { 30, "沈某", "campaign/duty", CG_ENTITY_CAMPAIGN, NULL, "name=监管责任不落实问题专项整治|category=生态环境监管|unit=县水利局|leader=周某|start_on=@today|end_on=@40|plan=对监管责任未落实到人、巡查检查走过场的问题逐条清理：一查责任清单，二查巡查记录，三查问题处置。" },
  { 29, "沈某", "campaign/water", CG_ENTITY_CAMPAIGN_UNIT, NULL, "campaign=campaign/duty|unit=县水利局|plan_on=@today" },
  { 29, "沈某", NULL, CG_ENTITY_CAMPAIGN_UNIT, NULL, "campaign=campaign/duty|unit=县住建局|plan_on=@today" },
  { 29, "沈某", NULL, CG_ENTITY_CAMPAIGN_PROBLEM, NULL, "campaign=campaign/duty|problem=sand-03" },
  { 29, "沈某", NULL, CG_ENTITY_CAMPAIGN_PROBLEM, NULL, "campaign=campaign/duty|problem=sand-04" },
  { 29, "沈某", NULL, CG_ENTITY_CAMPAIGN_PROBLEM, NULL, "campaign=campaign/duty|problem=sand-05" },
  { 29, "沈某", NULL, CG_ENTITY_CAMPAIGN_PROBLEM, NULL, "campaign=campaign/duty|problem=market-01" },
  { 29, "沈某", NULL, CG_ENTITY_CAMPAIGN_PROBLEM, NULL, "campaign=campaign/duty|problem=market-02" },
};
/* clang-format on */

void
cg_sample_plan_typical (CgSamplePlayer *self)
{
  cg_sample_plan_added (self, added, G_N_ELEMENTS (added));
  cg_sample_plan_action (self, 175, "沈某", "typical.submit", "typical/supplies", "");
  cg_sample_plan_action (self, 172, "沈某", "typical.approve", "typical/supplies",
                         "approver=周某|approved_on=@today");
  cg_sample_plan_action (self, 110, "沈某", "set", "learn/done",
                         "state=done|checked_on=@today|findings=学校物资采购验收环节与案例相似，"
                         "查出 2 个问题。");
  cg_sample_plan_action (self, 40, "沈某", "set", "learn/doing", "state=doing");
  cg_sample_plan_action (self, 158, "沈某", "set", "learn/waived",
                         "state=waived|remark=本单位已因同类案件整改。");
  cg_sample_plan_action (self, 28, "沈某", "campaign.start", "campaign/duty", "");
  cg_sample_plan_action (self, 6, "沈某", "set", "campaign/water",
                         "report_on=@today|result=12 个河段责任到人，巡查记录补齐。");
}
