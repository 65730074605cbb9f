/* cg-notice-attachments.c: the attachments of a document, one below the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-attachments.h"

#include <glib/gi18n.h>

#include "cg-notice-attachment-card.h"

struct _CgNoticeAttachments
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *cards_box;
  GtkWidget *foot;
  GPtrArray *cards; /* of CgNoticeAttachmentCard, as they are printed */
  CgOffice *office;
  CgRecord *notice;
  gboolean adds; /* the card that comes next is gone to */
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticeAttachments, cg_notice_attachments, GTK_TYPE_WIDGET)

static CgNoticeAttachmentCard *
card_at (CgNoticeAttachments *self, guint index)
{
  return index < self->cards->len ? g_ptr_array_index (self->cards, index) : NULL;
}

/* ---- adding and ordering ---- */

/* The name that the list of attachments has for the next one, as long as nobody gave it another;
 * a list that the template brought is worked through so. */
static char *
next_title (CgNoticeAttachments *self)
{
  g_auto (GStrv) names =
      g_strsplit (cg_record_text (self->notice, CG_NOTICE_ATTACHMENTS_NOTE), "\n", -1);

  if (self->cards->len < g_strv_length (names) && *g_strstrip (names[self->cards->len]) != '\0')
    return g_strdup (names[self->cards->len]);

  return g_strdup (_ ("Untitled Attachment"));
}

static gint64
last_position (CgNoticeAttachments *self)
{
  gint64 last = 0;

  for (guint i = 0; i < self->cards->len; i++)
    {
      g_autoptr (CgRecord) record = cg_notice_attachment_card_dup_record (card_at (self, i));

      last = MAX (last, cg_record_integer (record, CG_NOTICE_ATTACHMENT_POSITION));
    }

  return last;
}

static void
added_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgNoticeAttachments *self = CG_NOTICE_ATTACHMENTS (object);

  if (error == NULL)
    return;

  self->adds = FALSE;
  g_signal_emit_by_name (self->office, "failed", error->message);
}

static void
add_cb (CgNoticeAttachments *self)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("add", 0);
  gint64 id = cg_edit_insert (edit, CG_ENTITY_NOTICE_ATTACHMENT);
  g_autofree char *title = next_title (self);

  cg_edit_set_integer (edit, CG_ENTITY_NOTICE_ATTACHMENT, id, CG_NOTICE_ATTACHMENT_NOTICE,
                       cg_record_get_id (self->notice));
  cg_edit_set_integer (edit, CG_ENTITY_NOTICE_ATTACHMENT, id, CG_NOTICE_ATTACHMENT_POSITION,
                       last_position (self) + 1);
  cg_edit_set_text (edit, CG_ENTITY_NOTICE_ATTACHMENT, id, CG_NOTICE_ATTACHMENT_TITLE, title);
  self->adds = TRUE;
  cg_office_apply (self->office, edit, self, added_cb);
}

/* Positions become 1, 2, 3 …, with the card at @index one place further. */
static void
shift_cb (CgNoticeAttachments *self, int by, CgNoticeAttachmentCard *card)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("set", 0);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  guint index = 0;

  cg_notice_attachments_flush (self);
  while (card_at (self, index) != card)
    index++;
  for (guint i = 0; i < self->cards->len; i++)
    if (i != index)
      g_ptr_array_add (order, card_at (self, i));
  g_ptr_array_insert (order, (int) index + by, card);
  for (guint i = 0; i < order->len; i++)
    cg_edit_set_integer (edit, CG_ENTITY_NOTICE_ATTACHMENT,
                         cg_notice_attachment_card_get_id (g_ptr_array_index (order, i)),
                         CG_NOTICE_ATTACHMENT_POSITION, i + 1);
  cg_office_apply (self->office, edit, NULL, NULL);
}

/* ---- cards ---- */

