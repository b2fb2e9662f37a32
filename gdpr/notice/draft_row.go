package notice

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// entry is a row that is being drawn up, and the activity that it tells of.
type entry struct {
	*draft
	*Row
	a *gdpr.Activity
	i int // its place in the record
}

// nameOf is the name of an activity for people.
func nameOf(a *gdpr.Activity) string { return cmp.Or(a.Name, a.ID) }

// row draws up the row of an activity.
func (d *draft) row(i int, a *gdpr.Activity) {
	e := entry{d, &Row{ID: a.ID, Name: nameOf(a), Section: audience(a.People), Table: true, People: a.People}, a, i}
	e.purposes()
	e.claims()
	e.sources()
	e.recipients()
	e.transfers()
	e.periods()
	e.provided()
	e.required()
	e.automated()
	d.n.Rows = append(d.n.Rows, *e.Row)
}

// say adds a statement to the row.
func (e *entry) say(t Topic, value, format string, args ...any) {
	e.Row.say(t, value, format, args...)
}

// blank notes something that the record does not hold of the activity.
func (e *entry) blank(i Item, path, format string, args ...any) {
	e.draft.blank(i, e.a.ID, fmt.Sprintf("activities[%d].%s", e.i, path), format, args...)
}

// purposes says what the data are used for: in the words of the record, else in those of the kinds of purpose.
func (e *entry) purposes() {
	e.Purposes = slices.Clone(e.a.Purposes)
	for i := range e.a.Grounds {
		e.For = e.For.With(e.a.Grounds[i].For)
	}
	if len(e.Purposes) > 0 {
		return
	}
	for p := range e.For.All() {
		e.Purposes = append(e.Purposes, p.Meaning())
	}
	if len(e.Purposes) == 0 {
		e.blank(TellPurposes, "purposes", "what the data are used for")
	}
}

// sources says where the data come from.
func (e *entry) sources() {
	if len(e.a.Sources) == 0 {
		e.blank(TellSource, "sources", "where the data come from: the person, or whom else")
	}
	value := "named"
	if !slices.ContainsFunc(e.a.Sources, func(s gdpr.Source) bool { return s.FromPerson != fact.No }) {
		value = "elsewhere"
	}
	for i := range e.a.Sources {
		s := &e.a.Sources[i]
		from := s.Name
		switch {
		case s.FromPerson == fact.Yes:
			from = "you"
		case from == "" && s.FromPerson == fact.No:
			e.blank(TellSource, fmt.Sprintf("sources[%d].name", i), "from whom the data come, or from what kind of source")
			continue
		case from == "":
			e.blank(TellSource, fmt.Sprintf("sources[%d].from_person", i), "whether the data come from the person, or from whom else")
			continue
		case s.Public == fact.Yes:
			from += " (open to the public)"
		}
		e.say(SourceStated, value, "%s", about(from, s.Data))
	}
}

// about is words with the data that they are about, where not all are meant.
func about(words string, data category.Set) string {
	if data.Empty() {
		return words
	}
	return fmt.Sprintf("%s, for %s", words, kinds(data))
}

// acronyms are the words in names of data that are none.
var acronyms = [...]string{"nhs", "gp", "cctv", "it", "ip"}

// kinds names data in words.
func kinds(data category.Set) string {
	var names []string
	for c := range data.All() {
		name := strings.Split(c.String(), "-")
		if slices.Contains(acronyms[:], name[0]) {
			name[0] = strings.ToUpper(name[0])
		}
		names = append(names, strings.Join(name, " "))
	}
	return strings.Join(names, ", ")
}

// recipients says who receives the data: those to whom they are disclosed, and those who work for the controller.
func (e *entry) recipients() {
	if e.a.Recipients == nil {
		besides := ""
		if len(e.a.Processors) > 0 {
			besides = " besides the firms that work on them"
		}
		e.blank(TellRecipients, "recipients", "who receives the data%s, or an empty list where nobody does", besides)
	}
	for i := range e.a.Recipients {
		p := &e.a.Recipients[i]
		if p.Name == "" {
			e.blank(TellRecipients, fmt.Sprintf("recipients[%d].name", i), "who receives the data, or what kind of recipient")
			continue
		}
		e.say(RecipientsStated, "", "%s", about(p.Name, p.Data))
		e.abroad(p.Name, p.Country)
	}
	for i := range e.a.Processors {
		p := &e.a.Processors[i]
		switch {
		case p.Name == "":
			e.blank(TellRecipients, fmt.Sprintf("processors[%d].name", i), "who works on the data for the organisation, or what kind of firm")
			continue
		case p.Service == "":
			e.say(RecipientsStated, "", "%s, which works for us", p.Name)
		default:
			e.say(RecipientsStated, "", "%s, which works for us (%s)", p.Name, p.Service)
		}
		e.abroad(p.Name, p.Country)
	}
	if e.a.Recipients != nil && len(e.a.Recipients)+len(e.a.Processors) == 0 {
		e.say(RecipientsStated, "", "nobody outside our organisation")
	}
}

// abroad says that a recipient is in a country outside the area in which data move freely.
func (e *entry) abroad(name, country string) {
	if gdpr.Abroad(country, e.on) {
		at, value := located(country)
		e.say(RecipientIn, value, "%s in %s", name, at)
	}
}

// located is a country in words and as a value, with one name for the United States.
func located(country string) (words, value string) {
	if slices.Contains(unitedStates[:], plainly(country)) {
		return "the United States", "us"
	}
	return country, country
}

