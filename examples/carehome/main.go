// Carehome declares what an invented provider of care does with personal data, and asks what the library makes of it.
//
//	go run ./examples/carehome
//
// It prints what the rules say of the record at two dates, a passage of the notice that is drawn up from it, the retention schedule that its periods
// come to, and what follows when a carer leaves, a resident dies, and somebody withdraws consent.
//
// The activities stand in a file for each subject, as Go values to copy: care.go, employment.go and their like; edition2022.go has what was
// different in 2022. The tests are those that a provider would write.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

func main() {
	switch {
	case len(os.Args) == 2 && (os.Args[1] == "-h" || os.Args[1] == "-help" || os.Args[1] == "--help"):
		fmt.Println("usage: carehome")
		return
	case len(os.Args) > 1:
		fmt.Fprintf(os.Stderr, "carehome: argument %q: want none\n", os.Args[1])
		os.Exit(2)
	}
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "carehome:", err)
		os.Exit(1)
	}
}

func run(out io.Writer) error {
	w := bufio.NewWriter(out)
	for _, edition := range []struct {
		record *gdpr.Record
		on     civil.Date
	}{{record2022(), civil.On(2022, 11, 24)}, {record(), gdpr.LawAsAt()}} {
		if err := checked(w, edition.record, edition.on); err != nil {
			return err
		}
	}
	for _, part := range []func(io.Writer) error{printNotice, printSchedule, printLeaver, printDeath, printWithdrawal} {
		if err := part(w); err != nil {
			return err
		}
	}
	return w.Flush()
}

// checked prints what the rules say of a record, and of the notice that is drawn up from it.
func checked(w io.Writer, r *gdpr.Record, on civil.Date) error {
	drafted, err := notice.Draft(r, on)
	if err != nil {
		return err
	}
	compared, err := notice.Compare(drafted.Notice, r, on)
	if err != nil {
		return err
	}
	checker := gdpr.Checker{AsAt: on}
	fmt.Fprintf(w, "%s: %d activities, %d findings; the notice drawn up from them: %d rows, %d blanks, %d findings, %d differences\n", on, len(r.Activities),
		len(checker.Check(r)), len(drafted.Notice.Rows), len(drafted.Blanks), len(notice.Review(drafted.Notice, on).Findings), len(compared.Findings))
	return nil
}
