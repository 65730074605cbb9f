/* cg-case-desk.c: a whole case on its way to paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-desk.h"

#include <glib/gi18n.h>

#include "cg-case-paper.h"

struct _CgCaseDesk
{
  CgPrintDesk parent_instance;

  CgRecord *record;
  GCancellable *setting; /* of the layout under way */
};

G_DEFINE_FINAL_TYPE (CgCaseDesk, cg_case_desk, CG_TYPE_PRINT_DESK)

typedef struct
{
  CgStore *store;
  gint64 id;
} Work;

static void
work_free (gpointer data)
{
  Work *work = data;

  g_object_unref (work->store);
  g_free (work);
}

static void
layout_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Work *work = data;
  GError *error = NULL;
  CgNoticePages *pages = cg_case_paper_layout (work->store, work->id, TRUE, &error);

  if (pages != NULL)
    g_task_return_pointer (task, pages, (GDestroyNotify) cg_notice_pages_unref);
  else
    g_task_return_error (task, error);
}

static void
laid_out_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  CgCaseDesk *self = CG_CASE_DESK (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (CgNoticePages) pages = g_task_propagate_pointer (G_TASK (result), &error);
  g_autofree char *name = NULL;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (pages == NULL)
    {
      cg_print_desk_show_error (CG_PRINT_DESK (self), error);
      return;
    }

  name = g_strdup_printf ("%s.pdf", cg_record_text (self->record, CG_CASE_CASE_NO));
  cg_print_desk_set_pages (CG_PRINT_DESK (self), pages, name);
}

static void
cg_case_desk_dispose (GObject *object)
{
  CgCaseDesk *self = CG_CASE_DESK (object);

  g_cancellable_cancel (self->setting);
  g_clear_object (&self->setting);
  g_clear_pointer (&self->record, cg_record_unref);

  G_OBJECT_CLASS (cg_case_desk_parent_class)->dispose (object);
}

static void
cg_case_desk_class_init (CgCaseDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_case_desk_dispose;
}

static void
cg_case_desk_init (CgCaseDesk *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "background");
}

GtkWidget *
cg_case_desk_new (CgOffice *office)
{
  CgPrintDesk *self = g_object_new (CG_TYPE_CASE_DESK, NULL);

  cg_print_desk_build (self, office, _ ("Back to the Case"));
  return GTK_WIDGET (self);
}

void
cg_case_desk_set_case (CgCaseDesk *self, CgRecord *record)
{
  g_autoptr (GTask) task = NULL;
  Work *work;

  g_return_if_fail (CG_IS_CASE_DESK (self));

  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
  g_cancellable_cancel (self->setting);
  g_clear_object (&self->setting);
  self->setting = g_cancellable_new ();
  cg_print_desk_begin (CG_PRINT_DESK (self), CG_ENTITY_CASE, cg_record_get_id (record));

  work = g_new0 (Work, 1);
  work->store =
      g_object_ref (cg_office_get_store (cg_print_desk_get_office (CG_PRINT_DESK (self))));
  work->id = cg_record_get_id (record);
  task = g_task_new (self, self->setting, laid_out_cb, NULL);
  g_task_set_task_data (task, work, work_free);
  g_task_run_in_thread (task, layout_thread);
}
