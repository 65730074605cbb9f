/* cg-document-marks.c: the annotations of an open document: read, made, moved, taken away.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-document-marks.h"

#include <glib/gi18n.h>

#include "cg-annotation-list.h"
#include "cg-document-copy.h"
#include "cg-mark-bar.h"
#include "cg-mark-draw.h"
#include "cg-mark-tools.h"

/* A frame smaller than so many points was a click. */
#define LEAST_FRAME 6

/* What is being made: framed on a page, or given words. */
typedef enum
{
  MAKING_NOTHING,
  MAKING_RECTANGLE,
  MAKING_NOTE,
  MAKING_STAMP,
  MAKING_WORDS, /* for the one in hand */
} Making;

struct _CgDocumentMarks
{
  GObject parent_instance;

  CgOffice *office;
  CgPdfReader *reader; /* not owned */
  CgPageView *view;    /* not owned */
  gint64 attachment;
  CgRecord *record; /* (nullable) */
  CgPageMarks *marks;
  CgMarkBar *bar; /* not owned */
  GSimpleActionGroup *actions;
  GCancellable *cancellable;

  gint64 wanted;        /* an annotation to be shown when it is there */
  guint wanted_page;    /* … and a place */
  GArray *wanted_place; /* (nullable) of CgPlace */

  Making making;
  guint page; /* where a note or stamp is to be that waits for its words */
  CgPlace place;
};

enum
{
  SIGNAL_FAILED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CgDocumentMarks, cg_document_marks, G_TYPE_OBJECT)

/* ---- what is to be shown ---- */

static void
reveal (CgDocumentMarks *self, guint page, const CgPlace *place)
{
  cg_page_view_reveal (self->view, page,
                       &(CgPageBox){ place->left, place->top, place->right, place->bottom });
}

/* Before there are pages nothing can be brought into view. */
static void
show_wanted (CgDocumentMarks *self)
{
  GPtrArray *all = cg_page_marks_get_all (self->marks);

  if (cg_pdf_reader_get_document (self->reader) == NULL)
    return;

  if (self->wanted_place != NULL)
    {
      g_autoptr (GArray) place = g_steal_pointer (&self->wanted_place);

      cg_page_marks_point_at (self->marks, self->wanted_page, place);
      reveal (self, self->wanted_page, &g_array_index (place, CgPlace, 0));
    }
  for (guint i = 0; self->wanted != 0 && i < all->len; i++)
    {
      const CgMark *mark = g_ptr_array_index (all, i);

      if (cg_record_get_id (mark->record) != self->wanted)
        continue;
      self->wanted = 0;
      cg_document_marks_go (self, mark);
    }
}

void
cg_document_marks_show (CgDocumentMarks *self, gint64 id)
{
  g_return_if_fail (CG_IS_DOCUMENT_MARKS (self));

  self->wanted = id;
  show_wanted (self);
}

void
cg_document_marks_point_at (CgDocumentMarks *self, guint page, GArray *places)
{
  g_return_if_fail (CG_IS_DOCUMENT_MARKS (self));

  g_clear_pointer (&self->wanted_place, g_array_unref);
  self->wanted_place = g_array_ref (places);
  self->wanted_page = page;
  show_wanted (self);
}

/* ---- reading ---- */

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentMarks) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = cg_store_select_finish (CG_STORE (source), result, &error);

  if (records == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;

  cg_page_marks_set_records (self->marks, records);
  show_wanted (self);
}

static void
read_marks (CgDocumentMarks *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ANNOTATION);

  cg_query_filter_integer (query, CG_ANNOTATION_ATTACHMENT, CG_FILTER_EQUAL, self->attachment);
  cg_store_select_async (cg_office_get_store (self->office), query, self->cancellable, read_cb,
                         g_object_ref (self));
}

static void
changed_cb (CgDocumentMarks *self, GArray *changes)
{
  gboolean touched = changes == NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    touched |= g_array_index (changes, CgStoreChange, i).entity == CG_ENTITY_ANNOTATION;
  if (touched)
    read_marks (self);
}

/* ---- writing ---- */

