/* cg-notice-foot.c: 版记 at the foot of the last page, and the numbers of the pages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-compose.h"

#include <string.h>

/* Room between the text and 版记, points. */
#define CLEARANCE (1.5 * CG_NOTICE_POINTS_PER_MM)

/* A list of recipients longer than a page is set smaller, down to this, points. */
#define SMALLEST_IMPRINT 6.0

/* Rows at least so high, em. */
#define TIGHTEST_ROW 1.1

/* 版记 under construction: rows of one height between rules. */
typedef struct
{
  CgNoticeComposer *composer;
  guint page;
  double x, width; /* of the text */
  double row;
  double y; /* top of the next row */
} Imprint;

typedef struct
{
  double size;
  CgNoticeParagraph *lists[2]; /* 主送, 抄送 */
  CgNoticeField fields[2];
  guint n_lists;
  CgNoticeParagraph *organ;
  CgNoticeParagraph *date;
  guint n_rows;
} ImprintText;

/* On a letter 版记 has neither 印发机关 and 印发日期 nor rules, and the first page no number
 * (10.1). */
static gboolean
is_letter (const CgNoticeComposer *composer)
{
  return cg_notice_document_get_form (composer->document) == CG_NOTICE_FORM_LETTER;
}

static double
imprint_inset (const CgNoticeComposer *composer)
{
  return cg_notice_profile_get (composer->profile, CG_MEASURE_IMPRINT_INSET) *
         cg_notice_profile_get (composer->profile, CG_MEASURE_IMPRINT_SIZE);
}

static CgNoticeStyle
imprint_style (const CgNoticeComposer *composer, const ImprintText *text)
{
  CgNoticeStyle style = cg_notice_size_style (composer, CG_NOTICE_FACE_FANG, text->size);

  style.width = composer->pages->area_width - 2 * imprint_inset (composer);
  style.settings &= ~CG_NOTICE_FILL;

  return style;
}

/* “抄送：……。”, the lines after the first beginning under the first name. */
static CgNoticeParagraph *
list_paragraph (const CgNoticeComposer *composer,
                const ImprintText *text,
                const char *label,
                const char *names)
{
  CgNoticeStyle style = imprint_style (composer, text);
  gboolean stopped = g_str_has_suffix (names, "。");
  g_autofree char *whole = g_strconcat (label, names, stopped ? "" : "。", NULL);

  style.rest = g_utf8_strlen (label, -1) * style.cell;

  return cg_notice_compose (composer, &style, whole);
}

static void
add_list (const CgNoticeComposer *composer,
          ImprintText *text,
          const char *label,
          CgNoticeField field)
{
  const char *names = cg_notice_text (composer, field);
  g_autofree char *trimmed = NULL;
  gsize length = strlen (names);

  if (length == 0)
    return;

  if (g_str_has_suffix (names, "："))
    length -= strlen ("：");
  else if (g_str_has_suffix (names, ":"))
    length--;
  trimmed = g_strndup (names, length);
  text->fields[text->n_lists] = field;
  text->lists[text->n_lists] = list_paragraph (composer, text, label, trimmed);
  text->n_rows += text->lists[text->n_lists]->lines->len;
  text->n_lists++;
}

static void
add_printing (const CgNoticeComposer *composer, ImprintText *text)
{
  CgNoticeStyle style = imprint_style (composer, text);
  const char *organ = cg_notice_text (composer, CG_NOTICE_FIELD_PRINT_ORGAN);
  const char *date = cg_notice_text (composer, CG_NOTICE_FIELD_PRINT_DATE);

  if ((*organ == '\0' && *date == '\0') || is_letter (composer))
    return;

  if (*date != '\0')
    {
      g_autofree char *whole = g_strconcat (date, "印发", NULL);

      text->date = cg_notice_compose (composer, &style, whole);
      style.width -= cg_notice_paragraph_line (text->date, 0)->width + style.cell;
    }
  text->organ = cg_notice_compose (composer, &style, organ);
  text->n_rows += text->organ->lines->len;
}

