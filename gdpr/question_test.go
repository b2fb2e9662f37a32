package gdpr_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
)

// design is an activity that is designed from data, people and purpose: what is wanted of it, and what its people
// know. What they do not know stays open.
type design struct {
	name, people, data, purpose string
	six                         basis.Article6
	recognised                  basis.Recognised
	nine                        basis.Article9
	knows                       string // answers by field as JSON, beside and over the usual ones
	open                        string // the rule that cannot be answered at the end; empty for a clean record
}

// usual is what people know of most activities.
const usual = `{"public_authority": "no", "recipients": [], "processors": [], "transfers": [], "retention": [{"kind": "consent", "after": "consent-withdrawn"}],
	"large_scale": "no", "policy_document": {"name": "Policy"}, "assessments": [{"kind": "interests", "name": "Weighing"}], "interest": "an interest that can be named"}`

var designs = []design{
	// The bases of Article 6, on data that need no condition.
	{"consent", "donor", "contact", "marketing", basis.Consent, 0, 0, `{}`, ""},
	{"a contract", "service-user", "payment", "billing", basis.Contract, 0, 0, `{"party_to_contract": "yes"}`, ""},
	{"a contract, nobody knows whose", "service-user", "payment", "billing", basis.Contract, 0, 0, `{}`, "contract-party"},
	{"a legal obligation", "employee", "tax", "payroll", basis.LegalObligation, 0, 0, `{"under": "ACT/Income Tax (Earnings and Pensions) Act 2003"}`, ""},
	{"vital interests", "service-user", "contact", "emergency-care", basis.VitalInterests, 0, 0, `{}`, ""},
	{"a public task", "service-user", "identity", "statutory-functions", basis.PublicTask, 0, 0, `{"under": "ACT/Mental Capacity Act 2005", "own_task": "yes"}`, ""},
	{"a public task, nobody knows whose", "service-user", "identity", "statutory-functions", basis.PublicTask, 0, 0, `{"under": "ACT/Mental Capacity Act 2005"}`, "public-task-without-authority"},
	{"recognised legitimate interests", "person-at-risk", "contact", "safeguarding-adults", basis.RecognisedLegitimateInterests, basis.Safeguarding, 0, `{}`, ""},
	{"legitimate interests", "visitor", "visit-log", "security", basis.LegitimateInterests, 0, 0, `{}`, ""},
	{"legitimate interests of nobody knows what body", "visitor", "visit-log", "security", basis.LegitimateInterests, 0, 0, `{"public_authority": null}`, "basis-closed-to-public-authority"},

	// The conditions of Article 9.
	{"explicit consent", "donor", "health", "publicity", basis.Consent, 0, basis.ExplicitConsent, `{"explicit": "yes"}`, ""},
	{"consent that may be explicit", "donor", "health", "publicity", basis.Consent, 0, basis.ExplicitConsent, `{}`, "consent-not-explicit"},
	{"employment", "employee", "sickness-absence", "absence", basis.Contract, 0, basis.EmploymentOrSocialProtection, `{"party_to_contract": "yes"}`, ""},
	{"vital interests of the incapable", "service-user", "health-record", "emergency-care", basis.VitalInterests, 0, basis.VitalInterestsIncapable, `{"cannot_consent": "yes"}`, ""},
	{"vital interests of people who may consent", "service-user", "health-record", "emergency-care", basis.VitalInterests, 0, basis.VitalInterestsIncapable, `{}`, "vital-interests-incapacity"},
	{"a not-for-profit body", "member", "religious-or-philosophical-beliefs", "governance", basis.LegitimateInterests, 0, basis.NotForProfitBody, `{}`, ""},
	{"made public", "third-party", "political-opinions", "publicity", basis.LegitimateInterests, 0, basis.MadePublic, `{}`, ""},
	{"legal claims", "former-service-user", "health", "legal-claims", basis.LegitimateInterests, 0, basis.LegalClaims, `{}`, ""},
	{"substantial public interest", "applicant", "racial-or-ethnic-origin", "equality-monitoring", basis.LegitimateInterests, 0, basis.SubstantialPublicInterest, `{}`, ""},
	{"health or social care", "service-user", "care-plan", "care-delivery", basis.Contract, 0, basis.HealthOrSocialCare, `{"party_to_contract": "yes"}`, ""},
	{"health or social care of nobody knows how many", "service-user", "care-plan", "care-delivery", basis.Contract, 0, basis.HealthOrSocialCare, `{"party_to_contract": "yes", "large_scale": null}`, "assessment-missing"},
	{"public health", "service-user", "test-result", "public-health", basis.LegalObligation, 0, basis.PublicHealth, `{"under": "ACT/Public Health (Control of Disease) Act 1984"}`, ""},
	{"research", "research-participant", "health", "research", basis.LegitimateInterests, 0, basis.ArchivingOrResearch, `{}`, ""},
}

