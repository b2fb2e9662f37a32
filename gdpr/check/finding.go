package check

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
)

// Finding is one objection, or one question left open, at one place. Findings are plain values and no errors.
type Finding struct {
	Rule     string          `json:"rule"`              // id of the rule
	Activity string          `json:"activity,omitzero"` // id of the activity; empty for the whole declaration
	Path     string          `json:"path,omitzero"`     // JSON path of the declaration, such as activities[0].grounds[1].article9
	Message  string          `json:"message"`           // what is wrong, or what is open
	Remedy   string          `json:"remedy,omitzero"`   // what would mend it
	Missing  string          `json:"missing,omitzero"`  // the fact that is missing, where the outcome is Unclear
	Strength Strength        `json:"strength,omitzero"` // of the requirement
	Outcome  Outcome         `json:"outcome"`           // NotMet or Unclear
	Law      []law.Provision `json:"law,omitempty"`     // as the provisions were named on the day
	AsAt     civil.Date      `json:"as_at,omitzero"`    // the day whose law was applied
	Accepted *Acceptance     `json:"accepted,omitzero"` // who accepted it and why; nil for most
}

// Acceptance records that somebody decided to live with a finding, until a day.
type Acceptance struct {
	Rule     string     `json:"rule"`              // id of the rule
	Activity string     `json:"activity,omitzero"` // id of the activity; empty for all
	By       string     `json:"by"`                // who decided: a role, such as "data protection officer"
	Why      string     `json:"why"`
	Until    civil.Date `json:"until"` // the last day on which it holds
}

// Result is what one rule says of one subject. The zero value is ready to use.
type Result struct {
	counted  int
	findings []Finding
}

// Applies counts the subject where cond holds, and returns cond.
func (r *Result) Applies(cond bool) bool {
	if cond {
		r.counted++
	}
	return cond
}

// NotMet reports an objection: where, what is wrong, and what would mend it.
func (r *Result) NotMet(path, message, remedy string) {
	r.findings = append(r.findings, Finding{Path: path, Message: message, Remedy: remedy, Outcome: NotMet})
}

// NotMetAt is [Result.NotMet] for a rule that looks at the whole and objects to one activity of it.
func (r *Result) NotMetAt(activity, path, message, remedy string) {
	r.NotMet(path, message, remedy)
	r.findings[len(r.findings)-1].Activity = activity
}

// Unclear reports that the rule cannot say, and which fact is missing.
func (r *Result) Unclear(path, missing string) {
	r.findings = append(r.findings, Finding{
		Path: path, Missing: missing, Outcome: Unclear,
		Message: "cannot say: " + missing, Remedy: "find it out and declare it",
	})
}

// Mend puts what would mend the finding reported last in place of what is said of every open fact. It panics where none was reported.
func (r *Result) Mend(remedy string) { r.last("Mend").Remedy = remedy }

// last is the finding reported last, for a method that changes it.
func (r *Result) last(method string) *Finding {
	if len(r.findings) == 0 {
		panic("check: " + method + " before any finding: report one with NotMet or Unclear first")
	}
	return &r.findings[len(r.findings)-1]
}

// Cites puts the provisions of the finding reported last in place of those of its rule: where one rule
// rests on several and only some are in point. It panics where none was reported.
func (r *Result) Cites(provisions ...law.Provision) { r.last("Cites").Law = provisions }

// Under takes over what another result counted and found about the i-th item of a list. The other is not to be used any more.
func (r *Result) Under(s Result, list string, i int) {
	taken := r.take(s)
	for k := range taken {
		taken[k].Path = joinItem(list, i, taken[k].Path)
	}
}

// At takes over what another result counted and found, all of it at one path, with a note after each message. The other is not
// to be used any more.
func (r *Result) At(s Result, path, note string) {
	taken := r.take(s)
	for k := range taken {
		taken[k].Path = path
		taken[k].Message += note
	}
}

// take is the findings of another result as those of this one.
func (r *Result) take(s Result) []Finding {
	r.counted += s.counted
	if r.findings == nil {
		r.findings = s.findings
		return r.findings
	}
	n := len(r.findings)
	r.findings = append(r.findings, s.findings...)
	return r.findings[n:]
}

