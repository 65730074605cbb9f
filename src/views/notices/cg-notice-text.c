/* cg-notice-text.c: the text of a document: written, saved by itself, or locked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-text.h"

#include <glib/gi18n.h>

#include "cg-banner.h"
#include "cg-notice-locked.h"
#include "cg-notice-structure.h"
#include "cg-notice-typing.h"
#include "cg-scale.h"

/* After so long without typing the text is written, ms. */
#define PAUSE_MS 3000

/* The cells of a table stand so far from each other, px. */
#define CELL_WIDTH 84

struct _CgNoticeText
{
  GtkWidget parent_instance;

  GtkWidget *box;
  CgBanner *banner;
  GtkStack *stack; /* "text" or "reading" */
  GtkTextView *view;
  GtkTextBuffer *buffer;
  CgNoticeLocked *reading;
  CgOffice *office;

  CgEntity entity;
  int field; /* that holds the text */
  gint64 id;
  gboolean locked;
  char *base;          /* the record's text */
  char *sent;          /* what was last given to the store */
  char *theirs;        /* what was written elsewhere meanwhile */
  GHashTable *unsaved; /* id → text that the store does not have yet */
  guint saving;        /* edits of this document on their way */
  guint saving_others;
  guint timeout;
  guint resizing;
};

enum
{
  SIGNAL_CHANGED,
  SIGNAL_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgNoticeText, cg_notice_text, GTK_TYPE_WIDGET)

char *
cg_notice_text_get_text (CgNoticeText *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (CG_IS_NOTICE_TEXT (self), NULL);

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

/* ---- writing ---- */

static void
forget_unsaved (CgNoticeText *self, gint64 id)
{
  g_hash_table_remove (self->unsaved, &id);
}

static void
saved_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgNoticeText *self = CG_NOTICE_TEXT (object);

  /* Edits end in the order in which they were begun. */
  if (self->saving_others > 0)
    {
      self->saving_others--;
      if (error != NULL)
        g_signal_emit_by_name (self->office, "failed", error->message);
      return;
    }

  self->saving--;
  if (error != NULL)
    {
      /* One that is gone from the window has nothing to show it in. */
      if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
        g_signal_emit_by_name (self->office, "failed", error->message);
      cg_banner_show_error (self->banner, error, NULL);
      return;
    }
  if (self->saving == 0)
    forget_unsaved (self, self->id);
  if (self->theirs == NULL)
    cg_banner_hide (self->banner);
}

