/* cg-document-search.c: what the search of the page finds in the text of all documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-search.h"

#include <glib/gi18n.h>

#include "cg-document-hit.h"
#include "cg-empty.h"
#include "cg-fold.h"
#include "cg-page-indexer.h"
#include "cg-segments.h"
#include "cg-store-find.h"

/* Who types goes on typing, milliseconds. */
#define TYPING_PAUSE 150

/* What was read meanwhile is added so often at most, milliseconds. */
#define READING_PAUSE 500

/* Pages shown at most: nobody reads more, and a word of one character is on each of many. */
#define MOST_PAGES 200

/* Sentences of what cannot be read. */
#define MOST_SENTENCES 3

#define SCOPE_ALL "all"
#define SCOPE_CASE "case"

struct _CgDocumentSearch
{
  GtkWidget parent_instance;

  CgOffice *office;
  char *text;
  gint64 in_case;
  guint timeout;
  GCancellable *cancellable; /* of the search under way */
  gboolean focus_due;        /* on what is found */
  gboolean stale;            /* something was read since it began */
  gboolean alone;            /* nothing is found by name */
  CgFoundTexts *found;       /* (nullable): what the rows show */

  GtkWidget *column;
  GtkLabel *count;
  CgSegments *scope;
  GtkCheckButton *variants;
  GtkWidget *progress;
  GtkProgressBar *bar;
  GtkLabel *reading;
  GtkLabel *unreadable;
  GtkStack *stack;
  GtkListView *list;
  GListStore *hits;
  CgEmpty *empty;
};

enum
{
  SIGNAL_OPEN,
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgDocumentSearch, cg_document_search, GTK_TYPE_WIDGET)

/* ---- what was found ---- */

static void
add_document (CgDocumentSearch *self, const CgFoundDocument *document)
{
  g_autoptr (CgDocumentHit) head = cg_document_hit_new (document, NULL);

  g_list_store_append (self->hits, head);
  for (guint i = 0; i < document->pages->len; i++)
    {
      g_autoptr (CgDocumentHit) hit =
          cg_document_hit_new (document, g_ptr_array_index (document->pages, i));

      g_list_store_append (self->hits, hit);
    }
}

static char *
describe (const CgFoundTexts *found)
{
  guint n = found->documents->len;
  g_autofree char *places =
      g_strdup_printf (ngettext ("%u place", "%u places", found->n_places), found->n_places);

  if (found->more)
    /* Translators: "350 places", how many pages are shown */
    return g_strdup_printf (_ ("%1$s on the first %2$u pages"), places, found->n_pages);

  /* Translators: "7 places", in how many documents */
  return g_strdup_printf (ngettext ("%1$s in %2$u document", "%1$s in %2$u documents", n), places,
                          n);
}

/* Whether what is searched for may still be found in what is read just now. */
static gboolean
is_reading (CgDocumentSearch *self)
{
  CgPageIndexer *indexer = cg_office_get_indexer (self->office);

  return *self->text != '\0' && self->found != NULL && self->found->waiting->len > 0 &&
         indexer != NULL && cg_page_indexer_get_busy (indexer);
}

static void
show_empty (CgDocumentSearch *self, const CgFoundTexts *found)
{
  g_autofree char *title = g_strdup_printf (self->alone ? _ ("No document is called or says “%s”")
                                                        : _ ("No document says “%s”"),
                                            self->text);
  guint n = is_reading (self) ? found->waiting->len : 0;
  g_autofree char *text =
      n == 0 ? g_strdup (_ ("Line ends, spaces between characters and letter case do not matter."))
             : g_strdup_printf (ngettext ("%u document has not been read yet; it is searched as "
                                          "soon as it is.",
                                          "%u documents have not been read yet; they are searched "
                                          "as soon as they are.",
                                          n),
                                n);

  cg_empty_set_texts (self->empty, title, text);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

/* Where nobody reads them now: the store cannot be written, or the files are not what they were. */
static char *
describe_waiting (CgDocumentSearch *self, const CgFoundTexts *found)
{
  guint n = found->waiting->len;

  if (n == 0 || is_reading (self))
    return NULL;

  return g_strdup_printf (ngettext ("%u document is not in the index and was not searched.",
                                    "%u documents are not in the index and were not searched.", n),
                          n);
}

static void
show_unreadable (CgDocumentSearch *self, const CgFoundTexts *found)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *waiting = describe_waiting (self, found);
  guint n = found->unreadable->len;

  for (guint i = 0; i < n && i < MOST_SENTENCES; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            (const char *) g_ptr_array_index (found->unreadable, i));
  if (n > MOST_SENTENCES)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", n - MOST_SENTENCES),
                              n - MOST_SENTENCES);
    }

  if (waiting != NULL)
    g_string_append_printf (text, "%s%s", n > 0 ? "\n" : "", waiting);

  gtk_label_set_text (self->unreadable, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->unreadable), text->len > 0);
}

