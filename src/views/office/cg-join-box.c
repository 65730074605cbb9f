/* cg-join-box.c: several pictures and PDFs made into one PDF before they are attached.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-join-box.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cg-fault.h"
#include "cg-files.h"
#include "cg-store-files.h"

/* Pages that can be put in order by hand. */
#define MOST_PAGES 500

struct _CgJoinBox
{
  AdwBin parent_instance;

  CgOffice *office;
  char **paths;
  char *folder; /* of the PDF that was made, in the store's; NULL while there is none */

  GtkCheckButton *wanted;
  GtkWidget *details; /* shown when it is wanted */
  GtkEditable *name;
  GtkCheckButton *keep;
  GtkLabel *status;
  CgJoinList *list;

  CgPdfDocument *book;
  GCancellable *opening;
};

G_DEFINE_FINAL_TYPE (CgJoinBox, cg_join_box, ADW_TYPE_BIN)

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

gboolean
cg_join_box_can (const char *const *paths)
{
  static const char *const endings[] = { ".pdf", ".png",  ".jpg",  ".jpeg",
                                         ".tif", ".tiff", ".heic", ".heif" };
  guint n = 0;

  for (; paths[n] != NULL; n++)
    {
      g_autofree char *lower = g_ascii_strdown (paths[n], -1);
      gboolean known = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
        known |= g_str_has_suffix (lower, endings[i]);
      if (!known)
        return FALSE;
    }

  return n >= 2 && n <= CG_PDF_BOOK_MAX_FILES;
}

/* ---- the pages ---- */

/* Of several files a page's label is the number of its file and its own in it: 2-3. */
static char **
name_pages (CgJoinBox *self)
{
  guint n = cg_pdf_document_get_n_pages (self->book);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    {
      const char *label = cg_pdf_document_get_page_label (self->book, i);
      const char *dash = strchr (label, '-');
      guint file = (guint) g_ascii_strtoull (label, NULL, 10);
      g_autofree char *name = file >= 1 && file <= g_strv_length (self->paths)
                                  ? g_filename_display_basename (self->paths[file - 1])
                                  : g_strdup ("");

      g_ptr_array_add (names,
                       g_strdup_printf (_ ("%s, page %s"), name, dash != NULL ? dash + 1 : ""));
    }

  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

static void
fail (CgJoinBox *self, const GError *error)
{
  gtk_label_set_label (self->status, "");
  gtk_check_button_set_active (self->wanted, FALSE);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgJoinBox) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CgPdfDocument) book = cg_pdf_book_open_finish (result, &error);
  g_auto (GStrv) names = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->opening == NULL)
    return;

  g_clear_object (&self->opening);
  if (book != NULL && cg_pdf_document_get_n_pages (book) > MOST_PAGES)
    error = cg_fault_new (CG_FAULT_TOO_MANY_PAGES, MOST_PAGES);
  if (error != NULL)
    {
      fail (self, error);
      return;
    }

  g_set_object (&self->book, book);
  names = name_pages (self);
  gtk_label_set_label (self->status, "");
  cg_join_list_set_document (self->list, book, (const char *const *) names);
}

static void
open_book (CgJoinBox *self)
{
  g_autoptr (CgPdfBook) book = NULL;

  if (self->book != NULL || self->opening != NULL)
    return;

  book = cg_pdf_book_new ();
  for (guint i = 0; self->paths[i] != NULL; i++)
    {
      g_autofree char *name = g_filename_display_basename (self->paths[i]);

      cg_pdf_book_add_file (book, self->paths[i], name, NULL);
    }
  gtk_label_set_label (self->status, _ ("Opening the files…"));
  self->opening = g_cancellable_new ();
  cg_pdf_book_open_async (book, self->opening, opened_cb, g_object_ref (self));
}

static void
wanted_cb (CgJoinBox *self)
{
  gboolean wanted = gtk_check_button_get_active (self->wanted);

  gtk_widget_set_visible (self->details, wanted);
  if (wanted)
    open_book (self);
}

/* ---- the PDF ---- */

static void
printed_cb (guint n, gpointer data)
{
  CgJoinBox *self = data;
  g_autofree char *words = g_strdup_printf (_ ("Joining page %u…"), n);

  gtk_label_set_label (self->status, words);
}

