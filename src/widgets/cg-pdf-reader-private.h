/* cg-pdf-reader-private.h: what the parts of a reader share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-banner.h"
#include "cg-pdf-reader.h"
#include "cg-reader-bar.h"
#include "cg-reader-side.h"
#include "cg-side-split.h"

G_BEGIN_DECLS

struct _CgPdfReader
{
  GtkWidget parent_instance;

  char *path;
  char *name;
  CgPdfDocument *document;
  GCancellable *opening_cancellable;
  guint opening_id;
  gboolean busy;
  gboolean side_shown;   /* as soon as there are pages */
  gboolean side_over;    /* asked for where there is no room beside them */
  gboolean over_before;  /* before a search began */
  gboolean shown_before; /* whether it was before a search began */

  CgBookmarks *bookmarks;

  /* What is to be shown as soon as the document is there. */
  int due_page; /* -1: nothing was said */
  gboolean sent;
  char *due_text; /* (nullable) */
  int due_first;  /* the page where it is looked for first */

  CgReaderBar *bar;
  CgBanner *banner;
  GtkStack *stack;
  CgSideSplit *split;
  CgReaderSide *side;
  GtkOverlay *overlay;
  CgPageView *view;
  GtkWidget *opening;
  GtkSpinner *spinner;
  GtkLabel *opening_label;
  GtkLabel *password_label;
  GtkWidget *password;
  GtkLabel *password_error;
  AdwBin *fault;
};

/* Goes where it was asked to before there was a document. */
void _cg_pdf_reader_show_due (CgPdfReader *self);

/* Whether the page in hand is to have a bookmark. */
gboolean _cg_pdf_reader_is_bookmarked (CgPdfReader *self);
void _cg_pdf_reader_set_bookmarked (CgPdfReader *self, gboolean bookmarked);

void _cg_pdf_reader_set_side_shown (CgPdfReader *self, gboolean shown);

/* Whether it is seen, or the clerk wants to see it. */
gboolean _cg_pdf_reader_is_side_seen (CgPdfReader *self);
void _cg_pdf_reader_set_side_seen (CgPdfReader *self, gboolean seen);

/* Where one searches: what stood beside the pages before stands there again. */
void _cg_pdf_reader_end_finding (CgPdfReader *self);

void _cg_pdf_reader_install_actions (GtkWidgetClass *widget_class);

/* Once, when there is a view. */
void _cg_pdf_reader_bind_side (CgPdfReader *self);

G_END_DECLS
