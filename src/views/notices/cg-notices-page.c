/* cg-notices-page.c: the page 文书: documents by state, the text, the paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notices-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-empty.h"
#include "cg-list-output.h"
#include "cg-notice-bar.h"
#include "cg-notice-case.h"
#include "cg-notice-desk.h"
#include "cg-notice-draft-dialog.h"
#include "cg-notice-editor.h"
#include "cg-notice-finder.h"
#include "cg-notice-output.h"
#include "cg-notice-paper.h"
#include "cg-notice-print.h"
#include "cg-notice-reader.h"
#include "cg-notice-records.h"
#include "cg-notice-sign.h"
#include "cg-office.h"
#include "cg-steps.h"

/* Several changes in a row are read once; the paper follows typing; a search its pauses. ms */
#define SETTLE_MS 100
#define PAPER_MS 120
#define SEARCH_MS 200

struct _CgNoticesPage
{
  CgPage parent_instance;

  GtkStack *stack;     /* "empty", "work" or "print" */
  GtkOverlay *overlay; /* over the stack */
  CgNoticeFinder *finder;
  GtkStack *document; /* "none" or "some" */
  CgNoticeBar *bar;
  GtkWidget *desk;
  CgNoticeEditor *editor;
  CgNoticePaper *paper;
  CgNoticePrint *print;

  gint64 id;              /* the document shown or on its way, 0 for none */
  CgNoticeParts *parts;   /* the document as last read, NULL for none */
  CgNoticePrinted prints; /* what the print page is wanted for, CG_N_NOTICE_PRINTS: nothing */
  const char *waits;      /* a step that signs, or SAVE_PDF: waits for the paper; %NULL: nothing */
  guint reading;          /* documents on their way */
  guint read_timeout;
  gboolean reads_all; /* then, not only what the check is to know */
  guint paper_timeout;
  guint search_timeout;
};

/* What waits for the paper beside the steps. */
#define SAVE_PDF "save-pdf"

static void source_init (CgOutputSourceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgNoticesPage,
                               cg_notices_page,
                               CG_TYPE_PAGE,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_OUTPUT_SOURCE, source_init))

static CgOffice *
office_of (CgNoticesPage *self)
{
  return CG_OFFICE (cg_page_get_office (CG_PAGE (self)));
}

static void
update_busy (CgNoticesPage *self)
{
  cg_page_set_busy (CG_PAGE (self), self->reading > 0 || cg_notice_finder_is_busy (self->finder) ||
                                        self->read_timeout != 0 || self->paper_timeout != 0 ||
                                        cg_notice_paper_get_busy (self->paper) ||
                                        cg_notice_print_get_busy (self->print));
}

/* ---- the paper ---- */

static void do_waiting (CgNoticesPage *self);

static void
lay_out (CgNoticesPage *self)
{
  g_autoptr (CgRecord) record = cg_notice_editor_dup_record (self->editor);
  g_autoptr (GPtrArray) attachments = cg_notice_editor_dup_attachments (self->editor);
  g_autoptr (CgNoticeDocument) document =
      record != NULL ? cg_notice_document_new_from_record (record) : NULL;

  if (document != NULL)
    cg_notice_document_add_records (document, attachments);
  g_clear_handle_id (&self->paper_timeout, g_source_remove);
  cg_notice_paper_set_document (self->paper, document);
  update_busy (self);
}

static gboolean
paper_cb (gpointer data)
{
  CgNoticesPage *self = data;

  self->paper_timeout = 0;
  lay_out (self);
  do_waiting (self);
  return G_SOURCE_REMOVE;
}

static void
laid_out_cb (CgNoticesPage *self)
{
  update_busy (self);
  do_waiting (self);
}

static void
update_paper (CgNoticesPage *self)
{
  if (self->paper_timeout == 0)
    self->paper_timeout = g_timeout_add (PAPER_MS, paper_cb, self);
  update_busy (self);
}

