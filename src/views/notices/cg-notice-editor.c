/* cg-notice-editor.c: what a document says: its elements as fields, its text between them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-editor.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-child-list.h"
#include "cg-form.h"
#include "cg-notice-attachments.h"
#include "cg-notice-contents.h"
#include "cg-notice-state.h"
#include "cg-notice-text.h"
#include "cg-notice-typing.h"
#include "cg-steps.h"
#include "cg-text-editor.h"

#define FIELD(FIELD_, ...)                                                                         \
  {                                                                                                \
    CG_ITEM_FIELD, CG_NOTICE_##FIELD_, ##__VA_ARGS__                                               \
  }

/* What stands above the text, and what below it, in the order of the paper. */
static const CgFormItem head_items[] = {
  FIELD (LAYOUT),
  FIELD (ORGAN_MARK, .label = NC_ ("form", "Organ mark"), .lines = 1),
  FIELD (DOC_NO),
  FIELD (HEAD_SIGNERS,
         .label = NC_ ("form", "Signers"),
         .hint = NC_ ("form", "Who signed; several names with commas between")),
  FIELD (SECRECY_MARK, CG_FORM_HALF),
  FIELD (URGENCY, CG_FORM_HALF),
  FIELD (TITLE, .lines = 1),
  FIELD (RECIPIENTS),
  { CG_ITEM_END },
};

static const CgFormItem foot_items[] = {
  FIELD (ATTACHMENTS_NOTE, .lines = 3),
  FIELD (ATTENDED, .hint = NC_ ("form", "Units and names, as they are printed")),
  FIELD (EXCUSED),
  FIELD (OBSERVERS),
  FIELD (SIGNER_ORG, .label = NC_ ("form", "Signature"), .lines = 1),
  FIELD (SEAL),
  FIELD (SIGNER_POST),
  FIELD (SIGN_DATE, CG_FORM_HALF),
  FIELD (SIGNER, CG_FORM_HALF),
  FIELD (CONTACT),
  FIELD (CC),
  FIELD (PRINT_ORG),
  FIELD (DOC_CODE, CG_FORM_HALF),
  FIELD (COPIES, CG_FORM_HALF),
  FIELD (COPY_NO, CG_FORM_HALF),
  { CG_ITEM_END },
};

/* Where the elements of the paper are edited. */
static const struct
{
  CgNoticeField element;
  int field;
} places[] = {
  { CG_NOTICE_FIELD_COPY_NUMBER, CG_NOTICE_COPY_NO },
  { CG_NOTICE_FIELD_DOC_NUMBER, CG_NOTICE_DOC_NO },
  { CG_NOTICE_FIELD_HEAD_SIGNER, CG_NOTICE_HEAD_SIGNERS },
  { CG_NOTICE_FIELD_SECRECY, CG_NOTICE_SECRECY_MARK },
  { CG_NOTICE_FIELD_URGENCY, CG_NOTICE_URGENCY },
  { CG_NOTICE_FIELD_ORGAN_MARK, CG_NOTICE_ORGAN_MARK },
  { CG_NOTICE_FIELD_TITLE, CG_NOTICE_TITLE },
  { CG_NOTICE_FIELD_RECIPIENTS, CG_NOTICE_RECIPIENTS },
  { CG_NOTICE_FIELD_ATTACHMENTS, CG_NOTICE_ATTACHMENTS_NOTE },
  { CG_NOTICE_FIELD_ATTENDED, CG_NOTICE_ATTENDED },
  { CG_NOTICE_FIELD_EXCUSED, CG_NOTICE_EXCUSED },
  { CG_NOTICE_FIELD_OBSERVERS, CG_NOTICE_OBSERVERS },
  { CG_NOTICE_FIELD_SIGNER, CG_NOTICE_SIGNER_ORG },
  { CG_NOTICE_FIELD_SIGNER_POST, CG_NOTICE_SIGNER_POST },
  { CG_NOTICE_FIELD_SIGN_DATE, CG_NOTICE_SIGN_DATE },
  { CG_NOTICE_FIELD_NOTE, CG_NOTICE_CONTACT },
  { CG_NOTICE_FIELD_CC, CG_NOTICE_CC },
  { CG_NOTICE_FIELD_PRINT_ORGAN, CG_NOTICE_PRINT_ORG },
};

