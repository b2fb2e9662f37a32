// Package schema writes what a file may hold as JSON Schema (2020-12), for editors and validators: from the Go types that the
// strict readers read into, their text forms and their comments.
//
//	gdpr/record.schema.json           what gdpr.ReadRecord reads
//	gdpr/notice/notice.schema.json    what notice.Read reads
//	retention/schedule.schema.json    what retention.ReadSchedule reads
//
// It has nothing but tests, so that no program links it: one holds the files to the types, and with -update writes them anew.
//
//	go test ./internal/schema -update
//
// # What this package does not decide
//
// Whether a file is right. A schema refuses nothing that the reader takes, and takes some of what the reader refuses: an
// id that is taken or not there, a date that the calendar does not have, periods whose parts do not fit. Package internal/validate
// holds schemas and readers against each other, under a validator that nobody here wrote.
package schema
