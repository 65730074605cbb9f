/* cg-case-facts.c: 概况: what is known of a case, caption and value, to read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-facts.h"

#include <glib/gi18n.h>

#include "cg-section.h"

/* Two columns, row by row. */
static const int facts[] = {
  CG_CASE_CASE_NO,  CG_CASE_DECIDED_ON,  CG_CASE_MAIN_UNIT, CG_CASE_DECIDED_BY,
  CG_CASE_CATEGORY, CG_CASE_DECISION_NO, CG_CASE_SOURCE,    CG_CASE_UNDERTAKER,
  CG_CASE_DOMAIN,   CG_CASE_SUPERVISOR,
};

struct _CgCaseFacts
{
  AdwBin parent_instance;

  GtkLabel *values[G_N_ELEMENTS (facts)];
  GtkLabel *brief;
};

G_DEFINE_FINAL_TYPE (CgCaseFacts, cg_case_facts, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkLabel *
make_value (void)
{
  GtkWidget *label = make_label (NULL, NULL);

  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  return GTK_LABEL (label);
}

static GtkWidget *
build_grid (CgCaseFacts *self)
{
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 8);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_widget_add_css_class (grid, "box");
  gtk_widget_add_css_class (grid, "facts");
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      int column = (int) (i % 2) * 2;
      int row = (int) (i / 2);

      self->values[i] = make_value ();
      gtk_grid_attach (GTK_GRID (grid),
                       make_label (cg_field_label (CG_ENTITY_CASE, facts[i]), "dim"), column, row,
                       1, 1);
      gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->values[i]), column + 1, row, 1, 1);
    }

  self->brief = make_value ();
  gtk_label_set_wrap (self->brief, TRUE);
  gtk_label_set_wrap_mode (self->brief, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (self->brief, PANGO_ELLIPSIZE_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->brief), "read");
  gtk_grid_attach (GTK_GRID (grid),
                   make_label (cg_field_label (CG_ENTITY_CASE, CG_CASE_BRIEF), "dim"), 0, 5, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), GTK_WIDGET (self->brief), 1, 5, 3, 1);
  return grid;
}

static void
cg_case_facts_class_init (CgCaseFactsClass *klass)
{
}

static void
cg_case_facts_init (CgCaseFacts *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_box_append (GTK_BOX (box), cg_section_new (_ ("Overview of the case")));
  gtk_box_append (GTK_BOX (box), build_grid (self));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_case_facts_new (void)
{
  return g_object_new (CG_TYPE_CASE_FACTS, NULL);
}

void
cg_case_facts_set_case (CgCaseFacts *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_CASE_FACTS (self));

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      g_autofree char *words = cg_record_display (record, facts[i]);

      gtk_label_set_text (self->values[i], *words != '\0' ? words : "—");
    }
  gtk_label_set_text (self->brief, *cg_record_text (record, CG_CASE_BRIEF) != '\0'
                                       ? cg_record_text (record, CG_CASE_BRIEF)
                                       : "—");
}
