package notice_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
	"github.com/careprivacy/ukgdpr/internal/emit"
	"github.com/careprivacy/ukgdpr/retention"
	"github.com/careprivacy/ukgdpr/rights"
)

// drafted is the notice of a record, and its Markdown.
func drafted(t testing.TB, r *gdpr.Record, on civil.Date) (notice.Drafted, string) {
	t.Helper()
	d, err := notice.Draft(r, on)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := d.WriteMarkdown(&b); err != nil {
		t.Fatal(err)
	}
	return d, b.String()
}

// reread is a notice written as JSON and read back.
func reread(t testing.TB, n *notice.Notice) *notice.Notice {
	t.Helper()
	text, err := json.Marshal(n)
	if err != nil {
		t.Fatal(err)
	}
	back, err := notice.Read(bytes.NewReader(text), "drafted.json")
	if err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return back
}

// The notice of the care home has no blank; it reads back as it was written, and no rule objects to it.
func TestDraftCarehome(t *testing.T) {
	_, record := carehome(t)
	d, _ := drafted(t, record, gdpr.LawAsAt())
	for _, b := range d.Blanks {
		t.Errorf("a blank at %s: %s", b.Path, b.Missing)
	}
	back := reread(t, d.Notice)
	if first, again := d.Notice, reread(t, back); !reflect.DeepEqual(back, again) || len(first.Rows) != len(again.Rows) {
		t.Error("it does not read back as it was written")
	}
	for _, f := range notice.Review(back, gdpr.LawAsAt()).Findings {
		t.Errorf("%s %s: %s", f.Rule, f.Path, f.Message)
	}
}

// plan is a record of one activity of which everything is declared that a notice must tell.
func plan() *gdpr.Record {
	return &gdpr.Record{
		Controller: gdpr.Controller{
			Name: "Oakfield House", Address: "Oakfield, Example Road", Kind: gdpr.Charity, Nation: law.England, Regulator: "CQC", Funded: fact.Yes,
			Contact: gdpr.Officer, ContactRoute: "at the same address",
		},
		Activities: []gdpr.Activity{{
			ID: "care-plans", Name: "Care plans", Purposes: []string{"plan your care"}, People: category.SubjectsOf(category.AboutServiceUser),
			Grounds: []basis.Ground{{
				Data: category.Of(category.CarePlan), For: category.ForCareDelivery, Article6: basis.Contract, PartyToContract: fact.Yes,
				Article9: basis.HealthOrSocialCare, Schedule1: 2, Limb: "(2)(e)",
			}},
			Sources:    []gdpr.Source{{FromPerson: fact.Yes}, {FromPerson: fact.No, Name: "the council"}},
			Required:   gdpr.Required{ByLaw: fact.No, ByContract: fact.Yes, Otherwise: "we cannot care for you"},
			Recipients: []gdpr.Recipient{{Name: "your GP"}},
			Processors: []gdpr.Supplier{{Name: "Planwell Example Inc", Service: "software", Country: "USA", Contract: fact.Yes}},
			Transfers:  []gdpr.Transfer{{Recipient: "Planwell Example Inc", Country: "USA", Mechanism: gdpr.TransferAgreement, Safeguard: "ask us for a copy"}},
			Retention:  []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(8), After: retention.CareEnd}}},
			Automated:  gdpr.Automated{Decisions: fact.No},
			LargeScale: fact.No,
		}},
	}
}

