/* cg-notice-expand.c: expands the placeholders and sections of a template.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-notice-template.h"

#include "cg-fault.h"
#include "cg-numeral.h"

#include <string.h>

#define LEVELS 4

/* Sections within sections; deeper is taken for a mistake. */
#define DEEPEST 32

typedef struct
{
  const char *next; /* what is still to be read */
  const char *start;
  GString *out;
  guint headings[LEVELS + 1];
  int depth;
  GError **error;
} Reader;

/* Where names are looked up, and what to do with the text read. */
typedef struct
{
  const CgNoticeData *data; /* NULL in a list without items: nothing can be asked */
  guint number;             /* of the item, from 1; 0 outside lists */
  gboolean writing;
} Scope;

static gboolean read_until (Reader *reader, const Scope *scope, const char *end);

static gboolean
format_number (Reader *reader, const Scope *scope, guint number, const char *format)
{
  g_autofree char *text = NULL;

  if (g_str_equal (format, "cn"))
    text = cg_numeral_to_chinese (number);
  else if (g_str_equal (format, "1"))
    text = g_strdup_printf ("%u", number);
  else
    return FALSE;

  if (scope->writing)
    g_string_append (reader->out, text);
  return TRUE;
}

/* A heading's number counts only where it is written. */
static guint
next_heading (Reader *reader, const Scope *scope, int level)
{
  if (!scope->writing)
    return 0;

  for (int lower = level + 1; lower <= LEVELS; lower++)
    reader->headings[lower] = 0;

  return ++reader->headings[level];
}

/* {n:cn}, {n2:cn}; FALSE if @tag is something else. */
static gboolean
expand_number (Reader *reader, const Scope *scope, const char *tag)
{
  const char *colon = strchr (tag, ':');

  if (*tag != 'n' || colon == NULL)
    return FALSE;
  if (colon == tag + 1)
    return (scope->number > 0 || !scope->writing) &&
           format_number (reader, scope, scope->number, colon + 1);
  if (colon == tag + 2 && tag[1] >= '1' && tag[1] <= '0' + LEVELS)
    return format_number (reader, scope, next_heading (reader, scope, tag[1] - '0'), colon + 1);

  return FALSE;
}

static gboolean
fail (Reader *reader, CgFault fault, const char *name)
{
  cg_fault_set (reader->error, fault, name);
  return FALSE;
}

static gboolean
expand_text (Reader *reader, const Scope *scope, const char *tag)
{
  const char *text;

  if (expand_number (reader, scope, tag))
    return TRUE;
  if (scope->data == NULL)
    return TRUE;

  text = cg_notice_data_get_text (scope->data, tag);
  if (text == NULL)
    return fail (reader, CG_FAULT_TEMPLATE_UNKNOWN, tag);
  if (scope->writing)
    g_string_append (reader->out, text);

  return TRUE;
}

/* Reads the section once for each item, or once without writing if there are none. */
static gboolean
expand_list (Reader *reader, const Scope *scope, const char *name)
{
  const GPtrArray *items = scope->data != NULL ? cg_notice_data_get_list (scope->data, name) : NULL;
  const char *start = reader->next;

  if (items == NULL && scope->data != NULL)
    return fail (reader, CG_FAULT_TEMPLATE_UNKNOWN, name);

  if (items == NULL || items->len == 0 || !scope->writing)
    return read_until (reader, &(Scope){ NULL, 0, FALSE }, name);

  for (guint i = 0; i < items->len; i++)
    {
      Scope inner = { g_ptr_array_index (items, i), i + 1, TRUE };

      reader->next = start;
      if (!read_until (reader, &inner, name))
        return FALSE;
    }

  return TRUE;
}

static gboolean
expand_condition (Reader *reader, const Scope *scope, const char *name, gboolean wanted)
{
  const char *text = scope->data != NULL ? cg_notice_data_get_text (scope->data, name) : NULL;
  const GPtrArray *list = scope->data != NULL ? cg_notice_data_get_list (scope->data, name) : NULL;
  gboolean present = (text != NULL && *text != '\0') || (list != NULL && list->len > 0);
  Scope inner = *scope;

  if (scope->data != NULL && text == NULL && list == NULL)
    return fail (reader, CG_FAULT_TEMPLATE_UNKNOWN, name);

  inner.writing = scope->writing && present == wanted;
  return read_until (reader, &inner, name);
}