/* The name as it was typed, with the ending of a PDF and nothing that a name may not have. */
static char *
make_name (CgJoinBox *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autofree char *lower = NULL;

  g_strdelimit (typed, "/\\:*?\"<>|", '_');
  lower = g_ascii_strdown (typed, -1);
  if (*typed == '\0')
    return g_strdup (_ ("Joined.pdf"));
  return g_str_has_suffix (lower, ".pdf") ? g_steal_pointer (&typed)
                                          : g_strconcat (typed, ".pdf", NULL);
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CgJoinBox *self = CG_JOIN_BOX (g_task_get_source_object (task));
  const char *pdf = g_task_get_task_data (task);
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  GError *error = NULL;

  gtk_label_set_label (self->status, "");
  if (!cg_pdf_book_print_finish (CG_PDF_DOCUMENT (source), result, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  g_strv_builder_add (paths, pdf);
  if (gtk_check_button_get_active (self->keep))
    g_strv_builder_addv (paths, (const char **) self->paths);
  g_task_return_pointer (task, g_strv_builder_end (paths), (GDestroyNotify) g_strfreev);
}

void
cg_join_box_write_async (CgJoinBox *self,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  g_autoptr (GArray) leaves = cg_join_list_get_leaves (self->list);
  g_autofree char *name = make_name (self);
  g_autoptr (GError) failure = NULL;
  static guint n_joined;
  g_autofree char *part = g_strdup_printf ("join-%u", ++n_joined);
  g_autofree char *lent = cg_store_lent_folder (cg_office_get_store (self->office));

  cg_join_box_clean (self);
  self->folder = g_build_filename (lent, part, NULL);
  g_task_set_task_data (task, g_build_filename (self->folder, name, NULL), g_free);
  if (self->book == NULL || leaves->len == 0)
    g_task_return_error (task, cg_fault_new (CG_FAULT_CANCELLED));
  else if (!cg_files_make_private_dir (self->folder, &failure))
    g_task_return_error (task, cg_fault_new (CG_FAULT_PDF_WRITE, name, failure->message));
  else
    cg_pdf_book_print_async (self->book, (const CgPdfLeaf *) (gpointer) leaves->data, leaves->len,
                             g_task_get_task_data (task), printed_cb, self, cancellable, written_cb,
                             g_object_ref (task));
}

char **
cg_join_box_write_finish (CgJoinBox *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
cg_join_box_clean (CgJoinBox *self)
{
  g_return_if_fail (CG_IS_JOIN_BOX (self));

  if (self->folder != NULL)
    cg_files_remove_tree (self->folder, NULL);
  g_clear_pointer (&self->folder, g_free);
}

/* ---- the widget ---- */

static void
cg_join_box_dispose (GObject *object)
{
  CgJoinBox *self = CG_JOIN_BOX (object);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  if (self->book != NULL)
    cg_pdf_document_close (self->book);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (cg_join_box_parent_class)->dispose (object);
}

static void
cg_join_box_finalize (GObject *object)
{
  CgJoinBox *self = CG_JOIN_BOX (object);

  cg_join_box_clean (self);
  g_strfreev (self->paths);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_join_box_parent_class)->finalize (object);
}

static void
cg_join_box_class_init (CgJoinBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_join_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_join_box_finalize;
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CG_TYPE_JOIN_BOX, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static GtkWidget *
build_name (CgJoinBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (_ ("Name of the PDF"));
  GtkWidget *entry = gtk_entry_new ();

  self->name = GTK_EDITABLE (entry);
  gtk_widget_add_css_class (label, "dim");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  return box;
}

static void
cg_join_box_init (CgJoinBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->wanted = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Join into one PDF")));
  self->details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->list = CG_JOIN_LIST (cg_join_list_new ());
  self->keep = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Keep the files too")));
  self->status = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->status, 0);
  gtk_box_append (GTK_BOX (self->details), build_name (self));
  gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (self->keep));
  gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self->details), GTK_WIDGET (self->status));
  gtk_widget_set_visible (self->details, FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->wanted));
  gtk_box_append (GTK_BOX (box), self->details);
  adw_bin_set_child (ADW_BIN (self), box);
  g_signal_connect_object (self->wanted, "toggled", G_CALLBACK (wanted_cb), self,
                           G_CONNECT_SWAPPED);
}

/* The first file gives the name; the others come after it. */
static char *
propose_name (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  const char *dot = strrchr (name, '.');

  return g_strndup (name, dot != NULL ? (gsize) (dot - name) : strlen (name));
}

GtkWidget *
cg_join_box_new (CgOffice *office, const char *const *paths)
{
  CgJoinBox *self = g_object_new (CG_TYPE_JOIN_BOX, NULL);
  g_autofree char *name = propose_name (paths[0]);

  self->office = g_object_ref (office);
  self->paths = g_strdupv ((char **) paths);
  gtk_editable_set_text (self->name, name);
  return GTK_WIDGET (self);
}

void
cg_join_box_set_wanted (CgJoinBox *self, gboolean wanted)
{
  g_return_if_fail (CG_IS_JOIN_BOX (self));

  gtk_check_button_set_active (self->wanted, wanted);
}

gboolean
cg_join_box_get_wanted (CgJoinBox *self)
{
  g_return_val_if_fail (CG_IS_JOIN_BOX (self), FALSE);

  return gtk_check_button_get_active (self->wanted);
}

CgJoinList *
cg_join_box_get_list (CgJoinBox *self)
{
  g_return_val_if_fail (CG_IS_JOIN_BOX (self), NULL);

  return self->list;
}