// What the record does not hold is a blank: a finding that names the place in the record, and in the Markdown a mark with what to put there. The
// notice is silent on it, and filled in it has none.
func TestBlanks(t *testing.T) {
	if d, text := drafted(t, plan(), gdpr.LawAsAt()); len(d.Blanks) > 0 || strings.Contains(text, "to fill in") {
		t.Fatalf("the whole record has blanks: %+v\n%s", d.Blanks, text)
	}
	on := func(b basis.Article6) func(*gdpr.Record) {
		return func(r *gdpr.Record) {
			r.Activities[0].Grounds = []basis.Ground{{Data: category.Of(category.Contact), For: category.ForCommunication, Article6: b}}
		}
	}
	holding := func(c category.Category) func(*gdpr.Record) {
		return func(r *gdpr.Record) {
			r.Activities[0].Grounds = []basis.Ground{{Data: category.Of(c), For: category.ForVetting, Article6: basis.Contract}}
		}
	}
	for path, spoil := range map[string]func(*gdpr.Record){
		"controller controller.name":                       func(r *gdpr.Record) { r.Controller.Name = "" },
		"controller controller.address":                    func(r *gdpr.Record) { r.Controller.Address = "" },
		"officer controller.contact":                       func(r *gdpr.Record) { r.Controller.Contact = 0 },
		"officer controller.contact_route":                 func(r *gdpr.Record) { r.Controller.ContactRoute = "" },
		"lawful-basis activities[0].grounds":               func(r *gdpr.Record) { r.Activities[0].Grounds = nil },
		"lawful-basis activities[0].grounds[0].article6":   on(0),
		"lawful-basis activities[0].grounds[0].under":      on(basis.LegalObligation),
		"lawful-basis activities[0].grounds[0].recognised": on(basis.RecognisedLegitimateInterests),
		"interests activities[0].grounds[0].interest":      on(basis.LegitimateInterests),
		"lawful-basis activities[0].grounds[0].article9":   func(r *gdpr.Record) { g := &r.Activities[0].Grounds[0]; g.Article9, g.Schedule1, g.Limb = 0, 0, "" },
		"lawful-basis activities[0].grounds[0].schedule1":  holding(category.CriminalRecordCheck),
		"lawful-basis activities[0].grounds[0].explicit": func(r *gdpr.Record) {
			g := &r.Activities[0].Grounds[0]
			g.Article9, g.Schedule1 = basis.ExplicitConsent, 0
		},
		"lawful-basis activities[0].policy_document": func(r *gdpr.Record) {
			g := &r.Activities[0].Grounds[0]
			g.Article9, g.Schedule1, g.Limb = basis.SubstantialPublicInterest, 18, ""
		},
		"data activities[0].grounds[0].data":                                                       func(r *gdpr.Record) { r.Activities[0].Grounds[0] = basis.Ground{Article6: basis.Contract} },
		"source activities[0].sources, rights activities[0].sources":                               func(r *gdpr.Record) { r.Activities[0].Sources = nil },
		"source activities[0].sources[1].name":                                                     func(r *gdpr.Record) { r.Activities[0].Sources[1].Name = "" },
		"source activities[0].sources[0].from_person, rights activities[0].sources[0].from_person": func(r *gdpr.Record) { r.Activities[0].Sources[0].FromPerson = fact.Unknown },
		"requirement-to-provide activities[0].required.by_law":                                     func(r *gdpr.Record) { r.Activities[0].Required.ByLaw = fact.Unknown },
		"requirement-to-provide activities[0].required.by_contract":                                func(r *gdpr.Record) { r.Activities[0].Required.ByContract = fact.Unknown },
		"requirement-to-provide activities[0].required.otherwise":                                  func(r *gdpr.Record) { r.Activities[0].Required.Otherwise = "" },
		"recipients activities[0].recipients":                                                      func(r *gdpr.Record) { r.Activities[0].Recipients, r.Activities[0].Processors = nil, nil },
		"recipients activities[0].recipients[0].name":                                              func(r *gdpr.Record) { r.Activities[0].Recipients[0].Name = "" },
		"recipients activities[0].processors[0].name":                                              func(r *gdpr.Record) { r.Activities[0].Processors[0].Name = "" },
		"transfers activities[0].transfers[0].mechanism":                                           func(r *gdpr.Record) { r.Activities[0].Transfers[0].Mechanism = 0 },
		"transfers activities[0].transfers[0].safeguard":                                           func(r *gdpr.Record) { r.Activities[0].Transfers[0].Safeguard = "" },
		"retention activities[0].retention":                                                        func(r *gdpr.Record) { r.Activities[0].Retention = nil },
		"retention activities[0].retention[0]":                                                     func(r *gdpr.Record) { r.Activities[0].Retention[0].Period = retention.Period{} },
		"automated-decisions activities[0].automated.decisions":                                    func(r *gdpr.Record) { r.Activities[0].Automated = gdpr.Automated{} },
		"automated-decisions activities[0].automated.significant":                                  func(r *gdpr.Record) { r.Activities[0].Automated.Decisions = fact.Yes },
		"automated-decisions activities[0].automated.logic": func(r *gdpr.Record) {
			r.Activities[0].Automated = gdpr.Automated{Decisions: fact.Yes, Significant: fact.Yes}
		},
		"purposes activities[0].purposes": func(r *gdpr.Record) { a := &r.Activities[0]; a.Purposes, a.Grounds[0].For = nil, 0 },
		"purposes activities[0].grounds[1].for": func(r *gdpr.Record) {
			a := &r.Activities[0]
			a.Grounds = append(a.Grounds, basis.Ground{Data: category.Of(category.Contact), Article6: basis.Consent})
		},
	} {
		r := plan()
		spoil(r)
		d, text := drafted(t, r, gdpr.LawAsAt())
		var found []string
		for _, b := range d.Blanks {
			found = append(found, b.Item.String()+" "+b.Path)
			if b.Rule != notice.BlankID || b.Outcome != check.Unclear || b.Missing == "" || len(b.Law) == 0 {
				t.Errorf("%s: found %+v", path, b)
			}
			if !strings.Contains(text, emit.Markdown(b.Missing)+"]** (`"+b.Path+"`)") {
				t.Errorf("%s is not marked in\n%s", path, text)
			}
		}
		if strings.Join(found, ", ") != path || strings.Count(text, "to fill in") != len(found) {
			t.Errorf("found %q\n want %s, each marked once in\n%s", found, path, text)
		}
		reread(t, d.Notice)
	}
}

