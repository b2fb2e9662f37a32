package category

import (
	"bytes"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/careprivacy/ukgdpr/internal/enum"
)

// joinNames is the text of a set for people.
func joinNames[E fmt.Stringer](all iter.Seq[E]) string {
	var buffer [256]byte
	text := buffer[:0]
	for e := range all {
		if len(text) > 0 {
			text = append(text, ", "...)
		}
		text = append(text, e.String()...)
	}
	if len(text) == 0 {
		return "none"
	}
	return string(text)
}

// marshalNames is the JSON list of the names of a set.
func marshalNames[E ~uint8](t *enum.Table[E], all iter.Seq[E]) ([]byte, error) {
	names := []string{}
	for e := range all {
		name, err := t.Marshal(e)
		if err != nil {
			return nil, err
		}
		names = append(names, string(name))
	}
	return json.Marshal(names)
}

// unmarshalNames reads the JSON list of the names of a set; add reports whether a value is new.
func unmarshalNames[E ~uint8](t *enum.Table[E], data []byte, add func(E) bool) error {
	var names []string
	if err := json.Unmarshal(data, &names); err != nil || names == nil {
		return fmt.Errorf("category: want a list of names, found %.40q", bytes.Trim(data, `"`))
	}
	for _, name := range names {
		e, err := t.Parse(name)
		if err != nil {
			return err
		}
		if !add(e) {
			return fmt.Errorf("category: %q stands twice in the list: want it once", name)
		}
	}
	return nil
}
