/* cg-notice-chain.c: the way of a document from draft to receipt, and where it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-chain.h"

#include <glib/gi18n.h>

#include "cg-notice-state.h"

/* The order of domain.md 3.9; what an office may leave out stands in no chain. */
static const char *const steps[] = {
  NC_ ("notice step", "Draft"),   NC_ ("notice step", "Review"),  NC_ ("notice step", "Signed"),
  NC_ ("notice step", "Number"),  NC_ ("notice step", "Printed"), NC_ ("notice step", "Delivery"),
  NC_ ("notice step", "Receipt"),
};

/* What each phase asks for, and the last step done by then. */
static const struct
{
  const char *next;
  int position;
} phases[CG_N_NOTICE_PHASES] = {
  [CG_NOTICE_PHASE_DRAFT] = { "notice.submit", 0 },
  [CG_NOTICE_PHASE_REVIEW] = { "notice.review", 1 },
  [CG_NOTICE_PHASE_SIGN] = { "notice.sign", 1 },
  [CG_NOTICE_PHASE_NUMBER] = { "notice.number", 2 },
  [CG_NOTICE_PHASE_PRINT] = { "print", 3 },
  [CG_NOTICE_PHASE_DELIVER] = { "notice.deliver", 4 },
  [CG_NOTICE_PHASE_RECEIPT] = { "notice.receipt", 5 },
  [CG_NOTICE_PHASE_REPLY] = { "notice.reply", 6 },
  [CG_NOTICE_PHASE_DONE] = { NULL, 6 },
  [CG_NOTICE_PHASE_CANCELLED] = { NULL, -1 },
};

struct _CgNoticeChain
{
  GtkBox parent_instance;

  GtkWidget *labels[G_N_ELEMENTS (steps)];
  GtkWidget *cancelled;
};

G_DEFINE_FINAL_TYPE (CgNoticeChain, cg_notice_chain, GTK_TYPE_BOX)

const char *
cg_notice_next_step (const CgRecord *record)
{
  const char *state = cg_record_text (record, CG_NOTICE_STATE);

  if (cg_record_integer (record, CG_NOTICE_CORRECTING) != 0)
    return "notice.corrected";
  if (g_str_equal (state, "replied"))
    return "notice.close";
  if (g_str_equal (state, "closed"))
    return "notice.archive";

  return phases[cg_notice_phase (record)].next;
}

static void
set_class (GtkWidget *widget, const char *css_class, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

void
cg_notice_chain_set_record (CgNoticeChain *self, CgRecord *record)
{
  int position;

  g_return_if_fail (CG_IS_NOTICE_CHAIN (self));

  gtk_widget_set_visible (GTK_WIDGET (self), record != NULL);
  if (record == NULL)
    return;

  position = phases[cg_notice_phase (record)].position;
  gtk_widget_set_visible (self->cancelled, position < 0);
  for (int i = 0; i < (int) G_N_ELEMENTS (steps); i++)
    {
      set_class (self->labels[i], "here", i == position);
      set_class (self->labels[i], "todo", i > position);
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->labels[i]), GTK_ACCESSIBLE_STATE_SELECTED,
                                   i == position, -1);
    }
}

/* ---- layout: where there is no room for all, the step reached and those next to it ---- */

static int
natural_width (GtkWidget *child)
{
  int natural = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static GtkWidget *
step_reached (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && gtk_widget_has_css_class (child, "here"))
      return child;

  return gtk_widget_get_first_child (widget);
}

static void
measure_chain (GtkWidget *widget,
               GtkOrientation orientation,
               int for_size,
               int *minimum,
               int *natural,
               int *minimum_baseline,
               int *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = natural_width (step_reached (widget));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int height = 0;

      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *natural += natural_width (child);
      else if (gtk_widget_should_layout (child))
        gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
      if (orientation == GTK_ORIENTATION_VERTICAL)
        *minimum = *natural = MAX (*minimum, height);
    }
}

/* One step further, with the sign between; stays where there is none or no room. */
static GtkWidget *
extend (GtkWidget *end, GtkWidget *(*next) (GtkWidget *child), int *room)
{
  GtkWidget *between = next (end);
  GtkWidget *step = between != NULL ? next (between) : NULL;
  int width = natural_width (between) + natural_width (step);

  if (step == NULL || width == 0 || width > *room)
    return end;

  *room -= width;
  return step;
}

static void
place_from (GtkWidget *widget, GtkWidget *first, GtkWidget *last, int height)
{
  gboolean within = FALSE;
  int x = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int width = natural_width (child);

      within = within || child == first;
      gtk_widget_set_child_visible (child, within);
      if (within && gtk_widget_should_layout (child))
        {
          gtk_widget_size_allocate (child, &(GtkAllocation){ x, 0, width, height }, -1);
          x += width;
        }
      within = within && child != last;
    }
}

static void
allocate_chain (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *first = step_reached (widget);
  GtkWidget *last = first;
  int room = width - natural_width (first);
  int before;

  do
    {
      before = room;
      last = extend (last, gtk_widget_get_next_sibling, &room);
      first = extend (first, gtk_widget_get_prev_sibling, &room);
    }
  while (room < before);
  place_from (widget, first, last, height);
}

static void
cg_notice_chain_class_init (CgNoticeChainClass *klass)
{
}

static GtkWidget *
append_label (CgNoticeChain *self, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, css_class);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (self), label);
  return label;
}

/* What stands on no label for want of room is read here. */
static void
set_tooltip (CgNoticeChain *self)
{
  const char *names[G_N_ELEMENTS (steps) + 1] = { NULL };
  g_autofree char *all = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    names[i] = gtk_label_get_text (GTK_LABEL (self->labels[i]));
  all = g_strjoinv (" › ", (char **) names);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), all);
}

static void
cg_notice_chain_init (CgNoticeChain *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "notice-chain");
  self->cancelled = append_label (self, C_ ("notice step", "Cancelled"), "step");
  gtk_widget_add_css_class (self->cancelled, "here");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (i > 0)
        append_label (self, "›", "between");
      self->labels[i] = append_label (self, g_dpgettext2 (NULL, "notice step", steps[i]), "step");
    }
  set_tooltip (self);
  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 gtk_custom_layout_new (NULL, measure_chain, allocate_chain));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_notice_chain_new (void)
{
  return g_object_new (CG_TYPE_NOTICE_CHAIN, NULL);
}