static void
done_cb (gpointer object, CgOutcome *outcome, const GError *error)
{
  CgDocumentMarks *self = CG_DOCUMENT_MARKS (object);

  if (error == NULL)
    return;

  cg_page_marks_set_draft (self->marks, NULL);
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static gint64
add_mark (CgDocumentMarks *self, CgEdit *edit, CgMarkKind kind, guint page, const char *places)
{
  gint64 id = cg_edit_insert (edit, CG_ENTITY_ANNOTATION);
  g_autofree char *colour = cg_mark_tools_get_colour (self->actions, kind);

  cg_edit_set_integer (edit, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_ATTACHMENT, self->attachment);
  cg_edit_set_integer (edit, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_PAGE, page + 1);
  cg_edit_set_text (edit, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_KIND, cg_mark_kind_word (kind));
  cg_edit_set_text (edit, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_PLACES, places);
  cg_edit_set_text (edit, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_COLOUR, colour);
  return id;
}

/* What is selected, as one edit whatever number of pages it goes over. */
static void
mark_selection (CgDocumentMarks *self, CgMarkKind kind, const char *words)
{
  g_autoptr (GPtrArray) picks = cg_page_view_get_picks (self->view);
  g_autoptr (CgEdit) edit = cg_edit_new ("annotate", 0);

  for (guint i = 0; i < picks->len; i++)
    {
      const CgPagePick *pick = g_ptr_array_index (picks, i);
      g_autofree char *places = cg_places_print (pick->places);
      gint64 id = add_mark (self, edit, kind, pick->page, places);

      cg_edit_set_text (edit, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_QUOTE, pick->text);
      cg_edit_set_text (edit, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_TEXT, words);
    }
  if (picks->len == 0)
    return;

  cg_page_view_set_selection (self->view, NULL);
  cg_office_apply (self->office, edit, self, done_cb);
}

static void
mark_place (CgDocumentMarks *self, CgMarkKind kind, int field, const char *words)
{
  g_autoptr (CgEdit) edit = cg_edit_new ("annotate", 0);
  g_autofree char *places = cg_places_text_of_one (&self->place);
  gint64 id = add_mark (self, edit, kind, self->page, places);

  if (field >= 0)
    cg_edit_set_text (edit, CG_ENTITY_ANNOTATION, id, field, words);
  if (kind == CG_MARK_STAMP)
    {
      g_autofree char *line = cg_mark_tools_signature (self->office);

      cg_edit_set_text (edit, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_TEXT, line);
    }
  cg_office_apply (self->office, edit, self, done_cb);
}

static void
moved_cb (CgDocumentMarks *self, gint64 id, const CgPlace *place)
{
  g_auto (CgValue) value = CG_VALUE_INIT;
  g_autofree char *places = cg_places_text_of_one (place);

  cg_value_set_text (&value, places);
  cg_office_set_field (self->office, CG_ENTITY_ANNOTATION, id, CG_ANNOTATION_PLACES, &value, self,
                       done_cb);
}

static const CgMark *
own_in_hand (CgDocumentMarks *self)
{
  const CgMark *mark = cg_page_marks_get_selected (self->marks);

  return mark != NULL && cg_page_marks_may_change (self->marks, mark) ? mark : NULL;
}

static void
void_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgDocumentMarks *self = CG_DOCUMENT_MARKS (data);
  const CgMark *mark = own_in_hand (self);

  if (mark != NULL)
    cg_office_void (self->office, CG_ENTITY_ANNOTATION, cg_record_get_id (mark->record),
                    _ ("Taken away by its author"), self, done_cb);
}

static gboolean
has_selection (CgDocumentMarks *self)
{
  CgPageSelection selection = cg_page_view_get_selection (self->view);

  return !cg_page_selection_is_empty (&selection);
}

/* ---- words ---- */

static int
words_field (const CgMark *mark)
{
  return mark->kind == CG_MARK_STAMP ? CG_ANNOTATION_LABEL : CG_ANNOTATION_TEXT;
}

static void
change_words (CgDocumentMarks *self, const char *words)
{
  const CgMark *mark = own_in_hand (self);
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (mark == NULL)
    return;

  cg_value_set_text (&value, words);
  cg_office_set_field (self->office, CG_ENTITY_ANNOTATION, cg_record_get_id (mark->record),
                       words_field (mark), &value, self, done_cb);
}

