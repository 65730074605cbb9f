/* cg-notice-layout.c: lays a notice out into pages by GB/T 9704-2012.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-compose.h"

#include <math.h>
#include <string.h>

/* A place on the grid is taken to be reached half a millimetre early. */
#define GRID_TOLERANCE (0.5 * CG_NOTICE_POINTS_PER_MM)

/* Most blank lines above the signature. */
#define MOST_BLANKS 6

/* A line of the text with what it asks for before it gets its page. */
typedef struct
{
  CgNoticePlaced placed;
  guint blanks; /* before it, unless it begins a page */
  gboolean body;
  guint grid; /* line of the grid, from 0 */
} Flow;

/* 署名, 成文日期 and 附注, and the seal's place. */
typedef struct
{
  CgNoticeParagraph *signer;
  CgNoticeParagraph *date;
  CgNoticeParagraph *note;
  guint blanks;
  guint n_lines; /* with the blanks */
  double signer_middle;
  double date_x;
} Closing;

double
cg_notice_grid_top (const CgNoticeComposer *composer, guint line)
{
  return composer->pages->area_y + line * composer->pitch;
}

guint
cg_notice_grid_line_at (const CgNoticeComposer *composer, double y)
{
  double lines = (y - GRID_TOLERANCE - composer->pages->area_y) / composer->pitch;

  return lines <= 0 ? 0 : (guint) ceil (lines);
}

double
cg_notice_blank (const CgNoticeComposer *composer, CgNoticeMeasure gap)
{
  gboolean grid = cg_notice_profile_get (composer->profile, CG_MEASURE_ALL_GRID) > 0;

  return cg_notice_profile_get (composer->profile, gap) * (grid ? composer->pitch : composer->line);
}

CgNoticeStyle
cg_notice_text_style (const CgNoticeComposer *composer, CgNoticeFaceRole role)
{
  CgNoticeStyle style = { .role = role,
                          .settings = CG_NOTICE_FILL,
                          .size = composer->em,
                          .cell = composer->cell,
                          .width = composer->pages->area_width };

  style.min_cells = cg_notice_profile_get (composer->profile, CG_MEASURE_MIN_CELLS);
  if (composer->song_digits)
    style.settings |= CG_NOTICE_SONG_DIGITS;

  return style;
}

CgNoticeStyle
cg_notice_size_style (const CgNoticeComposer *composer, CgNoticeFaceRole role, double size)
{
  CgNoticeStyle style = cg_notice_text_style (composer, role);

  style.settings &= ~CG_NOTICE_FILL;
  style.size = style.cell = size;

  return style;
}

CgNoticeParagraph *
cg_notice_compose (const CgNoticeComposer *composer, const CgNoticeStyle *style, const char *text)
{
  return cg_notice_paragraph_new (composer->fonts, style, text);
}

static const char *
text_of (const CgNoticeComposer *composer, CgNoticeField field)
{
  return cg_notice_document_get_text (composer->document, field);
}

char *
cg_notice_recipients_text (const CgNoticeDocument *document)
{
  g_autofree char *text =
      g_strdup (cg_notice_document_get_text (document, CG_NOTICE_FIELD_RECIPIENTS));

  g_strchomp (text);
  if (*text == '\0')
    return NULL;
  if (g_str_has_suffix (text, "："))
    return g_steal_pointer (&text);
  if (g_str_has_suffix (text, ":"))
    text[strlen (text) - 1] = '\0';

  return g_strconcat (text, "：", NULL);
}

static void
add_flow (GArray *flow, const CgNoticePlaced *place, guint blanks)
{
  for (guint i = 0; i < place->paragraph->lines->len; i++)
    {
      Flow line = { .placed = *place, .blanks = i == 0 ? blanks : 0 };

      line.placed.line = i;
      line.placed.stretch = 1;
      line.body = place->role != CG_NOTICE_ROLE_RECIPIENT;
      cg_notice_paragraph_ref (line.placed.paragraph);
      g_array_append_val (flow, line);
    }
}

static void
clear_flow (gpointer data)
{
  cg_notice_paragraph_unref (((Flow *) data)->placed.paragraph);
}

