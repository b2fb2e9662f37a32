// Package golden is what tests of written output share: the files of testdata that hold it, and writers that tell or refuse.
package golden

import (
	"errors"
	"flag"
	"os"
	"runtime"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the files of testdata anew, with what is written now")

// Compare holds what was found against a file. The test fails at the first line that differs.
func Compare(t testing.TB, file, found string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(found), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	want := string(data)
	if found == want {
		return
	}
	f, w := strings.Split(found, "\n"), strings.Split(want, "\n")
	for i := range min(len(f), len(w)) {
		if f[i] != w[i] {
			t.Fatalf("%s:%d: found\n%s\nwant\n%s\nif the change is meant: go test -update, in this package", file, i+1, f[i], w[i])
		}
	}
	t.Fatalf("%s: found %d lines, want %d; if the change is meant: go test -update, in this package", file, len(f), len(w))
}

// ErrFull is what [Full] answers.
var ErrFull = errors.New("no space left")

// Full is a disk with no space left.
type Full struct{}

func (Full) Write([]byte) (int, error) { return 0, ErrFull }

// Peak notes how much memory is in use after a collection, at one write in Every.
type Peak struct {
	Every       int
	writes      int
	least, most uint64
}

func (p *Peak) Write(text []byte) (int, error) {
	if p.writes++; p.writes%p.Every == 1 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		if p.least == 0 || m.HeapAlloc < p.least {
			p.least = m.HeapAlloc
		}
		p.most = max(p.most, m.HeapAlloc)
	}
	return len(text), nil
}

// Growth is by how many bytes the memory in use grew beyond its least.
func (p *Peak) Growth() uint64 { return p.most - p.least }
