package notice

import (
	"database/sql/driver"
	"fmt"
	"iter"
	"slices"
	"strings"
	"time"

	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Item is one thing that Article 13 asks to tell people whose data are collected from them, or Article 14
// people whose data come from elsewhere. The zero value is unset.
type Item uint8

// The items, in the order of Articles 13 and 14.
const (
	TellController          Item = iota + 1 // who the controller is and how to reach it
	TellOfficer                             // how to reach the data protection officer
	TellPurposes                            // what the data are used for
	TellBasis                               // the lawful basis
	TellInterests                           // the legitimate interests pursued
	TellData                                // the kinds of data, Article 14 alone
	TellRecipients                          // who receives the data
	TellTransfers                           // transfers out of the UK and their safeguards
	TellRetention                           // how long the data are kept
	TellRights                              // the rights of data subjects
	TellWithdrawal                          // that consent can be withdrawn
	TellControllerComplaint                 // the right to complain to the controller, from 2026-06-19
	TellRegulatorComplaint                  // the right to complain to the regulator
	TellRequirement                         // whether data must be given, and what follows if not, Article 13 alone
	TellSource                              // where the data come from, Article 14 alone
	TellAutomated                           // decisions by machine alone
	TellNewPurpose                          // a purpose other than the first
)

// controllerComplaints is the first day of DPA 2018 section 164A: SI 2026/82 regulation 3.
var controllerComplaints = civil.On(2026, time.June, 19)

// itemRows: where each stands in the two Articles, empty where it does not, when it is asked, and since when.
// Last checked 2026-11-22 against the shared facts on notices (text).
var itemRows = [...]struct {
	text       string
	in13, in14 string
	when       string // empty is always
	from       civil.Date
}{
	TellController:          {"controller", "13(1)(a)", "14(1)(a)", "", 0}, // its representative too, where it is outside the UK
	TellOfficer:             {"officer", "13(1)(b)", "14(1)(b)", "a data protection officer is designated", 0},
	TellPurposes:            {"purposes", "13(1)(c)", "14(1)(c)", "", 0},
	TellBasis:               {"lawful-basis", "13(1)(c)", "14(1)(c)", "", 0},
	TellInterests:           {"interests", "13(1)(d)", "14(2)(b)", "the basis is Article 6(1)(f)", 0}, // not 6(1)(ea)
	TellData:                {"data", "", "14(1)(d)", "", 0},
	TellRecipients:          {"recipients", "13(1)(e)", "14(1)(e)", "there are any", 0},
	TellTransfers:           {"transfers", "13(1)(f)", "14(1)(f)", "a transfer out of the UK is intended", 0},
	TellRetention:           {"retention", "13(2)(a)", "14(2)(a)", "", 0},
	TellRights:              {"rights", "13(2)(b)", "14(2)(c)", "", 0},
	TellWithdrawal:          {"withdrawal", "13(2)(c)", "14(2)(d)", "consent is the basis or the condition", 0},
	TellControllerComplaint: {"controller-complaint", "13(2)(ca)", "14(2)(da)", "", controllerComplaints},
	TellRegulatorComplaint:  {"regulator-complaint", "13(2)(d)", "14(2)(e)", "", 0},
	TellRequirement:         {"requirement-to-provide", "13(2)(e)", "", "", 0},
	TellSource:              {"source", "", "14(2)(f)", "", 0},
	TellAutomated:           {"automated-decisions", "13(2)(f)", "14(2)(g)", "decisions are taken by machine alone, with significant effect", 0},
	TellNewPurpose:          {"new-purpose", "13(3)", "14(4)", "data are put to a purpose other than the one they were collected for", 0},
}

var items = enum.New("notice", "item", len(itemRows), func(i Item) string { return itemRows[i].text })

// ParseItem reads a text name such as "recipients". The error is an [*UnknownError].
func ParseItem(s string) (Item, error) { return items.Parse(s) }

// AllItems yields every item in order.
func AllItems() iter.Seq[Item] { return items.All() }

// Article13 is where Article 13 asks for the item; the zero Provision where it does not.
func (i Item) Article13() law.Provision {
	if !items.Known(i) {
		return law.Provision{}
	}
	return asked(itemRows[i].in13)
}

// Article14 is where Article 14 asks for the item; the zero Provision where it does not.
func (i Item) Article14() law.Provision {
	if !items.Known(i) {
		return law.Provision{}
	}
	return asked(itemRows[i].in14)
}

func asked(pin string) law.Provision {
	if pin == "" {
		return law.Provision{}
	}
	return law.UKGDPR.Article(pin)
}

// When is the condition on which the item is asked, in words; empty where it always is.
func (i Item) When() string {
	if !items.Known(i) {
		return ""
	}
	return itemRows[i].when
}

// Span is the days on which the item is asked.
func (i Item) Span() law.Span {
	if !items.Known(i) {
		return law.Span{}
	}
	return law.Span{From: itemRows[i].from}
}

// String is the text name.
func (i Item) String() string { return items.String(i) }

// MarshalText is the text name.
func (i Item) MarshalText() ([]byte, error) { return items.Marshal(i) }

// UnmarshalText reads what MarshalText writes.
func (i *Item) UnmarshalText(text []byte) error { return items.Unmarshal(i, text) }

// Scan reads a database column.
func (i *Item) Scan(src any) error { return items.Scan(i, src) }

// Value is the database form.
func (i Item) Value() (driver.Value, error) { return items.Value(i) }

// Exemption records why some of the items need not be told: nothing printed, but a fact that the
// controller declares and answers for.
type Exemption struct {
	By    law.Provision `json:"by"`              // such as UK GDPR Article 14(5)(a)
	Items []Item        `json:"items,omitempty"` // what need not be told; none is everything
	Rows  []string      `json:"rows,omitempty"`  // ids of rows; none is the whole notice
	Why   string        `json:"why"`             // the facts that bring it about; never blank
}

// mainProvisions is the first day of the main provisions of the 2025 Act: SI 2026/82 regulation 2.
var mainProvisions = civil.On(2026, time.February, 5)

// exemptionRows: the exemptions within Articles 13 and 14. Those of DPA 2018 Schedules 2 and 3 are for single requests.
// Text, Article 14(5) to (7) read whole.
var exemptionRows = [...]struct {
	pin  string
	span law.Span
}{
	{"13(4)", law.Span{}},                         // the person already has the information
	{"13(5)", law.Span{From: mainProvisions}},     // a further purpose of research, archiving, statistics
	{"14(5)(a)", law.Span{}},                      // the person already has it
	{"14(5)(b)", law.Span{Until: mainProvisions}}, // impossible or disproportionate, or would defeat the objectives
	{"14(5)(c)", law.Span{}},                      // domestic law lays obtaining or disclosing down
	{"14(5)(d)", law.Span{}},                      // professional secrecy
	{"14(5)(e)", law.Span{From: mainProvisions}},  // impossible or disproportionate
	{"14(5)(f)", law.Span{From: mainProvisions}},  // would defeat the objectives
}

// exemption is the span of an exemption, and whether there is one in that place.
func exemption(by law.Provision) (span law.Span, ok bool) {
	for _, row := range exemptionRows {
		if law.UKGDPR.Article(row.pin) == by {
			return row.span, true
		}
	}
	return span, false
}

// holds reports whether there is such an exemption on a day.
func (e *Exemption) holds(on civil.Date) bool {
	span, ok := exemption(e.By)
	return ok && span.Contains(on)
}

// invalid is what is wrong with the exemption by itself, and where in it; nothing where all is well.
func (e *Exemption) invalid() (path, message string) {
	const want = "name a point of Article 13(4) or (5), or 14(5)"
	_, ok := exemption(e.By)
	switch {
	case e.By.IsZero():
		return "by", "no provision: " + want
	case !ok:
		return "by", fmt.Sprintf("%s is no exemption from telling people: %s", e.By, want)
	case strings.TrimSpace(e.Why) == "":
		return "why", "no reason: say why it need not be told"
	}
	return "", ""
}

// exemptionsOn are the exemptions that hold on a day.
func (n *Notice) exemptionsOn(on civil.Date) (list []*Exemption) {
	for i := range n.Exempt {
		if e := &n.Exempt[i]; e.holds(on) {
			list = append(list, e)
		}
	}
	return list
}

// covers reports whether the exemption, where it holds, takes an item away from a row, or with no row from the whole notice.
func (e *Exemption) covers(i Item, row string) bool {
	in := i.Article14()
	if law.UKGDPR.Article("13").Contains(e.By) {
		in = i.Article13()
	}
	return !in.IsZero() &&
		(e.By != law.UKGDPR.Article("13(5)") || i == TellNewPurpose) &&
		(len(e.Items) == 0 || slices.Contains(e.Items, i)) &&
		(len(e.Rows) == 0 || row != "" && slices.Contains(e.Rows, row))
}

// exempt reports whether an exemption is recorded that takes an item away from the case.
func (c Case) exempt(i Item) bool {
	row := ""
	if c.Row != nil {
		row = c.Row.ID
	}
	return slices.ContainsFunc(c.review.exemptions, func(e *Exemption) bool { return e.covers(i, row) })
}
