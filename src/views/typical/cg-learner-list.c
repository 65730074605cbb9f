/* cg-learner-list.c: the units that learn from a typical case, and how far each of them is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-learner-list.h"

#include <glib/gi18n.h>

#include "cg-cells.h"
#include "cg-clock.h"
#include "cg-lamp-view.h"
#include "cg-learning-steps.h"
#include "cg-record-kinds.h"
#include "cg-record-lamp.h"
#include "cg-section.h"
#include "cg-steps.h"
#include "cg-tab-stop.h"

struct _CgLearnerList
{
  AdwBin parent_instance;

  CgOffice *office;
  GPtrArray *learnings; /* (nullable) of CgRecord */
  CgSection *section;
  GtkWidget *panel;
  GtkListBox *rows;
};

enum
{
  SIGNAL_ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgLearnerList, cg_learner_list, ADW_TYPE_BIN)

/* In their order; the lamp and the button follow. */
static const struct
{
  int field;
  const char *caption; /* (nullable): before the value; msgid, context "learning" */
  int width;
} columns[] = {
  { CG_LEARNING_UNIT, NULL, 0 },
  { CG_LEARNING_NOTIFIED_ON, NC_ ("learning", "Told"), 76 },
  { CG_LEARNING_RECEIPT_ON, NC_ ("learning", "Received"), 76 },
  { CG_LEARNING_CHECKED_ON, NC_ ("learning", "Compared"), 104 },
  { CG_LEARNING_FOUND_COUNT, NC_ ("learning", "Found"), 48 },
  { CG_LEARNING_STRUCK_COUNT, NC_ ("learning", "Struck off"), 48 },
};

#define LAMP_WIDTH 112
#define BUTTON_WIDTH 96

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

static char *
value_of (const CgRecord *learning, int field)
{
  CgDate date;

  if (cg_field_get (CG_ENTITY_LEARNING, field)->type != CG_FIELD_DATE)
    return cg_record_display (learning, field);

  date = cg_record_date (learning, field);
  return date != 0 ? cg_date_format_short (date, cg_clock_today ()) : g_strdup ("—");
}

/* Each says what it is: in a narrow page the row folds, and nothing stands in columns. */
static char *
words_of (const CgRecord *learning, guint column)
{
  g_autofree char *value = value_of (learning, columns[column].field);

  if (columns[column].caption == NULL)
    return g_steal_pointer (&value);

  return g_strdup_printf ("%s %s", g_dpgettext2 (NULL, "learning", columns[column].caption), value);
}

/* ---- rows ---- */

static CgRecord *
learning_of (CgLearnerList *self, GtkListBoxRow *row)
{
  int index = gtk_list_box_row_get_index (row);

  return index >= 0 && (guint) index < self->learnings->len
             ? g_ptr_array_index (self->learnings, index)
             : NULL;
}

static void
enter_cb (GtkWidget *button, CgLearnerList *self)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, GTK_TYPE_LIST_BOX_ROW);

  cg_learning_enter_findings (GTK_WIDGET (self), self->office,
                              learning_of (self, GTK_LIST_BOX_ROW (row)));
}

/* What stands for time: the lamp while it is owed, else how it ended. */
static GtkWidget *
make_lamp (const CgLearnerList *self, const CgRecord *learning)
{
  GtkWidget *lamp;
  CgLampFacts facts;

  if (!cg_record_lamp_facts (learning, &facts) ||
      cg_lamp_compute (&facts, cg_clock_today ()) == CG_LAMP_NONE)
    return make_label (
        cg_choices_label (CG_CHOICES_LEARNING_STATE, cg_record_text (learning, CG_LEARNING_STATE)),
        "dim");

  lamp = cg_lamp_view_new ();
  cg_lamp_view_set_facts (CG_LAMP_VIEW (lamp), &facts, cg_clock_today (),
                          cg_office_get_calendar (self->office));
  return lamp;
}

static GtkWidget *
make_button (CgLearnerList *self)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Enter Findings"));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "text-button");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, cg_office_get_read_only (self->office) == NULL);
  g_signal_connect (button, "clicked", G_CALLBACK (enter_cb), self);
  return button;
}

