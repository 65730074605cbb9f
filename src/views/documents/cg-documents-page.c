/* cg-documents-page.c: the page 文档: all attachments, and those that are open as tabs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-documents-page.h"

#include <glib/gi18n.h>

#include "cg-add-button.h"
#include "cg-add-documents.h"
#include "cg-clock.h"
#include "cg-document-pane.h"
#include "cg-document-place.h"
#include "cg-document-search.h"
#include "cg-document-tabs.h"
#include "cg-document-view.h"
#include "cg-empty.h"
#include "cg-file-drop.h"
#include "cg-list-output.h"
#include "cg-places.h"

struct _CgDocumentsPage
{
  CgListPage parent_instance;

  CgDocumentTabs *tabs;
  GSignalGroup *ways; /* of the pages of the document in hand */
  CgDocumentSearch *search;
  GtkWidget *list; /* what is found by name, over what is found in the text */
  CgDocumentPane *pane;
  GtkWidget *output;
  CgDocumentPlace latest; /* where in the one added last, while it is looked for */
  gboolean finding;       /* which one that is */
  gboolean read;          /* one has been open */
  gboolean moving;        /* a place is being shown: tabs follow it, not the other way round */
};

G_DEFINE_FINAL_TYPE (CgDocumentsPage, cg_documents_page, CG_TYPE_LIST_PAGE)

static CgOffice *
office_of (CgDocumentsPage *self)
{
  return cg_list_page_get_office (CG_LIST_PAGE (self));
}

/* ---- the list ---- */

static GPtrArray *
cg_documents_page_columns (CgListPage *page)
{
  GPtrArray *columns = cg_columns_of (CG_ENTITY_ATTACHMENT, CG_ATTACHMENT_NAME, CG_ATTACHMENT_KIND,
                                      CG_ATTACHMENT_CASE, CG_ATTACHMENT_OWNER_ENTITY,
                                      CG_ATTACHMENT_ADDED_ON, CG_ATTACHMENT_ADDED_BY, -1);

  cg_columns_find (columns, CG_ATTACHMENT_CASE)->width = 300;
  return columns;
}

static void
cg_documents_page_sort (CgListPage *page, CgQuery *query)
{
  cg_query_add_sort (query, CG_ATTACHMENT_ADDED_ON, TRUE);
}

static char *
cg_documents_page_count_text (CgListPage *page, guint n)
{
  CgDocumentsPage *self = CG_DOCUMENTS_PAGE (page);
  g_autofree char *all = g_strdup_printf (ngettext ("%u document", "%u documents", n), n);
  guint open = self->tabs != NULL ? cg_document_tabs_count (self->tabs) : 0;

  /* Translators: "128 documents", how many of them are open */
  return open > 0 ? g_strdup_printf (ngettext ("%s, %u open", "%s, %u open", open), all, open)
                  : g_steal_pointer (&all);
}

/* ---- the tabs ---- */

/* The list answers before the tabs are built and after they are gone. */
static CgDocumentView *
shown_document (CgDocumentsPage *self)
{
  return self->tabs != NULL ? cg_document_tabs_get_shown (self->tabs) : NULL;
}

static CgPageView *
shown_pages (CgDocumentsPage *self)
{
  CgDocumentView *view = shown_document (self);

  return view != NULL ? cg_pdf_reader_get_view (cg_document_view_get_reader (view)) : NULL;
}

static void
cg_documents_page_travel (CgPage *page, int direction)
{
  CgPageView *pages = shown_pages (CG_DOCUMENTS_PAGE (page));

  if (pages != NULL)
    cg_page_view_travel (pages, direction);
}

/* Jumps within the document in hand are taken back before one leaves it. */
static void
update_ways (CgDocumentsPage *self)
{
  CgPageView *pages = shown_pages (self);

  cg_page_set_ways (CG_PAGE (self), pages != NULL && cg_page_view_can_travel (pages, -1),
                    pages != NULL && cg_page_view_can_travel (pages, 1));
}

static gboolean
cg_documents_page_is_loading (CgListPage *page)
{
  CgDocumentsPage *self = CG_DOCUMENTS_PAGE (page);
  CgDocumentView *view = shown_document (self);
  gboolean busy = FALSE;

  if (view != NULL)
    g_object_get (view, "busy", &busy, NULL);
  return busy || self->finding ||
         (self->search != NULL && cg_document_search_get_busy (self->search));
}

