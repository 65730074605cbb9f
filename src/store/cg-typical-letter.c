/* cg-typical-letter.c: the letter that tells another unit of a typical case names nobody of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-typical-letter.h"

#include "cg-reader.h"
#include "cg-store-private.h"
#include "cg-typical-gather.h"
#include "cg-typical-read.h"
#include "cg-typical-scan.h"

/* ?1: a unit that learns, ?2: a notice, whose units are all written to. */
#define WRITTEN_TO                                                                                 \
  " FROM learning l JOIN unit u ON u.id = l.unit WHERE (l.id = ?1 OR l.notice = ?2)"               \
  " AND l.void_reason IS NULL"

/* Who writes and to whom, by all names, the longest first: one may be part of another. */
static GPtrArray *
read_own (CgConnection *self, gint64 learning, gint64 notice, GError **error)
{
  g_autoptr (GPtrArray) own = g_ptr_array_new_with_free_func (g_free);
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      self, error,
      "SELECT name FROM (SELECT u.name AS name" WRITTEN_TO " UNION SELECT u.short" WRITTEN_TO
      " UNION SELECT u.party_org" WRITTEN_TO ") WHERE name IS NOT NULL ORDER BY length(name) DESC",
      "ii", learning, notice);

  g_ptr_array_add (own, cg_reader_setting (self, CG_SETTING_OFFICE));
  while (statement != NULL && cg_sql_step (self, statement, &failed, error))
    g_ptr_array_add (own, g_strdup (cg_sql_column (statement, 0)));

  return statement != NULL && !failed ? g_steal_pointer (&own) : NULL;
}

/* ---- while it is drafted ---- */

typedef struct
{
  gint64 learning;
  const char *title;
  const char *words;
} Letter;

static gboolean
check_letter (CgStore *store,
              CgConnection *connection,
              gpointer data,
              GCancellable *cancellable,
              GError **error)
{
  const Letter *letter = data;
  g_autoptr (CgRecord) learning =
      cg_reader_get (connection, CG_ENTITY_LEARNING, letter->learning, error);
  g_autoptr (CgTypicalText) text =
      learning != NULL ? cg_typical_text_read (
                             connection, cg_record_integer (learning, CG_LEARNING_TYPICAL), error)
                       : NULL;
  g_autoptr (GPtrArray) own =
      text != NULL ? read_own (connection, letter->learning, 0, error) : NULL;
  g_autofree char *leaks =
      own != NULL ? cg_typical_scan_letter (text, letter->title, letter->words, own) : NULL;

  if (leaks != NULL)
    cg_fault_set (error, CG_FAULT_LETTER_LEAKS, leaks);
  return own != NULL && leaks == NULL;
}

gboolean
cg_store_check_typical_letter (
    CgStore *self, gint64 learning, const char *title, const char *words, GError **error)
{
  Letter letter = { learning, title, words };

  return cg_store_call (self, CG_SIDE_READER, check_letter, &letter, error);
}

/* ---- when it is signed ---- */

/* The typical cases that the notice tells of. */
static GArray *
read_told (CgConnection *self, gint64 notice, GError **error)
{
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean failed = FALSE;
  sqlite3_stmt *statement = cg_sql_prepare (
      self, error,
      "SELECT DISTINCT typical FROM learning WHERE notice = ?1 AND void_reason IS NULL", "i",
      notice);

  while (statement != NULL && cg_sql_step (self, statement, &failed, error))
    {
      gint64 typical = sqlite3_column_int64 (statement, 0);

      g_array_append_val (told, typical);
    }

  return statement != NULL && !failed ? g_steal_pointer (&told) : NULL;
}

static char *
words_of (const CgRecord *notice)
{
  return g_strjoin ("\n", cg_record_text (notice, CG_NOTICE_RECIPIENTS),
                    cg_record_text (notice, CG_NOTICE_BODY),
                    cg_record_text (notice, CG_NOTICE_ATTACHMENTS_NOTE),
                    cg_record_text (notice, CG_NOTICE_CC), NULL);
}

static void
tell (CgFacts *facts, CgFact fact, char *words)
{
  facts->number[fact] = 1;
  g_free (facts->text[fact]);
  facts->text[fact] = words;
}

static gboolean
gather_told (
    CgConnection *self, gint64 typical, const CgRecord *notice, CgFacts *facts, GError **error)
{
  g_autoptr (CgTypicalText) text = cg_typical_text_read (self, typical, error);
  g_autoptr (GPtrArray) own =
      text != NULL ? read_own (self, 0, cg_record_get_id (notice), error) : NULL;
  g_autofree char *words = words_of (notice);
  char *leaks;

  if (own == NULL)
    return FALSE;

  if (!g_str_equal (cg_record_text (text->typical, CG_TYPICAL_STATE), "approved"))
    tell (facts, CG_FACT_TOLD_UNAPPROVED, g_strdup (cg_record_name (text->typical)));
  leaks = cg_typical_scan_letter (text, cg_record_text (notice, CG_NOTICE_TITLE), words, own);
  if (leaks != NULL)
    tell (facts, CG_FACT_TOLD_LEAKS, leaks);
  return TRUE;
}

gboolean
cg_typical_gather (CgConnection *self, gint64 notice, CgFacts *facts, GError **error)
{
  g_autoptr (GArray) told = read_told (self, notice, error);
  g_autoptr (CgRecord) record =
      told != NULL ? cg_reader_get (self, CG_ENTITY_NOTICE, notice, error) : NULL;

  if (record == NULL)
    return FALSE;

  for (guint i = 0; i < told->len; i++)
    if (!gather_told (self, g_array_index (told, gint64, i), record, facts, error))
      return FALSE;

  return TRUE;
}
