/* cg-bulk-result-view.c: what a bulk would do: how many change, and who is refused for what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bulk-result-view.h"

#include <glib/gi18n.h>

#include "cg-fit-scroller.h"

/* px at 100 %: the height of the rows from which on they scroll. */
#define MOST_HEIGHT 280

/* So many refused rows are listed; more are not read by anybody. */
#define MOST_LISTED 200

struct _CgBulkResultView
{
  AdwBin parent_instance;

  char *place; /* (nullable) */
  GtkLabel *changed;
  GtkLabel *others;
  GtkWidget *scroller;
  GtkBox *rows;
};

G_DEFINE_FINAL_TYPE (CgBulkResultView, cg_bulk_result_view, ADW_TYPE_BIN)

enum
{
  SIGNAL_GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkWidget *button, CgBulkResultView *self)
{
  g_signal_emit (self, signals[SIGNAL_GO], 0, gtk_widget_get_name (button));
}

static GtkWidget *
make_name (CgBulkResultView *self, const CgRefusal *refusal)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, refusal->id);
  const char *title = refusal->title != NULL ? refusal->title : number;
  GtkWidget *label = gtk_label_new (title);
  g_autofree char *place = NULL;
  GtkWidget *button;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (self->place == NULL)
    return label;

  button = gtk_button_new ();
  place = g_strdup_printf ("%s/%s", self->place, number);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_name (button, place);
  gtk_widget_add_css_class (button, "link");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  return button;
}

static GtkWidget *
make_row (CgBulkResultView *self, const CgRefusal *refusal)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *reasons = cg_refusal_reasons (refusal);
  GtkWidget *label = gtk_label_new (reasons);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, "dim");
  gtk_box_append (GTK_BOX (box), make_name (self, refusal));
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static GtkLabel *
add_label (GtkBox *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (box, label);
  return GTK_LABEL (label);
}

static void
cg_bulk_result_view_finalize (GObject *object)
{
  g_free (CG_BULK_RESULT_VIEW (object)->place);

  G_OBJECT_CLASS (cg_bulk_result_view_parent_class)->finalize (object);
}

static void
cg_bulk_result_view_class_init (CgBulkResultViewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_bulk_result_view_finalize;
  signals[SIGNAL_GO] = g_signal_new ("go", CG_TYPE_BULK_RESULT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cg_bulk_result_view_init (CgBulkResultView *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  self->changed = add_label (box, "strong");
  self->others = add_label (box, "dim");
  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 10));
  self->scroller = cg_fit_scroller_new (GTK_WIDGET (self->rows), MOST_HEIGHT);
  gtk_box_append (box, self->scroller);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

GtkWidget *
cg_bulk_result_view_new (const char *place)
{
  CgBulkResultView *self = g_object_new (CG_TYPE_BULK_RESULT_VIEW, NULL);

  self->place = g_strdup (place);
  return GTK_WIDGET (self);
}

static void
show_counts (CgBulkResultView *self, const CgBulkResult *result)
{
  g_autofree char *changed = g_strdup_printf (
      ngettext ("%zu record will be changed", "%zu records will be changed", result->n_changed),
      result->n_changed);
  g_autoptr (GString) others = g_string_new (NULL);

  if (result->n_same > 0)
    g_string_append_printf (others,
                            ngettext ("%zu is so already", "%zu are so already", result->n_same),
                            result->n_same);
  if (result->n_refused > 0)
    {
      g_string_append (others, others->len > 0 ? C_ ("between reasons", "; ") : "");
      g_string_append_printf (others,
                              ngettext ("%zu is left out:", "%zu are left out:", result->n_refused),
                              result->n_refused);
    }
  gtk_label_set_text (self->changed, changed);
  gtk_label_set_text (self->others, others->str);
  gtk_widget_set_visible (GTK_WIDGET (self->others), others->len > 0);
}

static void
show_rows (CgBulkResultView *self, const CgBulkResult *result)
{
  guint n = MIN (result->refusals->len, MOST_LISTED);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_box_remove (self->rows, child);
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->rows, make_row (self, g_ptr_array_index (result->refusals, i)));
  if (result->n_refused > n)
    {
      g_autofree char *more = g_strdup_printf (
          ngettext ("and %zu more", "and %zu more", result->n_refused - n), result->n_refused - n);

      gtk_label_set_text (add_label (self->rows, "dim"), more);
    }
  gtk_widget_set_visible (self->scroller, n > 0);
}

void
cg_bulk_result_view_show (CgBulkResultView *self, const CgBulkResult *result)
{
  g_return_if_fail (CG_IS_BULK_RESULT_VIEW (self));

  show_counts (self, result);
  show_rows (self, result);
}