// transfers says what leaves the country, to whom and on the strength of what.
func (e *entry) transfers() {
	for i := range e.a.Transfers {
		t := &e.a.Transfers[i]
		if !gdpr.Abroad(t.Country, e.on) {
			continue
		}
		path := fmt.Sprintf("transfers[%d].", i)
		to := cmp.Or(t.Recipient, "a recipient")
		at, value := located(t.Country)
		if !slices.ContainsFunc(e.Statements, func(s Statement) bool { return s.Topic == RecipientIn && s.Value == value }) {
			e.abroad(to, t.Country)
		}
		words := fmt.Sprintf("to %s in %s", to, at)
		if t.Mechanism == 0 {
			e.blank(TellTransfers, path+"mechanism", "on the strength of what data go to %s in %s: adequacy regulations or a safeguard", to, at)
		} else {
			words += fmt.Sprintf(", on the strength of %s", t.Mechanism.Words())
			if name := (Phrase{Words: t.Mechanism.Words()}); !slices.ContainsFunc(e.Names, func(p Phrase) bool { return p.Words == name.Words }) {
				e.Names = append(e.Names, name)
			}
			if in := t.Mechanism.Law().Instrument(); in == law.UKGDPR || in == law.EUGDPR {
				words += fmt.Sprintf(" (%s)", stood(t.Mechanism.Law(), e.on))
			}
		}
		switch {
		case t.Safeguard != "":
			words += ": " + t.Safeguard
		case t.Mechanism != 0 && t.Mechanism != gdpr.Adequacy && t.Mechanism != gdpr.DataBridge && t.Mechanism != gdpr.PrivacyShield:
			e.blank(TellTransfers, path+"safeguard", "which terms protect what goes to %s in %s, and how people can have a copy", to, at)
		}
		e.Statements = append(e.Statements, Statement{Topic: TransfersStated, Value: "some", Words: words})
	}
}

// periods says how long the data are kept.
func (e *entry) periods() {
	if len(e.a.Retention) == 0 {
		e.blank(TellRetention, "retention", "how long the data are kept, or what decides it")
	}
	for i := range e.a.Retention {
		k := &e.a.Retention[i]
		if k.Period.IsZero() {
			e.blank(TellRetention, fmt.Sprintf("retention[%d]", i), "how long the data are kept, or what decides it")
			continue
		}
		p := Phrase{Words: k.Period.String()}
		if k.Kind == retention.Fixed && k.After.Known() {
			p.Means = string(k.After)
		}
		if !k.Data.Empty() {
			p.Of = kinds(k.Data)
		}
		e.Retention = append(e.Retention, p)
	}
}

// collects says whether data of the activity are collected from the people themselves: Article 13. Where no source is declared, nobody has said.
func collects(a *gdpr.Activity) fact.Fact {
	from := func(f fact.Fact) bool {
		return slices.ContainsFunc(a.Sources, func(s gdpr.Source) bool { return s.FromPerson == f })
	}
	switch {
	case from(fact.Yes):
		return fact.Yes
	case len(a.Sources) == 0, from(fact.Unknown):
		return fact.Unknown
	}
	return fact.No
}

// provided asks whether people provide the data themselves, where the right to portability turns on it.
func (e *entry) provided() {
	facts := e.facts(e.a)
	if !slices.ContainsFunc(e.a.Grounds, func(g basis.Ground) bool { return rights.Portability.Applies(g, facts, e.on).Missing == "provided" }) {
		return
	}
	path := "sources"
	if i := slices.IndexFunc(e.a.Sources, func(s gdpr.Source) bool { return s.FromPerson == fact.Unknown }); i >= 0 {
		path = fmt.Sprintf("sources[%d].from_person", i)
	}
	e.blank(TellRights, path, "whether people provide the data themselves, on which the right to portability turns")
}

// required says whether people must provide the data that are collected from them, or may be.
func (e *entry) required() {
	if collects(e.a) == fact.No {
		return
	}
	e.collected++
	q := &e.a.Required
	blanks := len(e.blanks)
	if q.ByLaw == fact.Unknown {
		e.blank(TellRequirement, "required.by_law", "whether the law has people provide the data")
	}
	if q.ByContract == fact.Unknown {
		e.blank(TellRequirement, "required.by_contract", "whether a contract has people provide the data, or none can be made without them")
	}
	must := q.ByLaw == fact.Yes || q.ByContract == fact.Yes
	if must && q.Otherwise == "" {
		e.blank(TellRequirement, "required.otherwise", "what follows where people do not provide the data")
	}
	if len(e.blanks) > blanks {
		return
	}
	e.answered++
	words := "neither the law nor a contract has you give it"
	switch {
	case q.ByLaw == fact.Yes && q.ByContract == fact.Yes:
		words = "the law and a contract with you need it from you"
	case q.ByLaw == fact.Yes:
		words = "the law needs it from you"
	case q.ByContract == fact.Yes:
		words = "a contract with you needs it, or could not be made without it"
	}
	if q.Otherwise != "" {
		words += "; without it, " + q.Otherwise
	}
	e.say(RequirementToProvide, "consequence", "%s", words)
}

// automated says whether a machine alone takes decisions that matter, and how.
func (e *entry) automated() {
	m := &e.a.Automated
	switch {
	case m.Decisions == fact.Unknown:
		e.blank(TellAutomated, "automated.decisions", "whether decisions are taken by machine alone")
	case m.Decisions == fact.No || m.Significant == fact.No:
		e.settled++
	case m.Significant == fact.Unknown:
		e.blank(TellAutomated, "automated.significant", "whether the decisions that are taken by machine alone have legal or similarly significant effect")
	default:
		e.settled++
		if m.Logic == "" {
			e.blank(TellAutomated, "automated.logic", "how the machine decides, and what that means for people")
			return
		}
		e.say(AutomatedDecisions, "some", "a machine alone takes decisions here that matter to you: %s", m.Logic)
	}
}
