/* cg-notice-closing-kinds.c: the three ways in which a text is closed (GB/T 9704-2012, 7.3.5).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-closing.h"

#include <math.h>

/* Most blank lines above the signature. */
#define MOST_BLANKS 6

/* The date stands so far right of 署名 where there is no seal, cells (7.3.5.2). */
#define DATE_SHIFT 2

/* How the organs' 署名 and seals stand in rows, points. */
typedef struct
{
  double diameter;
  double space;  /* from seal to seal */
  double widest; /* 署名 */
  double date;   /* width */
  guint per_row;
  double step; /* from column to column */
  double last; /* middle of the last column, over the date */
} Rows;

static double
right_edge (const CgNoticeComposer *composer)
{
  return composer->area.x + composer->area.width;
}

static double
cells (const CgNoticeComposer *composer, CgNoticeMeasure measure)
{
  return cg_notice_profile_get (composer->profile, measure) * composer->cell;
}

static double
date_width (const CgNoticeClosingPart *date)
{
  return cg_notice_paragraph_line (date->paragraph, 0)->width;
}

/* 署名, an empty one in a draft that has none. */
static GArray *
read_signers (const CgNoticeComposer *composer)
{
  return cg_notice_closing_read (composer, CG_NOTICE_ROLE_SIGNATURE, CG_NOTICE_FIELD_SIGNER,
                                 composer->area.width);
}

/*
 * Blank lines for the seal: so many that 署名 and 日期 lie wholly inside it and below its
 * centre, while its top is no more than a line under the text (7.3.5.1, domain 3.8).
 * @top: the seal's top, points from the bottom of the text's last em box.
 */
static guint
seal_blanks (const CgNoticeComposer *composer, double diameter, guint n_signer, double *top)
{
  guint blanks;

  for (blanks = 1; blanks < MOST_BLANKS; blanks++)
    {
      double signer = (blanks + 1) * composer->pitch - composer->em;
      double end = (blanks + n_signer + 1) * composer->pitch;
      double low = MAX (0, end - diameter);
      double high = MIN (composer->pitch, signer - diameter / 2);

      *top = (low + high) / 2;
      if (low <= high)
        return blanks;
    }

  *top = composer->pitch / 2;
  return (guint) ceil ((diameter / 2 + composer->em) / composer->pitch) - 1;
}

/* Whether so many organs stand side by side: seals neither touch nor leave 版心 (7.3.5.1). The
 * last one stands over the date, moved left where its 署名 is too wide. */
static gboolean
fit_rows (const CgNoticeComposer *composer, Rows *rows, guint per_row)
{
  double right = right_edge (composer);
  double half = MAX (rows->diameter, rows->widest) / 2;
  double least = MAX (rows->diameter + rows->space, rows->widest + composer->cell);
  double room;

  rows->per_row = per_row;
  rows->step = 0;
  rows->last = right - cells (composer, CG_MEASURE_SEALED_DATE_RIGHT) - rows->date / 2;
  rows->last = MIN (rows->last, right - (per_row > 1 ? half : rows->widest / 2));
  if (per_row == 1)
    return TRUE;

  room = (rows->last - half - composer->area.x) / (per_row - 1);
  rows->step = MAX (least, MIN (room, composer->area.width / per_row));
  return room >= least;
}

static void
rows_init (const CgNoticeComposer *composer, Rows *rows, const GArray *signers, double date)
{
  guint most = (guint) cg_notice_profile_get (composer->profile, CG_MEASURE_SEALS_PER_ROW);
  guint per_row = MAX (1, MIN (most, signers->len));

  rows->diameter = cg_notice_profile_get_points (composer->profile, CG_MEASURE_SEAL_DIAMETER);
  rows->space = cg_notice_profile_get_points (composer->profile, CG_MEASURE_SEAL_SPACE);
  rows->widest = cg_notice_closing_widest (signers);
  rows->date = date;
  while (!fit_rows (composer, rows, per_row))
    per_row--;
}

static void
add_seal (CgNoticeClosing *closing, const Rows *rows, guint line, double middle, double down)
{
  CgNoticeClosingSeal seal = { line, middle, down, rows->diameter, rows->diameter, TRUE };

  g_array_append_val (closing->seals, seal);
}

/* 署名 in rows, the last row ending over the date, each with its seal; returns the line of the
 * date. */
static guint
add_rows (CgNoticeClosing *closing, const Rows *rows, GArray *signers)
{
  const CgNoticeComposer *composer = closing->composer;
  guint n_rows = (signers->len + rows->per_row - 1) / rows->per_row;
  guint offset = n_rows * rows->per_row - signers->len, line = 0, deepest = 1;
  double top, down;

  for (guint i = 0; i < signers->len; i++)
    deepest = MAX (deepest, g_array_index (signers, CgNoticeClosingPart, i).paragraph->lines->len);
  line = seal_blanks (composer, rows->diameter, deepest, &top);
  down = composer->em + top + rows->diameter / 2 - (line + 1) * composer->pitch;

  for (guint i = 0; i < signers->len; i++)
    {
      CgNoticeClosingPart part = g_array_index (signers, CgNoticeClosingPart, i);
      guint row = i / rows->per_row;
      guint column = i % rows->per_row + (row + 1 == n_rows ? offset : 0);

      if (i > 0 && i % rows->per_row == 0)
        line += (guint) ceil ((rows->diameter + rows->space) / composer->pitch) + deepest - 1;
      part.line = line;
      part.middle = rows->last - (rows->per_row - 1 - column) * rows->step;
      cg_notice_paragraph_ref (part.paragraph);
      cg_notice_closing_add (closing, &part);
      add_seal (closing, rows, line, part.middle, down);
    }

  return line + deepest;
}

