package ico_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/careprivacy/ukgdpr/basis"
	"github.com/careprivacy/ukgdpr/category"
	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/civil"
	"github.com/careprivacy/ukgdpr/gdpr/fact"
	"github.com/careprivacy/ukgdpr/gdpr/ico"
	"github.com/careprivacy/ukgdpr/gdpr/law"
	"github.com/careprivacy/ukgdpr/internal/enum"
	"github.com/careprivacy/ukgdpr/retention"
)

// columnOf is the place of a column that is named by its letters.
func columnOf(letters string) int {
	i := int(letters[len(letters)-1] - 'A')
	return i + 26*(len(letters)-1)
}

// cells is a sheet whose rows have these texts in these columns, and nothing else.
func cells(t *testing.T, rows ...map[string]string) string {
	t.Helper()
	text, _ := sheet(t, &gdpr.Record{})
	for _, in := range rows {
		row := make([]string, 31)
		for letters, cell := range in {
			row[columnOf(letters)] = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		text += strings.TrimSuffix(strings.Join(row, ","), ",") + "\r\n"
	}
	return text
}

// What people write of their own accord reads as what it says.
func TestReadSheetOfOthers(t *testing.T) {
	text := cells(t, map[string]string{
		"A": "Human resources", "B": "Pay staff\nEnrol them in the pension", "C": "none", "D": "Employee\nFormer employee, ", "E": "Identity, Bank account\n",
		"F": "HMRC", "H": "n/a", "J": "6 years after employment ends", "K": " Encryption \n\nAccounts by role", "L": "Article 6(1)(b)", "M": "none",
		"Q": "No", "R": "None", "T": "United Kingdom", "V": "dated: 31/12/2025", "W": "Payroll; link: dpia.pdf", "X": "no", "AC": "Yes",
	}, map[string]string{
		"B": "Pay staff", "E": "1: identity\n2: health; in context: racial or ethnic origin; for: absence", "J": "6 years",
		"L": "1: Contract\n2: legal obligation; under: DPA 2018 section 10(3)", "M": "2: UK GDPR Article 9(2)(b)", "Z": "2: DPA 2018 Schedule 1 paragraph 1", "AA": "2: Legal obligation",
	})
	r, err := ico.ReadTemplate(strings.NewReader(text), "others.csv")
	if err != nil {
		t.Fatal(err)
	}
	kept := func(p retention.Period) []gdpr.Retention { return []gdpr.Retention{{Period: p}} }
	equal(t, "others", r, &gdpr.Record{Controller: gdpr.Controller{JointWith: []string{}}, Activities: []gdpr.Activity{{
		ID: "pay-staff", Name: "Pay staff", Function: "Human resources", Purposes: []string{"Pay staff", "Enrol them in the pension"},
		People:     category.SubjectsOf(category.AboutEmployee, category.AboutFormerEmployee),
		Grounds:    []basis.Ground{{Data: category.Of(category.Identity, category.BankAccount), Article6: basis.Contract}},
		Recipients: []gdpr.Recipient{{Name: "HMRC"}}, Transfers: []gdpr.Transfer{}, Sources: []gdpr.Source{}, Locations: []string{"United Kingdom"},
		Retention: kept(retention.Period{Keep: retention.Years(6), After: retention.EmploymentEnd}), Security: []string{"Encryption", "Accounts by role"},
		Automated: gdpr.Automated{Decisions: fact.No}, BreachOccurred: fact.No, KeptToPolicy: fact.Yes,
		Assessments: []gdpr.Assessment{{Kind: gdpr.ImpactAssessment, Document: gdpr.Document{Name: "Payroll", Link: "dpia.pdf", Dated: civil.On(2025, 12, 31)}}},
	}, {
		ID: "pay-staff-2", Name: "Pay staff", Purposes: []string{"Pay staff"}, Retention: kept(retention.Period{Keep: retention.Years(6)}),
		Grounds: []basis.Ground{
			{Data: category.Of(category.Identity), Article6: basis.Contract},
			{
				Data: category.Of(category.Health), Special: category.Of(category.RacialOrEthnicOrigin), For: category.ForAbsence,
				Article6: basis.LegalObligation, Under: law.DPA2018.Section("10(3)"), Article9: basis.EmploymentOrSocialProtection, Schedule1: 1,
			},
		},
	}}})
}

// The block above the headings may stand as somebody else arranged it.
func TestReadHeader(t *testing.T) {
	sheetOf, _ := sheet(t, &gdpr.Record{})
	_, below, _ := strings.Cut(sheetOf, "Business function")
	read := func(above string) *gdpr.Record {
		t.Helper()
		r, err := ico.ReadTemplate(strings.NewReader(above+"Business function"+strings.ReplaceAll(below, "\r\n", "\n")), "header.csv")
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	equal(t, "block", read("Record of processing,\n\nName and contact details:,,Data Protection Officer,,,Representative,\nName:,Oakfield House,NAME,A role,,Name,Agent Ltd\n"+
		"Address,\"1 Lane,\nTown\",Address,at the home,,Address,2 Road\nEmail,office at oakfield,Email,,,Email,\nTelephone,x,,,,,\n"), &gdpr.Record{Controller: gdpr.Controller{
		Name: "Oakfield House", Address: "1 Lane,\nTown, office at oakfield, x", Contact: gdpr.Officer, ContactRoute: "A role, at the home", Representative: "Agent Ltd, 2 Road",
	}})
	equal(t, "no block", read(""), &gdpr.Record{})
	equal(t, "record", read("Record,,Data protection officer,\nKept by,manager,Name,Nobody\nReviewed,01/02/2026,,\nVersion,3,,\n"), &gdpr.Record{
		Version: "3", Owner: "manager", Reviewed: civil.On(2026, 2, 1), Controller: gdpr.Controller{Contact: gdpr.NoContact},
	})
}

func TestReadRefuses(t *testing.T) {
	sound, _ := sheet(t, careHome(t))
	bad := func(column, text string) string {
		return cells(t, map[string]string{"B": "Care [care]"}, map[string]string{"B": "Pay [pay]", "E": "1: identity\n2: health", column: text})
	}
	for _, test := range []struct{ name, text, want string }{
		{"nothing", "", "no row has the headings"},
		{"another file", `{"controller": {}}`, "row 1: a quotation mark"},
		{"no headings", "a,b\n", `no row has the headings of the template: want "Business function" in column A of row 9`},
		{"a heading", strings.Replace(sound, "Categories of individuals", "People", 1), `row 9, column D: found the heading "People": want "Categories of individuals"`},
		{"a heading too few", "Business function,Purpose of processing\n", `row 1, column C: found the heading ""`},
		{"an open cell", sound + `"x`, "a quotation mark opens a cell and none closes it"},
		{"text behind a cell", sound + `"x"y`, "text stands behind the quotation mark"},
		{"a bare mark", sound + `x"y`, "a quotation mark or a carriage return inside a cell"},
		{"no UTF-8", sound + "\xff", "no UTF-8"},
		{"too long", sound + strings.Repeat("x", 8<<20), "longer than the limit of 8388608 bytes"},
		{"a day", strings.Replace(sound, ",2026-09-14,", ",2026-02-30,", 1), "row 4, column H: "},
		{"an id twice", cells(t, map[string]string{"B": "[a]"}, map[string]string{"B": "[a]"}), `row 11, column B: the id "a" is taken by row 10`},
		{"a column too many", cells(t, map[string]string{"A": "x", "AE": "more"}), "row 10, column AE: "},
		{"other joint controllers", cells(t, map[string]string{"B": "[a]", "C": "x"}, map[string]string{"B": "[b]", "C": "y"}), "row 11, column C: found other joint controllers"},
		{"people", bad("D", "employee, martian"), `row 11, column D: category: unknown subject "martian"`},
		{"data", bad("E", "identity, helth"), `row 11, column E: category: unknown category "helth"`},
		{"two lines without numbers", bad("L", "contract\nconsent"), "row 11, column L: found a line \"contract\" without a number"},
		{"a line of nothing", bad("L", "3: contract"), "found line 3, of which the column that comes first says nothing: want at most 2"},
		{"a line twice", bad("L", "1: contract\n1: consent"), "found line 1 after line 1"},
		{"a line left out", bad("E", "2: health"), "found line 2 after line 0: want no number left out"},
		{"a basis", bad("L", "1: because"), `unknown Article 6 basis "because": want consent, contract`},
		{"another basis", bad("L", "1: consent, UK GDPR Article 6(1)(b)"), "want UK GDPR Article 6(1)(a)"},
		{"no basis behind", bad("L", "1: consent, of course"), `found "of course" behind "consent"`},
		{"several bases", bad("L", "1: Article 6(1)(b) or (c)"), "which names more than one"},
		{"a condition of another Article", bad("M", "1: UK GDPR Article 6(1)(b)"), "unknown Article 9 condition"},
		{"a part of another column", bad("M", "1: own task: yes"), `found "own task: yes": this column has no such part`},
		{"a part twice", bad("F", "x; country: a; country: b"), `found "country: b"`},
		{"a paragraph", bad("Z", "1: DPA 2018 Schedule 1 paragraph 60"), "want a paragraph of Schedule 1"},
		{"a place", bad("L", "1: legal obligation; under: the law"), "law: citation"},
		{"two bases", cells(t, map[string]string{"B": "[a]", "L": "contract", "AA": "consent"}), "row 10, column AA: found consent, where column L has contract"},
		{"a fact", bad("X", "perhaps"), `row 11, column X: fact: unknown fact "perhaps": want no, yes`},
		{"a period", bad("J", "about 6 years after discharge"), "as a period: "},
		{"a date", bad("AB", "Policy; dated: 2026-13-01"), "row 11, column AB: "},
		{"a mechanism", cells(t, map[string]string{"B": "[a]", "H": "France", "I": "hope"}), `row 10, column I: gdpr: unknown transfer mechanism "hope"`},
		{"a safeguard of nothing", cells(t, map[string]string{"B": "[a]", "H": "1: France", "I": "2: adequacy"}), "row 10, column I: found line 2"},
		{"a right", bad("P", "access, laughter"), `row 11, column P: `},
		{"whether an assessment is needed", bad("U", "Yes"), `row 11, column U: found "Yes": want parts with a key`},
	} {
		r, err := ico.ReadTemplate(strings.NewReader(test.text), "bad.csv")
		if err == nil || r != nil || !strings.HasPrefix(err.Error(), "bad.csv: ") || !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: found record %v and error %.300v\nwant %s", test.name, r, err, test.want)
		}
	}
}

func TestReadErrors(t *testing.T) {
	_, err := ico.ReadTemplate(strings.NewReader(cells(t, map[string]string{"B": "A\nb"}, map[string]string{"L": "hope"})), "x.csv")
	e, ok := errors.AsType[*ico.Error](err)
	if !ok || e.Row != 11 || e.Column != "L" || e.Line != 12 {
		t.Errorf("found %+v", e)
	}
	if unknown, ok := errors.AsType[*enum.UnknownError](err); !ok || len(unknown.Known) != 7 {
		t.Errorf("found %v", unknown)
	}
	if _, err := ico.ReadTemplate(bad{}, "x.csv"); !errors.Is(err, os.ErrClosed) {
		t.Errorf("found %v", err)
	}
}

type bad struct{}

func (bad) Read([]byte) (int, error) { return 0, os.ErrClosed }

// What a spreadsheet does to a sheet that it saves does no harm: rows filled up with empty cells, no byte order mark, LF alone.
func TestReadSavedSheet(t *testing.T) {
	r := careHome(t)
	text, _ := sheet(t, r)
	text = strings.ReplaceAll(strings.TrimPrefix(text, "\ufeff"), "\r\n", ",,,\n") + strings.Repeat(",", 32) + "\n\n"
	back, err := ico.ReadTemplate(bytes.NewReader([]byte(text)), "saved.csv")
	if err != nil {
		t.Fatal(err)
	}
	equal(t, "saved", back, reached(r))
}

// What is read writes to a sheet that reads as the same.
func FuzzReadTemplate(f *testing.F) {
	text, _ := sheet(f, &gdpr.Record{Activities: careHome(f).Activities[22:23]})
	block, rows, _ := strings.Cut(text, "Business function")
	headings, row, _ := strings.Cut(rows, "\r\n")
	f.Add(block, row)
	f.Add("", "x,y [z]\na,none,,1: health,b; country: c,,,,,,2: contract")
	f.Fuzz(func(t *testing.T, block, row string) {
		r, err := ico.ReadTemplate(strings.NewReader(block+"\nBusiness function"+headings+"\r\n"+row), "x.csv")
		if err != nil {
			return
		}
		again, _ := sheet(t, r)
		back, err := ico.ReadTemplate(strings.NewReader(again), "again.csv")
		if err != nil {
			t.Fatalf("%v\n%q", err, again)
		}
		if len(r.Activities) > 0 {
			equal(t, "fuzz", back, r)
		}
	})
}

func BenchmarkReadTemplate(b *testing.B) {
	text, _ := sheet(b, careHome(b))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := ico.ReadTemplate(strings.NewReader(text), "carehome.csv"); err != nil {
			b.Fatal(err)
		}
	}
}