static void
moved_cb (CgNoticesPage *self)
{
  CgNoticeField field;
  guint start, end;

  if (cg_notice_editor_get_paragraph (self->editor, &field, &start, &end))
    cg_notice_paper_mark (self->paper, field, start, end);
  else
    cg_notice_paper_mark (self->paper, CG_NOTICE_FIELD_NONE, 0, 0);
}

static void
picked_cb (CgNoticesPage *self, int field, guint offset)
{
  gboolean narrow;

  g_object_get (self->desk, "narrow", &narrow, NULL);
  if (narrow)
    g_object_set (self->desk, "show-paper", FALSE, NULL);
  cg_notice_editor_go_to (self->editor, (CgNoticeField) field, offset);
}

/* ---- the document ---- */

/* The document as last read. */
static CgRecord *
get_record (CgNoticesPage *self)
{
  return self->parts != NULL ? self->parts->record : NULL;
}

/* What the check of the paper is to know, as it stands now. */
static void
read_facts (CgNoticesPage *self)
{
  cg_notice_paper_set_notice (self->paper, cg_office_get_store (office_of (self)),
                              get_record (self));
}

static void
show_print (CgNoticesPage *self)
{
  if (self->parts == NULL)
    return;

  if (self->prints == CG_NOTICE_PRINTS_DOCUMENT)
    cg_notice_print_set_record (self->print, self->parts->record, self->parts->attachments);
  else
    cg_notice_print_set_sheet (self->print, self->parts->record, self->prints);
  update_busy (self);
  gtk_stack_set_visible_child_name (self->stack, "print");
  gtk_widget_child_focus (GTK_WIDGET (self->print), GTK_DIR_TAB_FORWARD);
}

/* Takes @parts. */
static void
show_parts (CgNoticesPage *self, CgNoticeParts *parts)
{
  CgRecord *record = parts != NULL ? parts->record : NULL;
  gboolean other = get_record (self) == NULL || record == NULL ||
                   cg_record_get_id (get_record (self)) != cg_record_get_id (record);

  g_clear_pointer (&self->parts, cg_notice_parts_free);
  self->parts = parts;

  gtk_stack_set_visible_child_name (self->document, record != NULL ? "some" : "none");
  cg_notice_bar_set_record (self->bar, record);
  cg_notice_editor_set_record (self->editor, record, parts != NULL ? parts->attachments : NULL);
  if (other)
    cg_notice_paper_mark (self->paper, CG_NOTICE_FIELD_NONE, 0, 0);
  read_facts (self);
  lay_out (self);
  if (self->prints != CG_N_NOTICE_PRINTS)
    show_print (self);
  self->prints = CG_N_NOTICE_PRINTS;
}

static void
parts_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgNoticesPage) self = data;
  g_autoptr (CgNoticeParts) parts = cg_notice_parts_read_finish (CG_STORE (source), result, NULL);

  self->reading--;
  if (self->stack == NULL)
    return;
  /* Another one was gone to meanwhile. */
  if (parts == NULL || cg_record_get_id (parts->record) == self->id)
    show_parts (self, g_steal_pointer (&parts));
  update_busy (self);
}

static void
read_record (CgNoticesPage *self)
{
  if (self->id == 0)
    {
      show_parts (self, NULL);
      return;
    }

  self->reading++;
  cg_notice_parts_read_async (cg_office_get_store (office_of (self)), self->id, parts_cb,
                              g_object_ref (self));
}

static void
go_to_document (CgNoticesPage *self, gint64 id)
{
  if (id != self->id)
    {
      cg_notice_editor_flush (self->editor);
      self->waits = NULL;
    }
  self->id = id;
  cg_notice_finder_select (self->finder, id);
  if (self->prints == CG_N_NOTICE_PRINTS)
    gtk_stack_set_visible_child_name (self->stack, "work");
  read_record (self);
  update_busy (self);
}