struct _CgNoticeEditor
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *template_label;
  GtkLabel *count;
  CgNoticeContents *contents;
  CgBanner *banner;
  GtkScrolledWindow *scroller;
  GtkWidget *content;
  GPtrArray *children; /* of CgChildList */
  CgForm *head;
  CgForm *foot;
  CgNoticeText *body;
  CgNoticeAttachments *attachments;
  CgNoticeField written; /* the element in whose text the cursor was moved last */
  CgOffice *office;
  CgRecord *record;
  guint idle;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_MOVED,
  SIGNAL_WITHDRAW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticeEditor, cg_notice_editor, GTK_TYPE_WIDGET)

/* ---- what is said above it ---- */

static gboolean
may_be_written (CgNoticeEditor *self)
{
  return self->record != NULL && cg_notice_may_be_written (self->record);
}

/* A store that can only be read says so over every page. */
static void
show_lock (CgNoticeEditor *self)
{
  const char *reason;

  if (self->record == NULL || may_be_written (self) ||
      cg_office_get_read_only (self->office) != NULL)
    {
      cg_banner_hide (self->banner);
      return;
    }

  reason = cg_record_text (self->record, CG_NOTICE_STATE_REASON);
  if (cg_notice_phase (self->record) <= CG_NOTICE_PHASE_DELIVER)
    cg_banner_show (self->banner, CG_BANNER_NOTE,
                    _ ("Signed: the text is locked. To change it, withdraw the signature."),
                    cg_action_label ("notice.unsign"));
  else if (cg_notice_phase (self->record) == CG_NOTICE_PHASE_CANCELLED)
    {
      g_autofree char *sentence = g_strdup_printf (_ ("Cancelled: %s. The number stays used."),
                                                   *reason != '\0' ? reason : _ ("no reason"));

      cg_banner_show (self->banner, CG_BANNER_NOTE, sentence, NULL);
    }
  else
    cg_banner_show (self->banner, CG_BANNER_NOTE,
                    _ ("Delivered: nothing can be changed but errors of writing. If it is wrong, "
                       "cancel it and issue another."),
                    NULL);
}

static void
show_count (CgNoticeEditor *self)
{
  g_autofree char *text = cg_notice_text_get_text (self->body);
  guint n = 0;
  g_autofree char *words = NULL;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    n += g_unichar_isspace (g_utf8_get_char (p)) ? 0 : 1;
  words = g_strdup_printf (ngettext ("%u character", "%u characters", n), n);
  gtk_label_set_text (self->count, self->record != NULL ? words : "");
  cg_notice_contents_set_text (self->contents, text, cg_notice_text_is_locked (self->body));
}

static void
show_template (CgNoticeEditor *self)
{
  const char *name = cg_record_reference_name (self->record, CG_NOTICE_TEMPLATE);
  g_autofree char *kind = cg_record_display (self->record, CG_NOTICE_KIND);
  /* Translators: name of the template of a document */
  g_autofree char *words = g_strdup_printf (_ ("Template: %s"), name);

  gtk_label_set_text (self->template_label, *name != '\0' ? words : kind);
}

static void
show_number_note (CgNoticeEditor *self)
{
  gboolean numbered = !cg_record_is_null (self->record, CG_NOTICE_DOC_NO);

  cg_field_row_set_note (cg_form_get_row (self->head, "doc_no"),
                         numbered ? NULL : _ ("Given when the document is registered"));
}

static gboolean
has_choice (CgForm *form, const char *key, const char *choice)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  return cg_form_get_value (form, key, &value) && g_strcmp0 (value.text, choice) == 0;
}

/* A field that only one form of paper shows is asked for only there. */
static void
show_rows (CgNoticeEditor *self)
{
  gboolean minutes = has_choice (self->head, "layout", "minutes");

  cg_form_set_row_visible (self->head, "head_signers", has_choice (self->head, "layout", "upward"));
  cg_form_set_row_visible (self->foot, "signer_post", has_choice (self->foot, "seal", "signature"));
  cg_form_set_row_visible (self->foot, "attended", minutes);
  cg_form_set_row_visible (self->foot, "excused", minutes);
  cg_form_set_row_visible (self->foot, "observers", minutes);
}

