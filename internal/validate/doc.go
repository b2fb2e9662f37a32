// Package validate holds formats that the module writes against validators that nobody here wrote: a SARIF log against the
// schema of the standard, JSON-LD under a processor that expands it. It has nothing but tests, in a module of its own so
// that the library depends on none of them.
package validate