static void
set_document_place (CgNoticesPage *self, const char *suffix)
{
  g_autofree char *place = g_strdup_printf ("%" G_GINT64_FORMAT "%s", self->id, suffix);

  cg_page_set_place (CG_PAGE (self), self->id != 0 ? place : NULL);
}

static void
chosen_cb (CgNoticesPage *self, gint64 id)
{
  go_to_document (self, id);
  set_document_place (self, "");
}

/* ---- the list ---- */

static void
show_count (CgNoticesPage *self)
{
  guint open;
  guint n = cg_notice_finder_count (self->finder, &open);
  g_autofree char *all = g_strdup_printf (ngettext ("%u notice", "%u notices", n), n);
  /* Translators: "36 documents", how many of them are under way */
  g_autofree char *text = g_strdup_printf (_ ("%s, %u under way"), all, open);

  cg_page_set_subtitle (CG_PAGE (self), open > 0 ? text : all);
}

static void
found_cb (CgNoticesPage *self)
{
  gint64 first = cg_notice_finder_first (self->finder);
  const char *now = gtk_stack_get_visible_child_name (self->stack);

  show_count (self);
  if (first == 0 && !cg_notice_finder_is_narrowed (self->finder) && self->id == 0)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (g_strcmp0 (now, "empty") == 0)
    gtk_stack_set_visible_child_name (self->stack, "work");
  if (self->id == 0 && first != 0)
    go_to_document (self, first);
  update_busy (self);
}

static void
read_list (CgNoticesPage *self)
{
  cg_notice_finder_read (self->finder);
  update_busy (self);
}

static gboolean
read_cb (gpointer data)
{
  CgNoticesPage *self = data;

  self->read_timeout = 0;
  if (!self->reads_all)
    read_facts (self);
  else
    read_list (self);
  if (self->reads_all && self->id != 0)
    read_record (self);
  self->reads_all = FALSE;
  update_busy (self);
  return G_SOURCE_REMOVE;
}

static gboolean
is_of_document (CgEntity entity)
{
  return entity == CG_ENTITY_NOTICE || entity == CG_ENTITY_NOTICE_ATTACHMENT;
}

/* What the check is to know beside the document: see cg-notice-gather.c. */
static gboolean
is_of_facts (CgEntity entity)
{
  return entity == CG_ENTITY_SETTING || entity == CG_ENTITY_CASE || entity == CG_ENTITY_CASE_UNIT ||
         entity == CG_ENTITY_UNIT || entity == CG_ENTITY_NOTICE_CASE ||
         entity == CG_ENTITY_NOTICE_RELEASE;
}

static void
changed_cb (CgNoticesPage *self, GArray *changes)
{
  gboolean concerns = changes == NULL;

  self->reads_all |= changes == NULL;
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      CgEntity entity = g_array_index (changes, CgStoreChange, i).entity;

      self->reads_all |= is_of_document (entity);
      concerns |= is_of_document (entity) || is_of_facts (entity);
    }
  if (concerns && self->read_timeout == 0)
    self->read_timeout = g_timeout_add (SETTLE_MS, read_cb, self);
  update_busy (self);
}

static gboolean
search_cb (gpointer data)
{
  CgNoticesPage *self = data;

  self->search_timeout = 0;
  cg_notice_finder_set_text (self->finder, cg_page_get_search_text (CG_PAGE (self)));
  update_busy (self);
  return G_SOURCE_REMOVE;
}

static void
search_text_cb (CgNoticesPage *self)
{
  g_clear_handle_id (&self->search_timeout, g_source_remove);
  self->search_timeout = g_timeout_add (SEARCH_MS, search_cb, self);
}

/* ---- places ---- */

static void
drafted_cb (gpointer object, gint64 id)
{
  chosen_cb (CG_NOTICES_PAGE (object), id);
}

