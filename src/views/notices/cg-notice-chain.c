/* cg-notice-chain.c: the way of a document from draft to receipt, and where it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-chain.h"

#include <glib/gi18n.h>

/* The order of domain.md 3.9; 核稿 comes with the life of a document. */
static const char *const steps[] = {
  NC_ ("notice step", "Draft"),   NC_ ("notice step", "Signed"),   NC_ ("notice step", "Number"),
  NC_ ("notice step", "Printed"), NC_ ("notice step", "Delivery"), NC_ ("notice step", "Receipt"),
};

struct _CgNoticeChain
{
  GtkBox parent_instance;

  GtkWidget *labels[G_N_ELEMENTS (steps)];
  GtkWidget *cancelled;
};

G_DEFINE_FINAL_TYPE (CgNoticeChain, cg_notice_chain, GTK_TYPE_BOX)

static gboolean
has_state (const CgRecord *record, const char *state)
{
  return g_str_equal (cg_record_text (record, CG_NOTICE_STATE), state);
}

gboolean
cg_notice_is_printed (const CgRecord *record)
{
  return !cg_record_is_null (record, CG_NOTICE_PRINT_DATE);
}

const char *
cg_notice_next_step (const CgRecord *record)
{
  if (has_state (record, "draft"))
    return "notice.sign";
  if (has_state (record, "signed"))
    return "notice.number";
  if (has_state (record, "registered"))
    return cg_notice_is_printed (record) ? "notice.deliver" : "print";
  if (has_state (record, "delivered"))
    return "notice.receipt";

  return NULL;
}

/* The last step done, -1 for a cancelled document. */
static int
position_of (const CgRecord *record)
{
  if (has_state (record, "draft"))
    return 0;
  if (has_state (record, "signed"))
    return 1;
  if (has_state (record, "registered"))
    return cg_notice_is_printed (record) ? 3 : 2;
  if (has_state (record, "delivered"))
    return 4;
  if (has_state (record, "receipted"))
    return 5;

  return -1;
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

void
cg_notice_chain_set_record (CgNoticeChain *self, CgRecord *record)
{
  int position;

  g_return_if_fail (CG_IS_NOTICE_CHAIN (self));

  gtk_widget_set_visible (GTK_WIDGET (self), record != NULL);
  if (record == NULL)
    return;

  position = position_of (record);
  gtk_widget_set_visible (self->cancelled, position < 0);
  for (int i = 0; i < (int) G_N_ELEMENTS (steps); i++)
    {
      set_class (self->labels[i], "here", i == position);
      set_class (self->labels[i], "todo", i > position);
      /* Where there is no room, the step reached is still read whole. */
      gtk_label_set_ellipsize (GTK_LABEL (self->labels[i]),
                               i == position ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
      gtk_widget_set_tooltip_text (self->labels[i],
                                   gtk_label_get_text (GTK_LABEL (self->labels[i])));
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->labels[i]), GTK_ACCESSIBLE_STATE_SELECTED,
                                   i == position, -1);
    }
}

static void
cg_notice_chain_class_init (CgNoticeChainClass *klass)
{
}

static GtkWidget *
append_label (CgNoticeChain *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), label);
  return label;
}

static void
cg_notice_chain_init (CgNoticeChain *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "notice-chain");
  self->cancelled = append_label (self, C_ ("notice step", "Cancelled"), "step");
  gtk_widget_add_css_class (self->cancelled, "here");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (i > 0)
        append_label (self, "›", "between");
      self->labels[i] = append_label (self, g_dpgettext2 (NULL, "notice step", steps[i]), "step");
    }
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_notice_chain_new (void)
{
  return g_object_new (CG_TYPE_NOTICE_CHAIN, NULL);
}
