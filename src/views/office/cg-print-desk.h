/* cg-print-desk.h: pages on their way to a printer or a file: printers, the job, the PDF.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-pages.h"
#include "cg-office.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CG_TYPE_PRINT_DESK (cg_print_desk_get_type ())
G_DECLARE_DERIVABLE_TYPE (CgPrintDesk, cg_print_desk, CG, PRINT_DESK, GtkWidget)

/**
 * CgPrintDeskClass:
 * @begun: (nullable): the pages shown are on their way; what @printed does is decided now, for
 *   other pages may be shown by then
 * @printed: (nullable): the printer has it all, or the file @output is on the disk (%NULL for a
 *   printer); the journal has been told
 *
 * @write_async: (nullable): for pages that the subclass itself makes into a PDF, those of @ranges
 * as cg_page_ranges_normalize() writes them, "" for all; without it they are #CgNoticePages
 * @write_finish: the end of @write_async
 *
 * A bar with the way back above a #CgPrintPage with the printers that there are. What the pages
 * are is the subclass's. Main thread, as all of this.
 */
struct _CgPrintDeskClass
{
  GtkWidgetClass parent_class;

  void (*begun) (CgPrintDesk *self);
  void (*printed) (CgPrintDesk *self, const char *output, guint copies);
  void (*write_async) (CgPrintDesk *self,
                       const char *path,
                       const char *ranges,
                       GAsyncReadyCallback callback,
                       gpointer data);
  gboolean (*write_finish) (CgPrintDesk *self, GAsyncResult *result, GError **error);
};

/**
 * CgPrintDesk::back:
 *
 * The way back was pressed, or Escape.
 */

/* ---- only for subclasses ---- */

/**
 * cg_print_desk_build:
 * @self: a desk just made, without pages, insensitive until it has some
 * @office: the opened office
 * @back: what the way back is called
 *
 * Once.
 */
void cg_print_desk_build (CgPrintDesk *self, CgOffice *office, const char *back);

/**
 * cg_print_desk_get_bar:
 * @self: a desk
 *
 * Returns: (transfer none): the bar, a #GtkBox, for further fields
 */
GtkWidget *cg_print_desk_get_bar (CgPrintDesk *self);

/**
 * cg_print_desk_append_field:
 * @self: a desk
 * @label: what a field is called
 * @field: (transfer floating): a field for its bar; its parent has the label too, to be hidden
 */
void cg_print_desk_append_field (CgPrintDesk *self, const char *label, GtkWidget *field);

/**
 * cg_print_desk_get_office:
 * @self: a desk
 *
 * Returns: (transfer none): the office
 */
CgOffice *cg_print_desk_get_office (CgPrintDesk *self);

/**
 * cg_print_desk_begin:
 * @self: a desk
 * @entity: what is printed,
 * @id: and which of it, 0 for a list: the journal is told
 *
 * Something else is to be printed: looks for printers anew, forgets what was said of the last
 * job, and waits for cg_print_desk_set_pages().
 */
void cg_print_desk_begin (CgPrintDesk *self, CgEntity entity, gint64 id);

/**
 * cg_print_desk_set_pages:
 * @self: a desk
 * @pages: what is printed
 * @name: the name proposed for a file of it, with its ending
 */
void cg_print_desk_set_pages (CgPrintDesk *self, CgNoticePages *pages, const char *name);

/**
 * cg_print_desk_set_paper:
 * @self: a desk whose subclass writes its own PDF
 * @paper: (transfer floating): a widget that shows the pages
 * @n_pages: how many there are
 * @title: what is printed: the job's name
 * @name: the name proposed for a file of it, with its ending
 * @a3: whether the sheets are A3, else A4
 */
void cg_print_desk_set_paper (CgPrintDesk *self,
                              GtkWidget *paper,
                              guint n_pages,
                              const char *title,
                              const char *name,
                              gboolean a3);

/**
 * cg_print_desk_show_progress:
 * @self: a desk that writes its own PDF
 * @sentence: how far it is
 */
void cg_print_desk_show_progress (CgPrintDesk *self, const char *sentence);

/**
 * cg_print_desk_get_pages:
 * @self: a desk
 *
 * Returns: (transfer none) (nullable): what is shown
 */
CgNoticePages *cg_print_desk_get_pages (CgPrintDesk *self);

/**
 * cg_print_desk_set_copies:
 * @self: a desk
 * @copies: how many are wanted at first
 */
void cg_print_desk_set_copies (CgPrintDesk *self, gint64 copies);

/**
 * cg_print_desk_show_error:
 * @self: a desk
 * @error: an error whose message is a sentence
 */
void cg_print_desk_show_error (CgPrintDesk *self, const GError *error);

G_END_DECLS
