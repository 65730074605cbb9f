/* cg-stage-step.c: one step of the stage bar: its chevron, label and date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-stage-step.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cg-fold.h"
#include "cg-scale.h"

/* px at 100 % (tokens.md) */
#define CHEVRON 8
#define RADIUS 4

#define CHECK_SIZE 10

/* Above it the twelve dates need the room of their check marks, which stand below them. */
#define LARGEST_SCALE_BESIDE 1.25

struct _CgStageStepButton
{
  GtkButton parent_instance;

  gboolean current;
  gboolean first;
  gboolean last;
  CgStepState state;
  GtkWidget *face; /* what the chevron lies behind */
};

G_DEFINE_FINAL_TYPE (CgStageStepButton, cg_stage_step, GTK_TYPE_BUTTON)

/* The chevron: straight or notched on the left, straight or pointed on the right. */
static void
trace (CgStageStepButton *self, cairo_t *cr, double width, double height)
{
  double point = cg_scaled (GTK_WIDGET (self), CHEVRON);
  double right = self->last ? width : width - point;

  if (self->first)
    {
      cairo_arc (cr, RADIUS, RADIUS, RADIUS, G_PI, 1.5 * G_PI);
    }
  else
    cairo_move_to (cr, 0, 0);
  if (self->last)
    {
      cairo_arc (cr, width - RADIUS, RADIUS, RADIUS, -0.5 * G_PI, 0);
      cairo_arc (cr, width - RADIUS, height - RADIUS, RADIUS, 0, 0.5 * G_PI);
    }
  else
    {
      cairo_line_to (cr, right, 0);
      cairo_line_to (cr, width, height / 2);
      cairo_line_to (cr, right, height);
    }
  if (self->first)
    cairo_arc (cr, RADIUS, height - RADIUS, RADIUS, 0.5 * G_PI, G_PI);
  else
    {
      cairo_line_to (cr, 0, height);
      cairo_line_to (cr, point, height / 2);
    }
  cairo_close_path (cr);
}

static const char *
fill_name (CgStageStepButton *self)
{
  if (self->current)
    return "cg_mark";

  return self->state == CG_STEP_DONE || self->state == CG_STEP_ACTIVE ? "cg_mark_soft" : "cg_todo";
}

static void
cg_stage_step_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CgStageStepButton *self = CG_STAGE_STEP (widget);
  GtkStyleContext *style = gtk_widget_get_style_context (widget);
  graphene_rect_t area;
  GdkRGBA color;
  cairo_t *cr;
  /* The point reaches over the gap, so that neighbours fit into each other. */
  double overlap = self->last ? 0 : cg_scaled (widget, CHEVRON);

  if (gtk_style_context_lookup_color (style, fill_name (self), &color) &&
      gtk_widget_compute_bounds (self->face, widget, &area))
    {
      graphene_rect_t drawn = area;

      drawn.size.width += (float) overlap;
      cr = gtk_snapshot_append_cairo (snapshot, &drawn);
      cairo_translate (cr, area.origin.x, area.origin.y);
      trace (self, cr, area.size.width + overlap, area.size.height);
      gdk_cairo_set_source_rgba (cr, &color);
      cairo_fill_preserve (cr);
      if (self->state == CG_STEP_ACTIVE && !self->current &&
          gtk_style_context_lookup_color (style, "cg_mark", &color))
        {
          gdk_cairo_set_source_rgba (cr, &color);
          cairo_set_line_width (cr, 1);
          cairo_stroke (cr);
        }
      cairo_destroy (cr);
    }

  GTK_WIDGET_CLASS (cg_stage_step_parent_class)->snapshot (widget, snapshot);
}

static void
cg_stage_step_class_init (CgStageStepButtonClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = cg_stage_step_snapshot;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cg-stage-step");
}

static void
cg_stage_step_init (CgStageStepButton *self)
{
}

/* 登记立项 in two lines of two; words in letters wrap by themselves. */
static char *
in_two_lines (const char *label)
{
  glong length = g_utf8_strlen (label, -1);
  const char *middle;

  if (length < 4 || !cg_fold_is_ideographic (g_utf8_get_char (label)))
    return g_strdup (label);

  middle = g_utf8_offset_to_pointer (label, (length + 1) / 2);
  return g_strdup_printf ("%.*s\n%s", (int) (middle - label), label, middle);
}

/* Breaks at the words' own places only: a step is never narrower than its longest word. */
static GtkWidget *
create_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
create_detail (const CgStageStep *step)
{
  GtkWidget *squeezer = adw_squeezer_new ();
  GtkWidget *brief = create_label (step->brief != NULL ? step->brief : step->detail, "step-detail");

  adw_squeezer_set_homogeneous (ADW_SQUEEZER (squeezer), FALSE);
  adw_squeezer_set_switch_threshold_policy (ADW_SQUEEZER (squeezer),
                                            ADW_FOLD_THRESHOLD_POLICY_NATURAL);
  gtk_label_set_ellipsize (GTK_LABEL (brief), PANGO_ELLIPSIZE_END);
  adw_squeezer_add (ADW_SQUEEZER (squeezer), create_label (step->detail, "step-detail"));
  adw_squeezer_add (ADW_SQUEEZER (squeezer), brief);
  return squeezer;
}

