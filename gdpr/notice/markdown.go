package notice

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/internal/emit"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// WriteMarkdown writes the notice for people to read, as far as its words go: who the controller is, a table for each row under the part in which
// it stands, the rights, the right to object by itself, and how to complain. Words are written as text: what would be markup in Markdown or HTML is
// escaped. The error is that of the writer, or says that there is no notice.
func (n *Notice) WriteMarkdown(w io.Writer) error { return Drafted{Notice: n}.WriteMarkdown(w) }

// WriteMarkdown writes the notice as [Notice.WriteMarkdown] does, with the blanks in bold where they are to be filled in, each with its place in the record.
func (d Drafted) WriteMarkdown(w io.Writer) error {
	if d.Notice == nil {
		return errNoNotice
	}
	p := page{w: bufio.NewWriter(emit.To(w)), n: d.Notice, blanks: d.Blanks}
	p.whole()
	return p.w.Flush()
}

// page is a notice that is being written. The writer keeps the first error.
type page struct {
	w      *bufio.Writer
	n      *Notice
	blanks []Blank
}

// labels are what a reader finds in the words of a place, in the order of a page, with the item and the topics that belong under each.
var labels = [...]struct {
	name   string
	item   Item
	topics []Topic
}{
	{"What we use it for", TellPurposes, []Topic{PurposesStated, UsedOnlyFor}},
	{"Information", TellData, []Topic{DataListed, DataCollected, DataList}},
	{"Lawful basis", TellBasis, []Topic{LawfulBasisStated}},
	{"Condition for special category or offence data", 0, []Topic{ConditionList, PolicyDocument}},
	{"Legitimate interest", TellInterests, nil},
	{"Law behind it", 0, nil},
	{"Where it comes from", TellSource, []Topic{SourceStated}},
	{"Who receives it", TellRecipients, []Topic{RecipientsStated}},
	{"Outside the UK", TellTransfers, []Topic{RecipientIn, TransfersStated}},
	{"How long we keep it", TellRetention, []Topic{RetentionStated}},
	{"Whether you must give it", TellRequirement, []Topic{RequirementToProvide}},
	{"Decisions by machine", TellAutomated, []Topic{AutomatedDecisions}},
	{"Your rights", TellRights, nil},
	{"Also", 0, nil}, // every other topic
}

// Topics that have a part of the page to themselves, in the words of the notice as a whole.
var (
	identity = [...]Topic{ControllerIdentity, ControllerContact, RepresentativeContact, OfficerContact, RegisterNumber}
	answers  = [...]Topic{ResponseTime, ResponseTarget, Fee}
	redress  = [...]Topic{ComplaintProcedure, ComplaintAcknowledged, ComplaintAnswered, ComplaintStageEnds, RegulatorReached, ConcernsTaken}
	unsaid   = [...]Topic{LastUpdated, ObjectionSetApart} // the page shows them
)

// objecting and complaining are the rights that are written apart from the others: the first because Article 21(4) asks for it.
var (
	objecting   = rights.Of(rights.Objection, rights.MarketingObjection, rights.ResearchObjection)
	complaining = rights.Of(rights.RegulatorComplaint, rights.ControllerComplaint)
)

func (p *page) whole() {
	p.printf("# %s\n", emit.Markdown(cmp.Or(p.n.Title, "Privacy notice")))
	if p.n.Dated.Printed != "" {
		p.printf("\n%s\n", emit.Markdown(p.n.Dated.Printed))
	}
	p.list("Who we are", append(p.statements(&p.n.Sayings, identity[:]), p.open("", TellController, TellOfficer)...))
	p.part("What holds for everything", &p.n.Sayings)
	for i := range p.n.Rows {
		if p.n.Rows[i].Section == "" {
			p.row(&p.n.Rows[i], "##")
		}
	}
	for i := range p.n.Sections {
		s := &p.n.Sections[i]
		p.printf("\n## %s\n", emit.Markdown(cmp.Or(s.Name, s.ID)))
		p.lines(p.says(&s.Sayings, nil, "", s.Rights))
		for j := range p.n.Rows {
			if p.n.Rows[j].Section == s.ID {
				p.row(&p.n.Rows[j], "###")
			}
		}
	}
	p.list("Your right to object", p.rights(objecting))
	p.list("Your rights", append(p.rights(allRights&^objecting&^complaining), p.statements(&p.n.Sayings, answers[:])...))
	p.list("How to complain", append(p.rights(complaining), p.statements(&p.n.Sayings, redress[:])...))
	p.kept()
}