// Merge makes one finding of those with the same outcome at the same path: their messages are kept, in
// order, joined by semicolons.
func (r *Result) Merge() {
	if len(r.findings) < 2 {
		return
	}
	type spot struct {
		outcome        Outcome
		activity, path string
	}
	first := make(map[spot]int, len(r.findings))
	merged := r.findings[:0]
	for _, f := range r.findings {
		at := spot{f.Outcome, f.Activity, f.Path}
		i, seen := first[at]
		if !seen {
			first[at] = len(merged)
			merged = append(merged, f)
			continue
		}
		merged[i].Message = joinNew(merged[i].Message, f.Message)
		merged[i].Remedy = joinNew(merged[i].Remedy, f.Remedy)
		merged[i].Missing = joinNew(merged[i].Missing, f.Missing)
	}
	r.findings = merged
}

func joinNew(text, more string) string {
	const between = "; "
	switch {
	case more == "" || text == more:
		return text
	case strings.Contains(text, more) && strings.Contains(between+text+between, between+more+between):
		return text
	}
	return text + between + more
}

// Counted reports whether anything applied.
func (r Result) Counted() bool { return r.counted > 0 || len(r.findings) > 0 }

// Outcome is the worst of what was found: NotMet, else Unclear, else Met or NotApplicable.
func (r Result) Outcome() Outcome {
	o := NotApplicable
	if r.counted > 0 {
		o = Met
	}
	for i := range r.findings {
		if r.findings[i].Outcome == NotMet {
			return NotMet
		}
		o = Unclear
	}
	return o
}

// Findings returns what was found, in the order in which it was reported.
func (r Result) Findings() []Finding { return slices.Clone(r.findings) }

// Len is how many findings there are.
func (r Result) Len() int { return len(r.findings) }

// Finding is the i-th finding, from 0: for who looks at each and keeps none.
func (r Result) Finding(i int) Finding { return r.findings[i] }

// Words is a text name as a message prints it: "legal-obligation" as legal obligation.
func Words(name fmt.Stringer) string { return strings.ReplaceAll(name.String(), "-", " ") }

// Join puts a path under a prefix.
func Join(prefix, path string) string {
	if prefix == "" || path == "" || path[0] == '[' {
		return prefix + path
	}
	return prefix + "." + path
}

// Item is the path of the i-th item of a list.
func Item(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }

// joinItem puts a path under the i-th item of a list.
func joinItem(list string, i int, path string) string {
	if path == "" || path[0] == '[' {
		return list + "[" + strconv.Itoa(i) + "]" + path
	}
	return list + "[" + strconv.Itoa(i) + "]." + path
}

// Sort puts findings of each rule in path order, numbers by value, and leaves the order of the rules.
func Sort(findings []Finding, rank func(rule string) int) {
	if !inOrder(findings, rank) { // as they mostly are
		ranks := make(map[string]int)
		for i := range findings {
			if _, known := ranks[findings[i].Rule]; !known {
				ranks[findings[i].Rule] = rank(findings[i].Rule)
			}
		}
		slices.SortStableFunc(findings, func(a, b Finding) int { return cmp.Compare(ranks[a.Rule], ranks[b.Rule]) })
	}
	byPath := func(a, b Finding) int { return ComparePaths(a.Path, b.Path) }
	for len(findings) > 0 {
		n, first := 1, rank(findings[0].Rule)
		for n < len(findings) && (findings[n].Rule == findings[n-1].Rule || rank(findings[n].Rule) == first) {
			n++
		}
		if !slices.IsSortedFunc(findings[:n], byPath) {
			slices.SortStableFunc(findings[:n], byPath)
		}
		findings = findings[n:]
	}
}

// inOrder reports whether findings are in the order of the rules.
func inOrder(findings []Finding, rank func(rule string) int) bool {
	last := 0
	for i := range findings {
		if i > 0 && findings[i].Rule == findings[i-1].Rule {
			continue
		}
		n := rank(findings[i].Rule)
		if n < last {
			return false
		}
		last = n
	}
	return true
}

// ComparePaths orders JSON paths as they stand in a file: activities[2] before activities[10].
func ComparePaths(a, b string) int {
	for a != "" && b != "" {
		if na, ra := number(a); na >= 0 {
			if nb, rb := number(b); nb >= 0 {
				if na != nb {
					return cmp.Compare(na, nb)
				}
				a, b = ra, rb
				continue
			}
		}
		if a[0] != b[0] {
			return cmp.Compare(a[0], b[0])
		}
		a, b = a[1:], b[1:]
	}
	return cmp.Compare(len(a), len(b))
}

// number reads the digits that s begins with; -1 where there are none or too many.
func number(s string) (n int, rest string) {
	i := 0
	for i < len(s) && i < 9 && '0' <= s[i] && s[i] <= '9' {
		n = 10*n + int(s[i]-'0')
		i++
	}
	if i == 0 {
		return -1, s
	}
	return n, s[i:]
}
