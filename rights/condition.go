package rights

import (
	"bytes"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"iter"
	"math/bits"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
)

// Condition is something on which a right turns and which only a request, or the facts of that day, can decide: a ground
// that opens the right, or a limit that stands in its way. The zero value is unset.
type Condition uint8

// The conditions, in the order of the law.
const (
	// Being informed.
	CollectedFromPerson Condition = iota + 1
	CollectedElsewhere
	AlreadyInformed
	ResearchReuse
	AlreadyInformedElsewhere
	InformingImpossible
	LaidDownByLaw
	ProfessionalSecrecy
	InformingDisproportionate
	InformingDefeatsPurpose

	// Requests of every kind, access and rectification.
	UnfoundedOrExcessive
	ReasonableSearch
	CopyHarmsOthers
	FactNotOpinion

	// Erasure: its grounds and its exceptions.
	NoLongerNeeded
	ConsentWithdrawn
	ObjectionUpheld
	MarketingObjectedTo
	ProcessedUnlawfully
	DutyToErase
	ChildOnline
	MaliciousAllegation
	FreeExpression
	DutyOrPublicTask
	PublicHealthReasons
	ResearchImpaired
	NeededForClaims

	// Restriction.
	AccuracyContested
	RestrictionPreferred
	PersonNeedsForClaims
	ObjectionPending
	UsesThatGoOn

	// Telling recipients.
	DataChanged
	TellingDisproportionate

	// Portability.
	PortingPublicTask
	PortingHarmsOthers

	// Objection.
	ParticularSituation
	CompellingGrounds
	ClaimsGoOn
	ResearchSituation
	ResearchPublicTask

	// Automated decisions.
	DecisionForContract
	DecisionAuthorised
	DecisionConsented
	DecisionSafeguards
	SpecialDecisionConsented
	SpecialDecisionRequired
)

type conditionRow struct {
	text       string
	rights     Set
	limit      bool // stands in the way; else opens
	provision  law.Provision
	span       law.Span
	bases      baseSet // holds for these bases, or
	conditions baseSet // for these conditions of Article 9
	turns      need    // the fact that takes it away where it is as gone says
	gone       fact.Fact
	meaning    string
}

const requests = 1<<Access | 1<<Rectification | 1<<Erasure | 1<<Restriction | 1<<Notification | 1<<Portability | 1<<Objection | 1<<ResearchObjection

