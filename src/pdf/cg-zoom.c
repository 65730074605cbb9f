/* cg-zoom.c: the steps by which pages grow and shrink.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-zoom.h"

#include <math.h>

static const int percents[] = {
  10,  15,  20,  25,  33,  50,  67,  80,  90,   100,  110,  125,  150,
  175, 200, 250, 300, 400, 500, 600, 800, 1000, 1200, 1600, 2400, 3200,
};

#define LAST (G_N_ELEMENTS (percents) - 1)

double
cg_zoom_step (double zoom, int direction)
{
  double percent = 100 * zoom / CG_ZOOM_FULL;
  gsize i;

  /* Half a percent beside a step is that step: what is shown is rounded. */
  if (direction > 0)
    {
      for (i = 0; i < LAST && percents[i] < percent + 0.5; i++)
        continue;
    }
  else
    {
      for (i = LAST; i > 0 && percents[i] > percent - 0.5; i--)
        continue;
    }

  return percents[i] / 100.0 * CG_ZOOM_FULL;
}

double
cg_zoom_clamp (double zoom)
{
  return CLAMP (zoom, percents[0] / 100.0 * CG_ZOOM_FULL, percents[LAST] / 100.0 * CG_ZOOM_FULL);
}

int
cg_zoom_percent (double zoom)
{
  return (int) round (100 * zoom / CG_ZOOM_FULL);
}
