/* cg-annotation-row.c: an annotation in the list beside the pages; its words are typed here too.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-annotation-row.h"

#include <glib/gi18n.h>

#include "cg-choices.h"
#include "cg-clock.h"
#include "cg-tip.h"

#define QUOTE_LINES 2
#define WORDS_HEIGHT 60

struct _CgAnnotationRow
{
  GtkListBoxRow parent_instance;

  CgRecord *record;
  guint page;
  gboolean own;
  GtkStack *stack;
  GtkTextView *words;
  int field; /* that is being typed */
};

enum
{
  SIGNAL_EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgAnnotationRow, cg_annotation_row, GTK_TYPE_LIST_BOX_ROW)

gint64
cg_annotation_row_get_id (CgAnnotationRow *self)
{
  return cg_record_get_id (self->record);
}

guint
cg_annotation_row_get_page (CgAnnotationRow *self)
{
  return self->page;
}

gboolean
cg_annotation_row_is_editing (CgAnnotationRow *self)
{
  return g_str_equal (gtk_stack_get_visible_child_name (self->stack), "edit");
}

/* ---- typing ---- */

static void
end (CgAnnotationRow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "shown");
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
write_words (CgAnnotationRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  g_autofree char *text = NULL;
  GtkTextIter first, last;

  gtk_text_buffer_get_bounds (buffer, &first, &last);
  text = gtk_text_buffer_get_text (buffer, &first, &last, FALSE);
  g_strstrip (text);
  end (self);
  if (!g_str_equal (text, cg_record_text (self->record, self->field)))
    g_signal_emit (self, signals[SIGNAL_EDITED], 0, self->field, text);
}

/* Return ends it, as in every field; a new line is Shift+Return. */
static gboolean
key_cb (CgAnnotationRow *self, guint key, guint code, GdkModifierType state)
{
  if (key == GDK_KEY_Escape)
    end (self);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_SHIFT_MASK) == 0)
    write_words (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

static void
focus_left_cb (CgAnnotationRow *self)
{
  if (cg_annotation_row_is_editing (self))
    write_words (self);
}

static gboolean
begin_cb (gpointer data)
{
  CgAnnotationRow *self = data;
  int field = self->field;

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->words),
                            cg_record_text (self->record, field), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_field_label (CG_ENTITY_ANNOTATION, field), -1);
  gtk_stack_set_visible_child_name (self->stack, "edit");
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  return G_SOURCE_REMOVE;
}

/* A menu that closes gives the focus back to its button first. */
static void
begin (CgAnnotationRow *self, int field)
{
  if (!self->own)
    return;

  self->field = field;
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, begin_cb, g_object_ref (self), g_object_unref);
}

static void
edit_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CgAnnotationRow *self = CG_ANNOTATION_ROW (widget);
  const char *kind = cg_record_text (self->record, CG_ANNOTATION_KIND);

  begin (self, g_str_equal (kind, cg_mark_kind_word (CG_MARK_STAMP)) ? CG_ANNOTATION_LABEL
                                                                     : CG_ANNOTATION_TEXT);
}

static void
tags_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  begin (CG_ANNOTATION_ROW (widget), CG_ANNOTATION_TAGS);
}

/* ---- what it shows ---- */

static void
append_text (GtkWidget *box, const char *text, const char *css_class, int lines)
{
  GtkWidget *label;

  if (*text == '\0')
    return;

  label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (lines > 0)
    {
      gtk_label_set_lines (GTK_LABEL (label), lines);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
    }
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
}

