/* cg-print-page.c: a document on its way to paper: what it looks like and how it is printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-print-page.h"

#include "cg-banner.h"
#include "cg-page-preview.h"
#include "cg-page-ranges.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _CgPrintPage
{
  GtkWidget parent_instance;

  GtkWidget *content;
  AdwBin *paper;
  CgBanner *banner;
  GtkLabel *title;
  GtkDropDown *printer;
  GtkLabel *state;
  GtkAdjustment *copies;
  GtkWidget *copies_entry;
  GtkCheckButton *collate;
  GtkEditable *ranges;
  GtkLabel *ranges_fault;
  GtkDropDown *sides;
  GtkLabel *scaling;
  GtkLabel *faces;
  GtkLabel *status;
  GtkWidget *save;
  GtkWidget *print;

  guint n_pages;
  guint file;            /* index of the printer that is a file */
  gboolean ranged_files; /* the pages typed are meant for files too */
  gboolean looking;
  gboolean busy;
  char **states;
};

G_DEFINE_FINAL_TYPE (CgPrintPage, cg_print_page, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PRINT,
  SIGNAL_SAVE_PDF,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
set_sentence (GtkLabel *label, const char *sentence)
{
  gtk_label_set_label (label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (label), sentence != NULL && *sentence != '\0');
}

static gboolean
is_file (CgPrintPage *self)
{
  return !self->looking && gtk_drop_down_get_selected (self->printer) == self->file;
}

/* What is typed for the pages, and what is wrong with it. */
static gboolean
check_ranges (CgPrintPage *self)
{
  g_autofree char *ranges = cg_print_page_get_ranges (self);
  g_autofree char *sentence = NULL;

  if (ranges == NULL)
    sentence =
        g_strdup_printf (ngettext ("There is only %u page; write pages as 1-3,5.",
                                   "There are %u pages; write pages as 1-3,5.", self->n_pages),
                         self->n_pages);
  set_sentence (self->ranges_fault, sentence);
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (self->ranges), GTK_ACCESSIBLE_STATE_INVALID,
      ranges == NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);

  return ranges != NULL;
}

static void
update (CgPrintPage *self)
{
  gboolean for_printer = !is_file (self);
  guint selected = gtk_drop_down_get_selected (self->printer);
  gboolean ranged = for_printer || self->ranged_files;
  gboolean valid = check_ranges (self) || !ranged;

  gtk_widget_set_sensitive (GTK_WIDGET (self->printer), !self->looking && !self->busy);
  gtk_widget_set_sensitive (self->copies_entry, for_printer);
  gtk_widget_set_sensitive (GTK_WIDGET (self->collate),
                            for_printer && gtk_adjustment_get_value (self->copies) > 1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->ranges), ranged);
  gtk_widget_set_sensitive (GTK_WIDGET (self->sides), for_printer);
  gtk_widget_set_sensitive (self->save,
                            self->n_pages > 0 && !self->busy && (valid || !self->ranged_files));
  gtk_widget_set_sensitive (self->print,
                            self->n_pages > 0 && !self->busy && !self->looking && valid);
  set_sentence (self->state, self->states != NULL && selected < g_strv_length (self->states)
                                 ? self->states[selected]
                                 : NULL);
}

static void
option_cb (GtkWidget *widget, CgPrintPage *self)
{
  update (self);
}

static void
printer_cb (GtkDropDown *printer, GParamSpec *pspec, CgPrintPage *self)
{
  update (self);
}

static void
print_cb (GtkButton *button, CgPrintPage *self)
{
  cg_banner_hide (self->banner);
  g_signal_emit (self, signals[SIGNAL_PRINT], 0);
}

static void
save_cb (GtkButton *button, CgPrintPage *self)
{
  cg_banner_hide (self->banner);
  g_signal_emit (self, signals[SIGNAL_SAVE_PDF], 0);
}

static void
cg_print_page_dispose (GObject *object)
{
  CgPrintPage *self = CG_PRINT_PAGE (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->states, g_strfreev);
  G_OBJECT_CLASS (cg_print_page_parent_class)->dispose (object);
}

static void
cg_print_page_class_init (CgPrintPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_print_page_dispose;
  signals[SIGNAL_PRINT] = g_signal_new ("print", CG_TYPE_PRINT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_SAVE_PDF] = g_signal_new ("save-pdf", CG_TYPE_PRINT_PAGE, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (CG_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/cugai/Cugai/ui/widgets/cg-print-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, content);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, paper);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, banner);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, title);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, printer);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, state);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, copies);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, copies_entry);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, collate);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, ranges);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, ranges_fault);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, sides);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, scaling);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, faces);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, status);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, save);
  gtk_widget_class_bind_template_child (widget_class, CgPrintPage, print);
  gtk_widget_class_bind_template_callback (widget_class, option_cb);
  gtk_widget_class_bind_template_callback (widget_class, printer_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-print-page");
}

static void
cg_print_page_init (CgPrintPage *self)
{
  self->looking = TRUE;
  self->file = GTK_INVALID_LIST_POSITION;
  gtk_widget_init_template (GTK_WIDGET (self));
  cg_print_page_set_printers (self, NULL, NULL, GTK_INVALID_LIST_POSITION, 0);
}

GtkWidget *
cg_print_page_new (void)
{
  return g_object_new (CG_TYPE_PRINT_PAGE, NULL);
}

static char *
face_line (const CgNoticeSubstitution *entry)
{
  char character[7] = { 0 };

  if (entry->character == 0)
    return g_strdup_printf ("%s → %s", entry->wanted, entry->used);

  g_unichar_to_utf8 (entry->character, character);
  if (entry->used == NULL)
    return g_strdup_printf (_ ("“%s”: no installed font has it"), character);

  return g_strdup_printf ("“%s” → %s", character, entry->used);
}

