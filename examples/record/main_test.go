package main

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/gdprtest"
	"github.com/careprivacy/ukgdpr/internal/golden"
)

// answer runs the program.
func answer(args ...string) (out, errs string, status int) {
	var o, e bytes.Buffer
	status = run(args, &o, &e)
	return o.String(), e.String(), status
}

// The record to copy is one to which no rule objects, and which asks for nothing more.
func TestOakfield(t *testing.T) {
	r, err := (&options{}).read()
	if err != nil {
		t.Fatal(err)
	}
	gdprtest.Clean(t, r)
	for _, format := range []string{"markdown", "dspt"} {
		if out, errs, status := answer("-format", format, "-gaps"); out != "" || errs != "" || status != 0 {
			t.Errorf("%s: status %d, %s%s", format, status, out, errs)
		}
	}
}

func TestFormats(t *testing.T) {
	for format, file := range map[string]string{"markdown": "output.txt", "csv": "template.csv", "dspt": "register.csv"} {
		out, errs, status := answer("-format", format, "-as-at", "2026-11-22")
		want := ""
		if format == "csv" {
			want = "record: " + neverHeld + "\n"
		}
		if errs != want || status != 0 {
			t.Fatalf("%s: status %d, %s", format, status, errs)
		}
		golden.Compare(t, filepath.Join("testdata", file), out)
	}
	if out, _, status := answer("-format", "html"); status != 0 || !strings.HasPrefix(out, "<!DOCTYPE html>") || !strings.Contains(out, "Safeguarding adults") {
		t.Errorf("html: status %d, %.200s", status, out)
	}
	if out, _, status := answer("-h"); status != 0 || out != usage+"\n" {
		t.Errorf("-h: status %d, %s", status, out)
	}
}

// A sheet gives the record back, and JSON gives it back whole.
func TestReadsBack(t *testing.T) {
	sheet, _, _ := answer("-format", "csv")
	file := filepath.Join(t.TempDir(), "sheet.CSV")
	if err := os.WriteFile(file, []byte(sheet), 0o600); err != nil {
		t.Fatal(err)
	}
	again, errs, status := answer("-record", file, "-format", "csv")
	if again != sheet || status != 0 || strings.Count(errs, neverHeld) != 1 {
		t.Errorf("status %d, %s%.300s", status, errs, again)
	}
	text, _, _ := answer("-format", "json")
	back, err := gdpr.ParseRecord([]byte(text), "back.json")
	want, _ := (&options{}).read()
	if err != nil || !reflect.DeepEqual(back, want) {
		t.Errorf("%v: reads back as %+v", err, back)
	}
	if out, _, _ := answer("-format", "csv", "-gaps"); !strings.Contains(out, "activities[2]: no column of the template takes owner, ") {
		t.Errorf("found %s", out)
	}
}

func TestBadInput(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.json")
	if err := os.WriteFile(bad, []byte(`{"controller": {"name": "x"}, "activities": [{"id": "a", "nmae": "y"}]}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args []string
		want string
	}{
		{[]string{"-format", "pdf"}, "want markdown, csv, dspt, html or json"},
		{[]string{"-as-at", "yesterday"}, "yesterday"},
		{[]string{"-format", "csv", "-as-at", "2018-05-24"}, `"2018-05-24" for flag -as-at: the law is known from 2018-05-25: want a day since`},
		{[]string{"-verbose"}, "not defined"},
		{[]string{"csv"}, `stray argument "csv"`},
		{[]string{"-record", "nowhere.json"}, `-record "nowhere.json": no such file`},
		{[]string{"-record", t.TempDir()}, "is a directory"},
		{[]string{"-record", bad}, `bad.json:1:58: activities[0]: unknown field "nmae": did you mean "name"?`},
		{[]string{"-record", "testdata/register.csv"}, "no row has the headings of the template"},
	} {
		out, errs, status := answer(test.args...)
		if status != 2 || out != "" || !strings.HasPrefix(errs, "record: ") || !strings.Contains(errs, test.want) || strings.Count(errs, "\n") != 1 {
			t.Errorf("%q: status %d, %q, %q: want %q", test.args, status, out, errs, test.want)
		}
	}
}

// The law is known from 25 May 2018: that day is answered, and the one before it, of which no right could be told, refused.
func TestFirstDay(t *testing.T) {
	if out, _, status := answer("-format", "csv", "-as-at", "2018-05-25"); status != 0 || !strings.Contains(out, "access") {
		t.Errorf("status %d, %.200s", status, out)
	}
}

// What the line about sheets names is what the template takes no column for, of a record that declares it.
func TestNeverHeld(t *testing.T) {
	out, errs, _ := answer("-format", "csv", "-gaps")
	if errs != "" {
		t.Errorf("what -gaps lists is told twice: %s", errs)
	}
	for _, held := range []struct{ member, said string }{
		{"kind", "kind"}, {"nation", "nation"}, {"regulator", "regulator"}, {"funded", "funding"}, {"owner", "owner"}, {"required", "whether data must be given"},
		{"systems", "systems"}, {"software", "software"}, {"support", "support"}, {"impact_of_loss", "what a loss would do"},
	} {
		if !strings.Contains(out, held.member) || !strings.Contains(neverHeld, held.said) {
			t.Errorf("%s is not both lost and told of: %s", held.member, out)
		}
	}
}