/* 主送 stands above the text, unless it leaves no line of it on the first page (7.3.2). */
static void
add_recipients (CgNoticeComposer *composer, GArray *flow, guint first)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  g_autofree char *text = cg_notice_recipients_text (composer->document);
  g_autoptr (CgNoticeParagraph) paragraph = NULL;
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_RECIPIENT, .field = CG_NOTICE_FIELD_RECIPIENTS };

  if (text == NULL)
    return;

  paragraph = cg_notice_compose (composer, &style, text);
  composer->recipients_in_imprint =
      paragraph->lines->len > 1 && first + paragraph->lines->len >= composer->n_lines;
  place.paragraph = paragraph;
  if (!composer->recipients_in_imprint)
    add_flow (flow, &place, 0);
}

/* 一、 黑体, （一） 楷体, 1. and （1） 仿宋 (7.3.3). */
static void
add_block (CgNoticeComposer *composer, GArray *flow, const CgNoticeBlock *block)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  g_autoptr (CgNoticeParagraph) paragraph = NULL;
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_BODY + block->level,
                           .field = CG_NOTICE_FIELD_BODY,
                           .source = block->offset };

  style.first = cg_notice_profile_get (composer->profile, CG_MEASURE_INDENT) * composer->cell;
  if (block->level == 1 || block->level == 2)
    {
      style.head = block->head;
      style.head_role = block->level == 1 ? CG_NOTICE_FACE_HEI : CG_NOTICE_FACE_KAI;
    }
  paragraph = cg_notice_compose (composer, &style, block->text);
  place.paragraph = paragraph;
  add_flow (flow, &place, 0);
}

static void
add_body (CgNoticeComposer *composer, GArray *flow)
{
  GPtrArray *blocks = cg_notice_document_get_blocks (composer->document);

  for (guint i = 0; i < blocks->len; i++)
    add_block (composer, flow, g_ptr_array_index (blocks, i));
}

/* “附件：1. 名称”: numbers under each other, a name's further lines under its first
 * character; a single attachment has no number (7.3.4). */
static void
add_attachment (
    CgNoticeComposer *composer, GArray *flow, const char *name, guint number, guint source)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  double indent = cg_notice_profile_get (composer->profile, CG_MEASURE_INDENT) * composer->cell;
  double label = 3 * composer->cell;
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%u. ", number) : g_strdup ("");
  g_autofree char *prefix = g_strconcat (number <= 1 ? "附件：" : "", digits, NULL);
  g_autofree char *text = g_strconcat (prefix, name, NULL);
  g_autoptr (CgNoticeParagraph) paragraph = NULL;
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_ATTACHMENT_NOTE,
                           .field = CG_NOTICE_FIELD_ATTACHMENTS,
                           .source = source,
                           .skip = g_utf8_strlen (prefix, -1) };

  style.first = number <= 1 ? indent : indent + label;
  style.rest = indent + label + strlen (digits) * composer->cell / 2;
  style.min_cells = 1;
  paragraph = cg_notice_compose (composer, &style, text);
  place.paragraph = paragraph;
  add_flow (flow, &place,
            number <= 1 ? cg_notice_profile_get (composer->profile, CG_MEASURE_ATTACHMENTS_GAP)
                        : 0);
}

static void
add_attachments (CgNoticeComposer *composer, GArray *flow)
{
  g_auto (GStrv) names = g_strsplit (text_of (composer, CG_NOTICE_FIELD_ATTACHMENTS), "\n", -1);
  guint count = 0, number = 0, source = 0;

  for (guint i = 0; names[i] != NULL; i++)
    count += *names[i] != '\0';
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (*names[i] != '\0')
        add_attachment (composer, flow, names[i], count > 1 ? ++number : 0, source);
      source += g_utf8_strlen (names[i], -1) + 1;
    }
}

/* Gives lines from @start on their page and line of the grid. */
static void
paginate (const CgNoticeComposer *composer, GArray *flow, guint start, guint page, guint grid)
{
  for (guint i = start; i < flow->len; i++)
    {
      Flow *line = &g_array_index (flow, Flow, i);

      if (grid > 0)
        grid += line->blanks;
      if (grid >= composer->n_lines)
        {
          page++;
          grid = 0;
        }
      line->placed.page = page;
      line->grid = grid++;
    }
}

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
place_closing (const CgNoticeComposer *composer, Closing *closing)
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
  const char *text = text_of (composer, CG_NOTICE_FIELD_NOTE);
  g_autofree char *whole =
      g_str_has_prefix (text, "（") ? g_strdup (text) : g_strconcat ("（", text, "）", NULL);

  if (*text == '\0')
    return NULL;

  style.first = cg_notice_profile_get (composer->profile, CG_MEASURE_INDENT) * composer->cell;
  return cg_notice_compose (composer, &style, whole);
}