void
cg_notice_text_flush (CgNoticeText *self)
{
  g_autofree char *text = NULL;
  g_auto (CgValue) value = CG_VALUE_INIT;

  g_return_if_fail (CG_IS_NOTICE_TEXT (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  if (self->id == 0 || self->locked)
    return;

  text = cg_notice_text_get_text (self);
  if (g_str_equal (text, self->sent != NULL ? self->sent : self->base))
    return;

  g_hash_table_replace (self->unsaved, g_memdup2 (&self->id, sizeof self->id), g_strdup (text));
  g_free (self->sent);
  self->sent = g_strdup (text);
  cg_value_set_text (&value, text);
  self->saving++;
  cg_office_set_field (self->office, self->entity, self->id, self->field, &value, self, saved_cb);
}

static gboolean
pause_cb (gpointer data)
{
  CgNoticeText *self = data;

  self->timeout = 0;
  cg_notice_text_flush (self);
  return G_SOURCE_REMOVE;
}

/* ---- what it looks like ---- */

static void
changed_cb (CgNoticeText *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (PAUSE_MS, pause_cb, self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
show_text (CgNoticeText *self, const char *text)
{
  g_autofree char *now = cg_notice_text_get_text (self);
  GtkTextIter place;
  int offset;

  cg_notice_locked_set_text (self->reading, text);
  if (g_str_equal (now, text))
    return;

  g_object_get (self->buffer, "cursor-position", &offset, NULL);
  g_signal_handlers_block_by_func (self->buffer, changed_cb, self);
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  gtk_text_buffer_set_text (self->buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
  gtk_text_buffer_get_iter_at_offset (self->buffer, &place, offset);
  gtk_text_buffer_place_cursor (self->buffer, &place);
  g_signal_handlers_unblock_by_func (self->buffer, changed_cb, self);
}

/* ---- the document ---- */

static void
begin_record (CgNoticeText *self, gint64 id, const char *text)
{
  const char *kept = g_hash_table_lookup (self->unsaved, &id);

  self->saving_others += self->saving;
  self->saving = 0;
  self->id = id;
  g_clear_pointer (&self->sent, g_free);
  g_clear_pointer (&self->theirs, g_free);
  g_free (self->base);
  self->base = g_strdup (text);
  cg_banner_hide (self->banner);
  show_text (self, kept != NULL && !self->locked ? kept : text);
  if (kept != NULL && !g_str_equal (kept, text) && self->saving_others == 0)
    cg_banner_show (self->banner, CG_BANNER_FAULT,
                    _ ("This text could not be saved. It is kept here; leave it to try again."),
                    NULL);
}

/* The record's text is another now: by our own edit, or by somebody else's. */
static void
update_record (CgNoticeText *self, const char *text)
{
  g_autofree char *now = cg_notice_text_get_text (self);
  gboolean typed = !g_str_equal (now, self->sent != NULL ? self->sent : self->base);
  gboolean own = self->sent != NULL && (g_str_equal (text, self->sent) || self->saving > 0);

  if (g_str_equal (text, self->base))
    return;

  g_free (self->base);
  self->base = g_strdup (text);
  if (own)
    return;
  g_clear_pointer (&self->sent, g_free);
  if (!typed)
    {
      show_text (self, text);
      return;
    }

  g_free (self->theirs);
  self->theirs = g_strdup (text);
  cg_banner_show (self->banner, CG_BANNER_FAULT,
                  _ ("The text was changed elsewhere meanwhile. What you typed stands here and "
                     "will be kept."),
                  _ ("Take the Other Text"));
}

static void
take_theirs_cb (CgNoticeText *self)
{
  if (self->theirs == NULL)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_pointer (&self->sent, g_free);
  show_text (self, self->theirs);
  g_clear_pointer (&self->theirs, g_free);
  forget_unsaved (self, self->id);
  cg_banner_hide (self->banner);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
cg_notice_text_set_record (CgNoticeText *self, CgRecord *record, gboolean locked)
{
  gint64 id = record != NULL ? cg_record_get_id (record) : 0;
  const char *text = record != NULL ? cg_record_text (record, self->field) : "";

  g_return_if_fail (CG_IS_NOTICE_TEXT (self));

  if (id != self->id)
    {
      /* The former document's text is written under its own lock. */
      cg_notice_text_flush (self);
      self->locked = locked;
      begin_record (self, id, text);
    }
  else
    {
      self->locked = locked;
      update_record (self, text);
      if (locked)
        show_text (self, text);
    }
  gtk_stack_set_visible_child_name (self->stack, locked ? "reading" : "text");
}

/* ---- places ---- */

void
cg_notice_text_go_to (CgNoticeText *self, guint offset)
{
  GtkTextIter place;

  g_return_if_fail (CG_IS_NOTICE_TEXT (self));

  gtk_text_buffer_get_iter_at_offset (self->buffer, &place, (int) offset);
  if (self->locked)
    {
      cg_notice_locked_select (self->reading, (guint) gtk_text_iter_get_offset (&place));
      g_signal_emit (self, signals[SIGNAL_MOVED], 0);
      return;
    }

  gtk_text_buffer_place_cursor (self->buffer, &place);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

gboolean
cg_notice_text_get_paragraph (CgNoticeText *self, guint *start, guint *end)
{
  GtkTextIter place;

  g_return_val_if_fail (CG_IS_NOTICE_TEXT (self), FALSE);

  gtk_text_buffer_get_iter_at_mark (self->buffer, &place,
                                    gtk_text_buffer_get_insert (self->buffer));
  gtk_text_iter_set_line_offset (&place, 0);
  *start = (guint) gtk_text_iter_get_offset (&place);
  if (!gtk_text_iter_ends_line (&place))
    gtk_text_iter_forward_to_line_end (&place);
  *end = (guint) gtk_text_iter_get_offset (&place);
  return !self->locked && *end > *start;
}

static gboolean
get_selected (CgNoticeText *self, graphene_rect_t *rect)
{
  graphene_rect_t place;
  double x, y;

  if (!cg_notice_locked_get_selected (self->reading, &place) ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self->reading), GTK_WIDGET (self),
                                         place.origin.x, place.origin.y, &x, &y))
    return FALSE;

  graphene_rect_init (rect, (float) x, (float) y, 1, place.size.height);
  return TRUE;
}

gboolean
cg_notice_text_get_caret (CgNoticeText *self, graphene_rect_t *rect)
{
  GdkRectangle strong;
  double x, y;

  g_return_val_if_fail (CG_IS_NOTICE_TEXT (self), FALSE);

  if (self->locked)
    return get_selected (self, rect);
  if (!gtk_widget_has_focus (GTK_WIDGET (self->view)))
    return FALSE;

  gtk_text_view_get_cursor_locations (self->view, NULL, &strong, NULL);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, strong.x, strong.y,
                                         &strong.x, &strong.y);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (self->view), GTK_WIDGET (self), strong.x,
                                         strong.y, &x, &y))
    return FALSE;

  graphene_rect_init (rect, (float) x, (float) y, 1, (float) strong.height);
  return TRUE;
}

gboolean
cg_notice_text_is_locked (CgNoticeText *self)
{
  g_return_val_if_fail (CG_IS_NOTICE_TEXT (self), TRUE);

  return self->locked;
}

void
cg_notice_text_renumber (CgNoticeText *self)
{
  g_return_if_fail (CG_IS_NOTICE_TEXT (self));

  if (!self->locked)
    cg_notice_structure_renumber (self->buffer);
}

/* ---- the widget ---- */

static void
moved_cb (CgNoticeText *self)
{
  g_signal_emit (self, signals[SIGNAL_MOVED], 0);
}

static void
left_cb (CgNoticeText *self)
{
  cg_notice_text_flush (self);
}

static void
apply_scale (CgNoticeText *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  cg_scale_tabs (self->view, CELL_WIDTH);
  gtk_text_view_set_pixels_below_lines (self->view, cg_scaled (widget, 5));
  gtk_text_view_set_pixels_inside_wrap (self->view, cg_scaled (widget, 3));
}

/* The tabulator goes on to the next field; with Ctrl it parts the cells of a table. */
static gboolean
tab_cb (GtkWidget *view, GVariant *arguments, gpointer data)
{
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "\t", 1);
  return TRUE;
}

static GtkEventController *
make_keys (void)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (keys),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Tab, GDK_CONTROL_MASK),
                        gtk_callback_action_new (tab_cb, NULL, NULL)));
  return keys;
}

