/* cg-settings-templates.c: 设置 · 模板: the texts that notices begin with.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-settings-templates.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-notice-template.h"
#include "cg-placeholders.h"
#include "cg-template-editor.h"
#include "cg-template-files.h"

struct _CgSettingsTemplates
{
  CgSettingsList parent_instance;

  CgBanner *fault;
  GtkWidget *write; /* these three do something with the template in the pane */
  GtkWidget *copy;
  GtkWidget *export;
  gboolean opening; /* what is to be written with its preview is being read */
};

G_DEFINE_FINAL_TYPE (CgSettingsTemplates, cg_settings_templates, CG_TYPE_SETTINGS_LIST)

static const CgFormItem items[] = {
  { CG_ITEM_FIELD, CG_TEMPLATE_NAME },
  { CG_ITEM_FIELD, CG_TEMPLATE_KIND },
  { CG_ITEM_FIELD, CG_TEMPLATE_LAYOUT },
  { CG_ITEM_FIELD, CG_TEMPLATE_IN_USE },
  { CG_ITEM_FIELD, CG_TEMPLATE_ORGAN },
  { CG_ITEM_FIELD, CG_TEMPLATE_DOC_CODE },
  { CG_ITEM_FIELD, CG_TEMPLATE_REPLY_AMOUNT },
  { CG_ITEM_FIELD, CG_TEMPLATE_REPLY_TERM },
  { CG_ITEM_FIELD, CG_TEMPLATE_ORGAN_TITLE },
  { CG_ITEM_FIELD, CG_TEMPLATE_TITLE, .lines = 1 },
  { CG_ITEM_FIELD, CG_TEMPLATE_RECIPIENTS, .lines = 1 },
  { CG_ITEM_FIELD, CG_TEMPLATE_BODY, .lines = 16 },
  { CG_ITEM_FIELD, CG_TEMPLATE_ATTACHMENTS_NOTE, .lines = 3 },
  { CG_ITEM_END },
};

static const CgFormItem add_items[] = {
  { CG_ITEM_FIELD, CG_TEMPLATE_NAME },
  { CG_ITEM_FIELD, CG_TEMPLATE_KIND },
  { CG_ITEM_FIELD, CG_TEMPLATE_LAYOUT },
  { CG_ITEM_FIELD, CG_TEMPLATE_TITLE, .lines = 1 },
  { CG_ITEM_FIELD, CG_TEMPLATE_BODY, .lines = 8 },
  { CG_ITEM_END },
};

static const CgSettingsListKind kind = {
  .entity = CG_ENTITY_TEMPLATE,
  .title = N_ ("Templates"),
  .sentence = N_ ("What a new notice begins with; notices already drafted stay as they are"),
  .search_hint = N_ ("Find in templates"),
  .add = N_ ("Add Template"),
  .empty = N_ ("No template yet"),
  .empty_text = N_ ("Add one: title and text, with names in [] for what the case says."),
  .items = items,
  .add_items = add_items,
};

static GPtrArray *
cg_settings_templates_columns (CgSettingsList *self)
{
  return cg_columns_of (CG_ENTITY_TEMPLATE, CG_TEMPLATE_NAME, CG_TEMPLATE_KIND, CG_TEMPLATE_LAYOUT,
                        CG_TEMPLATE_IN_USE, CG_TEMPLATE_TITLE, -1);
}

static char *
cg_settings_templates_count_words (CgSettingsList *self, guint n)
{
  return g_strdup_printf (ngettext ("%u template", "%u templates", n), n);
}

static char *
describe_plain (CgRecord *record)
{
  static const int fields[] = { CG_TEMPLATE_TITLE, CG_TEMPLATE_RECIPIENTS, CG_TEMPLATE_BODY,
                                CG_TEMPLATE_ATTACHMENTS_NOTE };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      char *sentence = cg_placeholders_describe_plain (cg_record_text (record, fields[i]));

      if (sentence != NULL)
        return sentence;
    }

  return NULL;
}

/* Filled in with a blank case: a name that nothing is known of shows at once, not only when
 * somebody drafts a notice. */
static void
show_fault (CgSettingsTemplates *self, CgRecord *record)
{
  g_autoptr (CgNoticeTemplate) template = cg_notice_template_new_from_record (record);
  g_autoptr (GError) error = NULL;
  g_autofree char *plain = describe_plain (record);

  if (!cg_notice_template_check (template, &error))
    cg_banner_show_error (self->fault, error, NULL);
  else if (plain != NULL)
    cg_banner_show (self->fault, CG_BANNER_NOTE, plain, NULL);
  else
    cg_banner_hide (self->fault);
}

static void
cg_settings_templates_shown (CgSettingsList *list, CgRecord *record)
{
  CgSettingsTemplates *self = CG_SETTINGS_TEMPLATES (list);

  gtk_widget_set_sensitive (self->write, record != NULL);
  gtk_widget_set_sensitive (
      self->copy, record != NULL && !cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
  gtk_widget_set_sensitive (self->export, record != NULL);
  if (record != NULL)
    show_fault (self, record);
}

static GtkWidget *
make_legend (void)
{
  GtkWidget *label = gtk_label_new (
      _ ("What stands in [] is filled in from the case: [addressee] the unit written to; "
         "[date of the decision], [who decided], [decision]; [reason], [main situation]; "
         "[working days for the plan], [date of the report]. [for each of: problems]…[end of: "
         "problems] is written once for each problem, [sentence] being its text; [if there is: "
         "decision]…[end of: decision] only if there is one; [heading number] is the next "
         "number."));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "sm");
  gtk_widget_add_css_class (label, "dim");
  return label;
}

