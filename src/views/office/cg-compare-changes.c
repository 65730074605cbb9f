/* cg-compare-changes.c: in the pane: what of a record is another than on a past day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-compare-changes.h"

#include <stdlib.h>

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-field-history.h"

struct _CgCompareChanges
{
  CgComparePanel parent_instance;

  GHashTable *days; /* field → GtkLabel at its line */
};

G_DEFINE_FINAL_TYPE (CgCompareChanges, cg_compare_changes, CG_TYPE_COMPARE_PANEL)

enum
{
  SIGNAL_FIELD_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (GtkButton *button, CgCompareChanges *self)
{
  int field = atoi (gtk_widget_get_name (GTK_WIDGET (button)));

  g_signal_emit (self, signals[SIGNAL_FIELD_ACTIVATED], 0, field);
}

/* A value, or a dash. */
static GtkWidget *
make_value (const CgRecord *record, int field, const char *css_class)
{
  g_autofree char *words = cg_record_display (record, field);
  const char *unit = cg_field_is_percentage (cg_record_get_entity (record), field) ? "%" : "";
  g_autofree char *text = *words != '\0' ? g_strconcat (words, unit, NULL) : g_strdup ("—");

  return cg_compare_text (text, css_class);
}

static GtkWidget *
make_day (CgCompareChanges *self, int field)
{
  GtkWidget *day = cg_compare_label ("", "dim");

  gtk_widget_add_css_class (day, "num");
  gtk_widget_set_hexpand (day, TRUE);
  gtk_widget_set_halign (day, GTK_ALIGN_END);
  g_hash_table_insert (self->days, GINT_TO_POINTER (field), day);
  return day;
}

static GtkWidget *
make_line (CgCompareChanges *self, const CgRecord *then, const CgRecord *now, int field)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  g_autofree char *name = g_strdup_printf ("%d", field);
  GtkWidget *label =
      cg_compare_text (cg_field_label (cg_record_get_entity (now), field), "change-field");

  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), make_value (then, field, "was"));
  gtk_box_append (GTK_BOX (line), cg_compare_label ("→", "dim"));
  gtk_box_append (GTK_BOX (line), make_value (now, field, "strong"));
  gtk_box_append (GTK_BOX (line), make_day (self, field));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "change");
  gtk_widget_set_tooltip_text (button, _ ("The history of this field"));
  gtk_widget_set_name (button, name);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  return button;
}

void
cg_compare_changes_show (CgCompareChanges *self,
                         const CgRecord *then,
                         const CgRecord *now,
                         guint64 fields)
{
  CgComparePanel *panel = CG_COMPARE_PANEL (self);
  g_autofree char *count = NULL;
  guint n = 0;

  g_return_if_fail (CG_IS_COMPARE_CHANGES (self));

  g_hash_table_remove_all (self->days);
  cg_compare_panel_clear (panel);
  for (guint i = 0; then != NULL && now != NULL && i < 64; i++)
    if (fields >> i & 1)
      {
        cg_compare_panel_add (panel, make_line (self, then, now, (int) i));
        n++;
      }

  count = g_strdup_printf (ngettext ("%u value", "%u values", n), n);
  cg_compare_panel_set_count (panel, count);
}

void
cg_compare_changes_show_days (CgCompareChanges *self, GPtrArray *versions)
{
  g_return_if_fail (CG_IS_COMPARE_CHANGES (self));

  for (guint i = versions->len; i > 0; i--)
    {
      const CgFieldVersion *version = g_ptr_array_index (versions, i - 1);
      GtkLabel *label = g_hash_table_lookup (self->days, GINT_TO_POINTER (version->field));
      g_autofree char *day =
          cg_date_format_short (cg_clock_date_of_ms (version->at), cg_clock_today ());

      if (label != NULL)
        gtk_label_set_text (label, day);
    }
}

static void
cg_compare_changes_finalize (GObject *object)
{
  g_hash_table_unref (CG_COMPARE_CHANGES (object)->days);

  G_OBJECT_CLASS (cg_compare_changes_parent_class)->finalize (object);
}

static void
cg_compare_changes_class_init (CgCompareChangesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_compare_changes_finalize;

  signals[SIGNAL_FIELD_ACTIVATED] =
      g_signal_new ("field-activated", CG_TYPE_COMPARE_CHANGES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cg_compare_changes_init (CgCompareChanges *self)
{
  self->days = g_hash_table_new (NULL, NULL);
}

GtkWidget *
cg_compare_changes_new (CgDate day)
{
  CgComparePanel *self = g_object_new (CG_TYPE_COMPARE_CHANGES, NULL);

  cg_compare_panel_set_title (self, _ ("Changes since %s"), day);
  return GTK_WIDGET (self);
}
