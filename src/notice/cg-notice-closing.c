/* cg-notice-closing.c: 署名, 成文日期 and 附注 after the text, and where the seal goes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-compose.h"

#include <math.h>

/* Most blank lines above the signature. */
#define MOST_BLANKS 6

/*
 * Blank lines for the seal: so many that 署名 and 日期 lie wholly inside it and below its
 * centre, while its top is no more than a line under the text (7.3.5.1, domain 3.8).
 * @top: the seal's top, points from the bottom of the text's last em box.
 */
static guint
seal_blanks (const CgNoticeComposer *composer, guint n_signer, double *top)
{
  double diameter = cg_notice_profile_get_points (composer->profile, CG_MEASURE_SEAL_DIAMETER);
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

static double
widest_line (const CgNoticeParagraph *paragraph)
{
  double width = 0;

  for (guint i = 0; i < paragraph->lines->len; i++)
    width = MAX (width, cg_notice_paragraph_line (paragraph, i)->width);

  return width;
}

/* Sealed: the date so many cells from the right, 署名 centred on it, moved left together if
 * 署名 is too wide. Not sealed: the date two cells right of 署名 (7.3.5.1, 7.3.5.2). */
static void
place_closing (const CgNoticeComposer *composer, CgNoticeClosing *closing)
{
  const CgNoticeProfile *profile = composer->profile;
  double right = composer->pages->area_x + composer->pages->area_width;
  double signer = widest_line (closing->signer), date = widest_line (closing->date);

  if (cg_notice_document_get_sealed (composer->document))
    {
      double inset = cg_notice_profile_get (profile, CG_MEASURE_SEALED_DATE_RIGHT);
      double middle = right - inset * composer->cell - date / 2;

      closing->signer_middle = MIN (middle, right - signer / 2);
      closing->date_x = closing->signer_middle - date / 2;
    }
  else
    {
      double inset = cg_notice_profile_get (profile, CG_MEASURE_SIGNER_RIGHT) * composer->cell;
      double shift = 2 * composer->cell;
      double signer_x = MIN (right - inset - signer, right - inset - date - shift);

      closing->signer_middle = signer_x + signer / 2;
      closing->date_x = signer_x + shift;
    }
}

static CgNoticeParagraph *
note_paragraph (const CgNoticeComposer *composer)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  const char *text = cg_notice_text (composer, CG_NOTICE_FIELD_NOTE);
  g_autofree char *whole =
      g_str_has_prefix (text, "（") ? g_strdup (text) : g_strconcat ("（", text, "）", NULL);

  if (*text == '\0')
    return NULL;

  style.first = cg_notice_profile_get (composer->profile, CG_MEASURE_INDENT) * composer->cell;
  return cg_notice_compose (composer, &style, whole);
}

void
cg_notice_closing_init (const CgNoticeComposer *composer, CgNoticeClosing *closing)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  double unused;

  style.settings &= ~CG_NOTICE_FILL;
  closing->signer =
      cg_notice_compose (composer, &style, cg_notice_text (composer, CG_NOTICE_FIELD_SIGNER));
  closing->date =
      cg_notice_compose (composer, &style, cg_notice_text (composer, CG_NOTICE_FIELD_SIGN_DATE));
  closing->note = note_paragraph (composer);
  place_closing (composer, closing);

  closing->blanks = cg_notice_document_get_sealed (composer->document)
                        ? seal_blanks (composer, closing->signer->lines->len, &unused)
                        : (guint) cg_notice_profile_get (composer->profile, CG_MEASURE_SIGNER_GAP);
  closing->n_lines = closing->blanks + closing->signer->lines->len + 1 +
                     (closing->note != NULL ? closing->note->lines->len : 0);
}

void
cg_notice_closing_clear (CgNoticeClosing *closing)
{
  cg_notice_paragraph_unref (closing->signer);
  cg_notice_paragraph_unref (closing->date);
  g_clear_pointer (&closing->note, cg_notice_paragraph_unref);
}

/* One line of the closing at the next line of the grid, on a new page if there is none. */
static void
put_closing_line (CgNoticeComposer *composer, CgNoticePlaced *place, guint *page, guint *grid)
{
  if (*grid >= composer->n_lines)
    {
      (*page)++;
      *grid = 0;
    }
  place->page = *page;
  place->stretch = 1;
  place->y = cg_notice_grid_top (composer, (*grid)++);
  cg_notice_pages_add_line (composer->pages, place);
}

static void
put_signer (CgNoticeComposer *composer, const CgNoticeClosing *closing, guint *page, guint *grid)
{
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_SIGNATURE,
                           .field = CG_NOTICE_FIELD_SIGNER,
                           .paragraph = closing->signer };

  for (guint i = 0; i < closing->signer->lines->len; i++)
    {
      place.line = i;
      place.x = closing->signer_middle - cg_notice_paragraph_line (closing->signer, i)->width / 2;
      put_closing_line (composer, &place, page, grid);
    }
}

static void
put_date_and_note (CgNoticeComposer *composer,
                   const CgNoticeClosing *closing,
                   guint *page,
                   guint *grid)
{
  CgNoticePlaced date = { .role = CG_NOTICE_ROLE_DATE,
                          .field = CG_NOTICE_FIELD_SIGN_DATE,
                          .paragraph = closing->date,
                          .x = closing->date_x };
  const char *text = cg_notice_text (composer, CG_NOTICE_FIELD_NOTE);
  CgNoticePlaced note = { .role = CG_NOTICE_ROLE_NOTE,
                          .field = CG_NOTICE_FIELD_NOTE,
                          .skip = g_str_has_prefix (text, "（") ? 0 : 1,
                          .paragraph = closing->note,
                          .x = composer->pages->area_x };

  put_closing_line (composer, &date, page, grid);
  for (guint i = 0; closing->note != NULL && i < closing->note->lines->len; i++)
    {
      note.line = i;
      put_closing_line (composer, &note, page, grid);
    }
}

/* Where the seal goes: shown on the screen, never printed. */
static void
mark_seal (CgNoticeComposer *composer, const CgNoticeClosing *closing, guint page, guint grid)
{
  CgNoticePages *pages = composer->pages;
  double text_bottom = cg_notice_grid_top (composer, grid) - composer->pitch + composer->em;
  double top = 0;

  if (!cg_notice_document_get_sealed (composer->document))
    return;

  seal_blanks (composer, closing->signer->lines->len, &top);
  pages->has_seal = TRUE;
  pages->seal_page = page;
  pages->seal_diameter = cg_notice_profile_get_points (composer->profile, CG_MEASURE_SEAL_DIAMETER);
  pages->seal_x = closing->signer_middle;
  pages->seal_y = text_bottom + top + pages->seal_diameter / 2;
}

void
cg_notice_closing_put (CgNoticeComposer *composer,
                       const CgNoticeClosing *closing,
                       guint *page,
                       guint *grid)
{
  if (*grid + closing->n_lines > composer->n_lines)
    {
      (*page)++;
      *grid = 0;
    }
  else
    {
      mark_seal (composer, closing, *page, *grid);
      *grid += closing->blanks;
    }
  put_signer (composer, closing, page, grid);
  put_date_and_note (composer, closing, page, grid);
}
