/* cg-notice-attachment.c: 附件, each from a new page on before 版记, or bound by itself (7.3.7).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-flow.h"
#include "cg-notice-title.h"

#include <string.h>

/* The title stands on the third line. */
#define TITLE_LINE 2

/* A title may shrink to this, points, so that half of the page is left. */
#define SMALLEST_TITLE 12.0

/* An attachment while it is set. */
typedef struct
{
  CgNoticeComposer *composer;
  const CgNoticeAttachment *attachment;
  guint index;
  guint page; /* its first */
} Setting;

static void
put_line (const Setting *self, CgNoticePlaced place, double x, double y)
{
  place.page = self->page;
  place.x = x;
  place.y = y;
  place.stretch = 1;
  cg_notice_composer_add_line (self->composer, &place);
}

/* “附件1”; a single one has no number. What is not bound with the text begins with the number of
 * the document that it belongs to. */
static char *
mark_text (const Setting *self)
{
  gboolean single = cg_notice_document_count_attachments (self->composer->document) == 1;
  g_autofree char *mark = single ? g_strdup ("附件") : g_strdup_printf ("附件%u", self->index + 1);

  if (!self->attachment->apart)
    return g_steal_pointer (&mark);

  return g_strconcat (cg_notice_text (self->composer, CG_NOTICE_FIELD_DOC_NUMBER), mark, NULL);
}

/* In 3号黑体 from the left edge of the first line. */
static void
put_mark (const Setting *self)
{
  CgNoticeStyle style = cg_notice_text_style (self->composer, CG_NOTICE_FACE_HEI);
  g_autofree char *text = mark_text (self);
  g_autoptr (CgNoticeParagraph) paragraph = NULL;

  style.settings &= ~CG_NOTICE_FILL;
  paragraph = cg_notice_compose (self->composer, &style, text);
  put_line (self,
            (CgNoticePlaced){ .role = CG_NOTICE_ROLE_ATTACHMENT_MARK, .paragraph = paragraph },
            self->composer->area.x, cg_notice_grid_top (self->composer, 0));
}

static char **
break_title (const Setting *self, double size)
{
  g_autofree char *broken =
      cg_notice_title_break (self->attachment->title, self->composer->area.width / size);

  return g_strsplit (broken, "\n", -1);
}

static double
title_pitch (const CgNoticeComposer *composer, double size)
{
  gboolean grid = cg_notice_profile_get (composer->profile, CG_MEASURE_ALL_GRID) > 0;

  return grid ? composer->pitch : size + composer->em * 7 / 8;
}

static double
choose_title_size (const Setting *self)
{
  double size = cg_notice_profile_get (self->composer->profile, CG_MEASURE_TITLE_SIZE);

  for (; size > SMALLEST_TITLE; size--)
    {
      g_auto (GStrv) lines = break_title (self, size);

      if (g_strv_length (lines) * title_pitch (self->composer, size) <
          self->composer->area.height / 2)
        break;
    }

  return size;
}

/* One of the title's lines, in the middle; returns how many lines it takes after all. */
static guint
put_title_line (const Setting *self, double size, const char *text, guint source, double y)
{
  CgNoticeStyle style = cg_notice_size_style (self->composer, CG_NOTICE_FACE_TITLE, size);
  g_autoptr (CgNoticeParagraph) paragraph = cg_notice_compose (self->composer, &style, text);
  CgNoticePlaced place = { .role = CG_NOTICE_ROLE_ATTACHMENT_TITLE,
                           .field = cg_notice_field_attachment_title (self->index),
                           .source = source,
                           .paragraph = paragraph };

  for (guint i = 0; i < paragraph->lines->len; i++)
    {
      double width = cg_notice_paragraph_line (paragraph, i)->width;

      place.line = i;
      put_line (self, place, self->composer->area.x + (self->composer->area.width - width) / 2,
                y + i * title_pitch (self->composer, size));
    }

  return paragraph->lines->len;
}

/* Returns the bottom of the title's last em box. */
static double
put_title (const Setting *self)
{
  double size = choose_title_size (self), pitch = title_pitch (self->composer, size);
  double y = cg_notice_grid_top (self->composer, TITLE_LINE) + (self->composer->em - size) / 2;
  g_auto (GStrv) lines = break_title (self, size);
  gboolean own_breaks = strchr (self->attachment->title, '\n') != NULL;
  guint source = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      y += pitch * put_title_line (self, size, lines[i], source, y);
      source += g_utf8_strlen (lines[i], -1) + own_breaks;
    }

  return y - pitch + size;
}

/* Returns the page where it ends; the bottom of its last line is left in @end. */
static guint
put_attachment (const Setting *self, double *end)
{
  CgNoticeComposer *composer = self->composer;
  g_autoptr (GArray) flow = cg_notice_flow_new ();
  guint first;

  put_mark (self);
  *end = *self->attachment->title != '\0' ? put_title (self) : cg_notice_grid_top (composer, 1);
  first = cg_notice_grid_line_at (composer,
                                  *end + cg_notice_blank (composer, CG_MEASURE_RECIPIENTS_GAP));
  cg_notice_flow_add_blocks (composer, flow, self->attachment->blocks,
                             cg_notice_field_attachment_body (self->index));
  if (flow->len == 0)
    return self->page;

  cg_notice_flow_paginate (composer, flow, 0, self->page, first);
  cg_notice_flow_put (composer, flow);
  *end = cg_notice_flow_end (composer, flow);
  return cg_notice_flow_at (flow, flow->len - 1)->placed.page;
}

/* The @index-th attachment from @page on; returns the page where it ends. */
static guint
put_turned_or_not (CgNoticeComposer *composer, guint index, guint page, double *end)
{
  CgNoticeComposer own = *composer;
  Setting setting = { .composer = &own,
                      .attachment = cg_notice_document_get_attachment (composer->document, index),
                      .index = index,
                      .page = page };
  guint last;

  if (setting.attachment->turned)
    cg_notice_composer_turn (&own);
  last = put_attachment (&setting, end);
  if (own.turned)
    *end = composer->area.y + composer->area.height;

  return last;
}

guint
cg_notice_compose_attachments (CgNoticeComposer *composer, guint last, double *end)
{
  guint n = cg_notice_document_count_attachments (composer->document);

  for (guint i = 0; i < n; i++)
    if (!cg_notice_document_get_attachment (composer->document, i)->apart)
      last = put_turned_or_not (composer, i, last + 1, end);

  return last;
}

/* Where paper is printed on both sides a volume begins with a sheet. */
static guint
first_page_of_volume (const CgNoticeComposer *composer)
{
  gboolean both = cg_notice_profile_get (composer->profile, CG_MEASURE_IMPRINT_EVEN) > 0;
  guint n = composer->pages->n_pages;

  return both ? n + n % 2 : n;
}

void
cg_notice_compose_apart (CgNoticeComposer *composer)
{
  guint n = cg_notice_document_count_attachments (composer->document);

  composer->pages->own_pages = composer->pages->n_pages;
  for (guint i = 0; i < n; i++)
    {
      guint first = first_page_of_volume (composer), last;
      double end;

      if (!cg_notice_document_get_attachment (composer->document, i)->apart)
        continue;
      last = put_turned_or_not (composer, i, first, &end);
      cg_notice_compose_numbers (composer, first, last, first);
      cg_notice_pages_add_volume (composer->pages, first, i);
    }
}