static void
imprint_text_init (const CgNoticeComposer *composer, ImprintText *text, double size)
{
  memset (text, 0, sizeof *text);
  text->size = size;
  if (composer->recipients_in_imprint)
    add_list (composer, text, "主送：", CG_NOTICE_FIELD_RECIPIENTS);
  add_list (composer, text, "抄送：", CG_NOTICE_FIELD_CC);
  add_printing (composer, text);
}

static void
imprint_text_clear (ImprintText *text)
{
  for (guint i = 0; i < text->n_lists; i++)
    cg_notice_paragraph_unref (text->lists[i]);
  g_clear_pointer (&text->organ, cg_notice_paragraph_unref);
  g_clear_pointer (&text->date, cg_notice_paragraph_unref);
}

static void
choose_imprint_text (const CgNoticeComposer *composer, ImprintText *text)
{
  double size = cg_notice_profile_get (composer->profile, CG_MEASURE_IMPRINT_SIZE);
  double height = composer->pages->area_height;

  imprint_text_init (composer, text, size);
  while (text->n_rows * size * TIGHTEST_ROW > height && size > SMALLEST_IMPRINT)
    {
      imprint_text_clear (text);
      imprint_text_init (composer, text, --size);
    }
}

/* The first and last rules are 粗线, the one before 印发机关 细线 (7.4.1); @inside tells on
 * which side of @y the ink lies, so that the last one ends exactly with 版心. */
static void
put_rule (Imprint *imprint, double y, CgNoticeMeasure weight, double inside)
{
  CgNoticePages *pages = imprint->composer->pages;
  CgNoticeRule rule = { .page = imprint->page,
                        .role = CG_NOTICE_ROLE_RULE,
                        .x = pages->area_x,
                        .width = pages->area_width };

  rule.weight = cg_notice_profile_get_points (imprint->composer->profile, weight);
  rule.y = y + inside * rule.weight / 2;
  cg_notice_pages_add_rule (pages, &rule);
}

static void
put_rows (Imprint *imprint, CgNoticePlaced place)
{
  double size = place.paragraph->style.size;

  for (guint i = 0; i < place.paragraph->lines->len; i++)
    {
      place.page = imprint->page;
      place.line = i;
      place.x = imprint->x;
      place.y = imprint->y + (imprint->row - size) / 2;
      cg_notice_pages_add_line (imprint->composer->pages, &place);
      imprint->y += imprint->row;
    }
}

static void
put_lists (Imprint *imprint, const ImprintText *text)
{
  for (guint i = 0; i < text->n_lists; i++)
    {
      gboolean recipients = text->fields[i] == CG_NOTICE_FIELD_RECIPIENTS;
      CgNoticePlaced place = { .role = recipients ? CG_NOTICE_ROLE_IMPRINT_RECIPIENT
                                                  : CG_NOTICE_ROLE_CC,
                               .field = text->fields[i],
                               .skip = 3,
                               .paragraph = text->lists[i],
                               .stretch = 1 };

      put_rows (imprint, place);
    }
}

static void
put_printing (Imprint *imprint, const ImprintText *text)
{
  CgNoticePlaced organ = { .role = CG_NOTICE_ROLE_IMPRINT,
                           .field = CG_NOTICE_FIELD_PRINT_ORGAN,
                           .paragraph = text->organ,
                           .stretch = 1 };
  CgNoticePlaced date = { .role = CG_NOTICE_ROLE_IMPRINT,
                          .field = CG_NOTICE_FIELD_PRINT_DATE,
                          .page = imprint->page,
                          .paragraph = text->date,
                          .stretch = 1 };

  put_rows (imprint, organ);
  if (text->date == NULL)
    return;

  date.x = imprint->x + imprint->width - cg_notice_paragraph_line (text->date, 0)->width;
  date.y = imprint->y - imprint->row + (imprint->row - text->date->style.size) / 2;
  cg_notice_pages_add_line (imprint->composer->pages, &date);
}

