/* cg-settings-appearance.c: 设置 · 外观: colours and the size of the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * These are the person's on this machine, not the office's: they lie in the program's own
 * settings and hold at once.
 */
#include "config.h"

#include "cg-settings-appearance.h"

#include <glib/gi18n.h>

#include "cg-segments.h"
#include "cg-setting-box.h"
#include "cg-settings.h"

struct _CgSettingsAppearance
{
  CgSettingsPart parent_instance;

  CgSegments *scheme;
  CgSegments *scale;
};

G_DEFINE_FINAL_TYPE (CgSettingsAppearance, cg_settings_appearance, CG_TYPE_SETTINGS_PART)

static const char *const scales[] = { "1", "1.1", "1.25", "1.5", "2" };

static void
scheme_cb (CgSettingsAppearance *self)
{
  g_settings_set_string (cg_settings_get (), "color-scheme", cg_segments_get_active (self->scheme));
}

static void
scale_cb (CgSettingsAppearance *self)
{
  g_settings_set_double (cg_settings_get (), "text-scale",
                         g_ascii_strtod (cg_segments_get_active (self->scale), NULL));
}

static void
show_settings (CgSettingsAppearance *self)
{
  g_autofree char *scheme = g_settings_get_string (cg_settings_get (), "color-scheme");
  double scale = g_settings_get_double (cg_settings_get (), "text-scale");
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  cg_segments_set_active (self->scheme, scheme);
  cg_segments_set_active (self->scale, g_ascii_formatd (text, sizeof text, "%g", scale));
}

static GtkWidget *
make_body (CgSettingsAppearance *self)
{
  GtkWidget *boxes = cg_setting_boxes_new ();
  GtkWidget *box = cg_setting_box_add (boxes, NULL, NULL);
  GtkWidget *remind;

  self->scheme = CG_SEGMENTS (cg_segments_new (_ ("Colours")));
  cg_segments_add (self->scheme, "system", C_ ("colours", "As the desktop"));
  cg_segments_add (self->scheme, "light", C_ ("colours", "Light"));
  cg_segments_add (self->scheme, "dark", C_ ("colours", "Dark"));
  g_signal_connect_object (self->scheme, "changed", G_CALLBACK (scheme_cb), self,
                           G_CONNECT_SWAPPED);
  cg_setting_row_add (box, _ ("Colours"),
                      _ ("Paper stays white; lamps keep their shapes and words in both."),
                      GTK_WIDGET (self->scheme));

  self->scale = CG_SEGMENTS (cg_segments_new (_ ("Size of the text")));
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autofree char *label =
          g_strdup_printf ("%d%%", (int) (g_ascii_strtod (scales[i], NULL) * 100 + 0.5));

      cg_segments_add (self->scale, scales[i], label);
    }
  g_signal_connect_object (self->scale, "changed", G_CALLBACK (scale_cb), self, G_CONNECT_SWAPPED);
  cg_setting_row_add (box, _ ("Size of the text"),
                      _ ("Besides what the desktop says. The paper and what is printed stay as "
                         "they are."),
                      GTK_WIDGET (self->scale));
  remind = gtk_switch_new ();
  gtk_widget_set_valign (remind, GTK_ALIGN_CENTER);
  gtk_widget_set_halign (remind, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (remind), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Reminder"), -1);
  g_settings_bind (cg_settings_get (), "remind", remind, "active", G_SETTINGS_BIND_DEFAULT);
  cg_setting_row_add (box, _ ("Reminder"),
                      _ ("Once a day the desktop tells how much is overdue and falls due: numbers "
                         "alone, no names."),
                      remind);
  return boxes;
}

static void
cg_settings_appearance_constructed (GObject *object)
{
  CgSettingsAppearance *self = CG_SETTINGS_APPEARANCE (object);

  G_OBJECT_CLASS (cg_settings_appearance_parent_class)->constructed (object);

  cg_settings_part_set_body (CG_SETTINGS_PART (self), _ ("Appearance"),
                             _ ("Only on this computer and for this login; nobody else sees it"),
                             make_body (self), TRUE);
  g_signal_connect_object (cg_settings_get (), "changed", G_CALLBACK (show_settings), self,
                           G_CONNECT_SWAPPED);
  show_settings (self);
}

static void
cg_settings_appearance_class_init (CgSettingsAppearanceClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = cg_settings_appearance_constructed;
}

static void
cg_settings_appearance_init (CgSettingsAppearance *self)
{
}
