/* cg-manual-text.c: Markdown into blocks: headings, steps, notes, pictures, tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-manual-text.h"

#include <md4c.h>
#include <string.h>

typedef struct
{
  const CgManualKey *keys;
  guint n_keys;

  GPtrArray *blocks;
  CgManualBlock *block; /* (nullable): the one in hand, owned by @blocks */
  GString *text;
  GString *markup;
  GArray *lists;    /* of guint: the next number of each list around, 0 for points */
  gboolean at_item; /* the next text begins one */
  gboolean quoted;
  gboolean in_keys;
  GPtrArray *cells; /* (nullable): of the row in hand */
} Reader;

static void
block_free (gpointer data)
{
  CgManualBlock *block = data;

  g_free (block->text);
  g_free (block->markup);
  g_free (block->target);
  g_clear_pointer (&block->rows, g_ptr_array_unref);
  g_free (block);
}

static CgManualBlock *
begin (Reader *self, CgManualKind kind)
{
  self->block = g_new0 (CgManualBlock, 1);
  self->block->kind = kind;
  self->block->level = self->lists->len;
  g_ptr_array_add (self->blocks, self->block);
  g_string_truncate (self->text, 0);
  g_string_truncate (self->markup, 0);
  return self->block;
}

static void
end (Reader *self)
{
  if (self->block == NULL)
    return;

  self->block->text = g_strdup (self->text->str);
  self->block->markup = g_strdup (self->markup->str);
  if (self->block->target != NULL)
    self->block->kind = CG_MANUAL_PICTURE;
  self->block = NULL;
}

static void
begin_item (Reader *self)
{
  guint *next = &g_array_index (self->lists, guint, self->lists->len - 1);
  CgManualBlock *block = begin (self, CG_MANUAL_ITEM);

  self->at_item = FALSE;
  block->number = *next;
  if (*next > 0)
    (*next)++;
}

static void
begin_paragraph (Reader *self)
{
  if (self->at_item)
    begin_item (self);
  else
    begin (self, self->quoted ? CG_MANUAL_NOTE : CG_MANUAL_PARAGRAPH);
}

/* ---- tables ---- */

static void
begin_table (Reader *self, gboolean headed)
{
  CgManualBlock *block = begin (self, CG_MANUAL_TABLE);

  block->headed = headed;
  block->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
}

static void
end_row (Reader *self)
{
  g_ptr_array_add (self->cells, NULL);
  g_ptr_array_add (self->block->rows, g_ptr_array_free (self->cells, FALSE));
  self->cells = NULL;
}

static void
end_cell (Reader *self)
{
  g_ptr_array_add (self->cells, g_strdup (self->markup->str));
  g_string_truncate (self->markup, 0);
  g_string_append_c (self->text, ' ');
}

static void
add_keys (Reader *self, const char *group)
{
  begin_table (self, FALSE);
  for (guint i = 0; i < self->n_keys; i++)
    {
      const CgManualKey *key = &self->keys[i];
      char **row;

      if (!g_str_equal (key->group, group))
        continue;
      row = g_new0 (char *, 3);
      row[0] = g_markup_escape_text (key->keys, -1);
      row[1] = g_markup_escape_text (key->words, -1);
      g_ptr_array_add (self->block->rows, row);
      g_string_append_printf (self->text, "%s %s ", key->keys, key->words);
    }
  end (self);
}

/* ---- what the parser tells ---- */

static void
enter_list (Reader *self, guint first)
{
  end (self);
  g_array_append_val (self->lists, first);
}

