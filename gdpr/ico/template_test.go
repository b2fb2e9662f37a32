package ico_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
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
	"github.com/careprivacy/ukgdpr/gdpr/ico"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/golden"
	"github.com/careprivacy/ukgdpr/retention"
)

func careHome(t testing.TB) *gdpr.Record {
	t.Helper()
	data, err := os.ReadFile("../testdata/carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	r, err := gdpr.ParseRecord(data, "carehome.json")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// sheet is a record in the columns of the template, and what was reported.
func sheet(t testing.TB, r *gdpr.Record) (text string, found []check.Finding) {
	t.Helper()
	var out bytes.Buffer
	export := ico.Export{Found: func(f check.Finding) { found = append(found, f) }}
	if err := export.Template(&out, r, nil); err != nil {
		t.Fatal(err)
	}
	return out.String(), found
}

// reached is a record with what the columns reach, and no more.
func reached(r *gdpr.Record) *gdpr.Record {
	c := &r.Controller
	back := &gdpr.Record{
		Version: r.Version, Owner: r.Owner, Reviewed: r.Reviewed,
		Controller: gdpr.Controller{Name: c.Name, Address: c.Address, Contact: c.Contact, ContactRoute: c.ContactRoute, Representative: c.Representative, JointWith: c.JointWith},
	}
	for _, a := range r.Activities {
		a.OnBehalfOf, a.Owner, a.Service, a.Required, a.Systems, a.Software, a.Support, a.ImpactOfLoss = nil, "", "", gdpr.Required{}, nil, nil, "", ""
		kept := slices.DeleteFunc(slices.Clone(a.Assessments), func(s gdpr.Assessment) bool { return s.Kind == gdpr.TransferAssessment })
		slices.SortStableFunc(kept, func(a, b gdpr.Assessment) int { return int(a.Kind) - int(b.Kind) })
		if len(kept) == 0 && len(a.Assessments) > 0 {
			kept = nil
		}
		a.Assessments = kept
		back.Activities = append(back.Activities, a)
	}
	return back
}

// equal reports a difference between two records, as JSON, which is what people read.
func equal(t *testing.T, about string, found, want *gdpr.Record) {
	t.Helper()
	if reflect.DeepEqual(found, want) {
		return
	}
	changes, err := gdpr.Diff(want, found)
	if err != nil {
		t.Errorf("%.60s: %v", about, err)
	}
	for _, c := range changes {
		t.Errorf("%.60s: %s %s: read back as %.200s, was %.200s", about, c.Activity, c.Path, c.Is, c.Was)
	}
	if len(changes) == 0 {
		t.Errorf("%.60s: read back as %#v\nwas %#v", about, found, want)
	}
}

func TestTemplateReadsBack(t *testing.T) {
	r := careHome(t)
	text, found := sheet(t, r)
	back, err := ico.ReadTemplate(strings.NewReader(text), "carehome.csv")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "care home", back, reached(r))
	for _, f := range found {
		if f.Rule != ico.CellLoss || !strings.Contains(f.Message, " takes ") {
			t.Errorf("found %+v", f)
		}
	}
	again, _ := sheet(t, back)
	twice, err := ico.ReadTemplate(strings.NewReader(again), "again.csv")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "twice", twice, back)
}

func TestTemplateGolden(t *testing.T) {
	text, _ := sheet(t, careHome(t))
	golden.Compare(t, "testdata/carehome.csv", text)
}

