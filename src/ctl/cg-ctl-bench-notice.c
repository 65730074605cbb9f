/* cg-ctl-bench-notice.c: what laying out and writing notices takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-notice.h"

#include <glib/gstdio.h>

#include "cg-ctl-bench-words.h"
#include "cg-ctl-measure.h"
#include "cg-files.h"
#include "cg-notice-batch.h"
#include "cg-notice-pages.h"
#include "cg-notice-yardstick.h"

#define TIMES 101

/* Characters of a page, and paragraphs of so many. */
#define PAGE_LENGTH 560
#define PAGES 10
#define NOTICES 50
#define NOTICE_LENGTH 640
#define ROUNDS 5

typedef struct
{
  CgCtl *ctl;
  gint64 actor;
  GRand *rand;
  CgNoticeProfile *profile;
  CgCtlMeasures *measures;
  char *folder;
} Bench;

char *
cg_bench_notice_text (GRand *rand, guint length)
{
  g_autoptr (GString) text = g_string_new (NULL);
  glong n = 0;

  while (n < (glong) length)
    {
      g_autofree char *problem = cg_bench_words_problem (rand);
      g_autofree char *measure = cg_bench_words_measure (rand);
      guint32 other = g_rand_int (rand) % 100000;

      g_string_append_printf (text, "%s%s，第%u号事项%s。", n > 0 ? "\n" : "", problem, other,
                              measure);
      n = g_utf8_strlen (text->str, -1);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static CgNoticeDocument *
make_document (const char *text)
{
  CgNoticeDocument *document = cg_notice_document_new (CG_NOTICE_FORM_RED_HEAD);

  cg_notice_document_set_text (document, CG_NOTICE_FIELD_ORGAN_MARK, "中共某县纪律检查委员会文件");
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_DOC_NUMBER, "某纪改〔2026〕12号");
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_TITLE,
                               "关于县水务局党组开展以案促改的通知");
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_RECIPIENTS, "县水务局党组");
  cg_notice_document_set_text (document, CG_NOTICE_FIELD_SIGNER, "中共某县纪律检查委员会");
  cg_notice_document_set_date (document, CG_NOTICE_FIELD_SIGN_DATE, cg_date_from_ymd (2026, 3, 16));
  cg_notice_document_set_body (document, text);
  return document;
}

CgNoticePages *
cg_bench_notice_lay_out (const CgNoticeProfile *profile, const char *text)
{
  g_autoptr (CgNoticeDocument) document = make_document (text);

  return cg_notice_layout (document, profile);
}

/* ---- layout ---- */

static void
measure_layout (Bench *self)
{
  gint64 times[TIMES], yardsticks[TIMES];

  for (guint i = 0; i < TIMES; i++)
    {
      g_autofree char *text = cg_bench_notice_text (self->rand, PAGES * PAGE_LENGTH);
      g_autoptr (CgNoticePages) pages = NULL;
      gint64 clock = g_get_monotonic_time ();

      cg_notice_yardstick_lay_out (text);
      yardsticks[i] = cg_ctl_since (&clock);
      pages = cg_bench_notice_lay_out (self->profile, text);
      times[i] = cg_ctl_since (&clock);
    }

  cg_ctl_measures_add_times (self->measures, "notice: layout of ten pages (beside a PangoLayout)",
                             times, yardsticks, TIMES);
}

/* One character more in some paragraph; the others are as they were. */
static void
type_character (Bench *self, GString *text)
{
  glong n = g_utf8_strlen (text->str, -1);
  const char *place =
      g_utf8_offset_to_pointer (text->str, g_rand_int_range (self->rand, 0, (gint32) n));

  g_string_insert (text, place - text->str, "改");
}

static void
measure_keys (Bench *self)
{
  g_autofree char *start = cg_bench_notice_text (self->rand, PAGES * PAGE_LENGTH);
  g_autoptr (GString) text = g_string_new (start);
  gint64 times[TIMES], wholes[TIMES];

  for (guint i = 0; i < TIMES; i++)
    {
      g_autofree char *other = cg_bench_notice_text (self->rand, PAGES * PAGE_LENGTH);
      gint64 clock = g_get_monotonic_time ();
      g_autoptr (CgNoticePages) pages = cg_bench_notice_lay_out (self->profile, other);

      wholes[i] = cg_ctl_since (&clock);
    }
  cg_notice_pages_unref (cg_bench_notice_lay_out (self->profile, text->str));
  for (guint i = 0; i < TIMES; i++)
    {
      gint64 clock;
      g_autoptr (CgNoticePages) pages = NULL;

      type_character (self, text);
      clock = g_get_monotonic_time ();
      pages = cg_bench_notice_lay_out (self->profile, text->str);
      times[i] = cg_ctl_since (&clock);
    }

  cg_ctl_measures_add_times (self->measures, "notice: a keystroke (beside the whole layout)", times,
                             wholes, TIMES);
}

