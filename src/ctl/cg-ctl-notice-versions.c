/* cg-ctl-notice-versions.c: cugaictl notice versions, compare: a document's text step by step.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-notice.h"
#include "cg-notice-compare.h"
#include "cg-notice-versions.h"

/* Numbered from 1, the oldest. */
static const CgNoticeVersion *
version_at (const GPtrArray *versions, guint number)
{
  return g_ptr_array_index (versions, versions->len - number);
}

static CgNoticeText
text_of (const CgNoticeVersion *version)
{
  return (CgNoticeText){ version->record, version->attachments };
}

static GPtrArray *
read_versions (CgCtl *self, GError **error)
{
  gint64 id;

  if (!cg_ctl_open (self, error))
    return NULL;

  id = cg_store_find (self->store, CG_ENTITY_NOTICE, cg_ctl_argument (self, 1), error);
  return id != 0 ? cg_store_notice_versions (self->store, id, error) : NULL;
}

/* ---- versions ---- */

static gboolean
is_changed (const GPtrArray *versions, guint number)
{
  CgNoticeText before, after;

  if (number == 1)
    return TRUE;

  before = text_of (version_at (versions, number - 1));
  after = text_of (version_at (versions, number));
  return !cg_notice_text_equal (&before, &after);
}

static void
add_version (GString *json, const GPtrArray *versions, guint number)
{
  const CgNoticeVersion *version = version_at (versions, number);
  const CgFieldVersion *step = version->step;

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_integer (json, "version", number);
  cg_ctl_json_add_boolean (json, "changed", is_changed (versions, number));
  cg_ctl_json_add_string (json, "state", cg_record_text (version->record, CG_NOTICE_STATE));
  cg_ctl_json_add_string (json, "action", step != NULL ? step->action : NULL);
  if (step != NULL)
    {
      cg_ctl_json_add_integer (json, "seq", step->seq);
      cg_ctl_json_add_integer (json, "at", step->at);
      cg_ctl_json_add_string (json, "actor_name", step->actor_name);
      cg_ctl_json_add_string (json, "reason", step->reason);
    }
  cg_ctl_json_add_string (json, "title", cg_record_text (version->record, CG_NOTICE_TITLE));
  cg_ctl_json_end (json, '}');
}

static void
print_versions_json (const GPtrArray *versions)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint number = 1; number <= versions->len; number++)
    {
      g_string_append (json, number > 1 ? ",\n" : "\n");
      add_version (json, versions, number);
    }
  g_string_append (json, "\n]\n");
  cg_ctl_print (json->str);
}

static void
print_version (GString *text, const GPtrArray *versions, guint number)
{
  const CgFieldVersion *step = version_at (versions, number)->step;
  g_autofree char *time = step != NULL ? cg_ctl_time_of_ms (step->at) : NULL;

  g_string_append_printf (text, "%u  ", number);
  if (step == NULL)
    g_string_append (text, C_ ("version", "As it stands"));
  else
    g_string_append_printf (text, "%s  %s  %s", time,
                            step->actor_name != NULL ? step->actor_name : "",
                            cg_action_label (step->action));
  if (!is_changed (versions, number))
    g_string_append_printf (text, "  %s", C_ ("version", "(text unchanged)"));
  g_string_append_c (text, '\n');
  if (step != NULL && step->reason != NULL)
    g_string_append_printf (text, "    %s: %s\n", C_ ("history", "Reason"), step->reason);
}

gboolean
cg_ctl_notice_versions (CgCtl *self, GError **error)
{
  g_autoptr (GPtrArray) versions = read_versions (self, error);
  g_autoptr (GString) text = NULL;

  if (versions == NULL)
    return FALSE;
  if (self->options->json)
    {
      print_versions_json (versions);
      return TRUE;
    }

  text = g_string_new (NULL);
  for (guint number = 1; number <= versions->len; number++)
    print_version (text, versions, number);
  cg_ctl_print (text->str);
  return TRUE;
}

/* ---- compare ---- */

static gboolean
read_number (const CgCtl *self, guint argument, guint most, guint *number, GError **error)
{
  const char *text = cg_ctl_argument (self, argument);
  guint64 value;

  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_unsigned (text, 10, 1, most, &value, NULL))
    {
      *number = (guint) value;
      return TRUE;
    }

  g_set_error (error, CG_CTL_USAGE, 0,
               _ ("“%s” is no version: they are numbered 1 to %u (notice versions)."), text, most);
  return FALSE;
}

static void
add_run (GString *json, const CgNoticeDifference *difference, const CgDiffRun *run)
{
  static const char *const kinds[] = { "same", "removed", "added" };
  g_autofree char *text =
      g_strndup (cg_text_diff_text (run, difference->before, difference->after), run->length);

  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "kind", kinds[run->kind]);
  cg_ctl_json_add_string (json, "text", text);
  cg_ctl_json_end (json, '}');
}

static void
add_difference (GString *json, const CgNoticeDifference *difference)
{
  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "field", difference->field);
  cg_ctl_json_add_string (json, "label", difference->label);
  cg_ctl_json_add_integer (json, "places", cg_text_diff_count (difference->runs));
  cg_ctl_json_member (json, "runs");
  cg_ctl_json_begin (json, '[');
  for (guint i = 0; i < difference->runs->len; i++)
    add_run (json, difference, &g_array_index (difference->runs, CgDiffRun, i));
  cg_ctl_json_end (json, ']');
  cg_ctl_json_end (json, '}');
}

static void
print_differences (const CgCtl *self, const GPtrArray *differences)
{
  g_autoptr (GString) json = NULL;

  if (!self->options->json)
    {
      g_autofree char *text = cg_notice_compare_to_text (differences);

      cg_ctl_print (text);
      return;
    }

  json = g_string_new ("[");
  for (guint i = 0; i < differences->len; i++)
    {
      g_string_append (json, i > 0 ? ",\n" : "\n");
      add_difference (json, g_ptr_array_index (differences, i));
    }
  g_string_append (json, "\n]\n");
  cg_ctl_print (json->str);
}

gboolean
cg_ctl_notice_compare (CgCtl *self, GError **error)
{
  g_autoptr (GPtrArray) versions = read_versions (self, error);
  g_autoptr (GPtrArray) differences = NULL;
  CgNoticeText before, after;
  guint earlier, later;

  if (versions == NULL)
    return FALSE;

  earlier = MAX (versions->len - 1, 1);
  if (!read_number (self, 2, versions->len, &earlier, error))
    return FALSE;
  later = MIN (earlier + 1, versions->len);
  if (!read_number (self, 3, versions->len, &later, error))
    return FALSE;

  before = text_of (version_at (versions, earlier));
  after = text_of (version_at (versions, later));
  differences = cg_notice_compare (&before, &after);
  print_differences (self, differences);
  return TRUE;
}