static gboolean
resize_cb (gpointer data)
{
  CgNoticeText *self = data;

  self->resizing = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self->view));
  return G_SOURCE_REMOVE;
}

/* GTK 4.8 learns the height of a short text while it allocates, where asking for it is lost:
 * what does not fit then is asked for afterwards. */
static void
height_cb (CgNoticeText *self, GtkAdjustment *adjustment)
{
  double room = gtk_adjustment_get_page_size (adjustment);

  if (self->resizing == 0 && room > 0 && gtk_adjustment_get_upper (adjustment) > room)
    self->resizing = g_idle_add (resize_cb, self);
}

/* GtkTextView asks for the width it has, so that it could never be narrower again: what is
 * around it asks for none. In height it is as long as its text. */
static GtkWidget *
build_view (CgNoticeText *self)
{
  GtkWidget *around = gtk_scrolled_window_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  self->buffer = gtk_text_view_get_buffer (self->view);
  cg_notice_structure_show (self->buffer);
  cg_notice_typing_attach (self->view);
  gtk_text_view_set_wrap_mode (self->view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "notice-body");
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (moved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->view), focus);
  gtk_widget_add_controller (GTK_WIDGET (self->view), make_keys ());
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (around), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (around), GTK_WIDGET (self->view));
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->view)), "changed",
                           G_CALLBACK (height_cb), self, G_CONNECT_SWAPPED);
  return around;
}

static void
cg_notice_text_dispose (GObject *object)
{
  CgNoticeText *self = CG_NOTICE_TEXT (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_handle_id (&self->resizing, g_source_remove);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_notice_text_parent_class)->dispose (object);
}

static void
cg_notice_text_finalize (GObject *object)
{
  CgNoticeText *self = CG_NOTICE_TEXT (object);

  g_free (self->base);
  g_free (self->sent);
  g_free (self->theirs);
  g_hash_table_unref (self->unsaved);

  G_OBJECT_CLASS (cg_notice_text_parent_class)->finalize (object);
}

/* A window that goes away takes no typing with it. */
static void
cg_notice_text_unmap (GtkWidget *widget)
{
  cg_notice_text_flush (CG_NOTICE_TEXT (widget));

  GTK_WIDGET_CLASS (cg_notice_text_parent_class)->unmap (widget);
}

static void
cg_notice_text_class_init (CgNoticeTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_notice_text_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_notice_text_finalize;
  widget_class->unmap = cg_notice_text_unmap;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CG_TYPE_NOTICE_TEXT, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_MOVED] = g_signal_new ("moved", CG_TYPE_NOTICE_TEXT, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
}

static void
cg_notice_text_init (CgNoticeText *self)
{
  self->base = g_strdup ("");
  self->unsaved = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->banner = CG_BANNER (cg_banner_new ());
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  self->reading = CG_NOTICE_LOCKED (cg_notice_locked_new ());
  gtk_stack_add_named (self->stack, build_view (self), "text");
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->reading), "reading");
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->banner));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  apply_scale (self);
  g_signal_connect_object (self->banner, "activated", G_CALLBACK (take_theirs_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
cg_notice_text_new (CgOffice *office, CgEntity entity, int field)
{
  CgNoticeText *self = g_object_new (CG_TYPE_NOTICE_TEXT, NULL);

  self->office = g_object_ref (office);
  self->entity = entity;
  self->field = field;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cg_field_label (entity, field), -1);
  return GTK_WIDGET (self);
}
