/* cg-notice-checks.c: what the preflight finds wrong with a document, in one line and as a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-checks.h"

#include <glib/gi18n.h>

#include "cg-preflight.h"
#include "cg-fit-scroller.h"
#include "cg-scale.h"
#include "cg-tip.h"

struct _CgNoticeChecks
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkImage *icon;
  GtkLabel *counts;
  GtkLabel *words;
  GtkMenuButton *button;
  GtkListBox *list;
  GPtrArray *findings; /* (nullable) */
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticeChecks, cg_notice_checks, GTK_TYPE_WIDGET)

/* px at 100 %: the list's width, and the height from which on it scrolls. */
#define LIST_WIDTH 420
#define LIST_HEIGHT 420

/* More than so many are counted only; errors come first. The line has room for a few. */
#define MOST_ROWS 100
#define MOST_WORDS 8

/* A sentence is as wide as the list, so that the list is as high as its lines. */
#define LIST_CHARS 44

/* ---- words ---- */

static const CgFinding *
finding_at (const GPtrArray *findings, guint index)
{
  return g_ptr_array_index (findings, index);
}

char *
cg_notice_checks_describe (const GPtrArray *findings)
{
  guint errors = cg_preflight_count_errors (findings);
  guint hints = findings->len - errors;
  g_autofree char *of_errors = g_strdup_printf (ngettext ("%u error", "%u errors", errors), errors);
  g_autofree char *of_hints = g_strdup_printf (ngettext ("%u hint", "%u hints", hints), hints);

  if (errors == 0 && hints == 0)
    return g_strdup (C_ ("preflight", "Passed"));
  if (errors == 0)
    return g_steal_pointer (&of_hints);
  if (hints == 0)
    return g_steal_pointer (&of_errors);

  return g_strconcat (of_errors, C_ ("between names", ", "), of_hints, NULL);
}

static char *
join_sentences (const GPtrArray *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (findings->len, MOST_WORDS); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? C_ ("between sentences", "; ") : "",
                            finding_at (findings, i)->sentence);

  return g_string_free (text, FALSE);
}

static const char *
icon_of (gboolean error)
{
  return error ? "dialog-error-symbolic" : "dialog-warning-symbolic";
}

/* ---- the list ---- */

static GtkWidget *
build_words (const CgFinding *finding)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *sentence = gtk_label_new (finding->sentence);

  gtk_label_set_wrap (GTK_LABEL (sentence), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (sentence), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (sentence), LIST_CHARS);
  gtk_label_set_xalign (GTK_LABEL (sentence), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (words), sentence);
  if (*finding->clause != '\0')
    {
      GtkWidget *clause = gtk_label_new (finding->clause);

      gtk_label_set_xalign (GTK_LABEL (clause), 0);
      gtk_widget_add_css_class (clause, "sm");
      gtk_widget_add_css_class (clause, "dim");
      gtk_box_append (GTK_BOX (words), clause);
    }

  return words;
}

static GtkWidget *
build_row (const CgFinding *finding)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_of (finding->error));
  const char *strength = finding->error ? C_ ("preflight", "Error") : C_ ("preflight", "Hint");
  g_autofree char *label = g_strdup_printf ("%s %s", strength, finding->sentence);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, finding->error ? "error" : "warning");
  gtk_widget_set_tooltip_text (icon, strength);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), build_words (finding));
  gtk_widget_add_css_class (box, "check-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return row;
}

/* How many are not listed. */
static GtkWidget *
build_rest (guint n)
{
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *words = g_strdup_printf (ngettext ("%u more", "%u more", n), n);
  GtkWidget *label = gtk_label_new (words);

  gtk_widget_add_css_class (label, "dim");
  gtk_widget_add_css_class (label, "check-row");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  return row;
}

static void
fill_list (CgNoticeChecks *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; self->findings != NULL && i < MIN (self->findings->len, MOST_ROWS); i++)
    gtk_list_box_append (self->list, build_row (finding_at (self->findings, i)));
  if (self->findings != NULL && self->findings->len > MOST_ROWS)
    gtk_list_box_append (self->list, build_rest (self->findings->len - MOST_ROWS));
}

