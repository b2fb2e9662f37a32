package house

import (
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Whoever asks an example how it is called is told, on standard output, and has done nothing wrong.
func TestExamplesTellHowTheyAreCalled(t *testing.T) {
	dir := t.TempDir()
	build := exec.Command("go", "build", "-buildvcs=false", "-o", dir, "./examples/...")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v: %v\n%s", build.Args, err, out)
	}
	programs, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(programs) < 8 {
		t.Fatalf("found %d examples, %v: want the eight that there were", len(programs), err)
	}
	for _, program := range programs {
		for _, flag := range []string{"-h", "--help"} {
			out, err := exec.Command(program, flag).Output()
			if want := "usage: " + filepath.Base(program); err != nil || !strings.HasPrefix(string(out), want) {
				t.Errorf("%s %s: %v, %q, want %q", filepath.Base(program), flag, err, out, want)
			}
		}
	}
}
