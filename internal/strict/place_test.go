package strict

import "testing"

func TestErrorAt(t *testing.T) {
	data := []byte("{\n \"activities\": [\n  {\"id\": \"a\"},\n  {\"name\": \"x\",\n   \"id\" : \"a\"}\n ]\n}")
	for _, test := range []struct{ path, want string }{
		{"activities[1].id", "f.json:5:11: activities[1].id: taken"},
		{"activities[0]", "f.json:3:3: activities[0]: taken"},
		{"activities[1].absent", "f.json:4:3: activities[1].absent: taken"},
		{"", "f.json:1:1: taken"},
	} {
		if got := ErrorAt(data, "f.json", test.path, "taken").Error(); got != test.want {
			t.Errorf("ErrorAt(%q) = %s, want %s", test.path, got, test.want)
		}
	}
}