static void
ask_draft (CgNoticesPage *self, gint64 case_id)
{
  if (cg_office_get_read_only (office_of (self)) != NULL)
    {
      g_signal_emit_by_name (office_of (self), "failed",
                             cg_office_get_read_only (office_of (self)));
      return;
    }

  cg_notice_draft_ask (GTK_WIDGET (self), office_of (self), case_id, self, drafted_cb);
}

static void
draft_cb (CgNoticesPage *self)
{
  ask_draft (self, 0);
}

/* Somebody came for these documents: the first of them is shown. */
static void
show_filter (CgNoticesPage *self, const char *id)
{
  cg_notice_editor_flush (self->editor);
  self->waits = NULL;
  self->id = 0;
  cg_notice_finder_select (self->finder, 0);
  cg_notice_finder_set_filter (self->finder, id);
  update_busy (self);
}

/* How the places of print pages end. */
static const char *const printed_places[CG_N_NOTICE_PRINTS] = {
  [CG_NOTICE_PRINTS_DOCUMENT] = "print",
  [CG_NOTICE_PRINTS_RECEIPTS] = "receipts",
  [CG_NOTICE_PRINTS_APPROVAL] = "approval",
};

static CgNoticePrinted
find_printed (const char *place)
{
  int printed = 0;

  while (printed < CG_N_NOTICE_PRINTS && g_strcmp0 (printed_places[printed], place) != 0)
    printed++;
  return (CgNoticePrinted) printed;
}

static void
cg_notices_page_show_place (CgPage *page, const char *place)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (place != NULL ? place : "", "/", 2);
  gint64 id = 0;

  if (parts[0] != NULL && g_ascii_string_to_signed (parts[0], 10, 1, G_MAXINT64, &id, NULL))
    {
      self->prints = find_printed (parts[1]);
      go_to_document (self, id);
      return;
    }

  if (g_strcmp0 (parts[0], "new") == 0)
    {
      if (parts[1] != NULL)
        g_ascii_string_to_signed (parts[1], 10, 1, G_MAXINT64, &id, NULL);
      set_document_place (self, "");
      ask_draft (self, id);
      return;
    }

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "print") == 0)
    gtk_stack_set_visible_child_name (self->stack, "work");
  self->prints = find_printed (parts[1]);
  if (parts[0] != NULL)
    show_filter (self, parts[0]);
}

/* ---- steps and output ---- */

/* Who signs sees what the check of the paper finds, and may release it. */
static void
sign (CgNoticesPage *self, const char *step)
{
  GPtrArray *findings = cg_notice_paper_get_findings (self->paper);

  if (findings != NULL)
    cg_notice_sign_ask (GTK_WIDGET (self), office_of (self), step, get_record (self), findings);
  else
    cg_steps_run (GTK_WIDGET (self), office_of (self), step, get_record (self));
}

static void
save_pdf (CgNoticesPage *self)
{
  g_autoptr (CgRecord) record = cg_notice_editor_dup_record (self->editor);
  CgNoticePages *pages = cg_notice_paper_get_pages (self->paper);

  if (record != NULL && pages != NULL)
    cg_notice_save_pdf (GTK_WIDGET (self), office_of (self), record, pages);
}

static void
do_waiting (CgNoticesPage *self)
{
  const char *what = self->waits;

  if (what == NULL || self->paper_timeout != 0 || cg_notice_paper_get_busy (self->paper))
    return;

  self->waits = NULL;
  if (g_str_equal (what, SAVE_PDF))
    save_pdf (self);
  else if (get_record (self) != NULL)
    sign (self, what);
}

/* Who signs, and who takes a copy, has what was typed a moment ago before the eyes. */
static void
wait_for_paper (CgNoticesPage *self, const char *what)
{
  self->waits = g_intern_string (what);
  if (self->paper_timeout != 0)
    lay_out (self);
  do_waiting (self);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *id)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (widget);
  const char *step = g_variant_get_string (id, NULL);

  cg_notice_editor_flush (self->editor);
  self->waits = NULL;
  if (get_record (self) == NULL)
    return;

  if (g_str_equal (step, "notice.sign") || g_str_equal (step, "notice.paper"))
    wait_for_paper (self, step);
  else
    cg_steps_run (widget, office_of (self), step, get_record (self));
}

