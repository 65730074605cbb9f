/* cg-ctl-options.c: the command line of cugaictl: options anywhere, words in order.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-ctl-options.h"

#include <glib/gi18n.h>

G_DEFINE_QUARK (cg - ctl - usage, cg_ctl_usage)

typedef enum
{
  OPTION_FLAG,   /* gboolean */
  OPTION_TEXT,   /* char*: the last one counts */
  OPTION_TEXTS,  /* GPtrArray*: each one counts */
  OPTION_NUMBER, /* gint64, not below zero */
} OptionType;

typedef struct
{
  const char *name;
  OptionType type;
  gsize offset;
} Option;

#define OPTION(name, type, member)                                                                 \
  {                                                                                                \
    name, OPTION_##type, G_STRUCT_OFFSET (CgCtlOptions, member)                                    \
  }

static const Option options_known[] = {
  OPTION ("store", TEXT, store),
  OPTION ("as", TEXT, as),
  OPTION ("today", TEXT, today),
  OPTION ("json", FLAG, json),
  OPTION ("help", FLAG, help),
  OPTION ("version", FLAG, version),
  OPTION ("test", FLAG, test),
  OPTION ("sample", FLAG, sample),
  OPTION ("voided", FLAG, voided),
  OPTION ("ids", FLAG, ids),
  OPTION ("filter", TEXTS, filters),
  OPTION ("map", TEXTS, maps),
  OPTION ("sort", TEXTS, sorts),
  OPTION ("search", TEXT, search),
  OPTION ("limit", NUMBER, limit),
  OPTION ("reason", TEXT, reason),
  OPTION ("kind", TEXT, kind),
  OPTION ("days", NUMBER, days),
  OPTION ("columns", TEXT, columns),
  OPTION ("case", TEXT, in_case),
  OPTION ("seed", NUMBER, seed),
  OPTION ("dry-run", FLAG, dry_run),
  OPTION ("create-missing", FLAG, create_missing),
  OPTION ("skip-errors", FLAG, skip_errors),
  OPTION ("fields", FLAG, fields),
  OPTION ("field", TEXT, field),
  OPTION ("compare", FLAG, compare),
  OPTION ("group", TEXT, group),
  OPTION ("view", TEXT, view),
  OPTION ("partly", FLAG, partly),
  OPTION ("id", TEXTS, records),
  OPTION ("paper", TEXT, paper),
  OPTION ("title", TEXT, title),
  OPTION ("since", TEXT, since),
  OPTION ("template", FLAG, template),
  OPTION ("form", TEXT, form),
  OPTION ("release", TEXTS, releases),
  OPTION ("profile", TEXT, profile),
  OPTION ("mode", TEXT, mode),
  OPTION ("offset", TEXT, offset),
  OPTION ("reserve", TEXT, reserve),
  OPTION ("anchored", FLAG, anchored),
  OPTION ("anchor", TEXT, anchor),
  OPTION ("page", NUMBER, page),
  OPTION ("dpi", NUMBER, dpi),
  OPTION ("pages", TEXT, pages),
  OPTION ("password-file", TEXT, password_file),
  OPTION ("variants", FLAG, variants),
  OPTION ("annotations", FLAG, annotations),
  OPTION ("rebuild", FLAG, rebuild),
  OPTION ("from", TEXT, from),
  OPTION ("to", TEXT, to),
  OPTION ("by", TEXT, by),
  OPTION ("unit", TEXT, unit),
  OPTION ("level", TEXT, level),
  OPTION ("domain", TEXT, domain),
  OPTION ("situation", TEXT, situation),
  OPTION ("deviation", TEXT, deviation),
  OPTION ("merged", FLAG, merged),
  OPTION ("zeros", FLAG, zeros),
  OPTION ("longterm-done", FLAG, longterm_done),
};

static const char accepted_everywhere[] = "store as today json help version";

void
cg_ctl_options_free (CgCtlOptions *options)
{
  g_ptr_array_unref (options->words);
  g_ptr_array_unref (options->given);
  g_ptr_array_unref (options->filters);
  g_ptr_array_unref (options->maps);
  g_ptr_array_unref (options->sorts);
  g_ptr_array_unref (options->records);
  g_ptr_array_unref (options->releases);
  g_free (options->store);
  g_free (options->as);
  g_free (options->today);
  g_free (options->search);
  g_free (options->reason);
  g_free (options->kind);
  g_free (options->in_case);
  g_free (options->columns);
  g_free (options->field);
  g_free (options->group);
  g_free (options->view);
  g_free (options->paper);
  g_free (options->title);
  g_free (options->since);
  g_free (options->form);
  g_free (options->profile);
  g_free (options->mode);
  g_free (options->offset);
  g_free (options->reserve);
  g_free (options->anchor);
  g_free (options->pages);
  g_free (options->password_file);
  g_free (options->from);
  g_free (options->to);
  g_free (options->by);
  g_free (options->unit);
  g_free (options->level);
  g_free (options->domain);
  g_free (options->situation);
  g_free (options->deviation);
  g_free (options);
}

