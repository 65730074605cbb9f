/* cg-compare-band.c: the band over a list that is compared with a past day: the day, what is shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-compare-band.h"

#include <glib/gi18n.h>

#include "cg-chips-scroller.h"
#include "cg-clock.h"
#include "cg-date-entry.h"
#include "cg-editor.h"
#include "cg-filter-chips.h"
#include "cg-row-marks.h"
#include "cg-scale.h"
#include "cg-tip.h"

/* Two numbers of three digits in one line, larger ones in two; pixels at 100 %. */
#define LEAST_COUNTS_WIDTH 142

/* What the day has where it is written out. */
#define DAY_CHARS 9

/* The chips in their order. */
static const guint chips[] = {
  CG_COMPARED_DIFFERENT,    1u << CG_COMPARED_CHANGED, 1u << CG_COMPARED_ADDED,
  1u << CG_COMPARED_VOIDED, 1u << CG_COMPARED_ENTERED, 1u << CG_COMPARED_LEFT,
  1u << CG_COMPARED_SAME,   CG_COMPARE_AS_IT_STOOD,
};

struct _CgCompareBand
{
  AdwBin parent_instance;

  CgDateEntry *day;
  CgDate shown; /* the day that was told last */
  GtkLabel *counts;
  GtkWidget *band;
  GtkWidget *row;     /* of the chips */
  GtkWidget *filters; /* (nullable): of the list, beside them */
  GtkWidget *chips[G_N_ELEMENTS (chips)];
  GtkLabel *words[G_N_ELEMENTS (chips)];
};

G_DEFINE_FINAL_TYPE (CgCompareBand, cg_compare_band, ADW_TYPE_BIN)

enum
{
  SIGNAL_DAY_SET,
  SIGNAL_KINDS_SET,
  SIGNAL_CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- the day ---- */

static void
day_done_cb (CgEditor *editor, gboolean next, CgCompareBand *self)
{
  CgDate day = cg_date_entry_get_date (self->day);

  if (day == 0 || day == self->shown)
    return;

  self->shown = day;
  g_signal_emit (self, signals[SIGNAL_DAY_SET], 0, (guint) day);
}

static void
left_cb (GtkEventControllerFocus *focus, CgCompareBand *self)
{
  day_done_cb (CG_EDITOR (self->day), FALSE, self);
}

static void
close_cb (GtkButton *button, CgCompareBand *self)
{
  g_signal_emit (self, signals[SIGNAL_CLOSED], 0);
}

static void
build_day (CgCompareBand *self, CgCalendar *calendar, CgDate day)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->day = CG_DATE_ENTRY (cg_date_entry_new ());
  self->shown = day;
  cg_date_entry_set_context (self->day, calendar, 0, CG_DATE_PAST);
  cg_date_entry_set_date (self->day, day);
  gtk_widget_set_valign (GTK_WIDGET (self->day), GTK_ALIGN_CENTER);
  gtk_editable_set_max_width_chars (
      GTK_EDITABLE (cg_editor_get_focus_widget (CG_EDITOR (self->day))), DAY_CHARS);
  cg_editor_set_accessible_label (CG_EDITOR (self->day), _ ("Day to compare with"));
  g_signal_connect_object (self->day, "done", G_CALLBACK (day_done_cb), self, 0);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->day), focus);
}

static GtkWidget *
make_caption (void)
{
  GtkWidget *caption = gtk_label_new (C_ ("comparison", "Compared with"));

  gtk_label_set_xalign (GTK_LABEL (caption), 0);
  return caption;
}

/* Where the band is narrow, its words do without the picture. */
static GtkWidget *
build_caption (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *squeezer = adw_squeezer_new ();

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("document-open-recent-symbolic"));
  gtk_box_append (GTK_BOX (box), make_caption ());
  adw_squeezer_add (ADW_SQUEEZER (squeezer), box);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), make_caption ());
  return squeezer;
}