/* ---- the pane ---- */

/* Which of how many it is has no room beside the window's buttons; the arrows tell the ends. */
static void
pane_title_cb (CgDocumentsPage *self)
{
  cg_page_set_pane_title (CG_PAGE (self), cg_document_pane_get_title (self->pane), NULL);
}

/* 本案 is the case of the document that was read last; before one was read, of the one under the
 * cursor, which moves with what is found while something is searched for. */
static void
update_scope (CgDocumentsPage *self, CgRecord *record, gboolean read)
{
  gboolean asked = self->search == NULL || *cg_document_search_get_text (self->search) != '\0';

  if (record == NULL || (!read && (self->read || asked)))
    return;

  self->read |= read;
  cg_document_search_set_case (self->search, cg_record_integer (record, CG_ATTACHMENT_CASE));
}

static void
cg_documents_page_show_record (CgListPage *page, CgRecord *record)
{
  CgDocumentsPage *self = CG_DOCUMENTS_PAGE (page);

  if (shown_document (self) != NULL)
    return;

  cg_document_pane_set_document (self->pane, record);
  update_scope (self, record, FALSE);
}

/* ---- from place to tab and back ---- */

static void
owner_cb (CgDocumentsPage *self)
{
  CgDocumentView *view = shown_document (self);

  if (view != NULL)
    cg_document_view_set_beside (view, cg_document_pane_get_owner (self->pane));
}

static void
update_shown (CgDocumentsPage *self)
{
  CgDocumentView *view = shown_document (self);
  g_autoptr (CgRecord) under_cursor = cg_list_page_get_record (CG_LIST_PAGE (self));

  update_scope (self, view != NULL ? cg_document_view_get_record (view) : NULL, TRUE);
  cg_document_pane_set_document (self->pane,
                                 view != NULL ? cg_document_view_get_record (view) : under_cursor);
  cg_list_page_update (CG_LIST_PAGE (self));
}

static void
selected_cb (CgDocumentsPage *self)
{
  CgDocumentView *view = shown_document (self);
  g_autofree char *place =
      view != NULL ? g_strdup_printf ("%" G_GINT64_FORMAT, cg_document_view_get_id (view)) : NULL;

  cg_document_pane_show_owner (self->pane, view != NULL);
  gtk_widget_set_visible (self->output, view == NULL);
  update_shown (self);
  g_signal_group_set_target (self->ways, shown_pages (self));
  update_ways (self);
  if (!self->moving)
    cg_page_set_place (CG_PAGE (self), place);
}

static void
record_changed_cb (CgDocumentsPage *self, CgDocumentView *view)
{
  if (shown_document (self) == view)
    update_shown (self);
}

static void find_everywhere_cb (CgDocumentsPage *self, CgPdfReader *reader);

static void
hear_reader (CgDocumentsPage *self, CgPdfReader *reader)
{
  cg_find_pane_offer_everywhere (cg_reader_side_get_find (cg_pdf_reader_get_side (reader)));
  g_signal_connect_object (reader, "find-everywhere", G_CALLBACK (find_everywhere_cb), self,
                           G_CONNECT_SWAPPED);
}

/* One in a window of its own may outlive what is shown here. */
static void
busy_cb (CgDocumentsPage *self)
{
  if (self->tabs != NULL)
    cg_list_page_update (CG_LIST_PAGE (self));
}