/* ---- the document ---- */

void
cg_notice_editor_flush (CgNoticeEditor *self)
{
  g_return_if_fail (CG_IS_NOTICE_EDITOR (self));

  cg_form_flush (self->head);
  cg_form_flush (self->foot);
  cg_notice_text_flush (self->body);
  cg_notice_attachments_flush (self->attachments);
}

/* The list of attachments has the titles of those below, where there are any. */
static void
show_list_note (CgNoticeEditor *self, GPtrArray *attachments)
{
  gboolean any = attachments != NULL && attachments->len > 0;

  cg_field_row_set_note (cg_form_get_row (self->foot, "attachments_note"),
                         any ? _ ("The attachments below are listed instead.") : NULL);
}

void
cg_notice_editor_set_record (CgNoticeEditor *self, CgRecord *record, GPtrArray *attachments)
{
  gboolean other, locked;

  g_return_if_fail (CG_IS_NOTICE_EDITOR (self));

  other = record == NULL || self->record == NULL ||
          cg_record_get_id (record) != cg_record_get_id (self->record);
  if (record != NULL)
    cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;

  locked = !may_be_written (self) || cg_office_get_read_only (self->office) != NULL;
  cg_notice_text_set_record (self->body, record, locked);
  cg_notice_attachments_set (self->attachments, record, attachments, locked);
  show_list_note (self, attachments);
  if (record != NULL)
    {
      cg_form_set_record (self->head, record);
      cg_form_set_record (self->foot, record);
      cg_form_set_read_only (self->head, locked);
      cg_form_set_read_only (self->foot, locked);
      show_rows (self);
      show_template (self);
      show_number_note (self);
    }
  for (guint i = 0; i < self->children->len; i++)
    cg_child_list_set_parent (self->children->pdata[i], record);
  show_lock (self);
  show_count (self);
  if (other)
    self->written = CG_NOTICE_FIELD_BODY;
  if (other)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
take_typed (CgForm *form, const CgFormItem *items, CgRecord *record)
{
  for (; items->kind != CG_ITEM_END; items++)
    {
      const CgField *info = cg_field_get (CG_ENTITY_NOTICE, items->field);
      g_auto (CgValue) value = CG_VALUE_INIT;

      if ((info->flags & CG_FIELD_BY_ACTION) == 0 && cg_form_get_value (form, info->id, &value))
        cg_value_copy (cg_record_mutable_value (record, items->field), &value);
    }
}

CgRecord *
cg_notice_editor_dup_record (CgNoticeEditor *self)
{
  CgRecord *record;
  g_autofree char *text = NULL;

  g_return_val_if_fail (CG_IS_NOTICE_EDITOR (self), NULL);

  if (self->record == NULL)
    return NULL;
  if (!may_be_written (self))
    return cg_record_ref (self->record);

  record = cg_record_copy (self->record);
  text = cg_notice_text_get_text (self->body);
  take_typed (self->head, head_items, record);
  take_typed (self->foot, foot_items, record);
  cg_value_set_text (cg_record_mutable_value (record, CG_NOTICE_BODY), text);
  return record;
}

GPtrArray *
cg_notice_editor_dup_attachments (CgNoticeEditor *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_EDITOR (self), NULL);

  return cg_notice_attachments_dup_records (self->attachments);
}

/* ---- places ---- */

