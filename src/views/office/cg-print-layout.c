/* cg-print-layout.c: the pages of a print desk, laid out on a worker thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-print-layout.h"

#include "cg-store-job.h"

typedef struct
{
  CgPrintLayoutFunction function;
  gpointer data;
  GDestroyNotify free_data;
  char *name;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  if (work->free_data != NULL)
    work->free_data (work->data);
  g_free (work->name);
  g_free (work);
}

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  CgNoticePages *pages = work->function (work->data, cancellable, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) cg_notice_pages_unref);
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

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  if (pages != NULL)
    cg_print_desk_set_pages (desk, pages, work->name);
  else
    cg_print_desk_show_error (desk, error);
}

void
cg_print_layout_start (CgPrintDesk *desk,
                       GCancellable **under_way,
                       CgPrintLayoutFunction function,
                       gpointer data,
                       GDestroyNotify free_data,
                       const char *name)
{
  g_autoptr (GTask) task = NULL;
  Work *work = g_new0 (Work, 1);

  *work = (Work){ function, data, free_data, g_strdup (name) };
  cg_print_layout_stop (under_way);
  *under_way = g_cancellable_new ();
  task = g_task_new (desk, *under_way, laid_out_cb, NULL);
  g_task_set_task_data (task, work, work_free);
  cg_store_run_in_thread (cg_office_get_store (cg_print_desk_get_office (desk)), task,
                          layout_thread);
}

void
cg_print_layout_stop (GCancellable **under_way)
{
  g_cancellable_cancel (*under_way);
  g_clear_object (under_way);
}
