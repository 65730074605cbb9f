/* cg-page-search.c: a word in what the attached documents say, on one connection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-page-search.h"

#include <glib/gi18n.h>

#include "cg-fault.h"
#include "cg-fold.h"
#include "cg-page-index.h"
#include "cg-query-sql.h"
#include "cg-variants.h"

typedef struct
{
  CgConnection *connection;
  const CgTextQuery *query;
  GCancellable *cancellable;
  char *needle;     /* as it is sought in a text */
  char *folded;     /* as it stands in the index */
  GArray *files;    /* of gint64: of each document its file, 0: not read */
  GArray *pages;    /* of gint64: ids of pages that may have it, ascending */
  GPtrArray *scope; /* of CgFoundDocument: what is searched */
  CgFoundTexts *found;
} Search;

static void
search_clear (Search *self)
{
  g_free (self->needle);
  g_free (self->folded);
  g_array_unref (self->files);
  g_array_unref (self->pages);
  g_ptr_array_unref (self->scope);
  g_clear_pointer (&self->found, cg_found_texts_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* ---- the answer ---- */

static void
found_page_free (gpointer data)
{
  CgFoundPage *self = data;

  g_free (self->text);
  g_array_unref (self->places);
  g_free (self);
}

static void
found_document_free (gpointer data)
{
  CgFoundDocument *self = data;

  g_free (self->name);
  g_free (self->sha256);
  g_ptr_array_unref (self->pages);
  g_free (self);
}

void
cg_found_texts_free (CgFoundTexts *self)
{
  g_ptr_array_unref (self->documents);
  g_ptr_array_unref (self->unreadable);
  g_array_unref (self->waiting);
  g_free (self);
}

static CgFoundTexts *
found_texts_new (void)
{
  CgFoundTexts *self = g_new0 (CgFoundTexts, 1);

  self->documents = g_ptr_array_new_with_free_func (found_document_free);
  self->unreadable = g_ptr_array_new_with_free_func (g_free);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (gint64));
  return self;
}

/* ---- which documents ---- */

/* A file that is none of those read here has no text to miss. */
static void
note_state (Search *self, const CgFoundDocument *document, const char *state, const char *fault)
{
  g_autoptr (GError) error = NULL;
  CgFault code;

  if (state == NULL || g_str_equal (state, "reading"))
    g_array_append_val (self->found->waiting, document->id);
  if (!cg_fault_parse (fault, &code) || code == CG_FAULT_PDF_NOT_PDF)
    return;

  error = cg_fault_new (code, document->name);
  g_ptr_array_add (self->found->unreadable, g_strdup (error->message));
}

static void
note_bad_pages (Search *self, const CgFoundDocument *document, guint n)
{
  if (n > 0)
    g_ptr_array_add (self->found->unreadable,
                     g_strdup_printf (ngettext ("“%s”: %u page cannot be read.",
                                                "“%s”: %u pages cannot be read.", n),
                                      document->name, n));
}

static void
add_document (Search *self, sqlite3_stmt *row)
{
  CgFoundDocument *document = g_new0 (CgFoundDocument, 1);
  gint64 file = sqlite3_column_int64 (row, 4);

  document->id = sqlite3_column_int64 (row, 0);
  document->name = g_strdup (cg_sql_column (row, 1));
  document->sha256 = g_strdup (cg_sql_column (row, 2));
  document->in_case = sqlite3_column_int64 (row, 3);
  document->pages = g_ptr_array_new_with_free_func (found_page_free);
  g_ptr_array_add (self->scope, document);
  g_array_append_val (self->files, file);
  note_state (self, document, (const char *) sqlite3_column_text (row, 5),
              (const char *) sqlite3_column_text (row, 6));
  note_bad_pages (self, document, (guint) sqlite3_column_int64 (row, 7));
}

static gboolean
read_scope (Search *self, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *row = cg_sql_prepare (
      self->connection, error,
      "SELECT a.id, a.name, a.sha256, a.\"case\", f.id, f.state, f.fault, (SELECT count (*)"
      " FROM page_text t WHERE t.source <> 'pdf' AND t.source = 'fault' AND t.id BETWEEN"
      " f.id << " G_STRINGIFY (CG_PAGE_BITS) " AND ((f.id + 1) << " G_STRINGIFY (
          CG_PAGE_BITS) ") - 1) FROM attachment a"
                        " CROSS JOIN d_attachment d ON d.id = a.id LEFT JOIN page_file f ON "
                        "f.sha256 = a.sha256"
                        " WHERE d.live = 1 AND (?1 = 0 OR a.\"case\" = ?1) AND (?2 = 0 OR a.id = "
                        "?2)"
                        " ORDER BY a.id DESC",
      "ii", self->query->in_case, self->query->in_document);

  while (row != NULL && cg_sql_step (self->connection, row, &failed, error))
    add_document (self, row);

  return row != NULL && !failed;
}

/* ---- which pages ---- */

static gboolean
collect_pages (Search *self, sqlite3_stmt *row, GError **error)
{
  gboolean failed = FALSE;

  while (row != NULL && cg_sql_step (self->connection, row, &failed, error))
    {
      gint64 id = sqlite3_column_int64 (row, 0);

      g_array_append_val (self->pages, id);
    }

  return row != NULL && !failed;
}

/* Between two ids: what the index says, and of what it has not read all. */
static gboolean
collect_between (Search *self, gint64 first, gint64 last, gint64 edge, GError **error)
{
  g_autofree char *phrase = cg_fold_phrase (self->folded);

  if (edge > first &&
      !collect_pages (self,
                      cg_sql_prepare (self->connection, error,
                                      "SELECT rowid FROM page_fts WHERE page_fts MATCH ?"
                                      " AND rowid BETWEEN ? AND ?",
                                      "sii", phrase, first, MIN (last, edge - 1)),
                      error))
    return FALSE;

  return edge > last ||
         collect_pages (
             self,
             cg_sql_prepare (self->connection, error,
                             "SELECT id FROM page_text WHERE id BETWEEN ? AND ? ORDER BY id", "ii",
                             MAX (first, edge), last),
             error);
}

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *) a, right = *(const gint64 *) b;

  return left < right ? -1 : left > right;
}

