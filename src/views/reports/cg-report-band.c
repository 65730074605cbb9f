/* cg-report-band.c: what is said above a report that was filed: by whom, when, and what differs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-report-band.h"

#include <glib/gi18n.h>

/* More differences are a list of their own: the first say where to look. */
#define MOST_SHOWN 6

struct _CgReportBand
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (CgReportBand, cg_report_band, ADW_TYPE_BIN)

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static char *
head_of (const CgRecord *record)
{
  const char *receiver = cg_record_text (record, CG_FILED_REPORT_RECEIVER);
  const char *day = cg_record_text (record, CG_FILED_REPORT_FILED_ON);
  const char *person = cg_record_reference_name (record, CG_FILED_REPORT_FILED_BY);

  if (*receiver != '\0')
    /* Translators: day, person, to whom */
    return g_strdup_printf (C_ ("report", "Filed on %s by %s with %s; the figures are fixed"), day,
                            person, receiver);

  return g_strdup_printf (C_ ("report", "Filed on %s by %s; the figures are fixed"), day, person);
}

static char *
line_of (const CgFigureDifference *difference)
{
  g_autofree char *filed = cg_figure_format (difference->figure, difference->filed);
  g_autofree char *now = cg_figure_format (difference->figure, difference->now);

  /* Translators: row, figure, as filed, as it is now */
  return g_strdup_printf (C_ ("report", "%s · %s: filed %s → now %s"), difference->label,
                          cg_figure_label (difference->figure), filed, now);
}

static void
add_differences (GtkBox *box, const GPtrArray *differences)
{
  guint n = differences->len;
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u difference from what was filed", "%u differences from what was filed", n), n);

  gtk_box_append (box, make_label (count, "heading"));
  for (guint i = 0; i < MIN (n, MOST_SHOWN); i++)
    {
      g_autofree char *line = line_of (g_ptr_array_index (differences, i));

      gtk_box_append (box, make_label (line, NULL));
    }
}

static void
cg_report_band_class_init (CgReportBandClass *klass)
{
}

static void
cg_report_band_init (CgReportBand *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_report_band_new (void)
{
  return g_object_new (CG_TYPE_REPORT_BAND, NULL);
}

void
cg_report_band_set_filed (CgReportBand *self, const CgRecord *record, const GPtrArray *differences)
{
  GtkWidget *box;
  g_autofree char *head = record != NULL ? head_of (record) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), record != NULL);
  if (record == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_widget_set_margin_top (box, 9);
  gtk_widget_set_margin_bottom (box, 9);
  gtk_box_append (GTK_BOX (box), make_label (head, NULL));
  if (differences != NULL && differences->len > 0)
    add_differences (GTK_BOX (box), differences);
  adw_bin_set_child (ADW_BIN (self), box);
}
