/* cg-notice-row.c: one document, or the head of a group, in the list of 文书.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-row.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-lamp-view.h"
#include "cg-notice-state.h"

struct _CgNoticeRow
{
  GtkListBoxRow parent_instance;

  gint64 id;
  int group;
  GtkLabel *name;
  CgLampView *lamp; /* of the reply that is waited for */
  GtkLabel *title;
  GtkLabel *number; /* of the document; of a head: how many */
  GtkImage *arrow;
};

G_DEFINE_FINAL_TYPE (CgNoticeRow, cg_notice_row, GTK_TYPE_LIST_BOX_ROW)

static GtkLabel *
add_label (GtkWidget *box, const char *css_class, gboolean fills)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), fills ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_hexpand (label, fills);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
cg_notice_row_class_init (CgNoticeRowClass *klass)
{
}

static void
cg_notice_row_init (CgNoticeRow *self)
{
}

GtkWidget *
cg_notice_row_new (CgRecord *record, int group)
{
  CgNoticeRow *self = g_object_new (CG_TYPE_NOTICE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *first = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *second = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  self->id = cg_record_get_id (record);
  self->group = group;
  self->name = add_label (first, "strong", TRUE);
  self->lamp = CG_LAMP_VIEW (cg_lamp_view_new ());
  gtk_box_append (GTK_BOX (first), GTK_WIDGET (self->lamp));
  gtk_box_append (GTK_BOX (box), first);
  self->title = add_label (second, "xs", TRUE);
  self->number = add_label (second, "xs", FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->title), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "num");
  gtk_box_append (GTK_BOX (box), second);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "notice");
  cg_notice_row_set_record (self, record);
  return GTK_WIDGET (self);
}

GtkWidget *
cg_notice_row_new_head (int group, const char *label)
{
  CgNoticeRow *self = g_object_new (CG_TYPE_NOTICE_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->group = group;
  self->arrow = GTK_IMAGE (gtk_image_new_from_icon_name ("pan-down-symbolic"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->arrow));
  self->name = add_label (box, "sm", TRUE);
  self->number = add_label (box, "cnt", FALSE);
  gtk_label_set_text (self->name, label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (self), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

/* In the list what stands after the year's six-sided bracket is enough. */
static const char *
short_number (const char *number)
{
  const char *end = g_utf8_strchr (number, -1, 0x3015);

  return end != NULL ? g_utf8_next_char (end) : number;
}

/* A document that waits for a reply says how long it may still wait. */
static void
show_lamp (CgNoticeRow *self, const CgRecord *record)
{
  CgNoticePhase phase = cg_notice_phase (record);
  CgLampFacts facts = {
    .deadline = cg_record_date (record, CG_NOTICE_REPLY_DUE),
    .warning = cg_record_date (record, CG_NOTICE_WARNING_ON),
    .open = TRUE,
  };
  CgDate today = cg_clock_today ();
  g_autofree char *words = cg_lamp_words_short (&facts, today);
  gboolean waits =
      facts.deadline != 0 && (phase == CG_NOTICE_PHASE_RECEIPT || phase == CG_NOTICE_PHASE_REPLY);

  cg_lamp_view_set_lamp (self->lamp, cg_lamp_compute (&facts, today), waits ? words : NULL, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->lamp), waits);
}

void
cg_notice_row_set_record (CgNoticeRow *self, CgRecord *record)
{
  const char *number = cg_record_text (record, CG_NOTICE_DOC_NO);
  const char *recipients = cg_record_text (record, CG_NOTICE_RECIPIENTS);
  const char *title = cg_record_text (record, CG_NOTICE_TITLE);
  g_autofree char *tooltip = g_strdup_printf ("%s%s%s", title, *number != '\0' ? "\n" : "", number);

  show_lamp (self, record);
  gtk_label_set_text (self->name, *recipients != '\0' ? recipients : _ ("No recipient yet"));
  gtk_label_set_text (self->title, *title != '\0' ? title : _ ("No title yet"));
  gtk_label_set_text (self->number, *number != '\0' ? short_number (number) : _ ("No number"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->title), -1);
}

void
cg_notice_row_set_count (CgNoticeRow *self, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  gtk_label_set_text (self->number, text);
}

void
cg_notice_row_set_folded (CgNoticeRow *self, gboolean folded)
{
  gtk_image_set_from_icon_name (self->arrow, folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);
}

gint64
cg_notice_row_get_id (CgNoticeRow *self)
{
  return self->id;
}

int
cg_notice_row_get_group (CgNoticeRow *self)
{
  return self->group;
}
