/* cg-manual.h: the manual: its pages as blocks of text, which page a place has, and its search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The text lies in data/manual as Markdown, one file a page; manual.index there says in which
 * order and which places of the program each page is about.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CgManualKey:
 * @group: id of the table that it stands in
 * @keys: as they stand on the keyboard: "Ctrl+K"
 * @words: what they do
 *
 * One line of a table of keys. The manual does not know keys: the program that shows it has them.
 */
typedef struct
{
  const char *group;
  char *keys;
  char *words;
} CgManualKey;

/**
 * CgManualKind:
 * @CG_MANUAL_HEADING: of a section
 * @CG_MANUAL_PARAGRAPH: sentences
 * @CG_MANUAL_ITEM: a step or a point of a list
 * @CG_MANUAL_NOTE: what deserves attention
 * @CG_MANUAL_PICTURE: a picture made by the build
 * @CG_MANUAL_TABLE: rows of cells
 */
typedef enum
{
  CG_MANUAL_HEADING,
  CG_MANUAL_PARAGRAPH,
  CG_MANUAL_ITEM,
  CG_MANUAL_NOTE,
  CG_MANUAL_PICTURE,
  CG_MANUAL_TABLE,
} CgManualKind;

/**
 * CgManualBlock:
 * @kind: what it is
 * @level: how deep a list it stands in, 0 outside of lists
 * @number: of a step, 0 for a point
 * @text: the words alone; of a picture what it shows
 * @markup: the same as Pango markup, with `<a href="PAGE#HEADING">`
 * @target: (nullable): name of a picture
 * @rows: (element-type GStrv) (nullable): of a table: cells as markup
 * @headed: whether the first row of the table says what the columns are
 */
typedef struct
{
  CgManualKind kind;
  guint level;
  guint number;
  char *text;
  char *markup;
  char *target;
  GPtrArray *rows;
  gboolean headed;
} CgManualBlock;

/**
 * CgManualPage:
 * @id: its name: that of its file without ".md"
 * @title: its heading
 * @places: (array zero-terminated=1): places that it is about
 * @blocks: (element-type CgManualBlock): what comes after its heading
 */
typedef struct
{
  char *id;
  char *title;
  GStrv places;
  GPtrArray *blocks;
} CgManualPage;

/**
 * CgManualHit:
 * @page: index of a page
 * @block: index of its block that has the word
 */
typedef struct
{
  guint page;
  guint block;
} CgManualHit;

typedef struct _CgManual CgManual;

/**
 * cg_manual_new:
 * @keys: (array length=n_keys): lines of the tables of keys
 *
 * Reads the manual that the program carries. Any thread.
 *
 * Returns: (transfer full): it
 */
CgManual *cg_manual_new (const CgManualKey *keys, guint n_keys);
void cg_manual_free (CgManual *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CgManual, cg_manual_free)

/**
 * cg_manual_n_pages:
 *
 * Returns: how many pages it has
 */
guint cg_manual_n_pages (const CgManual *self);

/**
 * cg_manual_page:
 * @index: below cg_manual_n_pages()
 *
 * Returns: (transfer none): a page
 */
const CgManualPage *cg_manual_page (const CgManual *self, guint index);

/**
 * cg_manual_find_page:
 * @id: name of a page, also with "#HEADING" after it
 *
 * Returns: its index, −1 if there is none
 */
int cg_manual_find_page (const CgManual *self, const char *id);

/**
 * cg_manual_find_heading:
 * @page: a page
 * @link: "PAGE#HEADING" or "PAGE"
 *
 * Returns: index of the block that is this heading; −1 if none is named or it is not there
 */
int cg_manual_find_heading (const CgManualPage *page, const char *link);

/**
 * cg_manual_page_of:
 * @place: (nullable): a place of the window: "PAGE" or "PAGE/ARGUMENT"
 *
 * Returns: index of the page that is most closely about it; −1 if none is
 */
int cg_manual_page_of (const CgManual *self, const char *place);

/**
 * cg_manual_search:
 * @text: a word
 *
 * Found after folding, as everywhere in the program.
 *
 * Returns: (transfer full) (element-type CgManualHit): every block that has it
 */
GArray *cg_manual_search (const CgManual *self, const char *text);

/**
 * cg_manual_picture:
 * @name: name of a picture
 *
 * Returns: (transfer full) (nullable): path of its file; %NULL where it was not made
 */
char *cg_manual_picture (const char *name);

G_END_DECLS
