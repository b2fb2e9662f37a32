package notice_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/careprivacy/ukgdpr/gdpr"
	"github.com/careprivacy/ukgdpr/gdpr/check"
	"github.com/careprivacy/ukgdpr/gdpr/notice"
)

// gold is a careful reader's list of a notice: what is wrong, on which activities, at which dates, and
// what only looks wrong.
type gold struct {
	Defects    []defect    `json:"defects"`
	NonDefects []nonDefect `json:"non_defects"`
}

type defect struct {
	ID         string   `json:"id"`
	Rule       string   `json:"rule"`
	Activities []string `json:"activities"`
	Confidence float64  `json:"confidence"`
	AsAt       struct {
		Own any  `json:"at_notice_date"` // true, false or "unknown"
		Now bool `json:"at_2026_11_22"`
	} `json:"asAt"`
	Lines []int `json:"source_line"`
}

type nonDefect struct {
	ID         string   `json:"id"`
	Activities []string `json:"activities"`
	Rule       string   `json:"tempting_rule"` // empty or no rule of ours where it tempts nobody
	Lines      []int    `json:"source_line"`
	Words      []string `json:"words"` // what a finding would say of it, where it would not give the line
}

// spots is where an entry of a list stands.
func spots(rule string, activities []string) []spot {
	if len(activities) == 0 {
		return []spot{{rule, "-"}}
	}
	list := make([]spot, len(activities))
	for i, activity := range activities {
		list[i] = spot{rule, activity}
	}
	return list
}

// found reports whether what was found is what the list has at the two dates.
func (d *defect) found(t *testing.T, o outcomes) bool {
	ok := (o.now == check.NotMet) == d.AsAt.Now
	switch d.AsAt.Own {
	case true:
		return ok && o.own == check.NotMet
	case false:
		return ok && o.own != check.NotMet
	case "unknown": // the law changed within the notice's window
		return ok && (o.own == check.NotMet || o.own == check.Unclear)
	}
	t.Errorf("%s: cannot read %v", d.ID, d.AsAt.Own)
	return false
}

// excuse is why a defect of the list is not found as the list has it, and what is found there.
type excuse struct {
	outcomes
	why string
}

// agreeWithGold holds a review against the reader's list: each defect is found on each of its activities
// at the dates it gives, or stands in unmet with a reason, by its id or by that and the activity; nothing that only
// looks wrong is raised; and whatever else is found stands in others with a reason. Of the findings of what must or
// should be mended no more than 15 in 100 stand outside the list: so the rules are counted by what is not met, and held to
// the same with what is unclear counted in.
func agreeWithGold(t *testing.T, id string, unmet map[string]excuse, others []seen) {
	n := published(t, id)
	found := reviewed(n)
	var list gold
	decode(t, "gold-"+id+".json", &list)
	if len(list.Defects) == 0 || len(list.NonDefects) == 0 {
		t.Fatalf("%s: %d defects, %d that only look so", id, len(list.Defects), len(list.NonDefects))
	}

	listed := make(map[spot][]int) // the lines of its defects
	used := make(map[string]bool)
	sure, met := 0, 0
	for _, d := range list.Defects {
		for _, at := range spots(d.Rule, d.Activities) {
			listed[at] = append(listed[at], d.Lines...)
			name := d.ID + " " + at.activity
			if _, alone := unmet[name]; !alone {
				name = d.ID
			}
			e, excused := unmet[name]
			used[name] = true
			switch ok := d.found(t, found[at]); {
			case !ok && !excused:
				t.Errorf("%s (%.2f) %s on %s: found %s at its own date and %s today, want %v and %v", d.ID, d.Confidence, d.Rule, at.activity, found[at].own, found[at].now, d.AsAt.Own, d.AsAt.Now)
			case ok && excused:
				t.Errorf("%s %s is found on %s, although the table says why it is not: %s", d.ID, d.Rule, at.activity, e.why)
			case excused && found[at] != e.outcomes:
				t.Errorf("%s %s on %s: found %s at its own date and %s today, want %s and %s", d.ID, d.Rule, at.activity, found[at].own, found[at].now, e.own, e.now)
			case d.Confidence >= 0.8 && ok:
				met++
			}
			if d.Confidence >= 0.8 {
				sure++
			}
		}
	}
	for name := range unmet {
		if !used[name] {
			t.Errorf("%s is in the table and not in the list", name)
		}
	}
	t.Logf("%s: of the defects of confidence 0.8 or more %d of %d are found, each activity counted", id, met, sure)

	for _, d := range list.NonDefects {
		for _, at := range spots(d.Rule, d.Activities) {
			defects, beside := listed[at]
			if o := found[at]; !beside && (o.own == check.NotMet || o.now == check.NotMet) {
				t.Errorf("%s: %s is raised on %s, where it only looks wrong", d.ID, d.Rule, at.activity)
			}
			if !beside {
				continue
			}
			// The reader lists a defect there too: what would raise this one speaks of its words, or of a line that is its own.
			marks := slices.Clone(d.Words)
			for _, line := range d.Lines {
				if !slices.Contains(defects, line) {
					marks = append(marks, strconv.Itoa(line))
				}
			}
			if len(marks) == 0 {
				t.Errorf("%s: nothing tells it from the defects of %s on %s", d.ID, d.Rule, at.activity)
			}
			for _, message := range raised(n, at) {
				if i := slices.IndexFunc(marks, func(mark string) bool { return speaksOf(message, mark) }); i >= 0 {
					t.Errorf("%s: %s is raised on %s for %s, where it only looks wrong: %s", d.ID, d.Rule, at.activity, marks[i], message)
				}
				if strings.HasSuffix(message, " more") {
					t.Errorf("%s: cannot see all that is raised: %s", d.ID, message)
				}
			}
		}
	}

	for _, counted := range [...][]check.Outcome{{check.NotMet}, {check.NotMet, check.Unclear}} {
		points, outside := 0, 0
		for at, o := range found {
			if (slices.Contains(counted, o.own) || slices.Contains(counted, o.now)) && strength(at.rule) != check.Could {
				points++
				if _, in := listed[at]; !in {
					outside++
				}
			}
		}
		t.Logf("%s: %d of %d findings (%v) that something must or should be mended stand outside the reader's list", id, outside, points, counted)
		if outside*100 > points*15 {
			t.Errorf("%s: %d of %d findings (%v) that something must or should be mended stand outside the reader's list, which is more than 15 in 100", id, outside, points, counted)
		}
	}

	want := lines(t, others)
	for at := range want {
		if _, in := listed[at]; in {
			t.Errorf("%s %s stands in the reader's list already", at.rule, at.activity)
		}
	}
	for at := range listed {
		delete(found, at)
	}
	agree(t, found, want)
}

