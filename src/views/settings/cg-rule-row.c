/* cg-rule-row.c: one time-limit rule in the list of rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-rule-row.h"

#include <glib/gi18n.h>

#include "cg-rule-layout.h"
#include "cg-rule-terms.h"

static const char *const cell_classes[CG_N_RULE_CELLS] = {
  "rule-name", "rule-basis", "rule-amount", "rule-unit", "rule-roll", "rule-count",
};

struct _CgRuleRow
{
  GtkListBoxRow parent_instance;

  CgRecord *rule;
  GtkLabel *cells[CG_N_RULE_CELLS];
};

G_DEFINE_FINAL_TYPE (CgRuleRow, cg_rule_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
make_cells (GtkLabel **cells)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, cg_rule_layout_new ());
  for (guint i = 0; i < CG_N_RULE_CELLS; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);
      gboolean right = i == CG_RULE_CELL_AMOUNT || i == CG_RULE_CELL_COUNT;

      gtk_label_set_xalign (GTK_LABEL (label), right ? 1 : 0);
      if (i == CG_RULE_CELL_NAME || i == CG_RULE_CELL_BASIS)
        gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, cell_classes[i]);
      gtk_widget_add_css_class (label, "num");
      gtk_box_append (GTK_BOX (box), label);
      cells[i] = GTK_LABEL (label);
    }

  return box;
}

/* "15→20" while somebody changes it. */
static char *
amount_words (const CgRecord *rule, const CgRecord *shown)
{
  gint64 before = cg_record_integer (rule, CG_RULE_AMOUNT);
  gint64 after = cg_record_integer (shown, CG_RULE_AMOUNT);

  if (before == after)
    return g_strdup_printf ("%" G_GINT64_FORMAT, after);

  return g_strdup_printf ("%" G_GINT64_FORMAT "→%" G_GINT64_FORMAT, before, after);
}

void
cg_rule_row_set_rule (CgRuleRow *self, CgRecord *rule, const CgRecord *changed)
{
  const CgRecord *shown = changed != NULL ? changed : rule;
  g_autofree char *amount = amount_words (rule, shown);
  const char *basis =
      cg_choices_label (CG_CHOICES_RULE_BASIS, cg_record_text (shown, CG_RULE_BASIS));
  g_autofree char *label = NULL;

  g_return_if_fail (CG_IS_RULE_ROW (self));

  cg_record_ref (rule);
  g_clear_pointer (&self->rule, cg_record_unref);
  self->rule = rule;
  gtk_label_set_text (self->cells[CG_RULE_CELL_NAME], cg_record_text (rule, CG_RULE_NAME));
  gtk_label_set_text (self->cells[CG_RULE_CELL_BASIS], basis);
  gtk_label_set_text (self->cells[CG_RULE_CELL_AMOUNT], amount);
  gtk_label_set_text (self->cells[CG_RULE_CELL_UNIT], cg_rule_unit_words (shown));
  gtk_label_set_text (self->cells[CG_RULE_CELL_ROLL], cg_rule_roll_words (shown));
  label = g_strdup_printf (_ ("%s: %s %s from “%s”"), cg_record_text (rule, CG_RULE_NAME), amount,
                           cg_rule_unit_words (shown), basis);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

void
cg_rule_row_set_count (CgRuleRow *self, gint64 count)
{
  g_autofree char *words = g_strdup_printf ("%" G_GINT64_FORMAT, count);

  g_return_if_fail (CG_IS_RULE_ROW (self));

  gtk_label_set_text (self->cells[CG_RULE_CELL_COUNT], words);
}

gint64
cg_rule_row_get_id (CgRuleRow *self)
{
  g_return_val_if_fail (CG_IS_RULE_ROW (self), 0);

  return self->rule != NULL ? cg_record_get_id (self->rule) : 0;
}

CgRecord *
cg_rule_row_get_rule (CgRuleRow *self)
{
  g_return_val_if_fail (CG_IS_RULE_ROW (self), NULL);

  return self->rule;
}

static void
cg_rule_row_finalize (GObject *object)
{
  g_clear_pointer (&CG_RULE_ROW (object)->rule, cg_record_unref);

  G_OBJECT_CLASS (cg_rule_row_parent_class)->finalize (object);
}

static void
cg_rule_row_class_init (CgRuleRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_rule_row_finalize;
}

static void
cg_rule_row_init (CgRuleRow *self)
{
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), make_cells (self->cells));
  gtk_widget_add_css_class (GTK_WIDGET (self), "rule");
}

GtkWidget *
cg_rule_row_new (void)
{
  return g_object_new (CG_TYPE_RULE_ROW, NULL);
}

GtkWidget *
cg_rule_head_new (void)
{
  GtkLabel *cells[CG_N_RULE_CELLS];
  GtkWidget *head = make_cells (cells);

  gtk_label_set_text (cells[CG_RULE_CELL_NAME], C_ ("rule heading", "Time limit"));
  gtk_label_set_text (cells[CG_RULE_CELL_BASIS], C_ ("rule heading", "Counted from"));
  gtk_label_set_text (cells[CG_RULE_CELL_AMOUNT], C_ ("rule heading", "Amount"));
  gtk_label_set_text (cells[CG_RULE_CELL_UNIT], C_ ("rule heading", "Unit"));
  gtk_label_set_text (cells[CG_RULE_CELL_ROLL], C_ ("rule heading", "On a day of rest"));
  gtk_label_set_text (cells[CG_RULE_CELL_COUNT], C_ ("rule heading", "Running"));
  gtk_widget_add_css_class (head, "ghead");
  gtk_widget_add_css_class (head, "rule-head");
  return head;
}
