/* cg-page-picks.c: what is selected on the pages of a view, and copying it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-picks.h"

#include "cg-page-table.h"

struct _CgPagePicks
{
  GtkWidget *view;
  CgPageSheets *sheets;
  CgPageLoader *loader;
  CgPageSelection selection;
  CgPagePoint anchor; /* one end of it */
  CgPagePoint caret;  /* the other one, that moves */
  CgPageArea area;
  gboolean copy_due;
};

CgPagePicks *
cg_page_picks_new (GtkWidget *view, CgPageSheets *sheets)
{
  CgPagePicks *self = g_new0 (CgPagePicks, 1);

  self->view = view;
  self->sheets = sheets;
  return self;
}

void
cg_page_picks_free (CgPagePicks *self)
{
  g_free (self);
}

void
cg_page_picks_set_loader (CgPagePicks *self, CgPageLoader *loader)
{
  self->loader = loader;
  self->copy_due = FALSE;
  cg_page_picks_set_selection (self, NULL);
}

static void
show (CgPagePicks *self)
{
  cg_page_sheets_set_selection (self->sheets, &self->selection);
  cg_page_sheets_set_area (self->sheets, &self->area);
}

void
cg_page_picks_set_ends (CgPagePicks *self, CgPagePoint anchor, CgPagePoint caret)
{
  self->anchor = anchor;
  self->caret = caret;
  self->selection = cg_page_selection_between (anchor, caret);
  self->area = (CgPageArea){ 0 };
  show (self);
}

void
cg_page_picks_get_ends (CgPagePicks *self, CgPagePoint *anchor, CgPagePoint *caret)
{
  *anchor = self->anchor;
  *caret = self->caret;
}

void
cg_page_picks_set_selection (CgPagePicks *self, const CgPageSelection *selection)
{
  const CgPageSelection none = { 0 };

  if (selection == NULL)
    selection = &none;
  cg_page_picks_set_ends (self, selection->start, selection->end);
}

void
cg_page_picks_set_area (CgPagePicks *self, const CgPageArea *area)
{
  cg_page_picks_set_selection (self, NULL);
  if (area != NULL)
    self->area = *area;
  show (self);
}

CgPageArea
cg_page_picks_get_area (CgPagePicks *self)
{
  return self->area;
}

CgPageSelection
cg_page_picks_get_selection (CgPagePicks *self)
{
  return self->selection;
}

static gboolean
has_area (CgPagePicks *self)
{
  return self->area.box.x2 > self->area.box.x1;
}

gboolean
cg_page_picks_has_any (CgPagePicks *self)
{
  return has_area (self) || !cg_page_selection_is_empty (&self->selection);
}

/* NULL, and asked for, while it is on its way. */
static CgPageText *
text_of (CgPagePicks *self, guint page)
{
  CgPageText *text = cg_page_loader_get_text (self->loader, page);

  if (text == NULL)
    cg_page_loader_want_text (self->loader, page);
  return text;
}

static char *
get_table (CgPagePicks *self)
{
  CgPageText *text = text_of (self, self->area.page);

  return text != NULL ? cg_page_table_copy (text, &self->area.box) : NULL;
}

char *
cg_page_picks_get_text (CgPagePicks *self)
{
  g_autoptr (GString) all = g_string_new (NULL);
  gboolean missing = FALSE;

  if (self->loader == NULL || !cg_page_picks_has_any (self))
    return g_strdup ("");
  if (has_area (self))
    return get_table (self);

  for (guint page = self->selection.start.page; page <= self->selection.end.page; page++)
    {
      CgPageText *text = text_of (self, page);
      g_autofree char *part = NULL;
      guint start, end;

      missing |= text == NULL;
      if (text == NULL || !cg_page_selection_on_page (&self->selection, page, &start, &end))
        continue;

      part = cg_page_text_copy_range (text, start, end);
      g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", part);
    }

  return missing ? NULL : g_string_free (g_steal_pointer (&all), FALSE);
}

void
cg_page_picks_copy (CgPagePicks *self)
{
  g_autofree char *text = cg_page_picks_get_text (self);

  self->copy_due = text == NULL;
  if (text != NULL && *text != '\0')
    gdk_clipboard_set_text (gtk_widget_get_clipboard (self->view), text);
}

void
cg_page_picks_text_came (CgPagePicks *self)
{
  if (self->copy_due)
    cg_page_picks_copy (self);
}
