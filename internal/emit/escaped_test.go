package emit

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode"
)

func TestEscaped(t *testing.T) {
	for _, s := range []string{
		`<script>"&"</script>`, "a\tb\nc\rd\x00\x1b[2J\x7f\u0085\u009b\u00a0", "\u202etxt\u2066\u2028\ufeff\u200b\U000e0041", `\u202e \ "`, "=1+1", "£ ŵ 日本 😀", "",
		strings.Repeat("x", 1<<20), strings.Repeat("\u202e", 1<<16),
	} {
		want := map[string]any{s: []any{s, s, nil, 1.5}}
		var out bytes.Buffer
		encoder := json.NewEncoder(Escaped(&out))
		encoder.SetEscapeHTML(false)
		encoder.SetIndent("", "  ")
		for range 2 {
			if err := encoder.Encode(want); err != nil {
				t.Fatal(err)
			}
		}
		for _, r := range out.String() {
			if r != '\n' && !unicode.IsPrint(r) || strings.ContainsRune("<>&", r) {
				t.Fatalf("%.30q: %q is not escaped", s, r)
			}
		}
		decoder := json.NewDecoder(&out)
		for range 2 {
			var found map[string]any
			if err := decoder.Decode(&found); err != nil || !reflect.DeepEqual(found, want) {
				t.Errorf("%.30q: read back as %.60q, %v", s, found, err)
			}
		}
	}
}

func TestEscapedFails(t *testing.T) {
	want := errors.New("no space left")
	if err := json.NewEncoder(Escaped(full{want})).Encode("x"); !errors.Is(err, want) {
		t.Errorf("found error %v, want %v", err, want)
	}
}
