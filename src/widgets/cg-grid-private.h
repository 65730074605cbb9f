/* cg-grid-private.h: what the rooms of the grid share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "cg-grid-body.h"
#include "cg-grid-edit.h"
#include "cg-grid-header.h"
#include "cg-grid-under.h"
#include "cg-grid.h"

G_BEGIN_DECLS

/* The cell under the cursor. */
typedef struct
{
  guint row;        /* position, G_MAXUINT for none */
  guint column;     /* place in the columns */
  gint64 id;        /* the record, 0 for none */
  gint64 wanted;    /* the record to go to when the list has it, 0 for none */
  gboolean keeping; /* it is wanted because somebody looked at it before */
  gboolean placed;  /* somebody put the cursor where it is */
  gboolean marking; /* records are marked one by one: the selection does not follow */

  /* Where the range of cells was begun that ends at the cursor. */
  guint anchor_row;
  guint anchor_column;
  gint64 anchor_id;
} CgGridCursor;

struct _CgGrid
{
  GtkWidget parent_instance;

  CgListing *listing;
  CgSelection *selection;
  CgGridStyle style;
  CgGridCursor cursor;
  CgGridEdit edit;
  gboolean composing; /* the input method is at work */
  gboolean quiet;     /* the text is changed by the grid itself */
  gboolean telling;   /* the page says something */
  char *search_text;  /* of the query when the list was last updated */

  CgGridHeader *header;
  GtkWidget *under; /* the row under the headings */
  CgGridBody *body;
  GtkWidget *scroller;
  GtkWidget *vbar;
  GtkWidget *hbar;
  GtkText *text; /* the cell cursor's: has the focus */
  GCancellable *copying;
  double drag_y;   /* where the pointer is, while a range is dragged */
  guint drag_tick; /* rows go by */

  gboolean filtered;
  GtkWidget *empty;    /* the page's */
  GtkWidget *no_match; /* nothing matches, 清除筛选 */
  GtkLabel *no_match_sentence;
  GtkWidget *failed; /* the store's sentence, 重试 */
  GtkLabel *sentence;
};

/* cg-grid.c */

/* What the list is searched for now, marked in the rows; NULL for nothing. */
void cg_grid_show_search (CgGrid *self, const char *text);

/* cg-grid-cursor.c */

/**
 * CgGridMove:
 * @CG_GRID_MOVE: the selection follows the cursor
 * @CG_GRID_EXTEND: a range is drawn to the cursor
 * @CG_GRID_MARK: the record is marked, or no longer
 */
typedef enum
{
  CG_GRID_MOVE,
  CG_GRID_EXTEND,
  CG_GRID_MARK,
} CgGridMove;

void cg_grid_cursor_init (CgGrid *self);
void cg_grid_cursor_go (CgGrid *self, guint row, guint column, CgGridMove move);
void cg_grid_cursor_list_updated (CgGrid *self, CgListingChange change);
void cg_grid_cursor_columns_changed (CgGrid *self);
void cg_grid_cursor_describe (CgGrid *self);
void cg_grid_activate_cursor (CgGrid *self);

/* cg-grid-range.c */

/**
 * cg_grid_range_begin:
 *
 * The range is the cell under the cursor; another may be drawn from here.
 */
void cg_grid_range_begin (CgGrid *self);

/**
 * cg_grid_range_update:
 *
 * The cursor moved while a range is drawn, or records began to be marked one by one.
 */
void cg_grid_range_update (CgGrid *self);

/**
 * cg_grid_range_follow:
 *
 * The list changed under it: the range stays on its records if they still stand together.
 */
void cg_grid_range_follow (CgGrid *self);

/* cg-grid-edit.c */

/**
 * cg_grid_edit_begin:
 * @typed: (nullable): what takes the place of what stands there; %NULL keeps it
 *
 * Opens the editor over the cell under the cursor; the page is told why it may not be.
 *
 * Returns: whether the cell is typed into now
 */
gboolean cg_grid_edit_begin (CgGrid *self, const char *typed);

/**
 * cg_grid_edit_commit:
 * @by_rows: where the cursor goes after it
 * @by_columns: …
 *
 * Writes what was typed. What is no value stays, and the page is told why.
 */
void cg_grid_edit_commit (CgGrid *self, int by_rows, int by_columns);

/* The text in the cell became another by typing. */
void cg_grid_edit_changed (CgGrid *self);