/* Paper shows what is missing on this computer, so it is said before it is printed. */
static void
tell_faces (CgPrintPage *self, const CgNoticePages *pages)
{
  GArray *entries = cg_notice_pages_get_substitutions (pages);
  g_autoptr (GString) text = g_string_new (_ ("Fonts that are missing here and what stands in:"));

  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *line = face_line (&g_array_index (entries, CgNoticeSubstitution, i));

      g_string_append_printf (text, "\n%s", line);
    }
  set_sentence (self->faces, entries->len > 0 ? text->str : NULL);
}

void
cg_print_page_set_pages (CgPrintPage *self, CgNoticePages *pages)
{
  GtkWidget *preview;

  g_return_if_fail (CG_IS_PRINT_PAGE (self) && pages != NULL);

  preview = cg_page_preview_new ();
  cg_page_preview_set_pages (CG_PAGE_PREVIEW (preview), pages);
  cg_page_preview_set_zoom (CG_PAGE_PREVIEW (preview), CG_PAPER_FIT_PAGE, 1);
  cg_print_page_set_document (self, preview, cg_notice_pages_count (pages),
                              cg_notice_pages_get_title (pages));
  tell_faces (self, pages);
}

void
cg_print_page_set_document (CgPrintPage *self, GtkWidget *paper, guint n_pages, const char *title)
{
  g_return_if_fail (CG_IS_PRINT_PAGE (self) && GTK_IS_WIDGET (paper) && title != NULL);

  self->n_pages = n_pages;
  adw_bin_set_child (self->paper, paper);
  gtk_label_set_label (self->title, title);
  set_sentence (self->faces, NULL);
  update (self);
}

void
cg_print_page_set_made_for_paper (CgPrintPage *self, gboolean made)
{
  g_return_if_fail (CG_IS_PRINT_PAGE (self));

  self->ranged_files = made;
  gtk_label_set_label (self->scaling,
                       made ? _ ("Pages larger than the paper are made smaller; the others keep "
                                 "their size.")
                            : _ ("At its own size, without scaling."));
  update (self);
}

void
cg_print_page_set_printers (CgPrintPage *self,
                            const char *const *labels,
                            const char *const *states,
                            guint file,
                            guint selected)
{
  const char *looking[] = { _ ("Looking for printers…"), NULL };
  g_autoptr (GtkStringList) list = gtk_string_list_new (labels != NULL ? labels : looking);

  g_return_if_fail (CG_IS_PRINT_PAGE (self));

  self->looking = labels == NULL;
  self->file = file;
  g_strfreev (self->states);
  self->states = g_strdupv ((char **) states);
  gtk_drop_down_set_model (self->printer, G_LIST_MODEL (list));
  gtk_drop_down_set_selected (self->printer, selected);
  update (self);
}

guint
cg_print_page_get_printer (CgPrintPage *self)
{
  g_return_val_if_fail (CG_IS_PRINT_PAGE (self), GTK_INVALID_LIST_POSITION);

  return self->looking ? GTK_INVALID_LIST_POSITION : gtk_drop_down_get_selected (self->printer);
}

void
cg_print_page_set_options (CgPrintPage *self, guint sides, gboolean collate)
{
  g_return_if_fail (CG_IS_PRINT_PAGE (self));

  gtk_drop_down_set_selected (self->sides, sides);
  gtk_check_button_set_active (self->collate, collate);
}

void
cg_print_page_set_copies (CgPrintPage *self, gint64 copies)
{
  g_return_if_fail (CG_IS_PRINT_PAGE (self));

  gtk_adjustment_set_value (self->copies, (double) copies);
}

guint
cg_print_page_get_copies (CgPrintPage *self)
{
  g_return_val_if_fail (CG_IS_PRINT_PAGE (self), 1);

  return (guint) gtk_adjustment_get_value (self->copies);
}

guint
cg_print_page_get_sides (CgPrintPage *self)
{
  g_return_val_if_fail (CG_IS_PRINT_PAGE (self), 0);

  return gtk_drop_down_get_selected (self->sides);
}

gboolean
cg_print_page_get_collate (CgPrintPage *self)
{
  g_return_val_if_fail (CG_IS_PRINT_PAGE (self), TRUE);

  return gtk_check_button_get_active (self->collate);
}

char *
cg_print_page_get_ranges (CgPrintPage *self)
{
  g_return_val_if_fail (CG_IS_PRINT_PAGE (self), NULL);

  if (self->n_pages == 0)
    return g_strdup ("");

  return cg_page_ranges_normalize (gtk_editable_get_text (self->ranges), self->n_pages);
}

/* A button that was pressed and then waited has lost the focus, and with it every key. */
static void
keep_focus (CgPrintPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root != NULL && gtk_widget_get_mapped (self->print) && gtk_root_get_focus (root) == NULL)
    gtk_widget_grab_focus (self->print);
}

void
cg_print_page_set_busy (CgPrintPage *self, gboolean busy, const char *status)
{
  g_return_if_fail (CG_IS_PRINT_PAGE (self));

  self->busy = busy;
  set_sentence (self->status, status);
  update (self);
  if (!busy)
    keep_focus (self);
}

void
cg_print_page_show_error (CgPrintPage *self, const GError *error)
{
  g_return_if_fail (CG_IS_PRINT_PAGE (self));

  if (error != NULL)
    cg_banner_show_error (self->banner, error, NULL);
  else
    cg_banner_hide (self->banner);
}