static GtkWidget *
build_band (CgCompareBand *self, CgCalendar *calendar, CgDate day)
{
  GtkWidget *band = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *close = gtk_button_new_with_label (_ ("End Comparison"));

  build_day (self, calendar, day);
  self->counts = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->counts), "dim");
  gtk_widget_add_css_class (GTK_WIDGET (self->counts), "num");
  gtk_label_set_wrap (self->counts, TRUE);
  gtk_label_set_lines (self->counts, 2);
  gtk_label_set_ellipsize (self->counts, PANGO_ELLIPSIZE_END);
  gtk_widget_set_size_request (GTK_WIDGET (self->counts),
                               cg_scaled (GTK_WIDGET (self->counts), LEAST_COUNTS_WIDTH), -1);
  gtk_label_set_xalign (self->counts, 0);
  cg_tip_set_cut_off (self->counts);
  gtk_widget_set_hexpand (GTK_WIDGET (self->counts), TRUE);
  gtk_widget_add_css_class (close, "end-comparison");
  gtk_widget_set_valign (close, GTK_ALIGN_CENTER);
  g_signal_connect_object (close, "clicked", G_CALLBACK (close_cb), self, 0);
  gtk_widget_add_css_class (band, "band");
  gtk_widget_add_css_class (band, "compare");
  gtk_box_append (GTK_BOX (band), build_caption ());
  gtk_box_append (GTK_BOX (band), GTK_WIDGET (self->day));
  gtk_box_append (GTK_BOX (band), GTK_WIDGET (self->counts));
  gtk_box_append (GTK_BOX (band), close);
  return band;
}

/* ---- what is shown ---- */

static void
toggled_cb (GtkToggleButton *chip, CgCompareBand *self)
{
  if (!gtk_toggle_button_get_active (chip))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    if (self->chips[i] == GTK_WIDGET (chip))
      g_signal_emit (self, signals[SIGNAL_KINDS_SET], 0, chips[i]);
}

/* What several kinds have in common has no shape. */
static const char *
icon_of (guint kinds)
{
  return kinds == CG_COMPARED_DIFFERENT || kinds == CG_COMPARE_AS_IT_STOOD
             ? NULL
             : cg_compared_icon_name ((CgCompared) g_bit_nth_lsf (kinds, -1));
}

static GtkWidget *
build_chip (CgCompareBand *self, guint i)
{
  GtkWidget *chip = gtk_toggle_button_new ();
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  const char *icon = icon_of (chips[i]);

  if (icon != NULL)
    gtk_box_append (GTK_BOX (content), gtk_image_new_from_icon_name (icon));
  self->words[i] = GTK_LABEL (gtk_label_new (NULL));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->words[i]));
  gtk_button_set_child (GTK_BUTTON (chip), content);
  gtk_widget_add_css_class (chip, "chip");
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (chip, FALSE);
  return chip;
}

static GtkWidget *
build_chips (CgCompareBand *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *caption = gtk_label_new (C_ ("comparison", "Show"));

  gtk_widget_add_css_class (caption, "dim");
  gtk_box_append (GTK_BOX (box), caption);
  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      self->chips[i] = build_chip (self, i);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (self->chips[i]),
                                     GTK_TOGGLE_BUTTON (self->chips[0]));
      else
        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->chips[i]), TRUE);
      g_signal_connect_object (self->chips[i], "toggled", G_CALLBACK (toggled_cb), self, 0);
      gtk_box_append (GTK_BOX (box), self->chips[i]);
    }

  return box;
}

static GtkWidget *
build_row (CgCompareBand *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *scroller = cg_chips_scroller_new (build_chips (self));

  gtk_widget_set_hexpand (scroller, TRUE);
  gtk_widget_add_css_class (row, "chips");
  gtk_box_append (GTK_BOX (row), scroller);
  return row;
}

/* ---- what filters the list ---- */

void
cg_compare_band_take_filters (CgCompareBand *self, GtkWidget *filters)
{
  g_return_if_fail (CG_IS_COMPARE_BAND (self));

  self->filters = g_object_ref (filters);
  gtk_box_remove (GTK_BOX (gtk_widget_get_parent (filters)), filters);
  gtk_box_append (GTK_BOX (self->row), filters);
  cg_filter_chips_set_inner (CG_FILTER_CHIPS (filters), TRUE);
  gtk_widget_set_valign (filters, GTK_ALIGN_CENTER);
  g_object_unref (filters);
}