static CgCtlOptions *
options_new (void)
{
  CgCtlOptions *options = g_new0 (CgCtlOptions, 1);

  options->words = g_ptr_array_new_with_free_func (g_free);
  options->given = g_ptr_array_new_with_free_func (g_free);
  options->days = -1;
  options->seed = -1;
  options->page = -1;
  options->dpi = -1;
  options->filters = g_ptr_array_new_with_free_func (g_free);
  options->maps = g_ptr_array_new_with_free_func (g_free);
  options->sorts = g_ptr_array_new_with_free_func (g_free);
  options->records = g_ptr_array_new_with_free_func (g_free);
  options->releases = g_ptr_array_new_with_free_func (g_free);
  return options;
}

static gboolean
fail (GError **error, const char *format, const char *word)
{
  g_autofree char *readable = g_utf8_make_valid (word, -1);

  g_set_error (error, CG_CTL_USAGE, 0, format, readable);
  return FALSE;
}

static const Option *
find_option (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (options_known); i++)
    if (g_str_equal (options_known[i].name, name))
      return &options_known[i];

  return NULL;
}

static gboolean
take_value (CgCtlOptions *options, const Option *option, const char *value, GError **error)
{
  gpointer member = G_STRUCT_MEMBER_P (options, option->offset);

  switch (option->type)
    {
    case OPTION_TEXT:
      g_free (*(char **) member);
      *(char **) member = g_strdup (value);
      return TRUE;
    case OPTION_TEXTS:
      g_ptr_array_add (*(GPtrArray **) member, g_strdup (value));
      return TRUE;
    case OPTION_NUMBER:
      return g_ascii_string_to_signed (value, 10, 0, G_MAXINT64, member, NULL) ||
             fail (error, _ ("“%s” is not a whole number."), value);
    case OPTION_FLAG:
    default:
      *(gboolean *) member = TRUE;
      return TRUE;
    }
}

/* Takes the option at @arguments; moves on over its value when that is a word of its own. */
static gboolean
take_option (CgCtlOptions *options, char *const **arguments, GError **error)
{
  const char *word = **arguments;
  const char *equals = strchr (word, '=');
  g_autofree char *name =
      equals != NULL ? g_strndup (word + 2, (gsize) (equals - word) - 2) : g_strdup (word + 2);
  const Option *option = find_option (name);
  const char *value = equals != NULL ? equals + 1 : NULL;

  if (option == NULL)
    return fail (error, _ ("There is no option “%s”."), word);
  if (option->type == OPTION_FLAG && value != NULL)
    return fail (error, _ ("The option “--%s” takes no value."), name);

  if (option->type != OPTION_FLAG && value == NULL)
    {
      value = (*arguments)[1];
      if (value == NULL)
        return fail (error, _ ("The option “--%s” needs a value."), name);
      (*arguments)++;
    }

  g_ptr_array_add (options->given, g_steal_pointer (&name));
  return take_value (options, option, value, error);
}

CgCtlOptions *
cg_ctl_options_parse (char *const *arguments, GError **error)
{
  g_autoptr (CgCtlOptions) options = options_new ();
  gboolean only_words = FALSE;

  for (; *arguments != NULL; arguments++)
    {
      if (only_words || !g_str_has_prefix (*arguments, "-") || g_str_equal (*arguments, "-"))
        g_ptr_array_add (options->words, g_strdup (*arguments));
      else if (g_str_equal (*arguments, "--"))
        only_words = TRUE;
      else if (g_str_equal (*arguments, "-h"))
        options->help = TRUE;
      else if (!g_str_has_prefix (*arguments, "--"))
        {
          fail (error, _ ("There is no option “%s”."), *arguments);
          return NULL;
        }
      else if (!take_option (options, &arguments, error))
        return NULL;
    }

  return g_steal_pointer (&options);
}

gboolean
cg_ctl_options_check (const CgCtlOptions *options, const char *accepted, GError **error)
{
  g_auto (GStrv) own = g_strsplit (accepted, " ", -1);
  g_auto (GStrv) everywhere = g_strsplit (accepted_everywhere, " ", -1);

  for (guint i = 0; i < options->given->len; i++)
    {
      const char *name = g_ptr_array_index (options->given, i);

      if (!g_strv_contains ((const char *const *) own, name) &&
          !g_strv_contains ((const char *const *) everywhere, name))
        return fail (error, _ ("This command has no option “--%s”."), name);
    }

  return TRUE;
}
