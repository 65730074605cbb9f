/* cg-shots.c: pictures of every page, for looking at them (`cugai --shots DIR`).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "cg-shots.h"

#include <glib/gstdio.h>

#include "cg-jump.h"
#include "cg-settings.h"
#include "cg-window-private.h"

/* Frames drawn after the page says it is ready: layout settles within two. */
#define FRAMES_TO_SETTLE 4
/* After something was done: the bar beside a selection waits until that has come to rest. */
#define FRAMES_TO_REST 30
#define SECONDS_TO_WAIT 20

/* Pictures beside those of the pages as such: a state is one line. */
static const CgShot states[] = {
  { "register", "cases/register", CG_SHOT_AS_IS },
  { "cases-over", "cases/over", CG_SHOT_AS_IS },
  { "ledger-no-match", "ledger", CG_SHOT_AS_IS, "zzzz" },
  { "ledger-search", "ledger", CG_SHOT_AS_IS, "2026-0002" },
  { "ledger-view", "ledger/view:due-this-week", CG_SHOT_AS_IS },
  { "ledger-view-pane", "ledger/view:due-this-week", CG_SHOT_PANE },
  { "ledger-pane", "ledger", CG_SHOT_PANE },
  { "ledger-evidence", "ledger", CG_SHOT_PANE, "2026-0003-03" },
  { "measures-pane", "ledger.measures/view:tasks", CG_SHOT_PANE },
  { "document", "documents/latest", CG_SHOT_PANE },
  { "document-outline", "documents/latest", CG_SHOT_PANE, NULL, "reader-side-tab", "outline" },
  { "document-annotations", "documents/latest", CG_SHOT_PANE, NULL, "reader-side-tab",
    "annotations" },
  { "document-hits", "documents/latest/find:\xe6\x95\xb4\xe6\x94\xb9", CG_SHOT_PANE }, /* 整改 */
  { "document-selection", "documents/latest/page:2", CG_SHOT_AS_IS, .action = "pages.select-page" },
  { "document-citation", "documents/citation-latest", CG_SHOT_PANE },
  { "document-print", "documents/latest/print", CG_SHOT_AS_IS },
  { "documents-found", "documents", CG_SHOT_AS_IS, "2026" },
  { "documents-not-found", "documents", CG_SHOT_AS_IS, "zzzz" },
  { "institutions-pane", "institutions", CG_SHOT_PANE },
  { "institutions-board", "institutions.board", CG_SHOT_AS_IS },
  { "analysis-political", "analysis/political", CG_SHOT_AS_IS },
  { "analysis-duties", "analysis/power_duty", CG_SHOT_AS_IS },
  { "analysis-chain", "analysis/pressure", CG_SHOT_AS_IS },
  { "analysis-causes", "analysis/causes", CG_SHOT_AS_IS },
  { "add-problem", "ledger/add", CG_SHOT_AS_IS },
  { "add-institution", "institutions/add", CG_SHOT_AS_IS },
  { "notices-signed", "notices/to-number", CG_SHOT_AS_IS },
  { "notices-numbered", "notices/to-deliver", CG_SHOT_AS_IS },
  { "notices-versions", "notices/to-deliver/versions", CG_SHOT_AS_IS },
  { "notices-pages", "notices", CG_SHOT_AS_IS, NULL, "notice-thumbnails", "shown" },
  { "notices-print", "notices/to-deliver/print", CG_SHOT_AS_IS },
  { "typical-pane", "typical", CG_SHOT_PANE },
  { "typical-learning", "typical", CG_SHOT_AS_IS, "\xe8\x80\x97\xe6\x9d\x90" }, /* 耗材 */
  { "campaigns", "typical/campaigns", CG_SHOT_AS_IS },
  { "typical-add", "typical/add", CG_SHOT_AS_IS },
  { "supervision-incoming", "supervision/incoming", CG_SHOT_AS_IS },
  { "supervision-register", "supervision/incoming/add", CG_SHOT_AS_IS },
  { "supervision-escalation", "supervision/escalation", CG_SHOT_AS_IS },
  { "supervision-inspection", "supervision/inspection", CG_SHOT_AS_IS },
  { "supervision-recurrence", "supervision/recurrence", CG_SHOT_AS_IS },
  { "supervision-acceptance", "supervision/acceptance", CG_SHOT_AS_IS },
  { "supervision-revisit", "supervision/revisit", CG_SHOT_AS_IS },
  { "reports-per-case", "reports/per_case", CG_SHOT_AS_IS },
  { "reports-form", "reports/form", CG_SHOT_AS_IS },
  { "reports-draft", "reports/draft", CG_SHOT_AS_IS },
  { "reports-ledger", "reports/ledger", CG_SHOT_AS_IS },
  { "settings-units", "settings/units", CG_SHOT_PANE },
  { "settings-people", "settings/people", CG_SHOT_PANE },
  { "settings-classes", "settings/classes", CG_SHOT_PANE },
  { "settings-types", "settings/classes/types", CG_SHOT_PANE },
  { "settings-rules", "settings/rules", CG_SHOT_PANE },
  { "settings-holidays", "settings/holidays", CG_SHOT_PANE },
  { "settings-numbers", "settings/numbers", CG_SHOT_PANE },
  { "settings-numbers-given", "settings/numbers/given", CG_SHOT_PANE },
  { "settings-templates", "settings/templates", CG_SHOT_PANE },
  { "settings-paper", "settings/paper", CG_SHOT_PANE },
  { "settings-paper-letter", "settings/paper/letter-rule-gap", CG_SHOT_PANE },
  { "settings-appearance", "settings/appearance", CG_SHOT_PANE },
  { "settings-data", "settings/data", CG_SHOT_PANE },
  { "calendar-pane", "calendar", CG_SHOT_PANE },
  { "calendar-week", "calendar/week", CG_SHOT_AS_IS },
  { "jump", "cases", CG_SHOT_JUMP },
  { "jump-found", "dashboard", CG_SHOT_JUMP, "shhz" },
  { "jump-number", "ledger", CG_SHOT_JUMP, "2026-0003" },
  { "jump-nothing", "institutions", CG_SHOT_JUMP, "zzzz" },
  { "ledger-asof", "ledger/compare", CG_SHOT_AS_IS },
  { "ledger-asof-pane", "ledger/compare", CG_SHOT_PANE },
  { NULL },
};