static void
changed_cb (CgNoticeAttachments *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
moved_cb (CgNoticeAttachments *self, CgNoticeAttachmentCard *card)
{
  guint index;

  if (g_ptr_array_find (self->cards, card, &index))
    g_signal_emit (self, signals[SIGNAL_MOVED], 0, index);
}

static CgNoticeAttachmentCard *
add_card (CgNoticeAttachments *self)
{
  GtkWidget *card = cg_notice_attachment_card_new (self->office);

  gtk_box_append (GTK_BOX (self->cards_box), card);
  g_signal_connect_object (card, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (card, "shift", G_CALLBACK (shift_cb), self, G_CONNECT_SWAPPED);
  return CG_NOTICE_ATTACHMENT_CARD (card);
}

/* The card that shows the attachment already keeps what is being typed in it. */
static CgNoticeAttachmentCard *
take_card (CgNoticeAttachments *self, gint64 id)
{
  for (guint i = 0; i < self->cards->len; i++)
    if (cg_notice_attachment_card_get_id (card_at (self, i)) == id)
      return g_ptr_array_steal_index (self->cards, i);

  return NULL;
}

static void
remove_cards (CgNoticeAttachments *self)
{
  for (guint i = 0; i < self->cards->len; i++)
    {
      cg_notice_attachment_card_flush (card_at (self, i));
      gtk_box_remove (GTK_BOX (self->cards_box), GTK_WIDGET (card_at (self, i)));
    }
  g_ptr_array_set_size (self->cards, 0);
}

static void
go_to_added (CgNoticeAttachments *self, CgNoticeAttachmentCard *card)
{
  if (card == NULL || !self->adds)
    return;

  self->adds = FALSE;
  cg_notice_attachment_card_focus_title (card);
}

void
cg_notice_attachments_set (CgNoticeAttachments *self,
                           CgRecord *notice,
                           GPtrArray *records,
                           gboolean locked)
{
  g_autoptr (GPtrArray) cards = g_ptr_array_new ();
  CgNoticeAttachmentCard *added = NULL;
  GtkWidget *above = NULL;
  guint n = records != NULL ? records->len : 0;

  g_return_if_fail (CG_IS_NOTICE_ATTACHMENTS (self));

  for (guint i = 0; i < n; i++)
    {
      CgRecord *record = g_ptr_array_index (records, i);
      CgNoticeAttachmentCard *card = take_card (self, cg_record_get_id (record));

      if (card == NULL)
        card = added = add_card (self);
      cg_notice_attachment_card_set_record (card, record, locked);
      cg_notice_attachment_card_set_place (card, i, n);
      gtk_box_reorder_child_after (GTK_BOX (self->cards_box), GTK_WIDGET (card), above);
      above = GTK_WIDGET (card);
      g_ptr_array_add (cards, card);
    }
  remove_cards (self);
  g_ptr_array_extend (self->cards, cards, NULL, NULL);

  g_clear_pointer (&self->notice, cg_record_unref);
  self->notice = notice != NULL ? cg_record_ref (notice) : NULL;
  gtk_widget_set_visible (self->foot, notice != NULL && !locked);
  go_to_added (self, added);
}

GPtrArray *
cg_notice_attachments_dup_records (CgNoticeAttachments *self)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) cg_record_unref);

  g_return_val_if_fail (CG_IS_NOTICE_ATTACHMENTS (self), records);

  for (guint i = 0; i < self->cards->len; i++)
    g_ptr_array_add (records, cg_notice_attachment_card_dup_record (card_at (self, i)));
  return records;
}

void
cg_notice_attachments_flush (CgNoticeAttachments *self)
{
  g_return_if_fail (CG_IS_NOTICE_ATTACHMENTS (self));

  for (guint i = 0; i < self->cards->len; i++)
    cg_notice_attachment_card_flush (card_at (self, i));
}

CgNoticeText *
cg_notice_attachments_get_text (CgNoticeAttachments *self, guint index)
{
  g_return_val_if_fail (CG_IS_NOTICE_ATTACHMENTS (self), NULL);

  return index < self->cards->len ? cg_notice_attachment_card_get_text (card_at (self, index))
                                  : NULL;
}

void
cg_notice_attachments_go_to (CgNoticeAttachments *self, guint index, gboolean body, guint offset)
{
  g_return_if_fail (CG_IS_NOTICE_ATTACHMENTS (self));

  if (index >= self->cards->len)
    return;

  if (body)
    cg_notice_text_go_to (cg_notice_attachments_get_text (self, index), offset);
  else
    cg_notice_attachment_card_focus_title (card_at (self, index));
}

/* ---- building ---- */

static GtkWidget *
build_foot (CgNoticeAttachments *self)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *button = gtk_button_new_with_label (_ ("Add Attachment"));
  GtkWidget *hint = gtk_label_new (
      _ ("Rows pasted from a spreadsheet become a table; Ctrl+Tab begins the next cell."));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_set_hexpand (hint, TRUE);
  gtk_widget_add_css_class (hint, "sm");
  gtk_widget_add_css_class (hint, "dim");
  gtk_box_append (GTK_BOX (foot), button);
  gtk_box_append (GTK_BOX (foot), hint);
  return foot;
}

static void
cg_notice_attachments_dispose (GObject *object)
{
  CgNoticeAttachments *self = CG_NOTICE_ATTACHMENTS (object);

  g_ptr_array_set_size (self->cards, 0);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->notice, cg_record_unref);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_notice_attachments_parent_class)->dispose (object);
}

static void
cg_notice_attachments_finalize (GObject *object)
{
  g_ptr_array_unref (CG_NOTICE_ATTACHMENTS (object)->cards);

  G_OBJECT_CLASS (cg_notice_attachments_parent_class)->finalize (object);
}

static void
cg_notice_attachments_class_init (CgNoticeAttachmentsClass *klass)
{
  GType type = CG_TYPE_NOTICE_ATTACHMENTS;

  G_OBJECT_CLASS (klass)->dispose = cg_notice_attachments_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_notice_attachments_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] =
      g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cg_notice_attachments_init (CgNoticeAttachments *self)
{
  self->cards = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->cards_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  self->foot = build_foot (self);
  gtk_box_append (GTK_BOX (self->box), self->cards_box);
  gtk_box_append (GTK_BOX (self->box), self->foot);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
cg_notice_attachments_new (CgOffice *office)
{
  CgNoticeAttachments *self = g_object_new (CG_TYPE_NOTICE_ATTACHMENTS, NULL);

  self->office = g_object_ref (office);
  return GTK_WIDGET (self);
}
