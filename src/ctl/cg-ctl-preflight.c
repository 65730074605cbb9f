/* cg-ctl-preflight.c: cugaictl notice preflight: what is wrong with a notice.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cg-ctl-json.h"
#include "cg-ctl-notice.h"
#include "cg-preflight.h"
#include "cg-store-notice.h"

static void
add_place (GString *json, const CgFinding *finding, const CgNoticePages *pages)
{
  cg_ctl_json_add_integer (json, "page", cg_ctl_notice_page_in_file (pages, finding->page));
  cg_ctl_json_add_number (json, "x", finding->x);
  cg_ctl_json_add_number (json, "y", finding->y);
  cg_ctl_json_add_number (json, "width", finding->width);
  cg_ctl_json_add_number (json, "height", finding->height);
}

/* That which it is about, or whose file of its own it is found in. */
static void
add_attachment (GString *json, const CgFinding *finding, const CgNoticePages *pages)
{
  guint volume = finding->on_page ? cg_notice_pages_find_volume (pages, finding->page) : 0;
  gboolean body;
  guint index;

  if (volume > 0)
    index = cg_notice_pages_get_volume_attachment (pages, volume);
  else if (!cg_notice_field_is_attachment (finding->field, &index, &body))
    return;

  cg_ctl_json_add_integer (json, "attachment", index + 1);
}

static void
add_finding (GString *json, const CgFinding *finding, const CgNoticePages *pages)
{
  cg_ctl_json_begin (json, '{');
  cg_ctl_json_add_string (json, "id", cg_finding_id (finding->id));
  cg_ctl_json_add_string (json, "strength", finding->error ? "error" : "hint");
  cg_ctl_json_add_boolean (json, "releasable", finding->releasable);
  cg_ctl_json_add_boolean (json, "released", finding->released);
  cg_ctl_json_add_string (json, "clause", finding->clause);
  cg_ctl_json_add_string (json, "sentence", finding->sentence);
  cg_ctl_json_add_string (json, "field", cg_notice_field_id (finding->field));
  add_attachment (json, finding, pages);
  cg_ctl_json_add_integer (json, "start", finding->start);
  cg_ctl_json_add_integer (json, "end", finding->end);
  if (finding->on_page)
    add_place (json, finding, pages);
  cg_ctl_json_end (json, '}');
}

static void
print_json (const GPtrArray *findings, const CgNoticePages *pages)
{
  g_autoptr (GString) json = g_string_new ("[");

  for (guint i = 0; i < findings->len; i++)
    {
      g_string_append (json, i > 0 ? ",\n" : "\n");
      add_finding (json, g_ptr_array_index (findings, i), pages);
    }
  g_string_append (json, findings->len > 0 ? "\n]\n" : "]\n");
  cg_ctl_print (json->str);
}

/* “错误  number-padded  文号的序号不编虚位：“007”  GB/T 9704-2012 7.2.5”. */
static void
print_lines (const GPtrArray *findings)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const CgFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (text, "%s  %s  %s%s%s\n",
                              finding->error ? C_ ("preflight", "Error") : C_ ("preflight", "Hint"),
                              cg_finding_id (finding->id), finding->sentence,
                              *finding->clause != '\0' ? "  " : "", finding->clause);
    }
  if (findings->len == 0)
    g_string_append_printf (text, "%s\n", C_ ("preflight", "Passed"));
  cg_ctl_print (text->str);
}

/* The profile asked for as it ships in the place of the office's own. */
static gboolean
choose_profile (const CgCtl *self, CgNoticeFacts *facts, GError **error)
{
  const char *id = self->options->profile;
  g_autoptr (CgNoticeProfile) profile = id != NULL ? cg_notice_profile_new (id) : NULL;

  if (id == NULL)
    return TRUE;
  if (profile == NULL)
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("There is no profile “%s”."), id);
      return FALSE;
    }

  g_clear_pointer (&facts->page, g_hash_table_unref);
  facts->page = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (facts->page, g_strdup (CG_NOTICE_PROFILE_BASE), g_strdup (id));
  return TRUE;
}

gboolean
cg_ctl_preflight (CgCtl *self, GError **error)
{
  g_autoptr (CgRecord) notice = NULL;
  g_autoptr (CgNoticeFacts) facts = NULL;
  g_autoptr (CgNoticePages) pages = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  gint64 id;

  if (!cg_ctl_open (self, error))
    return FALSE;

  id = cg_store_find (self->store, CG_ENTITY_NOTICE, cg_ctl_argument (self, 1), error);
  notice = id != 0 ? cg_store_get (self->store, CG_ENTITY_NOTICE, id, error) : NULL;
  facts = notice != NULL ? cg_store_notice_facts (self->store, id, error) : NULL;
  if (facts == NULL || !choose_profile (self, facts, error))
    return FALSE;

  findings = cg_preflight_run_record (notice, facts, &pages);
  if (self->options->json)
    print_json (findings, pages);
  else
    print_lines (findings);
  self->found_bad = cg_preflight_count_errors (findings) > 0;
  return TRUE;
}
