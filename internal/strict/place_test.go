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

// A key that begins like the one on the way does not draw the place to itself.
func TestErrorAtOtherKey(t *testing.T) {
	data := []byte("{\"names\": [\n{\"means\": 1}],\n\"name\": 2}")
	if got, want := ErrorAt(data, "f.json", "names[0].means", "unknown").Error(), "f.json:2:11: names[0].means: unknown"; got != want {
		t.Errorf("ErrorAt = %s, want %s", got, want)
	}
}
