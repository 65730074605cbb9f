/* cg-entry-page.c: base of the lists whose records are entered on a sheet and kept in the pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-entry-page.h"

#include <glib/gi18n.h>

#include "cg-empty.h"
#include "cg-steps.h"

typedef struct
{
  CgRecordSheet *sheet;
  const char *add_place;
} CgEntryPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CgEntryPage, cg_entry_page, CG_TYPE_PANE_PAGE)

static CgEntryPagePrivate *
get_private (gpointer self)
{
  return cg_entry_page_get_instance_private (CG_ENTRY_PAGE (self));
}

static void
add_cb (CgEntryPage *self)
{
  cg_page_go (GTK_WIDGET (self), get_private (self)->add_place);
}

static void
fill_edit_cb (CgEntryPage *self, CgEdit *edit, gint64 id)
{
  CgEntryPageClass *klass = CG_ENTRY_PAGE_GET_CLASS (self);

  if (klass->fill_edit != NULL)
    klass->fill_edit (self, edit, id);
}

static void
cg_entry_page_show_place (CgPage *page, const char *place)
{
  gint64 case_id;

  if (!cg_record_sheet_place (place, &case_id))
    CG_PAGE_CLASS (cg_entry_page_parent_class)->show_place (page, place);
  else if (cg_office_get_read_only (cg_list_page_get_office (CG_LIST_PAGE (page))) == NULL)
    {
      cg_page_set_pane_open (page, FALSE);
      cg_record_sheet_open (get_private (page)->sheet, case_id);
    }
}

static void
cg_entry_page_dispose (GObject *object)
{
  g_clear_object (&get_private (object)->sheet);

  G_OBJECT_CLASS (cg_entry_page_parent_class)->dispose (object);
}

static void
cg_entry_page_class_init (CgEntryPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_entry_page_dispose;
  CG_PAGE_CLASS (klass)->show_place = cg_entry_page_show_place;
}

static void
cg_entry_page_init (CgEntryPage *self)
{
}

static void
build_sheet (CgEntryPage *self,
             const CgEntryPageWords *words,
             CgForm *form,
             const char *const *kept)
{
  CgEntryPagePrivate *priv = get_private (self);
  CgListPage *page = CG_LIST_PAGE (self);

  priv->sheet =
      cg_record_sheet_new (cg_list_page_get_office (page), cg_list_page_get_overlay (page),
                           words->add, _ ("Add"), _ ("Add and Begin the Next"),
                           CG_LIST_PAGE_GET_CLASS (page)->entity, form, words->draft, kept);
  g_signal_connect_object (priv->sheet, "fill-edit", G_CALLBACK (fill_edit_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (priv->sheet, "added", G_CALLBACK (cg_list_page_select), self,
                           G_CONNECT_SWAPPED);
}

void
cg_entry_page_build (CgEntryPage *self,
                     const CgEntryPageWords *words,
                     CgForm *form,
                     const char *const *kept)
{
  CgOffice *office = cg_list_page_get_office (CG_LIST_PAGE (self));
  GtkWidget *empty;

  get_private (self)->add_place = words->add_place;
  empty =
      cg_pane_page_build (CG_PANE_PAGE (self), &words->page,
                          cg_steps_begin_button_new (office, words->add, words->add_place, FALSE));
  cg_empty_add_button (CG_EMPTY (empty), "add", words->add, TRUE);
  g_signal_connect_object (empty, "activated", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  build_sheet (self, words, form, kept);
}

CgForm *
cg_entry_page_get_form (CgEntryPage *self)
{
  return cg_record_sheet_get_form (get_private (self)->sheet);
}