static void
closing_init (const CgNoticeComposer *composer, Closing *closing)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  double unused;

  style.settings &= ~CG_NOTICE_FILL;
  closing->signer =
      cg_notice_compose (composer, &style, text_of (composer, CG_NOTICE_FIELD_SIGNER));
  closing->date =
      cg_notice_compose (composer, &style, text_of (composer, CG_NOTICE_FIELD_SIGN_DATE));
  closing->note = note_paragraph (composer);
  place_closing (composer, closing);

  closing->blanks = cg_notice_document_get_sealed (composer->document)
                        ? seal_blanks (composer, closing->signer->lines->len, &unused)
                        : (guint) cg_notice_profile_get (composer->profile, CG_MEASURE_SIGNER_GAP);
  closing->n_lines = closing->blanks + closing->signer->lines->len + 1 +
                     (closing->note != NULL ? closing->note->lines->len : 0);
}

static void
closing_clear (Closing *closing)
{
  cg_notice_paragraph_unref (closing->signer);
  cg_notice_paragraph_unref (closing->date);
  g_clear_pointer (&closing->note, cg_notice_paragraph_unref);
}

static const Flow *
flow_at (const GArray *flow, guint index)
{
  return &g_array_index (flow, Flow, index);
}

/* The first line that is to go along with 署名 and 日期: so many lines of the text before the
 * 附件说明, which stays whole where a page can hold it. */
static guint
wanted_cut (const CgNoticeComposer *composer, const GArray *flow, const Closing *closing)
{
  guint carry = (guint) cg_notice_profile_get (composer->profile, CG_MEASURE_CARRY_LINES);
  guint text = flow->len;

  while (text > 0 && flow_at (flow, text - 1)->placed.role == CG_NOTICE_ROLE_ATTACHMENT_NOTE)
    text--;
  if (text == 0 || flow->len - text + carry + 1 + closing->n_lines > composer->n_lines)
    text = flow->len;

  return text - MIN (carry, text);
}

/*
 * Where a page must end early so that lines of the text go along with 署名 and 日期: the
 * index of the first line carried over, or 0 if nothing can be. A line of the body stays
 * on the first page, and a heading is not left alone at a page's foot.
 */
static guint
carry_from (const GArray *flow, guint cut)
{
  guint first;

  for (first = cut;
       first > 0 && flow_at (flow, first - 1)->placed.page == flow_at (flow, cut)->placed.page;)
    first--;
  while (first < flow->len && flow_at (flow, first)->placed.page == 0 &&
         !flow_at (flow, first)->body)
    first++;

  cut = MAX (cut, first + 1);
  while (cut > first + 1 && cut < flow->len &&
         flow_at (flow, cut - 1)->placed.role == CG_NOTICE_ROLE_HEADING1)
    cut--;

  return cut < flow->len ? cut : 0;
}