// Last checked 2026-11-22 against Articles 12 to 22D as revised in 2026. Which bases open 17(1)(b), (c) and (f) and 18(1)(d)
// is text; that 17(3)(b) belongs to legal obligation and public task alone is how the grounds of this library are cut: what
// a duty makes one keep is a ground of its own.
var conditionRows = [...]conditionRow{
	CollectedFromPerson:       {"collected-from-person", 1 << Informed, false, art("13"), always, anyBase, 0, provided, fact.No, "the data come from the person: inform them when collecting"},
	CollectedElsewhere:        {"collected-elsewhere", 1 << Informed, false, art("14"), always, anyBase, 0, provided, fact.Yes, "the data come from elsewhere: inform the person within a month, and say where from"},
	AlreadyInformed:           {"already-informed", 1 << Informed, true, art("13(4)"), always, anyBase, 0, provided, fact.No, "the person has the information already"},
	ResearchReuse:             {"research-reuse", 1 << Informed, true, art("13(5)"), sinceReform, anyBase, 0, provided, fact.No, "a new research use of data from the person, where telling them is impossible or out of proportion"},
	AlreadyInformedElsewhere:  {"already-informed-elsewhere", 1 << Informed, true, art("14(5)(a)"), always, anyBase, 0, provided, fact.Yes, "the person has the information already"},
	InformingImpossible:       {"informing-impossible", 1 << Informed, true, art("14(5)(b)"), beforeReform, anyBase, 0, provided, fact.Yes, "telling the person is impossible, out of proportion or would defeat the purpose"},
	LaidDownByLaw:             {"laid-down-by-law", 1 << Informed, true, art("14(5)(c)"), always, anyBase, 0, provided, fact.Yes, "the law itself lays down that the data are obtained or disclosed, and protects the person"},
	ProfessionalSecrecy:       {"professional-secrecy", 1 << Informed, true, art("14(5)(d)"), always, anyBase, 0, provided, fact.Yes, "the data must stay secret under a professional duty"},
	InformingDisproportionate: {"informing-disproportionate", 1 << Informed, true, art("14(5)(e)"), sinceReform, anyBase, 0, provided, fact.Yes, "telling the person is impossible or out of proportion"},
	InformingDefeatsPurpose:   {"informing-defeats-purpose", 1 << Informed, true, art("14(5)(f)"), sinceReform, anyBase, 0, provided, fact.Yes, "telling the person would make the purpose impossible or seriously harm it"},

	UnfoundedOrExcessive: {"unfounded-or-excessive", requests, true, art("12(5)"), always, anyBase, 0, 0, 0, "a request manifestly unfounded or excessive may be refused or charged for; the controller must show that it is"},
	ReasonableSearch:     {"reasonable-search", 1 << Access, true, art("15(1A)"), law.Span{From: searches}, anyBase, 0, 0, 0, "only what a reasonable and proportionate search finds"},
	CopyHarmsOthers:      {"copy-harms-others", 1 << Access, true, art("15(4)"), always, anyBase, 0, 0, 0, "the copy must not harm the rights of others: see DPA 2018 Schedule 2 paragraph 16"},
	FactNotOpinion:       {"fact-not-opinion", 1 << Rectification, true, sec("205(1)"), always, anyBase, 0, 0, 0, "wrong means wrong or misleading as to fact: a professional opinion properly recorded is not wrong because it is disputed"},

	NoLongerNeeded:      {"no-longer-needed", 1 << Erasure, false, art("17(1)(a)"), always, anyBase, 0, 0, 0, "the data are no longer needed for their purpose"},
	ConsentWithdrawn:    {"consent-withdrawn", 1 << Erasure, false, art("17(1)(b)"), always, onA, explicit, 0, 0, "the consent is withdrawn and nothing else carries the use"},
	ObjectionUpheld:     {"objection-upheld", 1 << Erasure, false, art("17(1)(c)"), always, onE | onEA | onF, 0, 0, 0, "an objection under Article 21(1), and no overriding grounds"},
	MarketingObjectedTo: {"marketing-objected-to", 1 << Erasure, false, art("17(1)(c)"), always, anyBase, 0, marketing, fact.No, "an objection to direct marketing"},
	ProcessedUnlawfully: {"processed-unlawfully", 1 << Erasure, false, art("17(1)(d)"), always, anyBase, 0, 0, 0, "the data were used unlawfully"},
	DutyToErase:         {"duty-to-erase", 1 << Erasure, false, art("17(1)(e)"), always, anyBase, 0, 0, 0, "the law obliges the controller to erase them"},
	ChildOnline:         {"child-online", 1 << Erasure, false, art("17(1)(f)"), always, onA, 0, 0, 0, "collected when an online service was offered to a child on its consent"},
	MaliciousAllegation: {"malicious-allegation", 1 << Erasure, false, art("17(1)(g)"), law.Span{From: allegations}, anyBase, 0, 0, 0, "held because of an allegation by someone convicted of, or under an order for, stalking or harassing the person; looked into, and no further action decided"},
	FreeExpression:      {"free-expression", 1 << Erasure, true, art("17(3)(a)"), always, anyBase, 0, 0, 0, "needed for freedom of expression and information"},
	DutyOrPublicTask:    {"duty-or-public-task", 1 << Erasure, true, art("17(3)(b)"), always, onC | onE, 0, 0, 0, "not while a legal duty or a task in the public interest needs the data"},
	PublicHealthReasons: {"public-health-reasons", 1 << Erasure, true, art("17(3)(c)"), always, 0, onCondition(basis.HealthOrSocialCare) | onCondition(basis.PublicHealth), 0, 0, "needed for public health under professional secrecy; the text is narrow, the regulator reads it to cover care records too [guidance, from memory]"},
	ResearchImpaired:    {"research-impaired", 1 << Erasure, true, art("17(3)(d)"), always, anyBase, 0, research, fact.No, "erasing would make archiving, research or statistics impossible or seriously harm them"},
	NeededForClaims:     {"needed-for-claims", 1 << Erasure, true, art("17(3)(e)"), always, anyBase, 0, 0, 0, "needed to bring or defend legal claims"},

	AccuracyContested:    {"accuracy-contested", 1 << Restriction, false, art("18(1)(a)"), always, anyBase, 0, 0, 0, "the person says that the data are wrong: while that is checked"},
	RestrictionPreferred: {"restriction-preferred", 1 << Restriction, false, art("18(1)(b)"), always, anyBase, 0, 0, 0, "the use is unlawful and the person prefers the data kept to erased"},
	PersonNeedsForClaims: {"person-needs-for-claims", 1 << Restriction, false, art("18(1)(c)"), always, anyBase, 0, 0, 0, "the controller no longer needs the data but the person does, for legal claims"},
	ObjectionPending:     {"objection-pending", 1 << Restriction, false, art("18(1)(d)"), always, onE | onEA | onF, 0, 0, 0, "the person objected under Article 21(1): until it is settled whose grounds prevail"},
	UsesThatGoOn:         {"uses-that-go-on", 1 << Restriction, true, art("18(2)"), always, anyBase, 0, 0, 0, "keeping goes on, and so do uses with consent, for legal claims, to protect another person or for an important public interest"},

	DataChanged:             {"data-changed", 1 << Notification, false, art("19"), always, anyBase, 0, 0, 0, "data were corrected, erased under Article 17(1) or restricted; the person may ask who received them"},
	TellingDisproportionate: {"telling-disproportionate", 1 << Notification, true, art("19"), always, anyBase, 0, 0, 0, "telling the recipients is impossible or out of proportion"},

	PortingPublicTask:  {"porting-public-task", 1 << Portability, true, art("20(3)"), always, anyBase, 0, authority, fact.No, "not for what a task in the public interest or official authority needs"},
	PortingHarmsOthers: {"porting-harms-others", 1 << Portability, true, art("20(4)"), always, anyBase, 0, 0, 0, "must not harm the rights of others"},

	ParticularSituation: {"particular-situation", 1 << Objection, false, art("21(1)"), always, onE | onEA | onF, 0, 0, 0, "the person gives grounds that have to do with their own situation"},
	CompellingGrounds:   {"compelling-grounds", 1 << Objection, true, art("21(1)"), always, onE | onEA | onF, 0, 0, 0, "the controller shows compelling grounds that override the person's interests"},
	ClaimsGoOn:          {"claims-go-on", 1 << Objection, true, art("21(1)"), always, onE | onEA | onF, 0, 0, 0, "the use is for legal claims"},
	ResearchSituation:   {"research-situation", 1 << ResearchObjection, false, art("21(6)"), always, anyBase, 0, 0, 0, "the research is scientific or historical, or the use statistical, and the person gives grounds that have to do with their own situation"},
	ResearchPublicTask:  {"research-public-task", 1 << ResearchObjection, true, art("21(6)"), always, anyBase, 0, 0, 0, "the use is needed for a task in the public interest"},

	DecisionForContract:      {"decision-for-contract", 1 << AutomatedDecisions, true, art("22(2)(a)"), beforeReform, anyBase, 0, 0, 0, "the decision is needed for a contract with the person; a human must look again if asked (22(3))"},
	DecisionAuthorised:       {"decision-authorised", 1 << AutomatedDecisions, true, art("22(2)(b)"), beforeReform, anyBase, 0, 0, 0, "the law requires or authorises the decision; DPA 2018 section 14 gives a month to ask for it to be taken anew"},
	DecisionConsented:        {"decision-consented", 1 << AutomatedDecisions, true, art("22(2)(c)"), beforeReform, anyBase, 0, 0, 0, "the person explicitly consented to the decision; a human must look again if asked (22(3))"},
	DecisionSafeguards:       {"decision-safeguards", 1 << AutomatedDecisions, false, art("22C(2)"), sinceReform, anyBase, 0, 0, 0, "a decision with legal or similar effect and no meaningful human part: the person is told, may put their case, have a human step in, and contest"},
	SpecialDecisionConsented: {"special-decision-consented", 1 << AutomatedDecisions, true, art("22B(2)"), sinceReform, 0, explicit, 0, 0, "special category data enter only with explicit consent"},
	SpecialDecisionRequired:  {"special-decision-required", 1 << AutomatedDecisions, true, art("22B(3)"), sinceReform, 0, onCondition(basis.SubstantialPublicInterest), 0, 0, "special category data enter only where a contract or the law needs the decision, and Article 9(2)(g) applies"},
}