static void
written_cb (CgDocumentMarks *self, const char *words)
{
  Making making = self->making;

  self->making = MAKING_NOTHING;
  if (making == MAKING_WORDS)
    change_words (self, words);
  else if (making == MAKING_STAMP)
    mark_place (self, CG_MARK_STAMP, CG_ANNOTATION_LABEL, words);
  else if (making == MAKING_NOTE && !has_selection (self))
    mark_place (self, CG_MARK_NOTE, CG_ANNOTATION_TEXT, words);
  else if (making == MAKING_NOTE)
    mark_selection (self, CG_MARK_NOTE, words);
}

static void
words_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgDocumentMarks *self = CG_DOCUMENT_MARKS (data);
  const CgMark *mark = own_in_hand (self);
  CgPlace bound;

  if (mark == NULL)
    return;

  self->making = MAKING_WORDS;
  bound = cg_places_bound (mark->places);
  cg_mark_bar_write (self->bar, mark->page, &bound,
                     cg_field_label (CG_ENTITY_ANNOTATION, words_field (mark)),
                     cg_record_text (mark->record, words_field (mark)));
}

static void
ask_words (CgDocumentMarks *self, Making making, guint page, const CgPlace *about)
{
  self->making = making;
  cg_mark_bar_write (self->bar, page, about,
                     cg_field_label (CG_ENTITY_ANNOTATION, making == MAKING_STAMP
                                                               ? CG_ANNOTATION_LABEL
                                                               : CG_ANNOTATION_TEXT),
                     NULL);
}

/* ---- what is asked for ---- */

static void
frame (CgDocumentMarks *self, Making making)
{
  self->making = making;
  cg_page_view_set_tool (self->view, CG_PAGE_TOOL_FRAME);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
text_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgMarkKind kind;

  if (cg_mark_kind_of (g_action_get_name (G_ACTION (action)), &kind))
    mark_selection (CG_DOCUMENT_MARKS (data), kind, NULL);
}

static void
note_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgDocumentMarks *self = CG_DOCUMENT_MARKS (data);
  g_autoptr (GPtrArray) picks = cg_page_view_get_picks (self->view);

  if (picks->len > 0)
    {
      const CgPagePick *last = g_ptr_array_index (picks, picks->len - 1);

      ask_words (self, MAKING_NOTE, last->page,
                 &g_array_index (last->places, CgPlace, last->places->len - 1));
    }
  else
    frame (self, MAKING_NOTE);
}

static void
rectangle_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  frame (CG_DOCUMENT_MARKS (data), MAKING_RECTANGLE);
}

static void
stamp_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  frame (CG_DOCUMENT_MARKS (data), MAKING_STAMP);
}

static void
stamp_with_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgDocumentMarks *self = CG_DOCUMENT_MARKS (data);

  cg_mark_tools_set_stamp (self->actions, g_variant_get_string (parameter, NULL));
  frame (self, MAKING_STAMP);
}

static void
copy_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  cg_page_view_copy (CG_DOCUMENT_MARKS (data)->view);
}

static void
exported_cb (gpointer object, const GError *error)
{
  if (error != NULL)
    g_signal_emit (object, signals[SIGNAL_FAILED], 0, error);
}

static void
export_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  CgDocumentMarks *self = CG_DOCUMENT_MARKS (data);

  if (self->record != NULL)
    cg_document_copy_marked (self->reader, self->office, self->record,
                             cg_page_marks_get_all (self->marks), self, exported_cb);
}

/* ---- what was framed ---- */

/* Numbered over all documents of the case. */
static void
exhibits_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (CgDocumentMarks) self = data;
  g_autoptr (GPtrArray) stamps = cg_store_select_finish (CG_STORE (source), result, NULL);
  g_autofree char *label = stamps != NULL ? cg_mark_tools_next_exhibit (stamps) : NULL;

  if (label != NULL && !g_cancellable_is_cancelled (self->cancellable))
    mark_place (self, CG_MARK_STAMP, CG_ANNOTATION_LABEL, label);
}

