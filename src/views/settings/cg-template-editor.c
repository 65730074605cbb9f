/* cg-template-editor.c: the window in which a template is written, beside its names and its paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-template-editor.h"

#include <glib/gi18n.h>

#include "cg-ask.h"
#include "cg-banner.h"
#include "cg-notice-typing.h"
#include "cg-scale.h"
#include "cg-template-names.h"

struct _CgTemplateEditor
{
  AdwWindow parent_instance;

  CgOffice *office;
  CgRecord *record; /* as it was when the window was opened */
  CgForm *form;
  CgTemplateSample *sample;
  CgBanner *banner;
  GtkWidget *save;
  GtkTextView *text; /* weak: where names are inserted */
  gboolean closing;  /* what is not saved may be lost */
};

G_DEFINE_FINAL_TYPE (CgTemplateEditor, cg_template_editor, ADW_TYPE_WINDOW)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_TEMPLATE_TITLE, .lines = 1 },
  { CG_ITEM_FIELD, CG_TEMPLATE_RECIPIENTS, .lines = 1 },
  { CG_ITEM_FIELD, CG_TEMPLATE_BODY, .lines = 24 },
  { CG_ITEM_FIELD, CG_TEMPLATE_ATTACHMENTS_NOTE, .lines = 3 },
  { CG_ITEM_END },
};

static const char *
key_of (gsize item)
{
  return cg_field_get (CG_ENTITY_TEMPLATE, items[item].field)->id;
}

/* ---- what stands in the form ---- */

/* The template with what stands in the form. */
static CgRecord *
written_record (CgTemplateEditor *self)
{
  CgRecord *record = cg_record_copy (self->record);

  for (gsize i = 0; items[i].kind != CG_ITEM_END; i++)
    {
      g_auto (CgValue) value = CG_VALUE_INIT;

      cg_form_get_value (self->form, key_of (i), &value);
      cg_value_copy (cg_record_mutable_value (record, items[i].field), &value);
    }

  return record;
}

/* Only what is other than it was; NULL: nothing is. */
static CgEdit *
make_edit (CgTemplateEditor *self)
{
  g_autoptr (CgRecord) written = written_record (self);
  g_autoptr (CgEdit) edit = cg_edit_new ("set", 0);

  for (gsize i = 0; items[i].kind != CG_ITEM_END; i++)
    if (!g_str_equal (cg_record_text (written, items[i].field),
                      cg_record_text (self->record, items[i].field)))
      cg_edit_set (edit, CG_ENTITY_TEMPLATE, cg_record_get_id (self->record), items[i].field,
                   cg_record_value (written, items[i].field));

  return edit->changes->len > 0 ? g_steal_pointer (&edit) : NULL;
}

static void
changed_cb (CgTemplateEditor *self)
{
  g_autoptr (CgRecord) written = written_record (self);

  cg_template_sample_set_template (self->sample, cg_notice_template_new_from_record (written));
}

/* ---- saving, closing ---- */

static void
saved_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgTemplateEditor *self = CG_TEMPLATE_EDITOR (object);

  /* Closed meanwhile: the window is held, its widgets are gone. */
  if (self->record == NULL)
    return;

  gtk_widget_set_sensitive (self->save, TRUE);
  if (error != NULL)
    {
      cg_banner_show_error (self->banner, error, NULL);
      return;
    }

  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static void
save (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgTemplateEditor *self = CG_TEMPLATE_EDITOR (widget);
  g_autoptr (CgRecord) written = written_record (self);
  g_autoptr (CgNoticeTemplate) template = cg_notice_template_new_from_record (written);
  g_autoptr (CgEdit) edit = make_edit (self);

  /* What cannot be filled in is said above the paper already. */
  if (!gtk_widget_get_sensitive (self->save) || !cg_notice_template_check (template, NULL))
    return;

  if (edit == NULL)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_widget_set_sensitive (self->save, FALSE);
  cg_office_apply (self->office, edit, self, saved_cb);
}

static void
cancel (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgTemplateEditor) self = data;

  if (!cg_ask_finish (result, NULL))
    return;

  self->closing = TRUE;
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
cg_template_editor_close_request (GtkWindow *window)
{
  CgTemplateEditor *self = CG_TEMPLATE_EDITOR (window);
  g_autoptr (CgEdit) edit = self->closing ? NULL : make_edit (self);

  if (edit == NULL)
    return GTK_WINDOW_CLASS (cg_template_editor_parent_class)->close_request (window);

  cg_ask_async (window, _ ("Close without saving?"),
                _ ("What was changed in the template since it was opened will be lost."),
                _ ("Close Without Saving"), CG_ASK_DESTRUCTIVE, NULL, asked_cb,
                g_object_ref (self));
  return TRUE;
}

/* ---- inserting names ---- */

/* The text that had the focus last gets what is chosen in the list. */
static void
focus_cb (CgTemplateEditor *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus != NULL && GTK_IS_TEXT_VIEW (focus) &&
      gtk_widget_is_ancestor (focus, GTK_WIDGET (self->form)))
    g_set_weak_pointer (&self->text, GTK_TEXT_VIEW (focus));
}

static void
insert_cb (CgTemplateEditor *self, const char *words)
{
  GtkTextView *text = self->text;
  GtkTextBuffer *buffer;

  if (text == NULL || !gtk_text_view_get_editable (text))
    return;

  buffer = gtk_text_view_get_buffer (text);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, FALSE, TRUE);
  gtk_text_buffer_insert_at_cursor (buffer, words, -1);
  gtk_text_buffer_end_user_action (buffer);
  gtk_widget_grab_focus (GTK_WIDGET (text));
  gtk_text_view_scroll_mark_onscreen (text, gtk_text_buffer_get_insert (buffer));
}