var conditions = enum.New("rights", "condition", len(conditionRows), func(c Condition) string { return conditionRows[c].text })

// row is the table row of c; the zero row for a value outside the table.
func (c Condition) row() *conditionRow {
	if int(c) < len(conditionRows) {
		return &conditionRows[c]
	}
	return &conditionRows[0]
}

// ParseCondition reads a text name such as "no-longer-needed". The error is an [*UnknownError].
func ParseCondition(s string) (Condition, error) { return conditions.Parse(s) }

// AllConditions yields every condition, in the order of the law.
func AllConditions() iter.Seq[Condition] { return conditions.All() }

// Concerns reports whether the condition opens r or stands in its way.
func (c Condition) Concerns(r Right) bool { return c.row().rights.Has(r) }

// Limit reports whether the condition stands in the way of the right; one that does not, opens it.
func (c Condition) Limit() bool { return c.row().limit }

// Provision is the place that lays the condition down, in the terms of the UK GDPR. For an earlier day ask its On.
func (c Condition) Provision() law.Provision { return c.row().provision }

// Span is when the condition is law; before 2021-01-01 under the same place of the EU GDPR.
func (c Condition) Span() law.Span { return c.row().span }

// Meaning says in a few words what the condition asks.
func (c Condition) Meaning() string { return c.row().meaning }

// String is the text name.
func (c Condition) String() string { return conditions.String(c) }

// MarshalText is the text name. The unset value is an error: leave the field out.
func (c Condition) MarshalText() ([]byte, error) { return conditions.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Condition) UnmarshalText(text []byte) error { return conditions.Unmarshal(c, text) }