void
cg_compare_band_give_filters (CgCompareBand *self, GtkBox *box)
{
  g_autoptr (GtkWidget) filters = NULL;

  g_return_if_fail (CG_IS_COMPARE_BAND (self));

  filters = g_object_ref (g_steal_pointer (&self->filters));
  gtk_box_remove (GTK_BOX (self->row), filters);
  gtk_box_insert_child_after (box, filters, GTK_WIDGET (self));
  cg_filter_chips_set_inner (CG_FILTER_CHIPS (filters), FALSE);
  gtk_widget_set_valign (filters, GTK_ALIGN_FILL);
}

/* ---- how many there are ---- */

static gsize
count_kinds (CgComparison *comparison, guint kinds)
{
  return kinds == CG_COMPARE_AS_IT_STOOD ? cg_ids_length (cg_comparison_get_then (comparison))
                                         : cg_comparison_count_kinds (comparison, kinds);
}

static char *
chip_words (guint kinds, gsize n, gsize cells)
{
  if (kinds == CG_COMPARED_DIFFERENT)
    return g_strdup_printf (C_ ("comparison", "With changes: %zu"), n);
  if (kinds == CG_COMPARE_AS_IT_STOOD)
    return g_strdup_printf (C_ ("comparison", "As it stood: %zu"), n);
  if (kinds == 1u << CG_COMPARED_CHANGED && n > 0)
    return g_strdup_printf (C_ ("comparison", "%s: %zu (%zu values)"),
                            cg_compared_label (CG_COMPARED_CHANGED), n, cells);

  return g_strdup_printf (C_ ("comparison", "%s: %zu"),
                          cg_compared_label ((CgCompared) g_bit_nth_lsf (kinds, -1)), n);
}

/* What a filter alone lets come and go has chips only where there is any. */
static gboolean
is_always_shown (guint kinds)
{
  return kinds != 1u << CG_COMPARED_ENTERED && kinds != 1u << CG_COMPARED_LEFT;
}

void
cg_compare_band_show (CgCompareBand *self, CgComparison *comparison, gsize cells)
{
  g_autofree char *counts = NULL;
  gsize then, now;

  g_return_if_fail (CG_IS_COMPARE_BAND (self));

  cg_comparison_get_lengths (comparison, &then, &now);
  counts = g_strdup_printf (C_ ("comparison", "%zu then, %zu today"), then, now);
  gtk_label_set_text (self->counts, counts);
  for (guint i = 0; i < G_N_ELEMENTS (chips); i++)
    {
      gsize n = count_kinds (comparison, chips[i]);
      g_autofree char *words = chip_words (chips[i], n, cells);

      gtk_label_set_text (self->words[i], words);
      gtk_widget_set_visible (self->chips[i], n > 0 || is_always_shown (chips[i]));
    }
}

void
cg_compare_band_show_progress (CgCompareBand *self, double fraction)
{
  g_autofree char *words = NULL;

  g_return_if_fail (CG_IS_COMPARE_BAND (self));

  words =
      g_strdup_printf (C_ ("comparison", "Going back to that day: %d%%"), (int) (fraction * 100));
  gtk_label_set_text (self->counts, words);
}

void
cg_compare_band_add_button (CgCompareBand *self, GtkWidget *button)
{
  g_return_if_fail (CG_IS_COMPARE_BAND (self));

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self->band), button);
}

/* ---- the object ---- */

static void
cg_compare_band_class_init (CgCompareBandClass *klass)
{
  signals[SIGNAL_DAY_SET] = g_signal_new ("day-set", CG_TYPE_COMPARE_BAND, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_KINDS_SET] = g_signal_new ("kinds-set", CG_TYPE_COMPARE_BAND, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[SIGNAL_CLOSED] = g_signal_new ("closed", CG_TYPE_COMPARE_BAND, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_compare_band_init (CgCompareBand *self)
{
}

GtkWidget *
cg_compare_band_new (CgCalendar *calendar, CgDate day)
{
  CgCompareBand *self = g_object_new (CG_TYPE_COMPARE_BAND, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->band = build_band (self, calendar, day);
  gtk_box_append (GTK_BOX (box), self->band);
  self->row = build_row (self);
  gtk_box_append (GTK_BOX (box), self->row);
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}
