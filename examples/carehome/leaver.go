package main

import (
	"fmt"
	"io"
	"time"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
)

// lastDay is that of a carer who leaves.
var lastDay = civil.On(2026, time.August, 31)

// printLeaver prints which of an employee's records may go when, once the employment has ended, and what a claim does to that: it keeps the one file back,
// and no other.
func printLeaver(w io.Writer) error {
	fmt.Fprintf(w, "\nA carer left on %s: when each record may go\n", lastDay)
	s, err := schedule(category.AboutEmployee)
	if err != nil {
		return err
	}
	left := on(lastDay, retention.EmploymentEnd)
	if err := printWindows(w, s, left); err != nil {
		return err
	}
	day := civil.On(2032, time.September, 1)
	claims := map[string][]retention.Hold{"personnel": {{Kind: retention.Claim, From: civil.On(2032, time.May, 10)}}}
	fmt.Fprintf(w, "\nOn %s, with a claim about the employment open since May:\n", day)
	for _, class := range []string{"personnel", "occupational-health"} {
		window, err := s.Window(class, "", left)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "%s: %s\n", class, window.On(day, claims[class]...))
	}
	return nil
}
