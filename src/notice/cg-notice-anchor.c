/* cg-notice-anchor.c: the journal's head in the lower margin of a paper: groups and a QR code.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-anchor.h"

#include <qrencode.h>

#include "cg-notice-pages-private.h"

#define MM CG_NOTICE_POINTS_PER_MM

/* The code and its distance from the sheet's edge and from the words; a module of 0.3 mm is read
 * from paper by any telephone. */
#define CODE_SIZE (10.5 * MM)
#define CODE_DROP (2.5 * MM)
#define WORDS_GAP (2 * MM)
#define WORDS_SIZE 7.0

typedef struct
{
  CgNoticePages *pages;
  guint page;
  double left, top; /* of the code */
} Place;

/* Modules side by side are one rule: no white line shows between them. */
static void
put_row (const Place *place, const QRcode *code, int row)
{
  const unsigned char *modules = code->data + (gsize) row * (gsize) code->width;
  double module = CODE_SIZE / code->width;

  for (int from = 0, to; from < code->width; from = to)
    {
      CgNoticeRule rule = { place->page,
                            CG_NOTICE_ROLE_ANCHOR,
                            place->left + from * module,
                            place->top + (row + 0.5) * module,
                            0,
                            module };

      for (to = from + 1; to < code->width && ((modules[to] ^ modules[from]) & 1) == 0;)
        to++;
      rule.width = (to - from) * module;
      if (modules[from] & 1)
        cg_notice_pages_add_rule (place->pages, &rule);
    }
}

static void
put_words (const Place *place, CgNoticeFonts *fonts, const char *words)
{
  CgNoticeStyle style = { .role = CG_NOTICE_FACE_SONG,
                          .size = WORDS_SIZE,
                          .cell = WORDS_SIZE,
                          .width = place->pages->width,
                          .min_cells = 1 };
  g_autofree char *text = g_strconcat ("存证 ", words, NULL);
  g_autoptr (CgNoticeParagraph) paragraph = cg_notice_paragraph_new (fonts, &style, text);
  CgNoticePlaced line = { .page = place->page,
                          .role = CG_NOTICE_ROLE_ANCHOR,
                          .paragraph = paragraph,
                          .y = place->top + CODE_SIZE - WORDS_SIZE,
                          .stretch = 1 };

  line.x = place->left - WORDS_GAP - cg_notice_paragraph_line (paragraph, 0)->width;
  cg_notice_pages_add_line (place->pages, &line);
}

CgNoticePages *
cg_notice_pages_anchor (const CgNoticePages *pages, const CgAnchor *anchor)
{
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  CgNoticeFonts *fonts = cg_notice_fonts_get (profile);
  g_autofree char *words = cg_anchor_words (anchor);
  g_autofree char *text = cg_anchor_code (anchor);
  QRcode *code = QRcode_encodeString (text, 0, QR_ECLEVEL_L, QR_MODE_8, 1);
  Place place = { cg_notice_pages_copy (pages, 0, 0, FALSE), 0,
                  pages->area_x + pages->area_width - CODE_SIZE,
                  pages->height - CODE_DROP - CODE_SIZE };

  for (; place.page < pages->n_pages; place.page++)
    {
      for (int row = 0; code != NULL && row < code->width; row++)
        put_row (&place, code, row);
      put_words (&place, fonts, words);
    }
  g_clear_pointer (&code, QRcode_free);
  cg_notice_pages_finish (place.pages, fonts);
  return place.pages;
}
