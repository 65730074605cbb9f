/* cg-store-figures.c: CgStore's numbers for dashboard and reports, kept until something changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-store-figures.h"

#include "cg-clock.h"
#include "cg-figures-read.h"
#include "cg-store-private.h"

/* So many tables are kept; with more of them all are forgotten, which costs little. */
#define MOST_KEPT 64

struct _CgFiguresKept
{
  gint64 seq; /* the journal's last entry when they were computed */
  CgDate day;
  GHashTable *tables; /* what was asked for → CgFigures */
};

void
cg_figures_kept_free (CgFiguresKept *kept)
{
  if (kept == NULL)
    return;

  g_hash_table_unref (kept->tables);
  g_free (kept);
}

/* What is kept and still true: every edit has its place in the journal, and what is derived
 * follows within the same transaction. */
static GHashTable *
kept_tables (CgStore *store, CgConnection *connection)
{
  CgFiguresKept *kept = store->figures;
  gint64 seq = cg_sql_integer (connection, NULL, 0, "SELECT max(seq) FROM journal", NULL);
  CgDate today = cg_clock_today ();

  if (kept == NULL)
    {
      store->figures = kept = g_new0 (CgFiguresKept, 1);
      kept->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            (GDestroyNotify) cg_figures_unref);
    }
  if (kept->seq != seq || kept->day != today || g_hash_table_size (kept->tables) >= MOST_KEPT)
    g_hash_table_remove_all (kept->tables);
  kept->seq = seq;
  kept->day = today;

  return kept->tables;
}

typedef struct
{
  CgFigureScope scope;
  guint wanted;
  CgFigures *figures;
} Asking;

static void
asking_free (gpointer data)
{
  Asking *asking = data;

  cg_figure_scope_clear (&asking->scope);
  g_clear_pointer (&asking->figures, cg_figures_unref);
  g_free (asking);
}

static gboolean
read_figures (CgStore *store,
              CgConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  Asking *asking = data;
  GHashTable *tables = kept_tables (store, connection);
  g_autofree char *text = cg_figure_scope_print (&asking->scope);
  g_autofree char *key = g_strdup_printf ("%u;%s", asking->wanted, text);
  CgFigures *kept = g_hash_table_lookup (tables, key);
  gulong handler;

  if (kept != NULL)
    {
      asking->figures = cg_figures_ref (kept);
      return TRUE;
    }

  handler = cg_connection_interrupt_by (connection, cancellable);
  asking->figures = cg_figures_read (connection, &asking->scope, asking->wanted, error);
  g_cancellable_disconnect (cancellable, handler);
  /* What was written meanwhile is not in them, nor are they kept as if it were. */
  if (asking->figures != NULL && asking->figures->seq == store->figures->seq)
    g_hash_table_insert (tables, g_steal_pointer (&key), cg_figures_ref (asking->figures));

  return asking->figures != NULL;
}

CgFigures *
cg_store_figures (CgStore *self, const CgFigureScope *scope, guint figures, GError **error)
{
  Asking asking = { *scope, figures, NULL };

  return cg_store_call (self, CG_SIDE_COUNTER, read_figures, &asking, error) ? asking.figures
                                                                             : NULL;
}

void
cg_store_figures_async (CgStore *self,
                        const CgFigureScope *scope,
                        guint figures,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  Asking *asking = g_new0 (Asking, 1);

  cg_figure_scope_copy (&asking->scope, scope);
  asking->wanted = figures;
  cg_store_call_async (self, CG_SIDE_COUNTER, read_figures, asking, asking_free,
                       cg_store_figures_async, cancellable, callback, user_data);
}

CgFigures *
cg_store_figures_finish (CgStore *self, GAsyncResult *result, GError **error)
{
  Asking *asking = cg_store_call_finish (self, result, error);

  return asking != NULL ? g_steal_pointer (&asking->figures) : NULL;
}
