/* cg-document-pane.c: beside a document: the record it belongs to, and the document itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-pane.h"

#include <glib/gi18n.h>

#include "cg-record-kinds.h"
#include "cg-record-pane.h"

struct _CgDocumentPane
{
  AdwBin parent_instance;

  CgOffice *office;
  CgRecord *document;
  CgEntity owner_entity;
  gint64 owner_id;
  CgRecord *owner; /* (nullable): as it was read last */
  GCancellable *reading;
  GtkToggleButton *owner_button;
  GtkToggleButton *document_button;
  GtkStack *stack;
  CgRecordPane *owner_pane;
  CgRecordPane *document_pane;
};

enum
{
  SIGNAL_OWNER_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgDocumentPane, cg_document_pane, ADW_TYPE_BIN)

static void
keep_owner (CgDocumentPane *self, CgRecord *owner)
{
  if (owner != NULL)
    cg_record_ref (owner);
  g_clear_pointer (&self->owner, cg_record_unref);
  self->owner = owner;
  cg_record_pane_set_record (self->owner_pane, owner);
  g_signal_emit (self, signals[SIGNAL_OWNER_CHANGED], 0);
}

static void
owner_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, &error);
  CgRecord *owner = records != NULL && records->len == 1 ? g_ptr_array_index (records, 0) : NULL;

  if (error != NULL || (owner != NULL && cg_record_get_id (owner) != self->owner_id))
    return;

  keep_owner (self, owner);
}

static void
read_owner (CgDocumentPane *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  if (self->owner_id == 0)
    {
      keep_owner (self, NULL);
      return;
    }

  self->reading = g_cancellable_new ();
  cg_store_fetch_async (cg_office_get_store (self->office), self->owner_entity, &self->owner_id, 1,
                        self->reading, owner_cb, g_object_ref (self));
}

static void
changed_cb (CgDocumentPane *self, GArray *changes)
{
  gboolean touched = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    touched |= g_array_index (changes, CgStoreChange, i).id == self->owner_id;
  if (touched && self->owner_id != 0)
    read_owner (self);
}

/* What has no pane of its own is stood for by the case. */
static void
find_owner (CgDocumentPane *self)
{
  self->owner_id = 0;
  if (self->document == NULL)
    return;

  if (cg_entity_parse (cg_record_text (self->document, CG_ATTACHMENT_OWNER_ENTITY),
                       &self->owner_entity, NULL) &&
      cg_record_kind_exists (self->owner_entity))
    {
      self->owner_id = cg_record_integer (self->document, CG_ATTACHMENT_OWNER_ID);
      return;
    }

  self->owner_entity = CG_ENTITY_CASE;
  self->owner_id = cg_record_integer (self->document, CG_ATTACHMENT_CASE);
}

static void
toggled_cb (CgDocumentPane *self)
{
  gtk_stack_set_visible_child_name (
      self->stack, gtk_toggle_button_get_active (self->owner_button) ? "owner" : "document");
}

static GtkToggleButton *
add_button (GtkWidget *box, const char *label)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (label);

  gtk_widget_set_hexpand (button, TRUE);
  gtk_box_append (GTK_BOX (box), button);
  return GTK_TOGGLE_BUTTON (button);
}

static GtkWidget *
build_switch (CgDocumentPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_add_css_class (box, "document-switch");
  self->owner_button = add_button (box, _ ("Belongs To"));
  self->document_button = add_button (box, _ ("This Document"));
  gtk_toggle_button_set_group (self->document_button, self->owner_button);
  gtk_toggle_button_set_active (self->document_button, TRUE);
  g_signal_connect_object (self->owner_button, "toggled", G_CALLBACK (toggled_cb), self,
                           G_CONNECT_SWAPPED);
  return box;
}

static void
cg_document_pane_dispose (GObject *object)
{
  CgDocumentPane *self = CG_DOCUMENT_PANE (object);

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->document, cg_record_unref);
  g_clear_pointer (&self->owner, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_document_pane_parent_class)->dispose (object);
}

static void
cg_document_pane_class_init (CgDocumentPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_document_pane_dispose;
  signals[SIGNAL_OWNER_CHANGED] =
      g_signal_new ("owner-changed", CG_TYPE_DOCUMENT_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
}

static void
cg_document_pane_init (CgDocumentPane *self)
{
}

GtkWidget *
cg_document_pane_new (CgOffice *office)
{
  CgDocumentPane *self = g_object_new (CG_TYPE_DOCUMENT_PANE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->office = g_object_ref (office);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->owner_pane = CG_RECORD_PANE (cg_record_pane_new (office));
  self->document_pane = CG_RECORD_PANE (cg_record_pane_new (office));
  cg_record_pane_set_quoting (self->owner_pane, TRUE);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->document_pane), "document");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->owner_pane), "owner");
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), build_switch (self));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (office, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
cg_document_pane_set_document (CgDocumentPane *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_DOCUMENT_PANE (self));

  if (record != NULL)
    cg_record_ref (record);
  g_clear_pointer (&self->document, cg_record_unref);
  self->document = record;
  cg_record_pane_set_record (self->document_pane, record);
  find_owner (self);
  read_owner (self);
}

void
cg_document_pane_show_owner (CgDocumentPane *self, gboolean owner)
{
  g_return_if_fail (CG_IS_DOCUMENT_PANE (self));

  gtk_toggle_button_set_active (owner ? self->owner_button : self->document_button, TRUE);
}

CgRecord *
cg_document_pane_get_owner (CgDocumentPane *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_PANE (self), NULL);

  return self->owner;
}
