/* cg-due-paper.c: 本周应办 on its way to a printer or a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-due-paper.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-due-list.h"

struct _CgDuePaper
{
  CgPrintDesk parent_instance;
};

G_DEFINE_FINAL_TYPE (CgDuePaper, cg_due_paper, CG_TYPE_PRINT_DESK)

typedef struct
{
  CgCalendar *calendar;
  char *title;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  cg_calendar_unref (work->calendar);
  g_free (work->title);
  g_free (work);
}

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  CgStore *store = cg_office_get_store (cg_print_desk_get_office (source));
  CgDate today = cg_clock_today ();
  CgDueRange range = { .last = today + CG_DUE_WEEK_DAYS };
  GError *error = NULL;
  g_autoptr (GPtrArray) dues = cg_due_list_read (store, &range, &error);

  if (dues != NULL)
    g_task_return_pointer (task,
                           cg_due_list_layout (dues, work->title, NULL, today, work->calendar),
                           (GDestroyNotify) cg_notice_pages_unref);
  else
    g_task_return_error (task, error);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgPrintDesk *desk = CG_PRINT_DESK (source);
  const Work *work = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autoptr (CgNoticePages) pages = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = g_strconcat (work->title, ".pdf", NULL);

  if (pages != NULL)
    cg_print_desk_set_pages (desk, pages, name);
  else
    cg_print_desk_show_error (desk, error);
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
  g_autoptr (GTask) task = NULL;
  Work *work = g_new0 (Work, 1);
  CgOffice *office = cg_print_desk_get_office (CG_PRINT_DESK (self));

  cg_print_desk_begin (CG_PRINT_DESK (self), CG_ENTITY_PROBLEM, 0);
  work->calendar = cg_calendar_ref (cg_office_get_calendar (office));
  work->title = make_title ();
  task = g_task_new (self, NULL, laid_out_cb, NULL);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, layout_thread);
}

static void
cg_due_paper_class_init (CgDuePaperClass *klass)
{
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
