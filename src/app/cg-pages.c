/* cg-pages.c: the table of the window's pages. A new page is one line here.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-pages.h"

#include <glib/gi18n.h>

#include "cg-analysis-page.h"
#include "cg-board-page.h"
#include "cg-calendar-page.h"
#include "cg-case-page.h"
#include "cg-cases-page.h"
#include "cg-dashboard-page.h"
#include "cg-documents-page.h"
#include "cg-duties-page.h"
#include "cg-institutions-page.h"
#include "cg-ledger-page.h"
#include "cg-measures-page.h"
#include "cg-notices-page.h"
#include "cg-reports-page.h"
#include "cg-settings-page.h"
#include "cg-start-page.h"
#include "cg-supervision-page.h"
#include "cg-typical-page.h"

static const CgPageInfo pages[] = {
  { "start", NC_ ("page", "First start"), "org.cugai.Cugai-symbolic", CG_NAV_HIDDEN, "",
    cg_start_page_get_type },
  { "dashboard", NC_ ("page", "Overview"), "view-app-grid-symbolic", CG_NAV_WORK, "1",
    cg_dashboard_page_get_type },
  { "calendar", NC_ ("page", "Calendar"), "x-office-calendar-symbolic", CG_NAV_HIDDEN, "",
    cg_calendar_page_get_type },
  { "cases", NC_ ("page", "Cases"), "folder-symbolic", CG_NAV_WORK, "2", cg_cases_page_get_type },
  { "cases.file", NC_ ("page", "Cases"), "folder-symbolic", CG_NAV_HIDDEN, "",
    cg_case_page_get_type },
  { "ledger", NC_ ("page", "Rectification ledger"), "view-list-bullet-symbolic", CG_NAV_WORK, "3",
    cg_ledger_page_get_type },
  { "ledger.measures", NC_ ("page", "Rectification measures"), "view-list-bullet-symbolic",
    CG_NAV_HIDDEN, "", cg_measures_page_get_type },
  { "institutions", NC_ ("page", "Institutions"), "accessories-dictionary-symbolic", CG_NAV_WORK,
    "4", cg_institutions_page_get_type },
  { "institutions.board", NC_ ("page", "Institutions"), "accessories-dictionary-symbolic",
    CG_NAV_HIDDEN, "", cg_board_page_get_type },
  { "notices", NC_ ("page", "Documents to units"), "document-edit-symbolic", CG_NAV_WORK, "5",
    cg_notices_page_get_type },
  { "documents", NC_ ("page", "Documents"), "x-office-document-symbolic", CG_NAV_WORK, "6",
    cg_documents_page_get_type },
  { "analysis", NC_ ("page", "Analysis"), "network-workgroup-symbolic", CG_NAV_STUDY, "7",
    cg_analysis_page_get_type },
  { "analysis.duties", NC_ ("page", "Table of powers and duties"), "network-workgroup-symbolic",
    CG_NAV_HIDDEN, "", cg_duties_page_get_type },
  { "typical", NC_ ("page", "Typical cases"), "starred-symbolic", CG_NAV_STUDY, "8",
    cg_typical_page_get_type },
  { "supervision", NC_ ("page", "Supervision"), "view-reveal-symbolic", CG_NAV_STUDY, "9",
    cg_supervision_page_get_type },
  { "reports", NC_ ("page", "Reports"), "x-office-presentation-symbolic", CG_NAV_STUDY, "0",
    cg_reports_page_get_type },
  { "settings", NC_ ("page", "Settings"), "emblem-system-symbolic", CG_NAV_HIDDEN, "",
    cg_settings_page_get_type },
  { NULL },
};

const CgPageInfo *
cg_pages_table (void)
{
  return pages;
}

const CgPageInfo *
cg_pages_start (void)
{
  static CgPageInfo start[2];

  start[0] = pages[0];
  return start;
}

const char *
cg_pages_first (void)
{
  for (const CgPageInfo *info = pages; info->id != NULL; info++)
    if (info->section == CG_NAV_WORK)
      return info->id;

  return pages[0].id;
}
