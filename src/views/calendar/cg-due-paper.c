/* cg-due-paper.c: 本周应办 on its way to a printer or a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-due-paper.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-due-list.h"
#include "cg-print-layout.h"

struct _CgDuePaper
{
  CgPrintDesk parent_instance;

  GCancellable *setting; /* of the layout under way */
};

G_DEFINE_FINAL_TYPE (CgDuePaper, cg_due_paper, CG_TYPE_PRINT_DESK)

typedef struct
{
  CgStore *store;
  CgCalendar *calendar;
  char *title;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->store);
  cg_calendar_unref (work->calendar);
  g_free (work->title);
  g_free (work);
}

static CgNoticePages *
layout (gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;
  CgDate today = cg_clock_today ();
  CgDueRange range = { .last = today + CG_DUE_WEEK_DAYS };
  g_autoptr (GPtrArray) dues = cg_due_list_read (work->store, &range, error);

  return dues != NULL ? cg_due_list_layout (dues, work->title, NULL, today, work->calendar) : NULL;
}

/* Until which day it looks stands in its title: papers of different weeks are told apart. */
static char *
make_title (void)
{
  g_autofree char *last = cg_date_to_iso (cg_clock_today () + CG_DUE_WEEK_DAYS);

  return g_strdup_printf (_ ("To do this week (until %s)"), last);
}

void
cg_due_paper_show (CgDuePaper *self)
{
  Work *work = g_new0 (Work, 1);
  CgOffice *office = cg_print_desk_get_office (CG_PRINT_DESK (self));
  g_autofree char *name = NULL;

  cg_print_desk_begin (CG_PRINT_DESK (self), CG_ENTITY_PROBLEM, 0);
  work->store = g_object_ref (cg_office_get_store (office));
  work->calendar = cg_calendar_ref (cg_office_get_calendar (office));
  work->title = make_title ();
  name = g_strconcat (work->title, ".pdf", NULL);
  cg_print_layout_start (CG_PRINT_DESK (self), &self->setting, layout, work, work_free, name);
}

static void
cg_due_paper_dispose (GObject *object)
{
  cg_print_layout_stop (&CG_DUE_PAPER (object)->setting);

  G_OBJECT_CLASS (cg_due_paper_parent_class)->dispose (object);
}

static void
cg_due_paper_class_init (CgDuePaperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_due_paper_dispose;
}

static void
cg_due_paper_init (CgDuePaper *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "background");
}

GtkWidget *
cg_due_paper_new (CgOffice *office)
{
  CgPrintDesk *self = g_object_new (CG_TYPE_DUE_PAPER, NULL);

  cg_print_desk_build (self, office, _ ("Back to the Calendar"));
  return GTK_WIDGET (self);
}