static void
opened_cb (CgDocumentsPage *self, CgDocumentView *view)
{
  g_signal_connect_object (view, "record-changed", G_CALLBACK (record_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::busy", G_CALLBACK (busy_cb), self, G_CONNECT_SWAPPED);
  hear_reader (self, cg_document_view_get_reader (view));
}

static void
open_place (CgDocumentsPage *self, gint64 id, const CgDocumentPlace *place)
{
  CgDocumentView *view = cg_document_tabs_open (self->tabs, id);
  CgPdfReader *reader = cg_document_view_get_reader (view);

  if (place->print)
    cg_document_view_print (view);
  else if (place->find != NULL || place->page > 0)
    cg_document_view_end_printing (view);

  if (place->find != NULL)
    cg_pdf_reader_find_text (reader, place->find, (int) place->page - 1);
  else if (place->page > 0)
    cg_pdf_reader_go_to_page (reader, place->page - 1);
}

static void
cg_documents_page_open_record (CgListPage *page, gint64 id)
{
  cg_document_tabs_open (CG_DOCUMENTS_PAGE (page)->tabs, id);
}

static void
latest_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentsPage) self = data;
  g_autoptr (CgIds) ids = cg_store_query_finish (CG_STORE (source), result, NULL);

  self->finding = FALSE;
  if (ids != NULL && cg_ids_length (ids) > 0)
    open_place (self, cg_ids_get (ids, 0), &self->latest);
  cg_document_place_clear (&self->latest);
  cg_list_page_update (CG_LIST_PAGE (self));
}

static void
open_latest (CgDocumentsPage *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ATTACHMENT);

  cg_documents_page_sort (CG_LIST_PAGE (self), query);
  query->limit = 1;
  self->finding = TRUE;
  cg_list_page_update (CG_LIST_PAGE (self));
  cg_store_query_async (cg_office_get_store (office_of (self)), query, NULL, latest_cb,
                        g_object_ref (self));
}

/* ---- a place in a document: what a citation quotes, an annotation ---- */

/* The problem that quotes it stays in sight. */
static void
show_citation (CgDocumentsPage *self, CgRecord *record)
{
  g_autoptr (GArray) places = cg_places_parse (cg_record_text (record, CG_CITATION_PLACES), NULL);
  gint64 document = cg_record_integer (record, CG_CITATION_ATTACHMENT);
  gint64 page = cg_record_integer (record, CG_CITATION_PAGE);
  gint64 problem = cg_record_integer (record, CG_CITATION_PROBLEM);
  CgDocumentView *view = cg_document_tabs_open (self->tabs, document);

  if (problem != 0)
    cg_document_pane_put_beside (self->pane, document, CG_ENTITY_PROBLEM, problem);
  if (places != NULL && page > 0)
    cg_document_view_point_at (view, (guint) page - 1, places);
}

static void
marked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentsPage) self = data;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (source), result, NULL);
  CgRecord *record = records != NULL && records->len == 1 ? g_ptr_array_index (records, 0) : NULL;
  gint64 document;

  self->finding = FALSE;
  if (record != NULL && self->tabs != NULL)
    {
      if (cg_record_get_entity (record) == CG_ENTITY_CITATION)
        show_citation (self, record);
      else
        {
          document = cg_record_integer (record, CG_ANNOTATION_ATTACHMENT);
          cg_document_view_show_annotation (cg_document_tabs_open (self->tabs, document),
                                            cg_record_get_id (record));
        }
    }
  cg_list_page_update (CG_LIST_PAGE (self));
}

static void
fetch_place (CgDocumentsPage *self, CgEntity entity, gint64 id)
{
  cg_store_fetch_async (cg_office_get_store (office_of (self)), entity, &id, 1, NULL, marked_cb,
                        g_object_ref (self));
}

static void
newest_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentsPage) self = data;
  g_autoptr (CgIds) ids = cg_store_query_finish (CG_STORE (source), result, NULL);

  self->finding = ids != NULL && cg_ids_length (ids) > 0 && self->tabs != NULL;
  if (self->finding)
    fetch_place (self, CG_ENTITY_CITATION, cg_ids_get (ids, 0));
  cg_list_page_update (CG_LIST_PAGE (self));
}

/* What was quoted last. */
static gboolean
show_newest_citation (CgDocumentsPage *self, const char *place)
{
  g_autoptr (CgQuery) query = NULL;

  if (g_strcmp0 (place, "citation-latest") != 0)
    return FALSE;

  query = cg_query_new (CG_ENTITY_CITATION);
  cg_query_add_sort (query, -1, TRUE);
  query->limit = 1;
  self->finding = TRUE;
  cg_store_query_async (cg_office_get_store (office_of (self)), query, NULL, newest_cb,
                        g_object_ref (self));
  return TRUE;
}