static void
append_row (CgLearnerList *self, guint index)
{
  const CgRecord *learning = g_ptr_array_index (self->learnings, index);
  GtkWidget *cells = cg_cells_new ();
  GtkWidget *row = gtk_list_box_row_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *words = words_of (learning, i);

      cg_cells_append (CG_CELLS (cells), make_label (words, i == 0 ? "strong" : "num"),
                       columns[i].width, i == 0);
    }
  cg_cells_append (CG_CELLS (cells), make_lamp (self, learning), LAMP_WIDTH, FALSE);
  cg_cells_append (CG_CELLS (cells), make_button (self), BUTTON_WIDTH, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), cells);
  gtk_widget_add_css_class (row, "learner");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_record_reference_name (learning, CG_LEARNING_UNIT), -1);
  gtk_list_box_append (self->rows, row);
}

/* All of them together: how many units are told, have compared, what they found. */
static char *
sum_words (GPtrArray *learnings)
{
  guint told = 0, compared = 0;
  gint64 found = 0, struck = 0;

  for (guint i = 0; i < learnings->len; i++)
    {
      const CgRecord *learning = g_ptr_array_index (learnings, i);

      told += !cg_record_is_null (learning, CG_LEARNING_NOTIFIED_ON);
      compared += g_str_equal (cg_record_text (learning, CG_LEARNING_STATE), "done");
      found += cg_record_integer (learning, CG_LEARNING_FOUND_COUNT);
      struck += cg_record_integer (learning, CG_LEARNING_STRUCK_COUNT);
    }

  return g_strdup_printf (_ ("%u units, %u told, %u compared, %d problems found, %d struck off"),
                          learnings->len, told, compared, (int) found, (int) struck);
}

void
cg_learner_list_set (CgLearnerList *self, GPtrArray *learnings)
{
  GtkListBoxRow *row;
  g_autofree char *words = NULL;

  g_return_if_fail (CG_IS_LEARNER_LIST (self));

  g_ptr_array_ref (learnings);
  g_clear_pointer (&self->learnings, g_ptr_array_unref);
  self->learnings = learnings;
  while ((row = gtk_list_box_get_row_at_index (self->rows, 0)) != NULL)
    gtk_list_box_remove (self->rows, GTK_WIDGET (row));
  for (guint i = 0; i < learnings->len; i++)
    append_row (self, i);
  words = sum_words (learnings);
  cg_section_set_count (self->section, learnings->len > 0 ? words : _ ("none yet"));
  gtk_widget_set_visible (self->panel, learnings->len > 0);
}

/* ---- the widget ---- */

static void
activated_cb (CgLearnerList *self, GtkListBoxRow *row)
{
  CgRecord *learning = learning_of (self, row);

  if (learning != NULL)
    cg_steps_edit (GTK_WIDGET (self), self->office, cg_record_kind_get (CG_ENTITY_LEARNING)->items,
                   learning);
}

static void
add_cb (CgLearnerList *self)
{
  g_signal_emit (self, signals[SIGNAL_ADD], 0);
}

static void
cg_learner_list_dispose (GObject *object)
{
  CgLearnerList *self = CG_LEARNER_LIST (object);

  g_clear_object (&self->office);
  g_clear_pointer (&self->learnings, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_learner_list_parent_class)->dispose (object);
}

static void
cg_learner_list_class_init (CgLearnerListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_learner_list_dispose;
  signals[SIGNAL_ADD] = g_signal_new ("add", CG_TYPE_LEARNER_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                      NULL, G_TYPE_NONE, 0);
}

static void
cg_learner_list_init (CgLearnerList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->section = CG_SECTION (cg_section_new (C_ ("children", "Units that learn")));
  self->rows = GTK_LIST_BOX (gtk_list_box_new ());
  self->panel = adw_bin_new ();
  gtk_list_box_set_activate_on_single_click (self->rows, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  C_ ("children", "Units that learn"), -1);
  gtk_widget_add_css_class (self->panel, "panel");
  adw_bin_set_child (ADW_BIN (self->panel), cg_tab_stop_new (GTK_WIDGET (self->rows), self->rows));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "learners");
  g_signal_connect_swapped (self->rows, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect_swapped (self->section, "activated", G_CALLBACK (add_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->section));
  gtk_box_append (GTK_BOX (box), self->panel);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_learner_list_new (CgOffice *office)
{
  CgLearnerList *self = g_object_new (CG_TYPE_LEARNER_LIST, NULL);

  self->office = g_object_ref (office);
  cg_section_set_link (self->section, cg_office_get_read_only (office) == NULL
                                          ? C_ ("children", "Add units")
                                          : NULL);
  return GTK_WIDGET (self);
}
