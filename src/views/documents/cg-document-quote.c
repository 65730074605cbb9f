/* cg-document-quote.c: what is selected in a document is cited for a problem, or begins one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-quote.h"

#include <glib/gi18n.h>

#include "cg-form-dialog.h"

struct _CgDocumentQuote
{
  GObject parent_instance;

  CgOffice *office;
  CgPdfReader *reader; /* not owned */
  CgPageView *view;    /* not owned */
  gint64 attachment;
  CgRecord *record; /* (nullable): the attachment */
  CgRecord *beside; /* (nullable) */
  GPtrArray *picks; /* (nullable) of CgPagePick: what a window is open for */
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void cg_document_quote_iface_init (CgQuoteSourceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgDocumentQuote,
                               cg_document_quote,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_QUOTE_SOURCE,
                                                      cg_document_quote_iface_init))

static const CgFormItem quote_items[] = {
  { CG_ITEM_FIELD, CG_CITATION_PROBLEM, .flags = CG_FORM_REQUIRED },
  { CG_ITEM_FIELD, CG_CITATION_MEASURE },
  { CG_ITEM_FIELD, CG_CITATION_DEVIATION },
  { CG_ITEM_FIELD, CG_CITATION_EVIDENCE },
  { CG_ITEM_FIELD, CG_CITATION_REMARK },
  { CG_ITEM_END },
};

static const CgFormItem problem_items[] = {
  { CG_ITEM_FIELD, CG_PROBLEM_CASE, .flags = CG_FORM_REQUIRED },
  { CG_ITEM_FIELD, CG_PROBLEM_TEXT, .lines = 4 },
  { CG_ITEM_FIELD, CG_PROBLEM_DEVIATION },
  { CG_ITEM_FIELD, CG_PROBLEM_RESPONSIBLE_UNIT },
  { CG_ITEM_FIELD, CG_PROBLEM_PERSON },
  { CG_ITEM_FIELD, CG_PROBLEM_DEADLINE, .flags = CG_FORM_FUTURE },
  { CG_ITEM_END },
};

/* ---- writing ---- */

static void
done_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgDocumentQuote *self = CG_DOCUMENT_QUOTE (object);

  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  else
    cg_page_view_set_selection (self->view, NULL);
}

static gint64
add_citation (CgDocumentQuote *self, CgEdit *edit, const CgPagePick *pick, gint64 problem)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_CITATION);
  g_autofree char *places = cg_places_print (pick->places);

  if (problem != 0)
    cg_edit_set_integer (edit, CG_ENTITY_CITATION, id, CG_CITATION_PROBLEM, problem);
  cg_edit_set_integer (edit, CG_ENTITY_CITATION, id, CG_CITATION_ATTACHMENT, self->attachment);
  cg_edit_set_integer (edit, CG_ENTITY_CITATION, id, CG_CITATION_PAGE, pick->page + 1);
  cg_edit_set_text (edit, CG_ENTITY_CITATION, id, CG_CITATION_PLACES, places);
  cg_edit_set_text (edit, CG_ENTITY_CITATION, id, CG_CITATION_QUOTE,
                    *pick->text != '\0' ? pick->text : NULL);
  return id;
}

/* What is quoted for required evidence is evidence: the document, at this page. */
static gint64
add_evidence (CgDocumentQuote *self, CgEdit *edit, const CgPagePick *pick, CgRecord *need)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_EVIDENCE);
  g_autofree char *name = g_strdup_printf (
      _ ("%s · page %d"),
      self->record != NULL ? cg_record_text (self->record, CG_ATTACHMENT_NAME) : "",
      (int) pick->page + 1);

  cg_edit_set_integer (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_PROBLEM,
                       cg_record_integer (need, CG_EVIDENCE_NEED_PROBLEM));
  cg_edit_set_integer (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_MEASURE,
                       cg_record_integer (need, CG_EVIDENCE_NEED_MEASURE));
  cg_edit_set_integer (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_NEED, cg_record_get_id (need));
  cg_edit_set_text (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_KIND, "file");
  cg_edit_set_text (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_NAME, name);
  cg_edit_set_integer (edit, CG_ENTITY_EVIDENCE, id, CG_EVIDENCE_ATTACHMENT, self->attachment);
  return id;
}

