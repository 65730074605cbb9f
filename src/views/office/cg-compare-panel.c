/* cg-compare-panel.c: in the pane: a heading with a past day, and lines below it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-compare-panel.h"

#include "cg-section.h"
#include "cg-tip.h"

typedef struct
{
  CgSection *section;
  GtkBox *lines;
} CgComparePanelPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CgComparePanel, cg_compare_panel, ADW_TYPE_BIN)

static CgComparePanelPrivate *
get_private (CgComparePanel *self)
{
  return cg_compare_panel_get_instance_private (self);
}

void
cg_compare_panel_set_title (CgComparePanel *self, const char *title, CgDate day)
{
  g_autofree char *iso = cg_date_to_iso (day);
  g_autofree char *words = g_strdup_printf (title, iso);

  g_return_if_fail (CG_IS_COMPARE_PANEL (self));

  cg_section_set_title (get_private (self)->section, words);
}

void
cg_compare_panel_add (CgComparePanel *self, GtkWidget *line)
{
  g_return_if_fail (CG_IS_COMPARE_PANEL (self));

  gtk_box_append (get_private (self)->lines, line);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

void
cg_compare_panel_set_count (CgComparePanel *self, const char *count)
{
  g_return_if_fail (CG_IS_COMPARE_PANEL (self));

  cg_section_set_count (get_private (self)->section, count);
}

void
cg_compare_panel_clear (CgComparePanel *self)
{
  GtkBox *lines;
  GtkWidget *line;

  g_return_if_fail (CG_IS_COMPARE_PANEL (self));

  lines = get_private (self)->lines;
  while ((line = gtk_widget_get_first_child (GTK_WIDGET (lines))) != NULL)
    gtk_box_remove (lines, line);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_compare_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_widget_add_css_class (label, "sm");
  return label;
}

GtkWidget *
cg_compare_text (const char *text, const char *css_class)
{
  GtkWidget *label = cg_compare_label (text, css_class);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  cg_tip_set_cut_off (GTK_LABEL (label));
  return label;
}

static void
cg_compare_panel_class_init (CgComparePanelClass *klass)
{
}

static void
cg_compare_panel_init (CgComparePanel *self)
{
  CgComparePanelPrivate *panel = get_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  panel->section = CG_SECTION (cg_section_new (""));
  panel->lines = GTK_BOX (lines);
  gtk_widget_add_css_class (lines, "panel");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (panel->section));
  gtk_box_append (GTK_BOX (box), lines);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
