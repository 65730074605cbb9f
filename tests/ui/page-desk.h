/* page-desk.h: a PDF on its desk in a window of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "cg-page-view.h"

G_BEGIN_DECLS

typedef struct
{
  CgPdfDocument *document;
  CgPageView *view;
  GtkWidget *window;
  guint n_shown;
} PageDesk;

/* Opens a good PDF and waits until its first page is shown. */
void page_desk_open (PageDesk *self, const char *path);

/* Ends what page_desk_open() began; the document is gone then. */
void page_desk_close (PageDesk *self);

/* Waits until all pages in view are there. */
void page_desk_wait_shown (PageDesk *self);

/* The sheet of a page (from 1), by the name that a screen reader would say; NULL: not in view. */
GtkWidget *page_desk_find_sheet (PageDesk *self, guint number);

G_END_DECLS