func (p *page) printf(format string, args ...any) { fmt.Fprintf(p.w, format, args...) }

// list writes a part that is a list; nothing where the list is empty.
func (p *page) list(heading string, list []string) {
	if len(list) == 0 {
		return
	}
	p.printf("\n## %s\n\n", heading)
	for _, text := range list {
		p.printf("- %s\n", text)
	}
}

// part writes what is said for the whole notice.
func (p *page) part(heading string, s *Sayings) {
	if said := p.says(s, nil, "", nil); len(said) > 0 {
		p.printf("\n## %s\n", heading)
		p.lines(said)
	}
}

// said is a label, and what stands under it.
type label struct {
	name string
	text []string
}

// lines writes labels as a list.
func (p *page) lines(list []label) {
	if len(list) > 0 {
		p.printf("\n")
	}
	for _, l := range list {
		p.printf("- **%s:** %s\n", l.name, strings.Join(l.text, "; "))
	}
}

// row writes a row as a table of two columns.
func (p *page) row(r *Row, heading string) {
	p.printf("\n%s %s\n\n| | |\n|---|---|\n", heading, emit.Markdown(cmp.Or(r.Name, r.ID)))
	if !r.People.Empty() {
		p.printf("| Whose information | %s |\n", emit.Markdown(check.Words(r.People)))
	}
	for _, l := range p.says(&r.Sayings, r, r.ID, r.Rights) {
		p.printf("| %s | %s |\n", l.name, strings.Join(l.text, "; "))
	}
}

// says gathers what a place says under its labels, with the blanks of an activity.
func (p *page) says(s *Sayings, r *Row, activity string, offered []RightLine) (list []label) {
	for i := range labels {
		l := &labels[i]
		var text []string
		add := func(words ...string) {
			for _, w := range words {
				if w != "" {
					text = append(text, emit.Markdown(w))
				}
			}
		}
		phrases := func(list []Phrase) {
			for i := range list {
				add(list[i].said())
			}
		}
		switch l.name {
		case "What we use it for":
			if r != nil {
				add(r.Purposes...)
			}
		case "Information":
			if r != nil && !r.Data.Union(r.Special).Empty() {
				add(kinds(r.Data.Union(r.Special)))
			}
		case "Lawful basis":
			for i := range s.Basis {
				add(s.Basis[i].said())
			}
		case "Condition for special category or offence data":
			for i := range s.Condition {
				add(s.Condition[i].said())
			}
		case "Legitimate interest":
			phrases(s.Interests)
		case "Law behind it":
			phrases(s.Under)
		case "How long we keep it":
			for i := range s.Retention {
				add(inWords(s.Retention[i].said()))
			}
		case "Your rights":
			for i := range offered {
				add(offered[i].said())
			}
		}
		if l.name == "Also" {
			text = append(text, p.others(s, r == nil && activity == "" && s == &p.n.Sayings)...)
		}
		text = append(text, p.statements(s, l.topics)...)
		if r != nil && l.item != 0 {
			text = append(text, p.open(activity, l.item)...)
		}
		if len(text) > 0 {
			list = append(list, label{l.name, text})
		}
	}
	return list
}

// statements is what a place says on some topics. Where a recipient is, a transfer that names it says too.
func (p *page) statements(s *Sayings, topics []Topic) (list []string) {
	for i := range s.Statements {
		st := &s.Statements[i]
		told := func(t Statement) bool { return t.Topic == TransfersStated && strings.Contains(t.Words, st.Words) }
		if slices.Contains(topics, st.Topic) && (st.Topic != RecipientIn || !slices.ContainsFunc(s.Statements, told)) {
			list = append(list, emit.Markdown(st.said()))
		}
	}
	return list
}