typedef struct
{
  CgWindow *window;
  GdkFrameClock *clock;
  gulong after_paint;
  char *folder;
  char *prefix;
  CgShotsDone done;
  gpointer user_data;

  GArray *shots; /* of CgShot */
  guint position;
  GVariant *kept; /* (nullable): of the setting of the picture in hand */
  guint frames;
  guint enough;   /* frames, drawn while it is not busy */
  gboolean acted; /* the action of the picture in hand is done */
  gint64 since;   /* monotonic, µs */
  guint taken;
  guint failed;
} Shots;

static void
shots_free (gpointer data)
{
  Shots *self = data;

  g_clear_signal_handler (&self->after_paint, self->clock);
  g_object_unref (self->clock);
  g_array_unref (self->shots);
  g_free (self->folder);
  g_free (self->prefix);
  g_free (self);
}

/* What the window drew last; NULL when something has to be drawn anew. */
static GskRenderNode *
take_drawn (Shots *self)
{
  GtkWidget *widget = GTK_WIDGET (self->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (paintable, GDK_SNAPSHOT (snapshot), gtk_widget_get_width (widget),
                          gtk_widget_get_height (widget));
  return gtk_snapshot_to_node (snapshot);
}

static gboolean
save_picture (Shots *self, GskRenderNode *node, const char *name)
{
  GtkWidget *widget = GTK_WIDGET (self->window);
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *file_name = g_strconcat (self->prefix, name, ".png", NULL);
  g_autofree char *path = g_build_filename (self->folder, file_name, NULL);
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (widget));
  graphene_rect_t area =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));

  texture = gsk_renderer_render_texture (renderer, node, &area);
  return gdk_texture_save_to_png (texture, path);
}

/* A setting of the picture's own is the user's again afterwards. */
static void
take_setting (Shots *self, const CgShot *shot)
{
  if (shot->setting == NULL)
    return;

  self->kept = g_settings_get_value (cg_settings_get (), shot->setting);
  g_settings_set_string (cg_settings_get (), shot->setting, shot->value);
}

static void
give_setting_back (Shots *self, const CgShot *shot)
{
  if (self->kept != NULL)
    g_settings_set_value (cg_settings_get (), shot->setting, self->kept);
  g_clear_pointer (&self->kept, g_variant_unref);
}

