/* cg-notice-attachment-card.c: one attachment of a document: its title, how it lies, its text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-attachment-card.h"

#include <glib/gi18n.h>

#include "cg-form.h"
#include "cg-steps.h"

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_NOTICE_ATTACHMENT_TITLE, .lines = 1 },
  { CG_ITEM_FIELD, CG_NOTICE_ATTACHMENT_TURNED },
  { CG_ITEM_FIELD, CG_NOTICE_ATTACHMENT_APART },
  { CG_ITEM_END },
};

struct _CgNoticeAttachmentCard
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *mark;
  GtkWidget *up;
  GtkWidget *down;
  GtkWidget *remove;
  CgForm *form;
  CgNoticeText *text;
  CgOffice *office;
  CgRecord *record;
  gboolean locked;
  guint index;
  guint count;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_MOVED,
  SIGNAL_SHIFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticeAttachmentCard, cg_notice_attachment_card, GTK_TYPE_WIDGET)

/* ---- the attachment ---- */

gint64
cg_notice_attachment_card_get_id (CgNoticeAttachmentCard *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_ATTACHMENT_CARD (self), 0);

  return cg_record_get_id (self->record);
}

static void
show_buttons (CgNoticeAttachmentCard *self)
{
  gtk_widget_set_visible (self->up, !self->locked);
  gtk_widget_set_visible (self->down, !self->locked);
  gtk_widget_set_visible (self->remove, !self->locked);
  gtk_widget_set_sensitive (self->up, self->index > 0);
  gtk_widget_set_sensitive (self->down, self->index + 1 < self->count);
}

void
cg_notice_attachment_card_set_record (CgNoticeAttachmentCard *self,
                                      CgRecord *record,
                                      gboolean locked)
{
  g_return_if_fail (CG_IS_NOTICE_ATTACHMENT_CARD (self));

  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  self->locked = locked;
  cg_form_set_record (self->form, record);
  cg_form_set_read_only (self->form, locked);
  cg_notice_text_set_record (self->text, record, locked);
  show_buttons (self);
}

void
cg_notice_attachment_card_set_place (CgNoticeAttachmentCard *self, guint index, guint count)
{
  /* Translators: "附件2" over the second of several attachments */
  g_autofree char *numbered = g_strdup_printf (_ ("Attachment %u"), index + 1);

  g_return_if_fail (CG_IS_NOTICE_ATTACHMENT_CARD (self));

  self->index = index;
  self->count = count;
  gtk_label_set_text (self->mark, count > 1 ? numbered : _ ("Attachment"));
  show_buttons (self);
}

CgRecord *
cg_notice_attachment_card_dup_record (CgNoticeAttachmentCard *self)
{
  g_autofree char *text = NULL;
  CgRecord *record;

  g_return_val_if_fail (CG_IS_NOTICE_ATTACHMENT_CARD (self), NULL);

  if (self->locked)
    return cg_record_ref (self->record);

  record = cg_record_copy (self->record);
  text = cg_notice_text_get_text (self->text);
  cg_value_set_text (cg_record_mutable_value (record, CG_NOTICE_ATTACHMENT_BODY), text);
  for (const CgFormItem *item = items; item->kind != CG_ITEM_END; item++)
    {
      const char *key = cg_field_get (CG_ENTITY_NOTICE_ATTACHMENT, item->field)->id;
      g_auto (CgValue) value = CG_VALUE_INIT;

      if (cg_form_get_value (self->form, key, &value))
        cg_value_copy (cg_record_mutable_value (record, item->field), &value);
    }

  return record;
}

void
cg_notice_attachment_card_flush (CgNoticeAttachmentCard *self)
{
  g_return_if_fail (CG_IS_NOTICE_ATTACHMENT_CARD (self));

  cg_form_flush (self->form);
  cg_notice_text_flush (self->text);
}