/* ---- the window ---- */

static void
cg_template_editor_dispose (GObject *object)
{
  CgTemplateEditor *self = CG_TEMPLATE_EDITOR (object);

  g_clear_weak_pointer (&self->text);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_template_editor_parent_class)->dispose (object);
}

static void
cg_template_editor_class_init (CgTemplateEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_template_editor_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = cg_template_editor_close_request;
  gtk_widget_class_install_action (widget_class, "template.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "template.cancel", NULL, cancel);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "template.save",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "template.cancel", NULL);
}

static void
cg_template_editor_init (CgTemplateEditor *self)
{
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}

static GtkWidget *
build_head (CgTemplateEditor *self)
{
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *cancel_button = gtk_button_new_with_label (_ ("Cancel"));

  adw_header_bar_set_title_widget (
      ADW_HEADER_BAR (bar),
      adw_window_title_new (cg_record_text (self->record, CG_TEMPLATE_NAME), NULL));
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  self->save = gtk_button_new_with_label (_ ("Save"));
  gtk_widget_add_css_class (self->save, "suggested-action");
  gtk_widget_set_tooltip_text (self->save, "Ctrl+S");
  gtk_widget_set_sensitive (self->save, cg_office_get_read_only (self->office) == NULL);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->save), "template.save");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel_button), "template.cancel");
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), cancel_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), self->save);
  return bar;
}

static GtkWidget *
build_texts (CgTemplateEditor *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->form = CG_FORM (cg_form_new (CG_ENTITY_TEMPLATE, items));
  gtk_widget_add_css_class (GTK_WIDGET (self->form), "wide-captions");
  gtk_widget_set_margin_end (GTK_WIDGET (self->form), 8);
  cg_form_begin (self->form);
  for (gsize i = 0; items[i].kind != CG_ITEM_END; i++)
    cg_form_set_value (self->form, key_of (i), cg_record_value (self->record, items[i].field),
                       NULL);
  cg_form_set_read_only (self->form, cg_office_get_read_only (self->office) != NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->form));
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_set_size_request (scroller, cg_scaled (scroller, 320), -1);
  return scroller;
}

static GtkWidget *
build_body (CgTemplateEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = cg_template_names_new ();
  GtkWidget *panes = gtk_paned_new (GTK_ORIENTATION_HORIZONTAL);

  self->sample = CG_TEMPLATE_SAMPLE (cg_template_sample_new (self->office));
  gtk_widget_set_size_request (names, cg_scaled (names, 190), -1);
  gtk_widget_set_size_request (GTK_WIDGET (self->sample), cg_scaled (names, 320), -1);
  gtk_widget_set_hexpand (panes, TRUE);
  gtk_paned_set_start_child (GTK_PANED (panes), build_texts (self));
  gtk_paned_set_end_child (GTK_PANED (panes), GTK_WIDGET (self->sample));
  gtk_paned_set_shrink_start_child (GTK_PANED (panes), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (panes), FALSE);
  gtk_box_append (GTK_BOX (box), names);
  gtk_box_append (GTK_BOX (box), panes);
  gtk_widget_set_margin_start (box, 12);
  gtk_widget_set_margin_end (box, 12);
  gtk_widget_set_margin_top (box, 12);
  gtk_widget_set_margin_bottom (box, 12);
  gtk_widget_set_vexpand (box, TRUE);
  g_signal_connect_object (names, "insert", G_CALLBACK (insert_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return box;
}

/* The longest text comes first: it is what one writes, and what a name is meant for before another
 * was gone to. */
static void
begin_writing (CgTemplateEditor *self)
{
  CgFieldRow *row =
      cg_form_get_row (self->form, cg_field_get (CG_ENTITY_TEMPLATE, CG_TEMPLATE_BODY)->id);
  GtkTextView *body = GTK_TEXT_VIEW (cg_editor_get_focus_widget (cg_field_row_get_editor (row)));
  GtkTextIter start;

  cg_notice_typing_attach (body);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (body), &start);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (body), &start);
  g_set_weak_pointer (&self->text, body);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (body));
}

CgTemplateEditor *
cg_template_editor_new (GtkWidget *origin, CgOffice *office, const CgRecord *record)
{
  CgTemplateEditor *self =
      g_object_new (CG_TYPE_TEMPLATE_EDITOR, "title", cg_record_text (record, CG_TEMPLATE_NAME),
                    "transient-for", gtk_widget_get_root (origin), NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->office = g_object_ref (office);
  self->record = cg_record_copy (record);
  self->banner = CG_BANNER (cg_banner_new ());
  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (box), build_body (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), cg_scaled (GTK_WIDGET (self), 1200),
                               cg_scaled (GTK_WIDGET (self), 760));
  begin_writing (self);
  changed_cb (self);
  return self;
}

CgForm *
cg_template_editor_get_form (CgTemplateEditor *self)
{
  g_return_val_if_fail (CG_IS_TEMPLATE_EDITOR (self), NULL);

  return self->form;
}

CgTemplateSample *
cg_template_editor_get_sample (CgTemplateEditor *self)
{
  g_return_val_if_fail (CG_IS_TEMPLATE_EDITOR (self), NULL);

  return self->sample;
}
