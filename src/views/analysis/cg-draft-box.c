/* cg-draft-box.c: a paragraph drafted from rows, whose figures lead to the rows they count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-draft-box.h"

#include <glib/gi18n.h>

#include "cg-section.h"

struct _CgDraftBox
{
  AdwBin parent_instance;

  char *id;
  GtkLabel *label;
  GPtrArray *paragraphs; /* (nullable): of CgDeviationParagraph */
};

G_DEFINE_FINAL_TYPE (CgDraftBox, cg_draft_box, ADW_TYPE_BIN)

enum
{
  SIGNAL_FIGURE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CgDeviationParagraph *
find_paragraph (CgDraftBox *self)
{
  for (guint i = 0; self->paragraphs != NULL && i < self->paragraphs->len; i++)
    {
      CgDeviationParagraph *paragraph = g_ptr_array_index (self->paragraphs, i);

      if (g_str_equal (paragraph->id, self->id))
        return paragraph;
    }

  return NULL;
}

static char *
make_markup (const CgDeviationParagraph *paragraph)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < paragraph->parts->len; i++)
    {
      const CgDeviationPart *part = g_ptr_array_index (paragraph->parts, i);
      g_autofree char *text = g_markup_escape_text (part->text, -1);

      if (part->ids != NULL)
        g_string_append_printf (markup, "<a href=\"%u\">%s</a>", i, text);
      else
        g_string_append (markup, text);
    }

  return g_string_free (markup, FALSE);
}

void
cg_draft_box_show (CgDraftBox *self, const CgDeviationRows *rows)
{
  CgDeviationParagraph *paragraph;
  g_autofree char *markup = NULL;

  g_return_if_fail (CG_IS_DRAFT_BOX (self));

  g_clear_pointer (&self->paragraphs, g_ptr_array_unref);
  self->paragraphs = cg_deviation_draft (rows);
  paragraph = find_paragraph (self);
  gtk_widget_set_visible (GTK_WIDGET (self), paragraph != NULL);
  markup = paragraph != NULL ? make_markup (paragraph) : g_strdup ("");
  gtk_label_set_markup (self->label, markup);
}

static gboolean
link_cb (CgDraftBox *self, const char *uri)
{
  CgDeviationParagraph *paragraph = find_paragraph (self);
  guint64 position = g_ascii_strtoull (uri, NULL, 10);
  const CgDeviationPart *part;

  if (paragraph == NULL || position >= paragraph->parts->len)
    return TRUE;

  part = g_ptr_array_index (paragraph->parts, position);
  if (part->ids != NULL && part->ids->len > 0)
    g_signal_emit (self, signals[SIGNAL_FIGURE], 0, (int) part->entity,
                   g_array_index (part->ids, gint64, 0));
  return TRUE;
}

static void
copy_cb (CgDraftBox *self)
{
  CgDeviationParagraph *paragraph = find_paragraph (self);
  g_autofree char *text = paragraph != NULL ? cg_deviation_paragraph_text (paragraph) : NULL;

  if (text != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
}

static void
cg_draft_box_finalize (GObject *object)
{
  g_free (CG_DRAFT_BOX (object)->id);
  g_clear_pointer (&CG_DRAFT_BOX (object)->paragraphs, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_draft_box_parent_class)->finalize (object);
}

static void
cg_draft_box_class_init (CgDraftBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_draft_box_finalize;

  signals[SIGNAL_FIGURE] = g_signal_new ("figure", CG_TYPE_DRAFT_BOX, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_INT64);
}

static void
cg_draft_box_init (CgDraftBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *section = cg_section_new (_ ("Paragraph for the notice and the summary"));
  GtkWidget *label = gtk_label_new (NULL);

  cg_section_set_link (CG_SECTION (section), _ ("Copy"));
  g_signal_connect_object (section, "activated", G_CALLBACK (copy_cb), self, G_CONNECT_SWAPPED);
  self->label = GTK_LABEL (label);
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_wrap_mode (self->label, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->label, 0);
  gtk_label_set_selectable (self->label, TRUE);
  gtk_widget_add_css_class (label, "panel");
  gtk_widget_add_css_class (label, "draft");
  gtk_widget_add_css_class (label, "read");
  g_signal_connect_object (label, "activate-link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), section);
  gtk_box_append (GTK_BOX (box), label);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_draft_box_new (const char *id)
{
  CgDraftBox *self = g_object_new (CG_TYPE_DRAFT_BOX, "visible", FALSE, NULL);

  self->id = g_strdup (id);
  return GTK_WIDGET (self);
}
