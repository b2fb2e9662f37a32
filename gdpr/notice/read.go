package notice

import (
	"errors"
	"io"
	"io/fs"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/internal/strict"
	"github.com/careprivacy/ukgdpr/retention"
)

// Read reads a notice as strict JSON: an unknown or repeated key, a wrong type, an unknown name, an
// impossible date, a row without an id or with one that is taken, a section, row, class or paragraph that is not there, a line
// below 1, an exemption without a reason, or a value that a topic does not take is a [*gdpr.InputError] with file, line and column,
// and so is a file longer than 8 MiB or with objects and lists more than 64 deep. A file is taken whole or not at all; file names it
// in errors.
//
// Classes of rows are held against the retention schedule in the file; one that stands beside it is read by [ReadFile].
//
// A "$schema" at the top of the file is for editors, which complete and check what is written by it: the address of
// notice.schema.json beside this source. It is passed over, and no part of the notice.
func Read(r io.Reader, file string) (*Notice, error) {
	data, err := strict.Limits{}.ReadAll(r, file)
	if err != nil {
		return nil, err
	}
	return read(data, file)
}

// read is the notice that the data hold, as they stand.
func read(data []byte, file string) (*Notice, error) {
	var n Notice
	if err := strict.Decode(data, file, &n); err != nil {
		return nil, err
	}
	if path, message := n.invalid(); message != "" {
		return nil, strict.ErrorAt(data, file, path, "%s", message)
	}
	n.readLexicon()
	return &n, nil
}

// ReadFile is [Read] of a file, with the retention schedule that the notice prints where that stands in a file of its own beside it: of
// NAME.json in NAME-schedule.json ([ScheduleFile]). Classes of rows that no schedule has are an error here, as the schedule is at hand.
func ReadFile(in fs.FS, name string) (*Notice, error) {
	if in == nil {
		return nil, &gdpr.InputError{File: name, Message: "the file system is nil: want one that holds the notice"}
	}
	f, err := in.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := strict.Limits{}.ReadAll(f, name)
	if err != nil {
		return nil, err
	}
	n, err := read(data, name)
	if err != nil {
		return nil, err
	}
	if n.Schedule == nil {
		if n.Schedule, err = readSchedule(in, ScheduleFile(name)); err != nil {
			return nil, err
		}
	}
	if path, message := n.unclassed(); message != "" {
		return nil, strict.ErrorAt(data, name, path, "%s", message)
	}
	return n, nil
}

// ScheduleFile is the name of the file beside that of a notice in which its retention schedule may stand.
func ScheduleFile(name string) string { return strings.TrimSuffix(name, ".json") + "-schedule.json" }

// readSchedule reads a retention schedule; nil where there is no such file.
func readSchedule(in fs.FS, name string) (*retention.Schedule, error) {
	f, err := in.Open(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	}
	defer f.Close()
	return retention.ReadSchedule(f, name)
}

var _ error = (*gdpr.InputError)(nil) // what Read returns