// set declares a value at a path of a record.
func set(t *testing.T, r *gdpr.Record, path string, value any) *gdpr.Record {
	t.Helper()
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var tree map[string]any
	if err := json.Unmarshal(text, &tree); err != nil {
		t.Fatal(err)
	}
	keys := strings.FieldsFunc(path, func(c rune) bool { return strings.ContainsRune(".[]", c) })
	var at any = tree
	for i, key := range keys[:len(keys)-1] {
		switch here := at.(type) {
		case map[string]any:
			if here[key] == nil {
				here[key] = map[string]any{}
				if keys[i+1] == "0" {
					here[key] = []any{map[string]any{}}
				}
			}
			at = here[key]
		case []any:
			var n int
			if _, err := fmt.Sscan(key, &n); err != nil || n >= len(here) {
				t.Fatalf("no place %s", path)
			}
			at = here[n]
		}
	}
	at.(map[string]any)[keys[len(keys)-1]] = value
	if text, err = json.Marshal(tree); err != nil {
		t.Fatal(err)
	}
	return parsed(t, string(text))
}

// last is the name of the field at a path.
func last(path string) string { return path[strings.LastIndexByte(path, '.')+1:] }

// candidate is the one that is wanted among those that a question offers.
func (d *design) candidate(q gdpr.Question) (basis.Candidate, bool) {
	i := slices.IndexFunc(q.Could, func(c basis.Candidate) bool {
		switch last(q.Path) {
		case "article6":
			return c.Article6 == d.six && c.Recognised == d.recognised
		case "recognised":
			return c.Recognised == d.recognised
		}
		return c.Article9 == d.nine
	})
	if i < 0 {
		return basis.Candidate{}, false
	}
	return q.Could[i], true
}

// Every basis and every condition can be reached from data, people and purpose by the candidates, and by answering the
// questions one after another; the end is a clean record or a finding that cannot say.
func TestDesigns(t *testing.T) {
	bases, conditions := map[basis.Article6]bool{}, map[basis.Article9]bool{}
	for _, d := range designs {
		t.Run(d.name, func(t *testing.T) {
			knows := map[string]any{}
			for _, text := range []string{usual, d.knows} {
				if err := json.Unmarshal([]byte(text), &knows); err != nil {
					t.Fatal(err)
				}
			}
			record := parsed(t, fmt.Sprintf(`{"controller": {"name": "Example"}, "activities": [{"id": "new", "people": [%q], "grounds": [{"data": [%q], "for": %q}]}]}`, d.people, d.data, d.purpose))
			var open *gdpr.Question
			for round := 0; ; round++ {
				questions := gdpr.Questions(gdpr.Case{Record: record}, gdpr.LawAsAt())
				i := slices.IndexFunc(questions, func(q gdpr.Question) bool { return open == nil || q.Path != open.Path })
				if i < 0 {
					break
				}
				if round > 40 {
					t.Fatalf("there is no end to questions: %+v", questions[i])
				}
				q := questions[i]
				switch field := last(q.Path); field {
				case "article6", "article9", "schedule1", "recognised":
					c, ok := d.candidate(q)
					if !ok {
						t.Fatalf("%s: the candidates are %+v", q.Missing, q.Could)
					}
					ground := strings.TrimSuffix(q.Path, field)
					for _, part := range []struct {
						field string
						value fmt.Stringer
					}{{"article6", c.Article6}, {"recognised", c.Recognised}, {"article9", c.Article9}, {"schedule1", c.Schedule1}} {
						if !reflect.ValueOf(part.value).IsZero() {
							record = set(t, record, ground+part.field, part.value.String())
						}
					}
					if c.Limb != "" {
						record = set(t, record, ground+"limb", c.Limb)
					}
				default:
					answer := knows[field]
					if answer != nil {
						record = set(t, record, q.Path, answer)
						break
					}
					if open != nil {
						t.Fatalf("nobody knows the answer to %s either", q.Missing)
					}
					open = &q
				}
			}
			g := record.Activities[0].Grounds[0]
			if g.Article6 != d.six || g.Article9 != d.nine {
				t.Fatalf("the design ended on %s", g)
			}
			bases[g.Article6], conditions[g.Article9] = true, true
			findings, coverage := (&gdpr.Checker{}).Review(record)
			if coverage.Tally()[check.Met] == 0 {
				t.Error("no rule looked at it")
			}
			switch {
			case d.open == "" && open != nil:
				t.Errorf("nobody could answer %s", open.Missing)
			case d.open == "" && len(findings) > 0:
				t.Errorf("found %q: %s", found(findings), findings[0].Message)
			case d.open != "" && found(findings) != d.open+"?":
				t.Errorf("found %q, want %s unclear and nothing else", found(findings), d.open)
			case d.open != "" && !slices.Contains(open.Rules, d.open):
				t.Errorf("%s is said to decide %q, not %s", open.Missing, open.Rules, d.open)
			}
		})
	}
	for b := range basis.AllArticle6() {
		if !bases[b] {
			t.Errorf("no design ends on %s", b)
		}
	}
	for c := range basis.AllArticle9() {
		if !conditions[c] {
			t.Errorf("no design ends on %s", c)
		}
	}
}