// Scan reads a database column: text, or NULL for unset.
func (c *Condition) Scan(src any) error { return conditions.Scan(c, src) }

// Value is the database form: text, or NULL for unset.
func (c Condition) Value() (driver.Value, error) { return conditions.Value(c) }

// Conditions is a set of conditions. The zero value is empty; sets compare with ==.
type Conditions uint64

const _ = 63 - uint(SpecialDecisionRequired) // does not compile once the conditions outgrow the set

// Has reports whether c is in s.
func (s Conditions) Has(c Condition) bool { return conditions.Known(c) && s>>c&1 == 1 }

// Empty reports whether s holds nothing.
func (s Conditions) Empty() bool { return s == 0 }

// All yields the conditions of s in the order of the law.
func (s Conditions) All() iter.Seq[Condition] {
	return func(yield func(Condition) bool) {
		for c := range conditions.All() {
			if s.Has(c) && !yield(c) {
				return
			}
		}
	}
}

// String is the names in order with commas between, "none" for the empty set.
func (s Conditions) String() string {
	if s.Empty() {
		return "none"
	}
	var names []string
	for c := range s.All() {
		names = append(names, c.String())
	}
	return strings.Join(names, ", ")
}

// MarshalJSON is a list of names in the order of the law. A bit that is none of the conditions is an error.
func (s Conditions) MarshalJSON() ([]byte, error) { return writeNames(conditions, uint64(s)) }

// UnmarshalJSON reads a list of names in any order. It refuses a name twice, and one that is not in the table with an
// [*UnknownError]; s is then as it was.
func (s *Conditions) UnmarshalJSON(data []byte) error {
	set, err := readNames(data, ParseCondition)
	if err == nil {
		*s = Conditions(set)
	}
	return err
}

// concerning holds, for every right, the conditions that open it or stand in its way.
var concerning = func() (of [len(rightRows)]Conditions) {
	for c := range conditions.All() {
		for r := range c.row().rights.All() {
			of[r] |= 1 << c
		}
	}
	return of
}()

// conditionsOf are the conditions of a right for a ground, with the facts, on the day.
func conditionsOf(r Right, g *basis.Ground, f *Facts, on civil.Date) (opens, limits Conditions) {
	for left := concerning[r]; left != 0; left &= left - 1 {
		i := bits.TrailingZeros64(uint64(left))
		c := &conditionRows[i]
		switch {
		case !c.span.Contains(on):
		case !c.bases.has(uint8(g.Article6)) && !c.conditions.has(uint8(g.Article9)):
		case c.turns != 0 && f.of(c.turns, g.For) == c.gone:
		case c.limit:
			limits |= 1 << i
		default:
			opens |= 1 << i
		}
	}
	return opens, limits
}

// baseSet is a set of Article 6 bases, or of Article 9 conditions; bit 0 stands for one that is not said.
type baseSet uint16

func (s baseSet) has(n uint8) bool { return n < 16 && s>>n&1 == 1 }

func onCondition(c basis.Article9) baseSet { return 1 << c }

const (
	onA  baseSet = 1 << basis.Consent
	onB  baseSet = 1 << basis.Contract
	onC  baseSet = 1 << basis.LegalObligation
	onD  baseSet = 1 << basis.VitalInterests
	onE  baseSet = 1 << basis.PublicTask
	onEA baseSet = 1 << basis.RecognisedLegitimateInterests
	onF  baseSet = 1 << basis.LegitimateInterests

	knownBase = onA | onB | onC | onD | onE | onEA | onF
	anyBase   = knownBase | notSaid

	notSaid  baseSet = 1
	explicit baseSet = 1 << basis.ExplicitConsent
)

// writeNames is the JSON list of the names of a set, a bit for each.
func writeNames[E ~uint8](t *enum.Table[E], set uint64) ([]byte, error) {
	names := []string{}
	for ; set != 0; set &= set - 1 {
		name, err := t.Marshal(E(bits.TrailingZeros64(set)))
		if err != nil {
			return nil, err
		}
		names = append(names, string(name))
	}
	return json.Marshal(names)
}

// readNames reads a JSON list of names into bits. The list is read as texts: one of a uint8 type would take base64 too.
func readNames[E ~uint8](data []byte, parse func(string) (E, error)) (set uint64, err error) {
	var names []string
	if err := json.Unmarshal(data, &names); err != nil || names == nil {
		return 0, fmt.Errorf("rights: want a list of names, found %.40q", bytes.Trim(data, `"`))
	}
	for _, name := range names {
		e, err := parse(name)
		if err != nil {
			return 0, err
		}
		if set>>e&1 == 1 {
			return 0, fmt.Errorf("rights: %q stands twice in the list: want it once", name)
		}
		set |= 1 << e
	}
	return set, nil
}