static void
cite_pick (CgDocumentQuote *self,
           CgEdit *edit,
           const CgPagePick *pick,
           CgRecord *target,
           const char *deviation)
{
  CgEntity entity = cg_record_get_entity (target);
  gint64 problem = entity == CG_ENTITY_PROBLEM
                       ? cg_record_get_id (target)
                       : cg_record_integer (target, cg_entity_find_field (entity, "problem"));
  gint64 evidence = entity == CG_ENTITY_EVIDENCE_NEED ? add_evidence (self, edit, pick, target)
                    : entity == CG_ENTITY_EVIDENCE    ? cg_record_get_id (target)
                                                      : 0;
  gint64 measure = entity == CG_ENTITY_MEASURE ? cg_record_get_id (target)
                   : entity == CG_ENTITY_EVIDENCE_NEED || entity == CG_ENTITY_EVIDENCE
                       ? cg_record_integer (target, cg_entity_find_field (entity, "measure"))
                       : 0;
  gint64 id = add_citation (self, edit, pick, problem);

  if (evidence != 0)
    cg_edit_set_integer (edit, CG_ENTITY_CITATION, id, CG_CITATION_EVIDENCE, evidence);
  if (measure != 0)
    cg_edit_set_integer (edit, CG_ENTITY_CITATION, id, CG_CITATION_MEASURE, measure);
  if (deviation != NULL)
    cg_edit_set_text (edit, CG_ENTITY_CITATION, id, CG_CITATION_DEVIATION, deviation);
}

static gboolean
cite_picks (CgDocumentQuote *self, GPtrArray *picks, CgRecord *target, const char *deviation)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("cite", 0);

  for (guint i = 0; i < picks->len; i++)
    cite_pick (self, edit, g_ptr_array_index (picks, i), target, deviation);
  if (picks->len > 0)
    cg_office_apply (self->office, edit, self, done_cb);
  return picks->len > 0;
}

static gboolean
cite (CgQuoteSource *source, CgRecord *target, const char *deviation)
{
  CgDocumentQuote *self = CG_DOCUMENT_QUOTE (source);
  g_autoptr (GPtrArray) picks = cg_page_view_get_picks (self->view);

  return cite_picks (self, picks, target, deviation);
}

/* ---- the small windows ---- */

static char *
join_texts (GPtrArray *picks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < picks->len; i++)
    g_string_append (text, ((const CgPagePick *) g_ptr_array_index (picks, i))->text);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
quote_confirmed_cb (CgFormDialog *dialog, CgDocumentQuote *self)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("cite", 0);

  for (guint i = 0; i < self->picks->len; i++)
    {
      gint64 id = add_citation (self, edit, g_ptr_array_index (self->picks, i), 0);

      cg_form_fill_edit (cg_form_dialog_get_form (dialog), edit, id);
    }
  cg_office_apply (self->office, edit, dialog, cg_form_dialog_done);
}

static void
problem_confirmed_cb (CgFormDialog *dialog, CgDocumentQuote *self)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", 0);
  gint64 problem = cg_edit_insert (edit, CG_ENTITY_PROBLEM);

  cg_form_fill_edit (cg_form_dialog_get_form (dialog), edit, problem);
  for (guint i = 0; i < self->picks->len; i++)
    add_citation (self, edit, g_ptr_array_index (self->picks, i), problem);
  cg_office_apply (self->office, edit, dialog, cg_form_dialog_done);
}

static GtkWidget *
make_quote (GPtrArray *picks)
{
  g_autofree char *text = join_texts (picks);
  GtkWidget *label = gtk_label_new (*text != '\0' ? text : _ ("A part of the page"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), 5);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "quote");
  return label;
}

static void
unref_quote (gpointer data, GClosure *closure)
{
  g_object_unref (data);
}

static CgFormDialog *
open_window (CgDocumentQuote *self,
             GPtrArray *picks,
             const char *title,
             CgForm *form,
             const char *confirm,
             GCallback confirmed)
{
  CgFormDialog *dialog =
      cg_form_dialog_new (GTK_WIDGET (self->reader), self->office, title, form, confirm);

  g_clear_pointer (&self->picks, g_ptr_array_unref);
  self->picks = g_ptr_array_ref (picks);
  cg_form_begin (form);
  cg_form_dialog_set_below (dialog, make_quote (picks));
  g_signal_connect_data (dialog, "confirmed", confirmed, g_object_ref (self), unref_quote, 0);
  return dialog;
}

/* What is proposed is what is beside the document. */
static void
propose (CgDocumentQuote *self, CgForm *form)
{
  if (self->record != NULL && !cg_record_is_null (self->record, CG_ATTACHMENT_CASE))
    cg_form_set_owner (form, "problem", cg_record_integer (self->record, CG_ATTACHMENT_CASE));
  if (self->beside != NULL && cg_record_get_entity (self->beside) == CG_ENTITY_PROBLEM)
    cg_form_set_reference (form, "problem", cg_record_get_id (self->beside),
                           cg_record_text (self->beside, CG_PROBLEM_PROBLEM_NO));
}

static void
ask_target (CgDocumentQuote *self, GPtrArray *picks)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_CITATION, quote_items));
  CgFormDialog *dialog;

  if (picks->len == 0)
    {
      g_object_unref (g_object_ref_sink (form));
      return;
    }

  dialog = open_window (self, picks, _ ("Quote for a Problem"), form, _ ("Quote"),
                        G_CALLBACK (quote_confirmed_cb));
  propose (self, form);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
