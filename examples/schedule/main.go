// Schedule works through a real retention schedule, that of section 5 of the CSEK notice.
//
//	go run ./examples/schedule
//
// It prints the dates that the notice states for three contracts beside those that its own rule gives; the days of disposal of every class that
// the events of one carer start; and for an employee who left, whether the file may go, with the evidence.
package main

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/careprivacy/ukgdpr/examples/notices"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

func main() {
	switch {
	case len(os.Args) == 2 && (os.Args[1] == "-h" || os.Args[1] == "-help" || os.Args[1] == "--help"):
		fmt.Println("usage: schedule")
		return
	case len(os.Args) > 1:
		fmt.Fprintf(os.Stderr, "schedule: argument %q: want none\n", os.Args[1])
		os.Exit(2)
	}
	if err := run(os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "schedule:", err)
		os.Exit(1)
	}
}

func run(out io.Writer) error {
	n, err := notices.Read("csek")
	if err != nil {
		return err
	}
	w := bufio.NewWriter(out)
	for _, part := range []func(io.Writer, *retention.Schedule) error{contracts, carer, leaver} {
		if err := part(w, n.Schedule); err != nil {
			return err
		}
	}
	return w.Flush()
}

// contracts prints the dates stated for the contracts beside what six years give.
func contracts(w io.Writer, s *retention.Schedule) error {
	fmt.Fprintf(w, "%d classes of records, and three contracts after which everything is kept six years\n\n", len(s.Classes))
	findings := s.Check(gdpr.LawAsAt())
	for i, k := range s.Contracts {
		window, err := k.Floor.Window(events(event(retention.ContractEnd, k.Ended)))
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "contract %s\n  the notice states   %s\n  its rule gives      %s\n", k.Name, k.Stated, window.Earliest)
		verdict := "right"
		for _, f := range findings {
			if f.Rule == "retention-date-wrong" && f.Path == fmt.Sprintf("contracts[%d].stated", i) {
				verdict = f.Message
			}
		}
		fmt.Fprintf(w, "  verdict             %s\n", verdict)
	}
	return nil
}

// carer prints the window of every class whose clock the events of one carer start, under the last contract.
func carer(w io.Writer, s *retention.Schedule) error {
	fmt.Fprint(w, "\nA carer: last entry 15 June 2021, service ended 31 December 2021, complaint looked into until 1 March 2022\n\n")
	windows, err := s.Windows("kcc-2019", events(
		event(retention.LastEntry, civil.On(2021, time.June, 15)),
		event(retention.ServiceEnd, civil.On(2021, time.December, 31)),
		event(retention.InvestigationEnd, civil.On(2022, time.March, 1)),
	))
	if err != nil {
		return err
	}
	waiting, open := 0, 0
	for _, c := range windows {
		switch {
		case c.Window.Open == retention.Waiting:
			waiting++
		case c.Window.Open != 0:
			open++
		default:
			fmt.Fprintf(w, "%-30s %s\n", c.Class, days(c.Window))
		}
	}
	fmt.Fprintf(w, "%d other classes wait for an event that has not happened or is not named; %d have no date\n", waiting, open)
	return nil
}

// leaver asks of the files of somebody who left whether they may go, first with nothing in the way, then with an open request.
func leaver(w io.Writer, s *retention.Schedule) error {
	left, today := civil.On(2018, time.September, 14), gdpr.LawAsAt()
	fmt.Fprintf(w, "\nAn employee left on %s: may the file go on %s?\n\n", left, today)
	query := retention.Query{Record: "file 1", Class: "personnel-files", On: today, LawAsAt: gdpr.LawAsAt(), Events: events(event(retention.EmploymentEnd, left))}
	for k := range retention.AllHoldKinds() {
		query.Looked = append(query.Looked, k)
	}
	if err := answer(w, s, query); err != nil {
		return err
	}
	query.Holds = []retention.Hold{{Kind: retention.AccessRequest, From: civil.On(2026, time.November, 9)}}
	if err := answer(w, s, query); err != nil {
		return err
	}
	query.Class, query.Holds = "staff-applications", nil
	return answer(w, s, query)
}

// answer prints the evidence for one record.
func answer(w io.Writer, s *retention.Schedule, q retention.Query) error {
	e, err := s.Entry(q)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s: %s\n", q.Class, e.Status)
	for _, step := range e.Steps {
		fmt.Fprintf(w, "  %s\n", step)
	}
	return nil
}

// event is what happened, on a day.
func event(what retention.Trigger, on civil.Date) retention.Event {
	return retention.Event{What: what, On: on}
}

func events(dates ...retention.Event) retention.Events { return retention.Events{Dates: dates} }

// days prints the days of a window.
func days(w retention.Window) string {
	switch {
	case w.Earliest == 0:
		return fmt.Sprintf("to be gone by %s", w.Latest)
	case w.Latest == 0:
		return fmt.Sprintf("kept until %s, may go from %s", w.LastKept, w.Earliest)
	}
	return fmt.Sprintf("kept until %s, goes between %s and %s", w.LastKept, w.Earliest, w.Latest)
}
