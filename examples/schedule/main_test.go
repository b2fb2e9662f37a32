package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/internal/golden"
)

func TestOutput(t *testing.T) {
	var out bytes.Buffer
	if err := run(&out); err != nil {
		t.Fatal(err)
	}
	golden.Compare(t, "testdata/output.txt", out.String())
	for _, must := range []string{"gives      2024-04-01", "gives      2025-04-01", "gives      2029-04-01", "366 days early", "365 days early", "DPA 2018 section 173"} {
		if !strings.Contains(out.String(), must) {
			t.Errorf("does not say %q", must)
		}
	}
}

func TestOutputFails(t *testing.T) {
	if err := run(golden.Full{}); err == nil || err.Error() != "no space left" {
		t.Errorf("found %v", err)
	}
}