// raised is the messages of what is not met at a spot, at either date.
func raised(n *notice.Notice, at spot) (messages []string) {
	for _, r := range [...]notice.Report{notice.ReviewOwn(n), notice.Review(n, gdpr.LawAsAt())} {
		for _, f := range r.Findings {
			if f.Outcome == check.NotMet && (spot{f.Rule, whole(f.Activity)}) == at {
				messages = append(messages, f.Message)
			}
		}
	}
	return messages
}

// speaksOf reports whether a message has a mark as a word of its own: line 1274, and not 12745.
func speaksOf(message, mark string) bool {
	return slices.Contains(strings.FieldsFunc(message, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }), mark)
}

// strength is how binding the rule of an id is.
func strength(id string) check.Strength {
	rules := notice.Rules()
	return rules[slices.IndexFunc(rules, func(r notice.Rule) bool { return r.ID == id })].Strength
}

// TestOSJCT: where the library finds a defect on some of the activities listed only, that is because the notice says it
// of those only. Of OSJ-D108, Public Health England is printed for the tests, NHS Test and Trace for the visitors
// (osj-pan-04). Of OSJ-D80, line 340 speaks of all that relates to enquiries, so that each of the three rows has two periods.
func TestOSJCT(t *testing.T) {
	agreeWithGold(t, "osjct", map[string]excuse{
		"OSJ-D06":             {noFinding, "0.72: line 117 says that a representative or the council may have signed; whether a given resident did is not known, so that contract-party is unclear for the whole section"},
		"OSJ-D21":             {noFinding, "0.78: the narrative sets housing enquiries (steps before a contract) apart from others (legitimate interests), and the rows of the table are read as the former: they name prospective residents and 6(1)(b)"},
		"OSJ-D22":             {noFinding, "0.65: a prospective resident may well be the one who asks (Article 6(1)(b) covers steps at that person's request), and nothing on the row says that somebody else does"},
		"OSJ-D49":             {noFinding, "0.5: lines 416 and 417 call the consent explicit, which cures the bare word in the table"},
		"OSJ-D54":             {noFinding, "0.55: no point is cited with which the words could differ; each of the two conditions named is read by itself"},
		"OSJ-D55":             {noFinding, "0.65: the words are public interest obligations; DPA 2018 section 10(3) asks for a paragraph where Article 9(2)(g), substantial public interest, is relied on, and line 37 does not name it"},
		"OSJ-D99":             {noFinding, "0.45: line 65 is what Article 21(1) says of public tasks; in general words that is right although nothing rests on one (CSEK-N07)"},
		"OSJ-D107":            {noFinding, "0.45: reading identifiers of a device may need consent; the notice prints no model for it beside consent to cookies, and silence is no finding"},
		"OSJ-D16 osj-vol-02":  {noFinding, "0.8: this row and its twin for emergencies are no conflict (OSJ-N03); what the section opens with stands against osj-vol-01, which rests on consent alone"},
		"OSJ-D81 osj-rel-01":  {noFinding, "0.75: line 308 has six years without a start, line 300 six years from the last contact; the one may be the other, and the starts differ on osj-rel-02 only"},
		"OSJ-D86 osj-emp-14":  {noFinding, "0.72: the minimum of line 197 is one sentence for all employees, found once at the first row of its section"},
		"OSJ-D87 osj-pan-03":  {noFinding, "0.72: the minimum of line 412 is one sentence likewise; the row itself has 3 years"},
		"OSJ-D102 osj-pan-05": {noFinding, "0.72: the promise of line 474 and the study of line 436 are one contradiction, found at osj-gen-01 with both places"},
		"OSJ-D113 osj-pan-04": {noFinding, "0.85: the row hands data to NHS Test and Trace, which ended before the notice as OSJ-D108 says, and is found under that; nothing in it ended between the two dates (Article 5(1)(d))"},
		"OSJ-D114 osj-vol-01": {noFinding, "0.6: the row rests on consent; Article 13(2)(e) asks for the consequences where a statute or contract requires the data"},
		"OSJ-D75":             {noFinding, "0.6: line 325 counts from the end of the contract or delivery; that a tenderer without a contract has no period is not on the row, which names supplier contacts"},
		"OSJ-D78":             {noFinding, "0.7: beside the reference of line 373 stands line 368, indefinitely and for as long as consent; for osj-web-01 the two are found as a conflict (OSJ-D77)"},
		"OSJ-D84":             {noFinding, "0.78: line 412 sets housing employees' results (one week) apart from other employees' data (at least 3 years), and 3 years meets that minimum; OSJ-N15 has the same row as sound"},
		"OSJ-D88":             {noFinding, "0.45: anonymised information is no personal data and has no period to keep"},
	}, []seen{
		{"basis-missing", "osj-res-11", both, "line 47 says that sexual orientation is recorded; no row of the table and no sentence gives a basis for it, as OSJ-D43 says of the condition"},
		{"basis-conflict", "osj-res-01", both, "OSJ-D04 from the other side: identity data for care rest on legal obligation in line 33 and on contract in line 124"},
		{"basis-conflict", "osj-res-05", both, "OSJ-D04 again: line 47 has beliefs among the data that line 33 puts under legal obligation, line 126 puts them under contract"},
		{"contract-party", "-", bothOpen, "line 117: a representative or the council may have signed; who is party to the contract is the fact that is missing (OSJ-D06)"},
		{"third-party-without-basis", "osj-vol-06", both, "line 245 has referees' words about a volunteer taken in; consent, the only basis spoken of, is the volunteer's"},
		{"consent-mixed", "osj-gen-01", both, "lines 33 and 39: all the data are held under a legal obligation and may be processed with consent, and nothing limits either; who withdraws consent cannot know what changes"},
		{"consent-mixed", "osj-pan-06", both, "line 415 rests the same tests of residents on legitimate interests and, in the next sentence, on explicit consent (OSJ-D23 for employees)"},
		{"consent-imbalance", "osj-emp-17", both, "as OSJ-D24: an employer asks employees for consent to their image (line 194)"},
		{"consent-imbalance", "osj-pan-03", both, "as OSJ-D24: pooled tests of employees and residents rest on consent (line 416)"},
		{"consent-imbalance", "osj-pan-05", both, "as OSJ-D24: employees and residents are asked to take part in Vivaldi (line 440)"},
		{"condition-needless", "-", both, "lines 166 to 168 list statutory parental leave among the more sensitive kinds, and leave is none by itself"},
		{"body-ended", "osj-pan-02 osj-pan-03 osj-pan-06", both, "OSJ-D108: line 407 names Public Health England, closed on 1 October 2021, for tests of every kind"},
		{"data-list-conflict", "osj-gen-01", both, "lines 42 to 47 list the data held of service users as the whole; lines 85 and 134 add criminal activity (compare CSEK-D28)"},
		{"right-missing", "-", both, "OSJ-D98 in the part on rights: lines 57 to 67 and 460 to 468 have no objection to marketing, whatever link stops messages (compare CSEK-D45)"},
		{"retention-by-reference", "osj-res-11 osj-res-12 osj-vol-06", both, "lines 55, 112 and 265: what stands in no table is left to guidelines and to a retention schedule that the notice does not contain (compare OSJ-D79)"},
		{"retention-missing", "osj-leg-01", both, "line 443: data kept for legal reasons, and no time"},
		{"retention-consent", "osj-pan-02 osj-pan-03 osj-pan-05", both, "OSJ-D18 for the pandemic: lines 429, 435 and 441 keep for three months and three years what rests on consent"},
	})
}

