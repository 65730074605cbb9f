/* cg-score-sheet.c: the scoring sheet of an acceptance: aspects, elements, points, the grade.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-score-sheet.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-grade.h"
#include "cg-record.h"

typedef struct
{
  gint64 id;
  int full;
  GtkEditable *points, *remark;
} Line;

struct _CgScoreSheet
{
  AdwBin parent_instance;

  GArray *lines; /* of Line */
  char *grades;
  GtkLabel *sum;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgScoreSheet, cg_score_sheet, ADW_TYPE_BIN)

/* ---- what is given ---- */

/* -1: nothing, or nothing that could be given. */
static int
points_of (const Line *line)
{
  gint64 points;

  return g_ascii_string_to_signed (gtk_editable_get_text (line->points), 10, 0, line->full, &points,
                                   NULL)
             ? (int) points
             : -1;
}

static void
add_up (CgScoreSheet *self, int *total, int *full)
{
  *total = *full = 0;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      *total += MAX (points_of (line), 0);
      *full += line->full;
    }
}

guint
cg_score_sheet_get_missing (CgScoreSheet *self)
{
  guint missing = 0;

  g_return_val_if_fail (CG_IS_SCORE_SHEET (self), 0);

  for (guint i = 0; i < self->lines->len; i++)
    missing += points_of (&g_array_index (self->lines, Line, i)) < 0;
  return missing;
}

const char *
cg_score_sheet_get_grade (CgScoreSheet *self)
{
  int total, full;

  g_return_val_if_fail (CG_IS_SCORE_SHEET (self), NULL);

  add_up (self, &total, &full);
  return cg_grade_of_points (total, full, self->grades);
}

/* A remark may hold what parts the elements. */
static void
append_remark (GString *scores, const char *remark)
{
  g_autofree char *words = g_strdelimit (g_strdup (remark), ";\n", ' ');

  if (*g_strstrip (words) != '\0')
    g_string_append_printf (scores, " %s", words);
}

char *
cg_score_sheet_get_scores (CgScoreSheet *self)
{
  GString *scores = g_string_new (NULL);

  g_return_val_if_fail (CG_IS_SCORE_SHEET (self), NULL);

  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);

      if (points_of (line) < 0)
        continue;
      g_string_append_printf (scores, "%s%u=%d", scores->len > 0 ? ";" : "", i + 1,
                              points_of (line));
      append_remark (scores, gtk_editable_get_text (line->remark));
    }

  return g_string_free (scores, FALSE);
}

void
cg_score_sheet_set_points (CgScoreSheet *self, guint place, int points)
{
  g_autofree char *text = g_strdup_printf ("%d", points);

  g_return_if_fail (CG_IS_SCORE_SHEET (self) && place < self->lines->len);

  gtk_editable_set_text (g_array_index (self->lines, Line, place).points, text);
}

/* ---- telling ---- */

static void
show_sum (CgScoreSheet *self)
{
  guint missing = cg_score_sheet_get_missing (self);
  g_autofree char *words = NULL;
  int total, full;

  add_up (self, &total, &full);
  if (missing > 0)
    words =
        g_strdup_printf (_ ("%d of %d points; %u elements have none yet"), total, full, missing);
  else
    /* Translators: points given, points that could be given, a grade */
    words = g_strdup_printf (_ ("%d of %d points: %s"), total, full,
                             cg_choices_label (CG_CHOICES_GRADE, cg_score_sheet_get_grade (self)));
  gtk_label_set_text (self->sum, words);
}

static void
mark (const Line *line)
{
  gboolean wrong = *gtk_editable_get_text (line->points) != '\0' && points_of (line) < 0;

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (line->points), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (line->points), "error");
}

static void
changed_cb (CgScoreSheet *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    mark (&g_array_index (self->lines, Line, i));
  show_sum (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* ---- the widget ---- */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_entry (const char *name, int chars)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), chars);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), chars);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return entry;
}

static void
add_line (CgScoreSheet *self, GtkGrid *grid, const CgRecord *element, int row)
{
  const char *name = cg_record_text (element, CG_SCORE_ELEMENT_NAME);
  Line line = { cg_record_get_id (element),
                (int) cg_record_integer (element, CG_SCORE_ELEMENT_POINTS), NULL, NULL };
  g_autofree char *remark =
      g_strdup_printf ("%s %s", name, cg_field_label (CG_ENTITY_SCORE, CG_SCORE_REMARK));
  g_autofree char *full = g_strdup_printf ("/ %d", line.full);
  GtkWidget *label = make_label (name, NULL);

  line.points = GTK_EDITABLE (make_entry (name, 3));
  line.remark = GTK_EDITABLE (make_entry (remark, 16));
  gtk_entry_set_placeholder_text (GTK_ENTRY (line.remark),
                                  cg_field_label (CG_ENTITY_SCORE, CG_SCORE_REMARK));
  gtk_entry_set_input_purpose (GTK_ENTRY (line.points), GTK_INPUT_PURPOSE_DIGITS);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (line.points), 1, row, 1, 1);
  gtk_grid_attach (grid, make_label (full, "dim"), 2, row, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (line.remark), 3, row, 1, 1);
  g_signal_connect_swapped (line.points, "changed", G_CALLBACK (changed_cb), self);
  g_array_append_val (self->lines, line);
}

static void
fill (CgScoreSheet *self, GtkGrid *grid, GPtrArray *elements)
{
  const char *aspect = "";
  int row = 0;

  for (guint i = 0; i < elements->len; i++)
    {
      const CgRecord *element = g_ptr_array_index (elements, i);
      const char *own = cg_record_text (element, CG_SCORE_ELEMENT_ASPECT);

      if (!g_str_equal (own, aspect))
        gtk_grid_attach (grid, make_label (own, "strong"), 0, row++, 4, 1);
      aspect = own;
      add_line (self, grid, element, row++);
    }
}

static void
cg_score_sheet_finalize (GObject *object)
{
  CgScoreSheet *self = CG_SCORE_SHEET (object);

  g_clear_pointer (&self->lines, g_array_unref);
  g_free (self->grades);

  G_OBJECT_CLASS (cg_score_sheet_parent_class)->finalize (object);
}

static void
cg_score_sheet_class_init (CgScoreSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_score_sheet_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_SCORE_SHEET, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_score_sheet_init (CgScoreSheet *self)
{
  self->lines = g_array_new (FALSE, TRUE, sizeof (Line));
}

GtkWidget *
cg_score_sheet_new (GPtrArray *elements, const char *grades)
{
  CgScoreSheet *self = g_object_new (CG_TYPE_SCORE_SHEET, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8), *grid = gtk_grid_new ();

  self->grades = g_strdup (grades);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 8);
  gtk_widget_add_css_class (box, "panel");
  gtk_widget_add_css_class (box, "effect");
  fill (self, GTK_GRID (grid), elements);
  self->sum = GTK_LABEL (make_label ("", "strong"));
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sum));
  adw_bin_set_child (ADW_BIN (self), box);
  show_sum (self);
  return GTK_WIDGET (self);
}