begin_problem (CgDocumentQuote *self, GPtrArray *picks)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_PROBLEM, problem_items));
  CgFormDialog *dialog = open_window (self, picks, _ ("New Problem from What Is Selected"), form,
                                      _ ("Add"), G_CALLBACK (problem_confirmed_cb));
  g_autofree char *text = join_texts (picks);

  cg_form_set_text (form, "text", text);
  if (self->record != NULL && !cg_record_is_null (self->record, CG_ATTACHMENT_CASE))
    cg_form_set_reference (form, "case", cg_record_integer (self->record, CG_ATTACHMENT_CASE),
                           cg_record_reference_name (self->record, CG_ATTACHMENT_CASE));
  gtk_window_present (GTK_WINDOW (dialog));
}

/* ---- the actions ---- */

static gboolean
is_beside (CgDocumentQuote *self)
{
  return self->beside != NULL && cg_quote_drop_is_target (cg_record_get_entity (self->beside));
}

static void
cite_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgDocumentQuote *self = CG_DOCUMENT_QUOTE (data);
  g_autoptr (GPtrArray) picks = cg_page_view_get_picks (self->view);

  if (is_beside (self))
    cite_picks (self, picks, self->beside, NULL);
  else
    ask_target (self, picks);
}

static void
cite_to_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgDocumentQuote *self = CG_DOCUMENT_QUOTE (data);
  g_autoptr (GPtrArray) picks = cg_page_view_get_picks (self->view);

  ask_target (self, picks);
}

static void
new_problem_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgDocumentQuote *self = CG_DOCUMENT_QUOTE (data);
  g_autoptr (GPtrArray) picks = cg_page_view_get_picks (self->view);

  if (picks->len > 0)
    begin_problem (self, picks);
}

static void
area_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgDocumentQuote *self = CG_DOCUMENT_QUOTE (data);

  cg_page_view_set_tool (self->view, CG_PAGE_TOOL_AREA);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* ---- dragging ---- */

static GdkContentProvider *
prepare_cb (CgDocumentQuote *self, double x, double y)
{
  g_autoptr (GPtrArray) picks = cg_page_view_get_picks (self->view);
  g_autofree char *text = join_texts (picks);
  GdkContentProvider *providers[2];

  if (picks->len == 0 || !cg_page_view_is_selected_at (self->view, x, y))
    return NULL;

  providers[0] = gdk_content_provider_new_typed (CG_TYPE_QUOTE_SOURCE, self);
  providers[1] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
add_drag (CgDocumentQuote *self)
{
  GtkDragSource *drag = gtk_drag_source_new ();

  gtk_drag_source_set_actions (drag, GDK_ACTION_COPY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect_object (drag, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (drag));
}

/* ---- the object ---- */

static void
keep (CgRecord **place, CgRecord *record)
{
  if (record != NULL)
    cg_record_ref (record);
  g_clear_pointer (place, cg_record_unref);
  *place = record;
}

void
cg_document_quote_set_record (CgDocumentQuote *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_DOCUMENT_QUOTE (self));

  keep (&self->record, record);
}

void
cg_document_quote_set_beside (CgDocumentQuote *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_DOCUMENT_QUOTE (self));

  keep (&self->beside, record);
}

static void
cg_document_quote_iface_init (CgQuoteSourceInterface *iface)
{
  iface->cite = cite;
}

static void
cg_document_quote_finalize (GObject *object)
{
  CgDocumentQuote *self = CG_DOCUMENT_QUOTE (object);

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->beside, cg_record_unref);
  g_clear_pointer (&self->picks, g_ptr_array_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_document_quote_parent_class)->finalize (object);
}

static void
cg_document_quote_class_init (CgDocumentQuoteClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_document_quote_finalize;
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CG_TYPE_DOCUMENT_QUOTE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cg_document_quote_init (CgDocumentQuote *self)
{
}

CgDocumentQuote *
cg_document_quote_new (CgOffice *office,
                       CgPdfReader *reader,
                       GActionMap *actions,
                       gint64 attachment)
{
  static const GActionEntry entries[] = {
    { "cite", cite_cb, NULL, NULL, NULL },
    { "cite-to", cite_to_cb, NULL, NULL, NULL },
    { "new-problem", new_problem_cb, NULL, NULL, NULL },
    { "area", area_cb, NULL, NULL, NULL },
  };
  CgDocumentQuote *self = g_object_new (CG_TYPE_DOCUMENT_QUOTE, NULL);

  self->office = g_object_ref (office);
  self->reader = reader;
  self->view = cg_pdf_reader_get_view (reader);
  self->attachment = attachment;
  if (cg_office_get_read_only (office) != NULL)
    return self;

  g_action_map_add_action_entries (actions, entries, G_N_ELEMENTS (entries), self);
  add_drag (self);
  return self;
}
