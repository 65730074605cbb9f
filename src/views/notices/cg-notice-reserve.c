/* cg-notice-reserve.c: a field for where the printed head of the paper ends: a length, or none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-reserve.h"

#include <glib/gi18n.h>

#include "cg-notice-mode.h"

#define STEP 0.5
#define PAGE 5

/* Its values are 0 and the lengths a sheet can have. */
#define CG_TYPE_RESERVE (cg_reserve_get_type ())
G_DECLARE_FINAL_TYPE (CgReserve, cg_reserve, CG, RESERVE, GtkAdjustment)

struct _CgReserve
{
  GtkAdjustment parent_instance;

  double last; /* the value before */
};

G_DEFINE_FINAL_TYPE (CgReserve, cg_reserve, GTK_TYPE_ADJUSTMENT)

static gboolean
is_none (double value)
{
  return value < CG_NOTICE_LEAST_RESERVE;
}

/* A step from the least length down leads to none, and one from there up to it. Setting the value
 * begins the emission anew, so that nobody hears of one between them. */
static void
cg_reserve_value_changed (GtkAdjustment *adjustment)
{
  CgReserve *self = CG_RESERVE (adjustment);
  double value = gtk_adjustment_get_value (adjustment);

  if (value > 0 && is_none (value))
    gtk_adjustment_set_value (adjustment,
                              self->last == CG_NOTICE_LEAST_RESERVE ? 0 : CG_NOTICE_LEAST_RESERVE);
  else
    self->last = value;
}

static void
cg_reserve_class_init (CgReserveClass *klass)
{
  GTK_ADJUSTMENT_CLASS (klass)->value_changed = cg_reserve_value_changed;
}

static void
cg_reserve_init (CgReserve *self)
{
}

/* ---- the field ---- */

static const char *
none_words (void)
{
  return C_ ("print", "As the layout");
}

static gboolean
output_cb (GtkSpinButton *field)
{
  gboolean none = is_none (gtk_spin_button_get_value (field));

  if (none)
    gtk_editable_set_text (GTK_EDITABLE (field), none_words ());
  return none;
}

/* What is typed between none and the least length is taken for that, as the layout would; what is
 * no number leaves the value. */
static int
input_cb (GtkSpinButton *field, double *value)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (field));
  char *end;

  *value = 0;
  if (*text == '\0' || g_str_equal (text, none_words ()))
    return TRUE;

  *value = g_strtod (text, &end);
  if (*end != '\0')
    *value = gtk_spin_button_get_value (field);
  else if (*value > 0)
    *value = MAX (*value, CG_NOTICE_LEAST_RESERVE);
  return TRUE;
}

GtkWidget *
cg_notice_reserve_new (double value)
{
  GtkAdjustment *adjustment =
      g_object_new (CG_TYPE_RESERVE, "upper", (double) CG_NOTICE_MOST_RESERVE, "step-increment",
                    STEP, "page-increment", (double) PAGE, NULL);
  GtkWidget *field = gtk_spin_button_new (adjustment, STEP, 1);

  g_signal_connect (field, "output", G_CALLBACK (output_cb), NULL);
  g_signal_connect (field, "input", G_CALLBACK (input_cb), NULL);
  gtk_adjustment_set_value (adjustment, value);
  gtk_spin_button_update (GTK_SPIN_BUTTON (field));
  return field;
}