/* The input method ended its work. */
void cg_grid_edit_composed (CgGrid *self);

/* Closes the editor; nothing is written. */
void cg_grid_edit_end (CgGrid *self);

/* Writes @value, which @text stands for, closes the editor and goes on. */
void cg_grid_edit_finish (CgGrid *self, const CgValue *value, const char *text);

/* Commits after what is going on, and goes down. */
void cg_grid_edit_commit_soon (CgGrid *self);

/* Sets the text of the cell without that counting as typing. */
void cg_grid_edit_show_text (CgGrid *self, const char *text);

/* Before the text sees the key, and after it (and its input method) left it over. */
gboolean cg_grid_edit_early_key (CgGrid *self, guint key, GdkModifierType modifiers);
gboolean cg_grid_edit_key (CgGrid *self, guint key, GdkModifierType modifiers);
void cg_grid_edit_focus_changed (CgGrid *self);
void cg_grid_edit_dispose (CgGrid *self);

/* cg-grid-edit-list.c */

void cg_grid_edit_list_open (CgGrid *self, const CgRecord *record);
void cg_grid_edit_list_search (CgGrid *self, const char *text);
void cg_grid_edit_list_close (CgGrid *self);
gboolean cg_grid_edit_list_key (CgGrid *self, guint key);

/* Takes the line that is meant, as soon as the lines have come. */
void cg_grid_edit_list_commit (CgGrid *self);

/* cg-grid-edit-text.c */

/* An input method answers late for a text it has not seen before, and what is typed until then
 * would be taken as it is: the sheet is there before it is needed. */
void cg_grid_edit_sheet_prepare (CgGrid *self);
void cg_grid_edit_sheet_open (CgGrid *self, const char *text);
void cg_grid_edit_sheet_close (CgGrid *self);
gboolean cg_grid_edit_sheet_is_open (CgGrid *self);
char *cg_grid_edit_sheet_dup_text (CgGrid *self);
void cg_grid_edit_sheet_note_key (CgGrid *self, GdkModifierType modifiers);

/* cg-grid-records.c */

/**
 * CgGridRecords:
 * @records: (element-type CgRecord) (nullable): the records; %NULL when they could not be read
 */
typedef void (*CgGridRecords) (CgGrid *self, GPtrArray *records, gpointer data);

/**
 * cg_grid_read_records:
 * @top: the first row
 * @bottom: the last row
 * @done: called once, at once when all records are in memory
 */
void
cg_grid_read_records (CgGrid *self, guint top, guint bottom, CgGridRecords done, gpointer data);
CgIds *cg_grid_dup_ids (CgGrid *self, guint top, guint bottom);

/* cg-grid-fill.c */

/* The first row of the range into the others; one row takes over what stands above it. */
void cg_grid_fill_down (CgGrid *self);
void cg_grid_clear_cells (CgGrid *self);
void cg_grid_put_today (CgGrid *self);

/* cg-grid-paste.c */

void cg_grid_paste (CgGrid *self);

/* cg-grid-clipboard.c */

void cg_grid_clipboard_dispose (CgGrid *self);
void cg_grid_copy (CgGrid *self);

/* cg-grid-keys.c */

void cg_grid_keys_init (CgGrid *self);

/* What Space does. */
void cg_grid_mark (CgGrid *self);

/**
 * cg_grid_keys_connect:
 * @widget: what gets keys while a cell is typed into
 *
 * Its keys are those of the grid.
 */
void cg_grid_keys_connect (CgGrid *self, GtkWidget *widget);

/* cg-grid-pointer.c */

void cg_grid_pointer_init (CgGrid *self);

/* cg-grid-columns.c */

void cg_grid_columns_init (CgGrid *self);
void cg_grid_columns_show_sort (CgGrid *self);

/**
 * cg_grid_measure_text:
 *
 * Returns: how wide the text is in the grid's own font, in pixels.
 */
int cg_grid_measure_text (CgGrid *self, const char *text);

/* cg-grid-state.c */

void cg_grid_state_init (CgGrid *self);
void cg_grid_state_update (CgGrid *self);
void cg_grid_state_allocate (CgGrid *self, int y, int width, int height);
gboolean cg_grid_state_grab_focus (CgGrid *self);
void cg_grid_state_dispose (CgGrid *self);

G_END_DECLS
