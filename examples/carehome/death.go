package main

import (
	"fmt"
	"io"
	"time"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// died is the day on which a resident of Mill Lodge died; care ended with it.
var died = civil.On(2026, time.October, 3)

// printDeath prints what is kept of a resident who has died, and who may see it: the dead have no rights under the UK GDPR, and the periods run on.
func printDeath(w io.Writer) error {
	fmt.Fprintf(w, "\nA resident died on %s: when each record may go\n", died)
	s, err := schedule(category.AboutServiceUser)
	if err != nil {
		return err
	}
	ended := on(died, retention.Death, retention.CareEnd)
	if err := printWindows(w, s, ended); err != nil {
		return err
	}
	fmt.Fprint(w, "\nThe son asks for erasure:\n")
	_, err = gdpr.Consequences(gdpr.Case{Record: record()}, gdpr.Exercise{Right: rights.Erasure, Events: ended}, gdpr.LawAsAt())
	fmt.Fprintln(w, err)
	fmt.Fprint(w, "\nWays to the records, in England:\n")
	for r := range rights.Routes(law.England) {
		if r.ID != "public-body-records" { // a company is no public body
			fmt.Fprintf(w, "%s: %s\n", r.ID, r.Who)
		}
	}
	fmt.Fprint(w, "\nWhat goes on:\n")
	for d := range rights.AfterDeath() {
		fmt.Fprintln(w, "-", d.Do)
	}
	return nil
}
