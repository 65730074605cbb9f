/* cg-sample.c: makes the store of the sample office and plays its year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-sample.h"

#include "cg-clock.h"
#include "cg-preflight-inspect.h"
#include "cg-sample-case-file.h"
#include "cg-sample-analysis.h"
#include "cg-sample-course.h"
#include "cg-sample-marks.h"
#include "cg-sample-typical.h"
#include "cg-store-notice.h"

/* The day before the office was set up, on which the store begins. */
#define FIRST_DAY 400

static gboolean
play (const char *folder, CgDate today, GError **error)
{
  g_autoptr (CgStore) store = cg_store_open (folder, error);
  g_autoptr (CgSamplePlayer) player = NULL;
  gboolean good;

  if (store == NULL)
    return FALSE;

  cg_store_set_inspector (store, cg_preflight_inspect);
  /* The order decides between steps of one day: what is needed first comes first. */
  player = cg_sample_player_new (store, today);
  cg_sample_plan_entries (player);
  cg_sample_plan_institutions (player);
  cg_sample_plan_notices (player);
  cg_sample_plan_problems (player);
  cg_sample_plan_cases (player);
  cg_sample_plan_papers (player);
  cg_sample_plan_marks (player);
  cg_sample_plan_analysis (player);
  cg_sample_plan_steps (player);
  cg_sample_plan_case_files (player);
  cg_sample_plan_typical (player);
  good = cg_sample_play (player, error);
  cg_store_close (store);
  return good;
}

gboolean
cg_sample_create (const char *folder, CgDate today, GError **error)
{
  CgDate before = cg_clock_set_today (today - FIRST_DAY);
  gboolean good;

  cg_clock_set_minute (0);
  good = cg_store_create (folder, CG_STORE_SAMPLE, error) && play (folder, today, error);
  cg_clock_set_minute (-1);
  cg_clock_set_today (before);
  return good;
}
