package gdpr

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/strict"
)

// Record is what a controller declares of its processing: the unit that is checked, stored and exported.
type Record struct {
	Controller Controller `json:"controller"`
	Version    string     `json:"version,omitzero"`
	Owner      string     `json:"owner,omitzero"`    // the role that keeps the record
	Reviewed   civil.Date `json:"reviewed,omitzero"` // when it was last gone through
	Activities []Activity `json:"activities,omitzero"`
}

// InputError says where a file is wrong, what stands there, and what would be right: File, Line and Column (from 1, in characters), the JSON Path of the
// value, Message, and Err where a type refused its value. Its text is one line.
type InputError = strict.Error

// ReadRecord reads a record as strict JSON: an unknown or repeated key, a wrong type, an unknown name, an
// impossible date, an activity or service without an id or with one that is taken, an activity of a service
// that the controller does not list is an [*InputError] with file, line and column, and so is one longer than 8 MiB or with objects and lists more than 64 deep. A file is
// taken whole or not at all; file names it in errors.
//
// A "$schema" at the top of the file is for editors, which complete and check what is written by it: the address of record.schema.json
// beside this source. It is passed over, and no part of the record.
func ReadRecord(r io.Reader, file string) (*Record, error) {
	data, err := strict.Limits{}.ReadAll(r, file)
	if err != nil {
		return nil, err
	}
	var record Record
	if err := strict.Decode(data, file, &record); err != nil {
		return nil, err
	}
	if path, message := record.invalid(); message != "" {
		return nil, strict.ErrorAt(data, file, path, "%s", message)
	}
	return &record, nil
}

// ParseRecord is [ReadRecord] for data at hand.
func ParseRecord(data []byte, file string) (*Record, error) {
	return ReadRecord(bytes.NewReader(data), file)
}

// has reports whether the record has an activity of that id.
func (r *Record) has(id string) bool {
	return slices.ContainsFunc(r.Activities, func(a Activity) bool { return a.ID == id })
}

var errNoRecord = errors.New("gdpr: the record is nil: declare one, or look at the error of what read it")

// Validate reports the first thing that makes a record no record, for one that is declared in Go and not read by
// [ReadRecord], which asks the same: an activity or service without an id, or with one that is taken, an activity of a service that
// the controller does not list, a period that cannot be right, and what no file can say, such as a number that is none of
// the constants of its type. It says nothing of whether any rule objects, and [Checker.Check] does not ask it.
func (r *Record) Validate() error {
	if r == nil {
		return errNoRecord
	}
	if path, message := r.invalid(); message != "" {
		return fmt.Errorf("gdpr: %s: %s", path, message)
	}
	if path, err := strict.Unwritable(r); err != nil {
		return fmt.Errorf("gdpr: %s: %w", path, err)
	}
	return nil
}

// invalid finds the first thing that the types alone do not rule out, and what would be right.
func (r *Record) invalid() (path, message string) {
	services := make(map[string]int, len(r.Controller.Services))
	for i := range r.Controller.Services {
		id := r.Controller.Services[i].ID
		path := fmt.Sprintf("controller.services[%d].id", i)
		if strings.TrimSpace(id) == "" {
			return path, "a service has no id: give it a stable name of its own"
		}
		if j, taken := services[id]; taken {
			return path, fmt.Sprintf("the id %q is taken by controller.services[%d]: give each service its own", id, j)
		}
		services[id] = i
	}
	first := make(map[string]int, len(r.Activities))
	for i := range r.Activities {
		id := r.Activities[i].ID
		path := fmt.Sprintf("activities[%d].id", i)
		if strings.TrimSpace(id) == "" {
			return path, "an activity has no id: give it a stable name of its own"
		}
		if j, taken := first[id]; taken {
			return path, fmt.Sprintf("the id %q is taken by activities[%d]: give each activity its own", id, j)
		}
		first[id] = i
		for j := range r.Activities[i].Retention {
			if err := r.Activities[i].Retention[j].Validate(); err != nil {
				return fmt.Sprintf("activities[%d].retention[%d]", i, j), err.Error()
			}
		}
		if service := r.Activities[i].Service; service != "" {
			if _, listed := services[service]; !listed {
				return fmt.Sprintf("activities[%d].service", i), fmt.Sprintf("the controller lists no service %q: name one of its services, or leave it out for all", service)
			}
		}
	}
	return "", ""
}