// Nobody receives the data only where the record says so: that no firm works on them does not say that nobody else has them.
func TestDraftTellsOfNobody(t *testing.T) {
	for _, test := range []struct {
		name          string
		recipients    []gdpr.Recipient
		processors    []gdpr.Supplier
		nobody, blank bool
	}{
		{"neither is said", nil, nil, false, true},
		{"no processor, and nothing of recipients", nil, []gdpr.Supplier{}, false, true},
		{"no recipient", []gdpr.Recipient{}, nil, true, false},
		{"neither recipient nor processor", []gdpr.Recipient{}, []gdpr.Supplier{}, true, false},
		{"a processor", []gdpr.Recipient{}, []gdpr.Supplier{{Name: "Host"}}, false, false},
		{"a processor, and nothing of recipients", nil, []gdpr.Supplier{{Name: "Host"}}, false, true},
	} {
		r := plan()
		a := &r.Activities[0]
		a.Recipients, a.Processors, a.Transfers = test.recipients, test.processors, []gdpr.Transfer{}
		d, text := drafted(t, r, gdpr.LawAsAt())
		if nobody := strings.Contains(text, "nobody outside our organisation"); nobody != test.nobody || (len(d.Blanks) > 0) != test.blank {
			t.Errorf("%s: %t, want %t, with the blanks %+v", test.name, nobody, test.nobody, d.Blanks)
		}
	}
}

// Of what is done on behalf of others they tell the people.
func TestDraftLeavesOutWhatIsEntrusted(t *testing.T) {
	r := plan()
	alone, _ := drafted(t, r, gdpr.LawAsAt())
	r.Activities = append([]gdpr.Activity{{ID: "survey", OnBehalfOf: []string{"the council"}, Grounds: []basis.Ground{{Article6: basis.Consent}}}}, r.Activities...)
	d, text := drafted(t, r, gdpr.LawAsAt())
	if len(d.Blanks) > 0 || strings.Contains(text, "survey") || !reflect.DeepEqual(reread(t, d.Notice), reread(t, alone.Notice)) {
		t.Errorf("found %+v\n%s", d.Blanks, text)
	}
	if c, err := notice.Compare(d.Notice, r, gdpr.LawAsAt()); err != nil || len(c.Findings) > 0 {
		t.Errorf("%+v, %v", c.Findings, err)
	}
}

// A record that holds nothing but an id has a blank for every item that is asked of everybody, and no promise.
func TestDraftOfNothing(t *testing.T) {
	d, text := drafted(t, &gdpr.Record{Activities: []gdpr.Activity{{ID: "fees"}}}, gdpr.LawAsAt())
	var items []notice.Item
	for _, b := range d.Blanks {
		items = append(items, b.Item)
	}
	want := []notice.Item{notice.TellController, notice.TellController, notice.TellOfficer, notice.TellPurposes, notice.TellBasis, notice.TellSource, notice.TellRecipients, notice.TellRetention, notice.TellRequirement, notice.TellRequirement, notice.TellAutomated}
	if !slices.Equal(items, want) {
		t.Errorf("found %s\n want %s", items, want)
	}
	if len(d.Notice.Rights) != 0 {
		t.Errorf("promises %+v", d.Notice.Rights)
	}
	if !strings.Contains(text, "## Whoever you are\n\n### fees\n") {
		t.Errorf("found\n%s", text)
	}
	for _, r := range []*gdpr.Record{{}, {Activities: []gdpr.Activity{{ID: "survey", OnBehalfOf: []string{"the council"}}}}} {
		if d, _ := drafted(t, r, gdpr.LawAsAt()); len(d.Notice.Rows) != 0 || d.Notice.States(notice.AutomatedDecisions) {
			t.Errorf("found %+v", d.Notice)
		}
	}
}

