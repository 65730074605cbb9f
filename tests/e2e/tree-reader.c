/* tree-reader.c: reads the accessible tree of a program again and again, for the e2e tests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Reads lines `PROCESS HIDDEN` (a process id; 1: also what cannot be seen) and answers with one
 * line for each element, in the order of the tree, and a last line `.`, or with a line
 * `gone: REASON`. The fields of a line stand between tabs: depth, states, role, bus name, path,
 * name as g_strescape() writes it. The calls of one level are sent together; this is most of the
 * time of a test, which is why it is no script.
 */
#include <gio/gio.h>
#include <stdio.h>

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define CALL_MS 10000
#define MAX_DEPTH 70
#define STATE_VISIBLE 30

typedef struct
{
  char *bus_name;
  char *path;
  const char *role; /* owned by the reader */
  char *name;
  guint64 states;
  guint depth;
  GPtrArray *children; /* of Node */
} Node;

typedef struct
{
  GDBusConnection *bus;
  GHashTable *roles; /* path: role; that of an element never changes */
  GVariant *of_name; /* arguments */
  guint waiting;
  GError *error;
} Reader;

typedef void (*Answered) (Reader *self, Node *node, GVariant *answer);

typedef struct
{
  Reader *self;
  Node *node;
  Answered answered;
} Call;

static void
node_free (gpointer data)
{
  Node *node = data;

  g_free (node->bus_name);
  g_free (node->path);
  g_free (node->name);
  g_ptr_array_unref (node->children);
  g_free (node);
}

static Node *
node_new (const char *bus_name, const char *path, guint depth)
{
  Node *node = g_new0 (Node, 1);

  node->bus_name = g_strdup (bus_name);
  node->path = g_strdup (path);
  node->depth = depth;
  node->children = g_ptr_array_new_with_free_func (node_free);
  return node;
}

/* ---- calls ---- */

static void
call_cb (GObject *bus, GAsyncResult *result, gpointer data)
{
  g_autofree Call *call = data;
  Reader *self = call->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_finish (self->bus, result, &error);

  self->waiting--;
  if (answer != NULL)
    call->answered (self, call->node, answer);
  else if (self->error == NULL)
    self->error = g_steal_pointer (&error);
}

static void
send_call (Reader *self,
           Node *node,
           const char *interface,
           const char *method,
           GVariant *arguments,
           Answered answered)
{
  Call *call = g_new (Call, 1);

  *call = (Call){ .self = self, .node = node, .answered = answered };
  self->waiting++;
  g_dbus_connection_call (self->bus, node->bus_name, node->path, interface, method, arguments, NULL,
                          G_DBUS_CALL_FLAGS_NONE, CALL_MS, NULL, call_cb, call);
}

static gboolean
wait_answers (Reader *self)
{
  while (self->waiting > 0)
    g_main_context_iteration (NULL, TRUE);
  return self->error == NULL;
}

/* ---- what is asked of an element ---- */

static void
take_name (Reader *self, Node *node, GVariant *answer)
{
  g_autoptr (GVariant) value = NULL;

  g_variant_get (answer, "(v)", &value);
  node->name = g_strescape (g_variant_get_string (value, NULL), NULL);
}

static void
take_states (Reader *self, Node *node, GVariant *answer)
{
  g_autoptr (GVariant) words = g_variant_get_child_value (answer, 0);
  gsize n = 0;
  const guint32 *word = g_variant_get_fixed_array (words, &n, sizeof *word);

  for (gsize i = 0; i < MIN (n, 2); i++)
    node->states |= (guint64) word[i] << (32 * i);
}

static void
take_role (Reader *self, Node *node, GVariant *answer)
{
  char *role;

  g_variant_get (answer, "(s)", &role);
  g_hash_table_replace (self->roles, g_strdup (node->path), role);
}

static void
take_children (Reader *self, Node *node, GVariant *answer)
{
  g_autoptr (GVariantIter) children = NULL;
  const char *bus_name, *path;

  g_variant_get (answer, "(a(so))", &children);
  while (g_variant_iter_next (children, "(&s&o)", &bus_name, &path))
    g_ptr_array_add (node->children, node_new (bus_name, path, node->depth + 1));
}

/* ---- level by level ---- */

static gboolean
fill (Reader *self, GPtrArray *level)
{
  for (guint i = 0; i < level->len; i++)
    {
      Node *node = level->pdata[i];

      send_call (self, node, "org.freedesktop.DBus.Properties", "Get", self->of_name, take_name);
      send_call (self, node, ACCESSIBLE, "GetState", NULL, take_states);
      if (!g_hash_table_contains (self->roles, node->path))
        send_call (self, node, ACCESSIBLE, "GetRoleName", NULL, take_role);
    }
  if (!wait_answers (self))
    return FALSE;

  for (guint i = 0; i < level->len; i++)
    {
      Node *node = level->pdata[i];

      node->role = g_hash_table_lookup (self->roles, node->path);
    }
  return TRUE;
}

