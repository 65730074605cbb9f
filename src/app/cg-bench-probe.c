/* cg-bench-probe.c: how long the main loop was away from its poll, and figures as JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-bench-probe.h"

#include <fcntl.h>
#include <unistd.h>

/* The main loop is not blocked while it polls; all else between two polls is. */
static struct
{
  gint64 busy_since; /* monotonic, µs */
  gint64 longest;
  gint64 queued_since; /* how long this thread had waited for a processor by then */
  gint64 longest_own;  /* block less such waiting */
} probe;

/* µs that the main thread was ready to run while others had the processors: the second number
 * of its schedstat. 0 where the kernel does not tell. */
static gint64
time_queued (void)
{
  static int file = -1;
  char text[64];
  char *rest;
  gssize length;

  if (file < 0)
    file = open ("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC);
  length = file >= 0 ? pread (file, text, sizeof text - 1, 0) : -1;
  if (length <= 0)
    return 0;

  text[length] = '\0';
  g_ascii_strtoull (text, &rest, 10);
  return (gint64) (g_ascii_strtoull (rest, NULL, 10) / 1000);
}

static void
note_block (void)
{
  gint64 block = g_get_monotonic_time () - probe.busy_since;
  gint64 queued = time_queued () - probe.queued_since;

  probe.longest = MAX (probe.longest, block);
  probe.longest_own = MAX (probe.longest_own, block - queued);
}

static gint
probing_poll (GPollFD *fds, guint n_fds, gint timeout)
{
  gint n;

  if (probe.busy_since != 0)
    note_block ();
  n = g_poll (fds, n_fds, timeout);
  probe.queued_since = time_queued ();
  probe.busy_since = g_get_monotonic_time ();
  return n;
}

void
cg_bench_probe_start (void)
{
  probe.busy_since = 0;
  probe.longest = 0;
  g_main_context_set_poll_func (NULL, probing_poll);
}

void
cg_bench_probe_stop (void)
{
  g_main_context_set_poll_func (NULL, NULL);
}

double
cg_bench_probe_get_longest (void)
{
  return (double) probe.longest / 1000;
}

double
cg_bench_probe_get_longest_own (void)
{
  return (double) probe.longest_own / 1000;
}

double
cg_bench_probe_take_longest_own (void)
{
  double longest = cg_bench_probe_get_longest_own ();

  probe.longest_own = 0;
  return longest;
}

/* ---- figures ---- */

/* Seconds of uptime at which this process started (field 22 of its stat), and now. */
static gboolean
read_ages (double *started, double *now)
{
  g_autofree char *stat = NULL;
  g_autofree char *uptime = NULL;
  g_auto (GStrv) fields = NULL;
  const char *rest;

  if (!g_file_get_contents ("/proc/self/stat", &stat, NULL, NULL) ||
      !g_file_get_contents ("/proc/uptime", &uptime, NULL, NULL))
    return FALSE;

  rest = strrchr (stat, ')');
  fields = g_strsplit (rest != NULL ? rest : "", " ", -1);
  if (g_strv_length (fields) <= 20)
    return FALSE;

  *started = g_ascii_strtod (fields[20], NULL) / (double) sysconf (_SC_CLK_TCK);
  *now = g_ascii_strtod (uptime, NULL);
  return TRUE;
}

double
cg_bench_get_age (void)
{
  double started, now;

  return read_ages (&started, &now) ? (now - started) * 1000 : -1;
}

void
cg_bench_print (const char *what, double value, double yardstick, gboolean first)
{
  cg_bench_print_in (what, value, "ms", yardstick, first);
}

void
cg_bench_print_in (
    const char *what, double value, const char *unit, double yardstick, gboolean first)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  char ratio[G_ASCII_DTOSTR_BUF_SIZE] = "null";

  g_ascii_formatd (number, sizeof number, "%.1f", value);
  g_print ("%s{\"what\":\"%s\",\"value\":%s,\"unit\":\"%s\",", first ? "[" : ",\n ", what, number,
           unit);
  if (yardstick > 0)
    {
      g_ascii_formatd (number, sizeof number, "%.1f", yardstick);
      g_ascii_formatd (ratio, sizeof ratio, "%.2f", value / yardstick);
    }
  g_print ("\"yardstick\":%s,\"ratio\":%s}", yardstick > 0 ? number : "null", ratio);
}