// Whether people must provide data, and whether they may take them along, turns on where the data come from: where nobody has said, both are
// blanks and the notice tells neither. Articles 13(2)(e) and 20(1).
func TestDraftWithoutSources(t *testing.T) {
	const none, offer = "so there is nothing that you must give us", "You can receive what you gave us"
	for _, test := range []struct {
		name    string
		sources []gdpr.Source
		blanks  []string
		says    []string
	}{
		{"nobody has said", nil, []string{"rights activities[0].sources", "requirement-to-provide activities[0].required.by_law", "requirement-to-provide activities[0].required.by_contract"}, nil},
		{"of some it is not said", []gdpr.Source{{FromPerson: fact.No, Name: "the council"}, {Name: "a hospital"}},
			[]string{"rights activities[0].sources[1].from_person", "requirement-to-provide activities[0].required.by_law", "requirement-to-provide activities[0].required.by_contract"}, nil},
		{"from others alone", []gdpr.Source{{FromPerson: fact.No, Name: "the council"}}, nil, []string{none}},
		{"from the person", []gdpr.Source{{FromPerson: fact.Yes}, {Name: "a hospital"}},
			[]string{"requirement-to-provide activities[0].required.by_law", "requirement-to-provide activities[0].required.by_contract"}, []string{offer}},
	} {
		r := &gdpr.Record{Controller: gdpr.Controller{Name: "Oak", Kind: gdpr.Charity}, Activities: []gdpr.Activity{{
			ID: "c", People: category.SubjectsOf(category.AboutServiceUser), Sources: test.sources,
			Grounds: []basis.Ground{{Data: category.Of(category.Contact), For: category.ForCareDelivery, Article6: basis.Contract}},
		}}}
		d, text := drafted(t, r, gdpr.LawAsAt())
		var blanks []string
		for _, b := range d.Blanks {
			if b.Item == notice.TellRights || b.Item == notice.TellRequirement {
				blanks = append(blanks, b.Item.String()+" "+b.Path)
			}
		}
		if !slices.Equal(blanks, test.blanks) {
			t.Errorf("%s: found blanks %q\n want %q", test.name, blanks, test.blanks)
		}
		for _, words := range []string{none, offer} {
			if strings.Contains(text, words) != slices.Contains(test.says, words) {
				t.Errorf("%s: it must say %q alone in\n%s", test.name, test.says, text)
			}
		}
	}
}

// Citations, bodies and the ways to complain are those of the day, on both sides of each change.
func TestDraftIsOfItsDay(t *testing.T) {
	r := plan()
	a := &r.Activities[0]
	a.Grounds = append(a.Grounds, basis.Ground{Data: category.Of(category.Contact), For: category.ForCommunication, Article6: basis.LegitimateInterests, Interest: "staying in touch"})
	a.Transfers = []gdpr.Transfer{{Recipient: "Mail Example", Country: "New Zealand", Mechanism: gdpr.Adequacy}}
	a.Automated = gdpr.Automated{Decisions: fact.Yes, Significant: fact.Yes, Logic: "a score"}
	for _, test := range []struct {
		last       civil.Date // on which the first words are right
		then, from string     // the words until then, and from the day after
	}{
		{civil.On(2020, 12, 31), "EU GDPR Article 6(1)(b)", "UK GDPR Article 6(1)(b)"},
		{civil.On(2026, 2, 4), "DPA 2018 section 17A)", "UK GDPR Article 45A)"},
		{civil.On(2026, 2, 4), "You need not accept a decision", "Where a machine alone takes a decision"},
		{civil.On(2026, 6, 18), "", "You can complain to us"},
		{civil.On(2026, 9, 29), "the Information Commissioner (ICO)", "the Information Commission (ICO)"},
		{civil.On(2022, 7, 30), "", "national data opt-out"},
	} {
		for on, want := range map[civil.Date]string{test.last: test.then, test.last + 1: test.from} {
			_, text := drafted(t, r, on)
			if !strings.Contains(text, want) {
				t.Errorf("%s: %q is not in\n%s", on, want, text)
			}
			other := test.then
			if want == other {
				other = test.from
			}
			if other != "" && strings.Contains(text, other) {
				t.Errorf("%s: has %q too", on, other)
			}
		}
	}
}