/* A draft without 署名 keeps its line and the seal's place. */
static void
add_nobody (const CgNoticeComposer *composer, GArray *signers)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  CgNoticeClosingPart part = { .role = CG_NOTICE_ROLE_SIGNATURE, .field = CG_NOTICE_FIELD_SIGNER };

  part.paragraph = cg_notice_compose (composer, &style, "");
  g_array_append_val (signers, part);
}

void
cg_notice_closing_seal (CgNoticeClosing *closing)
{
  const CgNoticeComposer *composer = closing->composer;
  CgNoticeClosingPart date = cg_notice_closing_date (composer);
  g_autoptr (GArray) signers = read_signers (composer);
  Rows rows;

  if (signers->len == 0)
    add_nobody (composer, signers);
  rows_init (composer, &rows, signers, date_width (&date));
  date.line = add_rows (closing, &rows, signers);
  date.left = rows.last - rows.date / 2;
  cg_notice_closing_add (closing, &date);
  closing->n_lines = date.line + 1;
}

/* The 主办's 署名 first, the others below it, the date two cells right of them; a date that is
 * longer stands two cells from the right itself. */
void
cg_notice_closing_plain (CgNoticeClosing *closing)
{
  const CgNoticeComposer *composer = closing->composer;
  double right = right_edge (composer) - cells (composer, CG_MEASURE_SIGNER_RIGHT);
  double shift = DATE_SHIFT * composer->cell, left, widest;
  guint line = (guint) cg_notice_profile_get (composer->profile, CG_MEASURE_SIGNER_GAP);
  CgNoticeClosingPart date = cg_notice_closing_date (composer);
  g_autoptr (GArray) signers = read_signers (composer);

  widest = cg_notice_closing_widest (signers);
  left = MIN (right - widest, right - date_width (&date) - shift);
  for (guint i = 0; i < signers->len; i++)
    {
      CgNoticeClosingPart part = g_array_index (signers, CgNoticeClosingPart, i);

      part.line = line;
      part.middle = left + widest / 2;
      line += part.paragraph->lines->len;
      cg_notice_paragraph_ref (part.paragraph);
      cg_notice_closing_add (closing, &part);
    }
  date.line = line;
  date.left = left + shift;
  cg_notice_closing_add (closing, &date);
  closing->n_lines = line + 1;
}

/* How a row with 职务 and 签名章 stands, points. */
typedef struct
{
  double width, height; /* of the 签名章 */
  double right;         /* its right edge */
  double post;          /* right edge of the 职务 */
  guint depth;          /* lines that it takes */
  double middle;        /* from the first line's top */
} Stamp;

static Stamp
get_stamp (const CgNoticeComposer *composer)
{
  const CgNoticeProfile *profile = composer->profile;
  Stamp stamp = { .width = cg_notice_profile_get_points (profile, CG_MEASURE_STAMP_WIDTH),
                  .height = cg_notice_profile_get_points (profile, CG_MEASURE_STAMP_HEIGHT) };

  stamp.right = right_edge (composer) - cells (composer, CG_MEASURE_STAMP_RIGHT);
  stamp.post = stamp.right - stamp.width - cells (composer, CG_MEASURE_STAMP_POST_GAP);
  stamp.depth = (guint) ceil ((stamp.height - composer->em) / composer->pitch - 0.001) + 1;
  stamp.middle = ((stamp.depth - 1) * composer->pitch + composer->em) / 2;

  return stamp;
}

/* A 职务 in the middle beside its 签名章, where it is one line; returns the lines of the row. */
static guint
add_post (CgNoticeClosing *closing, const Stamp *stamp, CgNoticeClosingPart part, guint line)
{
  const CgNoticeParagraph *paragraph = part.paragraph;
  double width = 0;

  for (guint i = 0; i < paragraph->lines->len; i++)
    width = MAX (width, cg_notice_paragraph_line (paragraph, i)->width);
  part.line = line;
  part.down = paragraph->lines->len == 1 ? stamp->middle - closing->composer->em / 2 : 0;
  part.left = stamp->post - width;
  cg_notice_paragraph_ref (part.paragraph);
  cg_notice_closing_add (closing, &part);

  return MAX (stamp->depth, paragraph->lines->len);
}

/* 职务 and 签名章 of each signer in a row of their own, the date a blank line below (7.3.5.3). */
void
cg_notice_closing_stamp (CgNoticeClosing *closing)
{
  const CgNoticeComposer *composer = closing->composer;
  const CgNoticeProfile *profile = composer->profile;
  Stamp stamp = get_stamp (composer);
  guint line = (guint) cg_notice_profile_get (profile, CG_MEASURE_STAMP_GAP);
  CgNoticeClosingPart date = cg_notice_closing_date (composer);
  g_autoptr (GArray) posts =
      cg_notice_closing_read (composer, CG_NOTICE_ROLE_SIGNATURE, CG_NOTICE_FIELD_SIGNER_POST,
                              stamp.post - composer->area.x);

  for (guint i = 0; i < MAX (1, posts->len); i++)
    {
      CgNoticeClosingSeal seal = { line,         stamp.right - stamp.width / 2,
                                   stamp.middle, stamp.width,
                                   stamp.height, FALSE };

      g_array_append_val (closing->seals, seal);
      line += i < posts->len
                  ? add_post (closing, &stamp, g_array_index (posts, CgNoticeClosingPart, i), line)
                  : stamp.depth;
    }
  date.line = line + (guint) cg_notice_profile_get (profile, CG_MEASURE_STAMP_DATE_GAP);
  date.left = stamp.right - date_width (&date);
  cg_notice_closing_add (closing, &date);
  closing->n_lines = date.line + 1;
}
