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
  const char *tag;    /* as stored, without braces */
  const char *words;  /* msgid of the context "placeholder" */
  const char *within; /* (nullable): list whose items have it */
  const char *item;   /* (nullable): it is a list, and this is what its items say */
} Name;

/* What src/notice knows of a case (cg_notice_case_data()) beside the fields of its records. */
static const Name names[] = {
  { "addressee", NC_ ("placeholder", "addressee") },
  { "addressees", NC_ ("placeholder", "all addressees") },
  { "unit_names", NC_ ("placeholder", "all units") },
  { "organ", NC_ ("placeholder", "issuing organ") },
  { "office", NC_ ("placeholder", "this office") },
  { "office_department", NC_ ("placeholder", "department of this office") },
  { "doc_code", NC_ ("placeholder", "number code") },
  { "department", NC_ ("placeholder", "department in charge") },
  { "today", NC_ ("placeholder", "today") },
  { "decided_on", NC_ ("placeholder", "date of the decision") },
  { "decided_by", NC_ ("placeholder", "who decided") },
  { "decision", NC_ ("placeholder", "decision") },
  { "reason", NC_ ("placeholder", "reason") },
  { "matter", NC_ ("placeholder", "main situation") },
  { "plan_days", NC_ ("placeholder", "working days for the plan") },
  { "report_due", NC_ ("placeholder", "date of the report") },
  { "reply_term", NC_ ("placeholder", "time for the reply") },
  { "reply_due", NC_ ("placeholder", "date of the reply") },
  { "typical_title", NC_ ("placeholder", "title of the typical case") },
  { "typical_text", NC_ ("placeholder", "redacted text of the typical case") },
  { "units", NC_ ("placeholder", "units"), .item = "name" },
  { "accountables", NC_ ("placeholder", "those held to account"), .item = "who" },
  { "problems", NC_ ("placeholder", "problems"), .item = "sentence" },
  { "open_problems", NC_ ("placeholder", "open problems"), .item = "sentence" },
  { "overdue_problems", NC_ ("placeholder", "overdue problems"), .item = "sentence" },
  { "struck_problems", NC_ ("placeholder", "problems struck off"), .item = "sentence" },
  { "measures", NC_ ("placeholder", "measures"), .item = "sentence" },
  { "institutions", NC_ ("placeholder", "institutions"), .item = "sentence" },
  { "attachments", NC_ ("placeholder", "files"), .item = "sentence" },
  { "deviations", NC_ ("placeholder", "deviations"), .item = "sentence" },
  { "sentence", NC_ ("placeholder", "sentence"), .within = "problems" },
  { "name", NC_ ("placeholder", "name"), .within = "deviations" },
  { "who", NC_ ("placeholder", "who"), .within = "accountables" },
  { "kinds", NC_ ("placeholder", "sanctions"), .within = "accountables" },
};

/* The records whose fields have names as `case.title`. */
static const struct
{
  CgEntity entity;
  const char *prefix;
  const char *words;  /* msgid of the context "placeholder" */
  const char *within; /* (nullable): list whose items have them */
} records[] = {
  { CG_ENTITY_CASE, "case", NC_ ("placeholder", "case"), NULL },
  { CG_ENTITY_UNIT, "unit", NC_ ("placeholder", "unit"), NULL },
  { CG_ENTITY_NOTICE, "notice", NC_ ("placeholder", "this document"), NULL },
  { CG_ENTITY_NOTICE, "urged", NC_ ("placeholder", "document urged"), NULL },
  { CG_ENTITY_DELIVERY, "delivery", NC_ ("placeholder", "delivery urged"), NULL },
  { CG_ENTITY_INCOMING, "paper", NC_ ("placeholder", "paper received"), NULL },
  { CG_ENTITY_INCOMING_REVIEW, "review", NC_ ("placeholder", "examination of the paper"), NULL },
  { CG_ENTITY_PROBLEM, "problem", NC_ ("placeholder", "problem"), "problems" },
  { CG_ENTITY_MEASURE, "measure", NC_ ("placeholder", "measure"), "measures" },
  { CG_ENTITY_INSTITUTION, "institution", NC_ ("placeholder", "institution"), "institutions" },
  { CG_ENTITY_ATTACHMENT, "attachment", NC_ ("placeholder", "file"), "attachments" },
  { CG_ENTITY_ACCOUNTABLE, "accountable", NC_ ("placeholder", "person held to account"),
    "accountables" },
};