func TestDraftErrors(t *testing.T) {
	if _, err := notice.Draft(nil, gdpr.LawAsAt()); err == nil || !strings.HasPrefix(err.Error(), "notice: draft: the record is nil") {
		t.Errorf("of no record: %v", err)
	}
	for _, test := range []struct {
		name  string
		spoil func(*gdpr.Record)
		on    civil.Date
		want  string
	}{
		{"an activity twice", func(r *gdpr.Record) { r.Activities = append(r.Activities, r.Activities[0]) }, gdpr.LawAsAt(), `notice: draft: record.activities[1].id: the id "care-plans" is taken by activities[0]: give each activity its own`},
		{"a processor", func(r *gdpr.Record) { r.Controller.Role = gdpr.Processor }, gdpr.LawAsAt(), "notice: draft: record.controller.role: a processor has nobody to tell: draft from the record of the controller"},
		{"a day before the law", func(*gdpr.Record) {}, civil.On(2018, 5, 24), "notice: draft: the law is known from 2018-05-25, and not on 2018-05-24: draft as at a later day"},
	} {
		r := plan()
		test.spoil(r)
		if d, err := notice.Draft(r, test.on); err == nil || err.Error() != test.want || d.Notice != nil {
			t.Errorf("%s: found %v\n want %s", test.name, err, test.want)
		}
	}
	if _, err := notice.Draft(plan(), civil.On(2018, 5, 25)); err != nil {
		t.Errorf("the first day: %v", err)
	}
}

// The rights that each basis gives, as the regulator's table has them: objection, portability and withdrawal depend on the basis, the others on none.
func TestDraftPromisesNoRightThatDoesNotApply(t *testing.T) {
	always := []rights.Right{rights.Access, rights.Rectification, rights.Erasure, rights.Restriction, rights.RegulatorComplaint, rights.ControllerComplaint}
	for b, more := range map[basis.Article6][]rights.Right{
		basis.Consent:                       {rights.WithdrawConsent, rights.Portability},
		basis.Contract:                      {rights.Portability},
		basis.LegalObligation:               nil,
		basis.VitalInterests:                nil,
		basis.PublicTask:                    {rights.Objection},
		basis.RecognisedLegitimateInterests: {rights.Objection},
		basis.LegitimateInterests:           {rights.Objection},
	} {
		r := plan()
		a := &r.Activities[0]
		a.Grounds = []basis.Ground{{Data: category.Of(category.Contact), For: category.ForRecordKeeping, Article6: b, Interest: "order", Under: law.Act("Care Act 2014").Section("42"), Recognised: basis.Safeguarding}}
		promised(t, r, b.String(), append(more, always...)...)
		a.Sources = a.Sources[1:] // from the council alone: nothing that the person provided
		promised(t, r, b.String()+" from elsewhere", append(slices.DeleteFunc(slices.Clone(more), func(r rights.Right) bool { return r == rights.Portability }), always...)...)
		a.Grounds[0].For = category.ForMarketing
		promised(t, r, b.String()+" for marketing", append(slices.DeleteFunc(slices.Clone(more), func(r rights.Right) bool { return r == rights.Portability }), append(always, rights.MarketingObjection)...)...)
	}
}

func promised(t *testing.T, r *gdpr.Record, what string, want ...rights.Right) {
	t.Helper()
	d, _ := drafted(t, r, gdpr.LawAsAt())
	var found rights.Set
	for _, l := range d.Notice.Rights {
		found |= rights.Of(l.Right)
		if l.Words == "" {
			t.Errorf("%s: %s has no words", what, l.Right)
		}
	}
	if found != rights.Of(want...) {
		t.Errorf("%s: promises %v\n want %v", what, slices.Collect(found.All()), want)
	}
	for _, f := range notice.Review(reread(t, d.Notice), gdpr.LawAsAt()).Findings {
		if strings.HasPrefix(f.Rule, "right-") {
			t.Errorf("%s: %s: %s", what, f.Rule, f.Message)
		}
	}
}

// A right that some activities give and others do not is told of the former by name.
func TestDraftSaysWhereARightApplies(t *testing.T) {
	r := plan()
	cameras := r.Activities[0]
	cameras.ID, cameras.Name = "cameras", "Cameras; and doors"
	cameras.Grounds = []basis.Ground{{Data: category.Of(category.CCTV), For: category.ForSecurity, Article6: basis.LegitimateInterests, Interest: "safety"}}
	r.Activities = append(r.Activities, cameras)
	_, text := drafted(t, r, gdpr.LawAsAt())
	for _, want := range []string{
		"You can object, because of your own situation, to our use of your information: Cameras; and doors. We then stop",
		"for a contract with you: Care plans.",
		"## Your right to object\n\n- You can object",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
}
