// Package strict answers what is wrong with JSON that people write, in one line that says where.
//
//	var notice struct {
//		Activities []struct {
//			Name string `json:"name"`
//		} `json:"activities"`
//	}
//	err := strict.Decode([]byte(`{"activities": [{"nmae": "clinic"}]}`), "notice.json", &notice)
//	fmt.Println(err) // notice.json:1:18: activities[0]: unknown field "nmae": did you mean "name"?
//
// # What it refuses
//
//   - truncated input, and anything after the value
//   - a field that the Go type does not have (capitals count), and a field or key given twice
//   - null, wherever it stands: leave the field out
//   - a value of the wrong type, a number that does not fit or has a fraction where a whole one is wanted, an array
//     of another length
//   - what the type's own UnmarshalText or UnmarshalJSON refuses, with its reason
//   - invalid UTF-8, half of a surrogate pair, a byte order mark
//   - input past its [Limits], or with far more values than its length warrants
//
// What it accepts, encoding/json accepts too, with the same result (but for "$schema"). An input is read whole or not
// at all: with an error, what the caller's pointer points at stays as it was.
//
// # What it reads into
//
// Structs by their json tags, with embedded ones flattened by the rules of encoding/json; slices, arrays, maps with
// keys of text, pointers, strings, bools and numbers; every type with UnmarshalJSON (given its bytes) or UnmarshalText
// (given its text), neither of which may keep what it is given. The tag options omitempty and omitzero are not for
// reading; the option string, a field of type any and their like are mistakes of the program, which the error says.
//
// A "$schema" in the outermost object is for editors: it must be text, and is passed over.
//
// A type that reads itself with [Decode] in its UnmarshalJSON keeps the place of its errors in the whole input.
//
// # What this package does not decide
//
// It does not know whether what was read makes sense: which fields are required is for the caller.
package strict
