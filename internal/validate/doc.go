// Package validate holds formats that the module writes or reads against validators that nobody here wrote: a SARIF log against the
// schema of the standard, JSON-LD under a processor that expands it, and the JSON Schemas of records, notices and schedules against
// the files in the tree and what the readers say of them. It has nothing but tests, in a module of its own so
// that the library depends on none of them.
package validate
