package golden_test

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/internal/golden"
)

// failing notes the message that a test would fail with.
type failing struct {
	testing.TB
	said string
}

func (f *failing) Helper() {}

func (f *failing) Fatal(args ...any) { f.stop(fmt.Sprint(args...)) }

func (f *failing) Fatalf(format string, args ...any) { f.stop(fmt.Sprintf(format, args...)) }

func (f *failing) stop(said string) {
	f.said = said
	runtime.Goexit()
}

func TestCompare(t *testing.T) {
	file := filepath.Join(t.TempDir(), "want.txt")
	if err := os.WriteFile(file, []byte("one\ntwo\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ file, found, want string }{
		{file, "one\ntwo\n", ""},
		{file, "one\nTwo\n", "want.txt:2: found\nTwo\nwant\ntwo"},
		{file, "one\ntwo\nthree\n", "want.txt:3: found\nthree"},
		{file, "one", "found 1 lines, want 3"},
		{file + "x", "one", "no such file"},
	} {
		f := new(failing)
		done := make(chan bool)
		go func() {
			defer close(done)
			golden.Compare(f, test.file, test.found)
		}()
		<-done
		if !strings.Contains(f.said, test.want) || test.want == "" && f.said != "" {
			t.Errorf("%q: said %q, want %q", test.found, f.said, test.want)
		}
	}
}

var held []byte

func TestPeak(t *testing.T) {
	p := &golden.Peak{Every: 2}
	for range 5 {
		fmt.Fprint(p, "x")
	}
	held = make([]byte, 8<<20)
	for range 2 {
		fmt.Fprint(p, "x")
	}
	// The runtime may have freed a few bytes of its own since the least was noted.
	if g := p.Growth(); g < 7<<20 || g > 16<<20 {
		t.Errorf("8 MiB more are in use, found %d bytes", g)
	}
	held = nil
}
