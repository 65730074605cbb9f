/* cg-notice-layout.c: lays a notice out into pages by GB/T 9704-2012.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-flow.h"

#include <math.h>
#include <string.h>

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

/* 主送 stands above the text, unless it leaves no line of it on the first page (7.3.2); 纪要 have
 * it in 版记 only (practice). */
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
      cg_notice_document_get_form (composer->document) == CG_NOTICE_FORM_MINUTES ||
      (paragraph->lines->len > 1 && first + paragraph->lines->len >= composer->n_lines);
  place.paragraph = paragraph;
  if (!composer->recipients_in_imprint)
    cg_notice_flow_add (flow, &place, 0);
}

/* “附件：1. 名称”: numbers under each other, a name's further lines under its first
 * character; a single attachment has no number (7.3.4). */
static void
add_attachment (CgNoticeComposer *composer,
                GArray *flow,
                const char *name,
                guint number,
                CgNoticeField field,
                guint source)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  double indent = cg_notice_profile_get (composer->profile, CG_MEASURE_INDENT) * composer->cell;
  double label = 3 * composer->cell;
  g_autofree char *digits = number > 0 ? g_strdup_printf ("%u. ", number) : g_strdup ("");
  g_autofree char *prefix = g_strconcat (number <= 1 ? "附件：" : "", digits, NULL);
  g_autofree char *text = g_strconcat (prefix, name, NULL);
  g_autoptr (CgNoticeParagraph) paragraph = NULL;
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_ATTACHMENT_NOTE,
                           .field = field,
                           .source = source,
                           .skip = g_utf8_strlen (prefix, -1) };

  style.first = number <= 1 ? indent : indent + label;
  style.rest = indent + label + strlen (digits) * composer->cell / 2;
  style.min_cells = 1;
  paragraph = cg_notice_compose (composer, &style, text);
  place.paragraph = paragraph;
  cg_notice_flow_add (
      flow, &place,
      number <= 1 ? cg_notice_profile_get (composer->profile, CG_MEASURE_ATTACHMENTS_GAP) : 0);
}

/* The names as they were typed: nothing else is known of the attachments. */
static void
add_typed_attachments (CgNoticeComposer *composer, GArray *flow)
{
  g_auto (GStrv) names =
      g_strsplit (cg_notice_text (composer, CG_NOTICE_FIELD_ATTACHMENTS), "\n", -1);
  guint count = 0, number = 0, source = 0;

  for (guint i = 0; names[i] != NULL; i++)
    count += *names[i] != '\0';
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (*names[i] != '\0')
        add_attachment (composer, flow, names[i], count > 1 ? ++number : 0,
                        CG_NOTICE_FIELD_ATTACHMENTS, source);
      source += g_utf8_strlen (names[i], -1) + 1;
    }
}

/* The titles of the attachments, as they head them (7.3.7). */
static void
add_attachments (CgNoticeComposer *composer, GArray *flow)
{
  guint n = cg_notice_document_count_attachments (composer->document);

  if (n == 0)
    add_typed_attachments (composer, flow);
  for (guint i = 0; i < n; i++)
    add_attachment (composer, flow,
                    cg_notice_document_get_attachment (composer->document, i)->title,
                    n > 1 ? i + 1 : 0, cg_notice_field_attachment_title (i), 0);
}

/* 附件说明, and who attended: they stand between the text and 署名 and 日期. */
static gboolean
follows_text (const CgNoticeFlow *line)
{
  return line->placed.role == CG_NOTICE_ROLE_ATTACHMENT_NOTE ||
         line->placed.role == CG_NOTICE_ROLE_ATTENDANCE;
}

/* The first line that is to go along with 署名 and 日期: so many lines of the text before what
 * follows it, which stays whole where a page can hold it. */
static guint
wanted_cut (const CgNoticeComposer *composer, const GArray *flow, const CgNoticeClosing *closing)
{
  guint carry = (guint) cg_notice_profile_get (composer->profile, CG_MEASURE_CARRY_LINES);
  guint text = flow->len, tail = 0;

  for (; text > 0 && follows_text (cg_notice_flow_at (flow, text - 1)); text--)
    tail += 1 + cg_notice_flow_at (flow, text - 1)->blanks;
  if (text == 0 || tail + carry + cg_notice_closing_count_lines (closing) > composer->n_lines)
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

  for (first = cut; first > 0 && cg_notice_flow_at (flow, first - 1)->placed.page ==
                                     cg_notice_flow_at (flow, cut)->placed.page;)
    first--;
  while (first < flow->len && cg_notice_flow_at (flow, first)->placed.page == 0 &&
         !cg_notice_flow_at (flow, first)->body)
    first++;

  cut = MAX (cut, first + 1);
  while (cut > first + 1 && cut < flow->len &&
         (cg_notice_flow_at (flow, cut - 1)->placed.role == CG_NOTICE_ROLE_HEADING1 ||
          cg_notice_flow_is_held (cg_notice_flow_at (flow, cut))))
    cut--;

  return cut < flow->len ? cut : 0;
}

/* Sets the text's lines; returns the page and line of the grid for what follows. */
static guint
place_text (CgNoticeComposer *composer,
            GArray *flow,
            guint first,
            const CgNoticeClosing *closing,
            guint *page)
{
  const CgNoticeFlow *last;
  guint cut, wanted;

  *page = 0;
  if (flow->len == 0)
    return MIN (first, composer->n_lines);

  cg_notice_flow_paginate (composer, flow, 0, 0, first);
  last = cg_notice_flow_at (flow, flow->len - 1);
  wanted = wanted_cut (composer, flow, closing);
  cut = carry_from (flow, wanted);
  if (cut > 0 && (last->grid + 1 + cg_notice_closing_count_lines (closing) > composer->n_lines ||
                  cg_notice_flow_at (flow, wanted)->placed.page != last->placed.page))
    {
      composer->pages->carried_page = cg_notice_flow_at (flow, cut - 1)->placed.page;
      cg_notice_flow_paginate (composer, flow, cut, composer->pages->carried_page + 1, 0);
    }

  cg_notice_flow_put (composer, flow);
  *page = last->placed.page;

  return last->grid + 1;
}

static void
compose_pages (CgNoticeComposer *composer)
{
  g_autoptr (GArray) flow = cg_notice_flow_new ();
  guint first = cg_notice_compose_head (composer), page, grid;
  g_autoptr (CgNoticeClosing) closing = cg_notice_closing_new (composer);
  double end;

  add_recipients (composer, flow, first);
  cg_notice_flow_add_blocks (composer, flow, cg_notice_document_get_blocks (composer->document),
                             CG_NOTICE_FIELD_BODY);
  add_attachments (composer, flow);
  cg_notice_flow_add_attendance (composer, flow);

  grid = place_text (composer, flow, first, closing, &page);
  cg_notice_closing_put (composer, closing, &page, &grid);

  end = cg_notice_grid_top (composer, grid) - composer->pitch + composer->em;
  page = cg_notice_compose_attachments (composer, page, &end);
  cg_notice_compose_foot (composer, page, end);
  cg_notice_compose_apart (composer);
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

  cg_notice_composer_init (&composer, document, profile);
  cg_notice_fonts_age (composer.fonts);
  compose_pages (&composer);
  set_metadata (composer.pages, document);
  cg_notice_pages_finish (composer.pages, composer.fonts);

  return composer.pages;
}
