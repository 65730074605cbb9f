/* cg-mark-bar.c: what floats beside a selection or an annotation: what to do with it, its words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-mark-bar.h"

#include <glib/gi18n.h>

/* A selection that stays as it is for so long, ms, is one. */
#define SETTLE 160

/* Pixels between the bar and what it is about, and to the edges. */
#define GAP 6

#define WORDS_WIDTH 320
#define WORDS_HEIGHT 72
#define SHOWN_CHARS 28

struct _CgMarkBar
{
  GtkWidget parent_instance;

  CgPageView *view;    /* not owned */
  GtkOverlay *overlay; /* not owned */
  CgPageMarks *marks;
  GtkStack *stack;
  GtkLabel *said;
  GtkWidget *own; /* buttons for an annotation of the acting person */
  GtkLabel *label;
  GtkTextView *words;
  guint page;
  CgPageBox about; /* it stands at this place, */
  guint first_page;
  CgPageBox first; /* which belongs to what begins here */
  guint settle_id;
};

enum
{
  SIGNAL_WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgMarkBar, cg_mark_bar, GTK_TYPE_WIDGET)

static gboolean
shows (CgMarkBar *self, const char *part)
{
  return gtk_widget_get_visible (GTK_WIDGET (self)) &&
         g_str_equal (gtk_stack_get_visible_child_name (self->stack), part);
}

static CgPageBox
box_of (const CgPlace *place)
{
  return (CgPageBox){ place->left, place->top, place->right, place->bottom };
}

static void
show (CgMarkBar *self, const char *part, guint page, const CgPlace *place)
{
  self->page = self->first_page = page;
  self->about = self->first = box_of (place);
  gtk_stack_set_visible_child_name (self->stack, part);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
hide (CgMarkBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/* ---- what is selected ---- */

static void
show_selection (CgMarkBar *self)
{
  g_autoptr (GPtrArray) picks = cg_page_view_get_picks (self->view);
  const CgPagePick *first, *last;

  if (picks->len == 0)
    return;

  first = g_ptr_array_index (picks, 0);
  last = g_ptr_array_index (picks, picks->len - 1);
  show (self, "selection", last->page,
        &g_array_index (last->places, CgPlace, last->places->len - 1));
  self->first_page = first->page;
  self->first = box_of (&g_array_index (first->places, CgPlace, 0));
}

static void
settle_cb (gpointer data)
{
  CgMarkBar *self = data;

  self->settle_id = 0;
  show_selection (self);
}

static void
selection_cb (CgMarkBar *self)
{
  gboolean any;

  g_object_get (self->view, "has-selection", &any, NULL);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  if (!any && shows (self, "selection"))
    hide (self);
  if (any)
    self->settle_id = g_timeout_add_once (SETTLE, settle_cb, self);
}

/* ---- the annotation in hand ---- */

static void
show_mark (CgMarkBar *self)
{
  const CgMark *mark = cg_page_marks_get_selected (self->marks);
  g_autofree char *title = mark != NULL ? cg_mark_title (mark) : NULL;
  g_autofree char *said = NULL;
  CgPlace bound;

  if (mark == NULL)
    {
      if (shows (self, "mark"))
        hide (self);
      return;
    }

  /* Translators: who made an annotation, what it says */
  said = g_strdup_printf (_ ("%s: %s"),
                          cg_record_reference_name (mark->record, CG_ANNOTATION_AUTHOR), title);
  bound = cg_places_bound (mark->places);
  gtk_label_set_label (self->said, said);
  gtk_widget_set_visible (self->own, cg_page_marks_may_change (self->marks, mark));
  show (self, "mark", mark->page, &bound);
}

/* What it says may be another, or another place. */
static void
marks_cb (CgMarkBar *self)
{
  if (shows (self, "mark"))
    show_mark (self);
}

/* ---- words ---- */

void
cg_mark_bar_write (
    CgMarkBar *self, guint page, const CgPlace *place, const char *label, const char *words)
{
  GtkTextBuffer *buffer;

  g_return_if_fail (CG_IS_MARK_BAR (self));

  buffer = gtk_text_view_get_buffer (self->words);
  g_clear_handle_id (&self->settle_id, g_source_remove);
  gtk_label_set_label (self->label, label);
  gtk_text_buffer_set_text (buffer, words != NULL ? words : "", -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  show (self, "words", page, place);
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
}

static void
leave_words (CgMarkBar *self)
{
  hide (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
write_cb (CgMarkBar *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->words);
  g_autofree char *words = NULL;
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  words = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  leave_words (self);
  if (*g_strstrip (words) != '\0')
    g_signal_emit (self, signals[SIGNAL_WRITTEN], 0, words);
}

static gboolean
words_key_cb (CgMarkBar *self, guint key, guint code, GdkModifierType state)
{
  if (key == GDK_KEY_Escape)
    leave_words (self);
  else if ((key == GDK_KEY_Return || key == GDK_KEY_KP_Enter) && (state & GDK_CONTROL_MASK) != 0)
    write_cb (self);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* ---- where it stands ---- */

/* Below its place, or above it where there is no room; of what reaches out of sight at the lower
 * edge; where one types, it is always in sight. */
static int
height_for (CgMarkBar *self, const CgPageRectangle *about, int size, int height)
{
  CgPageRectangle first = cg_page_view_get_rectangle (self->view, self->first_page, &self->first);
  int most = MAX (height - size - GAP, 0);
  int y = (int) (about->y + about->height + GAP);

  if (y + size > height && about->y - size - GAP >= 0)
    y = (int) (about->y - size - GAP);
  if (shows (self, "words"))
    return CLAMP (y, 0, most);

  return first.y < height ? MIN (y, most) : y;
}

static gboolean
place_cb (CgMarkBar *self, GtkWidget *child, GdkRectangle *place)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self->overlay));
  int height = gtk_widget_get_height (GTK_WIDGET (self->overlay));
  CgPageRectangle about;
  GtkRequisition size;

  if (child != GTK_WIDGET (self) || cg_page_view_get_loader (self->view) == NULL)
    return FALSE;

  gtk_widget_get_preferred_size (child, NULL, &size);
  about = cg_page_view_get_rectangle (self->view, self->page, &self->about);
  place->width = MIN (size.width, MAX (width - 2 * GAP, 1));
  place->height = size.height;
  place->x = (int) CLAMP (about.x + about.width / 2 - place->width / 2.0, GAP,
                          MAX (width - place->width - GAP, GAP));
  place->y = height_for (self, &about, place->height, height);
  return TRUE;
}

static void
moved_cb (CgMarkBar *self)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_widget_queue_allocate (GTK_WIDGET (self->overlay));
}

/* ---- the widget ---- */

static GtkWidget *
add_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
build_selection (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  add_button (box, _ ("Quote for the Problem"), "marks.cite");
  add_button (box, _ ("Highlight"), "marks.highlight");
  add_button (box, C_ ("verb", "Note"), "marks.note");
  add_button (box, _ ("Copy"), "marks.copy");
  return box;
}

static GtkWidget *
build_mark (CgMarkBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->said = GTK_LABEL (gtk_label_new (NULL));
  self->own = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_label_set_ellipsize (self->said, PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (self->said, SHOWN_CHARS);
  gtk_widget_add_css_class (GTK_WIDGET (self->said), "said");
  add_button (self->own, _ ("Words…"), "marks.words");
  add_button (self->own, _ ("Take Away"), "marks.void");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->said));
  gtk_box_append (GTK_BOX (box), self->own);
  return box;
}

