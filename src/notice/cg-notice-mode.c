/* cg-notice-mode.c: the ways to print a document: whole, onto a printed red head, as a draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-mode.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cg-notice-pages-private.h"

/* The watermark: as large as lets it lie within 版心 from corner to corner, and pale. */
#define WATERMARK "送审稿"
#define WATERMARK_SIZE 120
#define WATERMARK_INK CG_NOTICE_INK (0xDDDDDD)
#define WATERMARK_ANGLE (-G_PI / 4)

static const struct
{
  const char *id;
  const char *label;
} modes[CG_N_NOTICE_MODES] = {
  [CG_NOTICE_MODE_FULL] = { "full", NC_ ("print mode", "With the red head") },
  [CG_NOTICE_MODE_OVERPRINT] = { "overprint", NC_ ("print mode", "Onto a printed head") },
  [CG_NOTICE_MODE_DRAFT] = { "draft", NC_ ("print mode", "Draft for approval") },
};

const char *
cg_notice_mode_id (CgNoticeMode mode)
{
  return modes[mode].id;
}

gboolean
cg_notice_mode_parse (const char *id, CgNoticeMode *mode)
{
  for (int i = 0; i < CG_N_NOTICE_MODES; i++)
    if (g_strcmp0 (modes[i].id, id) == 0)
      {
        *mode = i;
        return TRUE;
      }

  return FALSE;
}

const char *
cg_notice_mode_label (CgNoticeMode mode)
{
  return g_dpgettext2 (NULL, "print mode", modes[mode].label);
}

void
cg_notice_printing_prepare (const CgNoticePrinting *printing, CgNoticeProfile *profile)
{
  if (printing->mode != CG_NOTICE_MODE_OVERPRINT || printing->reserve <= 0)
    return;

  cg_notice_profile_set (profile, CG_MEASURE_RESERVE,
                         CLAMP (printing->reserve, CG_NOTICE_LEAST_RESERVE, CG_NOTICE_MOST_RESERVE),
                         NULL);
}

/* ---- pages as they are printed ---- */

/* From the lower left to the upper right, its middle in the middle of each page. */
static void
add_watermark (CgNoticePages *copy, CgNoticeFonts *fonts)
{
  CgNoticeStyle style = { .role = CG_NOTICE_FACE_HEI,
                          .size = WATERMARK_SIZE,
                          .cell = WATERMARK_SIZE,
                          .width = copy->height,
                          .min_cells = 1 };
  g_autoptr (CgNoticeParagraph) paragraph = cg_notice_paragraph_new (fonts, &style, WATERMARK);
  double width = cg_notice_paragraph_line (paragraph, 0)->width;
  double right = width / 2 * cos (WATERMARK_ANGLE) - WATERMARK_SIZE / 2.0 * sin (WATERMARK_ANGLE);
  double down = width / 2 * sin (WATERMARK_ANGLE) + WATERMARK_SIZE / 2.0 * cos (WATERMARK_ANGLE);

  for (guint page = 0; page < copy->n_pages; page++)
    {
      CgNoticePlaced line = { .page = page,
                              .role = CG_NOTICE_ROLE_WATERMARK,
                              .paragraph = paragraph,
                              .x = copy->width / 2 - right,
                              .y = copy->height / 2 - down,
                              .stretch = 1,
                              .angle = WATERMARK_ANGLE,
                              .ink = WATERMARK_INK };

      cg_notice_pages_add_line (copy, &line);
    }
}

static double
offset_points (const CgNoticePrinting *printing, double offset)
{
  if (printing->mode != CG_NOTICE_MODE_OVERPRINT)
    return 0;

  return CLAMP (offset, -CG_NOTICE_MOST_OFFSET, CG_NOTICE_MOST_OFFSET) * CG_NOTICE_POINTS_PER_MM;
}

CgNoticePages *
cg_notice_pages_dress (CgNoticePages *pages,
                       const CgNoticePrinting *printing,
                       const CgNoticeProfile *profile)
{
  CgNoticeFonts *fonts = cg_notice_fonts_get (profile);
  double x = offset_points (printing, printing->offset_x);
  double y = offset_points (printing, printing->offset_y);
  CgNoticePages *copy;

  if (printing->mode == CG_NOTICE_MODE_FULL)
    return cg_notice_pages_ref (pages);

  copy = cg_notice_pages_copy (pages, x, y, TRUE);
  if (printing->mode == CG_NOTICE_MODE_DRAFT)
    add_watermark (copy, fonts);
  cg_notice_pages_finish (copy, fonts);
  return copy;
}
