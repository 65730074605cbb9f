/* cg-campaigns-tab.c: the tab 专项整治: problems that several units share, put right together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-campaigns-tab.h"

#include <glib/gi18n.h>

#include "cg-campaign-detail.h"

struct _CgCampaignsTab
{
  CgRecordsTab parent_instance;

  CgRecordDetail *detail;
};

G_DEFINE_FINAL_TYPE (CgCampaignsTab, cg_campaigns_tab, CG_TYPE_RECORDS_TAB)

#define FIELD(field, ...)                                                                          \
  {                                                                                                \
    CG_ITEM_FIELD, CG_CAMPAIGN_##field, ##__VA_ARGS__                                              \
  }

static const CgFormItem sheet_items[] = {
  FIELD (NAME, .lines = 1),
  FIELD (CATEGORY),
  FIELD (UNIT, .flags = CG_FORM_HALF),
  FIELD (LEADER, .flags = CG_FORM_HALF),
  FIELD (START_ON, .flags = CG_FORM_HALF),
  FIELD (END_ON, .flags = CG_FORM_HALF),
  FIELD (PLAN, .lines = 5),
  { CG_ITEM_END },
};

static const char *const kept[] = { NULL };

enum
{
  PLANNED,
  RUNNING,
  ENDED,
};

static guint
group_of (const char *state)
{
  if (g_str_equal (state, "planned"))
    return PLANNED;

  return g_str_equal (state, "running") ? RUNNING : ENDED;
}

static void
cg_campaigns_tab_fill (CgRecordsTab *tab, CgMatter *matter, CgRecord *record)
{
  static const int fields[] = { CG_CAMPAIGN_CATEGORY, CG_CAMPAIGN_UNIT, -1 };

  matter->group = group_of (cg_record_text (record, CG_CAMPAIGN_STATE));
  g_free (matter->title);
  matter->title = g_strdup (cg_record_name (record));
  cg_matter_tell (matter, record, fields);
  matter->side =
      g_strdup_printf ("%d / %d", (int) cg_record_integer (record, CG_CAMPAIGN_STRUCK_COUNT),
                       (int) cg_record_integer (record, CG_CAMPAIGN_PROBLEM_COUNT));
  matter->tip = g_strdup (cg_record_text (record, CG_CAMPAIGN_PLAN));
  matter->waits = matter->group != ENDED;
}

static GtkWidget *
cg_campaigns_tab_make_detail (CgRecordsTab *tab)
{
  CgCampaignsTab *self = CG_CAMPAIGNS_TAB (tab);
  GtkWidget *detail = cg_campaign_detail_new (cg_page_tab_get_office (CG_PAGE_TAB (tab)));

  self->detail = CG_RECORD_DETAIL (detail);
  return detail;
}

static void
cg_campaigns_tab_show (CgRecordsTab *tab, CgRecord *record)
{
  cg_record_detail_set (CG_CAMPAIGNS_TAB (tab)->detail, record);
}

static void
cg_campaigns_tab_constructed (GObject *object)
{
  const char *const groups[] = { cg_choices_label (CG_CHOICES_CAMPAIGN_STATE, "planned"),
                                 cg_choices_label (CG_CHOICES_CAMPAIGN_STATE, "running"),
                                 cg_choices_label (CG_CHOICES_CAMPAIGN_STATE, "closed"), NULL };
  const CgMattersWords words = {
    .name = C_ ("page", "Special campaigns"),
    .groups = groups,
    .icon_name = "starred-symbolic",
    .none = _ ("No special campaign yet"),
    .advice = _ ("Problems that several units share are put right together. Select them in the "
                 "ledger and take them into a campaign, or begin one here."),
    .begin = _ ("Begin a Campaign"),
  };

  G_OBJECT_CLASS (cg_campaigns_tab_parent_class)->constructed (object);

  cg_records_tab_build (CG_RECORDS_TAB (object), &words, sheet_items, "campaign", kept);
}

static void
cg_campaigns_tab_class_init (CgCampaignsTabClass *klass)
{
  static const CgEntity entities[] = { CG_ENTITY_CAMPAIGN, CG_ENTITY_CAMPAIGN_UNIT,
                                       CG_ENTITY_CAMPAIGN_PROBLEM, CG_ENTITY_PROBLEM,
                                       CG_N_ENTITIES };
  CgRecordsTabClass *records_class = CG_RECORDS_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_campaigns_tab_constructed;
  CG_MATTERS_TAB_CLASS (klass)->entities = entities;
  records_class->fill = cg_campaigns_tab_fill;
  records_class->show = cg_campaigns_tab_show;
  records_class->make_detail = cg_campaigns_tab_make_detail;
  records_class->entity = CG_ENTITY_CAMPAIGN;
  records_class->sort = CG_CAMPAIGN_START_ON;
  records_class->count = N_ ("%u campaigns, %u under way");
}

static void
cg_campaigns_tab_init (CgCampaignsTab *self)
{
}
