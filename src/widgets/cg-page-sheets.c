/* cg-page-sheets.c: the few sheets of a page view, moved to the pages that are seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-sheets.h"

#include <math.h>

#include "cg-page-sheet.h"

/* Sheets that are there from the first; at small zooms more are added. */
#define FIRST_SHEETS 6

struct _CgPageSheets
{
  GtkWidget *view;
  GPtrArray *sheets; /* of CgPageSheet */
  guint first_shown;
  guint last_shown;
  CgPageHits hits;
  CgPageColors colors;
  CgPageMarks *marks; /* (nullable) not owned */
};

static void
add_sheet (CgPageSheets *self)
{
  GtkWidget *sheet = cg_page_sheet_new ();

  cg_page_sheet_set_hits (CG_PAGE_SHEET (sheet), &self->hits);
  cg_page_sheet_set_colors (CG_PAGE_SHEET (sheet), self->colors);
  cg_page_sheet_set_marks (CG_PAGE_SHEET (sheet), self->marks);
  gtk_widget_set_child_visible (sheet, FALSE);
  gtk_widget_set_parent (sheet, self->view);
  g_ptr_array_add (self->sheets, sheet);
}

CgPageSheets *
cg_page_sheets_new (GtkWidget *view)
{
  CgPageSheets *self = g_new0 (CgPageSheets, 1);

  self->view = view;
  self->sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->hits.index = -1;
  self->first_shown = 1;
  for (int i = 0; i < FIRST_SHEETS; i++)
    add_sheet (self);

  return self;
}

void
cg_page_sheets_free (CgPageSheets *self)
{
  g_ptr_array_unref (self->sheets);
  g_free (self);
}

/* The pages in view are never more than the sheets, so the remainder gives each its own, and a page
 * keeps its sheet as long as it is seen. */
static CgPageSheet *
sheet_of (CgPageSheets *self, guint page)
{
  return g_ptr_array_index (self->sheets, page % self->sheets->len);
}

static void
hide_sheet (CgPageSheet *sheet)
{
  cg_page_sheet_show (sheet, NULL, 0, 0, 1, 0);
  gtk_widget_set_child_visible (GTK_WIDGET (sheet), FALSE);
}

static void
place_sheet (CgPageSheets *self, const CgPageCamera *camera, CgPageLoader *loader, guint page)
{
  CgPageSheet *sheet = sheet_of (self, page);
  CgPageRectangle place = cg_page_camera_place_of (camera, page);
  double factor = gtk_widget_get_scale_factor (self->view);
  /* On whole device pixels, or text blurs. */
  graphene_point_t origin = GRAPHENE_POINT_INIT ((float) (round (place.x * factor) / factor),
                                                 (float) (round (place.y * factor) / factor));

  cg_page_sheet_show (sheet, loader, page, cg_page_layout_get_n_pages (camera->layout),
                      camera->zoom, cg_page_layout_get_turn (camera->layout, page));
  gtk_widget_set_child_visible (GTK_WIDGET (sheet), TRUE);
  gtk_widget_allocate (GTK_WIDGET (sheet), (int) MAX (round (place.width), 1),
                       (int) MAX (round (place.height), 1), -1,
                       gsk_transform_translate (NULL, &origin));
}

/* The page of a range of as many pages as there are sheets that has this sheet. */
static guint
page_of (CgPageSheets *self, guint sheet)
{
  guint n = self->sheets->len;

  return self->first_shown + (sheet + n - self->first_shown % n) % n;
}

void
cg_page_sheets_place (CgPageSheets *self, const CgPageCamera *camera, CgPageLoader *loader)
{
  cg_page_camera_get_visible (camera, &self->first_shown, &self->last_shown);

  while (self->first_shown <= self->last_shown &&
         self->sheets->len < self->last_shown - self->first_shown + 1)
    add_sheet (self);

  for (guint i = 0; i < self->sheets->len; i++)
    {
      guint page = page_of (self, i);

      if (page <= self->last_shown)
        place_sheet (self, camera, loader, page);
      else
        hide_sheet (g_ptr_array_index (self->sheets, i));
    }
}

void
cg_page_sheets_hide (CgPageSheets *self)
{
  for (guint i = 0; i < self->sheets->len; i++)
    hide_sheet (g_ptr_array_index (self->sheets, i));

  self->first_shown = 1;
  self->last_shown = 0;
}

void
cg_page_sheets_update (CgPageSheets *self, guint page)
{
  if (page >= self->first_shown && page <= self->last_shown)
    cg_page_sheet_update (sheet_of (self, page));
}

void
cg_page_sheets_set_selection (CgPageSheets *self, const CgPageSelection *selection)
{
  for (guint i = 0; i < self->sheets->len; i++)
    cg_page_sheet_set_selection (g_ptr_array_index (self->sheets, i), selection);
}

void
cg_page_sheets_set_area (CgPageSheets *self, const CgPageArea *area)
{
  for (guint i = 0; i < self->sheets->len; i++)
    cg_page_sheet_set_area (g_ptr_array_index (self->sheets, i), area);
}

void
cg_page_sheets_set_hits (CgPageSheets *self, const CgPageHits *hits)
{
  self->hits = *hits;
  for (guint i = 0; i < self->sheets->len; i++)
    cg_page_sheet_set_hits (g_ptr_array_index (self->sheets, i), hits);
}

void
cg_page_sheets_set_colors (CgPageSheets *self, CgPageColors colors)
{
  self->colors = colors;
  for (guint i = 0; i < self->sheets->len; i++)
    cg_page_sheet_set_colors (g_ptr_array_index (self->sheets, i), colors);
}

void
cg_page_sheets_set_marks (CgPageSheets *self, CgPageMarks *marks)
{
  self->marks = marks;
  for (guint i = 0; i < self->sheets->len; i++)
    cg_page_sheet_set_marks (g_ptr_array_index (self->sheets, i), marks);
}
