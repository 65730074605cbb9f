/* cg-notice-fonts.h: faces of a document and their glyphs, private to the layout.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Everything is measured in em: with hinting and metric rounding off a face is
 * the same drawing at every size. A #CgNoticeFonts belongs to one thread; faces
 * are counted and go with the pages to any thread.
 */
#pragma once

#include <cairo.h>

#include "cg-notice-profile.h"

G_BEGIN_DECLS

/* One font file's face: what cairo draws with and the family's name. */
typedef struct
{
  cairo_font_face_t *face;
  char *family;
} CgNoticeFace;

/* A character, or one with its marks: the glyphs, the advance and the ink's edges right from
 * the origin. */
typedef struct
{
  CgNoticeFace *face;
  gboolean missing; /* no installed face has it; the glyph is a placeholder's */
  double advance;
  double left, right;
  int n_glyphs;
  cairo_glyph_t *glyphs;
} CgNoticeGlyph;

typedef struct _CgNoticeFonts CgNoticeFonts;
typedef struct _CgNoticeParagraph CgNoticeParagraph;

CgNoticeFace *cg_notice_face_ref (CgNoticeFace *face);
void cg_notice_face_unref (CgNoticeFace *face);

/* The calling thread's fonts for the faces that @profile names; kept for the next call. */
CgNoticeFonts *cg_notice_fonts_get (const CgNoticeProfile *profile);

/* @bytes of @text are one character with the marks that belong to it. */
const CgNoticeGlyph *
cg_notice_fonts_glyph (CgNoticeFonts *fonts, CgNoticeFaceRole role, const char *text, gsize bytes);

/* Whether no installed face has Chinese characters: those of a role fall back to any that has. */
gboolean cg_notice_fonts_lack_chinese (CgNoticeFonts *fonts);

/* The family that stands for @role, and the one that is wanted; %NULL for the latter if
 * they are the same. */
const char *cg_notice_fonts_used (CgNoticeFonts *fonts, CgNoticeFaceRole role);
const char *cg_notice_fonts_wanted (CgNoticeFonts *fonts, CgNoticeFaceRole role);

/* From the top of the em box down to the baseline, told by the ink of 国, because
 * a font's own ascent has little to do with it. */
double cg_notice_fonts_baseline (CgNoticeFonts *fonts, CgNoticeFaceRole role);

/* Whether Latin letters are all half an em wide, as in fonts made for documents. */
gboolean cg_notice_fonts_half_latin (CgNoticeFonts *fonts, CgNoticeFaceRole role);

/* Paragraphs laid out lately, so that a keystroke breaks one paragraph only. */
CgNoticeParagraph *cg_notice_fonts_recall (CgNoticeFonts *fonts, GBytes *key);
void cg_notice_fonts_remember (CgNoticeFonts *fonts, GBytes *key, CgNoticeParagraph *paragraph);
void cg_notice_fonts_age (CgNoticeFonts *fonts);

/* The same for tables, each key's as they stand below each other. */
GPtrArray *cg_notice_fonts_recall_tables (CgNoticeFonts *fonts, GBytes *key);
void cg_notice_fonts_remember_tables (CgNoticeFonts *fonts, GBytes *key, GPtrArray *tables);

G_END_DECLS
