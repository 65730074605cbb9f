/* cg-notice-closing.c: what closes the text, put on its page.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-closing.h"

#include <string.h>

static void
clear_part (gpointer data)
{
  cg_notice_paragraph_unref (((CgNoticeClosingPart *) data)->paragraph);
}

static GArray *
parts_new (void)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (CgNoticeClosingPart));

  g_array_set_clear_func (parts, clear_part);
  return parts;
}

static CgNoticeStyle
loose_style (const CgNoticeComposer *composer)
{
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);

  style.settings &= ~CG_NOTICE_FILL;
  return style;
}

void
cg_notice_closing_add (CgNoticeClosing *closing, const CgNoticeClosingPart *part)
{
  g_array_append_vals (closing->parts, part, 1);
}

static void
read_line (const CgNoticeComposer *composer,
           GArray *parts,
           CgNoticeClosingPart part,
           double width,
           char *text)
{
  CgNoticeStyle style = loose_style (composer);

  style.width = width;
  part.paragraph = cg_notice_compose (composer, &style, g_strstrip (text));
  g_array_append_val (parts, part);
}

GArray *
cg_notice_closing_read (const CgNoticeComposer *composer,
                        CgNoticeRole role,
                        CgNoticeField field,
                        double width)
{
  g_auto (GStrv) lines = g_strsplit (cg_notice_text (composer, field), "\n", -1);
  CgNoticeClosingPart part = { .role = role, .field = field };
  GArray *parts = parts_new ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint length = g_utf8_strlen (lines[i], -1) + 1;

      if (*g_strchug (lines[i]) != '\0')
        read_line (composer, parts, part, width, lines[i]);
      part.source += length;
    }

  return parts;
}

double
cg_notice_closing_widest (const GArray *parts)
{
  double width = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      const CgNoticeParagraph *paragraph = g_array_index (parts, CgNoticeClosingPart, i).paragraph;

      for (guint k = 0; k < paragraph->lines->len; k++)
        width = MAX (width, cg_notice_paragraph_line (paragraph, k)->width);
    }

  return width;
}

CgNoticeClosingPart
cg_notice_closing_date (const CgNoticeComposer *composer)
{
  CgNoticeStyle style = loose_style (composer);
  CgNoticeClosingPart part = { .role = CG_NOTICE_ROLE_DATE, .field = CG_NOTICE_FIELD_SIGN_DATE };

  part.paragraph =
      cg_notice_compose (composer, &style, cg_notice_text (composer, CG_NOTICE_FIELD_SIGN_DATE));
  return part;
}

/* 附注 under the date, in round brackets (7.3.6). */
static void
add_note (CgNoticeClosing *closing)
{
  const CgNoticeComposer *composer = closing->composer;
  CgNoticeStyle style = cg_notice_text_style (composer, CG_NOTICE_FACE_FANG);
  const char *text = cg_notice_text (composer, CG_NOTICE_FIELD_NOTE);
  gboolean bracketed = g_str_has_prefix (text, "（");
  g_autofree char *whole = bracketed ? g_strdup (text) : g_strconcat ("（", text, "）", NULL);
  CgNoticeClosingPart part = { .role = CG_NOTICE_ROLE_NOTE,
                               .field = CG_NOTICE_FIELD_NOTE,
                               .skip = bracketed ? 0 : 1,
                               .line = closing->n_lines,
                               .left = composer->area.x };

  if (*text == '\0')
    return;

  style.first = cg_notice_profile_get (composer->profile, CG_MEASURE_INDENT) * composer->cell;
  part.paragraph = cg_notice_compose (composer, &style, whole);
  closing->n_lines += part.paragraph->lines->len;
  cg_notice_closing_add (closing, &part);
}

CgNoticeClosing *
cg_notice_closing_new (const CgNoticeComposer *composer)
{
  CgNoticeClosing *closing = g_new0 (CgNoticeClosing, 1);

  closing->composer = composer;
  closing->parts = parts_new ();
  closing->seals = g_array_new (FALSE, FALSE, sizeof (CgNoticeClosingSeal));
  switch (cg_notice_document_get_ending (composer->document))
    {
    case CG_NOTICE_ENDING_SEAL:
      cg_notice_closing_seal (closing);
      break;
    case CG_NOTICE_ENDING_SIGNATURE:
      cg_notice_closing_stamp (closing);
      break;
    case CG_NOTICE_ENDING_NONE:
      cg_notice_closing_plain (closing);
      break;
    }
  add_note (closing);

  return closing;
}

void
cg_notice_closing_free (CgNoticeClosing *closing)
{
  g_array_unref (closing->parts);
  g_array_unref (closing->seals);
  g_free (closing);
}

guint
cg_notice_closing_count_lines (const CgNoticeClosing *closing)
{
  return closing->n_lines;
}

static void
put_part (CgNoticeComposer *composer, const CgNoticeClosingPart *part, guint page, guint grid)
{
  CgNoticePlaced place = { .role = part->role,
                           .field = part->field,
                           .source = part->source,
                           .skip = part->skip,
                           .paragraph = part->paragraph,
                           .stretch = 1 };

  for (guint i = 0; i < part->paragraph->lines->len; i++)
    {
      guint line = grid + part->line + i;

      place.line = i;
      place.page = page + line / composer->n_lines;
      place.y = cg_notice_grid_top (composer, line % composer->n_lines) + part->down;
      place.x = part->left;
      if (part->middle > 0)
        place.x = part->middle - cg_notice_paragraph_line (part->paragraph, i)->width / 2;
      cg_notice_pages_add_line (composer->pages, &place);
    }
}

/* Where a seal goes: shown on the screen, never printed. */
static void
put_seal (CgNoticeComposer *composer, const CgNoticeClosingSeal *seal, guint page, guint grid)
{
  guint line = grid + seal->line;
  CgNoticeSealPlace place = { .page = page + line / composer->n_lines,
                              .width = seal->width,
                              .height = seal->height,
                              .round = seal->round };

  place.x = seal->middle - seal->width / 2;
  place.y = cg_notice_grid_top (composer, line % composer->n_lines) + seal->down - seal->height / 2;
  g_array_append_val (composer->pages->seals, place);
}

void
cg_notice_closing_put (CgNoticeComposer *composer,
                       const CgNoticeClosing *closing,
                       guint *page,
                       guint *grid)
{
  guint end;

  /* More than a page of organs goes on from where the text ends. */
  if (*grid + closing->n_lines > composer->n_lines && closing->n_lines <= composer->n_lines)
    {
      (*page)++;
      *grid = 0;
    }
  for (guint i = 0; i < closing->parts->len; i++)
    put_part (composer, &g_array_index (closing->parts, CgNoticeClosingPart, i), *page, *grid);
  for (guint i = 0; i < closing->seals->len; i++)
    put_seal (composer, &g_array_index (closing->seals, CgNoticeClosingSeal, i), *page, *grid);

  end = *grid + closing->n_lines;
  *page += (end - 1) / composer->n_lines;
  *grid = (end - 1) % composer->n_lines + 1;
}
