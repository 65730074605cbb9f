/* cg-date-entry.c: editor of a day: takes what clerks type, shows the weekday, has a month.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-date-entry.h"

#include <glib/gi18n.h>

#include "cg-clock.h"
#include "cg-field-box.h"
#include "cg-focus.h"
#include "cg-month.h"

struct _CgDateEntry
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *entry;
  GtkWidget *meaning; /* weekday, or the day that what is typed means */
  GtkWidget *popover;
  GtkWidget *month;
  CgDateInputContext context; /* today is asked anew each time */
};

static void cg_date_entry_editor_init (CgEditorInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CgDateEntry,
                               cg_date_entry,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (CG_TYPE_EDITOR, cg_date_entry_editor_init))

static CgDateInputResult
parse (CgDateEntry *self, CgDate *date)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  CgDateInputResult result;

  self->context.today = cg_clock_today ();
  result = cg_date_input_parse (text, &self->context, date);
  if (result != CG_DATE_INPUT_OK)
    *date = 0;
  return result;
}

static void
update_meaning (CgDateEntry *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  CgDate date;
  g_autofree char *iso = NULL;
  g_autofree char *meaning = NULL;

  parse (self, &date);
  iso = cg_date_to_iso (date);
  if (date != 0 && !g_str_equal (iso, text))
    {
      g_autofree char *day = cg_date_format_short (date, self->context.today);

      meaning = g_strdup_printf ("%s %s", day, cg_weekday_name (date));
    }
  /* Of a weekday half is worth nothing. */
  gtk_label_set_ellipsize (GTK_LABEL (self->meaning),
                           meaning != NULL ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_label (GTK_LABEL (self->meaning),
                       meaning != NULL ? meaning : cg_weekday_name (date));
  gtk_widget_set_visible (self->meaning, date != 0);
}

static void
changed_cb (GtkEditable *editable, CgDateEntry *self)
{
  update_meaning (self);
  cg_editor_emit_edited (CG_EDITOR (self));
}

static void
set_text (CgDateEntry *self, const char *text)
{
  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->entry)), text))
    {
      g_signal_handlers_block_by_func (self->entry, changed_cb, self);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
      g_signal_handlers_unblock_by_func (self->entry, changed_cb, self);
    }
  update_meaning (self);
}

static void
settle (CgEditor *editor)
{
  CgDateEntry *self = CG_DATE_ENTRY (editor);
  CgDate date;
  g_autofree char *iso = NULL;

  if (parse (self, &date) != CG_DATE_INPUT_OK)
    return;

  iso = cg_date_to_iso (date);
  set_text (self, iso);
}

static void
activate_cb (GtkEntry *entry, CgDateEntry *self)
{
  settle (CG_EDITOR (self));
  cg_editor_emit_done (CG_EDITOR (self), TRUE);
}

static void
picked_cb (CgMonth *month, CgDate date, CgDateEntry *self)
{
  cg_date_entry_set_date (self, date);
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->entry);
  cg_editor_emit_edited (CG_EDITOR (self));
  cg_editor_emit_done (CG_EDITOR (self), FALSE);
}

static void
open_month (CgDateEntry *self)
{
  CgDate date;

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_new ();
      self->month = cg_month_new ();
      gtk_popover_set_child (GTK_POPOVER (self->popover), self->month);
      gtk_popover_set_position (GTK_POPOVER (self->popover), GTK_POS_BOTTOM);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
      g_signal_connect (self->month, "picked", G_CALLBACK (picked_cb), self);
    }
  parse (self, &date);
  cg_month_set_calendar (CG_MONTH (self->month), self->context.calendar);
  cg_month_set_date (CG_MONTH (self->month), date);
  gtk_popover_popup (GTK_POPOVER (self->popover));
  gtk_widget_grab_focus (self->month);
}

static void
clicked_cb (GtkButton *button, CgDateEntry *self)
{
  open_month (self);
}