static const Name numbers[] = {
  { "n:cn", NC_ ("placeholder", "number in the list"), .within = "problems" },
  { "n:1", NC_ ("placeholder", "number in the list, digits"), .within = "problems" },
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
  GArray *list;      /* of CgPlaceholder: what a person may choose from */
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

/* What may be chosen; the dictionary lives as long as the program. */
static void
offer (Dictionary *self, CgPlaceholder placeholder)
{
  g_array_append_val (self->list, placeholder);
}

static void
add_names (Dictionary *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *words = g_dpgettext2 (NULL, "placeholder", names[i].words);

      add_forms (self, names[i].tag, words);
      offer (self,
             (CgPlaceholder){ names[i].item != NULL ? CG_PLACEHOLDER_LIST : CG_PLACEHOLDER_TEXT,
                              names[i].tag, words,
                              names[i].item != NULL     ? C_ ("placeholder", "lists")
                              : names[i].within != NULL ? C_ ("placeholder", "of each item")
                                                        : C_ ("placeholder", "case and office"),
                              names[i].within, names[i].item });
    }
}

static void
add_numbers (Dictionary *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const char *words = g_dpgettext2 (NULL, "placeholder", numbers[i].words);

      add (self, numbers[i].tag, words);
      offer (self, (CgPlaceholder){ CG_PLACEHOLDER_NUMBER, numbers[i].tag, words,
                                    C_ ("placeholder", "numbers"), numbers[i].within, NULL });
    }
}

static void
add_record (Dictionary *self, gsize record)
{
  CgEntity entity = records[record].entity;
  const char *words = g_dpgettext2 (NULL, "placeholder", records[record].words);
  const CgEntityInfo *info = cg_entity_get (entity);

  for (guint field = 0; field < info->n_fields; field++)
    {
      g_autofree char *tag =
          g_strconcat (records[record].prefix, ".", info->fields[field].id, NULL);
      g_autofree char *said = g_strdup_printf (C_ ("placeholder", "%s, %s"), words,
                                               cg_field_label (entity, (int) field));

      if (g_hash_table_contains (self->tags, said))
        continue;
      add_forms (self, tag, said);
      if (!g_str_equal (info->fields[field].id, "void_reason"))
        offer (self,
               (CgPlaceholder){ CG_PLACEHOLDER_TEXT, g_intern_string (tag), g_intern_string (said),
                                words, records[record].within, NULL });
    }
}

static gpointer
make_dictionary (gpointer unused)
{
  Dictionary *self = g_new (Dictionary, 1);

  self->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->list = g_array_new (FALSE, FALSE, sizeof (CgPlaceholder));
  add_names (self);
  add_numbers (self);
  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    add_record (self, i);
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

const CgPlaceholder *
cg_placeholders_get (gsize *n)
{
  const Dictionary *self = get_dictionary ();

  *n = self->list->len;
  return (const CgPlaceholder *) self->list->data;
}

char *
cg_placeholder_snippet (const CgPlaceholder *placeholder, CgPlaceholderUse use)
{
  const char *tag = placeholder->tag;

  if (use == CG_PLACEHOLDER_IF && placeholder->kind != CG_PLACEHOLDER_NUMBER)
    return g_strdup_printf ("{?%s}{/%s}", tag, tag);
  if (use == CG_PLACEHOLDER_UNLESS && placeholder->kind != CG_PLACEHOLDER_NUMBER)
    return g_strdup_printf ("{!%s}{/%s}", tag, tag);
  if (placeholder->kind == CG_PLACEHOLDER_LIST)
    return g_strdup_printf ("{#%s}\n（{n:cn}）{%s}\n{/%s}\n", tag, placeholder->item, tag);

  return g_strdup_printf ("{%s}", tag);
}
