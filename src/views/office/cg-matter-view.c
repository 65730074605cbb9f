/* cg-matter-view.c: the matter in hand: what it is, its facts, and the next step at its foot.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-matter-view.h"

#include "cg-tag.h"

struct _CgMatterView
{
  AdwBin parent_instance;

  GtkBox *head, *body;
  CgWrap *foot;
  GtkLabel *sentence, *remark, *error;
};

G_DEFINE_FINAL_TYPE (CgMatterView, cg_matter_view, ADW_TYPE_BIN)

static void
add_title (CgMatterView *self, const char *text, gboolean fills)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), fills ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_widget_set_tooltip_text (label, fills ? text : NULL);
  gtk_widget_set_hexpand (label, fills);
  gtk_widget_add_css_class (label, "case-title");
  gtk_box_append (self->head, label);
}

void
cg_matter_view_set_head (
    CgMatterView *self, GtkWidget *glyph, const char *kind, const char *title, const char *state)
{
  GtkWidget *child;

  g_return_if_fail (CG_IS_MATTER_VIEW (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->head))) != NULL)
    gtk_box_remove (self->head, child);
  if (glyph != NULL)
    gtk_box_append (self->head, glyph);
  if (kind != NULL)
    add_title (self, kind, FALSE);
  add_title (self, title, TRUE);
  if (state != NULL)
    gtk_box_append (self->head, cg_tag_new (CG_TAG_WARN, state));
}

static void
set_words (GtkLabel *label, const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL);
}

void
cg_matter_view_set_sentences (CgMatterView *self, const char *sentence, const char *remark)
{
  g_return_if_fail (CG_IS_MATTER_VIEW (self));

  set_words (self->sentence, sentence);
  set_words (self->remark, remark);
}

void
cg_matter_view_set_error (CgMatterView *self, const char *sentence)
{
  g_return_if_fail (CG_IS_MATTER_VIEW (self));

  set_words (self->error, sentence);
}

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

void
cg_matter_view_clear (CgMatterView *self)
{
  g_return_if_fail (CG_IS_MATTER_VIEW (self));

  empty (GTK_WIDGET (self->body));
  empty (GTK_WIDGET (self->foot));
  set_words (self->error, NULL);
}

static GtkWidget *
make_fact (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

GtkWidget *
cg_matter_view_add_facts (CgMatterView *self, const char *const *facts)
{
  GtkWidget *card = gtk_grid_new ();
  int row = 0;

  g_return_val_if_fail (CG_IS_MATTER_VIEW (self), NULL);

  gtk_grid_set_column_spacing (GTK_GRID (card), 16);
  gtk_grid_set_row_spacing (GTK_GRID (card), 6);
  gtk_widget_add_css_class (card, "panel");
  gtk_widget_add_css_class (card, "effect");
  for (guint i = 0; facts[i] != NULL; i += 2)
    {
      GtkWidget *value;

      if (*facts[i + 1] == '\0')
        continue;
      value = make_fact (facts[i + 1], "num");
      gtk_widget_set_hexpand (value, TRUE);
      gtk_grid_attach (GTK_GRID (card), make_fact (facts[i], "caption"), 0, row, 1, 1);
      gtk_grid_attach (GTK_GRID (card), value, 1, row++, 1, 1);
    }
  gtk_box_append (self->body, card);
  return card;
}

static GtkLabel *
make_words (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

GtkLabel *
cg_matter_view_add_words (CgMatterView *self, const char *css_class)
{
  GtkLabel *label;

  g_return_val_if_fail (CG_IS_MATTER_VIEW (self), NULL);

  label = make_words (css_class);
  gtk_box_append (self->body, GTK_WIDGET (label));
  return label;
}

GtkLabel *
cg_matter_view_add_next (CgMatterView *self)
{
  GtkLabel *label;

  g_return_val_if_fail (CG_IS_MATTER_VIEW (self), NULL);

  label = make_words ("dim");
  gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
  cg_wrap_append (self->foot, GTK_WIDGET (label));
  return label;
}

GtkBox *
cg_matter_view_get_body (CgMatterView *self)
{
  return self->body;
}

CgWrap *
cg_matter_view_get_foot (CgMatterView *self)
{
  return self->foot;
}

/* ---- the widget ---- */

/* Not seen while it says nothing. */
static GtkLabel *
add_words (GtkBox *box, const char *css_class)
{
  GtkLabel *label = make_words (css_class);

  gtk_label_set_selectable (label, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (label), FALSE);
  gtk_box_append (box, GTK_WIDGET (label));
  return label;
}

static void
cg_matter_view_class_init (CgMatterViewClass *klass)
{
}

static void
cg_matter_view_init (CgMatterView *self)
{
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkBox *column = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  self->body = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->head = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8));
  self->foot = CG_WRAP (cg_wrap_new (8));
  gtk_box_append (column, GTK_WIDGET (self->head));
  self->sentence = add_words (column, "read");
  self->remark = add_words (column, "dim");
  gtk_box_append (column, GTK_WIDGET (self->body));
  gtk_widget_add_css_class (GTK_WIDGET (column), "supervised");
  gtk_widget_add_css_class (GTK_WIDGET (self->foot), "verdict-bar");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (column));
  gtk_widget_set_vexpand (scroller, TRUE);
  gtk_box_append (GTK_BOX (outer), scroller);
  self->error = add_words (GTK_BOX (outer), "matter-error");
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (self->foot));
  adw_bin_set_child (ADW_BIN (self), outer);
}

GtkWidget *
cg_matter_view_new (void)
{
  return g_object_new (CG_TYPE_MATTER_VIEW, NULL);
}