/* "citation-ID", "annotation-ID", "citation-latest" */
static gboolean
show_place_in (CgDocumentsPage *self, const char *place)
{
  static const CgEntity entities[] = { CG_ENTITY_CITATION, CG_ENTITY_ANNOTATION };

  for (guint i = 0; place != NULL && i < G_N_ELEMENTS (entities); i++)
    {
      g_autofree char *prefix = g_strconcat (cg_entity_get (entities[i])->id, "-", NULL);
      gint64 id;

      if (!g_str_has_prefix (place, prefix) ||
          !g_ascii_string_to_signed (place + strlen (prefix), 10, 1, G_MAXINT64, &id, NULL))
        continue;
      self->finding = TRUE;
      fetch_place (self, entities[i], id);
      return TRUE;
    }

  return show_newest_citation (self, place);
}

static void
cg_documents_page_show_place (CgPage *page, const char *place)
{
  CgDocumentsPage *self = CG_DOCUMENTS_PAGE (page);
  g_auto (CgDocumentPlace) there = { 0 };
  gboolean named = cg_document_place_parse (place, &there);

  if (named && there.id == 0)
    {
      cg_document_place_clear (&self->latest);
      self->latest = there;
      there = (CgDocumentPlace){ 0 };
      open_latest (self);
      return;
    }

  if (show_place_in (self, place))
    return;

  self->moving = TRUE;
  if (named)
    open_place (self, there.id, &there);
  else
    {
      cg_document_tabs_show_list (self->tabs);
      CG_PAGE_CLASS (cg_documents_page_parent_class)->show_place (page, place);
    }
  self->moving = FALSE;
}

/* Ctrl+F finds in the document in hand, and in the list where that is shown. */
static gboolean
cg_documents_page_find (CgPage *page)
{
  CgDocumentView *view = shown_document (CG_DOCUMENTS_PAGE (page));

  return view != NULL && cg_pdf_reader_find (cg_document_view_get_reader (view));
}

/* Where something is searched for, the page's work begins with what was found. */
static gboolean
cg_documents_page_grab_focus (GtkWidget *widget)
{
  CgDocumentsPage *self = CG_DOCUMENTS_PAGE (widget);

  return (shown_document (self) == NULL && cg_document_search_focus (self->search)) ||
         GTK_WIDGET_CLASS (cg_documents_page_parent_class)->grab_focus (widget);
}

/* Whether the list has no document only because none is called what is searched for. */
static gboolean
has_none_by_name (CgDocumentsPage *self)
{
  CgListing *listing = cg_grid_get_listing (cg_list_page_get_grid (CG_LIST_PAGE (self)));
  CgQuery *query = cg_listing_get_query (listing);

  return query != NULL && query->text != NULL && query->filters->len == 0 &&
         cg_listing_get_state (listing) == CG_LISTING_READY &&
         cg_listing_get_n_items (listing) == 0 && cg_listing_get_day (listing) == cg_clock_today ();
}

/* A list that has nothing to say leaves its room to what is found in the text. */
static void
fit_list (CgDocumentsPage *self)
{
  gboolean none = *cg_page_get_search_text (CG_PAGE (self)) != '\0' && has_none_by_name (self);

  gtk_widget_set_visible (self->list, !none);
  cg_document_search_set_alone (self->search, none);
}

/* What is searched for is found in the list, and under it. */
static void
search_cb (CgDocumentsPage *self)
{
  const char *text = cg_page_get_search_text (CG_PAGE (self));

  if (*text == '\0')
    fit_list (self);
  cg_document_search_set_text (self->search, text);
  if (*text != '\0')
    cg_document_tabs_show_list (self->tabs);
}

static void
place_cb (CgDocumentsPage *self, gint64 document, guint page)
{
  CgPdfReader *reader = cg_document_view_get_reader (cg_document_tabs_open (self->tabs, document));

  cg_find_pane_set_variants (cg_reader_side_get_find (cg_pdf_reader_get_side (reader)),
                             cg_document_search_get_variants (self->search));
  cg_pdf_reader_find_text (reader, cg_document_search_get_text (self->search), (int) page);
}