/* ---- what is done with one ---- */

static CgOffice *
get_office (CgSettingsTemplates *self)
{
  return cg_settings_part_get_office (CG_SETTINGS_PART (self));
}

static void
added_cb (gpointer object, gint64 id, const GError *error)
{
  cg_settings_part_fail (CG_SETTINGS_PART (object), error);
  if (id != 0)
    cg_settings_list_select (CG_SETTINGS_LIST (object), id);
}

/* NULL: it is gone, or could not be read, which is said. */
static CgRecord *
finish_reading (CgSettingsTemplates *self, GObject *store, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_fetch_finish (CG_STORE (store), result, &error);

  cg_settings_part_fail (CG_SETTINGS_PART (self), error);
  return records != NULL && records->len > 0 ? cg_record_ref (g_ptr_array_index (records, 0))
                                             : NULL;
}

static void
write_cb (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsTemplates) self = data;
  g_autoptr (CgRecord) record = finish_reading (self, store, result);

  self->opening = FALSE;
  if (record != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_window_present (
        GTK_WINDOW (cg_template_editor_new (GTK_WIDGET (self), get_office (self), record)));
}

static void
copy_cb (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsTemplates) self = data;
  g_autoptr (CgRecord) record = finish_reading (self, store, result);

  if (record != NULL)
    cg_template_copy (get_office (self), record, self, added_cb);
}

static void
export_cb (GObject *store, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgSettingsTemplates) self = data;
  g_autoptr (CgRecord) record = finish_reading (self, store, result);

  if (record != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    cg_template_ask_export (GTK_WIDGET (self), get_office (self), record);
}

/* What is being typed in the pane belongs to what is done next. Whether there is anything. */
static gboolean
read_shown (CgSettingsTemplates *self, GAsyncReadyCallback callback)
{
  CgRecord *record = cg_settings_list_get_record (CG_SETTINGS_LIST (self));
  gint64 id;

  if (record == NULL)
    return FALSE;

  id = cg_record_get_id (record);
  cg_form_flush (cg_settings_pane_get_form (cg_settings_list_get_pane (CG_SETTINGS_LIST (self))));
  cg_store_fetch_written_async (cg_office_get_store (get_office (self)), CG_ENTITY_TEMPLATE, &id, 1,
                                NULL, callback, g_object_ref (self));
  return TRUE;
}

/* A second click is not for a second window. */
static void
write_clicked_cb (CgSettingsTemplates *self)
{
  if (!self->opening)
    self->opening = read_shown (self, write_cb);
}

static void
copy_clicked_cb (CgSettingsTemplates *self)
{
  read_shown (self, copy_cb);
}

static void
export_clicked_cb (CgSettingsTemplates *self)
{
  read_shown (self, export_cb);
}

static void
import_clicked_cb (CgSettingsTemplates *self)
{
  cg_template_ask_import (GTK_WIDGET (self), get_office (self), added_cb);
}

static GtkWidget *
add_button (CgSettingsTemplates *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "link");
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  cg_settings_part_add_head (CG_SETTINGS_PART (self), button);
  return button;
}

static void
cg_settings_templates_constructed (GObject *object)
{
  CgSettingsTemplates *self = CG_SETTINGS_TEMPLATES (object);
  CgSettingsPane *pane;
  GtkWidget *import;

  G_OBJECT_CLASS (cg_settings_templates_parent_class)->constructed (object);

  self->fault = CG_BANNER (cg_banner_new ());
  pane = cg_settings_list_get_pane (CG_SETTINGS_LIST (self));
  cg_settings_pane_add (pane, make_legend ());
  cg_settings_pane_add (pane, GTK_WIDGET (self->fault));
  self->write = add_button (self, _ ("Write with Preview…"), G_CALLBACK (write_clicked_cb));
  self->copy = add_button (self, _ ("Copy"), G_CALLBACK (copy_clicked_cb));
  self->export = add_button (self, _ ("Export…"), G_CALLBACK (export_clicked_cb));
  import = add_button (self, _ ("Import…"), G_CALLBACK (import_clicked_cb));
  gtk_widget_set_sensitive (import, !cg_settings_part_is_read_only (CG_SETTINGS_PART (self)));
  cg_settings_templates_shown (CG_SETTINGS_LIST (self), NULL);
}

static void
cg_settings_templates_class_init (CgSettingsTemplatesClass *klass)
{
  CgSettingsListClass *list_class = CG_SETTINGS_LIST_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cg_settings_templates_constructed;
  list_class->kind = &kind;
  list_class->columns = cg_settings_templates_columns;
  list_class->shown = cg_settings_templates_shown;
  list_class->count_words = cg_settings_templates_count_words;
}

static void
cg_settings_templates_init (CgSettingsTemplates *self)
{
}