// A reader of CSV that nobody here wrote takes the sheet apart as the template has it.
func TestTemplateIsCSV(t *testing.T) {
	r := careHome(t)
	text, _ := sheet(t, r)
	if !strings.HasPrefix(text, "\ufeff") || strings.Count(text, "\r\n") != 9+len(r.Activities) {
		t.Errorf("found %d lines that end in CR LF, beginning %.20q", strings.Count(text, "\r\n"), text)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 9+len(r.Activities) {
		t.Fatalf("found %d rows", len(rows))
	}
	for i, row := range rows {
		if len(row) != 30 {
			t.Errorf("row %d has %d cells, want those of A to AD", i+1, len(row))
		}
	}
	care := slices.IndexFunc(r.Activities, func(a gdpr.Activity) bool { return a.ID == "care-delivery" })
	for _, test := range []struct {
		row, column int
		want        string
	}{
		{2, 0, "Name"}, {2, 1, "Merrowmead Care Limited (invented)"}, {2, 3, "data protection officer"},
		{9, 0, "Business function"}, {9, 29, "Reasons for not adhering to policy document (if applicable)"},
		{10 + care, 1, "Giving and recording care [care-delivery]\nplan and give the care that was agreed\nkeep the daily record of care"},
		{10 + care, 11, "1: contract, UK GDPR Article 6(1)(b); party to contract: yes\n2: contract, UK GDPR Article 6(1)(b); party to contract: yes"},
		{10 + care, 12, "2: health or social care, UK GDPR Article 9(2)(h)"},
		{10 + care, 25, "2: DPA 2018 Schedule 1 paragraph 2(2)(e)"},
	} {
		if found := rows[test.row-1][test.column]; found != test.want {
			t.Errorf("row %d, column %d: found %q, want %q", test.row, test.column, found, test.want)
		}
	}
}

// hostile texts are such as a sheet could be harmed by, or lose.
var hostile = []string{
	`<script>alert("x")</script>`, "\"", "\"\"\"", "a,b", "a;b", "\r\n", "\n", "a\nb", "a\r\nb", "a\tb", "\x00\x1b[2J\x7f\u0085", "\u202etxt.exe\u2066\u200f\u2028\ufeff",
	`=HYPERLINK("http://x")`, "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", "'", "'tis", "＝1", "＋1", "－1", "＠1", " =1", "=",
	"none", "None", "n/a", "1: x", "12: =1", "0: x", "country: x", "a; country: x", "a; Country: x; data: y", "link: ; link: ", "data: health", "; ", "a; b: c", "a; ",
	`\u{6e}`, `\u{}`, `\u{`, `\\u{202e}`, `\`, `C:\users\{x}`, "[x]", "x [y]", "] [", "[", " ", "  a  ", "\u00a0a\u00a0", "é", "Tŷ Hapus", "😀", "\U000e0041", strings.Repeat("x", 1<<20),
}

// fill puts a text into every text under a value, and one element into every list.
func fill(v reflect.Value, s string) {
	switch v.Kind() {
	case reflect.String:
		v.SetString(s)
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[retention.Period]() {
			v.Set(reflect.ValueOf(retention.Period{Keep: retention.Years(6), After: retention.EmploymentEnd}))
			return
		}
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fill(v.Field(i), s)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), s)
		fill(v.Index(1), s)
	case reflect.Uint8: // the first of each enumeration, so that every branch is gone through
		v.SetUint(1)
	case reflect.Uint64:
		v.SetUint(1 << 1)
	case reflect.Array:
		v.Index(0).SetUint(1 << 1)
	case reflect.Int32:
		v.SetInt(int64(civil.On(2026, 11, 29)))
	}
}

// filled is a record with a text in every place.
func filled(s string) *gdpr.Record {
	var r gdpr.Record
	fill(reflect.ValueOf(&r).Elem(), s)
	for i := range r.Activities {
		a := &r.Activities[i]
		a.ID, a.Assessments[1].Kind = fmt.Sprint(s, i), gdpr.InterestsAssessment
		a.Service = ""
		for j := range a.Grounds {
			a.Grounds[j].Under = law.Act("Care Act 2014").Section("42")
		}
		for _, list := range []*[]string{&a.Purposes, &a.Security, &a.Locations} {
			*list = []string{s, "", s}
		}
	}
	for i := range r.Controller.Services {
		r.Controller.Services[i].ID += fmt.Sprint(i)
	}
	return &r
}

func TestTemplateHostileText(t *testing.T) {
	for _, s := range hostile {
		r := filled(s)
		text, _ := sheet(t, r)
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, "\ufeff"))).ReadAll()
		if err != nil || len(rows) != 11 {
			t.Fatalf("%.30q: %d rows, %v", s, len(rows), err)
		}
		for _, row := range rows {
			for _, cell := range row {
				harmless(t, s, cell)
			}
		}
		if len(text) > 8<<20 { // more than is read
			r = &gdpr.Record{Activities: []gdpr.Activity{{ID: "a", Name: s, Security: []string{s, s}, Grounds: []basis.Ground{{Interest: s}}}}}
			text, _ = sheet(t, r)
		}
		back, err := ico.ReadTemplate(strings.NewReader(text), "hostile.csv")
		if err != nil {
			t.Errorf("%.30q: %.300v", s, err)
			continue
		}
		equal(t, fmt.Sprintf("%q", s), back, reached(r))
	}
}

// harmless asks that a spreadsheet takes a cell for text, and shows it as it is.
func harmless(t *testing.T, about, cell string) {
	t.Helper()
	if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r") || strings.HasPrefix(cell, "＝") || strings.HasPrefix(cell, "＠") {
		t.Errorf("%.30q: the cell %.60q begins a formula", about, cell)
	}
	for _, c := range cell {
		if c < ' ' && c != '\n' || c == 0x7f || c >= 0x80 && c < 0xa0 || c >= 0x200b && c <= 0x200f || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069 || c == 0xfeff {
			t.Fatalf("%.30q: %U stands in the cell %.60q", about, c, cell)
		}
	}
}

// Every value of every enumeration, fact and set reads back.
func TestTemplateEveryValue(t *testing.T) {
	r := &gdpr.Record{}
	n := 0
	add := func(a gdpr.Activity) {
		n++
		a.ID = fmt.Sprint("a", n)
		r.Activities = append(r.Activities, a)
	}
	ground := func(g basis.Ground) {
		add(gdpr.Activity{Grounds: []basis.Ground{g, {}, g}})
		add(gdpr.Activity{Grounds: []basis.Ground{g}})
	}
	for b := range basis.AllArticle6() {
		ground(basis.Ground{Article6: b})
	}
	for b := range basis.AllRecognised() {
		ground(basis.Ground{Recognised: b})
		ground(basis.Ground{Article6: basis.RecognisedLegitimateInterests, Recognised: b})
	}
	for b := range basis.AllArticle9() {
		ground(basis.Ground{Article9: b})
	}
	for b := range basis.AllSchedule1() {
		ground(basis.Ground{Schedule1: b})
		ground(basis.Ground{Schedule1: b, Limb: "(1)(b)(iia)", Article6: basis.Consent})
		ground(basis.Ground{Schedule1: b, Limb: "the second (b)"})
	}
	ground(basis.Ground{Limb: "(1)"})
	for c := range category.All() {
		ground(basis.Ground{Data: category.Of(c)})
		ground(basis.Ground{Special: category.Of(c)})
	}
	for p := range category.AllPurposes() {
		ground(basis.Ground{For: p})
	}
	for p := range category.AllSubjects() {
		add(gdpr.Activity{People: category.SubjectsOf(p, category.AboutServiceUser)})
	}
	for f := range fact.All() {
		ground(basis.Ground{OwnTask: f})
		ground(basis.Ground{OfficialAuthority: f})
		ground(basis.Ground{PartyToContract: f})
		ground(basis.Ground{Explicit: f, CannotConsent: f, Implied: f})
		add(gdpr.Activity{KeptToPolicy: f})
		add(gdpr.Activity{BreachOccurred: f})
		add(gdpr.Activity{Automated: gdpr.Automated{Significant: f}})
		add(gdpr.Activity{Monitoring: f})
		add(gdpr.Activity{Sources: []gdpr.Source{{FromPerson: f}, {Public: f}}})
	}
	for m := range gdpr.AllMechanisms() {
		add(gdpr.Activity{Transfers: []gdpr.Transfer{{Country: "France"}, {Mechanism: m}, {Recipient: "x"}}})
		add(gdpr.Activity{Transfers: []gdpr.Transfer{{Mechanism: m}}})
	}
	for b := range retention.AllBenchmarks() {
		add(gdpr.Activity{Retention: []gdpr.Retention{{Benchmarks: []retention.Benchmark{b, b}}, {Period: b.Period(), Duty: fact.No}}})
	}
	for trigger := range retention.AllTriggers() {
		add(gdpr.Activity{Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(6), After: trigger}}}})
	}
	for _, p := range []law.Provision{law.Act("Care Act 2014").Whole(), law.UKGDPR.Article("9(2)(h)"), law.PECR.Regulation("6"), law.Act("Directive 95/46/EC").Article("7"), law.Act("Odd; under: Act 2001").Section("1")} {
		ground(basis.Ground{Under: p})
	}
	add(gdpr.Activity{Purposes: []string{}, Grounds: []basis.Ground{}, Sources: []gdpr.Source{}, Recipients: []gdpr.Recipient{}, Processors: []gdpr.Supplier{},
		Transfers: []gdpr.Transfer{}, Retention: []gdpr.Retention{}, Security: []string{}, Locations: []string{}, Assessments: []gdpr.Assessment{}})
	add(gdpr.Activity{Recipients: []gdpr.Recipient{{}}, Sources: []gdpr.Source{{}, {}}, Processors: []gdpr.Supplier{{}}, Transfers: []gdpr.Transfer{{}}, Retention: []gdpr.Retention{{}}})
	text, found := sheet(t, r)
	if len(found) > 0 {
		t.Errorf("found %+v", found[0])
	}
	back, err := ico.ReadTemplate(strings.NewReader(text), "values.csv")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "values", back, r)
}

// repeat gives the activities of a record over and over, n in all, with ids of their own.
func repeat(r *gdpr.Record, n int) iter.Seq[*gdpr.Activity] {
	return func(yield func(*gdpr.Activity) bool) {
		for i := range n {
			a := r.Activities[i%len(r.Activities)]
			a.ID = fmt.Sprint(a.ID, "-", i)
			if !yield(&a) {
				return
			}
		}
	}
}

func BenchmarkRecord(b *testing.B) {
	r := careHome(b)
	home := r.Activities
	r.Activities = make([]gdpr.Activity, 100_000)
	for i := range r.Activities {
		r.Activities[i] = home[i%len(home)]
	}
	for _, form := range []struct {
		name  string
		write func(io.Writer, *gdpr.Record, iter.Seq[*gdpr.Activity]) error
	}{{"template", ico.Export{}.Template}, {"toolkit", ico.Export{}.Toolkit}, {"article-30", ico.Export{}.Article30}} {
		b.Run(form.name, func(b *testing.B) {
			for b.Loop() {
				if err := form.write(io.Discard, r, nil); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("encoding-json", func(b *testing.B) {
		for b.Loop() {
			if err := json.NewEncoder(io.Discard).Encode(r); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// What is in use while a record is written is the same for a long one as for a short one.
func TestConstantMemory(t *testing.T) {
	r := careHome(t)
	for name, write := range map[string]func(io.Writer, *gdpr.Record, iter.Seq[*gdpr.Activity]) error{
		"template": ico.Export{}.Template, "toolkit": ico.Export{}.Toolkit, "article 30": ico.Export{}.Article30,
	} {
		most := func(n int) uint64 {
			peak := &golden.Peak{Every: 500}
			if err := write(peak, &gdpr.Record{Controller: r.Controller}, repeat(r, n)); err != nil {
				t.Fatal(err)
			}
			return peak.Growth()
		}
		if few, all := most(1000), most(100_000); all > few+1<<20 {
			t.Errorf("%s: 100000 activities take %d bytes, 1000 take %d", name, all, few)
		}
		if err := write(io.Discard, nil, nil); err == nil || !strings.HasPrefix(err.Error(), "ico: the record is nil: ") {
			t.Errorf("of no record: %v", err)
		}
		if err := write(nil, r, nil); err == nil || !strings.Contains(err.Error(), "the writer is nil") {
			t.Errorf("to no writer: %v", err)
		}
		if err := write(golden.Full{}, r, repeat(r, 1000)); !errors.Is(err, golden.ErrFull) {
			t.Errorf("%s: found error %v", name, err)
		}
	}
}

// What a cell cannot hold is reported, with the activity and the column.
func TestTemplateReports(t *testing.T) {
	for _, test := range []struct {
		name string
		a    gdpr.Activity
		want string
	}{
		{"nothing", gdpr.Activity{}, ""},
		{"no UTF-8", gdpr.Activity{WhyNot: "a\xff"}, "column AD (Reasons for not adhering to policy document (if applicable)): text that is no UTF-8"},
		{"a long cell", gdpr.Activity{Security: []string{strings.Repeat("é", 32_768)}}, "column K (General description of technical and organisational security measures (if possible)): longer than the 32767 characters"},
		{"as long as can be", gdpr.Activity{Security: []string{strings.Repeat("é", 32_767)}}, ""},
		{"no period", gdpr.Activity{Retention: []gdpr.Retention{{Period: retention.Period{Keep: retention.Years(-1), After: retention.Death}}}}, "column J (Retention schedule (if possible)): the period"},
		{"no basis", gdpr.Activity{Grounds: []basis.Ground{{Article6: 200}}}, "column L (Article 6 lawful basis for processing personal data): "},
		{"no purpose", gdpr.Activity{Grounds: []basis.Ground{{For: 200}}}, "column E "},
		{"no paragraph", gdpr.Activity{Grounds: []basis.Ground{{Schedule1: 200, Limb: "(a)"}}}, "column Z "},
		{"no subject", gdpr.Activity{People: 1 << 62}, "column D "},
		{"no category", gdpr.Activity{Sources: []gdpr.Source{{Data: category.Set{0, 1 << 63}}}}, "column R "},
		{"no mechanism", gdpr.Activity{Transfers: []gdpr.Transfer{{Mechanism: 99}}}, "column I "},
		{"no benchmark", gdpr.Activity{Retention: []gdpr.Retention{{Benchmarks: []retention.Benchmark{250}}}}, "column J "},
		{"no law", gdpr.Activity{Grounds: []basis.Ground{{Under: law.UKGDPR.Article("x")}}}, "column L "},
		{"no column", gdpr.Activity{Owner: "manager", Systems: []string{"x"}, Assessments: []gdpr.Assessment{{Kind: gdpr.TransferAssessment}}}, "no column of the template takes owner, systems, transfer assessments"},
	} {
		test.a.ID = "x"
		text, found := sheet(t, &gdpr.Record{Activities: []gdpr.Activity{{ID: "other"}, test.a}})
		switch {
		case test.want == "" && len(found) > 0:
			t.Errorf("%s: found %+v", test.name, found)
		case test.want != "" && (len(found) != 1 || !strings.HasPrefix(found[0].Message, test.want) || found[0].Activity != "x" || found[0].Path != "activities[1]" || found[0].Rule != ico.CellLoss):
			t.Errorf("%s: found %+v, want %q", test.name, found, test.want)
		}
		if _, err := ico.ReadTemplate(strings.NewReader(text), "x.csv"); err != nil && test.name != "no period" {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	_, found := sheet(t, &gdpr.Record{Controller: gdpr.Controller{JointWith: []string{"x"}, Role: gdpr.Processor, Kind: gdpr.Charity}})
	if len(found) != 3 || found[0].Path != "controller.joint_with" || found[1].Message != "no cell of the template takes kind, role" || found[2].Path != "controller.role" {
		t.Errorf("found %+v", found)
	}
}
