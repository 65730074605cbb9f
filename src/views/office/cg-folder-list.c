/* cg-folder-list.c: the files of a folder before they are attached: names, kinds, what is left out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-folder-list.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-scale.h"

/* px at 100 % */
#define HEIGHT 260

/* ---- a row ---- */

#define CG_TYPE_FOLDER_ROW (cg_folder_row_get_type ())
G_DECLARE_FINAL_TYPE (CgFolderRow, cg_folder_row, CG, FOLDER_ROW, GObject)

struct _CgFolderRow
{
  GObject parent_instance;

  char *name;
  char *what; /* its kind, or why it is left out */
  gboolean taken;
};

G_DEFINE_FINAL_TYPE (CgFolderRow, cg_folder_row, G_TYPE_OBJECT)

static void
cg_folder_row_finalize (GObject *object)
{
  CgFolderRow *self = CG_FOLDER_ROW (object);

  g_free (self->name);
  g_free (self->what);

  G_OBJECT_CLASS (cg_folder_row_parent_class)->finalize (object);
}

static void
cg_folder_row_class_init (CgFolderRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cg_folder_row_finalize;
}

static void
cg_folder_row_init (CgFolderRow *self)
{
}

static char *
describe (const CgFolderEntry *entry)
{
  switch (entry->verdict)
    {
    case CG_FOLDER_HIDDEN:
      return g_strdup (_ ("Left out: hidden, or left by a program"));
    case CG_FOLDER_EMPTY:
      return g_strdup (_ ("Left out: empty"));
    case CG_FOLDER_TOO_LARGE:
      return g_strdup (_ ("Left out: larger than 1 GB"));
    case CG_FOLDER_NO_FILE:
      return g_strdup (_ ("Left out: no ordinary file"));
    case CG_FOLDER_UNREADABLE:
      return g_strdup (_ ("Left out: no permission to read it"));
    case CG_FOLDER_THERE:
      return g_strdup_printf (_ ("Left out: the case has it already (%s)"), entry->like);
    case CG_FOLDER_TWICE:
      return g_strdup_printf (_ ("Left out: the same as %s"), entry->like);
    case CG_FOLDER_TAKEN:
    default:
      return g_strdup (cg_choices_label (CG_CHOICES_DOCUMENT_KIND, entry->kind));
    }
}

static CgFolderRow *
row_new (const CgFolderEntry *entry)
{
  CgFolderRow *self = g_object_new (CG_TYPE_FOLDER_ROW, NULL);

  self->name = g_strdup (entry->name);
  self->what = describe (entry);
  self->taken = entry->verdict == CG_FOLDER_TAKEN;
  return self;
}

/* ---- the list ---- */

struct _CgFolderList
{
  AdwBin parent_instance;

  GtkLabel *summary;
  GListStore *rows; /* of CgFolderRow */
  GtkWidget *progress;
};

G_DEFINE_FINAL_TYPE (CgFolderList, cg_folder_list, ADW_TYPE_BIN)

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (NULL);
  GtkWidget *what = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_MIDDLE);
  gtk_label_set_ellipsize (GTK_LABEL (what), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_xalign (GTK_LABEL (what), 0);
  gtk_widget_add_css_class (what, "dim");
  gtk_widget_add_css_class (what, "xs");
  gtk_widget_add_css_class (box, "folder-row");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), what);
  gtk_list_item_set_child (item, box);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  CgFolderRow *row = gtk_list_item_get_item (item);
  GtkWidget *box = gtk_list_item_get_child (item);
  GtkWidget *name = gtk_widget_get_first_child (box);

  gtk_label_set_label (GTK_LABEL (name), row->name);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (name)), row->what);
  gtk_widget_set_tooltip_text (box, row->name);
  if (row->taken)
    gtk_widget_remove_css_class (name, "dim");
  else
    gtk_widget_add_css_class (name, "dim");
}

static GtkWidget *
build_view (CgFolderList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkNoSelection *model = gtk_no_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  GtkWidget *view = gtk_list_view_new (GTK_SELECTION_MODEL (model), factory);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Files of the folder"), -1);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), view);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_size_request (scroller, -1, cg_scaled (GTK_WIDGET (self), HEIGHT));
  gtk_widget_add_css_class (scroller, "card");
  return scroller;
}

static void
cg_folder_list_dispose (GObject *object)
{
  g_clear_object (&CG_FOLDER_LIST (object)->rows);

  G_OBJECT_CLASS (cg_folder_list_parent_class)->dispose (object);
}

static void
cg_folder_list_class_init (CgFolderListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_folder_list_dispose;
}

static void
cg_folder_list_init (CgFolderList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->rows = g_list_store_new (CG_TYPE_FOLDER_ROW);
  self->summary = GTK_LABEL (gtk_label_new (_ ("Looking through the folder…")));
  gtk_label_set_xalign (self->summary, 0);
  gtk_label_set_wrap (self->summary, TRUE);
  self->progress = gtk_progress_bar_new ();
  gtk_widget_set_visible (self->progress, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (box), build_view (self));
  gtk_box_append (GTK_BOX (box), self->progress);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
cg_folder_list_new (void)
{
  return g_object_new (CG_TYPE_FOLDER_LIST, NULL);
}

static char *
summarize (const GPtrArray *plan)
{
  guint n = cg_folder_plan_count (plan), left = plan->len - n;
  g_autofree char *taken = NULL;
  g_autofree char *out = NULL;
  gint64 size = 0;

  for (guint i = 0; i < plan->len; i++)
    {
      const CgFolderEntry *entry = g_ptr_array_index (plan, i);

      size += entry->verdict == CG_FOLDER_TAKEN ? entry->size : 0;
    }
  taken = g_format_size ((guint64) size);
  out = left == 0
            ? g_strdup ("")
            : g_strdup_printf (ngettext ("; %u is left out", "; %u are left out", left), left);
  /* Translators: how many files, their size, "; 3 are left out" or nothing */
  return g_strdup_printf (
      ngettext ("%u file will be attached, %s%s", "%u files will be attached, %s%s", n), n, taken,
      out);
}

void
cg_folder_list_set_plan (CgFolderList *self, const GPtrArray *plan)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *summary = summarize (plan);

  g_return_if_fail (CG_IS_FOLDER_LIST (self));

  for (guint i = 0; i < plan->len; i++)
    g_ptr_array_add (rows, row_new (g_ptr_array_index (plan, i)));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)),
                       rows->pdata, rows->len);
  gtk_label_set_label (self->summary, summary);
}

void
cg_folder_list_set_progress (CgFolderList *self, guint n, guint all)
{
  g_autofree char *words = g_strdup_printf (_ ("Storing file %u of %u…"), MIN (n + 1, all), all);

  g_return_if_fail (CG_IS_FOLDER_LIST (self));

  gtk_widget_set_visible (self->progress, n < all);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress), (double) n / MAX (all, 1));
  gtk_label_set_label (self->summary, words);
}

const char *
cg_folder_list_get_summary (CgFolderList *self)
{
  g_return_val_if_fail (CG_IS_FOLDER_LIST (self), NULL);

  return gtk_label_get_label (self->summary);
}
