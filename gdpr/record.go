package gdpr

import (
	"bytes"
	"fmt"
	"io"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/strict"
)

// Record is what a controller declares of its processing: the unit that is checked, stored and exported.
type Record struct {
	Controller Controller `json:"controller"`
	Version    string     `json:"version,omitzero"`
	Owner      string     `json:"owner,omitzero"`    // the role that keeps the record
	Reviewed   civil.Date `json:"reviewed,omitzero"` // when it was last gone through
	Activities []Activity `json:"activities"`
}

// InputError says where a file is wrong, what stands there, and what would be right.
type InputError = strict.Error

// ReadRecord reads a record as strict JSON: an unknown or repeated key, a wrong type, an unknown name, an
// impossible date, an activity without an id or with one that is taken is an [*InputError] with file,
// line and column. A file is taken whole or not at all; file names it in errors.
func ReadRecord(r io.Reader, file string) (*Record, error) {
	data, err := strict.Limits{}.ReadAll(r, file)
	if err != nil {
		return nil, err
	}
	var record Record
	if err := strict.Decode(data, file, &record); err != nil {
		return nil, err
	}
	if err := record.validate(data, file); err != nil {
		return nil, err
	}
	return &record, nil
}

// ParseRecord is [ReadRecord] for data at hand.
func ParseRecord(data []byte, file string) (*Record, error) {
	return ReadRecord(bytes.NewReader(data), file)
}

func (r *Record) validate(data []byte, file string) error {
	first := make(map[string]int, len(r.Activities))
	for i := range r.Activities {
		id := r.Activities[i].ID
		path := fmt.Sprintf("activities[%d].id", i)
		if id == "" {
			return strict.ErrorAt(data, file, path, "an activity has no id: give it a stable name of its own")
		}
		if j, taken := first[id]; taken {
			return strict.ErrorAt(data, file, path, "the id %q is taken by activities[%d]: give each activity its own", id, j)
		}
		first[id] = i
	}
	return nil
}
