/* cg-report-text.c: a drafted report in sentences, whose figures open the rows behind them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-report-text.h"

#include <glib/gi18n.h>

/* Longer texts scroll, px: the paper below stays in sight. */
#define MOST_HEIGHT 260

struct _CgReportText
{
  AdwBin parent_instance;

  GtkBox *box;
  const CgReportDraft *draft; /* (nullable), not owned */
};

enum
{
  SIGNAL_FIGURE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgReportText, cg_report_text, ADW_TYPE_BIN)

/* A link says which paragraph and which part of it. */
static gboolean
link_cb (CgReportText *self, const char *link)
{
  guint paragraph, part;
  const GPtrArray *parts;

  if (self->draft == NULL || sscanf (link, "figure:%u:%u", &paragraph, &part) != 2 ||
      paragraph >= self->draft->paragraphs->len)
    return TRUE;

  parts = g_ptr_array_index (self->draft->paragraphs, paragraph);
  if (part < parts->len)
    g_signal_emit (self, signals[SIGNAL_FIGURE], 0, g_ptr_array_index (parts, part));
  return TRUE;
}

static char *
markup_of (const GPtrArray *parts, guint paragraph)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const CgDraftPart *part = g_ptr_array_index (parts, i);
      g_autofree char *text = g_markup_escape_text (part->text, -1);
      g_autofree char *title = part->figure < CG_N_FIGURES
                                   ? g_markup_escape_text (cg_figure_label (part->figure), -1)
                                   : NULL;

      if (title != NULL)
        g_string_append_printf (markup, "<a href=\"figure:%u:%u\" title=\"%s\">%s</a>", paragraph,
                                i, title, text);
      else
        g_string_append (markup, text);
    }

  return g_string_free (markup, FALSE);
}

static void
append_paragraph (CgReportText *self, guint paragraph)
{
  g_autofree char *markup =
      markup_of (g_ptr_array_index (self->draft->paragraphs, paragraph), paragraph);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "in-sentences");
  gtk_widget_add_css_class (label, "read");
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->box, label);
}

void
cg_report_text_set_draft (CgReportText *self, const CgReportDraft *draft)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  self->draft = draft;
  gtk_widget_set_visible (GTK_WIDGET (self), draft != NULL);
  for (guint i = 0; draft != NULL && i < draft->paragraphs->len; i++)
    append_paragraph (self, i);
}

static void
cg_report_text_class_init (CgReportTextClass *klass)
{
  signals[SIGNAL_FIGURE] = g_signal_new ("figure", CG_TYPE_REPORT_TEXT, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
cg_report_text_init (CgReportText *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_widget_set_margin_start (GTK_WIDGET (self->box), 18);
  gtk_widget_set_margin_end (GTK_WIDGET (self->box), 18);
  gtk_widget_set_margin_top (GTK_WIDGET (self->box), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->box), 12);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MOST_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->box));
  adw_bin_set_child (ADW_BIN (self), scroller);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_report_text_new (void)
{
  return g_object_new (CG_TYPE_REPORT_TEXT, NULL);
}
