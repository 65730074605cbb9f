/* cg-welcome-page.c: what an empty program shows: its seal, its name, what it is for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-welcome-page.h"

#include <glib/gi18n.h>

struct _CgWelcomePage
{
  CgPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CgWelcomePage, cg_welcome_page, CG_TYPE_PAGE)

static void
cg_welcome_page_class_init (CgWelcomePageClass *klass)
{
}

static void
cg_welcome_page_init (CgWelcomePage *self)
{
  GtkWidget *status = adw_status_page_new ();

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (status), CG_APPLICATION_ID);
  adw_status_page_set_title (ADW_STATUS_PAGE (status), _ ("Cugai"));
  adw_status_page_set_description (
      ADW_STATUS_PAGE (status),
      _ ("Accountability cases: notices, rectification, institutions, closing."));
  adw_bin_set_child (ADW_BIN (self), status);
  g_object_set (self, "title", _ ("Cugai"), "bare", TRUE, NULL);
}
