/* cg-recurrence-compare.c: two problems side by side, and what of them is the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-recurrence-compare.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-highlight.h"
#include "cg-likeness.h"
#include "cg-record-lamp.h"
#include "cg-scale.h"

#define CAPTION 92
#define MARK 76
#define VALUE_CHARS 10

/* Below it two texts have a word in common, and no more. */
#define NEAR 0.2

struct _CgRecurrenceCompare
{
  AdwBin parent_instance;

  GtkBox *rows;
  guint same, near;
};

G_DEFINE_FINAL_TYPE (CgRecurrenceCompare, cg_recurrence_compare, ADW_TYPE_BIN)

/* ---- one row ---- */

static GtkWidget *
make_value (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), VALUE_CHARS);
  gtk_label_set_max_width_chars (GTK_LABEL (label), VALUE_CHARS);
  gtk_label_set_selectable (GTK_LABEL (label), FALSE);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static void
add_fixed (GtkWidget *row, const char *text, int width, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_size_request (label, cg_scaled (label, width), -1);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (row), label);
}

/* Two halves, whatever they say, so that the values of all rows stand in columns. */
static void
add_halves (
    GtkWidget *row, GtkWidget *left, const char *mark, const char *css_class, GtkWidget *right)
{
  GtkWidget *halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *half = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (halves), TRUE);
  gtk_widget_set_hexpand (halves, TRUE);
  add_fixed (half, mark, MARK, css_class);
  gtk_box_append (GTK_BOX (half), right);
  gtk_box_append (GTK_BOX (halves), left);
  gtk_box_append (GTK_BOX (halves), half);
  gtk_box_append (GTK_BOX (row), halves);
}

static void
mark_common (GtkWidget *label, const char *text, const char *other)
{
  g_autoptr (GArray) places = cg_likeness_common (text, other);

  cg_highlight_common (GTK_LABEL (label), places);
}

/* Texts that are alike have their common words marked, and never count as the same. */
static void
add_row (CgRecurrenceCompare *self,
         const char *caption,
         const char *later,
         const char *earlier,
         gboolean text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *left = make_value (*later != '\0' ? later : "—");
  GtkWidget *right = make_value (*earlier != '\0' ? earlier : "—");
  gboolean same = *later != '\0' && g_str_equal (later, earlier);
  gboolean near = text && !same && cg_likeness (later, earlier) >= NEAR;

  gtk_widget_add_css_class (row, "compared");
  if (same)
    gtk_widget_add_css_class (row, "same");
  if (near)
    {
      mark_common (left, later, earlier);
      mark_common (right, earlier, later);
    }

  add_fixed (row, caption, CAPTION, "dim");
  add_halves (row, left,
              same   ? C_ ("compared", "= same")
              : near ? C_ ("compared", "≈ alike")
                     : "",
              same ? "strong" : "dim", right);
  gtk_box_append (self->rows, row);
  self->same += same;
  self->near += near;
}

/* ---- what is compared ---- */

static void
add_field (CgRecurrenceCompare *self,
           const CgRecord *later,
           const CgRecord *earlier,
           int field,
           gboolean text)
{
  g_autofree char *left = cg_record_display (later, field);
  g_autofree char *right = cg_record_display (earlier, field);

  add_row (self, cg_field_label (CG_ENTITY_PROBLEM, field), left != NULL ? left : "",
           right != NULL ? right : "", text);
}

static char *
state_words (const CgRecord *problem)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *status = cg_record_display (problem, CG_PROBLEM_STATUS);
  CgDate closed_on = cg_record_date (problem, CG_PROBLEM_CLOSED_ON);
  g_autofree char *day = closed_on != 0 ? cg_date_to_iso (closed_on) : NULL;

  g_string_append (words, status);
  if (day != NULL)
    g_string_append_printf (words, " %s", day);
  else if (!cg_record_is_null (problem, CG_PROBLEM_PROGRESS))
    g_string_append_printf (words, " %d%%", (int) cg_record_integer (problem, CG_PROBLEM_PROGRESS));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
clear_rows (CgRecurrenceCompare *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, row);
  self->same = self->near = 0;
}

static void
add_head (CgRecurrenceCompare *self, const CgRecurrence *pair)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *later = g_strdup_printf (_ ("This time  %s"), pair->problem_no);
  g_autofree char *earlier = g_strdup_printf (_ ("Earlier  %s"), pair->earlier_problem_no);
  g_autofree char *counts = g_strdup_printf (_ ("same %u, alike %u"), self->same, self->near);
  GtkWidget *left = make_value (later), *right = make_value (earlier);

  gtk_widget_add_css_class (row, "compared");
  gtk_widget_add_css_class (row, "first");
  gtk_widget_add_css_class (left, "strong");
  gtk_widget_add_css_class (right, "strong");
  add_fixed (row, "", CAPTION, "dim");
  add_halves (row, left, counts, "xxs", right);
  gtk_box_prepend (self->rows, row);
}

void
cg_recurrence_compare_set (CgRecurrenceCompare *self,
                           const CgRecurrence *pair,
                           const CgRecord *later,
                           const CgRecord *earlier,
                           const char *institutions,
                           const char *earlier_institutions)
{
  static const struct
  {
    int field;
    gboolean text;
  } fields[] = {
    { CG_PROBLEM_TEXT, TRUE },     { CG_PROBLEM_DEVIATION, FALSE }, { CG_PROBLEM_NATURE, FALSE },
    { CG_PROBLEM_MODE, FALSE },    { CG_PROBLEM_LEADER, FALSE },    { CG_PROBLEM_PERSON, FALSE },
    { CG_PROBLEM_MEASURES, TRUE },
  };
  g_autofree char *state = NULL, *earlier_state = NULL;

  g_return_if_fail (CG_IS_RECURRENCE_COMPARE (self));

  clear_rows (self);
  add_row (self, cg_entity_label (CG_ENTITY_CASE), pair->case_title, pair->earlier_case_title,
           TRUE);
  add_row (self, cg_field_label (CG_ENTITY_PROBLEM, CG_PROBLEM_UNIT), pair->unit,
           pair->earlier_unit, FALSE);
  add_row (self, cg_field_label (CG_ENTITY_PROBLEM, CG_PROBLEM_CATEGORY), pair->category,
           pair->category, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    add_field (self, later, earlier, fields[i].field, fields[i].text);
  add_row (self, cg_entity_label (CG_ENTITY_INSTITUTION), institutions, earlier_institutions, TRUE);
  state = state_words (later);
  earlier_state = state_words (earlier);
  add_row (self, cg_field_label (CG_ENTITY_PROBLEM, CG_PROBLEM_STATUS), state, earlier_state,
           FALSE);
  add_head (self, pair);
}

/* ---- the widget ---- */

static void
cg_recurrence_compare_class_init (CgRecurrenceCompareClass *klass)
{
}

static void
cg_recurrence_compare_init (CgRecurrenceCompare *self)
{
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "panel");
  gtk_widget_set_overflow (GTK_WIDGET (self->rows), GTK_OVERFLOW_HIDDEN);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
}

GtkWidget *
cg_recurrence_compare_new (void)
{
  return g_object_new (CG_TYPE_RECURRENCE_COMPARE, NULL);
}