/* What cannot be written here has its words selected. */
static gboolean
focus_field (CgNoticeEditor *self, int field)
{
  const char *key = cg_field_get (CG_ENTITY_NOTICE, field)->id;
  CgFieldRow *row = cg_form_get_row (self->head, key);

  if (row == NULL)
    row = cg_form_get_row (self->foot, key);

  return row != NULL && gtk_widget_is_visible (GTK_WIDGET (row)) &&
         gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
focus_element (CgNoticeEditor *self, CgNoticeField element)
{
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (places[i].element == element)
      return focus_field (self, places[i].field);

  return FALSE;
}

gboolean
cg_notice_editor_go_to (CgNoticeEditor *self, CgNoticeField element, guint offset)
{
  gboolean body;
  guint index;

  g_return_val_if_fail (CG_IS_NOTICE_EDITOR (self), FALSE);

  if (element == CG_NOTICE_FIELD_BODY)
    {
      cg_notice_text_go_to (self->body, offset);
      return TRUE;
    }
  if (cg_notice_field_is_attachment (element, &index, &body))
    {
      cg_notice_attachments_go_to (self->attachments, index, body, offset);
      return TRUE;
    }

  return focus_element (self, element);
}

/* Where the cursor was moved last; the body where that attachment is gone. */
static CgNoticeText *
get_written (CgNoticeEditor *self)
{
  CgNoticeText *text = NULL;
  gboolean body;
  guint index;

  if (cg_notice_field_is_attachment (self->written, &index, &body))
    text = cg_notice_attachments_get_text (self->attachments, index);

  return text != NULL ? text : self->body;
}

gboolean
cg_notice_editor_get_paragraph (CgNoticeEditor *self,
                                CgNoticeField *field,
                                guint *start,
                                guint *end)
{
  CgNoticeText *text;

  g_return_val_if_fail (CG_IS_NOTICE_EDITOR (self), FALSE);

  text = get_written (self);
  *field = text == self->body ? CG_NOTICE_FIELD_BODY : self->written;
  return cg_notice_text_get_paragraph (text, start, end);
}

/* The text grows with what is in it, so the view around it follows the cursor. */
static gboolean
follow_cb (gpointer data)
{
  CgNoticeEditor *self = data;
  CgNoticeText *text = get_written (self);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  graphene_rect_t caret;
  double x, y;

  self->idle = 0;
  if (cg_notice_text_get_caret (text, &caret) &&
      gtk_widget_translate_coordinates (GTK_WIDGET (text), self->content, 0, caret.origin.y, &x,
                                        &y))
    gtk_adjustment_clamp_page (adjustment, y - 2 * caret.size.height, y + 3 * caret.size.height);
  return G_SOURCE_REMOVE;
}

static void
moved (CgNoticeEditor *self, CgNoticeField field)
{
  self->written = field;
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_LOW, follow_cb, self, NULL);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
moved_cb (CgNoticeEditor *self)
{
  moved (self, CG_NOTICE_FIELD_BODY);
}

static void
attachment_moved_cb (CgNoticeEditor *self, guint index)
{
  moved (self, cg_notice_field_attachment_body (index));
}

static void
changed_cb (CgNoticeEditor *self)
{
  show_rows (self);
  show_count (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
heading_cb (CgNoticeEditor *self, guint offset)
{
  cg_notice_text_go_to (self->body, offset);
}

static void
renumber_cb (CgNoticeEditor *self)
{
  cg_notice_text_renumber (self->body);
  cg_notice_text_flush (self->body);
}

static void
withdraw_cb (CgNoticeEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_WITHDRAW], 0, "notice.unsign");
}

/* ---- building ---- */

static GtkWidget *
build_bar (CgNoticeEditor *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_add_css_class (bar, "notice-bar");
  self->template_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_ellipsize (self->template_label, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->template_label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->template_label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->template_label), "sm");
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "sm");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim");
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->template_label));
  self->contents = CG_NOTICE_CONTENTS (cg_notice_contents_new ());
  g_signal_connect_object (self->contents, "chosen", G_CALLBACK (heading_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->contents, "renumber", G_CALLBACK (renumber_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->contents));
  return bar;
}

static GtkWidget *
panel (GtkWidget *child, gboolean padded)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (box, "panel");
  if (padded)
    gtk_widget_add_css_class (box, "notice-panel");
  gtk_widget_set_overflow (box, GTK_OVERFLOW_HIDDEN);
  gtk_box_append (GTK_BOX (box), child);
  return box;
}

static gboolean
holds_names (int field)
{
  static const int lists[] = { CG_NOTICE_RECIPIENTS, CG_NOTICE_CC,      CG_NOTICE_HEAD_SIGNERS,
                               CG_NOTICE_ATTENDED,   CG_NOTICE_EXCUSED, CG_NOTICE_OBSERVERS };

  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i] == field)
      return TRUE;

  return FALSE;
}