/* Every third element is a label, which has nothing in it. A program and its windows are not always
 * told to be visible. */
static gboolean
is_entered (const Node *node, gboolean hidden)
{
  return node->depth < MAX_DEPTH && !g_str_equal (node->role, "label") &&
         (hidden || node->depth < 2 || (node->states >> STATE_VISIBLE & 1) != 0);
}

static GPtrArray *
next_level (Reader *self, GPtrArray *level, gboolean hidden)
{
  GPtrArray *next = g_ptr_array_new ();

  for (guint i = 0; i < level->len; i++)
    if (is_entered (level->pdata[i], hidden))
      send_call (self, level->pdata[i], ACCESSIBLE, "GetChildren", NULL, take_children);
  wait_answers (self);
  for (guint i = 0; i < level->len; i++)
    g_ptr_array_extend (next, ((Node *) level->pdata[i])->children, NULL, NULL);
  return next;
}

static void
read_below (Reader *self, Node *root, gboolean hidden)
{
  GPtrArray *level = g_ptr_array_new ();

  g_ptr_array_add (level, root);
  while (level->len > 0 && self->error == NULL && fill (self, level))
    {
      GPtrArray *next = next_level (self, level, hidden);

      g_ptr_array_unref (level);
      level = next;
    }
  g_ptr_array_unref (level);
}

/* ---- the program ---- */

static guint32
process_of (Reader *self, const char *bus_name)
{
  g_autoptr (GVariant) answer = g_dbus_connection_call_sync (
      self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
      "GetConnectionUnixProcessID", g_variant_new ("(s)", bus_name), NULL, G_DBUS_CALL_FLAGS_NONE,
      CALL_MS, NULL, NULL);
  guint32 process = 0;

  if (answer != NULL)
    g_variant_get (answer, "(u)", &process);
  return process;
}

static Node *
find_program (Reader *self, guint32 process)
{
  Node *desktop = node_new ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root", 0);
  Node *found = NULL;

  send_call (self, desktop, ACCESSIBLE, "GetChildren", NULL, take_children);
  wait_answers (self);
  for (guint i = 0; i < desktop->children->len && found == NULL; i++)
    {
      Node *node = desktop->children->pdata[i];

      if (process_of (self, node->bus_name) == process)
        found = node_new (node->bus_name, node->path, 0);
    }
  node_free (desktop);
  if (found == NULL && self->error == NULL)
    self->error = g_error_new (G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "the program is not on the bus");
  return found;
}

static void
print_node (const Node *node)
{
  printf ("%u\t%" G_GUINT64_FORMAT "\t%s\t%s\t%s\t%s\n", node->depth, node->states, node->role,
          node->bus_name, node->path, node->name);
  for (guint i = 0; i < node->children->len; i++)
    print_node (node->children->pdata[i]);
}

static void
answer_line (Reader *self, guint32 process, gboolean hidden)
{
  Node *root = find_program (self, process);

  if (root != NULL)
    read_below (self, root, hidden);
  if (self->error == NULL)
    print_node (root);
  if (self->error == NULL)
    puts (".");
  else
    printf ("gone: %s\n", self->error->message);
  fflush (stdout);
  g_clear_error (&self->error);
  g_clear_pointer (&root, node_free);
}

static GDBusConnection *
connect_bus (GError **error)
{
  g_autoptr (GDBusConnection) session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, error);
  g_autoptr (GVariant) answer = NULL;
  const char *address;

  if (session == NULL)
    return NULL;
  answer = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                        "GetAddress", NULL, NULL, G_DBUS_CALL_FLAGS_NONE, CALL_MS,
                                        NULL, error);
  if (answer == NULL)
    return NULL;
  g_variant_get (answer, "(&s)", &address);
  return g_dbus_connection_new_for_address_sync (address,
                                                 G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                     G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                 NULL, NULL, error);
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  Reader self = { .bus = connect_bus (&error) };
  guint32 process;
  int hidden;

  if (self.bus == NULL)
    {
      fprintf (stderr, "tree-reader: %s\n", error->message);
      return 1;
    }

  self.roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self.of_name = g_variant_ref_sink (g_variant_new ("(ss)", ACCESSIBLE, "Name"));
  while (scanf ("%u %d", &process, &hidden) == 2)
    answer_line (&self, process, hidden != 0);
  g_variant_unref (self.of_name);
  g_hash_table_unref (self.roles);
  g_object_unref (self.bus);
  return 0;
}
