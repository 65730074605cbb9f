/* cg-case-tracks.c: 一案一总结、一案一警示、一案一整改 of every open case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-tracks.h"

#include <glib/gi18n.h>

#include "cg-page.h"
#include "cg-scale.h"
#include "cg-wrap.h"

/* What is always seen of a title, before the three tracks go into a line of their own. */
#define TITLE_CHARS 24

struct _CgCaseTracks
{
  AdwBin parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CgCaseTracks, cg_case_tracks, ADW_TYPE_BIN)

/* The three tracks: what is counted, done of total, and the part of the case file behind it. */
static const struct
{
  const char *label;
  int done;
  int total;
} tracks[] = {
  { NC_ ("track", "Summary"), CG_CASE_SUMMARY_DONE, CG_CASE_SUMMARY_TOTAL },
  { NC_ ("track", "Warning"), CG_CASE_WARNING_DONE, CG_CASE_WARNING_TOTAL },
  { NC_ ("track", "Rectification"), CG_CASE_RECTIFY_DONE, CG_CASE_RECTIFY_TOTAL },
};

static GtkWidget *
make_label (const char *text, int width, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (label, text);
  if (width > 0)
    {
      gtk_widget_set_size_request (label, cg_scaled (label, width), -1);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 1);
    }
  else
    {
      gtk_widget_set_hexpand (label, TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (label), TITLE_CHARS);
    }
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A short bar with its numbers: ✓ and 1/1 when it is done, so that no colour is needed. */
static GtkWidget *
make_track (const CgRecord *record, guint i)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *bar = gtk_progress_bar_new ();
  gint64 done = cg_record_integer (record, tracks[i].done);
  gint64 total = cg_record_integer (record, tracks[i].total);
  g_autofree char *numbers = total > 0
                                 ? g_strdup_printf ("%s%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT,
                                                    done >= total ? "✓ " : "", done, total)
                                 : g_strdup ("—");
  const char *name = g_dpgettext2 (NULL, "track", tracks[i].label);
  g_autofree char *label = g_strdup_printf (C_ ("number", "%s: %s"), name, numbers);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar),
                                 total > 0 ? (double) done / (double) total : 0);
  gtk_widget_add_css_class (bar, "prog");
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (bar, cg_scaled (bar, 40), -1);
  gtk_box_append (GTK_BOX (box), make_label (name, 32, "dim"));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), make_label (numbers, 44, "num"));
  gtk_widget_set_tooltip_text (box, label);
  return box;
}

static GtkWidget *
make_row (const CgRecord *record)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *wrap = cg_wrap_new (12);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *three = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *place =
      g_strdup_printf ("cases.file/%" G_GINT64_FORMAT, cg_record_get_id (record));
  g_autofree char *stage = cg_record_display (record, CG_CASE_STAGE);
  const char *title = cg_record_text (record, CG_CASE_TITLE);

  gtk_box_append (GTK_BOX (box), make_label (cg_record_text (record, CG_CASE_CASE_NO), 112, "dim"));
  gtk_box_append (GTK_BOX (box), make_label (title, 0, NULL));
  gtk_box_append (GTK_BOX (box), make_label (stage, 72, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (tracks); i++)
    gtk_box_append (GTK_BOX (three), make_track (record, i));
  gtk_widget_set_valign (wrap, GTK_ALIGN_CENTER);
  cg_wrap_append (CG_WRAP (wrap), box);
  cg_wrap_append (CG_WRAP (wrap), three);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), wrap);
  gtk_widget_set_name (row, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  return row;
}

static void
row_activated_cb (CgCaseTracks *self, GtkListBoxRow *row)
{
  cg_page_go (GTK_WIDGET (self), gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
cg_case_tracks_class_init (CgCaseTracksClass *klass)
{
}

static void
cg_case_tracks_init (CgCaseTracks *self)
{
  GtkWidget *placeholder = gtk_label_new (_ ("No open case."));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "todo");
  gtk_widget_add_css_class (placeholder, "dim");
  gtk_widget_set_margin_top (placeholder, 24);
  gtk_widget_set_margin_bottom (placeholder, 24);
  gtk_list_box_set_placeholder (self->list, placeholder);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

GtkWidget *
cg_case_tracks_new (void)
{
  return g_object_new (CG_TYPE_CASE_TRACKS, NULL);
}

void
cg_case_tracks_set_cases (CgCaseTracks *self, GPtrArray *cases)
{
  GtkListBoxRow *row;

  g_return_if_fail (CG_IS_CASE_TRACKS (self));

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < cases->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (cases, i)));
}