static GtkWidget *
create_face (CgStageStepButton *self, const CgStageStep *step)
{
  GtkWidget *face = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *label = self->current ? g_strdup (step->label) : in_two_lines (step->label);

  gtk_widget_add_css_class (face, "step-face");
  gtk_widget_add_css_class (face, self->current                   ? "current"
                                  : step->state == CG_STEP_DONE   ? "done"
                                  : step->state == CG_STEP_ACTIVE ? "done"
                                                                  : "todo");
  gtk_box_append (GTK_BOX (face), create_label (label, "step-label"));
  if (!cg_fold_is_ideographic (g_utf8_get_char (label)))
    gtk_label_set_wrap (GTK_LABEL (gtk_widget_get_first_child (face)), TRUE);
  if (self->current && step->detail != NULL)
    gtk_box_append (GTK_BOX (face), create_detail (step));
  for (GtkWidget *child = gtk_widget_get_first_child (face); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_vexpand (child, TRUE);
  if (self->current && step->detail != NULL)
    {
      gtk_widget_set_valign (gtk_widget_get_first_child (face), GTK_ALIGN_END);
      gtk_widget_set_valign (gtk_widget_get_last_child (face), GTK_ALIGN_START);
    }
  return face;
}

/* Where a step is narrow, 2028-01 breaks after its hyphen; 01-31 never does. */
static void
set_breaking_date (GtkLabel *label, const char *date)
{
  const char *hyphen = strchr (date, '-');
  g_autofree char *text = NULL;

  if (hyphen == NULL || hyphen - date < 4)
    return;

  text = g_strdup_printf ("%.*s\u200b%s", (int) (hyphen + 1 - date), date, hyphen + 1);
  gtk_label_set_label (label, text);
  gtk_label_set_wrap (label, TRUE);
}

/* The date, or fewer words where it does not fit. */
static GtkWidget *
create_date_words (CgStageStepButton *self, const CgStageStep *step)
{
  GtkWidget *label = create_label (step->date != NULL ? step->date : "—", "xxs");
  GtkWidget *squeezer;

  if (step->date != NULL && step->brief_date != NULL && !g_str_equal (step->date, step->brief_date))
    {
      squeezer = adw_squeezer_new ();
      adw_squeezer_add (ADW_SQUEEZER (squeezer), label);
      adw_squeezer_add (ADW_SQUEEZER (squeezer), create_label (step->brief_date, "xxs"));
      return squeezer;
    }

  if (self->current)
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  else if (step->date != NULL)
    set_breaking_date (GTK_LABEL (label), step->date);
  return label;
}

static GtkWidget *
create_check (int size)
{
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_image_set_pixel_size (GTK_IMAGE (check), size);
  gtk_widget_add_css_class (check, "mark");
  return check;
}

static GtkWidget *
create_date (CgStageStepButton *self, const CgStageStep *step)
{
  gboolean beside = cg_text_scale (NULL) <= LARGEST_SCALE_BESIDE;
  GtkWidget *box =
      gtk_box_new (beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, beside ? 3 : 0);
  GtkWidget *words = create_date_words (self, step);

  gtk_widget_add_css_class (box, "step-date");
  /* With the mark or without it, faces are of one height. */
  if (!beside)
    gtk_widget_add_css_class (box, "stacked");
  gtk_widget_set_halign (box, beside ? GTK_ALIGN_CENTER : GTK_ALIGN_FILL);
  gtk_widget_add_css_class (words, "num");
  if (self->current)
    gtk_widget_add_css_class (words, "mark");
  else if (step->state != CG_STEP_DONE)
    gtk_widget_add_css_class (words, "dim");
  gtk_box_append (GTK_BOX (box), words);
  if (step->state == CG_STEP_DONE && beside)
    gtk_box_prepend (GTK_BOX (box), create_check (CHECK_SIZE));
  else if (step->state == CG_STEP_DONE)
    gtk_box_append (GTK_BOX (box), create_check (cg_scaled (NULL, CHECK_SIZE)));
  return box;
}

static const char *
state_words (const CgStageStep *step, gboolean current)
{
  if (current)
    return C_ ("step", "current");
  if (step->state == CG_STEP_DONE)
    return C_ ("step", "done");
  if (step->state == CG_STEP_SKIPPED)
    return C_ ("step", "not applicable");

  return step->state == CG_STEP_ACTIVE ? C_ ("step", "under way") : C_ ("step", "to come");
}

GtkWidget *
cg_stage_step_new (const CgStageStep *step, gboolean current, gboolean first, gboolean last)
{
  CgStageStepButton *self = g_object_new (CG_TYPE_STAGE_STEP, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *name = NULL;

  self->current = current;
  self->first = first;
  self->last = last;
  self->state = step->state;
  self->face = create_face (self, step);
  gtk_box_append (GTK_BOX (box), self->face);
  gtk_box_append (GTK_BOX (box), create_date (self, step));
  gtk_button_set_child (GTK_BUTTON (self), box);

  /* Translators: a step of the stage bar: name, state, date. */
  name = g_strdup_printf (_ ("%s, %s, %s"), step->label, state_words (step, current),
                          step->date != NULL ? step->date : "—");
  if (current && step->detail != NULL)
    {
      g_autofree char *plain = g_steal_pointer (&name);

      /* Translators: the current step of the stage bar, and how far it is. */
      name = g_strdup_printf (_ ("%s, %s"), plain, step->detail);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), name);
  return GTK_WIDGET (self);
}
