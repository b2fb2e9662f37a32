package main

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the output to testdata")

func TestOutput(t *testing.T) {
	var out bytes.Buffer
	if err := run(&out); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("testdata/output.txt", out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/output.txt")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), want) {
		t.Errorf("found\n%s\nwant\n%s\nif the change is meant: go test ./examples/schedule -update", &out, want)
	}
	for _, must := range []string{"gives      2024-04-01", "gives      2025-04-01", "gives      2029-04-01", "366 days early", "365 days early", "DPA 2018 section 173"} {
		if !strings.Contains(out.String(), must) {
			t.Errorf("does not say %q", must)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestOutputFails(t *testing.T) {
	if err := run(full{}); err == nil || err.Error() != "no space left" {
		t.Errorf("found %v", err)
	}
}
