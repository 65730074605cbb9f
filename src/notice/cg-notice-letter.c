/* cg-notice-letter.c: the head of 信函格式, between its red double rules (GB/T 9704-2012, 10.1).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-mark.h"

/* A double rule in the middle of the page or of 版心, its own middle at @y. */
static void
put_double_rule (CgNoticeComposer *composer, double y, gboolean thick_above)
{
  const CgNoticeProfile *profile = composer->profile;
  const CgNoticePages *pages = composer->pages;
  double thick = cg_notice_profile_get_points (profile, CG_MEASURE_DOUBLE_RULE_THICK);
  double thin = cg_notice_profile_get_points (profile, CG_MEASURE_DOUBLE_RULE_THIN);
  double middle = pages->width / 2;
  CgNoticeRule rule = { .role = CG_NOTICE_ROLE_DOUBLE_RULE,
                        .y = y,
                        .upper = thick_above ? thick : thin,
                        .lower = thick_above ? thin : thick };

  if (cg_notice_profile_get (profile, CG_MEASURE_LETTER_RULE_CENTRE) > 0)
    middle = composer->area.x + composer->area.width / 2;
  rule.width = cg_notice_profile_get_points (profile, CG_MEASURE_LETTER_RULE_LENGTH);
  rule.x = middle - rule.width / 2;
  rule.weight = thick + thin + cg_notice_profile_get_points (profile, CG_MEASURE_DOUBLE_RULE_SPACE);
  cg_notice_pages_add_rule (composer->pages, &rule);
}

/* The name of the 主办, its ink so far from the page's top; returns its bottom. */
static double
put_name (CgNoticeComposer *composer)
{
  double top = cg_notice_profile_get_points (composer->profile, CG_MEASURE_LETTER_MARK_TOP);
  g_autoptr (CgNoticeMark) mark = cg_notice_mark_new (composer);

  cg_notice_mark_put (composer, mark, top);

  return top + cg_notice_mark_height (mark);
}

/* 发文字号 at the right edge of 版心; returns its bottom, or 0 if there is none. */
static double
put_number (CgNoticeComposer *composer, double y)
{
  const char *text = cg_notice_text (composer, CG_NOTICE_FIELD_DOC_NUMBER);
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  g_autoptr (CgNoticeParagraph) paragraph = cg_notice_compose (composer, &style, text);
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_DOC_NUMBER,
                           .field = CG_NOTICE_FIELD_DOC_NUMBER,
                           .paragraph = paragraph,
                           .stretch = 1 };

  if (*text == '\0')
    return 0;

  place.y = y;
  place.x =
      composer->area.x + composer->area.width - cg_notice_paragraph_line (paragraph, 0)->width;
  cg_notice_pages_add_line (composer->pages, &place);

  return y + composer->em;
}

double
cg_notice_compose_letter (CgNoticeComposer *composer)
{
  const CgNoticeProfile *profile = composer->profile;
  double rule =
      put_name (composer) + cg_notice_profile_get_points (profile, CG_MEASURE_LETTER_RULE_GAP);
  double gap = cg_notice_profile_get (profile, CG_MEASURE_LETTER_GAP) * composer->em;
  double corner, number;

  put_double_rule (composer, rule, TRUE);
  put_double_rule (composer,
                   composer->pages->height -
                       cg_notice_profile_get_points (profile, CG_MEASURE_LETTER_RULE_BOTTOM),
                   FALSE);
  corner = cg_notice_put_corner (composer, rule + gap, composer->line);
  number = put_number (composer, rule + gap);

  return MAX (rule, MAX (corner, number));
}