/* The page for 版记: the last one; for paper printed on both sides an even one (domain 3.8). */
static guint
imprint_page (const CgNoticeComposer *composer, guint last, gboolean fits)
{
  gboolean even = cg_notice_profile_get (composer->profile, CG_MEASURE_IMPRINT_EVEN) > 0;
  gboolean last_is_even = last % 2 == 1;

  if (!even)
    return fits ? last : last + 1;
  if (last_is_even)
    return fits ? last : last + 2;

  return last + 1;
}

static void
put_imprint (CgNoticeComposer *composer, const ImprintText *text, guint last, double end)
{
  CgNoticePages *pages = composer->pages;
  double bottom = pages->area_y + pages->area_height;
  Imprint imprint = { .composer = composer };

  imprint.row = cg_notice_profile_get_points (composer->profile, CG_MEASURE_IMPRINT_ROW);
  imprint.row = MIN (imprint.row, pages->area_height / text->n_rows);
  imprint.y = bottom - text->n_rows * imprint.row;
  imprint.x = pages->area_x + imprint_inset (composer);
  imprint.width = pages->area_width - 2 * imprint_inset (composer);
  imprint.page = imprint_page (composer, last, end + CLEARANCE <= imprint.y);

  if (is_letter (composer))
    {
      imprint.y += MAX (0, (imprint.row - text->size) / 2);
      put_lists (&imprint, text);
      return;
    }
  put_rule (&imprint, imprint.y, CG_MEASURE_IMPRINT_THICK, 1);
  put_lists (&imprint, text);
  if (text->n_lists > 0 && text->organ != NULL)
    put_rule (&imprint, imprint.y, CG_MEASURE_IMPRINT_THIN, 0);
  if (text->organ != NULL)
    put_printing (&imprint, text);
  put_rule (&imprint, bottom, CG_MEASURE_IMPRINT_THICK, -1);
}

/* “— 1 —”: the dash's ink at its height, right on odd pages and left on even ones (7.5). */
static void
put_page_number (CgNoticeComposer *composer, guint page, guint number)
{
  CgNoticePages *pages = composer->pages;
  double size = cg_notice_profile_get (composer->profile, CG_MEASURE_PAGE_NUMBER_SIZE);
  double inset = cg_notice_profile_get (composer->profile, CG_MEASURE_PAGE_NUMBER_INSET) * size;
  double drop = cg_notice_profile_get_points (composer->profile, CG_MEASURE_PAGE_NUMBER_DROP);
  CgNoticeStyle style = cg_notice_size_style (composer, CG_NOTICE_FACE_SONG, size);
  g_autofree char *text = g_strdup_printf ("— %u —", number);
  g_autoptr (CgNoticeParagraph) paragraph = cg_notice_compose (composer, &style, text);
  g_autoptr (CgNoticeParagraph) dash = cg_notice_compose (composer, &style, "—");
  cairo_rectangle_t ink = cg_notice_paragraph_ink (dash, 0);
  CgNoticePlaced place = {
    .page = page, .role = CG_NOTICE_ROLE_PAGE_NUMBER, .paragraph = paragraph, .stretch = 1
  };

  place.y =
      pages->area_y + pages->area_height + drop - ink.y - ink.height / 2 - paragraph->baseline;
  place.x = pages->area_x + inset;
  if (number % 2 == 1)
    place.x =
        pages->area_x + pages->area_width - inset - cg_notice_paragraph_line (paragraph, 0)->width;
  cg_notice_pages_add_line (pages, &place);
}

void
cg_notice_compose_numbers (CgNoticeComposer *composer, guint first, guint last, guint before)
{
  for (guint page = first; page <= last; page++)
    put_page_number (composer, page, page + 1 - before);
}

void
cg_notice_compose_foot (CgNoticeComposer *composer, guint last, double end)
{
  ImprintText text;

  choose_imprint_text (composer, &text);
  if (text.n_rows > 0)
    put_imprint (composer, &text, last, end);
  imprint_text_clear (&text);

  cg_notice_compose_numbers (composer, is_letter (composer) ? 1 : 0, last, 0);
}