/* ---- writing ---- */

typedef struct
{
  CgStore *store;
  gint64 actor;
  const CgNoticeProfile *profile;
  GPtrArray *texts;
  GPtrArray *paths;
} Writing;

static CgNoticePages *
make_one (guint index, gpointer data, GError **error)
{
  const Writing *writing = data;

  return cg_bench_notice_lay_out (writing->profile, writing->texts->pdata[index]);
}

static gboolean
log_one (guint index, gpointer data, GError **error)
{
  const Writing *writing = data;
  g_autofree char *name = g_path_get_basename (writing->paths->pdata[index]);

  return cg_store_log (writing->store, "export", CG_ENTITY_NOTICE, 0, name, writing->actor, error);
}

gboolean
cg_bench_notice_write_all (CgStore *store,
                           gint64 actor,
                           const CgNoticeProfile *profile,
                           GPtrArray *texts,
                           const char *folder,
                           GError **error)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  Writing writing = { store, actor, profile, texts, paths };

  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (paths, g_strdup_printf ("%s/%u.pdf", folder, i));

  return cg_notice_batch_write ((const char *const *) paths->pdata, paths->len, make_one, log_one,
                                &writing, error);
}

static gboolean
write_bare (GPtrArray *notices, const char *path, GError **error)
{
  for (guint i = 0; i < notices->len; i++)
    if (!cg_notice_yardstick_write (notices->pdata[i], path, error))
      return FALSE;

  return TRUE;
}

static gboolean
make_folder (const char *folder, GError **error)
{
  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;

  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (errno), g_strerror (errno));
  return FALSE;
}

static gboolean
measure_writing (Bench *self, GError **error)
{
  g_autofree char *folder = g_build_filename (self->folder, "bench", NULL);
  g_autofree char *bare = g_build_filename (folder, "bare.pdf", NULL);
  gint64 times[ROUNDS], yardsticks[ROUNDS];
  gboolean good = make_folder (folder, error);

  for (guint round = 0; good && round < ROUNDS; round++)
    {
      g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GPtrArray) laid_out =
          g_ptr_array_new_with_free_func ((GDestroyNotify) cg_notice_pages_unref);
      gint64 clock;

      for (guint i = 0; i < NOTICES / ROUNDS; i++)
        {
          g_ptr_array_add (texts, cg_bench_notice_text (self->rand, NOTICE_LENGTH));
          g_ptr_array_add (laid_out, cg_bench_notice_lay_out (self->profile, texts->pdata[i]));
        }
      clock = g_get_monotonic_time ();
      good = write_bare (laid_out, bare, error);
      yardsticks[round] = cg_ctl_since (&clock);
      good = good && cg_bench_notice_write_all (self->ctl->store, self->actor, self->profile, texts,
                                                folder, error);
      times[round] = cg_ctl_since (&clock);
    }

  cg_files_remove_tree (folder, NULL);
  if (good)
    cg_ctl_measures_add_times (self->measures,
                               "notice: 10 of two pages to PDF (beside Pango and cairo)", times,
                               yardsticks, ROUNDS);
  return good;
}

gboolean
cg_ctl_bench_notice (CgCtl *ctl, GError **error)
{
  g_auto (CgCtlMeasures) measures = { NULL };
  g_autoptr (CgNoticeProfile) profile = cg_notice_profile_new ("default");
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);
  g_autofree char *folder = NULL;
  Bench self = { ctl, 0, rand, profile, &measures, NULL };

  if (!cg_ctl_open_to_write (ctl, &self.actor, error))
    return FALSE;

  self.folder = folder = g_build_filename (cg_store_get_folder (ctl->store), "drafts", NULL);
  cg_ctl_measures_init (&measures);
  measure_layout (&self);
  measure_keys (&self);
  if (!measure_writing (&self, error))
    return FALSE;

  cg_ctl_measures_print (&measures, ctl->options->json);
  return TRUE;
}
