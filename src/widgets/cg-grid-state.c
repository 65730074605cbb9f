/* cg-grid-state.c: what a grid shows when it has no rows: empty, no match, failed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-grid-private.h"

#include <glib/gi18n.h>

static void
clear_clicked_cb (GtkButton *button, CgGrid *self)
{
  g_signal_emit_by_name (self, "clear-filters");
}

static void
retry_clicked_cb (GtkButton *button, CgGrid *self)
{
  cg_listing_refresh (self->listing);
}

/* A sentence and the way out under it. */
static GtkWidget *
new_notice (CgGrid *self, GtkLabel **sentence, const char *button_label, GCallback clicked)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *label = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_with_label (button_label);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  g_signal_connect_object (button, "clicked", clicked, self, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), button);
  gtk_widget_set_parent (box, GTK_WIDGET (self));
  gtk_widget_set_visible (box, FALSE);
  *sentence = GTK_LABEL (label);
  return box;
}

void
cg_grid_state_init (CgGrid *self)
{
  self->no_match = new_notice (self, &self->no_match_sentence, _ ("Clear filters"),
                               G_CALLBACK (clear_clicked_cb));
  cg_grid_set_no_match (self, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->no_match_sentence), "dim");

  self->failed = new_notice (self, &self->sentence, _ ("Try again"), G_CALLBACK (retry_clicked_cb));
}

static GtkWidget *
choose (CgGrid *self)
{
  CgListingState state;

  if (self->listing == NULL || cg_listing_get_n_items (self->listing) > 0)
    return NULL;

  state = cg_listing_get_state (self->listing);
  if (state == CG_LISTING_FAILED)
    return self->failed;
  if (state != CG_LISTING_READY)
    return NULL;
  return self->filtered ? self->no_match : self->empty;
}

void
cg_grid_state_update (CgGrid *self)
{
  GtkWidget *shown = choose (self);
  const char *error = self->listing != NULL ? cg_listing_get_error (self->listing) : NULL;
  GtkWidget *notices[] = { self->empty, self->no_match, self->failed };

  gtk_label_set_text (self->sentence, error != NULL ? error : "");
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    if (notices[i] != NULL)
      gtk_widget_set_visible (notices[i], notices[i] == shown);
}

void
cg_grid_state_allocate (CgGrid *self, int y, int width, int height)
{
  GtkWidget *shown = choose (self);
  int minimum, natural, own_width, own_height;

  if (shown == NULL || !gtk_widget_get_visible (shown))
    return;

  gtk_widget_measure (shown, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  own_width = CLAMP (natural, minimum, MAX (minimum, width));
  gtk_widget_measure (shown, GTK_ORIENTATION_VERTICAL, own_width, &minimum, &natural, NULL, NULL);
  own_height = CLAMP (natural, minimum, MAX (minimum, height));
  gtk_widget_size_allocate (shown,
                            &(GtkAllocation){ (width - own_width) / 2,
                                              y + MAX (0, (height - own_height) * 2 / 5), own_width,
                                              own_height },
                            -1);
}

/* What stands in place of the rows offers the way on. */
gboolean
cg_grid_state_grab_focus (CgGrid *self)
{
  GtkWidget *shown = choose (self);

  return shown != NULL && gtk_widget_get_mapped (shown) &&
         gtk_widget_child_focus (shown, GTK_DIR_TAB_FORWARD);
}

void
cg_grid_state_dispose (CgGrid *self)
{
  g_clear_pointer (&self->empty, gtk_widget_unparent);
  g_clear_pointer (&self->no_match, gtk_widget_unparent);
  g_clear_pointer (&self->failed, gtk_widget_unparent);
}

/* ---- public ---- */

void
cg_grid_set_filtered (CgGrid *self, gboolean filtered)
{
  g_return_if_fail (CG_IS_GRID (self));

  self->filtered = filtered;
  cg_grid_state_update (self);
}

void
cg_grid_set_no_match (CgGrid *self, const char *sentence)
{
  g_return_if_fail (CG_IS_GRID (self));

  gtk_label_set_text (self->no_match_sentence,
                      sentence != NULL ? sentence : _ ("No record matches the filters."));
}

void
cg_grid_set_empty (CgGrid *self, GtkWidget *empty)
{
  g_return_if_fail (CG_IS_GRID (self));

  g_clear_pointer (&self->empty, gtk_widget_unparent);
  self->empty = empty;
  if (empty != NULL)
    gtk_widget_set_parent (empty, GTK_WIDGET (self));
  cg_grid_state_update (self);
}
