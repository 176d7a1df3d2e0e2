/// An empty project as the first version makes it, word for word: projects of that time must open for good. Not to be changed.
enum FirstVersion {
  static let sql = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1');
    PRAGMA application_id = 1398165316;
    CREATE TABLE fact (name TEXT PRIMARY KEY NOT NULL, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE log (
      step INTEGER PRIMARY KEY, time TEXT NOT NULL, author TEXT NOT NULL, action TEXT NOT NULL,
      subject TEXT NOT NULL, facts TEXT NOT NULL, why TEXT NOT NULL, body BLOB NOT NULL, previous BLOB NOT NULL,
      hash BLOB NOT NULL) STRICT;
    CREATE TABLE codebook (step INTEGER PRIMARY KEY, text BLOB NOT NULL) STRICT;
    CREATE TABLE source (
      source INTEGER PRIMARY KEY, step INTEGER NOT NULL, name TEXT NOT NULL, digest BLOB NOT NULL,
      bytes INTEGER NOT NULL, place TEXT, wave TEXT, mode TEXT, entry INTEGER NOT NULL, encoding TEXT NOT NULL,
      separator TEXT NOT NULL, header BLOB NOT NULL, columns TEXT NOT NULL, opened TEXT NOT NULL,
      groups TEXT NOT NULL, link TEXT NOT NULL, read INTEGER NOT NULL, accepted INTEGER NOT NULL,
      refused INTEGER NOT NULL, known INTEGER NOT NULL, records INTEGER NOT NULL, newly_refused INTEGER NOT NULL,
      personal INTEGER NOT NULL, chunks INTEGER NOT NULL, findings TEXT NOT NULL, coding INTEGER NOT NULL) STRICT;
    CREATE TABLE chunk (
      id INTEGER PRIMARY KEY, records INTEGER NOT NULL, sum INTEGER NOT NULL,
      known_by BLOB NOT NULL, text BLOB NOT NULL) STRICT;
    CREATE TABLE block (
      id INTEGER PRIMARY KEY, sum INTEGER NOT NULL, answers BLOB NOT NULL) STRICT;
    CREATE TABLE finding (
      id INTEGER PRIMARY KEY, line INTEGER NOT NULL, "column" INTEGER NOT NULL, rule TEXT NOT NULL,
      field TEXT NOT NULL, found TEXT NOT NULL, arguments TEXT NOT NULL) STRICT;
    CREATE TABLE refused (
      id INTEGER PRIMARY KEY, line INTEGER NOT NULL, rule TEXT NOT NULL, hash INTEGER NOT NULL, text BLOB NOT NULL
      ) STRICT;
    CREATE TABLE flag (
      id INTEGER PRIMARY KEY, step INTEGER NOT NULL, record INTEGER NOT NULL, reason TEXT NOT NULL,
      other INTEGER NOT NULL) STRICT;
    CREATE TABLE decision (
      id INTEGER PRIMARY KEY, step INTEGER NOT NULL, record INTEGER NOT NULL, counts INTEGER NOT NULL) STRICT;
    CREATE TABLE correction (
      id INTEGER PRIMARY KEY, step INTEGER NOT NULL, record INTEGER NOT NULL, "column" INTEGER NOT NULL,
      is_text INTEGER NOT NULL, was BLOB NOT NULL, value BLOB NOT NULL) STRICT;
    CREATE TABLE undone (step INTEGER PRIMARY KEY, target INTEGER NOT NULL) STRICT;
    """
}