static void
focus_first (CgDocumentSearch *self)
{
  self->focus_due = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Beside the heading: how much was found, and that it is all there is. */
static void
show_count (CgDocumentSearch *self)
{
  g_autofree char *count = describe (self->found);
  /* Translators: "7 places in 2 documents" */
  g_autofree char *alone = g_strdup_printf (_ ("%s; no document is called so"), count);

  gtk_label_set_text (self->count, self->found->n_places == 0 ? "" : self->alone ? alone : count);
}

static void
show_found (CgDocumentSearch *self, CgFoundTexts *found)
{
  g_list_store_remove_all (self->hits);
  g_clear_pointer (&self->found, cg_found_texts_free);
  self->found = found;
  for (guint i = 0; i < found->documents->len; i++)
    add_document (self, g_ptr_array_index (found->documents, i));

  show_unreadable (self, found);
  show_count (self);
  if (found->n_places == 0)
    {
      show_empty (self, found);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "hits");
  if (self->focus_due)
    focus_first (self);
}

/* ---- searching ---- */

static void search (CgDocumentSearch *self);

static gboolean
is_asked (CgDocumentSearch *self)
{
  g_autofree char *folded = cg_fold (self->text);

  return *folded != '\0';
}

static gboolean
again_cb (gpointer data)
{
  CgDocumentSearch *self = data;

  self->timeout = 0;
  search (self);
  return G_SOURCE_REMOVE;
}

static void
search_again (CgDocumentSearch *self)
{
  if (self->stale && self->timeout == 0 && self->cancellable == NULL && self->found != NULL &&
      self->found->waiting->len > 0 && is_asked (self))
    self->timeout = g_timeout_add (READING_PAUSE, again_cb, self);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentSearch) self = data;
  g_autoptr (GError) error = NULL;
  CgFoundTexts *found = cg_store_find_text_finish (CG_STORE (source), result, &error);

  /* Another one is under way. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) ||
      g_error_matches (error, CG_FAULT, CG_FAULT_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (found != NULL)
    show_found (self, found);
  else
    {
      g_clear_pointer (&self->found, cg_found_texts_free);
      cg_empty_set_texts (self->empty, _ ("The documents cannot be searched"), error->message);
      gtk_stack_set_visible_child_name (self->stack, "empty");
    }
  search_again (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
stop (CgDocumentSearch *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
search (CgDocumentSearch *self)
{
  const CgTextQuery query = {
    .text = self->text,
    .in_case = g_str_equal (cg_segments_get_active (self->scope), SCOPE_CASE) ? self->in_case : 0,
    .variants = gtk_check_button_get_active (self->variants),
    .most_pages = MOST_PAGES,
  };

  stop (self);
  if (!is_asked (self))
    return;

  self->stale = FALSE;
  self->cancellable = g_cancellable_new ();
  cg_store_find_text_async (cg_office_get_store (self->office), &query, self->cancellable, found_cb,
                            g_object_ref (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* Who searches waits for what was not read. */
static gboolean
typed_cb (gpointer data)
{
  CgDocumentSearch *self = data;
  CgPageIndexer *indexer = cg_office_get_indexer (self->office);

  self->timeout = 0;
  if (indexer != NULL && !cg_page_indexer_get_busy (indexer))
    cg_page_indexer_start (indexer);
  search (self);
  return G_SOURCE_REMOVE;
}

void
cg_document_search_set_text (CgDocumentSearch *self, const char *text)
{
  g_return_if_fail (CG_IS_DOCUMENT_SEARCH (self));

  if (g_str_equal (self->text, text))
    return;

  g_free (self->text);
  self->text = g_strdup (text);
  self->focus_due = FALSE;
  stop (self);
  gtk_widget_set_visible (GTK_WIDGET (self), is_asked (self));
  if (is_asked (self))
    self->timeout = g_timeout_add (TYPING_PAUSE, typed_cb, self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
cg_document_search_set_alone (CgDocumentSearch *self, gboolean alone)
{
  g_return_if_fail (CG_IS_DOCUMENT_SEARCH (self));

  if (self->alone == alone)
    return;

  self->alone = alone;
  if (self->found == NULL || self->timeout != 0 || self->cancellable != NULL)
    return;

  show_count (self);
  if (self->found->n_places == 0)
    show_empty (self, self->found);
}

const char *
cg_document_search_get_text (CgDocumentSearch *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_SEARCH (self), "");

  return self->text;
}

void
cg_document_search_set_case (CgDocumentSearch *self, gint64 in_case)
{
  g_return_if_fail (CG_IS_DOCUMENT_SEARCH (self));

  if (self->in_case == in_case)
    return;

  self->in_case = in_case;
  gtk_widget_set_visible (GTK_WIDGET (self->scope), in_case != 0);
  if (g_str_equal (cg_segments_get_active (self->scope), SCOPE_CASE))
    {
      if (in_case == 0)
        cg_segments_set_active (self->scope, SCOPE_ALL);
      search (self);
    }
}

void
cg_document_search_set_variants (CgDocumentSearch *self, gboolean variants)
{
  g_return_if_fail (CG_IS_DOCUMENT_SEARCH (self));

  gtk_check_button_set_active (self->variants, variants);
}

gboolean
cg_document_search_get_variants (CgDocumentSearch *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_SEARCH (self), FALSE);

  return gtk_check_button_get_active (self->variants);
}

gboolean
cg_document_search_focus (CgDocumentSearch *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_SEARCH (self), FALSE);

  if (!is_asked (self))
    return FALSE;

  self->focus_due = self->timeout != 0 || self->cancellable != NULL;
  if (!self->focus_due && g_list_model_get_n_items (G_LIST_MODEL (self->hits)) == 0)
    return FALSE;
  if (!self->focus_due)
    focus_first (self);
  return TRUE;
}