static int
enter_block_cb (MD_BLOCKTYPE type, void *detail, void *data)
{
  Reader *self = data;

  if (type == MD_BLOCK_H)
    begin (self, CG_MANUAL_HEADING);
  else if (type == MD_BLOCK_P)
    begin_paragraph (self);
  else if (type == MD_BLOCK_UL)
    enter_list (self, 0);
  else if (type == MD_BLOCK_OL)
    enter_list (self, ((MD_BLOCK_OL_DETAIL *) detail)->start);
  else if (type == MD_BLOCK_LI)
    self->at_item = TRUE;
  else if (type == MD_BLOCK_QUOTE)
    self->quoted = TRUE;
  else if (type == MD_BLOCK_TABLE)
    begin_table (self, TRUE);
  else if (type == MD_BLOCK_TR)
    self->cells = g_ptr_array_new ();
  else if (type == MD_BLOCK_CODE)
    self->in_keys = TRUE;

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE type, void *detail, void *data)
{
  Reader *self = data;

  if (type == MD_BLOCK_H || type == MD_BLOCK_P || type == MD_BLOCK_LI || type == MD_BLOCK_TABLE)
    end (self);
  else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    g_array_set_size (self->lists, self->lists->len - 1);
  else if (type == MD_BLOCK_QUOTE)
    self->quoted = FALSE;
  else if (type == MD_BLOCK_TH || type == MD_BLOCK_TD)
    end_cell (self);
  else if (type == MD_BLOCK_TR)
    end_row (self);
  else if (type == MD_BLOCK_CODE)
    self->in_keys = FALSE;

  return 0;
}

/* "PAGE.md#HEADING" as "PAGE#HEADING". */
static void
open_link (Reader *self, const MD_ATTRIBUTE *href)
{
  g_autofree char *target = g_strndup (href->text, href->size);
  g_autoptr (GString) link = g_string_new (target);
  g_autofree char *escaped = NULL;

  g_string_replace (link, ".md", "", 1);
  escaped = g_markup_escape_text (link->str, -1);
  g_string_append_printf (self->markup, "<a href=\"%s\">", escaped);
}

static int
enter_span_cb (MD_SPANTYPE type, void *detail, void *data)
{
  Reader *self = data;

  /* A step of a list without blank lines has no paragraph of its own. */
  if (self->block == NULL)
    begin_paragraph (self);
  if (type == MD_SPAN_STRONG)
    g_string_append (self->markup, "<b>");
  else if (type == MD_SPAN_EM)
    g_string_append (self->markup, "<i>");
  else if (type == MD_SPAN_CODE)
    g_string_append (self->markup, "<tt>");
  else if (type == MD_SPAN_A)
    open_link (self, &((MD_SPAN_A_DETAIL *) detail)->href);
  else if (type == MD_SPAN_IMG)
    {
      const MD_ATTRIBUTE *source = &((MD_SPAN_IMG_DETAIL *) detail)->src;

      self->block->target = g_strndup (source->text, source->size);
    }

  return 0;
}

static int
leave_span_cb (MD_SPANTYPE type, void *detail, void *data)
{
  Reader *self = data;

  if (type == MD_SPAN_STRONG)
    g_string_append (self->markup, "</b>");
  else if (type == MD_SPAN_EM)
    g_string_append (self->markup, "</i>");
  else if (type == MD_SPAN_CODE)
    g_string_append (self->markup, "</tt>");
  else if (type == MD_SPAN_A)
    g_string_append (self->markup, "</a>");

  return 0;
}

static int
text_cb (MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *data)
{
  Reader *self = data;
  g_autofree char *plain = g_strndup (text, size);
  g_autofree char *escaped = NULL;

  if (self->in_keys)
    {
      g_strstrip (plain);
      if (*plain != '\0')
        add_keys (self, plain);
      return 0;
    }
  if (self->block == NULL)
    begin_paragraph (self);
  /* Between Chinese characters the end of a line is no space. */
  if (type == MD_TEXT_SOFTBR || type == MD_TEXT_BR)
    return 0;

  escaped = g_markup_escape_text (plain, -1);
  g_string_append (self->text, plain);
  g_string_append (self->markup, escaped);
  return 0;
}

GPtrArray *
cg_manual_text_parse (const char *text, const CgManualKey *keys, guint n_keys)
{
  static const MD_PARSER parser = {
    .flags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS,
    .enter_block = enter_block_cb,
    .leave_block = leave_block_cb,
    .enter_span = enter_span_cb,
    .leave_span = leave_span_cb,
    .text = text_cb,
  };
  Reader self = { .keys = keys, .n_keys = n_keys };

  self.blocks = g_ptr_array_new_with_free_func (block_free);
  self.text = g_string_new (NULL);
  self.markup = g_string_new (NULL);
  self.lists = g_array_new (FALSE, FALSE, sizeof (guint));
  md_parse (text, (MD_SIZE) strlen (text), &parser, &self);
  g_string_free (self.text, TRUE);
  g_string_free (self.markup, TRUE);
  g_array_unref (self.lists);
  return self.blocks;
}