static gboolean
collect (Search *self, GError **error)
{
  gint64 edge = cg_page_index_edge (self->connection);

  if (self->query->in_case == 0 && self->query->in_document == 0)
    return collect_between (self, 0, G_MAXINT64 - 1, edge, error);

  for (guint i = 0; i < self->files->len; i++)
    {
      gint64 file = g_array_index (self->files, gint64, i);

      if (file != 0 &&
          !collect_between (self, CG_PAGE_ID (file, 0), CG_PAGE_ID (file + 1, 0) - 1, edge, error))
        return FALSE;
    }

  g_array_sort (self->pages, compare_ids);
  return TRUE;
}

/* ---- where ---- */

static GArray *
find_places (const Search *self, const char *text)
{
  g_autofree char *mapped = self->query->variants ? cg_variants_map (text) : NULL;

  return cg_find_in_page (mapped != NULL ? mapped : text, self->needle, 0);
}

static void
add_page (Search *self, CgFoundDocument *document, gint64 id, sqlite3_stmt *row)
{
  const char *text = cg_sql_column (row, 1);
  g_autoptr (GArray) places = find_places (self, text);
  CgFoundPage *page;

  if (places->len == 0)
    return;
  if (self->query->most_pages > 0 && self->found->n_pages >= self->query->most_pages)
    {
      self->found->more = TRUE;
      return;
    }

  page = g_new0 (CgFoundPage, 1);
  page->page = CG_PAGE_NUMBER (id);
  page->source = cg_page_source_parse (cg_sql_column (row, 0));
  page->text = g_strdup (text);
  page->places = g_array_ref (places);
  g_ptr_array_add (document->pages, page);
  document->n_places += places->len;
  self->found->n_pages++;
  self->found->n_places += places->len;
}

static gboolean
look_at (Search *self, CgFoundDocument *document, gint64 id, GError **error)
{
  gboolean failed = FALSE;
  sqlite3_stmt *row;

  /* Between two statements an interruption is not seen. */
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;

  row = cg_sql_prepare (self->connection, error, "SELECT source, text FROM page_text WHERE id = ?",
                        "i", id);
  while (row != NULL && cg_sql_step (self->connection, row, &failed, error))
    add_page (self, document, id, row);

  return row != NULL && !failed;
}

/* The first of the pages with an id not below @id. */
static guint
first_from (const Search *self, gint64 id)
{
  guint low = 0, high = self->pages->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->pages, gint64, middle) < id)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
look_through (Search *self, CgFoundDocument *document, gint64 file, GError **error)
{
  guint end = first_from (self, CG_PAGE_ID (file + 1, 0));

  for (guint i = first_from (self, CG_PAGE_ID (file, 0)); i < end && !self->found->more; i++)
    if (!look_at (self, document, g_array_index (self->pages, gint64, i), error))
      return FALSE;

  return TRUE;
}

/* ---- all of it ---- */

static gboolean
search (Search *self, GError **error)
{
  if (!read_scope (self, error) || (*self->folded != '\0' && !collect (self, error)))
    return FALSE;

  for (guint i = 0; i < self->scope->len && !self->found->more; i++)
    {
      CgFoundDocument *document = g_ptr_array_index (self->scope, i);
      gint64 file = g_array_index (self->files, gint64, i);

      if (file != 0 && !look_through (self, document, file, error))
        return FALSE;
    }

  for (guint i = 0; i < self->scope->len; i++)
    if (((CgFoundDocument *) g_ptr_array_index (self->scope, i))->pages->len > 0)
      {
        g_ptr_array_add (self->found->documents, g_ptr_array_index (self->scope, i));
        self->scope->pdata[i] = NULL;
      }

  return TRUE;
}

static void
scope_free (gpointer document)
{
  if (document != NULL)
    found_document_free (document);
}

CgFoundTexts *
cg_page_search (CgConnection *connection,
                const CgTextQuery *query,
                GCancellable *cancellable,
                GError **error)
{
  g_autofree char *folded = cg_fold (query->text);
  g_auto (Search) self = {
    .connection = connection,
    .query = query,
    .cancellable = cancellable,
    .needle = query->variants ? cg_variants_map (query->text) : g_strdup (query->text),
    .folded = cg_variants_map (folded),
    .files = g_array_new (FALSE, FALSE, sizeof (gint64)),
    .pages = g_array_new (FALSE, FALSE, sizeof (gint64)),
    .scope = g_ptr_array_new_with_free_func (scope_free),
    .found = found_texts_new (),
  };
  gboolean good = cg_sql_script (connection, "BEGIN", error) && search (&self, error);

  sqlite3_exec (connection->db, "ROLLBACK", NULL, NULL, NULL);
  return good ? g_steal_pointer (&self.found) : NULL;
}