static void
number_exhibit (CgDocumentMarks *self)
{
  g_autoptr (CgQuery) query = cg_query_new (CG_ENTITY_ANNOTATION);
  gint64 case_id = self->record != NULL ? cg_record_integer (self->record, CG_ATTACHMENT_CASE) : 0;

  if (case_id != 0)
    cg_query_filter_integer (query, CG_ANNOTATION_CASE, CG_FILTER_EQUAL, case_id);
  else
    cg_query_filter_integer (query, CG_ANNOTATION_ATTACHMENT, CG_FILTER_EQUAL, self->attachment);
  cg_query_filter_text (query, CG_ANNOTATION_KIND, CG_FILTER_EQUAL,
                        cg_mark_kind_word (CG_MARK_STAMP));
  cg_store_select_async (cg_office_get_store (self->office), query, self->cancellable, exhibits_cb,
                         g_object_ref (self));
}

static void
put_stamp (CgDocumentMarks *self)
{
  g_autofree char *words = cg_mark_tools_get_stamp (self->actions);

  if (g_str_equal (words, CG_STAMP_EXHIBIT))
    number_exhibit (self);
  else if (g_str_equal (words, CG_STAMP_OTHER))
    ask_words (self, MAKING_STAMP, self->page, &self->place);
  else
    mark_place (self, CG_MARK_STAMP, CG_ANNOTATION_LABEL, cg_mark_tools_stamp_words (words));
}

/* Where only a point was clicked: around it, on the page. */
static CgPlace
sized (CgDocumentMarks *self, guint page, const CgPageBox *box, double width, double height)
{
  CgPdfSize size = cg_page_view_get_page_size (self->view, page);
  double x = CLAMP (box->x1 - width / 2, 0, MAX (size.width - width, 0));
  double y = CLAMP (box->y1 - height / 2, 0, MAX (size.height - height, 0));

  return (CgPlace){ x, y, x + width, y + height };
}

static void
framed_cb (CgDocumentMarks *self, guint page, const CgPageBox *box)
{
  Making making = self->making;
  gboolean click = box->x2 - box->x1 < LEAST_FRAME || box->y2 - box->y1 < LEAST_FRAME;

  self->making = MAKING_NOTHING;
  self->page = page;
  self->place = (CgPlace){ box->x1, box->y1, box->x2, box->y2 };
  if (making == MAKING_NOTE)
    {
      self->place = sized (self, page, box, CG_MARK_NOTE_SIZE, CG_MARK_NOTE_SIZE);
      ask_words (self, MAKING_NOTE, page, &self->place);
    }
  else if (making == MAKING_STAMP)
    {
      if (click)
        self->place = sized (self, page, box, CG_MARK_STAMP_WIDTH, CG_MARK_STAMP_HEIGHT);
      put_stamp (self);
    }
  else if (making == MAKING_RECTANGLE && !click)
    mark_place (self, CG_MARK_RECTANGLE, -1, NULL);
}

/* ---- the object ---- */

GActionMap *
cg_document_marks_get_actions (CgDocumentMarks *self)
{
  return G_ACTION_MAP (self->actions);
}

void
cg_document_marks_go (CgDocumentMarks *self, const CgMark *mark)
{
  CgPlace bound;

  g_return_if_fail (CG_IS_DOCUMENT_MARKS (self));

  bound = cg_places_bound (mark->places);
  reveal (self, mark->page, &bound);
  cg_page_marks_select (self->marks, cg_record_get_id (mark->record));
}

void
cg_document_marks_set_record (CgDocumentMarks *self, CgRecord *record)
{
  g_return_if_fail (CG_IS_DOCUMENT_MARKS (self));

  cg_record_ref (record);
  g_clear_pointer (&self->record, cg_record_unref);
  self->record = record;
}

/* Why nothing can be written is said by the band over the page; the tools do nothing then. */
static void
update_actor (CgDocumentMarks *self)
{
  gboolean writable = cg_office_get_read_only (self->office) == NULL;

  cg_page_marks_set_author (self->marks, writable ? cg_office_get_actor (self->office) : 0);
}

