/* cg-notice-copy.c: pages again, to be printed in another way, or some of them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-pages-private.h"

static CgNoticePages *
copy_frame (const CgNoticePages *pages)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  CgNoticePages *copy = cg_notice_pages_new (profile);

  copy->width = pages->width;
  copy->height = pages->height;
  copy->area_x = pages->area_x;
  copy->area_y = pages->area_y;
  copy->area_width = pages->area_width;
  copy->area_height = pages->area_height;
  copy->red_head = pages->red_head;
  copy->lack_chinese = pages->lack_chinese;
  copy->n_pages = pages->n_pages;
  copy->carried_page = pages->carried_page;
  copy->title = g_strdup (pages->title);
  copy->author = g_strdup (pages->author);
  copy->own_pages = pages->own_pages;
  g_array_append_vals (copy->volumes, pages->volumes->data, pages->volumes->len);
  return copy;
}

static void
copy_ink (CgNoticePages *copy, const CgNoticePages *pages, double x, double y, gboolean without_red)
{
  for (guint i = 0; i < pages->lines->len; i++)
    {
      CgNoticePlaced line = g_array_index (pages->lines, CgNoticePlaced, i);

      line.x += line.turned ? -y : x;
      line.y += line.turned ? x : y;
      if (!without_red || !cg_notice_pages_prints_red (pages, line.role))
        cg_notice_pages_add_line (copy, &line);
    }

  for (guint i = 0; i < pages->rules->len; i++)
    {
      CgNoticeRule rule = g_array_index (pages->rules, CgNoticeRule, i);

      rule.x += x;
      rule.y += y;
      if (!without_red || !cg_notice_pages_prints_red (pages, rule.role))
        cg_notice_pages_add_rule (copy, &rule);
    }
}

static void
copy_seals (CgNoticePages *copy, const CgNoticePages *pages, double x, double y)
{
  for (guint i = 0; i < pages->seals->len; i++)
    {
      CgNoticeSealPlace seal = g_array_index (pages->seals, CgNoticeSealPlace, i);

      seal.x += x;
      seal.y += y;
      g_array_append_val (copy->seals, seal);
    }
}

CgNoticePages *
cg_notice_pages_copy (const CgNoticePages *pages, double x, double y, gboolean without_red)
{
  CgNoticePages *copy = copy_frame (pages);

  copy_ink (copy, pages, x, y, without_red);
  copy_seals (copy, pages, x, y);
  return copy;
}

/* ---- some of them ---- */

static void
cut_lines (CgNoticePages *copy, const CgNoticePages *pages, guint first, guint count)
{
  for (guint i = pages->first_line[first]; i < pages->first_line[first + count]; i++)
    {
      CgNoticePlaced line = g_array_index (pages->lines, CgNoticePlaced, i);

      line.page -= first;
      cg_notice_pages_add_line (copy, &line);
    }
}

static void
cut_rules (CgNoticePages *copy, const CgNoticePages *pages, guint first, guint count)
{
  for (guint i = 0; i < pages->rules->len; i++)
    {
      CgNoticeRule rule = g_array_index (pages->rules, CgNoticeRule, i);

      if (rule.page < first || rule.page >= first + count)
        continue;
      rule.page -= first;
      cg_notice_pages_add_rule (copy, &rule);
    }
}

static void
cut_seals (CgNoticePages *copy, const CgNoticePages *pages, guint first, guint count)
{
  for (guint i = 0; i < pages->seals->len; i++)
    {
      CgNoticeSealPlace seal = g_array_index (pages->seals, CgNoticeSealPlace, i);

      if (seal.page < first || seal.page >= first + count)
        continue;
      seal.page -= first;
      g_array_append_val (copy->seals, seal);
    }
}

CgNoticePages *
cg_notice_pages_cut (const CgNoticePages *pages, guint first, guint count)
{
  CgNoticePages *copy = copy_frame (pages);
  guint carried = pages->carried_page;

  g_array_set_size (copy->volumes, 0);
  copy->n_pages = count;
  copy->carried_page = carried >= first && carried - first < count ? carried - first : G_MAXUINT;
  cut_lines (copy, pages, first, count);
  cut_rules (copy, pages, first, count);
  cut_seals (copy, pages, first, count);
  cg_notice_pages_index (copy);
  cg_notice_pages_copy_substitutions (copy, pages);
  return copy;
}
