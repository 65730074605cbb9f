/* cg-page-marks.c: the annotations on the pages of a view: which, which one is in hand, moving it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-marks.h"

#include "cg-mark-draw.h"

/* Points beside a thin mark that still hit it. */
#define SLACK 2

struct _CgPageMarks
{
  GObject parent_instance;

  GPtrArray *marks; /* of CgMark */
  gint64 author;
  gint64 selected;
  gboolean drafted;
  CgPlace draft;
  guint pointed_page;
  GArray *pointed; /* (nullable) of CgPlace */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_SELECTED,
  SIGNAL_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgPageMarks, cg_page_marks, G_TYPE_OBJECT)

static void
changed (CgPageMarks *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- which ---- */

static const CgMark *
find (CgPageMarks *self, gint64 id)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const CgMark *mark = g_ptr_array_index (self->marks, i);

      if (cg_record_get_id (mark->record) == id)
        return mark;
    }

  return NULL;
}

void
cg_page_marks_set_records (CgPageMarks *self, GPtrArray *records)
{
  g_return_if_fail (CG_IS_PAGE_MARKS (self));

  g_clear_pointer (&self->marks, g_ptr_array_unref);
  self->marks = cg_marks_new (records);
  self->drafted = FALSE;
  if (self->selected != 0 && find (self, self->selected) == NULL)
    cg_page_marks_select (self, 0);
  changed (self);
}

GPtrArray *
cg_page_marks_get_all (CgPageMarks *self)
{
  return self->marks;
}

guint
cg_page_marks_count_on (CgPageMarks *self, guint page)
{
  guint n = 0;

  for (guint i = 0; i < self->marks->len; i++)
    n += ((const CgMark *) g_ptr_array_index (self->marks, i))->page == page;

  return n;
}

void
cg_page_marks_set_author (CgPageMarks *self, gint64 author)
{
  self->author = author;
  changed (self);
}

gboolean
cg_page_marks_may_change (CgPageMarks *self, const CgMark *mark)
{
  return self->author != 0 &&
         cg_record_integer (mark->record, CG_ANNOTATION_AUTHOR) == self->author;
}

/* ---- the one in hand ---- */

void
cg_page_marks_select (CgPageMarks *self, gint64 id)
{
  g_return_if_fail (CG_IS_PAGE_MARKS (self));

  if (self->selected == id)
    return;

  self->selected = id;
  self->drafted = FALSE;
  g_signal_emit (self, signals[SIGNAL_SELECTED], 0);
  changed (self);
}

const CgMark *
cg_page_marks_get_selected (CgPageMarks *self)
{
  return self->selected != 0 ? find (self, self->selected) : NULL;
}

void
cg_page_marks_set_draft (CgPageMarks *self, const CgPlace *place)
{
  self->drafted = place != NULL;
  if (place != NULL)
    self->draft = *place;
  changed (self);
}

const CgPlace *
cg_page_marks_get_draft (CgPageMarks *self)
{
  return self->drafted ? &self->draft : NULL;
}

void
cg_page_marks_move (CgPageMarks *self, const CgPlace *place)
{
  g_return_if_fail (CG_IS_PAGE_MARKS (self));

  cg_page_marks_set_draft (self, place);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, self->selected, place);
}

/* ---- at a place ---- */

static gboolean
contains (const CgPlace *place, double x, double y)
{
  return x >= place->left - SLACK && x <= place->right + SLACK && y >= place->top - SLACK &&
         y <= place->bottom + SLACK;
}

static gboolean
is_at (const CgMark *mark, double x, double y, double zoom, double width)
{
  CgPlace badge;

  for (guint i = 0; i < mark->places->len; i++)
    if (contains (&g_array_index (mark->places, CgPlace, i), x, y))
      return TRUE;

  return cg_mark_badge_place (mark, zoom, width, &badge) && contains (&badge, x, y);
}

const CgMark *
cg_page_marks_hit (CgPageMarks *self, guint page, double x, double y, double zoom, double width)
{
  for (guint i = self->marks->len; i > 0; i--)
    {
      const CgMark *mark = g_ptr_array_index (self->marks, i - 1);

      if (mark->page == page && is_at (mark, x, y, zoom, width))
        return mark;
    }

  return NULL;
}

void
cg_page_marks_point_at (CgPageMarks *self, guint page, GArray *places)
{
  g_return_if_fail (CG_IS_PAGE_MARKS (self));

  g_clear_pointer (&self->pointed, g_array_unref);
  self->pointed = places != NULL ? g_array_ref (places) : NULL;
  self->pointed_page = page;
  changed (self);
}

GArray *
cg_page_marks_get_pointed (CgPageMarks *self, guint page)
{
  return page == self->pointed_page ? self->pointed : NULL;
}

/* ---- the object ---- */

static void
cg_page_marks_finalize (GObject *object)
{
  CgPageMarks *self = CG_PAGE_MARKS (object);

  g_ptr_array_unref (self->marks);
  g_clear_pointer (&self->pointed, g_array_unref);

  G_OBJECT_CLASS (cg_page_marks_parent_class)->finalize (object);
}

static void
cg_page_marks_class_init (CgPageMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_page_marks_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_PAGE_MARKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SELECTED] = g_signal_new ("selected", CG_TYPE_PAGE_MARKS, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", CG_TYPE_PAGE_MARKS, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_POINTER);
}

static void
cg_page_marks_init (CgPageMarks *self)
{
  self->marks = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_mark_free);
}

CgPageMarks *
cg_page_marks_new (void)
{
  return g_object_new (CG_TYPE_PAGE_MARKS, NULL);
}