static GtkWidget *
build_words_foot (CgMarkBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *cancel = gtk_button_new_with_label (_ ("Cancel"));
  GtkWidget *done = gtk_button_new_with_label (_ ("Done (Ctrl+Enter)"));

  gtk_widget_set_halign (box, GTK_ALIGN_END);
  gtk_widget_add_css_class (done, "suggested-action");
  g_signal_connect_object (cancel, "clicked", G_CALLBACK (leave_words), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (done, "clicked", G_CALLBACK (write_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), cancel);
  gtk_box_append (GTK_BOX (box), done);
  return box;
}

static GtkWidget *
build_words (CgMarkBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->label = GTK_LABEL (gtk_label_new (NULL));
  self->words = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_label_set_xalign (self->label, 0);
  gtk_text_view_set_wrap_mode (self->words, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (self->words, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "dim");
  gtk_widget_add_css_class (box, "words");
  gtk_widget_set_size_request (scroller, WORDS_WIDTH, WORDS_HEIGHT);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->words));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (words_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self->words), keys);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), build_words_foot (self));
  return box;
}

static void
cg_mark_bar_dispose (GObject *object)
{
  CgMarkBar *self = CG_MARK_BAR (object);

  g_clear_handle_id (&self->settle_id, g_source_remove);
  g_clear_object (&self->marks);
  if (self->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->stack));
  self->stack = NULL;

  G_OBJECT_CLASS (cg_mark_bar_parent_class)->dispose (object);
}

static void
cg_mark_bar_class_init (CgMarkBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cg_mark_bar_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cg-mark-bar");
  signals[SIGNAL_WRITTEN] = g_signal_new ("written", CG_TYPE_MARK_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cg_mark_bar_init (CgMarkBar *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (self->stack, FALSE);
  gtk_stack_set_vhomogeneous (self->stack, FALSE);
  gtk_stack_add_named (self->stack, build_selection (), "selection");
  gtk_stack_add_named (self->stack, build_mark (self), "mark");
  gtk_stack_add_named (self->stack, build_words (self), "words");
  gtk_widget_set_parent (GTK_WIDGET (self->stack), GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

CgMarkBar *
cg_mark_bar_new (CgPageView *view, GtkOverlay *overlay, CgPageMarks *marks)
{
  CgMarkBar *self = g_object_new (CG_TYPE_MARK_BAR, NULL);

  self->view = view;
  self->overlay = overlay;
  self->marks = g_object_ref (marks);
  gtk_overlay_add_overlay (overlay, GTK_WIDGET (self));
  gtk_overlay_set_clip_overlay (overlay, GTK_WIDGET (self), TRUE);
  g_signal_connect_object (overlay, "get-child-position", G_CALLBACK (place_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::has-selection", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::zoom", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_scroller_down (CG_SCROLLER (view)), "value-changed",
                           G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cg_scroller_across (CG_SCROLLER (view)), "value-changed",
                           G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (marks, "selected", G_CALLBACK (show_mark), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (marks, "changed", G_CALLBACK (marks_cb), self, G_CONNECT_SWAPPED);
  return self;
}
