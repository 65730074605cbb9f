/* cg-notice-paragraph.h: a paragraph broken into lines of cells, private to the layout.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Half-width characters are half a cell, all others one (domain 3.8, "Cells").
 * Lines know where they begin from the left edge of the text, in points; the
 * page gives them their height.
 */
#pragma once

#include "cg-notice-fonts.h"

G_BEGIN_DECLS

typedef enum
{
  CG_NOTICE_SONG_DIGITS = 1 << 0, /* digits in 宋体 */
  CG_NOTICE_FILL = 1 << 1,        /* spread all lines but the last to the full width */
} CgNoticeSetting;

/* How a paragraph is set. It has no holes, because its bytes are part of a key. */
typedef struct
{
  CgNoticeFaceRole role;      /* of the text */
  CgNoticeFaceRole head_role; /* of the first @head characters */
  guint head;
  CgNoticeSetting settings;
  double size;      /* of the em, points */
  double cell;      /* advance of one cell, points */
  double width;     /* right edge, points from the left one */
  double first;     /* indent of the first line, points */
  double rest;      /* indent of the others */
  double min_cells; /* rather break a long word than leave a line shorter */
} CgNoticeStyle;

/* One visible character in a line. */
typedef struct
{
  guint offset; /* in the paragraph's text, characters */
  float x;      /* left edge of its cell, points from the left edge of the text */
  float width;
} CgNoticePlace;

/* Glyphs of one face in a row. */
typedef struct
{
  CgNoticeFace *face;
  guint glyph, n_glyphs;
  guint cluster, n_clusters;
  guint byte, n_bytes;
} CgNoticeRun;

typedef struct
{
  guint place, n_places;
  guint run, n_runs;
  double x;      /* left edge, the indent */
  double width;  /* from @x to the right edge of its last cell */
  double cells;  /* before squeezing and spreading */
  gboolean full; /* not the last line */
} CgNoticeLine;

/* A character that came from another face than its role's, or from none. */
typedef struct
{
  gunichar character;
  CgNoticeFaceRole role;
  char *family; /* NULL: no installed face has it */
} CgNoticeFallback;

struct _CgNoticeParagraph
{
  gatomicrefcount references;
  CgNoticeStyle style;
  char *text;        /* what is printed, without invisible characters */
  double baseline;   /* from the em box's top, points */
  GArray *lines;     /* CgNoticeLine */
  GArray *places;    /* CgNoticePlace */
  GArray *runs;      /* CgNoticeRun */
  GArray *glyphs;    /* cairo_glyph_t */
  GArray *clusters;  /* cairo_text_cluster_t */
  GArray *fallbacks; /* CgNoticeFallback */
};

/* Breaks @text; it may come from the fonts' memory. An empty text has one empty line. */
CgNoticeParagraph *
cg_notice_paragraph_new (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text);
CgNoticeParagraph *cg_notice_paragraph_ref (CgNoticeParagraph *paragraph);
void cg_notice_paragraph_unref (CgNoticeParagraph *paragraph);

/* Width of @text set in one line, points. */
double cg_notice_text_width (CgNoticeFonts *fonts, const CgNoticeStyle *style, const char *text);

/* The edges of a line's ink from the left edge of the text and the baseline, points, told by
 * its outlines: a font's own boxes are up to a tenth of an em too large. */
cairo_rectangle_t cg_notice_paragraph_ink (const CgNoticeParagraph *paragraph, guint line);

#define cg_notice_paragraph_line(paragraph, index)                                                 \
  (&g_array_index ((paragraph)->lines, CgNoticeLine, (index)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgNoticeParagraph, cg_notice_paragraph_unref)

G_END_DECLS
