/* cg-paste-dialog.c: asks before a block of cells is written into a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-paste-dialog.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-scale.h"

/* Pixels at 100 %. */
#define WIDTH 620
#define HEIGHT 320

#define NO "no"
#define YES "yes"

/* A question on the screen. */
typedef struct
{
  CgPastePlan *plan;
  GPtrArray *order; /* of CgPasteRow, as shown */
  void (*confirmed) (CgPastePlan *plan, gpointer data);
  gpointer data;
  GDestroyNotify free;
} Question;

static void
question_free (gpointer data, GClosure *closure)
{
  Question *question = data;

  cg_paste_plan_free (question->plan);
  g_ptr_array_unref (question->order);
  question->free (question->data);
  g_free (question);
}

/* ---- the rows ---- */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  static const char *const classes[] = { "strong", "paste-words", "fault" };

  gtk_widget_add_css_class (box, "paste-row");
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
      gtk_widget_add_css_class (label, classes[i]);
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_list_item_set_child (item, box);
  gtk_list_item_set_activatable (item, FALSE);
}

static GtkWidget *
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
  return gtk_widget_get_next_sibling (label);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, Question *question)
{
  const CgPasteRow *row = question->order->pdata[gtk_list_item_get_position (item)];
  GtkWidget *label = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *title =
      row->record != NULL ? cg_record_title (row->record) : g_strdup (_ ("New record"));

  label = show_text (label, title);
  label = show_text (label, row->fault == NULL ? row->words : NULL);
  show_text (label, row->fault);
}

static GtkWidget *
make_list (Question *question)
{
  g_autoptr (GtkStringList) rows = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list;

  for (guint i = 0; i < question->order->len; i++)
    gtk_string_list_append (rows, "");
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), question);
  list = gtk_list_view_new (
      GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)))), factory);
  gtk_widget_add_css_class (list, "paste-list");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_widget_set_size_request (scroller, cg_scaled (NULL, WIDTH), cg_scaled (NULL, HEIGHT));
  return scroller;
}

/* Those that cannot be written first. */
static GPtrArray *
order_rows (const CgPastePlan *plan)
{
  GPtrArray *order = g_ptr_array_new ();

  for (int refused = 1; refused >= 0; refused--)
    for (guint i = 0; i < plan->rows->len; i++)
      if ((((CgPasteRow *) plan->rows->pdata[i])->fault != NULL) == refused)
        g_ptr_array_add (order, plan->rows->pdata[i]);
  return order;
}

/* ---- the question ---- */

static char *
summary (const CgPastePlan *plan, gboolean changed)
{
  GString *words = g_string_new (NULL);
  g_autoptr (GError) why = NULL;

  if (changed)
    {
      cg_fault_set (&why, CG_FAULT_CHANGED_MEANWHILE);
      g_string_append_printf (words, "%s\n", why->message);
    }
  g_string_append_printf (words,
                          ngettext ("%u cell in %u records will change",
                                    "%u cells in %u records will change", plan->n_cells),
                          plan->n_cells, plan->n_changed);
  if (plan->n_made > 0)
    {
      g_string_append (words, C_ ("clauses", ", "));
      g_string_append_printf (
          words, ngettext ("%u record will be added", "%u records will be added", plan->n_made),
          plan->n_made);
    }
  if (plan->n_refused > 0)
    {
      g_string_append (words, C_ ("clauses", ", "));
      g_string_append_printf (
          words, ngettext ("%u row is left out", "%u rows are left out", plan->n_refused),
          plan->n_refused);
    }
  return g_string_free (words, FALSE);
}

static void
response_cb (AdwMessageDialog *dialog, const char *response, Question *question)
{
  if (g_str_equal (response, YES))
    question->confirmed (question->plan, question->data);
}

void
cg_paste_dialog_open (GtkWidget *origin,
                      CgPastePlan *plan,
                      gboolean changed,
                      void (*confirmed) (CgPastePlan *plan, gpointer data),
                      gpointer data,
                      GDestroyNotify free)
{
  Question *question = g_new0 (Question, 1);
  g_autofree char *words = summary (plan, changed);
  GtkRoot *root = gtk_widget_get_root (origin);
  AdwMessageDialog *dialog =
      ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (root), _ ("Paste"), words));

  *question = (Question){ plan, order_rows (plan), confirmed, data, free };
  adw_message_dialog_set_extra_child (dialog, make_list (question));
  adw_message_dialog_add_response (dialog, NO, C_ ("button", "Cancel"));
  adw_message_dialog_add_response (dialog, YES, _ ("Paste"));
  adw_message_dialog_set_response_appearance (dialog, YES, ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_response_enabled (dialog, YES, plan->n_cells > 0);
  adw_message_dialog_set_close_response (dialog, NO);
  adw_message_dialog_set_default_response (dialog, plan->n_cells > 0 ? YES : NO);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, question_free, 0);
  gtk_window_present (GTK_WINDOW (dialog));
  /* GTK would begin in the list, whose rows keep Enter for themselves. */
  gtk_window_set_focus (GTK_WINDOW (dialog), gtk_window_get_default_widget (GTK_WINDOW (dialog)));
}
