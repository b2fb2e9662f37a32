package gdpr

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// Change is one difference between two versions of a record.
type Change struct {
	Activity string `json:"activity,omitzero"` // id; empty for the record's own fields
	Path     string `json:"path"`              // within the activity or the record, such as grounds[0].article6
	Was      string `json:"was,omitzero"`      // the value as JSON; empty where there was none
	Is       string `json:"is,omitzero"`       // the value as JSON; empty where there is none
}

// Diff lists what differs between two versions of a record: its own fields first, then the activities by
// id, in the order of the first record and then of the second. A record that is nil declares nothing. The error is that of a value
// without a form in JSON, which [Record.Validate] refuses.
func Diff(before, after *Record) ([]Change, error) {
	was, err := tree(before)
	if err != nil {
		return nil, err
	}
	is, err := tree(after)
	if err != nil {
		return nil, err
	}
	var changes []Change
	wasActivities, wasOrder := activities(was)
	isActivities, isOrder := activities(is)
	differ(&changes, "", "", was, is)
	for _, id := range wasOrder {
		differ(&changes, id, "", wasActivities[id], isActivities[id])
	}
	for _, id := range isOrder {
		if _, kept := wasActivities[id]; !kept {
			differ(&changes, id, "", nil, isActivities[id])
		}
	}
	return changes, nil
}

// tree is a record as plain JSON values.
func tree(r *Record) (map[string]any, error) {
	text, err := json.Marshal(r)
	if err != nil {
		return nil, fmt.Errorf("gdpr: the record cannot be written: %w", err)
	}
	var t map[string]any
	err = json.Unmarshal(text, &t)
	return t, err
}

// activities takes the activities out of a record's tree, by id.
func activities(record map[string]any) (byID map[string]any, order []string) {
	list, _ := record["activities"].([]any)
	delete(record, "activities")
	byID = make(map[string]any, len(list))
	for _, a := range list {
		id := fmt.Sprint(a.(map[string]any)["id"])
		byID[id] = a
		order = append(order, id)
	}
	return byID, order
}

// differ adds every difference at or under path.
func differ(changes *[]Change, activity, path string, was, is any) {
	switch w := was.(type) {
	case map[string]any:
		if i, ok := is.(map[string]any); ok {
			keys := slices.AppendSeq(slices.Collect(maps.Keys(w)), maps.Keys(i))
			slices.Sort(keys)
			for _, key := range slices.Compact(keys) {
				inner := key
				if path != "" {
					inner = path + "." + key
				}
				differ(changes, activity, inner, w[key], i[key])
			}
			return
		}
	case []any:
		if i, ok := is.([]any); ok {
			for n := range max(len(w), len(i)) {
				differ(changes, activity, fmt.Sprintf("%s[%d]", path, n), at(w, n), at(i, n))
			}
			return
		}
	}
	if a, b := text(was), text(is); a != b {
		*changes = append(*changes, Change{Activity: activity, Path: path, Was: a, Is: b})
	}
}

func at(list []any, n int) any {
	if n < len(list) {
		return list[n]
	}
	return nil
}

func text(v any) string {
	if v == nil {
		return ""
	}
	b, err := json.Marshal(v)
	if err != nil {
		return err.Error()
	}
	return string(b)
}
