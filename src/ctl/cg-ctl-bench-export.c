/* cg-ctl-bench-export.c: what writing a list to a workbook takes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-bench-export.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "cg-ctl-measure.h"
#include "cg-sheet-export.h"
#include "cg-xlsx-yardstick.h"

#define ROWS 100000
#define FEWER_ROWS 10000
#define TIMES 5

/* Those of a printed ledger (domain 1.5). */
static const int fields[] = {
  CG_PROBLEM_PROBLEM_NO,   CG_PROBLEM_CASE,      CG_PROBLEM_UNIT,
  CG_PROBLEM_TEXT,         CG_PROBLEM_NATURE,    CG_PROBLEM_DEVIATION,
  CG_PROBLEM_STANDARD,     CG_PROBLEM_LEADER,    CG_PROBLEM_RESPONSIBLE_UNIT,
  CG_PROBLEM_PERSON,       CG_PROBLEM_DEADLINE,  CG_PROBLEM_EFFECTIVE_DEADLINE,
  CG_PROBLEM_LAMP,         CG_PROBLEM_STATUS,    CG_PROBLEM_PROGRESS,
  CG_PROBLEM_COMPLETED_ON, CG_PROBLEM_CLOSED_ON, CG_PROBLEM_REMARK,
};

typedef struct
{
  CgStore *store;
  gint64 actor;
  CgIds *problems;
  char *path;
  CgCtlMeasures *measures;
} Bench;

static CgSheetTable *
make_table (const Bench *self, gsize most)
{
  gsize n = MIN (most, cg_ids_length (self->problems));
  g_autoptr (CgIds) ids =
      cg_ids_new_take (g_memdup2 (cg_ids_data (self->problems), n * sizeof (gint64)), n);
  CgSheetTable *table = cg_sheet_table_new (self->store, CG_ENTITY_PROBLEM, ids, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    cg_sheet_table_add_column (table, fields[i], 0);

  return table;
}

static gboolean export(const Bench *self, CgSheetTable *table, GError **error)
{
  CgSheetJob job = { NULL };

  return cg_sheet_export (table, CG_SHEET_XLSX, self->path, self->actor, &job, error);
}

/* ---- memory ---- */

/* The most that the process has had since reset_peak(), MB. */
static double
peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmHWM:");
  return line != NULL ? g_ascii_strtod (line + strlen ("VmHWM:"), NULL) / 1024 : 0;
}

static void
reset_peak (void)
{
  FILE *file = fopen ("/proc/self/clear_refs", "w");

  if (file == NULL)
    return;
  fputs ("5", file);
  fclose (file);
}

/* A first export brings in what stays: fonts of the library, pages of the database. */
static gboolean
measure_memory (Bench *self, CgSheetTable *all, GError **error)
{
  g_autoptr (CgSheetTable) fewer = make_table (self, FEWER_ROWS);
  double few;

  if (!export(self, fewer, error))
    return FALSE;
  reset_peak ();
  if (!export(self, fewer, error))
    return FALSE;
  few = peak ();
  reset_peak ();
  if (!export(self, all, error))
    return FALSE;

  cg_ctl_measures_add (self->measures, "export: memory at most, beside a tenth", "MB", peak (),
                       few);
  return TRUE;
}

/* ---- time ---- */

static gboolean
measure_time (Bench *self, CgSheetTable *all, GError **error)
{
  g_autoptr (CgXlsxYardstick) yardstick = cg_xlsx_yardstick_new (all, error);
  gint64 times[TIMES], yardsticks[TIMES];

  if (yardstick == NULL)
    return FALSE;
  for (guint i = 0; i < TIMES; i++)
    {
      gint64 clock = g_get_monotonic_time ();

      if (!cg_xlsx_yardstick_write (yardstick, self->path, error))
        return FALSE;
      yardsticks[i] = cg_ctl_since (&clock);
      if (!export(self, all, error))
        return FALSE;
      times[i] = cg_ctl_since (&clock);
    }

  cg_ctl_measures_add_times (self->measures, "export: 18 columns to .xlsx", times, yardsticks,
                             TIMES);
  return TRUE;
}

static gboolean
run (Bench *self, GError **error)
{
  g_autoptr (CgSheetTable) all = make_table (self, ROWS);

  return measure_memory (self, all, error) && measure_time (self, all, error);
}

gboolean
cg_ctl_bench_export (CgCtl *ctl, gint64 actor, CgIds *problems, GError **error)
{
  g_auto (CgCtlMeasures) measures = { NULL };
  g_autofree char *path =
      g_build_filename (cg_store_get_folder (ctl->store), "drafts", "bench.xlsx", NULL);
  Bench self = { ctl->store, actor, problems, path, &measures };
  gboolean good;

  cg_ctl_measures_init (&measures);
  good = run (&self, error);
  g_unlink (path);
  if (!good)
    return FALSE;

  cg_ctl_measures_print (&measures, ctl->options->json);
  return TRUE;
}
