/* cg-case-desk.c: a whole case on its way to paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-case-desk.h"

#include <glib/gi18n.h>

#include "cg-case-paper.h"
#include "cg-print-layout.h"

struct _CgCaseDesk
{
  CgPrintDesk parent_instance;

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

static CgNoticePages *
layout (gpointer data, GCancellable *cancellable, GError **error)
{
  const Work *work = data;

  return cg_case_paper_layout (work->store, work->id, TRUE, error);
}

static void
cg_case_desk_dispose (GObject *object)
{
  CgCaseDesk *self = CG_CASE_DESK (object);

  cg_print_layout_stop (&self->setting);

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
  g_autofree char *name = NULL;
  Work *work;

  g_return_if_fail (CG_IS_CASE_DESK (self));

  cg_print_desk_begin (CG_PRINT_DESK (self), CG_ENTITY_CASE, cg_record_get_id (record));
  name = g_strdup_printf ("%s.pdf", cg_record_text (record, CG_CASE_CASE_NO));
  work = g_new0 (Work, 1);
  work->store =
      g_object_ref (cg_office_get_store (cg_print_desk_get_office (CG_PRINT_DESK (self))));
  work->id = cg_record_get_id (record);
  cg_print_layout_start (CG_PRINT_DESK (self), &self->setting, layout, work, work_free, name);
}