static void
activated_cb (CgNoticeChecks *self, GtkListBoxRow *row)
{
  guint index = (guint) gtk_list_box_row_get_index (row);
  g_autoptr (GPtrArray) findings = g_ptr_array_ref (self->findings);

  gtk_menu_button_popdown (self->button);
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, finding_at (findings, index));
}

/* ---- the line ---- */

static void
show_line (CgNoticeChecks *self)
{
  guint errors = self->findings != NULL ? cg_preflight_count_errors (self->findings) : 0;
  guint n = self->findings != NULL ? self->findings->len : 0;
  g_autofree char *counts =
      self->findings != NULL ? cg_notice_checks_describe (self->findings) : g_strdup ("");
  g_autofree char *words = n > 0 ? join_sentences (self->findings) : g_strdup ("");

  gtk_widget_set_visible (GTK_WIDGET (self->icon), self->findings != NULL);
  gtk_image_set_from_icon_name (self->icon, n == 0 ? "object-select-symbolic" : icon_of (errors));
  gtk_widget_remove_css_class (GTK_WIDGET (self->icon), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->icon), "warning");
  gtk_widget_remove_css_class (GTK_WIDGET (self->icon), "success");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), errors > 0 ? "error"
                                                     : n > 0    ? "warning"
                                                                : "success");
  gtk_label_set_text (self->counts, counts);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->button), n > 0);
}

static gboolean
are_same (const GPtrArray *left, const GPtrArray *right)
{
  if (left == NULL || right == NULL || left->len != right->len)
    return left == right;

  for (guint i = 0; i < left->len; i++)
    {
      const CgFinding *one = finding_at (left, i), *other = finding_at (right, i);

      if (one->id != other->id || one->error != other->error ||
          !g_str_equal (one->sentence, other->sentence))
        return FALSE;
    }
  return TRUE;
}

void
cg_notice_checks_set_findings (CgNoticeChecks *self, GPtrArray *findings)
{
  gboolean same;

  g_return_if_fail (CG_IS_NOTICE_CHECKS (self));

  /* While one types only places move: an open list keeps its rows and the focus in them. */
  same = are_same (self->findings, findings);
  if (findings != NULL)
    g_ptr_array_ref (findings);
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  self->findings = findings;
  if (same)
    return;

  show_line (self);
  fill_list (self);
}

/* ---- the widget ---- */

static GtkWidget *
build_popover (CgNoticeChecks *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *shown =
      cg_fit_scroller_new_list (_ ("Findings of the check"), LIST_HEIGHT, &self->list);

  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (shown, cg_scaled (shown, LIST_WIDTH), -1);
  gtk_popover_set_child (GTK_POPOVER (popover), shown);
  gtk_widget_add_css_class (popover, "check-list");
  return popover;
}

static void
cg_notice_checks_dispose (GObject *object)
{
  CgNoticeChecks *self = CG_NOTICE_CHECKS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->findings, g_ptr_array_unref);

  G_OBJECT_CLASS (cg_notice_checks_parent_class)->dispose (object);
}

static void
cg_notice_checks_class_init (CgNoticeChecksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_notice_checks_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CG_TYPE_NOTICE_CHECKS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static GtkLabel *
build_label (gboolean fills)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (label), "sm");
  if (fills)
    {
      gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (GTK_WIDGET (label), TRUE);
    }
  return label;
}

static void
cg_notice_checks_init (CgNoticeChecks *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->icon = GTK_IMAGE (gtk_image_new ());
  self->counts = build_label (FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->counts), "check-counts");
  self->words = build_label (TRUE);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_label (self->button, C_ ("preflight", "View"));
  gtk_menu_button_set_popover (self->button, build_popover (self));
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "flat");
  cg_tip_set (GTK_WIDGET (self->button), _ ("What the check finds, with its place"));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->icon));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->counts));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->words));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->button));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), TRUE);
  show_line (self);
}

GtkWidget *
cg_notice_checks_new (void)
{
  return g_object_new (CG_TYPE_NOTICE_CHECKS, NULL);
}
