package main

import (
	"fmt"
	"io"
	"time"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// withdrawal is a former resident's, of the consent to a story of March 2025.
var withdrawal = gdpr.Exercise{
	Right:  rights.WithdrawConsent,
	As:     category.SubjectsOf(category.AboutFormerServiceUser),
	Events: on(civil.On(2025, time.March, 1), retention.Sharing),
}

// printWithdrawal prints what stops, what data no ground carries any more, whom to tell and what to do.
func printWithdrawal(w io.Writer) error {
	day := civil.On(2026, time.November, 2)
	fmt.Fprintf(w, "\nA former resident withdraws consent on %s\n", day)
	list, err := gdpr.Consequences(gdpr.Case{Record: record()}, withdrawal, day)
	if err != nil {
		return err
	}
	for _, after := range list {
		for _, c := range after.Consequences {
			fmt.Fprintf(w, "%s: %s\n", after.Activity, c)
		}
		fmt.Fprintf(w, "no ground left: %s; tell: %s\n", after.Bare, after.Tell)
		for _, d := range after.Duties {
			fmt.Fprintf(w, "- %s (%s)\n", d.Do, d.Law)
		}
	}
	return nil
}