static void
begin_shot (Shots *self)
{
  const CgShot *shot = &g_array_index (self->shots, CgShot, self->position);

  take_setting (self, shot);
  self->frames = 0;
  self->enough = FRAMES_TO_SETTLE;
  self->acted = shot->action == NULL;
  self->since = g_get_monotonic_time ();
  cg_window_go (self->window, shot->place);
  cg_page_set_search_text (cg_window_get_page (self->window),
                           shot->pane == CG_SHOT_JUMP ? NULL : shot->search);
  if (shot->pane == CG_SHOT_JUMP)
    cg_window_open_jump (self->window, shot->search);
  if (shot->pane == CG_SHOT_PANE)
    cg_page_set_pane_open (cg_window_get_page (self->window), TRUE);
}

static void
end_shot (Shots *self, GskRenderNode *drawn)
{
  const CgShot *shot = &g_array_index (self->shots, CgShot, self->position);

  give_setting_back (self, shot);
  if (drawn != NULL && save_picture (self, drawn, shot->name))
    {
      self->taken++;
      return;
    }

  self->failed++;
  g_printerr ("cugai --shots: no picture of “%s”: %s\n", shot->name,
              drawn != NULL ? "it could not be written" : "the page did not become ready");
}

static void
act (Shots *self)
{
  const CgShot *shot = &g_array_index (self->shots, CgShot, self->position);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));

  self->acted = TRUE;
  self->frames = 0;
  self->enough = FRAMES_TO_REST;
  if (focus != NULL)
    gtk_widget_activate_action (focus, shot->action, NULL);
}

/* A widget that is to be drawn anew has forgotten what it drew, so the picture is taken right
 * after drawing: before the next frame a caret may blink or a record be read. */
static void
after_paint_cb (Shots *self)
{
  CgPage *page = cg_window_get_page (self->window);
  GtkWidget *jump = cg_window_get_jump (self->window);
  gboolean busy = (page != NULL && cg_page_get_busy (page)) ||
                  (jump != NULL && cg_jump_is_searching (CG_JUMP (jump)));
  gboolean late = g_get_monotonic_time () - self->since > SECONDS_TO_WAIT * G_USEC_PER_SEC;
  g_autoptr (GskRenderNode) drawn = NULL;

  self->frames = busy ? 0 : self->frames + 1;
  if (self->frames >= self->enough && !self->acted)
    act (self);
  if (self->frames >= self->enough)
    drawn = take_drawn (self);
  if (drawn == NULL && !late)
    return;

  end_shot (self, drawn);
  self->position++;
  if (self->position < self->shots->len)
    {
      begin_shot (self);
      return;
    }

  g_clear_signal_handler (&self->after_paint, self->clock);
  self->done (self->user_data, self->taken, self->failed);
}

/* Keeps the frames coming. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  return ((Shots *) data)->after_paint != 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
add_shot (Shots *self, const char *only, const CgShot *shot)
{
  g_auto (GStrv) names = only != NULL ? g_strsplit (only, ",", -1) : NULL;

  if (names == NULL || g_strv_contains ((const char *const *) names, shot->name))
    g_array_append_vals (self->shots, shot, 1);
}

const CgShot *
cg_shots_states (void)
{
  return states;
}

void
cg_shots_run (CgWindow *window,
              const CgPageInfo *pages,
              const CgShot *more,
              const char *only,
              const char *folder,
              const char *prefix,
              CgShotsDone done,
              gpointer user_data)
{
  Shots *self = g_new0 (Shots, 1);

  self->window = window;
  self->clock = g_object_ref (gtk_widget_get_frame_clock (GTK_WIDGET (window)));
  self->folder = g_strdup (folder);
  self->prefix = g_strdup (prefix != NULL ? prefix : "");
  self->done = done;
  self->user_data = user_data;
  self->shots = g_array_new (FALSE, FALSE, sizeof (CgShot));
  for (const CgPageInfo *info = pages; info->id != NULL; info++)
    {
      CgShot shot = { info->id, info->id, CG_SHOT_AS_IS };

      add_shot (self, only, &shot);
    }
  for (const CgShot *state = more; state != NULL && state->name != NULL; state++)
    add_shot (self, only, state);

  g_mkdir_with_parents (folder, 0755);
  if (self->shots->len == 0)
    {
      done (user_data, 0, 0);
      shots_free (self);
      return;
    }

  begin_shot (self);
  self->after_paint =
      g_signal_connect_swapped (self->clock, "after-paint", G_CALLBACK (after_paint_cb), self);
  gtk_widget_add_tick_callback (GTK_WIDGET (window), tick_cb, self, shots_free);
}