static void
withdraw_cb (CgNoticesPage *self, const char *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "notice.step", "s", action);
}

static void
void_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (widget);

  cg_notice_editor_flush (self->editor);
  if (self->parts != NULL)
    cg_steps_void (widget, office_of (self), get_record (self));
}

static void
print (CgNoticesPage *self, CgNoticePrinted printed)
{
  g_autofree char *suffix = g_strconcat ("/", printed_places[printed], NULL);

  if (self->parts == NULL)
    return;

  /* What was typed last is printed too: the record is read again behind its edit. */
  cg_notice_editor_flush (self->editor);
  self->prints = printed;
  set_document_place (self, suffix);
  read_record (self);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print (CG_NOTICES_PAGE (widget), CG_NOTICE_PRINTS_DOCUMENT);
}

static void
print_receipts_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print (CG_NOTICES_PAGE (widget), CG_NOTICE_PRINTS_RECEIPTS);
}

static void
print_approval_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  print (CG_NOTICES_PAGE (widget), CG_NOTICE_PRINTS_APPROVAL);
}

static void
save_pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (widget);

  cg_notice_editor_flush (self->editor);
  wait_for_paper (self, SAVE_PDF);
}

static void
back_cb (CgNoticesPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "work");
  set_document_place (self, "");
}

/* ---- the list on its way out ---- */

static CgEntity
get_entity (CgOutputSource *source)
{
  return CG_ENTITY_NOTICE;
}

static CgSheetTable *
make_table (CgOutputSource *source)
{
  return cg_notice_finder_make_table (CG_NOTICES_PAGE (source)->finder,
                                      C_ ("page", "Documents to units"));
}

static GtkOverlay *
get_overlay (CgOutputSource *source)
{
  return CG_NOTICES_PAGE (source)->overlay;
}

static guint
count (CgOutputSource *source, gboolean *selected)
{
  guint under_way;

  return cg_notice_finder_count (CG_NOTICES_PAGE (source)->finder, &under_way);
}

static void
source_init (CgOutputSourceInterface *interface)
{
  interface->get_entity = get_entity;
  interface->make_table = make_table;
  interface->get_overlay = get_overlay;
  interface->count = count;
}

/* ---- building ---- */

static GtkWidget *
build_finder (CgNoticesPage *self)
{
  self->finder = CG_NOTICE_FINDER (cg_notice_finder_new (office_of (self)));
  g_signal_connect_object (self->finder, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->finder, "read", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self->finder);
}

static GtkWidget *
build_document (CgNoticesPage *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->editor = CG_NOTICE_EDITOR (cg_notice_editor_new (office_of (self)));
  self->paper = CG_NOTICE_PAPER (cg_notice_paper_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->paper), "notice-paper");
  self->desk = cg_notice_desk_new (GTK_WIDGET (self->editor), GTK_WIDGET (self->paper));
  self->bar = CG_NOTICE_BAR (cg_notice_bar_new (office_of (self), self->desk));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (column), self->desk);
  g_signal_connect_object (self->editor, "changed", G_CALLBACK (update_paper), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->editor, "withdraw", G_CALLBACK (withdraw_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "picked", G_CALLBACK (picked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->paper, "laid-out", G_CALLBACK (laid_out_cb), self,
                           G_CONNECT_SWAPPED);
  return column;
}

static GtkWidget *
build_work (CgNoticesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->document = GTK_STACK (gtk_stack_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->document), TRUE);
  gtk_stack_add_named (self->document,
                       cg_empty_new ("document-edit-symbolic", _ ("No document chosen"),
                                     _ ("Choose one at the left, or change what is listed there.")),
                       "none");
  gtk_stack_add_named (self->document, build_document (self), "some");
  gtk_box_append (GTK_BOX (box), build_finder (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->document));
  return box;
}