// others is what a place says beside what stands under a label, or in a part of its own where the place is the whole notice; and the names that
// none of its words give.
func (p *page) others(s *Sayings, whole bool) (list []string) {
	for i := range s.Statements {
		st := &s.Statements[i]
		elsewhere := slices.Contains(unsaid[:], st.Topic) ||
			whole && (slices.Contains(identity[:], st.Topic) || slices.Contains(answers[:], st.Topic) || slices.Contains(redress[:], st.Topic))
		for j := range labels {
			elsewhere = elsewhere || slices.Contains(labels[j].topics, st.Topic)
		}
		if !elsewhere {
			list = append(list, emit.Markdown(st.said()))
		}
	}
	for i := range s.Names {
		words := s.Names[i].Words
		if !slices.ContainsFunc(s.Statements, func(st Statement) bool { return strings.Contains(st.Words, words) }) {
			list = append(list, emit.Markdown(words))
		}
	}
	return list
}

// rights is the rights of the notice as a whole that are among some.
func (p *page) rights(among rights.Set) (list []string) {
	for i := range p.n.Rights {
		if l := &p.n.Rights[i]; among.Has(l.Right) {
			list = append(list, emit.Markdown(l.said()))
		}
	}
	return list
}

// open is the blanks of an activity, or of the notice as a whole, on some items.
func (p *page) open(activity string, items ...Item) (list []string) {
	for i := range p.blanks {
		if b := &p.blanks[i]; b.Activity == activity && slices.Contains(items, b.Item) {
			list = append(list, fmt.Sprintf("**[to fill in: %s]** (`%s`)", emit.Markdown(b.Missing), b.Path))
		}
	}
	return list
}

// kept writes the retention schedule that the notice prints.
func (p *page) kept() {
	if p.n.Schedule == nil {
		return
	}
	var list []string
	for i := range p.n.Schedule.Classes {
		c := &p.n.Schedule.Classes[i]
		var periods []string
		for j := range c.Periods {
			periods = append(periods, c.Periods[j].String())
		}
		list = append(list, emit.Markdown(cmp.Or(c.Name, c.ID))+": "+emit.Markdown(strings.Join(periods, "; ")))
	}
	p.list("How long records are kept", list)
}

// said is a claim for people: its words, the citation as printed, and the data that it is tied to.
func (c *Claim) said() string {
	text := cmp.Or(c.Words, strings.Join(words(c.Says), ", "))
	if cites := strings.Join(strings.Split(c.Cites, "\n"), "; "); cites != "" {
		text = strings.TrimSpace(text + " (" + cites + ")")
	}
	if c.Data != (category.Set{}) {
		text += ", for " + kinds(c.Data)
	}
	return text
}

func words(list []Said) (text []string) {
	for _, s := range list {
		text = append(text, check.Words(s))
	}
	return text
}

// said is a phrase for people: its words, and the records that they single out.
func (p *Phrase) said() string {
	if p.Of == "" {
		return p.Words
	}
	return p.Of + ": " + p.Words
}

// inWords is a phrase about how long records are kept, with the events that it gives by their names in words: "outbreak-end" is the outbreak end.
func inWords(phrase string) string {
	parts := strings.Split(phrase, `"`)
	for i := 1; i+1 < len(parts); i += 2 {
		if event := retention.Trigger(parts[i]); event == "" || event.Validate() != nil {
			return phrase
		}
		parts[i] = retention.Trigger(parts[i]).Words()
	}
	return strings.Join(parts, "")
}

// said is a right for people.
func (l *RightLine) said() string {
	if l.Words == "" && int(l.Right) < len(phrased) {
		return "the right " + phrased[l.Right]
	}
	return l.Words
}

// said is a statement for people: its words, or its value where it has none.
func (s *Statement) said() string {
	return cmp.Or(s.Words, strings.TrimSuffix(check.Words(s.Topic)+": "+s.Value, ": "))
}