/* Without a word the clerk types one. */
static void
find_everywhere_cb (CgDocumentsPage *self, CgPdfReader *reader)
{
  CgReaderSide *side = cg_pdf_reader_get_side (reader);
  g_autofree char *word = cg_reader_side_get_word (side);

  cg_document_search_set_variants (self->search,
                                   cg_find_pane_get_variants (cg_reader_side_get_find (side)));
  cg_document_tabs_show_list (self->tabs);
  if (*word != '\0')
    cg_page_set_search_text (CG_PAGE (self), word);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.find", NULL);
}

/* ---- adding ---- */

/* What was added is seen, whatever was searched for before. */
static void
added_cb (gpointer object, GArray *ids)
{
  CgDocumentsPage *self = CG_DOCUMENTS_PAGE (object);

  cg_document_tabs_show_list (self->tabs);
  cg_page_set_search_text (CG_PAGE (self), NULL);
  if (ids->len > 0)
    {
      cg_list_page_select (CG_LIST_PAGE (self), g_array_index (ids, gint64, 0));
      gtk_widget_grab_focus (GTK_WIDGET (cg_list_page_get_grid (CG_LIST_PAGE (self))));
    }
}

static void
ask_case (CgDocumentsPage *self, const char *const *paths)
{
  CgDocumentView *view = shown_document (self);
  g_autoptr (CgRecord) under_cursor = cg_list_page_get_record (CG_LIST_PAGE (self));
  CgRecord *near = view != NULL ? cg_document_view_get_record (view) : under_cursor;

  cg_add_documents (GTK_WIDGET (self), office_of (self), paths, near, self, added_cb);
}

static void
chosen_cb (gpointer object, const char *const *paths)
{
  ask_case (CG_DOCUMENTS_PAGE (object), paths);
}

static void
add_cb (CgDocumentsPage *self)
{
  cg_add_choose (GTK_WIDGET (self), FALSE, self, chosen_cb);
}

static gboolean
dropped_cb (GtkWidget *widget, const char *const *paths)
{
  CgDocumentsPage *self = CG_DOCUMENTS_PAGE (widget);

  if (cg_office_get_read_only (office_of (self)) != NULL)
    return FALSE;

  ask_case (self, paths);
  return TRUE;
}

/* ---- the widget ---- */

