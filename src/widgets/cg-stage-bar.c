/* cg-stage-bar.c: the steps of a case as a row of chevrons, with a date under each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-stage-bar.h"

#include <glib/gi18n.h>

#include "cg-scale.h"
#include "cg-stage-step.h"

/* px at 100 % (tokens.md) */
#define GAP 2
#define CURRENT_WIDTH 168

struct _CgStageBar
{
  GtkWidget parent_instance;

  GPtrArray *steps; /* of CgStageStepButton, children of this widget */
  int current;
};

G_DEFINE_FINAL_TYPE (CgStageBar, cg_stage_bar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
nth (CgStageBar *self, guint position)
{
  return g_ptr_array_index (self->steps, position);
}

static void
clicked_cb (GtkButton *button, CgStageBar *self)
{
  guint position;

  if (g_ptr_array_find (self->steps, button, &position))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, position);
}

static void
cg_stage_bar_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CgStageBar *self = CG_STAGE_BAR (widget);

  *minimum = *natural = 0;
  for (guint i = 0; i < self->steps->len; i++)
    {
      int child_minimum, child_natural;

      gtk_widget_measure (nth (self, i), orientation, -1, &child_minimum, &child_natural, NULL,
                          NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        {
          *minimum = MAX (*minimum, child_minimum);
          *natural = MAX (*natural, child_natural);
          continue;
        }
      if ((int) i == self->current)
        child_natural = MAX (child_natural, cg_scaled (widget, CURRENT_WIDTH));
      *minimum += child_minimum + (i > 0 ? GAP : 0);
      *natural += MAX (child_minimum, child_natural) + (i > 0 ? GAP : 0);
    }
}

/* Every step gets what it needs at least, the current one its width if there is room, and
 * the rest is shared, so that equal steps are equally wide where they can be. */
static void
share_width (CgStageBar *self, int width, GtkRequestedSize *sizes)
{
  guint n = self->steps->len;
  int free_width = width - GAP * (int) (n - 1);
  guint others = n;

  for (guint i = 0; i < n; i++)
    {
      gtk_widget_measure (nth (self, i), GTK_ORIENTATION_HORIZONTAL, -1, &sizes[i].minimum_size,
                          &sizes[i].natural_size, NULL, NULL);
      free_width -= sizes[i].minimum_size;
    }
  if (self->current >= 0 && free_width > 0)
    {
      GtkRequestedSize *size = &sizes[self->current];
      int wish = cg_scaled (GTK_WIDGET (self), CURRENT_WIDTH) - size->minimum_size;
      int extra = CLAMP (wish, 0, free_width);

      size->minimum_size += extra;
      free_width -= extra;
      others--;
    }
  /* The narrowest grow first. */
  while (free_width > 0 && others > 0)
    {
      GtkRequestedSize *narrowest = NULL;

      for (guint i = 0; i < n; i++)
        if ((int) i != self->current &&
            (narrowest == NULL || sizes[i].minimum_size < narrowest->minimum_size))
          narrowest = &sizes[i];
      narrowest->minimum_size++;
      free_width--;
    }
}

static void
cg_stage_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CgStageBar *self = CG_STAGE_BAR (widget);
  g_autofree GtkRequestedSize *sizes = g_new0 (GtkRequestedSize, self->steps->len + 1);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;

  if (self->steps->len == 0)
    return;

  share_width (self, width, sizes);
  for (guint i = 0; i < self->steps->len; i++)
    {
      int step_width = sizes[i].minimum_size;
      GtkAllocation area = { rtl ? width - x - step_width : x, 0, step_width, height };

      gtk_widget_size_allocate (nth (self, i), &area, -1);
      x += step_width + GAP;
    }
}

/* One stop for Tab: the current step (the first when there is none); arrows move inside. */
static gboolean
cg_stage_bar_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CgStageBar *self = CG_STAGE_BAR (widget);
  GtkWidget *child = gtk_widget_get_focus_child (widget);
  guint position = 0;
  int step = direction == GTK_DIR_LEFT ? -1 : 1;

  if (self->steps->len == 0)
    return FALSE;
  if (child == NULL)
    return gtk_widget_grab_focus (nth (self, MAX (self->current, 0)));
  if (direction != GTK_DIR_LEFT && direction != GTK_DIR_RIGHT)
    return FALSE;

  if (!g_ptr_array_find (self->steps, child, &position) ||
      (guint) ((int) position + step) >= self->steps->len)
    return FALSE;
  return gtk_widget_grab_focus (nth (self, (guint) ((int) position + step)));
}

static void
clear_steps (CgStageBar *self)
{
  for (guint i = 0; i < self->steps->len; i++)
    gtk_widget_unparent (nth (self, i));
  g_ptr_array_set_size (self->steps, 0);
}

void
cg_stage_bar_set_steps (CgStageBar *self, const CgStageStep *steps, guint n, int current)
{
  g_return_if_fail (CG_IS_STAGE_BAR (self));
  g_return_if_fail (current < (int) n);

  clear_steps (self);
  self->current = MAX (current, -1);
  for (guint i = 0; i < n; i++)
    {
      GtkWidget *button = cg_stage_step_new (&steps[i], (int) i == current, i == 0, i == n - 1);

      g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      g_ptr_array_add (self->steps, button);
    }
}

int
cg_stage_bar_get_current (CgStageBar *self)
{
  g_return_val_if_fail (CG_IS_STAGE_BAR (self), -1);

  return self->current;
}

static void
cg_stage_bar_dispose (GObject *object)
{
  clear_steps (CG_STAGE_BAR (object));

  G_OBJECT_CLASS (cg_stage_bar_parent_class)->dispose (object);
}

static void
cg_stage_bar_finalize (GObject *object)
{
  g_ptr_array_unref (CG_STAGE_BAR (object)->steps);

  G_OBJECT_CLASS (cg_stage_bar_parent_class)->finalize (object);
}

static void
cg_stage_bar_class_init (CgStageBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cg_stage_bar_dispose;
  object_class->finalize = cg_stage_bar_finalize;
  widget_class->measure = cg_stage_bar_measure;
  widget_class->size_allocate = cg_stage_bar_size_allocate;
  widget_class->focus = cg_stage_bar_focus;

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CG_TYPE_STAGE_BAR, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_css_name (widget_class, "cg-stage-bar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
cg_stage_bar_init (CgStageBar *self)
{
  self->steps = g_ptr_array_new ();
  self->current = -1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Steps of the case"), -1);
}

GtkWidget *
cg_stage_bar_new (void)
{
  return g_object_new (CG_TYPE_STAGE_BAR, NULL);
}
