/* cg-mark.c: an annotation of a document's page as it is drawn: what, where, in which colour.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-mark.h"

#include <glib/gi18n.h>

#include "cg-choices.h"

static const char *const kinds[] = {
  [CG_MARK_HIGHLIGHT] = "highlight", [CG_MARK_UNDERLINE] = "underline", [CG_MARK_STRIKE] = "strike",
  [CG_MARK_RECTANGLE] = "rectangle", [CG_MARK_NOTE] = "note",           [CG_MARK_STAMP] = "stamp",
};

/* 0xRRGGBB: pens at least 4:1 on white, markers that leave black text 7:1. */
static const struct
{
  const char *colour;
  guint32 ink[2];
} colors[] = {
  { "yellow", { 0xa67300, 0xffe380 } }, { "orange", { 0xc25700, 0xffcf99 } },
  { "red", { 0xc01c28, 0xffc2c4 } },    { "green", { 0x1a7439, 0xbfeccb } },
  { "blue", { 0x1a5fb4, 0xbfdbf9 } },   { "purple", { 0x813d9c, 0xe6ccf0 } },
};

gboolean
cg_mark_kind_of (const char *word, CgMarkKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], word) == 0)
      {
        *kind = (CgMarkKind) i;
        return TRUE;
      }

  return FALSE;
}

const char *
cg_mark_kind_word (CgMarkKind kind)
{
  return kinds[kind];
}

void
cg_mark_color (const char *colour, CgMarkInk ink, double rgb[3])
{
  guint32 color = colors[0].ink[ink];

  for (guint i = 0; i < G_N_ELEMENTS (colors); i++)
    if (g_strcmp0 (colors[i].colour, colour) == 0)
      color = colors[i].ink[ink];

  for (guint i = 0; i < 3; i++)
    rgb[i] = (color >> (16 - 8 * i) & 0xff) / 255.0;
}

CgMark *
cg_mark_new (CgRecord *record)
{
  g_autoptr (GArray) places = cg_places_parse (cg_record_text (record, CG_ANNOTATION_PLACES), NULL);
  gint64 page = cg_record_integer (record, CG_ANNOTATION_PAGE);
  CgMarkKind kind;
  CgMark *self;

  if (places == NULL || page < 1 || page > G_MAXINT32 ||
      !cg_mark_kind_of (cg_record_text (record, CG_ANNOTATION_KIND), &kind))
    return NULL;

  self = g_new0 (CgMark, 1);
  self->record = cg_record_ref (record);
  self->kind = kind;
  self->page = (guint) page - 1;
  self->places = g_steal_pointer (&places);
  return self;
}

void
cg_mark_free (CgMark *self)
{
  cg_record_unref (self->record);
  g_array_unref (self->places);
  g_free (self);
}

gboolean
cg_mark_is_on_text (const CgMark *self)
{
  return self->kind == CG_MARK_HIGHLIGHT || self->kind == CG_MARK_UNDERLINE ||
         self->kind == CG_MARK_STRIKE || !cg_record_is_null (self->record, CG_ANNOTATION_QUOTE);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const CgMark *first = *(CgMark *const *) a, *second = *(CgMark *const *) b;
  const CgPlace *at = &g_array_index (first->places, CgPlace, 0);
  const CgPlace *other = &g_array_index (second->places, CgPlace, 0);

  if (first->page != second->page)
    return first->page < second->page ? -1 : 1;
  if (at->top != other->top)
    return at->top < other->top ? -1 : 1;
  if (at->left != other->left)
    return at->left < other->left ? -1 : 1;

  return cg_record_get_id (first->record) < cg_record_get_id (second->record) ? -1 : 1;
}

static gboolean
has_words (const CgMark *mark)
{
  return mark->kind != CG_MARK_STAMP && *cg_record_text (mark->record, CG_ANNOTATION_TEXT) != '\0';
}

static void
number_marks (GPtrArray *marks)
{
  const CgMark *before = NULL;
  guint number = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      CgMark *mark = g_ptr_array_index (marks, i);

      if (before != NULL && before->page != mark->page)
        number = 0;
      if (has_words (mark))
        mark->number = ++number;
      before = mark;
    }
}

GPtrArray *
cg_marks_new (GPtrArray *records)
{
  GPtrArray *marks = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_mark_free);

  for (guint i = 0; i < records->len; i++)
    {
      CgRecord *record = g_ptr_array_index (records, i);
      CgMark *mark = cg_record_is_null (record, CG_FIELD_VOID_REASON) ? cg_mark_new (record) : NULL;

      if (mark != NULL)
        g_ptr_array_add (marks, mark);
    }

  g_ptr_array_sort (marks, compare);
  number_marks (marks);
  return marks;
}

char *
cg_mark_title (const CgMark *self)
{
  static const int fields[] = { CG_ANNOTATION_LABEL, CG_ANNOTATION_TEXT, CG_ANNOTATION_QUOTE };
  const char *kind = cg_choices_label (CG_CHOICES_ANNOTATION_KIND, kinds[self->kind]);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (*cg_record_text (self->record, fields[i]) != '\0')
      /* Translators: kind of annotation, what it says */
      return g_strdup_printf (_ ("%s “%s”"), kind, cg_record_text (self->record, fields[i]));

  return g_strdup (kind);
}