CgNoticeText *
cg_notice_attachment_card_get_text (CgNoticeAttachmentCard *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_ATTACHMENT_CARD (self), NULL);

  return self->text;
}

void
cg_notice_attachment_card_focus_title (CgNoticeAttachmentCard *self)
{
  CgFieldRow *row;

  g_return_if_fail (CG_IS_NOTICE_ATTACHMENT_CARD (self));

  row = cg_form_get_row (self->form, "title");
  gtk_widget_grab_focus (cg_editor_get_focus_widget (cg_field_row_get_editor (row)));
}

/* ---- what is done to it ---- */

static void
changed_cb (CgNoticeAttachmentCard *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
moved_cb (CgNoticeAttachmentCard *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
up_cb (CgNoticeAttachmentCard *self)
{
  g_signal_emit (self, signals[SIGNAL_SHIFT], 0, -1);
}

static void
down_cb (CgNoticeAttachmentCard *self)
{
  g_signal_emit (self, signals[SIGNAL_SHIFT], 0, 1);
}

static void
remove_cb (CgNoticeAttachmentCard *self)
{
  cg_notice_attachment_card_flush (self);
  cg_steps_void (GTK_WIDGET (self), self->office, self->record);
}

/* ---- building ---- */

static GtkWidget *
add_button (CgNoticeAttachmentCard *self,
            GtkWidget *bar,
            const char *icon,
            const char *label,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

static GtkWidget *
build_bar (CgNoticeAttachmentCard *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);

  gtk_widget_add_css_class (bar, "notice-bar");
  self->mark = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->mark, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->mark), TRUE);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->mark));
  self->up =
      add_button (self, bar, "go-up-symbolic", _ ("Attachment one place up"), G_CALLBACK (up_cb));
  self->down = add_button (self, bar, "go-down-symbolic", _ ("Attachment one place down"),
                           G_CALLBACK (down_cb));
  self->remove = add_button (self, bar, "list-remove-symbolic", _ ("Void this attachment…"),
                             G_CALLBACK (remove_cb));
  return bar;
}

static GtkWidget *
build_form (CgNoticeAttachmentCard *self)
{
  GtkWidget *around = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->form = CG_FORM (cg_form_new (CG_ENTITY_NOTICE_ATTACHMENT, items));
  cg_steps_bind_form (self->form, self->office);
  gtk_widget_add_css_class (around, "notice-panel");
  gtk_box_append (GTK_BOX (around), GTK_WIDGET (self->form));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return around;
}

static void
build (CgNoticeAttachmentCard *self)
{
  self->text = CG_NOTICE_TEXT (
      cg_notice_text_new (self->office, CG_ENTITY_NOTICE_ATTACHMENT, CG_NOTICE_ATTACHMENT_BODY));
  g_signal_connect_object (self->text, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->text, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), build_bar (self));
  gtk_box_append (GTK_BOX (self->box), build_form (self));
  gtk_box_append (GTK_BOX (self->box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->text));
}

static void
cg_notice_attachment_card_dispose (GObject *object)
{
  CgNoticeAttachmentCard *self = CG_NOTICE_ATTACHMENT_CARD (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_notice_attachment_card_parent_class)->dispose (object);
}

static void
cg_notice_attachment_card_class_init (CgNoticeAttachmentCardClass *klass)
{
  GType type = CG_TYPE_NOTICE_ATTACHMENT_CARD;

  G_OBJECT_CLASS (klass)->dispose = cg_notice_attachment_card_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] =
      g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SHIFT] = g_signal_new ("shift", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cg_notice_attachment_card_init (CgNoticeAttachmentCard *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->box, "panel");
  gtk_widget_set_overflow (self->box, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cg_notice_attachment_card_new (CgOffice *office)
{
  CgNoticeAttachmentCard *self = g_object_new (CG_TYPE_NOTICE_ATTACHMENT_CARD, NULL);

  self->office = g_object_ref (office);
  build (self);
  return GTK_WIDGET (self);
}
