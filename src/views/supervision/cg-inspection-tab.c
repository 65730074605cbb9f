/* cg-inspection-tab.c: the tab 检查 of 督查: inspections that are planned and held.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-inspection-tab.h"

#include <glib/gi18n.h>

#include "cg-clock.h"

#define FIELD(field, ...)                                                                          \
  {                                                                                                \
    CG_ITEM_FIELD, CG_INSPECTION_##field, ##__VA_ARGS__                                            \
  }

static const CgFormItem sheet_items[] = {
  FIELD (UNIT),       FIELD (CASE),
  FIELD (KIND),       FIELD (SUBJECT, .lines = 1),
  FIELD (PLANNED_ON), FIELD (HELD_ON, .flags = CG_FORM_PAST),
  FIELD (MEMBERS),    FIELD (FINDINGS, .lines = 3),
  FIELD (CONCLUSION), FIELD (OPINION, .lines = 2),
  { CG_ITEM_END },
};

static const char *const kept[] = { "kind", "planned_on", "members", NULL };

enum
{
  PLANNED,
  TO_CONCLUDE, /* held, and nothing is said of what came of it */
  CONCLUDED,
};

struct _CgInspectionTab
{
  CgRecordsTab parent_instance;
};

G_DEFINE_FINAL_TYPE (CgInspectionTab, cg_inspection_tab, CG_TYPE_RECORDS_TAB)

static guint
group_of (const CgRecord *record)
{
  if (cg_record_is_null (record, CG_INSPECTION_HELD_ON))
    return PLANNED;

  return cg_record_is_null (record, CG_INSPECTION_CONCLUSION) ? TO_CONCLUDE : CONCLUDED;
}

static void
cg_inspection_tab_fill (CgRecordsTab *tab, CgMatter *matter, CgRecord *record)
{
  gboolean held = !cg_record_is_null (record, CG_INSPECTION_HELD_ON);

  matter->group = group_of (record);
  g_free (matter->title);
  matter->title = cg_record_display (record, CG_INSPECTION_UNIT);
  matter->word = matter->group == CONCLUDED ? cg_record_display (record, CG_INSPECTION_CONCLUSION)
                                            : cg_record_display (record, CG_INSPECTION_KIND);
  matter->text = g_strdup (cg_record_text (record, CG_INSPECTION_SUBJECT));
  matter->side = cg_date_format_short (
      cg_record_date (record, held ? CG_INSPECTION_HELD_ON : CG_INSPECTION_PLANNED_ON),
      cg_clock_today ());
  matter->tip = g_strdup (cg_record_text (record, CG_INSPECTION_FINDINGS));
  matter->found_by = g_strdup (cg_record_reference_name (record, CG_INSPECTION_CASE));
  matter->waits = matter->group != CONCLUDED;
}

static void
cg_inspection_tab_constructed (GObject *object)
{
  const char *const groups[] = { C_ ("matter group", "Planned"), C_ ("matter group", "To conclude"),
                                 C_ ("matter group", "Concluded"), NULL };
  const CgMattersWords words = {
    .name = C_ ("page", "Inspections"),
    .groups = groups,
    .icon_name = "view-reveal-symbolic",
    .none = _ ("No inspection yet"),
    .advice =
        _ ("Plan inspections of units; when one was held, enter what was found and concluded."),
    .begin = _ ("Plan an inspection"),
  };

  G_OBJECT_CLASS (cg_inspection_tab_parent_class)->constructed (object);

  cg_records_tab_build (CG_RECORDS_TAB (object), &words, sheet_items, "inspection", kept);
}

static void
cg_inspection_tab_class_init (CgInspectionTabClass *klass)
{
  static const CgEntity entities[] = { CG_ENTITY_INSPECTION, CG_ENTITY_UNIT, CG_N_ENTITIES };
  CgRecordsTabClass *records_class = CG_RECORDS_TAB_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_inspection_tab_constructed;
  CG_MATTERS_TAB_CLASS (klass)->entities = entities;
  records_class->fill = cg_inspection_tab_fill;
  records_class->entity = CG_ENTITY_INSPECTION;
  records_class->sort = CG_INSPECTION_PLANNED_ON;
  records_class->count = N_ ("%u inspections, %u under way");
}

static void
cg_inspection_tab_init (CgInspectionTab *self)
{
}