// asked is questions in short: stage, path within the activity, rules.
func asked(questions []gdpr.Question) (list []string) {
	for _, q := range questions {
		_, path, _ := strings.Cut(q.Path, ".")
		list = append(list, fmt.Sprintf("%s %s: %s", q.Stage, path, strings.Join(q.Rules, " ")))
	}
	return list
}

func TestQuestions(t *testing.T) {
	nothing := gdpr.Questions(gdpr.Case{Activity: &gdpr.Activity{ID: "new"}}, gdpr.LawAsAt())
	if got, want := asked(nothing), []string{
		"who people: ",
		"data grounds[0].data: condition-missing special-category-undeclared criminal-condition-missing assessment-missing",
		"purpose grounds[0].for: ",
		"basis grounds[0].article6: basis-missing basis-closed-to-public-authority public-task-without-authority legal-obligation-unnamed legitimate-interest-unnamed recognised-interest-unnamed contract-party assessment-missing",
		"recipients recipients: body-ended transfer-undeclared",
		"processors processors: transfer-undeclared processor-contract-missing",
		"transfers transfers: transfer-safeguard-missing transfer-mechanism-ended",
		"retention retention: retention-missing",
	}; !slices.Equal(got, want) {
		t.Errorf("of nothing but an id: %s\nwant %s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, q := range nothing {
		if len(q.Law) == 0 || q.Missing == "" || q.Activity != "new" {
			t.Errorf("%+v", q)
		}
	}
	const done = `"people": ["donor"], "recipients": [], "processors": [], "transfers": [], "retention": [{"kind": "consent", "after": "consent-withdrawn"}]`
	for _, test := range []struct {
		name, activity string
		want           []string
	}{
		{"nothing is open", done + `, "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}]`, nil},
		{"what is wrong is no question", done + `, "grounds": [{"data": ["health"], "for": "care-delivery", "article6": "consent", "article9": "health-or-social-care", "schedule1": "18"}], "policy_document": {"name": "x"}, "large_scale": "no"`, nil},
		{"a condition", done + `, "grounds": [{"data": ["health"], "for": "care-delivery", "article6": "consent"}], "large_scale": "no"`, []string{
			"condition grounds[0].article9: consent-not-explicit condition-missing vital-interests-incapacity schedule1-missing public-interest-paragraph-missing",
		}},
		{"two grounds, by stage", done + `, "grounds": [{"data": ["contact"], "article6": "consent"}, {"for": "marketing"}]`, []string{
			"data grounds[1].data: condition-missing special-category-undeclared criminal-condition-missing assessment-missing",
			"purpose grounds[0].for: ",
			"basis grounds[1].article6: basis-missing public-task-without-authority legal-obligation-unnamed legitimate-interest-unnamed recognised-interest-unnamed contract-party assessment-missing",
		}},
		{"a paragraph", done + `, "grounds": [{"data": ["criminal-offence"], "for": "vetting", "article6": "consent"}], "large_scale": "no"`, []string{
			"paragraph grounds[0].schedule1: schedule1-not-a-condition policy-document-missing criminal-condition-missing",
		}},
		{"a place of a paragraph", done + `, "grounds": [{"data": ["criminal-offence"], "for": "vetting", "article6": "consent", "schedule1": "10"}], "large_scale": "no"`, []string{
			"paragraph grounds[0].limb: policy-document-missing",
		}},
		{"a policy document", done + `, "grounds": [{"data": ["health"], "for": "absence", "article6": "consent", "article9": "employment-or-social-protection", "schedule1": "1"}], "large_scale": "no"`, []string{
			"policy-document policy_document: policy-document-missing",
		}},
		{"scale", done + `, "grounds": [{"data": ["criminal-offence"], "for": "vetting", "article6": "consent", "schedule1": "29"}]`, []string{
			"assessments large_scale: assessment-missing",
		}},
		{"a contract with a processor", strings.Replace(done, `"processors": []`, `"processors": [{"name": "Host"}]`, 1) + `, "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}]`, []string{
			"processors processors[0].contract: processor-contract-missing",
		}},
		{"a mechanism", strings.Replace(done, `"transfers": []`, `"transfers": [{"recipient": "x", "country": "US"}]`, 1) + `, "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}]`, []string{
			"transfers transfers[0].mechanism: transfer-safeguard-missing",
		}},
		{"a country", strings.Replace(done, `"transfers": []`, `"transfers": [{"recipient": "x", "country": "", "mechanism": "idta"}]`, 1) + `, "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}]`, []string{
			"transfers transfers[0].country: transfer-safeguard-missing",
		}},
		{"what is done on behalf of others", done + `, "on_behalf_of": ["the council"], "grounds": [{"data": ["health", "criminal-offence"], "for": "care-delivery"}]`, nil},
		{"and its chain declared", done + `, "on_behalf_of": ["the council"], "grounds": [{"data": ["contact"], "for": "billing", "article6": "contract"}]`, []string{
			"basis-facts grounds[0].party_to_contract: contract-party",
		}},
		{"a source", done + `, "sources": [{"from_person": "no"}], "grounds": [{"data": ["contact"], "for": "marketing", "article6": "consent"}]`, []string{
			"data sources[0].name: source-missing",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			record := parsed(t, `{"controller": {"kind": "charity"}, "activities": [{"id": "a", `+test.activity+`}]}`)
			before := parsed(t, `{"controller": {"kind": "charity"}, "activities": [{"id": "a", `+test.activity+`}]}`)
			got := asked(gdpr.Questions(gdpr.Case{Record: record, Activity: &record.Activities[0]}, gdpr.LawAsAt()))
			if !slices.Equal(got, test.want) {
				t.Errorf("%s\nwant %s", strings.Join(got, "\n"), strings.Join(test.want, "\n"))
			}
			if !reflect.DeepEqual(record, before) {
				t.Error("asking changed the record")
			}
		})
	}
}

// What only a controller has to say is not asked of a processor, whether its activities name the controllers or its record says what it is.
func TestQuestionsOfProcessors(t *testing.T) {
	for controller, activity := range map[string]string{`{"role": "processor"}`: ``, `{}`: `"on_behalf_of": ["the council"], `} {
		record := parsed(t, `{"controller": `+controller+`, "activities": [{"id": "a", `+activity+`"grounds": [{"data": ["health"], "for": "care-delivery"}]}]}`)
		for _, q := range gdpr.Questions(gdpr.Case{Record: record, Activity: &record.Activities[0]}, gdpr.LawAsAt()) {
			if strings.HasPrefix(q.Path, "grounds") || strings.Contains(q.Path, ".grounds") {
				t.Errorf("%s %s: asked at %s: %s", controller, activity, q.Path, q.Missing)
			}
		}
	}
}

// Of a whole record what concerns the controller is asked once; of the example record nothing but what its activities
// leave out; a checker's rules are asked too, and what somebody accepted is not.
func TestQuestionsOfRecords(t *testing.T) {
	record := parsed(t, `{"activities": [
		{"id": "a", "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "x"}]},
		{"id": "b", "grounds": [{"data": ["contact"], "article6": "legitimate-interests", "interest": "x"}]}]}`)
	count, last := 0, gdpr.Question{}
	for _, q := range gdpr.Questions(gdpr.Case{Record: record}, gdpr.LawAsAt()) {
		if q.Path == "controller.public_authority" {
			count++
			if q.Activity != "" || q.Stage != gdpr.AskWho || !slices.Contains(q.Rules, "basis-closed-to-public-authority") {
				t.Errorf("%+v", q)
			}
		}
		if last.Activity == q.Activity && last.Stage > q.Stage {
			t.Errorf("%s is asked after %s", q.Path, last.Path)
		}
		last = q
	}
	if count != 1 {
		t.Errorf("the controller is asked about %d times", count)
	}
	clean, _ := carehome(t)
	for _, q := range gdpr.Questions(gdpr.Case{Record: clean}, gdpr.LawAsAt()) {
		if len(q.Law) == 0 || !slices.Contains([]string{"processors", "transfers", "recipients"}, q.Path[strings.LastIndexByte(q.Path, '.')+1:]) {
			t.Errorf("the example record: %+v", q)
		}
	}
	house := gdpr.Rule{
		Requirement: check.Requirement{ID: "house-owner-missing", Group: "house", Strength: check.Could, Doc: "an activity that nobody answers for"},
		Run: func(c gdpr.Case, _ civil.Date) (r check.Result) {
			if r.Applies(c.Activity != nil) && c.Activity.Owner == "" {
				r.NotMet("owner", "nobody answers for this activity", "name a role")
			}
			return r
		},
	}
	owns := func(q gdpr.Question) bool { return decided(q) == "house-owner-missing" && q.Stage == gdpr.AskOther }
	checker := gdpr.Checker{Rules: append(gdpr.Rules(), house)}
	if !slices.ContainsFunc(checker.Questions(gdpr.Case{Record: record}), owns) {
		t.Error("the house rule is not asked")
	}
	checker.Accept = []check.Acceptance{{Rule: house.ID, By: "lead", Why: "small", Until: gdpr.LawAsAt()}}
	if slices.ContainsFunc(checker.Questions(gdpr.Case{Record: record}), owns) {
		t.Error("what was accepted is asked")
	}
	checker.Accept, checker.Omit = nil, []string{house.ID}
	if slices.ContainsFunc(checker.Questions(gdpr.Case{Record: record}), owns) {
		t.Error("what was omitted is asked")
	}
}

func decided(q gdpr.Question) string { return strings.Join(q.Rules, " ") }

// Every open question of the checker is one of the questions.
func TestUnclearIsAsked(t *testing.T) {
	record := messy(t)
	questions := gdpr.Questions(gdpr.Case{Record: record}, gdpr.LawAsAt())
	n := 0
	for _, f := range (&gdpr.Checker{}).Check(record) {
		if f.Outcome != check.Unclear {
			continue
		}
		n++
		if !slices.ContainsFunc(questions, func(q gdpr.Question) bool {
			return (q.Path == f.Path || q.Path == "controller.public_authority") && slices.Contains(q.Rules, f.Rule)
		}) {
			t.Errorf("%s %s is not asked", f.Rule, f.Path)
		}
	}
	if n < 8 {
		t.Errorf("%d open questions: too few to prove anything", n)
	}
}

func TestStages(t *testing.T) {
	for s := range gdpr.AllStages() {
		back, err := gdpr.ParseStage(s.String())
		text, textErr := s.MarshalText()
		value, valueErr := s.Value()
		var read, scanned gdpr.Stage
		if err != nil || back != s || textErr != nil || read.UnmarshalText(text) != nil || read != s || valueErr != nil || scanned.Scan(value) != nil || scanned != s {
			t.Errorf("%s: %s, %v", s, back, err)
		}
	}
}

func ExampleQuestions() {
	activity := gdpr.Activity{ID: "sickness", Grounds: []basis.Ground{{Article6: basis.Contract}}}
	for _, q := range gdpr.Questions(gdpr.Case{Activity: &activity}, gdpr.LawAsAt()) {
		fmt.Println(q.Stage, q.Missing)
	}
	// Output:
	// who people: about whom the data are
	// data data: which kinds of data are held
	// purpose for: for which purpose these data are used
	// basis-facts party_to_contract: whether the people concerned are party to the contract, or asked for steps before one
	// recipients recipients: to whom the data are disclosed, or [] for nobody
	// processors processors: who handles the data on the organisation's behalf, or [] for nobody
	// transfers transfers: to whom in which country outside the UK the data go, on which mechanism, or [] for none
	// retention retention: how long the data are kept
}
