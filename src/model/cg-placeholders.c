/* cg-placeholders.c: the placeholders of templates as people read and type them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-placeholders.h"

#include <string.h>

#include <glib/gi18n.h>

#include "cg-entity.h"

#define OPEN "【"
#define CLOSE "】"

typedef struct
{
  const char *tag;   /* as stored, without braces */
  const char *words; /* msgid of the context "placeholder" */
} Name;

/* What src/notice knows of a case (cg_notice_case_data()). */
static const Name names[] = {
  { "addressee", NC_ ("placeholder", "addressee") },
  { "addressees", NC_ ("placeholder", "all addressees") },
  { "office", NC_ ("placeholder", "this office") },
  { "department", NC_ ("placeholder", "department in charge") },
  { "decided_on", NC_ ("placeholder", "date of the decision") },
  { "decided_by", NC_ ("placeholder", "who decided") },
  { "decision", NC_ ("placeholder", "decision") },
  { "reason", NC_ ("placeholder", "reason") },
  { "matter", NC_ ("placeholder", "main situation") },
  { "plan_days", NC_ ("placeholder", "working days for the plan") },
  { "report_due", NC_ ("placeholder", "date of the report") },
  { "units", NC_ ("placeholder", "units") },
  { "accountables", NC_ ("placeholder", "those held to account") },
  { "problems", NC_ ("placeholder", "problems") },
  { "deviations", NC_ ("placeholder", "deviations") },
  { "sentence", NC_ ("placeholder", "sentence") },
  { "name", NC_ ("placeholder", "name") },
  { "who", NC_ ("placeholder", "who") },
  { "kinds", NC_ ("placeholder", "sanctions") },
};

static const Name numbers[] = {
  { "n:cn", NC_ ("placeholder", "number in the list") },
  { "n:1", NC_ ("placeholder", "number in the list, digits") },
  { "n1:cn", NC_ ("placeholder", "heading number") },
  { "n2:cn", NC_ ("placeholder", "second heading number") },
  { "n3:cn", NC_ ("placeholder", "third heading number") },
  { "n4:cn", NC_ ("placeholder", "fourth heading number") },
  { "n1:1", NC_ ("placeholder", "heading number, digits") },
  { "n2:1", NC_ ("placeholder", "second heading number, digits") },
  { "n3:1", NC_ ("placeholder", "third heading number, digits") },
  { "n4:1", NC_ ("placeholder", "fourth heading number, digits") },
};

static const struct
{
  const char *sign;
  const char *words; /* msgid of the context "placeholder" */
} forms[] = {
  { "", NC_ ("placeholder", "%s") },
  { "?", NC_ ("placeholder", "if there is: %s") },
  { "!", NC_ ("placeholder", "if there is no: %s") },
  { "#", NC_ ("placeholder", "for each of: %s") },
  { "/", NC_ ("placeholder", "end of: %s") },
};

typedef struct
{
  GHashTable *words; /* tag → words, both without their brackets */
  GHashTable *tags;  /* and back */
} Dictionary;

static void
add (Dictionary *self, const char *tag, const char *words)
{
  g_hash_table_insert (self->words, g_strdup (tag), g_strdup (words));
  g_hash_table_insert (self->tags, g_strdup (words), g_strdup (tag));
}

static void
add_forms (Dictionary *self, const char *tag, const char *words)
{
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *whole = g_strconcat (forms[i].sign, tag, NULL);
      g_autofree char *said =
          g_strdup_printf (g_dpgettext2 (NULL, "placeholder", forms[i].words), words);

      add (self, whole, said);
    }
}

static void
add_record (Dictionary *self, CgEntity entity, const char *prefix, const char *words)
{
  const CgEntityInfo *info = cg_entity_get (entity);

  for (guint field = 0; field < info->n_fields; field++)
    {
      g_autofree char *tag = g_strconcat (prefix, ".", info->fields[field].id, NULL);
      g_autofree char *said = g_strdup_printf (C_ ("placeholder", "%s, %s"), words,
                                               cg_field_label (entity, (int) field));

      if (!g_hash_table_contains (self->tags, said))
        add_forms (self, tag, said);
    }
}

static gpointer
make_dictionary (gpointer unused)
{
  Dictionary *self = g_new (Dictionary, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    add_forms (self, names[i].tag, g_dpgettext2 (NULL, "placeholder", names[i].words));
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    add (self, numbers[i].tag, g_dpgettext2 (NULL, "placeholder", numbers[i].words));
  add_record (self, CG_ENTITY_CASE, "case", C_ ("placeholder", "case"));
  add_record (self, CG_ENTITY_UNIT, "unit", C_ ("placeholder", "unit"));
  return self;
}

static const Dictionary *
get_dictionary (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_dictionary, NULL);
}

/* What stands for the bracket at @text and all up to @close; NULL: nothing does. */
static const char *
look_up (GHashTable *table, const char *text, const char *open, const char *close)
{
  const char *begin = text + strlen (open);
  const char *end = strstr (begin, close);
  g_autofree char *inner = end != NULL ? g_strndup (begin, (gsize) (end - begin)) : NULL;

  return inner != NULL ? g_hash_table_lookup (table, inner) : NULL;
}

static char *
replace (const char *text,
         GHashTable *table,
         const char *open,
         const char *close,
         const char *new_open,
         const char *new_close)
{
  GString *out = g_string_new (NULL);

  while (*text != '\0')
    {
      const char *next = strstr (text, open);
      const char *found;

      if (next == NULL)
        break;
      g_string_append_len (out, text, next - text);
      text = next;
      found = look_up (table, text, open, close);
      if (found != NULL)
        {
          g_string_append_printf (out, "%s%s%s", new_open, found, new_close);
          text = strstr (text, close) + strlen (close);
          continue;
        }
      /* {{ is a brace that begins no name. */
      next = g_str_has_prefix (text + strlen (open), open) && g_str_equal (open, "{")
                 ? text + 2 * strlen (open)
                 : text + strlen (open);
      g_string_append_len (out, text, next - text);
      text = next;
    }

  g_string_append (out, text);
  return g_string_free (out, FALSE);
}

char *
cg_placeholders_to_words (const char *text)
{
  g_autofree char *words = NULL;
  g_autofree char *back = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  words = replace (text, get_dictionary ()->words, "{", "}", OPEN, CLOSE);
  back = cg_placeholders_from_words (words);
  return g_str_equal (back, text) ? g_steal_pointer (&words) : g_strdup (text);
}

char *
cg_placeholders_from_words (const char *words)
{
  g_return_val_if_fail (words != NULL, NULL);

  return replace (words, get_dictionary ()->tags, OPEN, CLOSE, "{", "}");
}

char *
cg_placeholders_describe_plain (const char *text)
{
  g_autofree char *whole = NULL;
  const char *begin, *end;

  g_return_val_if_fail (text != NULL, NULL);

  begin = strstr (text, OPEN);
  end = begin != NULL ? strstr (begin, CLOSE) : NULL;
  if (end == NULL)
    return NULL;

  whole = g_strndup (begin, (gsize) (end - begin) + strlen (CLOSE));
  return g_strdup_printf (
      _ ("%s is not the name of anything that is filled in: it is printed as it stands. "
         "Check its spelling."),
      whole);
}