static gboolean
is_section (const char *tag)
{
  return strchr ("#?!/", *tag) != NULL && *tag != '\0';
}

/* Skips the tags of sections from @text on; returns where the line ends if there is
 * nothing else in it. */
static const char *
bare_line_end (const char *text)
{
  while (*text == '{' && strchr ("#?!/", text[1]) != NULL)
    {
      text = strchr (text, '}');
      if (text == NULL)
        return NULL;
      text++;
    }

  return *text == '\n' || *text == '\0' ? text : NULL;
}

/* Whether the line up to @tag, a section's tag, holds only such tags. */
static gboolean
begins_bare (const Reader *reader, const char *tag)
{
  const char *line = tag;

  while (line > reader->start && line[-1] != '\n')
    line--;

  return bare_line_end (line) != NULL;
}

/* The last tag of a line that is only tags takes the line feed with it. */
static void
swallow_line_end (Reader *reader, const char *tag)
{
  if (*reader->next == '\n' && begins_bare (reader, tag))
    reader->next++;
}

static char *
read_tag (Reader *reader)
{
  const char *end = reader->next + strcspn (reader->next, "}\n");
  g_autofree char *tag = g_strndup (reader->next, end - reader->next);

  if (*end != '}')
    {
      fail (reader, CG_FAULT_TEMPLATE_UNCLOSED, tag);
      return NULL;
    }
  reader->next = end + 1;

  return g_steal_pointer (&tag);
}

static gboolean
expand_section (Reader *reader, const Scope *scope, const char *tag)
{
  gboolean done;

  if (++reader->depth > DEEPEST)
    return fail (reader, CG_FAULT_TEMPLATE_UNCLOSED, tag + 1);

  if (*tag == '#')
    done = expand_list (reader, scope, tag + 1);
  else
    done = expand_condition (reader, scope, tag + 1, *tag == '?');
  reader->depth--;

  return done;
}

/* Reads up to the end of the section @end, or of the text if it is %NULL. */
static gboolean
read_until (Reader *reader, const Scope *scope, const char *end)
{
  while (*reader->next != '\0')
    {
      gsize plain = strcspn (reader->next, "{");
      g_autofree char *tag = NULL;
      const char *brace;

      if (scope->writing)
        g_string_append_len (reader->out, reader->next, plain);
      brace = reader->next += plain;
      if (*brace == '\0')
        break;
      reader->next++;
      if (*reader->next == '{')
        {
          reader->next++;
          if (scope->writing)
            g_string_append_c (reader->out, '{');
          continue;
        }
      tag = read_tag (reader);
      if (tag == NULL)
        return FALSE;
      if (is_section (tag))
        swallow_line_end (reader, brace);
      if (*tag == '/' && end != NULL && g_str_equal (tag + 1, end))
        return TRUE;
      if (*tag == '/')
        return fail (reader, CG_FAULT_TEMPLATE_UNCLOSED, end != NULL ? end : tag + 1);
      if (!(is_section (tag) ? expand_section (reader, scope, tag)
                             : expand_text (reader, scope, tag)))
        return FALSE;
    }

  return end == NULL || fail (reader, CG_FAULT_TEMPLATE_UNCLOSED, end);
}

char *
cg_notice_template_expand (const char *text, const CgNoticeData *data, GError **error)
{
  Reader reader = { .next = text, .start = text, .error = error };
  Scope scope = { data, 0, TRUE };

  g_return_val_if_fail (text != NULL && data != NULL, NULL);

  reader.out = g_string_new (NULL);
  if (!read_until (&reader, &scope, NULL))
    {
      g_string_free (reader.out, TRUE);
      return NULL;
    }

  return g_string_free (reader.out, FALSE);
}
