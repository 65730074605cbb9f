/* cg-ctl-notice.c: cugaictl notice: a notice or its forms as PDF, or where their lines stand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cg-ctl-json.h"
#include "cg-ctl-notice.h"
#include "cg-ctl.h"
#include "cg-notice-case.h"
#include "cg-notice-mode.h"
#include "cg-notice-pages.h"
#include "cg-notice-records.h"
#include "cg-notice-sheets.h"
#include "cg-office-paper.h"

typedef gboolean (*CgCtlNoticeCommand) (CgCtl *self, GError **error);

static GPtrArray *
read_attachments (CgCtl *self, const CgRecord *notice, GError **error)
{
  g_autoptr (CgQuery) query = cg_notice_attachments_query (cg_record_get_id (notice));

  return cg_store_select (self->store, query, error);
}

/* ---- the ways to print ---- */

static gboolean
read_millimetres (const char *option, const char *text, double *value, GError **error)
{
  char *end = NULL;

  if (text == NULL)
    return TRUE;

  *value = g_ascii_strtod (text, &end);
  if (end != text && *end == '\0' && isfinite (*value))
    return TRUE;

  g_set_error (error, CG_CTL_USAGE, 0, _ ("--%s: “%s” is no length in millimetres."), option, text);
  return FALSE;
}

/* A head that the sheet cannot have would be taken for another one. */
static gboolean
check_range (const char *option, double value, double least, double most, GError **error)
{
  if (value >= least && value <= most)
    return TRUE;

  g_set_error (error, CG_CTL_USAGE, 0, _ ("--%s is a length from %g to %g mm."), option, least,
               most);
  return FALSE;
}

static gboolean
check_ranges (const CgCtlOptions *options, const CgNoticePrinting *printing, GError **error)
{
  return check_range ("offset", printing->offset_x, -CG_NOTICE_MOST_OFFSET, CG_NOTICE_MOST_OFFSET,
                      error) &&
         check_range ("offset", printing->offset_y, -CG_NOTICE_MOST_OFFSET, CG_NOTICE_MOST_OFFSET,
                      error) &&
         (options->reserve == NULL ||
          check_range ("reserve", printing->reserve, CG_NOTICE_LEAST_RESERVE,
                       CG_NOTICE_MOST_RESERVE, error));
}

static gboolean
read_printing (const CgCtlOptions *options, CgNoticePrinting *printing, GError **error)
{
  g_auto (GStrv) offset = g_strsplit (options->offset != NULL ? options->offset : "0,0", ",", -1);

  *printing = (CgNoticePrinting){ CG_NOTICE_MODE_FULL };
  if (options->mode != NULL && !cg_notice_mode_parse (options->mode, &printing->mode))
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” is no way to print: full, overprint, draft."),
                   options->mode);
      return FALSE;
    }
  if (g_strv_length (offset) != 2)
    {
      g_set_error (error, CG_CTL_USAGE, 0, _ ("--%s: “%s” is no length in millimetres."), "offset",
                   options->offset);
      return FALSE;
    }

  return read_millimetres ("offset", offset[0], &printing->offset_x, error) &&
         read_millimetres ("offset", offset[1], &printing->offset_y, error) &&
         read_millimetres ("reserve", options->reserve, &printing->reserve, error) &&
         check_ranges (options, printing, error);
}

/* @to_leave: as a paper for others, and not to see where its lines stand. */
static CgNoticePages *
lay_out_text (CgCtl *self,
              const CgRecord *notice,
              CgNoticeProfile *profile,
              gboolean to_leave,
              GError **error)
{
  g_autoptr (CgNoticeDocument) document = cg_notice_document_new_from_record (notice);
  g_autoptr (GPtrArray) attachments = NULL;
  g_autoptr (CgNoticePages) pages = NULL;
  CgNoticePrinting printing;

  if (!read_printing (self->options, &printing, error))
    return NULL;
  attachments = read_attachments (self, notice, error);
  if (attachments == NULL)
    return NULL;

  cg_notice_printing_prepare (&printing, profile);
  cg_notice_document_add_records (document, attachments);
  pages = cg_notice_layout (document, profile);
  if (to_leave && !cg_office_paper_check_faces (self->store, document, pages, printing.mode, error))
    return NULL;
  return cg_notice_pages_dress (pages, &printing, profile);
}

/* ---- forms ---- */