static GtkWidget *
make_head (const CgMark *mark)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  const char *kind = cg_mark_kind_word (mark->kind);
  g_autofree char *icon = g_strdup_printf ("cg-mark-%s-symbolic", kind);
  g_autofree char *colour =
      g_strconcat ("mark-", cg_record_text (mark->record, CG_ANNOTATION_COLOUR), NULL);
  g_autofree char *day = cg_date_format_short (cg_record_date (mark->record, CG_ANNOTATION_MADE_ON),
                                               cg_clock_today ());
  g_autofree char *who =
      g_strdup_printf ("%s %s", cg_record_reference_name (mark->record, CG_ANNOTATION_AUTHOR), day);
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  GtkWidget *label = gtk_label_new (cg_choices_label (CG_CHOICES_ANNOTATION_KIND, kind));
  GtkWidget *made = gtk_label_new (who);

  gtk_image_set_pixel_size (GTK_IMAGE (image), 14);
  gtk_widget_add_css_class (image, colour);
  gtk_widget_add_css_class (label, "sm");
  gtk_widget_add_css_class (made, "sm");
  gtk_widget_add_css_class (made, "dim");
  gtk_label_set_ellipsize (GTK_LABEL (made), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (made), 1);
  gtk_widget_set_hexpand (made, TRUE);
  gtk_box_append (GTK_BOX (head), image);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), made);
  return head;
}

static GtkWidget *
make_menu (void)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *button = gtk_menu_button_new ();

  g_menu_append (menu, _ ("Change the Words"), "annotation.edit");
  g_menu_append (menu, _ ("Tags"), "annotation.tags");
  g_menu_append (menu, _ ("Take Away"), "annotation.void");
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "view-more-symbolic");
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  cg_tip_set (button, _ ("Steps"));
  return button;
}

static GtkWidget *
make_shown (const CgMark *mark)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const CgRecord *record = mark->record;

  gtk_box_append (GTK_BOX (box), make_head (mark));
  append_text (box, cg_record_text (record, CG_ANNOTATION_QUOTE), "quote", QUOTE_LINES);
  append_text (box, cg_record_text (record, CG_ANNOTATION_LABEL), "strong", 0);
  append_text (box, cg_record_text (record, CG_ANNOTATION_TEXT), "words", 0);
  append_text (box, cg_record_text (record, CG_ANNOTATION_TAGS), "tags", 1);
  return box;
}

static GtkWidget *
make_edit (CgAnnotationRow *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->words = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_wrap_mode (self->words, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->words, FALSE);
  gtk_widget_set_size_request (scroller, -1, WORDS_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->words));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->words), keys);
  gtk_widget_add_controller (GTK_WIDGET (self->words), focus);
  return scroller;
}

static void
cg_annotation_row_finalize (GObject *object)
{
  cg_record_unref (CG_ANNOTATION_ROW (object)->record);

  G_OBJECT_CLASS (cg_annotation_row_parent_class)->finalize (object);
}

static void
cg_annotation_row_class_init (CgAnnotationRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cg_annotation_row_finalize;
  signals[SIGNAL_EDITED] =
      g_signal_new ("edited", CG_TYPE_ANNOTATION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 2, G_TYPE_INT, G_TYPE_STRING);
  gtk_widget_class_install_action (widget_class, "annotation.edit", NULL, edit_cb);
  gtk_widget_class_install_action (widget_class, "annotation.tags", NULL, tags_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "annotation.edit", NULL);
}

static void
cg_annotation_row_init (CgAnnotationRow *self)
{
}

GtkWidget *
cg_annotation_row_new (const CgMark *mark, gboolean own)
{
  CgAnnotationRow *self = g_object_new (CG_TYPE_ANNOTATION_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  g_autofree char *title = cg_mark_title (mark);

  self->record = cg_record_ref (mark->record);
  self->page = mark->page;
  self->own = own;
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, make_shown (mark), "shown");
  gtk_stack_add_named (self->stack, make_edit (self), "edit");
  gtk_widget_set_hexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->stack));
  if (own)
    {
      gtk_box_append (GTK_BOX (box), make_menu ());
      gtk_widget_add_css_class (GTK_WIDGET (self), "own");
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "annotation-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cg_record_reference_name (mark->record, CG_ANNOTATION_AUTHOR),
                                  -1);
  return GTK_WIDGET (self);
}
