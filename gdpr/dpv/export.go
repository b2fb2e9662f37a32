package dpv

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"strings"
	"unicode"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/internal/emit"
)

// Namespace is how the addresses of terms of ours begin, which stand where the vocabulary has none that is exact. In a document
// its prefix is ukgdpr.
const Namespace = "https://github.com/careprivacy/ukgdpr/terms#"

// Export says how a record is written. The zero value is ready to use, and says nothing of a review. What is declared is written as it is, whether
// or not it can be right: ask [gdpr.Record.Validate] first of a record that is declared in Go.
type Export struct {
	Base string     // how the addresses of the record, its controller, services and activities begin; urn:ukgdpr: if empty
	AsAt civil.Date // the day whose law is applied, and whose rights are named; zero is gdpr.LawAsAt

	Reviewed bool            // the record has been checked
	Findings []check.Finding // what the check found; looked at only where Reviewed
}

// Write writes a record with its activities. The error is that of the first write that failed, or says what is wrong with Base, or that the
// record is nil.
func (e Export) Write(w io.Writer, r *gdpr.Record) error { return e.Stream(w, r, nil) }

// Stream is [Export.Write] for a record with more activities, which are written behind its own as they come. It keeps none of them.
func (e Export) Stream(w io.Writer, r *gdpr.Record, more iter.Seq[*gdpr.Activity]) error {
	if r == nil {
		return errNoRecord
	}
	base := cmp.Or(e.Base, "urn:ukgdpr:")
	if err := checkBase(base); err != nil {
		return err
	}
	d := &document{
		Writer: emit.New(w), base: base, on: cmp.Or(e.AsAt, gdpr.LawAsAt()), controller: &r.Controller,
		used: make(map[concept]use), reviewed: e.Reviewed,
	}
	if e.Reviewed {
		d.objections(e.Findings)
	}
	d.begin()
	d.record(r, more)
	d.terms()
	return d.end()
}

var errNoRecord = errors.New("dpv: the record is nil: declare one, or look at the error of what read it")

// checkBase reports what is wrong with the beginning of addresses.
func checkBase(base string) error {
	bad := strings.ContainsFunc(base, func(r rune) bool {
		return r == ' ' || strings.ContainsRune("<>\"{}|\\^`", r) || r == unicode.ReplacementChar || !unicode.IsPrint(r)
	})
	u, err := url.Parse(base)
	if bad || err != nil || !u.IsAbs() {
		return fmt.Errorf("dpv: base %.80q begins no address: want an absolute one such as https://example.org/record/", base)
	}
	return nil
}