gboolean
cg_document_search_get_busy (CgDocumentSearch *self)
{
  g_return_val_if_fail (CG_IS_DOCUMENT_SEARCH (self), FALSE);

  return self->timeout != 0 || self->cancellable != NULL || is_reading (self);
}

/* ---- how far the reading is ---- */

static void
show_progress (CgDocumentSearch *self)
{
  CgPageIndexer *indexer = cg_office_get_indexer (self->office);
  CgPagesState state = cg_page_indexer_get_state (indexer);
  guint n_pages, page = cg_page_indexer_get_page (indexer, &n_pages);
  guint done = state.read + state.failed;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (self->progress, cg_page_indexer_get_busy (indexer) && done < state.files);
  if (state.files == 0)
    return;

  /* Translators: how many files have been read, of how many, the name of the one in hand */
  text = g_strdup_printf (
      _ ("Reading the documents: %1$u of %2$u, now “%3$s”"), done, state.files,
      cg_page_indexer_get_name (indexer) != NULL ? cg_page_indexer_get_name (indexer) : "");
  gtk_label_set_text (self->reading, text);
  gtk_progress_bar_set_fraction (self->bar, (done + (n_pages > 0 ? (double) page / n_pages : 0)) /
                                                state.files);
}

/* What was read meanwhile is searched, too; not after each batch of pages. */
static void
progress_cb (CgDocumentSearch *self)
{
  show_progress (self);
  self->stale = TRUE;
  search_again (self);
}

/* ---- the widget ---- */

static void
activated_cb (CgDocumentSearch *self, guint position)
{
  g_autoptr (CgDocumentHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);

  if (hit != NULL)
    g_signal_emit (self, signals[SIGNAL_OPEN], 0, cg_document_hit_get_document (hit),
                   cg_document_hit_get_page (hit));
}