static CgNoticePages *
lay_out_form (CgCtl *self, const CgRecord *notice, const CgNoticeProfile *profile, GError **error)
{
  gboolean receipt = g_str_equal (self->options->form, "receipt");

  return cg_notice_sheets_lay_out (self->store, cg_record_get_id (notice),
                                   receipt ? CG_NOTICE_SHEET_RECEIPT : CG_NOTICE_SHEET_APPROVAL,
                                   profile, self->options->anchored, error);
}

static gboolean
check_form (const CgCtlOptions *options, GError **error)
{
  if (options->anchored && g_strcmp0 (options->form, "approval") != 0)
    {
      g_set_error_literal (
          error, CG_CTL_USAGE, 0,
          _ ("Only the office's own sheet (--form approval) carries a proof of the "
             "log, never a document or what a unit signs."));
      return FALSE;
    }
  if (options->form == NULL || g_str_equal (options->form, "receipt") ||
      g_str_equal (options->form, "approval"))
    return TRUE;

  g_set_error (error, CG_CTL_USAGE, 0, _ ("“%s” is no form: receipt, approval."), options->form);
  return FALSE;
}

/* The one asked for as it ships, else what the notice was signed with or the office's own. */
static CgNoticeProfile *
choose_profile (CgCtl *self, const CgRecord *notice, GError **error)
{
  const char *id = self->options->profile;
  CgNoticeProfile *profile =
      id != NULL ? cg_notice_profile_new (id) : cg_office_paper_profile (self->store, notice);

  if (profile == NULL)
    g_set_error (error, CG_CTL_USAGE, 0, _ ("There is no profile “%s”."), id);
  return profile;
}

CgNoticePages *
cg_ctl_notice_lay_out (CgCtl *self, const CgRecord *notice, gboolean to_leave, GError **error)
{
  g_autoptr (CgNoticeProfile) profile = choose_profile (self, notice, error);

  if (profile == NULL)
    return NULL;

  return self->options->form != NULL ? lay_out_form (self, notice, profile, error)
                                     : lay_out_text (self, notice, profile, to_leave, error);
}

static gboolean
is_known (CgCtl *self, gboolean pdf, GError **error)
{
  const char *command = cg_ctl_argument (self, 0);
  gboolean has_file = cg_ctl_argument (self, 2) != NULL && cg_ctl_argument (self, 3) == NULL;

  if (pdf ? has_file : g_str_equal (command, "layout") && cg_ctl_argument (self, 2) == NULL)
    return TRUE;

  g_set_error (error, CG_CTL_USAGE, 0, _ ("There is no command “%s”."), command);
  return FALSE;
}

/* What is done with a document, or with all of them, but one of them laid out. */
static CgCtlNoticeCommand
find_other (const CgCtl *self)
{
  static const struct
  {
    const char *name;
    guint most; /* words after it */
    CgCtlNoticeCommand command;
  } commands[] = {
    { "all", 1, cg_ctl_notice_all },
    { "preflight", 1, cg_ctl_preflight },
    { "versions", 1, cg_ctl_notice_versions },
    { "compare", 3, cg_ctl_notice_compare },
  };

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (cg_ctl_argument (self, 0), commands[i].name) &&
        cg_ctl_argument (self, commands[i].most + 1) == NULL)
      return commands[i].command;

  return NULL;
}

gboolean
cg_ctl_notice (CgCtl *self, GError **error)
{
  gboolean pdf = g_str_equal (cg_ctl_argument (self, 0), "pdf");
  CgCtlNoticeCommand other = find_other (self);
  g_autoptr (CgRecord) notice = NULL;
  g_autoptr (CgNoticePages) pages = NULL;
  gint64 id;

  if (!check_form (self->options, error))
    return FALSE;
  if (other != NULL)
    return other (self, error);
  if (!is_known (self, pdf, error) || !cg_ctl_open (self, error))
    return FALSE;

  id = cg_store_find (self->store, CG_ENTITY_NOTICE, cg_ctl_argument (self, 1), error);
  notice = id != 0 ? cg_store_get (self->store, CG_ENTITY_NOTICE, id, error) : NULL;
  pages = notice != NULL ? cg_ctl_notice_lay_out (self, notice, pdf, error) : NULL;
  if (pages == NULL)
    return FALSE;
  if (pdf)
    return cg_ctl_notice_write (self, id, pages, error);

  cg_ctl_print_pages (self, pages);
  return TRUE;
}
