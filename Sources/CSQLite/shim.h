#ifndef CSQLITE_SHIM_H
#define CSQLITE_SHIM_H

/*
** SQLite's C interface, and one inline function for each part of it that Swift
** cannot import: macros that cast to a function pointer, and variadic calls.
** Every name of our own starts with "csqlite_".
*/

#include <sqlite3.h>

/*
** Hides SQLITE_TRANSIENT, a macro that casts -1 to a destructor: SQLite copies
** the n bytes at z before the call returns.
*/
static inline int csqlite_bind_text(sqlite3_stmt *p, int i, const char *z, sqlite3_uint64 n) {
  return sqlite3_bind_text64(p, i, z, n, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/*
** Hides SQLITE_TRANSIENT, as csqlite_bind_text does, for bytes that are no text.
*/
static inline int csqlite_bind_blob(sqlite3_stmt *p, int i, const void *z, sqlite3_uint64 n) {
  return sqlite3_bind_blob64(p, i, z, n, SQLITE_TRANSIENT);
}

/*
** Hides the variadic sqlite3_db_config(SQLITE_DBCONFIG_DEFENSIVE): no statement
** may corrupt the file on purpose (writable_schema, shadow tables).
*/
static inline int csqlite_set_defensive(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, on, (int *)0);
}

/*
** Hides the variadic sqlite3_db_config(SQLITE_DBCONFIG_DQS_DML): whether a
** misspelt "column" in double quotes quietly becomes a string in a query.
*/
static inline int csqlite_set_double_quoted_strings_dml(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, on, (int *)0);
}

/*
** Hides the variadic sqlite3_db_config(SQLITE_DBCONFIG_DQS_DDL): the same in
** CREATE statements.
*/
static inline int csqlite_set_double_quoted_strings_ddl(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, on, (int *)0);
}

/*
** Hides the variadic sqlite3_db_config(SQLITE_DBCONFIG_TRUSTED_SCHEMA): whether
** views and constraints of the file may call functions with side effects.
*/
static inline int csqlite_set_trusted_schema(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, on, (int *)0);
}

/*
** Hides the variadic sqlite3_db_config(SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION):
** whether code may be loaded from shared libraries.
*/
static inline int csqlite_set_load_extension(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, on, (int *)0);
}

/*
** Hides the variadic sqlite3_db_config(SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER):
** whether a query may give an address of code to run as a tokenizer.
*/
static inline int csqlite_set_fts3_tokenizer(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, on, (int *)0);
}

/*
** Hides the variadic sqlite3_db_config(SQLITE_DBCONFIG_ENABLE_FKEY): whether
** foreign keys are enforced; unlike the pragma it tells when it is refused.
*/
static inline int csqlite_set_foreign_keys(sqlite3 *db, int on) {
  return sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_FKEY, on, (int *)0);
}

/*
** Hides the variadic sqlite3_config(SQLITE_CONFIG_LOG). It concerns the whole
** process and is refused with SQLITE_MISUSE once a database has been opened.
*/
static inline int csqlite_config_log(void (*xLog)(void *, int, const char *), void *pArg) {
  return sqlite3_config(SQLITE_CONFIG_LOG, xLog, pArg);
}

#endif
