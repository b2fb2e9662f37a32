package rights

import (
	"database/sql/driver"
	"iter"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// UnknownError is the error of text that names no value of an enumeration of this package.
type UnknownError = enum.UnknownError

// Right is a right of the people whose data are held. The zero value is unset. Text names are the contract; numbers may change.
type Right uint8

// The rights, in the order of the UK GDPR.
const (
	WithdrawConsent Right = iota + 1
	Informed
	Access
	Rectification
	Erasure
	Restriction
	Notification // of recipients: a duty that follows erasure, rectification and restriction
	Portability
	Objection
	MarketingObjection
	ResearchObjection
	AutomatedDecisions
	RegulatorComplaint
	ControllerComplaint
)

// dated is a provision for as long as it carried a right.
type dated struct {
	provision law.Provision
	span      law.Span
}

type rightRow struct {
	text    string
	request bool // a request under it must be answered within the time of Article 12(3)
	law     []dated
	meaning string
}

// Last checked 2026-11-22. Written in terms of the UK GDPR; before 2021 the same Articles of the EU GDPR.
var rightRows = [...]rightRow{
	WithdrawConsent:     {"withdraw-consent", false, since(art("7(3)")), "take back a consent at any time, as easily as it was given"},
	Informed:            {"informed", false, since(art("12(1)"), art("13"), art("14")), "be told who uses one's data, what for and with what rights, without asking"},
	Access:              {"access", true, since(art("15")), "learn whether data are held, and receive a copy and an account of their use"},
	Rectification:       {"rectification", true, since(art("16")), "have wrong data put right and incomplete data completed"},
	Erasure:             {"erasure", true, since(art("17")), "have data erased where one of the listed grounds is met and none of the exceptions is"},
	Restriction:         {"restriction", true, since(art("18")), "have data kept but not used while something is settled"},
	Notification:        {"notification", true, since(art("19")), "have recipients told of a correction, erasure or restriction, and be told who they are"},
	Portability:         {"portability", true, since(art("20")), "receive what one has provided in a form that machines read, or have it sent on"},
	Objection:           {"object", true, since(art("21(1)")), "object, for reasons of one's own situation, to use on public or legitimate interests"},
	MarketingObjection:  {"object-marketing", true, since(art("21(2)"), art("21(3)")), "stop direct marketing, without reasons"},
	ResearchObjection:   {"object-research", true, since(art("21(6)")), "object, for reasons of one's own situation, to use for research or statistics"},
	AutomatedDecisions:  {"automated-decisions", true, []dated{{art("22"), beforeReform}, {sec("14"), beforeReform}, {art("22A"), sinceReform}, {art("22B"), sinceReform}, {art("22C"), sinceReform}, {art("22D"), sinceReform}}, "not be left to a machine alone in decisions that matter"},
	RegulatorComplaint:  {"complain-regulator", false, []dated{{art("77"), law.Span{From: applied, Until: complaints}}, {sec("165(2)"), law.Span{From: complaints}}}, "complain to the regulator: the Information Commissioner, since 2026-09-30 the Information Commission"},
	ControllerComplaint: {"complain-controller", false, []dated{{sec("164A"), law.Span{From: complaints}}}, "complain to the controller, have it acknowledged within 30 days and be told the outcome"},
}

// since is provisions that have carried a right from the first day.
func since(list ...law.Provision) []dated {
	rows := make([]dated, len(list))
	for i, p := range list {
		rows[i] = dated{p, always}
	}
	return rows
}

var rightNames = enum.New("rights", "right", len(rightRows), func(r Right) string { return rightRows[r].text })

// row is the table row of r; the zero row for a value outside the table.
func (r Right) row() *rightRow {
	if int(r) < len(rightRows) {
		return &rightRows[r]
	}
	return &rightRows[0]
}

// Parse reads a text name such as "access". The error is an [*UnknownError].
func Parse(s string) (Right, error) { return rightNames.Parse(s) }

// All yields every right, in the order of the UK GDPR.
func All() iter.Seq[Right] { return rightNames.All() }

// Provisions yields what carries the right on that day, under the names of that day: Articles of the EU GDPR until
// 2020-12-31, Article 22 until 2026-02-04 and Articles 22A to 22D after. It yields nothing on a day without the right.
func (r Right) Provisions(on civil.Date) iter.Seq[law.Provision] {
	return func(yield func(law.Provision) bool) {
		for _, d := range r.row().law {
			if d.span.Contains(on) && !named(at(d.provision), on, yield) {
				return
			}
		}
	}
}

// Span is when the right is law: from 2018-05-25, before which this package knows no law, or from when it came.
func (r Right) Span() law.Span {
	rows := r.row().law
	if len(rows) == 0 {
		return law.Span{From: 1, Until: 1}
	}
	return law.Span{From: rows[0].span.From, Until: rows[len(rows)-1].span.Until}
}

// InForce reports whether the right exists on that day. The unset value never does.
func (r Right) InForce(on civil.Date) bool { return rightNames.Known(r) && r.Span().Contains(on) }

// Meaning says in a few words what the right is to.
func (r Right) Meaning() string { return r.row().meaning }

// OnRequest reports whether the right is exercised by a request that must be answered within the time of Article 12(3),
// which [Request] counts. To be informed takes no request; withdrawal of consent and complaints run by clocks of their own.
func (r Right) OnRequest() bool { return r.row().request }

// String is the text name.
func (r Right) String() string { return rightNames.String(r) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (r Right) MarshalText() ([]byte, error) { return rightNames.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Right) UnmarshalText(text []byte) error { return rightNames.Unmarshal(r, text) }

// Scan reads a database column: text, or NULL for unset.
func (r *Right) Scan(src any) error { return rightNames.Scan(r, src) }

// Value is the database form: text, or NULL for unset.
func (r Right) Value() (driver.Value, error) { return rightNames.Value(r) }

// Set is a set of rights. The zero value is empty; sets compare with ==.
type Set uint16

const _ = 15 - uint(ControllerComplaint) // does not compile once the rights outgrow the set

// Of is the set of the rights given; the unset value and values outside the table are left out.
func Of(list ...Right) Set {
	var s Set
	for _, r := range list {
		if rightNames.Known(r) {
			s |= 1 << r
		}
	}
	return s
}

// Has reports whether r is in s.
func (s Set) Has(r Right) bool { return rightNames.Known(r) && s>>r&1 == 1 }

// All yields the rights of s in the order of the UK GDPR.
func (s Set) All() iter.Seq[Right] {
	return func(yield func(Right) bool) {
		for r := range rightNames.All() {
			if s.Has(r) && !yield(r) {
				return
			}
		}
	}
}

// MarshalJSON is a list of names in the order of the UK GDPR. A bit that is none of the rights is an error.
func (s Set) MarshalJSON() ([]byte, error) { return writeNames(rightNames, uint64(s)) }

// UnmarshalJSON reads a list of names in any order. It refuses a name twice, and one that is not in the table with an
// [*UnknownError]; s is then as it was.
func (s *Set) UnmarshalJSON(data []byte) error {
	bits, err := readNames(data, Parse)
	if err == nil {
		*s = Set(bits)
	}
	return err
}
