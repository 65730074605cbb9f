/* cg-notice-paper-bar.c: over the paper: what the check finds, its pages and how they are seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-paper-bar.h"

#include <glib/gi18n.h>

#include "cg-notice-checks.h"
#include "cg-settings.h"
#include "cg-tip.h"

/* Whether the small pages are shown: "shown" or "hidden" once somebody chose, before "auto": where
 * they take no room. */
#define SETTING "notice-thumbnails"

struct _CgNoticePaperBar
{
  GtkBox parent_instance;

  CgPagePreview *preview;
  CgNoticeChecks *checks;
  GtkLabel *pages;
  GtkWidget *fit;
  GtkWidget *strip; /* button of the small pages */
  gboolean roomy;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (CgNoticePaperBar, cg_notice_paper_bar, GTK_TYPE_BOX)

/* ---- the pages ---- */

static void
show_page (CgNoticePaperBar *self)
{
  guint page, n_pages;
  g_autofree char *text = NULL;

  g_object_get (self->preview, "page", &page, "n-pages", &n_pages, NULL);
  if (n_pages > 0)
    text = g_strdup_printf ("%u / %u", page + 1, n_pages);
  gtk_label_set_text (self->pages, text != NULL ? text : "");
  gtk_widget_set_sensitive (self->strip, n_pages > 1);
}

static void
turn (CgNoticePaperBar *self, int step)
{
  guint page, n_pages;

  g_object_get (self->preview, "page", &page, "n-pages", &n_pages, NULL);
  if (n_pages > 0)
    cg_page_preview_go_to_page (self->preview,
                                (guint) CLAMP ((int) page + step, 0, (int) n_pages - 1));
}

static void
previous_cb (CgNoticePaperBar *self)
{
  turn (self, -1);
}

static void
next_cb (CgNoticePaperBar *self)
{
  turn (self, 1);
}

static void
fit_cb (CgNoticePaperBar *self)
{
  gboolean whole = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->fit));

  cg_page_preview_set_zoom (self->preview, whole ? CG_PAPER_FIT_PAGE : CG_PAPER_FIT_WIDTH, 1);
}

/* ---- the small pages ---- */

static void
update_strip (CgNoticePaperBar *self)
{
  g_autofree char *chosen = g_settings_get_string (cg_settings_get (), SETTING);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->strip),
                                g_str_equal (chosen, "shown") ||
                                    (g_str_equal (chosen, "auto") && self->roomy));
}

static void
strip_cb (CgNoticePaperBar *self)
{
  gboolean shown = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->strip));

  g_settings_set_string (cg_settings_get (), SETTING, shown ? "shown" : "hidden");
}

void
cg_notice_paper_bar_set_roomy (CgNoticePaperBar *self, gboolean roomy)
{
  g_return_if_fail (CG_IS_NOTICE_PAPER_BAR (self));

  self->roomy = roomy;
  update_strip (self);
}

/* ---- what the check finds ---- */

static void
chosen_cb (CgNoticePaperBar *self, gpointer finding)
{
  g_signal_emit (self, chosen_signal, 0, finding);
}

void
cg_notice_paper_bar_set_findings (CgNoticePaperBar *self, GPtrArray *findings)
{
  g_return_if_fail (CG_IS_NOTICE_PAPER_BAR (self));

  cg_notice_checks_set_findings (self->checks, findings);
}

/* ---- the widget ---- */

static GtkWidget *
make_button (CgNoticePaperBar *self, const char *icon, const char *tooltip, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  cg_tip_set (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_toggle (const char *icon, const char *tooltip)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), icon);
  cg_tip_set (button, tooltip);
  gtk_widget_add_css_class (button, "flat");
  return button;
}

static void
cg_notice_paper_bar_class_init (CgNoticePaperBarClass *klass)
{
  chosen_signal = g_signal_new ("chosen", CG_TYPE_NOTICE_PAPER_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
cg_notice_paper_bar_init (CgNoticePaperBar *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 4);
  gtk_widget_add_css_class (GTK_WIDGET (self), "notice-bar");
  self->checks = CG_NOTICE_CHECKS (cg_notice_checks_new ());
  self->pages = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (self->pages), "num");
  self->strip = make_toggle ("view-paged-symbolic", _ ("Page thumbnails"));
  self->fit = make_toggle ("zoom-fit-best-symbolic", _ ("Whole page"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->checks));
  gtk_box_append (GTK_BOX (self), self->strip);
  gtk_box_append (GTK_BOX (self), make_button (self, "go-up-symbolic", _ ("Previous page"),
                                               G_CALLBACK (previous_cb)));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->pages));
  gtk_box_append (GTK_BOX (self),
                  make_button (self, "go-down-symbolic", _ ("Next page"), G_CALLBACK (next_cb)));
  gtk_box_append (GTK_BOX (self), self->fit);
  g_signal_connect_object (self->checks, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->strip, "clicked", G_CALLBACK (strip_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->fit, "toggled", G_CALLBACK (fit_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_settings_get (), "changed::" SETTING, G_CALLBACK (update_strip), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_notice_paper_bar_new (CgPaperDesk *desk)
{
  CgNoticePaperBar *self = g_object_new (CG_TYPE_NOTICE_PAPER_BAR, NULL);

  self->preview = cg_paper_desk_get_preview (desk);
  g_object_bind_property (self->strip, "active", desk, "strip", G_BINDING_DEFAULT);
  g_signal_connect_object (self->preview, "notify::page", G_CALLBACK (show_page), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->preview, "notify::n-pages", G_CALLBACK (show_page), self,
                           G_CONNECT_SWAPPED);
  show_page (self);
  update_strip (self);
  return GTK_WIDGET (self);
}