static GtkWidget *
build_head (CgDocumentSearch *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (_ ("In the text"));

  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (title, "sect");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "sm");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim");
  gtk_label_set_xalign (self->count, 0);
  gtk_label_set_ellipsize (self->count, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->count), TRUE);

  self->variants = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (_ ("Variants alike")));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->variants),
                               _ ("Traditional and simplified characters count as the same"));
  g_signal_connect_object (self->variants, "toggled", G_CALLBACK (search), self, G_CONNECT_SWAPPED);

  self->scope = CG_SEGMENTS (cg_segments_new (_ ("Where to search")));
  cg_segments_add (self->scope, SCOPE_ALL, C_ ("scope", "All"));
  cg_segments_add (self->scope, SCOPE_CASE, C_ ("scope", "This case"));
  cg_segments_set_active (self->scope, SCOPE_ALL);
  gtk_widget_set_visible (GTK_WIDGET (self->scope), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->scope), GTK_ALIGN_CENTER);
  g_signal_connect_object (self->scope, "changed", G_CALLBACK (search), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->variants));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scope));
  return box;
}

static GtkWidget *
build_progress (CgDocumentSearch *self)
{
  self->progress = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->bar = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  self->reading = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->bar), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self->reading), "sm");
  gtk_label_set_ellipsize (self->reading, PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (self->reading, 0);
  gtk_box_append (GTK_BOX (self->progress), GTK_WIDGET (self->bar));
  gtk_box_append (GTK_BOX (self->progress), GTK_WIDGET (self->reading));
  gtk_widget_set_visible (self->progress, FALSE);
  return self->progress;
}

static GtkWidget *
build_list (CgDocumentSearch *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkSingleSelection *selection = gtk_single_selection_new (NULL);

  self->hits = g_list_store_new (CG_TYPE_DOCUMENT_HIT);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (self->hits));
  self->list = GTK_LIST_VIEW (
      gtk_list_view_new (GTK_SELECTION_MODEL (selection), cg_document_hit_factory_new ()));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Places found in the text"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "hit-list");
  g_signal_connect_object (self->list, "activate", G_CALLBACK (activated_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->list));
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static GtkWidget *
build_stack (CgDocumentSearch *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  self->empty = CG_EMPTY (cg_empty_new ("edit-find-symbolic", "", NULL));
  gtk_stack_add_named (self->stack, build_list (self), "hits");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->empty), "empty");
  return GTK_WIDGET (self->stack);
}

static void
cg_document_search_dispose (GObject *object)
{
  CgDocumentSearch *self = CG_DOCUMENT_SEARCH (object);

  stop (self);
  if (self->hits != NULL)
    g_list_store_remove_all (self->hits);
  g_clear_object (&self->hits);
  g_clear_pointer (&self->column, gtk_widget_unparent);

  G_OBJECT_CLASS (cg_document_search_parent_class)->dispose (object);
}

static void
cg_document_search_finalize (GObject *object)
{
  CgDocumentSearch *self = CG_DOCUMENT_SEARCH (object);

  g_clear_pointer (&self->found, cg_found_texts_free);
  g_clear_object (&self->office);
  g_free (self->text);

  G_OBJECT_CLASS (cg_document_search_parent_class)->finalize (object);
}

static void
cg_document_search_class_init (CgDocumentSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_document_search_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_document_search_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_OPEN] = g_signal_new ("open", CG_TYPE_DOCUMENT_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_UINT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_DOCUMENT_SEARCH, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_document_search_init (CgDocumentSearch *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->text = g_strdup ("");
  self->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->unreadable = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->unreadable, 0);
  gtk_label_set_wrap (self->unreadable, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->unreadable), "sm");
  gtk_widget_add_css_class (GTK_WIDGET (self->unreadable), "dim");
  gtk_box_append (GTK_BOX (head), build_head (self));
  gtk_box_append (GTK_BOX (head), build_progress (self));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->unreadable));
  gtk_widget_add_css_class (head, "search-head");
  gtk_widget_add_css_class (self->column, "document-search");
  gtk_box_append (GTK_BOX (self->column), head);
  gtk_box_append (GTK_BOX (self->column), build_stack (self));
  gtk_widget_set_parent (self->column, GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
cg_document_search_new (CgOffice *office)
{
  CgDocumentSearch *self = g_object_new (CG_TYPE_DOCUMENT_SEARCH, NULL);
  CgPageIndexer *indexer = cg_office_get_indexer (office);

  self->office = g_object_ref (office);
  if (indexer != NULL)
    {
      g_signal_connect_object (indexer, "progress", G_CALLBACK (progress_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (indexer, "done", G_CALLBACK (progress_cb), self, G_CONNECT_SWAPPED);
      show_progress (self);
    }
  return GTK_WIDGET (self);
}