static GtkWidget *
build_empty (CgNoticesPage *self)
{
  GtkWidget *empty =
      cg_empty_new ("document-edit-symbolic", _ ("No document yet"),
                    _ ("Draft the first one: its text is written from the records of its case."));

  cg_empty_add_button (CG_EMPTY (empty), "draft", _ ("Draft Document"), TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (draft_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

static GtkWidget *
build_draft_button (CgNoticesPage *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("Draft")));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "text-button");
  gtk_widget_set_tooltip_text (button, _ ("Draft a document from the records of a case"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Draft"), -1);
  gtk_widget_set_sensitive (button, cg_office_get_read_only (office_of (self)) == NULL);
  g_signal_connect_object (button, "clicked", G_CALLBACK (draft_cb), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
build_actions (CgNoticesPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_box_append (GTK_BOX (box), build_draft_button (self));
  gtk_box_append (GTK_BOX (box), cg_list_output_new (CG_OUTPUT_SOURCE (self), NULL));
  return box;
}

static void
cg_notices_page_constructed (GObject *object)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (object);

  G_OBJECT_CLASS (cg_notices_page_parent_class)->constructed (object);

  cg_page_set_title (CG_PAGE (self), C_ ("page", "Documents to units"));
  cg_page_set_search_hint (CG_PAGE (self), _ ("Find number, unit, text"));
  self->stack = GTK_STACK (gtk_stack_new ());
  self->overlay = GTK_OVERLAY (gtk_overlay_new ());
  gtk_overlay_set_child (self->overlay, GTK_WIDGET (self->stack));
  cg_page_set_actions (CG_PAGE (self), build_actions (self));
  self->print = CG_NOTICE_PRINT (cg_notice_print_new (office_of (self)));
  g_signal_connect_object (self->print, "laid-out", G_CALLBACK (update_busy), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->stack, build_work (self), "work");
  gtk_stack_add_named (self->stack, build_empty (self), "empty");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->print), "print");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->overlay));
  g_signal_connect_object (self->print, "back", G_CALLBACK (back_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self, "notify::search-text", G_CALLBACK (search_text_cb), self, 0);
  g_signal_connect_object (office_of (self), "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_list (self);
}

static void
cg_notices_page_dispose (GObject *object)
{
  CgNoticesPage *self = CG_NOTICES_PAGE (object);

  if (self->editor != NULL)
    cg_notice_editor_flush (self->editor);
  self->editor = NULL;
  self->stack = NULL;
  g_clear_handle_id (&self->read_timeout, g_source_remove);
  g_clear_handle_id (&self->paper_timeout, g_source_remove);
  g_clear_handle_id (&self->search_timeout, g_source_remove);
  g_clear_pointer (&self->parts, cg_notice_parts_free);

  G_OBJECT_CLASS (cg_notices_page_parent_class)->dispose (object);
}

static void
cg_notices_page_class_init (CgNoticesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_notices_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_notices_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_notices_page_show_place;
  gtk_widget_class_install_action (widget_class, "notice.step", "s", step_action);
  gtk_widget_class_install_action (widget_class, "notice.void", NULL, void_action);
  gtk_widget_class_install_action (widget_class, "notice.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "notice.print-receipts", NULL,
                                   print_receipts_action);
  gtk_widget_class_install_action (widget_class, "notice.print-approval", NULL,
                                   print_approval_action);
  gtk_widget_class_install_action (widget_class, "notice.save-pdf", NULL, save_pdf_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "notice.print",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "notice.save-pdf", NULL);
}

static void
cg_notices_page_init (CgNoticesPage *self)
{
  self->prints = CG_N_NOTICE_PRINTS;
}
