/* cg-page-picks.c: what is selected on the pages of a view, and copying it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-picks.h"

struct _CgPagePicks
{
  GtkWidget *view;
  CgPageSheets *sheets;
  CgPageLoader *loader;
  CgPageSelection selection;
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

void
cg_page_picks_set_selection (CgPagePicks *self, const CgPageSelection *selection)
{
  self->selection = selection != NULL ? *selection : (CgPageSelection){ 0 };

  cg_page_sheets_set_selection (self->sheets, &self->selection);
}

CgPageSelection
cg_page_picks_get_selection (CgPagePicks *self)
{
  return self->selection;
}

gboolean
cg_page_picks_has_any (CgPagePicks *self)
{
  return !cg_page_selection_is_empty (&self->selection);
}

char *
cg_page_picks_get_text (CgPagePicks *self)
{
  g_autoptr (GString) all = g_string_new (NULL);
  gboolean missing = FALSE;

  if (self->loader == NULL || !cg_page_picks_has_any (self))
    return g_strdup ("");

  for (guint page = self->selection.start.page; page <= self->selection.end.page; page++)
    {
      CgPageText *text = cg_page_loader_get_text (self->loader, page);
      g_autofree char *part = NULL;
      guint start, end;

      if (text == NULL)
        cg_page_loader_want_text (self->loader, page);
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
