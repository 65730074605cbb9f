/* cg-campaign-draft.c: the closing report of a special campaign in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The words of an official paper are always Chinese.
 */
#include "config.h"

#include "cg-campaign-draft.h"

static int
number (const CgFigureRow *row, CgFigureId figure)
{
  return row->values[figure] != CG_NO_FIGURE ? (int) row->values[figure] : 0;
}

/* "共 8 个问题，已销号 5 个，整改率 62.5%…" */
static void
append_sums (GString *text, const CgFigureRow *row)
{
  g_autofree char *rate = cg_figure_format (CG_FIGURE_RATE, row->values[CG_FIGURE_RATE]);

  g_string_append_printf (text, "问题 %d 个，已销号 %d 个", number (row, CG_FIGURE_PROBLEMS),
                          number (row, CG_FIGURE_CLOSED));
  if (row->values[CG_FIGURE_RATE] != CG_NO_FIGURE)
    g_string_append_printf (text, "，整改率 %s%%", rate);
  if (number (row, CG_FIGURE_LONGTERM) > 0)
    g_string_append_printf (text, "，长期坚持 %d 个", number (row, CG_FIGURE_LONGTERM));
  if (number (row, CG_FIGURE_OPEN) > 0)
    g_string_append_printf (text, "，整改中 %d 个（超期 %d 个）", number (row, CG_FIGURE_OPEN),
                            number (row, CG_FIGURE_OVERDUE));
  if (number (row, CG_FIGURE_WITHDRAWN) > 0)
    g_string_append_printf (text, "，撤销 %d 个", number (row, CG_FIGURE_WITHDRAWN));
  g_string_append (text, "。\n");
}

static void
append_overview (GString *text, const CgRecord *campaign, guint n_units)
{
  g_autofree char *start = cg_date_format_long (cg_record_date (campaign, CG_CAMPAIGN_START_ON));
  const char *category = cg_record_reference_name (campaign, CG_CAMPAIGN_CATEGORY);
  const char *lead = cg_record_reference_name (campaign, CG_CAMPAIGN_UNIT);

  g_string_append_printf (text, "一、基本情况\n%s起，", start);
  if (*category != '\0')
    g_string_append_printf (text, "针对“%s”方面的共性问题，", category);
  g_string_append_printf (text, "组织开展“%s”。", cg_record_name (campaign));
  if (*lead != '\0')
    g_string_append_printf (text, "由%s牵头，", lead);
  g_string_append_printf (text, "参加单位 %u 个。\n", n_units);
  if (!cg_record_is_null (campaign, CG_CAMPAIGN_PLAN))
    g_string_append_printf (text, "%s\n", cg_record_text (campaign, CG_CAMPAIGN_PLAN));
}

static void
append_units (GString *text, const CgFigures *figures)
{
  g_string_append (text, "三、各单位情况\n");
  for (guint i = 0; i < figures->rows->len; i++)
    {
      const CgFigureRow *row = g_ptr_array_index (figures->rows, i);

      g_string_append_printf (text, "%s：", row->label);
      append_sums (text, row);
    }
}

static void
append_results (GString *text, GPtrArray *units)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < units->len; i++)
    {
      const CgRecord *unit = g_ptr_array_index (units, i);

      if (cg_record_is_null (unit, CG_CAMPAIGN_UNIT_RESULT))
        continue;
      if (!begun)
        g_string_append (text, "四、整治成效\n");
      begun = TRUE;
      g_string_append_printf (text, "%s：%s\n",
                              cg_record_reference_name (unit, CG_CAMPAIGN_UNIT_UNIT),
                              cg_record_text (unit, CG_CAMPAIGN_UNIT_RESULT));
    }
}

char *
cg_campaign_draft_title (const CgRecord *campaign)
{
  return g_strdup_printf ("“%s”情况报告", cg_record_name (campaign));
}

char *
cg_campaign_draft (const CgRecord *campaign, GPtrArray *units, const CgFigures *figures)
{
  g_autoptr (GString) text = g_string_new (NULL);

  append_overview (text, campaign, units->len);
  g_string_append (text, "二、整改情况\n纳入专项整治");
  append_sums (text, figures->total);
  append_units (text, figures);
  append_results (text, units);
  g_string_truncate (text, text->len - 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
