/* cg-list-paper.c: a list on its way to paper: its pages, the sheet, the title, the printers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-list-paper.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cg-drop-down.h"
#include "cg-print-layout.h"
#include "cg-settings.h"

/* A title is set anew when typing pauses, ms. */
#define TYPING_PAUSE_MS 400

struct _CgListPaper
{
  CgPrintDesk parent_instance;

  GtkDropDown *size;
  GtkEditable *title;
  GtkCheckButton *below;
  GtkCheckButton *anchored;
  CgSheetTable *table;
  CgAsof *past;             /* (nullable): what @table is compared with */
  CgComparison *comparison; /* (nullable) */
  GCancellable *setting;    /* of the layout under way */
  guint typing;
};

G_DEFINE_FINAL_TYPE (CgListPaper, cg_list_paper, CG_TYPE_PRINT_DESK)

/* ---- the pages ---- */

typedef struct
{
  CgSheetTable *table;
  CgSheetPaper how;
  char *title;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  cg_sheet_table_unref (work->table);
  g_clear_object (&work->how.past);
  g_clear_pointer (&work->how.comparison, cg_comparison_unref);
  g_free (work->title);
  g_free (work);
}

static CgNoticePages *
layout (gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;
  CgSheetJob job = { .cancellable = cancellable };

  return cg_sheet_paper_layout (work->table, &work->how, &job, error);
}

static char *
file_name (CgListPaper *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (self->title));

  g_strdelimit (name, "/\\:*?\"<>|", '_');
  return g_strdup_printf ("%s.pdf", *name != '\0' ? name : self->table->title);
}

static void
lay_out (CgListPaper *self)
{
  g_autofree char *name = NULL;
  Work *work;

  g_clear_handle_id (&self->typing, g_source_remove);
  cg_print_layout_stop (&self->setting);
  if (self->table == NULL)
    return;

  name = file_name (self);
  work = g_new0 (Work, 1);
  work->table = cg_sheet_table_ref (self->table);
  work->title = g_strdup (gtk_editable_get_text (self->title));
  work->how = (CgSheetPaper) CG_SHEET_PAPER_INIT;
  work->how.title = work->title;
  work->how.size = gtk_drop_down_get_selected (self->size) == 1 ? CG_TABLE_A3 : CG_TABLE_A4;
  g_set_object (&work->how.past, self->past);
  work->how.comparison = self->comparison != NULL ? cg_comparison_ref (self->comparison) : NULL;
  work->how.below = gtk_check_button_get_active (self->below);
  work->how.anchored = gtk_check_button_get_active (self->anchored);
  cg_print_layout_start (CG_PRINT_DESK (self), &self->setting, layout, work, work_free, name);
}

static gboolean
typing_cb (gpointer data)
{
  CG_LIST_PAPER (data)->typing = 0;
  lay_out (data);
  return G_SOURCE_REMOVE;
}

static void
title_cb (CgListPaper *self)
{
  g_clear_handle_id (&self->typing, g_source_remove);
  self->typing = g_timeout_add (TYPING_PAUSE_MS, typing_cb, self);
}

void
cg_list_paper_set_table (CgListPaper *self, CgSheetTable *table)
{
  cg_list_paper_set_compared (self, table, NULL, NULL);
}

void
cg_list_paper_set_compared (CgListPaper *self,
                            CgSheetTable *table,
                            CgAsof *past,
                            CgComparison *comparison)
{
  g_return_if_fail (CG_IS_LIST_PAPER (self));

  g_set_object (&self->past, past);
  g_clear_pointer (&self->comparison, cg_comparison_unref);
  self->comparison = comparison != NULL ? cg_comparison_ref (comparison) : NULL;
  g_clear_pointer (&self->table, cg_sheet_table_unref);
  self->table = cg_sheet_table_ref (table);
  gtk_editable_set_text (self->title, table->title);
  cg_print_desk_begin (CG_PRINT_DESK (self), table->entity, 0);
  lay_out (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->size));
}

/* ---- the widget ---- */

static void
build_fields (CgListPaper *self)
{
  GtkWidget *bar = cg_print_desk_get_bar (CG_PRINT_DESK (self));
  const char *sizes[] = { _ ("A4, landscape"), _ ("A3, landscape"), NULL };

  self->size = GTK_DROP_DOWN (cg_drop_down_new (gtk_string_list_new (sizes)));
  self->title = GTK_EDITABLE (gtk_entry_new ());
  self->below = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Room for signatures")));
  gtk_editable_set_width_chars (self->title, 12);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_check_button_set_active (self->below, TRUE);
  cg_print_desk_append_field (CG_PRINT_DESK (self), _ ("Title"), GTK_WIDGET (self->title));
  cg_print_desk_append_field (CG_PRINT_DESK (self), _ ("Paper"), GTK_WIDGET (self->size));
  self->anchored = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Proof of the log")));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->anchored),
                               _ ("In the lower margin, what the journal ends with: the paper "
                                  "proves later that nothing before it was changed"));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->below));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->anchored));
  g_settings_bind (cg_settings_get (), "print-anchor", self->anchored, "active",
                   G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (self->size, "notify::selected", G_CALLBACK (lay_out), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->below, "toggled", G_CALLBACK (lay_out), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->anchored, "toggled", G_CALLBACK (lay_out), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->title, "changed", G_CALLBACK (title_cb), self, G_CONNECT_SWAPPED);
}

static void
cg_list_paper_dispose (GObject *object)
{
  CgListPaper *self = CG_LIST_PAPER (object);

  g_clear_handle_id (&self->typing, g_source_remove);
  cg_print_layout_stop (&self->setting);
  g_clear_pointer (&self->table, cg_sheet_table_unref);
  g_clear_object (&self->past);
  g_clear_pointer (&self->comparison, cg_comparison_unref);

  G_OBJECT_CLASS (cg_list_paper_parent_class)->dispose (object);
}

static void
cg_list_paper_class_init (CgListPaperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_list_paper_dispose;
}

static void
cg_list_paper_init (CgListPaper *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "background");
  build_fields (self);
}

GtkWidget *
cg_list_paper_new (CgOffice *office)
{
  CgPrintDesk *self = g_object_new (CG_TYPE_LIST_PAPER, NULL);

  cg_print_desk_build (self, office, _ ("Back to the List"));
  return GTK_WIDGET (self);
}