static void
add_actions (CgDocumentMarks *self)
{
  static const GActionEntry entries[] = {
    { "highlight", text_cb, NULL, NULL, NULL },
    { "underline", text_cb, NULL, NULL, NULL },
    { "strike", text_cb, NULL, NULL, NULL },
    { "note", note_cb, NULL, NULL, NULL },
    { "rectangle", rectangle_cb, NULL, NULL, NULL },
    { "stamp", stamp_cb, NULL, NULL, NULL },
    { "stamp-with", stamp_with_cb, "s", NULL, NULL },
    { "words", words_cb, NULL, NULL, NULL },
    { "void", void_cb, NULL, NULL, NULL },
  };
  static const GActionEntry reading[] = { { "copy", copy_cb, NULL, NULL, NULL },
                                          { "export", export_cb, NULL, NULL, NULL } };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), reading, G_N_ELEMENTS (reading),
                                   self);
  if (cg_office_get_read_only (self->office) == NULL)
    g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                     self);
  cg_mark_tools_add_states (self->actions);
  gtk_widget_insert_action_group (GTK_WIDGET (self->reader), "marks",
                                  G_ACTION_GROUP (self->actions));
}

static void
cg_document_marks_dispose (GObject *object)
{
  CgDocumentMarks *self = CG_DOCUMENT_MARKS (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (cg_document_marks_parent_class)->dispose (object);
}

static void
cg_document_marks_finalize (GObject *object)
{
  CgDocumentMarks *self = CG_DOCUMENT_MARKS (object);

  g_clear_pointer (&self->record, cg_record_unref);
  g_clear_pointer (&self->wanted_place, g_array_unref);
  g_clear_object (&self->actions);
  g_clear_object (&self->marks);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->office);

  G_OBJECT_CLASS (cg_document_marks_parent_class)->finalize (object);
}

static void
cg_document_marks_class_init (CgDocumentMarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cg_document_marks_dispose;
  G_OBJECT_CLASS (klass)->finalize = cg_document_marks_finalize;
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CG_TYPE_DOCUMENT_MARKS, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
cg_document_marks_init (CgDocumentMarks *self)
{
  self->marks = cg_page_marks_new ();
  self->cancellable = g_cancellable_new ();
}

/* ---- the list beside the pages ---- */

static void
chosen_cb (CgDocumentMarks *self, gint64 id)
{
  cg_document_marks_show (self, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
edited_cb (CgDocumentMarks *self, gint64 id, int field, const char *text)
{
  g_auto (CgValue) value = CG_VALUE_INIT;

  if (*text != '\0')
    cg_value_set_text (&value, text);
  cg_office_set_field (self->office, CG_ENTITY_ANNOTATION, id, field, &value, self, done_cb);
}

static void
void_annotation (CgDocumentMarks *self, gint64 id)
{
  cg_office_void (self->office, CG_ENTITY_ANNOTATION, id, _ ("Taken away by its author"), self,
                  done_cb);
}

static void
add_list (CgDocumentMarks *self)
{
  GtkWidget *list = cg_annotation_list_new (self->marks);

  g_signal_connect_object (list, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "voided", G_CALLBACK (void_annotation), self, G_CONNECT_SWAPPED);
  cg_reader_side_add (cg_pdf_reader_get_side (self->reader), "annotations",
                      C_ ("document", "Annotations"), list);
}

static void
listen (CgDocumentMarks *self)
{
  g_signal_connect_object (self->office, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->office, "notify::actor-name", G_CALLBACK (update_actor), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::document", G_CALLBACK (show_wanted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->view, "framed", G_CALLBACK (framed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->marks, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
}

CgDocumentMarks *
cg_document_marks_new (CgOffice *office, CgPdfReader *reader, gint64 attachment)
{
  CgDocumentMarks *self = g_object_new (CG_TYPE_DOCUMENT_MARKS, NULL);

  self->office = g_object_ref (office);
  self->reader = reader;
  self->view = cg_pdf_reader_get_view (reader);
  self->attachment = attachment;
  self->bar = cg_mark_bar_new (self->view, cg_pdf_reader_get_overlay (reader), self->marks);
  add_actions (self);
  cg_mark_tools_build (cg_reader_bar_get_tools (cg_pdf_reader_get_bar (reader)),
                       cg_office_get_read_only (office));
  cg_page_view_set_marks (self->view, self->marks);
  add_list (self);
  update_actor (self);
  listen (self);
  read_marks (self);
  return self;
}