static GtkWidget *
build_empty (CgDocumentsPage *self)
{
  GtkWidget *empty =
      cg_empty_new ("x-office-document-symbolic", _ ("No file attached yet"),
                    _ ("Drop files here, or add them; each belongs to a case. They are stored by "
                       "content and read here in the program."));

  if (cg_office_get_read_only (office_of (self)) == NULL)
    cg_empty_add_button (CG_EMPTY (empty), "add", _ ("Add Files…"), TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  return empty;
}

static void
build_actions (CgDocumentsPage *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *add = cg_add_button_new (self, chosen_cb);

  gtk_widget_set_sensitive (add, cg_office_get_read_only (office_of (self)) == NULL);
  self->output = cg_list_output_new (CG_OUTPUT_SOURCE (self), "<Control>p");
  gtk_box_append (GTK_BOX (box), add);
  gtk_box_append (GTK_BOX (box), self->output);
  cg_page_set_actions (CG_PAGE (self), box);
}

/* What is found in the text needs the greater part, until the clerk has moved the edge. */
static void
search_shown_cb (GtkPaned *paned)
{
  gboolean moved;

  g_object_get (paned, "position-set", &moved, NULL);
  if (!moved)
    gtk_paned_set_position (paned, gtk_widget_get_height (GTK_WIDGET (paned)) * 2 / 5);
}

/* What is found in the text stands under what is found by name. */
static GtkWidget *
build_search (CgDocumentsPage *self, GtkWidget *list)
{
  GtkWidget *paned = gtk_paned_new (GTK_ORIENTATION_VERTICAL);
  CgListing *listing = cg_grid_get_listing (cg_list_page_get_grid (CG_LIST_PAGE (self)));

  self->list = list;
  self->search = CG_DOCUMENT_SEARCH (cg_document_search_new (office_of (self)));
  gtk_paned_set_start_child (GTK_PANED (paned), list);
  gtk_paned_set_end_child (GTK_PANED (paned), GTK_WIDGET (self->search));
  gtk_paned_set_shrink_start_child (GTK_PANED (paned), FALSE);
  gtk_paned_set_shrink_end_child (GTK_PANED (paned), FALSE);
  g_signal_connect_object (listing, "updated", G_CALLBACK (fit_list), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "map", G_CALLBACK (search_shown_cb), paned,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "open", G_CALLBACK (place_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search, "changed", G_CALLBACK (cg_list_page_update), self,
                           G_CONNECT_SWAPPED);
  return paned;
}

static void
build_tabs (CgDocumentsPage *self)
{
  g_autoptr (GtkWidget) list = g_object_ref (adw_bin_get_child (ADW_BIN (self)));

  adw_bin_set_child (ADW_BIN (self), NULL);
  self->tabs =
      CG_DOCUMENT_TABS (cg_document_tabs_new (office_of (self), build_search (self, list)));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->tabs));

  self->ways = g_signal_group_new (CG_TYPE_PAGE_VIEW);
  g_signal_group_connect_swapped (self->ways, "notify::can-go-back", G_CALLBACK (update_ways),
                                  self);
  g_signal_group_connect_swapped (self->ways, "notify::can-go-forward", G_CALLBACK (update_ways),
                                  self);
  g_signal_connect_object (self->tabs, "selected", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs, "counted", G_CALLBACK (cg_list_page_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tabs, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
}

static void
cg_documents_page_constructed (GObject *object)
{
  CgDocumentsPage *self = CG_DOCUMENTS_PAGE (object);
  CgOffice *office = CG_OFFICE (cg_page_get_office (CG_PAGE (self)));

  self->pane = CG_DOCUMENT_PANE (g_object_ref_sink (cg_document_pane_new (office)));
  G_OBJECT_CLASS (cg_documents_page_parent_class)->constructed (object);

  build_tabs (self);
  build_actions (self);
  cg_page_set_title (CG_PAGE (self), C_ ("page", "Documents"));
  cg_page_set_search_hint (CG_PAGE (self), _ ("Find in documents"));
  g_signal_connect_object (self->pane, "owner-changed", G_CALLBACK (owner_cb), self,
                           G_CONNECT_SWAPPED);
  cg_page_set_pane (CG_PAGE (self), GTK_WIDGET (self->pane));
  cg_page_set_pane_actions (CG_PAGE (self), cg_document_pane_get_bar (self->pane));
  g_signal_connect_object (self->pane, "notify::subtitle", G_CALLBACK (pane_title_cb), self,
                           G_CONNECT_SWAPPED);
  pane_title_cb (self);
  cg_list_page_set_empty (CG_LIST_PAGE (self), build_empty (self));
  cg_file_drop_accept (GTK_WIDGET (self), dropped_cb);
  g_signal_connect_object (self, "notify::search-text", G_CALLBACK (search_cb), self, 0);
}

static void
cg_documents_page_dispose (GObject *object)
{
  CgDocumentsPage *self = CG_DOCUMENTS_PAGE (object);

  if (self->tabs != NULL)
    g_signal_handlers_disconnect_by_data (self->tabs, self);
  self->tabs = NULL;
  g_clear_object (&self->ways);
  g_clear_object (&self->pane);
  cg_document_place_clear (&self->latest);

  G_OBJECT_CLASS (cg_documents_page_parent_class)->dispose (object);
}

static void
cg_documents_page_class_init (CgDocumentsPageClass *klass)
{
  CgListPageClass *list_class = CG_LIST_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_documents_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cg_documents_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_documents_page_show_place;
  CG_PAGE_CLASS (klass)->find = cg_documents_page_find;
  GTK_WIDGET_CLASS (klass)->grab_focus = cg_documents_page_grab_focus;
  CG_PAGE_CLASS (klass)->travel = cg_documents_page_travel;
  list_class->entity = CG_ENTITY_ATTACHMENT;
  list_class->columns = cg_documents_page_columns;
  list_class->sort = cg_documents_page_sort;
  list_class->show_record = cg_documents_page_show_record;
  list_class->open_record = cg_documents_page_open_record;
  list_class->count_text = cg_documents_page_count_text;
  list_class->is_loading = cg_documents_page_is_loading;
}

static void
cg_documents_page_init (CgDocumentsPage *self)
{
}
