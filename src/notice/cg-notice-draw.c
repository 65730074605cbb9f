/* cg-notice-draw.c: draws laid out pages; one function for screen, PDF and paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-pages-private.h"
#include "cg-notice-stamp.h"

#include <math.h>

/* Y80 M80 as a screen shows it. */
#define RED_RED 0.90
#define RED_GREEN 0.07
#define RED_BLUE 0.04

/* Lines thinner than this on the screen are left to antialiasing: else thumbnails get bars. */
#define THINNEST_SNAPPED 0.4

#define CROP_LENGTH (6 * CG_NOTICE_POINTS_PER_MM)

gboolean
cg_notice_pages_prints_red (const CgNoticePages *pages, CgNoticeRole role)
{
  return pages->red_head && (role == CG_NOTICE_ROLE_ORGAN_MARK || role == CG_NOTICE_ROLE_RED_RULE ||
                             role == CG_NOTICE_ROLE_DOUBLE_RULE);
}

static void
set_ink (const CgNoticePages *pages, CgNoticeRole role, double strength, cairo_t *cr)
{
  if (cg_notice_pages_prints_red (pages, role))
    cairo_set_source_rgba (cr, RED_RED, RED_GREEN, RED_BLUE, strength);
  else
    cairo_set_source_rgba (cr, 0, 0, 0, strength);
}

static gboolean
is_upright (cairo_t *cr)
{
  cairo_matrix_t matrix;

  cairo_get_matrix (cr, &matrix);
  return matrix.xy == 0 && matrix.yx == 0;
}

/* On paper glyphs go with their text, so that what is copied out of a PDF is what was put in. */
static void
draw_run (const CgNoticeParagraph *paragraph,
          const CgNoticeRun *run,
          cairo_t *cr,
          CgNoticeDraw flags)
{
  if (run->n_glyphs == 0)
    return;

  if ((flags & CG_NOTICE_DRAW_SCREEN) && is_upright (cr))
    {
      cg_notice_stamp_run (cr, paragraph, run);
      return;
    }
  cairo_set_font_face (cr, run->face->face);
  cairo_set_font_size (cr, paragraph->style.size);
  cairo_show_text_glyphs (cr, paragraph->text + run->byte, (int) run->n_bytes,
                          &g_array_index (paragraph->glyphs, cairo_glyph_t, run->glyph),
                          (int) run->n_glyphs,
                          &g_array_index (paragraph->clusters, cairo_text_cluster_t, run->cluster),
                          (int) run->n_clusters, 0);
}

static void
set_own_ink (guint32 ink, cairo_t *cr)
{
  cairo_set_source_rgb (cr, (ink >> 16 & 0xff) / 255.0, (ink >> 8 & 0xff) / 255.0,
                        (ink & 0xff) / 255.0);
}

/* From the sheet's bottom left corner lines go up, and further lines to the right. */
static void
turn (const CgNoticePages *pages, cairo_t *cr)
{
  cairo_matrix_t matrix;

  cairo_matrix_init (&matrix, 0, -1, 1, 0, 0, pages->height);
  cairo_transform (cr, &matrix);
}

static void
draw_line (const CgNoticePages *pages,
           const CgNoticePlaced *placed,
           cairo_t *cr,
           CgNoticeDraw flags)
{
  const CgNoticeLine *line = cg_notice_placed_line (placed);

  cairo_save (cr);
  if (placed->ink != 0)
    set_own_ink (placed->ink, cr);
  else
    set_ink (pages, placed->role, 1, cr);
  if (placed->turned)
    turn (pages, cr);
  cairo_translate (cr, placed->x, placed->y);
  cairo_rotate (cr, placed->angle);
  cairo_translate (cr, 0, placed->paragraph->baseline * placed->stretch);
  cairo_scale (cr, 1, placed->stretch);
  for (guint i = 0; i < line->n_runs; i++)
    draw_run (placed->paragraph,
              &g_array_index (placed->paragraph->runs, CgNoticeRun, line->run + i), cr, flags);
  cairo_restore (cr);
}

/* Whole device pixels, or thick and thin rules change places by antialiasing; a rule
 * thinner than a pixel becomes one pixel in a lighter ink. Those of tables also go down. */