// TestCSEK: the notice bears no date. Its window, 2019-04-01 to 2023-03-31, is taken from the contract periods
// in it, so that wording which 2021 made stale is unclear at its own date (unknown in the list). Referrals and sharing
// are read with the overview, which speaks for them (lines 115 to 119, 141): its bases, and the special categories
// of lines 92 and 93, whose missing condition is found there (CSEK-D54).
func TestCSEK(t *testing.T) {
	agreeWithGold(t, "csek", map[string]excuse{
		"CSEK-D19 csek-safeguarding": {noFinding, "0.9: Union or Member State law stands in lines 341, 363 and 388 of the policy; lines 556 to 572 do not have it, and what they quote of Article 6(1)(d) stands in the UK GDPR too"},
		"CSEK-D21 csek-single-point": {noFinding, "0.93: line 502 has the special category data relate to a public task, and Article 21(1) gives the objection for what rests on Article 6(1)(e); that line 500 rests the same on a contract is CSEK-D23, and whose task it might be is public-task-without-authority"},
		"CSEK-D32":                   {noFinding, "0.75: lines 562 and 568 name the condition, vital interests of somebody who cannot consent; Article 9(2)(c) is not cited, and words that fit one point only are taken for it"},
		"CSEK-D42":                   {noFinding, "0.6: the part on visitors is silent on objection, and the general part (line 700) states it for legitimate interests"},
		"CSEK-D47":                   {noFinding, "0.4: access does always apply, and line 684 adds that there are exemptions"},
		"CSEK-D60":                   {noFinding, "0.75: line 735 gives 9(2)(b) with paragraph 1 for whatever special category data an application holds; paragraph 8 would fit better, and none is missing"},
		"CSEK-D36":                   {noFinding, "0.65: lines 214 and 271 declare transfers out of the UK for whatever processor, and line 646 for WordPress; what fails is the mechanism, CSEK-D33"},
		"CSEK-D70":                   {noFinding, "0.7: lines 874 to 878 do not say that calls hold health data; that a carer's call does is likely and not printed"},
	}, []seen{
		{"basis-conflict", "csek-recruitment", both, "lines 103 to 111: data for employment and volunteering are provided by consent; line 731: the basis is contract"},
		{"legal-obligation-unnamed", "csek-overview csek-support", both, "lines 125 and 910 say that there is a legal obligation and nothing else (compare CSEK-D52)"},
		{"legal-obligation-unnamed", "csek-legal-sharing", both, "line 466 speaks of common law and other statutory obligations: the list below says what is reported, and no law that asks for it"},
		{"public-task-without-authority", "csek-single-point", both, "line 502 relies on our public task, and a charity names no law that gives it one (compare CSEK-D23, CSEK-D58)"},
		{"regulator-claim", "csek-sharing", both, "line 580: to cooperate with other supervisory authorities is to call oneself one (compare CSEK-D07)"},
		{"third-party-without-basis", "csek-referral", bothOpen, "line 1258: the professional who refers is data subject too; the notice points to a document that may give the basis"},
		{"consent-mixed", "csek-support", both, "CSEK-D57 for the list of the same five bases in lines 906 to 914, consent among them"},
		{"consent-imbalance", "csek-rec-unsolicited-cv csek-rec-talent-pool", both, "an employer asks applicants for consent (lines 757 and 769)"},
		{"consent-imbalance", "csek-service-adjustment", both, "line 542: a disabled person must consent to be given what the Equality Act gives"},
		{"special-category-undeclared", "csek-restricted-contact", bothOpen, "a description of behaviour (line 492) may tell of health or offences, which the notice does not say"},
		{"eu-reference-stale", "csek-sharing", ownOpen, "line 580: other European supervisory authorities; a UK body has been none since 2021, so it depends on the day within the window"},
		{"eu-reference-stale", "-", ownOpen, "CSEK-D35 in the general part: line 271 makes the European Union the border of transfers"},
		{"citation-not-in-force", "csek-policy-archiving", now, "line 388 cites Article 89(1), which the 2025 Act replaced by Article 84B on 5 February 2026"},
		{"retention-missing", "csek-email", both, "as CSEK-D67: no period stands there, and section 5 has no line for these records"},
		{"retention-vague", "csek-restricted-contact csek-single-point", both, "lines 494 and 504 promise reviews from time to time, from which no date follows (CSEK-D126 has them as missing)"},
		{"retention-vague", "-", both, "line 1076: a log of complaints is retained, and nothing says until when"},
	})
}
