/* cg-import-progress.c: how far the reading, checking or writing of rows is: words and a bar.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-import-progress.h"

#include <glib/gi18n.h>

struct _CgImportProgress
{
  AdwBin parent_instance;

  GtkLabel *words;
  GtkProgressBar *bar;
  char *format; /* (nullable): nobody knows how far it is */
  guint rows;
};

G_DEFINE_FINAL_TYPE (CgImportProgress, cg_import_progress, ADW_TYPE_BIN)

static void
cg_import_progress_finalize (GObject *object)
{
  g_free (CG_IMPORT_PROGRESS (object)->format);

  G_OBJECT_CLASS (cg_import_progress_parent_class)->finalize (object);
}

static void
cg_import_progress_class_init (CgImportProgressClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_import_progress_finalize;
}

static void
cg_import_progress_init (CgImportProgress *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->words = GTK_LABEL (gtk_label_new (NULL));
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_label_set_xalign (self->words, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->bar));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_import_progress_new (void)
{
  return g_object_new (CG_TYPE_IMPORT_PROGRESS, NULL);
}

void
cg_import_progress_begin (CgImportProgress *self, const char *format, guint rows)
{
  g_return_if_fail (CG_IS_IMPORT_PROGRESS (self));

  g_free (self->format);
  self->format = g_strdup (format);
  self->rows = rows;
  cg_import_progress_set (self, 0);
}

void
cg_import_progress_set (CgImportProgress *self, double fraction)
{
  double done = fraction < 0 ? 1 : MIN (fraction, 1);
  g_autofree char *rows = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (CG_IS_IMPORT_PROGRESS (self));

  if (self->format == NULL)
    return;

  rows = g_strdup_printf (self->format, (guint) (done * self->rows + 0.5), self->rows);
  if (fraction < 0)
    /* Translators: "Written: 12 / 12 rows" */
    words = g_strdup_printf (_ ("%s, being checked and saved…"), rows);
  gtk_label_set_text (self->words, words != NULL ? words : rows);
  gtk_progress_bar_set_fraction (self->bar, done);
}

void
cg_import_progress_say (CgImportProgress *self, const char *words)
{
  g_return_if_fail (CG_IS_IMPORT_PROGRESS (self));

  g_clear_pointer (&self->format, g_free);
  gtk_label_set_text (self->words, words);
  gtk_progress_bar_pulse (self->bar);
}

const char *
cg_import_progress_get_words (CgImportProgress *self)
{
  g_return_val_if_fail (CG_IS_IMPORT_PROGRESS (self), NULL);

  return gtk_label_get_text (self->words);
}