static gboolean
snap_rule (cairo_t *cr, cairo_rectangle_t *box, double *strength)
{
  double left = box->x, top = box->y, right = box->x + box->width, bottom = box->y + box->height;
  double weight;

  cairo_user_to_device (cr, &left, &top);
  cairo_user_to_device (cr, &right, &bottom);
  weight = MIN (bottom - top, right - left);
  if (weight < THINNEST_SNAPPED)
    return FALSE;

  *strength = MIN (weight * 1.2, 1);
  box->x = round (left);
  box->y = round (top);
  box->width = right - left > weight ? round (right) - box->x : MAX (round (weight), 1);
  box->height = bottom - top > weight ? round (bottom) - box->y : MAX (round (weight), 1);

  return TRUE;
}

static void
draw_box (const CgNoticePages *pages,
          CgNoticeRole role,
          cairo_rectangle_t box,
          cairo_t *cr,
          CgNoticeDraw flags)
{
  double strength = 1;

  cairo_save (cr);
  if ((flags & CG_NOTICE_DRAW_SCREEN) && snap_rule (cr, &box, &strength))
    cairo_identity_matrix (cr);
  set_ink (pages, role, strength, cr);
  cairo_rectangle (cr, box.x, box.y, box.width, box.height);
  cairo_fill (cr);
  cairo_restore (cr);
}

static void
draw_rule (const CgNoticePages *pages, const CgNoticeRule *rule, cairo_t *cr, CgNoticeDraw flags)
{
  cairo_rectangle_t box = { rule->x, rule->y - rule->weight / 2, rule->width, rule->weight };

  if (rule->upper > 0)
    {
      box.height = rule->upper;
      draw_box (pages, rule->role, box, cr, flags);
      box.height = rule->lower;
      box.y += rule->weight - rule->lower;
    }
  draw_box (pages, rule->role, box, cr, flags);
}

static void
draw_crop_marks (const CgNoticePages *pages, cairo_t *cr)
{
  cairo_save (cr);
  cairo_set_line_width (cr, 0.4);
  cairo_set_source_rgb (cr, 0.72, 0.71, 0.70);
  for (int corner = 0; corner < 4; corner++)
    {
      double x = pages->area_x + (corner & 1 ? pages->area_width : 0);
      double y = pages->area_y + (corner & 2 ? pages->area_height : 0);

      cairo_move_to (cr, x + (corner & 1 ? CROP_LENGTH : -CROP_LENGTH), y);
      cairo_line_to (cr, x, y);
      cairo_line_to (cr, x, y + (corner & 2 ? CROP_LENGTH : -CROP_LENGTH));
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
outline_seal (const CgNoticeSealPlace *seal, cairo_t *cr)
{
  if (seal->round)
    cairo_arc (cr, seal->x + seal->width / 2, seal->y + seal->height / 2, seal->width / 2, 0,
               2 * G_PI);
  else
    cairo_rectangle (cr, seal->x, seal->y, seal->width, seal->height);
}

static void
draw_seal_places (const CgNoticePages *pages, guint page, cairo_t *cr)
{
  const double dash[] = { 4, 3 };

  cairo_save (cr);
  cairo_set_line_width (cr, 0.8);
  cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  cairo_set_source_rgba (cr, 0.21, 0.52, 0.89, 0.9);
  for (guint i = 0; i < pages->seals->len; i++)
    {
      const CgNoticeSealPlace *seal = &g_array_index (pages->seals, CgNoticeSealPlace, i);

      if (seal->page != page)
        continue;
      outline_seal (seal, cr);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

void
cg_notice_pages_draw (const CgNoticePages *pages, guint page, cairo_t *cr, CgNoticeDraw flags)
{
  g_return_if_fail (pages != NULL && page < pages->n_pages);

  for (guint i = pages->first_line[page]; i < pages->first_line[page + 1]; i++)
    draw_line (pages, &g_array_index (pages->lines, CgNoticePlaced, i), cr, flags);
  for (guint i = 0; i < pages->rules->len; i++)
    {
      const CgNoticeRule *rule = &g_array_index (pages->rules, CgNoticeRule, i);

      if (rule->page == page)
        draw_rule (pages, rule, cr, flags);
    }
  if (flags & CG_NOTICE_DRAW_CROP_MARKS)
    draw_crop_marks (pages, cr);
  if (flags & CG_NOTICE_DRAW_SEAL_PLACE)
    draw_seal_places (pages, page, cr);
}
