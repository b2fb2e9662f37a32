package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// writeText writes the reviews for people.
func writeText(w io.Writer, reviews []review) error {
	p := &page{}
	p.preface(reviews)
	asked := asked()
	for i := range reviews {
		p.review(&reviews[i], asked)
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// preface says once what the output means.
func (p *page) preface(reviews []review) {
	p.paragraph("", "Points to check in what privacy notices say, under UK data protection law.")
	p.blank()
	p.paragraph("", `A point says that a rule of this release objects to something the notice says or leaves out. `+
		`"must?" and "should?" say that a fact is left open, and which. Where no rule of this release objects, that `+
		`is never "lawful": nobody has looked at what is really done. The organisations are named as the source `+
		`of the words; how the words are read is ours, and a reading can be wrong. Lines are those of the published text. `+
		`None of this is legal advice.`)
	p.blank()
	p.hanging("must    ", "an enactment requires it")
	p.hanging("should  ", "a clear inference from an enactment, or guidance")
	p.hanging("could   ", "good practice")
	if slices.ContainsFunc(reviews, func(r review) bool { return r.compares() }) {
		last := gdpr.LawAsAt().String()
		p.hanging("=       ", "holds on the notice's own date and on "+last+", the last day whose law this release models")
		p.hanging("-       ", "holds on the notice's own date only")
		p.hanging("+       ", "holds on "+last+" only")
	}
}

// review writes what was found in one notice.
func (p *page) review(r *review, asked []check.Requirement) {
	n := r.notice
	points := r.points(asked)
	p.blank()
	p.blank()
	p.heading(title(n), '=')
	p.dated(n)
	p.blank()
	p.tallies(r)
	p.blank()
	p.total(r, points)
	p.overview(points, asked)

	names := map[string]string{"": "The whole notice"}
	for i := range n.Rows {
		if row := &n.Rows[i]; row.Name != "" {
			names[row.ID] = row.ID + ": " + row.Name
		}
	}
	for i := range points {
		activity := points[i].Last().Activity
		p.blank()
		if i == 0 || activity != points[i-1].Last().Activity {
			p.heading(cmp.Or(names[activity], activity), '-')
		}
		p.point(r, &points[i], asked)
	}
	p.quiet(r, points)
	if len(r.reports) > 1 {
		p.addresses(r, points)
	}
}

// point writes one point: what is wrong, what would mend it, the law, the rule, and on which days.
func (p *page) point(r *review, pt *check.Point, asked []check.Requirement) {
	f := pt.Last()
	strength := f.Strength.String()
	if f.Outcome == check.Unclear {
		strength += "?"
	}
	p.hanging(mark(r, pt)+fmt.Sprintf("%-8s", strength), f.Message)
	if f.Missing != "" && !strings.Contains(f.Message, f.Missing) {
		p.detail("open", f.Missing)
	}
	if f.Accepted != nil {
		p.detail("note", "accepted by "+f.Accepted.By+" until "+f.Accepted.Until.String()+": "+f.Accepted.Why)
	}
	if f.Remedy != "" {
		p.detail("mend", f.Remedy)
	}
	p.law(label("law"), f.Law, f.AsAt, 112)
	p.detail("rule", f.Rule+", "+cmp.Or(f.Path, "the whole notice"))
	if r.compares() {
		p.days(r, pt, asked)
	}
}

// detail writes what belongs to a point, under its strength and message.
func (p *page) detail(name, s string) { p.hanging(label(name), s) }

func label(name string) string { return fmt.Sprintf("  %-8s", name) }

// mark is the sign in the margin: on which of two days the point holds.
func mark(r *review, pt *check.Point) string {
	switch {
	case !r.compares():
		return "  "
	case pt[0] == nil:
		return "+ "
	case pt[1] == nil:
		return "- "
	}
	return "= "
}

// days says what is different on the other of two days.
func (p *page) days(r *review, pt *check.Point, asked []check.Requirement) {
	first, second := pt[0], pt[1]
	switch {
	case second == nil:
		p.onlyOn(first, r.reports[1].AsAt, asked)
	case first == nil:
		p.onlyOn(second, r.reports[0].AsAt, asked)
	case first.Outcome != second.Outcome && first.Outcome == check.Unclear:
		p.detail("when", "unclear on "+first.AsAt.String()+": open is "+first.Missing)
	case first.Outcome != second.Outcome:
		p.detail("when", words(first.Outcome)+" on "+first.AsAt.String()+": "+first.Message)
	case first.Message != second.Message:
		s := "on " + first.AsAt.String() + ": " + first.Message
		if why := check.Because(first, second.AsAt, asked); why != "" {
			s += "; " + why
		}
		p.detail("when", s)
	}
	if first != nil && second != nil && first.Accepted != nil && second.Accepted == nil {
		p.detail("when", "accepted on "+first.AsAt.String()+" by "+first.Accepted.By+", until "+first.Accepted.Until.String())
	}
}

func (p *page) onlyOn(f *check.Finding, other civil.Date, asked []check.Requirement) {
	s := "on " + f.AsAt.String() + " and not on " + other.String()
	if why := check.Because(f, other, asked); why != "" {
		s += "; " + why
	}
	p.detail("when", s)
}

func words(o check.Outcome) string { return strings.ReplaceAll(o.String(), "-", " ") }

// quiet names the activities without points.
func (p *page) quiet(r *review, points []check.Point) {
	n := r.notice
	with := map[string]bool{}
	for i := range points {
		with[points[i].Last().Activity] = true
	}
	var ids []string
	for i := range n.Rows {
		if !with[n.Rows[i].ID] {
			ids = append(ids, n.Rows[i].ID)
		}
	}
	if len(ids) == 0 || len(points) == 0 || !slices.ContainsFunc(r.reports, asksRules) {
		return
	}
	p.blank()
	p.heading(fmt.Sprintf("No rule of this release objects: %d of %s", len(ids), plural(len(n.Rows), "activity")), '-')
	p.paragraph("  ", strings.Join(ids, ", "))
}

// addresses lists the law of the points that hold on both days as it stood on the first of them: each point
// has the address for the last.
func (p *page) addresses(r *review, points []check.Point) {
	var cited []law.Provision
	for i := range points {
		if points[i][0] == nil || points[i][1] == nil {
			continue
		}
		for _, provision := range points[i][0].Law {
			if !slices.Contains(cited, provision) {
				cited = append(cited, provision)
			}
		}
	}
	if len(cited) == 0 {
		return
	}
	slices.SortFunc(cited, func(a, b law.Provision) int { return check.ComparePaths(a.String(), b.String()) })
	on := r.reports[0].AsAt
	p.blank()
	p.heading("The law of the points marked =, as it stood on "+on.String(), '-')
	p.law("  ", cited, on, 122)
}

// law writes provisions, a line each, with the official address of their text as on a day. An address is
// never broken: one that would go past the limit stands under its provision.
func (p *page) law(label string, provisions []law.Provision, on civil.Date, limit int) {
	widest := 0
	for _, provision := range provisions {
		widest = max(widest, len(provision.String()))
	}
	for _, provision := range provisions {
		name, address := provision.String(), provision.URL(on)
		indent := strings.Repeat(" ", len(label))
		switch {
		case address == "":
			p.line(label + name)
		case len(label)+widest+2+len(address) <= limit:
			p.line(fmt.Sprintf("%s%-*s  %s", label, widest, name, address))
		default:
			p.line(label + name)
			p.line(indent + "  " + address)
		}
		label = indent
	}
}
