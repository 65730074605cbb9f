/* cg-teller.c: how far work on a thread is, told in the context in which it was begun.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-teller.h"

struct _CgTeller
{
  GMainContext *context;
  CgTellerFunction function;
  gpointer data;
};

typedef struct
{
  CgTellerFunction function;
  gpointer data;
  int part;
  double fraction;
} Report;

CgTeller *
cg_teller_new (CgTellerFunction function, gpointer data)
{
  CgTeller *self = g_new0 (CgTeller, 1);

  self->context = g_main_context_ref_thread_default ();
  self->function = function;
  self->data = data;
  return self;
}

void
cg_teller_free (CgTeller *self)
{
  g_main_context_unref (self->context);
  g_free (self);
}

static gboolean
report_cb (gpointer data)
{
  const Report *report = data;

  report->function (report->part, report->fraction, report->data);
  return G_SOURCE_REMOVE;
}

/* With the priority of a task's end, so that what is told comes before it, and in order. */
void
cg_teller_tell (CgTeller *self, int part, double fraction)
{
  g_autoptr (GSource) source = NULL;
  Report *report;

  if (self == NULL)
    return;

  report = g_new (Report, 1);
  *report = (Report){ self->function, self->data, part, fraction };
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, report_cb, report, g_free);
  g_source_attach (source, self->context);
}