/* Sets the text's lines; returns the page and line of the grid for what follows. */
static guint
place_text (
    CgNoticeComposer *composer, GArray *flow, guint first, const Closing *closing, guint *page)
{
  const Flow *last;
  guint cut, wanted;

  *page = 0;
  if (flow->len == 0)
    return MIN (first, composer->n_lines);

  paginate (composer, flow, 0, 0, first);
  last = &g_array_index (flow, Flow, flow->len - 1);
  wanted = wanted_cut (composer, flow, closing);
  cut = carry_from (flow, wanted);
  if (cut > 0 && (last->grid + 1 + closing->n_lines > composer->n_lines ||
                  flow_at (flow, wanted)->placed.page != last->placed.page))
    {
      composer->pages->carried_page = flow_at (flow, cut - 1)->placed.page;
      paginate (composer, flow, cut, composer->pages->carried_page + 1, 0);
    }

  for (guint i = 0; i < flow->len; i++)
    {
      Flow *line = &g_array_index (flow, Flow, i);

      line->placed.x = composer->pages->area_x;
      line->placed.y = cg_notice_grid_top (composer, line->grid);
      cg_notice_pages_add_line (composer->pages, &line->placed);
    }
  *page = last->placed.page;

  return last->grid + 1;
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
put_signer (CgNoticeComposer *composer, const Closing *closing, guint *page, guint *grid)
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
put_date_and_note (CgNoticeComposer *composer, const Closing *closing, guint *page, guint *grid)
{
  CgNoticePlaced date = { .role = CG_NOTICE_ROLE_DATE,
                          .field = CG_NOTICE_FIELD_SIGN_DATE,
                          .paragraph = closing->date,
                          .x = closing->date_x };
  const char *text = text_of (composer, CG_NOTICE_FIELD_NOTE);
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
mark_seal (CgNoticeComposer *composer, const Closing *closing, guint page, guint grid)
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

static void
compose_pages (CgNoticeComposer *composer)
{
  g_autoptr (GArray) flow = g_array_new (FALSE, FALSE, sizeof (Flow));
  guint first = cg_notice_compose_head (composer), page, grid;
  Closing closing;

  g_array_set_clear_func (flow, clear_flow);
  add_recipients (composer, flow, first);
  add_body (composer, flow);
  add_attachments (composer, flow);
  closing_init (composer, &closing);

  grid = place_text (composer, flow, first, &closing, &page);
  if (grid + closing.n_lines > composer->n_lines)
    {
      page++;
      grid = 0;
    }
  else
    {
      mark_seal (composer, &closing, page, grid);
      grid += closing.blanks;
    }
  put_signer (composer, &closing, &page, &grid);
  put_date_and_note (composer, &closing, &page, &grid);
  closing_clear (&closing);

  cg_notice_compose_foot (composer, page,
                          cg_notice_grid_top (composer, grid) - composer->pitch + composer->em);
}

static double
grid_pitch (const CgNoticeProfile *profile, double em, double height)
{
  double pitch = cg_notice_profile_get (profile, CG_MEASURE_LINE_PITCH);
  double lines = cg_notice_profile_get (profile, CG_MEASURE_LINES);

  return pitch > 0 ? pitch : (height - em) / (lines - 1);
}

static void
composer_init (CgNoticeComposer *composer,
               const CgNoticeDocument *document,
               const CgNoticeProfile *profile)
{
  double digits = cg_notice_profile_get (profile, CG_MEASURE_DIGITS);

  memset (composer, 0, sizeof *composer);
  composer->document = document;
  composer->profile = profile;
  composer->fonts = cg_notice_fonts_get (profile);
  composer->pages = cg_notice_pages_new (profile);
  composer->pages->red_head = cg_notice_document_get_form (document) == CG_NOTICE_FORM_RED_HEAD;
  composer->em = cg_notice_profile_get (profile, CG_MEASURE_BODY_SIZE);
  composer->cell = composer->pages->area_width / cg_notice_profile_get (profile, CG_MEASURE_CELLS);
  composer->pitch = grid_pitch (profile, composer->em, composer->pages->area_height);
  composer->line = composer->em * 15 / 8;
  composer->n_lines =
      (guint) floor ((composer->pages->area_height - composer->em) / composer->pitch + 1.001);
  composer->song_digits =
      digits == 1 ||
      (digits == 2 &&
       g_str_has_prefix (cg_notice_fonts_used (composer->fonts, CG_NOTICE_FACE_FANG), "Fandol"));
}

static void
set_metadata (CgNoticePages *pages, const CgNoticeDocument *document)
{
  const char *title = cg_notice_document_get_text (document, CG_NOTICE_FIELD_TITLE);
  g_auto (GStrv) lines = g_strsplit (title, "\n", -1);

  pages->title = g_strjoinv ("", lines);
  pages->author = g_strdup (cg_notice_document_get_text (document, CG_NOTICE_FIELD_SIGNER));
}

CgNoticePages *
cg_notice_layout (const CgNoticeDocument *document, const CgNoticeProfile *profile)
{
  CgNoticeComposer composer;

  g_return_val_if_fail (document != NULL, NULL);
  g_return_val_if_fail (profile != NULL, NULL);

  composer_init (&composer, document, profile);
  cg_notice_fonts_age (composer.fonts);
  compose_pages (&composer);
  set_metadata (composer.pages, document);
  cg_notice_pages_finish (composer.pages, composer.fonts);

  return composer.pages;
}