/* Titles quote numbers and are pasted as often as the text; recipients come as a list. */
static void
attach_typing (CgForm *form, const CgFormItem *items)
{
  for (; items->kind != CG_ITEM_END; items++)
    {
      CgFieldRow *row = cg_form_get_row (form, cg_field_get (CG_ENTITY_NOTICE, items->field)->id);
      CgEditor *editor = cg_field_row_get_editor (row);
      GtkWidget *text = cg_editor_get_focus_widget (editor);

      if (GTK_IS_TEXT_VIEW (text))
        cg_notice_typing_attach (GTK_TEXT_VIEW (text));
      else if (CG_IS_TEXT_EDITOR (editor) && holds_names (items->field))
        cg_text_editor_set_separator (CG_TEXT_EDITOR (editor), C_ ("between recipients", ", "));
    }
}

static CgForm *
build_form (CgNoticeEditor *self, const CgFormItem *items)
{
  CgForm *form = CG_FORM (cg_form_new (CG_ENTITY_NOTICE, items));

  attach_typing (form, items);
  cg_steps_bind_form (form, self->office);
  g_signal_connect_object (form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return form;
}

/* What was done with it: to whom it was delivered, who approved it. */
static void
append_children (CgNoticeEditor *self)
{
  const CgChildKind *kind = cg_record_kind_get (CG_ENTITY_NOTICE)->children;

  for (; kind->title != NULL; kind++)
    {
      GtkWidget *list = cg_child_list_new (self->office, kind);

      g_ptr_array_add (self->children, list);
      gtk_box_append (GTK_BOX (self->content), list);
    }
}

static void
build_content (CgNoticeEditor *self)
{
  self->head = build_form (self, head_items);
  self->foot = build_form (self, foot_items);
  self->body = CG_NOTICE_TEXT (cg_notice_text_new (self->office, CG_ENTITY_NOTICE, CG_NOTICE_BODY));
  self->attachments = CG_NOTICE_ATTACHMENTS (cg_notice_attachments_new (self->office));
  self->content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_add_css_class (self->content, "notice-content");
  gtk_box_append (GTK_BOX (self->content), panel (GTK_WIDGET (self->head), TRUE));
  gtk_box_append (GTK_BOX (self->content), panel (GTK_WIDGET (self->body), FALSE));
  gtk_box_append (GTK_BOX (self->content), panel (GTK_WIDGET (self->foot), TRUE));
  gtk_box_append (GTK_BOX (self->content), GTK_WIDGET (self->attachments));
  append_children (self);
  g_signal_connect_object (self->body, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->body, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attachments, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->attachments, "moved", G_CALLBACK (attachment_moved_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cg_notice_editor_dispose (GObject *object)
{
  CgNoticeEditor *self = CG_NOTICE_EDITOR (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_notice_editor_parent_class)->dispose (object);
}

static void
contents_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_notice_contents_popup (CG_NOTICE_EDITOR (widget)->contents);
}

static void
cg_notice_editor_class_init (CgNoticeEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_notice_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "notice.contents", NULL,
                                   contents_action);
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_o,
                                       GDK_CONTROL_MASK | GDK_SHIFT_MASK, "notice.contents", NULL);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_NOTICE_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", CG_TYPE_NOTICE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_WITHDRAW] = g_signal_new ("withdraw", CG_TYPE_NOTICE_EDITOR, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cg_notice_editor_init (CgNoticeEditor *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->children = g_ptr_array_new ();
  self->banner = CG_BANNER (cg_banner_new ());
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (self->scroller), TRUE);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_box_append (GTK_BOX (self->box), build_bar (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->scroller));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  g_signal_connect_object (self->banner, "activated", G_CALLBACK (withdraw_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_notice_editor_new (CgOffice *office)
{
  CgNoticeEditor *self = g_object_new (CG_TYPE_NOTICE_EDITOR, NULL);

  self->office = g_object_ref (office);
  build_content (self);
  gtk_scrolled_window_set_child (self->scroller, self->content);
  return GTK_WIDGET (self);
}
