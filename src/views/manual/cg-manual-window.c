/* cg-manual-window.c: the manual in a window of its own, so that one reads it beside the work.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-manual-window.h"

#include <glib/gi18n.h>

#include "cg-manual-contents.h"
#include "cg-manual-pdf.h"
#include "cg-manual-sheet.h"
#include "cg-pick-file.h"
#include "cg-scale.h"
#include "cg-tip.h"

/* px at 100 % */
#define WIDTH 1060
#define HEIGHT 800
#define CONTENTS_WIDTH 248

struct _CgManualWindow
{
  AdwWindow parent_instance;

  CgManual *manual;
  CgManualContents *contents;
  CgManualSheet *sheet;
  AdwToastOverlay *toasts;
  GArray *visited; /* of CgManualHit: places, block G_MAXUINT: the beginning */
  guint at;        /* index of the one shown */
};

G_DEFINE_FINAL_TYPE (CgManualWindow, cg_manual_window, ADW_TYPE_WINDOW)

/* ---- places ---- */

static void
update (CgManualWindow *self)
{
  const CgManualHit *place = &g_array_index (self->visited, CgManualHit, self->at);

  cg_manual_sheet_show (self->sheet, cg_manual_page (self->manual, place->page),
                        cg_manual_contents_get_word (self->contents),
                        place->block == G_MAXUINT ? -1 : (int) place->block);
  cg_manual_contents_mark (self->contents, place->page);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", self->at > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward",
                                 self->at + 1 < self->visited->len);
}

static void
visit (CgManualWindow *self, guint page, int block)
{
  CgManualHit place = { page, block < 0 ? G_MAXUINT : (guint) block };

  if (self->visited->len > 0)
    g_array_set_size (self->visited, self->at + 1);
  g_array_append_val (self->visited, place);
  self->at = self->visited->len - 1;
  update (self);
}

static void
travel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgManualWindow *self = CG_MANUAL_WINDOW (widget);
  gboolean back = g_str_equal (name, "win.back");

  if (back ? self->at == 0 : self->at + 1 >= self->visited->len)
    return;

  self->at += back ? (guint) -1 : 1;
  update (self);
}

static void
find_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cg_manual_contents_find (CG_MANUAL_WINDOW (widget)->contents);
}

static void
link_cb (CgManualWindow *self, const char *link)
{
  cg_manual_window_go (self, link);
}

static void
contents_go_cb (CgManualWindow *self, guint page, int block)
{
  visit (self, page, block);
}

/* ---- as PDF ---- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgManualWindow) self = data;
  g_autofree char *path = cg_pick_save_finish (result, NULL);
  g_autoptr (GError) error = NULL;
  AdwToast *toast;

  if (path == NULL)
    return;

  if (cg_manual_write_pdf (self->manual, _ ("Cugai Manual"), C_ ("manual", "Contents"), path,
                           &error))
    toast = adw_toast_new (_ ("The manual is saved as PDF"));
  else
    toast = adw_toast_new (error->message);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *file_name = g_strconcat (_ ("Cugai Manual"), ".pdf", NULL);

  cg_pick_save_async (GTK_WINDOW (widget), _ ("Save as PDF"), file_name, NULL, saved_cb,
                      g_object_ref (widget));
}

/* ---- the window ---- */

static GtkWidget *
make_button (const char *icon_name, const char *words, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon_name);

  cg_tip_set (button, words);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  return button;
}

static GtkWidget *
build_header (CgManualWindow *self)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *save = gtk_button_new_with_label (_ ("Save as PDF"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (save), "manual.save");
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (header),
                                   adw_window_title_new (_ ("Cugai Manual"), NULL));
  adw_header_bar_pack_start (ADW_HEADER_BAR (header),
                             make_button ("go-previous-symbolic", _ ("Back (Alt+←)"), "win.back"));
  adw_header_bar_pack_start (
      ADW_HEADER_BAR (header),
      make_button ("go-next-symbolic", _ ("Forward (Alt+→)"), "win.forward"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), save);
  return header;
}

static void
build (CgManualWindow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->contents = CG_MANUAL_CONTENTS (cg_manual_contents_new (self->manual));
  self->sheet = CG_MANUAL_SHEET (cg_manual_sheet_new ());
  self->toasts = ADW_TOAST_OVERLAY (adw_toast_overlay_new ());
  gtk_widget_set_size_request (GTK_WIDGET (self->contents),
                               cg_scaled (GTK_WIDGET (self), CONTENTS_WIDTH), -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self->contents), FALSE);
  gtk_widget_set_hexpand (GTK_WIDGET (self->sheet), TRUE);
  gtk_widget_set_vexpand (row, TRUE);
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->contents));
  gtk_box_append (GTK_BOX (row), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (row), GTK_WIDGET (self->sheet));
  adw_toast_overlay_set_child (self->toasts, row);
  gtk_box_append (GTK_BOX (column), build_header (self));
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->toasts));
  adw_window_set_content (ADW_WINDOW (self), column);
  g_signal_connect_object (self->contents, "go", G_CALLBACK (contents_go_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->sheet, "link", G_CALLBACK (link_cb), self, G_CONNECT_SWAPPED);
}

static void
cg_manual_window_finalize (GObject *object)
{
  CgManualWindow *self = CG_MANUAL_WINDOW (object);

  cg_manual_free (self->manual);
  g_array_unref (self->visited);

  G_OBJECT_CLASS (cg_manual_window_parent_class)->finalize (object);
}

static void
cg_manual_window_class_init (CgManualWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cg_manual_window_finalize;
  gtk_widget_class_install_action (widget_class, "win.find", NULL, find_action);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, travel_action);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, travel_action);
  gtk_widget_class_install_action (widget_class, "manual.save", NULL, save_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cg_manual_window_init (CgManualWindow *self)
{
  self->visited = g_array_new (FALSE, FALSE, sizeof (CgManualHit));
  gtk_window_set_default_size (GTK_WINDOW (self), WIDTH, HEIGHT);
  gtk_window_set_title (GTK_WINDOW (self), _ ("Cugai Manual"));
}

CgManualWindow *
cg_manual_window_new (CgManual *manual, GtkWindow *beside)
{
  CgManualWindow *self = g_object_new (CG_TYPE_MANUAL_WINDOW, "destroy-with-parent", TRUE,
                                       "transient-for", beside, NULL);

  gtk_window_set_application (GTK_WINDOW (self), gtk_window_get_application (beside));
  self->manual = manual;
  build (self);
  visit (self, 0, -1);
  return self;
}

void
cg_manual_window_show_place (CgManualWindow *self, const char *place)
{
  int page = cg_manual_page_of (self->manual, place);

  visit (self, page >= 0 ? (guint) page : 0, -1);
}

void
cg_manual_window_go (CgManualWindow *self, const char *link)
{
  int page = cg_manual_find_page (self->manual, link);

  if (page >= 0)
    visit (self, (guint) page,
           cg_manual_find_heading (cg_manual_page (self->manual, (guint) page), link));
}