static gboolean
open_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  open_month (CG_DATE_ENTRY (widget));
  return GDK_EVENT_STOP;
}

static void
set_value (CgEditor *editor, const CgValue *value, const char *words)
{
  set_text (CG_DATE_ENTRY (editor), value->type == CG_VALUE_TEXT ? value->text : "");
}

static char *
get_text (CgEditor *editor)
{
  CgDateEntry *self = CG_DATE_ENTRY (editor);
  CgDate date;

  if (parse (self, &date) == CG_DATE_INPUT_OK)
    return cg_date_to_iso (date);

  return cg_field_strip (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static char *
get_fault (CgEditor *editor, const char *label)
{
  CgDateEntry *self = CG_DATE_ENTRY (editor);
  CgDate date;
  CgDateInputResult result = parse (self, &date);

  if (result == CG_DATE_INPUT_OK || result == CG_DATE_INPUT_EMPTY)
    return NULL;

  return cg_date_input_sentence (result, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static GtkWidget *
get_focus_widget (CgEditor *editor)
{
  return CG_DATE_ENTRY (editor)->entry;
}

static void
cg_date_entry_editor_init (CgEditorInterface *interface)
{
  interface->set_value = set_value;
  interface->get_text = get_text;
  interface->get_fault = get_fault;
  interface->get_focus_widget = get_focus_widget;
  interface->settle = settle;
}

static gboolean
cg_date_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (CG_DATE_ENTRY (widget)->entry);
}

static void
cg_date_entry_dispose (GObject *object)
{
  CgDateEntry *self = CG_DATE_ENTRY (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->context.calendar, cg_calendar_unref);

  G_OBJECT_CLASS (cg_date_entry_parent_class)->dispose (object);
}

static void
cg_date_entry_class_init (CgDateEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_date_entry_dispose;
  widget_class->focus = cg_focus_children;
  widget_class->grab_focus = cg_date_entry_grab_focus;
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, GDK_ALT_MASK, open_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F4, 0, open_cb, NULL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-date-entry");
}

static void
cg_date_entry_init (CgDateEntry *self)
{
  GtkWidget *button = cg_field_button_new ("x-office-calendar-symbolic",
                                           _ ("Pick the day from a month (Alt+Down)"));

  self->box = cg_field_box_new (&self->entry);
  gtk_widget_add_css_class (self->entry, "num");
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 9);
  self->meaning = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->meaning), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->meaning, "num");
  gtk_widget_add_css_class (self->meaning, "dim");
  gtk_widget_set_visible (self->meaning, FALSE);
  gtk_box_append (GTK_BOX (self->box), self->meaning);
  gtk_box_append (GTK_BOX (self->box), button);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  g_signal_connect (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (self->entry, "activate", G_CALLBACK (activate_cb), self);
}

GtkWidget *
cg_date_entry_new (void)
{
  return g_object_new (CG_TYPE_DATE_ENTRY, NULL);
}

void
cg_date_entry_set_context (CgDateEntry *self, CgCalendar *calendar, CgDate base, CgDateLean lean)
{
  g_return_if_fail (CG_IS_DATE_ENTRY (self));

  if (calendar != NULL)
    cg_calendar_ref (calendar);
  g_clear_pointer (&self->context.calendar, cg_calendar_unref);
  self->context.calendar = calendar;
  self->context.base = base;
  self->context.lean = lean;
  update_meaning (self);
}

CgDate
cg_date_entry_get_date (CgDateEntry *self)
{
  CgDate date;

  g_return_val_if_fail (CG_IS_DATE_ENTRY (self), 0);

  parse (self, &date);
  return date;
}

void
cg_date_entry_set_date (CgDateEntry *self, CgDate date)
{
  g_autofree char *iso = NULL;

  g_return_if_fail (CG_IS_DATE_ENTRY (self));

  iso = cg_date_to_iso (date);
  set_text (self, iso);
}
