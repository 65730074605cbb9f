/* cg-notices-page-private.h: what the files of the page 文书 share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-notice-bar.h"
#include "cg-notice-editor.h"
#include "cg-notice-finder.h"
#include "cg-notice-paper.h"
#include "cg-notice-past.h"
#include "cg-notice-print.h"
#include "cg-notice-reader.h"
#include "cg-notices-page.h"
#include "cg-office.h"

G_BEGIN_DECLS

struct _CgNoticesPage
{
  CgPage parent_instance;

  GtkStack *stack;     /* "empty", "work", "print" or "past" */
  GtkOverlay *overlay; /* over the stack */
  CgNoticeFinder *finder;
  GtkStack *document; /* "none" or "some" */
  CgNoticeBar *bar;
  GtkWidget *desk;
  CgNoticeEditor *editor;
  CgNoticePaper *paper;
  CgNoticePrint *print;
  CgNoticePast *past;

  gint64 id;              /* the document shown or on its way, 0 for none */
  CgNoticeParts *parts;   /* the document as last read, NULL for none */
  CgNoticePrinted prints; /* what the print page is wanted for, CG_N_NOTICE_PRINTS: nothing */
  gboolean wants_past;    /* its versions are wanted */
  const char *waits;      /* a step that signs, or SAVE_PDF: waits for the paper; %NULL: nothing */
  guint reading;          /* documents on their way */
  guint read_timeout;
  gboolean reads_all; /* then, not only what the check is to know */
  guint paper_timeout;
  guint search_timeout;
};

CgOffice *cg_notices_page_office (CgNoticesPage *self);

/* Tells whether something is still being read or laid out. */
void cg_notices_page_update_busy (CgNoticesPage *self);

/* ---- the document: cg-notices-document.c ---- */

/* The document as last read; NULL for none. */
CgRecord *cg_notices_page_get_record (CgNoticesPage *self);

/* Lays out what is in the editor, at once and no longer after a pause. */
void cg_notices_page_lay_out (CgNoticesPage *self);

/* The text was changed: the paper follows after a pause. */
void cg_notices_page_update_paper (CgNoticesPage *self);

/* The cursor stands elsewhere: its paragraph is marked on the paper. */
void cg_notices_page_mark_paragraph (CgNoticesPage *self);

/* Goes to an element's place in the editor, which comes forward where only one of both is seen; to
 * the paper where it has none. */
void cg_notices_page_go_to_text (CgNoticesPage *self, int field, guint offset);

/* Reads anew what the check of the paper is to know. */
void cg_notices_page_read_facts (CgNoticesPage *self);

/* Reads the document anew; 0 as its id shows none. */
void cg_notices_page_read_record (CgNoticesPage *self);

/* Writes what is being typed and reads the document behind that. */
void cg_notices_page_read_written (CgNoticesPage *self);

/* Shows a document; cg_notices_page_choose() also says so in the place. */
void cg_notices_page_go_to_document (CgNoticesPage *self, gint64 id);
void cg_notices_page_choose (CgNoticesPage *self, gint64 id);

/* ---- places: cg-notices-places.c ---- */

/* The class's show_place. */
void cg_notices_page_show_place (CgPage *page, const char *place);

/* The place becomes that of the document shown, with this behind its id. */
void cg_notices_page_set_document_place (CgNoticesPage *self, const char *suffix);

/* Asks for a new document, of this case or of one to be chosen (0). */
void cg_notices_page_ask_draft (CgNoticesPage *self, gint64 case_id);

/* Shows the document's print page, as "ID/print" and the like do. */
void cg_notices_page_print (CgNoticesPage *self, CgNoticePrinted printed);

/* Shows the document's versions, as "ID/versions" does. */
void cg_notices_page_show_past (CgNoticesPage *self);

/* ---- steps and output: cg-notices-steps.c ---- */

/* Makes the actions "notice.…" and their keys; once, in the class's init. */
void cg_notices_page_install_steps (GtkWidgetClass *widget_class);

/* Does what waits for the paper, once it shows all that was typed. */
void cg_notices_page_do_waiting (CgNoticesPage *self);

G_END_DECLS
